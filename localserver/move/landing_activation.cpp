// SPDX-License-Identifier: Apache-2.0
// How a workspace that has arrived is opened. Everything here is done again after a crash.
#include "core/base/log.h"
#include "core/storage/transaction.h"
#include "localserver/audit/acts.h"
#include "localserver/auth/account_store.h"
#include "localserver/auth/codes.h"
#include "localserver/move/departure_store.h"
#include "localserver/move/landing_service.h"
#include "localserver/move/move_transport.h"
#include "localserver/store/move_seal.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::Nothing;

Future<Nothing> LandingService::activate(
    const protocol::MoveActivate& args, const CallerContext& caller)
{
    const auto decide = [this, args, caller](storage::Connection& server) -> Result<LandingRow> {
        HEARTH_TRY(auto transaction, storage::Transaction::begin(server));
        LandingStore store(server, m_parts.accounts.secrets());
        HEARTH_TRY(LandingRow row, store.byTicket(codes::digest(args.ticket)));
        const QString shown = QString::fromLatin1(codes::digest(args.token).toHex());
        if (row.state == LandingState::Awaited) // as this server has known it before, perhaps
            return fail(ErrorCode::Forbidden, u"no workspace has come with it"_s, u"ticket"_s);
        if (!codes::equal(shown, row.activation))
            return fail(ErrorCode::Forbidden, u"does not open this workspace"_s, u"token"_s);
        if (row.state == LandingState::Receiving)
            return fail(ErrorCode::Conflict, u"not everything has arrived"_s, u"ticket"_s);
        if (row.state != LandingState::Ready)
            return row;
        row.state = LandingState::Activating;
        HEARTH_CHECK(store.put(row));
        HEARTH_CHECK(recordAct(server, caller, m_parts.clock.now(),
            { .operation = protocol::moveActivate.name,
                .entityKind = u"workspace"_s,
                .entity = row.workspace.uuid,
                .entityName = row.name }));
        HEARTH_CHECK(transaction.commit());
        return row;
    };
    return chain(m_parts.accounts.run(decide), [this](const LandingRow& row) -> Future<Nothing> {
        if (row.state == LandingState::Active)
            return ready<Nothing>(Nothing {});
        return chain(complete(row), []() -> Result<Nothing> { return Nothing {}; });
    });
}

Future<void> LandingService::complete(const LandingRow& row)
{
    // Who has been let in already by an earlier try is not looked for again.
    const auto read = [folder = folderOf(row), people = row.people]() -> Result<MovedPeople> {
        return folder.contents().holds(people) ? folder.people(people)
                                               : Result<MovedPeople>(MovedPeople {});
    };
    const auto settle = [this, row](const MovedPeople& people) {
        return m_parts.accounts.run([this, row, people](storage::Connection& server) {
            return settlePeople(server, row, people);
        });
    };
    const auto putInPlace = [this, row] {
        return m_parts.lanes.runClosed(row.workspace, [this, row] { return place(row); });
    };
    const auto note = [this, row] {
        m_parts.readers.closeAll();
        return m_parts.accounts.run(
            [this, row](storage::Connection& server) { return noteActive(server, row); });
    };
    const auto open = [this, row] {
        forgetLook(row.move);
        m_parts.book.forget(row.workspace);
        m_parts.arrived(row.workspace);
        return m_parts.refreshDirectory(row.workspace);
    };
    return chain(chain(chain(chain(m_threads.run(read), settle), putInPlace), note), open);
}

Result<void> LandingService::settlePeople(
    storage::Connection& server, const LandingRow& row, const MovedPeople& people) const
{
    const SecretBox& secrets = m_parts.accounts.secrets();
    HEARTH_TRY(auto transaction, storage::Transaction::begin(server));
    LandingStore store(server, secrets);
    HEARTH_TRY(const QList<UserId> made, movingPeople::settle(server, secrets, people));
    for (const UserId& user : made)
        HEARTH_CHECK(store.addPerson(row.move, user));
    if (row.comesHome) {
        // This server had sent them there itself. Whoever owns it is let in by nobody else.
        for (const MovedPerson& person : people.people) {
            HEARTH_TRY(const User user, AccountStore(server).user(person.id));
            HEARTH_TRY(const bool hadLeft,
                DepartureStore(server, secrets).wasMember(row.workspace, user.id));
            if (hadLeft && !user.ownsServer)
                HEARTH_CHECK(store.addPerson(row.move, user.id));
        }
    }
    return transaction.commit();
}

/// While the workspace is closed, on its lane.
Result<void> LandingService::place(const LandingRow& row) const
{
    const LandingFolder folder = folderOf(row);
    if (!QFileInfo::exists(folder.path()))
        return m_parts.files.exists(row.workspace)
            ? Result<void> {}
            : fail(ErrorCode::Internal, u"what arrived is gone"_s);
    HEARTH_CHECK(folder.unseal({ .epoch = Uuid::generate(m_parts.clock, m_parts.random),
        .workspace = row.workspace,
        .auditKey = QByteArray::fromHex(row.auditKey.toLatin1()),
        .ownKey = m_parts.accounts.auditKey() }));
    if (m_parts.files.exists(row.workspace)) {
        {
            HEARTH_TRY(
                const auto earlier, m_parts.files.open(row.workspace, storage::Access::ReadOnly));
            HEARTH_TRY(const bool isClosed, moveSeal::isOn(*earlier));
            if (!isClosed)
                return moveFailure(
                    protocol::MoveProblem::Exists, u"this server has the workspace already"_s);
        }
        HEARTH_CHECK(m_parts.files.remove(row.workspace));
    }
    return m_parts.files.place(row.workspace, folder.path());
}

Result<void> LandingService::noteActive(storage::Connection& server, LandingRow row) const
{
    const SecretBox& secrets = m_parts.accounts.secrets();
    HEARTH_TRY(const auto entry, m_parts.files.readEntry(row.workspace));
    if (entry.nextDue)
        m_parts.agenda.note(row.workspace, *entry.nextDue);
    HEARTH_TRY(auto transaction, storage::Transaction::begin(server));
    row.state = LandingState::Active;
    HEARTH_CHECK(LandingStore(server, secrets).put(row));
    HEARTH_CHECK(DepartureStore(server, secrets).remove(row.workspace));
    return transaction.commit();
}

/// What came by a move that this server knows nothing of any more, and nobody goes on with.
void LandingService::clearAway(const QList<LandingRow>& rows, const QStringList& folders)
{
    QSet<QString> known;
    for (const LandingRow& row : rows)
        known.insert(row.move.toString());
    QStringList unknown;
    for (const QString& folder : folders) {
        if (!known.contains(QFileInfo(folder).fileName()))
            unknown.append(folder);
    }
    m_threads.run([unknown]() -> Result<void> {
        for (const QString& folder : unknown)
            QDir(folder).removeRecursively();
        return {};
    });
}

void LandingService::resume()
{
    const QDir arriving(m_parts.dataDirectory + u"/arriving"_s);
    QDir(arriving.filePath(u"unpacking"_s)).removeRecursively();
    // Before the rows are read: what begins to come from now on is none of these.
    QStringList folders;
    for (const QString& name : arriving.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        folders.append(arriving.filePath(name));
    m_parts.accounts
        .run([this](storage::Connection& server) {
            return LandingStore(server, m_parts.accounts.secrets()).list();
        })
        .then([this, folders](const Result<QList<LandingRow>>& rows) {
            if (!rows)
                return;
            clearAway(*rows, folders);
            for (const LandingRow& row : *rows) {
                if (row.state != LandingState::Activating)
                    continue;
                complete(row).then([](const Result<void>& done) {
                    if (!done)
                        qCCritical(logServer).noquote()
                            << "a workspace that arrived was not opened:" << logLine(done.error());
                });
            }
        });
}

} // namespace hearth::server
