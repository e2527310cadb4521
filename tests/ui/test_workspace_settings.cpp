// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/team_fixture.h"
#include "ui/members/roles_dialog.h"
#include "ui/shell/security_policy_dialog.h"
#include "ui/shell/workspace_settings_dialog.h"

#include <QComboBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;

/// Name and rules of a workspace: what is changed, what the server refuses, and what waits for it.
class TestWorkspaceSettings : public QObject, protected test::TeamFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup() { part(); }

    void theNameIsChanged();
    void aRefusedNameStaysWithItsReason();
    void aRefusedNameIsThereWhenItIsOpenedAgain();
    void rulesApplyAtOnce();
    void anotherDevicesChoiceShows();
    void withoutTheServerItIsKept();
    void aRefusedRuleIsAsItWas();
    void thePolicyStandsInOnePlace();

private:
    void openDialog(Desk& desk);
    /// Null when it is not open.
    [[nodiscard]] WorkspaceSettingsDialog* dialog() const
    {
        return m_at->window().findChild<WorkspaceSettingsDialog*>();
    }
    [[nodiscard]] TextField& name() const { return *dialog()->findChild<TextField*>(u"name"_s); }
    [[nodiscard]] ToggleSwitch& toggle(const QString& setting) const
    {
        return *dialog()->findChild<ToggleSwitch*>(setting);
    }
    [[nodiscard]] QComboBox& box(const QString& setting) const
    {
        return *dialog()->findChild<QComboBox*>(setting);
    }
    /// By pasting: not every character has a key.
    void rename(const QString& wanted);
    [[nodiscard]] static const Workspace& workspaceOf(Desk& desk)
    {
        return desk.workspace()->directory().workspace();
    }

    std::unique_ptr<ThemeController> m_theme;
    Desk* m_at = nullptr; ///< whose dialog it is
};

void TestWorkspaceSettings::init()
{
    gather();
    m_desk->window().activateWindow();
}

void TestWorkspaceSettings::openDialog(Desk& desk)
{
    m_at = &desk;
    open<WorkspaceSettingsDialog>(desk, Command::WorkspaceSettings);
    QTRY_VERIFY(dialog() && dialog()->isVisible());
}

void TestWorkspaceSettings::rename(const QString& wanted)
{
    name().edit().setFocus();
    name().edit().selectAll();
    name().edit().insert(wanted);
    QVERIFY(m_at->find<QPushButton>(u"renameWorkspace"_s)->isEnabled());
    m_at->click(u"renameWorkspace"_s);
}

void TestWorkspaceSettings::theNameIsChanged()
{
    openDialog(*m_desk);
    QCOMPARE(name().text(), u"Northlight"_s);
    QVERIFY(!m_desk->find<QPushButton>(u"renameWorkspace"_s)->isEnabled());
    rename(u" Southlight "_s);
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE(workspaceOf(*m_guest).name, u"Southlight"_s);
}

void TestWorkspaceSettings::aRefusedNameStaysWithItsReason()
{
    openDialog(*m_desk);
    const QString unseen = u"North\u200Blight"_s;
    rename(unseen);
    QTRY_VERIFY(!name().error().isEmpty());
    QVERIFY(dialog()->isVisible());
    QCOMPARE(name().text(), unseen);
    QCOMPARE(workspaceOf(*m_desk).name, u"Northlight"_s);
    rename(u"Southlight"_s);
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE(workspaceOf(*m_guest).name, u"Southlight"_s);
    QTRY_VERIFY(m_desk->workspace()->session().outbox().isEmpty());
}

void TestWorkspaceSettings::aRefusedNameIsThereWhenItIsOpenedAgain()
{
    openDialog(*m_desk);
    const QString unseen = u"North\u200Blight"_s;
    rename(unseen);
    QTRY_VERIFY(!name().error().isEmpty());
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    openDialog(*m_desk);
    QTRY_VERIFY(!name().error().isEmpty());
    QCOMPARE(name().text(), unseen);
    rename(u"Southlight"_s);
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE(workspaceOf(*m_guest).name, u"Southlight"_s);
}

void TestWorkspaceSettings::rulesApplyAtOnce()
{
    openDialog(*m_desk);
    ToggleSwitch& versions = toggle(u"editHistoryVisible"_s);
    QCOMPARE(versions.accessibleName(), u"Everybody may see earlier versions"_s);
    const bool before = workspaceOf(*m_guest).editHistoryVisible;
    versions.setFocus();
    QTest::keyClick(&versions, Qt::Key_Space);
    QTRY_COMPARE(workspaceOf(*m_guest).editHistoryVisible, !before);
    QTest::keyClick(&box(u"editMinutes"_s), Qt::Key_End); // never
    QTRY_COMPARE(workspaceOf(*m_guest).editMinutes, 0);
    QTRY_VERIFY(m_desk->workspace()->session().outbox().isEmpty());
    QVERIFY(dialog()->isVisible());
}

void TestWorkspaceSettings::anotherDevicesChoiceShows()
{
    openDialog(*m_desk);
    name().edit().setFocus();
    name().edit().selectAll();
    name().edit().insert(u"Southl"_s);
    protocol::WorkspaceUpdate update;
    update.editHistoryVisible = false;
    update.editMinutes = 7;
    update.name = u"Westlight"_s;
    update.baseRevision = workspaceOf(*m_desk).revision;
    m_desk->workspace()->session().submit(protocol::workspaceUpdate, update, {});
    QTRY_VERIFY(!toggle(u"editHistoryVisible"_s).isChecked());
    QTRY_COMPARE(box(u"editMinutes"_s).currentData().toLongLong(), 7);
    QCOMPARE(name().text(), u"Southl"_s); // is being typed
}

void TestWorkspaceSettings::withoutTheServerItIsKept()
{
    goOffline();
    openDialog(*m_guest);
    toggle(u"editHistoryVisible"_s).click();
    QTRY_VERIFY(m_guest->visibleText().contains(u"sent by itself later"_s));
    rename(u"Southlight"_s);
    QTRY_VERIFY(m_guest->visibleText().contains(u"sent by itself later"_s));
    QVERIFY(dialog()->isVisible());
    QCOMPARE(name().text(), u"Southlight"_s);
    goOnline();
    QTRY_COMPARE(workspaceOf(*m_desk).name, u"Southlight"_s);
    QTRY_VERIFY(!workspaceOf(*m_desk).editHistoryVisible);
    QTRY_VERIFY(m_guest->workspace()->session().outbox().isEmpty());
}

void TestWorkspaceSettings::aRefusedRuleIsAsItWas()
{
    goOffline();
    openDialog(*m_guest);
    const bool before = workspaceOf(*m_desk).editHistoryVisible;
    toggle(u"editHistoryVisible"_s).click();
    QTRY_VERIFY(m_guest->visibleText().contains(u"sent by itself later"_s));
    takeRoleBack();
    goOnline();
    QTRY_VERIFY(m_guest->visibleText().contains(
        u"Everybody may see earlier versions: Your roles do not allow this."_s));
    QTRY_COMPARE(toggle(u"editHistoryVisible"_s).isChecked(), before);
    QCOMPARE(workspaceOf(*m_desk).editHistoryVisible, before);
}

void TestWorkspaceSettings::thePolicyStandsInOnePlace()
{
    openDialog(*m_desk);
    m_desk->click(u"securityButton"_s);
    QTRY_VERIFY(m_desk->find<ToggleSwitch>(u"joinCodeEnabled"_s));
    QVERIFY(!dialog());
    auto* channels = m_desk->find<ToggleSwitch>(u"membersMayCreateChannels"_s);
    const bool before = workspaceOf(*m_guest).membersMayCreateChannels;
    QCOMPARE(channels->accessibleName(), u"Everybody may create channels"_s);
    channels->setFocus();
    QTest::keyClick(channels, Qt::Key_Space);
    QTRY_COMPARE(workspaceOf(*m_guest).membersMayCreateChannels, !before);
    m_desk->click(u"joinCodeEnabled"_s);
    QTRY_VERIFY(!workspaceOf(*m_guest).joinCodeEnabled);
    QVERIFY(m_desk->find<ToggleSwitch>(u"claimsByAddress"_s)->isChecked());
    m_desk->click(u"claimsByAddress"_s);
    QTRY_VERIFY(!workspaceOf(*m_guest).claimsByAddress);
    for (const auto& button : { u"domainsButton"_s, u"networksButton"_s, u"auditButton"_s })
        QVERIFY(m_desk->find<QPushButton>(button));
    m_desk->click(u"rolesButton"_s);
    QTRY_VERIFY(m_desk->window().findChild<RolesDialog*>());
    QVERIFY(!m_desk->window().findChild<SecurityPolicyDialog*>());
    // Who may not change the workspace is told so.
    QVERIFY(!WorkspaceMenu::obstacle(
        Command::SecurityPolicy, m_guest->window().navigator(), m_guest->client())
            .isEmpty());
}

QTEST_MAIN(TestWorkspaceSettings)
#include "test_workspace_settings.moc"
