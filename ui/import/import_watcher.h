// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace hearth::ui {

/// Follows the imports into one workspace on the server in this process: starts, cancels and
/// removes them and asks how far they are. Outlives the dialog, so that an import goes on while the
/// person reads. Window's thread.
class ImportWatcher : public QObject {
    Q_OBJECT

public:
    ImportWatcher(models::Account& account, const WorkspaceId& workspace, QObject* owner = nullptr);

    [[nodiscard]] WorkspaceId workspace() const { return m_workspace; }
    /// The one that runs, or the last one that ran since this object was made.
    [[nodiscard]] const std::optional<protocol::ImportReport>& current() const { return m_current; }
    [[nodiscard]] bool isRunning() const;
    /// Newest first, as last asked for.
    [[nodiscard]] const QList<protocol::ImportReport>& history() const { return m_history; }
    /// Why the last start, cancel or removal failed.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    Future<protocol::ImportPreview> inspect(const QString& path);
    void start(const QString& path);
    void cancel();
    void remove(const ImportId& id);
    /// Asks for the list, and finds an import that is still running from before.
    void refresh();

Q_SIGNALS:
    void changed();
    void historyChanged();

private:
    void poll();
    void take(Result<protocol::ImportReport> report);

    QPointer<models::Account> m_account;
    WorkspaceId m_workspace;
    std::optional<protocol::ImportReport> m_current;
    QList<protocol::ImportReport> m_history;
    std::optional<Error> m_error;
    QTimer m_timer;
};

} // namespace hearth::ui
