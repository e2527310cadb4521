// SPDX-License-Identifier: Apache-2.0
#include "localserver/importers/import_operations.h"

#include "localserver/importers/import_service.h"
#include "localserver/services/dispatcher.h"

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::ImportById;

namespace {

/// A caller who may import, and where.
struct Importer {
    WorkspaceId workspace;
    MemberId member;
};

Future<Importer> accessImports(WorkspaceReaders& readers, const EndpointCall& call)
{
    const Result<WorkspaceId> workspace = workspaceOf(call);
    if (!workspace)
        return ready<Importer>(std::unexpected(workspace.error()));
    if (!call.caller.identity)
        return ready<Importer>(fail(ErrorCode::Unauthenticated, u"sign in first"_s));
    return readers.read(*workspace,
        [&readers, workspace = *workspace, user = call.caller.identity->user](
            WorkspaceStore& store) -> Result<Importer> {
            HEARTH_TRY(const WorkspaceAccess access, accessWorkspace(store, user, readers.now()));
            HEARTH_CHECK(access.require(Permission::ImportHistory));
            return Importer { workspace, access.member().id };
        });
}

} // namespace

void offerImports(Dispatcher& dispatcher, WorkspaceReaders& readers, ImportService& imports)
{
    /// Registers an operation whose work, `run(importer, args)`, is done for importers only.
    const auto offer = [&dispatcher, &readers]<typename Args, typename Reply, typename Run>(
                           const protocol::Operation<Args, Reply>& operation, Run run) {
        dispatcher.on(operation,
            [&readers, run](const Args& args, const EndpointCall& call) -> Future<Reply> {
                return chain(accessImports(readers, call),
                    [run, args](const Importer& importer) { return run(importer, args); });
            });
    };
    offer(
        protocol::importInspect, [&imports](const Importer&, const protocol::ImportInspect& args) {
            return imports.inspect(args.path);
        });
    offer(protocol::importStart,
        [&imports](const Importer& importer, const protocol::ImportStart& args) {
            return imports.start(importer.workspace, importer.member, args.path);
        });
    offer(protocol::importStatus, [&imports](const Importer& importer, const ImportById& args) {
        return imports.status(importer.workspace, args.id);
    });
    offer(protocol::importCancel, [&imports](const Importer& importer, const ImportById& args) {
        return imports.cancel(importer.workspace, args.id);
    });
    offer(protocol::importRemove, [&imports](const Importer& importer, const ImportById& args) {
        return imports.remove(importer.workspace, importer.member, args.id);
    });
    offer(protocol::importList, [&imports](const Importer& importer, const protocol::Nothing&) {
        return imports.list(importer.workspace);
    });
    offer(protocol::importMatchMember,
        [&imports](const Importer& importer, const protocol::ImportMatchMember& args) {
            return imports.matchMember(
                importer.workspace, importer.member, args.importedId, args.memberId);
        });
}

} // namespace hearth::server
