// SPDX-License-Identifier: Apache-2.0
#include "localserver/mail/mail_language.h"

#include <algorithm>

namespace hearth::server {

QString mailLanguage(QStringView wanted)
{
    const QStringView trimmed = wanted.trimmed();
    const auto end = std::ranges::find_if(
        trimmed, [](QChar c) { return QStringView(u"-_,; ").contains(c); });
    const QStringView language = trimmed.first(std::distance(trimmed.begin(), end));
    const bool isLanguage = (language.size() == 2 || language.size() == 3)
        && std::ranges::all_of(language, [](QChar c) { return c.unicode() < 128 && c.isLetter(); });
    return isLanguage ? language.toString().toLower() : QString();
}

} // namespace hearth::server
