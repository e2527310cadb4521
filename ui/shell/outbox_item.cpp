// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/outbox_item.h"

#include "ui/shell/outbox_file.h"
#include "ui/shell/outbox_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

#include <utility>

namespace hearth::ui {

using replica::SendState;

OutboxItem::OutboxItem(QWidget* parent)
    : QWidget(parent)
    , m_what(new Label({}, TextRole::Strong, this))
    , m_where(new ElidedLabel({}, TextRole::Small, this))
    , m_state(new Label({}, TextRole::Muted, this))
    , m_fileColumn(new QVBoxLayout)
    , m_retry(new Button(tr("Retry"), ButtonKind::Secondary, this))
    , m_edit(new Button(tr("Edit…"), ButtonKind::Secondary, this))
    , m_open(new Button(tr("Show"), ButtonKind::Secondary, this))
    , m_copy(new Button(tr("Copy"), ButtonKind::Secondary, this))
    , m_discard(new Button(tr("Discard…"), ButtonKind::Secondary, this))
{
    for (Label* label : { m_what, m_state }) {
        label->setWordWrap(true);
        // What somebody typed is no markup.
        label->setTextFormat(Qt::PlainText);
    }
    auto* buttons = new FlowLayout(metrics::smallGap);
    for (Button* button : { m_retry, m_edit, m_open, m_copy, m_discard })
        buttons->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    layout->setSpacing(metrics::smallGap);
    layout->addWidget(m_what);
    layout->addWidget(m_where);
    layout->addWidget(m_state);
    layout->addLayout(m_fileColumn);
    layout->addLayout(buttons);
    connect(m_retry, &QPushButton::clicked, this, &OutboxItem::retryRequested);
    connect(m_edit, &QPushButton::clicked, this, &OutboxItem::editRequested);
    connect(m_open, &QPushButton::clicked, this, &OutboxItem::openRequested);
    connect(m_copy, &QPushButton::clicked, this, &OutboxItem::copyRequested);
    connect(m_discard, &QPushButton::clicked, this, &OutboxItem::discardRequested);
}

void OutboxItem::setRow(
    const models::OutboxRow& row, const models::OutboxModel& outbox, Timestamp now)
{
    const bool refused = row.entry.state == SendState::Failed;
    m_what->setText(OutboxText::what(row.entry));
    m_where->setText(OutboxText::where(row, now));
    m_state->setText(OutboxText::state(row, outbox));
    m_state->setRole(refused ? TextRole::Error : TextRole::Muted);
    m_retry->setVisible(row.mayRetry());
    const bool hasRoom = row.entry.room && !row.roomTitle.isEmpty();
    // A message goes back into the composer of its room.
    m_edit->setVisible(row.mayRetry()
        && (OutboxText::isMessage(row.entry) ? hasRoom
                                             : OutboxText::isEditedWherePlanned(row.entry)
                    || !OutboxText::typedArguments(row.entry).isEmpty()));
    m_open->setVisible(hasRoom);
    m_copy->setVisible(!OutboxText::typed(row.entry).isEmpty());
    m_discard->setVisible(!row.fixed);
    m_discard->setEnabled(row.entry.state != SendState::Sending);
    showFiles(row.files);
    setAccessibleName(m_what->text());
    setAccessibleDescription(m_state->text());
}

/// Those that stay are kept, and with them whoever has the keyboard.
void OutboxItem::showFiles(const QList<models::OutboxFileRow>& files)
{
    QHash<FileId, OutboxFile*> before = std::exchange(m_files, {});
    for (const models::OutboxFileRow& row : files) {
        OutboxFile* shown = before.take(row.file.id);
        if (!shown) {
            shown = new OutboxFile(this);
            connect(shown, &OutboxFile::pauseRequested, this,
                [this, id = row.file.id](bool paused) { Q_EMIT pauseRequested(id, paused); });
            connect(shown, &OutboxFile::cancelRequested, this,
                [this, file = row.file] { Q_EMIT cancelRequested(file); });
            m_fileColumn->addWidget(shown);
        }
        shown->setFile(row);
        m_files.insert(row.file.id, shown);
    }
    for (OutboxFile* gone : std::as_const(before)) {
        gone->hide();
        gone->deleteLater(); // it may be one of its own buttons that asks
    }
}

} // namespace hearth::ui
