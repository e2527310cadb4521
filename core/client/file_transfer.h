// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/await.h"
#include "core/client/wire.h"
#include "core/protocol/carrier.h"

#include <QFile>

namespace hearth::client {

/// One file on its way to or from a server, piece by piece, each checked: tus 1.0 up, range
/// requests (RFC 9110 §14) down. Lives until its future has answered; the provider's thread.
class FileTransfer : public QObject {
    Q_OBJECT

public:
    using Progress = provider::StorageProvider::Progress;

    struct Parts {
        const Wire& wire; ///< wire and carrier outlive the transfer, or `interrupt` comes first
        protocol::Carrier& carrier;
        WorkspaceId workspace;
        QString path; ///< on this computer
        Progress progress; ///< may be empty
    };

    explicit FileTransfer(Parts parts, QObject* owner = nullptr);

    /// Call one of them, once.
    Future<FileEntry> upload(const protocol::StorageUpload& args);
    Future<void> download(FileId file);

private:
    struct Piece {
        qint64 offset = 0;
        QByteArray bytes;
    };
    enum class Sent { Taken, AskAgain };

    Task<Result<FileEntry>> sendAll(protocol::StorageUpload args);
    Result<void> openWhole(qint64 size);
    Task<Result<Sent>> sendPiece(QByteArray url, qint64* offset);
    Task<Result<void>> fetchAll(FileId file);
    Task<Result<Piece>> fetchPiece(QByteArray url, qint64 offset, qint64* total, QByteArray* tag);
    Task<Result<void>> finish(QByteArray tag);
    void tell(qint64 done, qint64 total) const;
    template <typename Args, typename Reply>
    Future<Reply> ask(const protocol::Operation<Args, Reply>& operation, const Args& args) const;

    const Wire& m_wire;
    protocol::Carrier& m_carrier;
    WorkspaceId m_workspace;
    QFile m_file;
    QFile m_part; ///< of a download; closed with the transfer, whoever has it in hand
    Progress m_progress;
};

} // namespace hearth::client
