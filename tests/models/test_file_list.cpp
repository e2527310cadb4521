// SPDX-License-Identifier: Apache-2.0
#include "tests/models/file_history.h"

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
    void init() { m_history = std::make_unique<FileHistory>(); }
    void cleanup();
    void whatIsElsewhereIsSaid();
    void olderOnesAreFetched();
    void withoutAConnectionItSaysSo();
    void theFirstFileEndsIt();
    void manyComeAsTheListIsScrolled();
    void aFilterLeavesSomeOut();
    void aFilterLooksThroughWhatIsHere();
    void whoeverSentAFileCanBeChosen();
    void whoeverIsSendingAFileCanBeChosen();
    void whatIsBeingDeletedIsNotListed();
    void ofAllRoomsTheServerTellsTheRest();
    void ofAllRoomsItSaysWhenTheServerIsAway();

private:
    /// The tester asks for more by itself, as a view that is scrolled to the end.
    enum class Tester { With, Without };
    void begin(const QList<Message>& newest, Tester tester = Tester::With,
        std::optional<RoomId> room = general);

    static Message withFile(Position position) { return FileHistory::withFile(position); }
    void answer(const QList<Message>& messages, bool more) { m_history->answer(messages, more); }
    [[nodiscard]] QStringList names() const;

    std::unique_ptr<FileHistory> m_history;
    std::unique_ptr<FileListModel> m_files;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestFileList::cleanup()
{
    m_tester.reset();
    m_files.reset();
    m_history.reset();
}

/// The newest messages are here, and older ones are under way.
void TestFileList::begin(const QList<Message>& newest, Tester tester, std::optional<RoomId> room)
{
    m_history->begin(newest);
    m_files = m_history->context->files(room);
    if (tester == Tester::With)
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_files.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(m_files->isLoaded());
}

QStringList TestFileList::names() const
{
    QStringList names;
    for (int i = 0; i < m_files->rowCount(); ++i)
        names.append(m_files->row(i).file.name);
    return names;
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
    QTRY_COMPARE(m_history->f.promises.size(), 1);
    QCOMPARE(m_files->older(), FileListModel::Older::Fetching);
    answer({ withFile(7000) }, true);
    QTRY_COMPARE(m_files->older(), FileListModel::Older::Elsewhere);
    QCOMPARE(m_files->rowCount(), 2);
}

void TestFileList::withoutAConnectionItSaysSo()
{
    begin({ withFile(9000) });
    m_history->f.goOffline();
    m_files->fetchOlder();
    QTRY_COMPARE(m_files->older(), FileListModel::Older::OutOfReach);
    QCOMPARE(m_files->rowCount(), 1);
    m_history->f.promises.clear();
    m_history->f.goOnline();
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

void TestFileList::aFilterLeavesSomeOut()
{
    begin({ FileHistory::withFile(9001, u"plan.pdf"_s),
        FileHistory::withFile(9002, u"beach.png"_s, u"image/png"_s, ada),
        FileHistory::withFile(9003, u"All plans.zip"_s, u"application/zip"_s),
        FileHistory::withFile(9004, u"song.ogg"_s, u"audio/ogg"_s, ada) });
    QCOMPARE(m_files->rowCount(), 4);
    QCOMPARE(m_files->authors(), (QList { ada, bob }));
    const auto shown = [this](const FileFilter& filter) {
        m_files->setFilter(filter);
        return names();
    };
    QCOMPARE(shown({ .group = FileGroup::Pictures, .author = {}, .text = {} }),
        QStringList { u"beach.png"_s });
    QCOMPARE(shown({ .group = FileGroup::Documents, .author = {}, .text = {} }),
        QStringList { u"plan.pdf"_s });
    QCOMPARE(shown({ .group = FileGroup::Media, .author = {}, .text = {} }),
        QStringList { u"song.ogg"_s });
    QCOMPARE(shown({ .group = FileGroup::Archives, .author = {}, .text = {} }),
        QStringList { u"All plans.zip"_s });
    QCOMPARE(shown({ .author = ada, .text = {} }), (QStringList { u"song.ogg"_s, u"beach.png"_s }));
    QCOMPARE(shown({ .author = {}, .text = u"PLAN al"_s }), QStringList { u"All plans.zip"_s });
    QCOMPARE(m_files->authors().size(), 2); // to choose another from
    QCOMPARE(shown({}).size(), 4);
}

/// A short list is not scrolled, so that nobody would ask for the rest.
void TestFileList::aFilterLooksThroughWhatIsHere()
{
    constexpr int many = 450;
    QList<Message> newest { FileHistory::withFile(9999, u"first.zip"_s, u"application/zip"_s) };
    for (int i = 0; i < many; ++i)
        newest.append(withFile(10'000 + i));
    begin(newest, Tester::Without);
    m_files->setFilter({ .author = {}, .text = u"first"_s });
    QTRY_COMPARE(names(), QStringList { u"first.zip"_s });
}

/// Also of those that no row shows yet.
void TestFileList::whoeverSentAFileCanBeChosen()
{
    constexpr int many = 450;
    QList<Message> newest { FileHistory::withFile(
        9999, u"first.zip"_s, u"application/zip"_s, ada) };
    for (int i = 0; i < many; ++i)
        newest.append(withFile(10'000 + i));
    begin(newest, Tester::Without);
    QVERIFY(m_files->rowCount() < many);
    QCOMPARE(m_files->authors(), (QList { bob, ada }));
    m_files->setFilter({ .author = ada, .text = {} });
    QTRY_COMPARE(names(), QStringList { u"first.zip"_s });
}

void TestFileList::whoeverIsSendingAFileCanBeChosen()
{
    begin({ withFile(9001) });
    QCOMPARE(m_files->authors(), QList { bob });
    const QSignalSpy told(m_files.get(), &FileListModel::authorsChanged);
    const auto send = [this](const RoomId& room) {
        replica::WorkspaceSession& session = m_history->context->session();
        protocol::MessageCreate wanted {
            .id = session.newMessageId(), .roomId = room, .parentId = {}, .body = u"look"_s
        };
        wanted.files = { { .id = session.newId<FileId>(), .name = u"new.pdf"_s, .mimeType = {} } };
        return session.submit(protocol::messageCreate, wanted, room);
    };
    const QString elsewhere = send(lab);
    const QString here = send(general);
    QTRY_COMPARE(m_files->authors(), (QList { ada, bob }));
    QCOMPARE(told.size(), 1);
    m_history->context->session().discard(here);
    QTRY_COMPARE(m_files->authors(), QList { bob });
    m_history->context->session().discard(elsewhere);
}

void TestFileList::whatIsBeingDeletedIsNotListed()
{
    m_history->f.held.unite({ u"storage.remove"_s, u"message.remove"_s });
    begin({ withFile(9001), FileHistory::withFile(9002, u"beach.png"_s, u"image/png"_s, ada) });
    replica::WorkspaceSession& session = m_history->context->session();
    const QString key = session.submit(
        protocol::storageRemove, protocol::FileById { .id = m_files->row(0).file.id }, general);
    QTRY_COMPARE(names(), QStringList { u"plan.pdf"_s });
    // The page of history is asked for too.
    QTRY_COMPARE(m_history->f.promises.size(), 2);
    m_history->f.promises.takeLast().second.resolve(fail(ErrorCode::Forbidden, u"not yours"_s));
    QTRY_COMPARE(names(), (QStringList { u"beach.png"_s, u"plan.pdf"_s }));
    session.discard(key);
    session.submit(
        protocol::messageRemove, protocol::MessageById { .id = m_files->row(1).message }, general);
    QTRY_COMPARE(names(), QStringList { u"beach.png"_s });
}

void TestFileList::ofAllRoomsTheServerTellsTheRest()
{
    m_history->f.held.insert(u"storage.list"_s);
    begin({ withFile(9000) }, Tester::With, std::nullopt);
    QCOMPARE(m_files->rowCount(), 1);
    QCOMPARE(m_files->row(0).roomTitle, u"# general"_s);
    QCOMPARE(m_files->older(), FileListModel::Older::Elsewhere);
    m_files->fetchOlder();
    QCOMPARE(m_files->older(), FileListModel::Older::Fetching);
    QTRY_COMPARE(m_history->f.promises.size(), 2);
    const Message here = withFile(9000);
    const Message older = FileHistory::withFile(5000, u"old.pdf"_s);
    const auto stored = [](const Message& one) {
        return protocol::StoredFile { .file = one.files.first(),
            .messageId = one.id,
            .roomId = one.roomId,
            .parentId = {},
            .authorId = one.authorId,
            .position = one.position };
    };
    m_history->f.promises.takeLast().second.resolve(toJsonValue(
        protocol::StoredFileList { .files = { stored(here), stored(older) }, .more = false }));
    QTRY_COMPARE(m_files->older(), FileListModel::Older::Nothing);
    QCOMPARE(names(), (QStringList { u"plan.pdf"_s, u"old.pdf"_s }));
    m_files->setFilter({ .author = {}, .text = u"old"_s });
    QCOMPARE(names(), QStringList { u"old.pdf"_s });
    m_files->setFilter({});
    // When its message comes it is listed once.
    answer({ older }, false);
    QTRY_COMPARE(m_history->context->session().syncState().roomsFilled, 1);
    QCOMPARE(m_files->rowCount(), 2);
}

void TestFileList::ofAllRoomsItSaysWhenTheServerIsAway()
{
    m_history->f.refusals.insert(
        u"storage.list"_s, fail(ErrorCode::Unavailable, u"there is no connection"_s).error());
    begin({ withFile(9000) }, Tester::With, std::nullopt);
    m_files->fetchOlder();
    QTRY_COMPARE(m_files->older(), FileListModel::Older::OutOfReach);
    QCOMPARE(m_files->rowCount(), 1);
}

QTEST_GUILESS_MAIN(TestFileList)
#include "test_file_list.moc"
