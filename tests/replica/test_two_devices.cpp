// SPDX-License-Identifier: Apache-2.0
#include "tests/replica/two_people.h"

#include <QTest>

using namespace hearth;
using namespace hearth::replica;
using namespace Qt::StringLiterals;
using provider::ConnectionPhase;
using test::patience;
using test::value;

/// One person's devices agree: what was read here is read there, and what was begun here can be
/// finished there.
class TestTwoDevices : public QObject, private test::TwoPeople {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readStateFollows();
    void savedMessagesFollow();
    void savedApartBothStay();
    void draftsFollow();
    void draftsWrittenApartBothStay();
    void aDraftIsThereAfterTheDeviceIsLost();
    void whoIsRemovedKeepsTheirDraft();

private:
    void addLaptop(const QString& folder);
    void goOffline();
    static QSet<MessageId> saved(const test::SyncedDevice& device);
    [[nodiscard]] QString bobsDraft() const { return m_bob->session->draft(m_general); }
    [[nodiscard]] QString laptopsDraft() const { return m_laptop->session->draft(m_general); }

    std::unique_ptr<test::SyncedDevice> m_laptop; ///< Bob's second
};

void TestTwoDevices::init()
{
    setUp();
    addLaptop(u"laptop"_s);
}

void TestTwoDevices::cleanup()
{
    m_laptop.reset();
    tearDown();
}

void TestTwoDevices::addLaptop(const QString& folder)
{
    m_laptop = anotherDevice(*m_bob, m_bobUser, folder);
}

void TestTwoDevices::goOffline()
{
    unplug();
    for (const test::SyncedDevice* device : { m_bob.get(), m_laptop.get() })
        QTRY_VERIFY_WITH_TIMEOUT(
            device->session->syncState().connection.phase != ConnectionPhase::Online, patience);
}

void TestTwoDevices::readStateFollows()
{
    m_ada->send(m_general, u"one"_s);
    m_ada->send(m_general, u"two"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_laptop->room(m_general)->unread, 2, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->room(m_general)->unread, 2, patience);
    m_bob->session->submit(protocol::readAdvance,
        { .roomId = m_general, .position = m_bob->messages(m_general).first().position },
        m_general);
    QTRY_COMPARE_WITH_TIMEOUT(m_laptop->room(m_general)->unread, 1, patience);
}

QSet<MessageId> TestTwoDevices::saved(const test::SyncedDevice& device)
{
    QSet<MessageId> found;
    const QList<Item> items = value(test::settled(device.session->items()));
    for (const Item& item : items) {
        if (item.saved)
            found.insert(item.saved->messageId);
    }
    return found;
}

void TestTwoDevices::savedMessagesFollow()
{
    const MessageId one = m_ada->send(m_general, u"for later"_s);
    const MessageId two = m_ada->send(m_general, u"and this"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general).size(), 2, patience);
    m_bob->session->submit(protocol::savedSet, { .messageId = one }, m_general);
    m_bob->session->submit(protocol::savedSet, { .messageId = two }, m_general);
    QTRY_COMPARE_WITH_TIMEOUT(saved(*m_laptop), (QSet<MessageId> { one, two }), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_laptop->bodies(m_general).size(), 2, patience);
    m_laptop->session->submit(
        protocol::savedSet, { .messageId = one, .present = false }, m_general);
    QTRY_COMPARE_WITH_TIMEOUT(saved(*m_bob), (QSet<MessageId> { two }), patience);
    // Nobody else has heard of any of it.
    QVERIFY(saved(*m_ada).isEmpty());
}

void TestTwoDevices::savedApartBothStay()
{
    const MessageId one = m_ada->send(m_general, u"for later"_s);
    const MessageId two = m_ada->send(m_general, u"and this"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general).size(), 2, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_laptop->bodies(m_general).size(), 2, patience);
    goOffline();
    m_bob->session->submit(protocol::savedSet, { .messageId = one }, m_general);
    m_laptop->session->submit(protocol::savedSet, { .messageId = two }, m_general);
    QTRY_COMPARE_WITH_TIMEOUT(saved(*m_bob), (QSet<MessageId> { one }), patience);
    QTRY_COMPARE_WITH_TIMEOUT(saved(*m_laptop), (QSet<MessageId> { two }), patience);
    plugIn();
    m_laptop->reconnectNow();
    const QSet<MessageId> both { one, two };
    QTRY_COMPARE_WITH_TIMEOUT(saved(*m_bob), both, patience);
    QTRY_COMPARE_WITH_TIMEOUT(saved(*m_laptop), both, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->isSettled() && m_laptop->isSettled(), patience);
    QCOMPARE(m_bob->session->syncState().failed, 0);
}

void TestTwoDevices::draftsFollow()
{
    const MessageId root = m_ada->send(m_general, u"a question"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->bodies(m_general).size(), 1, patience);
    m_bob->session->saveDraft(m_general, {}, u"begun on the desk"_s);
    m_bob->session->saveDraft(m_general, root, u"an answer"_s);
    QTRY_COMPARE_WITH_TIMEOUT(laptopsDraft(), u"begun on the desk"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_laptop->session->draft(m_general, root), u"an answer"_s, patience);
    QVERIFY(m_laptop->room(m_general)->hasDraft);
    m_laptop->session->saveDraft(m_general, {}, u"begun on the desk, ended on the sofa"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bobsDraft(), u"begun on the desk, ended on the sofa"_s, patience);
    // Sent: it is a draft nowhere.
    m_laptop->send(m_general, laptopsDraft());
    m_laptop->session->saveDraft(m_general, {}, {});
    QTRY_COMPARE_WITH_TIMEOUT(bobsDraft(), QString(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->session->syncState().unsentDrafts, 0, patience);
    // Nobody else has heard of any of it.
    QCOMPARE(m_ada->session->draft(m_general), QString());
    QVERIFY(!m_ada->room(m_general)->hasDraft);
}

void TestTwoDevices::draftsWrittenApartBothStay()
{
    goOffline();
    m_bob->session->saveDraft(m_general, {}, u"from the desk"_s);
    m_laptop->session->saveDraft(m_general, {}, u"from the train"_s);
    QCOMPARE(m_bob->session->syncState().unsentDrafts, 1);
    plugIn();
    m_laptop->reconnectNow();
    const auto hasBoth = [](const QString& text) {
        return text.contains("from the desk"_L1) && text.contains("from the train"_L1);
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasBoth(bobsDraft()) && bobsDraft() == laptopsDraft(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->session->syncState().unsentDrafts, 0, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_laptop->session->syncState().unsentDrafts, 0, patience);
    QCOMPARE(m_bob->session->syncState().failed, 0);
}

void TestTwoDevices::aDraftIsThereAfterTheDeviceIsLost()
{
    m_bob->session->saveDraft(m_general, {}, u"half a novel"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->session->syncState().unsentDrafts, 0, patience);
    m_laptop.reset();
    addLaptop(u"new laptop"_s);
    QTRY_COMPARE_WITH_TIMEOUT(laptopsDraft(), u"half a novel"_s, patience);
}

void TestTwoDevices::whoIsRemovedKeepsTheirDraft()
{
    m_bob->session->saveDraft(m_general, {}, u"mine"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_bob->session->syncState().unsentDrafts, 0, patience);
    const auto members = value(m_ada->call(protocol::memberList, m_workspace, {})).members;
    for (const Member& member : members) {
        if (member.userId == m_bobUser)
            value(m_ada->call(protocol::memberRemove, m_workspace, { member.id }));
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->session->syncState().ended.has_value(), patience);
    QVERIFY(!m_bob->room(m_general));
    QCOMPARE(bobsDraft(), u"mine"_s);
}

QTEST_GUILESS_MAIN(TestTwoDevices)
#include "test_two_devices.moc"
