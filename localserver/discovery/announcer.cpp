// SPDX-License-Identifier: Apache-2.0
#include "localserver/discovery/announcer.h"

#include "core/base/log.h"

#include <QThread>
#include <QTimer>

#include <KDNSSD/PublicService>
#include <KDNSSD/ServiceBrowser>

#include <chrono>
#include <functional>
#include <memory>

namespace hearth::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto daemonPause = 5s; ///< for a daemon that is not there yet
constexpr qsizetype serviceNameBytes = 63; // RFC 6763 §4.1.1
constexpr qsizetype textBytes = 200; // a TXT string has at most 255 bytes, its key included

/// As many whole characters as fit.
QByteArray fitting(QString text, qsizetype bytes)
{
    while (text.toUtf8().size() > bytes)
        text.chop(text.back().isLowSurrogate() ? 2 : 1);
    return text.toUtf8();
}

QMap<QString, QByteArray> textOf(const Announcement& announcement)
{
    return { { u"name"_s, fitting(announcement.name, textBytes) },
        { u"workspace"_s, fitting(announcement.workspaceName, textBytes) },
        { u"fp"_s, announcement.fingerprint.toLatin1() },
        { u"id"_s, announcement.instanceId.toLatin1() },
        { u"version"_s, QByteArrayLiteral(HEARTH_VERSION) } };
}

} // namespace

Announcer::Announcer(QObject* parent)
    : QObject(parent)
{
}

Announcer::~Announcer() = default;

void Announcer::setAnnouncedName(const QString& name)
{
    if (m_announcedName == name)
        return;
    m_announcedName = name;
    Q_EMIT announcedNameChanged(name);
}

/// Speaks to the DNS-SD daemon; lives on the announcer's thread.
class NetworkAnnouncer::Voice final : public QObject {
public:
    explicit Voice(std::function<void(QString)> announced)
        : m_announced(std::move(announced))
    {
        m_again.setSingleShot(true);
        connect(&m_again, &QTimer::timeout, this, [this] { publish(Announcement(m_wanted)); });
    }

    void publish(const Announcement& announcement)
    {
        withdraw();
        m_wanted = announcement;
        if (KDNSSD::ServiceBrowser::isAvailable() != KDNSSD::ServiceBrowser::Working) {
            if (!std::exchange(m_complained, true))
                qCInfo(logServer).noquote() << "not announced on the network: no DNS-SD service "
                                               "(Avahi) runs on this computer";
            m_again.start(daemonPause);
            return;
        }
        m_service = std::make_unique<KDNSSD::PublicService>(
            QString::fromUtf8(fitting(announcement.name, serviceNameBytes)), u"_hearth._tcp"_s,
            announcement.port);
        m_service->setTextData(textOf(announcement));
        connect(m_service.get(), &KDNSSD::PublicService::published, this, [this](bool succeeded) {
            if (!succeeded)
                qCWarning(logServer).noquote()
                    << "the DNS-SD service refused to announce this server";
            m_announced(succeeded ? m_service->serviceName() : QString());
        });
        m_service->publishAsync();
    }

    void renew(const Announcement& announcement)
    {
        const bool isAtItsPlace = m_service && m_service->isPublished()
            && announcement.name == m_wanted.name && announcement.port == m_wanted.port;
        if (!isAtItsPlace)
            return publish(announcement);
        m_wanted = announcement;
        // In one step, under the name that it has got in the network: a new service would give that
        // up, and count as not announced until it is there.
        m_service->setTextData(textOf(announcement));
    }

    void withdraw()
    {
        m_again.stop();
        if (!m_service)
            return;
        m_service->stop();
        m_service.reset();
        m_announced({});
    }

private:
    std::function<void(QString)> m_announced;
    QTimer m_again { this };
    Announcement m_wanted; ///< while it waits for the daemon, or is announced
    std::unique_ptr<KDNSSD::PublicService> m_service;
    bool m_complained = false;
};

NetworkAnnouncer::NetworkAnnouncer(QObject* parent)
    : Announcer(parent)
{
    m_thread.setObjectName(u"hearth-announcer"_s);
}

NetworkAnnouncer::~NetworkAnnouncer()
{
    m_thread.quit();
    m_thread.wait();
}

void NetworkAnnouncer::start()
{
    if (m_voice)
        return;
    // `this` outlives the thread, and its queued calls go with it.
    m_voice = new Voice([this](const QString& name) {
        QMetaObject::invokeMethod(
            this, [this, name] { setAnnouncedName(name); }, Qt::QueuedConnection);
    });
    m_voice->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_voice, &QObject::deleteLater);
    m_thread.start();
}

void NetworkAnnouncer::publish(const Announcement& announcement)
{
    start();
    QMetaObject::invokeMethod(
        m_voice, [voice = m_voice, announcement] { voice->publish(announcement); },
        Qt::QueuedConnection);
}

void NetworkAnnouncer::renew(const Announcement& announcement)
{
    start();
    QMetaObject::invokeMethod(
        m_voice, [voice = m_voice, announcement] { voice->renew(announcement); },
        Qt::QueuedConnection);
}

void NetworkAnnouncer::withdraw()
{
    if (m_voice)
        QMetaObject::invokeMethod(
            m_voice, [voice = m_voice] { voice->withdraw(); }, Qt::QueuedConnection);
}

} // namespace hearth::server
