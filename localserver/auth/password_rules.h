// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

namespace hearth::server {

/// Who chooses a password: what others know of them is no secret.
struct PasswordOwner {
    QString displayName;
    QString email;
};

/// Whether a password of a fitting length (`limits::password`) may be chosen. Which characters it
/// has does not matter; it must not be one that many people have, and what it has besides its
/// owner's name and address (each word of four characters or more, without regard to case) must
/// itself be long enough for a password. `InvalidArgument`, field `password`, with `details.reason`
/// `common` or `own`. Pure, any thread.
Result<void> checkPassword(const QString& password, const PasswordOwner& owner);

} // namespace hearth::server
