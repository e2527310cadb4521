// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/auth/totp.h"

/// An authenticator app: codes of a secret as `secondFactor.begin` showed it.
namespace hearth::test {

/// RFC 4648 §6.
inline QByteArray fromBase32(const QString& text)
{
    constexpr QStringView alphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QByteArray out;
    quint32 bits = 0;
    quint32 held = 0;
    for (const QChar c : text) {
        bits = (bits << 5U) | static_cast<quint32>(alphabet.indexOf(c));
        held += 5;
        if (held >= 8) {
            held -= 8;
            out += static_cast<char>((bits >> held) & 0xffU);
        }
    }
    return out;
}

/// `shift` steps of thirty seconds away from `now`.
inline QString oneTimeCode(const QString& secret, Timestamp now, qint64 shift = 0)
{
    return server::totp::codeOf(fromBase32(secret), server::totp::stepAt(now) + shift);
}

} // namespace hearth::test
