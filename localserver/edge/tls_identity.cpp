// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/tls_identity.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>
#include <QSysInfo>

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <memory>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 24 * 60 * 60;
constexpr qint64 renewalDays = 30; // before the end
constexpr qint64 lifetimeSeconds = 3650 * day;
constexpr qsizetype serialBytes = 16;

struct OpenSslDeleter {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(BIO* bio) const { BIO_free(bio); }
    void operator()(BIGNUM* number) const { BN_free(number); }
    void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
};
template <typename T>
using Owned = std::unique_ptr<T, OpenSslDeleter>;

std::unexpected<Error> opensslFailed(const char* what)
{
    return fail(ErrorCode::Internal, u"the server's certificate cannot be made"_s, {},
        QString::fromLatin1(what));
}

QByteArray contents(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return { data, static_cast<qsizetype>(size) };
}

Owned<EVP_PKEY> parseKey(const QByteArray& pem)
{
    const Owned<BIO> bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    // An empty passphrase: without one OpenSSL would ask on the terminal.
    return Owned<EVP_PKEY>(
        PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, const_cast<char*>("")));
}

Owned<X509> parseCertificate(const QByteArray& pem)
{
    const Owned<BIO> bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return Owned<X509>(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

Result<QByteArray> makeKey()
{
    const Owned<EVP_PKEY> key(EVP_EC_gen("P-256"));
    const Owned<BIO> bio(BIO_new(BIO_s_mem()));
    if (!key
        || PEM_write_bio_PKCS8PrivateKey(
               bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr)
            != 1)
        return opensslFailed("key generation");
    return contents(bio.get());
}

bool addExtension(X509* certificate, int nid, const QByteArray& value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Owned<X509_EXTENSION> extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// The machine's name as a certificate may carry it; odd names would otherwise end the list of
/// names early.
QByteArray certificateName()
{
    const QByteArray host = QSysInfo::machineHostName().toLatin1();
    const bool plain = !host.isEmpty() && host.size() <= 63
        && std::ranges::all_of(host, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                   || c == '-' || c == '.';
           });
    return plain ? host : QByteArrayLiteral("hearth");
}

Result<QByteArray> makeCertificate(const QByteArray& keyPem, const Clock& clock, Random& random)
{
    const Owned<EVP_PKEY> key = parseKey(keyPem);
    const Owned<X509> certificate(X509_new());
    if (!key || !certificate)
        return opensslFailed("the key");
    const QByteArray serial = random.bytes(serialBytes);
    const Owned<BIGNUM> number(BN_bin2bn(reinterpret_cast<const unsigned char*>(serial.constData()),
        static_cast<int>(serial.size()), nullptr));
    const QByteArray name = certificateName();
    const time_t now = static_cast<time_t>(clock.now().seconds());
    // A day back, for peers whose clocks are behind.
    const bool filled = X509_set_version(certificate.get(), X509_VERSION_3) == 1
        && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate.get())) != nullptr
        && ASN1_TIME_set(X509_getm_notBefore(certificate.get()), now - day) != nullptr
        && ASN1_TIME_set(X509_getm_notAfter(certificate.get()), now + lifetimeSeconds) != nullptr
        && X509_set_pubkey(certificate.get(), key.get()) == 1
        && X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_ASC,
               reinterpret_cast<const unsigned char*>(name.constData()), -1, -1, 0)
            == 1
        && X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get())) == 1;
    const bool extended = filled
        && addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(certificate.get(), NID_key_usage, "critical,digitalSignature")
        && addExtension(certificate.get(), NID_ext_key_usage, "serverAuth")
        && addExtension(certificate.get(), NID_subject_alt_name,
            "DNS:localhost,DNS:" + name + ",DNS:" + name + ".local,IP:127.0.0.1,IP:::1");
    const Owned<BIO> bio(BIO_new(BIO_s_mem()));
    if (!extended || X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0
        || PEM_write_bio_X509(bio.get(), certificate.get()) != 1)
        return opensslFailed("the certificate");
    return contents(bio.get());
}

/// None when the file does not exist.
Result<std::optional<QByteArray>> readFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            ErrorCode::Unavailable, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

Result<void> writeFile(const QString& path, const QByteArray& data)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(data) != data.size() || !file.commit())
        return fail(
            ErrorCode::Unavailable, u"%1 cannot be written: %2"_s.arg(path, file.errorString()));
    return {};
}

Result<TlsIdentity> toIdentity(const QByteArray& certificatePem, const QByteArray& keyPem)
{
    const Owned<EVP_PKEY> key = parseKey(keyPem);
    if (!key)
        return fail(ErrorCode::InvalidArgument,
            u"holds no private key in PEM without a passphrase"_s, u"keyFile"_s);
    const Owned<X509> certificate = parseCertificate(certificatePem);
    if (!certificate)
        return fail(
            ErrorCode::InvalidArgument, u"holds no certificate in PEM"_s, u"certificateFile"_s);
    if (X509_check_private_key(certificate.get(), key.get()) != 1)
        return fail(
            ErrorCode::InvalidArgument, u"is not the key of the certificate"_s, u"keyFile"_s);
    const QSsl::KeyAlgorithm algorithm = EVP_PKEY_is_a(key.get(), "EC") ? QSsl::Ec
        : EVP_PKEY_is_a(key.get(), "RSA")                               ? QSsl::Rsa
                                                                        : QSsl::Opaque;
    TlsIdentity identity { .chain = QSslCertificate::fromData(certificatePem, QSsl::Pem),
        .key = algorithm == QSsl::Opaque ? QSslKey() : QSslKey(keyPem, algorithm),
        .fingerprint = {} };
    if (identity.key.isNull())
        return fail(ErrorCode::InvalidArgument, u"must be an RSA or an EC key"_s, u"keyFile"_s);
    identity.fingerprint = spkiFingerprint(identity.chain.first());
    return identity;
}

} // namespace

QString spkiFingerprint(const QSslCertificate& certificate)
{
    const QByteArray der = certificate.toDer();
    const auto* in = reinterpret_cast<const unsigned char*>(der.constData());
    const Owned<X509> parsed(d2i_X509(nullptr, &in, static_cast<long>(der.size())));
    unsigned char* spki = nullptr;
    const int size = parsed ? i2d_X509_PUBKEY(X509_get_X509_PUBKEY(parsed.get()), &spki) : 0;
    if (size <= 0)
        return {};
    const QByteArray digest = QCryptographicHash::hash(
        QByteArrayView(spki, size), QCryptographicHash::Sha256);
    OPENSSL_free(spki);
    return QString::fromLatin1(digest.toHex());
}

bool isDueForRenewal(const QSslCertificate& certificate, Timestamp now)
{
    return certificate.expiryDate() <= now.toDateTime().addDays(renewalDays);
}

Result<TlsIdentity> selfSignedIdentity(
    const QString& dataDirectory, const Clock& clock, Random& random)
{
    const QDir folder(QDir(dataDirectory).filePath(u"tls"_s));
    if (!folder.mkpath(u"."_s))
        return fail(ErrorCode::Unavailable, u"%1 cannot be made"_s.arg(folder.path()));
    const QString keyPath = folder.filePath(u"key.pem"_s);
    const QString certificatePath = folder.filePath(u"cert.pem"_s);
    HEARTH_TRY(std::optional<QByteArray> key, readFile(keyPath));
    if (!key) {
        HEARTH_TRY(key, makeKey());
        HEARTH_CHECK(writeFile(keyPath, *key));
        // A certificate that stayed behind belongs to a key that is lost.
        QFile::remove(certificatePath);
    }
    HEARTH_TRY(std::optional<QByteArray> certificate, readFile(certificatePath));
    if (certificate) {
        const QList<QSslCertificate> stored = QSslCertificate::fromData(*certificate, QSsl::Pem);
        if (!stored.isEmpty() && isDueForRenewal(stored.first(), clock.now()))
            certificate.reset();
    }
    if (!certificate) {
        HEARTH_TRY(certificate, makeCertificate(*key, clock, random));
        HEARTH_CHECK(writeFile(certificatePath, *certificate));
    }
    return toIdentity(*certificate, *key).transform_error([&](Error error) {
        error.message = u"the certificate in %1 is damaged: %2 %3"_s.arg(
            folder.path(), error.field, error.message);
        return error;
    });
}

Result<TlsIdentity> identityFromFiles(const QString& certificateFile, const QString& keyFile)
{
    const auto pem = [](const QString& path, const QString& field) -> Result<QByteArray> {
        Result<std::optional<QByteArray>> data = readFile(path);
        if (!data)
            return fail(ErrorCode::InvalidArgument, data.error().message, field);
        if (!*data)
            return fail(ErrorCode::InvalidArgument, u"%1 does not exist"_s.arg(path), field);
        return std::move(**data);
    };
    HEARTH_TRY(const QByteArray certificate, pem(certificateFile, u"certificateFile"_s));
    HEARTH_TRY(const QByteArray key, pem(keyFile, u"keyFile"_s));
    return toIdentity(certificate, key);
}

} // namespace hearth::server
