// SPDX-License-Identifier: Apache-2.0
#include "core/client/connected_storage.h"

#include "core/client/file_transfer.h"

namespace hearth::client {

using namespace Qt::StringLiterals;

namespace {

Outgoing about(WorkspaceId workspace, Outgoing outgoing)
{
    outgoing.args.insert("workspaceId"_L1, workspace.toString());
    return outgoing;
}

} // namespace

ConnectedStorage::ConnectedStorage(const Wire& wire, QObject* parent)
    : StorageProvider(parent)
    , m_wire(wire)
{
}

ConnectedStorage::~ConnectedStorage() { interruptAll(); }

Result<void> ConnectedStorage::check(FileId file) const
{
    HEARTH_CHECK(m_wire.gate.requireFeature(provider::Feature::Storage));
    if (!m_wire.carrier)
        return fail(ErrorCode::Unavailable, u"the provider has not been initialized"_s);
    if (m_running.contains(file))
        return fail(ErrorCode::Conflict, u"the file is under way already"_s, u"id"_s);
    return {};
}

FileTransfer* ConnectedStorage::begin(WorkspaceId workspace, const QString& path, Progress progress)
{
    return new FileTransfer({ .wire = m_wire,
                                .carrier = *m_wire.carrier,
                                .workspace = workspace,
                                .path = path,
                                .progress = std::move(progress) },
        this);
}

template <typename T>
Future<T> ConnectedStorage::follow(FileId file, FileTransfer* transfer, Future<T> outcome)
{
    Promise<T> promise;
    m_running.insert(file, { .transfer = transfer, .abandon = [promise] {
                                promise.resolve(
                                    fail(ErrorCode::Aborted, u"the transfer was interrupted"_s));
                            } });
    outcome.then(transfer, [this, file, promise](const Result<T>& result) {
        m_running.take(file).transfer->deleteLater();
        promise.resolve(result);
    });
    return promise.future();
}

Future<FileEntry> ConnectedStorage::upload(WorkspaceId workspace,
    const protocol::StorageUpload& args, const QString& localPath, Progress progress)
{
    if (const Result<void> can = check(args.id); !can)
        return ready<FileEntry>(std::unexpected(can.error()));
    FileTransfer* transfer = begin(workspace, localPath, std::move(progress));
    return follow(args.id, transfer, transfer->upload(args));
}

Future<void> ConnectedStorage::download(
    WorkspaceId workspace, FileId file, const QString& localPath, Progress progress)
{
    if (const Result<void> can = check(file); !can)
        return ready<void>(std::unexpected(can.error()));
    FileTransfer* transfer = begin(workspace, localPath, std::move(progress));
    return follow(file, transfer, transfer->download(file));
}

Future<QUrl> ConnectedStorage::url(WorkspaceId workspace, FileId file)
{
    if (const Result<void> can = m_wire.gate.requireFeature(provider::Feature::Storage); !can)
        return ready<QUrl>(std::unexpected(can.error()));
    if (m_wire.base.isEmpty())
        return ready<QUrl>(fail(ErrorCode::Unsupported,
            u"the files of this computer's server have no address of their own"_s));
    Promise<QUrl> promise;
    m_wire.request(about(workspace, Wire::outgoing(protocol::storageGetUrl, { file })),
        [promise, base = m_wire.base](const Result<QJsonValue>& answer) {
            promise.resolve(Wire::reply(protocol::storageGetUrl, answer)
                    .and_then([&base](const protocol::FileUrl& url) -> Result<QUrl> {
                        if (!url.url.startsWith(u'/') || url.url.startsWith("//"_L1))
                            return fail(ErrorCode::Internal,
                                u"the address of a file is no path on its server"_s);
                        return base.resolved(QUrl::fromEncoded(url.url.toLatin1()));
                    }));
        });
    return promise.future();
}

Future<void> ConnectedStorage::remove(WorkspaceId workspace, FileId file)
{
    if (const Result<void> can = m_wire.gate.requireFeature(provider::Feature::Storage); !can)
        return ready<void>(std::unexpected(can.error()));
    Promise<void> promise;
    m_wire.request(about(workspace, Wire::outgoing(protocol::storageRemove, { file })),
        [promise](const Result<QJsonValue>& answer) {
            promise.resolve(answer.transform([](const QJsonValue&) { }));
        });
    return promise.future();
}

void ConnectedStorage::interrupt(FileId file)
{
    const Running running = m_running.take(file);
    if (!running.transfer)
        return;
    delete running.transfer;
    running.abandon();
}

void ConnectedStorage::interruptAll()
{
    const QList<FileId> files = m_running.keys();
    for (const FileId& file : files)
        interrupt(file);
}

} // namespace hearth::client
