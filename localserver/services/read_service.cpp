// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/dispatcher.h"
#include "localserver/services/services.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

template <typename Args>
Result<ReadMark> present(const WriteContext& context, const Args& args)
{
    HEARTH_CHECK(accessRoom(context.access, args.roomId, u"roomId"_s));
    return context.store().readMarks().find(context.member().id, args.roomId);
}

Result<void> store(const WriteContext& context, const ReadMark& mark)
{
    HEARTH_CHECK(context.store().readMarks().put(context.member().id, mark));
    return context.work
        .record({ .type = EventType::ReadAdvanced,
            .entity = mark.roomId.uuid,
            .room = {},
            .reader = context.member().id,
            .actor = context.member().id,
            .emoji = {} })
        .transform([](qint64) { });
}

Result<void> checkPosition(qint64 position)
{
    if (position < 0)
        return fail(ErrorCode::InvalidArgument, u"position must not be negative"_s, u"position"_s);
    return {};
}

/// Marks only move forward, so devices may report late and in any order; nor do they pass what has
/// happened, or all that is to come would count as read.
Result<ReadMark> advance(const WriteContext& context, const protocol::ReadAdvance& args)
{
    HEARTH_CHECK(checkPosition(args.position));
    HEARTH_TRY(ReadMark mark, present(context, args));
    const Position position = std::min<Position>(args.position, context.work.lastPosition());
    if (position <= mark.position)
        return mark;
    mark.position = position;
    HEARTH_CHECK(store(context, mark));
    return mark;
}

/// The person's own wish, so it stands over whatever their devices report later about what they
/// had seen before; from there the mark moves forward again.
Result<ReadMark> rewind(const WriteContext& context, const protocol::ReadRewind& args)
{
    HEARTH_CHECK(checkPosition(args.position));
    HEARTH_TRY(ReadMark mark, present(context, args));
    const Position position = std::min<Position>(args.position, context.work.lastPosition());
    if (position == mark.position)
        return mark;
    mark.position = position;
    ++mark.revision;
    HEARTH_CHECK(store(context, mark));
    return mark;
}

} // namespace

void offerReadMarks(Dispatcher& dispatcher)
{
    dispatcher.onWrite(protocol::readAdvance, advance, present<protocol::ReadAdvance>);
    dispatcher.onWrite(protocol::readRewind, rewind, present<protocol::ReadRewind>);
}

} // namespace hearth::server
