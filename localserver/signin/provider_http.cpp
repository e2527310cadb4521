// SPDX-License-Identifier: Apache-2.0
#include "localserver/signin/provider_http.h"

#include "localserver/mail/smtp.h"

#include <curl/curl.h>

#include <array>
#include <memory>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::ProviderProblem;

namespace {

constexpr long wholeSeconds = 10;
constexpr qsizetype maxBody = 256 * 1024;

struct Exchange {
    QByteArray body;
    bool isTooLong = false;
    const std::atomic<bool>* cancelled = nullptr;
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

int shallStop(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return *static_cast<const Exchange*>(user)->cancelled ? 1 : 0;
}

struct HandleDeleter {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct ListDeleter {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

class Conversation {
public:
    Conversation(const ProviderRequest& request, Exchange& exchange)
        : m_handle(curl_easy_init())
    {
        if (!m_handle)
            return;
        set(CURLOPT_URL, request.url.toEncoded().constData());
        set(CURLOPT_PROTOCOLS_STR, "http,https");
        set(CURLOPT_FOLLOWLOCATION, 0L);
        if (isOwnMachine(request.url.host()))
            set(CURLOPT_PROXY, ""); // the environment may name one for the rest
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_TIMEOUT, wholeSeconds);
        set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        set(CURLOPT_SSL_VERIFYPEER, 1L);
        set(CURLOPT_SSL_VERIFYHOST, 2L);
        trust(request.authorities);
        append("Accept: application/json");
        append("User-Agent: Hearth"); // GitHub's API wants one
        for (const QByteArray& header : request.headers)
            append(header.constData());
        set(CURLOPT_HTTPHEADER, m_headers.get());
        if (!request.form.isEmpty()) {
            set(CURLOPT_POSTFIELDSIZE, static_cast<long>(request.form.size()));
            set(CURLOPT_COPYPOSTFIELDS, request.form.constData());
        }
        set(CURLOPT_WRITEFUNCTION, &takeBody);
        set(CURLOPT_WRITEDATA, &exchange);
        set(CURLOPT_NOPROGRESS, 0L);
        set(CURLOPT_XFERINFOFUNCTION, &shallStop);
        set(CURLOPT_XFERINFODATA, &exchange);
        set(CURLOPT_ERRORBUFFER, m_error.data());
    }

    CURLcode perform()
    {
        return m_handle ? curl_easy_perform(m_handle.get()) : CURLE_OUT_OF_MEMORY;
    }
    [[nodiscard]] int status() const
    {
        long code = 0;
        curl_easy_getinfo(m_handle.get(), CURLINFO_RESPONSE_CODE, &code);
        return static_cast<int>(code);
    }
    [[nodiscard]] QByteArray error() const { return m_error.data(); }

private:
    template <typename Value>
    void set(CURLoption option, Value value)
    {
        curl_easy_setopt(m_handle.get(), option, value);
    }
    void append(const char* header)
    {
        curl_slist* longer = curl_slist_append(m_headers.get(), header);
        if (!longer)
            return;
        // It is the same list, or its first element.
        static_cast<void>(m_headers.release());
        m_headers.reset(longer);
    }
    void trust(const QByteArray& authorities)
    {
        if (authorities.isEmpty())
            return;
        // The system's own are found in their folder all the same.
        curl_blob blob { .data = const_cast<char*>(authorities.constData()), // NOLINT: it is copied
            .len = static_cast<size_t>(authorities.size()),
            .flags = CURL_BLOB_COPY };
        set(CURLOPT_CAINFO_BLOB, &blob);
    }

    std::unique_ptr<CURL, HandleDeleter> m_handle;
    std::unique_ptr<curl_slist, ListDeleter> m_headers;
    std::array<char, CURL_ERROR_SIZE> m_error {};
};

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
    Exchange exchange { .body = {}, .isTooLong = false, .cancelled = &cancelled };
    Conversation conversation(request, exchange);
    const CURLcode code = conversation.perform();
    const ProviderProblem problem = problemOf(code, exchange.isTooLong);
    if (problem == ProviderProblem::None)
        return { .outcome = {}, .status = conversation.status(), .body = exchange.body };
    const QByteArray error = conversation.error();
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
