// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/outbox_model.h"

#include <QWidget>

class QProgressBar;

namespace hearth::ui {

class ElidedLabel;
class IconButton;

/// A file of an unsent message in the outbox pane: how far it has come, and what holds it back or
/// takes it out. Window's thread.
class OutboxFile final : public QWidget {
    Q_OBJECT

public:
    explicit OutboxFile(QWidget* parent);

    void setFile(const models::OutboxFileRow& row);

Q_SIGNALS:
    void pauseRequested(bool paused);
    void cancelRequested();

private:
    ElidedLabel* m_text = nullptr;
    QProgressBar* m_bar = nullptr;
    IconButton* m_pause = nullptr;
    IconButton* m_cancel = nullptr;
    bool m_paused = false;
};

} // namespace hearth::ui
