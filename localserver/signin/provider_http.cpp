// SPDX-License-Identifier: Apache-2.0
#include "localserver/signin/provider_http.h"

#include "localserver/curl_transfer.h"
#include "localserver/own_machine.h"

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::ProviderProblem;

namespace {

constexpr long wholeSeconds = 10;
constexpr qsizetype maxBody = 256 * 1024;

struct Exchange {
    QByteArray body;
    bool isTooLong = false;
};

size_t takeBody(char* data, size_t size, size_t count, void* user)
{
    auto& exchange = *static_cast<Exchange*>(user);
    const qsizetype length = static_cast<qsizetype>(size * count);
    exchange.isTooLong = exchange.body.size() + length > maxBody;
    if (exchange.isTooLong)
        return 0;
    exchange.body.append(data, length);
    return size * count;
}

void configure(CurlTransfer& transfer, const ProviderRequest& request, Exchange& exchange)
{
    if (!transfer.isGood())
        return;
    transfer.set(CURLOPT_URL, request.url.toEncoded().constData());
    transfer.set(CURLOPT_PROTOCOLS_STR, "http,https");
    transfer.set(CURLOPT_FOLLOWLOCATION, 0L);
    if (isOwnMachine(request.url.host()))
        transfer.set(CURLOPT_PROXY, ""); // the environment may name one for the rest
    transfer.set(CURLOPT_TIMEOUT, wholeSeconds);
    transfer.append("Accept: application/json");
    transfer.append("User-Agent: Hearth"); // GitHub's API wants one
    for (const QByteArray& header : request.headers)
        transfer.append(header);
    transfer.set(CURLOPT_HTTPHEADER, transfer.list());
    if (!request.form.isEmpty()) {
        transfer.set(CURLOPT_POSTFIELDSIZE, static_cast<long>(request.form.size()));
        transfer.set(CURLOPT_COPYPOSTFIELDS, request.form.constData());
    }
    transfer.set(CURLOPT_WRITEFUNCTION, &takeBody);
    transfer.set(CURLOPT_WRITEDATA, &exchange);
}

ProviderProblem problemOf(CURLcode code, bool isTooLong)
{
    if (isTooLong)
        return ProviderProblem::Malformed;
    switch (code) {
    case CURLE_OK:
        return ProviderProblem::None;
    case CURLE_COULDNT_RESOLVE_HOST:
        return ProviderProblem::UnknownHost;
    case CURLE_COULDNT_CONNECT:
        return ProviderProblem::NotReachable;
    case CURLE_OPERATION_TIMEDOUT:
        return ProviderProblem::NoAnswer;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return ProviderProblem::NotTrusted;
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_GOT_NOTHING:
        return ProviderProblem::Malformed;
    default:
        return ProviderProblem::Other;
    }
}

} // namespace

ProviderAnswer askProvider(const ProviderRequest& request, const std::atomic<bool>& cancelled)
{
    if (!isProviderUrl(request.url))
        return { .outcome = { .problem = ProviderProblem::Malformed,
                     .answer = u"an address of it is not one of https"_s } };
    Exchange exchange;
    CurlTransfer transfer(request.authorities, cancelled);
    configure(transfer, request, exchange);
    const CURLcode code = transfer.perform();
    const ProviderProblem problem = problemOf(code, exchange.isTooLong);
    if (problem == ProviderProblem::None)
        return { .outcome = {}, .status = transfer.responseCode(), .body = exchange.body };
    const QByteArray error = transfer.error();
    const QByteArray reason = error.isEmpty() ? QByteArray(curl_easy_strerror(code)) : error;
    return { .outcome = { .problem = problem,
                 .answer = exchange.isTooLong ? u"it answers with more than 256 KiB"_s
                                              : QString::fromUtf8(reason) } };
}

bool isProviderUrl(const QUrl& url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasFragment())
        return false;
    return url.scheme() == u"https"_s || (url.scheme() == u"http"_s && isOwnMachine(url.host()));
}

} // namespace hearth::server
