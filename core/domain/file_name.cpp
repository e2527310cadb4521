// SPDX-License-Identifier: Apache-2.0
#include "core/domain/file_name.h"

#include <algorithm>
#include <array>

namespace hearth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 200; ///< 255 on every common file system, with room for a suffix
constexpr qsizetype mostOfExtension = 20;

bool isUnwanted(QChar c)
{
    static constexpr QStringView separators = u"/\\:*?\"<>|";
    return separators.contains(c) || c.category() == QChar::Other_Control
        || c.category() == QChar::Other_Format || c.isNonCharacter();
}

/// Without splitting a surrogate pair.
QString fitting(const QString& text, qsizetype bytes)
{
    QString out = text;
    while (out.toUtf8().size() > bytes)
        out.chop(out.back().isLowSurrogate() && out.size() > 1 ? 2 : 1);
    return out;
}

} // namespace

bool isDeviceName(QStringView name)
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

QString safeFileName(const QString& name)
{
    QString clean = QString::fromUtf8(name.toUtf8()); // without halves of surrogate pairs
    for (QChar& c : clean) {
        if (isUnwanted(c))
            c = u'_';
    }
    clean = clean.trimmed();
    // Left out by Windows at the end, hidden by the others at the beginning.
    while (clean.endsWith(u'.') || clean.endsWith(u' '))
        clean.chop(1);
    while (clean.startsWith(u'.'))
        clean.remove(0, 1);
    if (clean.isEmpty() || isDeviceName(clean))
        clean.prepend(u'_');
    const qsizetype dot = clean.lastIndexOf(u'.');
    const QString extension = dot > 0 && clean.size() - dot <= mostOfExtension ? clean.mid(dot)
                                                                               : QString();
    const QString stem = clean.chopped(extension.size());
    return fitting(stem, mostBytes - extension.toUtf8().size()) + extension;
}

} // namespace hearth
