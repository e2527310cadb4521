// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/models/row_model.h"

namespace hearth::models {

enum class RoomSection { Channels, Conversations };

/// A row of the sidebar. The heading above the first row of a section is that row's property.
struct RoomRow {
    RoomId id;
    RoomKind kind = RoomKind::Public;
    RoomSection section = RoomSection::Channels;
    bool startsSection = false;
    QString title;
    QString topic;
    qint64 unread = 0;
    qint64 mentions = 0;
    bool hasDraft = false;
    bool archived = false;
    bool pending = false; ///< created or changed here, not on the server yet
    bool refused = false; ///< likewise, and the server does not want it: the outbox says why
    bool operator==(const RoomRow&) const = default;
};

inline RoomId rowKey(const RoomRow& row) { return row.id; }

/// Channels, then conversations, both by name so that nothing moves under the pointer; archived
/// rooms are left out. Window's thread.
class RoomListModel : public RowModel<RoomRow> {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1 };

    RoomListModel(
        replica::WorkspaceSession& session, const Directory& directory, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] int indexOf(const RoomId& id) const;

private:
    void rebuild();

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
};

} // namespace hearth::models
