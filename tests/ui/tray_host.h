// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>

namespace hearth::test {

/// The desktop's tray, as far as programs see it: the service that icons register with on the
/// session bus (StatusNotifierItem). Whoever registers waits for the answer, so it has to live on
/// a thread of its own, where it is made and destroyed as well.
class TrayHost final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ isRunning)
    Q_PROPERTY(int ProtocolVersion READ protocolVersion)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)

public:
    TrayHost();
    ~TrayHost() override;

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int protocolVersion() const { return 0; }
    /// Services of those that have an icon.
    [[nodiscard]] QStringList items() const { return m_items; }
    /// A click on the only icon.
    void click();

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString& service);

Q_SIGNALS:
    void StatusNotifierItemRegistered(const QString& service);

private:
    QDBusConnection m_bus;
    QStringList m_items;
    bool m_running = false;
};

} // namespace hearth::test
