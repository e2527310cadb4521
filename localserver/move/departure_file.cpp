// SPDX-License-Identifier: Apache-2.0
// A workspace that leaves in a file. Nobody receives it, so there is nobody to open it when this
// server has closed it: whoever has the file and its passphrase does that.
#include "localserver/backup/create_backup.h"
#include "localserver/move/departure_service.h"
#include "localserver/move/move_file.h"

#include <QDir>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::Departure;
using protocol::MoveState;

namespace {

Result<void> checkOrder(const protocol::MoveExport& args)
{
    if (!QDir::isAbsolutePath(args.path))
        return fail(ErrorCode::InvalidArgument, u"must be a whole path"_s, u"path"_s);
    if (args.passphrase.isEmpty())
        return fail(ErrorCode::InvalidArgument,
            u"is missing: the file holds what people sign in with"_s, u"passphrase"_s);
    return {};
}

} // namespace

Future<void> DepartureService::writeFile(const DepartureRow& row, const QString& passphrase)
{
    const auto write = [this, row, passphrase](const QByteArray& accounts) {
        return m_threads.run([parts = &m_parts, row, passphrase, accounts]() -> Result<void> {
            HEARTH_TRY(const auto people, fromJsonText<MovedPeople>(accounts));
            const BackupOrder order { .dataDirectory = parts->dataDirectory,
                .path = row.path,
                .onlyWorkspace = row.workspace,
                .passphrase = passphrase,
                .secretKey = parts->secretKey,
                .vfs = parts->vfs,
                .move = toJson(MoveFileContent { .move = row.move,
                    .workspace = row.workspace,
                    .name = row.name,
                    .secret = row.secrets.secret,
                    .people = people }),
                .clock = &parts->clock,
                .random = &parts->random };
            BackupWatch watch;
            HEARTH_CHECK(createBackup(order, watch));
            return {};
        });
    };
    return seal(row)
        .then(this,
            [this, row](const Result<void>& sealed) {
                return sealed ? people(row.workspace)
                              : ready<QByteArray>(std::unexpected(sealed.error()));
            })
        .then(this, [write](const Result<QByteArray>& accounts) {
            return accounts ? write(*accounts) : ready<void>(std::unexpected(accounts.error()));
        });
}

Future<Departure> DepartureService::exportFile(
    const protocol::MoveExport& args, const CallerContext& caller)
{
    if (const Result<void> good = checkOrder(args); !good)
        return ready<Departure>(std::unexpected(good.error()));
    DepartureRow wanted;
    wanted.path = args.path;
    const auto begin = [parts = m_parts, args, caller, wanted](storage::Connection& server) {
        return newRow(parts, server, args.workspaceId,
            { .caller = caller, .operation = protocol::moveExportFile.name, .row = wanted });
    };
    const auto written = [this](const DepartureRow& row) {
        return [this, row](const Result<void>& done) -> Future<DepartureRow> {
            if (done)
                return conclude(row.workspace, MoveState::InFile);
            return ready<DepartureRow>(std::unexpected(done.error()));
        };
    };
    const auto concluded = [this](const DepartureRow& row) {
        return [this, row](const Result<DepartureRow>& left) -> Future<Departure> {
            if (!left) {
                return undo(row).then(
                    this, [error = left.error()](const Result<void>&) -> Result<Departure> {
                        return std::unexpected(error);
                    });
            }
            m_runs.erase(row.workspace);
            this->left(*left);
            return ready<Departure>(shown(*left));
        };
    };
    return m_parts.accounts.run(begin).then(this,
        [this, passphrase = args.passphrase, written, concluded](
            const Result<DepartureRow>& row) -> Future<Departure> {
            if (!row)
                return ready<Departure>(std::unexpected(row.error()));
            run(row->workspace).isBusy = true;
            return writeFile(*row, passphrase)
                .then(this, written(*row))
                .then(this, concluded(*row));
        });
}

} // namespace hearth::server
