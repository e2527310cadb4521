// SPDX-License-Identifier: Apache-2.0
#include "core/models/custom_actions.h"

#include "core/models/submissions.h"

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;

/// What stays as it is is not said: somebody else may change it meanwhile, and who changes a group
/// that is removed meanwhile does not mean to make it again. What was refused is said anew.
void CustomActions::setGroup(const protocol::GroupSet& group) const
{
    protocol::GroupSet args = group;
    const Item* known = m_directory.item(ItemKind::Group, group.id.uuid);
    if (known && known->group) {
        const QList<replica::OutboxEntry> entries = entriesAbout(m_session, group.id.uuid);
        const auto isSaid = [&entries](QLatin1StringView field) {
            return std::ranges::any_of(entries,
                [field](const replica::OutboxEntry& entry) { return entry.args.contains(field); });
        };
        if (args.handle == known->group->handle && !isSaid("handle"_L1))
            args.handle.reset();
        if (args.name == known->group->name && !isSaid("name"_L1))
            args.name.reset();
        if (args.memberIds == known->group->memberIds && !isSaid("memberIds"_L1))
            args.memberIds.reset();
    }
    if (!known || args.handle || args.name || args.memberIds)
        m_session.submit(protocol::groupSet, args, {});
}

void CustomActions::removeGroup(const GroupId& group) const
{
    forgetRefused(group.uuid);
    m_session.submit(protocol::groupRemove, { .id = group }, {});
}

void CustomActions::addEmoji(const protocol::EmojiAdd& emoji, const QStringList& aliases) const
{
    m_session.submit(protocol::emojiAdd, emoji, {});
    // Those that were asked for together with a refused one still wait for it.
    const QList<replica::OutboxEntry> entries = entriesAbout(m_session, emoji.id.uuid);
    const bool waits = std::ranges::any_of(entries, [](const replica::OutboxEntry& entry) {
        return entry.isOperation(protocol::emojiSetAliases.name);
    });
    if (waits || !aliases.isEmpty())
        setAliases(emoji.id, aliases);
}

void CustomActions::setAliases(const EmojiId& emoji, const QStringList& aliases) const
{
    m_session.submit(protocol::emojiSetAliases, { .id = emoji, .aliases = aliases }, {});
}

/// Whoever removes a thing has no use for changes of it that were refused, or wait for those.
void CustomActions::forgetRefused(const Uuid& thing) const
{
    for (const replica::OutboxEntry& entry : entriesAbout(m_session, thing)) {
        if (entry.state == replica::SendState::Failed || !entry.blockedBy.isEmpty())
            m_session.discard(entry.key);
    }
}

void CustomActions::removeEmoji(const EmojiId& emoji) const
{
    m_session.submit(protocol::emojiRemove, { .id = emoji }, {});
}

} // namespace hearth::models
