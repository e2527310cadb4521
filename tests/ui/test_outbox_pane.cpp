// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_fixture.h"
#include "ui/shell/outbox_item.h"
#include "ui/shell/outbox_pane.h"
#include "ui/shell/outbox_text.h"

#include <QClipboard>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// The outbox in the window: opened by keyboard, decided in by its buttons.
class TestOutboxPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
        m_desk->startHere(u"Ivo Kovač"_s, u"Northlight"_s);
    }
    void cleanup() { m_desk.reset(); }

    void saysWhenNothingWaits()
    {
        toggle();
        QTRY_VERIFY(pane());
        QVERIFY(m_desk->visibleText().contains(u"Nothing is waiting."_s));
        toggle();
        QTRY_VERIFY(!pane());
    }

    void aRefusalIsDecidedHere()
    {
        models::WorkspaceContext& workspace = *m_desk->workspace();
        const RoomId taken = workspace.createChannel(u"general"_s, RoomKind::Public, {});
        workspace.send(taken, {}, u"see you at **nine**"_s);
        toggle();
        QTRY_COMPARE(items().size(), 2);
        QTRY_VERIFY(m_desk->visibleText().contains(u"Waits for your decision about:"_s));
        QVERIFY(m_desk->visibleText().contains(u"New channel “general”"_s));
        QVERIFY(m_desk->visibleText().contains(u"Message “see you at nine”"_s));
        button(*items()[1], u"Copy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"see you at **nine**"_s);
        button(*items()[0], u"Discard…"_s)->click();
        QVERIFY(m_desk->visibleText().contains(u"cannot be brought back"_s));
        m_desk->click(u"confirm"_s);
        QTRY_COMPARE(items().size(), 1);
        // Without its channel it has nowhere to go, and says so.
        QTRY_VERIFY(button(*items()[0], u"Retry"_s)->isVisible());
        button(*items()[0], u"Discard…"_s)->click();
        m_desk->click(u"confirm"_s);
        QTRY_VERIFY(m_desk->visibleText().contains(u"Nothing is waiting."_s));
    }

    void everyOperationHasAName_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QByteArray>("args");
        QTest::addColumn<QString>("expected");
        QTest::newRow("message") << u"message.create"_s << QByteArray(R"({"body":"*hi*"})")
                                 << u"Message “hi”"_s;
        QTest::newRow("reply") << u"message.create"_s
                               << QByteArray(R"({"body":"hi","parentId":"x"})") << u"Reply “hi”"_s;
        QTest::newRow("edit") << u"message.update"_s << QByteArray(R"({"body":"hi"})")
                              << u"Edit “hi”"_s;
        QTest::newRow("removal") << u"message.remove"_s << QByteArray("{}")
                                 << u"Deleting a message"_s;
        QTest::newRow("topic") << u"channel.update"_s << QByteArray(R"({"topic":"tea"})")
                               << u"New topic “tea”"_s;
        QTest::newRow("own name") << u"member.updateName"_s
                                  << QByteArray(R"({"displayName":"Ivo"})")
                                  << u"Your new name “Ivo”"_s;
        QTest::newRow("workspace") << u"workspace.update"_s << QByteArray(R"({"name":"South"})")
                                   << u"New name “South” for the workspace"_s;
    }
    void everyOperationHasAName()
    {
        QFETCH(QString, operation);
        QFETCH(QByteArray, args);
        QFETCH(QString, expected);
        replica::OutboxEntry entry;
        entry.operation = operation;
        entry.args = QJsonDocument::fromJson(args).object();
        QCOMPARE(OutboxText::what(entry), expected);
    }

private:
    void toggle() { m_desk->press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier); }
    OutboxPane* pane()
    {
        for (OutboxPane* pane : m_desk->window().findChildren<OutboxPane*>()) {
            if (pane->isVisible())
                return pane;
        }
        return nullptr;
    }
    QList<OutboxItem*> items()
    {
        QList<OutboxItem*> visible = pane() ? pane()->findChildren<OutboxItem*>()
                                            : QList<OutboxItem*> {};
        visible.removeIf([](OutboxItem* item) { return !item->isVisible(); });
        std::ranges::sort(visible, {}, [](OutboxItem* item) { return item->y(); });
        return visible;
    }
    static QPushButton* button(OutboxItem& item, const QString& text)
    {
        for (QPushButton* button : item.findChildren<QPushButton*>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestOutboxPane)
#include "test_outbox_pane.moc"
