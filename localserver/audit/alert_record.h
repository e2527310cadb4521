// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/domain/alert.h"

namespace hearth::server {

/// An alert as hooks are told it.
struct AlertRecord {
    SecurityAlert alert;
    std::optional<UserId> userId; ///< the account it is about: the administrators of its workspaces
                                  ///< are told. In the server's queue alone
};

} // namespace hearth::server

namespace hearth {

template <>
struct Descriptor<server::AlertRecord> {
    using T = server::AlertRecord;
    static constexpr std::tuple fields { field("alert", &T::alert), field("userId", &T::userId) };
};

} // namespace hearth
