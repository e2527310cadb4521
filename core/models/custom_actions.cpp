// SPDX-License-Identifier: Apache-2.0
#include "core/models/custom_actions.h"

#include "core/models/submissions.h"

#include <algorithm>

namespace hearth::models {

void CustomActions::setGroup(const protocol::GroupSet& group) const
{
    m_session.submit(protocol::groupSet, group, {});
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
    forgetRefused(emoji.uuid);
    m_session.submit(protocol::emojiRemove, { .id = emoji }, {});
}

} // namespace hearth::models
