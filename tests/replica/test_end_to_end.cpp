// SPDX-License-Identifier: Apache-2.0
#include "tests/replica/two_people.h"

#include <QTest>

using namespace hearth;
using namespace hearth::replica;
using namespace Qt::StringLiterals;
using provider::ConnectionPhase;
using test::patience;
using test::settled;
using test::value;

/// Two people's sessions against the real server: the owner in its process, the other over TLS.
class TestEndToEnd : public QObject, private test::TwoPeople {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void theyChat();
    void offlineWritingArrivesLater();
    void aRestartedClientGoesOn();
    void someoneWhoIsRemovedKeepsNothingButTheirOwn();
};

void TestEndToEnd::theyChat()
{
    m_ada->send(m_general, u"hello"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general), (QStringList { u"hello"_s }), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->room(m_general)->unread, 1, patience);
    QCOMPARE(m_ada->room(m_general)->unread, 0);
    m_bob->session->submit(protocol::readAdvance,
        { .roomId = m_general, .position = m_bob->room(m_general)->lastPosition }, m_general);
    const MessageId answer = m_bob->send(m_general, u"hi <!here>"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_ada->bodies(m_general), (QStringList { u"hello"_s, u"hi <!here>"_s }), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->room(m_general)->mentions, 1, patience);
    QCOMPARE(m_bob->room(m_general)->unread, 0);

    const Message sent = value(settled(m_bob->session->message(answer)));
    m_bob->session->submit(protocol::messageUpdate,
        { .id = answer, .body = u"hi all"_s, .baseRevision = sent.revision }, m_general);
    m_bob->session->submit(protocol::messageUpdate,
        { .id = answer, .body = u"hi all!"_s, .baseRevision = sent.revision }, m_general);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_ada->bodies(m_general), (QStringList { u"hello"_s, u"hi all!"_s }), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->isSettled(), patience);
    m_bob->session->submit(protocol::messageRemove, { answer }, m_general);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_ada->bodies(m_general), (QStringList { u"hello"_s, QString() }), patience);
    verifyEqual(m_general);
}

void TestEndToEnd::offlineWritingArrivesLater()
{
    unplug();
    QTRY_VERIFY_WITH_TIMEOUT(
        m_bob->session->syncState().connection.phase != ConnectionPhase::Online, patience);
    const RoomId fresh = m_bob->session->newRoomId();
    m_bob->session->submit(protocol::channelCreate,
        { .id = fresh, .name = u"fresh"_s, .topic = {}, .purpose = {} }, fresh);
    for (int i = 0; i < 20; ++i)
        m_bob->send(i % 2 ? m_general : fresh, QString::number(i));
    for (int i = 0; i < 5; ++i)
        m_ada->send(m_general, u"meanwhile %1"_s.arg(i));
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isSettled(), patience);
    QCOMPARE(m_bob->session->syncState().waiting, 21);
    plugIn();
    // Members may not make channels: that stays with its messages, the rest arrives in order.
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->session->syncState().failed, 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->session->syncState().waiting, 10, patience);
    QCOMPARE(m_bob->session->outbox(fresh).size(), 11);
    QCOMPARE(m_bob->session->outbox(fresh).first().error->code, ErrorCode::Forbidden);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->bodies(m_general).size(), 15, patience);
    QStringList bobs = m_ada->bodies(m_general);
    bobs.removeIf([](const QString& body) { return body.startsWith("meanwhile"_L1); });
    QCOMPARE(bobs,
        (QStringList {
            u"1"_s, u"3"_s, u"5"_s, u"7"_s, u"9"_s, u"11"_s, u"13"_s, u"15"_s, u"17"_s, u"19"_s }));

    const Workspace workspace = value(settled(m_ada->session->snapshot())).workspace;
    value(m_ada->call(protocol::workspaceUpdate, m_workspace,
        { .name = {},
            .icon = {},
            .membersMayCreateChannels = true,
            .joinCodeEnabled = {},
            .baseRevision = workspace.revision }));
    m_bob->session->retry(m_bob->session->outbox(fresh).first().key);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->session->outbox().isEmpty(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->room(fresh) && m_ada->bodies(fresh).size() == 10, patience);
    QCOMPARE(m_ada->bodies(fresh).first(), u"0"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->isSettled() && m_ada->isSettled(), patience);
    verifyEqual(fresh);
    verifyEqual(m_general);
}

void TestEndToEnd::aRestartedClientGoesOn()
{
    m_ada->send(m_general, u"one"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general).size(), 1, patience);
    m_bob->stop();
    m_ada->send(m_general, u"two"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->isSettled(), patience);
    unplug();
    m_bob->start(m_address);
    m_bob->openSession(m_workspace, m_bobUser);
    QCOMPARE(m_bob->bodies(m_general), (QStringList { u"one"_s })); // before any network
    m_bob->send(m_general, u"three"_s);
    m_bob->stop();
    listen();
    m_bob->start(m_address);
    m_bob->openSession(m_workspace, m_bobUser);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_ada->bodies(m_general), (QStringList { u"one"_s, u"two"_s, u"three"_s }), patience);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_bob->bodies(m_general), (QStringList { u"one"_s, u"two"_s, u"three"_s }), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->session->outbox().isEmpty(), patience);
}

void TestEndToEnd::someoneWhoIsRemovedKeepsNothingButTheirOwn()
{
    m_ada->send(m_general, u"a secret"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general).size(), 1, patience);
    unplug();
    QTRY_VERIFY_WITH_TIMEOUT(
        m_bob->session->syncState().connection.phase != ConnectionPhase::Online, patience);
    m_bob->send(m_general, u"unsent"_s);
    const MemberId bob = value(settled(m_bob->session->snapshot())).self;
    value(m_ada->call(protocol::memberRemove, m_workspace, { bob }));
    plugIn();
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->session->syncState().ended.has_value(), patience);
    QVERIFY(m_bob->bodies(m_general).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->session->syncState().failed, 1, patience);
    QCOMPARE(m_bob->session->outbox().first().args.value("body"_L1).toString(), u"unsent"_s);
}

QTEST_GUILESS_MAIN(TestEndToEnd)
#include "test_end_to_end.moc"
