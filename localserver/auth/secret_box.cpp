// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/secret_box.h"

#include <QCryptographicHash>

#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView mark("hs1");
constexpr qsizetype idBytes = 8;
constexpr qsizetype nonceBytes = 12; // SP 800-38D §8.2.2: a random one per value
constexpr qsizetype tagBytes = 16;
constexpr qsizetype headBytes = mark.size() + idBytes + nonceBytes;

struct CipherDeleter {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, CipherDeleter>;

const unsigned char* bytes(QByteArrayView data)
{
    return reinterpret_cast<const unsigned char*>(data.data());
}

unsigned char* bytes(QByteArray& data) { return reinterpret_cast<unsigned char*>(data.data()); }

std::unexpected<Error> broken(const QString& why)
{
    return fail(ErrorCode::Internal, u"a secret of this server cannot be read"_s, {}, why);
}

} // namespace

struct SecretBox::Key {
    explicit Key(QByteArray key)
        : value(std::move(key))
        , id(QCryptographicHash::hash("hearth secret key " + value, QCryptographicHash::Sha256)
                  .first(idBytes))
    {
    }
    Key(const Key&) = delete;
    Key& operator=(const Key&) = delete;
    ~Key() { OPENSSL_cleanse(value.data(), static_cast<size_t>(value.size())); }

    QByteArray value;
    QByteArray id;
};

SecretBox::SecretBox(std::shared_ptr<const Key> key, Random& random)
    : m_key(std::move(key))
    , m_random(&random)
{
}

Result<SecretBox> SecretBox::make(QByteArray key, Random& random)
{
    if (key.size() != keyBytes)
        return fail(ErrorCode::InvalidArgument,
            u"the secret key must have %1 bytes, not %2"_s.arg(keyBytes).arg(key.size()));
    return SecretBox(std::make_shared<const Key>(std::move(key)), random);
}

Result<QByteArray> SecretBox::seal(QByteArrayView plain, QByteArrayView context) const
{
    const QByteArray nonce = m_random->bytes(nonceBytes);
    const QByteArray head = mark.toByteArray() + m_key->id + nonce;
    QByteArray sealed(plain.size(), Qt::Uninitialized);
    QByteArray tag(tagBytes, Qt::Uninitialized);
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int size = 0;
    int rest = 0;
    const bool done = cipher
        && EVP_EncryptInit_ex2(
               cipher.get(), EVP_aes_256_gcm(), bytes(m_key->value), bytes(nonce), nullptr)
            == 1
        && EVP_EncryptUpdate(
               cipher.get(), nullptr, &size, bytes(context), static_cast<int>(context.size()))
            == 1
        && EVP_EncryptUpdate(
               cipher.get(), bytes(sealed), &size, bytes(plain), static_cast<int>(plain.size()))
            == 1
        && EVP_EncryptFinal_ex(cipher.get(), bytes(sealed) + size, &rest) == 1
        && EVP_CIPHER_CTX_ctrl(
               cipher.get(), EVP_CTRL_AEAD_GET_TAG, static_cast<int>(tagBytes), tag.data())
            == 1;
    if (!done)
        return broken(u"AES-256-GCM failed"_s);
    return head + sealed + tag;
}

Result<QByteArray> SecretBox::open(QByteArrayView sealed, QByteArrayView context) const
{
    if (sealed.size() < overheadBytes || !sealed.startsWith(mark))
        return broken(u"it is not sealed"_s);
    if (!isMine(sealed))
        return broken(u"it was sealed with another key"_s);
    const QByteArrayView nonce = sealed.sliced(mark.size() + idBytes, nonceBytes);
    const QByteArrayView text = sealed.sliced(headBytes, sealed.size() - overheadBytes);
    QByteArray tag = sealed.last(tagBytes).toByteArray();
    QByteArray plain(text.size(), Qt::Uninitialized);
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int size = 0;
    int rest = 0;
    const bool done = cipher
        && EVP_DecryptInit_ex2(
               cipher.get(), EVP_aes_256_gcm(), bytes(m_key->value), bytes(nonce), nullptr)
            == 1
        && EVP_DecryptUpdate(
               cipher.get(), nullptr, &size, bytes(context), static_cast<int>(context.size()))
            == 1
        && EVP_DecryptUpdate(
               cipher.get(), bytes(plain), &size, bytes(text), static_cast<int>(text.size()))
            == 1
        && EVP_CIPHER_CTX_ctrl(
               cipher.get(), EVP_CTRL_AEAD_SET_TAG, static_cast<int>(tagBytes), tag.data())
            == 1
        && EVP_DecryptFinal_ex(cipher.get(), bytes(plain) + size, &rest) == 1;
    if (!done)
        return broken(u"it has been changed, or stood elsewhere"_s);
    return plain;
}

bool SecretBox::isMine(QByteArrayView sealed) const
{
    return sealed.size() >= overheadBytes && sealed.startsWith(mark)
        && sealed.sliced(mark.size(), idBytes) == m_key->id;
}

QByteArray SecretBox::keyId() const { return m_key->id; }

QByteArray secretContext(QByteArrayView table, QByteArrayView column, QByteArrayView rowId)
{
    return table.toByteArray() + '/' + column.toByteArray() + '/' + rowId.toByteArray();
}

} // namespace hearth::server
