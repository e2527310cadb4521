// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/hook.h"
#include "localserver/auth/account_service.h"
#include "localserver/store/workspace_lanes.h"
#include "localserver/store/workspace_readers.h"

#include <QMutex>
#include <QObject>
#include <QSet>

#include <map>

namespace hearth::server {

/// Tells hooks what stands in the queues: those of the workspaces and the server's own. Each hook
/// is told by itself, of each queue in order, and again after a growing while when it fails; how
/// far it has come is remembered in the queue's own file, so that a restart goes on there. Thread
/// of the server's owner, but for `look`; everything it is made of outlives it.
class HookRounds final : public QObject {
    Q_OBJECT

public:
    static constexpr int batch = 200; ///< events told at once
    static constexpr int manyTries = 12; ///< then an event is left out, where it may be
    static constexpr qint64 mostWaiting = 100'000; ///< events for one hook; older ones likewise

    struct Parts {
        AccountService& accounts;
        WorkspaceLanes& lanes;
        WorkspaceReaders& readers;
        const WorkspaceFiles& files;
    };

    HookRounds(const Parts& parts, std::vector<std::shared_ptr<Hook>> hooks);

    /// There is something in a workspace's queue; a null id: in the server's. Any thread, soon.
    void look(WorkspaceId queue);
    /// In every queue: at start.
    void lookEverywhere();
    /// From now on nobody is told anything.
    void stop() { m_stopped = true; }

private:
    struct Course {
        bool busy = false;
        bool again = false; ///< something came meanwhile
        int tries = 0;
    };
    struct Waiting {
        HookEvents events;
        qint64 lost = 0; ///< too many waited: so many of the oldest are left out
    };
    using Key = std::pair<WorkspaceId, std::size_t>; ///< queue and hook

    void round();
    void begin(const Key& key);
    void tell(const Key& key, const Waiting& waiting);
    void heard(const Key& key, const Waiting& waiting, const Result<void>& done);
    void note(const Key& key, qint64 number, qint64 lost);
    void finish(const Key& key);
    void tryLater(const Key& key, const Error& error);
    Future<Waiting> read(const Key& key);

    Parts m_parts;
    const std::vector<std::shared_ptr<Hook>> m_hooks;
    QStringList m_names;
    std::map<Key, Course> m_courses;
    bool m_stopped = false;
    QMutex m_mutex;
    QSet<WorkspaceId> m_news; ///< with the mutex
};

} // namespace hearth::server
