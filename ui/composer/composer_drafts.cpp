// SPDX-License-Identifier: Apache-2.0
// What is written and not sent: the draft, and the edit of a message that puts it aside.
#include "ui/composer/composer.h"
#include "ui/composer/composer_edit.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace hearth::ui {

void Composer::takeDraft(const QString& markdown)
{
    const QString own = m_editing ? m_waiting : text();
    if (own == markdown)
        return;
    QString taken = markdown;
    if (!m_editing && m_draftDelay.isActive() && !markdown.contains(own))
        taken = own.contains(markdown) ? own : markdown + u"\n\n"_s + own;
    if (m_editing) {
        m_waiting = taken;
    } else if (taken != own) {
        load(taken); // undone, there is again what stood here
    }
}

void Composer::flushDraft()
{
    if (!m_draftDelay.isActive() && sender() != &m_draftDelay)
        return;
    m_draftDelay.stop();
    const QString typed = text();
    if (!m_editing) {
        Q_EMIT draftChanged(typed);
        return;
    }
    const bool keeps = typed != m_original && !typed.trimmed().isEmpty();
    Q_EMIT editChanged(*m_editing, keeps ? typed : QString());
}

void Composer::beginEdit(
    const MessageId& message, const QString& markdown, const QString& unfinished, EditedText need)
{
    leaveEdit();
    flushDraft();
    m_waiting = text();
    m_editing = message;
    m_editedText = need;
    m_original = markdown;
    m_edit->setCommands(nullptr); // what was said is text
    replaceText(unfinished.isEmpty() ? markdown : unfinished);
    m_banner->show();
    m_send->setText(tr("Save"));
    m_later->hide(); // what is edited has been sent
    m_edit->setFocus();
    refresh();
    Q_EMIT editingChanged();
}

void Composer::leaveEdit()
{
    if (!m_editing)
        return;
    flushDraft();
    m_editing.reset();
    m_edit->setCommands(m_commands);
    m_banner->hide();
    m_send->setText(tr("Send"));
    m_later->show();
    replaceText(m_waiting);
    m_waiting.clear();
    Q_EMIT editingChanged();
}

void Composer::finishEdit(const QString& markdown)
{
    const MessageId message = *m_editing;
    const bool changed = markdown != m_original;
    m_draftDelay.stop();
    Q_EMIT editChanged(message, {});
    leaveEdit();
    if (changed)
        Q_EMIT editFinished(message, markdown);
}

} // namespace hearth::ui
