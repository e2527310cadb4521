// SPDX-License-Identifier: Apache-2.0
#include "localserver/access/networks.h"
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// From where a workspace may be used: the list itself, who may set it, and what it stops.
class TestNetworks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void normalForm_data();
    void normalForm();
    void holds_data();
    void holds();
    void whoMay_data();
    void whoMay() { m_api->check(test::currentRow()); }
    void outsideNothingIsAnswered();
    void outsideNothingIsPushed();
    void nobodyShutsThemselvesOut();

private:
    void allow(const QByteArray& networks);

    std::unique_ptr<test::ApiFixture> m_api;
};

namespace {

/// A connection from an address, as a person who has an account already.
class Visitor {
public:
    Visitor(server::Server& server, const QString& address, const QString& accessToken)
        : m_link(server.remoteLink(address))
    {
        m_link->open({ .opened = [this] { m_open = true; },
            .received = [this](const QByteArray& text) { receive(text); },
            .closed = [](const Error&) {} });
        if (!QTest::qWaitFor([this] { return m_open; }, patience))
            return;
        const QJsonObject hello { { u"versions"_s, QJsonArray { 1 } }, { u"client"_s, u"test/1"_s },
            { u"accessToken"_s, accessToken } };
        send({ { u"hello"_s, hello } });
    }

    int call(const QString& operation, const QJsonObject& args)
    {
        m_answer.reset();
        send({ { u"request"_s,
            QJsonObject {
                { u"id"_s, ++m_lastId }, { u"op"_s, operation }, { u"args"_s, args } } } });
        if (!QTest::qWaitFor([this] { return m_answer.has_value(); }, patience))
            return 0;
        return m_answer->contains("error"_L1)
            ? httpStatus(errorCodeFromName(error().value("code"_L1).toString()))
            : 200;
    }
    [[nodiscard]] QJsonObject error() const { return m_answer->value("error"_L1).toObject(); }
    [[nodiscard]] int pushes() const { return m_pushes; }
    [[nodiscard]] bool waitForPushes(int count) const
    {
        return QTest::qWaitFor([&] { return m_pushes >= count; }, patience);
    }

private:
    static constexpr int patience = 20'000; ///< milliseconds

    void send(const QJsonObject& envelope)
    {
        m_link->send(QJsonDocument(envelope).toJson(QJsonDocument::Compact));
    }
    void receive(const QByteArray& text)
    {
        const QJsonObject envelope = QJsonDocument::fromJson(text).object();
        if (envelope.contains("response"_L1))
            m_answer = envelope.value("response"_L1).toObject();
        const QJsonObject push = envelope.value("push"_L1).toObject();
        if (push.contains("batch"_L1) || push.value("lagged"_L1).toBool())
            ++m_pushes;
    }

    std::unique_ptr<protocol::Link> m_link;
    bool m_open = false;
    std::optional<QJsonObject> m_answer;
    int m_pushes = 0;
    int m_lastId = 0;
};

} // namespace

void TestNetworks::allow(const QByteArray& networks)
{
    const auto answer = m_api->call(
        u"owner"_s, u"workspace.setNetworks"_s, "{\"networks\":" + networks + "}");
    QVERIFY2(answer.isGood(), answer.body.constData());
}

void TestNetworks::normalForm_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("normal"); // empty: refused
    QTest::newRow("one address") << u"192.0.2.7"_s << u"192.0.2.7/32"_s;
    QTest::newRow("a range") << u"192.0.2.0/24"_s << u"192.0.2.0/24"_s;
    QTest::newRow("host bits") << u"192.0.2.77/24"_s << u"192.0.2.0/24"_s;
    QTest::newRow("spaces") << u" 10.0.0.0/8 "_s << u"10.0.0.0/8"_s;
    QTest::newRow("IPv6") << u"2001:DB8::1/32"_s << u"2001:db8::/32"_s;
    QTest::newRow("one of IPv6") << u"::1"_s << u"::1/128"_s;
    QTest::newRow("everything") << u"0.0.0.0/0"_s << QString();
    QTest::newRow("everything of IPv6") << u"::/0"_s << QString();
    QTest::newRow("too long") << u"192.0.2.0/33"_s << QString();
    QTest::newRow("negative") << u"192.0.2.0/-1"_s << QString();
    QTest::newRow("a netmask") << u"192.0.2.0/255.255.255.0"_s << QString();
    QTest::newRow("shortened") << u"192.0/16"_s << QString();
    QTest::newRow("a name") << u"office.example.org"_s << QString();
    QTest::newRow("a zone") << u"fe80::1%eth0/64"_s << QString();
    QTest::newRow("nothing") << u""_s << QString();
}

void TestNetworks::normalForm()
{
    QFETCH(const QString, written);
    QFETCH(const QString, normal);
    const auto networks = server::normalNetworks({ u"198.51.100.0/24"_s, written });
    QCOMPARE(networks.has_value(), !normal.isEmpty());
    if (networks)
        QCOMPARE(networks->at(1), normal);
    else
        QCOMPARE(networks.error().field, u"networks[1]"_s);
}

void TestNetworks::holds_data()
{
    QTest::addColumn<QStringList>("networks");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("inside");
    const QStringList office { u"192.0.2.0/24"_s, u"2001:db8::/32"_s };
    QTest::newRow("no list") << QStringList() << u"203.0.113.9"_s << true;
    QTest::newRow("inside") << office << u"192.0.2.255"_s << true;
    QTest::newRow("beside") << office << u"192.0.3.0"_s << false;
    QTest::newRow("IPv4 as IPv6") << office << u"::ffff:192.0.2.1"_s << true;
    QTest::newRow("IPv6") << office << u"2001:db8:1::2"_s << true;
    QTest::newRow("other IPv6") << office << u"2001:db9::"_s << false;
    QTest::newRow("no address") << office << u"somewhere"_s << false;
}

void TestNetworks::holds()
{
    QFETCH(const QStringList, networks);
    QFETCH(const QString, address);
    QTEST(server::holdsAddress(networks, address), "inside");
}

void TestNetworks::whoMay_data()
{
    const char* set = "workspace.setNetworks";
    const char* read = "workspace.networks";
    const QByteArray office = R"({"networks":["192.0.2.0/24"]})";
    test::addRows({
        { "the owner sets", "owner", set, office, 200, { "192.0.2.0/24" } },
        { "an admin sets", "admin", set, office, 200 },
        { "a member does not", "member", set, office, 403 },
        { "a guest does not", "guest", set, office, 403 },
        { "a removed member does not", "removed", set, office, 403 },
        { "an outsider does not", "outsider", set, office, 404 },
        { "the owner reads", "owner", read, "{}", 200, { "networks" } },
        { "an admin reads", "admin", read, "{}", 200 },
        { "a member does not read", "member", read, "{}", 403 },
        { "a guest does not read", "guest", read, "{}", 403 },
        { "an outsider does not read", "outsider", read, "{}", 404 },
        { "nonsense", "owner", set, R"({"networks":["home"]})", 400, { "networks[0]" } },
        { "too many", "owner", set,
            "{\"networks\":[" + QByteArray("\"192.0.2.1\",").repeated(100) + "\"192.0.2.2\"]}", 400,
            { "networks" } },
    });
}

void TestNetworks::outsideNothingIsAnswered()
{
    allow(R"(["192.0.2.0/24"])");
    const QString token = m_api->person(u"member"_s).session().accessToken;
    const QJsonObject args { { u"workspaceId"_s, m_api->workspace().toString() } };
    Visitor inside(m_api->server(), u"192.0.2.20"_s, token);
    QCOMPARE(inside.call(u"channel.list"_s, args), 200);
    Visitor outside(m_api->server(), u"203.0.113.9"_s, token);
    for (const QString& operation :
        { u"channel.list"_s, u"sync.pull"_s, u"workspace.get"_s, u"events.subscribe"_s }) {
        QCOMPARE(outside.call(operation, args), 403);
        QCOMPARE(outside.error().value("details"_L1).toObject().value("reason"_L1).toString(),
            u"network"_s);
    }
    QJsonObject message = args;
    message.insert(u"id"_s, MessageId::generate(m_api->clock(), m_api->random()).toString());
    message.insert(u"roomId"_s, m_api->named(u"general"_s));
    message.insert(u"body"_s, u"from the café"_s);
    QCOMPARE(outside.call(u"message.create"_s, message), 403);
    QCOMPARE(inside.call(u"message.create"_s, message), 200);
    // Whoever is no member learns nothing of the list.
    Visitor stranger(
        m_api->server(), u"203.0.113.9"_s, m_api->person(u"outsider"_s).session().accessToken);
    QCOMPARE(stranger.call(u"channel.list"_s, args), 404);
    // Their account is theirs everywhere, and in this process one is inside.
    QCOMPARE(outside.call(u"workspace.list"_s, {}), 200);
    QVERIFY(m_api->call(u"member"_s, u"channel.list"_s, "{}").isGood());
}

void TestNetworks::outsideNothingIsPushed()
{
    const QString token = m_api->person(u"member"_s).session().accessToken;
    const QJsonObject args { { u"workspaceId"_s, m_api->workspace().toString() } };
    Visitor inside(m_api->server(), u"192.0.2.20"_s, token);
    Visitor outside(m_api->server(), u"203.0.113.9"_s, token);
    QCOMPARE(inside.call(u"events.subscribe"_s, args), 200);
    QCOMPARE(outside.call(u"events.subscribe"_s, args), 200);
    m_api->say(u"owner"_s, u"general"_s, u"first"_s);
    QVERIFY(inside.waitForPushes(1));
    QVERIFY(outside.waitForPushes(1));

    // Told once that it lags: the pull that follows says why.
    allow(R"(["192.0.2.0/24"])");
    QVERIFY(outside.waitForPushes(2));
    QCOMPARE(outside.call(u"sync.pull"_s, args), 403);
    const int before = outside.pushes();
    const int seen = inside.pushes();
    m_api->say(u"owner"_s, u"general"_s, u"second"_s);
    QVERIFY(inside.waitForPushes(seen + 1));
    QCOMPARE(outside.pushes(), before);
}

void TestNetworks::nobodyShutsThemselvesOut()
{
    Visitor owner(
        m_api->server(), u"203.0.113.9"_s, m_api->person(u"owner"_s).session().accessToken);
    QJsonObject args { { u"workspaceId"_s, m_api->workspace().toString() },
        { u"networks"_s, QJsonArray { u"192.0.2.0/24"_s } } };
    QCOMPARE(owner.call(u"workspace.setNetworks"_s, args), 409);
    QCOMPARE(owner.error().value("details"_L1).toObject().value("address"_L1).toString(),
        u"203.0.113.9"_s);
    args.insert(u"confirmed"_s, true);
    QCOMPARE(owner.call(u"workspace.setNetworks"_s, args), 200);
    args.insert(u"networks"_s, QJsonArray {});
    QCOMPARE(owner.call(u"workspace.setNetworks"_s, args), 403);
}

QTEST_GUILESS_MAIN(TestNetworks)
#include "test_networks.moc"
