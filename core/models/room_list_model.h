// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"

#include <QAbstractListModel>

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
    bool pending = false; ///< created here, not on the server yet
    bool operator==(const RoomRow&) const = default;
};

/// Channels by name, then conversations by their newest message; archived rooms are left out. Window's thread.
class RoomListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1 };

    RoomListModel(replica::WorkspaceSession& session, const Directory& directory, QObject* owner = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] const RoomRow& row(int index) const { return m_rows[index]; }
    [[nodiscard]] int indexOf(const RoomId& id) const;

private:
    void rebuild();

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
    QList<RoomRow> m_rows;
};

} // namespace hearth::models
