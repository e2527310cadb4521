// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/provider_house.h"

#include <QTcpServer>

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::ProviderProblem;
using protocol::SignInKind;
using protocol::SignInProviderChange;
using test::HttpAnswer;
using test::Person;
using test::ProviderHouse;

/// What people link to their account, and what the server's owner sets up, with a real provider.
class TestLinkedSignIns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void somebodySignedInLinksAndUnlinks();
    void whatIsLinkedToAnotherStays();
    void theLastWayInIsKept();
    void unlinkingGivesBackWhatGroupsGave();
    void anAddressBeyondThisMachineIsRefused();
    void onlyTheOwnerSetsProvidersUp();
    void settingsAreChecked();
    void workspacesAreMappedByThoseWhoManageThem();
    void aSecretGoesToNoOtherHost();
    void aProviderThatIsOffIsNotOffered();
    void aTestSaysWhatIsWrong();

private:
    HttpAnswer link(const Person& person, const QString& subject)
    {
        m_house->provider.signInAs(
            subject, { { u"name"_s, subject }, { u"groups"_s, QJsonArray { u"leads"_s } } });
        m_house->browser.forget();
        return m_house->call(
            "linkedSignIn.finish", m_house->visit("linkedSignIn.begin", person), person);
    }
    HttpAnswer unlink(const Person& person)
    {
        return m_house->call("linkedSignIn.unlink",
            { { u"providerId"_s, m_house->settings().id.toString() } }, person);
    }
    Person join(const QJsonObject& more = {})
    {
        return test::join(m_house->server, m_house->household->joinCode, more);
    }
    /// The field that is wrong.
    QString refusalOf(const SignInProviderChange& change)
    {
        const auto made = m_house->set(change);
        return made ? u"none"_s : made.error().field;
    }
    ProviderProblem problemOf(const SignInProviderChange& change)
    {
        const auto outcome = m_house->household->link.call(protocol::signInProviderTest, change);
        return outcome ? outcome->problem : ProviderProblem::Other;
    }

    std::unique_ptr<ProviderHouse> m_house;
};

void TestLinkedSignIns::init()
{
    m_house = std::make_unique<ProviderHouse>();
    QVERIFY2(m_house->open(), m_house->trouble());
    QVERIFY(m_house->set(m_house->settings()));
}

void TestLinkedSignIns::cleanup() { m_house.reset(); }

void TestLinkedSignIns::somebodySignedInLinksAndUnlinks()
{
    const Person ann = join(test::annsPassword);
    const QJsonObject before = m_house->call("linkedSignIn.list", {}, ann).json();
    QCOMPARE(before["linked"_L1].toArray().size(), 0);
    QCOMPARE(before["others"_L1].toArray().size(), 1);
    const HttpAnswer linked = link(ann, u"ann-1"_s);
    QVERIFY2(linked.status == 200, linked.body.constData());
    QCOMPARE(linked.json()["linked"_L1].toArray().size(), 1);
    QCOMPARE(linked.json()["others"_L1].toArray().size(), 0);

    m_house->browser.forget();
    const HttpAnswer entered = m_house->finish(m_house->visit());
    QCOMPARE(entered.status, 200);
    QCOMPARE(Person::of(entered.json()).user["id"_L1], ann.user["id"_L1]);
    QCOMPARE(unlink(ann).status, 200);
    QCOMPARE(unlink(ann).status, 404);
    QCOMPARE(m_house->call("linkedSignIn.list", {}).status, 401);
    QCOMPARE(m_house->call("linkedSignIn.unlink", {}).status, 401);
}

void TestLinkedSignIns::whatIsLinkedToAnotherStays()
{
    const Person ann = join(test::annsPassword);
    const Person ben = join({ { u"displayName"_s, u"Ben"_s } });
    QCOMPARE(link(ann, u"ann-1"_s).status, 200);
    const HttpAnswer stolen = link(ben, u"ann-1"_s);
    QCOMPARE(stolen.status, 409);
    QCOMPARE(ProviderHouse::reason(stolen), u"linkedElsewhere"_s);
    // In place of the one before.
    QCOMPARE(link(ann, u"ann-2"_s).status, 200);
    QCOMPARE(link(ben, u"ann-1"_s).status, 200);
}

void TestLinkedSignIns::theLastWayInIsKept()
{
    const Person ben = join({ { u"displayName"_s, u"Ben"_s } });
    QCOMPARE(link(ben, u"ben-1"_s).status, 200);
    const HttpAnswer kept = unlink(ben);
    QCOMPARE(kept.status, 409);
    QCOMPARE(ProviderHouse::reason(kept), u"lastWayIn"_s);
    QCOMPARE(m_house->call("auth.createRecoveryCode", {}, ben).status, 200);
    QCOMPARE(unlink(ben).status, 200);
}

void TestLinkedSignIns::unlinkingGivesBackWhatGroupsGave()
{
    const Person ann = join(test::annsPassword);
    QCOMPARE(m_house->roleOf(ann), QString());
    QCOMPARE(link(ann, u"ann-1"_s).status, 200);
    QCOMPARE(m_house->roleOf(ann), u"admin"_s);
    QCOMPARE(unlink(ann).status, 200);
    QCOMPARE(m_house->roleOf(ann), u"member"_s);
}

void TestLinkedSignIns::anAddressBeyondThisMachineIsRefused()
{
    for (const QString& address :
        { u"http://example.org:4711/signed-in"_s, u"https://127.0.0.1:4711/signed-in"_s,
            u"http://127.0.0.1/signed-in"_s, u"http://127.0.0.1:4711/?x=y"_s,
            u"http://127.0.0.1.example.org:4711/"_s, u"http://localhost:4711/"_s }) {
        const HttpAnswer answer = m_house->call("auth.beginSignIn",
            { { u"providerId"_s, m_house->settings().id.toString() }, { u"redirectUri"_s, address },
                { u"codeChallenge"_s, QString(43, u'a') } });
        QVERIFY2(answer.status == 400, qPrintable(address));
        QCOMPARE(answer.field(), u"redirectUri"_s);
    }
}

void TestLinkedSignIns::onlyTheOwnerSetsProvidersUp()
{
    const Person ann = join(test::annsPassword);
    const QJsonObject args = QJsonDocument::fromJson(toJson(m_house->settings())).object();
    for (const char* operation : { "signInProvider.create", "signInProvider.update",
             "signInProvider.remove", "signInProvider.test", "signInProvider.list" }) {
        const HttpAnswer answer = m_house->call(operation, args, ann);
        QVERIFY2(answer.status == 403, operation);
        QVERIFY2(m_house->call(operation, args).status == 401, operation);
    }
    test::LocalCaller& owner = m_house->household->link;
    const auto list = owner.call(protocol::signInProviderList, protocol::Nothing {});
    QVERIFY(list && list->providers.size() == 1);
    QVERIFY(list->providers.first().hasSecret);
    const auto repeated = m_house->set(m_house->settings());
    QVERIFY2(repeated, qPrintable(repeated ? QString() : repeated.error().field + repeated.error().message));
    SignInProviderChange other = m_house->settings();
    other.name = u"Another"_s;
    QCOMPARE(m_house->set(other).error().code, ErrorCode::Conflict);
    const auto removed = owner.call(protocol::signInProviderRemove,
        protocol::SignInProviderById { .id = m_house->settings().id });
    QVERIFY(removed);
    QCOMPARE(m_house->change(m_house->settings()).error().code, ErrorCode::NotFound);
}

void TestLinkedSignIns::settingsAreChecked()
{
    SignInProviderChange good = m_house->settings();
    good.id = SignInProviderId::derive("another");
    const auto refusal = [&](const std::function<void(SignInProviderChange&)>& spoil) {
        SignInProviderChange change = good;
        spoil(change);
        return refusalOf(change);
    };
    const auto issuer = [&](const QString& address) {
        return refusal([&](SignInProviderChange& change) { change.issuer = address; });
    };
    QCOMPARE(issuer(u"http://example.org"_s), u"issuer"_s);
    QCOMPARE(issuer(u"https://ann:secret@example.org"_s), u"issuer"_s);
    QCOMPARE(issuer(u"https://example.org/?a=b"_s), u"issuer"_s);
    QCOMPARE(issuer({}), u"issuer"_s);
    QCOMPARE(refusal([](SignInProviderChange& change) { change.kind = SignInKind::Google; }),
        u"issuer"_s);
    QCOMPARE(refusal([](SignInProviderChange& change) { change.name = u"  "_s; }), u"name"_s);
    QCOMPARE(
        refusal([](SignInProviderChange& change) { change.clientId = u" "_s; }), u"clientId"_s);
    QCOMPARE(refusal([](SignInProviderChange& change) { change.scopes = { u"a b"_s }; }),
        u"scopes[0]"_s);
    QCOMPARE(refusal([](SignInProviderChange& change) { change.authorities = u"none"_s; }),
        u"authorities"_s);
    QCOMPARE(refusal([](SignInProviderChange& change) { change.mappings[0].role = Role::Owner; }),
        u"mappings[0].role"_s);
    QCOMPARE(refusal([](SignInProviderChange& change) { change.mappings[1] = change.mappings[0]; }),
        u"mappings[1].group"_s);
    QCOMPARE(refusalOf(good), u"none"_s);
    good.kind = SignInKind::GitHub;
    QCOMPARE(m_house->change(good).error().field, u"kind"_s);
}

void TestLinkedSignIns::workspacesAreMappedByThoseWhoManageThem()
{
    SignInProviderChange change = m_house->settings();
    change.mappings.append({ .group = u"staff"_s,
        .workspaceId = WorkspaceId::derive("of nobody"),
        .role = Role::Member });
    const auto refused = m_house->change(change);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
    QCOMPARE(refused.error().field, u"mappings[2].workspaceId"_s);
}

void TestLinkedSignIns::aSecretGoesToNoOtherHost()
{
    SignInProviderChange change = m_house->settings();
    change.secret = {};
    change.name = u"The house"_s;
    const auto renamed = m_house->change(change);
    QVERIFY(renamed && renamed->hasSecret);
    change.issuer = u"https://example.org"_s;
    const auto moved = m_house->change(change);
    QVERIFY(moved && !moved->hasSecret);
}

void TestLinkedSignIns::aProviderThatIsOffIsNotOffered()
{
    const Person ann = join(test::annsPassword);
    QCOMPARE(link(ann, u"ann-1"_s).status, 200);
    m_house->browser.forget();
    const QJsonObject begun = m_house->visit();
    SignInProviderChange change = m_house->settings();
    change.enabled = false;
    QVERIFY(m_house->change(change));
    QCOMPARE(m_house->call("auth.providers", {}).json()["providers"_L1].toArray().size(), 0);
    QVERIFY(m_house->visit().isEmpty());
    QCOMPARE(m_house->finish(begun).status, 404);
}

void TestLinkedSignIns::aTestSaysWhatIsWrong()
{
    SignInProviderChange change = m_house->settings();
    QCOMPARE(problemOf(change), ProviderProblem::None);
    change.issuer = m_house->provider.issuer() + u"/elsewhere"_s;
    QCOMPARE(problemOf(change), ProviderProblem::NotFound);
    change.issuer = m_house->provider.issuer() + u'/';
    QCOMPARE(problemOf(change), ProviderProblem::OtherIssuer);
    change.issuer.replace(u"http://"_s, u"https://"_s);
    QCOMPARE(problemOf(change), ProviderProblem::NotTrusted);
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    change.issuer = u"http://127.0.0.1:%1"_s.arg(gone.serverPort());
    gone.close();
    QCOMPARE(problemOf(change), ProviderProblem::NotReachable);
}

QTEST_GUILESS_MAIN(TestLinkedSignIns)
#include "test_linked_sign_ins.moc"
