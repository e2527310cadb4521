// SPDX-License-Identifier: Apache-2.0
#include "localserver/knock/knock_desk.h"

#include "localserver/clean_name.h"
#include "localserver/knock/nearby.h"

#include <algorithm>
#include <chrono>

namespace hearth::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using protocol::KnockPhase;
using protocol::KnockProblem;

namespace {

constexpr std::chrono::microseconds lifetime = std::chrono::seconds(limits::knockSeconds);
constexpr std::chrono::microseconds untilRevealed = 20s;
constexpr std::chrono::microseconds blockedFor = 1h;
constexpr RateLimit perAddress { .burst = 3, .perSecond = 3.0 / 600 };
constexpr RateLimit altogether { .burst = 15, .perSecond = 15.0 / 600 };
const QString everybody = u"everybody"_s; ///< among addresses

std::unexpected<Error> impossible(KnockProblem problem)
{
    return std::unexpected(Error { .code = ErrorCode::Forbidden,
        .message = problem == KnockProblem::Off ? u"nobody may knock at this server now"_s
                                                : u"only people nearby may knock"_s,
        .field = {},
        .detail = {},
        .details = { { u"reason"_s, QString::fromLatin1(enumName(problem)) } },
        .requestId = {} });
}

std::unexpected<Error> tooMany(const QString& message, std::chrono::microseconds wait)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
    return std::unexpected(Error { .code = ErrorCode::RateLimited,
        .message = message,
        .field = {},
        .detail = {},
        .details = { { u"retryAfter"_s, std::max<qint64>(seconds, 1) } },
        .requestId = {} });
}

std::unexpected<Error> over()
{
    return fail(ErrorCode::NotFound, u"this knock is over"_s, u"id"_s);
}

std::unexpected<Error> answeredAlready()
{
    return fail(ErrorCode::Conflict, u"somebody else has answered this knock"_s, u"id"_s);
}

std::chrono::microseconds between(Timestamp from, Timestamp to)
{
    return std::chrono::microseconds(to.micros - from.micros);
}

} // namespace

KnockDesk::KnockDesk(const Clock& clock, Random& random)
    : m_clock(clock)
    , m_random(random)
    , m_limiter(clock)
{
}

void KnockDesk::open(const QString& pin)
{
    const std::scoped_lock lock(m_mutex);
    if (m_pin == pin)
        return;
    m_pin = pin;
    m_visits.clear();
}

void KnockDesk::close() { open({}); }

void KnockDesk::setAllowed(bool allowed)
{
    const std::scoped_lock lock(m_mutex);
    m_allowed = allowed;
    if (!allowed)
        m_visits.clear();
}

bool KnockDesk::isAllowed() const
{
    const std::scoped_lock lock(m_mutex);
    return m_allowed;
}

bool KnockDesk::isOver(const Visit& visit, Timestamp now)
{
    const bool isShown = !visit.words.isEmpty();
    return between(visit.begunAt, now) >= (isShown ? lifetime : untilRevealed);
}

void KnockDesk::tidy()
{
    const Timestamp now = m_clock.now();
    std::erase_if(m_visits, [&](const auto& entry) { return isOver(entry.second, now); });
    std::erase_if(m_blocked, [&](const auto& entry) { return entry.second.micros <= now.micros; });
}

protocol::KnockList KnockDesk::list()
{
    const std::scoped_lock lock(m_mutex);
    tidy();
    protocol::KnockList out { .possible = m_allowed && !m_pin.isEmpty(), .knocks = {} };
    for (const auto& [id, visit] : m_visits) {
        if (visit.words.isEmpty() || visit.phase != KnockPhase::Open)
            continue;
        out.knocks.append({ .id = id,
            .displayName = visit.transcript.displayName,
            .address = visit.address,
            .words = visit.words,
            .begunAt = visit.begunAt,
            .endsAt = { visit.begunAt.micros + lifetime.count() } });
    }
    return out;
}

KnockDesk::Visit* KnockDesk::waiting(KnockId id)
{
    tidy();
    const auto visit = m_visits.find(id);
    const bool isThere = visit != m_visits.end() && !visit->second.words.isEmpty()
        && visit->second.phase == KnockPhase::Open;
    return isThere ? &visit->second : nullptr;
}

Result<QString> KnockDesk::claim(KnockId id, InviteId invite)
{
    const std::scoped_lock lock(m_mutex);
    Visit* visit = waiting(id);
    if (visit == nullptr)
        return over();
    if (visit->claimedBy && *visit->claimedBy != invite)
        return answeredAlready();
    visit->claimedBy = invite;
    return visit->transcript.displayName;
}

void KnockDesk::release(KnockId id, InviteId invite)
{
    const std::scoped_lock lock(m_mutex);
    Visit* visit = waiting(id);
    if (visit != nullptr && visit->claimedBy == invite)
        visit->claimedBy.reset();
}

Result<QString> KnockDesk::find(KnockId id)
{
    const std::scoped_lock lock(m_mutex);
    const Visit* visit = waiting(id);
    if (visit == nullptr)
        return over();
    if (visit->claimedBy)
        return answeredAlready();
    return visit->transcript.displayName;
}

void KnockDesk::admit(KnockId id, InviteId invite, const QString& code)
{
    const std::scoped_lock lock(m_mutex);
    Visit* visit = waiting(id);
    if (visit == nullptr || visit->claimedBy != invite)
        return;
    visit->phase = KnockPhase::Admitted;
    visit->code = code;
    visit->begunAt = m_clock.now(); // time enough to hear of it
}

void KnockDesk::refuse(const protocol::KnockRefuse& args)
{
    const std::scoped_lock lock(m_mutex);
    Visit* visit = waiting(args.id);
    if (visit == nullptr || visit->claimedBy)
        return;
    visit->phase = KnockPhase::Refused;
    if (args.block)
        m_blocked[visit->address] = { m_clock.now().micros + blockedFor.count() };
}

Result<void> KnockDesk::mayBegin(const QString& address)
{
    if (!m_allowed || m_pin.isEmpty())
        return impossible(KnockProblem::Off);
    if (!isNearby(address))
        return impossible(KnockProblem::Far);
    const Timestamp now = m_clock.now();
    if (const auto blocked = m_blocked.find(address); blocked != m_blocked.end())
        return tooMany(u"knocked too often; ask for a link"_s, between(now, blocked->second));
    qsizetype open = 0;
    for (const auto& [id, visit] : m_visits) {
        if (visit.phase != KnockPhase::Open)
            continue;
        ++open;
        if (visit.address == address)
            return tooMany(u"somebody knocks from this address already"_s,
                between(now, { visit.begunAt.micros + lifetime.count() }));
    }
    if (open >= limits::openKnocks)
        return tooMany(u"too many people knock at once"_s, lifetime);
    HEARTH_CHECK(m_limiter.take(address, perAddress));
    // Whoever has many addresses has no more tries at the words than others. After the address's
    // own limit: who is over that takes nothing from everybody.
    const Result<void> taken = m_limiter.take(everybody, altogether);
    if (!taken)
        m_limiter.giveBack(address);
    return taken;
}

Result<protocol::KnockBegun> KnockDesk::begin(
    const protocol::KnockBegin& args, const CallerContext& caller, ConnectionId connection)
{
    const std::scoped_lock lock(m_mutex);
    tidy();
    HEARTH_TRY(const QString name, cleanName(args.displayName, u"displayName"_s));
    const QString address = plainAddress(caller.address);
    HEARTH_CHECK(mayBegin(address));
    const KnockId id = KnockId::generate(m_clock, m_random);
    Visit visit { .connection = connection,
        .transcript = { .id = id,
            .displayName = name,
            .pin = m_pin,
            .hostNonce = m_random.bytes(protocol::knockNonceBytes),
            .guestNonce = {} },
        .address = address,
        .words = {},
        .begunAt = m_clock.now(),
        .phase = KnockPhase::Open,
        .claimedBy = {},
        .code = {} };
    const QString commitment = protocol::knockCommitment(visit.transcript);
    m_visits.emplace(id, std::move(visit));
    return protocol::KnockBegun {
        .id = id, .commitment = commitment, .seconds = limits::knockSeconds
    };
}

KnockDesk::Visit* KnockDesk::ofConnection(KnockId id, ConnectionId connection)
{
    tidy();
    const auto visit = m_visits.find(id);
    const bool isOurs = visit != m_visits.end() && visit->second.connection == connection;
    return isOurs ? &visit->second : nullptr;
}

Result<protocol::KnockRevealed> KnockDesk::reveal(
    const protocol::KnockReveal& args, ConnectionId connection)
{
    const std::optional<QByteArray> nonce = protocol::knockBytes(args.guestNonce);
    if (!nonce)
        return fail(
            ErrorCode::InvalidArgument, u"must have 64 hexadecimal digits"_s, u"guestNonce"_s);
    const std::scoped_lock lock(m_mutex);
    Visit* visit = ofConnection(args.id, connection);
    if (visit == nullptr)
        return over();
    // Our nonce is known now: a second one of theirs could be chosen for its words.
    if (!visit->words.isEmpty())
        return fail(ErrorCode::Conflict, u"the words are there already"_s, u"guestNonce"_s);
    visit->transcript.guestNonce = *nonce;
    visit->words = protocol::knockWords(visit->transcript);
    return protocol::KnockRevealed { QString::fromLatin1(visit->transcript.hostNonce.toHex()) };
}

Result<protocol::KnockState> KnockDesk::state(KnockId id, ConnectionId connection)
{
    const std::scoped_lock lock(m_mutex);
    const Visit* visit = ofConnection(id, connection);
    if (visit == nullptr)
        return over();
    return protocol::KnockState { .phase = visit->phase,
        .code = visit->phase == KnockPhase::Admitted ? std::optional(visit->code) : std::nullopt };
}

void KnockDesk::disconnected(ConnectionId connection)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(
        m_visits, [&](const auto& entry) { return entry.second.connection == connection; });
}

} // namespace hearth::server
