// SPDX-License-Identifier: Apache-2.0
#include "core/models/second_factor_actions.h"

namespace hearth::models {

namespace {

template <typename Args, typename Reply>
Future<Reply> ask(const Account& account, const protocol::Operation<Args, Reply>& operation,
    const Args& args, std::optional<WorkspaceId> workspace = {})
{
    const QPointer<provider::BackendProvider> backend = account.provider();
    return runOn(backend.data(), [backend, operation, workspace, args] {
        return backend->persistence().call(operation, workspace, args);
    });
}

} // namespace

Future<protocol::SecondFactorStatus> secondFactorStatus(const Account& account)
{
    return ask(account, protocol::secondFactorStatus, protocol::Nothing {});
}

Future<protocol::SecondFactorSetup> beginSecondFactor(
    const Account& account, const std::optional<QString>& password)
{
    return ask(account, protocol::secondFactorBegin,
        protocol::SecondFactorBegin { .password = password });
}

Future<protocol::RecoveryCodes> confirmSecondFactor(const Account& account, const QString& code)
{
    return ask(
        account, protocol::secondFactorConfirm, protocol::SecondFactorConfirm { .code = code });
}

Future<User> disableSecondFactor(const Account& account, const protocol::SecondFactorProof& proof)
{
    return ask(account, protocol::secondFactorDisable, proof);
}

Future<protocol::RecoveryCodes> newRecoveryCodes(
    const Account& account, const protocol::SecondFactorProof& proof)
{
    return ask(account, protocol::secondFactorNewRecoveryCodes, proof);
}

Future<User> resetSecondFactor(const Account& account, const UserId& user)
{
    return ask(account, protocol::userResetSecondFactor,
        protocol::ResetSecondFactor { .userId = user });
}

Future<protocol::Nothing> resetSecondFactor(
    const Account& account, const WorkspaceId& workspace, const MemberId& member)
{
    return ask(account, protocol::memberResetSecondFactor, protocol::MemberById { .id = member },
        workspace);
}

Future<protocol::MembersWithoutSecondFactor> membersWithoutSecondFactor(
    const Account& account, const WorkspaceId& workspace)
{
    return ask(account, protocol::memberWithoutSecondFactor, protocol::Nothing {}, workspace);
}

} // namespace hearth::models
