// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/item.h"

namespace hearth::server {

/// Which item. `owner`: whose it is; none: everybody's.
struct ItemKey {
    ItemKind kind = ItemKind::Unknown;
    ItemId id;
    std::optional<MemberId> owner;
};

/// An item and whose it is.
struct OwnedItem {
    Item item;
    MemberId owner;
};

/// What members keep for themselves and what a workspace shares. One that is gone leaves nothing.
class ItemStore {
public:
    virtual ~ItemStore() = default;
    virtual Result<std::optional<Item>> find(const ItemKey& key) = 0;
    /// The member's own and everybody's.
    virtual Result<QList<Item>> list(MemberId member) = 0;
    /// Those of one kind: of one member, or everybody's.
    virtual Result<QList<Item>> listKind(ItemKind kind, std::optional<MemberId> owner) = 0;
    virtual Result<int> count(ItemKind kind, std::optional<MemberId> owner) = 0;
    /// Takes the place of what stood there.
    virtual Result<void> put(const Item& item, std::optional<MemberId> owner) = 0;
    virtual Result<void> remove(const ItemKey& key) = 0;
    /// Everybody's items about one thing: who follows a thread, who has saved a message.
    virtual Result<QList<MemberId>> owners(ItemKind kind, ItemId id) = 0;

    /// What the server has to do something about at `now`, what came first first.
    virtual Result<QList<OwnedItem>> due(Timestamp now, int limit) = 0;
    /// When it next has; none: nothing is planned.
    virtual Result<std::optional<Timestamp>> nextDue() = 0;

    virtual Result<std::optional<QByteArray>> emojiImage(EmojiId id) = 0;
    virtual Result<void> putEmojiImage(EmojiId id, const QByteArray& image) = 0;
    virtual Result<void> removeEmojiImage(EmojiId id) = 0;
};

} // namespace hearth::server
