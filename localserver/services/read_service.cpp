// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/dispatcher.h"
#include "localserver/services/services.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<ReadMark> present(const WriteContext& context, const protocol::ReadAdvance& args)
{
    HEARTH_CHECK(accessRoom(context.access, args.roomId, u"roomId"_s));
    return context.store().readMarks().find(context.member().id, args.roomId);
}

/// Marks only move forward, so devices may report late and in any order; nor do they pass what has
/// happened, or all that is to come would count as read.
Result<ReadMark> advance(const WriteContext& context, const protocol::ReadAdvance& args)
{
    if (args.position < 0)
        return fail(ErrorCode::InvalidArgument, u"position must not be negative"_s, u"position"_s);
    HEARTH_TRY(ReadMark mark, present(context, args));
    const Position position = std::min<Position>(args.position, context.work.lastPosition());
    if (position <= mark.position)
        return mark;
    mark.position = position;
    HEARTH_CHECK(context.store().readMarks().put(context.member().id, mark));
    HEARTH_CHECK(context.work.record({ .type = EventType::ReadAdvanced,
        .entity = args.roomId.uuid,
        .room = {},
        .reader = context.member().id,
        .actor = context.member().id,
        .emoji = {} }));
    return mark;
}

} // namespace

void offerReadMarks(Dispatcher& dispatcher)
{
    dispatcher.onWrite(protocol::readAdvance, advance, present);
}

} // namespace hearth::server
