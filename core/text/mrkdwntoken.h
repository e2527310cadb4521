// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/markdown.h"
#include "core/text/mrkdwn.h"

#include <QString>

/// Inside core/text only: the smallest pieces of mrkdwn.
namespace hearth::text::detail {

/// `&amp;`, `&lt;` and `&gt;` decoded; Slack writes no other entities.
[[nodiscard]] QString decodeEntities(QStringView source);
/// The character of an entity at `position` and how long it is, or the character itself.
struct SlackCharacter {
    QChar character;
    qsizetype length = 1;
};
[[nodiscard]] SlackCharacter characterAt(QStringView source, qsizetype position);

/// Appends `character` so that Markdown shows it; `previous` and `rest` are its neighbours in the
/// decoded text
/// (`rest` begins behind it, and may still hold entities).
void appendEscaped(QString& out, QChar character, QChar previous, QStringView rest);

/// `url` between the parentheses of a link: backslashes keep the address exactly as it was; only
/// what cannot stand there is percent-encoded.
[[nodiscard]] QString linkDestination(QStringView url);

/// Where the `<…>` that opens at `opening` closes, or -1.
[[nodiscard]] qsizetype tokenEnd(QStringView source, qsizetype opening);
/// The Markdown of what stands between `<` and `>`: links, mentions, dates, groups.
[[nodiscard]] QString markdownFromToken(QStringView token, const MrkdwnResolver& resolver);

/// Code as it was typed: entities decoded, and the links that Slack puts even into code taken out
/// again.
[[nodiscard]] QString codeText(QStringView source);

} // namespace hearth::text::detail
