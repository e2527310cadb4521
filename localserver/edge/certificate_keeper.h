// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "localserver/edge/tls_identity.h"
#include "localserver/server.h"

#include <QSslConfiguration>
#include <QTimer>

#include <functional>

namespace hearth::server {

/// The certificate that a listening edge shows to those who connect. Looks at it again and again,
/// so that a server that runs for years never shows one that is over: the self-made one is renewed
/// with its key, files of somebody else are read anew when they have changed. What cannot be read
/// or does not belong together is said in the log, and the one in use stays. Belongs to one thread.
class CertificateKeeper final : public QObject {
public:
    struct Place {
        QString dataDirectory;
        const Clock& clock;
        Random& random;
    };
    explicit CertificateKeeper(Place place, QObject* parent = nullptr);

    /// Reads or makes what the configuration asks for; errors as `selfSignedIdentity` and
    /// `identityFromFiles`. Then looks every `interval`; `changed(fingerprint)` is called when
    /// another key came with it. Waits for the disk.
    Result<void> take(const ListenConfig& config, std::chrono::milliseconds interval,
        std::function<void(const QString&)> changed);
    /// Nothing is shown and looked at any more.
    void drop();

    /// None without TLS.
    [[nodiscard]] const std::optional<QSslConfiguration>& configuration() const
    {
        return m_configuration;
    }
    [[nodiscard]] QString fingerprint() const { return m_fingerprint; }

private:
    [[nodiscard]] Result<std::optional<TlsIdentity>> load() const;
    void adopt(const std::optional<TlsIdentity>& identity);
    [[nodiscard]] bool isStale() const;
    void review();
    void noteFiles();

    const Place m_place;
    ListenConfig m_config;
    std::function<void(const QString&)> m_changed;
    std::optional<QSslConfiguration> m_configuration;
    QString m_fingerprint;
    QByteArray m_files; ///< digest of the files as they were read last
    QTimer m_timer;
};

} // namespace hearth::server
