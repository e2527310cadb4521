// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/document.h"

/// The last step of parsing, inside core/text only: characters of one style become spans.
namespace hearth::text::detail {

/// Appends `span`, joining it with the last one of `spans` where the two look the same and are not
/// single things.
void appendSpan(QList<Span>& spans, Span&& span);

/// Appends `run` in the style and with the target of `look`. Mentions, short codes and emoji become
/// spans of their own; a mention inside a link wins over the link. `run` is not code.
void appendRun(QList<Span>& spans, QStringView run, const Span& look);

} // namespace hearth::text::detail
