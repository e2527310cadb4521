// SPDX-License-Identifier: Apache-2.0
#include "core/domain/domain_name.h"

#include <QUrl>

#include <algorithm>

namespace hearth {

namespace {

constexpr qsizetype longestName = 253; ///< RFC 1035 §2.3.4, without the last dot
constexpr qsizetype longestLabel = 63;

bool isLabel(QStringView label)
{
    const auto isPart = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    };
    return !label.isEmpty() && label.size() <= longestLabel && !label.startsWith(u'-')
        && !label.endsWith(u'-') && std::ranges::all_of(label, isPart);
}

bool isNumber(QStringView label)
{
    return std::ranges::all_of(label, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

std::optional<QString> domainName(const QString& typed)
{
    QString name = QString::fromLatin1(QUrl::toAce(typed.trimmed().toLower()));
    if (name.endsWith(u'.'))
        name.chop(1);
    const QList<QStringView> labels = QStringView(name).split(u'.');
    // An address in digits is no name.
    if (labels.size() < 2 || name.size() > longestName || isNumber(labels.last())
        || !std::ranges::all_of(labels, isLabel))
        return std::nullopt;
    return name;
}

std::optional<QString> domainOfEmail(const QString& email)
{
    const QString address = email.trimmed();
    const qsizetype at = address.lastIndexOf(u'@');
    const bool hasSpace = std::ranges::any_of(address, [](QChar c) { return c.isSpace(); });
    if (at < 1 || hasSpace)
        return std::nullopt;
    return domainName(address.mid(at + 1));
}

} // namespace hearth
