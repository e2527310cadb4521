// SPDX-License-Identifier: Apache-2.0
#include "core/models/workspace_context.h"
#include "tests/replica/session_fixture.h"
#include "ui/details/files_page.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QListView>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// The page of a room's files where older history is not on this device.
class TestFilesPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void theEndSaysThatThereIsMore();
    void itIsFetchedByKeyboard();
    void anEmptyListSaysItToo();
    void withoutAConnectionItSaysWhatToDo();

private:
    static Message withFile(Position position)
    {
        Message one = message(general, position);
        one.files = { { .id = FileId::derive("file " + QByteArray::number(position)),
            .name = u"plan.pdf"_s,
            .mimeType = u"application/pdf"_s,
            .size = 2048,
            .state = FileState::Stored } };
        return one;
    }
    void answer(const QList<Message>& messages, bool more)
    {
        QTRY_COMPARE(f->promises.size(), 1);
        f->promises.takeFirst().second.resolve(
            toJsonValue(protocol::MessagePage { .messages = messages, .more = more }));
    }
    /// With these messages here, and older ones under way.
    void show(const QList<Message>& newest);
    [[nodiscard]] Label& older() const { return *m_page->findChild<Label*>(u"olderFiles"_s); }
    [[nodiscard]] Button& fetch() const
    {
        return *m_page->findChild<Button*>(u"fetchOlderFiles"_s);
    }
    [[nodiscard]] int rows() const
    {
        return m_page->findChild<QListView*>(u"files"_s)->model()->rowCount();
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<SessionFixture> f;
    std::unique_ptr<models::WorkspaceContext> m_context;
    std::unique_ptr<FilesPage> m_page;
};

void TestFilesPage::init()
{
    f = std::make_unique<SessionFixture>();
    f->start = snapshot({ general });
    f->held.insert(u"message.list"_s);
    f->open();
    f->goOnline();
}

void TestFilesPage::cleanup()
{
    m_page.reset();
    m_context.reset();
    f.reset();
}

void TestFilesPage::show(const QList<Message>& newest)
{
    answer(newest, true);
    QTRY_COMPARE(f->promises.size(), 1);
    m_context = std::make_unique<models::WorkspaceContext>(std::move(f->session));
    QTRY_VERIFY(m_context->directory().isLoaded());
    m_page = std::make_unique<FilesPage>(f->clock, nullptr);
    m_page->setFiles(m_context->files(general));
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(older().isVisible());
    QCOMPARE(older().text(), u"Older files are not on this device yet."_s);
}

void TestFilesPage::theEndSaysThatThereIsMore()
{
    show({ withFile(9000) });
    QCOMPARE(rows(), 1);
    answer({ withFile(8000) }, false); // it came by itself
    QTRY_COMPARE(rows(), 2);
    QTRY_VERIFY(!older().isVisible());
    QVERIFY(!fetch().isVisible());
}

void TestFilesPage::itIsFetchedByKeyboard()
{
    show({ withFile(9000) });
    fetch().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&fetch(), Qt::Key_Space);
    QTRY_VERIFY(older().text().startsWith(u"Looking further back"_s));
    QVERIFY(fetch().hasFocus());
    answer({ message(general, 8000) }, true);
    answer({ withFile(7000) }, true);
    QTRY_COMPARE(rows(), 2);
    QTRY_COMPARE(older().text(), u"Older files are not on this device yet."_s);
}

void TestFilesPage::anEmptyListSaysItToo()
{
    show({ message(general, 9000) });
    QCOMPARE(rows(), 0);
    QVERIFY(fetch().isVisible());
}

void TestFilesPage::withoutAConnectionItSaysWhatToDo()
{
    show({ withFile(9000) });
    f->goOffline();
    fetch().click();
    QTRY_VERIFY(older().text().contains(u"when there is a connection"_s));
    QVERIFY(fetch().isVisible());
}

QTEST_MAIN(TestFilesPage)
#include "test_files_page.moc"
