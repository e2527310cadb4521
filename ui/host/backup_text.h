// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/backup_operations.h"

#include <QCoreApplication>

namespace hearth::ui {

/// Backups in sentences. Pure functions, window's thread.
class BackupText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::BackupText)

public:
    /// What is wrong and what helps; empty: nothing is.
    static QString problem(protocol::BackupProblem problem);
    /// What a work is doing, or how it ended; empty: there has been none.
    static QString status(const protocol::BackupStatus& status);
    /// When it was made, and of what.
    static QString title(const protocol::BackupFile& backup);
    /// How large, by whom, and whether it is encrypted.
    static QString detail(const protocol::BackupFile& backup);
    /// When the schedule last succeeded and when it comes next; empty: nothing is scheduled.
    static QString schedule(const protocol::BackupSettings& settings);
};

} // namespace hearth::ui
