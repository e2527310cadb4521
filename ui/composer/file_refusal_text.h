// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/draft_files.h"

#include <QCoreApplication>

namespace hearth::ui {

/// Why something was not attached, in words. Window's thread.
class FileRefusalText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::FileRefusalText)

public:
    [[nodiscard]] static QString sentence(const models::FileRefusal& refusal);
    /// Of several: one per line, and how many more there are.
    [[nodiscard]] static QString sentences(const QList<models::FileRefusal>& refusals);
    /// Types as people know them: "image/*" is "all pictures".
    [[nodiscard]] static QString types(const QStringList& patterns);
};

} // namespace hearth::ui
