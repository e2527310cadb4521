// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/backup_reader.h"

#include <QtEndian>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::BackupProblem;

namespace {

constexpr quint32 longestHeader = 64 * 1024;
constexpr quint32 lastMark = 0x8000'0000U;
constexpr quint16 longestName = 512;

std::unexpected<Error> fileDamaged(const QString& detail)
{
    return backupFailure(
        BackupProblem::Damaged, u"the backup is damaged: it was changed or cut off"_s, detail);
}

std::unexpected<Error> noBackup(const QString& path)
{
    return backupFailure(BackupProblem::NotABackup, u"%1 is no backup made by Hearth"_s.arg(path));
}

template <typename Number>
Number number(QByteArrayView bytes)
{
    return qFromBigEndian<Number>(bytes.data());
}

} // namespace

BackupReader::BackupReader(const QString& path)
    : m_file(path)
{
}

Result<BackupHeader> BackupReader::peek(const QString& path)
{
    BackupReader reader(path);
    HEARTH_CHECK(reader.readHeader());
    return reader.m_header;
}

Result<std::unique_ptr<BackupReader>> BackupReader::open(
    const QString& path, const QString& passphrase)
{
    std::unique_ptr<BackupReader> reader(new BackupReader(path));
    HEARTH_TRY(const QByteArray front, reader->readHeader());
    HEARTH_TRY(reader->m_seal, ChunkSeal::make(front, reader->m_header.cipher, passphrase));
    return reader;
}

Result<QByteArray> BackupReader::readHeader()
{
    const QString path = m_file.fileName();
    if (!m_file.exists())
        return backupFailure(BackupProblem::NotFound, u"there is no file %1"_s.arg(path));
    if (!m_file.open(QIODevice::ReadOnly))
        return backupFailure(BackupProblem::NotFound, u"%1 cannot be read"_s.arg(path));
    if (m_file.read(backupFile::magic.size()) != backupFile::magic)
        return noBackup(path);
    const QByteArray size = m_file.read(sizeof(quint32));
    if (size.size() != sizeof(quint32) || number<quint32>(size) > longestHeader)
        return noBackup(path);
    QByteArray front = m_file.read(number<quint32>(size));
    Result<BackupHeader> header = fromJsonText<BackupHeader>(front);
    if (!header)
        return fileDamaged(header.error().message);
    if (header->format > backupFile::newestFormat)
        return backupFailure(BackupProblem::Newer,
            u"the backup was made by a newer Hearth (%1); update the program"_s.arg(
                header->version));
    m_header = *std::move(header);
    return front;
}

Result<void> BackupReader::fill()
{
    const QByteArray head = m_file.read(sizeof(quint32));
    if (m_ended || head.size() != sizeof(quint32))
        return fileDamaged(u"it ends too early"_s);
    const bool isLast = (number<quint32>(head) & lastMark) != 0;
    const quint32 size = number<quint32>(head) & ~lastMark;
    if (size > ChunkSeal::chunkBytes)
        return fileDamaged(u"a piece is too long"_s);
    const QByteArray sealed = m_file.read(size + ChunkSeal::tagBytes);
    HEARTH_TRY(m_piece, m_seal->open(m_chunks++, isLast, sealed));
    if (m_piece.size() != static_cast<qsizetype>(size))
        return fileDamaged(u"it ends within a piece"_s);
    m_used = 0;
    m_ended = isLast;
    return {};
}

Result<QByteArray> BackupReader::read(qsizetype bytes)
{
    QByteArray out;
    while (out.size() < bytes) {
        if (m_used == m_piece.size())
            HEARTH_CHECK(fill());
        const qsizetype taken = std::min(bytes - out.size(), m_piece.size() - m_used);
        out += QByteArrayView(m_piece).sliced(m_used, taken);
        m_used += taken;
    }
    return out;
}

Result<std::optional<BackupReader::Head>> BackupReader::next()
{
    // An empty last piece may follow a full one.
    if (!m_ended && m_used == m_piece.size())
        HEARTH_CHECK(fill());
    if (m_ended && m_used == m_piece.size()) {
        if (!m_file.atEnd())
            return fileDamaged(u"something follows its end"_s);
        return std::nullopt;
    }
    HEARTH_TRY(const QByteArray length, read(sizeof(quint16)));
    if (number<quint16>(length) > longestName)
        return fileDamaged(u"a name is too long"_s);
    HEARTH_TRY(const QByteArray name, read(number<quint16>(length)));
    HEARTH_TRY(const QByteArray size, read(sizeof(quint64)));
    m_left = static_cast<qint64>(number<quint64>(size));
    if (m_left < 0)
        return fileDamaged(u"a file is too long"_s);
    return Head { .name = QString::fromUtf8(name), .size = m_left };
}

Result<QString> BackupReader::readContent(
    BackupWatch& watch, const std::function<Result<void>(QByteArrayView piece)>& take)
{
    Digest digest;
    while (m_left > 0) {
        HEARTH_CHECK(watch.check());
        const auto bytes = static_cast<qsizetype>(std::min<qint64>(m_left, ChunkSeal::chunkBytes));
        HEARTH_TRY(const QByteArray piece, read(bytes));
        digest.addData(piece);
        HEARTH_CHECK(take(piece));
        m_left -= piece.size();
        watch.advance(piece.size());
    }
    return QString::fromLatin1(digest.result().toHex());
}

} // namespace hearth::server
