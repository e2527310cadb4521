// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"

class QListWidget;
class QPlainTextEdit;

namespace hearth::ui {

class TextField;

/// Where a message is forwarded to, a room or somebody, and with which words. Window's thread.
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
    /// A room, or somebody with whom there is no conversation yet.
    struct Target {
        QString title;
        std::optional<RoomId> room;
        MemberId member;
    };
    [[nodiscard]] QList<Target> rooms(const QString& wanted) const;
    [[nodiscard]] QList<Target> people(const QString& wanted) const;
    void add(QList<Target> targets);
    void refresh();
    void forward();

    models::WorkspaceContext& m_workspace;
    MessageId m_message;
    QList<Target> m_targets; ///< as they are listed
    TextField* m_filter = nullptr;
    QListWidget* m_list = nullptr;
    EmptyState* m_nothing = nullptr;
    QPlainTextEdit* m_comment = nullptr;
    Button* m_send = nullptr;
};

} // namespace hearth::ui
