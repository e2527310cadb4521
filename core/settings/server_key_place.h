// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/settings.h"

namespace hearth {

/// Where the key lies that opens the secrets of the server inside this program.
enum class ServerKeyPlace {
    Automatic, ///< where it is; for a new server the keychain if there is one, otherwise a file
    Keychain, ///< the system's
    File, ///< beside what it opens, readable by this person alone
};

template <>
struct EnumNames<ServerKeyPlace> {
    using E = ServerKeyPlace;
    static constexpr std::array names { EnumName { E::Automatic, "automatic" },
        EnumName { E::Keychain, "keychain" }, EnumName { E::File, "file" } };
};

namespace setting {
/// Holds from the next start on.
inline constexpr Setting<ServerKeyPlace> serverKeyPlace { .key = "server/keyPlace",
    .fallback = ServerKeyPlace::Automatic };
} // namespace setting

} // namespace hearth
