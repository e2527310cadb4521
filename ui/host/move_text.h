// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/move_operations.h"

#include <QCoreApplication>

namespace hearth::ui {

/// Workspaces that move, in sentences. Pure functions, window's thread.
class MoveText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::MoveText)

public:
    /// What is wrong and what helps; empty: nothing is.
    static QString problem(protocol::MoveProblem problem);
    /// How far a workspace that leaves is, or where it is.
    static QString departure(const protocol::Departure& departure);
    static QString arrival(const protocol::MoveArrival& arrival);
    /// What an error of one of these calls says of the move itself.
    static protocol::MoveProblem problemOf(const Error& error);

private:
    static QString waiting(const protocol::Departure& departure);
};

} // namespace hearth::ui
