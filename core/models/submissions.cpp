// SPDX-License-Identifier: Apache-2.0
#include "core/models/submissions.h"

#include "core/protocol/chat_operations.h"

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;
using replica::OutboxEntry;
using replica::SendState;
using replica::WorkspaceSession;

namespace {

bool isAbout(const OutboxEntry& entry, const QString& subject)
{
    return entry.isOperation(protocol::workspaceUpdate.name)
        ? entry.args.contains(subject)
        : entry.args.value("id"_L1).toString() == subject;
}

QList<OutboxEntry> entriesOf(const WorkspaceSession& session, const QString& subject)
{
    QList<OutboxEntry> entries = session.outbox();
    entries.removeIf([&](const OutboxEntry& entry) { return !isAbout(entry, subject); });
    return entries;
}

} // namespace

QList<OutboxEntry> entriesAbout(const WorkspaceSession& session, const Uuid& thing)
{
    return entriesOf(session, thing.toString());
}

QList<OutboxEntry> entriesAboutSetting(const WorkspaceSession& session, const QString& setting)
{
    return entriesOf(session, setting);
}

Submissions::Submissions(WorkspaceSession& session, QObject* owner)
    : QObject(owner)
    , m_session(session)
{
    connect(&session, &WorkspaceSession::outboxChanged, this, &Submissions::lookSoon);
    connect(&session, &WorkspaceSession::syncStateChanged, this, &Submissions::lookSoon);
}

void Submissions::follow(const Uuid& thing) { await(thing.toString()); }

void Submissions::followSetting(const QString& setting) { await(setting); }

void Submissions::await(const QString& subject)
{
    m_followed.insert(subject);
    m_awaited = subject;
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
    const QSet<QString> followed = m_followed;
    for (const QString& subject : followed) {
        const QList<OutboxEntry> entries = entriesOf(m_session, subject);
        const auto failed = std::ranges::find(entries, SendState::Failed, &OutboxEntry::state);
        const bool awaited = m_awaited == subject;
        if (failed != entries.end() || entries.isEmpty()) {
            m_followed.remove(subject);
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
