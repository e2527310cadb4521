// SPDX-License-Identifier: Apache-2.0
#include "core/models/outbox_model.h"
#include "tests/models/conversation.h"
#include "tests/support/local_caller.h"

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

constexpr int patience = 20'000;
const QString password = u"correct horse battery"_s;
const QString email = u"lea@example.org"_s;

/// Somebody who has a team on a server of their own.
struct Host {
    explicit Host(const QString& name)
        : workspace(Device::wait(device.client().startHere(name, name + u"'s team"_s))
                  .value_or(WorkspaceId {}))
        , link(device.invite(workspace))
    {
    }
    [[nodiscard]] Opened open() { return test::open(device, workspace); }
    void goAway() { QVERIFY(Device::wait(device.server().stopListening())); }
    void comeBack()
    {
        QVERIFY(Device::wait(device.server().listen(
            { .address = u"127.0.0.1"_s, .port = static_cast<quint16>(link.address.port) })));
    }

    Device device { Device::Kind::WithServer };
    WorkspaceId workspace;
    protocol::JoinLink link;
};

QStringList unsent(const Opened& opened)
{
    QStringList bodies;
    for (const replica::OutboxEntry& entry : opened.context->session().outbox()) {
        if (!entry.isQuiet())
            bodies.append(entry.args.value("body"_L1).toString());
    }
    return bodies;
}

} // namespace

/// A person's teams live on servers that know nothing of one another: what happens to one is
/// nothing to the other, and nothing goes where it does not belong.
class TestSeveralServers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whileOneIsAwayTheOtherGoesOn();
    void aStartWhileOneIsAway();
    void theEndOfASessionEndsNoOther();

private:
    [[nodiscard]] Opened atLea(const Host& host) { return open(*m_lea, host.workspace); }
    /// Lea writes to both; Ivo's server does not take it, and with Mia everything is as ever.
    void verifyMiaAlone();
    /// Ivo's server takes it again.
    void verifyIvoGetsItOnce();

    std::unique_ptr<Host> m_ivo;
    std::unique_ptr<Host> m_mia;
    std::unique_ptr<Device> m_lea;
};

void TestSeveralServers::init()
{
    m_ivo = std::make_unique<Host>(u"Ivo"_s);
    m_mia = std::make_unique<Host>(u"Mia"_s);
    m_lea = std::make_unique<Device>(Device::Kind::ClientOnly);
    for (const Host* host : { m_ivo.get(), m_mia.get() }) {
        QVERIFY(!host->link.code.isEmpty());
        QVERIFY(Device::wait(m_lea->client().join(host->link, u"Lea"_s)));
        const Opened opened = atLea(*host);
        QTRY_VERIFY_WITH_TIMEOUT(opened.context->session().syncState().caughtUp, patience);
    }
    QCOMPARE(m_lea->client().accounts().size(), 2U);
}

void TestSeveralServers::cleanup()
{
    m_lea.reset();
    m_mia.reset();
    m_ivo.reset();
}

void TestSeveralServers::verifyMiaAlone()
{
    const Opened toIvo = atLea(*m_ivo);
    const Opened toMia = atLea(*m_mia);
    const Opened miaHerself = m_mia->open();
    Timeline leaSeesIvo(*toIvo.context, toIvo.general);
    Timeline leaSeesMia(*toMia.context, toMia.general);
    Timeline miaSees(*miaHerself.context, miaHerself.general);
    toIvo.context->send(toIvo.general, {}, u"for Ivo"_s);
    toMia.context->send(toMia.general, {}, u"for Mia"_s);
    QTRY_COMPARE_WITH_TIMEOUT(texts(*miaSees.model), QStringList { u"for Mia"_s }, patience);
    miaHerself.context->send(miaHerself.general, {}, u"from Mia"_s);
    const QStringList withMia { u"for Mia"_s, u"from Mia"_s };
    QTRY_COMPARE_WITH_TIMEOUT(texts(*leaSeesMia.model), withMia, patience);
    QTRY_COMPARE_WITH_TIMEOUT(toMia.context->session().syncState().waiting, 0, patience);
    QCOMPARE(texts(*miaSees.model), withMia);

    QCOMPARE(unsent(toMia), QStringList());
    QCOMPARE(unsent(toIvo), QStringList { u"for Ivo"_s });
    QTRY_COMPARE(texts(*leaSeesIvo.model), QStringList { u"for Ivo"_s });
    QVERIFY(leaSeesIvo.model->row(0).delivery != Delivery::Sent);
    OutboxModel all(m_lea->client());
    QTRY_COMPARE(all.rowCount(), 1);
    QCOMPARE(all.row(0).workspace, m_ivo->workspace);
    QCOMPARE(all.row(0).workspaceName, u"Ivo's team"_s);
    QTRY_VERIFY(toIvo.context->session().isSettled());
}

void TestSeveralServers::verifyIvoGetsItOnce()
{
    const Opened toIvo = atLea(*m_ivo);
    const Opened ivoHimself = m_ivo->open();
    Timeline ivoSees(*ivoHimself.context, ivoHimself.general);
    QTRY_COMPARE_WITH_TIMEOUT(texts(*ivoSees.model), QStringList { u"for Ivo"_s }, patience);
    QTRY_COMPARE_WITH_TIMEOUT(toIvo.context->session().syncState().waiting, 0, patience);
    // What comes after it shows that it does not come again.
    ivoHimself.context->send(ivoHimself.general, {}, u"from Ivo"_s);
    const QStringList withIvo { u"for Ivo"_s, u"from Ivo"_s };
    Timeline leaSees(*toIvo.context, toIvo.general);
    QTRY_COMPARE_WITH_TIMEOUT(texts(*leaSees.model), withIvo, patience);
    toIvo.context->send(toIvo.general, {}, u"good to have you back"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        texts(*ivoSees.model), withIvo + QStringList { u"good to have you back"_s }, patience);

    const Opened toMia = atLea(*m_mia);
    Timeline leaSeesMia(*toMia.context, toMia.general);
    QTRY_COMPARE(texts(*leaSeesMia.model), QStringList({ u"for Mia"_s, u"from Mia"_s }));
    QCOMPARE(unsent(toMia), QStringList());
    QCOMPARE(toMia.context->rooms().rowCount(), 1);
    QCOMPARE(toIvo.context->rooms().rowCount(), 1);
}

void TestSeveralServers::whileOneIsAwayTheOtherGoesOn()
{
    m_ivo->goAway();
    verifyMiaAlone();
    m_ivo->comeBack();
    verifyIvoGetsItOnce();
}

void TestSeveralServers::aStartWhileOneIsAway()
{
    m_ivo->goAway();
    m_lea->restart();
    QCOMPARE(m_lea->client().workspaces().rowCount(), 2);
    verifyMiaAlone();
    m_lea->restart(); // what waits is kept with its own team
    QCOMPARE(unsent(atLea(*m_mia)), QStringList());
    QCOMPARE(unsent(atLea(*m_ivo)), QStringList { u"for Ivo"_s });
    m_ivo->comeBack();
    verifyIvoGetsItOnce();
}

void TestSeveralServers::theEndOfASessionEndsNoOther()
{
    Account* atIvos = m_lea->client().accountOf(m_ivo->workspace);
    const Account* atMias = m_lea->client().accountOf(m_mia->workspace);
    QVERIFY(Device::wait(
        atIvos->setPassword({ .email = email, .password = password, .currentPassword = {} })));
    {
        // Lea herself does it, on another device.
        test::LocalCaller elsewhere(m_ivo->device.server());
        QVERIFY(elsewhere.call(
            protocol::authLocal, protocol::LocalSignIn { .userId = atIvos->record().user->id }));
        const auto open = elsewhere.call(protocol::sessionList, {});
        QVERIFY(open);
        for (const protocol::SessionInfo& session : open->sessions) {
            if (!session.current)
                QVERIFY(elsewhere.call(protocol::sessionRevoke, { .sessionId = session.id }));
        }
    }
    QTRY_VERIFY_WITH_TIMEOUT(atIvos->sessionEnded(), patience);
    verifyMiaAlone();
    QVERIFY(!atMias->sessionEnded());
    QCOMPARE(atMias->connectionState().phase, provider::ConnectionPhase::Online);

    QVERIFY(Device::wait(m_lea->client().signIn(m_ivo->link.address, email, password)));
    QCOMPARE(m_lea->client().accounts().size(), 2U);
    QCOMPARE(m_lea->client().accountOf(m_mia->workspace), atMias);
    verifyIvoGetsItOnce();
}

QTEST_GUILESS_MAIN(TestSeveralServers)
#include "test_several_servers.moc"
