// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/process/client_process.h"
#include "tests/process/server_process.h"
#include "tests/process/settled.h"

#include <QTemporaryDir>
#include <QTest>

#include <vector>

namespace hearth::test {

/// A team on a server: a workspace with three channels, and for each device a folder that holds an
/// account at the server. What the processes start from.
class Team {
public:
    struct Places {
        QString server; ///< the server's folder; empty: one of the team's own
        QString first; ///< of the first device; empty: as above
        std::function<void()> serverPreparation;
    };

    /// The first name is the owner's. A name with a slash (`ada/phone`) is another device of the
    /// person before it. Clients reach the server at `way`; without one, where it is. The server
    /// runs afterwards, the clients do not.
    Team(const QStringList& names, const Places& places = {});
    /// Signs everybody up, at the server or at a proxy before it.
    void found(std::optional<protocol::ServerAddress> way = {});

    [[nodiscard]] ServerProcess& server() { return *m_server; }
    [[nodiscard]] ClientProcess& client(std::size_t index) { return *m_clients.at(index); }
    [[nodiscard]] const std::vector<std::unique_ptr<ClientProcess>>& clients() const
    {
        return m_clients;
    }
    [[nodiscard]] const QList<RoomId>& rooms() const { return m_rooms; }
    [[nodiscard]] QString workspaceFile() const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    void startClients();
    /// Every client that runs says that nothing is left to do.
    [[nodiscard]] bool isAtRest() const;
    void write(std::size_t client, const RoomId& room, const QString& body);
    /// Where everybody stands, for a test that fails.
    [[nodiscard]] QString condition() const;
    /// Once all are at rest: everything is as the examination wants it, and all end cleanly.
    void verifyWhole();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ServerProcess> m_server;
    std::vector<std::unique_ptr<ClientProcess>> m_clients;
    WorkspaceId m_workspace;
    QList<RoomId> m_rooms;
};

} // namespace hearth::test
