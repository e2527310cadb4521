// SPDX-License-Identifier: Apache-2.0
#include "core/storage/transaction.h"
#include "localserver/audit/acts.h"
#include "localserver/audit/audit_chain.h"
#include "localserver/audit/audit_pages.h"
#include "localserver/auth/account_store.h"
#include "localserver/services/audit.h"
#include "localserver/services/audit_service.h"
#include "localserver/store/sqlite/sqlite_audit_stores.h"

#include <memory>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// The server's own log, on the server lane.
struct ServerLog {
    explicit ServerLog(storage::Connection& connection)
        : audit(connection)
        , hooks(connection)
    {
    }
    [[nodiscard]] AuditLog log() { return { .id = {}, .audit = audit, .hooks = hooks }; }

    SqliteAuditStore audit;
    SqliteHookStore hooks;
};

Result<void> requireOwner(storage::Connection& connection, const CallerContext& caller)
{
    HEARTH_TRY(const User user, AccountStore(connection).user(caller.identity->user));
    if (!user.ownsServer)
        return fail(ErrorCode::Forbidden, u"only the server's owner may do this"_s);
    return {};
}

Result<bool> everything(const AuditRow&) { return true; }

/// `work(storage::Connection&, const Args&)` on the server lane, for the server's owner.
template <typename Args, typename Reply, typename Work>
void offerToOwner(Dispatcher& dispatcher, AccountService& accounts,
    const protocol::Operation<Args, Reply>& operation, Work work)
{
    dispatcher.on(operation, [&accounts, work](const Args& args, const EndpointCall& call) {
        return accounts.run(
            [work, args, caller = call.caller](storage::Connection& connection) -> Result<Reply> {
                HEARTH_CHECK(requireOwner(connection, caller));
                return work(connection, args);
            });
    });
}

/// A look at the whole log that lets everything else on the lane go on between two pages. Lives
/// until it has answered.
class ServerCheck : public std::enable_shared_from_this<ServerCheck> {
public:
    ServerCheck(AccountService& accounts, CallerContext caller)
        : m_accounts(accounts)
        , m_caller(std::move(caller))
        , m_check({}, accounts.auditKey().publicKey())
    {
    }

    Future<protocol::AuditVerdict> start()
    {
        next();
        return m_promise.future();
    }

private:
    void next()
    {
        const auto step = [self = shared_from_this()](
                              storage::Connection& connection) { return self->step(connection); };
        m_accounts.run(step).then([self = shared_from_this()](const Result<bool>& more) {
            if (!more)
                self->m_promise.resolve(std::unexpected(more.error()));
            else if (*more)
                self->next();
            else
                self->m_promise.resolve(self->m_check.verdict());
        });
    }

    /// Who owns the server may change meanwhile.
    Result<bool> step(storage::Connection& connection)
    {
        HEARTH_CHECK(requireOwner(connection, m_caller));
        ServerLog own(connection);
        return m_check.step(own.audit);
    }

    AccountService& m_accounts;
    CallerContext m_caller;
    ChainCheck m_check;
    Promise<protocol::AuditVerdict> m_promise;
};

Result<protocol::AuditSettings> setSettings(storage::Connection& connection,
    const protocol::AuditSettings& args, const CallerContext& caller, const AuditKey& key,
    Timestamp now)
{
    HEARTH_CHECK(requireOwner(connection, caller));
    HEARTH_CHECK(checkSettings(args));
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
    ServerLog own(connection);
    HEARTH_TRY(const protocol::AuditSettings before, own.audit.settings());
    HEARTH_CHECK(own.audit.setSettings(args));
    HEARTH_CHECK(recordAct(connection, caller, now,
        { .operation = protocol::serverAuditSetSettings.name,
            .changes = changesBetween(before, args) }));
    HEARTH_CHECK(pruneLog(own.log(), key, now));
    HEARTH_CHECK(transaction.commit());
    return args;
}

} // namespace

void offerServerAudit(Dispatcher& dispatcher, AccountService& accounts, const Clock& clock)
{
    offerToOwner(dispatcher, accounts, protocol::serverAuditList,
        [](storage::Connection& connection, const protocol::AuditList& args) {
            ServerLog own(connection);
            return auditPage(own.log(), args, everything);
        });
    offerToOwner(dispatcher, accounts, protocol::serverAuditExport,
        [](storage::Connection& connection, const protocol::AuditExport& args) {
            ServerLog own(connection);
            return auditText(own.log(), args, everything);
        });
    dispatcher.on(protocol::serverAuditVerify,
        [&accounts](const protocol::Nothing&, const EndpointCall& call) {
            return std::make_shared<ServerCheck>(accounts, call.caller)->start();
        });
    offerToOwner(dispatcher, accounts, protocol::serverAuditGetSettings,
        [](storage::Connection& connection, const protocol::Nothing&) {
            return SqliteAuditStore(connection).settings();
        });
    dispatcher.on(protocol::serverAuditSetSettings,
        [&accounts, &clock](const protocol::AuditSettings& args, const EndpointCall& call) {
            return accounts.run([args, caller = call.caller, key = accounts.auditKey(),
                                    now = clock.now()](storage::Connection& connection) {
                return setSettings(connection, args, caller, key, now);
            });
        });
}

} // namespace hearth::server
