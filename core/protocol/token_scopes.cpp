// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/token_scopes.h"

#include <algorithm>
#include <array>

namespace hearth::protocol {

using namespace Qt::StringLiterals;

namespace {

enum class Reach { Reads, All };

struct EntityReach {
    QLatin1StringView entity;
    Reach reach;
};

/// Who is in a workspace, as what, and what the workspace is, a token may see and not change.
constexpr std::array<EntityReach, 27> reaches { {
    { "attention"_L1, Reach::All },
    { "audit"_L1, Reach::Reads },
    { "board"_L1, Reach::All },
    { "channel"_L1, Reach::All },
    { "conversation"_L1, Reach::All },
    { "doc"_L1, Reach::All },
    { "draft"_L1, Reach::All },
    { "emoji"_L1, Reach::All },
    { "events"_L1, Reach::All },
    { "group"_L1, Reach::All },
    { "member"_L1, Reach::Reads },
    { "message"_L1, Reach::All },
    { "metrics"_L1, Reach::Reads },
    { "poll"_L1, Reach::All },
    { "preference"_L1, Reach::All },
    { "presence"_L1, Reach::All },
    { "reaction"_L1, Reach::All },
    { "read"_L1, Reach::All },
    { "reminder"_L1, Reach::All },
    { "saved"_L1, Reach::All },
    { "scheduled"_L1, Reach::All },
    { "section"_L1, Reach::All },
    { "status"_L1, Reach::All },
    { "storage"_L1, Reach::All },
    { "sync"_L1, Reach::All },
    { "thread"_L1, Reach::All },
    { "workspace"_L1, Reach::Reads },
} };

/// Exceptions to the above: what lets people in, and how well people and the workspace are guarded.
constexpr std::array neverUsed { "member.withoutSecondFactor"_L1, "workspace.joinCode"_L1,
    "workspace.networks"_L1 };

QStringView entityOf(const OperationInfo& operation)
{
    return QStringView(operation.name).left(operation.name.indexOf(u'.'));
}

} // namespace

TokenUse tokenUse(const OperationInfo& operation)
{
    if (operation.caller == Caller::Local)
        return TokenUse::Never;
    if (operation.caller == Caller::Anyone)
        return operation.effect == Effect::Read
                && operation.name != QLatin1StringView(authAttach.name)
            ? TokenUse::Free
            : TokenUse::Never;
    if (std::ranges::any_of(
            neverUsed, [&](QLatin1StringView name) { return operation.name == name; }))
        return TokenUse::Never;
    const auto reach = std::ranges::find_if(reaches,
        [entity = entityOf(operation)](const EntityReach& row) { return row.entity == entity; });
    const bool within = reach != reaches.end()
        && (reach->reach == Reach::All || operation.effect == Effect::Read);
    return within ? TokenUse::Scoped : TokenUse::Never;
}

QString tokenScope(const OperationInfo& operation)
{
    if (tokenUse(operation) != TokenUse::Scoped)
        return {};
    return entityOf(operation).toString()
        + (operation.effect == Effect::Read ? u":read"_s : u":write"_s);
}

const QStringList& tokenScopes()
{
    static const QStringList all = [] {
        QStringList out;
        for (const OperationInfo& operation : operationList()) {
            const QString scope = tokenScope(operation);
            if (!scope.isEmpty() && !out.contains(scope))
                out.append(scope);
        }
        return out;
    }();
    return all;
}

} // namespace hearth::protocol
