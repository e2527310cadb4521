// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/mail_link.h"

#include <algorithm>

namespace hearth::protocol {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView scheme = "hearth://"_L1;
constexpr QLatin1StringView verifyWord = "verify"_L1;
constexpr QLatin1StringView resetWord = "reset"_L1;
constexpr qsizetype longestCode = 64;

bool beginsWith(QStringView text, QLatin1StringView word)
{
    return text.startsWith(scheme, Qt::CaseInsensitive)
        && text.sliced(scheme.size()).startsWith(word + u'/', Qt::CaseInsensitive);
}

bool isCode(QStringView text)
{
    return text.size() <= longestCode && std::ranges::all_of(text, [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-');
    });
}

std::unexpected<Error> malformed(QString problem)
{
    return fail(ErrorCode::InvalidArgument, std::move(problem), u"link"_s);
}

} // namespace

QString MailLink::toString() const
{
    const QString pin = address.fingerprint.isEmpty() ? QString() : u'#' + address.fingerprint;
    return scheme + (kind == Kind::Verify ? verifyWord : resetWord) + u'/' + address.authority()
        + u'/' + code + pin;
}

bool MailLink::looksLike(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    return beginsWith(trimmed, verifyWord) || beginsWith(trimmed, resetWord);
}

Result<MailLink> MailLink::parse(QStringView text)
{
    const QString trimmed = text.trimmed().toString();
    if (!looksLike(trimmed))
        return malformed(u"a mail's link begins with hearth://verify/ or hearth://reset/"_s);
    const QString rest = trimmed.mid(scheme.size());
    const qsizetype hash = rest.indexOf(u'#');
    const QString pin = hash < 0 ? QString() : rest.mid(hash);
    const QStringList parts = rest.left(hash < 0 ? rest.size() : hash)
                                  .split(u'/', Qt::SkipEmptyParts);
    if (parts.size() != 3 || !isCode(parts[2]))
        return malformed(u"the link's address or its code is missing; copy the whole link"_s);
    MailLink link;
    link.kind = parts[0].compare(verifyWord, Qt::CaseInsensitive) == 0 ? Kind::Verify : Kind::Reset;
    HEARTH_TRY(link.address, parseServerAddress(QString(parts[1] + pin)));
    link.code = parts[2];
    return link;
}

} // namespace hearth::protocol
