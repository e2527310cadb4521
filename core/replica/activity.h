// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"
#include "core/domain/item.h"
#include "core/storage/connection.h"

/// What others did that is about the reader. All values are copies; any thread.
namespace hearth::replica {

enum class ActivityKind {
    Mention, ///< a message that names them, by themselves, a group, @here or @channel
    Reaction, ///< to a message of theirs
    Reply ///< in a thread that they follow
};

struct ActivityQuery {
    std::optional<ActivityKind> kind; ///< none: all; a reply that names the reader is a mention
    std::optional<Position> before; ///< exclusive; none: from the newest on
    int limit = 50;
};

struct Activity {
    ActivityKind kind = ActivityKind::Mention;
    Message message;
};

/// Newest message first. When somebody reacted nobody has written down, so that a reaction stands
/// where the message stands that it belongs to.
struct ActivityPage {
    QList<Activity> entries; ///< maybe fewer than asked for although there are more
    std::optional<Position> next; ///< ask on with this `before`; none: that was all that is here
};

/// Reads indexes, and then the messages of one page alone. Inside a read transaction; thread of the
/// connection.
Result<ActivityPage> readActivity(storage::Connection& connection, const ActivityQuery& query,
    const MemberId& reader, const QList<FollowedThread>& followed);

} // namespace hearth::replica
