// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

#include <array>
#include <span>

namespace hearth::protocol {

inline constexpr std::size_t wordCount = 2048; ///< eleven bits a word

/// Short words that are hard to mistake for each other, sorted; made from resources/words by
/// cmake/wordlist.py. Any thread.
std::span<const QLatin1StringView, wordCount> wordList();

} // namespace hearth::protocol
