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
/// Tells everybody who sees the room.
Result<void> recordMessage(const WriteContext& context, EventType type, const Message& message);
/// The same where nobody may have done it.
Result<void> recordMessage(WorkspaceTransaction& work, const std::optional<MemberId>& actor,
    EventType type, const Message& message);
/// `Forbidden` (`details.windowMinutes`) once the time that authors have is over.
Result<void> checkWindow(const WriteContext& context, qint64 minutes, const Message& message);
/// Takes away everything that was said, and says so to everybody who sees the room.
Result<Message> buryMessage(const WriteContext& context, Message message);
/// Likewise.
Result<Message> buryMessage(
    WorkspaceTransaction& work, const std::optional<MemberId>& actor, Message message);
/// What a message says, for one that forwards it.
Result<Forwarded> forwardOf(const WorkspaceAccess& access, MessageId id);
/// How a poll begins that asks for these options, each without white space at its ends.
Result<Poll> newPoll(const NewPoll& wanted);
/// `Stale` when what a message says was changed after the caller had seen revision `base`. What
/// else raises its revision (a reaction, a pin) is no reason to refuse an edit.
Result<void> checkBase(WorkspaceStore& store, const Message& message, qint64 base);

} // namespace hearth::server
