// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/outbox_place.h"
#include "ui/composer/composer.h"
#include "ui/shell/outbox_text.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/fields.h"

#include <QClipboard>

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

    /// What waits for a channel goes with it, under whatever name it comes to be.
    void aRefusedChannelGetsAnotherName()
    {
        models::WorkspaceContext& workspace = *m_desk->workspace();
        const RoomId made = workspace.createChannel(
            u"general"_s, RoomKind::Public, u"tea and cake"_s);
        const auto message = workspace.send(made, {}, u"see you at nine"_s);
        toggle();
        QTRY_VERIFY(items().size() == 2 && button(*items()[0], u"Edit…"_s)->isVisible());
        // However many ways there are, none is cut off by the pane's edge.
        QTRY_VERIFY(
            std::ranges::all_of(items()[0]->findChildren<QPushButton*>(), [&](QPushButton* one) {
                return one->isVisible()
                    && pane()->rect().contains(QRect(one->mapTo(pane(), QPoint()), one->size()));
            }));
        // Waiting is nothing to be decided about.
        QVERIFY(!button(*items()[1], u"Edit…"_s)->isVisible());
        button(*items()[0], u"Copy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"general\ntea and cake"_s);
        button(*items()[0], u"Edit…"_s)->click();
        QTRY_VERIFY(m_desk->find<TextField>(u"name"_s));
        QCOMPARE(m_desk->find<TextField>(u"name"_s)->text(), u"general"_s);
        QCOMPARE(m_desk->find<TextField>(u"purpose"_s)->text(), u"tea and cake"_s);
        m_desk->type(u"name"_s, u" "_s);
        m_desk->click(u"sendAgain"_s);
        QVERIFY(!m_desk->find<TextField>(u"name"_s)->error().isEmpty());
        QCOMPARE(items().size(), 2);
        m_desk->type(u"name"_s, u"#kitchen"_s);
        m_desk->click(u"sendAgain"_s);
        QTRY_VERIFY(workspace.session().outbox().isEmpty());
        // The local copy holds what the server has said.
        QTRY_VERIFY(workspace.directory().room(made));
        QCOMPARE(workspace.directory().room(made)->room.name, u"kitchen"_s);
        QCOMPARE(workspace.directory().room(made)->room.purpose, u"tea and cake"_s);
        const Result<Message> arrived = Device::wait(workspace.session().message(*message));
        QVERIFY(arrived);
        QCOMPARE(arrived->body, u"see you at nine"_s);
    }

    void anotherNameMayBeRefusedToo()
    {
        models::WorkspaceContext& workspace = *m_desk->workspace();
        const RoomId lab = makeChannel(u"lab"_s);
        workspace.renameChannel(lab, u"general"_s);
        toggle();
        QTRY_VERIFY(items().size() == 1 && button(*items()[0], u"Edit…"_s)->isVisible());
        // The refused name is nothing to a topic, in either direction.
        workspace.setTopic(lab, u"tea"_s);
        QTRY_COMPARE(workspace.session().outbox().size(), 1);
        QTRY_COMPARE(workspace.directory().room(lab)->room.topic, u"tea"_s);
        const QString first = workspace.session().outbox().first().key;
        button(*items()[0], u"Edit…"_s)->click();
        m_desk->type(u"name"_s, u"General"_s);
        m_desk->click(u"sendAgain"_s);
        QTRY_VERIFY(workspace.session().outbox().first().key != first);
        QTRY_VERIFY(m_desk->visibleText().contains(u"“General”"_s));
        QTRY_VERIFY(items().size() == 1 && button(*items()[0], u"Edit…"_s)->isVisible());
        button(*items()[0], u"Edit…"_s)->click();
        m_desk->type(u"name"_s, u"attic"_s);
        m_desk->click(u"sendAgain"_s);
        QTRY_VERIFY(workspace.session().outbox().isEmpty());
        QTRY_COMPARE(workspace.directory().room(lab)->room.name, u"attic"_s);
        QCOMPARE(workspace.directory().room(lab)->room.topic, u"tea"_s);
    }

    void aRefusedMessageGoesBackIntoTheComposer()
    {
        models::WorkspaceContext& workspace = *m_desk->workspace();
        const RoomId lab = makeChannel(u"lab"_s);
        setArchived(lab, true);
        workspace.send(lab, {}, u"too late"_s);
        toggle();
        QTRY_VERIFY(items().size() == 1 && button(*items()[0], u"Edit…"_s)->isVisible());
        // In a composer that is closed nobody would see it again.
        button(*items()[0], u"Edit…"_s)->click();
        QTRY_VERIFY(m_desk->visibleText().contains(u"You cannot write here now"_s));
        m_desk->click(u"confirm"_s);
        QCOMPARE(workspace.session().outbox().size(), 1);
        setArchived(lab, false);
        button(*items()[0], u"Edit…"_s)->click();
        QCOMPARE(m_desk->window().navigator().room(), lab);
        QCOMPARE(m_desk->composer().text(), u"too late"_s);
        QVERIFY(!m_desk->composer().editing());
        QTRY_VERIFY(m_desk->visibleText().contains(u"Nothing is waiting."_s));
        QCOMPARE(workspace.session().draft(lab), u"too late"_s);
    }

    void aRefusedEditIsBegunAgain()
    {
        models::WorkspaceContext& workspace = *m_desk->workspace();
        const RoomId lab = makeChannel(u"lab"_s);
        const auto message = workspace.send(lab, {}, u"see you at nine"_s);
        QTRY_VERIFY(workspace.session().outbox().isEmpty());
        setArchived(lab, true);
        workspace.session().submit(protocol::messageUpdate,
            { .id = *message, .body = u"see you at ten"_s, .baseRevision = 1 }, lab);
        toggle();
        QTRY_VERIFY(items().size() == 1 && button(*items()[0], u"Edit…"_s)->isVisible());
        setArchived(lab, false);
        button(*items()[0], u"Edit…"_s)->click();
        QTRY_COMPARE(m_desk->composer().editing(), message);
        QCOMPARE(m_desk->composer().text(), u"see you at ten"_s);
        // Until it is finished, nothing is decided.
        QCOMPARE(workspace.session().outbox().size(), 1);
        QTRY_VERIFY(m_desk->timeline().messageRect(*message).isValid());
        m_desk->write(u", or so"_s);
        m_desk->press(Qt::Key_Return);
        QTRY_VERIFY(workspace.session().outbox().isEmpty());
        const Result<Message> edited = Device::wait(workspace.session().message(*message));
        QVERIFY(edited);
        QCOMPARE(edited->body, u"see you at ten, or so"_s);
    }

    void everythingTypedCanBeCopied_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QByteArray>("args");
        QTest::addColumn<QString>("expected");
        QTest::newRow("message") << u"message.create"_s << QByteArray(R"({"body":"*hi*"})")
                                 << u"*hi*"_s;
        QTest::newRow("removal") << u"message.remove"_s << QByteArray(R"({"id":"x"})") << QString();
        QTest::newRow("channel") << u"channel.create"_s
                                 << QByteArray(R"({"name":"lab","topic":"","purpose":"tea"})")
                                 << u"lab\ntea"_s;
        QTest::newRow("topic") << u"channel.update"_s
                               << QByteArray(R"({"topic":"tea","baseRevision":1})") << u"tea"_s;
        QTest::newRow("archiving")
            << u"channel.update"_s << QByteArray(R"({"archived":true})") << QString();
        QTest::newRow("own name") << u"member.updateName"_s
                                  << QByteArray(R"({"displayName":"Ivo"})") << u"Ivo"_s;
        QTest::newRow("workspace")
            << u"workspace.update"_s << QByteArray(R"({"name":"South"})") << u"South"_s;
        QTest::newRow("reminder") << u"reminder.set"_s << QByteArray(R"({"text":"call Ada"})")
                                  << u"call Ada"_s;
        QTest::newRow("status") << u"status.set"_s << QByteArray(R"({"emoji":"x","text":"out"})")
                                << u"out"_s;
        QTest::newRow("no status")
            << u"status.set"_s << QByteArray(R"({"emoji":"","text":""})") << QString();
        QTest::newRow("aliases") << u"emoji.setAliases"_s
                                 << QByteArray(R"({"aliases":["cake","pie"]})") << u"cake pie"_s;
        QTest::newRow("section") << u"section.set"_s << QByteArray(R"({"name":"Later"})")
                                 << u"Later"_s;
        QTest::newRow("scheduled")
            << u"scheduled.set"_s << QByteArray(R"({"body":"*later*"})") << u"*later*"_s;
    }
    void everythingTypedCanBeCopied()
    {
        QFETCH(QString, operation);
        QFETCH(QByteArray, args);
        QFETCH(QString, expected);
        replica::OutboxEntry entry;
        entry.operation = operation;
        entry.args = QJsonDocument::fromJson(args).object();
        QCOMPARE(OutboxText::typed(entry), expected);
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
        QTest::newRow("edit that empties") << u"message.update"_s << QByteArray(R"({"body":""})")
                                           << u"Removing a message's text"_s;
        QTest::newRow("removal") << u"message.remove"_s << QByteArray("{}")
                                 << u"Deleting a message"_s;
        QTest::newRow("topic") << u"channel.update"_s << QByteArray(R"({"topic":"tea"})")
                               << u"New topic “tea”"_s;
        QTest::newRow("own name") << u"member.updateName"_s
                                  << QByteArray(R"({"displayName":"Ivo"})")
                                  << u"Your new name “Ivo”"_s;
        QTest::newRow("workspace") << u"workspace.update"_s << QByteArray(R"({"name":"South"})")
                                   << u"New name “South” for the workspace"_s;
        QTest::newRow("reminder") << u"reminder.set"_s << QByteArray(R"({"text":"call Ada"})")
                                  << u"Reminder “call Ada”"_s;
        QTest::newRow("reminder of a message")
            << u"reminder.set"_s << QByteArray(R"({"messageId":"x","dueAt":1})")
            << u"A reminder of a message"_s;
        QTest::newRow("status") << u"status.set"_s << QByteArray(R"({"text":"out"})")
                                << u"Your status “out”"_s;
        QTest::newRow("aliases") << u"emoji.setAliases"_s
                                 << QByteArray(R"({"aliases":["cake","pie"]})")
                                 << u"Other names of an emoji: cake pie"_s;
        QTest::newRow("section") << u"section.set"_s << QByteArray(R"({"name":"Later"})")
                                 << u"The section “Later”"_s;
        QTest::newRow("star") << u"preference.set"_s << QByteArray(R"({"starred":true})")
                              << u"A star for a conversation"_s;
        QTest::newRow("saved") << u"saved.set"_s << QByteArray(R"({"present":true})")
                               << u"Saving a message"_s;
        QTest::newRow("let go") << u"saved.set"_s << QByteArray(R"({"present":false})")
                                << u"No longer saving a message"_s;
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
    RoomId makeChannel(const QString& name)
    {
        models::WorkspaceContext& workspace = *m_desk->workspace();
        const RoomId room = workspace.createChannel(name, RoomKind::Public, {});
        [&] { QTRY_VERIFY(workspace.directory().room(room)); }();
        return room;
    }
    /// At the server, not only here.
    void setArchived(const RoomId& room, bool archived)
    {
        models::WorkspaceContext& workspace = *m_desk->workspace();
        workspace.setArchived(room, archived);
        QTRY_VERIFY(std::ranges::none_of(workspace.session().outbox(),
            [](const auto& entry) { return entry.isOperation("channel.update"); }));
        QTRY_COMPARE(workspace.directory().room(room)->room.archivedAt.has_value(), archived);
    }
    void toggle() { test::toggleOutbox(*m_desk); }
    [[nodiscard]] OutboxPane* pane() const { return test::outboxPane(*m_desk); }
    [[nodiscard]] QList<OutboxItem*> items() const { return test::outboxItems(*m_desk); }
    static QPushButton* button(const OutboxItem& item, const QString& text)
    {
        return test::outboxButton(item, text);
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestOutboxPane)
#include "test_outbox_pane.moc"
