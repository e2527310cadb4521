// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/id.h"

namespace hearth {

using UserId = Id<struct UserTag>; ///< an account on one server
using SessionId = Id<struct SessionTag>; ///< one signed-in device of a user
using TokenId = Id<struct TokenTag>; ///< an API token of a user
using NoticeId = Id<struct NoticeTag>; ///< news about an account
using SignInProviderId = Id<struct SignInProviderTag>; ///< who else knows people
using WorkspaceId = Id<struct WorkspaceTag>;
using MemberId = Id<struct MemberTag>; ///< a person inside one workspace
using AvatarId = Id<struct AvatarTag>; ///< one picture of a member; the next one has another
using RoomId = Id<struct RoomTag>; ///< a channel or a conversation: where messages stand
using MessageId = Id<struct MessageTag>;
using RoleId = Id<struct RoleTag>; ///< a role that the workspace has made itself
using SectionId = Id<struct SectionTag>; ///< a part of a member's sidebar
using GroupId = Id<struct GroupTag>;
using EmojiId = Id<struct EmojiTag>;
using ReminderId = Id<struct ReminderTag>;
using ItemId = Id<struct ItemTag>; ///< of any kind of item: see item.h
using FileId = Id<struct FileTag>;
using ImportId = Id<struct ImportTag>;
using DocId = Id<struct DocTag>;
using BoardId = Id<struct BoardTag>;
using DomainId = Id<struct DomainTag>;
using InviteId = Id<struct InviteTag>;
using KnockId = Id<struct KnockTag>; ///< somebody at the door
using AlertId = Id<struct AlertTag>;

} // namespace hearth
