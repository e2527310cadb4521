// SPDX-License-Identifier: Apache-2.0
#include "localserver/access/visibility.h"
#include "localserver/services/audit.h"
#include "localserver/services/services.h"

#include <limits>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxPage = 1000;

Result<protocol::AuditPage> list(const ReadContext& context, const protocol::AuditList& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageWorkspace));
    if (args.limit < 1 || args.limit > maxPage)
        return fail(
            ErrorCode::InvalidArgument, u"limit must be 1 to %1"_s.arg(maxPage), u"limit"_s);
    HEARTH_TRY(const ReaderView view, viewOf(context.store(), context.access.member()));
    HEARTH_TRY(const QList<AuditRow> rows,
        context.store().audit().before(args.before.value_or(std::numeric_limits<qint64>::max()),
            static_cast<int>(args.limit)));
    protocol::AuditPage page;
    for (const AuditRow& row : rows) {
        if (row.room) {
            HEARTH_TRY(const std::optional<RoomKind> kind, context.store().rooms().kind(*row.room));
            if (!view.maySee(*row.room, kind))
                continue;
        }
        page.entries.append(row.entry);
    }
    if (rows.size() == args.limit)
        page.next = rows.last().entry.number;
    return page;
}

} // namespace

Result<void> audit(const WriteContext& context, const char* operation, const Uuid& entity,
    std::optional<RoomId> room, QList<protocol::AuditChange> changes)
{
    return context.store().audit().add({ .entry = { .number = context.work.lastSeq(),
                                             .timestamp = context.work.now(),
                                             .actorId = context.member().id,
                                             .operation = QString::fromLatin1(operation),
                                             .entityId = entity.toString(),
                                             .changes = std::move(changes) },
        .room = room });
}

void offerAudit(Dispatcher& dispatcher) { dispatcher.onRead(protocol::auditList, list); }

} // namespace hearth::server
