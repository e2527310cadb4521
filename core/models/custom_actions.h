// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

namespace hearth::models {

/// What admins keep for everybody in a workspace: groups of people and custom emoji. Each goes
/// through the outbox. Made where it is needed; the workspace outlives it. Window's thread.
class CustomActions {
public:
    explicit CustomActions(WorkspaceContext& workspace)
        : m_session(workspace.session())
        , m_directory(workspace.directory())
    {
    }

    /// Makes a group, or changes what is different about it. After a refusal it takes the place of
    /// what was refused.
    void setGroup(const protocol::GroupSet& group) const;
    void removeGroup(const GroupId& group) const;
    /// Likewise.
    void addEmoji(const protocol::EmojiAdd& emoji, const QStringList& aliases) const;
    void setAliases(const EmojiId& emoji, const QStringList& aliases) const;
    void removeEmoji(const EmojiId& emoji) const;

private:
    void forgetRefused(const Uuid& thing) const;

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
};

} // namespace hearth::models
