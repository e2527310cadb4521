// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <expected>
#include <utility>

namespace hearth {

/// Everything that can fail returns one. Handle it, return it, or show it; never drop it.
template <typename T>
using Result = std::expected<T, Error>;

/// A failed result in one expression: `return fail(ErrorCode::NotFound, u"no such channel"_s);`
inline std::unexpected<Error> fail(
    ErrorCode code, QString message, QString field = {}, QString detail = {})
{
    return std::unexpected(Error { .code = code,
        .message = std::move(message),
        .field = std::move(field),
        .detail = std::move(detail),
        .details = {},
        .requestId = {} });
}

/// Passes a failure on unchanged into a result of another type.
template <typename T>
std::unexpected<Error> forward(Result<T>&& result)
{
    return std::unexpected(std::move(result).error());
}

} // namespace hearth

/// Evaluates a Result<T>; on failure returns its error from the enclosing function, else binds the
/// value. The one macro of the code base: C++ has no other way to return early from within an
/// expression.
#define HEARTH_TRY_IMPL(tmp, decl, expression)                                                     \
    auto tmp = (expression);                                                                       \
    if (!tmp)                                                                                      \
        return std::unexpected(std::move(tmp).error());                                            \
    decl = std::move(*tmp)
#define HEARTH_CONCAT_IMPL(a, b) a##b
#define HEARTH_CONCAT(a, b) HEARTH_CONCAT_IMPL(a, b)
#define HEARTH_TRY(decl, expression)                                                               \
    HEARTH_TRY_IMPL(HEARTH_CONCAT(hearthTry, __LINE__), decl, expression)
/// The same for results whose value is not needed (`Result<void>`).
#define HEARTH_CHECK(expression)                                                                   \
    do {                                                                                           \
        auto hearthCheck = (expression);                                                           \
        if (!hearthCheck)                                                                          \
            return std::unexpected(std::move(hearthCheck).error());                                \
    } while (false)
