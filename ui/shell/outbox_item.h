// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/outbox_model.h"

#include <QWidget>

namespace hearth::ui {

class Button;
class ElidedLabel;
class Label;

/// One unsent thing in the outbox pane. Window's thread.
class OutboxItem final : public QWidget {
    Q_OBJECT

public:
    explicit OutboxItem(QWidget* parent);

    void setRow(const models::OutboxRow& row, const models::OutboxModel& outbox, Timestamp now);

Q_SIGNALS:
    void retryRequested();
    void editRequested();
    void openRequested();
    void copyRequested();
    void discardRequested();

private:
    Label* m_what = nullptr;
    ElidedLabel* m_where = nullptr;
    Label* m_state = nullptr;
    Button* m_retry = nullptr;
    Button* m_edit = nullptr;
    Button* m_open = nullptr;
    Button* m_copy = nullptr;
    Button* m_discard = nullptr;
};

} // namespace hearth::ui
