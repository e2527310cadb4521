// SPDX-License-Identifier: Apache-2.0
#include "core/text/links.h"

#include <QChar>

#include <algorithm>

namespace hearth::text {

bool isLinkTarget(QStringView target)
{
    if (target.size() > maximumLinkLength)
        return false;
    const auto isAfter = [target](QStringView scheme) {
        return target.startsWith(scheme, Qt::CaseInsensitive) && target.size() > scheme.size()
            && target[scheme.size()] != u'/';
    };
    if (!isAfter(u"https://") && !isAfter(u"http://") && !isAfter(u"mailto:")
        && !(target.startsWith(u"hearth:", Qt::CaseInsensitive) && target.size() > 7))
        return false;
    return std::ranges::none_of(target, [](QChar character) {
        // Format characters are those that reorder or hide what stands around them.
        return character.category() == QChar::Other_Control
            || character.category() == QChar::Other_Format || character.isSpace();
    });
}

} // namespace hearth::text
