// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusAbstractAdaptor>
#include <QDBusObjectPath>
#include <QMap>
#include <QObject>
#include <QStringList>

namespace hearth::test {

/// What NetworkManager says of itself, of the connection that leads out, and of its access point;
/// one object stands for all three. Values as its 1.42 gives them.
class NetworkManager final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint Metered MEMBER metered)
    Q_PROPERTY(QDBusObjectPath PrimaryConnection READ primary)

public:
    [[nodiscard]] QDBusObjectPath primary() const { return QDBusObjectPath(connection); }
    uint metered = 4; ///< NM_METERED_GUESS_NO
    QString connection = QStringLiteral("/");
};

class ActiveConnection final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager.Connection.Active")
    Q_PROPERTY(QString Type MEMBER type)
    Q_PROPERTY(QString Id MEMBER id)
    Q_PROPERTY(QDBusObjectPath SpecificObject READ specific)

public:
    static constexpr auto path = "/org/freedesktop/NetworkManager/ActiveConnection/1";
    [[nodiscard]] QDBusObjectPath specific() const;
    QString type = QStringLiteral("802-11-wireless");
    QString id = QStringLiteral("Café");
};

class AccessPoint final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager.AccessPoint")
    Q_PROPERTY(uint Flags MEMBER flags)
    Q_PROPERTY(uint WpaFlags MEMBER wpa)
    Q_PROPERTY(uint RsnFlags MEMBER rsn)

public:
    static constexpr auto path = "/org/freedesktop/NetworkManager/AccessPoint/7";
    uint flags = 0;
    uint wpa = 0;
    uint rsn = 0;
};

inline QDBusObjectPath ActiveConnection::specific() const
{
    return QDBusObjectPath(QString::fromLatin1(AccessPoint::path));
}

/// `a{sa{sas}}`: zones, and what is in each.
using ActiveZones = QMap<QString, QMap<QString, QStringList>>;

/// firewalld's own interface.
class FirewalldRoot final : public QDBusAbstractAdaptor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.fedoraproject.FirewallD1")

public:
    explicit FirewalldRoot(QObject* object)
        : QDBusAbstractAdaptor(object)
    {
    }

public Q_SLOTS:
    QString getDefaultZone() { return QStringLiteral("public"); }
};

/// Its zones and what they let in, as its 1.3 answers.
class FirewalldZones final : public QDBusAbstractAdaptor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.fedoraproject.FirewallD1.zone")

public:
    explicit FirewalldZones(QObject* object)
        : QDBusAbstractAdaptor(object)
    {
    }
    ActiveZones active;
    QMap<QString, QStringList> open; ///< ports, by zone

public Q_SLOTS:
    hearth::test::ActiveZones getActiveZones() { return active; }
    bool queryPort(const QString& zone, const QString& port, const QString& protocol)
    {
        return protocol == QLatin1StringView("tcp") && open.value(zone).contains(port);
    }
};

} // namespace hearth::test
