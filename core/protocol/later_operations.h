// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/protocol/operation.h"

/// The rest of the provider interface: operations whose shape is fixed now so that backends and
/// plugins can offer them. A server that does not offer one answers `unsupported` with a reason,
/// and the feature gate says so before anybody clicks.
namespace hearth::protocol {

struct Doc {
    DocId id;
    std::optional<DocId> parentId;
    QString title;
    QString body; ///< Markdown
    QString icon;
    std::optional<Timestamp> archivedAt;
    qint64 revision = 1;
};
struct DocList {
    QList<Doc> docs;
};
struct DocById {
    DocId id;
};
struct DocCreate {
    DocId id;
    std::optional<DocId> parentId;
    QString title;
};
struct DocUpdate {
    DocId id;
    std::optional<QString> title;
    std::optional<QString> body;
    std::optional<QString> icon;
    qint64 baseRevision = 0;
};
struct DocSearch {
    QString text;
};

struct Board {
    BoardId id;
    QString title;
    QString scene; ///< Excalidraw JSON
    qint64 revision = 1;
};
struct BoardList {
    QList<Board> boards;
};
struct BoardById {
    BoardId id;
};
struct BoardCreate {
    BoardId id;
    QString title;
};
struct BoardUpdate {
    BoardId id;
    std::optional<QString> title;
    std::optional<QString> scene;
    qint64 baseRevision = 0;
};

inline constexpr auto docCreate = writeRow<DocCreate, Doc>("doc.create");
inline constexpr auto docList = readRow<Nothing, DocList>("doc.list");
inline constexpr auto docGetById = readRow<DocById, Doc>("doc.getById");
inline constexpr auto docUpdate = writeRow<DocUpdate, Doc>("doc.update");
inline constexpr auto docArchive = writeRow<DocById, Doc>("doc.archive");
inline constexpr auto docRestore = writeRow<DocById, Doc>("doc.restore");
inline constexpr auto docRemove = writeRow<DocById, Nothing>("doc.remove");
inline constexpr auto docSearch = readRow<DocSearch, DocList>("doc.search");
inline constexpr auto boardCreate = writeRow<BoardCreate, Board>("board.create");
inline constexpr auto boardList = readRow<Nothing, BoardList>("board.list");
inline constexpr auto boardGetById = readRow<BoardById, Board>("board.getById");
inline constexpr auto boardUpdate = writeRow<BoardUpdate, Board>("board.update");
inline constexpr auto boardRemove = writeRow<BoardById, Nothing>("board.remove");

inline constexpr std::tuple laterOperations { docCreate, docList, docGetById, docUpdate, docArchive,
    docRestore, docRemove, docSearch, boardCreate, boardList, boardGetById, boardUpdate,
    boardRemove };

} // namespace hearth::protocol

namespace hearth {

template <>
struct Descriptor<protocol::Doc> {
    using T = protocol::Doc;
    static constexpr std::tuple fields { field("id", &T::id), field("parentId", &T::parentId),
        field("title", &T::title, singleLine(0, 200)), field("body", &T::body),
        field("icon", &T::icon, defaulted(singleLine(0, 16))), field("archivedAt", &T::archivedAt),
        field("revision", &T::revision) };
};
template <>
struct Descriptor<protocol::DocList> {
    static constexpr std::tuple fields { field("docs", &protocol::DocList::docs) };
};
template <>
struct Descriptor<protocol::DocById> {
    static constexpr std::tuple fields { field("id", &protocol::DocById::id) };
};
template <>
struct Descriptor<protocol::DocCreate> {
    using T = protocol::DocCreate;
    static constexpr std::tuple fields { field("id", &T::id), field("parentId", &T::parentId),
        field("title", &T::title, singleLine(0, 200)) };
};
template <>
struct Descriptor<protocol::DocUpdate> {
    using T = protocol::DocUpdate;
    static constexpr std::tuple fields { field("id", &T::id),
        field("title", &T::title, singleLine(0, 200)), field("body", &T::body),
        field("icon", &T::icon, singleLine(0, 16)), field("baseRevision", &T::baseRevision) };
};
template <>
struct Descriptor<protocol::DocSearch> {
    static constexpr std::tuple fields { field(
        "text", &protocol::DocSearch::text, singleLine(1, 200)) };
};
template <>
struct Descriptor<protocol::Board> {
    using T = protocol::Board;
    static constexpr std::tuple fields { field("id", &T::id),
        field("title", &T::title, singleLine(0, 200)), field("scene", &T::scene),
        field("revision", &T::revision) };
};
template <>
struct Descriptor<protocol::BoardList> {
    static constexpr std::tuple fields { field("boards", &protocol::BoardList::boards) };
};
template <>
struct Descriptor<protocol::BoardById> {
    static constexpr std::tuple fields { field("id", &protocol::BoardById::id) };
};
template <>
struct Descriptor<protocol::BoardCreate> {
    using T = protocol::BoardCreate;
    static constexpr std::tuple fields { field("id", &T::id),
        field("title", &T::title, singleLine(0, 200)) };
};
template <>
struct Descriptor<protocol::BoardUpdate> {
    using T = protocol::BoardUpdate;
    static constexpr std::tuple fields { field("id", &T::id),
        field("title", &T::title, singleLine(0, 200)), field("scene", &T::scene),
        field("baseRevision", &T::baseRevision) };
};

} // namespace hearth
