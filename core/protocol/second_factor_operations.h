// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/auth_operations.h"
#include "core/protocol/chat_operations.h"

/// Operations on second factors: one-time codes of an authenticator app (RFC 6238) and the recovery
/// codes for whoever loses it. How signing in asks for one is in core/domain/second_factor.h.
namespace hearth::protocol {

struct SecondFactorStatus {
    bool enabled = false;
    std::optional<Timestamp> confirmedAt;
    qint64 recoveryCodesLeft = 0;
};

/// Makes a secret, which asks nothing of anybody until a code has confirmed it; an earlier one that
/// was not confirmed is void. `Conflict` when a second factor is set up already.
struct SecondFactorBegin {
    std::optional<QString> password; ///< needed when the account has one
};
struct SecondFactorSetup {
    QString secret; ///< base32 (RFC 4648 §6) without padding
    QString uri; ///< `otpauth://totp/…`, for the QR code
};
struct SecondFactorConfirm {
    QString code;
};
struct RecoveryCodes {
    QStringList codes; ///< ten, each for one time; shown once
};
/// What it takes to change a second factor that is set up.
struct SecondFactorProof {
    QString code; ///< of the app, or a recovery code, which is used up
    std::optional<QString> password; ///< needed when the account has one
};

struct ResetSecondFactor {
    UserId userId;
};
/// The active members whose account has no second factor.
struct MembersWithoutSecondFactor {
    QList<MemberId> memberIds;
};

inline constexpr Operation<Nothing, SecondFactorStatus> secondFactorStatus { "secondFactor.status",
    Scope::Server, Effect::Read, Caller::SignedIn };
inline constexpr Operation<SecondFactorBegin, SecondFactorSetup> secondFactorBegin {
    "secondFactor.begin", Scope::Server, Effect::Write, Caller::SignedIn
};
inline constexpr Operation<SecondFactorConfirm, RecoveryCodes> secondFactorConfirm {
    "secondFactor.confirm", Scope::Server, Effect::Write, Caller::SignedIn
};
inline constexpr Operation<SecondFactorProof, User> secondFactorDisable { "secondFactor.disable",
    Scope::Server, Effect::Write, Caller::SignedIn };
inline constexpr Operation<SecondFactorProof, RecoveryCodes> secondFactorNewRecoveryCodes {
    "secondFactor.newRecoveryCodes", Scope::Server, Effect::Write, Caller::SignedIn
};
/// By the server's owner, for somebody who has lost theirs.
inline constexpr Operation<ResetSecondFactor, User> userResetSecondFactor {
    "user.resetSecondFactor", Scope::Server, Effect::Write, Caller::SignedIn
};
/// By whoever manages members, for a member who has no such rights here or in any other workspace
/// and does not own the server.
inline constexpr auto memberResetSecondFactor = writeRow<MemberById, Nothing>(
    "member.resetSecondFactor");
/// For whoever manages members.
inline constexpr auto memberWithoutSecondFactor = readRow<Nothing, MembersWithoutSecondFactor>(
    "member.withoutSecondFactor");

/// Of accounts.
inline constexpr std::tuple secondFactorOperations { secondFactorStatus, secondFactorBegin,
    secondFactorConfirm, secondFactorDisable, secondFactorNewRecoveryCodes, userResetSecondFactor };
/// Of workspaces.
inline constexpr std::tuple memberSecondFactorOperations { memberResetSecondFactor,
    memberWithoutSecondFactor };

} // namespace hearth::protocol

namespace hearth {

template <>
struct Descriptor<protocol::SecondFactorStatus> {
    using T = protocol::SecondFactorStatus;
    static constexpr std::tuple fields { field("enabled", &T::enabled),
        field("confirmedAt", &T::confirmedAt), field("recoveryCodesLeft", &T::recoveryCodesLeft) };
};
template <>
struct Descriptor<protocol::SecondFactorBegin> {
    using T = protocol::SecondFactorBegin;
    static constexpr std::tuple fields { field("password", &T::password, length(1, 1024)) };
};
template <>
struct Descriptor<protocol::SecondFactorSetup> {
    using T = protocol::SecondFactorSetup;
    static constexpr std::tuple fields { field("secret", &T::secret), field("uri", &T::uri) };
};
template <>
struct Descriptor<protocol::SecondFactorConfirm> {
    using T = protocol::SecondFactorConfirm;
    static constexpr std::tuple fields { field("code", &T::code, limits::code) };
};
template <>
struct Descriptor<protocol::RecoveryCodes> {
    using T = protocol::RecoveryCodes;
    static constexpr std::tuple fields { field("codes", &T::codes) };
};
template <>
struct Descriptor<protocol::SecondFactorProof> {
    using T = protocol::SecondFactorProof;
    static constexpr std::tuple fields { field("code", &T::code, limits::code),
        field("password", &T::password, length(1, 1024)) };
};
template <>
struct Descriptor<protocol::ResetSecondFactor> {
    using T = protocol::ResetSecondFactor;
    static constexpr std::tuple fields { field("userId", &T::userId) };
};
template <>
struct Descriptor<protocol::MembersWithoutSecondFactor> {
    using T = protocol::MembersWithoutSecondFactor;
    static constexpr std::tuple fields { field("memberIds", &T::memberIds) };
};

} // namespace hearth
