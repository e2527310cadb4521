// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/id.h"
#include "core/storage/connection.h"

#include <QList>
#include <QMap>
#include <QStringList>

/// What the oracles hold everything against: the server's workspace, read past the server. One
/// thread.
namespace hearth::sim {

using Row = QStringList;
using Table = QMap<QString, Row>; ///< by the first column

inline constexpr const char* messageColumns
    = "hex(id), hex(room_id), hex(author_id), hex(parent_id), position, kind, body, edited_at, "
      "deleted_at, revision, reply_count, last_reply_at, also_in_room, pinned_at, hex(pinned_by), "
      "notice, forwarded, poll";
enum MessageColumn {
    Id,
    Room,
    Author,
    Parent,
    At,
    Kind,
    Body,
    EditedAt,
    DeletedAt,
    Revision,
    Replies,
    LastReplyAt,
    AlsoInRoom,
    PinnedAt,
    PinnedBy,
    NoticeText,
    ForwardedText,
    PollText
};
inline constexpr const char* fileColumns
    = "hex(id), hex(message_id), ordinal, name, size, state, sha256, hex(member_id)";
enum FileColumn { FileMessage = 1, FileOrdinal, FileName, FileSize, FileStanding, FileSum, FileOf };
inline constexpr const char* uploadColumns = "hex(id), hex(member_id), size, sha256";
enum UploadColumn { UploadOf = 1, UploadSize, UploadSum };
inline constexpr const char* roomColumns = "hex(id), kind, name, topic, purpose, archived_at, "
                                           "hex(created_by), created_at, revision, posting, "
                                           "mentioning, retention";
inline constexpr const char* memberColumns
    = "hex(id), hex(user_id), display_name, role, state, joined_at, revision, status, "
      "role_ids, profile";
inline constexpr const char* workspaceColumns
    = "hex(id), name, icon, members_may_create_channels, join_code_enabled, created_at, revision, "
      "edit_minutes, delete_minutes, edit_history_visible, file_rules, retention";

/// Every row of a query as text. A file that cannot be read is a defect of the simulation and ends
/// it.
Table query(storage::Connection& file, const QByteArray& sql);
QByteArray select(const char* columns, const char* from);
/// An id as `hex` writes it.
QString idText(const Uuid& id);
/// One person's reaction, as texts are compared.
QString reactionText(const QString& emoji, const QString& member);

/// One field of an entry of the audit trail.
struct AuditedChange {
    QString operation;
    QString entity; ///< as `idText`
    QString field;
    QString before;
    QString after;
};

struct Truth {
    explicit Truth(storage::Connection& file);

    /// PRODUCT, "Identity and trust": guests see the rooms they were let into; others public
    /// channels as well; nobody else anything.
    [[nodiscard]] bool maySee(const Row& member, const Row& room) const;
    /// How far a member has read a room, or what stood in it before they came.
    [[nodiscard]] qint64 readPosition(const Row& member, const Row& room) const;
    /// What the badge of a room has to say, from the messages themselves.
    [[nodiscard]] int unread(const Row& member, const Row& room) const;
    /// How many of these name the member, by name, by a group or with everybody.
    [[nodiscard]] int mentions(const Row& member, const Row& room) const;
    /// It stands in the room's timeline, not only in a thread.
    [[nodiscard]] static bool isInRoom(const Row& message);
    /// Who reacts to a message with what, in the order of their coming.
    [[nodiscard]] QStringList reactionsTo(const QString& message) const;
    /// What a member keeps and what everybody shares: by kind and id, the item as JSON.
    [[nodiscard]] Table itemsOf(const Row& member) const;
    /// What people chose in a poll, by voter, in no order.
    [[nodiscard]] QMap<QString, QList<int>> votesIn(const QString& message) const;
    /// Who is in a room.
    [[nodiscard]] QStringList peopleIn(const QString& room) const;
    /// The files of a message, in their order.
    [[nodiscard]] QStringList filesOf(const QString& message) const;
    /// What counts to a member's quota, in bytes.
    [[nodiscard]] qint64 bytesOf(const QString& member) const;
    /// Every text that a message has or had.
    [[nodiscard]] QStringList textsOf(const QString& message) const;
    /// How often the trail says that a field of something became this.
    [[nodiscard]] qsizetype timesAudited(
        const QString& entity, const QString& field, const QString& after) const;
    /// Whether the trail says that a field of something was or became this.
    [[nodiscard]] bool wasAudited(
        const QString& entity, const QString& field, const QString& value) const;
    /// Somebody removed the room, and the server said yes.
    [[nodiscard]] bool wasRemoved(const QString& room) const;
    /// Somebody removed the member, who may have come back since.
    [[nodiscard]] bool wasShownOut(const QString& member) const;

    Table workspace, members, rooms, messages, edits, participants, marks, drafts, reactions, items;
    Table files, uploads; ///< of messages; of none yet
    Table due; ///< what the server has yet to do of its own accord
    QMap<QString, Row> publicFrom, roomFrom, admittedFrom;
    QList<AuditedChange> audit;
};

} // namespace hearth::sim
