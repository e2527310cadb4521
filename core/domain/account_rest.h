// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/domain/entities.h"

#include <chrono>

/// Accounts that rest: nobody gets in, and nothing of theirs is lost. Pure functions, any thread;
/// server and client ask the same ones.
namespace hearth {

/// How long somebody who had their account deleted can still come back.
inline constexpr std::chrono::microseconds deletionGrace = std::chrono::days(14);

/// Why whoever showed the right secret is not let in.
enum class AccountRest {
    None,
    Asleep, ///< by its own person: the same call again with `wakeAccount` wakes it
    Leaving, ///< likewise, and deleted when `deletionAt` has come
    Closed, ///< by the server's owner, who alone opens it again
};
/// As an answer of the server says it.
[[nodiscard]] AccountRest restOf(const Error& error);
/// When the account is deleted; none: not at all.
[[nodiscard]] std::optional<Timestamp> deletionOf(const Error& error);
/// The answer that `restOf` reads.
[[nodiscard]] Error restError(AccountRest rest, const std::optional<Timestamp>& deletionAt);

/// What becomes of what somebody wrote, when their account is deleted. It stays in any case.
enum class WrittenHistory {
    KeepName, ///< under the name they had
    Anonymous, ///< under a name that is nobody's
};
template <>
struct EnumNames<WrittenHistory> {
    static constexpr WrittenHistory unknown = WrittenHistory::Anonymous; ///< tells less
    static constexpr std::array names { EnumName { WrittenHistory::KeepName, "keepName" },
        EnumName { WrittenHistory::Anonymous, "anonymous" } };
};

} // namespace hearth
