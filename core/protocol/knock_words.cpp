// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/knock_words.h"

#include "core/base/digest.h"
#include "core/protocol/word_list.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace hearth::protocol {

using namespace Qt::StringLiterals;

namespace {

// What is hashed for one purpose is never taken for another one. Everything after them has a fixed
// length, so nothing can be moved from one part to the next.
constexpr QByteArrayView commitmentDomain = "hearth knock commitment 1";
constexpr QByteArrayView wordsDomain = "hearth knock words 1";

constexpr int bitsOfWord = 11; // wordCount is 2^11
constexpr quint64 wordMask = wordCount - 1;
constexpr int bytesOfNumber = 8;

QStringList firstWords(const QByteArray& bytes, qsizetype count)
{
    quint64 bits = 0;
    for (int i = 0; i < bytesOfNumber; ++i)
        bits = (bits << 8U) | static_cast<quint8>(bytes.at(i));
    QStringList words;
    for (qsizetype i = 0; i < count; ++i) {
        const auto shift = static_cast<unsigned>(64 - (bitsOfWord * (i + 1)));
        words.append(wordList()[(bits >> shift) & wordMask]);
    }
    return words;
}

} // namespace

std::optional<QByteArray> knockBytes(const QString& hex)
{
    const auto isDigit = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    };
    if (hex.size() != 2 * knockNonceBytes || !std::ranges::all_of(hex, isDigit))
        return std::nullopt;
    return QByteArray::fromHex(hex.toLatin1());
}

QString knockCommitment(const KnockTranscript& transcript)
{
    Digest digest;
    digest.addData(commitmentDomain);
    digest.addData(transcript.hostNonce);
    digest.addData(knockBytes(transcript.pin).value_or(QByteArray()));
    digest.addData(transcript.id.uuid.toBlob());
    return QString::fromLatin1(digest.result().toHex());
}

QStringList knockWords(const KnockTranscript& transcript)
{
    const QByteArray message = wordsDomain.toByteArray()
        + knockBytes(transcript.pin).value_or(QByteArray()) + transcript.id.uuid.toBlob()
        + Digest::hash(transcript.displayName.toUtf8());
    const QByteArray key = transcript.hostNonce + transcript.guestNonce;
    return firstWords(
        QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256), knockWordCount);
}

QStringList pinWords(const QString& pin)
{
    const std::optional<QByteArray> bytes = knockBytes(pin);
    return bytes ? firstWords(*bytes, pinWordCount) : QStringList();
}

} // namespace hearth::protocol
