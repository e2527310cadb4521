// SPDX-License-Identifier: Apache-2.0
#include "localserver/files/file_name.h"

#include "core/domain/file_rules.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// Of Windows, with any extension.
bool isDevice(QStringView name)
{
    static constexpr std::array devices { "con"_L1, "prn"_L1, "aux"_L1, "nul"_L1, "conin$"_L1,
        "conout$"_L1 };
    const qsizetype dot = name.indexOf(u'.');
    const QString stem = name.first(dot < 0 ? name.size() : dot).trimmed().toString().toLower();
    if (std::ranges::contains(devices, stem))
        return true;
    return stem.size() == 4 && (stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1))
        && (stem[3].isDigit() || QStringView(u"¹²³").contains(stem[3]));
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
    QString clean = name.trimmed();
    // Windows leaves them out, and `.` and `..` are folders.
    while (clean.endsWith(u'.') || clean.endsWith(u' '))
        clean.chop(1);
    if (clean.isEmpty() || isDevice(clean))
        clean.prepend(u'_');
    return clean.left(limits::fileName.maxLength);
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
