// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/message_list_model.h"

#include <QTimer>

namespace hearth::models {

/// Something that somebody did and that is about the reader.
struct ActivityRow {
    replica::ActivityKind kind = replica::ActivityKind::Mention;
    ListedMessage listed; ///< of a reaction: the reader's own message
    QString done; ///< "Ada mentioned you", "👍 Ada, Bob"
    bool unread = false; ///< a reaction is never: when it came nobody knows
    bool operator==(const ActivityRow&) const = default;
};

inline MessageId rowKey(const ActivityRow& row) { return row.listed.message; }

/// Mentions of the reader, reactions to what they wrote, and replies in threads that they follow,
/// newest message first, from the local copy; more of it as the view scrolls. Reads only while
/// somebody looks. Window's thread.
class ActivityModel : public RowModel<ActivityRow> {
    Q_OBJECT

public:
    /// Both outlive it.
    ActivityModel(
        replica::WorkspaceSession& session, const Directory& directory, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    /// None: all kinds.
    void setFilter(std::optional<replica::ActivityKind> kind);
    void setWatched(bool watched);
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void loaded();

private:
    void reloadSoon();
    void reload();
    void load(std::optional<Position> before, int limit);
    void show();
    [[nodiscard]] ActivityRow rowOf(const replica::Activity& activity) const;
    [[nodiscard]] QString reactionsTo(const Message& message) const;
    [[nodiscard]] bool isUnread(const replica::Activity& activity) const;

    static constexpr int pageSize = 60;

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
    std::optional<replica::ActivityKind> m_filter;
    QList<replica::Activity> m_entries;
    std::optional<Position> m_next; ///< there is more before it
    int m_wanted = pageSize; ///< entries asked for so far
    QTimer m_soon { this };
    quint64 m_asked = 0; ///< an answer to an earlier question is dropped
    bool m_watched = false;
    bool m_stale = true;
    bool m_loading = false;
    bool m_loaded = false;
};

} // namespace hearth::models
