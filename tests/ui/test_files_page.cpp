// SPDX-License-Identifier: Apache-2.0
#include "tests/models/file_history.h"
#include "ui/details/files_page.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace hearth;
using namespace hearth::ui;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// The page of a room's files where older history is not on this device.
class TestFilesPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void init() { m_history = std::make_unique<FileHistory>(); }
    void cleanup();
    void cleanupTestCase() { m_theme.reset(); }

    void theEndSaysThatThereIsMore();
    void itIsFetchedByKeyboard();
    void anEmptyListSaysItToo();
    void withoutAConnectionItSaysWhatToDo();
    void itIsFilteredByKindPersonAndName();
    void lettersActOnAFile();
    void onlyOnesOwnAreDeleted();

private:
    static Message withFile(Position position) { return FileHistory::withFile(position); }
    void answer(const QList<Message>& messages, bool more) { m_history->answer(messages, more); }
    /// With these messages here, and older ones under way.
    void show(const QList<Message>& newest);
    [[nodiscard]] Label& older() const { return *m_page->findChild<Label*>(u"olderFiles"_s); }
    [[nodiscard]] Button& fetch() const
    {
        return *m_page->findChild<Button*>(u"fetchOlderFiles"_s);
    }
    [[nodiscard]] QListView& list() const { return *m_page->findChild<QListView*>(u"files"_s); }
    [[nodiscard]] int rows() const { return list().model()->rowCount(); }
    [[nodiscard]] QComboBox& box(const QString& name) const
    {
        return *m_page->findChild<QComboBox*>(name);
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<FileHistory> m_history;
    std::unique_ptr<FileFetcher> m_fetcher;
    std::unique_ptr<FilesPage> m_page;
};

void TestFilesPage::cleanup()
{
    m_page.reset();
    m_fetcher.reset();
    m_history.reset();
}

void TestFilesPage::show(const QList<Message>& newest)
{
    m_history->begin(newest);
    m_fetcher = std::make_unique<FileFetcher>();
    m_fetcher->setWorkspace(m_history->context.get());
    m_page = std::make_unique<FilesPage>(m_history->f.clock, *m_fetcher, nullptr);
    m_page->setFiles(m_history->context->files(general));
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
    m_history->f.goOffline();
    fetch().click();
    QTRY_VERIFY(older().text().contains(u"when there is a connection"_s));
    QVERIFY(fetch().isVisible());
}

void TestFilesPage::itIsFilteredByKindPersonAndName()
{
    show({ withFile(9000), FileHistory::withFile(9001, u"beach.png"_s, u"image/png"_s, ada) });
    QCOMPARE(rows(), 2);
    box(u"fileGroup"_s).setCurrentIndex(1);
    QCOMPARE(rows(), 1);
    QCOMPARE(list().model()->index(0, 0).data().toString(), u"beach.png"_s);
    box(u"fileGroup"_s).setCurrentIndex(0);
    QCOMPARE(box(u"fileAuthor"_s).count(), 3);
    box(u"fileAuthor"_s).setCurrentIndex(box(u"fileAuthor"_s).findText(u"Bob"_s));
    QCOMPARE(rows(), 1);
    m_page->findChild<QLineEdit*>(u"fileName"_s)->setText(u"beach"_s);
    QCOMPARE(rows(), 0);
    QTRY_VERIFY(!list().isVisible());
    // One way back for all of them.
    const QList<QPushButton*> buttons = m_page->findChildren<QPushButton*>();
    const auto all = std::ranges::find(buttons, u"Show all files"_s, &QPushButton::text);
    QVERIFY(all != buttons.end() && (*all)->isVisible());
    (*all)->click();
    QCOMPARE(rows(), 2);
    QTRY_VERIFY(list().isVisible());
}

void TestFilesPage::lettersActOnAFile()
{
    show({ withFile(9000) });
    const QSignalSpy chosen(m_page.get(), &FilesPage::messageChosen);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_L);
    QVERIFY(QGuiApplication::clipboard()->text().contains(withFile(9000).id.toString()));
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
}

void TestFilesPage::onlyOnesOwnAreDeleted()
{
    m_history->f.held.insert(u"storage.remove"_s);
    show({ withFile(9000), FileHistory::withFile(9001, u"beach.png"_s, u"image/png"_s, ada) });
    const auto confirm = [this] { return m_page->findChild<QPushButton*>(u"confirm"_s); };
    list().setFocus();
    list().setCurrentIndex(list().model()->index(1, 0)); // Bob's
    QTest::keyClick(&list(), Qt::Key_Delete);
    QVERIFY(!confirm());
    list().setCurrentIndex(list().model()->index(0, 0));
    QTest::keyClick(&list(), Qt::Key_Delete);
    QTRY_VERIFY(confirm());
    confirm()->click();
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(list().model()->index(0, 0).data().toString(), u"plan.pdf"_s);
}

QTEST_MAIN(TestFilesPage)
#include "test_files_page.moc"
