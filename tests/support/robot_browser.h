// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QTest>
#include <QUrlQuery>

#include <memory>

namespace hearth::test {

/// A browser that does what it is told by redirects and nothing else, with cookies of its own. It
/// stops before it would go to the redirect address of a client.
class RobotBrowser {
public:
    /// Where the provider sends the browser in the end; empty: nowhere, and `page` is what it
    /// shows.
    QUrl visit(QUrl url)
    {
        for (int step = 0; step < 10; ++step) {
            QNetworkRequest request(url);
            request.setAttribute(
                QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
            const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
            if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 30'000))
                return {};
            const QUrl next = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
            page = reply->readAll();
            if (next.isEmpty())
                return {};
            url = url.resolved(next);
            if (url.path() == QStringLiteral("/signed-in"))
                return url;
        }
        return {};
    }
    /// Goes to the redirect address of a client.
    void deliver(const QUrl& url)
    {
        const std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(url)));
        QVERIFY(QTest::qWaitFor([&] { return reply->isFinished(); }, 30'000));
        page = reply->readAll();
    }
    /// Somebody else sits down at it.
    void forget() { m_network.setCookieJar(new QNetworkCookieJar); }

    QByteArray page;

private:
    QNetworkAccessManager m_network;
};

/// A value of the address that a browser came to.
inline QString queryValue(const QUrl& url, const QString& name)
{
    return QUrlQuery(url).queryItemValue(name, QUrl::FullyDecoded);
}

} // namespace hearth::test
