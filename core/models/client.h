// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/former_workspaces.h"
#include "core/models/move_follower.h"
#include "core/models/pending_sign_outs.h"
#include "core/models/unopened.h"
#include "core/models/workspace_context.h"
#include "core/models/workspace_list_model.h"
#include "core/provider/registry.h"
#include "core/settings/settings.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <memory>
#include <vector>

namespace hearth::client {
class CredentialStore;
}

namespace hearth::models {

/// What the client is made of; everything outlives it.
struct ClientConfig {
    QString dataDirectory; ///< accounts, replicas and outboxes live below it
    const Clock* clock = nullptr;
    Random* random = nullptr;
    const provider::Registry* registry = nullptr;
    client::CredentialStore* credentials = nullptr;
    Settings* settings = nullptr;
    QString deviceName;
    QByteArray vfs; ///< SQLite VFS; empty: the default. Tests put a fault layer here.
};

class ClientFlows;

/// An account that somebody has just signed in to. Without a workspace the person is in none there
/// yet, and may create one.
struct SignedIn {
    QPointer<Account> account;
    std::optional<WorkspaceId> workspace;
};

/// The whole client without its windows: the accounts of this device, their workspaces, and the
/// ways to get one. `ui` is built on this class and the models behind it. Window's thread; no call
/// waits.
class Client : public QObject {
    Q_OBJECT

public:
    explicit Client(const ClientConfig& config);
    ~Client() override;

    /// Brings back the accounts and workspaces of the last run from this device, without any
    /// network.
    Result<void> restore();

    [[nodiscard]] WorkspaceListModel& workspaces() { return *m_workspaces; }
    /// The open workspace: opens its replica when asked for the first time. Null for an id that
    /// this device does not have, and for one that cannot be opened.
    WorkspaceContext* context(const WorkspaceId& id);
    /// Why a workspace of this device could not be opened, or only to read.
    [[nodiscard]] std::optional<Error> openingProblem(const WorkspaceId& id) const;
    /// Why a workspace that has moved to another server has not been followed there so far.
    [[nodiscard]] std::optional<Error> followTrouble(const WorkspaceId& id) const;
    /// Tries again at once instead of when it is due. `workspaceOpened` or `workspaceNotOpened`
    /// follows.
    void tryOpening(const WorkspaceId& id);
    /// Those that are open now.
    [[nodiscard]] std::vector<WorkspaceContext*> contexts() const;
    /// Teams that the person is no longer in, with what they wrote there and did not send.
    [[nodiscard]] FormerWorkspaces& formerWorkspaces() { return m_former; }
    /// The account that a workspace is reached through. Null as above.
    Account* accountOf(const WorkspaceId& workspace);
    [[nodiscard]] std::vector<Account*> accounts() const;
    /// The account at the server in this process, once there is one.
    [[nodiscard]] Account* localAccount() const;
    /// False when this build has no embedded server: then *Start here* and *Host* say so.
    [[nodiscard]] bool hasLocalServer() const;
    /// The accounts at other servers that may create workspaces there.
    [[nodiscard]] std::vector<Account*> accountsThatMayCreate() const;

    // --- ways in; each answers with the workspace that can be shown now
    // ---------------------------------------------
    /// *Start here*: an account at the server in this process (made if need be) and a new
    /// workspace.
    Future<WorkspaceId> startHere(const QString& displayName, const QString& workspaceName);
    /// A further workspace on a server that this device has an account at.
    Future<WorkspaceId> createWorkspace(Account& account, const QString& name);
    /// *Join a team*: who invites to what, before anything is made. Fails with field `fingerprint`
    /// when the server is not the one the link means.
    Future<protocol::InvitePreview> preview(const protocol::JoinLink& link);
    Future<WorkspaceId> join(const protocol::JoinLink& link, const QString& displayName);
    /// Another device of a person who has an account already.
    Future<WorkspaceId> redeemDeviceLink(const protocol::JoinLink& link);
    /// *Sign in to a server*: all its workspaces that the person is in. Fails with `NotFound` when
    /// there is none and the person may not create one either. Where this device knows the account
    /// already, its copy and what is unsent in it are gone on with.
    /// With `SecondFactorDemand::Code` it is asked for again with a code
    /// (core/domain/second_factor.h).
    Future<SignedIn> signIn(const protocol::ServerAddress& address, const QString& email,
        const QString& password, const std::optional<QString>& secondFactorCode = {},
        bool wakeAccount = false);
    /// Who else may say who the person is, as a server tells anybody.
    Future<protocol::SignInOffers> signInOffers(const protocol::ServerAddress& address);
    /// The beginning of a sign-in in the browser (BrowserSignIn), and its end: *Sign in*, and *Join
    /// a team* by a link that lets in who is new there.
    Future<protocol::SignInStart> beginSignIn(
        const protocol::ServerAddress& address, const protocol::BeginSignIn& args);
    Future<SignedIn> signInThrough(
        const protocol::ServerAddress& address, const protocol::FinishSignIn& args);
    Future<WorkspaceId> joinThrough(
        const protocol::JoinLink& link, const protocol::FinishSignIn& args);
    /// *Forgot your password?*: sets a new one by an administrator's code, and signs in with it.
    Future<SignedIn> resetPassword(
        const protocol::ServerAddress& address, const protocol::ResetPassword& args);
    /// What a server says of itself to anybody.
    Future<protocol::ServerInfo> serverInfo(const protocol::ServerAddress& address);
    /// Has a code for `resetPassword` mailed to whoever has this address there; the answer does not
    /// tell whether somebody has.
    Future<protocol::Nothing> requestPasswordReset(
        const protocol::ServerAddress& address, const QString& email);
    /// *Create an account*, as the server's owner with its setup code or, where it is open, as
    /// anybody.
    Future<SignedIn> signUp(const protocol::ServerAddress& address, const protocol::SignUp& args);
    /// Kinds of server that plugins brought.
    [[nodiscard]] QStringList pluginProviders() const;
    /// The same through such a provider: by display name alone.
    Future<WorkspaceId> signUpThrough(const QString& providerId,
        const protocol::ServerAddress& address, const QString& displayName);

    enum class LocalCopy { Keep, Erase };
    /// Ends the account's session: here at once, on the server as soon as it can be reached. What
    /// is unsent stays on the device unless the copy is erased.
    Future<void> signOut(Account& account, LocalCopy localCopy);
    /// Sign-outs that a server has not heard of yet.
    [[nodiscard]] qsizetype pendingSignOuts() const { return m_signOuts->count(); }
    /// The person asked: every connection tries at once.
    void reconnectNow();
    /// The network changed, the lid was opened, somebody looks at the window again: every
    /// connection tries once, within a second that is drawn, so that a room full of machines does
    /// not knock at the same moment. What happens until then is one such event.
    void reconnectSoon();
    /// Connects every account that `restore` brought back, and opens the workspaces that are not on
    /// display, so that they sync, send and count as well; called once the first picture stands.
    void connectAccounts();

Q_SIGNALS:
    void accountsChanged();
    /// A new workspace stands in `workspaces()`.
    void workspaceAdded(hearth::WorkspaceId id);
    /// Its context has been made.
    void workspaceOpened(hearth::WorkspaceId id);
    /// `openingProblem` says why. Where that may help, it is tried again by itself.
    void workspaceNotOpened(hearth::WorkspaceId id);
    /// It is gone: left, removed or deleted. Its context goes after this.
    void workspaceRemoved(hearth::WorkspaceId id);
    /// The person is no longer in it, and what they wrote and did not send is kept in
    /// `formerWorkspaces()`.
    void workspaceLeft(hearth::WorkspaceId id);
    /// Its context goes away right after this; the workspace may well stay and be opened anew.
    void workspaceClosing(hearth::WorkspaceId id);
    /// It is on another server now, and this device follows it there; what is unsent goes along.
    void workspaceMoved(hearth::WorkspaceId id);
    /// It has moved, and following it did not succeed: `followTrouble` says why. It is tried again
    /// by itself.
    void workspaceNotFollowed(hearth::WorkspaceId id);
    /// A session's secret could not be kept: the person will have to sign in again after a restart.
    void credentialsNotStored(const hearth::Error& error);

private:
    friend class ClientFlows;
    friend class MoveFollower;

    [[nodiscard]] Result<std::unique_ptr<Account>> makeAccount(AccountRecord record);
    Account& adopt(std::unique_ptr<Account> account);
    Account& keep(std::unique_ptr<Account> account);
    void follow(Account& account);
    void connectAccount(Account& account);
    void storeCredentials(const Account& account);
    void refreshWorkspaces(Account& account);
    void takeWorkspaces(Account& account, const QList<protocol::WorkspaceSummary>& listed);
    void openContexts();
    void openFormer();
    void leave(Account& account, const protocol::WorkspaceSummary& workspace);
    void comeBack(Account& account, const WorkspaceId& id);
    void forgetFormer(const WorkspaceId& id);
    [[nodiscard]] replica::SessionConfig sessionConfig(
        const Account& account, const WorkspaceId& id) const;
    WorkspaceContext* open(const WorkspaceId& id);
    WorkspaceContext& show(std::unique_ptr<replica::WorkspaceSession> session);
    void reopenEnded(const WorkspaceId& id);
    [[nodiscard]] std::optional<WorkspaceId> unopenedWorkspace() const;
    void rebuildRail();
    void closeContext(const WorkspaceId& id);
    void forget(Account& account, LocalCopy localCopy);
    [[nodiscard]] QString replicaDirectory(
        const Account& account, const WorkspaceId& workspace) const;
    void save();

    ClientConfig m_config;
    std::unique_ptr<QThread> m_syncThread;
    std::unique_ptr<QObject> m_syncContext; ///< lives on the sync thread: work is handed to it
    std::vector<std::unique_ptr<Account>> m_accounts;
    QList<AccountRecord> m_unreachable; ///< of plugins that are not here now: kept as they are
    std::unique_ptr<WorkspaceListModel> m_workspaces;
    std::vector<std::unique_ptr<WorkspaceContext>> m_contexts;
    Unopened m_unopened;
    FormerWorkspaces m_former;
    std::unique_ptr<MoveFollower> m_moves;
    std::unique_ptr<PendingSignOuts> m_signOuts;
    QTimer m_reconnect;
};

} // namespace hearth::models
