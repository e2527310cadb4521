// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/audit/audit_key.h"
#include "localserver/auth/file_tickets.h"
#include "localserver/auth/secret_box.h"
#include "localserver/discovery/announced_names.h"
#include "localserver/endpoint.h"
#include "localserver/server.h"
#include "localserver/store/server_store.h"

#include <functional>
#include <memory>

namespace hearth::server {

struct ProviderAccount;
struct ProviderEntry;

/// Accounts, sessions and what anybody may know of this server: all of `protocol::authOperations`,
/// `protocol::accountOperations`, `protocol::lifeOperations` and
/// `protocol::secondFactorOperations`. Owns server.sqlite with
/// its thread and the thread that hashes passwords. Every method may be called from any thread and
/// waits for nothing, unless it says otherwise.
class AccountService {
public:
    /// Opens server.sqlite in the data directory and makes what a new server needs: its id and the
    /// key that signs access tokens. Waits for the disk.
    static Result<std::unique_ptr<AccountService>> open(const ServerConfig& config);
    /// Finishes what was accepted. Waits.
    ~AccountService();
    AccountService(const AccountService&) = delete;
    AccountService& operator=(const AccountService&) = delete;

    /// Answers one operation of those tables; others are `Unsupported`. Callers that
    /// are not in-process are rate-limited here, per address and per account: `RateLimited` with
    /// `details.retryAfter` in seconds. The future is answered on one of the service's threads.
    Future<EndpointReply> perform(const protocol::OperationInfo& operation, const QJsonObject& args,
        const CallerContext& caller);

    /// Verifies an access token (RFC 7519; HS256 with this server's keys and nothing else), its
    /// time, and that its session lives; or an API token. No disk.
    [[nodiscard]] Result<Identity> authenticate(const QString& token) const;
    /// Whether the session was signed out or revoked while this process ran, or shortly before:
    /// what attached connections ask on each operation.
    [[nodiscard]] bool isRevoked(SessionId session) const;
    /// The same for whoever it is, and for an API token whether its time is over.
    [[nodiscard]] bool isOver(const Identity& identity) const;
    /// Signed with a secret of this server.
    [[nodiscard]] const FileTickets& fileTickets() const;
    /// Seals what is kept secret at rest in this data directory.
    [[nodiscard]] const SecretBox& secrets() const;
    /// Signs what stands for pruned entries of the audit logs.
    [[nodiscard]] const AuditKey& auditKey() const;
    /// The account as its owner sees it. `NotFound`.
    Future<User> user(UserId id);

    /// Runs `work(storage::Connection&)` on the server lane; it answers with a Result. For the
    /// directory of workspaces, which lives in the same file.
    template <typename Work>
    auto run(Work work)
    {
        return store().run(std::move(work));
    }

    /// Called on the server lane when a session ends: signed out, revoked, dropped as the eleventh,
    /// or its refresh token met twice.
    void onSessionRevoked(std::function<void(SessionId)> listener);
    /// Called on the server lane when somebody must hear of something that happened to their
    /// account; it is stored already. Set by the composition before it serves.
    void onNotices(std::function<void(UserId, const QList<AccountNotice>&)> listener);
    /// Gives the server's owner, if there is one, a notice that does not come from a device.
    Future<void> tellOwner(AccountNoticeKind kind);
    /// What is due without anybody calling: API tokens that expire, the signing key that gets old.
    /// Answers when to look again, at the latest.
    Future<std::optional<Timestamp>> tidy();
    /// How many passwords were hashed since the start: the work that a sign-in costs.
    [[nodiscard]] quint64 hashedPasswords() const;

    /// Called on the server lane when an account came to have a second factor or lost it, rests or
    /// wakes, before the caller hears of it; answers when the account's workspaces know. Set before
    /// it serves.
    void onAccountChanged(std::function<Future<void>(UserId)> listener);
    /// Takes somebody's second factor off if `allowed`, which runs on the server lane, says so.
    Future<void> resetSecondFactor(UserId user, const CallerContext& caller,
        std::function<Result<void>(storage::Connection&)> allowed);

    /// A session for somebody whom a sign-in provider has recognised. Their account is the one that
    /// is linked; or the one with the address that both sides have verified, which is linked then;
    /// or a new one, if the provider's setting, an invitation or an open registration allows it.
    /// Fails as `refusedSignIn` says, or asks for a second factor; then nothing has happened.
    Future<EndpointReply> enterByProvider(const ProviderEntry& entry, const CallerContext& caller);
    /// Links it to the caller's account. `Conflict` when it is somebody else's way in.
    Future<void> linkProvider(const ProviderAccount& account, const CallerContext& caller);

    /// What the first owner must present over the network; empty once the server is owned. Made
    /// anew at each start, never stored.
    [[nodiscard]] QString setupCode() const;
    /// Which server this is, whatever its address; made once.
    [[nodiscard]] QString instanceId() const;
    Future<void> setRegistration(protocol::Registration registration);
    /// Whether web pages of this origin, as a browser names it, may call. No disk.
    [[nodiscard]] bool allowsOrigin(const QString& origin) const;
    /// The port on which a person opened the server to the network and has not closed it since.
    Future<std::optional<quint16>> hostedPort();
    Future<void> noteHostedPort(std::optional<quint16> port);
    /// What names the server may give itself on a network.
    Future<NamesHere> namesHere();
    /// Whether people nearby may knock; so unless it was switched off.
    Future<bool> mayKnock();
    Future<void> noteMayKnock(bool allowed);
    /// The address that was chosen for the virus scanner when this opened; empty: none by now, no
    /// value: there has never been one, not even for one run (`ServerConfig::scanner`).
    [[nodiscard]] std::optional<QString> scannerAtStart() const;
    Future<void> noteScanner(const QString& address);
    /// The entity names that `server.info` lists. Set by the composition before it serves.
    void setFeatures(QStringList features);
    /// Answers `ServerInfo::addresses`; any thread. Set by the composition before it serves.
    void setReach(std::function<QStringList()> reach);
    /// Succeeds when a write reaches the disk now; asked by `/ready`. Looks at most once a second
    /// and repeats the last answer meanwhile.
    Future<void> checkWritable();

    class Private;

private:
    explicit AccountService(std::unique_ptr<Private> d);
    [[nodiscard]] ServerStore& store() const;

    std::unique_ptr<Private> d;
};

} // namespace hearth::server
