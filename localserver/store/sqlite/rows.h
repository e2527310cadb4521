// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/row.h"

namespace hearth::server {

/// Every row of a bound statement, each read by `read(statement)`.
template <typename Read>
auto collect(storage::Statement& statement, Read read)
    -> Result<QList<std::invoke_result_t<Read, const storage::Statement&>>>
{
    QList<std::invoke_result_t<Read, const storage::Statement&>> out;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return out;
        out.append(read(std::as_const(statement)));
    }
}

/// The first row of a bound statement, or none.
template <typename Read>
auto first(storage::Statement& statement, Read read)
    -> Result<std::optional<std::invoke_result_t<Read, const storage::Statement&>>>
{
    using Value = std::invoke_result_t<Read, const storage::Statement&>;
    HEARTH_TRY(const bool found, statement.step());
    return found ? std::optional<Value>(read(std::as_const(statement))) : std::nullopt;
}

} // namespace hearth::server
