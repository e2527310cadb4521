// SPDX-License-Identifier: Apache-2.0
#include "localserver/files/durable_rename.h"
#include "localserver/files/upload_store.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;

/// Partial files, and what happens to one that is given up while it grows.
class TestUploadStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }
    void whatIsDiscardedTakesNoMore();
    void whatIsDiscardedFreesItsBytes();
    void whatIsDiscardedBeginsAnew();
    void nothingToDiscard();
    void whatIsTakenBackIsNotHashed();
    void whatAnotherRunTookIsHashed();
    void foldersAreMadeWithAllAboveThem();

private:
    [[nodiscard]] PiecePlace place(qint64 offset = 0) const
    {
        return { .path = m_folder->filePath(u"uploads/one"_s),
            .size = 10,
            .offset = offset,
            .checksum = {} };
    }

    [[nodiscard]] PiecePlace place(qint64 offset, const QByteArray& promised) const
    {
        PiecePlace out = place(offset);
        out.checksum = PieceChecksum { .algorithm = Digest::Algorithm::Sha1,
            .digest = Digest::hash(promised, Digest::Algorithm::Sha1) };
        return out;
    }
    static QString digestOf(const QByteArray& content)
    {
        return QString::fromLatin1(
            QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    UploadStore m_store;
};

void TestUploadStore::whatIsDiscardedTakesNoMore()
{
    const auto writer = m_store.open(place());
    QVERIFY(writer);
    QVERIFY((*writer)->write("01234"));
    UploadStore::discard(place().path);
    const Result<void> more = (*writer)->write("56789");
    QVERIFY(!more);
    QCOMPARE(more.error().code, ErrorCode::NotFound);
    const Result<void> closed = (*writer)->close();
    QVERIFY(!closed);
    QCOMPARE(closed.error().code, ErrorCode::NotFound);
    QVERIFY(!QFileInfo::exists(place().path));
}

void TestUploadStore::whatIsDiscardedFreesItsBytes()
{
    const auto writer = m_store.open(place());
    QVERIFY(writer);
    QVERIFY((*writer)->write("01234"));
    QFile watched(place().path);
    QVERIFY(watched.open(QIODevice::ReadOnly));
    QCOMPARE(watched.size(), 5);
    UploadStore::discard(place().path);
    QCOMPARE(watched.size(), 0); // although the writer still has it open
}

void TestUploadStore::whatIsDiscardedBeginsAnew()
{
    {
        const auto writer = m_store.open(place());
        QVERIFY(writer);
        QVERIFY((*writer)->write("01234"));
        UploadStore::discard(place().path);
        const auto second = m_store.open(place());
        QVERIFY(!second); // not before the first has let go of it
        QCOMPARE(second.error().field, QString(UploadStore::lockedField));
    }
    const auto writer = m_store.open(place());
    QVERIFY(writer);
    QVERIFY((*writer)->write("abcdefghij"));
    QVERIFY((*writer)->close());
    QCOMPARE((*writer)->sha256().value_or(QString()), digestOf("abcdefghij"));
}

void TestUploadStore::nothingToDiscard()
{
    UploadStore::discard(place().path);
    QVERIFY(!QFileInfo::exists(place().path));
}

void TestUploadStore::whatIsTakenBackIsNotHashed()
{
    {
        const auto first = m_store.open(place(0, "abcde"));
        QVERIFY(first);
        QVERIFY((*first)->write("abcde"));
        QVERIFY((*first)->close());
    }
    {
        const auto brokenOff = m_store.open(place(5, "fghij"));
        QVERIFY(brokenOff);
        QVERIFY((*brokenOff)->write("fg"));
    }
    {
        const auto damaged = m_store.open(place(5, "fghij"));
        QVERIFY(damaged);
        QVERIFY((*damaged)->write("fghi?"));
        const Result<void> closed = (*damaged)->close();
        QVERIFY(!closed);
        QCOMPARE(closed.error().field, QString(UploadStore::checksumField));
    }
    // What is known of the beginning outlasts both: it is not read again.
    QFile disk(place().path);
    QVERIFY(disk.open(QIODevice::ReadWrite));
    QCOMPARE(disk.write("?"), 1);
    disk.close();
    const auto last = m_store.open(place(5, "fghij"));
    QVERIFY(last);
    QVERIFY((*last)->write("fghij"));
    QVERIFY((*last)->close());
    QVERIFY((*last)->isWhole());
    QCOMPARE((*last)->sha256().value_or(QString()), digestOf("abcdefghij"));
}

void TestUploadStore::whatAnotherRunTookIsHashed()
{
    {
        const auto first = m_store.open(place());
        QVERIFY(first);
        QVERIFY((*first)->write("abcde"));
        QVERIFY((*first)->close());
    }
    const UploadStore next; // knows of no digest
    const auto last = next.open(place(5, "fghij"));
    QVERIFY(last);
    QVERIFY((*last)->write("fghij"));
    QVERIFY((*last)->close());
    QCOMPARE((*last)->sha256().value_or(QString()), digestOf("abcdefghij"));
}

void TestUploadStore::foldersAreMadeWithAllAboveThem()
{
    const QString path = m_folder->filePath(u"a/b/c"_s);
    QVERIFY(makeFolder(path));
    QVERIFY(QFileInfo(path).isDir());
    QVERIFY(makeFolder(path)); // harmless
    QFile inTheWay(m_folder->filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QVERIFY(!makeFolder(m_folder->filePath(u"file/below"_s)));
}

QTEST_GUILESS_MAIN(TestUploadStore)
#include "test_upload_store.moc"
