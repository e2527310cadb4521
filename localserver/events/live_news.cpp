// SPDX-License-Identifier: Apache-2.0
#include "core/base/log.h"
#include "localserver/edge/envelope_text.h"
#include "localserver/events/deliveries.h"
#include "localserver/events/hub.h"

namespace hearth::server {

namespace {

QByteArray textOf(WorkspaceId workspace, const protocol::Ephemeral& news)
{
    return ephemeralText(workspace, toJson(news));
}

} // namespace

Result<void> EventHub::tellNow(
    WorkspaceId workspace, const LaneView& lane, const QByteArray& text, const MayHear& mayHear)
{
    const std::shared_ptr<Followers> followers = followersOf(workspace);
    if (!followers)
        return {};
    Deliveries deliveries(m_delivered);
    for (const auto& subscription : followers->list) {
        if (subscription->ended)
            continue;
        HEARTH_TRY(const ReaderView* view, viewFor(*followers, lane.store, *subscription));
        if (view && view->isOpen(m_attendance.now()) && isInside(*followers, *subscription)
            && mayHear(*view))
            deliveries.add(*subscription, text);
    }
    return {};
}

void EventHub::passTyping(WorkspaceId workspace, const LaneView& lane, const Typing& typing)
{
    const Result<std::optional<RoomKind>> kind = lane.store.rooms().kind(typing.roomId);
    if (!kind)
        return;
    const Result<void> told = tellNow(workspace, lane,
        textOf(workspace, { .presences = {}, .typing = typing, .notices = {} }),
        [&](const ReaderView& view) {
            return view.member.id != typing.memberId && view.maySee(typing.roomId, *kind);
        });
    if (!told)
        qCInfo(logServer).noquote() << "typing was not passed on:" << logLine(told.error());
}

void EventHub::tellNotices(UserId user, const QList<AccountNotice>& notices) const
{
    const protocol::Ephemeral news { .presences = {}, .typing = {}, .notices = notices };
    std::vector<std::shared_ptr<Subscription>> one; // of each connection
    {
        const QMutexLocker lock(&m_mutex);
        for (const BySubject& subscriptions : m_connections) {
            const auto theirs = std::ranges::find_if(
                subscriptions, [&](const auto& entry) { return entry->identity.user == user; });
            if (theirs != subscriptions.end() && !(*theirs)->identity.grant)
                one.push_back(*theirs);
        }
    }
    for (const auto& subscription : one) {
        std::vector<Delivery> batch;
        batch.push_back({ .connection = subscription->connection,
            .text = textOf(subscription->workspace, news),
            .push = {} });
        subscription->outlet->deliver(std::move(batch));
    }
}

/// What devices say together with what people say of themselves; those alone whom it is news of.
Result<QList<Presence>> EventHub::judged(WorkspaceId workspace, const LaneView& lane)
{
    QList<Presence> news;
    for (Presence presence : m_attendance.takeDue(workspace)) {
        HEARTH_TRY(
            const std::optional<Member> member, lane.store.members().find(presence.memberId));
        const Timestamp now = m_attendance.now();
        presence.state = member ? presenceOf(*member, presence.state, now) : PresenceState::Offline;
        if (presence.state == PresenceState::DoNotDisturb && member->status->expiresAt)
            m_attendance.touchAt(workspace, presence.memberId, *member->status->expiresAt);
        if (m_attendance.tell(workspace, presence))
            news.append(presence);
    }
    return news;
}

void EventHub::publishPresence(WorkspaceId workspace, const LaneView& lane)
{
    Result<void> told;
    const Result<QList<Presence>> news = judged(workspace, lane);
    if (!news)
        told = std::unexpected(news.error());
    else if (!news->isEmpty())
        told = tellNow(workspace, lane,
            textOf(workspace, { .presences = *news, .typing = {}, .notices = {} }),
            [](const ReaderView&) { return true; });
    if (!told)
        qCInfo(logServer).noquote() << "presence was not told:" << logLine(told.error());
}

/// A status is part of a presence, and who is no longer in is not there.
void EventHub::noteMembers(WorkspaceId workspace, const Changes& changes)
{
    for (const EventRow& event : changes.events) {
        if (event.type == EventType::MemberUpdated || event.type == EventType::MemberLeft)
            m_attendance.touch(workspace, MemberId { event.entity });
    }
}

} // namespace hearth::server
