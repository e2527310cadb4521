// SPDX-License-Identifier: Apache-2.0
#include "localserver/access/networks.h"
#include "localserver/audit/acts.h"
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<protocol::NetworkList> listNetworks(const WorkspaceAccess& access)
{
    HEARTH_CHECK(access.require(Permission::ManageWorkspace));
    HEARTH_TRY(const QStringList networks, access.store().kernel().networks());
    return protocol::NetworkList { networks };
}

/// Nobody shuts themselves out by mistake: there would be nobody left to take it back.
Result<void> checkOwnPlace(const WriteContext& context, const QStringList& networks, bool confirmed)
{
    if (confirmed || context.address.isEmpty() || holdsAddress(networks, context.address))
        return {};
    return std::unexpected(Error { .code = ErrorCode::Conflict,
        .message = u"these networks shut out the address that you call from"_s,
        .field = u"confirmed"_s,
        .detail = {},
        .details = { { u"address"_s, context.address } },
        .requestId = {} });
}

Result<protocol::NetworkList> setNetworks(
    const WriteContext& context, const protocol::SetNetworks& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageWorkspace));
    HEARTH_TRY(const QStringList networks, normalNetworks(args.networks));
    HEARTH_CHECK(checkOwnPlace(context, networks, args.confirmed));
    HEARTH_TRY(const QStringList before, context.store().kernel().networks());
    if (networks == before)
        return protocol::NetworkList { networks };
    HEARTH_CHECK(context.store().kernel().setNetworks(networks));
    const Workspace& workspace = context.access.workspace();
    // Nothing that members are told has changed; with its push those outside hear no more.
    HEARTH_CHECK(context.work.record({ .type = EventType::WorkspaceUpdated,
        .entity = workspace.id.uuid,
        .room = {},
        .reader = {},
        .actor = context.member().id,
        .emoji = {} }));
    HEARTH_CHECK(recordAct(context,
        { .operation = protocol::workspaceSetNetworks.name,
            .entity = workspace.id.uuid,
            .entityName = workspace.name,
            .changes = { { .field = u"networks"_s,
                .before = before.join(u", "_s),
                .after = networks.join(u", "_s) } } }));
    return protocol::NetworkList { networks };
}

} // namespace

void offerNetworks(Dispatcher& dispatcher)
{
    dispatcher.onRead(
        protocol::workspaceNetworks, [](const ReadContext& context, const protocol::Nothing&) {
            return listNetworks(context.access);
        });
    dispatcher.onWrite(protocol::workspaceSetNetworks, setNetworks,
        [](const WriteContext& context, const protocol::SetNetworks&) {
            return listNetworks(context.access);
        });
}

} // namespace hearth::server
