// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/descriptor.h"
#include "core/domain/ids.h"

#include <QList>
#include <QStringList>

/// Polls: a message whose body is the question. As entities.h.
namespace hearth {

struct PollOption {
    QString text;
    qint64 votes = 0;
    QList<MemberId> memberIds; ///< who, the first hundred of them; nobody in an anonymous poll
    bool operator==(const PollOption&) const = default;
};

/// What a message asks. What the reader chose is an item of their own (`PollVote`), so that an
/// anonymous poll tells nobody who chose what.
struct Poll {
    QList<PollOption> options;
    bool multiple = false; ///< one may choose more than one option
    bool anonymous = false;
    qint64 voters = 0; ///< people who chose anything
    std::optional<Timestamp> closedAt; ///< nobody votes any more
    bool operator==(const Poll&) const = default;
};

/// What a new poll starts from.
struct NewPoll {
    QStringList options; ///< all different
    bool multiple = false;
    bool anonymous = false;
    bool operator==(const NewPoll&) const = default;
};

/// What a member chose in one poll.
struct PollVote {
    MessageId messageId;
    RoomId roomId;
    QList<int> options; ///< indices into the poll's, ascending; never empty
    bool operator==(const PollVote&) const = default;
};

namespace limits {
inline constexpr Rules pollOption = singleLine(1, 100);
inline constexpr Rules pollOptions = length(2, 20);
inline constexpr Rules pollChoice = length(0, 20);
inline constexpr int namedVoters = 100; ///< of each option
} // namespace limits

template <>
struct Descriptor<PollOption> {
    using T = PollOption;
    static constexpr std::tuple fields { field("text", &T::text, limits::pollOption),
        field("votes", &T::votes, sparse()), field("memberIds", &T::memberIds, sparse()) };
};
template <>
struct Descriptor<Poll> {
    using T = Poll;
    static constexpr std::tuple fields { field("options", &T::options),
        field("multiple", &T::multiple, sparse()), field("anonymous", &T::anonymous, sparse()),
        field("voters", &T::voters, sparse()), field("closedAt", &T::closedAt) };
};
template <>
struct Descriptor<NewPoll> {
    using T = NewPoll;
    static constexpr std::tuple fields { field("options", &T::options, limits::pollOptions),
        field("multiple", &T::multiple, defaulted()),
        field("anonymous", &T::anonymous, defaulted()) };
};
template <>
struct Descriptor<PollVote> {
    using T = PollVote;
    static constexpr std::tuple fields { field("messageId", &T::messageId),
        field("roomId", &T::roomId), field("options", &T::options) };
};

} // namespace hearth
