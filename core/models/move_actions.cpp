// SPDX-License-Identifier: Apache-2.0
#include "core/models/move_actions.h"

#include "core/models/server_call.h"
#include "core/protocol/move_link.h"

namespace hearth::models {

using namespace Qt::StringLiterals;
using protocol::Departure;

Future<Departure> MoveActions::start(const WorkspaceId& workspace, const QString& link) const
{
    return callServer(m_account, protocol::moveStart, std::nullopt,
        protocol::MoveStart { .workspaceId = workspace, .link = link });
}

Future<Departure> MoveActions::cancel(const WorkspaceId& workspace) const
{
    return callServer(m_account, protocol::moveCancel, std::nullopt,
        protocol::MoveOf { .workspaceId = workspace });
}

Future<protocol::MoveList> MoveActions::list() const
{
    return callServer(m_account, protocol::moveList, std::nullopt, protocol::Nothing {});
}

Future<Departure> MoveActions::discardCopy(const WorkspaceId& workspace) const
{
    return callServer(m_account, protocol::moveDiscardCopy, std::nullopt,
        protocol::MoveOf { .workspaceId = workspace });
}

Future<Departure> MoveActions::exportFile(const protocol::MoveExport& args) const
{
    return callServer(m_account, protocol::moveExportFile, std::nullopt, args);
}

Future<Departure> MoveActions::takeBack(const WorkspaceId& workspace) const
{
    return callServer(m_account, protocol::moveTakeBack, std::nullopt,
        protocol::MoveOf { .workspaceId = workspace });
}

Future<Departure> MoveActions::forward(const WorkspaceId& workspace, const QString& link) const
{
    return callServer(m_account, protocol::moveForward, std::nullopt,
        protocol::MoveForward { .workspaceId = workspace, .link = link });
}

/// Of a server elsewhere the one that this device reaches it by.
Future<protocol::ServerAddress> MoveActions::address() const
{
    using protocol::ServerAddress;
    if (!m_account.isLocal())
        return ready<ServerAddress>(m_account.address());
    return m_account.hostStatus().then(
        &m_account, [](const Result<protocol::HostStatus>& status) -> Result<ServerAddress> {
            if (!status)
                return std::unexpected(status.error());
            if (!status->hosting || status->addresses.isEmpty())
                return fail(ErrorCode::Conflict,
                    u"this computer is not hosting: nobody would find it"_s, u"hosting"_s);
            return ServerAddress { .host = status->addresses.front(),
                .port = static_cast<quint16>(status->port),
                .fingerprint = status->fingerprint };
        });
}

Future<QString> MoveActions::placeLink() const
{
    return address().then(
        &m_account, [](const Result<protocol::ServerAddress>& address) -> Result<QString> {
            if (!address)
                return std::unexpected(address.error());
            return protocol::MoveLink { .address = *address, .ticket = {} }.toString();
        });
}

Future<QString> MoveActions::createLink() const
{
    return address().then(&m_account,
        [account = &m_account](const Result<protocol::ServerAddress>& address) -> Future<QString> {
            if (!address)
                return ready<QString>(std::unexpected(address.error()));
            return callServer(
                *account, protocol::moveCreateTicket, std::nullopt, protocol::Nothing {})
                .then(account,
                    [address = *address](
                        const Result<protocol::MoveTicket>& made) -> Result<QString> {
                        if (!made)
                            return std::unexpected(made.error());
                        return protocol::MoveLink { .address = address, .ticket = made->ticket }
                            .toString();
                    });
        });
}

Future<protocol::MoveArrival> MoveActions::importFile(const protocol::MoveImport& args) const
{
    return callServer(m_account, protocol::moveImportFile, std::nullopt, args);
}

Future<protocol::Nothing> MoveActions::forgetArrival(const MoveId& move) const
{
    return callServer(m_account, protocol::moveForgetArrival, std::nullopt,
        protocol::MoveArrivalOf { .id = move });
}

} // namespace hearth::models
