// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/protocol/operation.h"

/// Files. Operations say what is to be there; the bytes travel beside them, over HTTP (tus 1.0 up,
/// range requests down) or, within the process, through a `Carrier`: always under the address that
/// an operation answered.
namespace hearth::protocol {

/// Announces a file, or asks how far it has come: repeating it is harmless. Its bytes follow to
/// `Upload::url`; once all of them are there a message may carry it.
struct StorageUpload {
    FileId id;
    QString name; ///< without a path
    qint64 size = 0; ///< bytes; must be what comes
    QString mimeType; ///< what the sender takes it for; the server looks for itself
    qint64 width = 0; ///< of a picture, in pixels; 0: not known
    qint64 height = 0;
};
struct Upload {
    FileEntry file;
    qint64 offset = 0; ///< so many bytes are there
    bool complete = false;
    QString url; ///< where the rest goes (tus); a path on the server, good for `urlSeconds`
};
struct FileById {
    FileId id;
};
/// A path on the server under which this caller reads the file for `urlSeconds`.
struct FileUrl {
    QString url;
};

enum class FileKind { Any, Image, Audio, Video, Other };
struct StorageList {
    std::optional<RoomId> roomId; ///< none: every room that the caller may see
    std::optional<MemberId> authorId;
    FileKind kind = FileKind::Any;
    QString name; ///< a part of the file's name, compared without case
    std::optional<qint64> before; ///< position, exclusive
    qint64 limit = 50; ///< messages, 1–200
};
struct StoredFile {
    FileEntry file;
    MessageId messageId;
    RoomId roomId;
    std::optional<MessageId> parentId;
    MemberId authorId;
    qint64 position = 0; ///< of the message
};
/// Newest message first; a message's files stay together.
struct StoredFileList {
    QList<StoredFile> files;
    bool more = false;
};
/// How much is there and how much may be.
struct StorageUsage {
    qint64 personBytes = 0;
    qint64 workspaceBytes = 0;
    FileRules rules;
    bool scanned = false; ///< the server has every file looked through for viruses
};

inline constexpr int urlSeconds = 3600;
/// One piece of a file, up or down; what goes through a `Carrier` at once.
inline constexpr qint64 pieceBytes = 4LL << 20;

inline constexpr auto storageUpload = writeRow<StorageUpload, Upload>("storage.upload");
inline constexpr auto storageGetUrl = readRow<FileById, FileUrl>("storage.getUrl");
/// An upload that no message carries yet, or a file of one's own message; admins any.
inline constexpr auto storageRemove = writeRow<FileById, Nothing>("storage.remove");
inline constexpr auto storageList = readRow<StorageList, StoredFileList>("storage.list");
inline constexpr auto storageUsage = readRow<Nothing, StorageUsage>("storage.usage");

inline constexpr std::tuple fileOperations { storageUpload, storageGetUrl, storageRemove,
    storageList, storageUsage };

} // namespace hearth::protocol

namespace hearth {

template <>
struct EnumNames<protocol::FileKind> {
    static constexpr protocol::FileKind unknown = protocol::FileKind::Any;
    static constexpr std::array names { EnumName { protocol::FileKind::Any, "any" },
        EnumName { protocol::FileKind::Image, "image" },
        EnumName { protocol::FileKind::Audio, "audio" },
        EnumName { protocol::FileKind::Video, "video" },
        EnumName { protocol::FileKind::Other, "other" } };
};
template <>
struct Descriptor<protocol::StorageUpload> {
    using T = protocol::StorageUpload;
    static constexpr std::tuple fields { field("id", &T::id),
        field("name", &T::name, limits::fileName), field("size", &T::size),
        field("mimeType", &T::mimeType, defaulted(limits::mimeType)),
        field("width", &T::width, sparse()), field("height", &T::height, sparse()) };
};
template <>
struct Descriptor<protocol::Upload> {
    using T = protocol::Upload;
    static constexpr std::tuple fields { field("file", &T::file), field("offset", &T::offset),
        field("complete", &T::complete), field("url", &T::url) };
};
template <>
struct Descriptor<protocol::FileById> {
    static constexpr std::tuple fields { field("id", &protocol::FileById::id) };
};
template <>
struct Descriptor<protocol::FileUrl> {
    static constexpr std::tuple fields { field("url", &protocol::FileUrl::url) };
};
template <>
struct Descriptor<protocol::StorageList> {
    using T = protocol::StorageList;
    static constexpr std::tuple fields { field("roomId", &T::roomId),
        field("authorId", &T::authorId), field("kind", &T::kind, defaulted()),
        field("name", &T::name, defaulted(singleLine(0, 255))), field("before", &T::before),
        field("limit", &T::limit, defaulted()) };
};
template <>
struct Descriptor<protocol::StoredFile> {
    using T = protocol::StoredFile;
    static constexpr std::tuple fields { field("file", &T::file), field("messageId", &T::messageId),
        field("roomId", &T::roomId), field("parentId", &T::parentId),
        field("authorId", &T::authorId), field("position", &T::position) };
};
template <>
struct Descriptor<protocol::StoredFileList> {
    using T = protocol::StoredFileList;
    static constexpr std::tuple fields { field("files", &T::files), field("more", &T::more) };
};
template <>
struct Descriptor<protocol::StorageUsage> {
    using T = protocol::StorageUsage;
    static constexpr std::tuple fields { field("personBytes", &T::personBytes),
        field("workspaceBytes", &T::workspaceBytes), field("rules", &T::rules),
        field("scanned", &T::scanned, defaulted()) };
};

} // namespace hearth
