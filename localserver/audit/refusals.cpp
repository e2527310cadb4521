// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/refusals.h"

#include "core/base/log.h"
#include "core/domain/second_factor.h"
#include "core/storage/transaction.h"
#include "localserver/audit/acts.h"
#include "localserver/audit/alert_record.h"
#include "localserver/audit/relevance.h"
#include "localserver/auth/account_store.h"
#include "localserver/store/sqlite/sqlite_audit_stores.h"

namespace hearth::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds betweenLooks = 1min;

bool triesSecret(const protocol::OperationInfo& operation)
{
    return operation.caller == protocol::Caller::Anyone
        && operation.effect == protocol::Effect::Write && isRecorded(operation);
}

bool triesCode(const protocol::OperationInfo& operation)
{
    return operation.name == u"workspace.join"_s || operation.name == u"invite.getByCode"_s
        || operation.name == u"invite.redeem"_s;
}

/// What a refusal counts as; none: nothing to write down, such as a field that is missing.
std::optional<AlertKind> kindOf(const protocol::OperationInfo& operation, const Error& error)
{
    const bool isCodeUnknown = error.code == ErrorCode::NotFound && error.field == u"code"_s;
    if ((triesCode(operation) || triesSecret(operation)) && isCodeUnknown)
        return AlertKind::CodeGuessing;
    const bool isHeldBack = error.code == ErrorCode::RateLimited;
    if (triesCode(operation) && isHeldBack)
        return AlertKind::CodeGuessing;
    if (triesSecret(operation) && (error.code == ErrorCode::Unauthenticated || isHeldBack)) {
        // The first factor was right, and the second one was not asked for yet.
        const bool isAsked = demandOf(error) == SecondFactorDemand::Code;
        return isAsked ? std::nullopt : std::optional(AlertKind::FailedSignIns);
    }
    // Somebody knocks again and again.
    if (isHeldBack && operation.name == u"knock.begin"_s)
        return AlertKind::Denials;
    if (error.code != ErrorCode::Forbidden)
        return std::nullopt;
    if (operation.effect == protocol::Effect::Write && !isRecorded(operation))
        return std::nullopt;
    return AlertKind::Denials;
}

void warnOf(const Result<void>& written)
{
    // Of a workspace that is gone there is no log, and a closed one takes nothing any more.
    if (!written && written.error().code != ErrorCode::NotFound && !isMoving(written.error()))
        qCWarning(logServer).noquote() << "a refusal was not recorded:" << logLine(written.error());
}

} // namespace

Refusals::Refusals(const Parts& parts)
    : m_parts(parts)
{
    m_timer.setInterval(betweenLooks);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        QMutexLocker lock(&m_mutex);
        const BurstNews news = m_bursts.collect(m_parts.clock.now(), Bursts::Which::Over);
        lock.unlock();
        write(news);
    });
    m_timer.start();
}

void Refusals::stop()
{
    m_timer.stop();
    QMutexLocker lock(&m_mutex);
    const BurstNews news = m_bursts.collect(m_parts.clock.now(), Bursts::Which::Everything);
    lock.unlock();
    write(news);
}

void Refusals::note(const protocol::OperationInfo& operation, const CallerContext& caller,
    const std::optional<WorkspaceId>& workspace, const QString& account, const Error& error)
{
    const std::optional<AlertKind> kind = kindOf(operation, error);
    if (!kind)
        return;
    // Who tries to sign in is nobody yet, whoever else may be signed in on that connection.
    const std::optional<Identity> known = *kind == AlertKind::FailedSignIns ? std::nullopt
                                                                            : caller.identity;
    Refusal refusal { .log = workspace && caller.identity ? *workspace : WorkspaceId {},
        .kind = *kind,
        .act = {},
        .user = known ? std::optional(known->user) : std::nullopt,
        .email = account,
        .firstAt = m_parts.clock.now() };
    refusal.act.operation = operation.name;
    refusal.act.entityKind = operation.name.section(u'.', 0, 0);
    refusal.act.address = caller.address;
    refusal.act.result = errorCodeName(error.code).toString();
    if (known)
        refusal.act.sessionId = known->session;
    count(refusal);
}

void Refusals::noteToken(const QString& address, const Error& error)
{
    Refusal refusal { .log = WorkspaceId {},
        .kind = AlertKind::FailedSignIns,
        .act = {},
        .user = {},
        .email = {},
        .firstAt = m_parts.clock.now() };
    refusal.act.operation = QString::fromLatin1(tokenUseAct);
    refusal.act.entityKind = u"token"_s;
    refusal.act.address = address;
    refusal.act.result = errorCodeName(error.code).toString();
    count(refusal);
}

void Refusals::count(const Refusal& refusal)
{
    QMutexLocker lock(&m_mutex);
    const BurstNews news = m_bursts.note(refusal);
    lock.unlock();
    write(news);
}

void Refusals::write(const BurstNews& news)
{
    const auto put = [this](const Refusal& refusal, bool isAlert) {
        if (refusal.log.isNull())
            writeToServer(refusal, isAlert);
        else
            writeToWorkspace(refusal, isAlert);
    };
    for (const Refusal& refusal : news.refusals)
        put(refusal, false);
    if (news.alert)
        put(*news.alert, true);
}

SecurityAlert Refusals::alertOf(const Refusal& refusal, const QString& name) const
{
    return { .id = AlertId::generate(m_parts.clock, m_parts.random),
        .kind = refusal.kind,
        .firstAt = refusal.firstAt,
        .count = refusal.act.count,
        .name = name,
        .address = refusal.act.address };
}

/// What was typed as an address is taken for one only when there is such an account: it may have
/// been a password in the wrong field.
void Refusals::writeToServer(const Refusal& refusal, bool isAlert)
{
    // The alert's id and all that it needs are made here: this may be gone when the lane works.
    SecurityAlert alert = alertOf(refusal, {});
    m_parts.accounts
        .run([refusal, isAlert, alert](storage::Connection& connection) mutable -> Result<void> {
            HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
            AccountStore accounts(connection);
            ActRecord act = refusal.act;
            std::optional<UserId> about = refusal.user;
            if (!about && !refusal.email.isEmpty()) {
                HEARTH_TRY(const std::optional<Credentials> known,
                    accounts.credentialsByEmail(refusal.email));
                if (known)
                    about = known->user;
            }
            const Result<User> user = about ? accounts.user(*about)
                                            : Result<User>(fail(ErrorCode::NotFound, QString()));
            if (user && refusal.user) {
                act.actorId = user->id.toString();
                act.actorName = user->displayName;
            } else if (user) {
                act.entityKind = u"account"_s;
                act.entityId = user->id.toString();
                act.entityName = user->displayName;
            }
            SqliteHookStore hooks(connection);
            if (isAlert) {
                alert.name = user ? user->displayName : QString();
                HEARTH_CHECK(hooks.add(HookTopic::Alert, refusal.firstAt,
                    toJson(AlertRecord { .alert = alert, .userId = about })));
            } else {
                HEARTH_CHECK(hooks.add(HookTopic::Act, refusal.firstAt, toJson(act)));
            }
            return transaction.commit();
        })
        .then([told = m_parts.serverTold](const Result<void>& written) {
            warnOf(written);
            told();
        });
}

void Refusals::writeToWorkspace(const Refusal& refusal, bool isAlert)
{
    SecurityAlert alert = alertOf(refusal, {});
    m_parts.lanes
        .submit(refusal.log,
            [refusal, isAlert, alert](WorkspaceTransaction& work) mutable -> Result<void> {
                ActRecord act = refusal.act;
                if (refusal.user) {
                    HEARTH_TRY(const std::optional<Member> member,
                        work.store().members().findByUser(*refusal.user));
                    // Whoever never was in it is nobody this log knows.
                    if (!member)
                        return {};
                    act.actorId = member->id.toString();
                    act.actorName = member->displayName;
                }
                if (!isAlert)
                    return work.tellHooks(HookTopic::Act, toJson(act));
                alert.name = act.actorName;
                return work.tellHooks(
                    HookTopic::Alert, toJson(AlertRecord { .alert = alert, .userId = {} }));
            })
        .then(warnOf);
}

} // namespace hearth::server
