// SPDX-License-Identifier: Apache-2.0
#include "ui/planned/reminder_edit_dialog.h"

#include "core/models/planned_actions.h"
#include "ui/planned/planned_text.h"
#include "ui/widgets/fields.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestText = 500; // limits::reminderText

} // namespace

ReminderEditDialog::ReminderEditDialog(
    models::WorkspaceContext& workspace, const models::ReminderRow& row, QWidget* parent)
    : Sheet(tr("Edit the reminder"), {}, parent)
    , m_workspace(workspace)
    , m_row(row)
    , m_text(new TextField(tr("What to remind you of"),
          row.messageId ? tr("Empty: the message says it.") : QString(), this))
{
    m_text->setObjectName(u"reminderText"_s);
    m_text->edit().setMaxLength(longestText);
    m_text->setText(row.text);
    body().addWidget(m_text);
    addCloseButton(tr("Cancel"));
    Button* save = addButton(tr("Save"), ButtonKind::Primary);
    save->setObjectName(u"saveReminder"_s);
    connect(save, &QPushButton::clicked, this, &ReminderEditDialog::save);
    connect(&workspace, &QObject::destroyed, this, &QDialog::reject);
    if (row.sending.rejected)
        showMessage(MessageTone::Error, PlannedText::rejection(*row.sending.rejected));
    m_text->edit().setFocus();
}

void ReminderEditDialog::save()
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty() && !m_row.messageId) {
        m_text->setError(tr("Write what to remind you of."));
        m_text->edit().setFocus();
        return;
    }
    if (text != m_row.text || m_row.sending.rejected)
        models::PlannedActions(m_workspace).reword(m_row.id, text);
    accept();
}

} // namespace hearth::ui
