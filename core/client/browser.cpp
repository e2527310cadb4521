// SPDX-License-Identifier: Apache-2.0
#include "core/client/browser.h"

#include <KDNSSD/RemoteService>
#include <KDNSSD/ServiceBrowser>
#include <QHostAddress>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <memory>

namespace hearth::client {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

std::optional<FoundServer> readAnnouncement(const QString& serviceName, const QString& hostName,
    const QHostAddress& ip, quint16 port, const QMap<QString, QByteArray>& text)
{
    const auto word = [&text](const QString& key) {
        return QString::fromUtf8(text.value(key)).left(120).simplified();
    };
    Result<protocol::ServerAddress> address = protocol::parseServerAddress(
        u"host#"_s + word(u"fp"_s));
    if (!address || address->fingerprint.isEmpty() || port == 0
        || (ip.isNull() && hostName.isEmpty()))
        return {};
    address->host = ip.isNull() ? hostName : ip.toString();
    address->port = port;
    return FoundServer { .serviceName = serviceName,
        .hostedBy = word(u"name"_s),
        .workspaceName = word(u"workspace"_s),
        .instanceId = word(u"id"_s),
        .address = *address };
}

namespace {

constexpr auto daemonPause = 5s; ///< for a daemon that is not there yet
const QString hearthService = u"_hearth._tcp"_s;

} // namespace

/// Lives on the browser's thread.
class Browser::Lookout final : public QObject {
public:
    struct Handlers {
        std::function<void(bool, QString)> available;
        std::function<void(FoundServer)> found;
        std::function<void(QString)> lost;
    };

    explicit Lookout(Handlers handlers)
        : m_handlers(std::move(handlers))
    {
        m_again.setSingleShot(true);
        connect(&m_again, &QTimer::timeout, this, &Lookout::start);
    }

    void start()
    {
        if (m_browser)
            return;
        if (KDNSSD::ServiceBrowser::isAvailable() != KDNSSD::ServiceBrowser::Working) {
            m_handlers.available(false, u"no DNS-SD service (Avahi) runs on this computer"_s);
            m_again.start(daemonPause);
            return;
        }
        m_browser = std::make_unique<KDNSSD::ServiceBrowser>(hearthService, true);
        connect(m_browser.get(), &KDNSSD::ServiceBrowser::serviceAdded, this,
            [this](const KDNSSD::RemoteService::Ptr& service) {
                tell(*service);
                follow(*service); // what it announces may change while it stays
            });
        connect(m_browser.get(), &KDNSSD::ServiceBrowser::serviceRemoved, this,
            [this](const KDNSSD::RemoteService::Ptr& service) {
                // It is reported once for each network interface, and may be there on another one.
                const auto isTheSame = [&](const KDNSSD::RemoteService::Ptr& other) {
                    return other != service && other->serviceName() == service->serviceName();
                };
                if (std::ranges::none_of(m_browser->services(), isTheSame))
                    m_handlers.lost(service->serviceName());
            });
        m_handlers.available(true, {});
        m_browser->startBrowse();
    }

    void lookAgain()
    {
        if (!m_browser)
            return start();
        m_asked.clear();
        for (const KDNSSD::RemoteService::Ptr& known : m_browser->services()) {
            const KDNSSD::RemoteService::Ptr service(
                new KDNSSD::RemoteService(known->serviceName(), known->type(), known->domain()));
            follow(*service);
            m_asked.append(service);
            service->resolveAsync();
        }
    }

private:
    void follow(const KDNSSD::RemoteService& service)
    {
        connect(&service, &KDNSSD::RemoteService::resolved, this, [this, &service](bool resolved) {
            if (resolved)
                tell(service);
        });
    }

    void tell(const KDNSSD::RemoteService& service)
    {
        // Clients may run where the system's resolver does not know `.local` names; the daemon
        // does.
        const QHostAddress ip = KDNSSD::ServiceBrowser::resolveHostName(service.hostName());
        if (std::optional<FoundServer> server = readAnnouncement(
                service.serviceName(), service.hostName(), ip, service.port(), service.textData()))
            m_handlers.found(std::move(*server));
    }

    Handlers m_handlers;
    QTimer m_again { this };
    std::unique_ptr<KDNSSD::ServiceBrowser> m_browser;
    QList<KDNSSD::RemoteService::Ptr> m_asked; ///< anew, the last time
};

Browser::Browser(QObject* parent)
    : QObject(parent)
{
    m_thread.setObjectName(u"browser"_s);
}

Browser::~Browser()
{
    m_thread.quit();
    m_thread.wait();
}

void Browser::start()
{
    if (m_lookout) {
        QMetaObject::invokeMethod(
            m_lookout, [lookout = m_lookout] { lookout->lookAgain(); }, Qt::QueuedConnection);
        return;
    }
    // `this` outlives the thread, and its queued calls go with it.
    m_lookout = new Lookout({
        .available =
            [this](bool available, const QString& reason) {
                QMetaObject::invokeMethod(
                    this, [this, available, reason] { setAvailable(available, reason); });
            },
        .found =
            [this](const FoundServer& server) {
                QMetaObject::invokeMethod(this, [this, server] { add(server); });
            },
        .lost =
            [this](const QString& name) {
                QMetaObject::invokeMethod(this, [this, name] { remove(name); });
            },
    });
    m_lookout->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_lookout, &Lookout::start);
    connect(&m_thread, &QThread::finished, m_lookout, &QObject::deleteLater);
    m_thread.start();
}

QList<FoundServer> Browser::servers() const
{
    QList<FoundServer> out;
    for (const auto& [name, server] : m_servers)
        out.append(server);
    return out;
}

void Browser::setAvailable(bool available, const QString& reason)
{
    if (m_available == available)
        return;
    m_available = available;
    m_reason = reason;
    Q_EMIT availabilityChanged();
}

void Browser::add(const FoundServer& server)
{
    const auto [it, isNew] = m_servers.try_emplace(server.serviceName, server);
    if (!isNew && it->second == server)
        return;
    it->second = server;
    Q_EMIT found(server);
}

void Browser::remove(const QString& serviceName)
{
    if (m_servers.erase(serviceName) > 0)
        Q_EMIT lost(serviceName);
}

} // namespace hearth::client
