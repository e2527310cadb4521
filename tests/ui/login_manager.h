// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QStringList>

namespace hearth::test {

/// systemd-logind, as far as programs ask it for locks against sleep; on the session bus, as a test
/// has no system's. A lock is the writing end of a pipe, as with logind.
class LoginManager final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    LoginManager();
    ~LoginManager() override;

    [[nodiscard]] bool isRunning() const { return m_running; }
    /// What was asked for last: what, who, why, mode.
    [[nodiscard]] const QStringList& asked() const { return m_asked; }
    /// Somebody holds the last lock.
    [[nodiscard]] bool isHeld() const;

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(
        const QString& what, const QString& who, const QString& why, const QString& mode);

private:
    QDBusConnection m_bus;
    QStringList m_asked;
    int m_reader = -1;
    bool m_running = false;
};

/// The desktop's way to hold off sleep, where logind is not to be had.
class PowerManager final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.PowerManagement.Inhibit")

public:
    PowerManager();
    ~PowerManager() override;

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] qsizetype held() const { return m_cookies.size(); }

public Q_SLOTS:
    uint Inhibit(const QString& who, const QString& why);
    void UnInhibit(uint cookie);

private:
    QDBusConnection m_bus;
    QList<uint> m_cookies;
    uint m_last = 0;
    bool m_running = false;
};

} // namespace hearth::test
