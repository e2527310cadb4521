// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/provider/provider.h"

namespace hearth::test {

class ScriptedAuth : public provider::AuthProvider {
    Q_OBJECT

public:
    std::optional<User> user;

    std::optional<User> currentUser() const override { return user; }
    Future<User> signUp(const protocol::SignUp&) override { return unsupported<User>(); }
    Future<User> signInWithPassword(const protocol::SignIn&) override
    {
        return unsupported<User>();
    }
    Future<User> signInThroughProvider(const protocol::FinishSignIn&) override
    {
        return unsupported<User>();
    }
    Future<User> redeemDeviceLink(const protocol::RedeemDeviceLink&) override
    {
        return unsupported<User>();
    }
    Future<User> recover(const protocol::Recover&) override { return unsupported<User>(); }
    Future<User> signInLocally(const protocol::LocalSignIn&) override
    {
        return unsupported<User>();
    }
    Future<void> signOut() override { return unsupported<void>(); }

    template <typename T>
    static Future<T> unsupported()
    {
        return ready<T>(fail(ErrorCode::Unsupported, QStringLiteral("not in this script")));
    }
};

class ScriptedEvents : public provider::EventsProvider {
    Q_OBJECT

public:
    std::function<Result<protocol::SyncBatch>(const std::optional<QString>& cursor)> onSubscribe;
    BatchHandler onBatch;
    std::function<void()> onLagged;
    int subscriptions = 0;

    Future<protocol::SyncBatch> subscribe(WorkspaceId workspace, std::optional<QString> cursor,
        BatchHandler batchHandler, std::function<void()> laggedHandler) override;
    void unsubscribe(WorkspaceId) override { onBatch = nullptr; }
    Future<void> emitEvent(WorkspaceId, const QString&, const QJsonObject&) override
    {
        return ScriptedAuth::unsupported<void>();
    }
};

class ScriptedPersistence : public provider::PersistenceProvider {
    Q_OBJECT

public:
    std::function<Future<QJsonValue>(const provider::Call&)> onPerform;
    QList<provider::Call> calls; ///< in the order in which they came

    Future<QJsonValue> perform(const provider::Call& call) override;
};

class ScriptedStorage : public provider::StorageProvider {
    Q_OBJECT

public:
    std::function<Future<FileEntry>(const protocol::StorageUpload&)> onUpload;
    std::function<Future<void>(const QString& localPath)> onDownload;

    Future<FileEntry> upload(
        WorkspaceId, const protocol::StorageUpload& args, const QString&, Progress) override
    {
        return onUpload ? onUpload(args) : ScriptedAuth::unsupported<FileEntry>();
    }
    Future<QUrl> url(WorkspaceId, FileId) override { return ScriptedAuth::unsupported<QUrl>(); }
    Future<void> download(WorkspaceId, FileId, const QString& localPath, Progress) override
    {
        return onDownload ? onDownload(localPath) : ScriptedAuth::unsupported<void>();
    }
    Future<void> remove(WorkspaceId, FileId) override { return ScriptedAuth::unsupported<void>(); }
    void interrupt(FileId) override { }
};

/// A backend that answers what the test says, when it says: a provider like any other, for what no
/// real server does on demand.
class ScriptedProvider : public provider::BackendProvider {
    Q_OBJECT

public:
    explicit ScriptedProvider(const User& user);

    QString id() const override { return QStringLiteral("scripted"); }
    QString name() const override { return QStringLiteral("Scripted"); }
    bool isManaged() const override { return false; }
    provider::FeatureGate capabilities() const override { return {}; }
    provider::ConnectionState connectionState() const override { return m_state; }
    ScriptedAuth& auth() override { return m_auth; }
    ScriptedEvents& events() override { return m_events; }
    ScriptedPersistence& persistence() override { return m_persistence; }
    ScriptedStorage& storage() override { return m_storage; }
    Future<void> initialize(const provider::Config&) override { return ready<void>({}); }
    void reconnectNow() override { }
    void destroy() override { }

    void setPhase(provider::ConnectionPhase phase);
    /// Ends the session, or begins it again.
    void setUser(const std::optional<User>& user, const std::optional<Error>& reason);
    void push(const protocol::SyncBatch& batch);
    /// The arguments of every call of this operation so far.
    template <typename Args, typename Reply>
    QList<Args> callsOf(const protocol::Operation<Args, Reply>& operation)
    {
        QList<Args> out;
        for (const provider::Call& call : std::as_const(m_persistence.calls)) {
            if (call.operation == QLatin1StringView(operation.name))
                out.append(fromJsonText<Args>(call.args).value_or(Args {}));
        }
        return out;
    }

private:
    ScriptedAuth m_auth;
    ScriptedEvents m_events;
    ScriptedPersistence m_persistence;
    ScriptedStorage m_storage;
    provider::ConnectionState m_state;
};

} // namespace hearth::test
