// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/services/dispatcher.h"

/// How members stand to threads.
namespace hearth::server {

Result<std::optional<FollowedThread>> threadOf(
    WorkspaceStore& store, MemberId member, MessageId start);
/// Keeps it and tells the member's devices.
Result<Item> putThread(const WriteContext& context, MemberId member, const FollowedThread& thread);
/// A reply came: who started the thread, who answered, and whom the answer names, by their own name
/// or a group's, follow it from now on, unless they may not see the room. Who has unfollowed it
/// comes back only by answering or being named. @here and @channel add nobody: in a thread they
/// call those who follow it. Whoever follows already hears nothing of it.
Result<void> followByReply(
    const WriteContext& context, const Message& start, const Room& room, const Message& reply);

} // namespace hearth::server
