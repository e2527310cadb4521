// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/backup_writer.h"

#include <QtEndian>

#include <cerrno>
#include <unistd.h>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::BackupProblem;

namespace {

template <typename Number>
QByteArray bigEndian(Number value)
{
    QByteArray out(sizeof(Number), Qt::Uninitialized);
    qToBigEndian(value, out.data());
    return out;
}

const QString writeMessage = u"the backup cannot be written"_s;

} // namespace

BackupWriter::BackupWriter(const QString& path, ChunkSeal seal)
    : m_file(path)
    , m_seal(std::move(seal))
{
    m_pending.reserve(ChunkSeal::chunkBytes);
}

Result<std::unique_ptr<BackupWriter>> BackupWriter::begin(
    const QString& path, const BackupHeader& header, const QString& passphrase)
{
    const QByteArray front = toJson(header);
    HEARTH_TRY(ChunkSeal seal, ChunkSeal::make(front, header.cipher, passphrase));
    std::unique_ptr<BackupWriter> writer(new BackupWriter(path, std::move(seal)));
    errno = 0;
    if (!writer->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
            QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return diskFailure(errno, writeMessage);
    HEARTH_CHECK(writer->write(backupFile::magic));
    HEARTH_CHECK(writer->write(bigEndian(static_cast<quint32>(front.size())) + front));
    return writer;
}

Result<void> BackupWriter::write(QByteArrayView bytes)
{
    errno = 0;
    if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
        return diskFailure(errno, writeMessage);
    return {};
}

Result<void> BackupWriter::putChunk(QByteArrayView plain, bool isLast)
{
    HEARTH_TRY(const QByteArray sealed, m_seal.seal(m_chunks++, isLast, plain));
    const auto size = static_cast<quint32>(plain.size());
    return write(bigEndian(isLast ? size | 0x8000'0000U : size) + sealed);
}

Result<void> BackupWriter::put(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        // Written when more follows: only `finish` knows which piece is the last.
        if (m_pending.size() == ChunkSeal::chunkBytes) {
            HEARTH_CHECK(putChunk(m_pending, false));
            m_pending.resize(0);
        }
        const qsizetype taken = std::min(bytes.size(), ChunkSeal::chunkBytes - m_pending.size());
        m_pending.append(bytes.first(taken));
        bytes = bytes.sliced(taken);
    }
    return {};
}

Result<void> BackupWriter::putEntryHead(const QString& name, qint64 size)
{
    const QByteArray text = name.toUtf8();
    return put(bigEndian(static_cast<quint16>(text.size())) + text
        + bigEndian(static_cast<quint64>(size)));
}

Result<BackupEntry> BackupWriter::addFile(
    const QString& name, const QString& path, BackupWatch& watch)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return backupFailure(
            BackupProblem::Other, u"a file of the server cannot be read"_s, source.errorString());
    const qint64 size = source.size();
    HEARTH_CHECK(putEntryHead(name, size));
    Digest digest;
    qint64 left = size;
    while (left > 0) {
        HEARTH_CHECK(watch.check());
        const QByteArray piece = source.read(std::min<qint64>(left, ChunkSeal::chunkBytes));
        if (piece.isEmpty())
            return backupFailure(BackupProblem::Other, u"a file of the server cannot be read"_s,
                source.errorString());
        digest.addData(piece);
        HEARTH_CHECK(put(piece));
        left -= piece.size();
        watch.advance(piece.size());
    }
    return BackupEntry {
        .name = name, .size = size, .sha256 = QString::fromLatin1(digest.result().toHex())
    };
}

Result<BackupEntry> BackupWriter::addBytes(const QString& name, QByteArrayView content)
{
    HEARTH_CHECK(putEntryHead(name, content.size()));
    HEARTH_CHECK(put(content));
    return BackupEntry { .name = name,
        .size = content.size(),
        .sha256 = QString::fromLatin1(Digest::hash(content).toHex()) };
}

Result<void> BackupWriter::finish()
{
    HEARTH_CHECK(putChunk(m_pending, true));
    errno = 0;
    if (::fsync(m_file.handle()) != 0)
        return diskFailure(errno, writeMessage);
    m_file.close();
    return {};
}

} // namespace hearth::server
