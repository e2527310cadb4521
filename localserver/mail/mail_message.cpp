// SPDX-License-Identifier: Apache-2.0
#include "localserver/mail/mail_message.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxAddress = 254; // RFC 5321 §4.5.3.1.3
constexpr qsizetype maxLocalPart = 64; // §4.5.3.1.1
constexpr qsizetype maxLine = 76; // RFC 2045 §6.7 (5)
constexpr qsizetype wordBytes = 39; // in Base64 52 characters: the line stays below 76 (RFC 2047
                                    // §2)

std::unexpected<Error> noAddress()
{
    return fail(
        ErrorCode::InvalidArgument, u"is not an address that mail can be sent to"_s, u"email"_s);
}

bool isPlain(const QByteArray& text)
{
    const bool printable = std::ranges::all_of(
        text, [](char letter) { return letter >= 0x20 && letter < 0x7f; });
    return printable && text.size() <= maxLine - 20 && !text.contains("=?");
}

/// As many whole characters as go into one encoded word.
qsizetype wordEnd(const QByteArray& utf8, qsizetype from)
{
    qsizetype end = std::min(from + wordBytes, utf8.size());
    while (end > from && end < utf8.size() && (static_cast<uchar>(utf8[end]) & 0xc0U) == 0x80U)
        --end;
    return end;
}

QByteArray encodedWords(const QByteArray& utf8)
{
    QByteArrayList words;
    for (qsizetype from = 0; from < utf8.size();) {
        const qsizetype end = wordEnd(utf8, from);
        words.append("=?utf-8?B?" + utf8.sliced(from, end - from).toBase64() + "?=");
        from = end;
    }
    return words.join("\r\n ");
}

QByteArray unstructured(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    return isPlain(utf8) ? utf8 : encodedWords(utf8);
}

/// RFC 5322 §3.4: a display name is an encoded word, or quoted.
QByteArray mailbox(const QString& name, const QByteArray& address)
{
    const QByteArray utf8 = name.toUtf8();
    if (utf8.isEmpty())
        return '<' + address + '>';
    if (!isPlain(utf8))
        return encodedWords(utf8) + "\r\n <" + address + '>';
    QByteArray quoted = utf8;
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + quoted + "\" <" + address + '>';
}

QByteArray escaped(char byte) { return '=' + QByteArray(1, byte).toHex().toUpper(); }

QByteArray quotedLine(const QByteArray& line)
{
    QByteArray out;
    qsizetype column = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char byte = line[i];
        const bool isBlank = byte == ' ' || byte == '\t';
        const bool isLast = i + 1 == line.size();
        const bool isClear = (byte > 0x20 && byte < 0x7f && byte != '=') || (isBlank && !isLast);
        const QByteArray piece = isClear ? QByteArray(1, byte) : escaped(byte);
        if (column + piece.size() > maxLine - 1) {
            out += "=\r\n";
            column = 0;
        }
        out += piece;
        column += piece.size();
    }
    return out;
}

QByteArray quotedPrintable(const QString& text)
{
    QString lines = text;
    lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    QByteArray out;
    const QByteArrayList all = lines.toUtf8().split('\n');
    for (const QByteArray& line : all)
        out += quotedLine(line) + "\r\n";
    return out;
}

QByteArray dateField(Timestamp date)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(date.micros / 1000, QTimeZone::UTC);
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss '+0000'"_s).toLatin1();
}

} // namespace

Result<QByteArray> mailAddress(const QString& typed)
{
    const QString address = typed.trimmed();
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 1 || address.size() > maxAddress)
        return noAddress();
    static const QRegularExpression dotAtom(
        u"\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\\z"_s);
    static const QRegularExpression hostName(
        u"\\A[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\\z"_s);
    const QString local = address.left(at);
    const QString domain = QString::fromLatin1(QUrl::toAce(address.sliced(at + 1)));
    if (local.size() > maxLocalPart || !dotAtom.match(local).hasMatch()
        || !hostName.match(domain).hasMatch() || local.size() + 1 + domain.size() > maxAddress)
        return noAddress();
    return (local + u'@' + domain).toLatin1();
}

Result<QByteArray> composeMail(const MailMessage& message, const MailOrigin& origin)
{
    HEARTH_TRY(const QByteArray to, mailAddress(message.to));
    HEARTH_TRY(const QByteArray from, mailAddress(origin.address));
    const QByteArray domain = from.sliced(from.lastIndexOf('@') + 1);
    return "Date: " + dateField(origin.date) + "\r\nFrom: " + mailbox(origin.name, from)
        + "\r\nTo: <" + to + ">\r\nSubject: " + unstructured(message.subject) + "\r\nMessage-ID: <"
        + origin.id + '@'
        + domain
        // RFC 3834: no holiday answers this.
        + ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
          "Content-Type: text/plain; charset=utf-8\r\n"
          "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        + quotedPrintable(message.body);
}

} // namespace hearth::server
