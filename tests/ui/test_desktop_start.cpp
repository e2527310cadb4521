// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktop.h"
#include "core/models/account_file.h"
#include "core/settings/server_key_place.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::desktop;

/// The whole program from its start until it is connected, on a display without a tray.
class TestDesktopStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itShowsItsWindow();
    void itStartsMinimised_data();
    void itStartsMinimised();
    void whoAsksForItMeanwhileGetsIt();
    void aLinkIsOpened();
    void aServerElsewhereNeedsNoneHere();
    void aPassingDemoAsksNoKeychain();

private:
    void start(const Options& options);
    [[nodiscard]] static ui::MainWindow* window();
    /// The program says when it ends as soon as it is connected.
    [[nodiscard]] static bool isConnected() { return !QGuiApplication::quitOnLastWindowClosed(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartupTrace> m_trace;
    std::unique_ptr<Desktop> m_desktop;
};

void TestDesktopStart::init()
{
    QGuiApplication::setQuitOnLastWindowClosed(true);
    m_folder = std::make_unique<QTemporaryDir>();
    m_trace = std::make_unique<StartupTrace>();
}

void TestDesktopStart::cleanup()
{
    m_desktop.reset();
    m_trace.reset();
    m_folder.reset();
}

void TestDesktopStart::start(const Options& options)
{
    m_desktop = std::make_unique<Desktop>(*qApp, options, m_folder->path(), *m_trace);
    QVERIFY(m_desktop->start());
    QVERIFY(window());
}

ui::MainWindow* TestDesktopStart::window()
{
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget* widget : widgets) {
        if (auto* found = qobject_cast<ui::MainWindow*>(widget))
            return found;
    }
    return nullptr;
}

void TestDesktopStart::itShowsItsWindow()
{
    start({});
    QVERIFY(window()->isVisible() && !window()->isMinimized());
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), 20'000);
    QVERIFY(window()->isVisible() && !window()->isMinimized());
}

void TestDesktopStart::itStartsMinimised_data()
{
    QTest::addColumn<bool>("asOption");
    QTest::newRow("by its option") << true;
    QTest::newRow("by the setting") << false;
}

void TestDesktopStart::itStartsMinimised()
{
    QFETCH(const bool, asOption);
    Options options;
    if (asOption)
        options.minimised = true;
    else
        Settings(m_folder->filePath(u"settings.ini"_s))
            .set(hearth::setting::startMinimised, Switch::On);
    start(options);
    QVERIFY(window()->isMinimized());
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), 20'000);
    // There is no tray that could bring it back.
    QVERIFY(window()->isVisible() && window()->isMinimized());
    m_desktop->activate({});
    QVERIFY(window()->isVisible() && !window()->isMinimized());
}

void TestDesktopStart::whoAsksForItMeanwhileGetsIt()
{
    Options options;
    options.minimised = true;
    start(options);
    m_desktop->activate({});
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), 20'000);
    QVERIFY(window()->isVisible() && !window()->isMinimized());
}

/// As the desktop starts it for a link, and as a second start hands it over.
void TestDesktopStart::aLinkIsOpened()
{
    Options options;
    options.link = u"hearth://join/192.0.2.1:7420/K7PXQ2"_s;
    start(options);
    const auto shown = [] {
        const QList<QLineEdit*> fields = window()->findChildren<QLineEdit*>();
        return std::ranges::any_of(fields, [](const QLineEdit* field) {
            return field->isVisible() && field->text().contains(u"192.0.2.1:7420"_s);
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(shown(), 20'000);
}

void TestDesktopStart::aServerElsewhereNeedsNoneHere()
{
    QVERIFY(models::saveAccounts(m_folder->filePath(u"accounts.json"_s),
        { { .key = u"one"_s, .providerId = u"remote"_s, .host = u"192.0.2.1"_s, .port = 7420 } }));
    start({});
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), 20'000);
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"server"_s)));
    QStringList names;
    for (const QString& task : QDir(u"/proc/self/task"_s).entryList(QDir::Dirs)) {
        QFile name(u"/proc/self/task/%1/comm"_s.arg(task));
        if (name.open(QIODevice::ReadOnly))
            names.append(QString::fromLatin1(name.readAll()).trimmed());
    }
    for (const QString& server : { u"server-open"_s, u"hearth-accounts"_s, u"hearth-state"_s })
        QVERIFY2(!names.contains(server), qPrintable(names.join(u' ')));
}

void TestDesktopStart::aPassingDemoAsksNoKeychain()
{
    Options options;
    options.demoExport = u"" HEARTH_SOURCE_DIR "/resources/demo/demo-slack-export.zip"_s;
    start(options);
    const Settings settings(m_folder->filePath(u"settings.ini"_s));
    QCOMPARE(settings.get(hearth::setting::serverKeyPlace), ServerKeyPlace::File);
    QCOMPARE(settings.get(ui::setting::secretPlace), ui::SecretPlace::ThisRun);
#ifdef HEARTH_WITH_LOCALSERVER
    QTRY_VERIFY_WITH_TIMEOUT(window()->navigator().workspace(), 20'000);
    QVERIFY(QFile::exists(m_folder->filePath(u"server/secret.key"_s)));
#endif
}

QTEST_MAIN(TestDesktopStart)
#include "test_desktop_start.moc"
