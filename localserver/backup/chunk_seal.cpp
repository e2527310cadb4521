// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/chunk_seal.h"

#include "core/base/digest.h"
#include "localserver/auth/password_hasher.h"

#include <QtEndian>

#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::BackupProblem;

namespace {

constexpr qsizetype saltBytes = 16;
constexpr qsizetype keyBytes = 32;
constexpr qsizetype checkBytes = 8;
constexpr qsizetype nonceBytes = 12;
// A file from elsewhere must not name a cost that brings the machine down.
constexpr qint64 mostMemoryKiB = 1024 * 1024;
constexpr qint64 mostPasses = 20;
constexpr qint64 mostLanes = 16;

struct CipherDeleter {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, CipherDeleter>;

const unsigned char* bytes(QByteArrayView data)
{
    return reinterpret_cast<const unsigned char*>(data.data());
}

unsigned char* bytes(QByteArray& data) { return reinterpret_cast<unsigned char*>(data.data()); }

int length(QByteArrayView data) { return static_cast<int>(data.size()); }

QByteArray nonceOf(quint64 number, bool isLast)
{
    QByteArray nonce(nonceBytes, '\0');
    qToBigEndian(number, nonce.data());
    nonce[8] = isLast ? 1 : 0;
    return nonce;
}

struct DerivedKey {
    QByteArray key;
    QString check;
};

Result<DerivedKey> deriveKeys(const BackupCipher& cipher, const QString& passphrase)
{
    const bool isSane = cipher.memoryKiB >= 8 && cipher.memoryKiB <= mostMemoryKiB
        && cipher.passes >= 1 && cipher.passes <= mostPasses && cipher.lanes >= 1
        && cipher.lanes <= mostLanes && cipher.memoryKiB >= 8 * cipher.lanes;
    if (!isSane)
        return backupFailure(BackupProblem::Damaged, u"the front of the backup is damaged"_s);
    HEARTH_TRY(QByteArray derived,
        argon2id::derive(passphrase, QByteArray::fromHex(cipher.salt.toLatin1()),
            { .memoryKiB = static_cast<quint32>(cipher.memoryKiB),
                .passes = static_cast<quint32>(cipher.passes),
                .lanes = static_cast<quint32>(cipher.lanes) },
            2 * keyBytes));
    const QByteArray check = Digest::hash("hearth backup check " + derived.last(keyBytes));
    DerivedKey out { .key = derived.first(keyBytes),
        .check = QString::fromLatin1(check.first(checkBytes).toHex()) };
    OPENSSL_cleanse(derived.data(), static_cast<size_t>(derived.size()));
    return out;
}

std::unexpected<Error> failed()
{
    return fail(
        ErrorCode::Internal, u"the backup cannot be encrypted here"_s, {}, u"AES-256-GCM failed"_s);
}

std::unexpected<Error> pieceDamaged(quint64 number)
{
    return backupFailure(BackupProblem::Damaged,
        u"the backup is damaged: it was changed or cut off"_s, u"piece %1"_s.arg(number));
}

} // namespace

ChunkSeal::ChunkSeal(QByteArray header, QByteArray key)
    : m_header(std::move(header))
    , m_key(std::move(key))
{
}

ChunkSeal::~ChunkSeal()
{
    if (!m_key.isEmpty())
        OPENSSL_cleanse(m_key.data(), static_cast<size_t>(m_key.size()));
}

Result<BackupCipher> ChunkSeal::newCipher(const QString& passphrase, Random& random)
{
    BackupCipher cipher;
    cipher.salt = QString::fromLatin1(random.bytes(saltBytes).toHex());
    HEARTH_TRY(const DerivedKey derived, deriveKeys(cipher, passphrase));
    cipher.check = derived.check;
    return cipher;
}

Result<ChunkSeal> ChunkSeal::make(
    QByteArrayView header, const std::optional<BackupCipher>& cipher, const QString& passphrase)
{
    if (!cipher)
        return ChunkSeal(Digest::hash(header), {});
    if (passphrase.isEmpty())
        return backupFailure(BackupProblem::PassphraseNeeded,
            u"the backup is encrypted: its passphrase is needed"_s);
    HEARTH_TRY(DerivedKey derived, deriveKeys(*cipher, passphrase));
    if (derived.check != cipher->check)
        return backupFailure(
            BackupProblem::WrongPassphrase, u"this is not the passphrase of the backup"_s);
    return ChunkSeal(Digest::hash(header), std::move(derived.key));
}

QByteArray ChunkSeal::digest(const QByteArray& nonce, QByteArrayView plain) const
{
    Digest digest;
    digest.addData(m_header);
    digest.addData(nonce);
    digest.addData(plain);
    return digest.result().first(tagBytes);
}

Result<QByteArray> ChunkSeal::seal(quint64 number, bool isLast, QByteArrayView plain) const
{
    const QByteArray nonce = nonceOf(number, isLast);
    if (m_key.isEmpty())
        return plain.toByteArray() + digest(nonce, plain);
    QByteArray sealed(plain.size() + tagBytes, Qt::Uninitialized);
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int size = 0;
    int rest = 0;
    const bool done = cipher
        && EVP_EncryptInit_ex2(cipher.get(), EVP_aes_256_gcm(), bytes(QByteArrayView(m_key)),
               bytes(QByteArrayView(nonce)), nullptr)
            == 1
        && EVP_EncryptUpdate(
               cipher.get(), nullptr, &size, bytes(QByteArrayView(m_header)), length(m_header))
            == 1
        && EVP_EncryptUpdate(cipher.get(), bytes(sealed), &size, bytes(plain), length(plain)) == 1
        && EVP_EncryptFinal_ex(cipher.get(), bytes(sealed) + size, &rest) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, static_cast<int>(tagBytes),
               sealed.data() + plain.size())
            == 1;
    if (!done)
        return failed();
    return sealed;
}

Result<QByteArray> ChunkSeal::open(quint64 number, bool isLast, QByteArrayView sealed) const
{
    if (sealed.size() < tagBytes)
        return pieceDamaged(number);
    const QByteArray nonce = nonceOf(number, isLast);
    const QByteArrayView text = sealed.chopped(tagBytes);
    QByteArray tag = sealed.last(tagBytes).toByteArray();
    if (m_key.isEmpty()) {
        if (digest(nonce, text) != tag)
            return pieceDamaged(number);
        return text.toByteArray();
    }
    QByteArray plain(text.size(), Qt::Uninitialized);
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int size = 0;
    int rest = 0;
    const bool done = cipher
        && EVP_DecryptInit_ex2(cipher.get(), EVP_aes_256_gcm(), bytes(QByteArrayView(m_key)),
               bytes(QByteArrayView(nonce)), nullptr)
            == 1
        && EVP_DecryptUpdate(
               cipher.get(), nullptr, &size, bytes(QByteArrayView(m_header)), length(m_header))
            == 1
        && EVP_DecryptUpdate(cipher.get(), bytes(plain), &size, bytes(text), length(text)) == 1
        && EVP_CIPHER_CTX_ctrl(
               cipher.get(), EVP_CTRL_AEAD_SET_TAG, static_cast<int>(tagBytes), tag.data())
            == 1
        && EVP_DecryptFinal_ex(cipher.get(), bytes(plain) + size, &rest) == 1;
    if (!done)
        return pieceDamaged(number);
    return plain;
}

} // namespace hearth::server
