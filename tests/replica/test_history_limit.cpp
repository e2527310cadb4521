// SPDX-License-Identifier: Apache-2.0
#include "core/client/connected_provider.h"
#include "core/storage/connection.h"
#include "tests/replica/two_people.h"

#include <QTest>

using namespace hearth;
using namespace hearth::replica;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::patience;
using test::settled;
using test::value;

namespace {

constexpr int written = 120;
/// Everything is old but what always stays.
constexpr HistoryLimit newestOnly { .age = 0s, .bytes = {}, .newest = 20 };

} // namespace

/// How much history a device keeps, against the real server: Ada has written a lot, Bob has read
/// all but the last of it.
class TestHistoryLimit : public QObject, private test::TwoPeople {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aNewDeviceFetchesDownToTheLimit();
    void fartherUpIsFetchedOnDemand();
    void aSmallerLimitTakesOldHistoryOut();
    void whatIsUnreadStays();
    void unreadIsFetchedBeyondTheLimit();
    void whatWaitsKeepsItsMessage();
    void aRestartKeepsTheLimitAndALargerOneFillsAgain();
    void theCopyKeepsToItsSize();
    void aThreadBeforeTheEdgeIsFetchedByItself();

private:
    MessageId write(const QString& body);
    void addLaptop(const HistoryLimit& limit);
    void readUpTo(int index);
    [[nodiscard]] static Page held(const test::SyncedDevice& device, const RoomId& room);
    [[nodiscard]] QStringList newest(int count) const { return m_bodies.last(count); }
    qint64 pragma(const char* name);

    QStringList m_bodies; ///< as written
    QList<MessageId> m_ids;
    std::unique_ptr<test::SyncedDevice> m_laptop; ///< Bob's second
};

void TestHistoryLimit::init()
{
    setUp();
    m_bodies.clear();
    m_ids.clear();
    for (int i = 0; i < written; ++i)
        write(QString::number(i));
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general), m_bodies, patience);
    readUpTo(written - 6);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->room(m_general)->unread, 5, patience);
}

void TestHistoryLimit::cleanup()
{
    m_laptop.reset();
    tearDown();
}

MessageId TestHistoryLimit::write(const QString& body)
{
    const auto id = MessageId::generate(m_clock, m_random);
    value(m_ada->call(protocol::messageCreate, m_workspace,
        { .id = id, .roomId = m_general, .parentId = {}, .body = body }));
    m_bodies.append(body);
    m_ids.append(id);
    return id;
}

void TestHistoryLimit::readUpTo(int index)
{
    QTRY_VERIFY_WITH_TIMEOUT(settled(m_bob->session->message(m_ids.at(index))), patience);
    const Message last = value(settled(m_bob->session->message(m_ids.at(index))));
    value(m_bob->call(
        protocol::readAdvance, m_workspace, { .roomId = m_general, .position = last.position }));
}

void TestHistoryLimit::addLaptop(const HistoryLimit& limit)
{
    const QString code = value(m_bob->call(protocol::authCreateDeviceLink, {}, {})).code;
    m_laptop = std::make_unique<test::SyncedDevice>(m_folder->filePath(u"laptop"_s),
        client::remoteProvider(m_clock, m_random), m_clock, m_random);
    m_laptop->limit = limit;
    m_laptop->start(m_address);
    QCOMPARE(m_laptop->redeem(code).id, m_bobUser);
    m_laptop->openSession(m_workspace, m_bobUser);
    QTRY_VERIFY_WITH_TIMEOUT(m_laptop->isSettled(), patience);
}

Page TestHistoryLimit::held(const test::SyncedDevice& device, const RoomId& room)
{
    return value(settled(
        device.session->page({ .room = room, .parent = {}, .anchor = {}, .limit = 100'000 })));
}

qint64 TestHistoryLimit::pragma(const char* name)
{
    const auto file = value(
        storage::Connection::open({ .path = m_folder->filePath(u"bob/replica.sqlite"_s),
            .access = storage::Access::ReadOnly }));
    const QByteArray sql = QByteArray("PRAGMA ") + name;
    auto statement = value(file->prepare(sql));
    std::ignore = statement.step();
    return statement.integer(0);
}

void TestHistoryLimit::aNewDeviceFetchesDownToTheLimit()
{
    addLaptop(newestOnly);
    const Page page = held(*m_laptop, m_general);
    QVERIFY(page.missing);
    QCOMPARE(m_laptop->bodies(m_general), newest(50)); // one page for whoever opens the room
    QCOMPARE(m_laptop->room(m_general)->unread, 5);
    QCOMPARE(m_laptop->session->historyState().roomsComplete, 0);
    QCOMPARE(m_laptop->session->historyState().limit, newestOnly);
}

void TestHistoryLimit::fartherUpIsFetchedOnDemand()
{
    addLaptop(newestOnly);
    QVERIFY(settled(m_laptop->session->fetchHistory(m_general)));
    QVERIFY(m_laptop->bodies(m_general).size() > 50);
    // What somebody reads is not taken away under their eyes.
    write(u"news"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_laptop->bodies(m_general).last(), u"news"_s, patience);
    QVERIFY(m_laptop->bodies(m_general).size() > 50);
}

void TestHistoryLimit::aSmallerLimitTakesOldHistoryOut()
{
    const auto reply = MessageId::generate(m_clock, m_random);
    value(m_ada->call(protocol::messageCreate, m_workspace,
        { .id = reply, .roomId = m_general, .parentId = m_ids.first(), .body = u"reply"_s }));
    QTRY_VERIFY_WITH_TIMEOUT(settled(m_bob->session->message(reply)), patience);
    m_bob->session->setHistoryLimit(newestOnly);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general), newest(20), patience);
    QVERIFY(held(*m_bob, m_general).missing);
    QCOMPARE(settled(m_bob->session->message(m_ids.at(90))).error().code, ErrorCode::NotFound);
    QVERIFY(settled(m_bob->session->message(reply))); // newer than the edge
    QCOMPARE(m_bob->room(m_general)->unread, 5);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->session->historyState().roomsComplete, 0, patience);
    QVERIFY(m_bob->isSettled()); // there is nothing that it would fetch again
    // An old message that changes is kept up with, and shown to nobody.
    value(m_ada->call(protocol::messageUpdate, m_workspace,
        { .id = m_ids.at(50), .body = u"edited"_s, .baseRevision = 1 }));
    QTRY_VERIFY_WITH_TIMEOUT(settled(m_bob->session->message(m_ids.at(50))), patience);
    QCOMPARE(m_bob->bodies(m_general), newest(20));
    // The gap is closed from the edge on.
    QVERIFY(settled(m_bob->session->fetchHistory(m_general)));
    m_bodies[50] = u"edited"_s;
    QCOMPARE(m_bob->bodies(m_general), m_bodies);
}

void TestHistoryLimit::whatIsUnreadStays()
{
    for (int i = 0; i < 40; ++i)
        write(u"more %1"_s.arg(i));
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->room(m_general)->unread, 45, patience);
    m_bob->session->setHistoryLimit(newestOnly);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general), newest(45), patience);
    QCOMPARE(m_bob->room(m_general)->unread, 45);
}

void TestHistoryLimit::unreadIsFetchedBeyondTheLimit()
{
    for (int i = 0; i < 60; ++i)
        write(u"more %1"_s.arg(i));
    addLaptop(newestOnly);
    QCOMPARE(m_laptop->room(m_general)->unread, 65);
}

void TestHistoryLimit::whatWaitsKeepsItsMessage()
{
    const auto mine = m_bob->send(m_general, u"mine"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->isSettled(), patience);
    for (int i = 0; i < 30; ++i)
        write(u"more %1"_s.arg(i));
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general).last(), m_bodies.last(), patience);
    readUpTo(static_cast<int>(m_ids.size()) - 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->room(m_general)->unread, 0, patience);
    unplug();
    QTRY_VERIFY_WITH_TIMEOUT(
        m_bob->session->syncState().connection.phase != provider::ConnectionPhase::Online,
        patience);
    const Message before = value(settled(m_bob->session->message(mine)));
    m_bob->session->submit(protocol::messageUpdate,
        { .id = mine, .body = u"mine, edited"_s, .baseRevision = before.revision }, m_general);
    m_bob->session->setHistoryLimit(newestOnly);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general), newest(20), patience);
    QVERIFY(settled(m_bob->session->message(mine)));
    QCOMPARE(
        settled(m_bob->session->message(m_ids.at(written - 1))).error().code, ErrorCode::NotFound);
    plugIn();
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->session->syncState().waiting, 0, patience);
    QCOMPARE(value(m_ada->call(protocol::messageGetById, m_workspace, { mine })).body,
        u"mine, edited"_s);
    QCOMPARE(m_bob->bodies(m_general), newest(20));
}

void TestHistoryLimit::aRestartKeepsTheLimitAndALargerOneFillsAgain()
{
    m_bob->session->setHistoryLimit(newestOnly);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general), newest(20), patience);
    m_bob->stop();
    m_bob->limit = newestOnly;
    m_bob->start(m_address);
    m_bob->openSession(m_workspace, m_bobUser);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->isSettled(), patience);
    QCOMPARE(m_bob->bodies(m_general), newest(20));
    m_bob->session->setHistoryLimit({ .age = 24h, .bytes = {} });
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general), m_bodies, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->isSettled(), patience);
    QCOMPARE(m_bob->session->historyState().roomsComplete, 1);
    verifyEqual(m_general);
}

void TestHistoryLimit::theCopyKeepsToItsSize()
{
    constexpr qint64 limit = 1'000'000;
    const QString page(8000, u'x');
    for (int i = 0; i < 250; ++i)
        write(page + QString::number(i));
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general).last(), m_bodies.last(), patience);
    readUpTo(static_cast<int>(m_ids.size()) - 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->room(m_general)->unread, 0, patience);
    const qint64 pages = pragma("page_count");
    QVERIFY(pages * pragma("page_size") > 2 * limit);

    m_bob->session->setHistoryLimit({ .age = {}, .bytes = limit, .newest = 20 });
    QTRY_VERIFY_WITH_TIMEOUT(
        m_bob->session->historyState().bytes <= limit && m_bob->session->historyState().full,
        patience);
    QVERIFY(held(*m_bob, m_general).missing);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->isSettled(), patience); // and does not fetch it again
    const qsizetype kept = m_bob->bodies(m_general).size();
    QVERIFY(kept >= 20 && kept < 150);
    QCOMPARE(m_bob->bodies(m_general), newest(static_cast<int>(kept)));
    QTRY_VERIFY_WITH_TIMEOUT(pragma("page_count") < pages * 3 / 4, patience); // given back

    m_bob->session->setHistoryLimit({});
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general), m_bodies, patience);
}

void TestHistoryLimit::aThreadBeforeTheEdgeIsFetchedByItself()
{
    const auto reply = [this](const QString& body) {
        value(m_ada->call(protocol::messageCreate, m_workspace,
            { .id = MessageId::generate(m_clock, m_random),
                .roomId = m_general,
                .parentId = m_ids.first(),
                .body = body }));
    };
    const auto thread = [this] {
        return value(settled(m_laptop->session->page({ .room = m_general,
            .parent = m_ids.first(),
            .anchor = {},
            .direction = protocol::PageDirection::After })));
    };
    reply(u"one"_s);
    reply(u"two"_s);
    for (int i = 0; i < 60; ++i)
        write(u"more %1"_s.arg(i));
    readUpTo(static_cast<int>(m_ids.size()) - 1);
    addLaptop(newestOnly);
    QVERIFY(thread().missing);
    reply(u"three"_s); // its event brings the start of the thread along, with the count of replies
    QTRY_VERIFY_WITH_TIMEOUT(settled(m_laptop->session->message(m_ids.first())), patience);
    QTRY_COMPARE_WITH_TIMEOUT(thread().messages.size(), 1, patience);
    QVERIFY(thread().missing);
    const qsizetype shown = m_laptop->bodies(m_general).size();

    QVERIFY(settled(m_laptop->session->fetchThread(m_general, m_ids.first())));
    QCOMPARE(thread().messages.size(), 3);
    QVERIFY(!thread().missing);
    QCOMPARE(m_laptop->bodies(m_general).size(), shown);
    reply(u"four"_s); // events keep up with it
    QTRY_COMPARE_WITH_TIMEOUT(thread().messages.size(), 4, patience);
    QVERIFY(!thread().missing);
    unplug();
    QTRY_VERIFY_WITH_TIMEOUT(
        m_laptop->session->syncState().connection.phase != provider::ConnectionPhase::Online,
        patience);
    QCOMPARE(settled(m_laptop->session->fetchThread(m_general, m_ids.first())).error().code,
        ErrorCode::Unavailable);
    QCOMPARE(thread().messages.size(), 4);
}

QTEST_GUILESS_MAIN(TestHistoryLimit)
#include "test_history_limit.moc"
