// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_lane.h"

#include "core/base/log.h"
#include "localserver/files/upload_store.h"
#include "localserver/store/move_seal.h"

#include <algorithm>
#include <tuple>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 microsecondsPerDay = 86'400LL * 1'000'000;
constexpr qint64 receiptsKept = 365 * microsecondsPerDay;
constexpr int forgottenAtOnce = 10'000; ///< events, a few tens of milliseconds
constexpr int bulkCacheKiB = 64 * 1024;
constexpr int moveRetrySeconds = 2;

Error unavailable(QString message)
{
    return { .code = ErrorCode::Unavailable,
        .message = std::move(message),
        .field = {},
        .detail = {},
        .details = {},
        .requestId = {} };
}

/// What happened to a batch as its callers may hear it: whatever went wrong, nothing of it is
/// there.
Error batchFailure(const Error& cause)
{
    if (serverDiskTrouble(cause)) // it was explained already
        return cause;
    Error error = unavailable(u"nothing was saved: "_s + cause.message);
    error.detail = cause.detail;
    return error;
}

/// It is there again soon, here or elsewhere.
Error movingNow()
{
    Error error = unavailable(
        u"this workspace is moving to another server; try again in a moment"_s);
    error.details = { { u"reason"_s, u"moving"_s }, { u"retryAfter"_s, moveRetrySeconds } };
    return error;
}

} // namespace

WorkspaceLanes::Lane::Lane(WorkspaceLanes& owner)
    : m_owner(owner)
{
    if (!m_owner.m_options.executor)
        m_thread = std::thread([this] { run(); });
}

WorkspaceLanes::Lane::~Lane() { stop(); }

void WorkspaceLanes::Lane::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_call.reset();
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
    else
        run();
}

void WorkspaceLanes::Lane::enqueue(Job job)
{
    std::unique_lock lock(m_mutex);
    std::optional<Error> refused;
    if (m_stopping)
        refused = unavailable(u"the server is stopping"_s);
    else if (m_queued >= m_owner.m_options.queue && job.kind != Kind::Task)
        refused = unavailable(u"the server has too much to do; try again"_s);
    if (!refused) {
        auto& queue = m_queues[job.workspace];
        if (queue.empty())
            m_turns.push_back(job.workspace);
        queue.push_back(std::move(job));
        ++m_queued;
        lock.unlock();
        return wake();
    }
    lock.unlock();
    if (job.task)
        job.task(std::unexpected(*refused));
    else
        job.finish(refused);
}

QueueLoad WorkspaceLanes::Lane::load() const
{
    const std::chrono::microseconds now = m_owner.m_clock.steady();
    const std::lock_guard lock(m_mutex);
    QueueLoad load { .waiting = m_queued };
    for (const auto& [workspace, queue] : m_queues) {
        if (!queue.empty())
            load.longestWait = std::max(load.longestWait, now - queue.front().queuedAt);
    }
    return load;
}

void WorkspaceLanes::Lane::wake()
{
    if (!m_owner.m_options.executor)
        return m_wake.notify_one();
    if (m_call)
        return;
    m_call = std::make_shared<int>();
    m_owner.m_options.executor([this, call = std::weak_ptr(m_call)] {
        if (call.expired())
            return;
        m_call.reset();
        Batch batch = *next();
        work(batch);
        if (!m_turns.empty())
            wake();
    });
}

std::optional<WorkspaceLanes::Lane::Batch> WorkspaceLanes::Lane::next()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_stopping || !m_turns.empty(); });
    if (m_turns.empty())
        return std::nullopt;
    const WorkspaceId turn = m_turns.front();
    m_turns.pop_front();
    std::deque<Job>& queue = m_queues[turn];
    Batch batch;
    do {
        batch.push_back(std::move(queue.front()));
        queue.pop_front();
    } while (batch.front().kind == Kind::Mutation && !queue.empty()
        && queue.front().kind == Kind::Mutation && std::ssize(batch) < m_owner.m_options.batch);
    m_queued -= static_cast<int>(batch.size());
    if (queue.empty())
        m_queues.erase(turn);
    else
        m_turns.push_back(turn);
    return batch;
}

void WorkspaceLanes::Lane::run()
{
    while (std::optional<Batch> batch = next())
        work(*batch);
    m_open.clear();
}

void WorkspaceLanes::Lane::work(Batch& batch)
{
    Job& front = batch.front();
    switch (front.kind) {
    case Kind::Mutation:
        return runMutations(batch);
    case Kind::Exclusive:
        return runExclusive(front);
    case Kind::Task:
        return runTask(front);
    case Kind::Closed:
        return runClosed(front);
    }
}

void WorkspaceLanes::Lane::runTask(Job& job)
{
    Result<Open*> open = openWorkspace(job.workspace);
    if (!open)
        return job.task(std::unexpected(explain(job.workspace, open.error())));
    job.task(LaneView { .store = *(*open)->store, .sequence = (*open)->sequence });
}

void WorkspaceLanes::Lane::runClosed(Job& job)
{
    m_open.erase(job.workspace);
    DiskWatch* const disk = m_owner.m_options.disk;
    // Nothing is made where a drive is missing; what is taken away makes room.
    if (const Result<void> there = disk ? disk->admitBytes(0) : Result<void> {};
        !there && serverDiskTrouble(there.error()) == DiskTrouble::Gone)
        return job.finish(there.error());
    job.finish(std::nullopt);
    // Whatever was wrong was wrong with the file that was there; the mark of a damaged one goes
    // with its folder.
    if (disk && !m_owner.m_files.isMarkedDamaged(job.workspace))
        disk->forget(job.workspace);
}

void WorkspaceLanes::Lane::runMutations(Batch& batch)
{
    const WorkspaceId id = batch.front().workspace;
    if (!keepAdmitted(id, batch))
        return;
    Outcomes outcomes(batch.size());
    Result<Open*> open = openToWrite(id);
    if (!open)
        return failAll(batch, explain(id, open.error()), outcomes);
    Changes changes;
    if (const Result<void> committed = commitBatch(**open, batch, outcomes, changes); !committed) {
        // What memory believes may be wrong now; the next batch reads it from the file.
        m_open.erase(id);
        qCCritical(logServer).noquote() << "a commit failed:" << logLine(committed.error());
        return failAll(batch, batchFailure(explain(id, committed.error())), outcomes);
    }
    noteWritten(id, outcomes);
    answer(id, **open, batch, outcomes, changes);
}

void WorkspaceLanes::Lane::runExclusive(Job& job)
{
    Batch batch;
    batch.push_back(std::move(job));
    const WorkspaceId id = batch.front().workspace;
    Outcomes outcomes(1);
    Changes changes;
    if (const Result<void> admitted = admit(id, Purpose::Anything); !admitted)
        return failAll(batch, admitted.error(), outcomes);
    Result<Open*> open = openToWrite(id);
    Result<void> done = open ? Result<void> {} : std::unexpected(open.error());
    if (done)
        done = (*open)->connection->execute(
            "PRAGMA cache_size=-" + QByteArray::number(bulkCacheKiB));
    if (done) {
        const Position before = (*open)->sequence.lastPosition;
        auto transaction = storage::Transaction::begin(*(*open)->connection);
        done = transaction ? Result<void> {} : std::unexpected(transaction.error());
        if (done) {
            WorkspaceTransaction work(
                id, *(*open)->store, (*open)->sequence, changes, m_owner.m_clock, m_owner.m_random);
            done = batch.front().run(work);
        }
        if (done)
            done = finishTransaction(**open, *transaction, before);
    }
    if (!done) {
        m_open.erase(id);
        return failAll(batch, explain(id, done.error()), outcomes);
    }
    noteWritten(id, outcomes);
    std::ignore = (*open)->connection->execute(
        "PRAGMA cache_size=-" + QByteArray::number(WorkspaceFiles::writerCacheKiB));
    answer(id, **open, batch, outcomes, changes);
}

Result<void> WorkspaceLanes::Lane::commitBatch(
    Open& open, Batch& batch, Outcomes& outcomes, Changes& changes)
{
    const Position before = open.sequence.lastPosition;
    HEARTH_TRY(auto transaction, storage::Transaction::begin(*open.connection));
    HEARTH_CHECK(tidy(open));
    const std::chrono::microseconds oldest = m_owner.m_clock.steady() - m_owner.m_options.deadline;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        if (batch[i].queuedAt < oldest) {
            outcomes[i] = Error { .code = ErrorCode::Timeout,
                .message = u"the operation waited too long and was not done"_s,
                .field = {},
                .detail = {},
                .details = {},
                .requestId = {} };
            continue;
        }
        HEARTH_CHECK(runOne(open, batch[i], outcomes[i], changes));
    }
    return finishTransaction(open, transaction, before);
}

Result<void> WorkspaceLanes::Lane::runOne(
    Open& open, Job& job, std::optional<Error>& outcome, Changes& changes)
{
    const Sequence sequence = open.sequence;
    const std::size_t events = changes.events.size();
    const QSet<MemberId> access = changes.access;
    const bool accessOfAll = changes.accessOfAll;
    const bool wholesale = changes.wholesale;
    const qsizetype contents = changes.contents.size();
    const qsizetype uploads = changes.uploads.size();
    const bool hooked = changes.hooked;
    Result<void> done;
    {
        HEARTH_TRY(auto savepoint, storage::Savepoint::begin(*open.connection));
        WorkspaceTransaction transaction(
            job.workspace, *open.store, open.sequence, changes, m_owner.m_clock, m_owner.m_random);
        done = job.run(transaction);
        if (done)
            HEARTH_CHECK(savepoint.release());
    }
    // A full disk makes SQLite roll everything back by itself; then the others of this batch are
    // gone too.
    if (open.connection->isAutocommit())
        return done ? fail(ErrorCode::Unavailable, u"the transaction was ended"_s) : done;
    if (done)
        return {};
    outcome = done.error();
    open.sequence = sequence;
    changes.events.resize(events);
    changes.access = access;
    changes.accessOfAll = accessOfAll;
    changes.wholesale = wholesale;
    changes.contents.resize(contents);
    changes.uploads.resize(uploads);
    changes.hooked = hooked;
    return {};
}

Result<void> WorkspaceLanes::Lane::finishTransaction(
    Open& open, storage::Transaction& transaction, Position before)
{
    if (open.sequence.lastPosition != before)
        HEARTH_CHECK(open.store->kernel().setLastPosition(open.sequence.lastPosition));
    return transaction.commit();
}

Result<WorkspaceLanes::Lane::Open*> WorkspaceLanes::Lane::openToWrite(WorkspaceId id)
{
    HEARTH_TRY(Open* const open, openWorkspace(id));
    if (open->isSealed)
        return std::unexpected(movingNow());
    return open;
}

Result<WorkspaceLanes::Lane::Open*> WorkspaceLanes::Lane::openWorkspace(WorkspaceId id)
{
    auto found = m_open.find(id);
    if (found == m_open.end()) {
        HEARTH_TRY(auto connection, m_owner.m_files.open(id, storage::Access::ReadWrite));
        auto store = std::make_unique<SqliteWorkspaceStore>(*connection);
        HEARTH_TRY(const KernelState state, store->kernel().state());
        HEARTH_TRY(const qint64 lastSeq, store->events().lastSeq());
        HEARTH_TRY(const Position lastPosition, store->messages().lastPosition());
        HEARTH_TRY(const bool isSealed, moveSeal::isOn(*connection));
        closeOldest();
        Open open { .connection = std::move(connection),
            .store = std::move(store),
            .sequence = { .epoch = state.epoch,
                .lastSeq = lastSeq,
                .lastPosition = std::max(lastPosition, state.lastPosition) },
            .tidiedAt = {},
            .isSealed = isSealed,
            .usedAt = 0 };
        found = m_open.emplace(id, std::move(open)).first;
    }
    found->second.usedAt = ++m_uses;
    return &found->second;
}

/// Once a day, beside what is committed anyway. Who has been away for longer than events are kept
/// gets a snapshot.
Result<void> WorkspaceLanes::Lane::tidy(Open& open)
{
    const Timestamp now = m_owner.m_clock.now();
    if (now.micros - open.tidiedAt.micros < microsecondsPerDay)
        return {};
    HEARTH_CHECK(open.store->receipts().forgetBefore({ now.micros - receiptsKept }));
    HEARTH_TRY(const int forgotten,
        open.store->events().forgetBefore(
            { now.micros - m_owner.m_options.eventsKept.count() }, forgottenAtOnce));
    if (forgotten < forgottenAtOnce)
        open.tidiedAt = now;
    return {};
}

void WorkspaceLanes::Lane::closeOldest()
{
    const int allowed = std::max(1, m_owner.m_options.openWorkspaces / m_owner.m_options.threads);
    if (std::ssize(m_open) < allowed)
        return;
    m_open.erase(std::ranges::min_element(
        m_open, {}, [](const auto& entry) { return entry.second.usedAt; }));
}

/// Here, where no other commit can make a reference meanwhile. What a failure leaves behind goes
/// when the server is opened next.
void WorkspaceLanes::Lane::clearFiles(WorkspaceId id, Open& open, const Changes& changes) const
{
    const ContentStore contents = m_owner.m_files.contents(id);
    for (const QString& sha256 : changes.contents) {
        const Result<bool> referenced = open.store->files().isReferenced(sha256);
        if (referenced && !*referenced)
            contents.remove(sha256);
    }
    for (const FileId& upload : changes.uploads)
        UploadStore::discard(m_owner.m_files.uploadPath(id, upload));
}

void WorkspaceLanes::Lane::answer(
    WorkspaceId id, Open& open, Batch& batch, const Outcomes& outcomes, const Changes& changes)
{
    clearFiles(id, open, changes);
    for (std::size_t i = 0; i < batch.size(); ++i)
        batch[i].finish(outcomes[i]);
    if (!changes.events.empty() || changes.wholesale)
        m_owner.m_listener.committed(id, *open.store, open.sequence, changes);
    if (changes.hooked)
        m_owner.m_listener.hooked(id);
}

void WorkspaceLanes::Lane::failAll(Batch& batch, const Error& error, const Outcomes& outcomes)
{
    for (std::size_t i = 0; i < batch.size(); ++i) {
        const bool timedOut = outcomes[i] && outcomes[i]->code == ErrorCode::Timeout;
        batch[i].finish(timedOut ? outcomes[i] : error);
    }
}

} // namespace hearth::server
