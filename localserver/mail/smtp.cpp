// SPDX-License-Identifier: Apache-2.0
#include "localserver/mail/smtp.h"

#include <QHostAddress>
#include <QHostInfo>

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <memory>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::MailProblem;
using protocol::MailSecurity;

namespace {

constexpr long connectSeconds = 20;
constexpr long wholeSeconds = 120;
constexpr qsizetype maxAnswer = 500; ///< of what a mail server says

struct Exchange {
    QByteArrayView mail;
    QByteArray lastReply;
    const std::atomic<bool>* cancelled = nullptr;
};

size_t readMail(char* buffer, size_t size, size_t count, void* user)
{
    auto& exchange = *static_cast<Exchange*>(user);
    const qsizetype room = static_cast<qsizetype>(size * count);
    const qsizetype length = std::min(room, exchange.mail.size());
    std::ranges::copy(exchange.mail.first(length), buffer);
    exchange.mail = exchange.mail.sliced(length);
    return static_cast<size_t>(length);
}

size_t noteReply(char* line, size_t size, size_t count, void* user)
{
    const size_t length = size * count;
    const QByteArray text = QByteArray(line, static_cast<qsizetype>(length)).trimmed();
    if (!text.isEmpty())
        static_cast<Exchange*>(user)->lastReply = text.left(maxAnswer);
    return length;
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

/// One conversation with a mail server.
class Conversation {
public:
    Conversation(const SmtpServer& server, const SmtpEnvelope& envelope, Exchange& exchange)
        : m_handle(curl_easy_init())
        , m_recipients(curl_slist_append(nullptr, ('<' + envelope.to + '>').constData()))
    {
        if (!m_handle || !m_recipients)
            return;
        const bool isTls = server.security == MailSecurity::Tls;
        const QString host = server.host.contains(u':') ? u'[' + server.host + u']' : server.host;
        const QString url = u"%1://%2:%3/%4"_s.arg(isTls ? u"smtps"_s : u"smtp"_s, host)
                                .arg(server.port)
                                .arg(QHostInfo::localHostName());
        set(CURLOPT_URL, url.toUtf8().constData());
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        set(CURLOPT_PROXY, "");
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_CONNECTTIMEOUT, connectSeconds);
        set(CURLOPT_TIMEOUT, wholeSeconds);
        set(CURLOPT_USE_SSL,
            static_cast<long>(
                server.security == MailSecurity::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
        set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        set(CURLOPT_SSL_VERIFYPEER, 1L);
        set(CURLOPT_SSL_VERIFYHOST, 2L);
        trust(server.authorities);
        if (!server.user.isEmpty()) {
            set(CURLOPT_USERNAME, server.user.toUtf8().constData());
            set(CURLOPT_PASSWORD, server.password.toUtf8().constData());
        }
        set(CURLOPT_MAIL_FROM, ('<' + envelope.from + '>').constData());
        set(CURLOPT_MAIL_RCPT, m_recipients.get());
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_READFUNCTION, &readMail);
        set(CURLOPT_READDATA, &exchange);
        set(CURLOPT_HEADERFUNCTION, &noteReply);
        set(CURLOPT_HEADERDATA, &exchange);
        set(CURLOPT_NOPROGRESS, 0L);
        set(CURLOPT_XFERINFOFUNCTION, &shallStop);
        set(CURLOPT_XFERINFODATA, &exchange);
        set(CURLOPT_ERRORBUFFER, m_error.data());
    }

    CURLcode perform()
    {
        return m_handle ? curl_easy_perform(m_handle.get()) : CURLE_OUT_OF_MEMORY;
    }
    [[nodiscard]] long replyCode() const
    {
        long code = 0;
        curl_easy_getinfo(m_handle.get(), CURLINFO_RESPONSE_CODE, &code);
        return code;
    }
    [[nodiscard]] QByteArray error() const { return m_error.data(); }

private:
    template <typename Value>
    void set(CURLoption option, Value value)
    {
        curl_easy_setopt(m_handle.get(), option, value);
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
    std::unique_ptr<curl_slist, ListDeleter> m_recipients;
    std::array<char, CURL_ERROR_SIZE> m_error {};
};

/// By what libcurl calls the step that failed.
MailProblem refusedStep(const QByteArray& error)
{
    if (error.startsWith("MAIL failed"))
        return MailProblem::SenderRefused;
    return error.startsWith("RCPT failed") ? MailProblem::RecipientRefused : MailProblem::Refused;
}

MailProblem problemOf(CURLcode code, const QByteArray& error)
{
    switch (code) {
    case CURLE_OK:
        return MailProblem::None;
    case CURLE_COULDNT_RESOLVE_HOST:
        return MailProblem::UnknownHost;
    case CURLE_COULDNT_CONNECT:
        return MailProblem::NotReachable;
    case CURLE_OPERATION_TIMEDOUT:
        return MailProblem::NoAnswer;
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
        return MailProblem::NoEncryption;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return MailProblem::NotTrusted;
    case CURLE_LOGIN_DENIED:
        return MailProblem::WrongPassword;
    case CURLE_SEND_ERROR:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_REMOTE_ACCESS_DENIED:
    case CURLE_RECV_ERROR:
        return refusedStep(error);
    default:
        return MailProblem::Other;
    }
}

/// RFC 4954 §6: nobody signed in, or not so.
bool wantsSignIn(CURLcode code, long reply)
{
    return code != CURLE_OK && (reply == 530 || reply == 535);
}

/// Another try, or other settings, may help against everything else.
bool isAboutThisMail(MailProblem problem)
{
    return problem == MailProblem::RecipientRefused || problem == MailProblem::Refused;
}

} // namespace

bool isOwnMachine(const QString& host)
{
    return host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

SmtpResult sendBySmtp(const SmtpServer& server, const SmtpEnvelope& envelope,
    const QByteArray& mail, const std::atomic<bool>& cancelled)
{
    if (server.security == MailSecurity::None && !isOwnMachine(server.host))
        return { .outcome = { .problem = MailProblem::Other,
                     .answer = u"nothing is sent in the clear to another machine"_s } };
    Exchange exchange { .mail = mail, .lastReply = {}, .cancelled = &cancelled };
    Conversation conversation(server, envelope, exchange);
    const CURLcode code = conversation.perform();
    if (code == CURLE_ABORTED_BY_CALLBACK && cancelled)
        return { .outcome = {}, .isFinal = false, .isGivenUp = true };
    const QByteArray error = conversation.error();
    const long reply = conversation.replyCode();
    const MailProblem problem = wantsSignIn(code, reply) ? MailProblem::WrongPassword
                                                         : problemOf(code, error);
    if (problem == MailProblem::None)
        return { .outcome = {
                     .problem = problem, .answer = QString::fromUtf8(exchange.lastReply) } };
    const bool said = reply >= 400 && !exchange.lastReply.isEmpty();
    const QByteArray reason = error.isEmpty() ? QByteArray(curl_easy_strerror(code)) : error;
    return { .outcome = { .problem = problem,
                 .answer = QString::fromUtf8(said ? exchange.lastReply : reason) },
        .isFinal = isAboutThisMail(problem) && reply >= 500 };
}

} // namespace hearth::server
