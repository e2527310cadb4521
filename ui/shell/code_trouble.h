// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QCoreApplication>

namespace hearth::ui {

/// Why the code of a team or of an invitation lets nobody in, in words. Pure functions, window's
/// thread.
class CodeTrouble {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::CodeTrouble)

public:
    /// Empty for a code that nobody knows, and for errors about something else.
    [[nodiscard]] static QString sentence(const Error& error);
};

} // namespace hearth::ui
