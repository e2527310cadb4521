// SPDX-License-Identifier: Apache-2.0
#include "core/domain/message_windows.h"
#include "localserver/services/audit.h"
#include "localserver/services/join_code.h"
#include "localserver/services/quota.h"
#include "localserver/services/services.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkWindowOf(const std::optional<qint64>& minutes, const QString& field)
{
    if (!minutes || isWindow(*minutes))
        return {};
    return fail(ErrorCode::InvalidArgument,
        u"%1 must be -1 (always), 0 (never) or up to %2 minutes"_s.arg(field).arg(
            limits::windowMaximum),
        field);
}

Result<void> checkFileRules(const std::optional<FileRules>& rules)
{
    const std::optional<FileRule> impossible = rules ? impossibleRule(*rules) : std::nullopt;
    if (!impossible)
        return {};
    const auto wrong = [](const QString& field, const QString& problem) {
        return fail(ErrorCode::InvalidArgument, field + u' ' + problem, u"fileRules."_s + field);
    };
    switch (*impossible) {
    case FileRule::FileBytes:
        return wrong(u"fileBytes"_s, u"must be positive"_s);
    case FileRule::PersonBytes:
        return wrong(u"personBytes"_s, u"must not be less than fileBytes"_s);
    case FileRule::WorkspaceBytes:
        return wrong(u"workspaceBytes"_s,
            u"must be from personBytes to %1"_s.arg(limits::fileBytesOfWorkspace));
    case FileRule::AllowedTypes:
        return wrong(u"allowedTypes"_s, u"must be MIME types, or type/* for all of a kind"_s);
    }
    return {};
}

/// Whoever asks others for a second factor has one, and so does who stops asking.
Result<void> setSecondFactorPolicy(
    const WriteContext& context, SecondFactorPolicy policy, Workspace& workspace)
{
    if (workspace.secondFactorPolicy == policy)
        return {};
    if (!context.access.hasSecondFactor())
        return fail(ErrorCode::Conflict, u"your own account has no second factor yet"_s,
            u"secondFactorPolicy"_s);
    workspace.secondFactorPolicy = policy;
    workspace.secondFactorSince = context.work.now();
    return {};
}

Result<Workspace> update(const WriteContext& context, const protocol::WorkspaceUpdate& args)
{
    HEARTH_CHECK(context.access.require(Permission::ManageWorkspace));
    HEARTH_CHECK(checkWindowOf(args.editMinutes, u"editMinutes"_s));
    HEARTH_CHECK(checkWindowOf(args.deleteMinutes, u"deleteMinutes"_s));
    HEARTH_CHECK(checkFileRules(args.fileRules));
    Workspace workspace = context.access.workspace();
    if (args.name) {
        HEARTH_TRY(workspace.name, cleanName(*args.name, u"name"_s));
    }
    workspace.icon = args.icon.value_or(workspace.icon);
    workspace.membersMayCreateChannels = args.membersMayCreateChannels.value_or(
        workspace.membersMayCreateChannels);
    workspace.joinCodeEnabled = args.joinCodeEnabled.value_or(workspace.joinCodeEnabled);
    workspace.editMinutes = args.editMinutes.value_or(workspace.editMinutes);
    workspace.deleteMinutes = args.deleteMinutes.value_or(workspace.deleteMinutes);
    workspace.editHistoryVisible = args.editHistoryVisible.value_or(workspace.editHistoryVisible);
    workspace.fileRules = args.fileRules.value_or(workspace.fileRules);
    workspace.claimsByAddress = args.claimsByAddress.value_or(workspace.claimsByAddress);
    if (args.secondFactorPolicy)
        HEARTH_CHECK(setSecondFactorPolicy(context, *args.secondFactorPolicy, workspace));
    if (workspace == context.access.workspace())
        return workspace;
    ++workspace.revision;
    HEARTH_CHECK(context.store().kernel().updateWorkspace(workspace));
    HEARTH_CHECK(context.work.record({ .type = EventType::WorkspaceUpdated,
        .entity = workspace.id.uuid,
        .room = {},
        .reader = {},
        .actor = context.member().id,
        .emoji = {} }));
    if (workspace.secondFactorPolicy != context.access.workspace().secondFactorPolicy)
        HEARTH_CHECK(context.work.changeAccessOfAll()); // some may see nothing from here on
    if (workspace.fileRules != context.access.workspace().fileRules)
        HEARTH_CHECK(tellOfQuota(context, workspace.fileRules));
    HEARTH_CHECK(audit(context, protocol::workspaceUpdate.name, workspace.id.uuid, {},
        changesBetween(context.access.workspace(), workspace)));
    return workspace;
}

Result<protocol::JoinCode> joinCode(const WorkspaceAccess& access)
{
    HEARTH_CHECK(access.require(Permission::ManageWorkspace));
    HEARTH_TRY(const KernelState state, access.store().kernel().state());
    return protocol::JoinCode { state.joinCode };
}

Result<protocol::JoinCode> regenerate(const WriteContext& context, const protocol::Nothing&)
{
    HEARTH_CHECK(context.access.require(Permission::ManageWorkspace));
    protocol::JoinCode code { makeJoinCode(context.work.random()) };
    HEARTH_CHECK(context.store().kernel().setJoinCode(code.code));
    return code;
}

} // namespace

void offerWorkspace(Dispatcher& dispatcher)
{
    dispatcher.onRead(protocol::workspaceGet,
        [](const ReadContext& context, const protocol::Nothing&) -> Result<Workspace> {
            return context.access.workspace();
        });
    dispatcher.onWrite(
        protocol::workspaceUpdate, update,
        [](const WriteContext& context, const protocol::WorkspaceUpdate&) -> Result<Workspace> {
            return context.access.workspace();
        },
        Directory::Changed);
    dispatcher.onRead(
        protocol::workspaceJoinCode, [](const ReadContext& context, const protocol::Nothing&) {
            return joinCode(context.access);
        });
    dispatcher.onWrite(
        protocol::workspaceRegenerateJoinCode, regenerate,
        [](const WriteContext& context, const protocol::Nothing&) {
            return joinCode(context.access);
        },
        Directory::Changed);
}

} // namespace hearth::server
