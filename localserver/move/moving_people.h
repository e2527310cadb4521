// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/move_operations.h"
#include "core/storage/connection.h"
#include "localserver/auth/secret_box.h"

namespace hearth::server {

/// What of an account goes with a workspace that its person is in: what they sign in with, in the
/// form in which servers keep it, but for what is sealed with a key that stays.
struct MovedPerson {
    UserId id;
    QString displayName;
    std::optional<QString> email;
    std::optional<QString> passwordHash; ///< $argon2id$…
    QString recoveryHash; ///< hexadecimal; empty: none
    QString language;
    Timestamp createdAt;
    std::optional<Timestamp> deactivatedAt;
    bool closed = false;
    QString secondFactor; ///< its secret, hexadecimal; empty: none
    std::optional<Timestamp> secondFactorAt; ///< when it was confirmed
    qint64 secondFactorStep = 0; ///< of the last accepted code
    QStringList secondFactorCodes; ///< hashes of recovery codes that are left, hexadecimal
};
struct MovedPeople {
    QList<MovedPerson> people;
};

namespace movingPeople {

/// The members of a workspace. Server lane.
Result<MovedPeople> gather(
    storage::Connection& server, const SecretBox& secrets, WorkspaceId workspace);

/// Makes the accounts that are not there. An address that another account has stays that one's: who
/// came without one is sent in by the old server, or by an administrator's code. Addresses count as
/// not verified: another server's word is not ours. Nobody gets a right over the server. Answers
/// with the accounts that were made. Server lane, inside the caller's transaction.
Result<QList<UserId>> settle(
    storage::Connection& server, const SecretBox& secrets, const MovedPeople& people);

} // namespace movingPeople

} // namespace hearth::server

namespace hearth {

template <>
struct Descriptor<server::MovedPerson> {
    using T = server::MovedPerson;
    static constexpr std::tuple fields { field("id", &T::id), field("displayName", &T::displayName),
        field("email", &T::email), field("passwordHash", &T::passwordHash),
        field("recoveryHash", &T::recoveryHash, defaulted()),
        field("language", &T::language, defaulted()), field("createdAt", &T::createdAt),
        field("deactivatedAt", &T::deactivatedAt), field("closed", &T::closed, defaulted()),
        field("secondFactor", &T::secondFactor, defaulted()),
        field("secondFactorAt", &T::secondFactorAt),
        field("secondFactorStep", &T::secondFactorStep, defaulted()),
        field("secondFactorCodes", &T::secondFactorCodes, defaulted()) };
};
template <>
struct Descriptor<server::MovedPeople> {
    static constexpr std::tuple fields { field("people", &server::MovedPeople::people) };
};

} // namespace hearth
