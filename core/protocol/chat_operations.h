// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/protocol/operation.h"

/// Operations on workspaces, channels, members and messages. Creating ones carry the id that the
/// client made, so that what it shows while waiting is already the thing itself; updates carry the
/// changed fields and the revision they were made from.
namespace hearth::protocol {

struct ById {
    RoomId id;
};

// --- workspace
// -------------------------------------------------------------------------------------------
struct WorkspaceCreate {
    WorkspaceId id;
    QString name;
    QString icon;
    QString displayName; ///< the creator's name in it
};
/// Who comes last wins, field by field; what stood there before is in the audit trail.
struct WorkspaceUpdate {
    std::optional<QString> name;
    std::optional<QString> icon;
    std::optional<bool> membersMayCreateChannels;
    std::optional<bool> joinCodeEnabled;
    std::optional<qint64> editMinutes; ///< -1: always, 0: never
    std::optional<qint64> deleteMinutes;
    std::optional<bool> editHistoryVisible;
    std::optional<FileRules> fileRules; ///< all of them
    std::optional<SecondFactorPolicy> secondFactorPolicy; ///< by somebody who has a second factor
    std::optional<bool> claimsByAddress;
    qint64 baseRevision = 0; ///< what the caller saw; refuses nothing
};
struct WorkspaceSummary {
    WorkspaceId id;
    QString name;
    QString icon;
    MemberId memberId; ///< the caller's member in it
    Role role = Role::Member;
    bool moved = false; ///< it is on another server now: `move.follow` says where
};
struct WorkspaceList {
    QList<WorkspaceSummary> workspaces;
};
struct WorkspaceJoin {
    QString code;
    QString displayName;
};
struct JoinCode {
    QString code; ///< six characters without look-alikes
};

// --- channel
// ---------------------------------------------------------------------------------------------
struct ChannelCreate {
    RoomId id;
    RoomKind kind = RoomKind::Public; ///< public or private
    QString name;
    QString topic;
    QString purpose;
};
/// As WorkspaceUpdate.
struct ChannelUpdate {
    RoomId id;
    std::optional<QString> name;
    std::optional<QString> topic;
    std::optional<QString> purpose;
    std::optional<bool> archived;
    std::optional<RoomKind> kind; ///< private: a public channel closes to all but who is in it
    std::optional<RoomRule> posting; ///< whole, as the next
    std::optional<RoomRule> mentioning;
    qint64 baseRevision = 0; ///< as there
};
struct RoomList {
    QList<Room> rooms;
};

// --- member
// ----------------------------------------------------------------------------------------------
struct MemberList {
    QList<Member> members;
};
struct MemberById {
    MemberId id;
};
struct MemberUpdateRole {
    MemberId id;
    Role role = Role::Member;
};
struct MemberUpdateName {
    QString displayName; ///< the caller's own
};

// --- message
// ---------------------------------------------------------------------------------------------
struct MessageCreate {
    MessageId id;
    RoomId roomId;
    std::optional<MessageId> parentId;
    QString body; ///< may be empty in one that forwards another or has files
    bool alsoInRoom = false; ///< a reply that the room's timeline shows as well
    std::optional<MessageId> forwardOf; ///< what it said goes along
    std::optional<NewPoll> poll; ///< the body asks
    QList<FileEntry> files; ///< the author's complete uploads, by id; the rest is for showing it
                            ///< before the server has it
};
struct MessageUpdate {
    MessageId id;
    QString body; ///< may be empty in one that forwards another or has files
    qint64 baseRevision = 0;
};
struct MessageById {
    MessageId id;
};
enum class PageDirection { Before, After };
/// A page of a room's timeline (without replies) or, with `parentId`, of a thread. `anchor` is
/// exclusive; none means the end (Before) or the start (After).
struct MessageListArgs {
    RoomId roomId;
    std::optional<MessageId> parentId;
    std::optional<qint64> anchor;
    PageDirection direction = PageDirection::Before;
    qint64 limit = 100; ///< 1–1000
    bool withReplies = false; ///< thread replies as well: what back-fill asks for
};
struct MessagePage {
    QList<Message> messages; ///< ascending by position
    bool more = false; ///< there is more in the direction asked for
    bool hasUnknown = false; ///< not on the wire: it comes from a newer server, and some of it was
                             ///< not understood
};

// --- read marks
// ------------------------------------------------------------------------------------------
/// Takes the maximum of what is stored and what is given.
struct ReadAdvance {
    RoomId roomId;
    qint64 position = 0;
};

inline constexpr Operation<WorkspaceCreate, WorkspaceSummary> workspaceCreate { "workspace.create",
    Scope::Server, Effect::Write, Caller::SignedIn };
inline constexpr Operation<Nothing, WorkspaceList> workspaceList { "workspace.list", Scope::Server,
    Effect::Read, Caller::SignedIn };
inline constexpr Operation<WorkspaceJoin, WorkspaceSummary> workspaceJoin { "workspace.join",
    Scope::Server, Effect::Write, Caller::SignedIn };
inline constexpr Operation<Nothing, Workspace> workspaceGet { "workspace.get", Scope::Workspace,
    Effect::Read, Caller::SignedIn };
inline constexpr Operation<WorkspaceUpdate, Workspace> workspaceUpdate { "workspace.update",
    Scope::Workspace, Effect::Write, Caller::SignedIn };
inline constexpr Operation<Nothing, JoinCode> workspaceJoinCode { "workspace.joinCode",
    Scope::Workspace, Effect::Read, Caller::SignedIn };
inline constexpr Operation<Nothing, JoinCode> workspaceRegenerateJoinCode {
    "workspace.regenerateJoinCode", Scope::Workspace, Effect::Write, Caller::SignedIn
};
inline constexpr Operation<Nothing, Nothing> workspaceRemove { "workspace.remove", Scope::Workspace,
    Effect::Write, Caller::SignedIn };
inline constexpr Operation<ChannelCreate, Room> channelCreate { "channel.create", Scope::Workspace,
    Effect::Write, Caller::SignedIn };
inline constexpr Operation<Nothing, RoomList> channelList { "channel.list", Scope::Workspace,
    Effect::Read, Caller::SignedIn };
inline constexpr Operation<ById, Room> channelGetById { "channel.getById", Scope::Workspace,
    Effect::Read, Caller::SignedIn };
inline constexpr Operation<ChannelUpdate, Room> channelUpdate { "channel.update", Scope::Workspace,
    Effect::Write, Caller::SignedIn };
inline constexpr Operation<ById, Room> channelArchive { "channel.archive", Scope::Workspace,
    Effect::Write, Caller::SignedIn };
inline constexpr Operation<ById, Nothing> channelRemove { "channel.remove", Scope::Workspace,
    Effect::Write, Caller::SignedIn };
inline constexpr Operation<Nothing, RoomList> conversationList { "conversation.list",
    Scope::Workspace, Effect::Read, Caller::SignedIn };
inline constexpr Operation<Nothing, MemberList> memberList { "member.list", Scope::Workspace,
    Effect::Read, Caller::SignedIn };
inline constexpr Operation<MemberById, Member> memberGetById { "member.getById", Scope::Workspace,
    Effect::Read, Caller::SignedIn };
inline constexpr Operation<Nothing, Member> memberGetCurrent { "member.getCurrent",
    Scope::Workspace, Effect::Read, Caller::SignedIn };
inline constexpr Operation<MemberUpdateRole, Member> memberUpdateRole { "member.updateRole",
    Scope::Workspace, Effect::Write, Caller::SignedIn };
inline constexpr Operation<MemberUpdateName, Member> memberUpdateName { "member.updateName",
    Scope::Workspace, Effect::Write, Caller::SignedIn };
inline constexpr Operation<MemberById, Member> memberRemove { "member.remove", Scope::Workspace,
    Effect::Write, Caller::SignedIn };
inline constexpr Operation<MessageCreate, Message> messageCreate { "message.create",
    Scope::Workspace, Effect::Write, Caller::SignedIn };
inline constexpr Operation<MessageListArgs, MessagePage> messageList { "message.list",
    Scope::Workspace, Effect::Read, Caller::SignedIn };
inline constexpr Operation<MessageById, Message> messageGetById { "message.getById",
    Scope::Workspace, Effect::Read, Caller::SignedIn };
inline constexpr Operation<MessageUpdate, Message> messageUpdate { "message.update",
    Scope::Workspace, Effect::Write, Caller::SignedIn };
inline constexpr Operation<MessageById, Message> messageRemove { "message.remove", Scope::Workspace,
    Effect::Write, Caller::SignedIn };
inline constexpr Operation<ReadAdvance, ReadMark> readAdvance { "read.advance", Scope::Workspace,
    Effect::Write, Caller::SignedIn };

inline constexpr std::tuple chatOperations { workspaceCreate, workspaceList, workspaceJoin,
    workspaceGet, workspaceUpdate, workspaceJoinCode, workspaceRegenerateJoinCode, workspaceRemove,
    channelCreate, channelList, channelGetById, channelUpdate, channelArchive, channelRemove,
    conversationList, memberList, memberGetById, memberGetCurrent, memberUpdateRole,
    memberUpdateName, memberRemove, messageCreate, messageList, messageGetById, messageUpdate,
    messageRemove, readAdvance };

} // namespace hearth::protocol

namespace hearth {

template <>
struct EnumNames<protocol::PageDirection> {
    static constexpr std::array names { EnumName { protocol::PageDirection::Before, "before" },
        EnumName { protocol::PageDirection::After, "after" } };
};
template <>
struct Descriptor<protocol::ById> {
    static constexpr std::tuple fields { field("id", &protocol::ById::id) };
};
template <>
struct Descriptor<protocol::WorkspaceCreate> {
    using T = protocol::WorkspaceCreate;
    static constexpr std::tuple fields { field("id", &T::id),
        field("name", &T::name, limits::workspaceName),
        field("icon", &T::icon, defaulted(singleLine(0, 16))),
        field("displayName", &T::displayName, limits::displayName) };
};
template <>
struct Descriptor<protocol::WorkspaceUpdate> {
    using T = protocol::WorkspaceUpdate;
    static constexpr std::tuple fields { field("name", &T::name, limits::workspaceName),
        field("icon", &T::icon, singleLine(0, 16)),
        field("membersMayCreateChannels", &T::membersMayCreateChannels),
        field("joinCodeEnabled", &T::joinCodeEnabled), field("editMinutes", &T::editMinutes),
        field("deleteMinutes", &T::deleteMinutes),
        field("editHistoryVisible", &T::editHistoryVisible), field("fileRules", &T::fileRules),
        field("secondFactorPolicy", &T::secondFactorPolicy),
        field("claimsByAddress", &T::claimsByAddress), field("baseRevision", &T::baseRevision) };
};
template <>
struct Descriptor<protocol::WorkspaceSummary> {
    using T = protocol::WorkspaceSummary;
    static constexpr std::tuple fields { field("id", &T::id), field("name", &T::name),
        field("icon", &T::icon, defaulted()), field("memberId", &T::memberId),
        field("role", &T::role), field("moved", &T::moved, sparse()) };
};
template <>
struct Descriptor<protocol::WorkspaceList> {
    static constexpr std::tuple fields { field(
        "workspaces", &protocol::WorkspaceList::workspaces) };
};
template <>
struct Descriptor<protocol::WorkspaceJoin> {
    using T = protocol::WorkspaceJoin;
    static constexpr std::tuple fields { field("code", &T::code, singleLine(1, 64)),
        field("displayName", &T::displayName, limits::displayName) };
};
template <>
struct Descriptor<protocol::JoinCode> {
    static constexpr std::tuple fields { field("code", &protocol::JoinCode::code) };
};
template <>
struct Descriptor<protocol::ChannelCreate> {
    using T = protocol::ChannelCreate;
    static constexpr std::tuple fields { field("id", &T::id), field("kind", &T::kind, defaulted()),
        field("name", &T::name, limits::channelName),
        field("topic", &T::topic, defaulted(limits::topic)),
        field("purpose", &T::purpose, defaulted(limits::purpose)) };
};
template <>
struct Descriptor<protocol::ChannelUpdate> {
    using T = protocol::ChannelUpdate;
    static constexpr std::tuple fields { field("id", &T::id),
        field("name", &T::name, limits::channelName), field("topic", &T::topic, limits::topic),
        field("purpose", &T::purpose, limits::purpose), field("archived", &T::archived),
        field("kind", &T::kind), field("posting", &T::posting), field("mentioning", &T::mentioning),
        field("baseRevision", &T::baseRevision) };
};
template <>
struct Descriptor<protocol::RoomList> {
    static constexpr std::tuple fields { field("rooms", &protocol::RoomList::rooms) };
};
template <>
struct Descriptor<protocol::MemberList> {
    static constexpr std::tuple fields { field("members", &protocol::MemberList::members) };
};
template <>
struct Descriptor<protocol::MemberById> {
    static constexpr std::tuple fields { field("id", &protocol::MemberById::id) };
};
template <>
struct Descriptor<protocol::MemberUpdateRole> {
    using T = protocol::MemberUpdateRole;
    static constexpr std::tuple fields { field("id", &T::id), field("role", &T::role) };
};
template <>
struct Descriptor<protocol::MemberUpdateName> {
    static constexpr std::tuple fields { field(
        "displayName", &protocol::MemberUpdateName::displayName, limits::displayName) };
};
template <>
struct Descriptor<protocol::MessageCreate> {
    using T = protocol::MessageCreate;
    static constexpr std::tuple fields { field("id", &T::id), field("roomId", &T::roomId),
        field("parentId", &T::parentId), field("body", &T::body, limits::optionalBody),
        field("alsoInRoom", &T::alsoInRoom, sparse()), field("forwardOf", &T::forwardOf),
        field("poll", &T::poll),
        field("files", &T::files, sparse(length(0, limits::filesPerMessage))) };
};
template <>
struct Descriptor<protocol::MessageUpdate> {
    using T = protocol::MessageUpdate;
    static constexpr std::tuple fields { field("id", &T::id),
        field("body", &T::body, limits::optionalBody), field("baseRevision", &T::baseRevision) };
};
template <>
struct Descriptor<protocol::MessageById> {
    static constexpr std::tuple fields { field("id", &protocol::MessageById::id) };
};
template <>
struct Descriptor<protocol::MessageListArgs> {
    using T = protocol::MessageListArgs;
    static constexpr std::tuple fields { field("roomId", &T::roomId),
        field("parentId", &T::parentId), field("anchor", &T::anchor),
        field("direction", &T::direction, defaulted()), field("limit", &T::limit, defaulted()),
        field("withReplies", &T::withReplies, defaulted()) };
};
template <>
struct Descriptor<protocol::MessagePage> {
    using T = protocol::MessagePage;
    static constexpr std::tuple fields { field("messages", &T::messages), field("more", &T::more) };
};
template <>
struct Descriptor<protocol::ReadAdvance> {
    using T = protocol::ReadAdvance;
    static constexpr std::tuple fields { field("roomId", &T::roomId),
        field("position", &T::position) };
};

} // namespace hearth
