// SPDX-License-Identifier: Apache-2.0
#include "core/text/entities.h"

#include "core/text/entitytable.h"

#include <algorithm>

namespace hearth::text {
namespace {

char32_t numericCharacter(QStringView digits)
{
    const bool isHex = digits.startsWith(u'x', Qt::CaseInsensitive);
    bool ok = false;
    const uint number = isHex ? digits.sliced(1).toUInt(&ok, 16) : digits.toUInt(&ok, 10);
    const bool isCharacter = ok && number != 0 && number <= QChar::LastValidCodePoint
        && !QChar::isSurrogate(number);
    return isCharacter ? char32_t(number) : char32_t(QChar::ReplacementCharacter);
}

} // namespace

QString decodeEntity(QStringView entity)
{
    if (entity.size() < 3 || !entity.startsWith(u'&') || !entity.endsWith(u';'))
        return entity.toString();
    const QStringView name = entity.sliced(1, entity.size() - 2);
    if (name.startsWith(u'#')) {
        const char32_t character = numericCharacter(name.sliced(1));
        return QString::fromUcs4(&character, 1);
    }
    const auto table = detail::namedCharacters();
    const auto found = std::ranges::lower_bound(table, name, {}, &detail::NamedCharacter::name);
    return found != table.end() && found->name == name ? found->characters.toString()
                                                       : entity.toString();
}

} // namespace hearth::text
