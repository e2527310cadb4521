// SPDX-License-Identifier: Apache-2.0
#include "tests/models/conversation.h"

#include <QFile>
#include <QTest>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using test::Device;
using test::open;
using test::Opened;
using test::startHere;
using test::texts;
using test::Timeline;

/// Accounts of a device over the real server: made, signed out of and in to again, and the right to
/// create workspaces.
class TestAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void signingInAgainGoesOnWithWhatWasKept();
    void aWrongPasswordChangesNothing();
    void joiningAsSomebodyElseShowsTheWorkspaceOnce();
    void workspacesThatAreNotOnDisplaySyncAndSend();
    void whoComesBackAfterBeingRemovedSeesEverythingAgain();
    void aDamagedListOfAccountsIsReplacedByTheOneBefore();
    void theSetupCodeMakesTheOwner();
    void openServersTakeAnybody();
    void closedServersTakeNobodyWithoutInvitation();
    void whoMayNotCreateAndIsNowhereIsToldSo();
    void theOwnerGivesTheRightToCreate();

private:
    [[nodiscard]] protocol::ServerAddress address() const { return m_link.address; }

    std::unique_ptr<Device> m_ivo;
    std::unique_ptr<Device> m_lea;
    WorkspaceId m_workspace;
    protocol::JoinLink m_link;
};

namespace {

const QString password = u"correct horse battery"_s;

protocol::SignUp newAccount()
{
    return { .displayName = u"Lea Martin"_s, .email = u"lea@example.org"_s, .password = password };
}

} // namespace

void TestAccounts::init()
{
    m_ivo = std::make_unique<Device>(Device::Kind::WithServer);
    m_workspace = startHere(*m_ivo);
    m_link = m_ivo->invite(m_workspace);
    QVERIFY(!m_link.code.isEmpty());
    m_lea = std::make_unique<Device>(Device::Kind::ClientOnly);
}

void TestAccounts::cleanup()
{
    m_lea.reset();
    m_ivo.reset();
}

void TestAccounts::signingInAgainGoesOnWithWhatWasKept()
{
    QVERIFY(Device::wait(m_lea->client().join(m_link, u"Lea"_s)));
    Account* account = m_lea->client().accountOf(m_workspace);
    QVERIFY(Device::wait(account->setPassword(
        { .email = u"lea@example.org"_s, .password = password, .currentPassword = {} })));
    {
        const Opened opened = open(*m_lea, m_workspace);
        QTRY_VERIFY(opened.context->session().syncState().caughtUp);
        QVERIFY(Device::wait(m_ivo->server().stopListening()));
        opened.context->send(opened.general, {}, u"written while nobody listens"_s);
        QTRY_COMPARE(opened.context->session().outbox().size(), 1);
    }
    QVERIFY(Device::wait(m_lea->client().signOut(*account, Client::LocalCopy::Keep)));
    m_lea->restart();
    QCOMPARE(m_lea->client().workspaces().rowCount(), 1);
    QVERIFY(Device::wait(
        m_ivo->server().listen({ .address = u"127.0.0.1"_s, .port = address().port })));

    const auto in = Device::wait(m_lea->client().signIn(address(), u"lea@example.org"_s, password));
    QVERIFY2(in.has_value(), in ? "" : qPrintable(in.error().message));
    QCOMPARE(in->workspace, m_workspace);
    QCOMPARE(m_lea->client().accounts().size(), 1U);
    QCOMPARE(m_lea->client().workspaces().rowCount(), 1);
    const Opened again = open(*m_lea, m_workspace);
    Timeline timeline(*again.context, again.general);
    QTRY_COMPARE(texts(*timeline.model), QStringList { u"written while nobody listens"_s });
    QTRY_COMPARE_WITH_TIMEOUT(timeline.model->row(0).delivery, Delivery::Sent, 20'000);
    const Opened atIvo = open(*m_ivo, m_workspace);
    Timeline ivoSees(*atIvo.context, atIvo.general);
    QTRY_COMPARE(texts(*ivoSees.model), QStringList { u"written while nobody listens"_s });

    m_lea->restart(); // the new session is the one in the keychain
    QTRY_COMPARE_WITH_TIMEOUT(m_lea->client().accountOf(m_workspace)->connectionState().phase,
        provider::ConnectionPhase::Online, 20'000);
}

void TestAccounts::aWrongPasswordChangesNothing()
{
    QVERIFY(Device::wait(m_lea->client().join(m_link, u"Lea"_s)));
    const Account* account = m_lea->client().accountOf(m_workspace);
    const QString key = account->record().key;
    const auto in = Device::wait(
        m_lea->client().signIn(address(), u"lea@example.org"_s, u"guessed"_s));
    QCOMPARE(in.error().code, ErrorCode::Unauthenticated);
    QCOMPARE(m_lea->client().accounts().size(), 1U);
    QCOMPARE(m_lea->client().accounts().front()->record().key, key);
}

void TestAccounts::joiningAsSomebodyElseShowsTheWorkspaceOnce()
{
    QVERIFY(Device::wait(m_lea->client().join(m_link, u"Lea"_s)));
    Account* first = m_lea->client().accountOf(m_workspace);
    QVERIFY(open(*m_lea, m_workspace).context);
    QVERIFY(Device::wait(m_lea->client().signOut(*first, Client::LocalCopy::Keep)));
    QVERIFY(Device::wait(m_lea->client().join(m_link, u"Ann"_s)));
    QCOMPARE(m_lea->client().accounts().size(), 2U);
    QCOMPARE(m_lea->client().workspaces().rowCount(), 1);
    const Opened opened = open(*m_lea, m_workspace);
    QTRY_COMPARE(
        opened.context->directory().memberName(opened.context->directory().self()), u"Ann"_s);
}

void TestAccounts::workspacesThatAreNotOnDisplaySyncAndSend()
{
    const auto second = Device::wait(
        m_ivo->client().createWorkspace(*m_ivo->client().localAccount(), u"Attic"_s));
    QVERIFY(second);
    QVERIFY(Device::wait(m_lea->client().join(m_link, u"Lea"_s)));
    const auto code = Device::wait(m_ivo->client().localAccount()->joinCode(*second));
    QVERIFY(code);
    protocol::JoinLink link = m_link;
    link.code = code->code;
    QVERIFY(Device::wait(m_lea->client().join(link, u"Lea"_s)));
    {
        const Opened attic = open(*m_lea, *second);
        QTRY_VERIFY(attic.context->session().syncState().caughtUp);
        QVERIFY(Device::wait(m_ivo->server().stopListening()));
        attic.context->send(attic.general, {}, u"written on the train"_s);
        QTRY_COMPARE(attic.context->session().outbox().size(), 1);
    }
    QVERIFY(Device::wait(
        m_ivo->server().listen({ .address = u"127.0.0.1"_s, .port = address().port })));
    const Opened atIvo = open(*m_ivo, *second);
    Timeline ivoSees(*atIvo.context, atIvo.general);
    m_lea->restart();
    QVERIFY(open(*m_lea, m_workspace).context); // Lea looks at the first one only
    QTRY_COMPARE_WITH_TIMEOUT(
        texts(*ivoSees.model), QStringList { u"written on the train"_s }, 20'000);
    atIvo.context->send(atIvo.general, {}, u"welcome back"_s);
    const auto unread = [this, second] {
        const WorkspaceListModel& rail = m_lea->client().workspaces();
        for (int i = 0; i < rail.rowCount(); ++i) {
            if (rail.row(i).id == *second)
                return rail.row(i).counts.unread > 0;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(unread(), 20'000);
}

void TestAccounts::whoComesBackAfterBeingRemovedSeesEverythingAgain()
{
    QVERIFY(Device::wait(m_lea->client().join(m_link, u"Lea"_s)));
    const Opened atIvo = open(*m_ivo, m_workspace);
    atIvo.context->send(atIvo.general, {}, u"before"_s);
    MemberId lea;
    {
        const Opened atLea = open(*m_lea, m_workspace);
        const Timeline timeline(*atLea.context, atLea.general);
        QTRY_COMPARE(texts(*timeline.model), QStringList { u"before"_s });
        lea = atLea.context->directory().self();
    }
    atIvo.context->session().submit(
        protocol::memberRemove, protocol::MemberById { .id = lea }, std::nullopt);
    QTRY_COMPARE(m_lea->client().workspaces().rowCount(), 0); // the window is closed for them
    QVERIFY(!Device::wait(m_lea->client().join(m_link, u"Lea"_s))); // that takes an admin
    atIvo.context->session().submit(
        protocol::memberReadmit, protocol::MemberById { .id = lea }, std::nullopt);
    QTRY_VERIFY(atIvo.context->session().outbox().isEmpty());
    QVERIFY(Device::wait(m_lea->client().join(m_link, u"Lea"_s)));
    const Opened again = open(*m_lea, m_workspace);
    Timeline timeline(*again.context, again.general);
    atIvo.context->send(atIvo.general, {}, u"after"_s);
    QTRY_COMPARE(texts(*timeline.model), (QStringList { u"before"_s, u"after"_s }));
}

void TestAccounts::aDamagedListOfAccountsIsReplacedByTheOneBefore()
{
    QVERIFY(
        Device::wait(m_ivo->client().createWorkspace(*m_ivo->client().localAccount(), u"Attic"_s)));
    const QString path = m_ivo->folder() + u"/client/accounts.json"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[{\"key\":");
    file.close();
    m_ivo->restart();
    QCOMPARE(m_ivo->client().accounts().size(), 1U);
    // What the older list lacks is told by the server.
    QTRY_COMPARE(m_ivo->client().workspaces().rowCount(), 2);
    QVERIFY(QFile::exists(path + u".damaged"_s));
}

void TestAccounts::theSetupCodeMakesTheOwner()
{
    Device fresh(Device::Kind::WithServer); // nobody has started here: nobody owns it
    const Result<server::Listening> listening = Device::wait(
        fresh.server().listen({ .address = u"127.0.0.1"_s, .port = 0 }));
    QVERIFY(listening);
    const protocol::ServerAddress there {
        .host = u"127.0.0.1"_s, .port = listening->port, .fingerprint = listening->fingerprint
    };
    const auto info = Device::wait(m_lea->client().serverInfo(there));
    QVERIFY(info && !info->hasOwner);

    protocol::SignUp args = newAccount();
    args.setupCode = u"AAAAAAAAAA"_s;
    QCOMPARE(Device::wait(m_lea->client().signUp(there, args)).error().field, u"setupCode"_s);
    QVERIFY(m_lea->client().accounts().empty());

    args.setupCode = fresh.server().setupCode();
    const auto in = Device::wait(m_lea->client().signUp(there, args));
    QVERIFY2(in.has_value(), in ? "" : qPrintable(in.error().message));
    QVERIFY(in->account && in->account->record().user->ownsServer);
    QVERIFY(!in->workspace);
    QCOMPARE(m_lea->client().accountsThatMayCreate().size(), 1U);
    const auto made = Device::wait(m_lea->client().createWorkspace(*in->account, u"Attic"_s));
    QVERIFY(made);
    QCOMPARE(m_lea->client().workspaces().row(0).name, u"Attic"_s);
    m_lea->restart();
    QCOMPARE(m_lea->client().workspaces().rowCount(), 1);
}

void TestAccounts::openServersTakeAnybody()
{
    QVERIFY(Device::wait(m_ivo->server().setRegistration(protocol::Registration::Open)));
    const auto in = Device::wait(m_lea->client().signUp(address(), newAccount()));
    QVERIFY2(in.has_value(), in ? "" : qPrintable(in.error().message));
    QVERIFY(!in->account->record().user->ownsServer);
    QVERIFY(in->account->mayCreateWorkspaces());
    m_lea->restart(); // an account without a workspace is kept as well
    QTRY_COMPARE_WITH_TIMEOUT(m_lea->client().accounts().front()->connectionState().phase,
        provider::ConnectionPhase::Online, 20'000);
    // The same link as for everybody, and no second account.
    QVERIFY(Device::wait(m_lea->client().join(m_link, u"Lea"_s)));
    QCOMPARE(m_lea->client().accounts().size(), 1U);
    QVERIFY(m_lea->client().context(m_workspace));
}

void TestAccounts::closedServersTakeNobodyWithoutInvitation()
{
    const auto info = Device::wait(m_lea->client().serverInfo(address()));
    QVERIFY(info && info->hasOwner);
    QCOMPARE(info->registration, protocol::Registration::Invited);
    const auto in = Device::wait(m_lea->client().signUp(address(), newAccount()));
    QCOMPARE(in.error().code, ErrorCode::Forbidden);
    QVERIFY(m_lea->client().accounts().empty());
}

void TestAccounts::whoMayNotCreateAndIsNowhereIsToldSo()
{
    QVERIFY(Device::wait(m_ivo->server().setRegistration(protocol::Registration::Open)));
    const auto in = Device::wait(m_lea->client().signUp(address(), newAccount()));
    QVERIFY(in);
    QVERIFY(Device::wait(m_ivo->client().localAccount()->updateUser(
        { .userId = in->account->record().user->id, .mayCreateWorkspaces = false })));
    Device laptop(Device::Kind::ClientOnly);
    const auto again = Device::wait(
        laptop.client().signIn(address(), u"lea@example.org"_s, password));
    QCOMPARE(again.error().code, ErrorCode::NotFound);
    QCOMPARE(again.error().field, u"workspace"_s);
    QVERIFY(laptop.client().accounts().empty());
}

void TestAccounts::theOwnerGivesTheRightToCreate()
{
    QVERIFY(Device::wait(m_lea->client().join(m_link, u"Lea"_s)));
    Account* account = m_lea->client().accountOf(m_workspace);
    QVERIFY(!account->mayCreateWorkspaces());
    QCOMPARE(Device::wait(m_lea->client().createWorkspace(*account, u"Shed"_s)).error().code,
        ErrorCode::Forbidden);
    const auto people = Device::wait(m_ivo->client().localAccount()->listUsers({}));
    QVERIFY(people);
    QCOMPARE(people->users.size(), 2);
    QVERIFY(Device::wait(m_ivo->client().localAccount()->updateUser(
        { .userId = people->users.last().id, .mayCreateWorkspaces = true })));
    QVERIFY(Device::wait(account->refreshUser()));
    QVERIFY(account->mayCreateWorkspaces());
    QVERIFY(Device::wait(m_lea->client().createWorkspace(*account, u"Shed"_s)));
    QCOMPARE(m_lea->client().workspaces().rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "test_accounts.moc"
