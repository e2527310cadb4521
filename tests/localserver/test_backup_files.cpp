// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/backup_reader.h"
#include "localserver/backup/backup_writer.h"
#include "localserver/backup/retention.h"
#include "tests/support/manual_clock.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;
using protocol::BackupProblem;

/// The file of a backup, without a server: what is written comes back, and whatever was done to it
/// is noticed. And which backups stay.
class TestBackupFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBack_data() { addKinds(); }
    void comesBack();
    void changesAreNoticed_data() { addKinds(); }
    void changesAreNoticed();
    void cutOffIsNoticed_data() { addKinds(); }
    void cutOffIsNoticed();
    void anotherOrderIsNoticed_data() { addKinds(); }
    void anotherOrderIsNoticed();
    void passphraseIsAsked();
    void nothingIsReadableWithout();
    void noBackupIsSaid();
    void namesLeadNowhereElse_data();
    void namesLeadNowhereElse();
    void retention_data();
    void retention();

private:
    static void addKinds();
    [[nodiscard]] QString path() const { return m_folder->filePath(u"a.hearthbackup"_s); }
    void write(const QString& passphrase);
    /// All contents one after the other.
    static Result<QByteArray> read(const QString& path, const QString& passphrase);
    [[nodiscard]] QByteArray bytes() const;
    void replace(const QByteArray& bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    test::SeededRandom m_random;
    QByteArray m_content;
};

namespace {

const QString good = u"long enough"_s;
constexpr qsizetype frameBytes = 4 + ChunkSeal::chunkBytes + ChunkSeal::tagBytes;

/// Behind the front.
qsizetype firstFrame(const QByteArray& file)
{
    const auto* size = file.constData() + backupFile::magic.size();
    return backupFile::magic.size() + 4 + qFromBigEndian<quint32>(size);
}

} // namespace

void TestBackupFiles::addKinds()
{
    QTest::addColumn<QString>("passphrase");
    QTest::newRow("plain") << QString();
    QTest::newRow("encrypted") << good;
}

void TestBackupFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    // More than three pieces, and not a whole number of them.
    m_content = m_random.bytes((3 * ChunkSeal::chunkBytes) + 1000);
    QFile source(m_folder->filePath(u"source"_s));
    QVERIFY(source.open(QIODevice::WriteOnly));
    QCOMPARE(source.write(m_content), m_content.size());
}

void TestBackupFiles::write(const QString& passphrase)
{
    BackupHeader header;
    header.version = u"0.3"_s;
    header.name = u"House"_s;
    if (!passphrase.isEmpty()) {
        const Result<BackupCipher> cipher = ChunkSeal::newCipher(passphrase, m_random);
        QVERIFY(cipher);
        header.cipher = *cipher;
    }
    QFile::remove(path());
    const auto writer = BackupWriter::begin(path(), header, passphrase);
    QVERIFY(writer);
    BackupWatch watch;
    const auto entry = (*writer)->addFile(
        u"server.sqlite"_s, m_folder->filePath(u"source"_s), watch);
    QVERIFY(entry);
    QCOMPARE(entry->size, m_content.size());
    QCOMPARE(watch.done(), m_content.size());
    QVERIFY((*writer)->addBytes(backupFile::manifest, "{}"));
    QVERIFY((*writer)->finish());
}

Result<QByteArray> TestBackupFiles::read(const QString& path, const QString& passphrase)
{
    HEARTH_TRY(const auto reader, BackupReader::open(path, passphrase));
    QByteArray out;
    BackupWatch watch;
    while (true) {
        HEARTH_TRY(const auto head, reader->next());
        if (!head)
            return out;
        HEARTH_CHECK(reader->readContent(watch, [&out](QByteArrayView piece) -> Result<void> {
            out += piece;
            return {};
        }));
    }
}

QByteArray TestBackupFiles::bytes() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestBackupFiles::replace(const QByteArray& bytes) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestBackupFiles::comesBack()
{
    QFETCH(const QString, passphrase);
    write(passphrase);
    const Result<BackupHeader> header = BackupReader::peek(path());
    QVERIFY(header);
    QCOMPARE(header->name, u"House"_s);
    QCOMPARE(header->cipher.has_value(), !passphrase.isEmpty());
    const Result<QByteArray> read = TestBackupFiles::read(path(), passphrase);
    QVERIFY(read);
    QVERIFY(*read == m_content + "{}");
}

void TestBackupFiles::changesAreNoticed()
{
    QFETCH(const QString, passphrase);
    write(passphrase);
    const QByteArray whole = bytes();
    // The first byte of a piece, one in the middle, one of a tag, the last.
    for (const qsizetype at : { firstFrame(whole) + 4, whole.size() / 2,
             firstFrame(whole) + frameBytes - 1, whole.size() - 1 }) {
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        replace(changed);
        const Result<QByteArray> read = TestBackupFiles::read(path(), passphrase);
        QVERIFY(!read);
        QCOMPARE(problemOf(read.error()), BackupProblem::Damaged);
    }
    // The front is bound to the rest.
    QByteArray renamed = whole;
    renamed.replace("House", "Mouse");
    replace(renamed);
    QVERIFY(!TestBackupFiles::read(path(), passphrase));
}

void TestBackupFiles::cutOffIsNoticed()
{
    QFETCH(const QString, passphrase);
    write(passphrase);
    const QByteArray whole = bytes();
    for (const qsizetype size : { firstFrame(whole), firstFrame(whole) + frameBytes,
             firstFrame(whole) + (3 * frameBytes), whole.size() - 1 }) {
        replace(whole.first(size));
        const Result<QByteArray> read = TestBackupFiles::read(path(), passphrase);
        QVERIFY(!read);
        QCOMPARE(problemOf(read.error()), BackupProblem::Damaged);
    }
    replace(whole + "x");
    QVERIFY(!TestBackupFiles::read(path(), passphrase));
}

void TestBackupFiles::anotherOrderIsNoticed()
{
    QFETCH(const QString, passphrase);
    write(passphrase);
    const QByteArray whole = bytes();
    const qsizetype first = firstFrame(whole);
    replace(whole.first(first) + whole.sliced(first + frameBytes, frameBytes)
        + whole.sliced(first, frameBytes) + whole.sliced(first + (2 * frameBytes)));
    const Result<QByteArray> read = TestBackupFiles::read(path(), passphrase);
    QVERIFY(!read);
    QCOMPARE(problemOf(read.error()), BackupProblem::Damaged);
}

void TestBackupFiles::passphraseIsAsked()
{
    write(good);
    const Result<QByteArray> without = TestBackupFiles::read(path(), {});
    QVERIFY(!without);
    QCOMPARE(problemOf(without.error()), BackupProblem::PassphraseNeeded);
    const Result<QByteArray> wrong = TestBackupFiles::read(path(), u"another one"_s);
    QVERIFY(!wrong);
    QCOMPARE(problemOf(wrong.error()), BackupProblem::WrongPassphrase);
    QCOMPARE(wrong.error().field, u"passphrase"_s);
}

void TestBackupFiles::nothingIsReadableWithout()
{
    write(good);
    QVERIFY(!bytes().contains(m_content.first(16)));
    QVERIFY(!bytes().contains("server.sqlite"));
    // The same content twice does not look the same.
    const QByteArray before = bytes();
    write(good);
    QVERIFY(bytes() != before);
}

void TestBackupFiles::noBackupIsSaid()
{
    QCOMPARE(problemOf(BackupReader::peek(m_folder->filePath(u"none"_s)).error()),
        BackupProblem::NotFound);
    QCOMPARE(problemOf(BackupReader::peek(m_folder->filePath(u"source"_s)).error()),
        BackupProblem::NotABackup);
}

void TestBackupFiles::namesLeadNowhereElse_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : { "", "..", "../server.sqlite", "/etc/passwd", "tls/../key.pem", "lock",
             "workspaces/../server.sqlite", "workspaces/x/workspace.sqlite",
             "workspaces/01890a5d-ac96-774b-bcce-b302099a8057/../x",
             "workspaces/01890A5D-AC96-774B-BCCE-B302099A8057/workspace.sqlite",
             "workspaces/01890a5d-ac96-774b-bcce-b302099a8057/files/ab/ab" })
        QTest::newRow(*name == '\0' ? "nothing" : name) << QString::fromLatin1(name);
}

void TestBackupFiles::namesLeadNowhereElse()
{
    QFETCH(const QString, name);
    QVERIFY(!backupFile::kindOf(name));
}

void TestBackupFiles::retention_data()
{
    QTest::addColumn<QStringList>("made");
    QTest::addColumn<QList<qint64>>("rule");
    QTest::addColumn<QList<qsizetype>>("goes");
    using Rule = QList<qint64>;
    using Goes = QList<qsizetype>;
    const QStringList hours { u"2026-11-23T18:00"_s, u"2026-11-23T12:00"_s, u"2026-11-23T06:00"_s };
    QTest::newRow("none") << QStringList() << Rule { 7, 4, 6 } << Goes {};
    QTest::newRow("the last of a day") << hours << Rule { 7, 4, 6 } << Goes { 1, 2 };
    QTest::newRow("never the newest") << hours << Rule { 0, 0, 0 } << Goes { 1, 2 };
    QTest::newRow("days") << QStringList { u"2026-11-26T12:00"_s, u"2026-11-25T12:00"_s,
        u"2026-11-24T12:00"_s }
                          << Rule { 2, 0, 0 } << Goes { 2 };
    QTest::newRow("days without one do not count")
        << QStringList { u"2026-11-26T12:00"_s, u"2026-11-12T12:00"_s, u"2026-11-02T12:00"_s }
        << Rule { 2, 0, 0 } << Goes { 2 };
    QTest::newRow("weeks begin on Monday")
        << QStringList { u"2026-11-23T12:00"_s, u"2026-11-22T12:00"_s, u"2026-11-21T12:00"_s }
        << Rule { 0, 4, 0 } << Goes { 2 };
    QTest::newRow("a week over the year's end")
        << QStringList { u"2027-01-03T12:00"_s, u"2026-12-28T12:00"_s, u"2026-12-27T12:00"_s }
        << Rule { 0, 4, 0 } << Goes { 1 };
    QTest::newRow("months") << QStringList { u"2026-11-23T12:00"_s, u"2026-11-01T12:00"_s,
        u"2026-10-31T12:00"_s, u"2026-09-30T12:00"_s }
                            << Rule { 0, 0, 2 } << Goes { 1, 3 };
    QTest::newRow("one stands for all")
        << QStringList { u"2026-11-23T12:00"_s, u"2026-10-05T12:00"_s } << Rule { 1, 2, 2 }
        << Goes {};
}

void TestBackupFiles::retention()
{
    QFETCH(const QStringList, made);
    QFETCH(const QList<qint64>, rule);
    QFETCH(const QList<qsizetype>, goes);
    QList<Timestamp> times;
    for (const QString& text : made) {
        const QDateTime moment(QDate::fromString(text.first(10), Qt::ISODate),
            QTime::fromString(text.sliced(11), u"HH:mm"_s), QTimeZone::UTC);
        times.append(Timestamp { moment.toMSecsSinceEpoch() * 1000 });
    }
    const RetentionRule given { .daily = rule[0], .weekly = rule[1], .monthly = rule[2] };
    QCOMPARE(expendable(times, given, QTimeZone::UTC), goes);
}

QTEST_GUILESS_MAIN(TestBackupFiles)
#include "test_backup_files.moc"
