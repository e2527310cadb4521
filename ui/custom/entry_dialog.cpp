// SPDX-License-Identifier: Apache-2.0
#include "ui/custom/entry_dialog.h"

#include "ui/custom/entry_delegate.h"
#include "ui/custom/refusal_text.h"
#include "ui/shell/outbox_text.h"

#include <QListWidget>
#include <QSignalBlocker>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::Submissions;
using replica::OutboxEntry;
using replica::SendState;

EntryDialog::EntryDialog(
    const Texts& texts, models::WorkspaceContext& workspace, Permission needed, QWidget* parent)
    : Sheet(texts.title, {}, parent)
    , m_workspace(workspace)
    , m_submissions(workspace.session())
    , m_mayChange(workspace.directory().allows(needed))
    , m_list(EntryDelegate::makeList(texts.list, this))
    , m_none(new Label({}, TextRole::Muted, this))
{
    connect(&m_submissions, &Submissions::done, this, [this] { finished(m_done); });
    connect(&m_submissions, &Submissions::kept, this, [this] {
        beginNew();
        showKept();
        showList();
    });
    connect(&m_submissions, &Submissions::refused, this, [this](const OutboxEntry& entry) {
        setBusy(false);
        showRefusal(entry);
    });
    connect(&m_submissions, &Submissions::refusedLater, this, &EntryDialog::hearLater);
}

void EntryDialog::addButtons(const QString& kind, const QString& begin, const QString& save)
{
    if (m_mayChange) {
        m_begin = addButton(begin, ButtonKind::Quiet, Side::Leading);
        m_begin->setObjectName(u"new"_s + kind);
        m_begin->setAutoDefault(false);
        m_remove = addButton(tr("Remove…"), ButtonKind::Danger, Side::Leading);
        m_remove->setObjectName(u"remove"_s + kind);
        m_remove->setAutoDefault(false);
        connect(m_begin, &QPushButton::clicked, this, [this] {
            beginNew();
            focusForm();
        });
        connect(m_remove, &QPushButton::clicked, this, &EntryDialog::askRemoval);
    }
    addCloseButton(tr("Close"));
    if (m_mayChange) {
        m_save = addButton(save, ButtonKind::Primary);
        m_save->setObjectName(u"save"_s + kind);
        m_save->setDefault(true);
        connect(m_save, &QPushButton::clicked, this, &EntryDialog::save);
    }
}

void EntryDialog::clearChoice()
{
    const QSignalBlocker quiet(m_list);
    m_list->clearSelection();
    m_list->setCurrentItem(nullptr);
}

void EntryDialog::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
    m_begin->setEnabled(!busy && isChosen());
    m_remove->setEnabled(!busy && isChosen());
    m_list->setEnabled(!busy);
}

void EntryDialog::finished(const QString& what)
{
    beginNew();
    showMessage(MessageTone::Good, what);
}

void EntryDialog::waitFor(const Uuid& thing, const QString& done)
{
    m_done = done;
    setBusy(true);
    m_submissions.follow(thing);
}

/// Whoever has gone on to the next keeps that, and finds the refused one in the outbox.
void EntryDialog::hearLater(const OutboxEntry& entry)
{
    if (isUntouched()) {
        takeUp(entry);
        showRefusal(entry);
    } else {
        showMessage(MessageTone::Error,
            tr("%1: %2 It is kept in the outbox.", "what, sentence")
                .arg(OutboxText::what(entry), RefusalText::sentence(entry)));
    }
}

void EntryDialog::takeUpRefused(std::initializer_list<const char*> operations)
{
    const QList<OutboxEntry> entries = m_workspace.session().outbox();
    const auto refused = std::ranges::find_if(entries, [&](const OutboxEntry& entry) {
        return entry.state == SendState::Failed
            && std::ranges::any_of(
                operations, [&](const char* name) { return entry.isOperation(name); });
    });
    if (refused == entries.end())
        return;
    takeUp(*refused);
    showRefusal(*refused);
}

QString EntryDialog::detailOf(const Uuid& thing, const QString& detail) const
{
    const bool waits = !m_submissions.isAwaited()
        && std::ranges::any_of(models::entriesAbout(m_workspace.session(), thing),
            [](const OutboxEntry& entry) { return entry.state != SendState::Failed; });
    if (!waits)
        return detail;
    return detail.isEmpty() ? tr("Waits to be sent") : tr("%1 · waits to be sent").arg(detail);
}

} // namespace hearth::ui
