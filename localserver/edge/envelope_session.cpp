// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/envelope_session.h"

#include "localserver/edge/envelope_text.h"
#include "localserver/mail/mail_language.h"

#include <QMutex>

#include <algorithm>
#include <atomic>

namespace hearth::server {

using namespace Qt::StringLiterals;

/// What answers need after the session has gone.
struct EnvelopeSession::Shared {
    ConnectionId connection;
    std::shared_ptr<Outlet> outlet;
    std::atomic<int> pending = 0;
    QMutex mutex;
    std::optional<Identity> identity;

    Shared(ConnectionId id, std::shared_ptr<Outlet> way)
        : connection(id)
        , outlet(std::move(way))
    {
    }

    void send(QByteArray text)
    {
        std::vector<Delivery> batch;
        batch.push_back({ .connection = connection, .text = std::move(text), .push = {} });
        outlet->deliver(std::move(batch));
    }

    void answer(qint64 id, const QString& requestId, Result<EndpointReply> reply)
    {
        --pending;
        if (!reply) {
            Error error = std::move(reply).error();
            error.requestId = requestId;
            send(errorText(id, error));
            return;
        }
        if (reply->signedInAs || reply->signedOut) {
            const QMutexLocker lock(&mutex);
            identity = reply->signedOut ? std::nullopt : reply->signedInAs;
        }
        send(responseText(id, reply->json));
        if (reply->afterwards)
            reply->afterwards();
    }
};

namespace {

/// Features whose every operation is for the in-process link are no use to anybody else.
QStringList featuresFor(const QStringList& features, bool local)
{
    if (local)
        return features;
    QStringList out;
    for (const QString& feature : features) {
        const QString prefix = feature + u'.';
        const bool remote = std::ranges::any_of(
            protocol::operationList(), [&](const protocol::OperationInfo& info) {
                return info.name.startsWith(prefix) && info.caller != protocol::Caller::Local;
            });
        if (remote)
            out.append(feature);
    }
    return out;
}

/// So that the error of a request whose envelope is wrong still finds its caller.
qint64 requestIdOf(const QJsonValue& envelope)
{
    return envelope.toObject().value("request"_L1).toObject().value("id"_L1).toInteger(0);
}

} // namespace

EnvelopeSession::EnvelopeSession(
    Endpoint& endpoint, ConnectionId connection, Peer peer, std::shared_ptr<Outlet> outlet)
    : m_endpoint(endpoint)
    , m_peer(std::move(peer))
    , m_shared(std::make_shared<Shared>(connection, std::move(outlet)))
{
}

EnvelopeSession::~EnvelopeSession() { m_endpoint.disconnected(m_shared->connection); }

std::optional<Identity> EnvelopeSession::identity() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->identity;
}

void EnvelopeSession::send(QByteArray text) { m_shared->send(std::move(text)); }

QString EnvelopeSession::nextRequestId()
{
    return QString::number(m_shared->connection, 36) + u'-' + QString::number(++m_requests, 36);
}

void EnvelopeSession::refuse(Error error)
{
    error.requestId = nextRequestId();
    send(errorText(0, error));
}

void EnvelopeSession::receive(QByteArrayView text)
{
    if (text.size() > protocol::maxRequestBytes) {
        return refuse({ .code = ErrorCode::TooLarge,
            .message = u"a request may have at most %1 bytes"_s.arg(protocol::maxRequestBytes),
            .field = {},
            .detail = {},
            .details = {},
            .requestId = {} });
    }
    const Result<QJsonValue> tree = parseJson(text);
    if (!tree)
        return refuse(tree.error());
    Result<protocol::ClientEnvelope> envelope = fromJson<protocol::ClientEnvelope>(*tree);
    if (!envelope) {
        Error error = envelope.error();
        error.requestId = nextRequestId();
        return send(errorText(requestIdOf(*tree), error));
    }
    if (envelope->hello)
        return greet(*envelope->hello);
    if (envelope->ping)
        return send(pongText(*envelope->ping));
    if (envelope->request)
        return request(std::move(*envelope->request));
    refuse({ .code = ErrorCode::InvalidArgument,
        .message = u"an envelope holds a hello, a request or a ping"_s,
        .field = {},
        .detail = {},
        .details = {},
        .requestId = {} });
}

void EnvelopeSession::greet(const protocol::ClientHello& hello)
{
    int version = 0;
    for (const int offered : hello.versions) {
        if (offered >= protocol::oldestProtocolVersion && offered <= protocol::protocolVersion)
            version = std::max(version, offered);
    }
    if (version == 0) {
        m_shared->outlet->close(m_shared->connection,
            { .code = ErrorCode::VersionMismatch,
                .message = u"this server speaks versions %1 to %2 of the protocol"_s
                    .arg(protocol::oldestProtocolVersion)
                    .arg(protocol::protocolVersion),
                .field = u"hello.versions"_s,
                .detail = {},
                .details = {},
                .requestId = nextRequestId() });
        return;
    }
    protocol::ServerEnvelope envelope;
    envelope.hello = m_endpoint.hello();
    envelope.hello->version = version;
    envelope.hello->features = featuresFor(envelope.hello->features, m_peer.local);
    if (hello.accessToken) {
        const Result<Identity> identity = m_endpoint.authenticate(
            *hello.accessToken, m_peer.address);
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->identity = identity ? std::optional(*identity) : std::nullopt;
    }
    envelope.hello->authenticated = identity().has_value();
    m_language = mailLanguage(hello.language.value_or(QString()));
    m_greeted = true;
    send(toJson(envelope));
}

void EnvelopeSession::request(protocol::Request request)
{
    const qint64 id = request.id;
    const QString requestId = nextRequestId();
    const auto refused = [&](ErrorCode code, QString message) {
        send(errorText(id,
            { .code = code,
                .message = std::move(message),
                .field = {},
                .detail = {},
                .details = {},
                .requestId = requestId }));
    };
    if (!m_greeted)
        return refused(
            ErrorCode::InvalidArgument, u"the first envelope of a connection is a hello"_s);
    if (m_shared->pending.load() >= maxPending)
        return refused(ErrorCode::RateLimited,
            u"at most %1 requests of a connection may wait for their answers"_s.arg(maxPending));
    ++m_shared->pending;
    m_endpoint
        .call({ .request = std::move(request),
            .caller = { .address = m_peer.address,
                .local = m_peer.local,
                .identity = identity(),
                .requestId = requestId,
                .language = m_language },
            .outlet = m_shared->outlet,
            .connection = m_shared->connection })
        .then([shared = m_shared, id, requestId](
                  const Result<EndpointReply>& reply) { shared->answer(id, requestId, reply); });
}

} // namespace hearth::server
