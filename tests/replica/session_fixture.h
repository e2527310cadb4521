// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/workspace_session.h"
#include "tests/replica/sample.h"
#include "tests/support/manual_clock.h"
#include "tests/support/scripted_provider.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

namespace hearth::test {

/// Waits for a future the way tests may: by running the event loop.
template <typename T>
Result<T> resultOf(Future<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
        return fail(ErrorCode::Timeout, QStringLiteral("the test waited in vain"));
    return future.takeResult();
}

/// A session over a scripted backend that answers a snapshot, empty histories, and what the test
/// adds. Session and provider live on the test's thread, so that the test decides what happens
/// between two steps.
class SessionFixture {
public:
    SessionFixture()
    {
        provider.events().onSubscribe =
            [this](const std::optional<QString>& cursor) -> Result<protocol::SyncBatch> {
            if (!cursor)
                return start;
            protocol::SyncBatch nothing = batch(cursor->toLongLong() + 1, {});
            nothing.to = cursor->toLongLong();
            nothing.cursor = *cursor;
            return nothing;
        };
        provider.persistence().onPerform = [this](
                                               const provider::Call& call) { return answer(call); };
    }

    replica::SessionConfig config()
    {
        return { .directory = folder.path(),
            .workspace = named<WorkspaceId>("workspace"),
            .user = user().id,
            .clock = &clock,
            .random = &random,
            .syncThread = QThread::currentThread(),
            .provider = &provider,
            .vfs = vfs };
    }
    void open()
    {
        auto opened = replica::WorkspaceSession::open(config());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        session = std::move(*opened);
    }
    void goOnline() { provider.setPhase(provider::ConnectionPhase::Online); }
    void goOffline() { provider.setPhase(provider::ConnectionPhase::Offline); }
    bool catchUp()
    {
        return QTest::qWaitFor([this] {
            const replica::SyncState state = session->syncState();
            return state.caughtUp && state.roomsFilled == state.roomsTotal;
        });
    }

    QString send(
        const MessageId& id, RoomId room = general, const QString& body = QStringLiteral("text"))
    {
        return session->submit(protocol::messageCreate,
            { .id = id, .roomId = room, .parentId = {}, .body = body }, room);
    }
    replica::SendState stateOf(const QString& key) const
    {
        for (const replica::OutboxEntry& entry : session->outbox()) {
            if (entry.key == key)
                return entry.state;
        }
        return replica::SendState::Failed;
    }
    QList<QString> bodies(RoomId room = general)
    {
        QList<QString> out;
        const replica::Page page = resultOf(
            session->page({ .room = room,
                .parent = {},
                .anchor = {} })).value_or(replica::Page {});
        for (const Message& one : page.messages)
            out.append(one.body);
        return out;
    }
    replica::RoomState roomState(RoomId room)
    {
        const auto rooms = resultOf(session->roomStates()).value_or(QList<replica::RoomState> {});
        for (const replica::RoomState& state : rooms) {
            if (state.room.id == room)
                return state;
        }
        return {};
    }

    static User user()
    {
        User out;
        out.id = named<UserId>("ada");
        out.displayName = QStringLiteral("Ada");
        return out;
    }

    /// What an operation answers at once: accepted, unless the test has put an error or a promise
    /// in its way.
    Future<QJsonValue> answer(const provider::Call& call)
    {
        if (const auto refusal = refusals.find(call.operation); refusal != refusals.end())
            return ready<QJsonValue>(std::unexpected(*refusal));
        if (held.contains(call.operation)) {
            promises.append({ call, {} });
            return promises.last().second.future();
        }
        return ready<QJsonValue>(accepted(call));
    }
    QJsonValue accepted(const provider::Call& call)
    {
        if (call.operation == QLatin1StringView(protocol::messageList.name))
            return toJsonValue(
                history.value(fromJsonText<protocol::MessageListArgs>(call.args)->roomId));
        if (call.operation == QLatin1StringView(protocol::messageCreate.name)) {
            const auto args = *fromJsonText<protocol::MessageCreate>(call.args);
            Message made = message(args.roomId, ++lastPosition, args.body, ada);
            made.id = args.id;
            made.parentId = args.parentId;
            return toJsonValue(made);
        }
        if (call.operation == QLatin1StringView(protocol::messageUpdate.name)) {
            const auto args = *fromJsonText<protocol::MessageUpdate>(call.args);
            Message changed = message(general, 2000, args.body, ada);
            changed.id = args.id;
            changed.position = lastPosition;
            changed.revision = args.baseRevision + 1;
            return toJsonValue(changed);
        }
        if (call.operation == QLatin1StringView(protocol::readAdvance.name))
            return *parseJson(call.args);
        if (call.operation == QLatin1StringView(protocol::channelCreate.name)) {
            const auto args = *fromJsonText<protocol::ChannelCreate>(call.args);
            return toJsonValue(room(args.id, args.name));
        }
        return QJsonObject {};
    }
    /// Lets a held call succeed.
    void release(qsizetype index = 0)
    {
        const auto [call, promise] = promises.takeAt(index);
        promise.resolve(accepted(call));
    }

    QTemporaryDir folder;
    QByteArray vfs;
    ManualClock clock;
    SeededRandom random;
    ScriptedProvider provider { user() };
    protocol::SyncBatch start = snapshot();
    QHash<RoomId, protocol::MessagePage> history;
    QHash<QString, Error> refusals; ///< by operation
    QSet<QString> held; ///< operations whose answers wait for `release`
    QList<std::pair<provider::Call, Promise<QJsonValue>>> promises;
    Position lastPosition = 1'000'000;
    std::unique_ptr<replica::WorkspaceSession> session;
};

} // namespace hearth::test
