// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/importers/import_report.h"
#include "localserver/importers/slack_archive.h"
#include "localserver/importers/slack_converter.h"
#include "localserver/store/bulk_writer.h"

#include <atomic>

namespace hearth::server::slack {

/// What an export holds, without writing anything. Reads every day file; takes about as long as
/// unpacking.
Result<protocol::ImportPreview> inspect(const QString& path);

/// Brings one export into one workspace. Runs on a thread of its own, which reads and converts
/// while the workspace's lane writes the chunk before. Running it again with the same export adds
/// nothing twice: ids are derived from Slack's own.
class Import {
public:
    Import(const BulkWriter& writer, WorkspaceId workspace, ImportId id, MemberId actor,
        Timestamp now, ImportProgress& progress, const std::atomic_bool& cancelled);

    /// Blocks until everything is in, the person cancelled (`Aborted`), or the disk refused. What
    /// was written stays and can be removed.
    Result<void> run(const QString& path);
    /// After `run`: where the contents of the files may still be fetched.
    [[nodiscard]] QList<FileLink> takeLinks() { return std::exchange(m_links, {}); }

private:
    struct RoomPlan {
        Room room;
        hearth::Room target;
        bool merged = false; ///< its messages join a channel that was there before
    };
    struct Chunk {
        QList<Member> people; ///< authors met for the first time in these messages
        QList<hearth::Message> messages;
        QSet<MessageId> answered; ///< thread starts whose counters change
    };
    struct Written {
        qint64 added = 0;
        qint64 known = 0;
        qint64 reactions = 0;
        qint64 files = 0;
        qint64 people = 0;
    };

    Result<void> writePeople(const Archive& archive);
    Result<void> writeGroups(const Archive& archive);
    Result<QList<RoomPlan>> writeRooms(const Archive& archive);
    Result<void> writeMessages(const Archive& archive, const RoomPlan& plan);
    Result<void> readDay(
        const Archive& archive, const RoomPlan& plan, const QString& dayFile, Chunk& chunk);
    Result<void> send(Chunk& chunk);
    Result<void> settle();
    Result<void> conclude(const QList<RoomPlan>& plans);
    template <typename Work>
    auto onLane(Work work);

    static Result<Written> writeChunk(
        WorkspaceTransaction& work, const Chunk& chunk, ImportId import);

    const BulkWriter& m_writer;
    WorkspaceId m_workspace;
    ImportId m_id;
    MemberId m_actor;
    ImportProgress& m_progress;
    const std::atomic_bool& m_cancelled;
    Converter m_converter;
    QList<FileLink> m_links;
    std::optional<Future<Written>> m_pending; ///< the chunk on its way to the disk
};

} // namespace hearth::server::slack
