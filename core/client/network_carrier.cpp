// SPDX-License-Identifier: Apache-2.0
#include "core/client/network_carrier.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>

namespace hearth::client {

using namespace Qt::StringLiterals;
using protocol::CarrierAnswer;
using protocol::CarrierRequest;

namespace {

/// Without a byte for so long a transfer counts as broken off; another attempt goes on from there.
constexpr std::chrono::seconds silence { 60 };

constexpr const char* strangerProperty = "stranger";

} // namespace

NetworkCarrier::NetworkCarrier(protocol::ServerAddress address)
    : m_address(std::move(address))
    , m_protection(protectionFor(m_address))
{
}

NetworkCarrier::~NetworkCarrier() = default;

void NetworkCarrier::moveTo(const protocol::ServerAddress& address)
{
    m_address = address;
    m_protection = protectionFor(address);
}

QNetworkAccessManager& NetworkCarrier::network()
{
    if (m_network)
        return *m_network;
    m_network = std::make_unique<QNetworkAccessManager>();
    m_network->setTransferTimeout(silence);
    m_network->setAutoDeleteReplies(true);
    // A proxy leads away from the local network, and a pinned server is found by its address.
    if (m_protection != Protection::SystemTrust)
        m_network->setProxy(QNetworkProxy::NoProxy);
    connect(m_network.get(), &QNetworkAccessManager::sslErrors, this,
        [this](QNetworkReply* reply, const QList<QSslError>& errors) {
            const Result<void> known = judge(
                m_address, reply->sslConfiguration().peerCertificate(), errors);
            if (known)
                reply->ignoreSslErrors(errors);
            else
                reply->setProperty(strangerProperty, QVariant::fromValue(known.error()));
        });
    return *m_network;
}

Future<CarrierAnswer> NetworkCarrier::send(const CarrierRequest& request)
{
    // A path and nothing else: who answers decides on no other place.
    if (!request.target.startsWith('/') || request.target.startsWith("//"))
        return ready<CarrierAnswer>(
            fail(ErrorCode::Internal, u"the address of a file is no path on its server"_s));
    QUrl url;
    url.setScheme(m_protection == Protection::Loopback ? u"http"_s : u"https"_s);
    url.setHost(m_address.host);
    url.setPort(m_address.port);
    url = url.resolved(QUrl::fromEncoded(request.target));
    QNetworkRequest outgoing(url);
    outgoing.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    outgoing.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    outgoing.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    // The bytes as they are: a part of a compressed file is of no use.
    outgoing.setRawHeader("Accept-Encoding", "identity");
    for (const auto& [name, value] : request.fields)
        outgoing.setRawHeader(name, value);
    if (m_protection != Protection::Loopback)
        outgoing.setSslConfiguration(tlsFor(m_protection));
    QNetworkReply* reply = network().sendCustomRequest(outgoing, request.method, request.body);
    Promise<CarrierAnswer> promise;
    connect(reply, &QNetworkReply::finished, this,
        [this, reply, promise] { promise.resolve(read(*reply)); });
    return promise.future();
}

Result<CarrierAnswer> NetworkCarrier::read(QNetworkReply& reply) const
{
    if (const QVariant stranger = reply.property(strangerProperty); stranger.isValid())
        return std::unexpected(stranger.value<Error>());
    CarrierAnswer answer {
        .status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        .fields = {},
        .body = {}
    };
    const bool isAnswer = answer.status > 0 && reply.error() != QNetworkReply::RemoteHostClosedError
        && reply.error() != QNetworkReply::OperationCanceledError;
    if (!isAnswer)
        return fail(ErrorCode::Unavailable,
            u"the transfer with %1 was interrupted"_s.arg(m_address.authority()), {},
            reply.errorString());
    // Should a certificate ever pass without an error, nobody has looked at its key.
    if (m_protection == Protection::Pinned)
        HEARTH_CHECK(judge(m_address, reply.sslConfiguration().peerCertificate(), {}));
    const QList<QNetworkReply::RawHeaderPair>& pairs = reply.rawHeaderPairs();
    for (const auto& [name, value] : pairs)
        answer.fields.emplaceBack(name.toLower(), value);
    answer.body = reply.readAll();
    return answer;
}

} // namespace hearth::client
