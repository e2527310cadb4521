// SPDX-License-Identifier: Apache-2.0
#include "core/models/former_workspaces.h"

#include "core/base/log.h"
#include "core/replica/database_file.h"

#include <QDir>

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;
using replica::WorkspaceSession;

namespace {

bool holdsOwnWords(const WorkspaceSession& session)
{
    return std::ranges::any_of(session.outbox(), &FormerWorkspaces::keeps)
        || std::ranges::any_of(
            session.drafts(), [](const auto& draft) { return !draft.text.isEmpty(); });
}

} // namespace

auto FormerWorkspaces::find(const WorkspaceId& id) const -> const Former*
{
    const auto found = std::ranges::find_if(
        m_all, [&](const Former& former) { return former.workspace.id == id; });
    return found == m_all.end() ? nullptr : &*found;
}

void FormerWorkspaces::keep(
    const replica::SessionConfig& config, const protocol::WorkspaceSummary& workspace)
{
    const QString copy = QDir(config.directory).filePath(u"replica.sqlite"_s);
    if (const Result<void> erased = replica::removeDatabase(copy); !erased)
        qCCritical(logClient).noquote() << logLine(erased.error());
    auto session = WorkspaceSession::open(config);
    if (!session) { // the next start tries again
        qCCritical(logClient).noquote() << logLine(session.error());
        return;
    }
    const WorkspaceId id = workspace.id;
    for (const auto signal : { &WorkspaceSession::outboxChanged, &WorkspaceSession::draftsChanged })
        connect(session->get(), signal, this, [this, id] { check(id); }, Qt::QueuedConnection);
    m_all.push_back(
        { .workspace = workspace, .directory = config.directory, .session = std::move(*session) });
    check(id);
}

void FormerWorkspaces::check(const WorkspaceId& id)
{
    const Former* former = find(id);
    if (former && !holdsOwnWords(*former->session)) {
        const QString directory = former->directory;
        release(id);
        QDir(directory).removeRecursively();
        Q_EMIT emptied(id);
        return;
    }
    Q_EMIT changed();
}

void FormerWorkspaces::release(const WorkspaceId& id)
{
    if (std::erase_if(m_all, [&](const Former& former) { return former.workspace.id == id; }) > 0)
        Q_EMIT changed();
}

void FormerWorkspaces::discardAll(const WorkspaceId& id)
{
    const Former* former = find(id);
    if (!former)
        return;
    WorkspaceSession& session = *former->session;
    for (const replica::OutboxEntry& entry : session.outbox())
        session.discard(entry.key);
    const replica::Drafts drafts = session.drafts();
    for (const replica::DraftPlace& place : drafts.keys())
        session.saveDraft(place, {});
}

} // namespace hearth::models
