// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/wire.h"

namespace hearth::client {

/// Files of a connected provider: this program does not transfer any yet, and answers `unsupported`
/// with the gate's reason.
class ConnectedStorage final : public provider::StorageProvider {
    Q_OBJECT

public:
    ConnectedStorage(const Wire& wire, QObject* parent);

    Future<FileEntry> upload(WorkspaceId workspace, const protocol::StorageUpload& args,
        const QString& localPath, Progress progress) override;
    Future<QUrl> url(WorkspaceId workspace, FileId file) override;
    Future<void> download(
        WorkspaceId workspace, FileId file, const QString& localPath, Progress progress) override;
    Future<void> remove(WorkspaceId workspace, FileId file) override;
    void interrupt(FileId file) override;

private:
    template <typename T>
    Future<T> missing() const;

    const Wire& m_wire;
};

} // namespace hearth::client
