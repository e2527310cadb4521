// SPDX-License-Identifier: Apache-2.0
#include "core/provider/plugin.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace hearth::provider;
using namespace Qt::StringLiterals;

/// A backend that Hearth knows nothing of, from the registry to a conversation, through nothing but
/// the provider's interface.
class TestPlugin : public QObject {
    Q_OBJECT

    Registry m_registry;
    SystemClock m_clock;
    SystemRandom m_random;

    std::unique_ptr<BackendProvider> open(const QString& name)
    {
        std::unique_ptr<BackendProvider> provider = std::move(*m_registry.create(u"notebook"_s));
        provider->initialize({ .address = {}, .deviceName = u"test"_s, .credentials = {} });
        provider->auth().signUp({ .displayName = name });
        return provider;
    }

    static WorkspaceId workspaceOf(BackendProvider& provider)
    {
        auto list = provider.persistence().call(protocol::workspaceList, {}, {});
        if (!QTest::qWaitFor([&] { return list.isFinished(); }))
            return {};
        return list.result()->workspaces.front().id;
    }

    static protocol::SyncBatch follow(
        BackendProvider& provider, std::optional<QString> cursor, QList<Event>& events)
    {
        const Future<protocol::SyncBatch> first = provider.events().subscribe(
            workspaceOf(provider), std::move(cursor),
            [&events](const protocol::SyncBatch& batch) { events.append(batch.events); }, [] {});
        return *first.result();
    }

    template <typename Args, typename Reply>
    static Result<Reply> ask(BackendProvider& provider,
        const protocol::Operation<Args, Reply>& operation, const Args& args)
    {
        const WorkspaceId workspace = workspaceOf(provider);
        Future<Reply> reply = provider.persistence().call(operation, workspace, args);
        if (!QTest::qWaitFor([&] { return reply.isFinished(); }))
            return fail(ErrorCode::Timeout, u"no answer"_s);
        return reply.result();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QList<Error> problems = m_registry.loadPlugins(QStringLiteral(HEARTH_TEST_PLUGINS));
        for (const Error& problem : problems)
            qWarning() << problem.message;
        QVERIFY(problems.isEmpty());
        QCOMPARE(m_registry.ids(), QStringList { u"notebook"_s });
    }

    void loadedTwiceIsAConflict()
    {
        const QList<Error> problems = m_registry.loadPlugins(QStringLiteral(HEARTH_TEST_PLUGINS));
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.front().code, ErrorCode::Conflict);
    }

    void whatIsNoPluginIsNamed()
    {
        QTemporaryDir folder;
        for (const QString& name : { u"libbroken.so"_s, u"readme.txt"_s }) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("not a library");
        }
        Registry registry;
        const QList<Error> problems = registry.loadPlugins(folder.path());
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems.front().message.contains(u"libbroken.so"_s));
        QVERIFY(registry.ids().isEmpty());
        QVERIFY(registry.loadPlugins(folder.filePath(u"missing"_s)).isEmpty());
    }

    void describesItself()
    {
        const auto provider = open(u"Ada"_s);
        QCOMPARE(provider->id(), u"notebook"_s);
        QCOMPARE(provider->connectionState().phase, ConnectionPhase::Online);
        QVERIFY(provider->capabilities().isAvailable(Feature::Message));
        QCOMPARE(provider->capabilities().reason(Feature::Storage), u"a notebook keeps no files"_s);
    }

    void signInAndOut()
    {
        std::unique_ptr<BackendProvider> provider = std::move(*m_registry.create(u"notebook"_s));
        QSignalSpy states(&provider->auth(), &AuthProvider::stateChanged);
        QSignalSpy secrets(&provider->auth(), &AuthProvider::credentialsChanged);
        provider->initialize({ .address = {}, .deviceName = u"test"_s, .credentials = {} });
        const Future<QJsonValue> early = provider->persistence().perform(
            { .operation = u"workspace.list"_s,
                .workspace = {},
                .args = "{}",
                .key = {},
                .order = {} });
        QCOMPARE(early.result().error().code, ErrorCode::Unauthenticated);
        QVERIFY(provider->auth().signUp({ .displayName = u"Ada"_s }).result());
        QCOMPARE(states.size(), 1);
        QCOMPARE(provider->auth().currentUser()->displayName, u"Ada"_s);
        const auto credentials = secrets.front().front().value<Credentials>();

        // The next run, from what was kept.
        std::unique_ptr<BackendProvider> again = std::move(*m_registry.create(u"notebook"_s));
        again->initialize({ .address = {}, .deviceName = u"test"_s, .credentials = credentials });
        QCOMPARE(again->auth().currentUser(), provider->auth().currentUser());
        QVERIFY(again->auth().signOut().result());
        QVERIFY(!again->auth().currentUser());
        const Future<User> password = again->auth().signInWithPassword(
            { .email = u"a@b.example"_s, .password = u"p"_s, .deviceName = {} });
        QCOMPARE(password.result().error().code, ErrorCode::Unsupported);
    }

    void twoPeopleChat()
    {
        const auto ada = open(u"Ada"_s);
        const auto bob = open(u"Bob"_s);
        QCOMPARE(workspaceOf(*ada), workspaceOf(*bob));
        QList<Event> seen;
        const protocol::SyncBatch snapshot = follow(*bob, {}, seen);
        QVERIFY(snapshot.reset);
        QCOMPARE(snapshot.workspace->name, u"Notebook"_s);
        QCOMPARE(snapshot.rooms->size(), 1);
        QVERIFY(snapshot.members->size() >= 2);
        QCOMPARE(snapshot.visibleRooms->front().id, snapshot.rooms->front().id);

        const RoomId room = snapshot.rooms->front().id;
        const auto id = MessageId::generate(m_clock, m_random);
        const protocol::MessageCreate hello {
            .id = id, .roomId = room, .parentId = {}, .body = u"Hello **Bob**"_s
        };
        const Result<Message> written = ask(*ada, protocol::messageCreate, hello);
        QVERIFY(written);
        // An outbox may send it again.
        QCOMPARE(*ask(*ada, protocol::messageCreate, hello), *written);
        QTRY_COMPARE(seen.size(), 1);
        QCOMPARE(seen[0].type, u"message.created"_s);
        QCOMPARE(seen[0].message->body, u"Hello **Bob**"_s);
        QCOMPARE(seen[0].seq, snapshot.to + 1);

        const Result<Message> edited = ask(*ada, protocol::messageUpdate,
            { .id = id, .body = u"Hello all"_s, .baseRevision = written->revision });
        QCOMPARE(edited->body, u"Hello all"_s);
        QTRY_COMPARE(seen.size(), 2);
        QCOMPARE(ask(*ada, protocol::messageUpdate,
                     { .id = id, .body = u"x"_s, .baseRevision = written->revision })
                     .error()
                     .code,
            ErrorCode::Stale);
        QCOMPARE(
            ask(*bob, protocol::messageRemove, { .id = id }).error().code, ErrorCode::Forbidden);

        const Result<protocol::SyncBatch> pulled = ask(
            *bob, protocol::syncPull, { .cursor = snapshot.cursor });
        QVERIFY(!pulled->reset);
        QCOMPARE(pulled->events.size(), 2);
        // The log keeps no content: what is delivered late is the state of now.
        QCOMPARE(pulled->events[0].message->body, u"Hello all"_s);
        QCOMPARE(ask(*bob, protocol::messageList, { .roomId = room, .parentId = {}, .anchor = {} })
                     ->messages.back()
                     .id,
            id);

        bob->events().unsubscribe(workspaceOf(*bob));
        QVERIFY(ask(*ada, protocol::messageRemove, { .id = id }));
        QVERIFY(ask(*bob, protocol::messageGetById, { .id = id })->deletedAt);
        QCOMPARE(seen.size(), 2);
    }

    void pagesBothWays()
    {
        const auto ada = open(u"Ada"_s);
        QList<Event> seen;
        const RoomId room = follow(*ada, {}, seen).rooms->front().id;
        QList<MessageId> ids;
        for (int i = 0; i < 5; ++i) {
            ids.append(MessageId::generate(m_clock, m_random));
            QVERIFY(ask(*ada, protocol::messageCreate,
                { .id = ids.back(), .roomId = room, .parentId = {}, .body = QString::number(i) }));
        }
        const auto end = ask(*ada, protocol::messageList,
            { .roomId = room, .parentId = {}, .anchor = {}, .limit = 2 });
        QCOMPARE(end->messages.size(), 2);
        QCOMPARE(end->messages[1].id, ids[4]);
        QVERIFY(end->more);
        const auto older = ask(*ada, protocol::messageList,
            { .roomId = room, .parentId = {}, .anchor = end->messages[0].position, .limit = 2 });
        QCOMPARE(older->messages[1].id, ids[2]);
        const auto newer = ask(*ada, protocol::messageList,
            { .roomId = room,
                .parentId = {},
                .anchor = older->messages[1].position,
                .direction = protocol::PageDirection::After });
        QCOMPARE(newer->messages.size(), 2);
        QVERIFY(!newer->more);
    }

    void cursorOfAnotherRunIsAReset()
    {
        const auto ada = open(u"Ada"_s);
        QList<Event> seen;
        QVERIFY(follow(*ada, u"yesterday:7"_s, seen).reset);
    }

    void missingFeaturesSayWhy()
    {
        const auto ada = open(u"Ada"_s);
        const Result<ReadMark> mark = ask(
            *ada, protocol::readAdvance, { .roomId = {}, .position = 1 });
        QCOMPARE(mark.error().code, ErrorCode::Unsupported);
        QCOMPARE(mark.error().message, u"a notebook does not know who has read it"_s);
        const Result<Room> channel = ask(
            *ada, protocol::channelCreate, { .id = {}, .name = u"x"_s });
        QCOMPARE(channel.error().code, ErrorCode::Unsupported);
        QCOMPARE(ada->storage().url({}, {}).result().error().code, ErrorCode::Unsupported);
    }

    void destroyTwice()
    {
        const auto ada = open(u"Ada"_s);
        ada->destroy();
        ada->destroy();
        QCOMPARE(ada->connectionState().phase, ConnectionPhase::Offline);
    }
};

QTEST_GUILESS_MAIN(TestPlugin)
#include "test_plugin.moc"
