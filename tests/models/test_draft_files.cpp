// SPDX-License-Identifier: Apache-2.0
#include "core/models/workspace_context.h"
#include "tests/replica/session_fixture.h"

#include <QDir>
#include <QFile>

using namespace hearth;
using namespace hearth::models;
using namespace hearth::test;
using namespace Qt::StringLiterals;
using replica::DraftPlace;

namespace {

const DraftPlace inGeneral { .room = general, .parent = {}, .edited = {} };
const DraftPlace inLab { .room = lab, .parent = {}, .edited = {} };

} // namespace

/// What a person attaches to what they write, while nothing can be sent.
class TestDraftFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void filesAreCopiedAndKeptWithTheDraft();
    void namesAreMadeFitToSend();
    void picturesHaveTheirSize();
    void whatIsNoFileIsRefused();
    void theRulesOfTheWorkspaceHold();
    void onlySoManyFitIntoAMessage();
    void whatIsRemovedWhileItIsCopiedStaysOut();
    void whatIsDeletedWithItsDraftStaysOut();
    void whatIsDeletedWithItsDraftComesBackWithIt();
    void itStaysInItsPlace();
    void whatIsMadeInMemoryIsAttached();
    void filesGoWithTheMessage();
    void filesComeBackFromAMessage();
    void discardedFilesAreGone();
    void progressIsKnownWhileItLasts();
    void namesFitTheServer();

private:
    void open();
    /// One file in general, of which the draft there was deleted while it was copied.
    BegunMessage deleteWhileCopying();
    /// The copies that have come by now are known of.
    void awaitCopies();
    [[nodiscard]] QString write(const QString& name, const QByteArray& content) const;
    [[nodiscard]] DraftFiles& drafts() const { return m_context->draftFiles(); }
    [[nodiscard]] QList<FileEntry> attached(const DraftPlace& place) const
    {
        return m_context->session().draftFiles(place);
    }
    [[nodiscard]] bool isHere(const FileEntry& file) const
    {
        return QFile::exists(m_context->session().attachedPath(file.id));
    }

    [[nodiscard]] QStringList copies() const
    {
        return QDir(m_context->session().folder() + u"/outgoing"_s).entryList(QDir::Files);
    }

    std::unique_ptr<SessionFixture> f;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WorkspaceContext> m_context;
};

void TestDraftFiles::init()
{
    f = std::make_unique<SessionFixture>();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDraftFiles::cleanup()
{
    m_context.reset();
    m_folder.reset();
    f.reset();
}

void TestDraftFiles::open()
{
    f->open();
    f->goOnline();
    QVERIFY(f->catchUp());
    f->goOffline();
    m_context = std::make_unique<WorkspaceContext>(std::move(f->session));
    QTRY_VERIFY(m_context->directory().isLoaded());
    QTRY_VERIFY(
        m_context->session().syncState().connection.phase != provider::ConnectionPhase::Online);
}

QString TestDraftFiles::write(const QString& name, const QByteArray& content) const
{
    const QString path = QDir(m_folder->path()).filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
    return path;
}

void TestDraftFiles::filesAreCopiedAndKeptWithTheDraft()
{
    open();
    const QString notes = write(u"notes.txt"_s, "buy cake");
    drafts().add(inGeneral, { notes, write(u"empty.txt"_s, {}) });
    QCOMPARE(drafts().files(inGeneral).size(), 2); // at once
    QVERIFY(drafts().isCopying(inGeneral));
    QTRY_VERIFY(!drafts().isCopying(inGeneral));
    QCOMPARE(attached(inGeneral).size(), 2);
    const QList<FileEntry> kept = attached(inGeneral);
    const auto found = std::ranges::find(kept, u"notes.txt"_s, &FileEntry::name);
    QVERIFY(found != kept.end());
    QCOMPARE(found->size, 8);
    QCOMPARE(found->mimeType, u"text/plain"_s);
    QVERIFY(QFile::remove(notes)); // the copy does not need it
    QFile copy(m_context->session().attachedPath(found->id));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), "buy cake"_ba);
    QVERIFY(drafts().takeRefusals(inGeneral).isEmpty());
    // The program ends, and begins anew.
    m_context.reset();
    f->open();
    m_context = std::make_unique<WorkspaceContext>(std::move(f->session));
    QCOMPARE(attached(inGeneral), kept);
    QVERIFY(isHere(kept.first()) && isHere(kept.last()));
}

void TestDraftFiles::namesAreMadeFitToSend()
{
    open();
    drafts().add(inGeneral, { write(u"two\nlines\u0007.txt"_s, "a") });
    QTRY_COMPARE(attached(inGeneral).size(), 1);
    QCOMPARE(attached(inGeneral).first().name, u"two_lines_.txt"_s);
    // Nobody has the file, but it has a name: the longest that a file system takes, and more.
    drafts().add(inLab, { m_folder->filePath(QString(1000, u'x') + u".txt"_s) });
    QTRY_VERIFY(!drafts().isCopying(inLab));
    const QList<FileRefusal> refusals = drafts().takeRefusals(inLab);
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(refusals.first().name.size(), limits::fileName.maxLength);
    QVERIFY(refusals.first().name.endsWith(u"x.txt"_s));
}

void TestDraftFiles::picturesHaveTheirSize()
{
    open();
    drafts().setMeasure(
        [](const QString& path) { return path.endsWith(".png"_L1) ? QSize(640, 480) : QSize(); });
    drafts().add(inGeneral, { write(u"shot.png"_s, "\x89PNG\r\n\x1a\n") });
    QTRY_COMPARE(attached(inGeneral).size(), 1);
    QCOMPARE(attached(inGeneral).first().width, 640);
    QCOMPARE(attached(inGeneral).first().height, 480);
    drafts().add(inLab, { write(u"words.txt"_s, "words") });
    QTRY_COMPARE(attached(inLab).size(), 1);
    QCOMPARE(attached(inLab).first().width, 0);
}

void TestDraftFiles::whatIsNoFileIsRefused()
{
    open();
    QSignalSpy refused(&drafts(), &DraftFiles::refused);
    QVERIFY(QDir(m_folder->path()).mkdir(u"album"_s));
    drafts().add(inGeneral,
        { QDir(m_folder->path()).filePath(u"album"_s),
            QDir(m_folder->path()).filePath(u"missing.txt"_s) });
    QTRY_COMPARE(refused.size(), 2);
    QList<FileRefusal> refusals = drafts().takeRefusals(inGeneral);
    std::ranges::sort(refusals, {}, &FileRefusal::name);
    QCOMPARE(refusals[0].kind, FileRefusal::Kind::Folder);
    QCOMPARE(refusals[0].name, u"album"_s);
    QCOMPARE(refusals[1].kind, FileRefusal::Kind::Unreadable);
    QVERIFY(drafts().files(inGeneral).isEmpty());
    QVERIFY(drafts().takeRefusals(inGeneral).isEmpty()); // said once
}

void TestDraftFiles::theRulesOfTheWorkspaceHold()
{
    f->start.workspace->fileRules.fileBytes = 10;
    f->start.workspace->fileRules.allowedTypes = { u"text/plain"_s, u"image/*"_s };
    open();
    QSignalSpy refused(&drafts(), &DraftFiles::refused);
    drafts().add(inGeneral, { write(u"long.txt"_s, "eleven bytes") });
    QTRY_COMPARE(refused.size(), 1);
    const QList<FileRefusal> tooLarge = drafts().takeRefusals(inGeneral);
    QCOMPARE(tooLarge.first().kind, FileRefusal::Kind::TooLarge);
    QCOMPARE(tooLarge.first().size, 12);
    QCOMPARE(tooLarge.first().limit, 10);
    drafts().add(inGeneral, { write(u"run.sh"_s, "#!/bin/sh") });
    QTRY_COMPARE(refused.size(), 2);
    const QList<FileRefusal> wrongType = drafts().takeRefusals(inGeneral);
    QCOMPARE(wrongType.first().kind, FileRefusal::Kind::WrongType);
    QCOMPARE(wrongType.first().allowed.size(), 2);
    drafts().make(
        inGeneral, { .name = u"shot.png"_s, .mimeType = u"image/png"_s, .size = {}, .content = [] {
                        return "tiny"_ba;
                    } });
    QTRY_COMPARE(attached(inGeneral).size(), 1);
    QCOMPARE(refused.size(), 2);
}

void TestDraftFiles::onlySoManyFitIntoAMessage()
{
    open();
    QStringList paths;
    for (int i = 0; i < limits::filesPerMessage + 3; ++i)
        paths.append(write(u"%1.txt"_s.arg(i), "text"));
    drafts().add(inGeneral, paths);
    QCOMPARE(drafts().files(inGeneral).size(), limits::filesPerMessage);
    const QList<FileRefusal> refusals = drafts().takeRefusals(inGeneral);
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(refusals.first().kind, FileRefusal::Kind::TooMany);
    QCOMPARE(refusals.first().limit, limits::filesPerMessage);
    QTRY_COMPARE(attached(inGeneral).size(), limits::filesPerMessage);
}

void TestDraftFiles::whatIsRemovedWhileItIsCopiedStaysOut()
{
    open();
    drafts().add(inGeneral, { write(u"one.txt"_s, "one"), write(u"two.txt"_s, "two") });
    drafts().remove(inGeneral, drafts().files(inGeneral).first().entry.id);
    QCOMPARE(drafts().files(inGeneral).size(), 1);
    QTRY_VERIFY(!drafts().isCopying(inGeneral));
    QCOMPARE(attached(inGeneral).size(), 1);
    QCOMPARE(attached(inGeneral).first().name, u"two.txt"_s);
    const FileEntry two = attached(inGeneral).first();
    QVERIFY(isHere(two));
    drafts().remove(inGeneral, two.id);
    QVERIFY(attached(inGeneral).isEmpty());
    QTRY_VERIFY(!isHere(two));
}

BegunMessage TestDraftFiles::deleteWhileCopying()
{
    m_context->session().saveDraft(inGeneral, u"look"_s);
    drafts().add(inGeneral, { write(u"one.txt"_s, "one") });
    return m_context->drafts().remove(inGeneral);
}

void TestDraftFiles::awaitCopies()
{
    QTRY_VERIFY(copies().size() == 1 && !copies().first().endsWith(".copying"_L1));
    // One after the other: when this one is there, the one before was told of.
    drafts().add(inLab, { write(u"lab.txt"_s, "lab") });
    QTRY_COMPARE(attached(inLab).size(), 1);
}

void TestDraftFiles::whatIsDeletedWithItsDraftStaysOut()
{
    open();
    const BegunMessage removed = deleteWhileCopying();
    QCOMPARE(removed.text, u"look"_s);
    QVERIFY(drafts().files(inGeneral).isEmpty());
    QVERIFY(!drafts().isCopying(inGeneral));
    awaitCopies();
    QVERIFY(attached(inGeneral).isEmpty());
    QVERIFY(!m_context->session().drafts().value(inGeneral).isBegun());
    m_context->drafts().forget(inGeneral, removed);
    QTRY_COMPARE(copies().size(), 1);
    QVERIFY(isHere(attached(inLab).first()));
    // Not even the copy is waited for.
    drafts().add(inGeneral, { write(u"two.txt"_s, "two") });
    m_context->drafts().forget(inGeneral, m_context->drafts().remove(inGeneral));
    drafts().add(inLab, { write(u"more.txt"_s, "more") });
    QTRY_COMPARE(attached(inLab).size(), 2);
    QVERIFY(attached(inGeneral).isEmpty());
    QTRY_COMPARE(copies().size(), 2);
}

void TestDraftFiles::whatIsDeletedWithItsDraftComesBackWithIt()
{
    open();
    const BegunMessage early = deleteWhileCopying();
    m_context->drafts().restore(inGeneral, early);
    QCOMPARE(m_context->session().draft(inGeneral), u"look"_s);
    QVERIFY(drafts().isCopying(inGeneral));
    QTRY_COMPARE(attached(inGeneral).size(), 1);
    drafts().remove(inGeneral, attached(inGeneral).first().id);
    QTRY_VERIFY(copies().isEmpty());
    // Likewise once it is copied.
    const BegunMessage late = deleteWhileCopying();
    awaitCopies();
    m_context->drafts().restore(inGeneral, late);
    QCOMPARE(attached(inGeneral).size(), 1);
    QCOMPARE(attached(inGeneral).first().name, u"one.txt"_s);
    QVERIFY(isHere(attached(inGeneral).first()));
    QCOMPARE(m_context->session().draft(inGeneral), u"look"_s);
}

void TestDraftFiles::itStaysInItsPlace()
{
    open();
    const DraftPlace thread { .room = general, .parent = MessageId::derive("start"), .edited = {} };
    drafts().add(thread, { write(u"answer.txt"_s, "answer") });
    drafts().add(inLab, { write(u"lab.txt"_s, "lab") });
    QTRY_COMPARE(attached(thread).size(), 1);
    QTRY_COMPARE(attached(inLab).size(), 1);
    QVERIFY(attached(inGeneral).isEmpty());
    QCOMPARE(attached(thread).first().name, u"answer.txt"_s);
    // What is typed beside it does not take it away.
    m_context->session().saveDraft(thread, u"look"_s);
    m_context->session().saveDraft(thread, {});
    QCOMPARE(attached(thread).size(), 1);
}

void TestDraftFiles::whatIsMadeInMemoryIsAttached()
{
    open();
    drafts().make(inGeneral,
        { .name = u"message.md"_s, .mimeType = u"text/markdown"_s, .size = {}, .content = [] {
             return "# Long"_ba;
         } });
    QVERIFY(drafts().isCopying(inGeneral));
    QTRY_COMPARE(attached(inGeneral).size(), 1);
    const FileEntry file = attached(inGeneral).first();
    QCOMPARE(file.name, u"message.md"_s);
    QCOMPARE(file.mimeType, u"text/markdown"_s);
    QCOMPARE(file.size, 6);
    QVERIFY(isHere(file));
}

void TestDraftFiles::filesGoWithTheMessage()
{
    open();
    drafts().add(inGeneral, { write(u"notes.txt"_s, "buy cake") });
    QTRY_COMPARE(attached(inGeneral).size(), 1);
    const QList<FileEntry> files = attached(inGeneral);
    const auto timeline = m_context->timeline(general);
    timeline->open();
    QTRY_VERIFY(timeline->isOpen());
    QVERIFY(!m_context->send(general, {}, u"  "_s)); // nothing to say and nothing to show
    QVERIFY(m_context->send(general, {}, {}, ReplyPlace::Thread, files));
    drafts().sent(inGeneral);
    QVERIFY(drafts().files(inGeneral).isEmpty());
    const QList<replica::OutboxEntry> unsent = m_context->session().outbox();
    QCOMPARE(unsent.size(), 1);
    QCOMPARE(unsent.first().files(), files);
    QVERIFY(isHere(files.first()));
    QCOMPARE(timeline->rowCount(), 1);
    QCOMPARE(timeline->row(0).files, files);
    QCOMPARE(timeline->row(0).source, QString());
}

void TestDraftFiles::filesComeBackFromAMessage()
{
    open();
    drafts().add(inGeneral, { write(u"notes.txt"_s, "buy cake") });
    QTRY_COMPARE(attached(inGeneral).size(), 1);
    const QList<FileEntry> files = attached(inGeneral);
    QVERIFY(m_context->send(general, {}, u"look"_s, ReplyPlace::Thread, files));
    drafts().sent(inGeneral);
    drafts().restore(inGeneral, files);
    drafts().restore(inGeneral, files); // once is enough
    m_context->session().discard(m_context->session().outbox().first().key);
    QVERIFY(m_context->session().outbox().isEmpty());
    QCOMPARE(attached(inGeneral), files);
    QVERIFY(isHere(files.first()));
}

void TestDraftFiles::discardedFilesAreGone()
{
    open();
    drafts().add(inGeneral, { write(u"notes.txt"_s, "buy cake") });
    QTRY_COMPARE(attached(inGeneral).size(), 1);
    const QList<FileEntry> files = attached(inGeneral);
    QVERIFY(m_context->send(general, {}, u"look"_s, ReplyPlace::Thread, files));
    drafts().sent(inGeneral);
    m_context->session().discard(m_context->session().outbox().first().key);
    QTRY_VERIFY(!isHere(files.first()));
}

void TestDraftFiles::progressIsKnownWhileItLasts()
{
    open();
    drafts().add(inGeneral, { write(u"notes.txt"_s, "buy cake") });
    QTRY_COMPARE(attached(inGeneral).size(), 1);
    const QList<FileEntry> files = attached(inGeneral);
    const FileId file = files.first().id;
    Transfers& transfers = m_context->transfers();
    QSignalSpy changed(&transfers, &Transfers::changed);
    transfers.setPaused(file, true); // it goes nowhere yet
    QVERIFY(!transfers.of(file));
    QVERIFY(m_context->send(general, {}, {}, ReplyPlace::Thread, files));
    QVERIFY(!transfers.of(file));
    QTRY_VERIFY(transfers.isUpload(file));
    changed.clear();
    transfers.setPaused(file, true);
    QVERIFY(transfers.of(file) && transfers.of(file)->paused);
    QCOMPARE(changed.size(), 1);
    transfers.setPaused(file, false);
    Q_EMIT m_context->session().fileProgressed(file, 3, 8);
    QCOMPARE(transfers.of(file), (Transfer { .done = 3, .total = 8, .paused = false }));
    Q_EMIT m_context->session().fileProgressed(file, 8, 8);
    QVERIFY(!transfers.of(file));
    // What is thrown away is not on its way any more.
    Q_EMIT m_context->session().fileProgressed(file, 3, 8);
    QVERIFY(transfers.of(file));
    m_context->session().discard(m_context->session().outbox().first().key);
    QTRY_VERIFY(!transfers.of(file));
}

void TestDraftFiles::namesFitTheServer()
{
    open();
    drafts().add(inGeneral,
        { write(u"two\nlines.txt"_s, "text"), write(u"x"_s.repeated(250) + u".txt"_s, "text") });
    QTRY_COMPARE(attached(inGeneral).size(), 2);
    QStringList names;
    for (const FileEntry& file : attached(inGeneral))
        names.append(file.name);
    QVERIFY(names.contains(u"two_lines.txt"_s));
    for (const QString& name : std::as_const(names)) {
        QVERIFY(name.size() <= limits::fileName.maxLength);
        QVERIFY(name.endsWith(".txt"_L1));
    }
}

QTEST_GUILESS_MAIN(TestDraftFiles)
#include "test_draft_files.moc"
