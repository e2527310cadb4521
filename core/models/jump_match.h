// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace hearth::models {

/// A name as the switcher compares it, prepared once: small letters without accents, and which
/// letters there are, so that most names are passed over by one look.
struct JumpName {
    QString folded;
    quint64 letters = 0;
};

[[nodiscard]] JumpName jumpName(const QString& name);

/// How well a name fits what was typed, the best first.
enum class JumpFit { Beginning, WordBeginning, Inside, LettersInOrder, None };

/// Whatever fits a text fits each beginning of that text, too.
[[nodiscard]] JumpFit fitOf(const JumpName& name, const JumpName& typed);

} // namespace hearth::models
