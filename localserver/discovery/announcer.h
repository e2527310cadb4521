// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QThread>

namespace hearth::server {

/// What a host tells the network about itself.
struct Announcement {
    QString name; ///< shown in lists of found servers; made unique by the network
    QString workspaceName; ///< may be empty
    QString fingerprint; ///< SHA-256 of the certificate's public key, hex
    QString instanceId;
    quint16 port = 0;
    bool operator==(const Announcement&) const = default;
};

/// Tells a network of a host. Belongs to one thread, which needs an event loop. Nothing waits.
class Announcer : public QObject {
    Q_OBJECT

public:
    explicit Announcer(QObject* parent = nullptr);
    /// Withdraws what is announced.
    ~Announcer() override;

    /// Announces, replacing what was announced before; `announcedNameChanged` tells when it took.
    virtual void publish(const Announcement& announcement) = 0;
    /// The host that is announced says something else of itself: under the same name it keeps the
    /// one that the network knows.
    virtual void renew(const Announcement& announcement) = 0;
    virtual void withdraw() = 0;
    /// The name the network knows; empty while nothing is announced.
    [[nodiscard]] QString announcedName() const { return m_announcedName; }

Q_SIGNALS:
    void announcedNameChanged(const QString& name);

protected:
    void setAnnouncedName(const QString& name);

private:
    QString m_announcedName;
};

/// Announces a host as `_hearth._tcp` over DNS-SD (RFC 6763), with a TXT record of `name`,
/// `workspace`, `fp`, `id` and `version`. Where no DNS-SD daemon runs it says so once in the
/// log, and looks for one again every few seconds. Its library waits for the system's bus now and
/// then, so that the announcing happens on a thread of its own, which is started when it is first
/// needed.
class NetworkAnnouncer final : public Announcer {
    Q_OBJECT

public:
    explicit NetworkAnnouncer(QObject* parent = nullptr);
    ~NetworkAnnouncer() override;

    void publish(const Announcement& announcement) override;
    void renew(const Announcement& announcement) override;
    void withdraw() override;

private:
    class Voice;

    void start();

    QThread m_thread;
    Voice* m_voice = nullptr; ///< owned by the thread
};

} // namespace hearth::server
