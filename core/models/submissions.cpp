// SPDX-License-Identifier: Apache-2.0
#include "core/models/submissions.h"

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;
using replica::OutboxEntry;
using replica::SendState;
using replica::WorkspaceSession;

QList<OutboxEntry> entriesAbout(const WorkspaceSession& session, const Uuid& thing)
{
    const QString id = thing.toString();
    QList<OutboxEntry> entries = session.outbox();
    entries.removeIf(
        [&](const OutboxEntry& entry) { return entry.args.value("id"_L1).toString() != id; });
    return entries;
}

Submissions::Submissions(WorkspaceSession& session, QObject* owner)
    : QObject(owner)
    , m_session(session)
{
    connect(&session, &WorkspaceSession::outboxChanged, this, &Submissions::lookSoon);
    connect(&session, &WorkspaceSession::syncStateChanged, this, &Submissions::lookSoon);
}

void Submissions::follow(const Uuid& thing)
{
    m_followed.insert(thing);
    m_awaited = thing;
    lookSoon();
}

/// Not within a signal of the outbox: whoever hears of it may submit the next.
void Submissions::lookSoon()
{
    if (m_followed.isEmpty() || std::exchange(m_looking, true))
        return;
    QMetaObject::invokeMethod(this, &Submissions::look, Qt::QueuedConnection);
}

void Submissions::look()
{
    m_looking = false;
    const QSet<Uuid> followed = m_followed;
    for (const Uuid& thing : followed) {
        const QList<OutboxEntry> entries = entriesAbout(m_session, thing);
        const auto failed = std::ranges::find(entries, SendState::Failed, &OutboxEntry::state);
        const bool awaited = m_awaited == thing;
        if (failed != entries.end() || entries.isEmpty()) {
            m_followed.remove(thing);
            if (awaited)
                m_awaited.reset();
        }
        if (failed != entries.end() && awaited)
            Q_EMIT refused(*failed);
        else if (failed != entries.end())
            Q_EMIT refusedLater(*failed);
        else if (entries.isEmpty() && awaited)
            Q_EMIT done();
    }
    const provider::ConnectionPhase phase = m_session.syncState().connection.phase;
    if (m_awaited && phase != provider::ConnectionPhase::Online) {
        m_awaited.reset();
        Q_EMIT kept();
    }
}

} // namespace hearth::models
