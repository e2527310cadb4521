// SPDX-License-Identifier: Apache-2.0
#include "tests/client/certificate.h"

#include <memory>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace hearth::test {

namespace {

template <typename T, void (*release)(T*)>
struct Deleter {
    void operator()(T* object) const { release(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY, EVP_PKEY_free>>;
using X509Ptr = std::unique_ptr<X509, Deleter<X509, X509_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION, X509_EXTENSION_free>>;

QByteArray text(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    QByteArray out(data, size);
    BIO_free(bio);
    return out;
}

Key keyOf(const QSslKey& key)
{
    const QByteArray pem = key.toPem();
    BIO* bio = BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()));
    Key out(PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr));
    BIO_free(bio);
    return out;
}

void addExtension(X509* x509, int nid, const QByteArray& value)
{
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, nullptr, nid, value.constData()));
    X509_add_ext(x509, extension.get(), -1);
}

void setName(X509_NAME* name, const QByteArray& value)
{
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char*>(value.constData()), -1, -1, 0);
}

} // namespace

Certificate makeCertificate(const QByteArray& name, const Certificate* issuer)
{
    const Key key(EVP_EC_gen("P-256"));
    const X509Ptr x509(X509_new());
    X509_set_version(x509.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x509.get()), issuer ? 2 : 1);
    X509_gmtime_adj(X509_getm_notBefore(x509.get()), -86'400);
    X509_gmtime_adj(X509_getm_notAfter(x509.get()), 86'400);
    X509_set_pubkey(x509.get(), key.get());
    setName(X509_get_subject_name(x509.get()), name);
    addExtension(x509.get(), NID_subject_alt_name, "DNS:" + name);
    if (issuer) {
        setName(X509_get_issuer_name(x509.get()),
            issuer->certificate.subjectInfo(QSslCertificate::CommonName).constFirst().toUtf8());
        X509_sign(x509.get(), keyOf(issuer->key).get(), EVP_sha256());
    } else {
        setName(X509_get_issuer_name(x509.get()), name);
        addExtension(x509.get(), NID_basic_constraints, "critical,CA:TRUE");
        X509_sign(x509.get(), key.get(), EVP_sha256());
    }
    BIO* certificate = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(certificate, x509.get());
    BIO* secret = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(secret, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return { .certificate = QSslCertificate(text(certificate)),
        .key = QSslKey(text(secret), QSsl::Ec) };
}

QSslConfiguration serverConfiguration(const Certificate& certificate)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setLocalCertificate(certificate.certificate);
    configuration.setPrivateKey(certificate.key);
    return configuration;
}

} // namespace hearth::test
