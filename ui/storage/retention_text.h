// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"

#include <QCoreApplication>

namespace hearth::ui {

/// For how long something is kept, in plain words. Any thread.
class RetentionText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::RetentionText)

public:
    /// "For ever", "90 days"
    [[nodiscard]] static QString days(qint64 days);
    /// What holds in a room: "Messages are deleted after 90 days, unless they are pinned." Empty:
    /// everything is kept.
    [[nodiscard]] static QString sentence(const Workspace& workspace, const Room& room);
};

} // namespace hearth::ui
