// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_fixture.h"
#include "ui/composer/composer.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/fields.h"

#include <QComboBox>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// A backend that came as a plugin, through the same window as Hearth's own: nothing in `ui` knows
/// of it.
class TestPluginWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void withoutPluginsThereIsNoChoice()
    {
        Desk desk(Device::Kind::ClientOnly);
        desk.click(u"signIn"_s);
        desk.click(u"continue"_s);
        QVERIFY(desk.find<TextField>(u"password"_s));
        QVERIFY(!desk.find<QComboBox>(u"kind"_s));
    }

    void twoPeopleChatThroughIt()
    {
        Desk ada(Device::Kind::ClientOnly, QStringLiteral(HEARTH_TEST_PLUGINS));
        enter(ada, u"Ada"_s);
        Desk bob(Device::Kind::ClientOnly, QStringLiteral(HEARTH_TEST_PLUGINS));
        enter(bob, u"Bob"_s);
        say(ada, u"hello from a plugin"_s);
        QTRY_VERIFY(shows(bob, u"hello from a plugin"_s, u"Ada"_s));
        say(bob, u"hello back"_s);
        QTRY_VERIFY(shows(ada, u"hello back"_s, u"Bob"_s));
    }

    void aRestartBringsItBack()
    {
        Desk ada(Device::Kind::ClientOnly, QStringLiteral(HEARTH_TEST_PLUGINS));
        enter(ada, u"Ada"_s);
        say(ada, u"still here"_s);
        QTRY_VERIFY(ada.workspace()->session().outbox().isEmpty());
        ada.restart();
        QTRY_VERIFY(ada.workspace() && ada.timeline().source());
        QTRY_VERIFY(shows(ada, u"still here"_s, u"Ada"_s));
    }

    /// It has no drafts, as a server of an earlier version has not: they stay on this device, and
    /// nobody is asked about what it refuses.
    void draftsItDoesNotKnowStayHere()
    {
        Desk ada(Device::Kind::ClientOnly, QStringLiteral(HEARTH_TEST_PLUGINS));
        enter(ada, u"Ada"_s);
        ada.composer().setFocus();
        ada.write(u"half a thought"_s);
        const RoomId room = *ada.window().navigator().room();
        QTRY_COMPARE(ada.workspace()->session().draft(room), u"half a thought"_s);
        QTRY_VERIFY(ada.workspace()->session().outbox().isEmpty());
        ada.restart();
        QTRY_VERIFY(ada.workspace() && ada.timeline().source());
        QTRY_COMPARE(ada.composer().text(), u"half a thought"_s);
        ada.composer().setFocus();
        ada.press(Qt::Key_Return);
        QTRY_VERIFY(shows(ada, u"half a thought"_s, u"Ada"_s));
        QTRY_VERIFY(ada.workspace()->session().outbox().isEmpty());
        QCOMPARE(ada.workspace()->session().draft(room), QString());
    }

private:
    static void enter(Desk& desk, const QString& name)
    {
        desk.click(u"signIn"_s);
        desk.click(u"continue"_s);
        auto* kind = desk.find<QComboBox>(u"kind"_s);
        QVERIFY(kind);
        kind->setCurrentIndex(kind->findData(u"notebook"_s));
        QVERIFY(!desk.find<TextField>(u"password"_s));
        desk.click(u"action"_s);
        QVERIFY(!desk.find<TextField>(u"name"_s)->error().isEmpty()); // nobody without a name
        desk.type(u"name"_s, name);
        desk.click(u"action"_s);
        QTRY_VERIFY(desk.workspace() && desk.workspace()->directory().isLoaded());
        QTRY_VERIFY(desk.window().navigator().room());
        QTRY_VERIFY(desk.timeline().source() && desk.timeline().source()->isOpen());
    }
    static void say(Desk& desk, const QString& text)
    {
        desk.composer().setFocus();
        desk.write(text);
        desk.press(Qt::Key_Return);
    }
    static bool shows(Desk& desk, const QString& text, const QString& author)
    {
        const RowSource* source = desk.timeline().source();
        for (int i = 0; source && i < source->rowCount(); ++i) {
            if (source->row(i).source == text && source->row(i).authorName == author)
                return true;
        }
        return false;
    }

    std::unique_ptr<ThemeController> m_theme;
};

QTEST_MAIN(TestPluginWindow)
#include "test_plugin_window.moc"
