// SPDX-License-Identifier: Apache-2.0
#include "tests/replica/session_fixture.h"

#include <QFile>

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// Files on their way to a server that takes none, or from one that says what is not so.
class TestFileTroubles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { f = std::make_unique<SessionFixture>(); }
    void cleanup() { f.reset(); }
    void whatIsResumedDoesNotWaitForItsNextAttempt();
    void whatIsNotAsLargeAsSaidIsNotHere();
    void whatIsRemovedIsRemovedHere_data();
    void whatIsRemovedIsRemovedHere();

private:
    std::unique_ptr<SessionFixture> f;
};

void TestFileTroubles::whatIsResumedDoesNotWaitForItsNextAttempt()
{
    QList<FileId> asked;
    Result<FileEntry> answer = std::unexpected(Error { .code = ErrorCode::RateLimited,
        .message = u"later"_s,
        .field = {},
        .detail = {},
        .details = { { u"retryAfter"_s, 3600 } },
        .requestId = {} });
    f->provider.storage().onUpload = [&](const protocol::StorageUpload& args) {
        asked.append(args.id);
        return ready<FileEntry>(answer);
    };
    f->open();
    f->goOnline();
    QVERIFY(f->catchUp());
    const Result<FileEntry> attached = resultOf(f->session->attach(
        "buy cake"_ba, { .id = {}, .name = u"plan.txt"_s, .mimeType = u"text/plain"_s }));
    QVERIFY(attached);
    const FileEntry& file = *attached;
    protocol::MessageCreate message {
        .id = f->session->newMessageId(), .roomId = general, .parentId = {}, .body = u"look"_s
    };
    message.files = { file };
    f->session->submit(protocol::messageCreate, message, general);
    QTRY_COMPARE(asked, QList { file.id });
    f->session->setUploadPaused(file.id, true);
    QTRY_VERIFY(f->session->isSettled());
    QCOMPARE(asked.size(), 1);
    answer = file;
    f->session->setUploadPaused(file.id, false);
    QTRY_COMPARE(asked.size(), 2);
    QTRY_VERIFY(f->session->outbox().isEmpty());
    f.reset(); // before what it speaks to
}

void TestFileTroubles::whatIsNotAsLargeAsSaidIsNotHere()
{
    QByteArray content = "short";
    f->provider.storage().onDownload = [&content](const QString& localPath) {
        QFile file(localPath);
        const bool written = file.open(QIODevice::WriteOnly)
            && file.write(content) == content.size();
        return ready<void>(written ? Result<void>() : fail(ErrorCode::Unavailable, u"no disk"_s));
    };
    f->open();
    const FileEntry wanted {
        .id = FileId::derive("plan"), .name = u"plan.txt"_s, .mimeType = u"text/plain"_s, .size = 8
    };
    const Result<QString> none = resultOf(f->session->fetchFile(general, wanted));
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::Internal);
    QVERIFY(!f->session->cachedFile(general, wanted));
    content = "buy cake";
    const Result<QString> path = resultOf(f->session->fetchFile(general, wanted));
    QVERIFY(path);
    QCOMPARE(f->session->cachedFile(general, wanted), std::optional(*path));
    f.reset(); // before what it speaks to
}

void TestFileTroubles::whatIsRemovedIsRemovedHere_data()
{
    QTest::addColumn<bool>("whole");
    QTest::newRow("the file alone") << false;
    QTest::newRow("its message") << true;
}

void TestFileTroubles::whatIsRemovedIsRemovedHere()
{
    QFETCH(const bool, whole);
    f->provider.storage().onDownload = [](const QString& localPath) {
        QFile file(localPath);
        const bool written = file.open(QIODevice::WriteOnly) && file.write("buy cake") == 8;
        return ready<void>(written ? Result<void>() : fail(ErrorCode::Unavailable, u"no disk"_s));
    };
    f->open();
    f->goOnline();
    QVERIFY(f->catchUp());
    const FileEntry plan {
        .id = FileId::derive("plan"), .name = u"plan.txt"_s, .mimeType = u"text/plain"_s, .size = 8
    };
    Message sent = message(general, 6000, u"look"_s);
    sent.files = { plan };
    f->provider.push(batch(11, { messageEvent(11, sent) }));
    QTRY_VERIFY(f->bodies().contains(u"look"_s));
    QVERIFY(resultOf(f->session->fetchFile(general, plan)));
    QVERIFY(f->session->cachedFile(general, plan));

    ++sent.revision;
    if (whole) {
        sent.deletedAt = Timestamp { 7000 };
        sent.body.clear();
        sent.files.clear();
    } else {
        sent.files[0].state = FileState::Removed;
    }
    f->provider.push(batch(12, { messageEvent(12, sent) }));
    QTRY_VERIFY(!f->session->cachedFile(general, plan));
    f.reset(); // before what it speaks to
}

QTEST_GUILESS_MAIN(TestFileTroubles)
#include "test_file_troubles.moc"
