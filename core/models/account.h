// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "core/provider/provider.h"

#include <QObject>
#include <QPointer>

namespace hearth::models {

/// What this device remembers of an account, besides its secret: that lies in the keychain under
/// `key`.
struct AccountRecord {
    QString key; ///< made on this device
    QString providerId; ///< `local`, `remote`, or a plugin's
    QString host;
    qint64 port = 0;
    QString fingerprint;
    std::optional<User> user;
    QList<protocol::WorkspaceSummary>
        workspaces; ///< as they were last seen, so that a start without network shows them
    QList<protocol::WorkspaceSummary>
        formerWorkspaces; ///< not in them any more, and something unsent is kept
    bool signedOut = false; ///< the person signed out and kept the local copy
    QStringList places = {}; ///< where else the server was reached or says that it is, `host:port`;
                             ///< the likeliest first, at most `maxPlaces`
    QString hostedBy = {}; ///< on whose computer it runs; empty: it stands by itself, or never said
    std::optional<Timestamp> lastContact = {}; ///< when the last connection was lost, or the
                                               ///< program ended with one

    static constexpr qsizetype maxPlaces = 7;
};

/// One account of this device: its provider (which lives on the sync thread) and the calls that are
/// about accounts, hosting and importing rather than about chat. Window's thread; answers come on
/// the thread of the `then` context.
class Account : public QObject {
    Q_OBJECT

public:
    /// The provider lives on `syncThread` already.
    Account(AccountRecord record, std::unique_ptr<provider::BackendProvider> provider,
        QObject* owner = nullptr);
    ~Account() override;

    [[nodiscard]] const AccountRecord& record() const { return m_record; }
    [[nodiscard]] bool isLocal() const { return m_record.providerId == QLatin1StringView("local"); }
    [[nodiscard]] provider::ConnectionState connectionState() const { return m_connection; }
    [[nodiscard]] provider::FeatureGate gate() const { return m_gate; }
    /// Set when the session has ended on the server: the person must sign in again; nothing local
    /// is lost.
    [[nodiscard]] std::optional<Error> sessionEnded() const { return m_ended; }
    [[nodiscard]] QPointer<provider::BackendProvider> provider() const { return m_provider; }
    [[nodiscard]] protocol::ServerAddress address() const;
    /// Where the server is reached besides, as many places as a link carries; `host:port`.
    [[nodiscard]] QStringList linkPlaces() const;
    /// Whether the server lets the person create workspaces, as far as this device knows.
    [[nodiscard]] bool mayCreateWorkspaces() const;

    /// Answers when the first connection stands or has failed; goes on trying in the background.
    Future<void> connectToServer(
        const QString& deviceName, std::optional<provider::Credentials> credentials);
    /// The session's secret as it was last known; for the keychain only.
    [[nodiscard]] std::optional<provider::Credentials> credentials() const { return m_credentials; }
    void reconnectNow();
    /// The server at this address has this fingerprint from now on (64 lower-case hexadecimal
    /// digits): somebody has compared it with what the host reads out. Connects anew, and answers
    /// as `connectToServer` does.
    Future<void> trustFingerprint(const QString& fingerprint);
    /// Somebody says that the server is there: asked there, if it is not connected. Who answers has
    /// to prove the account's fingerprint.
    void alsoAt(const QList<protocol::ServerAddress>& places);
    /// The program ends at this moment, until which the server was there if it is connected.
    /// Whether the record has changed.
    bool noteEnd(Timestamp now);

    // --- about the person
    // -----------------------------------------------------------------------------------------
    Future<User> signUp(const protocol::SignUp& args);
    Future<User> signIn(const protocol::SignIn& args);
    Future<User> signInThrough(const protocol::FinishSignIn& args);
    Future<User> signInLocally();
    Future<User> redeemDeviceLink(const protocol::RedeemDeviceLink& args);
    Future<User> recover(const protocol::Recover& args);
    Future<void> signOut();
    Future<User> setPassword(const protocol::SetPassword& args);
    Future<protocol::RecoveryCode> createRecoveryCode();
    /// The link for another device of the same person; `hearth://device/…`, ten minutes.
    Future<protocol::DeviceLink> createDeviceLink();
    Future<User> refreshUser();

    // --- about the server as a whole; all but the first are its owner's
    // ------------------------------------------------------------------
    Future<protocol::ServerInfo> serverInfo();
    Future<protocol::ServerInfo> updateServer(const protocol::ServerSettings& args);
    Future<protocol::UserList> listUsers(const protocol::ListUsers& args);
    Future<User> updateUser(const protocol::UpdateUser& args);

    // --- about workspaces
    // ---------------------------------------------------------------------------------------------
    Future<protocol::WorkspaceList> listWorkspaces();
    Future<protocol::WorkspaceSummary> createWorkspace(const protocol::WorkspaceCreate& args);
    Future<protocol::WorkspaceSummary> joinWorkspace(const protocol::WorkspaceJoin& args);
    Future<protocol::InvitePreview> previewInvite(const QString& code);
    Future<protocol::JoinCode> joinCode(const WorkspaceId& workspace);
    Future<protocol::JoinCode> regenerateJoinCode(const WorkspaceId& workspace);
    Future<protocol::StorageUsage> storageUsage(const WorkspaceId& workspace);

    // --- about the server in this process (`unsupported` elsewhere)
    // ------------------------------------------------------
    Future<protocol::HostStatus> hostStart(qint64 port);
    Future<protocol::HostStatus> hostStop();
    Future<protocol::HostStatus> hostStatus();
    Future<protocol::HostScanner> hostScanner();
    Future<protocol::HostScanner> hostSetScanner(const QString& scanner);
    Future<protocol::ImportPreview> importInspect(
        const WorkspaceId& workspace, const QString& path);
    Future<protocol::ImportReport> importStart(const WorkspaceId& workspace, const QString& path);
    Future<protocol::ImportReport> importStatus(
        const WorkspaceId& workspace, const ImportId& import);
    Future<protocol::ImportReport> importCancel(
        const WorkspaceId& workspace, const ImportId& import);
    Future<protocol::ImportReport> importRemove(
        const WorkspaceId& workspace, const ImportId& import);
    Future<protocol::ImportList> importList(const WorkspaceId& workspace);
    /// The imported person is `member`; what they wrote becomes `member`'s.
    Future<Member> importMatchMember(
        const WorkspaceId& workspace, const MemberId& imported, const MemberId& member);

    void setWorkspaces(QList<protocol::WorkspaceSummary> workspaces);
    void setFormerWorkspaces(QList<protocol::WorkspaceSummary> workspaces);
    /// The same person has signed in again: takes over what this device keeps under the key of the
    /// account before. Before anything of this account is stored.
    void continueFrom(const AccountRecord& before);
    void setSignedOut();

Q_SIGNALS:
    void connectionChanged();
    void capabilitiesChanged();
    /// User, workspaces or the ended state changed.
    void recordChanged();
    void credentialsChanged(hearth::provider::Credentials credentials);

private:
    template <typename Args, typename Reply>
    Future<Reply> call(const protocol::Operation<Args, Reply>& operation,
        std::optional<WorkspaceId> workspace, Args args);
    void setUser(const User& user);
    void takeConnection(const provider::ConnectionState& state);
    void learnPlaces();
    void takePlaces(const protocol::ServerInfo& info);
    void takeAddress(const protocol::ServerAddress& found);

    AccountRecord m_record;
    QString m_deviceName; ///< as it was last connected
    QPointer<provider::BackendProvider> m_provider;
    provider::ConnectionState m_connection;
    provider::FeatureGate m_gate;
    std::optional<Error> m_ended;
    std::optional<provider::Credentials> m_credentials;
};

} // namespace hearth::models

template <>
struct hearth::Descriptor<hearth::models::AccountRecord> {
    using T = hearth::models::AccountRecord;
    static constexpr std::tuple fields { field("key", &T::key), field("providerId", &T::providerId),
        field("host", &T::host, defaulted()), field("port", &T::port, defaulted()),
        field("fingerprint", &T::fingerprint, defaulted()), field("user", &T::user),
        field("workspaces", &T::workspaces, defaulted()),
        field("formerWorkspaces", &T::formerWorkspaces, defaulted()),
        field("signedOut", &T::signedOut, defaulted()), field("places", &T::places, sparse()),
        field("hostedBy", &T::hostedBy, sparse()), field("lastContact", &T::lastContact) };
};
