// SPDX-License-Identifier: Apache-2.0
#include "localserver/discovery/announced_names.h"
#include "localserver/discovery/announcer.h"
#include "localserver/host_addresses.h"
#include "localserver/host_reach.h"
#include "localserver/own_machine.h"
#include "tests/support/api_fixture.h"

#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::HostStatus;

namespace {

/// What the network was told.
struct Told {
    QList<server::Announcement> published;
    QList<server::Announcement> renewed;
};

class KeepingAnnouncer final : public server::Announcer {
public:
    explicit KeepingAnnouncer(Told& told)
        : m_told(told)
    {
    }

    void publish(const server::Announcement& announcement) override
    {
        m_told.published.append(announcement);
        setAnnouncedName(announcement.name);
    }
    void renew(const server::Announcement& announcement) override
    {
        m_told.renewed.append(announcement);
        setAnnouncedName(announcement.name);
    }
    void withdraw() override { setAnnouncedName({}); }

private:
    Told& m_told;
};

} // namespace

/// Opening the server in this process to the network, and closing it again.
class TestHosting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup()
    {
        m_api.reset();
        m_told = {};
    }
    void closedAtFirst();
    void startsAndStops();
    void keepsItsFingerprint();
    void aGivenPortIsTheOne();
    void refusesBadPorts();
    void goesOnAfterARestart();
    void goesOnElsewhereWhenItsPortIsTaken();
    void staysClosedAfterARestart();
    void tellsItsPeopleWhereItIs();
    void diagnosesItsNetwork();
    void nobodysNameIsAnnounced_data();
    void nobodysNameIsAnnounced();
    void aChosenNameIsAnnounced();
    void namesThatChangeAreAnnounced();
    void onlyWhereThereIsOneWorkspaceItsNameIs();
    void whatStaysTheSameIsNotAnnouncedAgain();

private:
    HostStatus start(qint64 port);
    /// As when the program, or the machine, has ended and comes back.
    HostStatus comeBack();
    /// From here on `m_told` has what is announced.
    void startAnnouncing();
    void rename(const QString& workspace);
    /// Whether the last announcement comes to be this, by a change of it.
    [[nodiscard]] bool isRenewed(const QString& name, const QString& workspace);

    Told m_told; ///< outlives the server
    std::unique_ptr<test::ApiFixture> m_api;
};

HostStatus TestHosting::start(qint64 port)
{
    const auto status = m_api->person(u"owner"_s).call(protocol::hostStart, { .port = port });
    if (!status)
        qFatal("%s", qPrintable(status.error().message));
    return *status;
}

HostStatus TestHosting::comeBack()
{
    m_api->restart();
    Future<void> resumed = m_api->server().resumeHosting();
    if (!QTest::qWaitFor([&] { return resumed.isFinished(); }, 20'000) || !resumed.takeResult())
        qFatal("hosting was not resumed");
    return m_api->addPerson(u"late"_s).call(protocol::hostStatus, {}).value();
}

void TestHosting::closedAtFirst()
{
    const auto status = m_api->person(u"owner"_s).call(protocol::hostStatus, {});
    QVERIFY(status && !status->hosting);
    QCOMPARE(status->port, 0);
    QVERIFY(status->connected.isEmpty());
}

void TestHosting::startsAndStops()
{
    const HostStatus open = start(0);
    QVERIFY(open.hosting && open.port > 0);
    QVERIFY(!open.addresses.isEmpty());
    QCOMPARE(open.fingerprint.size(), 64);
    // Starting what is open changes nothing.
    QCOMPARE(start(0).port, open.port);

    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(open.port));
    QTRY_VERIFY(socket.isEncrypted());

    const auto closed = m_api->person(u"owner"_s).call(protocol::hostStop, {});
    QVERIFY(closed && !closed->hosting);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    // Nothing is lost, and nobody inside was disturbed.
    QVERIFY(m_api
            ->call(u"member"_s, u"message.create"_s,
                R"({"id":"$new","roomId":"$general","body":"still here"})")
            .isGood());
}

void TestHosting::keepsItsFingerprint()
{
    const QString fingerprint = start(0).fingerprint;
    QVERIFY(m_api->person(u"owner"_s).call(protocol::hostStop, {}));
    QCOMPARE(start(0).fingerprint, fingerprint);
}

void TestHosting::aGivenPortIsTheOne()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::Any));
    const auto taken = m_api->person(u"owner"_s)
                           .call(protocol::hostStart, { .port = other.serverPort() });
    QCOMPARE(taken.error().code, ErrorCode::Conflict);
    QVERIFY(!m_api->person(u"owner"_s).call(protocol::hostStatus, {})->hosting);
    const quint16 port = other.serverPort();
    other.close();
    QCOMPARE(start(port).port, port);
}

void TestHosting::refusesBadPorts()
{
    m_api->check(
        { "negative", "owner", "host.start", R"({"port":-1})", 400, { "\"field\":\"port\"" } });
    m_api->check(
        { "too large", "owner", "host.start", R"({"port":65536})", 400, { "\"field\":\"port\"" } });
    m_api->check(
        { "no number", "owner", "host.start", R"({"port":"x"})", 400, { "\"field\":\"port\"" } });
}

void TestHosting::goesOnAfterARestart()
{
    const HostStatus before = start(0);
    const HostStatus after = comeBack();
    QVERIFY(after.hosting);
    QCOMPARE(after.port, before.port);
    QCOMPARE(after.fingerprint, before.fingerprint);
}

void TestHosting::goesOnElsewhereWhenItsPortIsTaken()
{
    const qint64 before = start(0).port;
    QTcpServer other;
    const Future<void> closed = m_api->server().stopListening();
    QTRY_VERIFY(closed.isFinished());
    QVERIFY(other.listen(QHostAddress::Any, static_cast<quint16>(before)));
    const HostStatus after = comeBack();
    QVERIFY(after.hosting);
    QVERIFY(after.port != before);
}

void TestHosting::staysClosedAfterARestart()
{
    start(0);
    QVERIFY(m_api->person(u"owner"_s).call(protocol::hostStop, {}));
    QVERIFY(!comeBack().hosting);
}

void TestHosting::tellsItsPeopleWhereItIs()
{
    const auto info = [this](const QString& who) {
        return m_api->person(who).call(protocol::serverInfo, {}).value();
    };
    QVERIFY(info(u"member"_s).addresses.isEmpty()); // nobody reaches it
    const auto listenAt = [this](const QString& address) {
        const auto listening = m_api->server().listen({ .address = address, .port = 0 });
        return QTest::qWaitFor([&] { return listening.isFinished(); }, 20'000) && listening.result()
            ? listening.result()->port
            : quint16(0);
    };
    QVERIFY(listenAt(u"127.0.0.1"_s) != 0);
    QVERIFY(info(u"member"_s).addresses.isEmpty()); // would lead others to their own machine
    const auto placesAt = [](quint16 port, bool also6) {
        QStringList places;
        for (const QString& address : server::hostAddresses()) {
            if (!server::isOwnMachine(address) && (also6 || !address.contains(u':')))
                places.append(
                    protocol::ServerAddress { .host = address, .port = port, .fingerprint = {} }
                        .authority());
        }
        return places.mid(0, server::HostReach::maxAddresses);
    };
    const quint16 plain = listenAt(u"0.0.0.0"_s);
    QVERIFY(plain != 0);
    QCOMPARE(info(u"member"_s).addresses, placesAt(plain, false)); // nobody listens at the others
    const quint16 every = listenAt(u"::"_s);
    QVERIFY(every != 0);
    QCOMPARE(info(u"member"_s).addresses, placesAt(every, true));
    QVERIFY(info(u"member"_s).hostedBy.isEmpty()); // it stands by itself
    // Whoever only knocks learns neither.
    test::ApiPerson stranger(m_api->server(), u"stranger"_s, test::ApiPerson::Account::None);
    QVERIFY(stranger.call(protocol::serverInfo, {})->addresses.isEmpty());
    const auto closed = m_api->server().stopListening();
    QTRY_VERIFY(closed.isFinished());
    QVERIFY(info(u"member"_s).addresses.isEmpty());
}

void TestHosting::diagnosesItsNetwork()
{
    const auto look = [this](qint64 port) {
        return m_api->person(u"owner"_s).call(protocol::hostDiagnose, { .port = port });
    };
    const auto closed = look(0);
    QVERIFY(closed);
    QStringList checks;
    for (const protocol::Finding& finding : closed->findings)
        checks.append(finding.check);
    for (const QString& check :
        { u"port"_s, u"network"_s, u"firewall"_s, u"networkKind"_s, u"discovery"_s })
        QVERIFY2(checks.contains(check), qPrintable(check));
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::Any));
    QCOMPARE(look(other.serverPort())->findings.front().problem, u"willMove"_s);
    QCOMPARE(look(-1).error().field, u"port"_s);
    QCOMPARE(look(65536).error().field, u"port"_s);
}

void TestHosting::nobodysNameIsAnnounced_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("names");
    QTest::newRow("suggested") << u"Ivo's team"_s << true;
    QTest::newRow("a computer's") << u"ivo-laptop"_s << true;
    QTest::newRow("without the apostrophe") << u"ivos-thinkpad"_s << true;
    QTest::newRow("without accents") << u"kovac-desktop"_s << true;
    QTest::newRow("in capitals") << u"IVO"_s << true;
    QTest::newRow("a part of a word") << u"Pivot"_s << false;
    QTest::newRow("nobody") << u"Northlight"_s << false;
    QTest::newRow("numbers") << u"host-7"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestHosting::nobodysNameIsAnnounced()
{
    QFETCH(const QString, text);
    QFETCH(const bool, names);
    const server::NamesHere here { .chosen = {}, .people = { u"Ivo Kovač"_s, u"Lea M."_s } };
    QCOMPARE(server::namesSomebody(text, here.people), names);
    QCOMPARE(server::announcedWorkspace(text, here), names ? QString() : text);
    QCOMPARE(server::announcedHost(here), u"Hearth"_s); // whatever the computer is called
}

/// Whoever owns the server may call it what they like.
void TestHosting::aChosenNameIsAnnounced()
{
    const server::NamesHere here { .chosen = u"Ivo's place"_s, .people = { u"Ivo"_s } };
    QCOMPARE(server::announcedHost(here), u"Ivo's place"_s);
}

void TestHosting::startAnnouncing()
{
    m_api->giveAnnouncer([this] { return std::make_unique<KeepingAnnouncer>(m_told); });
    m_api->restart();
    m_api->comeBack(u"owner"_s);
    QVERIFY(start(0).hosting);
    QTRY_COMPARE(m_told.published.size(), 1);
    QCOMPARE(m_told.published.first().name, u"Hearth"_s);
    QCOMPARE(m_told.published.first().workspaceName, u"Team"_s);
}

void TestHosting::rename(const QString& workspace)
{
    protocol::WorkspaceUpdate change;
    change.name = workspace;
    QVERIFY(m_api->person(u"owner"_s).call(protocol::workspaceUpdate, change, m_api->workspace()));
}

bool TestHosting::isRenewed(const QString& name, const QString& workspace)
{
    return QTest::qWaitFor(
        [&] {
            return !m_told.renewed.isEmpty() && m_told.renewed.last().name == name
                && m_told.renewed.last().workspaceName == workspace;
        },
        20'000);
}

void TestHosting::namesThatChangeAreAnnounced()
{
    startAnnouncing();
    rename(u"Workshop"_s);
    QVERIFY(isRenewed(u"Hearth"_s, u"Workshop"_s));
    const auto called = m_api->person(u"owner"_s)
                            .call(protocol::serverUpdate,
                                { .name = u"Upstairs"_s, .registration = {}, .origins = {} });
    QVERIFY(called);
    QVERIFY(isRenewed(u"Upstairs"_s, u"Workshop"_s));
    // Somebody has come whose name it would tell from now on.
    m_api->addPerson(u"Workshop"_s);
    QVERIFY(isRenewed(u"Upstairs"_s, QString()));
    rename(u"Loft"_s);
    QVERIFY(isRenewed(u"Upstairs"_s, u"Loft"_s));
    const auto lea = m_api->comeBack(u"member"_s)
                         .call(protocol::memberUpdateName, { .displayName = u"Lea Loft"_s },
                             m_api->workspace());
    QVERIFY(lea);
    QVERIFY(isRenewed(u"Upstairs"_s, QString()));
    QCOMPARE(m_told.renewed.size(), 5);
    QCOMPARE(m_told.published.size(), 1);
    // All else is as it was.
    server::Announcement last = m_told.renewed.last();
    last.name = m_told.published.first().name;
    last.workspaceName = m_told.published.first().workspaceName;
    QVERIFY(last == m_told.published.first());
}

void TestHosting::onlyWhereThereIsOneWorkspaceItsNameIs()
{
    startAnnouncing();
    test::ApiPerson& owner = m_api->person(u"owner"_s);
    const auto second = WorkspaceId::generate(m_api->clock(), m_api->random());
    QVERIFY(owner.call(protocol::workspaceCreate,
        { .id = second, .name = u"Loft"_s, .icon = {}, .displayName = u"owner"_s }));
    QVERIFY(isRenewed(u"Hearth"_s, QString()));
    QVERIFY(owner.call(protocol::workspaceRemove, {}, second));
    QVERIFY(isRenewed(u"Hearth"_s, u"Team"_s));
    // It leaves; its closed copy stays.
    const QTemporaryDir folder;
    QVERIFY(owner.call(protocol::moveExportFile,
        { .workspaceId = m_api->workspace(),
            .path = folder.filePath(u"team.hearthbackup"_s),
            .passphrase = u"a long sentence"_s }));
    QVERIFY(isRenewed(u"Hearth"_s, QString()));
    QVERIFY(owner.call(protocol::moveTakeBack, { .workspaceId = m_api->workspace() }));
    QVERIFY(isRenewed(u"Hearth"_s, u"Team"_s));
    QCOMPARE(m_told.published.size(), 1);
}

void TestHosting::whatStaysTheSameIsNotAnnouncedAgain()
{
    startAnnouncing();
    test::ApiPerson& owner = m_api->person(u"owner"_s);
    QVERIFY(owner.call(protocol::hostSetKnocking, { .allowed = false }));
    QVERIFY(owner.call(protocol::workspaceRegenerateJoinCode, {}, m_api->workspace()));
    m_api->addPerson(u"Nora"_s);
    rename(u"Team"_s);
    QVERIFY(!QTest::qWaitFor([this] { return !m_told.renewed.isEmpty(); }, 1'500));
    // What is not announced is not announced again either.
    QVERIFY(owner.call(protocol::hostStop, {}));
    rename(u"Workshop"_s);
    QVERIFY(!QTest::qWaitFor([this] { return !m_told.renewed.isEmpty(); }, 1'500));
    QCOMPARE(m_told.published.size(), 1);
    QVERIFY(start(0).hosting);
    QTRY_COMPARE(m_told.published.size(), 2);
    QCOMPARE(m_told.published.last().workspaceName, u"Workshop"_s);
}

QTEST_GUILESS_MAIN(TestHosting)
#include "test_hosting.moc"
