// SPDX-License-Identifier: Apache-2.0
#include "core/settings/settings.h"
#include "tests/support/manual_clock.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

class TestSettings : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;
    QString m_path;
    test::ManualClock m_clock;
    test::SeededRandom m_random;

private Q_SLOTS:
    void init()
    {
        m_path = m_directory.filePath(u"settings.ini"_s);
        QFile::remove(m_path);
    }

    void defaults()
    {
        const Settings settings(m_path);
        QCOMPARE(settings.get(setting::theme), ThemeChoice::System);
        QCOMPARE(settings.get(setting::density), Density::Comfortable);
        QCOMPARE(settings.get(setting::sendKey), SendKey::Enter);
        QCOMPARE(settings.get(setting::spelling), spellingAutomatic);
        QCOMPARE(settings.get(setting::hostPort), 7420);
        QCOMPARE(settings.get(setting::historyAge), HistoryAge::All);
        QCOMPARE(settings.get(setting::historySize), HistorySize::Any);
        QVERIFY(settings.windowGeometry().isEmpty());
        QVERIFY(!settings.lastWorkspace());
        QVERIFY(!settings.lastRoom({}));
    }

    void everythingSurvivesTheRun()
    {
        const auto workspace = WorkspaceId::generate(m_clock, m_random);
        const auto other = WorkspaceId::generate(m_clock, m_random);
        const auto room = RoomId::generate(m_clock, m_random);
        const QByteArray geometry("\x01\x00\xd9\xd0 bytes", 10);
        {
            Settings settings(m_path);
            settings.set(setting::theme, ThemeChoice::Dark);
            settings.set(setting::density, Density::Compact);
            settings.set(setting::sendKey, SendKey::ControlEnter);
            settings.set(setting::spelling, u"de_DE"_s);
            settings.set(setting::hostPort, 7500);
            settings.set(setting::historyAge, HistoryAge::NinetyDays);
            settings.set(setting::historySize, HistorySize::FiveGigabytes);
            settings.setWindowGeometry(geometry);
            settings.setLastWorkspace(workspace);
            settings.setLastRoom(workspace, room);
            settings.setLastRoom(other, room);
        }
        Settings settings(m_path);
        QCOMPARE(settings.get(setting::theme), ThemeChoice::Dark);
        QCOMPARE(settings.get(setting::density), Density::Compact);
        QCOMPARE(settings.get(setting::sendKey), SendKey::ControlEnter);
        QCOMPARE(settings.get(setting::spelling), u"de_DE"_s);
        QCOMPARE(settings.get(setting::hostPort), 7500);
        QCOMPARE(settings.get(setting::historyAge), HistoryAge::NinetyDays);
        QCOMPARE(settings.get(setting::historySize), HistorySize::FiveGigabytes);
        QCOMPARE(settings.windowGeometry(), geometry);
        QCOMPARE(settings.lastWorkspace(), workspace);
        QCOMPARE(settings.lastRoom(workspace), room);
        settings.forgetWorkspace(workspace);
        QVERIFY(!settings.lastWorkspace());
        QVERIFY(!settings.lastRoom(workspace));
        QCOMPARE(settings.lastRoom(other), room);
    }

    void changedIsSaidOnceForAChange()
    {
        Settings settings(m_path);
        QSignalSpy changed(&settings, &Settings::changed);
        settings.set(setting::theme, ThemeChoice::System);
        QCOMPARE(changed.size(), 0);
        settings.set(setting::theme, ThemeChoice::Dark);
        settings.set(setting::theme, ThemeChoice::Dark);
        settings.set(setting::hostPort, 8000);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed[0][0].value<QLatin1StringView>(), QLatin1StringView(setting::theme.key));
        QCOMPARE(
            changed[1][0].value<QLatin1StringView>(), QLatin1StringView(setting::hostPort.key));
    }

    void nonsenseInTheFileCountsAsUnset()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[appearance]\ntheme=purple\n[host]\nport=99999\n[history]\nage=many\n["
                   "window]\nworkspace=here\n");
        file.close();
        const Settings settings(m_path);
        QCOMPARE(settings.get(setting::theme), ThemeChoice::System);
        QCOMPARE(settings.get(setting::hostPort), 7420);
        QCOMPARE(settings.get(setting::historyAge), HistoryAge::All);
        QCOMPARE(settings.get(setting::historySize), HistorySize::Any);
        QVERIFY(!settings.lastWorkspace());
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
