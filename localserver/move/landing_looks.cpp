// SPDX-License-Identifier: Apache-2.0
// What has arrived is looked at before it may be opened. Of a large workspace that takes longer
// than anybody waits for an answer, so that the old server asks again until it is over.
#include "core/storage/transaction.h"
#include "localserver/chain.h"
#include "localserver/move/landing_service.h"

#include <QMutexLocker>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::MoveFinished;
using protocol::Nothing;

Future<MoveFinished> LandingService::finish(
    const protocol::MoveFinish& args, const CallerContext& caller)
{
    return chain(underWay(args.ticket, caller),
        [this, args](const LandingRow& row) { return looked(args, row); });
}

Result<MoveFinished> LandingService::looked(const protocol::MoveFinish& args, const LandingRow& row)
{
    const QMutexLocker lock(&m_looksMutex);
    auto known = m_looks.find(row.move);
    const bool isSame = known != m_looks.end() && known->database == args.database
        && known->people == args.people;
    if (known != m_looks.end() && !isSame && !known->outcome.isFinished())
        return fail(
            ErrorCode::Conflict, u"what was sent before is being looked at"_s, u"database"_s);
    if (!isSame)
        known = m_looks.insert(row.move,
            { .database = args.database, .people = args.people, .outcome = look(args, row) });
    if (!known->outcome.isFinished())
        return MoveFinished { .done = false };
    const Result<Nothing> outcome = known->outcome.result();
    if (!outcome)
        m_looks.erase(known); // it is looked at anew
    return outcome ? Result<MoveFinished>(MoveFinished { .done = true })
                   : std::unexpected(outcome.error());
}

Future<Nothing> LandingService::look(const protocol::MoveFinish& args, const LandingRow& row)
{
    const auto note = [this, hash = row.ticketHash](
                          LandingState state, const protocol::MoveFinish& sent) {
        return m_parts.accounts.run(
            [this, hash, state, sent](storage::Connection& server) -> Result<Nothing> {
                HEARTH_TRY(auto transaction, storage::Transaction::begin(server));
                LandingStore store(server, m_parts.accounts.secrets());
                HEARTH_TRY(LandingRow now, store.byTicket(hash));
                if (!now.isUnderWay())
                    return fail(ErrorCode::Conflict, u"this move is over"_s, u"ticket"_s);
                now.state = state;
                now.people = sent.people;
                now.auditKey = sent.auditKey;
                HEARTH_CHECK(store.put(now));
                HEARTH_CHECK(transaction.commit());
                return Nothing {};
            });
    };
    // Nothing is opened while its file is put in place.
    const Future<Nothing> closed = note(LandingState::Receiving, args);
    const Future<void> settled = chain(
        closed, [this, folder = folderOf(row), args, row](const Nothing&) {
            return m_threads.run(
                [folder, args, row] { return folder.settle(args, row.move, row.workspace); });
        });
    return chain(settled, [note, args] { return note(LandingState::Ready, args); });
}

void LandingService::forgetLook(MoveId move)
{
    const QMutexLocker lock(&m_looksMutex);
    m_looks.remove(move);
}

} // namespace hearth::server
