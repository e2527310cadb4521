// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/models/row_model.h"

namespace hearth::models {

/// Something Ctrl+K can go to.
struct JumpRow {
    enum class Kind { Room, Member };

    Kind kind = Kind::Room;
    RoomId room; ///< Kind::Room
    MemberId member; ///< Kind::Member
    RoomKind roomKind = RoomKind::Public;
    QString title;
    QString hint; ///< topic or role
    qint64 unread = 0;
    bool operator==(const JumpRow&) const = default;
};

inline Uuid rowKey(const JumpRow& row)
{
    return row.kind == JumpRow::Kind::Room ? row.room.uuid : row.member.uuid;
}

/// Rooms and people that match what is typed: beginnings of words first, then substrings, then
/// letters in order. With nothing typed: unread rooms first, then the newest. At most 50 rows.
/// Window's thread.
class JumpModel : public RowModel<JumpRow> {
    Q_OBJECT

public:
    explicit JumpModel(const Directory& directory, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    void setFilter(const QString& text);

private:
    void rebuild();

    const Directory& m_directory;
    QString m_filter;
};

} // namespace hearth::models
