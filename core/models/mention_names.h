// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/text/document.h"

namespace hearth::models {

/// What a mention in a text is called today, without its sign; empty for what nobody here knows.
[[nodiscard]] QString mentionedName(const Directory& directory, const text::Span& span);

/// One line of a message's Markdown, with today's names in it.
[[nodiscard]] QString excerptOf(
    const Directory& directory, const QString& body, qsizetype maximumLength = 160);
/// `# release`, or the others' names; empty for a room that is out of sight.
[[nodiscard]] QString titleInList(const Directory& directory, const RoomId& room);

} // namespace hearth::models
