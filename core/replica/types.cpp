// SPDX-License-Identifier: Apache-2.0
#include "core/replica/types.h"

#include <algorithm>
#include <array>

namespace hearth::replica {

namespace {

bool saysOneOf(const OutboxEntry& entry, std::initializer_list<QLatin1StringView> fields)
{
    return std::ranges::any_of(
        fields, [&](QLatin1StringView field) { return entry.args.contains(field); });
}

} // namespace

bool OutboxEntry::isQuiet() const
{
    using namespace Qt::StringLiterals;
    if (operation.startsWith("read."_L1) || operation.startsWith("draft."_L1))
        return true;
    // What is dragged (which says the place with all that belongs to it), folded or closed is
    // easily done again; what somebody named, starred, muted or moved by a menu would be missed.
    if (isOperation(protocol::preferenceSet.name))
        return !saysOneOf(*this, { "muted"_L1, "notify"_L1 })
            && (saysOneOf(*this, { "rank"_L1 })
                || !saysOneOf(*this, { "starred"_L1, "sectionId"_L1 }));
    if (isOperation(protocol::sectionSet.name))
        return !saysOneOf(*this, { "name"_L1 });
    return isOperation(protocol::threadRead.name) || isOperation(protocol::threadRewind.name);
}

bool OutboxEntry::isArrangement() const
{
    static constexpr std::array own { protocol::preferenceSet.name, protocol::sectionSet.name,
        protocol::sectionRemove.name, protocol::savedSet.name, protocol::threadFollow.name,
        protocol::attentionSet.name };
    return !isQuiet()
        && std::ranges::any_of(own, [this](const char* name) { return isOperation(name); });
}

bool OutboxEntry::isHeldUp(const provider::ConnectionState& connection) const
{
    return state == SendState::Failed || !blockedBy.isEmpty()
        || connection.phase != provider::ConnectionPhase::Online;
}

bool OutboxEntry::isToldOf(const provider::ConnectionState& connection) const
{
    return !isQuiet() && (!isArrangement() || isHeldUp(connection));
}

} // namespace hearth::replica
