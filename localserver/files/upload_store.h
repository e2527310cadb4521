// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"

#include <QFile>
#include <QSet>

#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace hearth::server {

/// What a piece of a file must turn out to be.
struct PieceChecksum {
    Digest::Algorithm algorithm = Digest::Algorithm::Sha256;
    QByteArray digest;
};

/// Where a piece of an upload goes.
struct PiecePlace {
    QString path; ///< of the partial file
    qint64 size = 0; ///< of the whole file
    qint64 offset = 0; ///< what the sender believes to be there
    std::optional<PieceChecksum> checksum;
};

class UploadWriter;

/// Partial files. How much of one is there is what its file says and nothing else, so that it is
/// true whatever happened. One writer for each at a time. Any thread; waits for the disk.
class UploadStore {
public:
    /// The field of the error that says that somebody else is sending the same file now.
    static constexpr QLatin1StringView lockedField { "upload" };
    static constexpr QLatin1StringView offsetField { "Upload-Offset" };
    static constexpr QLatin1StringView checksumField { "Upload-Checksum" };

    UploadStore();

    /// How much is there. `Conflict` (`lockedField`) while a writer is about to end it.
    [[nodiscard]] Result<qint64> offset(const QString& path, qint64 size) const;
    /// The same for who is about to send the rest. What is there whole although nobody has noticed,
    /// because the server ended in that moment, gives up its last byte: with it comes its end.
    [[nodiscard]] Result<qint64> resume(const QString& path, qint64 size) const;
    /// The upload was given up: its bytes are gone at once, also while somebody still sends more of
    /// them, who is told so.
    static void discard(const QString& path);
    /// `Conflict`: `lockedField`, or `offsetField` with `details.offset` when the sender is wrong
    /// about what is there. `TooLarge` when there is more than the file may have.
    Result<std::shared_ptr<UploadWriter>> open(const PiecePlace& place) const;

private:
    friend class UploadWriter;
    /// Of a file's beginning.
    struct Hashed {
        std::optional<Digest> digest;
        qint64 bytes = 0;
    };
    struct State {
        std::mutex mutex;
        QSet<QString> writing;
        std::unordered_map<QString, Hashed> hashes; ///< of files that are between two pieces
    };

    std::shared_ptr<State> m_state;
};

/// Adds one piece to a partial file. Without `close` what was written stays, unless the piece has a
/// checksum: then nothing does. One thread at a time.
class UploadWriter {
public:
    ~UploadWriter();
    UploadWriter(const UploadWriter&) = delete;
    UploadWriter& operator=(const UploadWriter&) = delete;

    /// `TooLarge` beyond the file's size, of which nothing is written. `NotFound` once the file was
    /// discarded.
    Result<void> write(QByteArrayView piece);
    /// On the disk once this returns; others may write unless the file is whole. `InvalidArgument`
    /// (`checksumField`, `details.mismatch`): it is not what it must be. `NotFound` as `write`.
    Result<void> close();
    [[nodiscard]] qint64 offset() const { return m_offset; }
    [[nodiscard]] bool isWhole() const { return m_offset == m_place.size; }
    [[nodiscard]] const QString& path() const { return m_place.path; }
    /// Of the whole file, once it is closed.
    [[nodiscard]] Result<QString> sha256();

private:
    friend class UploadStore;
    UploadWriter(std::shared_ptr<UploadStore::State> state, PiecePlace place);
    Result<void> begin(UploadStore::Hashed known);
    void takeBack();
    void release();
    /// Of what was discarded.
    [[nodiscard]] Result<void> requireName() const;

    std::shared_ptr<UploadStore::State> m_state;
    PiecePlace m_place;
    QFile m_file;
    qint64 m_offset = 0;
    UploadStore::Hashed m_hashed; ///< none: it is made from the file at the end
    UploadStore::Hashed m_hashedBefore; ///< this piece, which may be taken back
    std::optional<Digest> m_piece; ///< when there is a checksum
    bool m_closed = false;
    bool m_released = false;
};

} // namespace hearth::server
