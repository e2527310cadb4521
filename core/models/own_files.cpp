// SPDX-License-Identifier: Apache-2.0
#include "core/models/own_files.h"

#include "core/base/await.h"
#include "core/domain/file_name.h"

#include <KZip>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceSize = 256 << 10;
/// A ZIP without extensions counts bytes in 32 bits and entries in 16; what is kept free is for the
/// texts that come behind.
constexpr qint64 mostBytes = (4LL << 30) - (512LL << 20);
constexpr qint64 mostEntries = 60'000;
constexpr int longestDelay = 3600; ///< seconds

Error diskRefuses(const QString& message)
{
    return fail(ErrorCode::Unavailable, message, u"path"_s).error();
}

/// It is about this file and not about the way to the server.
bool isOfTheFile(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
    case ErrorCode::Forbidden:
    case ErrorCode::Conflict:
    case ErrorCode::InvalidArgument:
    case ErrorCode::Unavailable:
    case ErrorCode::Unsupported:
    case ErrorCode::Internal:
        return error.field != "localPath"_L1;
    default:
        return false;
    }
}

int delayOf(const Error& error)
{
    return std::clamp(error.details.value("retryAfter"_L1).toInt(1), 1, longestDelay);
}

} // namespace

OwnFiles::OwnFiles(const Account& account, KZip& zip, const QString& path, QObject* owner)
    : QObject(owner)
    , m_account(account)
    , m_zip(zip)
    , m_place(QFileInfo(path).absolutePath() + u"/.hearth-data-XXXXXX"_s)
{
}

OwnFiles::~OwnFiles()
{
    if (!m_fetching)
        return;
    if (const QPointer<provider::BackendProvider> provider = m_account.provider(); provider)
        runOn(provider.data(), [provider, file = m_waiting.constFirst().file.id] {
            provider->storage().interrupt(file);
            return Result<void>();
        });
}

void OwnFiles::take(WorkspaceId workspace, const QString& folder, const QList<Message>& messages)
{
    m_workspace = workspace;
    m_folder = folder;
    m_index.clear();
    m_bytes = 0;
    for (const Message& message : messages) {
        for (const FileEntry& file : message.files)
            m_waiting.append({ .message = message.id, .file = file });
    }
    next();
}

void OwnFiles::next()
{
    while (!m_waiting.isEmpty()) {
        const std::optional<QString> reason = hindrance(m_waiting.constFirst().file);
        if (!reason)
            return fetch();
        leaveOut(*reason);
    }
    Q_EMIT taken();
}

std::optional<QString> OwnFiles::hindrance(const FileEntry& file) const
{
    switch (file.state) {
    case FileState::Missing:
        return u"it came with an import, which did not bring its content"_s;
    case FileState::Blocked:
        return u"a virus was found in it"_s;
    case FileState::Held:
        return u"nobody has looked for viruses in it yet"_s;
    case FileState::Removed:
        return u"its content was taken away, by somebody or because it was old enough"_s;
    case FileState::Stored:
        break;
    }
    if (m_entries >= mostEntries || m_zip.device()->pos() + file.size > mostBytes)
        return u"the ZIP has no room for it"_s;
    return std::nullopt;
}

void OwnFiles::leaveOut(const QString& reason)
{
    const Waiting one = m_waiting.takeFirst();
    m_index.append({ .id = one.file.id,
        .messageId = one.message,
        .name = one.file.name,
        .size = one.file.size,
        .path = std::nullopt,
        .reason = reason });
}

void OwnFiles::fetch()
{
    const QPointer<provider::BackendProvider> provider = m_account.provider();
    if (!m_place.isValid())
        return giveUp(diskRefuses(m_place.errorString()));
    if (!provider)
        return giveUp(fail(ErrorCode::Unavailable, u"there is no connection"_s).error());
    const FileId file = m_waiting.constFirst().file.id;
    m_source.setFileName(m_place.filePath(file.toString()));
    // It is told to from the provider's thread, and may be told something after this is gone.
    const std::shared_ptr<TransferRelay> relay(
        new TransferRelay, [](TransferRelay* old) { old->deleteLater(); });
    connect(relay.get(), &TransferRelay::moved, this,
        [this](qint64 bytes) { Q_EMIT moved(m_bytes + bytes); });
    m_fetching = true;
    runOn(provider.data(),
        [provider, relay, file, workspace = m_workspace, path = m_source.fileName()] {
            return provider->storage().download(
                workspace, file, path, [relay](qint64 done, qint64) { Q_EMIT relay->moved(done); });
        })
        .then(this, [this](const Result<void>& outcome) { fetched(outcome); });
}

void OwnFiles::fetched(const Result<void>& outcome)
{
    m_fetching = false;
    if (outcome)
        return pack();
    const Error& error = outcome.error();
    if (error.code == ErrorCode::RateLimited) {
        QTimer::singleShot(std::chrono::seconds(delayOf(error)), this, &OwnFiles::fetch);
        return;
    }
    const bool isConnected = m_account.connectionState().phase == provider::ConnectionPhase::Online;
    if (!isConnected || !isOfTheFile(error))
        return giveUp(error);
    QFile::remove(m_source.fileName() + u".part"_s);
    leaveOut(error.message);
    next();
}

void OwnFiles::pack()
{
    const FileEntry& file = m_waiting.constFirst().file;
    m_name = u"%1/files/%2/%3"_s.arg(m_folder, file.id.toString(), safeFileName(file.name));
    if (!m_source.open(QIODevice::ReadOnly))
        return giveUp(diskRefuses(m_source.errorString()));
    // Most of what people send is compressed already.
    m_zip.setCompression(KZip::NoCompression);
    if (!m_zip.prepareWriting(m_name, {}, {}, m_source.size()))
        return giveUp(diskRefuses(m_zip.errorString()));
    packPiece();
}

void OwnFiles::packPiece()
{
    const QByteArray bytes = m_source.read(pieceSize);
    const bool isRead = !bytes.isEmpty() || m_source.atEnd();
    if (!isRead)
        return giveUp(diskRefuses(m_source.errorString()));
    if (!bytes.isEmpty() && !m_zip.writeData(bytes.constData(), bytes.size()))
        return giveUp(diskRefuses(m_zip.errorString()));
    if (m_source.atEnd())
        return finishPacking();
    QMetaObject::invokeMethod(this, &OwnFiles::packPiece, Qt::QueuedConnection);
}

void OwnFiles::finishPacking()
{
    const qint64 size = m_source.size();
    m_source.close();
    m_source.remove();
    const bool isWritten = m_zip.finishWriting(size);
    m_zip.setCompression(KZip::DeflateCompression);
    if (!isWritten)
        return giveUp(diskRefuses(m_zip.errorString()));
    ++m_entries;
    m_bytes += size;
    const Waiting one = m_waiting.takeFirst();
    m_index.append({ .id = one.file.id,
        .messageId = one.message,
        .name = one.file.name,
        .size = size,
        .path = m_name,
        .reason = std::nullopt });
    next();
}

void OwnFiles::giveUp(const Error& error)
{
    m_waiting.clear();
    Q_EMIT failed(error);
}

} // namespace hearth::models
