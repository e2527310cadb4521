// SPDX-License-Identifier: Apache-2.0
#include "localserver/events/hub.h"
#include "localserver/events/sync.h"
#include "localserver/services/dispatcher.h"
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// A connection that follows the workspace and has pulled to the end goes live from there, once the
/// answer is on its way.
void goLiveAfter(const ReadContext& context, const protocol::SyncBatch& batch,
    std::shared_ptr<Subscription> subscription, WorkspaceLanes& lanes, EventHub& hub)
{
    if (!subscription || batch.more)
        return;
    context.afterwards = [&lanes, &hub, subscription = std::move(subscription), seq = batch.to] {
        lanes.post(subscription->workspace, [&hub, subscription, seq](Result<LaneView> lane) {
            // Where the workspace cannot be opened there is nothing to push either.
            if (lane)
                hub.activate(subscription, *lane, seq);
        });
    };
}

Result<WorkspaceId> followable(const ReadContext& context)
{
    if (!context.call.outlet)
        return fail(ErrorCode::Unsupported,
            u"only a WebSocket can follow a workspace; use sync.pull"_s, u"op"_s);
    return workspaceOf(context.call);
}

} // namespace

void offerSync(Dispatcher& dispatcher, WorkspaceLanes& lanes, EventHub& hub)
{
    dispatcher.onRead(protocol::syncPull,
        [&lanes, &hub](const ReadContext& context,
            const protocol::SyncPull& args) -> Result<protocol::SyncBatch> {
            HEARTH_TRY(const WorkspaceId workspace, workspaceOf(context.call));
            HEARTH_TRY(protocol::SyncBatch batch, pull(context.access, args.cursor, args.limit));
            goLiveAfter(context, batch, hub.find(workspace, context.call.connection), lanes, hub);
            return batch;
        });
    dispatcher.onRead(protocol::eventsSubscribe,
        [&lanes, &hub](const ReadContext& context,
            const protocol::EventsSubscribe& args) -> Result<protocol::SyncBatch> {
            HEARTH_TRY(const WorkspaceId workspace, followable(context));
            HEARTH_TRY(protocol::SyncBatch batch, pull(context.access, args.cursor, args.limit));
            auto subscription = hub.subscribe(workspace, context.call, context.access.member().id);
            goLiveAfter(context, batch, std::move(subscription), lanes, hub);
            return batch;
        });
    dispatcher.onRead(protocol::eventsUnsubscribe,
        [&hub](const ReadContext& context, const protocol::Nothing&) -> Result<protocol::Nothing> {
            HEARTH_TRY(const WorkspaceId workspace, followable(context));
            hub.unsubscribe(workspace, context.call.connection);
            return protocol::Nothing {};
        });
}

} // namespace hearth::server
