// SPDX-License-Identifier: Apache-2.0
#include "core/models/attention.h"
#include "core/models/room_actions.h"
#include "tests/ui/window_fixture.h"
#include "ui/shell/autostart.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/notifications_dialog.h"
#include "ui/shell/room_menu.h"
#include "ui/widgets/toggle_switch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QStandardPaths>
#include <QTimeEdit>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// Where a person says of what they want to be told.
class TestNotificationsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void init();
    void cleanup() { m_desk.reset(); }
    void cleanupTestCase() { m_theme.reset(); }

    void itIsFoundInTheSettings();
    void theLevelIsChosen();
    void keywordsAreKept();
    void keywordsThatAreTooMuch();
    void quietHoursAreKept();
    void anotherDevicesChoiceShows();
    void theDevicesOwn();
    void startingAtLogin();
    void everythingHasAName();
    void aRoomHasItsOwn();

private:
    [[nodiscard]] models::WorkspaceContext& workspace() const { return *m_desk->workspace(); }
    [[nodiscard]] Attention attention() const
    {
        return models::attentionOf(workspace().directory());
    }
    [[nodiscard]] NotificationsDialog* dialog() const
    {
        return m_desk->window().findChild<NotificationsDialog*>();
    }
    /// Of the dialog.
    template <typename Widget>
    [[nodiscard]] Widget* part(const QString& name) const
    {
        return dialog() ? dialog()->findChild<Widget*>(name) : nullptr;
    }
    void toggle(const QString& name) const;
    void openDialog();

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
};

void TestNotificationsDialog::init()
{
    m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
    m_desk->startHere(u"Lea Martin"_s, u"Northlight"_s);
    QTRY_VERIFY(workspace().session().syncState().caughtUp);
    openDialog();
}

void TestNotificationsDialog::openDialog()
{
    m_desk->window().findChild<Dialogs*>()->run(Command::Settings);
    QTRY_VERIFY(m_desk->find<QAbstractButton>(u"notificationsButton"_s));
    m_desk->click(u"notificationsButton"_s);
    QTRY_VERIFY(dialog() && dialog()->isVisible());
}

void TestNotificationsDialog::toggle(const QString& name) const
{
    auto* found = part<ToggleSwitch>(name);
    QVERIFY2(found, qPrintable(name));
    QTest::mouseClick(found, Qt::LeftButton);
}

void TestNotificationsDialog::itIsFoundInTheSettings()
{
    QVERIFY(m_desk->visibleText().contains(u"In Northlight"_s));
    QCOMPARE(part<QComboBox>(u"level"_s)->currentText(), u"Mentions and direct messages"_s);
    QVERIFY(part<TextField>(u"keywords"_s)->text().isEmpty());
    QVERIFY(!part<QCheckBox>(u"quietDay1"_s)->isChecked());
}

void TestNotificationsDialog::theLevelIsChosen()
{
    auto* level = part<QComboBox>(u"level"_s);
    level->setFocus();
    QTest::keyClick(level, Qt::Key_Down);
    QTRY_COMPARE(attention().level, NotifyLevel::Nothing);
    QTest::keyClick(level, Qt::Key_Home);
    QTRY_COMPARE(attention().level, NotifyLevel::All);
    QTRY_VERIFY(workspace().session().outbox().isEmpty());
    QCOMPARE(attention().level, NotifyLevel::All);
}

void TestNotificationsDialog::keywordsAreKept()
{
    auto* field = part<TextField>(u"keywords"_s);
    field->edit().setFocus();
    QTest::keyClicks(&field->edit(), u"release,  tea time , ,C++"_s);
    QTest::keyClick(&field->edit(), Qt::Key_Return);
    QTRY_COMPARE(attention().keywords, (QStringList { u"release"_s, u"tea time"_s, u"C++"_s }));
    QTRY_VERIFY(workspace().session().outbox().isEmpty());
    QCOMPARE(attention().keywords.size(), 3);
}

void TestNotificationsDialog::keywordsThatAreTooMuch()
{
    auto* field = part<TextField>(u"keywords"_s);
    field->edit().setFocus();
    field->setText(QString(61, u'x'));
    QTest::keyClick(&field->edit(), Qt::Key_Return);
    QVERIFY(!field->error().isEmpty());
    QStringList many;
    for (int i = 0; i < 51; ++i)
        many.append(u"word%1"_s.arg(i));
    field->setText(many.join(u','));
    QVERIFY(field->error().isEmpty());
    QTest::keyClick(&field->edit(), Qt::Key_Return);
    QVERIFY(!field->error().isEmpty());
    QCOMPARE(field->text(), many.join(u',')); // what was typed stays
    QVERIFY(attention().keywords.isEmpty());
}

void TestNotificationsDialog::quietHoursAreKept()
{
    for (const QString& day : { u"quietDay1"_s, u"quietDay7"_s })
        part<QCheckBox>(day)->click();
    part<QTimeEdit>(u"quietFrom"_s)->setTime(QTime(22, 30));
    part<QTimeEdit>(u"quietTo"_s)->setTime(QTime(7, 0));
    const QuietHours wanted { .days = { 1, 7 }, .from = 1350, .to = 420 };
    QTRY_COMPARE(attention().quiet, wanted);
    QTRY_VERIFY(workspace().session().outbox().isEmpty());
    QCOMPARE(attention().quiet, wanted);
}

void TestNotificationsDialog::anotherDevicesChoiceShows()
{
    models::RoomActions(workspace())
        .setAttention({ .level = NotifyLevel::Nothing,
            .keywords = QStringList { u"tea"_s },
            .quiet = QuietHours { .days = { 3 }, .from = 60, .to = 120 } });
    QTRY_COMPARE(part<QComboBox>(u"level"_s)->currentText(), u"Nothing"_s);
    QCOMPARE(part<TextField>(u"keywords"_s)->text(), u"tea"_s);
    QVERIFY(part<QCheckBox>(u"quietDay3"_s)->isChecked());
    QCOMPARE(part<QTimeEdit>(u"quietFrom"_s)->time(), QTime(1, 0));
    QCOMPARE(part<QTimeEdit>(u"quietTo"_s)->time(), QTime(2, 0));
}

void TestNotificationsDialog::theDevicesOwn()
{
    const Settings& settings = m_desk->settings();
    for (const Setting<Switch>& setting : { hearth::setting::notifications,
             hearth::setting::notifySound, hearth::setting::notifyPreview,
             hearth::setting::keepRunning, hearth::setting::startMinimised }) {
        const Switch before = settings.get(setting);
        toggle(QString::fromLatin1(setting.key));
        QVERIFY2(settings.get(setting) != before, setting.key);
    }
}

void TestNotificationsDialog::startingAtLogin()
{
    const QString entry = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/autostart/hearth.desktop"_s;
    QVERIFY(!Autostart::isOn());
    toggle(u"startAtLogin"_s);
    QVERIFY(Autostart::isOn());
    QFile file(entry);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY2(
        content.contains("\nExec=\"" + QCoreApplication::applicationFilePath().toUtf8() + "\"\n"),
        content);
    file.close();
    // The desktop's own settings switch it off so.
    QVERIFY(file.open(QIODevice::Append));
    file.write("Hidden=true\n");
    file.close();
    QVERIFY(!Autostart::isOn());
    QVERIFY(Autostart::set(true));
    toggle(u"startAtLogin"_s);
    QVERIFY(!QFile::exists(entry));
}

void TestNotificationsDialog::everythingHasAName()
{
    const QList<QWidget*> parts = dialog()->findChildren<QWidget*>();
    for (const QWidget* widget : parts) {
        const bool acts = qobject_cast<const QComboBox*>(widget)
            || qobject_cast<const QCheckBox*>(widget) || qobject_cast<const QTimeEdit*>(widget);
        QVERIFY2(!acts || !widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestNotificationsDialog::aRoomHasItsOwn()
{
    dialog()->close();
    const RoomId room = *m_desk->window().navigator().room();
    const auto levels = [&](const RoomMenu& menu) {
        const QList<QMenu*> menus = menu.findChildren<QMenu*>();
        const auto found = std::ranges::find(menus, u"Notifications"_s, &QMenu::title);
        return found == menus.end() ? nullptr : *found;
    };
    const auto checked = [&] {
        const RoomMenu menu(workspace(), *workspace().directory().room(room), nullptr);
        const QList<QAction*> entries = levels(menu)->actions();
        const auto found = std::ranges::find_if(entries, &QAction::isChecked);
        return found == entries.end() ? QString() : (*found)->text();
    };
    QCOMPARE(checked(), u"Like the workspace (Mentions and direct messages)"_s);
    RoomMenu menu(workspace(), *workspace().directory().room(room), nullptr);
    menu.setAttribute(Qt::WA_DeleteOnClose, false);
    connect(&menu, &RoomMenu::notifyChosen, this,
        [&](NotifyLevel level) { models::RoomActions(workspace()).setNotify(room, level); });
    const QList<QAction*> entries = levels(menu)->actions();
    QCOMPARE(entries.size(), 4);
    entries.last()->trigger();
    QTRY_COMPARE(workspace().directory().room(room)->preference.notify, NotifyLevel::Nothing);
    QCOMPARE(checked(), u"Nothing"_s);
}

QTEST_MAIN(TestNotificationsDialog)
#include "test_notifications_dialog.moc"
