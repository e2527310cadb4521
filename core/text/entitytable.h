// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <span>

/// The generated table of HTML's names of characters, inside core/text only.
namespace hearth::text::detail {

struct NamedCharacter {
    QStringView name; ///< without `&` and `;`
    QStringView characters; ///< one or two
};

/// Sorted by name.
[[nodiscard]] std::span<const NamedCharacter> namedCharacters();

} // namespace hearth::text::detail
