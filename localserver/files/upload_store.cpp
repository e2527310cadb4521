// SPDX-License-Identifier: Apache-2.0
#include "localserver/files/upload_store.h"

#include "localserver/files/durable_rename.h"

#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t rememberedHashes = 1000;
constexpr qint64 readBytes = 1 << 20; ///< at once, of what has to be hashed anew

/// Says of the disk what the stores say (core/storage/sqlite_error.h).
std::unexpected<Error> notWritten(const QFile& file)
{
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return std::unexpected(Error { .code = ErrorCode::Unavailable,
        .message = u"the file cannot be stored: the disk refuses"_s,
        .field = {},
        .detail = file.errorString(),
        .details = { { u"storage"_s, isFull ? u"full"_s : u"unusable"_s } },
        .requestId = {} });
}

std::unexpected<Error> locked()
{
    return fail(ErrorCode::Conflict, u"this file is being sent by somebody else now"_s,
        UploadStore::lockedField);
}

} // namespace

UploadStore::UploadStore()
    : m_state(std::make_shared<State>())
{
}

Result<qint64> UploadStore::offset(const QString& path, qint64 size) const
{
    const qint64 there = QFileInfo(path).size();
    const std::scoped_lock lock(m_state->mutex);
    if (there >= size && m_state->writing.contains(path))
        return locked();
    return there;
}

Result<qint64> UploadStore::resume(const QString& path, qint64 size) const
{
    HEARTH_TRY(const qint64 there, offset(path, size));
    if (there < size || size == 0)
        return there;
    const std::scoped_lock lock(m_state->mutex);
    if (m_state->writing.contains(path))
        return locked();
    m_state->hashes.erase(path);
    if (!QFile::resize(path, size - 1))
        return fail(ErrorCode::Unavailable, u"the file cannot be stored: the disk refuses"_s);
    return size - 1;
}

void UploadStore::discard(const QString& path)
{
    QFile file(path);
    const bool isThere = file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly);
    QFile::remove(path);
    // Whoever still has it open would keep the bytes that are there.
    if (isThere)
        file.resize(0);
}

Result<std::shared_ptr<UploadWriter>> UploadStore::open(const PiecePlace& place) const
{
    Hashed known;
    {
        const std::scoped_lock lock(m_state->mutex);
        if (m_state->writing.contains(place.path))
            return locked();
        m_state->writing.insert(place.path);
        if (const auto found = m_state->hashes.find(place.path); found != m_state->hashes.end()) {
            known = std::move(found->second);
            m_state->hashes.erase(found);
        }
    }
    // From here on it lets go of the file when it goes.
    const std::shared_ptr<UploadWriter> writer(new UploadWriter(m_state, place));
    HEARTH_CHECK(writer->begin(std::move(known)));
    return writer;
}

UploadWriter::UploadWriter(std::shared_ptr<UploadStore::State> state, PiecePlace place)
    : m_state(std::move(state))
    , m_place(std::move(place))
    , m_file(m_place.path)
{
}

UploadWriter::~UploadWriter()
{
    if (!m_closed && m_piece)
        takeBack();
    release();
}

void UploadWriter::release()
{
    if (std::exchange(m_released, true))
        return;
    const bool hasName = !m_file.isOpen() || requireName();
    m_file.close();
    const std::scoped_lock lock(m_state->mutex);
    m_state->writing.remove(m_place.path);
    if (m_hashed.digest && m_hashed.bytes == m_offset && !isWhole() && hasName
        && m_state->hashes.size() < rememberedHashes)
        m_state->hashes.insert_or_assign(m_place.path, std::exchange(m_hashed, {}));
}

Result<void> UploadWriter::begin(UploadStore::Hashed known)
{
    HEARTH_CHECK(makeFolder(QFileInfo(m_place.path).path()));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return notWritten(m_file);
    m_offset = m_file.size();
    m_hashed = std::move(known);
    if (m_offset == 0)
        m_hashed = { .digest = Digest(), .bytes = 0 };
    if (m_hashed.bytes != m_offset)
        m_hashed = {};
    if (m_offset != m_place.offset) {
        return std::unexpected(Error { .code = ErrorCode::Conflict,
            .message = u"%1 bytes are there"_s.arg(m_offset),
            .field = UploadStore::offsetField,
            .detail = {},
            .details = { { u"offset"_s, m_offset } },
            .requestId = {} });
    }
    if (m_place.checksum) {
        m_piece.emplace(m_place.checksum->algorithm);
        m_hashedBefore = m_hashed;
    }
    return {};
}

/// A file without a name goes with whoever has it open: nothing that comes for it may stay.
Result<void> UploadWriter::requireName() const
{
    struct stat about {};
    if (::fstat(m_file.handle(), &about) != 0 || about.st_nlink > 0)
        return {};
    return fail(ErrorCode::NotFound, u"no such file"_s, u"id"_s);
}

Result<void> UploadWriter::write(QByteArrayView piece)
{
    HEARTH_CHECK(requireName());
    if (piece.size() > m_place.size - m_offset) {
        return fail(ErrorCode::TooLarge, u"the file was to have %1 bytes"_s.arg(m_place.size),
            u"Upload-Length"_s);
    }
    if (m_file.write(piece.data(), piece.size()) != piece.size()) {
        m_hashed = {}; // who knows how much of it is there
        m_offset = m_file.size();
        return notWritten(m_file);
    }
    m_offset += piece.size();
    if (m_hashed.digest) {
        m_hashed.digest->addData(piece);
        m_hashed.bytes = m_offset;
    }
    if (m_piece)
        m_piece->addData(piece);
    return {};
}

void UploadWriter::takeBack()
{
    m_hashed = std::exchange(m_hashedBefore, {});
    m_file.resize(m_place.offset);
    m_offset = m_place.offset;
}

Result<void> UploadWriter::close()
{
    HEARTH_CHECK(requireName());
    if (m_piece && m_piece->result() != m_place.checksum->digest) {
        takeBack();
        m_closed = true;
        release();
        return std::unexpected(Error { .code = ErrorCode::InvalidArgument,
            .message = u"what arrived is not what was sent"_s,
            .field = UploadStore::checksumField,
            .detail = {},
            .details = { { u"mismatch"_s, true } },
            .requestId = {} });
    }
    if (::fsync(m_file.handle()) != 0)
        return notWritten(m_file);
    if (m_place.offset == 0)
        HEARTH_CHECK(syncFolder(QFileInfo(m_place.path).path()));
    m_closed = true;
    // Before anybody is told, who may go on at once.
    if (!isWhole())
        release();
    return {};
}

Result<QString> UploadWriter::sha256()
{
    if (m_hashed.digest)
        return QString::fromLatin1(m_hashed.digest->result().toHex());
    QFile whole(m_place.path);
    if (!whole.open(QIODevice::ReadOnly))
        return notWritten(whole);
    Digest digest;
    while (!whole.atEnd()) {
        const QByteArray bytes = whole.read(readBytes);
        if (bytes.isEmpty())
            return notWritten(whole);
        digest.addData(bytes);
    }
    return QString::fromLatin1(digest.result().toHex());
}

} // namespace hearth::server
