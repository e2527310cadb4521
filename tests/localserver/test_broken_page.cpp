// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"
#include "tests/localserver/accounts.h"
#include "tests/support/database_page.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

using namespace hearth;
using namespace Qt::StringLiterals;
using protocol::CheckState;
using test::DatabasePage;

/// A page in the middle of a workspace's file breaks while the server has it open. Damage that is
/// there from the start is test_disk_watch's.
class TestBrokenPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itIsMetNamedAndNotWrittenTo();

private:
    bool open();
    void shut();
    WorkspaceId make(const QString& name);
    /// `saved`, or the reason why not.
    QString send(const WorkspaceId& workspace);
    Result<protocol::MessagePage> messages(const WorkspaceId& workspace);
    [[nodiscard]] bool isReady();
    [[nodiscard]] QString file(const WorkspaceId& workspace) const;

    std::unique_ptr<test::OpenServer> m_server;
    std::unique_ptr<test::LocalCaller> m_owner;
};

namespace {

constexpr int many = 60; ///< messages: a dozen pages

QString reasonOf(const Error& error) { return error.details.value("reason"_L1).toString(); }

bool names(const QList<protocol::Finding>& findings, const WorkspaceId& workspace)
{
    return std::ranges::any_of(findings, [&](const protocol::Finding& finding) {
        return finding.problem == u"damaged"_s && finding.state == CheckState::Error
            && finding.subject == workspace.toString() && !finding.nextStep.isEmpty();
    });
}

} // namespace

void TestBrokenPage::init()
{
    m_server = std::make_unique<test::OpenServer>();
    QVERIFY(open());
    QVERIFY(m_owner->call(protocol::authSignUp, protocol::SignUp { .displayName = u"Olga"_s }));
}

void TestBrokenPage::cleanup()
{
    shut();
    m_server.reset();
}

bool TestBrokenPage::open()
{
    if (!m_server->open())
        return false;
    m_owner = std::make_unique<test::LocalCaller>(**m_server);
    std::ignore = m_owner->call(protocol::authLocal, protocol::LocalSignIn {});
    return true;
}

void TestBrokenPage::shut()
{
    m_owner.reset();
    m_server->shut();
}

WorkspaceId TestBrokenPage::make(const QString& name)
{
    const WorkspaceId id = WorkspaceId::generate(m_server->clock, m_server->random);
    const auto made = m_owner->call(protocol::workspaceCreate,
        protocol::WorkspaceCreate { .id = id, .name = name, .icon = {}, .displayName = u"Olga"_s });
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return id;
}

QString TestBrokenPage::send(const WorkspaceId& workspace)
{
    m_server->clock.advanceSeconds(1);
    protocol::MessageCreate message;
    message.id = MessageId::generate(m_server->clock, m_server->random);
    message.roomId = generalRoomId(workspace);
    message.body = QString(800, u'x');
    const auto sent = m_owner->call(protocol::messageCreate, message, workspace);
    return sent ? u"saved"_s : reasonOf(sent.error());
}

Result<protocol::MessagePage> TestBrokenPage::messages(const WorkspaceId& workspace)
{
    protocol::MessageListArgs args;
    args.roomId = generalRoomId(workspace);
    return m_owner->call(protocol::messageList, args, workspace);
}

bool TestBrokenPage::isReady()
{
    m_server->clock.advanceSeconds(2); // what was found a moment ago is repeated
    const auto answer = m_server->client().exchange(
        "GET /ready HTTP/1.1\r\nHost: 127.0.0.1:7420\r\n\r\n");
    return answer && answer->status == 200;
}

QString TestBrokenPage::file(const WorkspaceId& workspace) const
{
    return m_server->folder() + u"/workspaces/%1/workspace.sqlite"_s.arg(workspace.toString());
}

void TestBrokenPage::itIsMetNamedAndNotWrittenTo()
{
    const WorkspaceId home = make(u"Home"_s);
    const WorkspaceId club = make(u"Club"_s);
    for (int i = 0; i < many; ++i)
        QCOMPARE(send(home), u"saved"_s);
    // Started anew, so that nobody remembers the page.
    shut();
    const DatabasePage page = test::middlePageOf(file(home), u"message"_s);
    QVERIFY(open());
    QCOMPARE(send(home), u"saved"_s);
    QCOMPARE(send(club), u"saved"_s);
    QVERIFY(isReady());
    QVERIFY(page.overwrite());
    // Elsewhere in the file it writes on; whoever reads there meets it.
    QCOMPARE(send(home), u"saved"_s);
    const auto met = messages(home);
    QVERIFY(!met);
    QCOMPARE(reasonOf(met.error()), u"damaged"_s);
    // From here on nothing is written into it, and nothing else is held up.
    QCOMPARE(send(home), u"damaged"_s);
    QCOMPARE(send(club), u"saved"_s);
    QCOMPARE(messages(club)->messages.size(), 2);
    QVERIFY(m_owner->call(protocol::workspaceJoinCode, protocol::Nothing {}, home));
    // It says which one it is, to whoever watches it and to its owner.
    QVERIFY(!isReady());
    QVERIFY(names(m_owner->call(protocol::serverState, protocol::Nothing {})->warnings, home));
    const auto diagnosis = m_owner->call(protocol::serverDiagnose, protocol::Nothing {});
    QVERIFY(diagnosis);
    QVERIFY(names(diagnosis->findings, home));
    QVERIFY(!names(diagnosis->findings, club));
    // Everything that was acknowledged is there when the page is.
    shut();
    QVERIFY(page.putBack());
    QVERIFY(open());
    QTRY_VERIFY(isReady());
    QCOMPARE(send(home), u"saved"_s);
    QCOMPARE(messages(home)->messages.size(), many + 3);
}

QTEST_GUILESS_MAIN(TestBrokenPage)
#include "test_broken_page.moc"
