// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/knock_guest.h"
#include "tests/support/api_fixture.h"

#include <QTcpSocket>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::KnockPhase;
using test::KnockGuest;

/// Somebody nearby knocks at the real server: who may, how often, what both sides see, and who
/// answers.
class TestKnock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_api.reset(); }
    void bothSeeTheSameWordsAndTheGuestComesIn();
    void whoMayInviteAnswers();
    void nothingIsShownBeforeBothNoncesAreKnown();
    void theGuestsNonceIsTakenOnce();
    void aKnockBelongsToItsConnection();
    void whoGoesAwayKnocksNoMore();
    void turnedAwayAndBlocked();
    void oneAnswerCounts();
    void whatCameToNothingCanBeAnsweredAgain();
    void onlyTheOwnerWhereThereAreSeveralWorkspaces();
    void aRepeatedAnswerTellsNoCode();
    void oneAtATimeAndThreeInTenMinutes();
    void fiveAtOnce();
    void knocksEnd();
    void onlyWhereItIsAnnounced();
    void onlyFromNearby();
    void theHostSwitchesItOff();
    void namesAreCleaned();
    void noncesAreChecked();
    void notOverHttp();
    void answersAreRecorded();

private:
    void listen(bool announce, server::TlsMode tls = server::TlsMode::SelfSigned);
    [[nodiscard]] KnockGuest guest(const QString& address) { return { m_api->server(), address }; }
    [[nodiscard]] QList<protocol::Knock> list(const QString& who = u"admin"_s);
    Result<protocol::Invite> admit(const KnockGuest& guest, const QString& who = u"admin"_s);
    Result<protocol::Nothing> refuse(const KnockGuest& guest, bool block);

    std::unique_ptr<test::ApiFixture> m_api;
    server::Listening m_listening;
};

void TestKnock::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    listen(true);
}

void TestKnock::listen(bool announce, server::TlsMode tls)
{
    const Future<server::Listening> listening = m_api->server().listen(
        { .address = u"127.0.0.1"_s, .port = 0, .tls = tls, .announce = announce });
    QTRY_VERIFY(listening.isFinished());
    const Result<server::Listening> result = listening.result();
    QVERIFY(result);
    m_listening = *result;
    // What the host has chosen was read before.
    QTRY_COMPARE(m_api->person(u"owner"_s).call(protocol::hostStatus, {})->knocking, true);
}

QList<protocol::Knock> TestKnock::list(const QString& who)
{
    const auto list = m_api->person(who).call(protocol::knockList, {}, m_api->workspace());
    return list ? list->knocks : QList<protocol::Knock>();
}

Result<protocol::Invite> TestKnock::admit(const KnockGuest& guest, const QString& who)
{
    return m_api->person(who).call(protocol::knockAdmit,
        { .id = guest.begun.id, .inviteId = InviteId::generate(m_api->clock(), m_api->random()) },
        m_api->workspace());
}

Result<protocol::Nothing> TestKnock::refuse(const KnockGuest& guest, bool block)
{
    return m_api->person(u"owner"_s)
        .call(protocol::knockRefuse, { .id = guest.begun.id, .block = block }, m_api->workspace());
}

void TestKnock::bothSeeTheSameWordsAndTheGuestComesIn()
{
    KnockGuest lea = guest(u"192.168.1.20"_s);
    QVERIFY(lea.begin(u"Lea"_s));
    QVERIFY(lea.reveal());
    lea.transcript.pin = m_listening.fingerprint;
    QCOMPARE(protocol::knockCommitment(lea.transcript), lea.begun.commitment);
    const QList<protocol::Knock> knocks = list();
    QCOMPARE(knocks.size(), 1);
    QCOMPARE(knocks.front().displayName, u"Lea"_s);
    QCOMPARE(knocks.front().address, u"192.168.1.20"_s);
    QCOMPARE(knocks.front().words, protocol::knockWords(lea.transcript));
    QCOMPARE(lea.state()->phase, KnockPhase::Open);
    QVERIFY(!lea.state()->code);

    QVERIFY(admit(lea));
    QTRY_COMPARE(lea.state()->phase, KnockPhase::Admitted);
    QVERIFY(list().isEmpty());
    const QString code = lea.state()->code.value_or(QString());
    QVERIFY(lea.caller.call(protocol::authSignUp, { .displayName = u"Lea"_s, .code = code }));
    QVERIFY(lea.caller.call(protocol::inviteRedeem, { .code = code, .displayName = u"Lea"_s }));
    // For one person.
    KnockGuest ann = guest(u"192.168.1.21"_s);
    QCOMPARE(ann.caller.call(protocol::inviteGetByCode, { .code = code }).error().code,
        ErrorCode::Conflict);
}

void TestKnock::whoMayInviteAnswers()
{
    KnockGuest lea = guest(u"192.168.1.20"_s);
    QVERIFY(lea.knock(u"Lea"_s));
    for (const QString& who : { u"member"_s, u"guest"_s }) {
        QVERIFY(list(who).isEmpty());
        QCOMPARE(admit(lea, who).error().code, ErrorCode::Forbidden);
        QCOMPARE(m_api
                     ->call(who, u"knock.refuse"_s,
                         R"({"id":"%1"})"_ba.replace("%1", lea.begun.id.toString().toLatin1()))
                     .status,
            403);
    }
    QCOMPARE(list().size(), 1);
    QCOMPARE(lea.state()->phase, KnockPhase::Open);
    QVERIFY(admit(lea));
}

void TestKnock::nothingIsShownBeforeBothNoncesAreKnown()
{
    KnockGuest lea = guest(u"192.168.1.20"_s);
    QVERIFY(lea.begin(u"Lea"_s));
    QVERIFY(list().isEmpty());
    QCOMPARE(admit(lea).error().code, ErrorCode::NotFound);
    QVERIFY(lea.reveal());
    QCOMPARE(list().size(), 1);
}

/// Whoever knows the host's nonce could look for one that makes the words they want.
void TestKnock::theGuestsNonceIsTakenOnce()
{
    KnockGuest lea = guest(u"192.168.1.20"_s);
    QVERIFY(lea.knock(u"Lea"_s));
    const QStringList words = list().front().words;
    QCOMPARE(lea.reveal().error().code, ErrorCode::Conflict);
    QCOMPARE(list().front().words, words);
}

void TestKnock::aKnockBelongsToItsConnection()
{
    KnockGuest lea = guest(u"192.168.1.20"_s);
    QVERIFY(lea.begin(u"Lea"_s));
    KnockGuest thief = guest(u"192.168.1.20"_s);
    thief.begun = lea.begun;
    QCOMPARE(thief.reveal().error().code, ErrorCode::NotFound);
    QVERIFY(lea.reveal());
    QVERIFY(admit(lea));
    QTRY_COMPARE(lea.state()->phase, KnockPhase::Admitted);
    QCOMPARE(thief.state().error().code, ErrorCode::NotFound);
}

void TestKnock::whoGoesAwayKnocksNoMore()
{
    {
        KnockGuest lea = guest(u"192.168.1.20"_s);
        QVERIFY(lea.knock(u"Lea"_s));
        QCOMPARE(list().size(), 1);
    }
    QTRY_VERIFY(list().isEmpty());
}

void TestKnock::turnedAwayAndBlocked()
{
    KnockGuest lea = guest(u"192.168.1.20"_s);
    QVERIFY(lea.knock(u"Lea"_s));
    QVERIFY(refuse(lea, false));
    QTRY_COMPARE(lea.state()->phase, KnockPhase::Refused);
    QVERIFY(!lea.state()->code);
    QCOMPARE(admit(lea).error().code, ErrorCode::NotFound);
    QVERIFY(lea.knock(u"Lea"_s)); // again
    QVERIFY(refuse(lea, true));
    QTRY_COMPARE(lea.state()->phase, KnockPhase::Refused);
    const Result<void> blocked = lea.knock(u"Lea"_s);
    QCOMPARE(blocked.error().code, ErrorCode::RateLimited);
    QCOMPARE(blocked.error().details.value("retryAfter"_L1).toInt(), 3600);
    KnockGuest ann = guest(u"192.168.1.21"_s);
    QVERIFY(ann.knock(u"Ann"_s));
    m_api->clock().advanceSeconds(3600);
    QVERIFY(lea.knock(u"Lea"_s));
}

void TestKnock::oneAnswerCounts()
{
    KnockGuest lea = guest(u"192.168.1.20"_s);
    QVERIFY(lea.knock(u"Lea"_s));
    QVERIFY(admit(lea));
    // Not yet told, or told already.
    const Result<protocol::Invite> second = admit(lea, u"owner"_s);
    QVERIFY(!second);
    QVERIFY(
        second.error().code == ErrorCode::Conflict || second.error().code == ErrorCode::NotFound);
    const auto invites = m_api->person(u"owner"_s)
                             .call(protocol::inviteList, {}, m_api->workspace());
    QCOMPARE(invites->invites.size(), 1);
    QCOMPARE(invites->invites.front().maxUses, 1);
}

void TestKnock::whatCameToNothingCanBeAnsweredAgain()
{
    KnockGuest lea = guest(u"192.168.1.20"_s);
    QVERIFY(lea.knock(u"Lea"_s));
    const InviteId taken = InviteId::generate(m_api->clock(), m_api->random());
    QVERIFY(m_api->person(u"admin"_s)
            .call(protocol::inviteCreate, { .id = taken, .roomId = {}, .email = {} },
                m_api->workspace()));
    QVERIFY(!m_api->person(u"admin"_s)
            .call(protocol::knockAdmit, { .id = lea.begun.id, .inviteId = taken },
                m_api->workspace()));
    Result<protocol::Invite> second = admit(lea, u"owner"_s);
    QVERIFY(QTest::qWaitFor([&] {
        if (!second)
            second = admit(lea, u"owner"_s);
        return second.has_value();
    }));
    QTRY_COMPARE(lea.state()->phase, KnockPhase::Admitted);
}

void TestKnock::onlyTheOwnerWhereThereAreSeveralWorkspaces()
{
    KnockGuest lea = guest(u"192.168.1.20"_s);
    QVERIFY(lea.knock(u"Lea"_s));
    QCOMPARE(list(u"admin"_s).size(), 1);
    QVERIFY(m_api->person(u"owner"_s)
            .call(protocol::workspaceCreate,
                { .id = WorkspaceId::generate(m_api->clock(), m_api->random()),
                    .name = u"Another"_s,
                    .icon = {},
                    .displayName = u"owner"_s }));
    QVERIFY(list(u"admin"_s).isEmpty());
    QCOMPARE(admit(lea, u"admin"_s).error().code, ErrorCode::Forbidden);
    const auto refused = m_api->person(u"admin"_s)
                             .call(protocol::knockRefuse, { .id = lea.begun.id, .block = false },
                                 m_api->workspace());
    QCOMPARE(refused.error().code, ErrorCode::Forbidden);
    QCOMPARE(list(u"owner"_s).size(), 1);
    QVERIFY(admit(lea, u"owner"_s));
}

void TestKnock::aRepeatedAnswerTellsNoCode()
{
    KnockGuest lea = guest(u"192.168.1.20"_s);
    QVERIFY(lea.knock(u"Lea"_s));
    const QByteArray args = R"({"id":")" + lea.begun.id.toString().toLatin1() + R"(","inviteId":")"
        + InviteId::generate(m_api->clock(), m_api->random()).toString().toLatin1() + "\"}";
    const test::ApiExtras once { .key = u"knock-1"_s };
    const test::ApiAnswer first = m_api->call(u"admin"_s, u"knock.admit"_s, args, once);
    QVERIFY2(first.isGood(), first.body);
    const test::ApiAnswer again = m_api->call(u"admin"_s, u"knock.admit"_s, args, once);
    QVERIFY2(again.isGood(), again.body);
    QVERIFY(first.json().contains("code"_L1));
    QVERIFY(!again.json().value("code"_L1).isString());
    QTRY_COMPARE(lea.state()->phase, KnockPhase::Admitted);
    QCOMPARE(lea.state()->code, first.json().value("code"_L1).toString());
}

void TestKnock::oneAtATimeAndThreeInTenMinutes()
{
    KnockGuest lea = guest(u"192.168.1.20"_s);
    KnockGuest twin = guest(u"192.168.1.20"_s);
    QVERIFY(lea.knock(u"Lea"_s));
    QCOMPARE(twin.begin(u"Lea"_s).error().code, ErrorCode::RateLimited);
    for (int knocks = 1; knocks < 3; ++knocks) {
        QVERIFY(refuse(lea, false));
        QTRY_COMPARE(lea.state()->phase, KnockPhase::Refused);
        QVERIFY(lea.knock(u"Lea"_s));
    }
    QVERIFY(refuse(lea, false));
    QTRY_COMPARE(lea.state()->phase, KnockPhase::Refused);
    const Result<void> fourth = lea.begin(u"Lea"_s);
    QCOMPARE(fourth.error().code, ErrorCode::RateLimited);
    QVERIFY(fourth.error().details.value("retryAfter"_L1).toInt() > 0);
    m_api->clock().advanceSeconds(600);
    QVERIFY(lea.begin(u"Lea"_s));
}

void TestKnock::fiveAtOnce()
{
    std::vector<std::unique_ptr<KnockGuest>> guests;
    for (int i = 1; i <= limits::openKnocks; ++i) {
        guests.push_back(std::make_unique<KnockGuest>(m_api->server(), u"192.168.1.%1"_s.arg(i)));
        QVERIFY(guests.back()->knock(u"Lea"_s));
    }
    KnockGuest sixth = guest(u"192.168.1.20"_s);
    QCOMPARE(sixth.begin(u"Ann"_s).error().code, ErrorCode::RateLimited);
    guests.pop_back();
    QTRY_COMPARE(list().size(), limits::openKnocks - 1); // beginning again would be one too many
    QVERIFY(sixth.begin(u"Ann"_s));
}

void TestKnock::knocksEnd()
{
    KnockGuest silent = guest(u"192.168.1.20"_s);
    QVERIFY(silent.begin(u"Lea"_s));
    m_api->clock().advanceSeconds(20);
    QCOMPARE(silent.reveal().error().code, ErrorCode::NotFound);
    QVERIFY(silent.knock(u"Lea"_s));
    m_api->clock().advanceSeconds(limits::knockSeconds - 1);
    QCOMPARE(list().size(), 1);
    m_api->clock().advanceSeconds(1);
    QVERIFY(list().isEmpty());
    QCOMPARE(silent.state().error().code, ErrorCode::NotFound);
    QCOMPARE(admit(silent).error().code, ErrorCode::NotFound);
}

void TestKnock::onlyWhereItIsAnnounced()
{
    KnockGuest lea = guest(u"192.168.1.20"_s);
    QVERIFY(lea.knock(u"Lea"_s));
    listen(false);
    QVERIFY(list().isEmpty());
    const Result<void> refused = lea.begin(u"Lea"_s);
    QCOMPARE(refused.error().code, ErrorCode::Forbidden);
    QCOMPARE(refused.error().details.value("reason"_L1).toString(), u"knockingOff"_s);
    // Without a certificate there is nothing that words could be made of.
    listen(true, server::TlsMode::Off);
    QCOMPARE(lea.begin(u"Lea"_s).error().code, ErrorCode::Forbidden);
    listen(true);
    QVERIFY(lea.begin(u"Lea"_s));
}

void TestKnock::onlyFromNearby()
{
    for (const QString& address : { u"203.0.113.9"_s, u"2001:db8::7"_s }) {
        KnockGuest far = guest(address);
        const Result<void> refused = far.begin(u"Lea"_s);
        QCOMPARE(refused.error().code, ErrorCode::Forbidden);
        QCOMPARE(refused.error().details.value("reason"_L1).toString(), u"notNearby"_s);
    }
    for (const QString& address :
        { u"10.1.2.3"_s, u"::ffff:172.16.0.9"_s, u"fe80::1"_s, u"fd00::7"_s }) {
        KnockGuest near = guest(address);
        QVERIFY2(near.begin(u"Lea"_s), qPrintable(address));
    }
}

void TestKnock::theHostSwitchesItOff()
{
    const auto choose = [this](bool allowed) {
        return m_api->person(u"owner"_s).call(protocol::hostSetKnocking, { .allowed = allowed });
    };
    {
        KnockGuest lea = guest(u"192.168.1.20"_s);
        QVERIFY(lea.knock(u"Lea"_s));
        QCOMPARE(choose(false)->knocking, false);
        QVERIFY(list().isEmpty());
        QCOMPARE(lea.begin(u"Lea"_s).error().code, ErrorCode::Forbidden);
    }
    m_api->restart();
    test::ApiPerson& owner = m_api->comeBack(u"owner"_s);
    QCOMPARE(owner.call(protocol::hostStatus, {})->knocking, false);
    QCOMPARE(choose(true)->knocking, true);
}

void TestKnock::namesAreCleaned()
{
    KnockGuest lea = guest(u"192.168.1.20"_s);
    for (const QString& name : { u"   "_s, u"Le\u202Ea"_s, QString(81, u'a') }) {
        const Result<void> refused = lea.begin(name);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().field, u"displayName"_s);
    }
    QVERIFY(lea.knock(u"Lea"_s));
}

void TestKnock::noncesAreChecked()
{
    KnockGuest lea = guest(u"192.168.1.20"_s);
    QVERIFY(lea.begin(u"Lea"_s));
    for (const QString& nonce : { QString(), QString(63, u'a'), QString(64, u'x') }) {
        const auto refused = lea.caller.call(
            protocol::knockReveal, { .id = lea.begun.id, .guestNonce = nonce });
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().field, u"guestNonce"_s);
    }
    QVERIFY(lea.reveal());
}

void TestKnock::notOverHttp()
{
    listen(true, server::TlsMode::Off);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_listening.port);
    socket.write("POST /api/v1/knock.begin HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                 "application/json\r\nContent-Length: 21\r\nConnection: close\r\n\r\n"
                 R"({"displayName":"Lea"})");
    QByteArray answer;
    QTRY_VERIFY((answer += socket.readAll()).contains("\"code\""));
    QVERIFY2(answer.startsWith("HTTP/1.1 501"), answer);
}

void TestKnock::answersAreRecorded()
{
    KnockGuest lea = guest(u"192.168.1.20"_s);
    KnockGuest ann = guest(u"192.168.1.21"_s);
    QVERIFY(lea.knock(u"Lea"_s) && ann.knock(u"Ann"_s));
    QVERIFY(admit(lea));
    QVERIFY(refuse(ann, false));
    const auto log = [this] { return m_api->call(u"owner"_s, u"audit.list"_s, "{}").body; };
    QTRY_VERIFY(log().contains("knock.refuse"));
    QVERIFY(log().contains("knock.admit") && log().contains("Lea") && log().contains("Ann"));
    QVERIFY(!log().contains("knock.begin"));
}

QTEST_MAIN(TestKnock)
#include "test_knock.moc"
