// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/team_fixture.h"
#include "ui/custom/entry_delegate.h"
#include "ui/invite/invite_dialog.h"
#include "ui/shell/workspace_menu.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Device;

/// *Invite people*: links that are shown once, invitations for addresses, what becomes of them.
class TestInviteDialog : public QObject, protected test::TeamFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        gather();
        m_desk->window().activateWindow();
    }
    void cleanup() { part(); }

    void aLinkIsMadeAndLetsSomebodyIn();
    void aGuestIsInvitedToAChannel();
    void addressesGetATextEach();
    void aWrongAddressIsSaidBesideTheField();
    void withdrawingIsAskedFirst();
    void anExpiredOneIsRenewed();
    void theJoinLinkMayBeOff();
    void adminsReachItFromTheMenu();

private:
    InviteDialog& openDialog()
    {
        models::Account* account = m_desk->window().navigator().account();
        const protocol::ServerAddress address = m_guest->window().navigator().account()->address();
        auto* dialog = new InviteDialog(*account, address, *m_desk->workspace(), &m_desk->window());
        dialog->open();
        return *dialog;
    }
    /// The link that stands there now.
    QString made(const QString& name = u"inviteLink"_s)
    {
        m_desk->click(u"createInvite"_s);
        if (!QTest::qWaitFor([&] { return m_desk->find<CopyField>(name) != nullptr; }, 20'000))
            return {};
        return m_desk->find<CopyField>(name)->value();
    }
    Result<WorkspaceId> join(Device& device, const QString& link)
    {
        HEARTH_TRY(const protocol::JoinLink parsed, protocol::JoinLink::parse(link));
        return Device::wait(device.client().join(parsed, u"Hana Sato"_s));
    }
    QString detailOf(int row)
    {
        auto* list = m_desk->find<QListWidget>(u"invites"_s);
        return list && row < list->count()
            ? list->item(row)->data(EntryDelegate::DetailRole).toString()
            : QString();
    }
    void choose(int row) { m_desk->find<QListWidget>(u"invites"_s)->setCurrentRow(row); }

    std::unique_ptr<ThemeController> m_theme;
};

void TestInviteDialog::aLinkIsMadeAndLetsSomebodyIn()
{
    openDialog();
    auto* uses = m_desk->find<QComboBox>(u"inviteUses"_s);
    uses->setCurrentIndex(uses->findData(5));
    const QString link = made();
    QVERIFY2(link.contains(u"hearth://join/"_s), qPrintable(link));
    QVERIFY(m_desk->visibleText().contains(u"not shown again"_s));
    QVERIFY2(detailOf(0).contains(u"0 of 5"_s), qPrintable(detailOf(0)));
    Device device(Device::Kind::ClientOnly);
    const Result<WorkspaceId> joined = join(device, link);
    QVERIFY2(joined, qPrintable(joined ? QString() : joined.error().message));
    delete m_desk->window().findChild<InviteDialog*>();
    openDialog();
    QTRY_VERIFY2(detailOf(0).contains(u"1 of 5"_s), qPrintable(detailOf(0)));
    QVERIFY(!m_desk->find<CopyField>(u"inviteLink"_s));
}

void TestInviteDialog::aGuestIsInvitedToAChannel()
{
    openDialog();
    auto* whom = m_desk->find<QComboBox>(u"inviteWhom"_s);
    QTRY_VERIFY(whom->count() > 1);
    whom->setCurrentIndex(1);
    const QString link = made();
    Device device(Device::Kind::ClientOnly);
    const Result<WorkspaceId> joined = join(device, link);
    QVERIFY2(joined, qPrintable(joined ? QString() : joined.error().message));
    const auto isGuest = [](const Member& member) { return member.role == Role::Guest; };
    QTRY_VERIFY(std::ranges::any_of(m_desk->workspace()->directory().members(), isGuest));
}

void TestInviteDialog::addressesGetATextEach()
{
    openDialog();
    m_desk->type(u"inviteEmails"_s, u"mara@example.org, ivo@example.org"_s);
    QVERIFY(!m_desk->find<QComboBox>(u"inviteHours"_s)->isEnabled());
    const QString text = made(u"inviteText"_s);
    QTRY_COMPARE(m_desk->window().findChildren<CopyField*>(u"inviteText"_s).size(), 2);
    QVERIFY2(
        text.contains(u"hearth://join/"_s) && text.contains(u"Northlight"_s), qPrintable(text));
    QVERIFY(m_desk->visibleText().contains(u"sends no mail"_s));
    QCOMPARE(m_desk->find<QListWidget>(u"invites"_s)->count(), 2);
    QVERIFY(m_desk->find<TextField>(u"inviteEmails"_s)->text().isEmpty());
}

void TestInviteDialog::aWrongAddressIsSaidBesideTheField()
{
    openDialog();
    m_desk->type(u"inviteEmails"_s, u"mara@example.org nobody"_s);
    m_desk->click(u"createInvite"_s);
    auto* field = m_desk->find<TextField>(u"inviteEmails"_s);
    QVERIFY(field->error().contains(u"nobody"_s));
    QCOMPARE(field->text(), u"mara@example.org nobody"_s);
}

void TestInviteDialog::withdrawingIsAskedFirst()
{
    openDialog();
    const QString link = made();
    choose(0);
    m_desk->click(u"revokeInvite"_s);
    m_desk->click(u"confirm"_s);
    QTRY_VERIFY2(detailOf(0).contains(u"Withdrawn"_s), qPrintable(detailOf(0)));
    QVERIFY(!m_desk->find<QPushButton>(u"revokeInvite"_s)->isEnabled());
    Device device(Device::Kind::ClientOnly);
    const Result<WorkspaceId> refused = join(device, link);
    QVERIFY(!refused);
    QVERIFY(ErrorText::sentence(refused.error(), ErrorContext::Join).contains(u"withdrawn"_s));
}

void TestInviteDialog::anExpiredOneIsRenewed()
{
    openDialog();
    const QString before = made();
    choose(0);
    m_desk->click(u"renewInvite"_s);
    QTRY_VERIFY(m_desk->find<CopyField>(u"inviteLink"_s)
        && m_desk->find<CopyField>(u"inviteLink"_s)->value() != before);
    Device device(Device::Kind::ClientOnly);
    QVERIFY(!join(device, before));
    QVERIFY(join(device, m_desk->find<CopyField>(u"inviteLink"_s)->value()));
}

void TestInviteDialog::theJoinLinkMayBeOff()
{
    protocol::WorkspaceUpdate update;
    update.joinCodeEnabled = false;
    m_desk->workspace()->session().submit(protocol::workspaceUpdate, update, {});
    QTRY_VERIFY(!m_desk->workspace()->directory().workspace().joinCodeEnabled);
    openDialog();
    QVERIFY(m_desk->visibleText().contains(u"switched off"_s));
    QVERIFY(!m_desk->find<CopyField>(u"link"_s));
}

void TestInviteDialog::adminsReachItFromTheMenu()
{
    const auto obstacle = [this](Command command) {
        return WorkspaceMenu::obstacle(command, m_guest->window().navigator(), m_guest->client());
    };
    QVERIFY(!obstacle(Command::Invite).isEmpty());
    QVERIFY(!obstacle(Command::Domains).isEmpty());
    m_desk->workspace()->session().submit(protocol::memberUpdateRole,
        { .id = m_guest->workspace()->directory().self(), .role = Role::Admin }, {});
    QTRY_VERIFY(obstacle(Command::Invite).isEmpty());
    open<InviteDialog>(*m_guest, Command::Invite);
    QTRY_VERIFY(m_guest->find<CopyField>(u"link"_s));
    QVERIFY(m_guest->find<QPushButton>(u"createInvite"_s));
}

QTEST_MAIN(TestInviteDialog)
#include "test_invite_dialog.moc"
