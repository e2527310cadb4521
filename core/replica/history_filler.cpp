// SPDX-License-Identifier: Apache-2.0
#include "core/replica/history_filler.h"

#include "core/base/log.h"
#include "core/replica/retry_policy.h"

namespace hearth::replica {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 headPage = 50; ///< what a room shows when it is opened
constexpr qint64 wantedPage = 200; ///< somebody waits for it
constexpr qint64 depthPage = 500;
constexpr qsizetype headsInFlight = 4;
constexpr qsizetype pagesInFlight = 2; ///< one on its way while the other is stored

} // namespace

HistoryFiller::HistoryFiller(const Parts& parts, QObject* owner)
    : QObject(owner)
    , m_workspace(parts.workspace)
    , m_provider(parts.provider)
    , m_store(*parts.store)
    , m_clock(*parts.clock)
    , m_random(*parts.random)
    , m_again(this)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_postponed.clear();
        pumpSoon();
    });
}

void HistoryFiller::resume()
{
    if (!std::exchange(m_running, true))
        refresh();
}

void HistoryFiller::reconsider(const QSet<RoomId>& rooms)
{
    for (const RoomId& room : rooms)
        m_unreadHeld.remove(room);
}

void HistoryFiller::setLimit(const HistoryLimit& limit)
{
    m_limit = limit;
    m_stayFull = false;
    refresh();
}

/// Full is a little below the limit: what is fetched must not be what is pruned next.
HistoryFiller::Level HistoryFiller::level()
{
    Level level { .floor = m_limit.floor(m_clock.now()), .full = false, .bytes = 0 };
    const Result<qint64> used = m_store.usedBytes();
    level.bytes = used.value_or(0);
    level.full = m_limit.bytes && (m_stayFull || level.bytes >= *m_limit.bytes / 10 * 9);
    return level;
}

bool HistoryFiller::isFilled(const RoomFill& fill, const Level& level)
{
    if (fill.complete)
        return true;
    if (!fill.oldest || (*fill.oldest > level.floor && !level.full))
        return false;
    // Badges are counted from what is here.
    if (const auto known = m_unreadHeld.constFind(fill.roomId);
        known != m_unreadHeld.constEnd() && *known == fill)
        return true;
    const bool held = m_store.holdsUnread(fill).value_or(true);
    if (held)
        m_unreadHeld.insert(fill.roomId, fill);
    return held;
}

void HistoryFiller::refresh()
{
    m_refused.clear();
    m_postponed.clear();
    m_again.stop();
    pumpSoon();
}

void HistoryFiller::pause()
{
    if (!std::exchange(m_running, false))
        return;
    ++m_round;
    m_again.stop();
    m_inFlight.clear();
    const QList<RoomId> rooms = m_waiting.keys();
    for (const RoomId& room : rooms)
        settle(room, fail(ErrorCode::Unavailable, u"the server cannot be reached now"_s));
}

Future<void> HistoryFiller::fetch(RoomId room)
{
    const auto fill = m_store.fills().constFind(room);
    if (fill == m_store.fills().constEnd())
        return ready<void>(fail(ErrorCode::NotFound, u"no such room"_s));
    if (fill->complete)
        return ready<void>({});
    if (!m_running)
        return ready<void>(fail(ErrorCode::Unavailable, u"the server cannot be reached now"_s));
    Promise<void> promise;
    m_waiting[room].append(promise);
    m_refused.remove(room);
    m_postponed.remove(room);
    pumpSoon();
    return promise.future();
}

/// A zero timer comes after everything that is queued already: pushes, sends, other workspaces.
void HistoryFiller::pumpSoon()
{
    if (std::exchange(m_pumpScheduled, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_pumpScheduled = false;
        pump();
    });
}

void HistoryFiller::pump()
{
    while (m_running && m_provider) {
        const std::optional<RoomId> room = next();
        if (!room)
            return;
        request(m_store.fills().value(*room));
    }
}

std::optional<RoomId> HistoryFiller::next()
{
    const Level limits = level();
    const RoomFill* best = nullptr;
    const auto rank = [this](const RoomFill& fill) {
        return isWanted(fill.roomId) ? 2 : fill.oldest ? 0 : 1;
    };
    for (const RoomFill& fill : m_store.fills()) {
        if (fill.complete || m_inFlight.contains(fill.roomId) || m_refused.contains(fill.roomId)
            || m_postponed.contains(fill.roomId)
            || (!isWanted(fill.roomId) && isFilled(fill, limits)))
            continue;
        if (!best || rank(fill) > rank(*best)
            || (rank(fill) == rank(*best) && fill.oldest > best->oldest))
            best = &fill;
    }
    if (!best)
        return {};
    if (m_inFlight.size() >= (rank(*best) > 0 ? headsInFlight : pagesInFlight))
        return {};
    return best->roomId;
}

void HistoryFiller::request(const RoomFill& fill)
{
    m_inFlight.insert(fill.roomId);
    const protocol::MessageListArgs args { .roomId = fill.roomId,
        .parentId = {},
        .anchor = fill.oldest,
        .limit = !fill.oldest       ? headPage
            : isWanted(fill.roomId) ? wantedPage
                                    : depthPage,
        .withReplies = true };
    m_provider->persistence()
        .call(protocol::messageList, m_workspace, args)
        .then(this, [this, fill, round = m_round](const Result<protocol::MessagePage>& page) {
            if (round == m_round)
                answered(fill, page);
        });
}

void HistoryFiller::answered(const RoomFill& asked, const Result<protocol::MessagePage>& page)
{
    const RoomId room = asked.roomId;
    m_inFlight.remove(room);
    if (!page) {
        refuse(room, page.error());
        return;
    }
    m_failures = 0;
    const RoomFill held = m_store.fills().value(room);
    if (held.since != asked.since
        || held.oldest != asked.oldest) { // access was lost or given anew meanwhile
        pumpSoon();
        return;
    }
    const Result<Changes> changes = m_store.applyHistory(room, asked.oldest, *page);
    if (!changes) {
        settle(room, std::unexpected(changes.error()));
        Q_EMIT failed(changes.error());
        return;
    }
    if (!changes->isEmpty())
        Q_EMIT filled(*changes);
    settle(room, {});
    pumpSoon();
}

void HistoryFiller::refuse(RoomId room, const Error& error)
{
    if (isTransient(error)) {
        m_postponed.insert(room);
        if (!m_again.isActive())
            m_again.start(retryDelay(error, ++m_failures, m_random));
    } else {
        qCWarning(logSync).noquote() << "history of a room is refused:" << logLine(error);
        m_refused.insert(room);
    }
    settle(room, std::unexpected(error));
    pumpSoon();
}

void HistoryFiller::settle(RoomId room, const Result<void>& outcome)
{
    const QList<Promise<void>> waiting = m_waiting.take(room);
    for (const Promise<void>& promise : waiting)
        promise.resolve(outcome);
}

} // namespace hearth::replica
