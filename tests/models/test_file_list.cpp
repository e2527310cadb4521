// SPDX-License-Identifier: Apache-2.0
#include "core/models/file_list_model.h"
#include "core/models/workspace_context.h"
#include "tests/replica/session_fixture.h"

#include <QAbstractItemModelTester>

using namespace hearth;
using namespace hearth::models;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// The files of a room of which this device does not hold everything: the list says so, and brings
/// the rest.
class TestFileList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsElsewhereIsSaid();
    void olderOnesAreFetched();
    void withoutAConnectionItSaysSo();
    void theFirstFileEndsIt();
    void manyComeAsTheListIsScrolled();

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
    /// The page of history that is asked for, and nothing else is.
    void answer(const QList<Message>& messages, bool more)
    {
        QTRY_COMPARE(f->promises.size(), 1);
        f->promises.takeFirst().second.resolve(
            toJsonValue(protocol::MessagePage { .messages = messages, .more = more }));
    }
    /// The tester asks for more by itself, as a view that is scrolled to the end.
    enum class Tester { With, Without };
    void begin(const QList<Message>& newest, Tester tester = Tester::With);

    std::unique_ptr<SessionFixture> f;
    std::unique_ptr<WorkspaceContext> m_context;
    std::unique_ptr<FileListModel> m_files;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestFileList::init()
{
    f = std::make_unique<SessionFixture>();
    f->start = snapshot({ general });
    f->held.insert(u"message.list"_s);
    f->open();
    f->goOnline();
}

void TestFileList::cleanup()
{
    m_tester.reset();
    m_files.reset();
    m_context.reset();
    f.reset();
}

/// The newest messages are here, and older ones are under way.
void TestFileList::begin(const QList<Message>& newest, Tester tester)
{
    answer(newest, true);
    QTRY_COMPARE(f->promises.size(), 1);
    m_context = std::make_unique<WorkspaceContext>(std::move(f->session));
    QTRY_VERIFY(m_context->directory().isLoaded());
    m_files = m_context->files(general);
    if (tester == Tester::With)
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_files.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(m_files->isLoaded());
}

void TestFileList::whatIsElsewhereIsSaid()
{
    begin({ withFile(9000) });
    QCOMPARE(m_files->rowCount(), 1);
    QCOMPARE(m_files->older(), FileListModel::Older::Elsewhere);
    // It comes by itself, too.
    answer({ withFile(7000), withFile(8000) }, true);
    QTRY_COMPARE(m_files->rowCount(), 3);
    QCOMPARE(m_files->row(0).position, 9000);
    QCOMPARE(m_files->row(2).position, 7000);
    QCOMPARE(m_files->older(), FileListModel::Older::Elsewhere);
}

void TestFileList::olderOnesAreFetched()
{
    begin({ withFile(9000) });
    QSignalSpy told(m_files.get(), &FileListModel::olderChanged);
    m_files->fetchOlder();
    QCOMPARE(m_files->older(), FileListModel::Older::Fetching);
    QVERIFY(!told.isEmpty());
    // A page without a file is nothing that anybody would see: it goes on.
    answer({ message(general, 8000) }, true);
    QTRY_COMPARE(f->promises.size(), 1);
    QCOMPARE(m_files->older(), FileListModel::Older::Fetching);
    answer({ withFile(7000) }, true);
    QTRY_COMPARE(m_files->older(), FileListModel::Older::Elsewhere);
    QCOMPARE(m_files->rowCount(), 2);
}

void TestFileList::withoutAConnectionItSaysSo()
{
    begin({ withFile(9000) });
    f->goOffline();
    m_files->fetchOlder();
    QTRY_COMPARE(m_files->older(), FileListModel::Older::OutOfReach);
    QCOMPARE(m_files->rowCount(), 1);
    f->promises.clear();
    f->goOnline();
    answer({ withFile(8000) }, true);
    QTRY_COMPARE(m_files->rowCount(), 2);
    QCOMPARE(m_files->older(), FileListModel::Older::Elsewhere);
}

void TestFileList::theFirstFileEndsIt()
{
    begin({ withFile(9000) });
    m_files->fetchOlder();
    answer({ message(general, 8000) }, false);
    QTRY_COMPARE(m_files->older(), FileListModel::Older::Nothing);
    QCOMPARE(m_files->rowCount(), 1);
    m_files->fetchOlder(); // there is nothing to ask for
    QCOMPARE(m_files->older(), FileListModel::Older::Nothing);
}

/// No number is cut off in silence.
void TestFileList::manyComeAsTheListIsScrolled()
{
    constexpr int many = 450;
    QList<Message> newest;
    for (int i = 0; i < many; ++i)
        newest.append(withFile(10'000 + i));
    begin(newest, Tester::Without);
    QVERIFY(m_files->rowCount() > 0 && m_files->rowCount() < many);
    QCOMPARE(m_files->row(0).position, 10'000 + many - 1);
    // The end of what is here is not reached yet.
    QCOMPARE(m_files->older(), FileListModel::Older::Nothing);
    while (m_files->rowCount() < many) {
        const int before = m_files->rowCount();
        QTRY_VERIFY(m_files->canFetchMore({}));
        m_files->fetchMore({});
        QTRY_VERIFY(m_files->rowCount() > before);
    }
    QTRY_COMPARE(m_files->older(), FileListModel::Older::Elsewhere);
    QVERIFY(!m_files->canFetchMore({}));
}

QTEST_GUILESS_MAIN(TestFileList)
#include "test_file_list.moc"
