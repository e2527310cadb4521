// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

/// Inside core/text only: tables of foreign programs.
namespace hearth::text::detail {

struct PastedTable {
    QList<QStringList> rows; ///< cells as Markdown without line breaks; the first is the header
    QList<Qt::Alignment> alignments; ///< of columns; missing ones have none
};

/// What may stand in a cell: a bar would end it, in code as well (GFM §4.10).
[[nodiscard]] QString cellOf(const QString& markdown);
/// As GFM writes it, rows and columns at the end that are empty left out. Empty: nothing is left.
[[nodiscard]] QString markdownOfTable(PastedTable table);

} // namespace hearth::text::detail
