// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/certificate_keeper.h"

#include "core/base/log.h"

#include <QCryptographicHash>
#include <QFile>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

std::optional<QSslConfiguration> configurationFor(const std::optional<TlsIdentity>& identity)
{
    if (!identity)
        return std::nullopt;
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setLocalCertificateChain(identity->chain);
    configuration.setPrivateKey(identity->key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

QByteArray digestOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (file.open(QIODevice::ReadOnly))
        hash.addData(&file);
    return hash.result();
}

} // namespace

CertificateKeeper::CertificateKeeper(Place place, QObject* parent)
    : QObject(parent)
    , m_place(std::move(place))
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &CertificateKeeper::review);
}

Result<void> CertificateKeeper::take(const ListenConfig& config, std::chrono::milliseconds interval,
    std::function<void(const QString&)> changed)
{
    drop();
    m_config = config;
    m_changed = std::move(changed);
    noteFiles();
    HEARTH_TRY(const std::optional<TlsIdentity> identity, load());
    adopt(identity);
    if (identity)
        m_timer.start(interval);
    return {};
}

void CertificateKeeper::drop()
{
    m_timer.stop();
    m_changed = {};
    m_configuration.reset();
    m_fingerprint.clear();
}

Result<std::optional<TlsIdentity>> CertificateKeeper::load() const
{
    switch (m_config.tls) {
    case TlsMode::Off:
        return std::nullopt;
    case TlsMode::Files:
        return identityFromFiles(m_config.certificateFile, m_config.keyFile);
    case TlsMode::SelfSigned:
        return selfSignedIdentity(m_place.dataDirectory, m_place.clock, m_place.random);
    }
    return std::nullopt;
}

void CertificateKeeper::adopt(const std::optional<TlsIdentity>& identity)
{
    m_configuration = configurationFor(identity);
    m_fingerprint = identity ? identity->fingerprint : QString();
}

bool CertificateKeeper::isStale() const
{
    if (m_config.tls == TlsMode::Files)
        return digestOf(m_config.certificateFile) + digestOf(m_config.keyFile) != m_files;
    return m_configuration
        && isDueForRenewal(m_configuration->localCertificate(), m_place.clock.now());
}

void CertificateKeeper::noteFiles()
{
    if (m_config.tls == TlsMode::Files)
        m_files = digestOf(m_config.certificateFile) + digestOf(m_config.keyFile);
}

void CertificateKeeper::review()
{
    if (!isStale())
        return;
    // Whoever writes two files has written one of them first: what does not fit together is looked
    // at again once it has changed again.
    noteFiles();
    const Result<std::optional<TlsIdentity>> identity = load();
    if (!identity) {
        qCWarning(logServer).noquote()
            << "the certificate in use stays:" << logLine(identity.error());
        return;
    }
    const QString before = m_fingerprint;
    adopt(*identity);
    qCInfo(logServer).noquote() << "a new certificate is shown, fingerprint" << m_fingerprint;
    if (m_fingerprint != before && m_changed)
        m_changed(m_fingerprint);
}

} // namespace hearth::server
