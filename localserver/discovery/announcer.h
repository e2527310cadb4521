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
};

/// Announces a host as `_hearth._tcp` over DNS-SD (RFC 6763), with a TXT record of `name`,
/// `workspace`, `fp`, `id` and `version`. Where no DNS-SD daemon runs it does nothing but say so
/// once in the log. Belongs to one thread, which needs an event loop; the announcing, whose library
/// waits for the system's bus now and then, happens on a thread of its own, which is started when
/// it is first needed.
class Announcer : public QObject {
    Q_OBJECT

public:
    explicit Announcer(QObject* parent = nullptr);
    /// Withdraws what is announced.
    ~Announcer() override;

    /// Announces, replacing what was announced before. Does not wait; `announcedNameChanged` tells
    /// when it took.
    void publish(const Announcement& announcement);
    void withdraw();
    /// The name the network knows; empty while nothing is announced.
    [[nodiscard]] QString announcedName() const { return m_announcedName; }

Q_SIGNALS:
    void announcedNameChanged(const QString& name);

private:
    class Voice;

    void setAnnouncedName(const QString& name);

    QThread m_thread;
    Voice* m_voice = nullptr; ///< owned by the thread
    QString m_announcedName;
};

} // namespace hearth::server
