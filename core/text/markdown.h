// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/document.h"

namespace hearth::text {

/// What becomes of a source that means nothing (definitions that no link uses): a message shows it
/// as it was written, a page is empty.
enum class Nothing { IsShown, IsNothing };

/// Reads CommonMark with GFM tables, task lists, strikethrough and autolinks (md4c). Never fails:
/// whatever is not Markdown is text, HTML included. Single line breaks are kept, as every chat
/// does. Mentions are stored as
/// `<@member-id>`, `<#room-id>`, `<!here>`, `<!channel>`, `<!group:group-id>`; their spans read "@"
/// or "#" until resolveMentions() names them. Emoji short codes (`:tada:`) become the emoji. Links
/// lead to http, https, mailto or hearth (links.h); any other target is shown as text behind the
/// label, and so is one that the label belies. `||hidden||` is a spoiler. Images become links.
/// Linear in the input; 40,000 characters are the most a message has. Any thread.
[[nodiscard]] Document parseMarkdown(QStringView source, Nothing nothing = Nothing::IsShown);

/// `text` as Markdown that shows exactly `text` within a line. For use as a link's label too.
[[nodiscard]] QString escapeMarkdown(QStringView text);

} // namespace hearth::text
