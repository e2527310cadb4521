// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/totp.h"

#include "localserver/auth/codes.h"

#include <QUrl>
#include <QtEndian>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

namespace hearth::server::totp {

using namespace Qt::StringLiterals;

namespace {

constexpr int sha1Bytes = 20;
constexpr quint32 modulus = 1'000'000; // ten to the power of `digits`

/// RFC 4226 §5.3: four bytes from where the last half byte points to, without the sign.
quint32 truncated(const std::array<unsigned char, sha1Bytes>& mac)
{
    const std::size_t offset = mac.back() & 0x0fU;
    return qFromBigEndian<quint32>(&mac.at(offset)) & 0x7fffffffU;
}

} // namespace

qint64 stepAt(Timestamp now) { return now.seconds() / stepSeconds; }

QString codeOf(const QByteArray& secret, qint64 step)
{
    std::array<unsigned char, sizeof(quint64)> counter {};
    qToBigEndian(static_cast<quint64>(step), counter.data());
    std::array<unsigned char, sha1Bytes> mac {};
    HMAC(EVP_sha1(), secret.constData(), static_cast<int>(secret.size()), counter.data(),
        counter.size(), mac.data(), nullptr);
    return QString::number(truncated(mac) % modulus).rightJustified(digits, u'0');
}

std::optional<qint64> matchingStep(
    const QByteArray& secret, const QString& code, Timestamp now, qint64 after)
{
    const qint64 current = stepAt(now);
    std::optional<qint64> match;
    for (qint64 step = current - skew; step <= current + skew; ++step) {
        const bool same = codes::equal(codeOf(secret, step), code);
        if (same && step > after && !match)
            match = step;
    }
    return match;
}

QString base32(const QByteArray& bytes)
{
    static constexpr QStringView alphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QString out;
    quint32 bits = 0;
    int held = 0;
    for (const char byte : bytes) {
        bits = (bits << 8U) | static_cast<unsigned char>(byte);
        held += 8;
        while (held >= 5) {
            held -= 5;
            out += alphabet[(bits >> static_cast<unsigned>(held)) & 31U];
        }
    }
    if (held > 0)
        out += alphabet[(bits << static_cast<unsigned>(5 - held)) & 31U];
    return out;
}

QString uri(const QByteArray& secret, const QString& issuer, const QString& account)
{
    const auto encoded = [](const QString& text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    // A colon parts the two, so there is none in the first.
    const QString by = encoded(QString(issuer).remove(u':'));
    return u"otpauth://totp/%1:%2?secret=%3&issuer=%4&algorithm=SHA1&digits=%5&period=%6"_s.arg(by,
        encoded(account), base32(secret), by, QString::number(digits),
        QString::number(stepSeconds));
}

} // namespace hearth::server::totp
