// SPDX-License-Identifier: Apache-2.0
#include "localserver/mail/smtp.h"

#include "localserver/curl_transfer.h"
#include "localserver/own_machine.h"

#include <QHostInfo>

#include <algorithm>

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

void configure(CurlTransfer& transfer, const SmtpServer& server, const SmtpEnvelope& envelope,
    Exchange& exchange)
{
    if (!transfer.isGood())
        return;
    const bool isTls = server.security == MailSecurity::Tls;
    const QString host = server.host.contains(u':') ? u'[' + server.host + u']' : server.host;
    const QString url = u"%1://%2:%3/%4"_s.arg(isTls ? u"smtps"_s : u"smtp"_s, host)
                            .arg(server.port)
                            .arg(QHostInfo::localHostName());
    transfer.set(CURLOPT_URL, url.toUtf8().constData());
    transfer.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    transfer.set(CURLOPT_PROXY, "");
    transfer.set(CURLOPT_CONNECTTIMEOUT, connectSeconds);
    transfer.set(CURLOPT_TIMEOUT, wholeSeconds);
    transfer.set(CURLOPT_USE_SSL,
        static_cast<long>(
            server.security == MailSecurity::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    if (!server.user.isEmpty()) {
        transfer.set(CURLOPT_USERNAME, server.user.toUtf8().constData());
        transfer.set(CURLOPT_PASSWORD, server.password.toUtf8().constData());
    }
    transfer.set(CURLOPT_MAIL_FROM, ('<' + envelope.from + '>').constData());
    transfer.append('<' + envelope.to + '>');
    transfer.set(CURLOPT_MAIL_RCPT, transfer.list());
    transfer.set(CURLOPT_UPLOAD, 1L);
    transfer.set(CURLOPT_READFUNCTION, &readMail);
    transfer.set(CURLOPT_READDATA, &exchange);
    transfer.set(CURLOPT_HEADERFUNCTION, &noteReply);
    transfer.set(CURLOPT_HEADERDATA, &exchange);
}

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
bool wantsSignIn(CURLcode code, int reply)
{
    return code != CURLE_OK && (reply == 530 || reply == 535);
}

/// Another try, or other settings, may help against everything else.
bool isAboutThisMail(MailProblem problem)
{
    return problem == MailProblem::RecipientRefused || problem == MailProblem::Refused;
}

} // namespace

SmtpResult sendBySmtp(const SmtpServer& server, const SmtpEnvelope& envelope,
    const QByteArray& mail, const std::atomic<bool>& cancelled)
{
    if (server.security == MailSecurity::None && !isOwnMachine(server.host))
        return { .outcome = { .problem = MailProblem::Other,
                     .answer = u"nothing is sent in the clear to another machine"_s } };
    Exchange exchange { .mail = mail, .lastReply = {} };
    CurlTransfer transfer(server.authorities, cancelled);
    configure(transfer, server, envelope, exchange);
    const CURLcode code = transfer.perform();
    if (code == CURLE_ABORTED_BY_CALLBACK && cancelled)
        return { .outcome = {}, .isFinal = false, .isGivenUp = true };
    const QByteArray error = transfer.error();
    const int reply = transfer.responseCode();
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
