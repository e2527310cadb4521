// SPDX-License-Identifier: Apache-2.0
#include "localserver/move/move_transport.h"

#include "core/protocol/join_link.h"

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::MoveProblem;

namespace {

constexpr long callSeconds = 60;
constexpr long connectSeconds = 10;
constexpr qsizetype longestAnswer = 1024 * 1024;

size_t take(char* data, size_t size, size_t count, void* user)
{
    auto& answer = *static_cast<QByteArray*>(user);
    const qsizetype length = static_cast<qsizetype>(size * count);
    if (answer.size() + length > longestAnswer)
        return 0;
    answer.append(data, length);
    return size * count;
}

/// As libcurl pins: RFC 7469 §2.4.
QByteArray pinOf(const QString& fingerprint)
{
    return "sha256//" + QByteArray::fromHex(fingerprint.toLatin1()).toBase64();
}

/// What the API answers a failure with.
Error errorOf(const QByteArray& answer)
{
    const QJsonObject body = QJsonDocument::fromJson(answer).object();
    const QJsonObject error = body.value(u"error"_s).isObject() ? body.value(u"error"_s).toObject()
                                                                : body;
    return { .code = errorCodeFromName(error.value(u"code"_s).toString()),
        .message = error.value(u"message"_s).toString(),
        .field = error.value(u"field"_s).toString(),
        .detail = {},
        .details = error.value(u"details"_s).toObject(),
        .requestId = {} };
}

} // namespace

std::unexpected<Error> moveFailure(MoveProblem problem, QString message)
{
    return std::unexpected(Error { .code = ErrorCode::Unavailable,
        .message = std::move(message),
        .field = {},
        .detail = {},
        .details = { { u"move"_s, QString::fromLatin1(enumName(problem)) } },
        .requestId = {} });
}

MoveProblem moveProblemOf(const Error& error)
{
    // What a file is read with says it in its own word.
    const QString said = error.details.contains(u"move"_s)
        ? error.details.value(u"move"_s).toString()
        : error.details.value(u"backup"_s).toString();
    if (const auto problem = enumFromName<MoveProblem>(said))
        return *problem;
    return error.field == u"ticket"_s ? MoveProblem::TicketRefused : MoveProblem::Other;
}

MoveTransport::MoveTransport(const protocol::MovePlace& place, const std::atomic<bool>& cancelled)
    : m_cancelled(cancelled)
    , m_transfer({}, cancelled)
{
    const protocol::ServerAddress address { .host = place.host,
        .port = static_cast<quint16>(place.port),
        .fingerprint = place.fingerprint };
    m_base = "https://" + address.authority().toUtf8() + "/api/v1/";
    if (!m_transfer.isGood())
        return;
    m_transfer.set(CURLOPT_PROTOCOLS_STR, "https");
    m_transfer.set(CURLOPT_FOLLOWLOCATION, 0L);
    m_transfer.set(CURLOPT_TIMEOUT, callSeconds);
    m_transfer.set(CURLOPT_CONNECTTIMEOUT, connectSeconds);
    m_transfer.set(CURLOPT_WRITEFUNCTION, &take);
    m_transfer.set(CURLOPT_WRITEDATA, &m_answer);
    if (!place.fingerprint.isEmpty()) {
        // The key itself is known: no authority has to say whose it is.
        m_transfer.set(CURLOPT_SSL_VERIFYPEER, 0L);
        m_transfer.set(CURLOPT_SSL_VERIFYHOST, 0L);
        m_transfer.set(CURLOPT_PINNEDPUBLICKEY, pinOf(place.fingerprint).constData());
        m_transfer.set(CURLOPT_PROXY, "");
    }
    m_transfer.append("Content-Type: application/json");
    m_transfer.append("Expect:");
    m_transfer.set(CURLOPT_HTTPHEADER, m_transfer.list());
}

Result<void> MoveTransport::checkTransfer(CURLcode code)
{
    if (m_cancelled)
        return fail(ErrorCode::Aborted, u"the move was stopped"_s);
    if (code == CURLE_OK)
        return {};
    if (code == CURLE_SSL_PINNEDPUBKEYNOTMATCH || code == CURLE_PEER_FAILED_VERIFICATION)
        return moveFailure(
            MoveProblem::WrongServer, u"another server than the link means answers there"_s);
    return moveFailure(MoveProblem::NotReachable,
        u"the other server does not answer: "_s + QString::fromUtf8(m_transfer.error()));
}

Result<QByteArray> MoveTransport::post(const char* operation, const QByteArray& body)
{
    if (!m_transfer.isGood())
        return moveFailure(MoveProblem::Other, u"out of memory"_s);
    m_answer.clear();
    const QByteArray url = m_base + operation;
    m_transfer.set(CURLOPT_URL, url.constData());
    m_transfer.set(CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
    m_transfer.set(CURLOPT_POSTFIELDS, body.constData());
    HEARTH_CHECK(checkTransfer(m_transfer.perform()));
    constexpr int good = 200;
    if (m_transfer.responseCode() == good)
        return m_answer;
    return std::unexpected(errorOf(m_answer));
}

} // namespace hearth::server
