// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <vector>

namespace hearth::test {

/// A computer of its own as far as a program can tell: its name, its network card, its system bus
/// and its DNS-SD daemon (Avahi). It is plugged into the switch of its `Networks`.
class Place {
public:
    /// Of the test itself, for one who looks at the others from outside: no namespace is made.
    struct Here { };

    Place(const QString& folder, const QString& name, const QString& address);
    Place(const QString& folder, const QString& name, const QString& address, Here);
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    /// What makes a new process one of this computer; called in it before it becomes its program.
    [[nodiscard]] std::function<void()> preparation() const;
    [[nodiscard]] const QString& address() const { return m_address; }
    /// The card gives its address up and takes this one, as on another network's DHCP.
    void moveTo(const QString& address);
    /// Pulls the plug, and puts it back.
    void disconnect();
    void connect();

private:
    void plugIn();
    void startBus(const std::function<void()>& preparation);
    void startDiscovery(const QString& card);
    void run(const QStringList& command) const;

    QString m_folder;
    QString m_name;
    QString m_address;
    bool m_apart = true; ///< in namespaces of its own, which last as long as its bus
    QProcess m_bus;
    QProcess m_discovery;
};

/// A switch with computers on it, in namespaces of Linux that end with the test, however it ends.
/// Nothing of it is seen on the machine, and nothing of the machine's network is seen in it.
class Networks {
public:
    /// Once, before there are threads: the process leaves the machine's network for one that is
    /// empty. A sentence where that is not permitted, else an empty one.
    [[nodiscard]] static QString enter();

    /// After `enter`. Makes the switch, and the test's own computer on it.
    Networks();

    Place& add(const QString& name, const QString& address);

private:
    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<Place>> m_places;
};

} // namespace hearth::test
