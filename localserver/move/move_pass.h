// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/protocol/move_operations.h"

namespace hearth::server {

/// What the old server says of one of its people to the new one: signed with the secret that the
/// two of them share (HMAC-SHA-256, RFC 2104). Pure functions; any thread.
struct MovePassContent {
    MoveId move;
    UserId user;
    Timestamp expiresAt;
    QString nonce;
};

namespace movePass {
inline constexpr std::chrono::microseconds lifetime = std::chrono::minutes(5);

[[nodiscard]] QString make(const MovePassContent& content, const QString& secret);
/// Which move it says it is of; nothing is verified. `Unauthenticated` (field `pass`).
Result<MoveId> moveOf(const QString& pass);
/// `Unauthenticated` (field `pass`) when it was not signed with the secret, or is over.
Result<MovePassContent> open(const QString& pass, const QString& secret, Timestamp now);

/// Shows the server that a workspace once left that this is the one that it went to: both have the
/// secret of that move. Hexadecimal.
[[nodiscard]] QString homecoming(const QString& secret, const QString& ticket);
} // namespace movePass

} // namespace hearth::server

template <>
struct hearth::Descriptor<hearth::server::MovePassContent> {
    using T = hearth::server::MovePassContent;
    static constexpr std::tuple fields { field("move", &T::move), field("user", &T::user),
        field("expiresAt", &T::expiresAt), field("nonce", &T::nonce) };
};
