// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/access/visibility.h"
#include "localserver/endpoint.h"
#include "localserver/events/attendance.h"
#include "localserver/events/push_round.h"
#include "localserver/store/workspace_lanes.h"

#include <QMutex>

#include <atomic>
#include <memory>

namespace hearth::server {

/// One connection that follows one workspace. Made waiting; it becomes live, and is pushed to, when
/// the connection has pulled to the end.
struct Subscription {
    WorkspaceId workspace;
    ConnectionId connection = 0;
    std::shared_ptr<Outlet> outlet;
    Identity identity;
    QString address; ///< of the caller; empty in-process, which is inside every network
    std::atomic<bool> ended = false;

    // Lane thread of the workspace.
    MemberId member;
    bool live = false;
    qint64 next = 0; ///< the first event number not yet pushed
};

/// Pushes what was committed to those who follow the workspace and may know it. Who follows what is
/// known to any thread; standings belong to the workspace's lane, where commits, and with them
/// pushes, come one after the other: so nobody misses or repeats a stretch of the log.
class EventHub final : public CommitListener {
public:
    static constexpr int maxPushedEvents = 500; ///< of one commit; more are `lagged`
    static constexpr qint64 maxSilence = 1000; ///< events nobody told a reader about until an empty
                                               ///< batch moves its cursor on

    /// The attendance outlives the hub.
    explicit EventHub(Attendance& attendance);

    // --- any thread
    // --------------------------------------------------------------------------------------------
    /// Called on the connection's own thread before it can subscribe, so that `disconnected` surely
    /// comes later.
    void connected(ConnectionId connection);
    /// Replaces an earlier subscription of the connection to the workspace. Of a connection that is
    /// gone it is ended from the start.
    std::shared_ptr<Subscription> subscribe(
        WorkspaceId workspace, const EndpointCall& call, MemberId member);
    /// Null when the connection does not follow the workspace.
    [[nodiscard]] std::shared_ptr<Subscription> find(
        WorkspaceId workspace, ConnectionId connection) const;
    void unsubscribe(WorkspaceId workspace, ConnectionId connection);
    void disconnected(ConnectionId connection);
    /// A session was revoked: its connections are not told anything any more.
    void endSession(SessionId session);
    /// Who follows anything now.
    struct Audience {
        qint64 people = 0; ///< each once
        qint64 connections = 0;
    };
    [[nodiscard]] Audience audience() const;
    /// How many texts were handed to transports since the start.
    [[nodiscard]] quint64 delivered() const { return m_delivered; }
    /// News about somebody's account, for each of their connections that follows anything.
    void tellNotices(UserId user, const QList<AccountNotice>& notices) const;

    // --- lane thread of the workspace
    // --------------------------------------------------------------------------
    /// The connection stands after event `seq`: what came since is pushed, and from now on every
    /// commit.
    void activate(
        const std::shared_ptr<Subscription>& subscription, const LaneView& lane, qint64 seq);
    /// Passes on who types to those who may see it, but for the one who does.
    void passTyping(WorkspaceId workspace, const LaneView& lane, const Typing& typing);
    /// Tells everybody whose presence is another than was told last.
    void publishPresence(WorkspaceId workspace, const LaneView& lane);
    /// The workspace is gone: followers are told to pull, and learn it so.
    void removed(WorkspaceId workspace);
    void committed(WorkspaceId workspace, WorkspaceStore& store, const Sequence& sequence,
        const Changes& changes) override;

private:
    class Deliveries;

    struct Followers {
        std::vector<std::shared_ptr<Subscription>> list;
        QHash<MemberId, ReaderView>
            views; ///< of members who follow; dropped when their access or their rights change
        QStringList networks; ///< from where the workspace may be used
    };
    using BySubject = QHash<WorkspaceId, std::shared_ptr<Subscription>>;

    std::shared_ptr<Followers> followersOf(WorkspaceId workspace) const;
    std::shared_ptr<Followers> addFollower(const std::shared_ptr<Subscription>& subscription);
    static void forgetViews(Followers& followers, const Changes& changes);
    /// Reads from where the workspace may be used.
    static Result<void> readNetworks(Followers& followers, WorkspaceStore& store);
    static bool isInside(const Followers& followers, const Subscription& subscription);
    static Result<const ReaderView*> viewFor(
        Followers& followers, WorkspaceStore& store, const Subscription& subscription);
    static void tellLagged(Subscription& subscription, Deliveries& deliveries);
    Result<void> push(Followers& followers, WorkspaceId workspace, WorkspaceStore& store,
        const Uuid& epoch, std::span<const EventRow> rows, const Changes& changes,
        Deliveries& deliveries);
    Result<void> pushRound(PushRound& round, Followers& followers, WorkspaceStore& store,
        const Changes& changes, Deliveries& deliveries);
    static Result<void> pushTo(PushRound& round, Subscription& subscription, const ReaderView& view,
        bool accessChanged, Deliveries& deliveries);
    Result<void> catchUp(Followers& followers, Subscription& subscription, const LaneView& lane,
        qint64 seq, Deliveries& deliveries);

    using MayHear = std::function<bool(const ReaderView&)>;
    Result<void> tellNow(WorkspaceId workspace, const LaneView& lane, const QByteArray& text,
        const MayHear& mayHear);
    Result<QList<Presence>> judged(WorkspaceId workspace, const LaneView& lane);
    void noteMembers(WorkspaceId workspace, const Changes& changes);

    Attendance& m_attendance;
    std::atomic<quint64> m_delivered = 0;
    mutable QMutex m_mutex;
    QHash<ConnectionId, BySubject> m_connections;
    QHash<WorkspaceId, std::shared_ptr<Followers>> m_workspaces;
};

} // namespace hearth::server
