// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/workspace_session.h"

#include <QObject>

#include <memory>
#include <vector>

namespace hearth::models {

/// Teams that the person is no longer in and for which they wrote something that was not sent: the
/// copy is gone, that text is not. It stays until it is discarded, or sent because the person is in
/// the team again. Window's thread.
class FormerWorkspaces : public QObject {
    Q_OBJECT

public:
    struct Former {
        protocol::WorkspaceSummary workspace;
        QString directory;
        std::unique_ptr<replica::WorkspaceSession> session; ///< without a server
    };

    using QObject::QObject;

    /// Whether it is a loss when the person is not in the team any more. How they arranged it for
    /// themselves goes with it.
    [[nodiscard]] static bool keeps(const replica::OutboxEntry& entry)
    {
        return !entry.isQuiet() && !entry.isArrangement();
    }

    [[nodiscard]] const std::vector<Former>& all() const { return m_all; }
    /// Null for one that has nothing left, and for one that cannot be opened.
    [[nodiscard]] const Former* find(const WorkspaceId& id) const;

    /// Erases the copy at `config.directory` and shows what is unsent in it; with nothing unsent
    /// erases that too, and `emptied` follows. Nobody else may have the files open.
    void keep(const replica::SessionConfig& config, const protocol::WorkspaceSummary& workspace);
    /// Closes the files and leaves them as they are. Harmless when it is not here.
    void release(const WorkspaceId& id);
    void discardAll(const WorkspaceId& id);

Q_SIGNALS:
    /// Which there are, or what is in them.
    void changed();
    /// Nothing is left of it.
    void emptied(hearth::WorkspaceId id);

private:
    void check(const WorkspaceId& id);

    std::vector<Former> m_all;
};

} // namespace hearth::models
