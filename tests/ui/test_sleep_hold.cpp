// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/login_manager.h"
#include "ui/host/sleep_hold.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace hearth;
using namespace hearth::ui;
using namespace Qt::StringLiterals;

/// Holding off sleep, over a real bus on which the test plays logind and the desktop->
class TestSleepHold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void logindHoldsUntilItIsLetGo();
    void endingLetsGo();
    void anAnswerThatComesTooLateIsLetGo();
    void withoutLogindTheDesktopIsAsked();
    void withoutAnybodyItSaysSo();

private:
    const QString m_bus = u"sleep-hold"_s; ///< stands for the system's
};

void TestSleepHold::initTestCase()
{
    const QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_bus);
    QVERIFY2(bus.isConnected(), "run me in tests/tools/session.sh");
}

void TestSleepHold::cleanupTestCase() { QDBusConnection::disconnectFromBus(m_bus); }

void TestSleepHold::logindHoldsUntilItIsLetGo()
{
    const auto logind = std::make_unique<test::LoginManager>();
    QVERIFY(logind->isRunning());
    SleepHold hold(m_bus);
    QVERIFY(!hold.isHeld());
    hold.hold(u"Hosting for others"_s);
    hold.hold(u"Hosting for others"_s); // once is enough
    QTRY_VERIFY(hold.isHeld());
    QCOMPARE(logind->asked(),
        (QStringList { u"sleep:idle"_s, u"Hearth"_s, u"Hosting for others"_s, u"block"_s }));
    QVERIFY(logind->isHeld());
    hold.release();
    QVERIFY(!hold.isHeld());
    QTRY_VERIFY(!logind->isHeld());
}

void TestSleepHold::endingLetsGo()
{
    const auto logind = std::make_unique<test::LoginManager>();
    {
        SleepHold hold(m_bus);
        hold.hold(u"Hosting for others"_s);
        QTRY_VERIFY(hold.isHeld());
    }
    QTRY_VERIFY(!logind->isHeld());
}

void TestSleepHold::anAnswerThatComesTooLateIsLetGo()
{
    const auto logind = std::make_unique<test::LoginManager>();
    SleepHold hold(m_bus);
    hold.hold(u"Hosting for others"_s);
    hold.release();
    QTRY_VERIFY(!logind->asked().isEmpty());
    QTRY_VERIFY(!logind->isHeld());
    QVERIFY(!hold.isHeld());
}

void TestSleepHold::withoutLogindTheDesktopIsAsked()
{
    const auto desktop = std::make_unique<test::PowerManager>();
    QVERIFY(desktop->isRunning());
    SleepHold hold(m_bus);
    hold.hold(u"Hosting for others"_s);
    QTRY_VERIFY(hold.isHeld());
    QCOMPARE(desktop->held(), 1);
    hold.release();
    QTRY_COMPARE(desktop->held(), 0);
}

void TestSleepHold::withoutAnybodyItSaysSo()
{
    SleepHold hold(m_bus);
    QSignalSpy changed(&hold, &SleepHold::changed);
    hold.hold(u"Hosting for others"_s);
    QTRY_VERIFY(hold.isRefused());
    QVERIFY(!hold.isHeld());
    QCOMPARE(changed.size(), 1);
    hold.release();
    QVERIFY(!hold.isRefused());
}

QTEST_GUILESS_MAIN(TestSleepHold)
#include "test_sleep_hold.moc"
