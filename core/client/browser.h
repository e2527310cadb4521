// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/join_link.h"

#include <QMap>
#include <QObject>
#include <QThread>

#include <map>
#include <optional>

class QHostAddress;

namespace hearth::client {

/// A host that announces itself on the local network. Everything in it is what the host says of
/// itself: only the fingerprint, once it is in a link that a person got from somebody, proves
/// anything.
struct FoundServer {
    QString serviceName; ///< unique on the network; what `lost` names
    QString hostedBy; ///< the server's name, for people
    QString workspaceName; ///< may be empty
    QString instanceId;
    protocol::ServerAddress address; ///< with the announced fingerprint
    bool operator==(const FoundServer&) const = default;
};

/// What a resolved service says. None for an announcement that no client could use: it must have a
/// port and a fingerprint. `ip`: null where nobody could tell, then the host's name stands in the
/// address. Any thread.
[[nodiscard]] std::optional<FoundServer> readAnnouncement(const QString& serviceName,
    const QString& hostName, const QHostAddress& ip, quint16 port,
    const QMap<QString, QByteArray>& text);

/// Looks for Hearth servers on the local network over DNS-SD (`_hearth._tcp`, RFC 6763) from
/// `start` on. Where no DNS-SD daemon runs it finds nothing, says why, and looks for one again
/// every few seconds. Belongs to the thread that made it; the looking, whose library waits for the
/// system's bus now and then, happens on a thread of its own.
class Browser final : public QObject {
    Q_OBJECT

public:
    explicit Browser(QObject* parent = nullptr);
    ~Browser() override;

    /// Again while it looks: every host that is known is asked anew where it is, as the library
    /// asks only once; `found` tells of those that have moved.
    void start();

    /// None until it is known, then whether anything can be found here.
    [[nodiscard]] const std::optional<bool>& isAvailable() const { return m_available; }
    /// Why nothing can be found; empty otherwise.
    [[nodiscard]] const QString& reason() const { return m_reason; }
    [[nodiscard]] QList<FoundServer> servers() const;
    /// What was found; equal ones are no news. The looking calls it, and tests do.
    void add(const FoundServer& server);
    /// What is gone from every interface; called by the same.
    void remove(const QString& serviceName);

Q_SIGNALS:
    void availabilityChanged();
    /// New, or changed: a host that moved to another address comes again.
    void found(const hearth::client::FoundServer& server);
    void lost(const QString& serviceName);

private:
    void setAvailable(bool available, const QString& reason);

    class Lookout;

    QThread m_thread;
    Lookout* m_lookout = nullptr; ///< owned by the thread; null before the first start
    std::optional<bool> m_available;
    QString m_reason;
    std::map<QString, FoundServer> m_servers;
};

} // namespace hearth::client
