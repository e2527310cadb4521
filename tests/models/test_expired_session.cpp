// SPDX-License-Identifier: Apache-2.0
#include "tests/models/conversation.h"

#include <QTest>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using std::chrono::days;
using test::Device;
using test::open;
using test::Opened;
using test::startHere;
using test::texts;
using test::Timeline;

namespace {

constexpr int patience = 20'000;
const QString password = u"correct horse battery"_s;
const QString email = u"lea@example.org"_s;
const QStringList written { u"first on the boat"_s, u"second on the boat"_s };

} // namespace

/// Somebody is away for longer or shorter than a session lasts (30 days). What they wrote is sent
/// when they are back, if need be after they have signed in again.
class TestExpiredSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void after31DaysSigningInSendsEverything();
    void after29DaysNothingIsAsked();
    void aForgottenSecretAsksAtOnce();

private:
    /// Lea writes two messages and half of a third without a network; that many
    /// days later both devices are started again.
    void beAwayFor(days span);
    void verifyEverythingArrived();

    std::unique_ptr<Device> m_ivo;
    std::unique_ptr<Device> m_lea;
    WorkspaceId m_workspace;
    protocol::JoinLink m_link;
};

void TestExpiredSession::init()
{
    m_ivo = std::make_unique<Device>(Device::Kind::WithServer);
    m_workspace = startHere(*m_ivo);
    m_link = m_ivo->invite(m_workspace);
    m_lea = std::make_unique<Device>(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(m_lea->client().join(m_link, u"Lea"_s)));
    QVERIFY(Device::wait(m_lea->client()
            .accountOf(m_workspace)
            ->setPassword({ .email = email, .password = password, .currentPassword = {} })));
}

void TestExpiredSession::cleanup()
{
    m_lea.reset();
    m_ivo.reset();
}

void TestExpiredSession::beAwayFor(days span)
{
    {
        const Opened opened = open(*m_lea, m_workspace);
        QTRY_VERIFY_WITH_TIMEOUT(opened.context->session().syncState().caughtUp, patience);
        QVERIFY(Device::wait(m_ivo->server().stopListening()));
        for (const QString& text : written)
            opened.context->send(opened.general, {}, text);
        opened.context->session().saveDraft(opened.general, {}, u"half a thought"_s);
        QTRY_VERIFY_WITH_TIMEOUT(opened.context->session().isSettled(), patience);
    }
    const auto pass = [span](Device& device) { device.clock().goAhead(span); };
    m_ivo->restart([&] { pass(*m_ivo); });
    QVERIFY(Device::wait(m_ivo->server().listen(
        { .address = u"127.0.0.1"_s, .port = static_cast<quint16>(m_link.address.port) })));
    m_lea->restart([&] { pass(*m_lea); });
}

void TestExpiredSession::verifyEverythingArrived()
{
    const Opened atLea = open(*m_lea, m_workspace);
    QTRY_COMPARE_WITH_TIMEOUT(atLea.context->session().syncState().waiting, 0, patience);
    QCOMPARE(atLea.context->session().syncState().failed, 0);
    QCOMPARE(atLea.context->session().draft(atLea.general), u"half a thought"_s);
    QTRY_COMPARE_WITH_TIMEOUT(atLea.context->session().syncState().unsentDrafts, 0, patience);
    const Opened atIvo = open(*m_ivo, m_workspace);
    Timeline timeline(*atIvo.context, atIvo.general);
    QTRY_COMPARE_WITH_TIMEOUT(texts(*timeline.model), written, patience);
}

void TestExpiredSession::after31DaysSigningInSendsEverything()
{
    beAwayFor(days(31));
    const Account* account = m_lea->client().accountOf(m_workspace);
    QTRY_VERIFY_WITH_TIMEOUT(account->sessionEnded(), patience);
    {
        // Until then everything is there, and read and written.
        const Opened opened = open(*m_lea, m_workspace);
        QCOMPARE(opened.context->session().syncState().waiting, 2);
        QCOMPARE(opened.context->session().draft(opened.general), u"half a thought"_s);
        Timeline timeline(*opened.context, opened.general);
        QTRY_COMPARE(texts(*timeline.model), written);
    }
    QVERIFY(Device::wait(m_lea->client().signIn(m_link.address, email, password)));
    QCOMPARE(m_lea->client().accounts().size(), 1U);
    verifyEverythingArrived();
}

void TestExpiredSession::after29DaysNothingIsAsked()
{
    beAwayFor(days(29));
    verifyEverythingArrived();
    QVERIFY(!m_lea->client().accountOf(m_workspace)->sessionEnded());
}

/// The keychain was made anew, or the person chose to sign in after each restart.
void TestExpiredSession::aForgottenSecretAsksAtOnce()
{
    const QString key = m_lea->client().accountOf(m_workspace)->record().key;
    m_lea->restart([&] { QVERIFY(Device::wait(m_lea->credentials().remove(key))); });
    const Account* account = m_lea->client().accountOf(m_workspace);
    QTRY_VERIFY_WITH_TIMEOUT(account->sessionEnded(), patience);
    QCOMPARE(account->sessionEnded()->code, ErrorCode::Unauthenticated);
    QVERIFY(Device::wait(m_lea->client().signIn(m_link.address, email, password)));
    QCOMPARE(m_lea->client().accounts().size(), 1U);
    QVERIFY(!m_lea->client().accountOf(m_workspace)->sessionEnded());
    const Opened atLea = open(*m_lea, m_workspace);
    QTRY_VERIFY_WITH_TIMEOUT(atLea.context->session().syncState().caughtUp, patience);
}

QTEST_GUILESS_MAIN(TestExpiredSession)
#include "test_expired_session.moc"
