// SPDX-License-Identifier: Apache-2.0
#include "tests/client/provider_fixture.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace hearth;
using namespace hearth::client;
using namespace Qt::StringLiterals;
using provider::ConnectionPhase;
using provider::Credentials;

/// How a session with the real server begins, goes on, is renewed and ends, as a client of it sees
/// it.
class TestProviderSessions : public QObject, private test::ProviderFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void longAbsenceRenewsTheSession()
    {
        const auto provider = online(Deployment::Remote);
        VERIFY_RESULT(own(*provider));
        QSignalSpy secrets(&provider->auth(), &provider::AuthProvider::credentialsChanged);
        QSignalSpy states(&provider->auth(), &provider::AuthProvider::stateChanged);
        m_clock.advanceSeconds(3600);
        QVERIFY(wait(m_server->stopListening()));
        listen(m_listening.port);
        QTRY_COMPARE_WITH_TIMEOUT(secrets.size(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(
            provider->connectionState().phase, ConnectionPhase::Online, patience);
        VERIFY_RESULT(createWorkspace(*provider));
        QCOMPARE(states.size(), 0);
    }

    void tokenThatExpiresOnAnOpenConnectionDisturbsNobody()
    {
        const auto provider = online(Deployment::Remote);
        VERIFY_RESULT(own(*provider));
        m_clock.advanceSeconds(3600);
        VERIFY_RESULT(createWorkspace(*provider));
    }

    void nextRunSignsInByTheKeptSecret()
    {
        Credentials kept;
        User user;
        {
            const auto provider = online(Deployment::Remote);
            QSignalSpy secrets(&provider->auth(), &provider::AuthProvider::credentialsChanged);
            VERIFY_RESULT(own(*provider));
            kept = secrets.back().front().value<Credentials>();
            user = *provider->auth().currentUser();
        }
        m_clock.advanceSeconds(24 * 3600);
        m_server.reset();
        openServer();
        listen();
        const auto provider = online(Deployment::Remote, kept);
        QCOMPARE(provider->connectionState().phase, ConnectionPhase::Online);
        QCOMPARE(provider->auth().currentUser(), user);
        VERIFY_RESULT(createWorkspace(*provider));
    }

    void expiredSessionIsToldAndTheObjectStaysUseful()
    {
        const auto first = online(Deployment::Remote);
        QSignalSpy secrets(&first->auth(), &provider::AuthProvider::credentialsChanged);
        VERIFY_RESULT(own(*first));
        VERIFY_RESULT(ask(*first, protocol::authSetPassword, {},
            { .email = u"ada@example.org"_s,
                .password = u"correct horse"_s,
                .currentPassword = {} }));
        const auto kept = secrets.back().front().value<Credentials>();
        first->destroy();
        m_clock.advanceSeconds(40 * 24 * 3600);

        const auto provider = make(Deployment::Remote);
        QSignalSpy states(&provider->auth(), &provider::AuthProvider::stateChanged);
        VERIFY_RESULT(wait(provider->initialize(config(kept))));
        QCOMPARE(states.size(), 1);
        QVERIFY(!states.front()[0].value<std::optional<User>>());
        QCOMPARE(states.front()[1].value<std::optional<Error>>()->code, ErrorCode::Unauthenticated);
        VERIFY_RESULT(wait(provider->auth().signInWithPassword(
            { .email = u"ada@example.org"_s, .password = u"correct horse"_s, .deviceName = {} })));
        VERIFY_RESULT(createWorkspace(*provider));
    }

    void sessionRevokedFromAnotherDevice()
    {
        const auto laptop = online(Deployment::Remote);
        VERIFY_RESULT(own(*laptop));
        const auto link = ask(*laptop, protocol::authCreateDeviceLink, {}, {});
        VERIFY_RESULT(link);
        const auto phone = online(Deployment::Remote);
        VERIFY_RESULT(
            wait(phone->auth().redeemDeviceLink({ .code = link->code, .deviceName = u"phone"_s })));
        QCOMPARE(phone->auth().currentUser()->id, laptop->auth().currentUser()->id);
        const auto sessions = ask(*laptop, protocol::sessionList, {}, {});
        VERIFY_RESULT(sessions);
        const auto other = std::ranges::find(
            sessions->sessions, u"phone"_s, &protocol::SessionInfo::deviceName);
        QVERIFY(other != sessions->sessions.end());

        QSignalSpy states(&phone->auth(), &provider::AuthProvider::stateChanged);
        VERIFY_RESULT(ask(*laptop, protocol::sessionRevoke, {}, { .sessionId = other->id }));
        QTRY_COMPARE_WITH_TIMEOUT(states.size(), 1, patience);
        QVERIFY(states.front()[1].value<std::optional<Error>>());
        QVERIFY(!phone->auth().currentUser());
        QTRY_COMPARE_WITH_TIMEOUT(
            phone->connectionState().phase, ConnectionPhase::Online, patience);
        QCOMPARE(createWorkspace(*phone).error().code, ErrorCode::Unauthenticated);
        VERIFY_RESULT(createWorkspace(*laptop));
    }

    void signOutEndsTheSession()
    {
        const auto provider = online(Deployment::Remote);
        QSignalSpy secrets(&provider->auth(), &provider::AuthProvider::credentialsChanged);
        VERIFY_RESULT(own(*provider));
        const auto kept = secrets.back().front().value<Credentials>();
        QSignalSpy states(&provider->auth(), &provider::AuthProvider::stateChanged);
        VERIFY_RESULT(wait(provider->auth().signOut()));
        QCOMPARE(states.size(), 1);
        QVERIFY2(
            !states.front()[1].value<std::optional<Error>>(), "who signs out need not be told why");
        QVERIFY(!provider->auth().currentUser());
        QCOMPARE(createWorkspace(*provider).error().code, ErrorCode::Unauthenticated);
        const auto thief = online(Deployment::Remote, kept);
        QVERIFY(!thief->auth().currentUser());
    }

    void recoveryCode()
    {
        const auto owner = online(Deployment::Local);
        VERIFY_RESULT(own(*owner));
        const auto code = ask(*owner, protocol::authCreateRecoveryCode, {}, {});
        VERIFY_RESULT(code);
        const auto provider = online(Deployment::Remote);
        VERIFY_RESULT(wait(provider->auth().recover({ .code = code->code, .deviceName = {} })));
        QCOMPARE(provider->auth().currentUser()->id, owner->auth().currentUser()->id);
    }

    void localOwnerNeedsNoSecret()
    {
        User user;
        {
            const auto provider = online(Deployment::Local);
            QSignalSpy secrets(&provider->auth(), &provider::AuthProvider::credentialsChanged);
            QCOMPARE(wait(provider->auth().signInLocally({})).has_value(), false);
            VERIFY_RESULT(own(*provider));
            user = *provider->auth().currentUser();
            QCOMPARE(secrets.size(), 0);
        }
        m_server.reset();
        openServer();
        const auto known = online(Deployment::Local, Credentials { user.id, {} });
        QCOMPARE(known->auth().currentUser(), user);
        const auto unknown = online(Deployment::Local, Credentials {});
        QCOMPARE(unknown->auth().currentUser(), user);
        const auto asked = online(Deployment::Local);
        QVERIFY(!asked->auth().currentUser());
        VERIFY_RESULT(wait(asked->auth().signInLocally({})));
        QCOMPARE(asked->auth().currentUser(), user);
        VERIFY_RESULT(createWorkspace(*asked));
    }
};

QTEST_GUILESS_MAIN(TestProviderSessions)
#include "test_provider_sessions.moc"
