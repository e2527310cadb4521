// SPDX-License-Identifier: Apache-2.0
#include "core/models/announcer.h"
#include "core/models/planned_actions.h"
#include "core/models/room_actions.h"
#include "tests/models/conversation.h"

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Device;
using test::open;
using test::Opened;
using test::startHere;

/// What one person writes, and what the other is told of it on their desktop.
class TestAnnouncer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aMentionIsAnnounced();
    void newsOfARoomAreOne();
    void theTextMayStayHidden();
    void whatIsReadIsWithdrawn();
    void whatIsReadElsewhereIsNotToldOf();
    void whatIsOnScreenIsNot();
    void whatIsDeletedIsWithdrawn();
    void theLevelHolds();
    void aKeywordIsAMention();
    void doNotDisturbHolds();
    void markingRead();
    void replying();
    void anAnswerInAThreadIsAnsweredThere();
    void awayOneHearsOnce();
    void aReminderRings();

private:
    [[nodiscard]] WorkspaceContext& host() const { return *m_host->context; }
    [[nodiscard]] WorkspaceContext& guest() const { return *m_guest->context; }
    [[nodiscard]] RoomId general() const { return m_host->general; }
    /// The guest listens.
    void listen();
    /// The host names the guest.
    MessageId name(const QString& text, const std::optional<MessageId>& parent = {});
    /// The host says something, and it is decided whether the guest is told of it.
    MessageId say(const QString& text);
    void awaitCopy(const MessageId& message);
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] QString text() const
    {
        return m_shown.size() == 1 ? m_shown.first().text : QString();
    }
    [[nodiscard]] QString key() const { return m_shown.isEmpty() ? QString() : m_shown.firstKey(); }

    std::unique_ptr<Device> m_hostDevice;
    std::unique_ptr<Device> m_guestDevice;
    std::optional<Opened> m_host;
    std::optional<Opened> m_guest;
    std::unique_ptr<Announcer> m_announcer;
    QMap<QString, Announcement> m_shown; ///< on the guest's desktop
    QSet<MessageId> m_heard; ///< what has reached the guest since
    int m_loud = 0;
    int m_withdrawn = 0;
};

void TestAnnouncer::init()
{
    m_hostDevice = std::make_unique<Device>(Device::Kind::WithServer);
    m_guestDevice = std::make_unique<Device>(Device::Kind::ClientOnly);
    const WorkspaceId workspace = startHere(*m_hostDevice);
    m_host = open(*m_hostDevice, workspace);
    QVERIFY(Device::wait(
        m_guestDevice->client().join(m_hostDevice->invite(workspace), u"Lea Martin"_s)));
    m_guest = open(*m_guestDevice, workspace);
    QTRY_VERIFY(m_guest->context && guest().directory().isLoaded());
    QTRY_VERIFY(guest().session().syncState().caughtUp);
    QTRY_VERIFY(host().directory().member(guest().directory().self()));
    listen();
}

void TestAnnouncer::cleanup()
{
    m_announcer.reset();
    m_shown.clear();
    m_heard.clear();
    m_loud = m_withdrawn = 0;
    m_host.reset();
    m_guest.reset();
    m_guestDevice.reset();
    m_hostDevice.reset();
}

void TestAnnouncer::listen()
{
    m_announcer = std::make_unique<Announcer>(guest());
    connect(m_announcer.get(), &Announcer::announced, this,
        [this](const Announcement& news, Announcer::Ring ring) {
            m_shown.insert(news.key, news);
            m_loud += ring == Announcer::Ring::Loud ? 1 : 0;
        });
    connect(&guest().session(), &replica::WorkspaceSession::changed, m_announcer.get(),
        [this](const replica::Changes& changes) {
            for (const Message& message : changes.messages)
                m_heard.insert(message.id);
        });
    connect(m_announcer.get(), &Announcer::withdrawn, this, [this](const QString& key) {
        m_shown.remove(key);
        ++m_withdrawn;
    });
}

QStringList TestAnnouncer::titles() const
{
    QStringList out;
    for (const Announcement& news : m_shown)
        out.append(news.title);
    return out;
}

MessageId TestAnnouncer::name(const QString& text, const std::optional<MessageId>& parent)
{
    const QString mention = u"<@%1> "_s.arg(guest().directory().self().toString());
    return host().send(general(), parent, mention + text).value_or(MessageId {});
}

void TestAnnouncer::awaitCopy(const MessageId& message)
{
    const auto isDecided = [&] {
        return m_heard.contains(message) && guest().directory().isSettled();
    };
    if (!QTest::qWaitFor(isDecided, 10'000))
        qWarning("the message did not come");
}

MessageId TestAnnouncer::say(const QString& text)
{
    const MessageId message = host().send(general(), {}, text).value_or(MessageId {});
    awaitCopy(message);
    return message;
}

void TestAnnouncer::aMentionIsAnnounced()
{
    say(u"nothing for Lea"_s);
    const MessageId message = name(u"**tea**?"_s);
    QTRY_COMPARE(titles(), QStringList { u"Ivo Kovač in # general"_s });
    QCOMPARE(text(), u"@Lea Martin tea?"_s);
    QCOMPARE(m_loud, 1);
    const Announcement news = m_shown.first();
    QCOMPARE(news.room, general());
    QCOMPARE(news.message, message);
    QCOMPARE(news.workspace, guest().id());
    QVERIFY(news.mayReply);
    // What she writes herself is no news.
    QVERIFY(guest().send(general(), {}, u"<!channel> cake!"_s));
    name(u"again"_s);
    QTRY_COMPARE(m_loud, 2);
    QCOMPARE(titles(), QStringList { u"2 new message(s) in # general"_s });
}

void TestAnnouncer::newsOfARoomAreOne()
{
    for (const QString& text : { u"one"_s, u"two"_s, u"three"_s, u"four"_s }) {
        const int before = m_loud;
        name(text);
        QTRY_COMPARE(m_loud, before + 1);
    }
    QCOMPARE(titles(), QStringList { u"4 new message(s) in # general"_s });
    QCOMPARE(text().count(u'\n'), 2);
    QVERIFY(text().endsWith(u"Ivo Kovač: @Lea Martin four"_s));
    // In a conversation it is clear who speaks.
    const RoomId direct = RoomActions(host()).openConversation({ guest().directory().self() });
    QVERIFY(host().send(direct, {}, u"psst"_s));
    QTRY_VERIFY(titles().contains(u"Ivo Kovač"_s));
    QVERIFY(host().send(direct, {}, u"hey"_s));
    QTRY_VERIFY(titles().contains(u"2 new message(s) from Ivo Kovač"_s));
    QCOMPARE(m_shown.size(), 2);
}

void TestAnnouncer::theTextMayStayHidden()
{
    m_announcer->setPreview(Announcer::Preview::Hidden);
    name(u"a secret"_s);
    QTRY_COMPARE(m_shown.size(), 1);
    QVERIFY(!text().contains(u"secret"_s));
    name(u"another secret"_s);
    QTRY_COMPARE(m_loud, 2);
    QVERIFY(text().isEmpty());
}

void TestAnnouncer::whatIsReadIsWithdrawn()
{
    name(u"one"_s);
    QTRY_COMPARE(m_loud, 1);
    const auto first = Device::wait(guest().session().message(*m_shown.first().message));
    QVERIFY(first.has_value());
    name(u"two"_s);
    QTRY_COMPARE(m_loud, 2);
    guest().markRead(general(), first->position);
    QTRY_COMPARE(titles(), QStringList { u"Ivo Kovač in # general"_s }); // the second is left
    QCOMPARE(m_loud, 2); // without another sound
    const auto second = Device::wait(guest().session().message(*m_shown.first().message));
    guest().markRead(general(), second->position);
    QTRY_VERIFY(m_shown.isEmpty());
    QCOMPARE(m_withdrawn, 1);
}

void TestAnnouncer::whatIsReadElsewhereIsNotToldOf()
{
    const WorkspaceId workspace = guest().id();
    Account* account = m_guestDevice->client().accountOf(workspace);
    const auto code = Device::wait(account->createDeviceLink());
    QVERIFY(code);
    Device phone(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(phone.client().redeemDeviceLink({ .kind = protocol::JoinLink::Kind::Device,
        .address = account->address(),
        .code = code->code })));
    WorkspaceContext* there = phone.client().context(workspace);
    QVERIFY(there);
    const auto unread = [&]() -> qint64 {
        const replica::RoomState* room = there->directory().room(general());
        return room ? room->unread : -1;
    };
    const auto read = [&] {
        there->markRead(general(), there->directory().room(general())->lastPosition);
    };
    QTRY_COMPARE(unread(), 0);
    name(u"one"_s);
    QTRY_COMPARE(m_loud, 1);
    QTRY_COMPARE(unread(), 1);
    read();
    QTRY_VERIFY(m_shown.isEmpty());

    // What comes and is read there while this device is off is no news when it is back.
    const QString mention = u"<@%1> "_s.arg(guest().directory().self().toString());
    m_announcer.reset();
    m_guest.reset();
    m_guestDevice->restart([&] {
        host().send(general(), {}, mention + u"two"_s);
        QTRY_COMPARE(unread(), 1);
        read();
        QTRY_VERIFY(there->session().outbox().isEmpty());
    });
    m_guest = Opened { .context = m_guestDevice->client().context(workspace),
        .general = general() };
    QVERIFY(m_guest->context);
    QTRY_VERIFY(guest().directory().isLoaded());
    listen();
    name(u"three"_s);
    QTRY_VERIFY(text().contains(u"three"_s));
    QVERIFY2(!text().contains(u"two"_s), qPrintable(text()));
    QCOMPARE(m_loud, 2);
}

void TestAnnouncer::whatIsOnScreenIsNot()
{
    m_announcer->setSight({ .room = general(), .thread = {} });
    awaitCopy(name(u"seen"_s));
    m_announcer->setSight({});
    name(u"not seen"_s);
    QTRY_COMPARE(m_shown.size(), 1);
    QVERIFY(!text().contains(u'\n'));
    // Whoever looks there has seen it.
    m_announcer->setSight({ .room = general(), .thread = {} });
    QVERIFY(m_shown.isEmpty());
}

void TestAnnouncer::whatIsDeletedIsWithdrawn()
{
    const MessageId message = name(u"oops"_s);
    QTRY_COMPARE(m_shown.size(), 1);
    host().session().submit(protocol::messageRemove, { .id = message }, general());
    QTRY_VERIFY(m_shown.isEmpty());
}

void TestAnnouncer::theLevelHolds()
{
    RoomActions(guest()).setNotify(general(), NotifyLevel::All);
    QTRY_COMPARE(guest().directory().room(general())->preference.notify, NotifyLevel::All);
    say(u"for everybody"_s);
    QTRY_COMPARE(m_loud, 1);
    RoomActions(guest()).setNotify(general(), NotifyLevel::Nothing);
    QTRY_COMPARE(guest().directory().room(general())->preference.notify, NotifyLevel::Nothing);
    awaitCopy(name(u"not even this"_s));
    RoomActions(guest()).setNotify(general(), NotifyLevel::Default);
    QTRY_COMPARE(guest().directory().room(general())->preference.notify, NotifyLevel::Default);
    name(u"but this"_s);
    QTRY_COMPARE(m_loud, 2);
    QVERIFY(!text().contains(u"not even"_s));
}

void TestAnnouncer::aKeywordIsAMention()
{
    RoomActions(guest()).setAttention(
        { .level = {}, .keywords = QStringList { u"tea"_s }, .quiet = {} });
    QTRY_COMPARE(attentionOf(guest().directory()).keywords, QStringList { u"tea"_s });
    QTRY_VERIFY(guest().session().outbox().isEmpty());
    say(u"steam"_s);
    say(u"Tea!"_s);
    QTRY_COMPARE(m_loud, 1);
    QCOMPARE(text(), u"Tea!"_s);
    QTRY_COMPARE(guest().directory().room(general())->mentions, 1);
}

void TestAnnouncer::doNotDisturbHolds()
{
    guest().setStatus({ .emoji = {}, .text = {}, .doNotDisturb = true, .expiresAt = {} });
    QTRY_VERIFY(guest().statusOf(guest().directory().self()));
    awaitCopy(name(u"later"_s));
    guest().setStatus({});
    QTRY_VERIFY(!guest().statusOf(guest().directory().self()));
    name(u"now"_s);
    QTRY_COMPARE(m_loud, 1);
    QCOMPARE(text(), u"@Lea Martin now"_s);
}

void TestAnnouncer::markingRead()
{
    name(u"one"_s);
    QTRY_COMPARE(m_loud, 1);
    QTRY_COMPARE(guest().directory().room(general())->mentions, 1);
    m_announcer->markRead(key());
    QVERIFY(m_shown.isEmpty());
    QTRY_COMPARE(guest().directory().room(general())->unread, 0);
    m_announcer->markRead(u"of another run"_s); // is nothing here
}

void TestAnnouncer::replying()
{
    name(u"tea?"_s);
    QTRY_COMPARE(m_loud, 1);
    m_announcer->reply(key(), u"yes"_s);
    QVERIFY(m_shown.isEmpty());
    test::Timeline timeline(host(), general());
    QTRY_VERIFY(test::texts(*timeline.model).contains(u"yes"_s));
    QTRY_COMPARE(guest().directory().room(general())->unread, 0);
}

void TestAnnouncer::anAnswerInAThreadIsAnsweredThere()
{
    const MessageId start = guest().send(general(), {}, u"Who brings cake?"_s).value();
    QTRY_VERIFY(Device::wait(host().session().message(start)).has_value());
    QVERIFY(host().send(general(), start, u"I do"_s)); // she started it, so she follows it
    QTRY_COMPARE(m_loud, 1);
    QCOMPARE(text(), u"I do"_s);
    m_announcer->reply(key(), u"fine"_s);
    const std::unique_ptr<TimelineModel> thread = host().timeline(general(), start);
    thread->open();
    QTRY_VERIFY(test::texts(*thread).contains(u"fine"_s));
    QTRY_COMPARE(guest().threads().unreadThreads(), 0);
}

void TestAnnouncer::awayOneHearsOnce()
{
    const WorkspaceId workspace = guest().id();
    const RoomId direct = RoomActions(host()).openConversation({ guest().directory().self() });
    const RoomId side = host().createChannel(u"side"_s, RoomKind::Public, {});
    QTRY_VERIFY(host().directory().room(side));
    const QString mention = u"<@%1> "_s.arg(guest().directory().self().toString());
    m_announcer.reset();
    m_guest.reset();
    m_guestDevice->restart([&] {
        for (int i = 0; i < 10; ++i) {
            host().send(direct, {}, u"psst"_s);
            host().send(general(), {}, mention + u"tea?"_s);
        }
        QTRY_VERIFY(host().session().outbox().isEmpty());
    });
    m_guest = Opened { .context = m_guestDevice->client().context(workspace),
        .general = general() };
    QVERIFY(m_guest->context);
    listen();
    QTRY_COMPARE(titles(), QStringList { u"Northlight"_s });
    QVERIFY2(text().startsWith(u"20 new message(s)"_s), qPrintable(text()));
    QCOMPARE(m_loud, 1);
    QVERIFY(!m_shown.first().room);
    // What comes from now on is told of by itself; and the summary goes when it is read.
    name(u"are you there?"_s);
    QTRY_COMPARE(m_loud, 2);
    for (const RoomId& room : { direct, general() })
        guest().markRead(room, guest().directory().room(room)->lastPosition);
    QTRY_VERIFY(m_shown.isEmpty());
}

void TestAnnouncer::aReminderRings()
{
    const PlannedActions plans(guest());
    const auto soon = [&] { return Timestamp { guest().session().now().micros + 300'000 }; };
    const std::optional<ReminderId> reminder = plans.remind(u"call Ada"_s, soon());
    QVERIFY(reminder);
    QTRY_COMPARE(titles(), QStringList { u"Reminder"_s });
    QCOMPARE(text(), u"call Ada"_s);
    QCOMPARE(m_shown.first().about, Announcement::About::Reminder);
    plans.finish(*reminder); // here or on another device
    QTRY_VERIFY(m_shown.isEmpty());
}

QTEST_GUILESS_MAIN(TestAnnouncer)
#include "test_announcer.moc"
