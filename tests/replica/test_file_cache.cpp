// SPDX-License-Identifier: Apache-2.0
#include "core/replica/file_cache.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace hearth::replica;
using namespace Qt::StringLiterals;

/// Files of messages on this device: where they lie, whatever a server calls them, and which go
/// when there are too many.
class TestFileCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }
    void hostileNamesStayInTheFolder_data();
    void hostileNamesStayInTheFolder();
    void onlyTheWholeFileIsThere();
    void whatWasSentNeedNotBeFetched();
    void whatIsGoneForEverybodyIsDropped();
    void aRoomTakesItsFilesAlong();
    void whatWasUsedLastStays();

private:
    [[nodiscard]] FileCache cache() const
    {
        return FileCache(FileCache::folderIn(m_folder->path()));
    }
    static FileEntry entry(const QString& name, qint64 size = 5)
    {
        FileEntry file;
        file.id = FileId::derive(name.toUtf8());
        file.name = name;
        file.size = size;
        return file;
    }
    /// Puts something of the file's size there, used so many days ago.
    void keep(const RoomId& room, const FileEntry& file, int days = 0) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    RoomId m_room = RoomId::derive("a room");
};

void TestFileCache::keep(const RoomId& room, const FileEntry& file, int days) const
{
    QVERIFY(cache().prepare(room, file));
    QFile there(cache().path(room, file));
    QVERIFY(there.open(QIODevice::WriteOnly));
    QCOMPARE(there.write(QByteArray(file.size, 'x')), file.size);
    QVERIFY(there.flush());
    const QDateTime then = QDateTime::currentDateTime().addDays(-days);
    QVERIFY(there.setFileTime(then, QFileDevice::FileModificationTime));
    QVERIFY(there.setFileTime(then, QFileDevice::FileAccessTime));
}

void TestFileCache::hostileNamesStayInTheFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a path") << u"../../../../escaped.txt"_s;
    QTest::newRow("from the root") << u"/etc/passwd"_s;
    QTest::newRow("a drive") << u"C:\\boot.ini"_s;
    QTest::newRow("the folder above") << u".."_s;
    QTest::newRow("a stream") << u"plan.txt:hidden"_s;
    QTest::newRow("a device") << u"con.txt"_s;
    QTest::newRow("a hidden one") << u".bashrc"_s;
    QTest::newRow("control characters") << u"a\u0000b\nc\u001b[2J.txt"_s;
    QTest::newRow("turned around") << u"photo\u202Egnp.exe"_s;
    QTest::newRow("turned around otherwise") << u"photo\u2067gnp\u2069.exe"_s;
    QTest::newRow("a thousand") << QString(1000, u'x') + u".txt"_s;
    QTest::newRow("a thousand large ones") << u"漢"_s.repeated(1000) + u".txt"_s;
    QTest::newRow("half a character") << QString(QChar(0xd800)) + u".txt"_s;
    QTest::newRow("nothing") << QString();
}

void TestFileCache::hostileNamesStayInTheFolder()
{
    QFETCH(const QString, name);
    const FileEntry file = entry(name);
    keep(m_room, file);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(cache().holds(m_room, file));
    const QString expected = FileCache::folderIn(m_folder->path()) + u'/' + m_room.toString() + u'/'
        + file.id.toString();
    const QFileInfo there(cache().path(m_room, file));
    QCOMPARE(QDir::cleanPath(there.absolutePath()), expected);
    const QStringList names = QDir(expected).entryList(QDir::Files); // none of them hidden
    QCOMPARE(names, QStringList { there.fileName() });
    for (const QChar c : names.first())
        QVERIFY2(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format,
            qPrintable(names.first()));
}

void TestFileCache::onlyTheWholeFileIsThere()
{
    const FileEntry file = entry(u"plan.txt"_s, 10);
    QVERIFY(!cache().holds(m_room, file));
    keep(m_room, file);
    QVERIFY(cache().holds(m_room, file));
    QVERIFY(!cache().holds(RoomId::derive("another room"), file));
    QVERIFY(QFile::resize(cache().path(m_room, file), 9));
    QVERIFY(!cache().holds(m_room, file));
}

void TestFileCache::whatWasSentNeedNotBeFetched()
{
    const FileEntry file = entry(u"plan.txt"_s, 4);
    const QString source = m_folder->filePath(u"outgoing"_s);
    QFile outgoing(source);
    QVERIFY(outgoing.open(QIODevice::WriteOnly));
    QCOMPARE(outgoing.write("cake"), 4);
    outgoing.close();
    cache().adopt(m_room, file, source);
    QVERIFY(cache().holds(m_room, file));
    QVERIFY(!QFile::exists(source));
}

void TestFileCache::whatIsGoneForEverybodyIsDropped()
{
    const FileEntry file = entry(u"plan.txt"_s);
    const FileEntry other = entry(u"other.txt"_s);
    keep(m_room, file);
    keep(m_room, other);
    cache().drop(m_room, file);
    QVERIFY(!cache().holds(m_room, file));
    QVERIFY(cache().holds(m_room, other));
    cache().drop(m_room, file); // harmless
}

void TestFileCache::aRoomTakesItsFilesAlong()
{
    const RoomId other = RoomId::derive("another room");
    const FileEntry file = entry(u"plan.txt"_s);
    keep(m_room, file);
    keep(other, file);
    cache().purge(m_room);
    QVERIFY(!cache().holds(m_room, file));
    QVERIFY(cache().holds(other, file));
}

void TestFileCache::whatWasUsedLastStays()
{
    const FileEntry oldest = entry(u"oldest.txt"_s, 40);
    const FileEntry older = entry(u"older.txt"_s, 40);
    const FileEntry newest = entry(u"newest.txt"_s, 40);
    keep(m_room, newest, 1);
    keep(m_room, oldest, 9);
    keep(m_room, older, 5);
    cache().shrink(120);
    QVERIFY(cache().holds(m_room, oldest));
    cache().shrink(80);
    QVERIFY(!cache().holds(m_room, oldest));
    QVERIFY(cache().holds(m_room, older));
    cache().shrink(79);
    QVERIFY(!cache().holds(m_room, older));
    QVERIFY(cache().holds(m_room, newest));
}

QTEST_GUILESS_MAIN(TestFileCache)
#include "test_file_cache.moc"
