// SPDX-License-Identifier: Apache-2.0
#include "localserver/hooks/hook_rounds.h"

#include "core/base/log.h"
#include "core/storage/transaction.h"
#include "localserver/store/sqlite/sqlite_audit_stores.h"

#include <QTimer>

#include <algorithm>

namespace hearth::server {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds firstWait = 1s;
constexpr std::chrono::milliseconds longestWait = 10min;
constexpr int triesTogether = 3; ///< then events are told one by one, so that one alone is blamed

std::chrono::milliseconds waitAfter(int tries)
{
    return std::min<std::chrono::milliseconds>(
        firstWait * (1LL << std::min(tries, 20)), longestWait);
}

Result<void> advance(
    HookStore& hooks, const QString& hook, qint64 number, qint64 lost, const QStringList& allHooks)
{
    HEARTH_CHECK(hooks.setDelivered(hook, number, lost));
    return hooks.forgetKnownTo(allHooks);
}

} // namespace

HookRounds::HookRounds(const Parts& parts, std::vector<std::shared_ptr<Hook>> hooks)
    : m_parts(parts)
    , m_hooks(std::move(hooks))
{
    for (const auto& hook : m_hooks)
        m_names.append(hook->name());
}

void HookRounds::look(WorkspaceId queue)
{
    const QMutexLocker lock(&m_mutex);
    const bool isFirst = m_news.isEmpty();
    m_news.insert(queue);
    if (isFirst)
        QMetaObject::invokeMethod(this, &HookRounds::round, Qt::QueuedConnection);
}

void HookRounds::lookEverywhere()
{
    look({});
    const QList<WorkspaceId> workspaces = m_parts.files.list();
    for (const WorkspaceId& workspace : workspaces)
        look(workspace);
}

void HookRounds::round()
{
    QSet<WorkspaceId> news;
    {
        const QMutexLocker lock(&m_mutex);
        news.swap(m_news);
    }
    for (const WorkspaceId& queue : std::as_const(news)) {
        for (std::size_t hook = 0; hook < m_hooks.size(); ++hook)
            begin({ queue, hook });
    }
}

void HookRounds::begin(const Key& key)
{
    if (m_stopped)
        return;
    Course& course = m_courses[key];
    if (course.busy) {
        course.again = true;
        return;
    }
    course.busy = true;
    course.again = false;
    read(key).then(this, [this, key](const Result<Waiting>& waiting) {
        if (waiting)
            return tell(key, *waiting);
        // A workspace that is gone has taken its queue along.
        if (waiting.error().code == ErrorCode::NotFound)
            m_courses.erase(key);
        else
            tryLater(key, waiting.error());
    });
}

Future<HookRounds::Waiting> HookRounds::read(const Key& key)
{
    const auto& [queue, hook] = key;
    const int limit = m_courses[key].tries >= triesTogether ? 1 : batch;
    const bool mayLose = m_hooks[hook]->loss() == Hook::Loss::Allowed;
    const auto look = [name = m_names[static_cast<qsizetype>(hook)], limit, mayLose](
                          HookStore& hooks) -> Result<Waiting> {
        HEARTH_TRY(qint64 known, hooks.delivered(name));
        HEARTH_TRY(const qint64 last, hooks.last());
        Waiting waiting;
        if (mayLose && last - known > mostWaiting) {
            waiting.lost = last - mostWaiting - known;
            known += waiting.lost;
        }
        HEARTH_TRY(waiting.events, hooks.after(known, limit));
        return waiting;
    };
    if (queue.isNull()) {
        return m_parts.accounts.run([look](storage::Connection& connection) {
            SqliteHookStore hooks(connection);
            return look(hooks);
        });
    }
    return m_parts.readers.read(
        queue, [look](WorkspaceStore& store) { return look(store.hooks()); });
}

void HookRounds::tell(const Key& key, const Waiting& waiting)
{
    if (m_stopped)
        return;
    if (waiting.events.isEmpty()) {
        // It could be read, and there is nothing that could fail.
        m_courses[key].tries = 0;
        return finish(key);
    }
    HookEvents events = waiting.events;
    for (HookEvent& event : events) {
        if (!key.first.isNull())
            event.workspace = key.first;
    }
    m_hooks[key.second]->deliver(events).then(
        this, [this, key, waiting](const Result<void>& done) { heard(key, waiting, done); });
}

void HookRounds::heard(const Key& key, const Waiting& waiting, const Result<void>& done)
{
    // What it would note with is about to go; a hook is told twice rather than never.
    if (m_stopped)
        return;
    Course& course = m_courses[key];
    const qint64 last = waiting.events.last().number;
    if (done) {
        course.tries = 0;
        return note(key, last, waiting.lost);
    }
    // A closed workspace takes no word of what is left out either.
    const bool isGivenUp = course.tries >= manyTries && waiting.events.size() == 1
        && m_hooks[key.second]->loss() == Hook::Loss::Allowed && !isMoving(done.error());
    if (!isGivenUp)
        return tryLater(key, done.error());
    qCCritical(logServer).noquote()
        << "event" << last << "is left out for hook" << m_names[static_cast<qsizetype>(key.second)]
        << logLine(done.error());
    course.tries = 0;
    note(key, last, waiting.lost + 1);
}

void HookRounds::note(const Key& key, qint64 number, qint64 lost)
{
    const QString name = m_names[static_cast<qsizetype>(key.second)];
    const auto heardOf = [this, key](const Result<void>& noted) {
        if (!noted)
            return tryLater(key, noted.error());
        // There may be more than was told at once.
        m_courses[key].again = true;
        finish(key);
    };
    if (key.first.isNull()) {
        m_parts.accounts
            .run([name, number, lost, names = m_names](
                     storage::Connection& connection) -> Result<void> {
                HEARTH_TRY(
                    storage::Transaction transaction, storage::Transaction::begin(connection));
                SqliteHookStore hooks(connection);
                HEARTH_CHECK(advance(hooks, name, number, lost, names));
                return transaction.commit();
            })
            .then(this, heardOf);
        return;
    }
    m_parts.lanes
        .submit(key.first,
            [name, number, lost, names = m_names](WorkspaceTransaction& work) {
                return advance(work.store().hooks(), name, number, lost, names);
            })
        .then(this, heardOf);
}

void HookRounds::finish(const Key& key)
{
    Course& course = m_courses[key];
    course.busy = false;
    if (course.again)
        begin(key);
    else if (course.tries == 0)
        m_courses.erase(key);
}

void HookRounds::tryLater(const Key& key, const Error& error)
{
    if (m_stopped)
        return;
    Course& course = m_courses[key];
    const std::chrono::milliseconds wait = waitAfter(course.tries++);
    if (error.code == ErrorCode::NotFound) {
        m_courses.erase(key);
        return;
    }
    if (!isMoving(error)) // where the workspace arrives, its queue goes on
        qCWarning(logServer).noquote() << "hook" << m_names[static_cast<qsizetype>(key.second)]
                                       << "is told again later:" << logLine(error);
    QTimer::singleShot(wait, this, [this, key] {
        m_courses[key].again = true;
        finish(key);
    });
}

} // namespace hearth::server
