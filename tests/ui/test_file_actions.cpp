// SPDX-License-Identifier: Apache-2.0
#include "core/replica/file_cache.h"
#include "tests/ui/picture_fixture.h"
#include "ui/files/file_actions.h"
#include "ui/files/file_kind.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;

/// Bringing a file here and what is done with it, over the real server.
class TestFileActions final : public QObject, private test::PictureFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void init() { m_fetcher = std::make_unique<FileFetcher>(); }
    void cleanup();
    void cleanupTestCase() { tearDownOnce(); }

    void aFileIsBrought();
    void itsWayIsEnded();
    void whatHasComeStaysUntilItIsCancelled();
    void itGoesOnRightAfterAPause();
    void whatEndsBehindAnotherWorkspaceIsOnNoWay();
    void whatDidNotComeIsRemembered();
    void copiesAreWholeOrTheTroubleIsSaid();
    void nothingIsBroughtWithoutAWorkspace();
    void theMenuOffersWhatCanBeDone();
    void picturesAreViewedWhereSomebodyListens();
    void soundAndFilmsOpenInTheSystemsPlayer_data();
    void soundAndFilmsOpenInTheSystemsPlayer();
    void aProgramIsSavedAndNotOpened();
    void aFileIsDeletedAfterAQuestion();
    void othersMayNotDelete();

public Q_SLOTS:
    /// Stands for the system's programs.
    void play(const QUrl& url) { m_played.append(url); }

private:
    [[nodiscard]] FilePlace place(const MessageId& message) const;
    /// Without the key of each entry.
    [[nodiscard]] static QStringList texts(FileActions& actions, const FilePlace& place);
    [[nodiscard]] static QByteArray read(const QString& path);
    /// What has come of it lies there until all of it has.
    [[nodiscard]] QString partOf(const FileEntry& file) const
    {
        const QString folder = workspace().session().folder();
        return replica::FileCache(replica::FileCache::folderIn(folder)).path(room(), file)
            + u".part"_s;
    }
    [[nodiscard]] std::unique_ptr<FileActions> actions()
    {
        m_fetcher->setWorkspace(&workspace());
        return std::make_unique<FileActions>(workspace(), *m_fetcher, m_desk->window());
    }

    std::unique_ptr<FileFetcher> m_fetcher;
    QList<QUrl> m_played;
};

void TestFileActions::cleanup()
{
    m_fetcher->setWorkspace(nullptr);
    m_fetcher.reset();
    tearDown();
}

FilePlace TestFileActions::place(const MessageId& message) const
{
    const models::TimelineRow* row = rowOf(message);
    if (!row || row->files.isEmpty())
        return {};
    return { .file = row->files.first(),
        .room = row->roomId,
        .message = row->id,
        .authorId = row->authorId,
        .author = row->authorName,
        .position = row->position };
}

QStringList TestFileActions::texts(FileActions& actions, const FilePlace& place)
{
    QMenu menu;
    actions.fill(menu, place);
    QStringList out;
    const QList<QAction*> entries = menu.actions();
    for (const QAction* entry : entries) {
        if (!entry->isSeparator())
            out.append(entry->isEnabled() ? entry->text() : u"(%1)"_s.arg(entry->text()));
    }
    return out;
}

QByteArray TestFileActions::read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestFileActions::aFileIsBrought()
{
    joinIvo();
    const MessageId sent = send(ivo(), { { u"plan.txt"_s, QByteArray("buy cake") } });
    const FileEntry file = fileOf(sent);
    m_fetcher->setWorkspace(&workspace());
    const QSignalSpy changed(m_fetcher.get(), &FileFetcher::changed);
    std::optional<Result<QString>> answer;
    m_fetcher->bring(room(), file, this, [&](const Result<QString>& path) { answer = path; });
    QVERIFY(m_fetcher->isUnderway(file.id));
    QCOMPARE(changed.size(), 1);
    QTRY_VERIFY(answer);
    QVERIFY(*answer);
    QCOMPARE(read(**answer), QByteArray("buy cake"));
    QVERIFY(!m_fetcher->isUnderway(file.id));
    QVERIFY(!m_fetcher->problem(file.id));
    QVERIFY(changed.size() >= 2);
    // Once it is here, it comes without the server.
    loseConnection();
    answer.reset();
    m_fetcher->bring(room(), file, this, [&](const Result<QString>& path) { answer = path; });
    QTRY_VERIFY(answer);
    QVERIFY(*answer);
}

void TestFileActions::itsWayIsEnded()
{
    joinIvo();
    const FileEntry file = fileOf(
        send(ivo(), { { u"large.txt"_s, QByteArray(8 * 1024 * 1024, 'x') } }));
    m_fetcher->setWorkspace(&workspace());
    std::optional<Result<QString>> answer;
    m_fetcher->bring(room(), file, this, [&](const Result<QString>& path) { answer = path; });
    m_fetcher->cancel(file.id);
    m_fetcher->pause(file.id); // there is nothing to hold back any more
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().code, ErrorCode::Aborted);
    QVERIFY(!m_fetcher->isUnderway(file.id));
    QVERIFY(!m_fetcher->problem(file.id)); // who ended it knows
    QVERIFY(!m_fetcher->transfer(file.id));
    QTRY_VERIFY(!QFile::exists(partOf(file)));
}

void TestFileActions::whatHasComeStaysUntilItIsCancelled()
{
    joinIvo();
    const QByteArray content(8 * 1024 * 1024, 'x');
    const FileEntry file = fileOf(send(ivo(), { { u"large.txt"_s, content } }));
    m_fetcher->setWorkspace(&workspace());
    std::optional<Result<QString>> answer;
    const auto hear = [&](const Result<QString>& path) { answer = path; };
    m_fetcher->bring(room(), file, this, hear);
    m_fetcher->pause(file.id);
    QTRY_VERIFY(answer);
    QVERIFY(m_fetcher->isPaused(file.id));
    QVERIFY(QFile::exists(partOf(file)));
    m_fetcher->cancel(file.id);
    QVERIFY(!m_fetcher->isPaused(file.id));
    QTRY_VERIFY(!QFile::exists(partOf(file)));
    // What is here stays, whoever ends what.
    answer.reset();
    m_fetcher->bring(room(), file, this, hear);
    QTRY_VERIFY_WITH_TIMEOUT(answer, 20'000);
    QVERIFY(*answer);
    answer.reset();
    workspace().session().cancelFile(room(), file);
    m_fetcher->bring(room(), file, this, hear);
    QTRY_VERIFY_WITH_TIMEOUT(answer, 20'000);
    QVERIFY(*answer);
    QVERIFY(read(**answer) == content);
}

/// The way that is just ending is not the one that is asked for.
void TestFileActions::itGoesOnRightAfterAPause()
{
    joinIvo();
    const QByteArray content(8 * 1024 * 1024, 'x');
    const FileEntry file = fileOf(send(ivo(), { { u"large.txt"_s, content } }));
    m_fetcher->setWorkspace(&workspace());
    std::optional<Result<QString>> first;
    std::optional<Result<QString>> second;
    m_fetcher->bring(room(), file, this, [&](const Result<QString>& path) {
        first = path;
        QVERIFY(m_fetcher->isUnderway(file.id)); // again
    });
    m_fetcher->pause(file.id);
    m_fetcher->bring(room(), file, this, [&](const Result<QString>& path) { second = path; });
    QVERIFY(m_fetcher->isUnderway(file.id));
    QVERIFY(!m_fetcher->isPaused(file.id));
    QTRY_VERIFY(first);
    QVERIFY(!*first);
    QCOMPARE(first->error().code, ErrorCode::Aborted);
    QTRY_VERIFY_WITH_TIMEOUT(second, 20'000);
    QVERIFY(*second);
    QVERIFY(read(**second) == content);
    QVERIFY(!m_fetcher->isUnderway(file.id));
    QVERIFY(!m_fetcher->isPaused(file.id));
}

void TestFileActions::whatEndsBehindAnotherWorkspaceIsOnNoWay()
{
    joinIvo();
    const FileEntry file = fileOf(
        send(ivo(), { { u"large.txt"_s, QByteArray(8 * 1024 * 1024, 'x') } }));
    models::Transfers& transfers = workspace().transfers();
    const auto begin = [&] {
        m_fetcher->setWorkspace(&workspace());
        m_fetcher->bring(room(), file, this, [](const Result<QString>&) { });
        Q_EMIT workspace().session().fileProgressed(file.id, 3, 8);
    };
    begin();
    QVERIFY(transfers.of(file.id));
    m_fetcher->setWorkspace(nullptr);
    workspace().session().interruptFile(file.id);
    QTRY_VERIFY(!transfers.of(file.id));
    // The same once the workspace is back before that is heard.
    begin();
    m_fetcher->setWorkspace(nullptr);
    m_fetcher->setWorkspace(&workspace());
    workspace().session().interruptFile(file.id);
    QTRY_VERIFY(!transfers.of(file.id));
    // And what was held back, of which nobody would know.
    begin();
    m_fetcher->pause(file.id);
    QTRY_VERIFY(m_fetcher->isPaused(file.id));
    QVERIFY(transfers.of(file.id));
    m_fetcher->setWorkspace(nullptr);
    QVERIFY(!transfers.of(file.id));
}

void TestFileActions::whatDidNotComeIsRemembered()
{
    joinIvo();
    const FileEntry file = fileOf(send(ivo(), { { u"plan.txt"_s, QByteArray("buy cake") } }));
    loseConnection();
    m_fetcher->setWorkspace(&workspace());
    std::optional<Result<QString>> answer;
    const auto hear = [&](const Result<QString>& path) { answer = path; };
    m_fetcher->bring(room(), file, this, hear);
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QVERIFY(m_fetcher->problem(file.id));
    QCOMPARE(m_fetcher->problem(file.id)->code, answer->error().code);
    m_fetcher->bring(room(), file, this, hear);
    QVERIFY(!m_fetcher->problem(file.id)); // it is tried again
    QTRY_VERIFY(!m_fetcher->isUnderway(file.id));
}

void TestFileActions::copiesAreWholeOrTheTroubleIsSaid()
{
    const QTemporaryDir folder;
    const QString from = folder.filePath(u"from.bin"_s);
    const QByteArray content(3 * 1024 * 1024 + 7, 'x'); // more than one piece
    QFile file(from);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    std::optional<QString> trouble;
    const auto hear = [&](const QString& said) { trouble = said; };
    m_fetcher->copy(from, folder.filePath(u"to.bin"_s), this, hear);
    QTRY_VERIFY(trouble);
    QCOMPARE(*trouble, QString());
    QVERIFY(read(folder.filePath(u"to.bin"_s)) == content);
    trouble.reset();
    m_fetcher->copy(from, folder.filePath(u"nowhere/to.bin"_s), this, hear);
    QTRY_VERIFY(trouble);
    QVERIFY(!trouble->isEmpty());
    trouble.reset();
    m_fetcher->copy(folder.filePath(u"gone.bin"_s), folder.filePath(u"to.bin"_s), this, hear);
    QTRY_VERIFY(trouble);
    QVERIFY(!trouble->isEmpty());
    QVERIFY(read(folder.filePath(u"to.bin"_s)) == content); // what was there stays
}

void TestFileActions::nothingIsBroughtWithoutAWorkspace()
{
    FileEntry file;
    file.id = FileId::derive("file");
    bool answered = false;
    m_fetcher->bring({}, file, this, [&](const Result<QString>&) { answered = true; });
    m_fetcher->cancel(file.id);
    QVERIFY(!m_fetcher->isUnderway(file.id));
    QVERIFY(!m_fetcher->transfer(file.id));
    QVERIFY(!answered);
}

void TestFileActions::theMenuOffersWhatCanBeDone()
{
    startHere();
    const MessageId sent = send(workspace(), { { u"plan.txt"_s, QByteArray("buy cake") } });
    const auto files = actions();
    FilePlace where = place(sent);
    QCOMPARE(texts(*files, where),
        (QStringList { u"Open"_s, u"Save as…"_s, u"Show in folder"_s, u"Delete file…"_s }));
    where.file.name = u"setup.sh"_s;
    QCOMPARE(texts(*files, where),
        (QStringList { u"Save as…"_s, u"Show in folder"_s, u"Delete file…"_s }));
    where.file.state = FileState::Held;
    QCOMPARE(texts(*files, where),
        (QStringList { u"(Waiting for the virus scanner)"_s, u"Delete file…"_s }));
}

void TestFileActions::picturesAreViewedWhereSomebodyListens()
{
    startHere();
    const FilePlace where = place(send(workspace(), { { u"beach.png"_s, halves({ 40, 20 }) } }));
    const auto files = actions();
    QVERIFY(!texts(*files, where).contains(u"View"_s));
    const QSignalSpy viewed(files.get(), &FileActions::viewRequested);
    QMenu menu;
    files->fill(menu, where);
    QCOMPARE(menu.actions().constFirst()->text(), u"View"_s);
    menu.actions().constFirst()->trigger();
    QCOMPARE(viewed.size(), 1);
    QCOMPARE(viewed[0][0].value<FilePlace>().file.id, where.file.id);
}

void TestFileActions::soundAndFilmsOpenInTheSystemsPlayer_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<protocol::FileKind>("kind");
    QTest::newRow("sound") << u"bell.wav"_s << QByteArray("RIFF\x04\0\0\0WAVE", 12)
                           << protocol::FileKind::Audio;
    QTest::newRow("film") << u"clip.mp4"_s
                          << QByteArray("\0\0\0\x18"
                                        "ftypisom\0\0\0\0isommp42",
                                 24)
                          << protocol::FileKind::Video;
}

void TestFileActions::soundAndFilmsOpenInTheSystemsPlayer()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    startHere();
    const FilePlace where = place(send(workspace(), { { name, content } }));
    QTEST(fileKind(where.file), "kind");
    m_played.clear();
    QDesktopServices::setUrlHandler(u"file"_s, this, "play");
    const auto files = actions();
    files->activate(where);
    QTRY_COMPARE(m_played.size(), 1);
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(QFileInfo(m_played.first().toLocalFile()).fileName(), name);
    QCOMPARE(read(m_played.first().toLocalFile()), content);
}

void TestFileActions::aProgramIsSavedAndNotOpened()
{
    startHere();
    const QByteArray program("#!/bin/sh\necho no\n");
    const FilePlace where = place(send(workspace(), { { u"install.sh"_s, program } }));
    const auto files = actions();
    files->activate(where);
    QVERIFY2(m_desk->visibleText().contains(u"“install.sh” is not opened"_s),
        qPrintable(m_desk->visibleText()));
    m_desk->click(u"confirm"_s);
    auto* dialog = m_desk->window().findChild<QFileDialog*>();
    QVERIFY(dialog);
    const QTemporaryDir folder;
    Q_EMIT dialog->fileSelected(folder.filePath(u"kept.sh"_s));
    dialog->close();
    QTRY_COMPARE(read(folder.filePath(u"kept.sh"_s)), program);
}

void TestFileActions::aFileIsDeletedAfterAQuestion()
{
    startHere();
    const MessageId sent = send(workspace(), { { u"plan.txt"_s, QByteArray("buy cake") } });
    const auto files = actions();
    QVERIFY(files->mayRemove(place(sent)));
    files->askToRemove(place(sent));
    QVERIFY(m_desk->visibleText().contains(u"Delete this file?"_s));
    QCOMPARE(rowOf(sent)->files.size(), 1);
    m_desk->click(u"confirm"_s);
    QTRY_VERIFY(rowOf(sent) && rowOf(sent)->files.isEmpty());
    QCOMPARE(rowOf(sent)->source, u"look"_s); // what was written with it stays
}

void TestFileActions::othersMayNotDelete()
{
    joinIvo();
    const MessageId sent = send(ivo(), { { u"plan.txt"_s, QByteArray("buy cake") } });
    const auto files = actions();
    QVERIFY(!files->mayRemove(place(sent)));
    QVERIFY(!texts(*files, place(sent)).contains(u"Delete file…"_s));
}

QTEST_MAIN(TestFileActions)
#include "test_file_actions.moc"
