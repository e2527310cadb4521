// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/document.h"

namespace hearth::text {

enum class HtmlUse {
    Page, ///< as CommonMark 0.31 and GFM have it; references to neighbours of the page stay live
    Clipboard, ///< stands alone: every line break is one, and nothing is relative to anything
};

/// `document` as HTML that can neither load nor run anything: only elements of text, no attributes
/// that act, every character escaped that means something. Links lead to http, https, mailto and
/// hearth (links.h), on a page also to its neighbours; images are links. Raw HTML never comes this
/// far, it is text. At most a constant times the source in size: what repeats one long target ten
/// thousand times loses the links at the end. Any thread.
[[nodiscard]] QString toHtml(const Document& document, HtmlUse use);

} // namespace hearth::text
