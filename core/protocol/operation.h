// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

/// What the table of operations is made of. An operation is a name, the type of its arguments, the
/// type of its result, and who may call it; dispatch, validation, the client's typed calls and the
/// OpenAPI document all come from that one row.
namespace hearth::protocol {

enum class Scope {
    Server, ///< about accounts and the server itself
    Workspace, ///< arguments carry `workspaceId`; runs against that workspace's own database
};

enum class Effect {
    Read, ///< answered from a read-only connection
    Write, ///< goes through the workspace's writer, with an idempotency key if one is given
};

enum class Caller {
    Anyone, ///< also before signing in; rate-limited per address
    SignedIn,
    Local, ///< only over the in-process link: whoever holds the data directory
};

/// One row of the table.
template <typename ArgsType, typename ResultType>
struct Operation {
    using Args = ArgsType;
    using Reply = ResultType;
    const char* name; ///< `entity.verb`
    Scope scope;
    Effect effect;
    Caller caller;
};

/// A row of workspace scope for people who are signed in: nearly all of them.
template <typename A, typename R>
constexpr Operation<A, R> readRow(const char* name)
{
    return { name, Scope::Workspace, Effect::Read, Caller::SignedIn };
}
template <typename A, typename R>
constexpr Operation<A, R> writeRow(const char* name)
{
    return { name, Scope::Workspace, Effect::Write, Caller::SignedIn };
}

/// Arguments or result of operations that have none.
struct Nothing {
    bool operator==(const Nothing&) const = default;
};

} // namespace hearth::protocol

template <>
struct hearth::Descriptor<hearth::protocol::Nothing> {
    static constexpr std::tuple<> fields {};
};
