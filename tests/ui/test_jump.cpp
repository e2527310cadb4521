// SPDX-License-Identifier: Apache-2.0
#include "core/domain/names.h"
#include "tests/ui/window_fixture.h"
#include "ui/composer/composer.h"
#include "ui/search/switcher.h"
#include "ui/shell/sheet.h"
#include "ui/shell/shortcuts_dialog.h"

#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// Ctrl+K over a real workspace.
class TestJump : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }

    void init()
    {
        m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
        m_desk->startHere(u"Lea Martin"_s, u"Northlight"_s);
        m_release = m_desk->workspace()->createChannel(u"release"_s, RoomKind::Public, {});
        QTRY_VERIFY(m_desk->workspace()->directory().room(m_release));
    }
    void cleanup() { m_desk.reset(); }
    void cleanupTestCase() { m_theme.reset(); }

    void typingAndReturnGoesThere()
    {
        QLineEdit* input = open();
        QTest::keyClicks(input, u"rel"_s);
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(m_desk->window().navigator().room(), m_release);
        QTRY_VERIFY(!switcher());
    }

    void arrowsChoose()
    {
        QLineEdit* input = open();
        auto* list = switcher()->findChild<QListView*>();
        QVERIFY(list->model()->rowCount() >= 2);
        QTest::keyClick(input, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(input, Qt::Key_Up);
        QTest::keyClick(input, Qt::Key_Up);
        QCOMPARE(list->currentIndex().row(), list->model()->rowCount() - 1);
    }

    void nothingFoundIsASentence()
    {
        QLineEdit* input = open();
        QTest::keyClicks(input, u"qqqq"_s);
        QVERIFY(m_desk->visibleText().contains(u"Nobody and nothing"_s));
        QTest::keyClick(input, Qt::Key_Return); // harmless
        QVERIFY(switcher());
    }

    void escapeGoesBackAndChangesNothing()
    {
        const std::optional<RoomId> before = m_desk->window().navigator().room();
        QTest::keyClick(open(), Qt::Key_Escape);
        QTRY_VERIFY(!switcher());
        QCOMPARE(m_desk->window().navigator().room(), before);
    }

    void aCommandIsRunOrBegun()
    {
        QTest::keyClicks(open(), u"/shrug"_s);
        QTest::keyClick(switcher()->findChild<QLineEdit*>(), Qt::Key_Return);
        QVERIFY(m_desk->composer().text().startsWith(u"/shrug"_s));
        QTRY_VERIFY(!switcher());
        QTest::keyClicks(open(), u"keyboard sh"_s);
        QTest::keyClick(switcher()->findChild<QLineEdit*>(), Qt::Key_Return);
        const auto* sheet = m_desk->window().findChild<ShortcutsDialog*>();
        QVERIFY(sheet && sheet->isVisible());
        // The device remembers what was gone to.
        QCOMPARE(m_desk->settings().switcherUses().size(), 2);
    }

    void anotherWorkspaceIsGoneTo()
    {
        const auto other = Device::wait(m_desk->client().startHere(u"Lea Martin"_s, u"Aurora"_s));
        QVERIFY(other);
        QTest::keyClicks(open(), u"auro"_s);
        QTest::keyClick(switcher()->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_VERIFY(m_desk->workspace() && m_desk->workspace()->id() == *other);
    }

    void aPersonWithoutDirectMessagesGetsSome()
    {
        QLineEdit* input = open();
        QTest::keyClicks(input, u"Lea"_s);
        QTest::keyClick(input, Qt::Key_Return);
        // Oneself: a place for notes.
        const RoomId notes = conversationId(
            m_desk->workspace()->id(), { m_desk->workspace()->directory().self() });
        QTRY_COMPARE(m_desk->window().navigator().room(), notes);
        QTRY_VERIFY(m_desk->workspace()->session().outbox().isEmpty());
        QCOMPARE(m_desk->window().navigator().room(), notes);
    }

private:
    Switcher* switcher() { return m_desk->window().findChild<Switcher*>(); }
    QLineEdit* open()
    {
        QTest::keyClick(&m_desk->window(), Qt::Key_K, Qt::ControlModifier);
        return switcher() ? switcher()->findChild<QLineEdit*>() : nullptr;
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
    RoomId m_release;
};

QTEST_MAIN(TestJump)
#include "test_jump.moc"
