// SPDX-License-Identifier: Apache-2.0
// What a person may take along of a workspace.
#include "core/protocol/life_operations.h"
#include "localserver/access/visibility.h"
#include "localserver/services/dispatcher.h"
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostOfAPage = 500;

Result<protocol::AccountExportPage> page(
    const ReadContext& context, const protocol::AccountExport& args)
{
    if (args.limit < 1 || args.limit > mostOfAPage)
        return fail(
            ErrorCode::InvalidArgument, u"limit must be 1 to %1"_s.arg(mostOfAPage), u"limit"_s);
    HEARTH_TRY(const QSet<RoomId> rooms, roomsInSight(context.store(), context.access.member()));
    protocol::AccountExportPage out;
    HEARTH_TRY(QList<Message> written,
        context.store().messages().writtenBy(
            context.access.member().id, args.after, static_cast<int>(args.limit) + 1));
    out.hasMore = written.size() > args.limit;
    if (out.hasMore)
        written.removeLast();
    out.next = written.isEmpty() ? args.after : written.constLast().position;
    written.removeIf([&](const Message& message) {
        return message.deletedAt || !rooms.contains(message.roomId);
    });
    out.messages = std::move(written);
    return out;
}

} // namespace

void offerExport(Dispatcher& dispatcher) { dispatcher.onRead(protocol::accountExport, page); }

} // namespace hearth::server
