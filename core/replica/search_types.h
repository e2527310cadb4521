// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"

/// What a search over the local copy is asked and answers. All are copies; any thread.
namespace hearth::replica {

struct SearchQuery {
    QString text; ///< plain words: nothing in it is an operator
    std::optional<RoomId> room; ///< none: every room
    std::optional<Position> before; ///< exclusive; none: from the newest on
    int limit = 50;
    std::optional<MessageId> thread = std::nullopt; ///< this message and its replies alone
};

/// UTF-16 units of a text.
struct Stretch {
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const Stretch&) const = default;
};

struct SearchHit {
    Message message;
    QString text; ///< what a reader sees of the message and of what it forwards, mentions with
                  ///< today's names; its files' names last
    QList<Stretch> matches; ///< in `text`: ascending, apart from one another
};

struct SearchPage {
    QList<SearchHit> hits; ///< newest first; maybe fewer than asked for although there are more
    std::optional<Position> next; ///< ask on with this `before`; none: that was all
    bool indexing = false; ///< not all that is here can be found yet
    bool missing = false; ///< the server has older messages that are not here
};

} // namespace hearth::replica
