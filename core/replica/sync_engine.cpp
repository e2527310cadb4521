// SPDX-License-Identifier: Apache-2.0
#include "core/replica/sync_engine.h"

#include "core/base/log.h"
#include "core/domain/disk_trouble.h"
#include "core/domain/second_factor.h"
#include "core/replica/retry_policy.h"
#include "core/storage/sqlite_error.h"

namespace hearth::replica {

using namespace Qt::StringLiterals;
using protocol::SyncBatch;
using provider::ConnectionPhase;

namespace {

/// How often the server is asked whether the person has done what the workspace wants of them.
constexpr std::chrono::seconds keptOutRetry { 5 };

/// Still a member: the copy stays.
bool isKeptOut(const Error& error) { return demandOf(error) == SecondFactorDemand::SetUp; }

} // namespace

SyncEngine::SyncEngine(const Parts& parts, QObject* owner)
    : QObject(owner)
    , m_parts(parts)
    , m_store(*parts.store)
    , m_filler({ .workspace = parts.workspace,
                   .provider = parts.provider,
                   .store = parts.store,
                   .clock = parts.clock,
                   .random = parts.random },
          this)
    , m_retry(this)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &SyncEngine::begin);
    connect(&m_filler, &HistoryFiller::filled, this, [this](const Changes& changes) {
        Q_EMIT applied(changes);
        Q_EMIT stateChanged();
    });
    connect(&m_filler, &HistoryFiller::failed, this, &SyncEngine::storageFailed);
}

void SyncEngine::start()
{
    m_started = true;
    if (provider::BackendProvider* backend = m_parts.provider) {
        connect(backend, &provider::BackendProvider::connectionChanged, this, [this] {
            evaluate();
            Q_EMIT stateChanged();
        });
        connect(backend, &QObject::destroyed, this, [this] {
            evaluate();
            Q_EMIT stateChanged();
        });
        connect(&backend->auth(), &provider::AuthProvider::stateChanged, this,
            [this](const std::optional<User>& user, const std::optional<Error>& reason) {
                authChanged(user, reason);
            });
    }
    evaluate();
    Q_EMIT stateChanged();
}

void SyncEngine::stop()
{
    if (!std::exchange(m_started, false))
        return;
    if (m_parts.provider) {
        m_parts.provider->disconnect(this);
        m_parts.provider->auth().disconnect(this);
        if (m_phase != Phase::Waiting)
            m_parts.provider->events().unsubscribe(m_parts.workspace);
    }
    halt(Phase::Waiting);
}

bool SyncEngine::isReady() const
{
    if (!m_started || !m_parts.provider
        || m_parts.provider->connectionState().phase != ConnectionPhase::Online)
        return false;
    const std::optional<User> user = m_parts.provider->auth().currentUser();
    return user && (m_parts.user.isNull() || user->id == m_parts.user);
}

provider::ConnectionState SyncEngine::connection() const
{
    return m_parts.provider ? m_parts.provider->connectionState() : provider::ConnectionState {};
}

/// Not the first time: what passes by itself within a second is nothing to tell.
std::optional<Error> SyncEngine::trouble() const
{
    const bool told = m_failures > 1
        || (m_trouble && (isKeptOut(*m_trouble) || serverDiskTrouble(*m_trouble)));
    return told ? m_trouble : std::nullopt;
}

void SyncEngine::authChanged(const std::optional<User>& user, const std::optional<Error>& reason)
{
    m_ended = reason;
    if (!user && !reason)
        m_ended = fail(ErrorCode::Unauthenticated, u"signed out"_s).error();
    evaluate();
    Q_EMIT stateChanged();
}

void SyncEngine::evaluate()
{
    const bool ready = isReady();
    const Timestamp since = ready ? connection().since : Timestamp {};
    const bool sameConnection = since == std::exchange(m_connectedSince, since);
    if (ready && m_phase != Phase::Waiting && sameConnection)
        return;
    if (ready) {
        m_ended.reset();
        m_failures = 0;
        m_trouble.reset();
        begin();
    } else {
        // What could not be stored comes again with the next connection; until then nothing does,
        // and of what the outbox cannot keep its own sender tells.
        m_storageProblem.reset();
        m_trouble.reset(); // why there is no connection is said by that
        if (m_phase != Phase::Waiting || m_retry.isActive())
            halt(Phase::Waiting);
    }
    if (std::exchange(m_wasReady, ready) != ready)
        Q_EMIT readyChanged(ready);
}

/// Nothing that is still on its way counts any more.
void SyncEngine::halt(Phase phase)
{
    ++m_round;
    m_retry.stop();
    m_filler.pause();
    m_phase = phase;
    m_missed = false;
}

void SyncEngine::begin()
{
    if (!isReady())
        return;
    halt(Phase::Subscribing);
    const auto isCurrent = [self = QPointer(this), round = m_round] {
        return self && self->m_round == round;
    };
    m_parts.provider->events()
        .subscribe(
            m_parts.workspace, m_store.point().cursor,
            [this, isCurrent](const SyncBatch& batch) {
                if (isCurrent())
                    pushed(batch);
            },
            [this, isCurrent] {
                if (isCurrent())
                    lagged();
            })
        .then(this, [this, isCurrent](const Result<SyncBatch>& batch) {
            if (isCurrent())
                answered(batch);
        });
    Q_EMIT stateChanged();
}

void SyncEngine::pull()
{
    m_phase = Phase::CatchingUp;
    m_missed = false;
    m_parts.provider->persistence()
        .call(protocol::syncPull, m_parts.workspace, { .cursor = m_store.point().cursor })
        .then(this, [this, round = m_round](const Result<SyncBatch>& batch) {
            if (round == m_round)
                answered(batch);
        });
}

void SyncEngine::answered(const Result<SyncBatch>& batch)
{
    if (!batch) {
        failed(batch.error());
        return;
    }
    m_failures = 0;
    m_trouble.reset();
    m_cursorDropped = false;
    if (!apply(*batch))
        return;
    if (batch->more || m_missed)
        pull();
    else
        caughtUp();
}

void SyncEngine::pushed(const SyncBatch& batch)
{
    const qint64 covered = m_store.point().covered;
    if (m_phase != Phase::Live) {
        m_missed = m_missed || batch.reset || batch.to > covered;
        return;
    }
    const bool stale = !batch.reset && batch.to <= covered;
    const bool gap = !batch.reset && batch.from > covered + 1;
    if (stale && !batch.visibleRooms)
        return;
    if (stale || gap) {
        pull();
        Q_EMIT stateChanged();
        return;
    }
    if (!apply(batch))
        return;
    if (batch.more)
        pull();
    else
        caughtUp();
}

void SyncEngine::lagged()
{
    m_missed = true;
    if (m_phase == Phase::Live)
        pull();
}

void SyncEngine::caughtUp()
{
    const bool news = std::exchange(m_phase, Phase::Live) != Phase::Live;
    m_filler.resume();
    if (std::exchange(m_roomsChanged, false)) {
        m_filler.refresh();
        fetchUnknownRooms();
    }
    if (news)
        Q_EMIT stateChanged();
}

bool SyncEngine::apply(const SyncBatch& batch)
{
    const Result<Changes> changes = m_store.apply(batch);
    if (!changes) {
        storageFailed(changes.error());
        return false;
    }
    m_storageProblem.reset();
    if (batch.reset)
        m_filler.pause(); // what it asked for belongs to what is forgotten
    m_filler.reconsider(changes->rooms);
    m_roomsChanged = m_roomsChanged || batch.visibleRooms || batch.reset
        || !changes->rooms.isEmpty();
    if (!changes->isEmpty())
        Q_EMIT applied(*changes);
    // A room that is here whole from its beginning needs no page that would tell of it.
    if (!changes->filled.isEmpty() || !changes->purged.isEmpty())
        Q_EMIT stateChanged();
    return true;
}

void SyncEngine::failed(const Error& error)
{
    m_trouble = error;
    if (isOutside(error)) {
        retryLater(error);
        return;
    }
    if (isElsewhere(error)) { // nothing goes: whoever has the account follows it
        end(error);
        return;
    }
    switch (error.code) {
    case ErrorCode::Unauthenticated: // the provider renews the session, or says that it has ended
    case ErrorCode::Internal:
        retryLater(error);
        return;
    case ErrorCode::NotFound: // the workspace is gone
    case ErrorCode::Forbidden: {
        if (isKeptOut(error)) { // and let in again as soon as there is a second factor
            halt(Phase::Waiting);
            m_retry.start(keptOutRetry);
            Q_EMIT stateChanged();
            return;
        }
        // Not a member any more: what may not be seen may not be kept either. The outbox and the
        // drafts stay.
        const Result<Changes> changes = m_store.forget();
        if (!changes) { // a full disk: until it has room the server is asked, and refuses, again
            storageFailed(changes.error());
            return;
        }
        m_storageProblem.reset();
        Q_EMIT applied(*changes);
        end(error);
        return;
    }
    case ErrorCode::InvalidArgument:
        if (!std::exchange(m_cursorDropped, true)) {
            m_store.dropCursor();
            begin();
            return;
        }
        end(error);
        return;
    default:
        if (isTransient(error))
            retryLater(error);
        else
            end(error);
    }
}

void SyncEngine::retryLater(const Error& error)
{
    halt(Phase::Waiting);
    m_retry.start(retryDelay(error, ++m_failures, *m_parts.random));
    Q_EMIT stateChanged();
}

void SyncEngine::end(const Error& error)
{
    qCWarning(logSync).noquote() << "sync has ended:" << logLine(error);
    halt(Phase::Waiting);
    m_trouble.reset();
    m_ended = error;
    Q_EMIT stateChanged();
}

void SyncEngine::storageFailed(const Error& error)
{
    qCCritical(logSync).noquote() << "the local copy fails:" << logLine(error);
    if (storage::isDamage(error)) {
        const auto readersKeptOut = m_parts.reader->suspend();
        const Result<void> rebuilt = m_store.rebuild(m_parts.clock->now());
        if (rebuilt) {
            Q_EMIT applied(Changes { .everything = true });
            begin();
            return;
        }
    }
    m_storageProblem = error;
    m_trouble.reset(); // it is not the server
    retryLater(error);
}

/// A room that is listed comes with an event as a rule; this is for backends where it does not.
void SyncEngine::fetchUnknownRooms()
{
    const Result<QList<RoomId>> unknown = m_store.roomsWithoutState();
    if (!unknown || unknown->isEmpty())
        return;
    for (const auto* operation : { &protocol::channelList, &protocol::conversationList }) {
        m_parts.provider->persistence()
            .call(*operation, m_parts.workspace, protocol::Nothing {})
            .then(this, [this, round = m_round](const Result<protocol::RoomList>& rooms) {
                if (round == m_round)
                    applyRooms(rooms);
            });
    }
}

void SyncEngine::applyRooms(const Result<protocol::RoomList>& rooms)
{
    if (!rooms)
        return;
    for (const Room& room : rooms->rooms) {
        if (!m_store.fills().contains(room.id))
            continue;
        if (const Result<Changes> changes = m_store.apply(room); changes && !changes->isEmpty())
            Q_EMIT applied(*changes);
    }
}

} // namespace hearth::replica
