// SPDX-License-Identifier: Apache-2.0
#include "core/client/fingerprint.h"

#include <QCryptographicHash>
#include <QSslCertificate>

#include <memory>

#include <openssl/x509.h>

namespace hearth::client {

QString publicKeyFingerprint(const QSslCertificate& certificate)
{
    // QSslKey knows only some kinds of keys; the bytes that are hashed are the same for every kind.
    const QByteArray der = certificate.toDer();
    const auto* in = reinterpret_cast<const unsigned char*>(der.constData());
    const std::unique_ptr<X509, decltype(&X509_free)> x509(
        d2i_X509(nullptr, &in, static_cast<long>(der.size())), &X509_free);
    if (!x509)
        return {};
    unsigned char* spki = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(x509.get()), &spki);
    if (size <= 0)
        return {};
    const QByteArray hash = QCryptographicHash::hash(
        QByteArrayView(reinterpret_cast<const char*>(spki), size), QCryptographicHash::Sha256);
    OPENSSL_free(spki);
    return QString::fromLatin1(hash.toHex());
}

} // namespace hearth::client
