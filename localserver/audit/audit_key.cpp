// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/audit_key.h"

#include <openssl/evp.h>

#include <memory>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keyBytes = 32;
constexpr std::size_t signatureBytes = 64;

struct FreeKey {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
using Key = std::unique_ptr<EVP_PKEY, FreeKey>;
struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, FreeContext>;

const unsigned char* bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char*>(view.data());
}

std::unexpected<Error> broken(const QString& detail)
{
    return fail(ErrorCode::Internal, u"the key of the audit log cannot be used"_s, {}, detail);
}

Key privateKey(QByteArrayView seed)
{
    return Key(EVP_PKEY_new_raw_private_key(
        EVP_PKEY_ED25519, nullptr, bytesOf(seed), static_cast<std::size_t>(seed.size())));
}

} // namespace

AuditKey::AuditKey(QByteArray seed, QByteArray publicKey)
    : m_seed(std::move(seed))
    , m_publicKey(std::move(publicKey))
{
}

Result<AuditKey> AuditKey::fromSeed(const QByteArray& seed)
{
    if (seed.size() != keyBytes)
        return broken(u"it is not 32 bytes long"_s);
    const Key key = privateKey(seed);
    QByteArray publicKey(keyBytes, '\0');
    auto length = static_cast<std::size_t>(keyBytes);
    if (!key
        || EVP_PKEY_get_raw_public_key(
               key.get(), reinterpret_cast<unsigned char*>(publicKey.data()), &length)
            != 1)
        return broken(u"OpenSSL refuses it"_s);
    return AuditKey(seed, std::move(publicKey));
}

Result<AuditKey> AuditKey::open(
    storage::Connection& connection, Random& random, const SecretBox& secrets)
{
    const QByteArray place = secretContext("audit_key", "private_key", "1");
    HEARTH_TRY(auto known, connection.prepare("SELECT public_key, private_key FROM audit_key"));
    HEARTH_TRY(const bool found, known.step());
    if (found) {
        HEARTH_TRY(const QByteArray seed, secrets.open(known.blob(1), place));
        HEARTH_TRY(AuditKey key, fromSeed(seed));
        if (key.publicKey() != known.blob(0))
            return broken(u"its two halves do not belong together"_s);
        return key;
    }
    HEARTH_TRY(AuditKey key, fromSeed(random.bytes(keyBytes)));
    HEARTH_TRY(const QByteArray sealed, secrets.seal(key.m_seed, place));
    HEARTH_TRY(auto keep,
        connection.prepare("INSERT INTO audit_key (id, public_key, private_key) VALUES (1, ?, ?)"));
    keep.bindBlob(1, key.publicKey());
    keep.bindBlob(2, sealed);
    HEARTH_CHECK(keep.run());
    return key;
}

Result<QByteArray> AuditKey::readPublic(storage::Connection& connection)
{
    HEARTH_TRY(auto known, connection.prepare("SELECT public_key FROM audit_key"));
    HEARTH_TRY(const bool found, known.step());
    return found ? known.blob(0) : QByteArray();
}

Result<QByteArray> AuditKey::sign(QByteArrayView text) const
{
    const Key key = privateKey(m_seed);
    const Context context(EVP_MD_CTX_new());
    QByteArray signature(static_cast<qsizetype>(signatureBytes), '\0');
    std::size_t length = signatureBytes;
    // Ed25519 hashes by itself: no digest is named.
    if (!key || !context
        || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1
        || EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()),
               &length, bytesOf(text), static_cast<std::size_t>(text.size()))
            != 1)
        return broken(u"OpenSSL does not sign"_s);
    return signature;
}

bool AuditKey::verify(QByteArrayView text, QByteArrayView signature, QByteArrayView publicKey)
{
    const Key key(EVP_PKEY_new_raw_public_key(
        EVP_PKEY_ED25519, nullptr, bytesOf(publicKey), static_cast<std::size_t>(publicKey.size())));
    const Context context(EVP_MD_CTX_new());
    return key && context
        && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), bytesOf(signature),
               static_cast<std::size_t>(signature.size()), bytesOf(text),
               static_cast<std::size_t>(text.size()))
        == 1;
}

} // namespace hearth::server
