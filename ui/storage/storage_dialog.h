// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"

#include <QPointer>

class QTreeWidget;

namespace hearth::ui {

class ShareBar;

/// *Storage*, for those who manage the workspace: what takes up room, by channel, by person and by
/// kind, and what can be given back. Asks the server. Window's thread.
class StorageDialog final : public Sheet {
    Q_OBJECT

public:
    /// The workspace outlives it.
    StorageDialog(models::Account& account, models::WorkspaceContext& workspace, QWidget* parent);

Q_SIGNALS:
    void filesRequested();
    void retentionRequested();

private:
    void addLinks();
    void load();
    void show(const protocol::StorageSurvey& survey);
    void addGroup(const QString& title, const QList<QPair<QString, protocol::StorageShare>>& rows,
        qint64 all);
    void cleanUp();
    [[nodiscard]] QString titleOf(const protocol::RoomStorage& room) const;
    [[nodiscard]] QString nameOf(const protocol::PersonStorage& person) const;
    [[nodiscard]] static QString titleOf(protocol::FileKind kind);

    QPointer<models::Account> m_account;
    models::WorkspaceContext& m_workspace;
    ShareBar* m_bar = nullptr;
    Label* m_used = nullptr;
    Label* m_database = nullptr;
    Label* m_rewriting = nullptr; ///< that the next clean-up takes long; hidden where it does not
    QTreeWidget* m_shares = nullptr;
    Button* m_cleanUp = nullptr;
};

} // namespace hearth::ui
