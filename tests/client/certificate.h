// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace hearth::test {

struct Certificate {
    QSslCertificate certificate;
    QSslKey key;
};

/// A new P-256 key with a certificate for `name` (also its alternative DNS name), valid from
/// yesterday to tomorrow, signed by `issuer` or else by itself.
Certificate makeCertificate(const QByteArray& name, const Certificate* issuer = nullptr);

/// A server's TLS configuration with it.
QSslConfiguration serverConfiguration(const Certificate& certificate);

} // namespace hearth::test
