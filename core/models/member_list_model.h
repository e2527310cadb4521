// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/models/row_model.h"

namespace hearth::models {

struct MemberRow {
    MemberId id;
    QString name;
    Role role = Role::Member;
    MemberState state = MemberState::Active;
    bool self = false;
    bool pending = false; ///< a new name that the server has not taken yet
    bool operator==(const MemberRow&) const = default;
};

inline MemberId rowKey(const MemberRow& row) { return row.id; }

/// The people of a workspace, or of one private room, by name; people who left are not in it,
/// imported ones come last. Filtered by what is typed. Window's thread.
class MemberListModel : public RowModel<MemberRow> {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1 };

    explicit MemberListModel(const Directory& directory, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Null: everybody.
    void setRoom(std::optional<RoomId> room);
    void setFilter(const QString& text);
    enum class Shown { Everybody, Active };
    /// Active: without those who are only known from an import.
    void setShown(Shown shown);

private:
    void rebuild();

    const Directory& m_directory;
    std::optional<RoomId> m_room;
    QString m_filter;
    Shown m_shown = Shown::Everybody;
};

} // namespace hearth::models
