// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/workspace_session.h"

#include <QHash>

namespace hearth::models {

/// How changes of something planned stand that the server does not have.
struct PlannedSending {
    bool unsent = false; ///< one waits, and does not go now
    std::optional<Error> rejected; ///< why the server did not accept one; it waits for a decision
    bool operator==(const PlannedSending&) const = default;
};

/// By the ids of the things; those that the server has are left out, and so is what is on its way.
[[nodiscard]] QHash<Uuid, PlannedSending> plannedSending(
    const replica::WorkspaceSession& session, ItemKind kind);

/// The same items with what is under way laid over them, and what was refused too: what a person
/// planned stays in its list until they decide about it.
[[nodiscard]] QList<Item> withUnsent(
    QList<Item> items, const replica::WorkspaceSession& session, ItemKind kind);

} // namespace hearth::models
