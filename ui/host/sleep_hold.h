// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace hearth::ui {

/// Holds off the sleep that a computer falls into by itself: asks systemd-logind for a lock
/// (org.freedesktop.login1, `sleep:idle`), or, where there is none, the desktop
/// (org.freedesktop.PowerManagement). A closed lid still sends the computer to sleep. Where neither
/// is there, or Hearth was built without D-Bus, nothing is held. Window's thread; never waits.
class SleepHold final : public QObject {
    Q_OBJECT

public:
    /// `systemBus`: the name of a QDBusConnection to look for logind on; empty: the system's bus.
    explicit SleepHold(QString systemBus = {}, QObject* owner = nullptr);
    /// Lets go.
    ~SleepHold() override;

    /// Asks for the lock, or lets it go. `why` is shown by desktops that list such locks.
    void hold(const QString& why);
    void release();

    [[nodiscard]] bool isHeld() const;
    /// Asked, and nobody granted it.
    [[nodiscard]] bool isRefused() const { return m_refused; }

Q_SIGNALS:
    /// Held, or refused, or let go.
    void changed();

private:
    class Lock;

    void askLogind(const QString& why);
    void askDesktop(const QString& why);
    void refuse();

    QString m_systemBus;
    std::unique_ptr<Lock> m_lock;
    quint64 m_round = 0; ///< an answer to an earlier question is let go at once
    bool m_wanted = false;
    bool m_refused = false;
};

} // namespace hearth::ui
