// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/rows.h"
#include "localserver/store/sqlite/sqlite_stores.h"

namespace hearth::server {

namespace {

/// In a key there is no null.
MemberId keyOf(const std::optional<MemberId>& owner) { return owner.value_or(MemberId {}); }

Item readItem(const storage::Statement& row) { return row.get<Item>(0); }

/// None once it is done, or was refused.
std::optional<Timestamp> dueAt(const Item& item)
{
    if (item.scheduled && !item.scheduled->refusal)
        return item.scheduled->sendAt;
    if (item.reminder && !item.reminder->fired)
        return item.reminder->dueAt;
    return std::nullopt;
}

} // namespace

Result<std::optional<Item>> SqliteItemStore::find(const ItemKey& key)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT value FROM item WHERE owner_id = ? AND kind = ? AND id = ?"));
    return first(statement.bindAll(keyOf(key.owner), key.kind, key.id), readItem);
}

Result<QList<Item>> SqliteItemStore::list(MemberId member)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT value FROM item WHERE owner_id IN (?, ?) ORDER BY owner_id, kind, id"));
    return collect(statement.bindAll(MemberId {}, member), readItem);
}

Result<QList<Item>> SqliteItemStore::listKind(ItemKind kind, std::optional<MemberId> owner)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT value FROM item WHERE owner_id = ? AND kind = ? ORDER BY id"));
    return collect(statement.bindAll(keyOf(owner), kind), readItem);
}

Result<int> SqliteItemStore::count(ItemKind kind, std::optional<MemberId> owner)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT count(*) FROM item WHERE owner_id = ? AND kind = ?"));
    HEARTH_CHECK(statement.bindAll(keyOf(owner), kind).step());
    return static_cast<int>(statement.integer(0));
}

Result<void> SqliteItemStore::put(const Item& item, std::optional<MemberId> owner)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("INSERT OR REPLACE INTO item (owner_id, kind, id, value, due_at) "
                             "VALUES (?, ?, ?, ?, ?)"));
    return statement.bindAll(keyOf(owner), item.kind, item.id, item, dueAt(item)).run();
}

Result<void> SqliteItemStore::remove(const ItemKey& key)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("DELETE FROM item WHERE owner_id = ? AND kind = ? AND id = ?"));
    return statement.bindAll(keyOf(key.owner), key.kind, key.id).run();
}

Result<QList<MemberId>> SqliteItemStore::owners(ItemKind kind, ItemId id)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT owner_id FROM item WHERE kind = ? AND id = ? ORDER BY owner_id"));
    return collect(statement.bindAll(kind, id),
        [](const storage::Statement& row) { return row.get<MemberId>(0); });
}

Result<QList<OwnedItem>> SqliteItemStore::due(Timestamp now, int limit)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT value, owner_id, kind, id FROM item WHERE due_at IS NOT NULL "
                             "AND due_at <= ? ORDER BY due_at, id LIMIT ?"));
    return collect(statement.bindAll(now, limit), [](const storage::Statement& row) {
        OwnedItem one { .item = row.get<Item>(0), .owner = row.get<MemberId>(1) };
        // Also of one whose value cannot be read.
        one.item.kind = row.get<ItemKind>(2);
        one.item.id = row.get<ItemId>(3);
        return one;
    });
}

Result<std::optional<Timestamp>> SqliteItemStore::nextDue()
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT due_at FROM item WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1"));
    return first(statement, [](const storage::Statement& row) { return row.get<Timestamp>(0); });
}

Result<std::optional<QByteArray>> SqliteItemStore::emojiImage(EmojiId id)
{
    HEARTH_TRY(auto statement, m_connection.prepare("SELECT data FROM emoji_image WHERE id = ?"));
    return first(statement.bindAll(id), [](const storage::Statement& row) { return row.blob(0); });
}

Result<void> SqliteItemStore::putEmojiImage(EmojiId id, const QByteArray& image)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("INSERT OR REPLACE INTO emoji_image (id, data) VALUES (?, ?)"));
    statement.bind(1, id);
    statement.bindBlob(2, image);
    return statement.run();
}

Result<void> SqliteItemStore::removeEmojiImage(EmojiId id)
{
    HEARTH_TRY(auto statement, m_connection.prepare("DELETE FROM emoji_image WHERE id = ?"));
    return statement.bindAll(id).run();
}

} // namespace hearth::server
