// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace hearth::ui {

/// Names of emoji as people type them. Pure functions.
struct EmojiNames {
    /// As somebody means it who types it as it will be written: ":Party:" is "party".
    [[nodiscard]] static QString one(const QString& typed);
    /// Several, with blanks or commas between them; each once.
    [[nodiscard]] static QStringList all(const QString& typed);
};

} // namespace hearth::ui
