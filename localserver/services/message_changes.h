// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/services/dispatcher.h"

/// What several services need of messages.
namespace hearth::server {

/// What may be marked: with a reaction anything that was said or told, with a pin what somebody
/// said.
enum class Marked { Anything, Said };

/// A message that the caller may see, in a room that is open, and that is not deleted. `field`
/// names the argument that the id came from.
Result<Message> messageToMark(
    const WorkspaceAccess& access, MessageId id, const QString& field, Marked marked);
/// What `message.create` checks before it writes anything: whether the caller may now send this.
Result<void> checkMayCreate(const WriteContext& context, const protocol::MessageCreate& args);
/// What `message.create` does. What is refused has written nothing yet, unless it forwards.
Result<Message> createMessage(const WriteContext& context, const protocol::MessageCreate& args);
/// What a message says, for one that forwards it.
Result<Forwarded> forwardOf(const WorkspaceAccess& access, MessageId id);
/// `Stale` when what a message says was changed after the caller had seen revision `base`. What
/// else raises its revision (a reaction, a pin) is no reason to refuse an edit.
Result<void> checkBase(WorkspaceStore& store, const Message& message, qint64 base);

} // namespace hearth::server
