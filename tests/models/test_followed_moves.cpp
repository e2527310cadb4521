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
    void whoWasAwayBringsTheirOutbox();

private:
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

void TestFollowedMoves::whoWasAwayBringsTheirOutbox()
{
    QVERIFY(Device::wait(m_laptop->server().stopListening()));
    {
        const Opened leas = open(*m_lea, m_team);
        for (const QString& body : { u"one"_s, u"two"_s, u"three"_s })
            leas.context->send(leas.general, {}, body);
        QTRY_VERIFY(leas.context->session().isSettled());
        QCOMPARE(leas.context->session().outbox().size(), 3);
    }
    m_lea->restart([this] {
        QVERIFY(Device::wait(m_laptop->server().listen(
            { .address = u"127.0.0.1"_s, .port = static_cast<quint16>(m_link.address.port) })));
        move(*m_laptop, *m_box, m_boxPlace);
    });
    QVERIFY(hasFollowed(*m_lea, m_team, m_boxPlace));
    verifyAllSee({ u"one"_s, u"two"_s, u"three"_s });
    QTRY_COMPARE_WITH_TIMEOUT(
        open(*m_lea, m_team).context->session().syncState().waiting, 0, patience);
    // What comes after it shows that it does not come again.
    const Opened ivos = open(*m_laptop, m_team);
    ivos.context->send(ivos.general, {}, u"welcome back"_s);
    verifyAllSee({ u"one"_s, u"two"_s, u"three"_s, u"welcome back"_s });
}

QTEST_GUILESS_MAIN(TestFollowedMoves)
#include "test_followed_moves.moc"
