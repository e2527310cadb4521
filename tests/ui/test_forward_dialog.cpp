// SPDX-License-Identifier: Apache-2.0
#include "core/models/room_actions.h"
#include "core/text/markdown.h"
#include "tests/ui/window_fixture.h"
#include "ui/composer/completion_popup.h"
#include "ui/composer/composer_edit.h"
#include "ui/shell/forward_dialog.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/fields.h"

#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using models::Delivery;
using models::TimelineRow;
using test::Desk;
using test::Device;

/// Forwarding a message to a room or to somebody, in the window, over the real client and server.
class TestForwardDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();

    void aConversationBeginsWithAForward();
    void arrowsChooseAndEnterForwards();
    void nothingCalledThatIsSaid();
    void filesThatStayBehindAreNamed();
    void theCommentNamesPeople();

private:
    /// Over the message, as it would be if this were its row.
    void open(const TimelineRow& row);
    [[nodiscard]] ComposerEdit* comment() { return m_desk->find<ComposerEdit>(u"comment"_s); }
    /// As a person does: F on the message.
    void begin();
    [[nodiscard]] QStringList targets() const;
    [[nodiscard]] ForwardDialog* dialog() const
    {
        return m_desk->window().findChild<ForwardDialog*>();
    }
    [[nodiscard]] QListWidget& list() const
    {
        return *dialog()->findChild<QListWidget*>(u"targets"_s);
    }
    [[nodiscard]] QLineEdit& filter() const { return dialog()->findChild<TextField*>()->edit(); }
    [[nodiscard]] RowSource& rows() const { return *m_desk->timeline().source(); }
    [[nodiscard]] const TimelineRow& last() const { return rows().row(rows().rowCount() - 1); }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Device> m_other;
    MemberId m_ada;
    MessageId m_message;
};

void TestForwardDialog::init()
{
    m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
    m_desk->startHere(u"Lea Martin"_s, u"Northlight"_s);
    m_other = std::make_unique<Device>(Device::Kind::ClientOnly);
    models::WorkspaceContext& workspace = *m_desk->workspace();
    QVERIFY(Device::wait(
        m_other->client().join(m_desk->device().invite(workspace.id()), u"Ada Byron"_s)));
    models::WorkspaceContext& ada = *m_other->client().context(workspace.id());
    QTRY_VERIFY(ada.directory().isLoaded());
    m_ada = ada.directory().self();
    QTRY_VERIFY(workspace.directory().member(m_ada));
    m_desk->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
    QTRY_VERIFY(rows().isOpen());
    m_message = *workspace.send(*m_desk->window().navigator().room(), {}, u"who brings *cake*?"_s);
    QTRY_VERIFY(rows().rowCount() > 0 && last().id == m_message);
    QTRY_COMPARE(last().delivery, Delivery::Sent);
}

void TestForwardDialog::cleanup()
{
    m_other.reset();
    m_desk.reset();
}

void TestForwardDialog::begin()
{
    m_desk->timeline().focusMessage(m_message);
    m_desk->timeline().setFocus(Qt::TabFocusReason);
    m_desk->press(Qt::Key_F);
    QVERIFY(dialog());
    QTRY_VERIFY(dialog()->isVisible());
}

QStringList TestForwardDialog::targets() const
{
    QStringList titles;
    for (int i = 0; i < list().count(); ++i)
        titles.append(list().item(i)->text());
    return titles;
}

void TestForwardDialog::aConversationBeginsWithAForward()
{
    begin();
    QVERIFY(m_desk->visibleText().contains(u"who brings cake?"_s));
    // Rooms first; nobody has written to anybody yet.
    QCOMPARE(targets(), (QStringList { u"# general"_s, u"Ada Byron"_s, u"Lea Martin (you)"_s }));
    QTest::keyClicks(&filter(), u"ada"_s);
    QCOMPARE(targets(), QStringList { u"Ada Byron"_s });
    QTest::keyClicks(comment(), u"you?"_s);
    m_desk->click(u"forward"_s);
    QTRY_VERIFY(!dialog());
    models::WorkspaceContext& workspace = *m_desk->workspace();
    const RoomId conversation = models::RoomActions(workspace).openConversation({ m_ada });
    QTRY_VERIFY(workspace.directory().room(conversation));
    m_desk->window().openRoom(conversation);
    QTRY_VERIFY(rows().isOpen() && rows().rowCount() == 1);
    QTRY_COMPARE(last().delivery, Delivery::Sent);
    QCOMPARE(last().source, u"you?"_s);
    QTRY_VERIFY(last().forwarded);
    QCOMPARE(last().forwarded->document->plainText(), u"who brings cake?"_s);
    QTRY_VERIFY(m_other->client().context(workspace.id())->directory().room(conversation));
    // From then on it is the conversation that is listed, once.
    m_message = last().id;
    begin();
    QTest::keyClicks(&filter(), u"ada"_s);
    QCOMPARE(targets(), QStringList { u"Ada Byron"_s });
}

void TestForwardDialog::arrowsChooseAndEnterForwards()
{
    models::WorkspaceContext& workspace = *m_desk->workspace();
    const RoomId design = workspace.createChannel(u"design"_s, RoomKind::Public, {});
    QTRY_VERIFY(workspace.directory().room(design));
    begin();
    QCOMPARE(targets().first(2), (QStringList { u"# design"_s, u"# general"_s }));
    QTest::keyClick(&filter(), Qt::Key_Down);
    QCOMPARE(list().currentItem()->text(), u"# general"_s);
    const int before = rows().rowCount();
    QTest::keyClick(&filter(), Qt::Key_Return);
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE(rows().rowCount(), before + 1);
    QTRY_VERIFY(last().forwarded);
    QCOMPARE(last().forwarded->message, m_message);
    QCOMPARE(last().source, QString());
}

void TestForwardDialog::nothingCalledThatIsSaid()
{
    begin();
    QTest::keyClicks(&filter(), u"nobody of this name"_s);
    QVERIFY(m_desk->visibleText().contains(u"Nothing here is called that."_s));
    QVERIFY(!list().isVisible());
    QVERIFY(!m_desk->find<QPushButton>(u"forward"_s)->isEnabled());
    filter().clear();
    QVERIFY(list().isVisible());
    QVERIFY(m_desk->find<QPushButton>(u"forward"_s)->isEnabled());
}

void TestForwardDialog::open(const TimelineRow& row)
{
    (new ForwardDialog(*m_desk->workspace(), row,
         { .writing = { .highlighter = m_desk->timeline().codeHighlighter() } }, &m_desk->window()))
        ->open();
}

void TestForwardDialog::filesThatStayBehindAreNamed()
{
    TimelineRow row = last();
    QVERIFY(!m_desk->visibleText().contains(u"do not go along"_s));
    row.files = { { .id = { Uuid::derive("plan") },
        .name = u"plan.pdf"_s,
        .mimeType = u"application/pdf"_s,
        .size = 2048,
        .state = FileState::Stored } };
    open(row);
    QVERIFY(m_desk->visibleText().contains(u"Its files do not go along yet."_s));
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    // One of files alone is at least told apart by their name.
    row.source.clear();
    row.document = std::make_shared<text::Document>(text::parseMarkdown(QString()));
    open(row);
    QVERIFY(m_desk->visibleText().contains(u"plan.pdf"_s));
    QVERIFY(m_desk->visibleText().contains(u"made of files alone"_s));
}

void TestForwardDialog::theCommentNamesPeople()
{
    const int before = rows().rowCount();
    begin();
    QTest::keyClicks(&filter(), u"general"_s);
    // What is offered is taken with Enter, and only the next one forwards.
    comment()->setFocus();
    QTRY_VERIFY(comment()->hasFocus());
    QTest::keyClicks(comment(), u"@Ad"_s);
    auto* popup = dialog()->findChild<CompletionPopup*>();
    QVERIFY(popup && popup->isVisible());
    QTest::keyClick(comment(), Qt::Key_Return);
    QVERIFY(dialog());
    QTest::keyClicks(comment(), u"look"_s);
    QTest::keyClick(comment(), Qt::Key_Return);
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE(rows().rowCount(), before + 1);
    QCOMPARE(last().source, u"<@%1> look"_s.arg(m_ada.toString()));
}

QTEST_MAIN(TestForwardDialog)
#include "test_forward_dialog.moc"
