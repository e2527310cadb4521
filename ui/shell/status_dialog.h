// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"
#include "ui/shell/status_feed.h"

#include <QPointer>

namespace hearth::ui {

class CopyField;

/// For people who want to compare: the fingerprint that the host has, and the one that was found.
class Fingerprints final : public QWidget {
    Q_OBJECT

public:
    explicit Fingerprints(QWidget* parent);

    void set(const QString& expected, const QString& found);

private:
    CopyField* m_expected = nullptr;
    CopyField* m_found = nullptr;
};

/// What stands behind the sidebar's foot: how the workspace is connected, what is waiting, what
/// failed, and what can be done about it. Window's thread.
class StatusDialog final : public Sheet {
    Q_OBJECT

public:
    StatusDialog(models::Account& account, models::WorkspaceContext& workspace, StatusFeed& feed,
        const Clock& clock, QWidget* parent);

Q_SIGNALS:
    void hostRequested();
    void signInRequested();
    void outboxRequested();

private:
    void refresh();
    [[nodiscard]] QString connectionDetail() const;
    [[nodiscard]] static QString changesDetail(const replica::SyncState& sync);

    QPointer<models::Account> m_account;
    QPointer<models::WorkspaceContext> m_workspace;
    HostWatcher& m_host;
    const client::NetworkWatch& m_network;
    const Clock& m_clock;
    SheetRow* m_connection = nullptr;
    Button* m_connectionAction = nullptr;
    Fingerprints* m_fingerprints = nullptr;
    SheetRow* m_waiting = nullptr;
    SheetRow* m_history = nullptr;
    Button* m_outbox = nullptr;
};

} // namespace hearth::ui
