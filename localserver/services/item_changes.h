// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/services/dispatcher.h"

/// How services change items: the row, its revision and the event in one step.
namespace hearth::server {

/// Whose an item is, and who hears of it.
enum class ItemOwner { Caller, Everybody };

/// `None` while it is not there.
Result<std::optional<Item>> findItem(
    const WriteContext& context, ItemKind kind, ItemId id, ItemOwner owner);
/// Stores the item under a new revision and answers it so.
Result<Item> keepItem(const WriteContext& context, Item item, ItemOwner owner);
/// The same for anybody, when nobody calls.
Result<Item> keepItemOf(WorkspaceTransaction& work, Item item, MemberId owner);
/// Answers how it is told: as gone.
Result<Item> dropItem(const WriteContext& context, ItemKind kind, ItemId id, ItemOwner owner);
/// Of anybody, when nobody calls.
Result<void> dropItemOf(WorkspaceTransaction& work, ItemKind kind, ItemId id, MemberId owner);
/// Everybody's about one thing: what a message takes along when it goes.
Result<void> dropItemsOf(const WriteContext& context, ItemKind kind, ItemId id);
/// The same where nobody may have done it.
Result<void> dropItemsOf(
    WorkspaceTransaction& work, const std::optional<MemberId>& actor, ItemKind kind, ItemId id);
/// One spelling for one emoji: with all of its U+FE0F, a custom one of the workspace under its name
/// between colons. `InvalidArgument` for anything else.
Result<QString> emojiSpelling(const WorkspaceAccess& access, const QString& emoji);

} // namespace hearth::server
