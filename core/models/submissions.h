// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/workspace_session.h"

#include <QObject>
#include <QSet>

namespace hearth::models {

/// What the outbox holds about one thing, by the `id` that its operations carry; oldest first.
[[nodiscard]] QList<replica::OutboxEntry> entriesAbout(
    const replica::WorkspaceSession& session, const Uuid& thing);
/// Likewise about a setting of the workspace, by its name in `protocol::WorkspaceUpdate`.
[[nodiscard]] QList<replica::OutboxEntry> entriesAboutSetting(
    const replica::WorkspaceSession& session, const QString& setting);

/// Follows what a dialog has put into the outbox, so that what becomes of it is said where it was
/// typed. A thing, or a setting of the workspace, is waited for first: until the server has
/// answered, or cannot be reached. Afterwards it is followed for as long as this is there. Window's
/// thread; the session outlives it.
class Submissions : public QObject {
    Q_OBJECT

public:
    explicit Submissions(replica::WorkspaceSession& session, QObject* owner = nullptr);

    /// Waits for what was just submitted about the thing.
    void follow(const Uuid& thing);
    void followSetting(const QString& setting);
    [[nodiscard]] bool isAwaited() const { return m_awaited.has_value(); }

Q_SIGNALS:
    /// What was waited for is the server's.
    void done();
    /// There is no connection: what was waited for is kept, and sent later.
    void kept();
    /// By the server; it stays in the outbox.
    void refused(const hearth::replica::OutboxEntry& entry);
    /// The same when it was not waited for any more.
    void refusedLater(const hearth::replica::OutboxEntry& entry);

private:
    void await(const QString& subject);
    void lookSoon();
    void look();

    replica::WorkspaceSession& m_session;
    QSet<QString> m_followed; ///< ids and names of settings, none of which can be the other
    std::optional<QString> m_awaited; ///< one of them
    bool m_looking = false;
};

} // namespace hearth::models
