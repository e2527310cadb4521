// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/mail_house.h"

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::MailProblem;
using protocol::MailSecurity;
using test::MailHouse;
using test::Person;

/// Mail leaves the house over a real mail server with STARTTLS: the settings, the queue, and what
/// is said when it does not go. See test_mail_flows.cpp for what people do with the mails.
class TestMail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aMailIsDelivered();
    void whatWentWrongIsSaid_data();
    void whatWentWrongIsSaid();
    void withoutEncryptionNothingIsSent();
    void onlyTheOwnerSeesAndSets();
    void thePasswordNeverComesBack();
    void thePasswordIsNotCarriedToAnotherServer();
    void whatMakesNoSenseIsRefused_data();
    void whatMakesNoSenseIsRefused();
    void whatIsRefusedForNowIsTriedAgain();
    void whatIsRefusedForGoodIsNot();
    void whatWaitsOutlivesARestart();
    void afterTwoDaysItIsGivenUp();
    void oneAddressGetsOnlySoMany();

private:
    void askForVerification(const Person& person)
    {
        QCOMPARE(m_house->call("account.requestVerification", {}, person).status, 200);
    }

    std::unique_ptr<MailHouse> m_house;
};

namespace {

constexpr int patience = 30'000;

} // namespace

void TestMail::init()
{
    m_house = std::make_unique<MailHouse>();
    QVERIFY2(m_house->open(), m_house->trouble());
}

void TestMail::cleanup() { m_house.reset(); }

void TestMail::aMailIsDelivered()
{
    const auto outcome = m_house->tryWith(m_house->settings());
    QVERIFY(outcome);
    QCOMPARE(outcome->problem, MailProblem::None);
    QCOMPARE(m_house->post.mails().size(), 1);
    const QByteArray mail = m_house->lastMail();
    QVERIFY(mail.startsWith("MAIL hearth@example.org\nRCPT olga@example.org\n"));
    QVERIFY(mail.contains("To: <olga@example.org>"));
    QVERIFY(mail.contains("Auto-Submitted: auto-generated"));
    // It was a test: nothing is set up by it.
    const auto kept = m_house->household->link.call(protocol::mailGet, protocol::Nothing {});
    QVERIFY(kept);
    QVERIFY(kept->host.isEmpty());
}

void TestMail::whatWentWrongIsSaid_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<MailProblem>("problem");
    QTest::newRow("password") << u"password"_s << u"wrong"_s << MailProblem::WrongPassword;
    QTest::newRow("nobody signs in") << u"user"_s << QString() << MailProblem::WrongPassword;
    QTest::newRow("not trusted") << u"authorities"_s << QString() << MailProblem::NotTrusted;
    QTest::newRow("nothing listens") << u"port"_s << u"1"_s << MailProblem::NotReachable;
    QTest::newRow("for good") << u"to"_s << u"never@example.org"_s << MailProblem::RecipientRefused;
    QTest::newRow("for now") << u"to"_s << u"later@example.org"_s << MailProblem::RecipientRefused;
}

void TestMail::whatWentWrongIsSaid()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    protocol::MailChange change = m_house->settings();
    if (key == "password"_L1)
        change.password = value;
    else if (key == "user"_L1)
        change.user = value;
    else if (key == "authorities"_L1)
        change.authorities = value;
    else if (key == "port"_L1)
        change.port = value.toLongLong();
    const auto outcome = m_house->tryWith(change, key == "to"_L1 ? value : u"olga@example.org"_s);
    QVERIFY(outcome);
    QTEST(outcome->problem, "problem");
    QVERIFY(!outcome->answer.isEmpty());
    QVERIFY(m_house->post.mails().isEmpty());
}

void TestMail::withoutEncryptionNothingIsSent()
{
    m_house.reset();
    m_house = std::make_unique<MailHouse>();
    QVERIFY2(m_house->open({ u"--clear"_s, u"--no-auth"_s }), m_house->trouble());
    protocol::MailChange change = m_house->settings();
    change.user.clear();
    auto outcome = m_house->tryWith(change);
    QVERIFY(outcome);
    QCOMPARE(outcome->problem, MailProblem::NoEncryption);
    QVERIFY(m_house->post.mails().isEmpty());
    change.security = MailSecurity::None; // on this machine, and meant so
    outcome = m_house->tryWith(change);
    QVERIFY(outcome);
    QCOMPARE(outcome->problem, MailProblem::None);
    change.host = u"192.0.2.1"_s;
    const auto refused = m_house->tryWith(change);
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, u"security"_s);
}

void TestMail::onlyTheOwnerSeesAndSets()
{
    const Person ann = m_house->join(u"ann@example.org"_s);
    const QJsonObject settings = QJsonDocument::fromJson(toJson(m_house->settings())).object();
    const QJsonObject trial { { u"settings"_s, settings }, { u"to"_s, u"ann@example.org"_s } };
    QCOMPARE(m_house->call("mail.get", {}, ann).status, 403);
    QCOMPARE(m_house->call("mail.set", settings, ann).status, 403);
    QCOMPARE(m_house->call("mail.test", trial, ann).status, 403);
    QCOMPARE(m_house->call("mail.status", {}, ann).status, 403);
    QCOMPARE(m_house->call("mail.set", settings).status, 401);
    QCOMPARE(m_house->call("account.requestVerification", {}).status, 401);
    QCOMPARE(m_house->call("account.requestVerification", {}, ann).code(), u"unsupported"_s);
    QVERIFY(m_house->post.mails().isEmpty());
}

void TestMail::thePasswordNeverComesBack()
{
    QVERIFY(m_house->set(m_house->settings()));
    const auto answer = m_house->household->link.perform(u"mail.get"_s, "{}");
    QVERIFY(answer);
    QVERIFY(answer->contains("\"hasPassword\":true"));
    QVERIFY(!answer->contains("open sesame"));
    m_house->household.reset();
    m_house->server.shut();
    for (const QString& name : { u"server.sqlite"_s, u"server.sqlite-wal"_s }) {
        QFile file(m_house->server.folder() + u'/' + name);
        if (file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains("open sesame"));
    }
}

void TestMail::thePasswordIsNotCarriedToAnotherServer()
{
    QVERIFY(m_house->set(m_house->settings()));
    protocol::MailChange change = m_house->settings();
    change.password.reset();
    change.sender = u"other@example.org"_s;
    auto kept = m_house->set(change);
    QVERIFY(kept && kept->hasPassword);
    const auto outcome = m_house->tryWith(change);
    QVERIFY(outcome);
    QCOMPARE(outcome->problem, MailProblem::None);
    change.host = u"mail.example.org"_s;
    kept = m_house->set(change);
    QVERIFY(kept && !kept->hasPassword);
}

void TestMail::whatMakesNoSenseIsRefused_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("field");
    QTest::newRow("host") << QJsonObject { { u"host"_s, u"a b"_s } } << u"host"_s;
    QTest::newRow("host with a path") << QJsonObject { { u"host"_s, u"a/b"_s } } << u"host"_s;
    QTest::newRow("port") << QJsonObject { { u"port"_s, 70000 } } << u"port"_s;
    QTest::newRow("sender") << QJsonObject { { u"sender"_s, u"x\" <a@b>"_s } } << u"sender"_s;
    QTest::newRow("public address")
        << QJsonObject { { u"publicAddress"_s, u"not an address"_s } } << u"publicAddress"_s;
    QTest::newRow("certificate") << QJsonObject { { u"authorities"_s, u"x"_s } }
                                 << u"authorities"_s;
}

void TestMail::whatMakesNoSenseIsRefused()
{
    QFETCH(const QJsonObject, change);
    QJsonObject args = QJsonDocument::fromJson(toJson(m_house->settings())).object();
    for (auto it = change.begin(); it != change.end(); ++it)
        args.insert(it.key(), it.value());
    const auto refused = m_house->household->link.perform(u"mail.set"_s, test::text(args));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    QTEST(refused.error().field, "field");
}

void TestMail::whatIsRefusedForNowIsTriedAgain()
{
    const Person person = m_house->join(u"later@example.org"_s);
    QVERIFY(m_house->set(m_house->settings()));
    askForVerification(person);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_house->status().lastProblem.problem, MailProblem::RecipientRefused, patience);
    const protocol::MailStatus waits = m_house->status();
    QCOMPARE(waits.waiting, 1);
    QVERIFY(waits.nextTryAt > m_house->server.clock.now());
    m_house->post.letIn();
    QVERIFY(m_house->set(m_house->settings())); // tries what waits at once
    QTRY_COMPARE_WITH_TIMEOUT(m_house->post.mails().size(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_house->status().waiting, 0, patience);
    QVERIFY(m_house->status().lastSentAt);
}

void TestMail::whatIsRefusedForGoodIsNot()
{
    const Person person = m_house->join(u"never@example.org"_s);
    QVERIFY(m_house->set(m_house->settings()));
    askForVerification(person);
    QTRY_COMPARE_WITH_TIMEOUT(m_house->status().failures.size(), 1, patience);
    const protocol::MailFailure failure = m_house->status().failures.first();
    QCOMPARE(failure.kind, protocol::MailKind::Verification);
    QCOMPARE(failure.problem, MailProblem::RecipientRefused);
    QVERIFY(failure.answer.contains(u"nobody has this address"_s));
    QCOMPARE(m_house->status().waiting, 0);
}

void TestMail::whatWaitsOutlivesARestart()
{
    const Person person = m_house->join(u"ann@example.org"_s);
    QVERIFY(m_house->set(m_house->settings()));
    m_house->post.stop();
    askForVerification(person);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_house->status().lastProblem.problem, MailProblem::NotReachable, patience);
    m_house->household.reset();
    m_house->server.shut();
    QFile file(m_house->server.folder() + u"/server.sqlite"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("is your code for"));

    QVERIFY2(m_house->post.start(), m_house->post.trouble());
    m_house->server.clock.advanceSeconds(120);
    QVERIFY(m_house->server.open());
    QTRY_COMPARE_WITH_TIMEOUT(m_house->post.mails().size(), 1, patience);
    QVERIFY(m_house->lastMail().contains("RCPT ann@example.org"));
}

void TestMail::afterTwoDaysItIsGivenUp()
{
    const Person person = m_house->join(u"ann@example.org"_s);
    protocol::MailChange change = m_house->settings();
    change.authorities.clear(); // nobody vouches for it
    QVERIFY(m_house->set(change));
    askForVerification(person);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_house->status().lastProblem.problem, MailProblem::NotTrusted, patience);
    m_house->server.clock.advanceSeconds(2 * 24 * 60 * 60);
    QVERIFY(m_house->set(change));
    QTRY_COMPARE_WITH_TIMEOUT(m_house->status().waiting, 0, patience);
    QCOMPARE(m_house->status().failures.size(), 1);
    QCOMPARE(m_house->status().failures.first().problem, MailProblem::NotTrusted);
    QVERIFY(m_house->post.mails().isEmpty());
}

void TestMail::oneAddressGetsOnlySoMany()
{
    const Person person = m_house->join(u"ann@example.org"_s);
    QVERIFY(m_house->set(m_house->settings()));
    for (int i = 0; i < 5; ++i)
        askForVerification(person);
    QCOMPARE(m_house->call("account.requestVerification", {}, person).status, 429);
    QTRY_COMPARE_WITH_TIMEOUT(m_house->post.mails().size(), 5, patience);
    // Nor through another door; and nobody is told.
    QCOMPARE(
        m_house->call("auth.requestPasswordReset", { { u"email"_s, u"ann@example.org"_s } }).status,
        200);
    QTRY_COMPARE_WITH_TIMEOUT(m_house->status().waiting, 0, patience);
    QCOMPARE(m_house->post.mails().size(), 5);
}

QTEST_GUILESS_MAIN(TestMail)
#include "test_mail.moc"
