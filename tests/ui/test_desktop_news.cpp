// SPDX-License-Identifier: Apache-2.0
#include "core/models/audit_reader.h"
#include "core/models/directory.h"
#include "core/models/planned_actions.h"
#include "core/models/room_actions.h"
#include "tests/ui/notification_server.h"
#include "tests/ui/window_fixture.h"
#include "ui/audit/audit_dialog.h"
#include "ui/planned/planned_pane.h"
#include "ui/shell/tray.h"
#include "ui/theme/hearth_style.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;
using test::NotificationServer;

/// What is told on the desktop, over a real bus: Ada writes, and Lea has her window open.
class TestDesktopNews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void aDirectMessageIsShown();
    void whatIsOnScreenIsNotShown();
    void newsOfARoomStandInOne();
    void aClickOpensTheMessage();
    void aDismissedOneStaysAway();
    void itIsMarkedReadFromThere();
    void itIsAnsweredThere();
    void whatIsReadElsewhereGoes();
    void theTextIsShownAsItIs();
    void whatEndsTakesItsNewsAlong();
    void theSettingsHold();
    void aReminderIsShownAndOpened();
    void anAlertIsShownAndOpened();
    void withoutATrayClosingQuits();
    void theTrayQuietensEverything();

private:
    [[nodiscard]] models::WorkspaceContext& lea() const { return *m_desk->workspace(); }
    [[nodiscard]] models::WorkspaceContext& ada() const
    {
        return *m_other->client().context(m_desk->workspace()->id());
    }
    /// Ada writes to Lea alone.
    MessageId whisper(const QString& text);
    /// Unread in the conversation, as soon as it is known.
    qint64 waiting();

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<NotificationServer> m_desktop;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Device> m_other;
    RoomId m_direct;
};

void TestDesktopNews::initTestCase()
{
    m_theme = std::make_unique<ThemeController>(*qApp);
    m_desktop = std::make_unique<NotificationServer>(
        QStringList { u"actions"_s, u"body"_s, u"body-markup"_s, u"inline-reply"_s });
    QVERIFY2(m_desktop->isRunning(), "run me in tests/tools/session.sh");
}

void TestDesktopNews::cleanupTestCase()
{
    m_desktop.reset();
    m_theme.reset();
}

void TestDesktopNews::init()
{
    m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
    m_desk->startHere(u"Lea Martin"_s, u"Northlight"_s);
    m_other = std::make_unique<Device>(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(m_other->client().join(
        m_desk->device().invite(m_desk->workspace()->id()), u"Ada Byron"_s)));
    QTRY_VERIFY(ada().directory().isLoaded());
    QTRY_VERIFY(lea().directory().member(ada().directory().self()));
    QTRY_VERIFY(lea().session().syncState().caughtUp);
    m_desk->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    m_desk->window().joinDesktop();
    m_direct = models::RoomActions(ada()).openConversation({ lea().directory().self() });
}

void TestDesktopNews::cleanup()
{
    m_other.reset();
    m_desk.reset();
    m_desktop->clear();
}

MessageId TestDesktopNews::whisper(const QString& text)
{
    return ada().send(m_direct, {}, text).value_or(MessageId {});
}

qint64 TestDesktopNews::waiting()
{
    const replica::RoomState* room = lea().directory().room(m_direct);
    return room ? room->unread : -1;
}

void TestDesktopNews::aDirectMessageIsShown()
{
    whisper(u"tea at **four**?"_s);
    QTRY_COMPARE(m_desktop->titles(), QStringList { u"Ada Byron"_s });
    const NotificationServer::Note note = m_desktop->note();
    QCOMPARE(note.text, u"tea at four?"_s);
    for (const QString& label : { u"Open"_s, u"Mark as read"_s, u"Reply"_s })
        QVERIFY2(note.actions.contains(label), qPrintable(label));
    QCOMPARE(note.hints.value(u"x-kde-eventId"_s).toString(), u"news"_s);
}

void TestDesktopNews::whatIsOnScreenIsNotShown()
{
    const RoomId general = *m_desk->window().navigator().room();
    const QString mention = u"<@%1> look"_s.arg(lea().directory().self().toString());
    const int before = m_desktop->raised();
    const MessageId seen = ada().send(general, {}, mention).value();
    QTRY_VERIFY(Device::wait(lea().session().message(seen)).has_value());
    whisper(u"psst"_s);
    QTRY_COMPARE(m_desktop->titles(), QStringList { u"Ada Byron"_s });
    QCOMPARE(m_desktop->raised(), before + 1);
    // Going there is seeing it.
    m_desk->window().openRoom(m_direct);
    QTRY_VERIFY(m_desktop->notes().isEmpty());
}

void TestDesktopNews::newsOfARoomStandInOne()
{
    for (const QString& text : { u"one"_s, u"two"_s, u"three"_s })
        whisper(text);
    QTRY_COMPARE(m_desktop->note().text, u"one\ntwo\nthree"_s);
    QTRY_COMPARE(m_desktop->titles(), QStringList { u"3 new message(s) from Ada Byron"_s });
}

void TestDesktopNews::aClickOpensTheMessage()
{
    whisper(u"here"_s);
    QTRY_COMPARE(m_desktop->notes().size(), 1);
    m_desk->window().showMinimized();
    m_desktop->click();
    QTRY_COMPARE(m_desk->window().navigator().room(), m_direct);
    QVERIFY(!m_desk->window().isMinimized());
    QTRY_VERIFY(m_desktop->notes().isEmpty());
}

void TestDesktopNews::aDismissedOneStaysAway()
{
    whisper(u"one"_s);
    QTRY_COMPARE(m_desktop->notes().size(), 1);
    m_desktop->dismiss();
    QTRY_VERIFY(m_desktop->notes().isEmpty());
    whisper(u"two"_s); // is something new
    QTRY_COMPARE(m_desktop->notes().size(), 1);
}

void TestDesktopNews::itIsMarkedReadFromThere()
{
    whisper(u"for later"_s);
    QTRY_COMPARE(m_desktop->notes().size(), 1);
    QTRY_COMPARE(waiting(), 1);
    m_desktop->click(u"Mark as read"_s);
    QTRY_COMPARE(waiting(), 0);
    QTRY_VERIFY(m_desktop->notes().isEmpty());
    QVERIFY(m_desk->window().navigator().room() != m_direct);
}

void TestDesktopNews::itIsAnsweredThere()
{
    whisper(u"tea?"_s);
    QTRY_COMPARE(m_desktop->notes().size(), 1);
    m_desktop->reply(u"with milk"_s);
    const std::unique_ptr<models::TimelineModel> timeline = ada().timeline(m_direct);
    timeline->open();
    QTRY_COMPARE(timeline->rowCount(), 2);
    QCOMPARE(timeline->row(1).source, u"with milk"_s);
    QTRY_COMPARE(waiting(), 0);
    QTRY_VERIFY(m_desktop->notes().isEmpty());
}

void TestDesktopNews::whatIsReadElsewhereGoes()
{
    whisper(u"psst"_s);
    QTRY_COMPARE(m_desktop->notes().size(), 1);
    lea().markRead(m_direct, lea().directory().room(m_direct)->lastPosition);
    QTRY_VERIFY(m_desktop->notes().isEmpty());
}

void TestDesktopNews::theTextIsShownAsItIs()
{
    whisper(u"`a < b && c > d`"_s);
    QTRY_COMPARE(m_desktop->note().text, u"a &lt; b &amp;&amp; c &gt; d"_s);
}

void TestDesktopNews::whatEndsTakesItsNewsAlong()
{
    whisper(u"one"_s);
    QTRY_COMPARE(m_desktop->note().text, u"one"_s);
    whisper(u"two"_s);
    QTRY_COMPARE(m_desktop->titles(), QStringList { u"2 new message(s) from Ada Byron"_s });
    m_desk.reset();
    QTRY_VERIFY(m_desktop->notes().isEmpty());
}

void TestDesktopNews::theSettingsHold()
{
    Settings& settings = m_desk->settings();
    settings.set(hearth::setting::notifyPreview, Switch::Off);
    settings.set(hearth::setting::notifySound, Switch::Off);
    whisper(u"a secret"_s);
    QTRY_COMPARE(m_desktop->titles(), QStringList { u"Ada Byron"_s });
    QCOMPARE(m_desktop->note().text, u"New message"_s);
    QCOMPARE(m_desktop->note().hints.value(u"x-kde-eventId"_s).toString(), u"silentNews"_s);
    m_desktop->dismiss();
    settings.set(hearth::setting::notifications, Switch::Off);
    const int before = m_desktop->raised();
    whisper(u"not this one"_s);
    QTRY_COMPARE(waiting(), 2);
    settings.set(hearth::setting::notifications, Switch::On);
    whisper(u"but this"_s);
    QTRY_COMPARE(m_desktop->raised(), before + 1);
}

void TestDesktopNews::aReminderIsShownAndOpened()
{
    m_desk->window().showMinimized();
    const Timestamp soon { lea().session().now().micros + 300'000 };
    QVERIFY(models::PlannedActions(lea()).remind(u"call Ada"_s, soon));
    QTRY_COMPARE(m_desktop->titles(), QStringList { u"Reminder"_s });
    QCOMPARE(m_desktop->note().text, u"call Ada"_s);
    QVERIFY(!m_desktop->note().actions.contains(u"Reply"_s));
    m_desktop->click();
    QTRY_VERIFY(m_desk->window().findChild<PlannedPane*>()->isVisible());
}

void TestDesktopNews::anAlertIsShownAndOpened()
{
    m_desk->window().showMinimized();
    const models::AuditReader reader(
        *m_other->client().accounts().front(), m_desk->workspace()->id());
    for (int i = 0; i < 30; ++i) // not theirs to ask
        QCOMPARE(Device::wait(reader.verify()).error().code, ErrorCode::Forbidden);
    QTRY_COMPARE(m_desktop->titles(), QStringList { u"Security alert in Northlight"_s });
    QVERIFY(m_desktop->note().text.contains(u"Ada Byron was refused"_s));
    QVERIFY(!m_desktop->note().actions.contains(u"Reply"_s));
    m_desktop->click();
    QTRY_VERIFY(m_desk->window().findChild<AuditDialog*>());
    // Acknowledged, it is gone everywhere.
    const QList<Item> alerts = lea().directory().items(ItemKind::Alert);
    QCOMPARE(alerts.size(), 1);
    const models::AuditReader own(*m_desk->client().accounts().front(), m_desk->workspace()->id());
    QVERIFY(Device::wait(own.acknowledge(alerts.front().alert->id)));
    QTRY_VERIFY(m_desktop->notes().isEmpty());
}

/// The tests' display has no tray: whoever closes the window means to quit.
void TestDesktopNews::withoutATrayClosingQuits()
{
    QVERIFY(!Tray::isAvailable());
    QVERIFY(!m_desk->window().mayHide());
    QTRY_VERIFY(lea().session().isSettled());
    const QSignalSpy quit(&m_desk->window(), &MainWindow::quitRequested);
    m_desk->window().close();
    QTRY_COMPARE(quit.count(), 1);
    QVERIFY(!m_desk->window().isVisible());
}

void TestDesktopNews::theTrayQuietensEverything()
{
    auto* tray = m_desk->window().findChild<Tray*>();
    QVERIFY(tray);
    const auto press = [tray](const QString& text) {
        const QList<QMenu*> menus = tray->menu().findChildren<QMenu*>() + QList { &tray->menu() };
        for (const QMenu* menu : menus) {
            for (QAction* action : menu->actions()) {
                if (action->text() == text)
                    return action->trigger();
            }
        }
        QFAIL(qPrintable(text));
    };
    const auto status = [this] { return lea().statusOf(lea().directory().self()); };
    press(u"For one hour"_s);
    QTRY_VERIFY(status() && status()->doNotDisturb && status()->expiresAt);
    const int before = m_desktop->raised();
    whisper(u"not now"_s);
    QTRY_COMPARE(waiting(), 1);
    QTRY_COMPARE(tray->toolTip(), u"Hearth: 1 mention(s)"_s);
    press(u"Not any more"_s);
    QTRY_VERIFY(!status());
    whisper(u"now"_s);
    QTRY_COMPARE(m_desktop->raised(), before + 1);
    QTRY_COMPARE(tray->toolTip(), u"Hearth: 2 mention(s)"_s);
    lea().markRead(m_direct, lea().directory().room(m_direct)->lastPosition);
    QTRY_COMPARE(tray->toolTip(), u"Hearth"_s);

    const Theme& theme = themeOf(m_desk->window());
    const auto picture = [&](qint64 mentions, bool unread) {
        return Tray::icon(theme, mentions, unread).pixmap(64).toImage();
    };
    QVERIFY(!picture(0, false).isNull());
    QVERIFY(picture(0, false) != picture(0, true));
    QVERIFY(picture(0, true) != picture(3, true));
    QVERIFY(picture(3, true) != picture(4, true));
    // Quitting from there ends the program wherever the window is.
    QTRY_VERIFY(lea().session().isSettled());
    const QSignalSpy quit(&m_desk->window(), &MainWindow::quitRequested);
    m_desk->window().hide();
    press(u"Quit"_s);
    QTRY_COMPARE(quit.count(), 1);
}

QTEST_MAIN(TestDesktopNews)
#include "test_desktop_news.moc"
