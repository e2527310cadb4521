// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/http_connection.h"

#include "localserver/edge/file_bodies.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {
/// What the operating system has for us waits there until we are ready for it.
constexpr qint64 readBuffer = 64 * 1024;
constexpr qint64 bodyChunk = 32 * 1024;
/// The same for bodies that are taken and given as they come: larger, as each step of theirs waits
/// for the disk.
constexpr qint64 streamBuffer = 1024 * 1024;
constexpr qint64 streamChunk = 256 * 1024;
constexpr char continuation[] = "HTTP/1.1 100 Continue\r\n\r\n";
} // namespace

HttpConnection::HttpConnection(EdgeContext& context, std::unique_ptr<QSslSocket> socket,
    QHostAddress peer, ConnectionLedger::Slot slot)
    : m_context(context)
    , m_socket(std::move(socket))
    , m_peer(std::move(peer))
    , m_slot(std::move(slot))
    , m_parser(context.limits, &FileApi::streams)
{
    m_socket->setReadBufferSize(readBuffer);
    connect(m_socket.get(), &QSslSocket::readyRead, this, &HttpConnection::advance);
    connect(m_socket.get(), &QSslSocket::bytesWritten, this, &HttpConnection::advance);
    connect(m_socket.get(), &QSslSocket::encryptedBytesWritten, this, &HttpConnection::advance);
    connect(m_socket.get(), &QSslSocket::disconnected, this, &HttpConnection::finish);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, [this] {
        if (m_socket->state() != QAbstractSocket::ConnectedState)
            finish();
    });
    enter(State::Handshake, context.limits.handshake);
    if (m_socket->mode() == QSslSocket::SslServerMode)
        connect(m_socket.get(), &QSslSocket::encrypted, this, &HttpConnection::start);
    else
        QMetaObject::invokeMethod(this, &HttpConnection::start, Qt::QueuedConnection);
}

std::unique_ptr<QSslSocket> HttpConnection::takeSocket()
{
    m_socket->disconnect(this);
    m_finished = true;
    return std::move(m_socket);
}

void HttpConnection::enter(State state, std::chrono::milliseconds within)
{
    m_state = state;
    m_lastUnsent = std::numeric_limits<qint64>::max();
    m_deadline = QDeadlineTimer(within);
}

void HttpConnection::start()
{
    enter(State::Idle, m_context.limits.header);
    advance();
}

void HttpConnection::advance()
{
    if (m_state == State::Sending)
        pump();
    while (!m_finished && m_socket && m_socket->bytesAvailable() > 0) {
        switch (m_state) {
        case State::Handshake:
        case State::Meeting:
        case State::Storing:
        case State::Answering:
        case State::Sending:
            return;
        case State::Idle:
            // Who asks and asks but does not read is not asked for more.
            if (unsent() > m_context.limits.bodyBytes)
                return;
            m_requestId = QString::fromLatin1(m_context.random.bytes(8).toHex());
            enter(State::Head, m_context.limits.header);
            break;
        case State::Head:
            if (!readHead())
                return;
            break;
        case State::Body:
            if (!readBody())
                return;
            break;
        case State::Stream:
            if (!readPiece())
                return;
            break;
        case State::Farewell:
            discard();
            return;
        }
    }
}

bool HttpConnection::readHead()
{
    // Only peeked at: what turns out to be a WebSocket's request is read by somebody else.
    const QByteArray head = m_socket->peek(m_context.limits.headerBytes + 1);
    m_parser.reset();
    const qsizetype used = m_parser.feed(head);
    const HttpParser::State state = m_parser.state();
    if (state == HttpParser::State::Head)
        return false;
    if (state != HttpParser::State::Failed && m_parser.request().wantsWebSocket()
        && m_parser.request().path() == HttpApi::socketPath
        && !m_context.api.crossOrigin().refuses(m_parser.request())) {
        Q_EMIT upgradeAsked();
        return false;
    }
    m_socket->skip(used);
    if (state == HttpParser::State::Failed) {
        const int status = m_parser.failureStatus();
        const ErrorCode code = status == 413 || status == 431 ? ErrorCode::TooLarge
            : status == 505                                   ? ErrorCode::VersionMismatch
                                                              : ErrorCode::InvalidArgument;
        refuse(status, code, m_parser.failureMessage());
        return true;
    }
    if (state == HttpParser::State::Complete) {
        answer();
        return true;
    }
    const QByteArray expectation = m_parser.request().field("expect").toLower();
    if (!expectation.isEmpty() && expectation != "100-continue") {
        refuse(417, ErrorCode::InvalidArgument, u"nothing but 100-continue can be expected"_s,
            u"Expect"_s);
        return true;
    }
    if (m_parser.isStreamed()) {
        meet();
        return true;
    }
    if (!expectation.isEmpty())
        m_socket->write(continuation);
    enter(State::Body, m_context.limits.body);
    return true;
}

bool HttpConnection::readBody()
{
    const QByteArray chunk = m_socket->peek(bodyChunk);
    m_socket->skip(m_parser.feed(chunk));
    if (m_parser.state() == HttpParser::State::Failed) {
        const int status = m_parser.failureStatus();
        refuse(status, status == 413 ? ErrorCode::TooLarge : ErrorCode::InvalidArgument,
            m_parser.failureMessage());
    } else if (m_parser.state() == HttpParser::State::Complete) {
        answer();
    }
    return true;
}

/// Whoever is refused need not send the body: only then is it asked for.
void HttpConnection::meet()
{
    enter(State::Meeting, m_context.limits.answer);
    m_context.api.receive(m_parser.request(), m_peer.toString(), m_requestId)
        .then(this, [this](const Result<Reception>& reception) {
            if (m_state != State::Meeting || m_finished)
                return;
            if (!reception)
                return reply(std::unexpected(reception.error()), AfterResponse::Close);
            if (!reception->sink)
                return reply(reception->refusal, AfterResponse::Close);
            m_sink = reception->sink;
            m_socket->setReadBufferSize(streamBuffer);
            if (!m_parser.request().field("expect").isEmpty())
                m_socket->write(continuation);
            enter(State::Stream, m_context.limits.body);
            advance();
        });
}

/// One piece at a time: what comes meanwhile waits with the operating system, and then with the
/// sender. Only what is of the body itself buys more time.
bool HttpConnection::readPiece()
{
    const QByteArray chunk = m_socket->peek(streamChunk);
    m_socket->skip(m_parser.feed(chunk));
    const QByteArray piece = m_parser.takeBody();
    const bool last = m_parser.state() == HttpParser::State::Complete;
    if (m_parser.state() == HttpParser::State::Failed) {
        endStream();
        refuse(m_parser.failureStatus(), ErrorCode::InvalidArgument, m_parser.failureMessage());
    } else if (last || !piece.isEmpty()) {
        store(piece, last);
    }
    return true;
}

void HttpConnection::store(QByteArray piece, bool last)
{
    enter(State::Storing, m_context.limits.answer);
    m_sink->write(std::move(piece)).then(this, [this, last](const Result<void>& written) {
        if (m_state != State::Storing || m_finished)
            return;
        if (!written)
            return reply(std::unexpected(written.error()), AfterResponse::Close);
        if (!last) {
            enter(State::Stream, m_context.limits.body);
            return advance();
        }
        enter(State::Answering, m_context.limits.answer);
        m_sink->finish().then(this, [this](const Result<HttpResponse>& response) {
            if (m_state == State::Answering && !m_finished)
                reply(response,
                    m_parser.request().keepAlive && !m_windingDown ? AfterResponse::KeepAlive
                                                                   : AfterResponse::Close);
        });
    });
}

void HttpConnection::endStream()
{
    m_sink.reset();
    m_socket->setReadBufferSize(readBuffer);
}

/// What a sink or who would make one says.
void HttpConnection::reply(const Result<HttpResponse>& response, AfterResponse after)
{
    endStream();
    send(response ? *response : fileFailure(response.error(), true, m_requestId), after);
    advance();
}

void HttpConnection::answer()
{
    enter(State::Answering, m_context.limits.answer);
    const bool keepAlive = m_parser.request().keepAlive;
    m_context.api.handle(m_parser.request(), m_peer.toString(), m_requestId)
        .then(this, [this, keepAlive](const Result<HttpResponse>& response) {
            if (m_state != State::Answering)
                return;
            Error error = response ? Error {} : response.error();
            error.requestId = m_requestId;
            send(response ? *response : HttpResponse::failure(error),
                keepAlive && !m_windingDown ? AfterResponse::KeepAlive : AfterResponse::Close);
            advance();
        });
}

void HttpConnection::refuse(
    int status, ErrorCode code, const QString& message, const QString& field)
{
    send(HttpResponse::failure({ .code = code,
                                   .message = message,
                                   .field = field,
                                   .detail = {},
                                   .details = {},
                                   .requestId = m_requestId },
             status),
        AfterResponse::Close);
}

void HttpConnection::send(const HttpResponse& response, AfterResponse after)
{
    const BodyPart body = m_parser.request().method == "HEAD" ? BodyPart::LeftOut : BodyPart::Sent;
    const Transport transport = m_socket->mode() == QSslSocket::SslServerMode ? Transport::Tls
                                                                              : Transport::Clear;
    m_socket->write(
        serialise(response, m_requestId, m_context.clock.now(), body, after, transport));
    if (response.source && body == BodyPart::Sent) {
        m_source = response.source;
        m_sourceLeft = response.source->size();
        m_afterSource = after;
        enter(State::Sending, m_context.limits.body);
        return pump();
    }
    if (after == AfterResponse::KeepAlive)
        enter(State::Idle, m_context.limits.keepAlive);
    else
        leave();
}

/// Reads on as the peer does: what it has not taken yet is never much.
void HttpConnection::pump()
{
    if (m_reading || unsent() > streamBuffer)
        return;
    if (m_sourceLeft == 0) {
        m_source.reset();
        if (m_afterSource == AfterResponse::Close || m_windingDown)
            return leave();
        enter(State::Idle, m_context.limits.keepAlive);
        return;
    }
    m_reading = true;
    m_source->read(std::min(m_sourceLeft, streamChunk))
        .then(this, [this](const Result<QByteArray>& piece) {
            m_reading = false;
            if (m_state != State::Sending || m_finished)
                return;
            if (!piece) {
                // The length has been said: only an end that comes too soon tells the peer.
                m_socket->abort();
                return finish();
            }
            m_sourceLeft -= piece->size();
            m_socket->write(*piece);
            enter(State::Sending, m_context.limits.body);
            advance();
        });
}

void HttpConnection::leave()
{
    // Closing while the peer still sends would have its system throw away the answer before it is
    // read: so what comes is read and forgotten, until the peer closes or has had its time. A
    // request that was read whole has nothing more to come.
    enter(State::Farewell, m_context.limits.farewell);
    if (m_parser.state() == HttpParser::State::Complete && m_socket->bytesAvailable() == 0)
        m_socket->disconnectFromHost();
}

qint64 HttpConnection::unsent() const
{
    return m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite();
}

void HttpConnection::discard()
{
    while (m_socket && m_socket->bytesAvailable() > 0)
        m_socket->skip(bodyChunk);
}

void HttpConnection::windDown()
{
    m_windingDown = true;
    if (m_state != State::Answering && m_state != State::Sending && m_state != State::Farewell)
        m_socket->disconnectFromHost();
}

void HttpConnection::checkDeadline()
{
    if (m_finished || !m_deadline.hasExpired())
        return;
    switch (m_state) {
    case State::Head:
    case State::Body:
    case State::Stream:
        endStream();
        refuse(408, ErrorCode::Timeout, u"the request took too long to arrive"_s);
        return advance();
    case State::Meeting:
    case State::Storing:
    case State::Answering:
        endStream();
        refuse(504, ErrorCode::Timeout, u"the server took too long to answer"_s);
        return advance();
    case State::Sending:
    case State::Farewell:
        // A slow line is no reason to cut the answer off, as long as it moves.
        if (const qint64 left = unsent(); left > 0 && left < std::exchange(m_lastUnsent, left)) {
            m_deadline = QDeadlineTimer(
                m_state == State::Sending ? m_context.limits.body : m_context.limits.farewell);
            return;
        }
        [[fallthrough]];
    case State::Handshake:
    case State::Idle:
        m_socket->abort();
        finish();
    }
}

void HttpConnection::finish()
{
    if (std::exchange(m_finished, true))
        return;
    Q_EMIT finished();
}

} // namespace hearth::server
