// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/outbox_pane.h"

#include "ui/files/upload_actions.h"
#include "ui/shell/confirm.h"
#include "ui/shell/outbox_item.h"
#include "ui/shell/outbox_text.h"
#include "ui/shell/refused_dialog.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/states.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {

namespace {

/// Somebody who has more than this to decide about does it from the top.
constexpr int shownAtMost = 100;

} // namespace

OutboxPane::OutboxPane(models::OutboxModel& outbox, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_header(new PaneHeader(tr("Outbox"), PaneHeader::Closing::Allowed, this))
    , m_retryAll(new Button(tr("Retry all"), ButtonKind::Secondary, m_header))
    , m_scroll(new QScrollArea(this))
    , m_more(new Label({}, TextRole::Muted, this))
    , m_empty(new EmptyState(tr("Nothing is waiting."),
          tr("Everything you sent is on the server. What you send without a network waits here."),
          {}, this))
{
    setAccessibleName(tr("Outbox"));
    m_header->addAction(m_retryAll);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_list = new QVBoxLayout;
    column->addLayout(m_list);
    m_more->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    column->addWidget(m_more);
    column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_empty, 1);
    setFocusProxy(m_scroll);
    connect(m_header, &PaneHeader::closeRequested, this, &OutboxPane::closeRequested);
    connect(m_retryAll, &QPushButton::clicked, &m_outbox, &models::OutboxModel::retryAll);
    for (const auto signal :
        { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(&m_outbox, signal, this, &OutboxPane::refresh);
    connect(&m_outbox, &QAbstractItemModel::dataChanged, this, &OutboxPane::refresh);
    refresh();
}

void OutboxPane::refresh()
{
    const int count = m_outbox.rowCount();
    m_header->setSubtitle(count == 0 ? QString() : tr("%n unsent", nullptr, count));
    m_retryAll->setVisible(m_outbox.hasRefused());
    m_empty->setVisible(count == 0);
    m_scroll->setVisible(count > 0);
    m_more->setVisible(count > shownAtMost);
    m_more->setText(tr("and %n more", nullptr, count - shownAtMost));
    QHash<QString, OutboxItem*> before = std::exchange(m_items, {});
    for (int i = 0; i < std::min(count, shownAtMost); ++i) {
        const models::OutboxRow& row = m_outbox.row(i);
        OutboxItem* item = before.take(row.entry.key);
        if (!item)
            item = itemFor(row);
        item->setRow(row, m_outbox, m_clock.now());
        m_items.insert(row.entry.key, item);
        m_list->removeWidget(item);
        m_list->insertWidget(i, item);
    }
    for (OutboxItem* gone : std::as_const(before)) {
        m_list->removeWidget(gone);
        gone->hide();
        gone->deleteLater(); // it may be one of its own buttons that asks
    }
}

OutboxItem* OutboxPane::itemFor(const models::OutboxRow& row)
{
    auto* item = new OutboxItem(m_scroll->widget());
    const QString key = row.entry.key;
    connect(item, &OutboxItem::retryRequested, this, [this, key] { m_outbox.retry(key); });
    connect(item, &OutboxItem::editRequested, this, [this, key] { edit(key); });
    connect(item, &OutboxItem::openRequested, this, [this, key] { open(key); });
    connect(item, &OutboxItem::copyRequested, this, [this, key] {
        if (const models::OutboxRow* found = m_outbox.find(key))
            QGuiApplication::clipboard()->setText(OutboxText::typed(found->entry));
    });
    connect(item, &OutboxItem::discardRequested, this, [this, key] { askToDiscard(key); });
    connect(item, &OutboxItem::pauseRequested, this, [this, key](const FileId& file, bool paused) {
        if (models::Transfers* transfers = m_outbox.transfers(key))
            transfers->setPaused(file, paused);
    });
    connect(item, &OutboxItem::cancelRequested, this, [this, key](const FileEntry& file) {
        if (models::Transfers* transfers = m_outbox.transfers(key))
            UploadActions::cancel(*transfers, *window(), file);
    });
    return item;
}

void OutboxPane::open(const QString& key)
{
    const models::OutboxRow* row = m_outbox.find(key);
    if (row && row->entry.room)
        Q_EMIT roomRequested(row->workspace, *row->entry.room);
}

void OutboxPane::edit(const QString& key)
{
    const models::OutboxRow* row = m_outbox.find(key);
    if (!row)
        return;
    if (OutboxText::isMessage(row->entry))
        Q_EMIT takeBackRequested(key);
    else if (OutboxText::isEditedWherePlanned(row->entry))
        Q_EMIT plannedRequested(key);
    else
        (new RefusedDialog(m_outbox, *row, window()))->open();
}

void OutboxPane::askToDiscard(const QString& key)
{
    const models::OutboxRow* row = m_outbox.find(key);
    if (!row)
        return;
    confirm(window(),
        { .title = tr("Discard this?"),
            .text = tr(
                "%1 is not sent any more and cannot be brought back. If it has just left, it "
                "may still arrive.")
                .arg(OutboxText::what(row->entry)),
            .verb = tr("Discard"),
            .kind = ButtonKind::Danger },
        [this, key] { m_outbox.discard(key); });
}

void OutboxPane::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeOf(*this).background);
}

} // namespace hearth::ui
