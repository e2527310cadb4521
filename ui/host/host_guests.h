// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/host_operations.h"

#include <QCoreApplication>

namespace hearth::ui {

/// Who is disconnected when this computer stops hosting. Pure functions, window's thread.
class HostGuests {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::HostGuests)

public:
    /// "Lea and 2 others will be disconnected."; empty: nobody will.
    static QString disconnected(const std::optional<protocol::HostStatus>& status);
    /// The same, and what becomes of what they write.
    static QString whatStoppingDoes(const std::optional<protocol::HostStatus>& status);
};

} // namespace hearth::ui
