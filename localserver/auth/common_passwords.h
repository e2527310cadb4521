// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

#include <array>
#include <span>

namespace hearth::server::detail {

/// Passwords that many people have, lower case and sorted; made from zxcvbn's list by
/// cmake/commonpasswords.py. Those too short to be accepted are not in it.
std::span<const QLatin1StringView> commonPasswords();

} // namespace hearth::server::detail
