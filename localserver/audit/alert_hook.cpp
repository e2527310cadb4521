// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/alert_hook.h"

#include "localserver/access/visibility.h"
#include "localserver/audit/alert_record.h"
#include "localserver/auth/account_store.h"
#include "localserver/chain.h"
#include "localserver/services/item_changes.h"
#include "localserver/store/workspace_directory.h"

#include <algorithm>

namespace hearth::server {

namespace {

constexpr qsizetype mostWorkspaces = 20; ///< of one account

/// Where an alert of the server is shown.
struct Place {
    WorkspaceId workspace;
    std::optional<UserId> alone; ///< to this person; none: to all who may see the audit log
};

Result<void> makeRoom(WorkspaceTransaction& work, MemberId member)
{
    HEARTH_TRY(const QList<Item> items, work.store().items().listKind(ItemKind::Alert, member));
    if (items.size() < AlertHook::mostPerMember)
        return {};
    const auto oldest = std::ranges::min_element(items, {}, &Item::revision);
    HEARTH_CHECK(work.store().items().remove(
        { .kind = ItemKind::Alert, .id = oldest->id, .owner = member }));
    return work
        .record({ .type = EventType::AlertChanged,
            .entity = oldest->id.uuid,
            .room = {},
            .reader = member,
            .actor = {},
            .emoji = {} })
        .transform([](qint64) { });
}

Result<void> giveTo(WorkspaceTransaction& work, MemberId member, const SecurityAlert& alert)
{
    const ItemKey key { .kind = ItemKind::Alert, .id = { alert.id.uuid }, .owner = member };
    HEARTH_TRY(const std::optional<Item> known, work.store().items().find(key));
    if (known)
        return {};
    HEARTH_CHECK(makeRoom(work, member));
    return keepItemOf(work, Item::of(alert), member).transform([](const Item&) { });
}

Result<void> give(
    WorkspaceTransaction& work, const SecurityAlert& alert, const std::optional<UserId>& alone)
{
    HEARTH_TRY(const QList<Member> members, work.store().members().listAccounts());
    HEARTH_TRY(const Workspace workspace, work.store().kernel().workspace());
    for (const Member& member : members) {
        HEARTH_TRY(const QList<CustomRole> roles, customRolesOf(work.store(), member));
        const bool isConcerned = alone
            ? member.userId == alone && member.state == MemberState::Active
            : isAllowed(member, roles, Permission::ViewAudit, workspace);
        if (isConcerned)
            HEARTH_CHECK(giveTo(work, member.id, alert));
    }
    return {};
}

Result<QList<Place>> placesOf(storage::Connection& connection, const AlertRecord& record)
{
    WorkspaceDirectory directory(connection);
    QList<Place> places;
    if (record.userId) {
        HEARTH_TRY(const QList<protocol::WorkspaceSummary> concerned,
            directory.openMembershipsOf(*record.userId));
        for (const protocol::WorkspaceSummary& summary :
            concerned.first(std::min(concerned.size(), mostWorkspaces)))
            places.append({ .workspace = summary.id, .alone = {} });
    }
    HEARTH_TRY(const std::optional<User> owner, AccountStore(connection).owner());
    if (!owner)
        return places;
    HEARTH_TRY(const QList<protocol::WorkspaceSummary> own, directory.openMembershipsOf(owner->id));
    // Once is enough.
    const bool isTold = std::ranges::any_of(own, [&](const protocol::WorkspaceSummary& summary) {
        const bool seesLog = summary.role == Role::Owner || summary.role == Role::Admin;
        return seesLog && std::ranges::contains(places, summary.id, &Place::workspace);
    });
    if (!isTold && !own.isEmpty())
        places.append({ .workspace = own.first().id, .alone = owner->id });
    return places;
}

/// One after the other; a workspace that is gone is passed over.
Future<void> giveIn(WorkspaceLanes& lanes, QList<Place> places, const SecurityAlert& alert)
{
    if (places.isEmpty())
        return ready<void>({});
    const Place place = places.takeFirst();
    Future<void> given = review(lanes.submit(place.workspace,
                                    [alert, alone = place.alone](WorkspaceTransaction& work) {
                                        return give(work, alert, alone);
                                    }),
        [](const Result<void>& done) {
            return !done && done.error().code == ErrorCode::NotFound ? Result<void> {} : done;
        });
    return chain(given,
        [&lanes, places = std::move(places), alert] { return giveIn(lanes, places, alert); });
}

} // namespace

AlertHook::AlertHook(AccountService& accounts, WorkspaceLanes& lanes)
    : m_accounts(accounts)
    , m_lanes(lanes)
{
}

Future<void> AlertHook::deliver(const HookEvents& events)
{
    HookEvents alerts = events;
    alerts.removeIf([](const HookEvent& event) { return event.topic != HookTopic::Alert; });
    return deliverNext(std::move(alerts));
}

Future<void> AlertHook::deliverNext(HookEvents events)
{
    if (events.isEmpty())
        return ready<void>({});
    const HookEvent event = events.takeFirst();
    const Result<AlertRecord> record = fromJsonText<AlertRecord>(event.payload);
    if (!record)
        return ready<void>(std::unexpected(record.error()));
    Future<void> given = event.workspace
        ? giveIn(m_lanes, { Place { .workspace = *event.workspace, .alone = {} } }, record->alert)
        : deliverServers(event);
    return chain(given, [this, events = std::move(events)] { return deliverNext(events); });
}

Future<void> AlertHook::deliverServers(const HookEvent& event)
{
    const Result<AlertRecord> record = fromJsonText<AlertRecord>(event.payload);
    if (!record)
        return ready<void>(std::unexpected(record.error()));
    const auto find = [record = *record](
                          storage::Connection& connection) { return placesOf(connection, record); };
    return chain(m_accounts.run(find),
        [&lanes = m_lanes, alert = record->alert](
            const QList<Place>& places) { return giveIn(lanes, places, alert); });
}

} // namespace hearth::server
