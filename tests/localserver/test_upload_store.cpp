// SPDX-License-Identifier: Apache-2.0
#include "localserver/files/durable_rename.h"
#include "localserver/files/upload_store.h"

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
    void foldersAreMadeWithAllAboveThem();

private:
    [[nodiscard]] PiecePlace place(qint64 offset = 0) const
    {
        return { .path = m_folder->filePath(u"uploads/one"_s),
            .size = 10,
            .offset = offset,
            .checksum = {} };
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
    const QByteArray hash = QCryptographicHash::hash("abcdefghij", QCryptographicHash::Sha256);
    QCOMPARE((*writer)->sha256().value_or(QString()), QString::fromLatin1(hash.toHex()));
}

void TestUploadStore::nothingToDiscard()
{
    UploadStore::discard(place().path);
    QVERIFY(!QFileInfo::exists(place().path));
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
