// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_fixture.h"
#include "ui/composer/composer.h"
#include "ui/search/search_pane.h"
#include "ui/thread/thread_pane.h"
#include "ui/timeline/timeline_view.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// Searching in the window by keyboard: found messages open in their place.
class TestSearchPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup() { m_desk.reset(); }

    void opensInItsPlace();
    void opensInAnotherRoom();
    void aReplyOpensItsThread();
    void whatIsNotHereIsSaid();
    void escapeGoesBack();
    void theHeaderLeadsHere();

private:
    /// Says it and waits until the server has it.
    MessageId say(const RoomId& room, const QString& text, std::optional<MessageId> parent = {});
    void open(Qt::KeyboardModifiers modifiers, const QString& text);
    [[nodiscard]] SearchPane* pane() const
    {
        auto* pane = m_desk->window().findChild<SearchPane*>();
        return pane->isVisible() ? pane : nullptr;
    }
    [[nodiscard]] QListView* list() const { return m_desk->find<QListView>(u"searchFound"_s); }
    [[nodiscard]] int found() const { return list() ? list()->model()->rowCount() : 0; }
    static bool isInSight(const TimelineView& view, const MessageId& message)
    {
        const QRect rect = view.messageRect(message);
        return !rect.isNull() && view.viewport()->rect().contains(rect);
    }
    [[nodiscard]] RoomId room() const { return *m_desk->window().navigator().room(); }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
};

void TestSearchPane::init()
{
    m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
    m_desk->startHere(u"Ivo Kovač"_s, u"Northlight"_s);
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTRY_VERIFY(m_desk->timeline().source() && m_desk->timeline().source()->isOpen());
}

MessageId TestSearchPane::say(
    const RoomId& room, const QString& text, std::optional<MessageId> parent)
{
    const MessageId id = *m_desk->workspace()->send(room, parent, text);
    if (!QTest::qWaitFor([&] { return m_desk->workspace()->session().outbox().isEmpty(); }, 20'000))
        qWarning("it was not sent");
    return id;
}

void TestSearchPane::open(Qt::KeyboardModifiers modifiers, const QString& text)
{
    m_desk->press(Qt::Key_F, modifiers);
    QTRY_VERIFY(pane());
    QTRY_VERIFY(m_desk->hasKeyboard(*m_desk->find<QLineEdit>(u"searchText"_s)));
    m_desk->write(text);
}

void TestSearchPane::opensInItsPlace()
{
    const RoomId general = room();
    const MessageId first = say(general, u"the needle"_s);
    // Nobody looks on while it grows: that would be drawn 450 times.
    const RoomId aside = m_desk->workspace()->createChannel(u"aside"_s, RoomKind::Public, {});
    QTRY_VERIFY(m_desk->workspace()->directory().room(aside));
    m_desk->window().navigator().openRoom(aside);
    for (int i = 0; i < 450; ++i)
        m_desk->workspace()->send(general, {}, u"hay %1"_s.arg(i));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->workspace()->session().outbox().isEmpty(), 60'000);
    m_desk->window().navigator().openRoom(general);
    m_desk->restart();
    m_desk->window().resize(1280, 800); // the screen is too small for a list beside the room
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTRY_VERIFY(m_desk->timeline().source() && m_desk->timeline().isAtBottom());
    TimelineView& timeline = m_desk->timeline();
    QCOMPARE(timeline.source()->indexOf(first), -1);
    open(Qt::ControlModifier | Qt::ShiftModifier, u"eedl"_s);
    QTRY_COMPARE(found(), 1);
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(isInSight(timeline, first));
    QVERIFY(!timeline.isAtBottom());
    // What was found stays, and the keyboard with it.
    QVERIFY(pane() && m_desk->hasKeyboard(*list()));
    m_desk->press(Qt::Key_Escape);
    QTRY_VERIFY(!pane());
    QVERIFY(isInSight(timeline, first));
    m_desk->press(Qt::Key_Escape);
    QTRY_VERIFY(timeline.isAtBottom());
}

void TestSearchPane::opensInAnotherRoom()
{
    models::WorkspaceContext& workspace = *m_desk->workspace();
    const RoomId general = room();
    const RoomId design = workspace.createChannel(u"design"_s, RoomKind::Public, {});
    QTRY_VERIFY(workspace.directory().room(design));
    const MessageId wanted = say(design, u"a lamp for the hall"_s);
    open(Qt::ControlModifier | Qt::ShiftModifier, u"lamp"_s);
    QTRY_COMPARE(found(), 1);
    QCOMPARE(room(), general);
    m_desk->press(Qt::Key_Down);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(room(), design);
    QTRY_VERIFY(isInSight(m_desk->timeline(), wanted));
    QVERIFY(pane() && m_desk->hasKeyboard(*list()));
    QVERIFY(m_desk->visibleText().contains(u"1 found on this device."_s));
}

void TestSearchPane::aReplyOpensItsThread()
{
    const MessageId root = say(room(), u"who brings the lamp?"_s);
    const MessageId reply = say(room(), u"I bring the torch"_s, root);
    for (int i = 0; i < 60; ++i)
        m_desk->workspace()->send(room(), {}, u"hay %1"_s.arg(i));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->workspace()->session().outbox().isEmpty(), 20'000);
    open(Qt::ControlModifier | Qt::ShiftModifier, u"torch"_s);
    QTRY_COMPARE(found(), 1);
    m_desk->press(Qt::Key_Return);
    auto& thread = *m_desk->window().findChild<ThreadPane*>();
    QTRY_VERIFY(thread.isVisible());
    QTRY_VERIFY(isInSight(thread.view(), reply));
    QTRY_VERIFY(isInSight(m_desk->timeline(), root));
    m_desk->press(Qt::Key_Escape);
    QTRY_VERIFY(pane());
    QVERIFY(!thread.isVisible());
    QCOMPARE(found(), 1);
}

void TestSearchPane::whatIsNotHereIsSaid()
{
    models::WorkspaceContext& workspace = *m_desk->workspace();
    const RoomId design = workspace.createChannel(u"design"_s, RoomKind::Public, {});
    QTRY_VERIFY(workspace.directory().room(design));
    say(design, u"a lamp"_s);
    m_desk->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(pane());
    m_desk->find<QAbstractButton>(u"searchRoomOnly"_s)->click();
    QVERIFY(m_desk->visibleText().contains(u"Find what was said."_s));
    m_desk->find<QLineEdit>(u"searchText"_s)->setFocus();
    m_desk->write(u"lamp"_s);
    QTRY_VERIFY(m_desk->visibleText().contains(u"Nothing found for “lamp”."_s));
    for (auto* button : pane()->findChildren<QPushButton*>()) {
        if (button->text() == u"Search everywhere"_s)
            button->click();
    }
    QTRY_COMPARE(found(), 1);
    QVERIFY(!m_desk->visibleText().contains(u"Nothing found"_s));
}

void TestSearchPane::escapeGoesBack()
{
    open(Qt::ControlModifier | Qt::ShiftModifier, u"what"_s);
    m_desk->press(Qt::Key_Escape);
    QTRY_VERIFY(!pane());
    QVERIFY(m_desk->hasKeyboard(m_desk->composer()));
    // What was typed is still there, to be typed over.
    m_desk->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(pane());
    auto& field = *m_desk->find<QLineEdit>(u"searchText"_s);
    QCOMPARE(field.text(), u"what"_s);
    QCOMPARE(field.selectedText(), u"what"_s);
}

void TestSearchPane::theHeaderLeadsHere()
{
    m_desk->find<QAbstractButton>(u"search"_s)->click();
    QTRY_VERIFY(pane());
    QVERIFY(!m_desk->find<QAbstractButton>(u"searchRoomOnly"_s)->isChecked());
    // What is typed is plain words, whatever it looks like.
    m_desk->write(u"\"in:general*\""_s);
    QTRY_VERIFY(m_desk->visibleText().contains(u"Nothing found"_s));
}

QTEST_MAIN(TestSearchPane)
#include "test_search_pane.moc"
