// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"
#include "ui/shell/status_feed.h"

#include <QPointer>

namespace hearth::ui {

class CopyField;

/// The fingerprint that the host had, and a way forward where another one was found: not shown, so
/// that nobody takes it for the host's.
class Fingerprints final : public QWidget {
    Q_OBJECT

public:
    explicit Fingerprints(QWidget* parent);

    void setExpected(const QString& fingerprint);

Q_SIGNALS:
    /// The host has told the person that it was set up anew.
    void renewRequested();

private:
    CopyField* m_expected = nullptr;
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
    void askForNewFingerprint();
    /// Of what answers in the host's place; empty: nothing does.
    [[nodiscard]] QString found() const;
    [[nodiscard]] QString connectionDetail() const;
    [[nodiscard]] static QString changesDetail(const replica::SyncState& sync);

    QPointer<models::Account> m_account;
    QPointer<models::WorkspaceContext> m_workspace;
    const StatusFeed& m_feed;
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
