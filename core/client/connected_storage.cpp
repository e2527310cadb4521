// SPDX-License-Identifier: Apache-2.0
#include "core/client/connected_storage.h"

namespace hearth::client {

ConnectedStorage::ConnectedStorage(const Wire& wire, QObject* parent)
    : StorageProvider(parent)
    , m_wire(wire)
{
}

template <typename T>
Future<T> ConnectedStorage::missing() const
{
    return ready<T>(fail(ErrorCode::Unsupported, m_wire.gate.reason(provider::Feature::Storage),
        provider::featureName(provider::Feature::Storage)));
}

Future<FileEntry> ConnectedStorage::upload(
    WorkspaceId, const protocol::StorageUpload&, const QString&, Progress)
{
    return missing<FileEntry>();
}

Future<QUrl> ConnectedStorage::url(WorkspaceId, FileId) { return missing<QUrl>(); }

Future<void> ConnectedStorage::download(WorkspaceId, FileId, const QString&, Progress)
{
    return missing<void>();
}

Future<void> ConnectedStorage::remove(WorkspaceId, FileId) { return missing<void>(); }

void ConnectedStorage::interrupt(FileId) { }

} // namespace hearth::client
