// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/row_model.h"
#include "core/replica/workspace_session.h"

#include <QTimer>

namespace hearth::models {

class Directory;

/// A message that a search found.
struct SearchRow {
    MessageId message;
    RoomId room;
    std::optional<MessageId> parent; ///< it stands in this thread
    Position position = 0;
    QString roomTitle;
    QString author;
    QString excerpt; ///< one line around what matched
    QList<replica::Stretch> matches; ///< in `excerpt`
    bool operator==(const SearchRow&) const = default;

    [[nodiscard]] Timestamp createdAt() const { return { position }; }
};

inline MessageId rowKey(const SearchRow& row) { return row.message; }

/// What is found while somebody types, newest first, from the local copy alone. Follows what
/// changes there. Window's thread.
class SearchModel : public RowModel<SearchRow> {
    Q_OBJECT

public:
    /// Both outlive it.
    SearchModel(
        replica::WorkspaceSession& session, const Directory& directory, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Searches a moment later, so that nobody searches for each letter of a word. Without a room:
    /// everywhere; with a thread in that alone. Nothing but blanks finds nothing.
    void search(const QString& text, std::optional<RoomId> room,
        std::optional<MessageId> thread = std::nullopt);
    /// Searches for the same again. What is shown stays until the answer is here.
    void refresh();
    /// The next older ones; harmless when there are none or they are on their way.
    void loadMore();

    /// What is searched for; empty: nothing.
    [[nodiscard]] const QString& text() const { return m_text; }
    /// What is shown may not be what is asked for yet.
    [[nodiscard]] bool isSearching() const { return m_searching || m_soon.isActive(); }
    [[nodiscard]] bool hasMore() const { return m_next.has_value(); }
    /// Not everything on this device can be found yet; asks again by itself.
    [[nodiscard]] bool isIndexing() const { return m_indexing; }
    /// There are older messages that this device does not have.
    [[nodiscard]] bool historyMissing() const { return m_missing; }
    [[nodiscard]] std::optional<Error> error() const { return m_error; }

Q_SIGNALS:
    /// Any of the above.
    void stateChanged();

private:
    void begin();
    void ask(std::optional<Position> before, std::vector<SearchRow> found);
    void take(const replica::SearchPage& page, std::vector<SearchRow> found);
    [[nodiscard]] SearchRow rowOf(const replica::SearchHit& hit) const;

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
    QTimer m_soon;
    QTimer m_again; ///< while the index is behind, or something changed
    QString m_text;
    std::optional<RoomId> m_room;
    std::optional<MessageId> m_thread;
    std::size_t m_wanted = 0; ///< rows
    std::optional<Position> m_next;
    quint64 m_generation = 0; ///< answers to an earlier question are dropped
    bool m_searching = false;
    bool m_indexing = false;
    bool m_missing = false;
    std::optional<Error> m_error;
};

} // namespace hearth::models
