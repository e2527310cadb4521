// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/models/row_model.h"

namespace hearth::models {

/// A channel in the list of all that there are.
struct ChannelRow {
    RoomId id;
    RoomKind kind = RoomKind::Public;
    QString title;
    QString about; ///< what it is for, or its topic
    bool joined = false;
    bool archived = false;
    std::optional<qsizetype> members; ///< none: not known (yet)
    bool operator==(const ChannelRow&) const = default;
};

inline RoomId rowKey(const ChannelRow& row) { return row.id; }

/// Every channel that the reader may see, joined or not, filtered by what is typed. How many are in
/// a public one the server is asked once; without a connection it stays unknown. Window's thread.
class ChannelListModel : public RowModel<ChannelRow> {
    Q_OBJECT

public:
    enum class Sort { Name, Members };
    enum class Shown { Open, Archived };

    /// Session and directory outlive it.
    ChannelListModel(
        replica::WorkspaceSession& session, const Directory& directory, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    void setFilter(const QString& text);
    void setSort(Sort sort);
    void setShown(Shown shown);

private:
    void rebuild();
    void askFor(const QList<RoomId>& rooms);
    void take(const RoomId& room, qsizetype members);

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
    QString m_filter;
    Sort m_sort = Sort::Name;
    Shown m_shown = Shown::Open;
    QHash<RoomId, qsizetype> m_members;
    QSet<RoomId> m_asked;
};

} // namespace hearth::models
