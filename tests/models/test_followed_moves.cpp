// SPDX-License-Identifier: Apache-2.0
#include "core/models/move_actions.h"
#include "core/models/server_call.h"
#include "core/protocol/move_link.h"
#include "tests/models/conversation.h"

#include <QTest>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using test::Device;
using test::open;
using test::Opened;
using test::texts;
using test::Timeline;

namespace {

constexpr int patience = 60'000;

} // namespace

/// A team moves from one computer to another and back while some of its people are connected and
/// one is away with a full outbox. Everybody's Hearth follows by itself, and nothing is said twice.
class TestFollowedMoves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everybodyFollowsThereAndBack();
    void whoWasAwayBringsTheirOutbox_data();
    void whoWasAwayBringsTheirOutbox();

private:
    MessageId sayBefore();
    /// Of somebody who is not connected.
    void fillOutbox(const MessageId& before);
    /// The link of a server's owner to move a team there.
    static QString linkTo(Device& device, const protocol::ServerAddress& place);
    void move(Device& from, Device& to, const protocol::ServerAddress& place);
    static bool hasFollowed(
        Device& device, const WorkspaceId& team, const protocol::ServerAddress& place);
    void verifyAllSee(const QStringList& said);

    std::unique_ptr<Device> m_laptop;
    std::unique_ptr<Device> m_box;
    std::unique_ptr<Device> m_lea;
    WorkspaceId m_team;
    protocol::JoinLink m_link;
    protocol::ServerAddress m_boxPlace;
};

void TestFollowedMoves::init()
{
    m_laptop = std::make_unique<Device>(Device::Kind::WithServer);
    m_box = std::make_unique<Device>(Device::Kind::WithServer);
    m_lea = std::make_unique<Device>(Device::Kind::ClientOnly);
    m_team = test::startHere(*m_laptop);
    m_link = m_laptop->invite(m_team);
    const auto boxTeam = Device::wait(m_box->client().startHere(u"Mia"_s, u"Southlight"_s));
    QVERIFY(boxTeam);
    m_boxPlace = m_box->invite(*boxTeam).address;
    QVERIFY(Device::wait(m_lea->client().join(m_link, u"Lea"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(
        open(*m_lea, m_team).context->session().syncState().caughtUp, patience);
}

void TestFollowedMoves::cleanup()
{
    m_lea.reset();
    m_box.reset();
    m_laptop.reset();
}

QString TestFollowedMoves::linkTo(Device& device, const protocol::ServerAddress& place)
{
    const auto ticket = Device::wait(callServer(*device.client().localAccount(),
        protocol::moveCreateTicket, std::nullopt, protocol::Nothing {}));
    return ticket ? protocol::MoveLink { .address = place, .ticket = ticket->ticket }.toString()
                  : QString();
}

void TestFollowedMoves::move(Device& from, Device& to, const protocol::ServerAddress& place)
{
    const MoveActions actions(*from.client().localAccount());
    QVERIFY(Device::wait(actions.start(m_team, linkTo(to, place))));
    const auto hasArrived = [&actions] {
        const auto list = Device::wait(actions.list());
        return list && !list->departures.isEmpty() && list->departures.front().arrived;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasArrived(), patience);
}

bool TestFollowedMoves::hasFollowed(
    Device& device, const WorkspaceId& team, const protocol::ServerAddress& place)
{
    return QTest::qWaitFor(
        [&] {
            const Account* account = device.client().accountOf(team);
            WorkspaceContext* context = account ? device.client().context(team) : nullptr;
            return context && account->record().fingerprint == place.fingerprint
                && context->session().syncState().caughtUp;
        },
        patience);
}

void TestFollowedMoves::verifyAllSee(const QStringList& said)
{
    for (Device* device : { m_laptop.get(), m_lea.get() }) {
        const Opened opened = open(*device, m_team);
        QVERIFY(opened.context);
        const Timeline sees(*opened.context, opened.general);
        QTRY_COMPARE_WITH_TIMEOUT(texts(*sees.model), said, patience);
    }
}

void TestFollowedMoves::everybodyFollowsThereAndBack()
{
    {
        const Opened leas = open(*m_lea, m_team);
        leas.context->send(leas.general, {}, u"before"_s);
        QTRY_COMPARE_WITH_TIMEOUT(leas.context->session().syncState().waiting, 0, patience);
    }
    move(*m_laptop, *m_box, m_boxPlace);
    QVERIFY(hasFollowed(*m_lea, m_team, m_boxPlace));
    QVERIFY(hasFollowed(*m_laptop, m_team, m_boxPlace));
    {
        const Opened leas = open(*m_lea, m_team);
        leas.context->send(leas.general, {}, u"at the box"_s);
    }
    verifyAllSee({ u"before"_s, u"at the box"_s });
    // Back: the laptop's own account is the one in its process again.
    move(*m_box, *m_laptop, m_link.address);
    QVERIFY(hasFollowed(*m_lea, m_team, m_link.address));
    QTRY_VERIFY_WITH_TIMEOUT(
        m_laptop->client().accountOf(m_team) == m_laptop->client().localAccount(), patience);
    {
        const Opened leas = open(*m_lea, m_team);
        leas.context->send(leas.general, {}, u"home again"_s);
    }
    verifyAllSee({ u"before"_s, u"at the box"_s, u"home again"_s });
}

void TestFollowedMoves::whoWasAwayBringsTheirOutbox_data()
{
    QTest::addColumn<bool>("home");
    QTest::newRow("there") << false;
    QTest::newRow("back") << true;
}

/// What waits in the outbox while the team moves: messages, a change, a reaction and a file.
void TestFollowedMoves::whoWasAwayBringsTheirOutbox()
{
    QFETCH(const bool, home);
    if (home) {
        move(*m_laptop, *m_box, m_boxPlace);
        QVERIFY(hasFollowed(*m_lea, m_team, m_boxPlace));
        QVERIFY(hasFollowed(*m_laptop, m_team, m_boxPlace));
    }
    Device& from = home ? *m_box : *m_laptop;
    Device& to = home ? *m_laptop : *m_box;
    const protocol::ServerAddress& left = home ? m_boxPlace : m_link.address;
    const protocol::ServerAddress& place = home ? m_link.address : m_boxPlace;
    const MessageId before = sayBefore();
    QVERIFY(Device::wait(from.server().stopListening()));
    fillOutbox(before);
    m_lea->restart([&] {
        QVERIFY(Device::wait(from.server().listen(
            { .address = u"127.0.0.1"_s, .port = static_cast<quint16>(left.port) })));
        move(from, to, place);
    });
    QVERIFY(hasFollowed(*m_lea, m_team, place));
    const QStringList said { u"before, changed"_s, u"one"_s, u"two"_s, u"with a file"_s };
    verifyAllSee(said);
    QTRY_COMPARE_WITH_TIMEOUT(
        open(*m_lea, m_team).context->session().syncState().waiting, 0, patience);
    // What comes after it shows that it does not come again.
    const Opened ivos = open(*m_laptop, m_team);
    ivos.context->send(ivos.general, {}, u"welcome back"_s);
    verifyAllSee(said + QStringList { u"welcome back"_s });
    const Timeline sees(*ivos.context, ivos.general);
    QTRY_COMPARE(sees.model->rowCount(), 5);
    QVERIFY(sees.model->row(0).edited);
    QCOMPARE(sees.model->row(0).reactions.size(), 1);
    QCOMPARE(sees.model->row(3).files.size(), 1);
    QTRY_COMPARE(sees.model->row(3).files.front().state, FileState::Stored);
}

MessageId TestFollowedMoves::sayBefore()
{
    const Opened leas = open(*m_lea, m_team);
    const auto id = leas.context->send(leas.general, {}, u"before"_s);
    verifyAllSee({ u"before"_s });
    const replica::WorkspaceSession& session = leas.context->session();
    if (!QTest::qWaitFor([&] { return session.outbox().isEmpty(); }, patience))
        return {};
    return id.value_or(MessageId {});
}

void TestFollowedMoves::fillOutbox(const MessageId& before)
{
    const Opened leas = open(*m_lea, m_team);
    replica::WorkspaceSession& session = leas.context->session();
    for (const QString& body : { u"one"_s, u"two"_s })
        leas.context->send(leas.general, {}, body);
    const auto held = Device::wait(session.message(before));
    QVERIFY(held);
    session.submit(protocol::messageUpdate,
        { .id = before, .body = u"before, changed"_s, .baseRevision = held->revision },
        leas.general);
    session.submit(protocol::reactionSet,
        { .messageId = before, .emoji = u"👍"_s, .present = true }, leas.general);
    const auto file = Device::wait(session.attach(QByteArray(2 * limits::movePieceBytes, 'x'),
        { .id = {}, .name = u"plan.bin"_s, .mimeType = u"application/octet-stream"_s }));
    QVERIFY(file);
    leas.context->send(leas.general, {}, u"with a file"_s, ReplyPlace::Thread, { *file });
    QTRY_VERIFY(session.isSettled());
    QCOMPARE(session.outbox().size(), 5);
}

QTEST_GUILESS_MAIN(TestFollowedMoves)
#include "test_followed_moves.moc"
