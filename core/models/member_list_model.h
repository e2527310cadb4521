// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"

#include <QAbstractListModel>

namespace hearth::models {

struct MemberRow {
    MemberId id;
    QString name;
    Role role = Role::Member;
    MemberState state = MemberState::Active;
    bool self = false;
    bool operator==(const MemberRow&) const = default;
};

/// The people of a workspace, or of one private room, by name; people who left are not in it, imported ones come last.
/// Filtered by what is typed. Window's thread.
class MemberListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1 };

    explicit MemberListModel(const Directory& directory, QObject* owner = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] const MemberRow& row(int index) const { return m_rows[index]; }

    /// Null: everybody.
    void setRoom(std::optional<RoomId> room);
    void setFilter(const QString& text);

private:
    void rebuild();

    const Directory& m_directory;
    std::optional<RoomId> m_room;
    QString m_filter;
    QList<MemberRow> m_rows;
};

} // namespace hearth::models
