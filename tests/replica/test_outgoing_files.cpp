// SPDX-License-Identifier: Apache-2.0
#include "core/replica/outgoing_files.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace hearth::replica;
using namespace Qt::StringLiterals;

/// Copies of what a person attached.
class TestOutgoingFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void aCopyIsTheSame();
    void whatIsGivenUpLeavesNothing();
    void whatCannotBeReadLeavesNothing();
    void aHalfCopyIsReplaced();

private:
    [[nodiscard]] QStringList there() const
    {
        return QDir(OutgoingFiles::folderIn(m_folder->path())).entryList(QDir::Files);
    }
    [[nodiscard]] OutgoingFiles outgoing() const
    {
        return OutgoingFiles(OutgoingFiles::folderIn(m_folder->path()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::atomic<bool> m_goesOn = false;
    std::atomic<bool> m_ends = true;
    QString m_source;
    QByteArray m_content;
    FileId m_file = FileId::derive("a file");
};

void TestOutgoingFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_source = m_folder->filePath(u"source"_s);
    m_content.clear();
    while (m_content.size() < 1'000'000) // some pieces
        m_content += QByteArray::number(m_content.size());
    QFile source(m_source);
    QVERIFY(source.open(QIODevice::WriteOnly));
    QCOMPARE(source.write(m_content), m_content.size());
}

void TestOutgoingFiles::aCopyIsTheSame()
{
    const Result<qint64> size = outgoing().take(m_file, m_source, m_goesOn);
    QVERIFY(size);
    QCOMPARE(*size, m_content.size());
    QFile copy(outgoing().path(m_file));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QVERIFY(copy.readAll() == m_content);
    QCOMPARE(there(), QStringList { m_file.toString() });
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther
        | QFile::WriteOther;
    QVERIFY(!(copy.permissions() & others));
}

void TestOutgoingFiles::whatIsGivenUpLeavesNothing()
{
    const Result<qint64> size = outgoing().take(m_file, m_source, m_ends);
    QVERIFY(!size);
    QCOMPARE(size.error().code, ErrorCode::Aborted);
    QVERIFY(there().isEmpty());
}

void TestOutgoingFiles::whatCannotBeReadLeavesNothing()
{
    for (const QString& source : { m_folder->path(), m_folder->filePath(u"none"_s) }) {
        const Result<qint64> size = outgoing().take(m_file, source, m_goesOn);
        QVERIFY(!size);
        QCOMPARE(size.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(size.error().field, u"localPath"_s);
    }
    QVERIFY(there().isEmpty());
}

void TestOutgoingFiles::aHalfCopyIsReplaced()
{
    QVERIFY(QDir().mkpath(OutgoingFiles::folderIn(m_folder->path())));
    QFile half(outgoing().path(m_file) + u".copying"_s);
    QVERIFY(half.open(QIODevice::WriteOnly));
    QCOMPARE(half.write(QByteArray(2'000'000, 'x')), 2'000'000);
    half.close();
    QVERIFY(outgoing().take(m_file, m_source, m_goesOn));
    QCOMPARE(there(), QStringList { m_file.toString() });
    QCOMPARE(QFileInfo(outgoing().path(m_file)).size(), m_content.size());
}

QTEST_GUILESS_MAIN(TestOutgoingFiles)
#include "test_outgoing_files.moc"
