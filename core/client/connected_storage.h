// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/wire.h"

#include <QHash>

namespace hearth::client {

class FileTransfer;

/// Files of a connected provider: each transfer is a `FileTransfer` over the carrier of the moment.
class ConnectedStorage final : public provider::StorageProvider {
    Q_OBJECT

public:
    ConnectedStorage(const Wire& wire, QObject* parent);
    ~ConnectedStorage() override;

    Future<FileEntry> upload(WorkspaceId workspace, const protocol::StorageUpload& args,
        const QString& localPath, Progress progress) override;
    Future<QUrl> url(WorkspaceId workspace, FileId file) override;
    Future<void> download(
        WorkspaceId workspace, FileId file, const QString& localPath, Progress progress) override;
    Future<void> remove(WorkspaceId workspace, FileId file) override;
    void interrupt(FileId file) override;
    /// The carrier goes.
    void interruptAll();

private:
    struct Running {
        FileTransfer* transfer = nullptr;
        std::function<void()> abandon; ///< answers `Aborted`
    };

    [[nodiscard]] Result<void> check(FileId file) const;
    FileTransfer* begin(WorkspaceId workspace, const QString& path, Progress progress);
    template <typename T>
    Future<T> follow(FileId file, FileTransfer* transfer, Future<T> outcome);

    const Wire& m_wire;
    QHash<FileId, Running> m_running;
};

} // namespace hearth::client
