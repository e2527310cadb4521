// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/timeline_row.h"

#include <QCoreApplication>

namespace hearth::ui {

/// Who wrote a message, as it stands above it.
class AuthorText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::AuthorText)

public:
    /// Guests are marked: everybody sees who is not one of the team.
    [[nodiscard]] static QString name(const models::TimelineRow& row)
    {
        return row.byGuest ? tr("%1 (guest)").arg(row.authorName) : row.authorName;
    }
};

} // namespace hearth::ui
