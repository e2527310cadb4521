// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/models/presence_book.h"
#include "core/models/row_model.h"

namespace hearth::models {

/// A row of the sidebar: the heading of a section, or one of its rooms.
struct SidebarRow {
    enum class Kind { Heading, Room };

    Kind kind = Kind::Room;
    SectionId section; ///< it is, or stands in
    RoomId room; ///< Kind::Room
    RoomKind roomKind = RoomKind::Public;
    QString title;
    QString topic;
    qint64 unread = 0; ///< as `countsOf` counts it; of a heading: all of its rooms together
    qint64 mentions = 0; ///< likewise
    bool hasDraft = false;
    bool hasThreadDraft = false; ///< a reply is begun in one of its threads
    bool muted = false;
    bool starred = false;
    std::optional<PresenceState> presence; ///< direct messages: of the other person
    QString statusEmoji; ///< likewise
    std::optional<MemberId> person; ///< likewise
    bool pending = false; ///< created or changed here, not on the server yet
    bool refused = false; ///< likewise, and the server does not want it: the outbox says why
    bool collapsed = false; ///< Kind::Heading
    SectionSort sort = SectionSort::Name; ///< Kind::Heading
    bool operator==(const SidebarRow&) const = default;

    [[nodiscard]] bool isHeading() const { return kind == Kind::Heading; }
};

inline Uuid rowKey(const SidebarRow& row)
{
    return row.isHeading() ? row.section.uuid : row.room.uuid;
}

/// The reader's own order of what they are in: starred rooms, their own sections, channels, direct
/// messages. Left out are archived rooms, channels that they have not joined, and conversations
/// that they closed and in which nothing new stands. Of a collapsed section only what is unread and
/// what is open is shown. Window's thread.
class SidebarModel : public RowModel<SidebarRow> {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1 };

    /// Session and directory outlive it.
    SidebarModel(
        replica::WorkspaceSession& session, const Directory& directory, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] int indexOf(const RoomId& room) const;
    /// Outlives the model.
    void setPresences(const PresenceBook* presences);
    /// The open room stays in sight.
    void setOpenRoom(std::optional<RoomId> room);
    /// All sections in their order, those without a room too.
    [[nodiscard]] const QList<Section>& sections() const { return m_sections; }
    [[nodiscard]] QString sectionTitle(const Section& section) const;
    [[nodiscard]] static bool isBuiltIn(const SectionId& section);
    /// The rooms of a section as they are shown, collapsed or not.
    [[nodiscard]] QList<RoomId> roomsOf(const SectionId& section) const;

private:
    struct Placed {
        SidebarRow row;
        qint64 rank = 0;
        Position last = 0;
    };

    void rebuild();
    void readSections();
    [[nodiscard]] SectionId sectionFor(const replica::RoomState& state) const;
    [[nodiscard]] bool isShown(const replica::RoomState& state) const;
    [[nodiscard]] Placed placed(const replica::RoomState& state) const;
    [[nodiscard]] QSet<RoomId> roomsWithThreadDrafts() const;
    void addLive(SidebarRow& row, const Room& room) const;
    [[nodiscard]] static QString accessibleText(const SidebarRow& row);
    [[nodiscard]] QList<Placed> allRooms() const;
    void markPending(QList<Placed>& rooms) const;

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
    const PresenceBook* m_presences = nullptr;
    std::optional<RoomId> m_openRoom;
    QList<Section> m_sections;
    QHash<SectionId, QList<RoomId>> m_order;
};

} // namespace hearth::models
