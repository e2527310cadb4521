// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

/// Inside core/text only. md4c takes a header of more or fewer cells than its delimiter row has
/// columns, and drops what is too much; by GFM §4.10 that is no table.
namespace hearth::text::detail {

struct TableHeader {
    qsizetype offset = 0; ///< of some text in the header
    int columns = 0;
};

/// `source` with the delimiter rows below headers of the wrong length escaped, so that they are
/// text; empty if there are none.
[[nodiscard]] QByteArray withoutWrongTables(
    const QByteArray& source, const QList<TableHeader>& headers);

} // namespace hearth::text::detail
