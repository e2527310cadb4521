// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QCoreApplication>

namespace hearth::ui {

/// Why a file that was attached is not sent, in words; `ErrorText` asks it first. Window's thread.
class FileTrouble {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::FileTrouble)

public:
    /// Empty: it is not about a file.
    [[nodiscard]] static QString sentence(const Error& error);

private:
    static QString quotaExceeded(const Error& error);
    static QString tooLarge(const Error& error);
};

} // namespace hearth::ui
