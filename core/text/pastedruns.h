// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/document.h"

/// Inside core/text only: what stands in a line of foreign HTML, and its Markdown.
namespace hearth::text::detail {

/// A piece of text of one style; an empty one is a line break.
struct PastedRun {
    QString text;
    quint16 style = Span::Plain; ///< Bold, Italic, Strikethrough, Code, Link
    QString target; ///< of a link; one that may be followed (links.h)
    bool isBreak = false;

    bool operator==(const PastedRun&) const = default;
};

/// Runs up to a line break as Markdown that shows their text in their styles; white space is
/// collapsed. A style that could not be written without being misread is left out.
[[nodiscard]] QString markdownOfLine(QList<PastedRun> line);
/// `text` as a code span (CommonMark §6.1).
[[nodiscard]] QString codeSpan(QStringView text);
/// A fence that `code` cannot close (CommonMark §4.5).
[[nodiscard]] QString codeFence(QStringView code);
/// Whether there is anything but white space.
[[nodiscard]] bool isBlank(const QList<PastedRun>& runs);

} // namespace hearth::text::detail
