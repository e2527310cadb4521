// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/attention.h"

#include <QCoreApplication>

namespace hearth::ui {

/// What a person is told of, in words.
class NotifyText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::NotifyText)

public:
    /// Empty for Default.
    [[nodiscard]] static QString level(NotifyLevel level);
};

} // namespace hearth::ui
