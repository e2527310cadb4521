// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"

/// A person's second factor, and what those who manage members or own the server can do about
/// others'. Window's thread; answers come on the thread of the `then` context. Errors as
/// core/protocol/second_factor_operations.h has them.
namespace hearth::models {

Future<protocol::SecondFactorStatus> secondFactorStatus(const Account& account);
Future<protocol::SecondFactorSetup> beginSecondFactor(
    const Account& account, const std::optional<QString>& password);
/// The recovery codes, which are shown once.
Future<protocol::RecoveryCodes> confirmSecondFactor(const Account& account, const QString& code);
Future<User> disableSecondFactor(
    const Account& account, const protocol::SecondFactorProof& proof);
Future<protocol::RecoveryCodes> newRecoveryCodes(
    const Account& account, const protocol::SecondFactorProof& proof);

/// For the server's owner.
Future<User> resetSecondFactor(const Account& account, const UserId& user);
/// For whoever manages members.
Future<protocol::Nothing> resetSecondFactor(
    const Account& account, const WorkspaceId& workspace, const MemberId& member);
Future<protocol::MembersWithoutSecondFactor> membersWithoutSecondFactor(
    const Account& account, const WorkspaceId& workspace);

} // namespace hearth::models
