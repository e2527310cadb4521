// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/accounts.h"

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::Invite;
using test::Household;
using test::HttpAnswer;
using test::Person;

/// Signing up over the network with an invitation, as with a join code: without one that still lets
/// somebody in there is no account.
class TestInvitedSignUp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server.emplace();
        QVERIFY2(m_server->open(), qPrintable(m_server->error.message));
        QVERIFY((*m_server)->setRegistration(protocol::Registration::Invited).result());
        m_household.emplace(*m_server);
        const auto list = m_household->link.call(protocol::workspaceList, protocol::Nothing {});
        QVERIFY(list && !list->workspaces.isEmpty());
        m_workspace = list->workspaces.front().id;
    }
    void cleanup()
    {
        m_household.reset();
        m_server.reset();
    }

    void anInvitationOpensTheDoor()
    {
        const Invite invite = make({ .hours = 1, .maxUses = 1 });
        const Person ann = Person::of(signUp(*invite.code).json());
        const QByteArray args = test::text(
            { { u"code"_s, *invite.code }, { u"displayName"_s, u"Ann"_s } });
        const HttpAnswer in = m_server->client().call("invite.redeem", args, ann.access);
        QCOMPARE(in.status, 200);
        QCOMPARE(in.json()["name"_L1].toString(), u"Home"_s);
    }

    void oneThatEndedDoesNot_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::newRow("unknown") << u"unknown"_s;
        QTest::newRow("expired") << u"expired"_s;
        QTest::newRow("used up") << u"usedUp"_s;
        QTest::newRow("withdrawn") << u"revoked"_s;
    }
    void oneThatEndedDoesNot()
    {
        QFETCH(const QString, reason);
        const Invite invite = make({ .hours = 1, .maxUses = 1 });
        QString code = *invite.code;
        if (reason == "unknown"_L1)
            code = u"ABCDEFGHJKMNPQRSTUVW"_s;
        else if (reason == "expired"_L1)
            m_server->clock.advanceSeconds(60 * 60);
        else if (reason == "usedUp"_L1)
            use(code);
        else
            QVERIFY(
                m_household->link.call(protocol::inviteRevoke, { .id = invite.id }, m_workspace));
        const HttpAnswer answer = signUp(code);
        QCOMPARE(answer.status, reason == "unknown"_L1 ? 404 : 409);
        QCOMPARE(answer.field(), u"code"_s);
        QCOMPARE(answer.json()["details"_L1]["reason"_L1].toString(), reason);
    }

private:
    Invite make(protocol::InviteCreate terms)
    {
        terms.id = InviteId::generate(m_server->clock, m_server->random);
        const auto invite = m_household->link.call(protocol::inviteCreate, terms, m_workspace);
        if (!invite || !invite->code)
            qFatal("an invitation could not be made");
        return *invite;
    }
    HttpAnswer signUp(const QString& code)
    {
        return m_server->client().call(
            "auth.signUp", test::text({ { u"displayName"_s, u"Ann"_s }, { u"code"_s, code } }));
    }
    void use(const QString& code)
    {
        const Person ann = Person::of(signUp(code).json());
        const HttpAnswer in = m_server->client().call("invite.redeem",
            test::text({ { u"code"_s, code }, { u"displayName"_s, u"Ann"_s } }), ann.access);
        QCOMPARE(in.status, 200);
    }

    std::optional<test::OpenServer> m_server;
    std::optional<Household> m_household;
    WorkspaceId m_workspace;
};

QTEST_GUILESS_MAIN(TestInvitedSignUp)
#include "test_invited_sign_up.moc"
