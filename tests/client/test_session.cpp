// SPDX-License-Identifier: Apache-2.0
#include "tests/client/connected_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace hearth;
using namespace hearth::client;
using namespace Qt::StringLiterals;
using provider::ConnectionPhase;

/// The session's life over a scripted server: what a real one only does when it breaks or is slow.
class TestSession : public QObject, private test::ConnectedFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void signInTellsSecretAndUser()
    {
        makeOnline(Deployment::Remote);
        QSignalSpy secrets(&m_provider->auth(), &provider::AuthProvider::credentialsChanged);
        QSignalSpy states(&m_provider->auth(), &provider::AuthProvider::stateChanged);
        QVERIFY(!m_provider->auth().currentUser());
        const Future<User> user = m_provider->auth().signInWithPassword(
            { .email = u"a@b.example"_s, .password = u"p"_s, .deviceName = {} });
        QCOMPARE(m_peer->requests.size(), 0U);
        QTRY_VERIFY(user.isFinished());
        QCOMPARE(*user.result(), m_user);
        QCOMPARE(*m_provider->auth().currentUser(), m_user);
        QCOMPARE(secrets.size(), 1);
        const auto kept = secrets.front().front().value<provider::Credentials>();
        QCOMPARE(kept.userId, m_user.id);
        QCOMPARE(kept.refreshToken, u"refresh1"_s);
        QCOMPARE(states.size(), 1);
    }

    void deviceNameIsFilledIn()
    {
        m_peer->answers = {};
        makeOnline(Deployment::Remote);
        m_provider->auth().signUp({ .displayName = u"Ada"_s });
        m_provider->auth().signUp({ .displayName = u"Ada"_s, .deviceName = u"phone"_s });
        QCOMPARE(m_peer->requests[0].args.value(u"deviceName"_s).toString(), u"laptop"_s);
        QCOMPARE(m_peer->requests[1].args.value(u"deviceName"_s).toString(), u"phone"_s);
    }

    void keptCredentialsSignInBeforeOnline()
    {
        make(Deployment::Remote);
        QStringList order;
        connect(&m_provider->auth(), &provider::AuthProvider::credentialsChanged, this,
            [&] { order.append(u"secret"_s); });
        connect(&m_provider->auth(), &provider::AuthProvider::stateChanged, this,
            [&] { order.append(u"user"_s); });
        connect(m_provider.get(), &provider::BackendProvider::connectionChanged, this,
            [&](const auto& state) {
                if (state.phase == ConnectionPhase::Online)
                    order.append(u"online"_s);
            });
        const Future<void> done = m_provider->initialize(
            config(provider::Credentials { m_user.id, u"old"_s }));
        QTRY_VERIFY(done.isFinished());
        QVERIFY(done.result());
        QCOMPARE(order, (QStringList { u"secret"_s, u"user"_s, u"online"_s }));
        QCOMPARE(m_asked, QStringList { u"auth.refresh"_s });
    }

    void reconnectionPresentsTheAccessToken()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        m_peer->goodToken = u"access1"_s;
        m_peer->cut();
        QTRY_COMPARE(m_peer->hellos.size(), 2U);
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
        QCOMPARE(m_peer->hellos[1].accessToken, u"access1"_s);
        QCOMPARE(count("auth.refresh"_L1), 1);
    }

    void expiredAccessTokenIsRenewedOnReconnection()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        QSignalSpy secrets(&m_provider->auth(), &provider::AuthProvider::credentialsChanged);
        QSignalSpy states(&m_provider->auth(), &provider::AuthProvider::stateChanged);
        m_clock.advanceSeconds(16 * 60);
        m_peer->cut();
        QTRY_COMPARE(secrets.size(), 1);
        QVERIFY(!m_peer->hellos[1].accessToken);
        QCOMPARE(
            secrets.front().front().value<provider::Credentials>().refreshToken, u"refresh2"_s);
        // The same person as before: nothing to tell.
        QCOMPARE(states.size(), 0);
    }

    void refusedAccessTokenIsRenewedToo()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        m_peer->cut();
        QTRY_COMPARE(count("auth.refresh"_L1), 2);
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
    }

    void lostAnswerIsAskedAgainWithTheSameToken()
    {
        m_peer->answers = {};
        make(Deployment::Remote);
        m_provider->initialize(config(provider::Credentials { m_user.id, u"old"_s }));
        QTRY_COMPARE(m_peer->requests.size(), 1U);
        m_peer->cut();
        QTRY_COMPARE(m_peer->requests.size(), 2U);
        QCOMPARE(m_peer->requests[1].args.value(u"refreshToken"_s).toString(), u"old"_s);
        m_peer->answer(m_peer->requests[1].id, json(session()));
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
        QVERIFY(m_provider->auth().currentUser());
    }

    void serverThatCannotAnswerDoesNotSignOut()
    {
        m_refreshFails = problem(ErrorCode::Unavailable, u"the disk is full"_s);
        make(Deployment::Remote);
        QSignalSpy states(&m_provider->auth(), &provider::AuthProvider::stateChanged);
        const Future<void> done = m_provider->initialize(
            config(provider::Credentials { m_user.id, u"old"_s }));
        QTRY_VERIFY(done.isFinished());
        QCOMPARE(done.result().error().message, u"the disk is full"_s);
        QTRY_VERIFY(m_peer->openings >= 2);
        QCOMPARE(states.size(), 0);
        m_refreshFails.reset();
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
        QCOMPARE(states.size(), 1);
    }

    void endedSessionIsToldOnceAndTheConnectionWaits()
    {
        m_refreshFails = problem(ErrorCode::Unauthenticated, u"signed out elsewhere"_s);
        make(Deployment::Remote);
        QSignalSpy states(&m_provider->auth(), &provider::AuthProvider::stateChanged);
        m_provider->initialize(config(provider::Credentials { m_user.id, u"old"_s }));
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
        QCOMPARE(states.size(), 1);
        QVERIFY(!states.front()[0].value<std::optional<User>>());
        QCOMPARE(
            states.front()[1].value<std::optional<Error>>()->message, u"signed out elsewhere"_s);
        m_peer->cut();
        QTRY_COMPARE(m_peer->openings, 2);
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
        QCOMPARE(count("auth.refresh"_L1), 1);
        const Future<User> user = m_provider->auth().signInWithPassword(
            { .email = u"a@b.example"_s, .password = u"p"_s, .deviceName = {} });
        QTRY_VERIFY(user.isFinished());
        QVERIFY(user.result());
    }

    void revokedWhileOnline()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        QSignalSpy states(&m_provider->auth(), &provider::AuthProvider::stateChanged);
        m_peer->farewell(problem(ErrorCode::Unauthenticated, u"revoked"_s));
        QTRY_COMPARE(states.size(), 1);
        QVERIFY(!m_provider->auth().currentUser());
        QTRY_COMPARE(m_peer->hellos.size(), 2U);
        QVERIFY(!m_peer->hellos[1].accessToken);
        QCOMPARE(count("auth.refresh"_L1), 1);
    }

    void refusedOperationIsRepeatedAfterARenewal()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        const auto page = m_provider->persistence().call(
            protocol::messageList, m_workspace, { .roomId = {}, .parentId = {}, .anchor = {} });
        const auto other = m_provider->persistence().call(protocol::workspaceGet, m_workspace, {});
        QCOMPARE(m_peer->requests.size(), 2U);
        QCOMPARE(
            m_peer->requests[0].args.value(u"workspaceId"_s).toString(), m_workspace.toString());
        m_peer->answerNext(std::unexpected(problem(ErrorCode::Unauthenticated, u"expired"_s)));
        m_peer->answerNext(std::unexpected(problem(ErrorCode::Unauthenticated, u"expired"_s)));
        QTRY_COMPARE(m_peer->requests.size(), 2U);
        // One renewal for both, besides the one that signed in.
        QCOMPARE(count("auth.refresh"_L1), 2);
        m_peer->answerNext(json(protocol::MessagePage {}));
        m_peer->answerNext(std::unexpected(problem(ErrorCode::Unauthenticated, u"still"_s)));
        QTRY_VERIFY(page.isFinished() && other.isFinished());
        QVERIFY(page.result());
        // What is refused twice is not tried a third time.
        QCOMPARE(other.result().error().message, u"still"_s);
        QCOMPARE(count("auth.refresh"_L1), 2);
    }

    void renewalsShareOneFlight()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        const int before = count("auth.refresh"_L1);
        int done = 0;
        for (int i = 0; i < 3; ++i)
            m_provider->auth().renew(
                [&done](const Result<void>& outcome) { done += outcome ? 1 : 0; });
        QTRY_COMPARE(done, 3);
        QCOMPARE(count("auth.refresh"_L1), before + 1);
    }

    void signOutForgetsEvenWhenTheServerIsAway()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        m_peer->refuses = problem(ErrorCode::Unavailable, u"away"_s);
        m_peer->cut();
        QTRY_VERIFY(m_peer->openings >= 2);
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Offline);
        QSignalSpy states(&m_provider->auth(), &provider::AuthProvider::stateChanged);
        const Future<void> out = m_provider->auth().signOut();
        QTRY_VERIFY(out.isFinished());
        QCOMPARE(out.result().error().code, ErrorCode::Unavailable);
        QCOMPARE(states.size(), 1);
        QVERIFY(!states.front()[1].value<std::optional<Error>>());
        QVERIFY(!m_provider->auth().currentUser());
        // A second time there is nothing to do.
        QVERIFY(m_provider->auth().signOut().result());
    }

    void goodbyeThatOvertakesTheAnswerToSignOut()
    {
        makeOnline(Deployment::Remote, provider::Credentials { m_user.id, u"old"_s });
        m_peer->answers = {};
        QSignalSpy states(&m_provider->auth(), &provider::AuthProvider::stateChanged);
        const Future<void> out = m_provider->auth().signOut();
        m_peer->farewell(problem(ErrorCode::Unauthenticated, u"this session has ended"_s));
        QTRY_VERIFY(out.isFinished());
        QVERIFY(out.result());
        QCOMPARE(states.size(), 1);
        QVERIFY(!states.front()[1].value<std::optional<Error>>());
    }

    void localNeedsNoSecret()
    {
        makeOnline(Deployment::Local);
        QSignalSpy secrets(&m_provider->auth(), &provider::AuthProvider::credentialsChanged);
        const Future<User> user = m_provider->auth().signInLocally({});
        QTRY_VERIFY(user.isFinished());
        QVERIFY(user.result());
        m_peer->cut();
        QTRY_COMPARE(count("auth.local"_L1), 2);
        QTRY_COMPARE(m_provider->connectionState().phase, ConnectionPhase::Online);
        QCOMPARE(m_provider->auth().currentUser(), m_user);
        QCOMPARE(secrets.size(), 0);
        QCOMPARE(count("auth.refresh"_L1), 0);
    }

    void localSignInIsNotForOthers()
    {
        makeOnline(Deployment::Remote);
        const Future<User> user = m_provider->auth().signInLocally({});
        QCOMPARE(user.result().error().code, ErrorCode::Forbidden);
        QVERIFY(m_asked.isEmpty());
    }

    void providersAreAskedOfTheServer()
    {
        makeOnline(Deployment::Remote);
        m_provider->auth().signInThroughProvider(
            { .state = u"s"_s, .code = u"c"_s, .verifier = QString(43, u'v'), .deviceName = {} });
        QTRY_COMPARE(m_asked, QStringList { u"auth.finishSignIn"_s });
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
