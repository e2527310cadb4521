// SPDX-License-Identifier: Apache-2.0
#include "localserver/events/hub.h"

#include "core/base/log.h"
#include "localserver/access/networks.h"
#include "localserver/edge/envelope_text.h"
#include "localserver/events/deliveries.h"
#include "localserver/events/event_loader.h"

#include <algorithm>

namespace hearth::server {

namespace {

/// What everybody's rights may hang on.
bool changesRights(EventType type)
{
    return type == EventType::RoleChanged || type == EventType::WorkspaceUpdated;
}

/// Theirs alone do: the role, the custom roles, whether they are still here.
bool isAboutMember(EventType type)
{
    return type == EventType::MemberJoined || type == EventType::MemberUpdated
        || type == EventType::MemberLeft;
}

} // namespace

EventHub::EventHub(Attendance& attendance)
    : m_attendance(attendance)
{
}

void EventHub::connected(ConnectionId connection)
{
    const QMutexLocker lock(&m_mutex);
    m_connections[connection];
}

std::shared_ptr<Subscription> EventHub::subscribe(
    WorkspaceId workspace, const EndpointCall& call, MemberId member)
{
    const ConnectionId connection = call.connection;
    auto subscription = std::make_shared<Subscription>();
    subscription->workspace = workspace;
    subscription->connection = connection;
    subscription->outlet = call.outlet;
    subscription->identity = *call.caller.identity;
    subscription->address = call.caller.local ? QString() : call.caller.address;
    const QMutexLocker lock(&m_mutex);
    const auto known = m_connections.find(connection);
    if (known == m_connections.end()) {
        subscription->ended = true;
        return subscription;
    }
    std::shared_ptr<Subscription>& slot = (*known)[workspace];
    if (slot)
        slot->ended = true;
    slot = subscription;
    m_attendance.came(workspace, connection, member);
    return subscription;
}

std::shared_ptr<Subscription> EventHub::find(WorkspaceId workspace, ConnectionId connection) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_connections.constFind(connection);
    return found == m_connections.constEnd() ? nullptr : found->value(workspace);
}

void EventHub::unsubscribe(WorkspaceId workspace, ConnectionId connection)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_connections.find(connection);
    if (found == m_connections.end())
        return;
    if (const auto subscription = found->take(workspace))
        subscription->ended = true;
    m_attendance.went(workspace, connection);
}

void EventHub::disconnected(ConnectionId connection)
{
    const QMutexLocker lock(&m_mutex);
    for (const auto& subscription : m_connections.take(connection)) {
        subscription->ended = true;
        m_attendance.went(subscription->workspace, connection);
    }
}

void EventHub::endSession(SessionId session)
{
    const QMutexLocker lock(&m_mutex);
    for (BySubject& subscriptions : m_connections) {
        subscriptions.removeIf([&](BySubject::iterator entry) {
            const bool theirs = (*entry)->identity.session == session;
            if (theirs) {
                (*entry)->ended = true;
                m_attendance.went((*entry)->workspace, (*entry)->connection);
            }
            return theirs;
        });
    }
}

std::shared_ptr<EventHub::Followers> EventHub::followersOf(WorkspaceId workspace) const
{
    const QMutexLocker lock(&m_mutex);
    return m_workspaces.value(workspace);
}

std::shared_ptr<EventHub::Followers> EventHub::addFollower(
    const std::shared_ptr<Subscription>& subscription)
{
    std::shared_ptr<Followers> followers;
    {
        const QMutexLocker lock(&m_mutex);
        std::shared_ptr<Followers>& slot = m_workspaces[subscription->workspace];
        if (!slot)
            slot = std::make_shared<Followers>();
        followers = slot;
    }
    std::erase_if(followers->list, [](const auto& other) { return other->ended.load(); });
    if (!std::ranges::contains(followers->list, subscription))
        followers->list.push_back(subscription);
    return followers;
}

Result<const ReaderView*> EventHub::viewFor(
    Followers& followers, WorkspaceStore& store, const Subscription& subscription)
{
    const auto known = followers.views.constFind(subscription.member);
    if (known != followers.views.constEnd())
        return &*known;
    HEARTH_TRY(const std::optional<Member> member, store.members().find(subscription.member));
    if (!member || member->state != MemberState::Active
        || member->userId != subscription.identity.user)
        return nullptr;
    HEARTH_TRY(const ReaderView view, viewOf(store, *member));
    return &*followers.views.insert(subscription.member, view);
}

void EventHub::forgetViews(Followers& followers, const Changes& changes)
{
    // A role's permissions and the workspace's settings are part of what people may.
    if (changes.accessOfAll || std::ranges::any_of(changes.events, changesRights, &EventRow::type))
        return followers.views.clear();
    for (const MemberId& member : changes.access)
        followers.views.remove(member);
    for (const EventRow& row : changes.events) {
        if (isAboutMember(row.type))
            followers.views.remove({ row.entity });
    }
}

Result<void> EventHub::readNetworks(Followers& followers, WorkspaceStore& store)
{
    HEARTH_TRY(followers.networks, store.kernel().networks());
    return {};
}

bool EventHub::isInside(const Followers& followers, const Subscription& subscription)
{
    return subscription.address.isEmpty() || holdsAddress(followers.networks, subscription.address);
}

void EventHub::tellLagged(Subscription& subscription, Deliveries& deliveries)
{
    // The pull that follows brings it back to life.
    subscription.live = false;
    deliveries.add(subscription, laggedText(subscription.workspace));
}

Result<void> EventHub::pushTo(PushRound& round, Subscription& subscription, const ReaderView& view,
    bool accessChanged, Deliveries& deliveries)
{
    const PushRound::Mask mask = round.maskFor(view);
    const bool silent = mask == 0 && !accessChanged;
    if (silent && round.lastSeq() - subscription.next < maxSilence)
        return {};
    HEARTH_TRY(QByteArray text,
        round.text(view, mask, subscription.next,
            accessChanged ? PushRound::AccessNews::Changed : PushRound::AccessNews::None));
    deliveries.add(subscription, std::move(text));
    subscription.next = round.lastSeq() + 1;
    return {};
}

Result<void> EventHub::pushRound(PushRound& round, Followers& followers, WorkspaceStore& store,
    const Changes& changes, Deliveries& deliveries)
{
    const Timestamp now = m_attendance.now();
    for (const auto& subscription : followers.list) {
        if (!subscription->live || subscription->ended)
            continue;
        HEARTH_TRY(const ReaderView* view, viewFor(followers, store, *subscription));
        if (!view || !view->isOpen(now) || !isInside(followers, *subscription)) {
            // No longer a member, kept out, or outside: the pull will say so.
            tellLagged(*subscription, deliveries);
            subscription->ended = true;
            m_attendance.went(subscription->workspace, subscription->connection);
            continue;
        }
        const bool accessChanged = changes.access.contains(subscription->member)
            || (changes.accessOfAll && view->member.role != Role::Guest);
        HEARTH_CHECK(pushTo(round, *subscription, *view, accessChanged, deliveries));
    }
    return {};
}

Result<void> EventHub::push(Followers& followers, WorkspaceId workspace, WorkspaceStore& store,
    const Uuid& epoch, std::span<const EventRow> rows, const Changes& changes,
    Deliveries& deliveries)
{
    HEARTH_CHECK(readNetworks(followers, store));
    Changes news { .events = {}, .access = changes.access, .accessOfAll = changes.accessOfAll };
    while (!rows.empty()) {
        HEARTH_TRY(PushRound round, PushRound::prepare(workspace, store, epoch, rows));
        HEARTH_CHECK(pushRound(round, followers, store, news, deliveries));
        rows = rows.subspan(round.size());
        news = {}; // said once
    }
    return {};
}

void EventHub::committed(
    WorkspaceId workspace, WorkspaceStore& store, const Sequence& sequence, const Changes& changes)
{
    const std::shared_ptr<Followers> followers = followersOf(workspace);
    if (!followers)
        return;
    std::erase_if(
        followers->list, [](const auto& subscription) { return subscription->ended.load(); });
    forgetViews(*followers, changes);
    noteMembers(workspace, changes);
    if (followers->list.empty())
        return;
    Deliveries deliveries(m_delivered);
    Result<void> pushed;
    const bool tooMuch = changes.wholesale || std::ssize(changes.events) > maxPushedEvents;
    if (!tooMuch)
        pushed = push(
            *followers, workspace, store, sequence.epoch, changes.events, changes, deliveries);
    if (!pushed)
        qCWarning(logServer).noquote()
            << "a commit could not be pushed:" << logLine(pushed.error());
    if (!tooMuch && pushed)
        return;
    for (const auto& subscription : followers->list) {
        if (subscription->live)
            tellLagged(*subscription, deliveries);
    }
}

Result<void> EventHub::catchUp(Followers& followers, Subscription& subscription,
    const LaneView& lane, qint64 seq, Deliveries& deliveries)
{
    HEARTH_TRY(const std::optional<Member> member,
        lane.store.members().findByUser(subscription.identity.user));
    if (!member)
        return fail(ErrorCode::NotFound, QStringLiteral("no longer a member"));
    subscription.member = member->id;
    HEARTH_TRY(const ReaderView* view, viewFor(followers, lane.store, subscription));
    HEARTH_CHECK(readNetworks(followers, lane.store));
    if (!view || !view->isOpen(m_attendance.now()) || !isInside(followers, subscription))
        return fail(ErrorCode::Forbidden, QStringLiteral("no longer a member, or kept out"));
    HEARTH_TRY(const QList<EventRow> missed, lane.store.events().after(seq, maxPushedEvents + 1));
    if (missed.size() > maxPushedEvents
        || std::ranges::any_of(missed, isWholesale, &EventRow::type))
        return fail(ErrorCode::Unavailable, QStringLiteral("too much happened meanwhile"));
    subscription.next = seq + 1;
    subscription.live = true;
    std::span<const EventRow> rows(missed.constData(), static_cast<std::size_t>(missed.size()));
    bool accessChanged = view->accessVersion > seq;
    while (!rows.empty()) {
        HEARTH_TRY(PushRound round,
            PushRound::prepare(subscription.workspace, lane.store, lane.sequence.epoch, rows));
        HEARTH_CHECK(pushTo(round, subscription, *view, accessChanged, deliveries));
        rows = rows.subspan(round.size());
        accessChanged = false;
    }
    return {};
}

void EventHub::activate(
    const std::shared_ptr<Subscription>& subscription, const LaneView& lane, qint64 seq)
{
    if (subscription->ended)
        return;
    const std::shared_ptr<Followers> followers = addFollower(subscription);
    Deliveries deliveries(m_delivered);
    if (const Result<void> done = catchUp(*followers, *subscription, lane, seq, deliveries); !done)
        tellLagged(*subscription, deliveries);
}

EventHub::Audience EventHub::audience() const
{
    const QMutexLocker lock(&m_mutex);
    QSet<UserId> people;
    qint64 connections = 0;
    for (const BySubject& followed : m_connections) {
        bool follows = false;
        for (const std::shared_ptr<Subscription>& subscription : followed) {
            if (subscription->ended)
                continue;
            follows = true;
            people.insert(subscription->identity.user);
        }
        connections += follows ? 1 : 0;
    }
    return { .people = people.size(), .connections = connections };
}

void EventHub::removed(WorkspaceId workspace)
{
    m_attendance.forget(workspace);
    std::shared_ptr<Followers> followers;
    {
        const QMutexLocker lock(&m_mutex);
        followers = m_workspaces.take(workspace);
    }
    if (!followers)
        return;
    Deliveries deliveries(m_delivered);
    for (const auto& subscription : followers->list) {
        if (!subscription->ended)
            tellLagged(*subscription, deliveries);
        subscription->ended = true;
    }
}

} // namespace hearth::server
