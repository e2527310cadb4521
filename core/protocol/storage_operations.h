// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/file_operations.h"

/// What takes up room in a workspace, how it is cleared away, and for how long anything is kept.
namespace hearth::protocol {

/// A part of all files. Every content counts as often as messages have it.
struct StorageShare {
    qint64 bytes = 0;
    qint64 files = 0;
};
struct RoomStorage {
    std::optional<RoomId> roomId; ///< none: all rooms together that the caller does not see
    StorageShare share;
};
struct PersonStorage {
    std::optional<MemberId> memberId; ///< none: what came with imports
    StorageShare share;
};
struct KindStorage {
    FileKind kind = FileKind::Other;
    StorageShare share;
};
/// The largest first.
struct StorageSurvey {
    StorageShare all;
    QList<RoomStorage> rooms;
    QList<PersonStorage> people; ///< the 50 who have most
    QList<KindStorage> kinds;
    qint64 limit = 0; ///< bytes, of all files
    qint64 databaseBytes = 0; ///< what is written, with its index
    qint64 reclaimableBytes = 0; ///< of these, empty: `storage.cleanUp` gives them back
    bool writtenAnew = false; ///< it writes the database anew, once, if the disk has as much room
                              ///< again; nobody else writes meanwhile
};

enum class StorageOrder { Largest, Oldest };
/// Files whose content is there, in rooms that the caller sees.
struct StorageSearch {
    std::optional<RoomId> roomId; ///< none: all of them
    std::optional<Timestamp> before; ///< sent earlier than this
    qint64 minBytes = 0;
    StorageOrder order = StorageOrder::Largest;
    qint64 limit = 100; ///< files, 1–200
};
struct FileIds {
    QList<FileId> ids; ///< 1–100
};
struct FreedStorage {
    qint64 files = 0; ///< contents that are gone
    qint64 bytes = 0; ///< that the disk has got back
};

struct RetentionChange {
    std::optional<RoomId> roomId; ///< none: of the workspace
    Retention retention; ///< all of it; 0–36,500 days
};
/// What the next run would delete beyond what is due already.
struct RetentionPreview {
    qint64 messages = 0;
    qint64 files = 0;
    qint64 bytes = 0; ///< of these files
    Timestamp at; ///< when the next run begins
};

/// Who manages the workspace may ask these; removing takes the right to delete any message too.
inline constexpr auto storageSurvey = readRow<Nothing, StorageSurvey>("storage.survey");
inline constexpr auto storageSearch = readRow<StorageSearch, StoredFileList>("storage.search");
/// Takes the contents away; the messages stay and say by whom. What is gone already is no error.
inline constexpr auto storageRemoveFiles = writeRow<FileIds, FreedStorage>("storage.removeFiles");
/// Uploads that were given up, contents that nothing refers to, and empty pages of the database.
inline constexpr auto storageCleanUp = writeRow<Nothing, FreedStorage>("storage.cleanUp");

/// Of the workspace who manages it, of a channel who manages channels; both only with the right to
/// delete any message.
inline constexpr auto retentionPreview = readRow<RetentionChange, RetentionPreview>(
    "retention.preview");
inline constexpr auto retentionSet = writeRow<RetentionChange, Nothing>("retention.set");

inline constexpr std::tuple storageOperations { storageSurvey, storageSearch, storageRemoveFiles,
    storageCleanUp, retentionPreview, retentionSet };

} // namespace hearth::protocol

namespace hearth {

namespace limits {
inline constexpr Rules filesAtOnce = length(1, 100);
inline constexpr int peopleOfSurvey = 50;
} // namespace limits

template <>
struct EnumNames<protocol::StorageOrder> {
    static constexpr protocol::StorageOrder unknown = protocol::StorageOrder::Largest;
    static constexpr std::array names { EnumName { protocol::StorageOrder::Largest, "largest" },
        EnumName { protocol::StorageOrder::Oldest, "oldest" } };
};
template <>
struct Descriptor<protocol::StorageShare> {
    using T = protocol::StorageShare;
    static constexpr std::tuple fields { field("bytes", &T::bytes), field("files", &T::files) };
};
template <>
struct Descriptor<protocol::RoomStorage> {
    using T = protocol::RoomStorage;
    static constexpr std::tuple fields { field("roomId", &T::roomId), field("share", &T::share) };
};
template <>
struct Descriptor<protocol::PersonStorage> {
    using T = protocol::PersonStorage;
    static constexpr std::tuple fields { field("memberId", &T::memberId),
        field("share", &T::share) };
};
template <>
struct Descriptor<protocol::KindStorage> {
    using T = protocol::KindStorage;
    static constexpr std::tuple fields { field("kind", &T::kind), field("share", &T::share) };
};
template <>
struct Descriptor<protocol::StorageSurvey> {
    using T = protocol::StorageSurvey;
    static constexpr std::tuple fields { field("all", &T::all), field("rooms", &T::rooms),
        field("people", &T::people), field("kinds", &T::kinds), field("limit", &T::limit),
        field("databaseBytes", &T::databaseBytes), field("reclaimableBytes", &T::reclaimableBytes),
        field("writtenAnew", &T::writtenAnew, defaulted()) };
};
template <>
struct Descriptor<protocol::StorageSearch> {
    using T = protocol::StorageSearch;
    static constexpr std::tuple fields { field("roomId", &T::roomId), field("before", &T::before),
        field("minBytes", &T::minBytes, defaulted()), field("order", &T::order, defaulted()),
        field("limit", &T::limit, defaulted()) };
};
template <>
struct Descriptor<protocol::FileIds> {
    static constexpr std::tuple fields { field(
        "ids", &protocol::FileIds::ids, limits::filesAtOnce) };
};
template <>
struct Descriptor<protocol::FreedStorage> {
    using T = protocol::FreedStorage;
    static constexpr std::tuple fields { field("files", &T::files), field("bytes", &T::bytes) };
};
template <>
struct Descriptor<protocol::RetentionChange> {
    using T = protocol::RetentionChange;
    static constexpr std::tuple fields { field("roomId", &T::roomId),
        field("retention", &T::retention, defaulted()) };
};
template <>
struct Descriptor<protocol::RetentionPreview> {
    using T = protocol::RetentionPreview;
    static constexpr std::tuple fields { field("messages", &T::messages), field("files", &T::files),
        field("bytes", &T::bytes), field("at", &T::at) };
};

} // namespace hearth
