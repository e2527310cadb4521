// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace hearth::server {

/// What a host tells the network about itself.
struct Announcement {
    QString name; ///< shown in lists of found servers; made unique by the network
    QString workspaceName; ///< may be empty
    QString fingerprint; ///< SHA-256 of the certificate's public key, hex
    QString instanceId;
    quint16 port = 0;
};

/// Announces a host as `_hearth._tcp` over DNS-SD (RFC 6763), with a TXT record of `name`, `workspace`, `fp`, `id` and `version`. Where no DNS-SD
/// daemon runs it does nothing but say so once in the log. Belongs to one thread, which needs an event loop.
class Announcer : public QObject {
    Q_OBJECT

public:
    static constexpr auto serviceType = "_hearth._tcp";

    explicit Announcer(QObject* parent = nullptr);
    ~Announcer() override;

    /// Announces, replacing what was announced before. Does not wait; `announcedNameChanged` tells when it took.
    void publish(const Announcement& announcement);
    void withdraw();
    /// The name the network knows; empty while nothing is announced.
    [[nodiscard]] QString announcedName() const;

Q_SIGNALS:
    void announcedNameChanged(const QString& name);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hearth::server
