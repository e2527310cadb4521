// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/profile.h"

#include <QCoreApplication>

namespace hearth::ui {

/// What a profile says, in words. Pure functions.
class ProfileText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::ProfileText)

public:
    /// "14:05 there, 2 hours ahead of you"; empty where no time zone is said, or one that is not
    /// known here.
    [[nodiscard]] static QString localTime(const MemberProfile& profile, Timestamp now);
    /// Title and local time on one line; empty: neither is said.
    [[nodiscard]] static QString line(const MemberProfile& profile, Timestamp now);
};

} // namespace hearth::ui
