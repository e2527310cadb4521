// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/outbox_model.h"

#include <QHash>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace hearth::ui {

class Button;
class EmptyState;
class Label;
class OutboxItem;
class PaneHeader;

/// Everything unsent, in the pane at the right: what it is, how it stands, and what can be done.
/// Window's thread.
class OutboxPane final : public QWidget {
    Q_OBJECT

public:
    /// Both outlive it.
    OutboxPane(models::OutboxModel& outbox, const Clock& clock, QWidget* parent);

Q_SIGNALS:
    void closeRequested();
    void roomRequested(hearth::WorkspaceId workspace, hearth::RoomId room);
    /// A refused message is to go back into the composer of its room.
    void takeBackRequested(const QString& key);
    /// A refused message that was to be sent later is to be written anew in its list.
    void plannedRequested(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    OutboxItem* itemFor(const models::OutboxRow& row);
    void askToDiscard(const QString& key);
    void open(const QString& key);
    void edit(const QString& key);

    models::OutboxModel& m_outbox;
    const Clock& m_clock;
    PaneHeader* m_header = nullptr;
    Button* m_retryAll = nullptr;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_list = nullptr;
    Label* m_more = nullptr;
    EmptyState* m_empty = nullptr;
    QHash<QString, OutboxItem*> m_items; ///< by key
};

} // namespace hearth::ui
