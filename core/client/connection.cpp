// SPDX-License-Identifier: Apache-2.0
#include "core/client/connection.h"

#include "core/base/log.h"
#include "core/base/retry_after.h"

#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace hearth::client {

using namespace Qt::StringLiterals;
using provider::ConnectionPhase;

namespace {

Error unavailable(const Error& reason)
{
    return { .code = ErrorCode::Unavailable,
        .message = reason.message,
        .field = {},
        .detail = logLine(reason),
        .details = reason.details,
        .requestId = {} };
}

Error plain(ErrorCode code, QString message, QString detail = {})
{
    return fail(code, std::move(message), {}, std::move(detail)).error();
}

/// Failures that only people mend, or another network.
bool mendsSlowly(const Error& reason)
{
    return reason.code == ErrorCode::VersionMismatch || reason.code == ErrorCode::Forbidden;
}

protocol::ClientHello helloWith(std::optional<QString> accessToken)
{
    QList<int> versions;
    for (int version = protocol::oldestProtocolVersion; version <= protocol::protocolVersion;
        ++version)
        versions.append(version);
    return { .versions = versions,
        .client = u"hearth/" HEARTH_VERSION ""_s,
        .accessToken = std::move(accessToken),
        .language = QLocale().uiLanguages().value(0) };
}

} // namespace

Connection::Connection(std::unique_ptr<protocol::Link> link, Greeter& greeter, const Clock& clock,
    Random& random, const ConnectionTiming& timing, QObject* parent)
    : QObject(parent)
    , m_link(std::move(link))
    , m_greeter(greeter)
    , m_clock(clock)
    , m_random(random)
    , m_timing(timing)
    , m_backoff(timing.backoff)
    , m_slowBackoff(timing.slowBackoff)
{
    m_state.since = m_clock.now();
    for (QTimer* timer : { &m_retry, &m_handshake, &m_heartbeat, &m_pong, &m_sweep })
        timer->setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Connection::attempt);
    connect(&m_handshake, &QTimer::timeout, this,
        [this] { drop(plain(ErrorCode::Unavailable, u"the server took too long to answer"_s)); });
    connect(&m_heartbeat, &QTimer::timeout, this, &Connection::beat);
    connect(&m_pong, &QTimer::timeout, this, [this] {
        if (!m_answeredSincePing)
            drop(plain(ErrorCode::Unavailable, u"the server has gone silent"_s));
    });
    connect(&m_sweep, &QTimer::timeout, this, &Connection::sweep);
}

Connection::~Connection()
{
    blockSignals(true);
    stop();
}

Future<void> Connection::start()
{
    m_firstOutcome.emplace();
    attempt();
    return m_firstOutcome->future();
}

void Connection::attempt()
{
    ++m_attempt;
    m_retry.stop();
    m_stage = Stage::Opening;
    m_handshake.start(m_timing.handshake);
    m_link->open({
        .opened =
            [this] {
                m_stage = Stage::Greeting;
                m_link->send(toJson(protocol::ClientEnvelope {
                    .hello = helloWith(m_greeter.accessToken()), .request = {}, .ping = {} }));
            },
        .received = [this](const QByteArray& text) { receive(text); },
        .closed = [this](const Error& reason) { lost(reason); },
    });
    setState(ConnectionPhase::Connecting, m_state.reason, {});
}

void Connection::reconnectNow(Doubt doubt)
{
    if (m_stage == Stage::Stopped)
        return;
    if (m_stage == Stage::Online) {
        ping(doubt == Doubt::Elsewhere ? m_timing.probeElsewhere : m_timing.probe);
        return;
    }
    m_attemptFailed = false;
    m_link->close();
    std::vector<Answer> abandoned = takePending();
    attempt();
    for (Answer& answer : abandoned)
        answerLater(std::move(answer),
            plain(ErrorCode::Unavailable, u"the connection is being made anew"_s));
}

void Connection::stop()
{
    m_stage = Stage::Stopped;
    ++m_attempt;
    m_link->close();
    for (QTimer* timer : { &m_retry, &m_handshake, &m_heartbeat, &m_pong, &m_sweep })
        timer->stop();
    const Error aborted = plain(ErrorCode::Aborted, u"the connection was given up"_s);
    std::vector<Answer> abandoned = takePending();
    std::ranges::move(takeWaiting(), std::back_inserter(abandoned));
    if (m_firstOutcome)
        std::exchange(m_firstOutcome, std::nullopt)->resolve(std::unexpected(aborted));
    setState(ConnectionPhase::Offline, {}, {});
    for (const Answer& answer : abandoned)
        answer(std::unexpected(aborted));
}

void Connection::receive(const QByteArray& text)
{
    m_heard = m_clock.steady();
    Result<Incoming> incoming = readIncoming(text);
    if (!incoming) {
        drop(plain(ErrorCode::Unavailable,
            u"the server said something that is not Hearth's protocol"_s,
            logLine(incoming.error())));
        return;
    }
    std::visit([this](auto& envelope) { handle(envelope); }, *incoming);
}

void Connection::handle(protocol::ServerHello& hello)
{
    if (m_stage != Stage::Greeting)
        return;
    if (hello.version < protocol::oldestProtocolVersion
        || hello.version > protocol::protocolVersion) {
        drop(plain(ErrorCode::VersionMismatch,
            u"the server speaks version %1 of the protocol, this program %2"_s.arg(hello.version)
                .arg(protocol::protocolVersion)));
        return;
    }
    m_stage = Stage::Preparing;
    m_hello = std::move(hello);
    m_greeter.greet(
        *this, *m_hello, [self = QPointer(this), attempt = m_attempt](const Result<void>& outcome) {
            if (self && self->m_attempt == attempt && self->m_stage == Stage::Preparing)
                self->prepared(outcome);
        });
}

void Connection::handle(ServerAnswer& answer)
{
    m_answeredSincePing = true;
    // One that came after its deadline has nobody waiting any more.
    auto node = m_pending.extract(answer.id);
    if (!node.empty())
        node.mapped().answer(std::move(answer.result));
}

void Connection::handle(const protocol::Goodbye& goodbye)
{
    const Error reason = protocol::fromBody(goodbye.error);
    if (reason.code == ErrorCode::Unauthenticated)
        Q_EMIT sessionRevoked(reason);
    drop(reason);
}

void Connection::prepared(const Result<void>& outcome)
{
    if (!outcome) {
        drop(outcome.error());
        return;
    }
    m_stage = Stage::Online;
    m_attemptFailed = false;
    m_handshake.stop();
    m_online = m_clock.steady();
    m_slowBackoff.reset();
    m_heartbeat.start(std::chrono::seconds(std::clamp(m_hello->heartbeat, 1, 600)));
    for (Waiting& waiting : std::exchange(m_waiting, {}))
        transmit(waiting.request, std::move(waiting.pending));
    if (m_firstOutcome)
        std::exchange(m_firstOutcome, std::nullopt)->resolve({});
    setState(ConnectionPhase::Online, {}, {});
}

void Connection::drop(const Error& reason)
{
    if (m_stage == Stage::Stopped || m_stage == Stage::Resting)
        return;
    m_link->close();
    lost(reason);
}

void Connection::lost(const Error& reason)
{
    // Once, and not with every attempt of a night without network.
    if (m_state.reason != reason)
        qCInfo(logClient).noquote() << "connection closed:" << logLine(reason);
    const bool wasOnline = m_stage == Stage::Online;
    m_attemptFailed = !wasOnline;
    if (wasOnline && m_clock.steady() - m_online >= m_timing.steady)
        m_backoff.reset();
    for (QTimer* timer : { &m_handshake, &m_heartbeat, &m_pong })
        timer->stop();
    std::vector<Answer> abandoned = takePending();
    if (m_attemptFailed)
        std::ranges::move(takeWaiting(), std::back_inserter(abandoned));
    rest(reason);
    if (m_firstOutcome)
        std::exchange(m_firstOutcome, std::nullopt)->resolve(std::unexpected(reason));
    for (const Answer& answer : abandoned)
        answer(std::unexpected(unavailable(reason)));
}

void Connection::rest(const Error& reason)
{
    m_stage = Stage::Resting;
    std::chrono::milliseconds delay = mendsSlowly(reason) ? m_slowBackoff.next(m_random)
                                                          : m_backoff.next(m_random);
    delay = std::max(delay, askedDelay(reason, m_random));
    m_retry.start(delay);
    setState(ConnectionPhase::Offline, reason,
        Timestamp { m_clock.now().micros + delay.count() * 1000 });
}

void Connection::request(Outgoing request, Answer answer)
{
    const Instant deadline = deadlineOf(request);
    if (m_stage == Stage::Online) {
        transmit(request, { std::move(answer), deadline });
        return;
    }
    if (m_stage == Stage::Stopped || m_attemptFailed) {
        const Error reason = m_state.reason.value_or(
            plain(ErrorCode::Unavailable, u"there is no connection to the server"_s));
        answerLater(std::move(answer), unavailable(reason));
        return;
    }
    m_waiting.push_back({ std::move(request), { std::move(answer), deadline } });
    watchDeadline(deadline);
}

void Connection::requestEarly(Outgoing request, Answer answer)
{
    if (m_stage == Stage::Online || m_stage == Stage::Preparing) {
        const Instant deadline = deadlineOf(request);
        transmit(request, { std::move(answer), deadline });
    } else {
        answerLater(std::move(answer),
            plain(ErrorCode::Unavailable, u"there is no connection to the server"_s));
    }
}

void Connection::transmit(const Outgoing& request, Pending pending)
{
    const qint64 id = m_nextId++;
    const QByteArray text = toJson(protocol::ClientEnvelope { .hello = {},
        .request = protocol::Request { .id = id,
            .op = request.operation,
            .args = request.args,
            .key = request.key,
            .order = request.order },
        .ping = {} });
    if (text.size() > protocol::maxRequestBytes) {
        answerLater(std::move(pending.answer),
            plain(ErrorCode::TooLarge,
                u"a request may have %1 bytes"_s.arg(protocol::maxRequestBytes)));
        return;
    }
    watchDeadline(pending.deadline);
    m_pending.emplace(id, std::move(pending));
    m_link->send(text);
}

void Connection::answerLater(Answer answer, Error error)
{
    QMetaObject::invokeMethod(
        this,
        [answer = std::move(answer), error = std::move(error)] { answer(std::unexpected(error)); },
        Qt::QueuedConnection);
}

Connection::Instant Connection::deadlineOf(const Outgoing& request) const
{
    return m_clock.steady() + request.deadline.value_or(m_timing.request);
}

void Connection::watchDeadline(Instant deadline)
{
    // A millisecond more, so that the deadline has passed for certain when the timer fires.
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(
                          std::max(Instant {}, deadline - m_clock.steady()))
        + std::chrono::milliseconds(1);
    if (!m_sweep.isActive() || m_sweep.remainingTimeAsDuration() > left)
        m_sweep.start(left);
}

void Connection::sweep()
{
    std::vector<Answer> late;
    const auto take = [&late, now = m_clock.steady()](Pending& pending) {
        if (pending.deadline > now)
            return false;
        late.push_back(std::move(pending.answer));
        return true;
    };
    const bool unanswered = std::erase_if(m_pending, [&](auto& entry) {
        return take(entry.second);
    }) > 0;
    std::erase_if(m_waiting, [&](Waiting& waiting) { return take(waiting.pending); });
    for (const auto& [id, pending] : m_pending)
        watchDeadline(pending.deadline);
    for (const Waiting& waiting : m_waiting)
        watchDeadline(waiting.pending.deadline);
    // Slow, or does it not hear us? Pushes may go on coming when our own way is cut.
    if (unanswered && m_stage == Stage::Online)
        ping(m_timing.pong);
    for (const Answer& answer : late)
        answer(fail(ErrorCode::Timeout, u"the server did not answer in time"_s));
}

void Connection::beat()
{
    const std::chrono::milliseconds interval = std::chrono::seconds(
        std::clamp(m_hello->heartbeat, 1, 600));
    const auto silent = std::chrono::duration_cast<std::chrono::milliseconds>(
        m_clock.steady() - m_heard);
    if (silent >= interval)
        ping(m_timing.pong);
    m_heartbeat.start(silent >= interval ? interval : interval - silent);
}

void Connection::ping(std::chrono::milliseconds patience)
{
    m_link->send(
        toJson(protocol::ClientEnvelope { .hello = {}, .request = {}, .ping = m_nextId++ }));
    // An earlier one that is still without an answer is not given more time.
    if (m_pong.isActive() && !m_answeredSincePing && m_pong.remainingTimeAsDuration() <= patience)
        return;
    m_answeredSincePing = false;
    m_pong.start(patience);
}

void Connection::setState(
    ConnectionPhase phase, std::optional<Error> reason, std::optional<Timestamp> nextAttempt)
{
    const bool flipped = (phase == ConnectionPhase::Online)
        != (m_state.phase == ConnectionPhase::Online);
    m_state = { .phase = phase,
        .since = flipped ? m_clock.now() : m_state.since,
        .reason = std::move(reason),
        .nextAttempt = nextAttempt };
    Q_EMIT stateChanged(m_state);
}

std::vector<Connection::Answer> Connection::takePending()
{
    std::vector<Answer> out;
    for (auto& [id, pending] : std::exchange(m_pending, {}))
        out.push_back(std::move(pending.answer));
    return out;
}

std::vector<Connection::Answer> Connection::takeWaiting()
{
    std::vector<Answer> out;
    for (Waiting& waiting : std::exchange(m_waiting, {}))
        out.push_back(std::move(waiting.pending.answer));
    return out;
}

} // namespace hearth::client
