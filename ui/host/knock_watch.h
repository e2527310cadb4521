// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"
#include "ui/host/host_watcher.h"

#include <map>

namespace hearth::ui {

/// Somebody at the door of a server that the person may invite to.
struct AtTheDoor {
    QPointer<models::Account> account; ///< at that server
    protocol::Knock knock;
};

/// Knows who knocks: asks the server in this process while it is hosted, and other ones where the
/// person may invite, often enough that nobody waits long. Window's thread; client and host outlive
/// it.
class KnockWatch final : public QObject {
    Q_OBJECT

public:
    KnockWatch(models::Client& client, HostWatcher& host, QObject* owner);

    /// The oldest first.
    [[nodiscard]] QList<AtTheDoor> atTheDoor() const;
    /// The account's workspaces, of those that are open, to which the person may invite.
    [[nodiscard]] QList<models::WorkspaceContext*> workspacesOf(
        const models::Account& account) const;
    /// Now, instead of when it is due.
    void look();

Q_SIGNALS:
    void changed();

private:
    struct Door {
        QList<protocol::Knock> knocks;
        int rest = 0; ///< ticks until the next question
        bool isAsking = false;
    };

    void tick();
    void ask(models::Account& account, Door& door);
    void take(models::Account* account, const Result<protocol::KnockList>& list);
    [[nodiscard]] bool isToAsk(const models::Account& account) const;

    models::Client& m_client;
    HostWatcher& m_host;
    std::map<models::Account*, Door> m_doors; ///< an account that goes takes its own along
    QTimer m_timer;
};

} // namespace hearth::ui
