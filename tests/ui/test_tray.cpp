// SPDX-License-Identifier: Apache-2.0
#include "tests/process/child.h"
#include "tests/ui/tray_host.h"
#include "tests/ui/window_fixture.h"
#include "ui/shell/tray.h"

#include <QProcess>
#include <QSignalSpy>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// Closing the window where the desktop has a tray: on a real X server, over a real bus. What
/// happens without a tray is in test_desktop_news.
class TestTray : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void closingHidesInTheTray();
    void whoWantsToCloseQuits();
    void cleanupTestCase();

private:
    template <typename Work>
    auto atTheTray(Work work)
    {
        decltype(work()) answer {};
        QMetaObject::invokeMethod(
            m_anchor.get(), [&] { answer = work(); }, Qt::BlockingQueuedConnection);
        return answer;
    }
    void openWindow();

    QThread m_thread;
    std::unique_ptr<QObject> m_anchor; ///< lives on the thread
    test::TrayHost* m_tray = nullptr; ///< likewise
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
};

void TestTray::initTestCase()
{
    m_anchor = std::make_unique<QObject>();
    m_anchor->moveToThread(&m_thread);
    m_thread.start();
    const bool isRunning = atTheTray([this] {
        m_tray = new test::TrayHost;
        return m_tray->isRunning();
    });
    QVERIFY2(isRunning, "run me in tests/tools/session.sh");
    QCOMPARE(QGuiApplication::platformName(), u"xcb"_s);
    m_theme = std::make_unique<ThemeController>(*qApp);
}

void TestTray::cleanupTestCase()
{
    m_desk.reset();
    m_theme.reset();
    atTheTray([this] {
        delete m_tray;
        return 0;
    });
    m_thread.quit();
    m_thread.wait();
}

void TestTray::openWindow()
{
    m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
    m_desk->startHere(u"Lea Martin"_s, u"Northlight"_s);
    m_desk->window().joinDesktop();
    QVERIFY(Tray::isAvailable());
}

void TestTray::closingHidesInTheTray()
{
    openWindow();
    QTRY_COMPARE(atTheTray([this] { return m_tray->items().size(); }), 1);
    QVERIFY(m_desk->window().mayHide());
    const QSignalSpy quit(&m_desk->window(), &MainWindow::quitRequested);
    m_desk->window().close();
    QTRY_VERIFY(!m_desk->window().isVisible());
    // It goes on without its window, and a click brings that back.
    QVERIFY(m_desk->workspace());
    QCOMPARE(quit.count(), 0);
    atTheTray([this] {
        m_tray->click();
        return 0;
    });
    QTRY_VERIFY(m_desk->window().isVisible());
    QVERIFY(!m_desk->window().isMinimized());
    m_desk.reset();
}

/// The setting says that closing ends the program.
void TestTray::whoWantsToCloseQuits()
{
    openWindow();
    m_desk->settings().set(hearth::setting::keepRunning, Switch::Off);
    QVERIFY(!m_desk->window().mayHide());
    QTRY_VERIFY(m_desk->workspace()->session().isSettled());
    const QSignalSpy quit(&m_desk->window(), &MainWindow::quitRequested);
    m_desk->window().close();
    QTRY_COMPARE(quit.count(), 1);
    m_desk.reset();
}

/// Only a real display has a tray; one of its own, so that nobody's is used.
int main(int argc, char* argv[])
{
    QProcess display;
    display.setChildProcessModifier(test::endingWithParent({}));
    display.start(u"Xvfb"_s,
        { u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x800x24"_s, u"-nolisten"_s,
            u"tcp"_s });
    if (!display.waitForStarted() || !display.waitForReadyRead(30'000)) {
        std::fputs("Xvfb does not start: installer/bootstrap.sh installs it\n", stderr);
        return 1;
    }
    qputenv("DISPLAY", ':' + display.readAllStandardOutput().trimmed());
    qputenv("QT_QPA_PLATFORM", "xcb");
    int failures = 0;
    {
        const QApplication app(argc, argv);
        TestTray test;
        failures = QTest::qExec(&test, argc, argv);
    }
    display.terminate();
    display.waitForFinished();
    return failures;
}

#include "test_tray.moc"
