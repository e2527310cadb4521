// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "core/protocol/envelope.h"
#include "core/protocol/join_link.h"
#include "core/protocol/operations.h"
#include "core/provider/feature.h"

#include <QObject>
#include <QUrl>

/// What a backend of Hearth is. It lies *below* the local replica: it hands out pages, batches and
/// pushes, and takes operations; windows never see it, they see models over the replica and the
/// outbox.
///
/// Thread: a provider is created, called and destroyed on one thread (the client's sync thread).
/// Every future is answered on it, for certain: with a result, or with an error of which `Aborted`
/// means that the provider was destroyed.
namespace hearth::provider {

enum class ConnectionPhase { Offline, Connecting, Online };

/// Where the connection stands and, when it is not online, why.
struct ConnectionState {
    ConnectionPhase phase = ConnectionPhase::Offline;
    Timestamp since;
    std::optional<Error> reason;
    std::optional<Timestamp> nextAttempt;
};

/// Who this device is signed in as.
struct Credentials {
    UserId userId;
    QString refreshToken; ///< secret; belongs in the keychain
};

/// Everything a provider is started with.
struct Config {
    protocol::ServerAddress address; ///< unused by `local`
    QString deviceName;
    std::optional<Credentials> credentials; ///< a session from earlier
    /// Where the same server was reached before or says that it is reached, the likeliest first.
    /// Tried only where its fingerprint is known.
    QList<protocol::ServerAddress> others = {};
};

class AuthProvider : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual std::optional<User> currentUser() const = 0; ///< none while signed out
    virtual Future<User> signUp(const protocol::SignUp& args) = 0;
    virtual Future<User> signInWithPassword(const protocol::SignIn& args) = 0;
    /// The browser's part (RFC 8252) is the caller's: the code came back from it.
    virtual Future<User> signInThroughProvider(const protocol::FinishSignIn& args) = 0;
    virtual Future<User> redeemDeviceLink(const protocol::RedeemDeviceLink& args) = 0;
    virtual Future<User> recover(const protocol::Recover& args) = 0;
    /// The owner of the server in this process; everybody else answers `forbidden`.
    virtual Future<User> signInLocally(const protocol::LocalSignIn& args) = 0;
    virtual Future<void> signOut() = 0;

Q_SIGNALS:
    /// Signed in, out, or found out that the session has ended (`reason` says why; drafts and
    /// outbox stay).
    void stateChanged(std::optional<hearth::User> user, std::optional<hearth::Error> reason);
    /// The refresh token was rotated: store this one, forget the last.
    void credentialsChanged(hearth::provider::Credentials credentials);
};

class EventsProvider : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    using BatchHandler = std::function<void(const protocol::SyncBatch&)>;

    /// Follows a workspace from `cursor`: the answer is the first batch; while it says `more`,
    /// pull; after that batches come to `onBatch` in order. A reset connection is subscribed again
    /// by the caller from its own cursor. `onLagged`: pull from your cursor.
    virtual Future<protocol::SyncBatch> subscribe(WorkspaceId workspace,
        std::optional<QString> cursor, BatchHandler onBatch, std::function<void()> onLagged)
        = 0;
    virtual void unsubscribe(WorkspaceId workspace) = 0;
    /// Ephemeral types only (typing, presence); everything else answers `forbidden`.
    virtual Future<void> emitEvent(
        WorkspaceId workspace, const QString& type, const QJsonObject& payload)
        = 0;

Q_SIGNALS:
    /// Of a workspace that is followed: who is there, who is typing. Nothing is promised: one that
    /// is lost does no harm.
    void ephemeral(hearth::WorkspaceId workspace, const hearth::protocol::Ephemeral& news);
};

/// One operation of the table, ready to travel. `args` does not hold the workspace id.
struct Call {
    QString operation;
    std::optional<WorkspaceId> workspace; ///< there for operations of workspace scope
    QByteArray args; ///< a JSON object
    std::optional<QString> key; ///< idempotency key; mutations only
    std::optional<protocol::SendOrder> order;
};

/// Reads and mutations of every entity, as the table of operations lists them. A backend implements
/// `perform` once; the typed calls come from the table. Pages are `message.list`, pulling is
/// `sync.pull`.
class PersistenceProvider : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The result's JSON, parsed: what came over a wire has been read already, and pages of history
    /// are large. Operations of a feature that the gate does not have answer `unsupported`.
    virtual Future<QJsonValue> perform(const Call& call) = 0;

    /// A typed read or an unqueued mutation: `persistence.call(protocol::messageList, workspace,
    /// args)`.
    template <typename Args, typename Reply>
    Future<Reply> call(const protocol::Operation<Args, Reply>& operation,
        std::optional<WorkspaceId> workspace, const Args& args)
    {
        Promise<Reply> promise;
        perform({ .operation = QString::fromLatin1(operation.name),
                    .workspace = workspace,
                    .args = toJson(args),
                    .key = {},
                    .order = {} })
            .then(this, [promise](const Result<QJsonValue>& answer) {
                promise.resolve(answer ? fromPeerJson<Reply>(*answer)
                                       : Result<Reply>(std::unexpected(answer.error())));
            });
        return promise.future();
    }
};

/// The bytes of files. A transfer goes on where an earlier one of the same file ended, also in
/// another run of the program; one at a time for each file.
class StorageProvider : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Told with every piece, and with what was there already.
    using Progress = std::function<void(qint64 done, qint64 total)>;

    /// Sends what the server does not have yet, and answers with the entry that a message may
    /// carry. `InvalidArgument` (field `localPath`) when what is there is not as large as said.
    virtual Future<FileEntry> upload(WorkspaceId workspace, const protocol::StorageUpload& args,
        const QString& localPath, Progress progress)
        = 0;
    /// For another program: only as long as the server says.
    virtual Future<QUrl> url(WorkspaceId workspace, FileId file) = 0;
    /// Adds to `localPath` what is missing there.
    virtual Future<void> download(
        WorkspaceId workspace, FileId file, const QString& localPath, Progress progress)
        = 0;
    virtual Future<void> remove(WorkspaceId workspace, FileId file) = 0;
    /// The transfer of this file answers `Aborted`; what has arrived stays.
    virtual void interrupt(FileId file) = 0;
};

/// A backend. `initialize` fails whole, with a reason; `destroy` cancels every call and
/// subscription. Both may be called twice.
class BackendProvider : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual QString id() const = 0; ///< `local`, `remote`, …; also the registry's key
    [[nodiscard]] virtual QString name() const = 0; ///< for people
    [[nodiscard]] virtual bool isManaged() const = 0; ///< somebody else runs the server
    [[nodiscard]] virtual FeatureGate capabilities() const = 0;
    [[nodiscard]] virtual ConnectionState connectionState() const = 0;

    virtual AuthProvider& auth() = 0;
    virtual EventsProvider& events() = 0;
    virtual PersistenceProvider& persistence() = 0;
    virtual StorageProvider& storage() = 0;

    /// Checks the configuration and starts connecting. Answers when the first connection stands or
    /// has failed; afterwards the provider reconnects on its own (`connectionChanged`) until it is
    /// destroyed.
    virtual Future<void> initialize(const Config& config) = 0;
    /// Tries at once instead of at the next attempt: the network changed, the lid was opened, the
    /// person asked.
    virtual void reconnectNow() = 0;
    /// The server may be reached there too, as somebody says (an announcement on the network, the
    /// server itself): tried at once while there is no connection. Who stands there has to prove
    /// the address's fingerprint like everywhere. Nothing by default, as for a server that never
    /// moves.
    virtual void alsoAt(const QList<protocol::ServerAddress>& places) { Q_UNUSED(places) }
    virtual void destroy() = 0;

Q_SIGNALS:
    void connectionChanged(hearth::provider::ConnectionState state);
    void capabilitiesChanged();
    /// The server was found at another address than the one before; its fingerprint is the same.
    void moved(hearth::protocol::ServerAddress address);
};

} // namespace hearth::provider
