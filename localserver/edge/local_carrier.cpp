// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/local_carrier.h"

#include "localserver/edge/file_bodies.h"

#include <QObject>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::CarrierAnswer;
using protocol::CarrierRequest;

namespace {

HttpRequest requestOf(const CarrierRequest& request)
{
    HttpRequest out;
    out.method = request.method;
    out.target = request.target;
    for (const auto& [name, value] : request.fields)
        out.fields.emplaceBack(name.toLower(), value);
    out.body = request.body;
    return out;
}

CarrierAnswer answerOf(const HttpResponse& response, QByteArray body)
{
    CarrierAnswer out { .status = response.status, .fields = {}, .body = std::move(body) };
    for (const auto& [name, value] : response.fields)
        out.fields.emplaceBack(name.toLower(), value);
    if (response.status != 204) {
        const qint64 size = response.source ? response.source->size() : out.body.size();
        out.fields.emplaceBack("content-length", QByteArray::number(size));
    }
    return out;
}

Future<CarrierAnswer> withBody(const CarrierRequest& request, const HttpResponse& response)
{
    if (request.method == "HEAD")
        return ready<CarrierAnswer>(answerOf(response, {}));
    if (!response.source)
        return ready<CarrierAnswer>(answerOf(response, response.body));
    if (response.source->size() > protocol::pieceBytes) {
        const Error error = fail(ErrorCode::TooLarge,
            u"ask for at most %1 bytes at once"_s.arg(protocol::pieceBytes), u"Range"_s)
                                .error();
        const HttpResponse refusal = fileFailure(error, false, {});
        return ready<CarrierAnswer>(answerOf(refusal, refusal.body));
    }
    return response.source->read(response.source->size())
        .then([response](const Result<QByteArray>& body) {
            return body.transform(
                [&](const QByteArray& bytes) { return answerOf(response, bytes); });
        });
}

class LocalCarrier final : public protocol::Carrier {
public:
    explicit LocalCarrier(std::shared_ptr<const FileApi> files)
        : m_files(std::move(files))
    {
    }

    Future<CarrierAnswer> send(const CarrierRequest& request) override
    {
        return carry(request).then(
            &m_context, [](const Result<CarrierAnswer>& answer) { return answer; });
    }

private:
    [[nodiscard]] Future<CarrierAnswer> carry(const CarrierRequest& request) const
    {
        const HttpRequest http = requestOf(request);
        if (!FileApi::serves(http.path())) {
            return ready<CarrierAnswer>(
                fail(ErrorCode::InvalidArgument, u"only files are carried here"_s, u"target"_s));
        }
        return m_files->handle(http, {}, {}).then([request](const Result<HttpResponse>& response) {
            return response ? withBody(request, *response)
                            : ready<CarrierAnswer>(std::unexpected(response.error()));
        });
    }

    std::shared_ptr<const FileApi> m_files;
    QObject m_context;
};

} // namespace

std::unique_ptr<protocol::Carrier> makeLocalCarrier(std::shared_ptr<const FileApi> files)
{
    return std::make_unique<LocalCarrier>(std::move(files));
}

} // namespace hearth::server
