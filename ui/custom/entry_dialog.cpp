// SPDX-License-Identifier: Apache-2.0
#include "ui/custom/entry_dialog.h"

#include "ui/custom/entry_delegate.h"

#include <QListWidget>
#include <QSignalBlocker>

#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;

EntryDialog::EntryDialog(const Texts& texts, models::Account& account,
    models::WorkspaceContext& workspace, Permission needed, QWidget* parent)
    : Sheet(texts.title, {}, parent)
    , m_account(&account)
    , m_workspace(workspace)
    , m_mayChange(workspace.directory().allows(needed))
    , m_list(EntryDelegate::makeList(texts.list, this))
    , m_none(new Label({}, TextRole::Muted, this))
{
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

void EntryDialog::waitFor(Future<Item> answer, const QString& done)
{
    setBusy(true);
    answer.then(this, [this, done](const Result<Item>& answered) {
        setBusy(false);
        if (answered)
            finished(done);
        else
            showRefusal(answered.error());
    });
}

} // namespace hearth::ui
