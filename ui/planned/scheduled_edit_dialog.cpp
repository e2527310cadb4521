// SPDX-License-Identifier: Apache-2.0
#include "ui/planned/scheduled_edit_dialog.h"

#include "core/models/planned_actions.h"
#include "ui/composer/composer_edit.h"
#include "ui/planned/planned_text.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/time_text.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestBody = 40'000; // limits::scheduledBody
constexpr int linesAtFirst = 6;

bool staysInThread(const models::ScheduledRow& row) { return row.parentId && !row.alsoInRoom; }

} // namespace

ScheduledEditDialog::ScheduledEditDialog(models::WorkspaceContext& workspace,
    const models::ScheduledRow& row, const WritingServices& services, QWidget* parent)
    : Sheet(tr("Edit the scheduled message"),
          tr("To %1, %2", "room, tomorrow at 09:00")
              .arg(row.roomTitle, TimeText::dayAndTime(row.sendAt, workspace.session().now())),
          parent)
    , m_workspace(workspace)
    , m_row(row)
    , m_mentions(workspace.directory(), nullptr,
          [thread = staysInThread(row)] { return thread ? CallReach::Thread : CallReach::Room; })
    , m_question(*this)
    , m_edit(new ComposerEdit(services, this))
{
    m_edit->setObjectName(u"scheduledText"_s);
    m_edit->setAccessibleName(tr("Message"));
    m_edit->setFrameShape(QFrame::StyledPanel);
    m_edit->setMentionSource(&m_mentions);
    m_edit->setMarkdown(row.body);
    const int height = m_edit->fontMetrics().lineSpacing() * linesAtFirst + 2 * metrics::gap;
    m_edit->setMaximumTextHeight(metrics::dialogWidth / 2);
    m_edit->setMinimumHeight(height);
    body().addWidget(m_edit, 1);
    addCloseButton(tr("Cancel"));
    Button* save = addButton(tr("Save"), ButtonKind::Primary);
    save->setObjectName(u"saveScheduled"_s);
    connect(save, &QPushButton::clicked, this, &ScheduledEditDialog::save);
    connect(m_edit, &ComposerEdit::sendRequested, this, &ScheduledEditDialog::save);
    connect(m_edit, &ComposerEdit::escapePressed, this, &QDialog::reject);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { clearMessage(); });
    connect(this, &QDialog::finished, &m_question, &SummonsQuestion::drop);
    connect(&workspace, &QObject::destroyed, this, &QDialog::reject);
    if (row.sending.rejected)
        showMessage(MessageTone::Error, PlannedText::rejection(*row.sending.rejected));
    m_edit->setFocus();
}

ScheduledEditDialog::~ScheduledEditDialog()
{
    m_edit->setMentionSource(nullptr);
    m_edit->disconnect(this); // it loses the keyboard while it is destroyed
}

void ScheduledEditDialog::save()
{
    const QString text = m_edit->markdown();
    if (text.trimmed().isEmpty()) {
        showMessage(MessageTone::Error,
            tr("A message needs a text. To drop it, choose “Do not send…” in the list."));
        return;
    }
    if (text.size() > longestBody) {
        showMessage(MessageTone::Error,
            tr("%n characters too many", nullptr, static_cast<int>(text.size() - longestBody)));
        return;
    }
    m_question.review(m_workspace,
        { .room = m_row.roomId,
            .markdown = text,
            .before = models::summonsIn(m_row.body),
            .inThreadAlone = staysInThread(m_row) },
        [this, text] {
            // What somebody has written on meanwhile is not what they agreed to.
            if (m_edit->markdown() != text)
                return;
            models::PlannedActions(m_workspace).edit(m_row, text);
            accept();
        });
}

} // namespace hearth::ui
