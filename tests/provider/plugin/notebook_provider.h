// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/provider/provider.h"
#include "tests/provider/plugin/notebook.h"

#include <QHash>

namespace notebook {

namespace provider = hearth::provider;

/// Signing in is saying a name; the name is the secret, too. Provider's thread, as all that
/// follows.
class NotebookAuth final : public provider::AuthProvider {
    Q_OBJECT

public:
    NotebookAuth(Notebook& notebook, QObject* parent);

    void restore(const std::optional<provider::Credentials>& credentials);
    void forget();
    /// `Unauthenticated` while nobody has said a name.
    [[nodiscard]] hearth::Result<hearth::MemberId> member() const;

    [[nodiscard]] std::optional<hearth::User> currentUser() const override { return m_user; }
    hearth::Future<hearth::User> signUp(const hearth::protocol::SignUp& args) override;
    hearth::Future<hearth::User> signInWithPassword(const hearth::protocol::SignIn& args) override;
    hearth::Future<hearth::User> signInThroughProvider(
        const hearth::protocol::FinishSignIn& args) override;
    hearth::Future<hearth::User> redeemDeviceLink(
        const hearth::protocol::RedeemDeviceLink& args) override;
    hearth::Future<hearth::User> recover(const hearth::protocol::Recover& args) override;
    hearth::Future<hearth::User> signInLocally(const hearth::protocol::LocalSignIn& args) override;
    hearth::Future<void> signOut() override;

private:
    Notebook& m_notebook;
    std::optional<hearth::User> m_user;
};

class NotebookEvents final : public provider::EventsProvider {
    Q_OBJECT

public:
    NotebookEvents(Notebook& notebook, NotebookAuth& auth, QObject* parent);

    hearth::Future<hearth::protocol::SyncBatch> subscribe(hearth::WorkspaceId workspace,
        std::optional<QString> cursor, BatchHandler onBatch,
        std::function<void()> onLagged) override;
    void unsubscribe(hearth::WorkspaceId workspace) override;
    hearth::Future<void> emitEvent(
        hearth::WorkspaceId workspace, const QString& type, const QJsonObject& payload) override;

private:
    void deliver();

    Notebook& m_notebook;
    NotebookAuth& m_auth;
    QString m_cursor;
    BatchHandler m_onBatch; ///< null while nobody follows
};

class NotebookPersistence final : public provider::PersistenceProvider {
    Q_OBJECT

public:
    NotebookPersistence(
        Notebook& notebook, NotebookAuth& auth, const provider::FeatureGate& gate, QObject* parent);

    hearth::Future<QJsonValue> perform(const provider::Call& call) override;

private:
    using Handler = std::function<hearth::Result<QJsonValue>(
        const hearth::MemberId&, const QByteArray&)>;

    template <typename Args, typename Reply>
    void offer(const hearth::protocol::Operation<Args, Reply>& operation,
        hearth::Result<Reply> (Notebook::*method)(const hearth::MemberId&, const Args&));
    hearth::Result<QJsonValue> answer(const provider::Call& call) const;

    Notebook& m_notebook;
    NotebookAuth& m_auth;
    const provider::FeatureGate& m_gate;
    QHash<QString, Handler> m_handlers;
};

class NotebookStorage final : public provider::StorageProvider {
    Q_OBJECT

public:
    explicit NotebookStorage(QObject* parent);

    hearth::Future<hearth::FileEntry> upload(hearth::WorkspaceId workspace,
        const hearth::protocol::StorageUpload& args, const QString& localPath,
        Progress progress) override;
    hearth::Future<QUrl> url(hearth::WorkspaceId workspace, hearth::FileId file) override;
    hearth::Future<void> download(hearth::WorkspaceId workspace, hearth::FileId file,
        const QString& localPath, Progress progress) override;
    hearth::Future<void> remove(hearth::WorkspaceId workspace, hearth::FileId file) override;
    void interrupt(hearth::FileId) override { }
};

/// A backend over a notebook that outlives it.
class NotebookProvider final : public provider::BackendProvider {
    Q_OBJECT

public:
    NotebookProvider(Notebook& notebook, const hearth::Clock& clock);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool isManaged() const override { return true; }
    [[nodiscard]] provider::FeatureGate capabilities() const override { return m_gate; }
    [[nodiscard]] provider::ConnectionState connectionState() const override { return m_state; }

    NotebookAuth& auth() override { return *m_auth; }
    NotebookEvents& events() override { return *m_events; }
    NotebookPersistence& persistence() override { return *m_persistence; }
    NotebookStorage& storage() override { return *m_storage; }

    hearth::Future<void> initialize(const provider::Config& config) override;
    void reconnectNow() override { }
    void destroy() override;

private:
    void enter(provider::ConnectionPhase phase);

    Notebook& m_notebook;
    const hearth::Clock& m_clock;
    provider::FeatureGate m_gate;
    provider::ConnectionState m_state;
    NotebookAuth* m_auth;
    NotebookEvents* m_events;
    NotebookPersistence* m_persistence;
    NotebookStorage* m_storage;
};

} // namespace notebook
