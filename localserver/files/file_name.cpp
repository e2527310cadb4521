// SPDX-License-Identifier: Apache-2.0
#include "localserver/files/file_name.h"

#include "core/domain/file_name.h"
#include "core/domain/file_rules.h"

#include <QUrl>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// Windows leaves out points and spaces at the end, and `.` and `..` are folders.
QString withoutEnd(const QString& name)
{
    QString out = name.trimmed();
    while (out.endsWith(u'.') || (!out.isEmpty() && out.back().isHighSurrogate())) {
        out.chop(1);
        out = out.trimmed();
    }
    return out;
}

/// RFC 8187 §3.2.1 lets these stand as they are.
constexpr char plainCharacters[] = "!#$&+^`|";

} // namespace

Result<QString> cleanFileName(const QString& name)
{
    static const QString field = u"name"_s;
    if (name.contains(u'/') || name.contains(u'\\'))
        return fail(ErrorCode::InvalidArgument, u"name must not have a path"_s, field);
    const bool hasControl = std::ranges::any_of(
        name, [](QChar c) { return c.category() == QChar::Other_Control || c.isNonCharacter(); });
    if (hasControl || !name.isValidUtf16())
        return fail(ErrorCode::InvalidArgument,
            u"name must not contain characters that cannot be seen"_s, field);
    QString clean = withoutEnd(name);
    if (clean.isEmpty() || isDeviceName(clean))
        clean = withoutEnd((u'_' + clean).left(limits::fileName.maxLength));
    return clean;
}

QByteArray contentDisposition(const QString& name)
{
    QByteArray plain;
    for (const QChar c : name)
        plain += c.unicode() >= 0x20 && c.unicode() < 0x7f && c != u'"' && c != u'\\' && c != u'%'
            ? c.toLatin1()
            : '_';
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''"
        + QUrl::toPercentEncoding(name, plainCharacters);
}

} // namespace hearth::server
