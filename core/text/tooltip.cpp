// SPDX-License-Identifier: Apache-2.0
#include "core/text/tooltip.h"

namespace hearth::text {

using namespace Qt::StringLiterals;

QString toolTip(const QString& text)
{
    // Without these Qt never guesses rich text, and escaped it would show "R&amp;D".
    if (!text.contains(u'<') && !text.contains("&lt;"_L1))
        return text;
    return u"<span style=\"white-space: pre-wrap\">"_s + text.toHtmlEscaped() + u"</span>"_s;
}

} // namespace hearth::text
