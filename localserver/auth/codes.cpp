// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/codes.h"

#include <QCryptographicHash>

#include <openssl/crypto.h>

namespace hearth::server::codes {

namespace {
constexpr QStringView alphabet = u"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr qsizetype tokenBytes = 32;
} // namespace

QString make(Random& random, int length)
{
    QString code;
    code.reserve(length);
    for (int i = 0; i < length; ++i)
        code += alphabet[random.below(static_cast<quint32>(alphabet.size()))];
    return code;
}

QString grouped(QStringView code, int groupLength)
{
    QString out;
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (i > 0 && i % groupLength == 0)
            out += u'-';
        out += code[i];
    }
    return out;
}

QString normalised(QStringView typed)
{
    QString out;
    out.reserve(typed.size());
    for (const QChar c : typed) {
        if (!c.isSpace() && c.category() != QChar::Punctuation_Dash)
            out += c.toUpper();
    }
    return out;
}

QString makeToken(Random& random)
{
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QString::fromLatin1(random.bytes(tokenBytes).toBase64(options));
}

QByteArray digest(QStringView secret)
{
    return QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256);
}

bool equal(QStringView a, QStringView b)
{
    // Digests have one length, so not even that of the secret shows.
    const QByteArray left = digest(a);
    const QByteArray right = digest(b);
    return CRYPTO_memcmp(left.constData(), right.constData(), static_cast<size_t>(left.size()))
        == 0;
}

} // namespace hearth::server::codes
