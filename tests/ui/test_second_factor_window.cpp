// SPDX-License-Identifier: Apache-2.0
#include "core/domain/second_factor.h"
#include "tests/support/one_time_code.h"
#include "tests/ui/team_fixture.h"
#include "ui/account/code_step.h"
#include "ui/account/second_factor_dialog.h"
#include "ui/account/second_factor_page.h"
#include "ui/shell/security_policy_dialog.h"

#include <QComboBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;

/// Setting a second factor up in the window, what a workspace that wants one shows, and the code at
/// sign-in.
class TestSecondFactorWindow : public QObject, protected test::TeamFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init() { gather(); }
    void cleanup() { part(); }

    void itIsSetUpInTheDialog();
    void thePageSaysHowItStands();
    void whoAsksHasOne();
    void whoIsKeptOutIsToldAndLetIn();
    void theCodeIsAskedForBesideThePassword();

private:
    static SecondFactorDialog* dialog(Desk& desk)
    {
        return desk.window().findChild<SecondFactorDialog*>();
    }
    static void show(Desk& desk)
    {
        desk.window().findChild<Dialogs*>()->showSecondFactor();
        QTRY_VERIFY(dialog(desk) && desk.find<CopyField>(u"secret"_s));
    }
    /// From the secret to the end.
    static void finish(Desk& desk);
    static bool hasOne(Desk& desk)
    {
        return desk.window().navigator().account()->record().user->hasSecondFactor;
    }
    static QString secretIn(Desk& desk)
    {
        return desk.find<CopyField>(u"secret"_s)->value().remove(u' ');
    }

    std::unique_ptr<ThemeController> m_theme;
};

void TestSecondFactorWindow::finish(Desk& desk)
{
    desk.type(u"code"_s, test::oneTimeCode(secretIn(desk), SystemClock().now()));
    desk.click(u"action"_s);
    QTRY_VERIFY(desk.find<QLabel>(u"recoveryCodes"_s));
    QCOMPARE(desk.find<QLabel>(u"recoveryCodes"_s)->text().split(u'\n').size(), 10);
    desk.click(u"action"_s);
    QTRY_VERIFY(!dialog(desk));
    QTRY_VERIFY(hasOne(desk));
}

void TestSecondFactorWindow::itIsSetUpInTheDialog()
{
    show(*m_desk);
    m_desk->click(u"action"_s);
    QVERIFY(!m_desk->find<TextField>(u"code"_s)->error().isEmpty());
    m_desk->type(u"code"_s, u"000"_s);
    m_desk->click(u"action"_s);
    QTRY_COMPARE(m_desk->find<TextField>(u"code"_s)->error(), SecondFactorText::wrongCode());
    QCOMPARE(m_desk->find<TextField>(u"code"_s)->text(), u"000"_s);
    QVERIFY(!hasOne(*m_desk));
    finish(*m_desk);
}

void TestSecondFactorWindow::thePageSaysHowItStands()
{
    SecondFactorPage page(*m_desk->window().navigator().account(), nullptr);
    page.show();
    QTRY_VERIFY(page.findChild<QPushButton*>(u"setUpSecondFactor"_s)->isVisible());
    QVERIFY(!page.findChild<QPushButton*>(u"turnOffSecondFactor"_s)->isVisible());
    show(*m_desk);
    finish(*m_desk);
    page.refresh();
    QTRY_VERIFY(page.findChild<QPushButton*>(u"turnOffSecondFactor"_s)->isVisible());
    QVERIFY(page.findChild<QLabel*>(u"codesLeft"_s)->text().contains(u"10"_s));
}

void TestSecondFactorWindow::whoAsksHasOne()
{
    auto& settings = open<SecurityPolicyDialog>(*m_desk, Command::SecurityPolicy);
    auto* policy = settings.findChild<QComboBox*>(u"secondFactorPolicy"_s);
    const auto ask = [&policy](SecondFactorPolicy wanted) {
        policy->setCurrentIndex(policy->findData(static_cast<int>(wanted)));
        Q_EMIT policy->activated(policy->currentIndex());
    };
    const auto policyNow = [this] {
        return m_guest->workspace()->directory().workspace().secondFactorPolicy;
    };
    ask(SecondFactorPolicy::Everyone);
    QTRY_VERIFY(m_desk->visibleText().contains(u"for your own account first"_s));
    QTRY_COMPARE(policy->currentData().toInt(), static_cast<int>(SecondFactorPolicy::Optional));
    settings.close();
    show(*m_desk);
    finish(*m_desk);
    auto& again = open<SecurityPolicyDialog>(*m_desk, Command::SecurityPolicy);
    policy = again.findChild<QComboBox*>(u"secondFactorPolicy"_s);
    ask(SecondFactorPolicy::Everyone);
    QTRY_COMPARE(policyNow(), SecondFactorPolicy::Everyone);
    again.close();
    // There is time; the other one is told by when.
    QTRY_VERIFY(m_guest->visibleText().contains(u"wants a second factor of you"_s));
    QVERIFY(!m_desk->visibleText().contains(u"wants a second factor of you"_s));
}

void TestSecondFactorWindow::whoIsKeptOutIsToldAndLetIn()
{
    show(*m_desk);
    finish(*m_desk);
    const MemberId guest = m_guest->workspace()->directory().self();
    replica::WorkspaceSession& session = m_desk->workspace()->session();
    session.submit(protocol::memberUpdateRole, { .id = guest, .role = Role::Admin }, {});
    QTRY_COMPARE(m_guest->workspace()->directory().ownRole(), Role::Admin);
    protocol::WorkspaceUpdate update;
    update.secondFactorPolicy = SecondFactorPolicy::Admins;
    update.baseRevision = m_desk->workspace()->directory().workspace().revision;
    session.submit(protocol::workspaceUpdate, update, {});
    QTRY_VERIFY(m_guest->visibleText().contains(u"is for people with a second factor"_s));
    // The copy is kept: they are still in.
    QVERIFY(m_guest->workspace() && m_guest->workspace()->directory().isLoaded());
    show(*m_guest);
    finish(*m_guest);
    QTRY_VERIFY_WITH_TIMEOUT(
        !m_guest->visibleText().contains(u"is for people with a second factor"_s), 15'000);
    QTRY_COMPARE(m_guest->workspace()->directory().workspace().secondFactorPolicy,
        SecondFactorPolicy::Admins);
}

void TestSecondFactorWindow::theCodeIsAskedForBesideThePassword()
{
    QWidget page;
    CodeStep step(&page);
    page.show();
    QVERIFY(!step.ask(Error { .code = ErrorCode::Unauthenticated }));
    QVERIFY(!step.isVisible());
    QVERIFY(!step.code());
    QVERIFY(step.check());
    QVERIFY(step.ask(secondFactorError(SecondFactorDemand::Code)));
    QVERIFY(step.isVisible());
    QVERIFY(!step.check());
    step.field().setText(u" 123 456 "_s);
    QVERIFY(step.check());
    QCOMPARE(step.code(), std::optional(u"123 456"_s));
    QVERIFY(step.ask(secondFactorError(SecondFactorDemand::OtherCode)));
    QCOMPARE(step.field().error(), SecondFactorText::wrongCode());
    QCOMPARE(step.field().text(), u" 123 456 "_s); // nothing typed is lost
    step.reset();
    QVERIFY(!step.isVisible());
    QVERIFY(!step.code());
}

QTEST_MAIN(TestSecondFactorWindow)
#include "test_second_factor_window.moc"
