// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/password_hasher.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <array>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype saltBytes = 16;
constexpr qsizetype hashBytes = 32;

using argon2id::Cost;

/// The parts of `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`.
struct PhcString {
    Cost cost;
    QByteArray salt;
    QByteArray hash;
};

constexpr auto base64 = QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals;

struct KdfDeleter {
    void operator()(EVP_KDF* kdf) const { EVP_KDF_free(kdf); }
    void operator()(EVP_KDF_CTX* context) const { EVP_KDF_CTX_free(context); }
};

Result<PhcString> parse(QStringView phc)
{
    const auto parts = phc.split(u'$');
    const auto cost = parts.size() == 6 ? parts[3].split(u',') : QList<QStringView>();
    if (cost.size() != 3 || parts[1] != "argon2id"_L1 || parts[2] != "v=19"_L1)
        return fail(ErrorCode::Internal, u"the stored password cannot be read"_s, {},
            u"not an Argon2id PHC string"_s);
    PhcString out;
    out.cost = { .memoryKiB = cost[0].mid(2).toUInt(),
        .passes = cost[1].mid(2).toUInt(),
        .lanes = cost[2].mid(2).toUInt() };
    out.salt = QByteArray::fromBase64(parts[4].toLatin1(), base64);
    out.hash = QByteArray::fromBase64(parts[5].toLatin1(), base64);
    return out;
}

} // namespace

namespace argon2id {

Result<QByteArray> derive(const QString& password, QByteArrayView salt, Cost cost, qsizetype length)
{
    const std::unique_ptr<EVP_KDF, KdfDeleter> kdf(EVP_KDF_fetch(nullptr, "ARGON2ID", nullptr));
    const std::unique_ptr<EVP_KDF_CTX, KdfDeleter> context(
        kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    if (!context)
        return fail(ErrorCode::Internal, u"passwords cannot be hashed here"_s, {},
            u"OpenSSL offers no ARGON2ID"_s);

    // The same letters come composed from one keyboard and decomposed from another (RFC 8265
    // §4.2.2).
    QByteArray secret = password.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray out(length, Qt::Uninitialized);
    std::array params {
        OSSL_PARAM_construct_octet_string(
            OSSL_KDF_PARAM_PASSWORD, secret.data(), static_cast<size_t>(secret.size())),
        OSSL_PARAM_construct_octet_string(
            OSSL_KDF_PARAM_SALT, const_cast<char*>(salt.data()), static_cast<size_t>(salt.size())),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ITER, &cost.passes),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_MEMCOST, &cost.memoryKiB),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_LANES, &cost.lanes),
        OSSL_PARAM_construct_end(),
    };
    const int done = EVP_KDF_derive(context.get(), reinterpret_cast<unsigned char*>(out.data()),
        static_cast<size_t>(length), params.data());
    OPENSSL_cleanse(secret.data(), static_cast<size_t>(secret.size()));
    if (done != 1)
        return fail(ErrorCode::Internal, u"the password cannot be hashed"_s, {},
            u"EVP_KDF_derive failed"_s);
    return out;
}

Result<QString> hash(const QString& password, QByteArrayView salt)
{
    const Cost cost;
    HEARTH_TRY(const QByteArray hash, derive(password, salt, cost, hashBytes));
    return u"$argon2id$v=19$m=%1,t=%2,p=%3$%4$%5"_s.arg(cost.memoryKiB)
        .arg(cost.passes)
        .arg(cost.lanes)
        .arg(QLatin1StringView(salt.toByteArray().toBase64(base64)),
            QLatin1StringView(hash.toBase64(base64)));
}

Result<bool> verify(const QString& password, QStringView phc)
{
    HEARTH_TRY(const PhcString stored, parse(phc));
    HEARTH_TRY(
        const QByteArray hash, derive(password, stored.salt, stored.cost, stored.hash.size()));
    return CRYPTO_memcmp(
               hash.constData(), stored.hash.constData(), static_cast<size_t>(hash.size()))
        == 0;
}

} // namespace argon2id

PasswordHasher::PasswordHasher(Random& random, WorkQueue::Threading threading, int queueLimit)
    : m_random(random)
    , m_queueLimit(queueLimit)
    , m_queue(u"hearth-passwords"_s, threading)
{
}

template <typename Work>
auto PasswordHasher::enqueue(Work work) -> Future<typename std::invoke_result_t<Work>::value_type>
{
    using Value = typename std::invoke_result_t<Work>::value_type;
    if (m_waiting.fetch_add(1) >= m_queueLimit) {
        m_waiting.fetch_sub(1);
        return ready<Value>(fail(ErrorCode::Unavailable,
            u"too many people are signing in at once; try again in a moment"_s));
    }
    return runOn(m_queue.context(), [this, work = std::move(work)]() mutable {
        Result<Value> result = work();
        m_waiting.fetch_sub(1);
        m_done.fetch_add(1);
        return result;
    });
}

Future<QString> PasswordHasher::hash(QString password)
{
    return enqueue([this, password = std::move(password)] {
        return argon2id::hash(password, m_random.bytes(saltBytes));
    });
}

Future<bool> PasswordHasher::verify(QString password, std::optional<QString> phc)
{
    return enqueue([this, password = std::move(password), phc = std::move(phc)]() -> Result<bool> {
        if (phc)
            return argon2id::verify(password, *phc);
        HEARTH_CHECK(argon2id::hash(password, m_random.bytes(saltBytes)));
        return false;
    });
}

} // namespace hearth::server
