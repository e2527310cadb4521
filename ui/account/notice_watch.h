// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"

#include <QSet>

namespace hearth::ui {

/// Hears of what happened to the person's accounts: asks when a connection stands, and listens
/// while it does. Window's thread; the client outlives it.
class NoticeWatch final : public QObject {
    Q_OBJECT

public:
    NoticeWatch(models::Client& client, QObject* parent);

Q_SIGNALS:
    /// There is news that the person has not seen.
    void noticed(hearth::models::Account* account);
    /// Their verified address let them into a workspace. Told once on one of their devices.
    void workspaceJoined(const hearth::AccountNotice& notice);

private:
    void followAccounts();
    void followWorkspace(const WorkspaceId& id);
    void ask(models::Account& account);
    void sort(models::Account& account, const QList<AccountNotice>& notices);

    models::Client& m_client;
    QSet<QObject*> m_followed;
};

} // namespace hearth::ui
