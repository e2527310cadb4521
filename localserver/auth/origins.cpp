// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/origins.h"

#include <QHostAddress>
#include <QUrl>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int httpPort = 80;
constexpr int httpsPort = 443;

bool isThisMachine(const QString& host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

/// Empty: it is no origin.
QString normalOrigin(const QString& text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    const bool secure = url.scheme() == "https"_L1;
    const bool onlyOrigin = (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery()
        && !url.hasFragment() && url.userInfo().isEmpty();
    if (!url.isValid() || host.isEmpty() || !onlyOrigin
        || (!secure && !(url.scheme() == "http"_L1 && isThisMachine(host))))
        return {};
    const int usual = secure ? httpsPort : httpPort;
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    const QString port = url.port(usual) == usual ? QString() : u":%1"_s.arg(url.port());
    return url.scheme() + u"://"_s + shown + port;
}

} // namespace

Result<QStringList> normalOrigins(const QStringList& origins)
{
    QStringList out;
    for (qsizetype i = 0; i < origins.size(); ++i) {
        const QString origin = normalOrigin(origins[i]);
        if (origin.isEmpty())
            return fail(ErrorCode::InvalidArgument,
                u"is no origin of a web page, such as https://chat.example.org"_s,
                u"origins[%1]"_s.arg(i));
        if (!out.contains(origin))
            out.append(origin);
    }
    return out;
}

} // namespace hearth::server
