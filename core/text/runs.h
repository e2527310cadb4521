// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/document.h"

/// The last step of parsing, inside core/text only: characters of one style become spans.
namespace hearth::text::detail {

/// A style of spans while a block is built: "||", which may begin or end a spoiler.
inline constexpr quint16 spoilerMark = 1 << 15;

/// Appends `span`, joining it with the last one of `spans` where the two look the same and are not
/// single things.
void appendSpan(QList<Span>& spans, Span&& span);

/// Appends `run` in the style and with the target of `look`. Mentions, short codes, emoji and bare
/// addresses become spans of their own; a mention inside a link wins over the link, an address does
/// not. `run` is not code.
void appendRun(QList<Span>& spans, QStringView run, const Span& look, bool isInLink);

/// What stands between two spoiler marks becomes a spoiler; marks without a partner become text.
void joinSpoilers(QList<Span>& spans);

} // namespace hearth::text::detail
