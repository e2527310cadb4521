// SPDX-License-Identifier: Apache-2.0
#include "ui/host/sleep_hold.h"

#ifdef HEARTH_WITH_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#endif

#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;

#ifdef HEARTH_WITH_DBUS

namespace {

const auto desktopService = u"org.freedesktop.PowerManagement.Inhibit"_s;
const auto desktopPath = u"/org/freedesktop/PowerManagement/Inhibit"_s;

QDBusMessage desktopCall(const QString& method)
{
    return QDBusMessage::createMethodCall(desktopService, desktopPath, desktopService, method);
}

} // namespace

/// logind's lock lasts as long as its file descriptor is open; the desktop's until it is told.
class SleepHold::Lock {
public:
    explicit Lock(QDBusUnixFileDescriptor descriptor)
        : m_descriptor(std::move(descriptor))
    {
    }
    explicit Lock(uint cookie)
        : m_cookie(cookie)
    {
    }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;
    ~Lock()
    {
        if (m_cookie == 0)
            return;
        QDBusMessage call = desktopCall(u"UnInhibit"_s);
        call << m_cookie;
        QDBusConnection::sessionBus().send(call);
    }

private:
    QDBusUnixFileDescriptor m_descriptor;
    uint m_cookie = 0;
};

void SleepHold::askLogind(const QString& why)
{
    const QDBusConnection bus = m_systemBus.isEmpty() ? QDBusConnection::systemBus()
                                                      : QDBusConnection(m_systemBus);
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s,
        u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"Inhibit"_s);
    call << u"sleep:idle"_s << u"Hearth"_s << why << u"block"_s;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
        [this, why, round = m_round](QDBusPendingCallWatcher* done) {
            done->deleteLater();
            const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *done;
            if (round != m_round)
                return; // its descriptor goes with the reply
            if (reply.isError() || !reply.value().isValid()) {
                askDesktop(why);
                return;
            }
            m_lock = std::make_unique<Lock>(reply.value());
            Q_EMIT changed();
        });
}

void SleepHold::askDesktop(const QString& why)
{
    QDBusMessage call = desktopCall(u"Inhibit"_s);
    call << u"Hearth"_s << why;
    auto* watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
        [this, round = m_round](QDBusPendingCallWatcher* done) {
            done->deleteLater();
            const QDBusPendingReply<uint> reply = *done;
            if (reply.isError()) {
                if (round == m_round)
                    refuse();
                return;
            }
            auto lock = std::make_unique<Lock>(reply.value());
            if (round != m_round)
                return; // let go
            m_lock = std::move(lock);
            Q_EMIT changed();
        });
}

#else

class SleepHold::Lock { };

void SleepHold::askLogind(const QString& why) { askDesktop(why); }
void SleepHold::askDesktop(const QString&) { refuse(); }

#endif

SleepHold::SleepHold(QString systemBus, QObject* owner)
    : QObject(owner)
    , m_systemBus(std::move(systemBus))
{
}

SleepHold::~SleepHold() = default;

bool SleepHold::isHeld() const { return m_lock != nullptr; }

void SleepHold::hold(const QString& why)
{
    if (std::exchange(m_wanted, true))
        return;
    ++m_round;
    askLogind(why);
}

void SleepHold::release()
{
    if (!std::exchange(m_wanted, false))
        return;
    ++m_round;
    m_lock.reset();
    m_refused = false;
    Q_EMIT changed();
}

void SleepHold::refuse()
{
    m_refused = true;
    Q_EMIT changed();
}

} // namespace hearth::ui
