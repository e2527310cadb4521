// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/team_fixture.h"
#include "ui/shell/networks_dialog.h"
#include "ui/shell/security_policy_dialog.h"

#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;

/// Where those who may say from which networks the workspace is used.
class TestNetworksDialog : public QObject, protected test::TeamFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup() { part(); }

    void whatIsSavedIsThereAgain();
    void whatIsWrongStandsBesideTheList();

private:
    void openDialog();
    [[nodiscard]] NetworksDialog* dialog() { return m_desk->window().findChild<NetworksDialog*>(); }
    [[nodiscard]] QPlainTextEdit& list()
    {
        return *dialog()->findChild<QPlainTextEdit*>(u"networkList"_s);
    }

    std::unique_ptr<ThemeController> m_theme;
};

void TestNetworksDialog::init()
{
    gather();
    m_desk->window().activateWindow();
    openDialog();
}

void TestNetworksDialog::openDialog()
{
    open<SecurityPolicyDialog>(*m_desk, Command::SecurityPolicy);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"networksButton"_s));
    m_desk->click(u"networksButton"_s);
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    QTRY_VERIFY(list().isEnabled());
}

void TestNetworksDialog::whatIsSavedIsThereAgain()
{
    QVERIFY(list().toPlainText().isEmpty());
    QVERIFY(!list().accessibleName().isEmpty());
    QVERIFY(!m_desk->find<QPushButton>(u"saveNetworks"_s)->isEnabled());
    list().setFocus();
    QTest::keyClicks(&list(), u"192.0.2.77/24"_s);
    QTest::keyClick(&list(), Qt::Key_Return);
    QTest::keyClicks(&list(), u"127.0.0.1"_s);
    m_desk->click(u"saveNetworks"_s);
    QTRY_VERIFY(!dialog());
    openDialog();
    QCOMPARE(list().toPlainText(), u"192.0.2.0/24\n127.0.0.1/32"_s);
}

void TestNetworksDialog::whatIsWrongStandsBesideTheList()
{
    list().setPlainText(u"192.0.2.0/24\nthe office"_s);
    m_desk->click(u"saveNetworks"_s);
    const auto* problem = dialog()->findChild<QWidget*>(u"networkProblem"_s);
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(m_desk->visibleText().contains(u"Line 2 is no address"_s));
    QCOMPARE(list().toPlainText(), u"192.0.2.0/24\nthe office"_s);
    // Whoever goes on typing is not told of it any longer.
    list().setPlainText(u"192.0.2.0/24"_s);
    QVERIFY(!problem->isVisible());
}

QTEST_MAIN(TestNetworksDialog)
#include "test_networks_dialog.moc"
