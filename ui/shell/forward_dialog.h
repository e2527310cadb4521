// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"

class QListWidget;
class QPlainTextEdit;

namespace hearth::ui {

class TextField;

/// Where a message is forwarded to, and with which words. Window's thread.
class ForwardDialog final : public Sheet {
    Q_OBJECT

public:
    ForwardDialog(
        models::WorkspaceContext& workspace, const models::TimelineRow& row, QWidget* parent);

Q_SIGNALS:
    void forwarded(hearth::RoomId to);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void forward();

    models::WorkspaceContext& m_workspace;
    MessageId m_message;
    TextField* m_filter = nullptr;
    QListWidget* m_rooms = nullptr;
    QPlainTextEdit* m_comment = nullptr;
    Button* m_send = nullptr;
};

} // namespace hearth::ui
