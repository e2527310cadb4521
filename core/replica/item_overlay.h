// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/types.h"

namespace hearth::replica {

/// Whether the operation changes an item, and of which kind.
[[nodiscard]] std::optional<ItemKind> itemKindOfOperation(const QString& operation);

/// What the items look like once the entries, oldest first, are the server's. Items that are gone
/// are left out.
[[nodiscard]] QList<Item> withPending(QList<Item> items, const QList<OutboxEntry>& entries);

} // namespace hearth::replica
