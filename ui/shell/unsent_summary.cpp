// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/unsent_summary.h"

#include "ui/shell/outbox_text.h"

#include <QLocale>

#include <algorithm>
#include <functional>

namespace hearth::ui {

namespace {

UnsentCount countOf(const QList<replica::OutboxEntry>& entries)
{
    UnsentCount count;
    for (const replica::OutboxEntry& entry : entries) {
        if (entry.isQuiet()) // nobody wrote it
            continue;
        ++(OutboxText::isMessage(entry) ? count.messages : count.changes);
    }
    return count;
}

UnsentCount countIn(const replica::WorkspaceSession& session)
{
    UnsentCount count = countOf(session.outbox());
    count.drafts = static_cast<int>(session.syncState().unsentDrafts);
    return count;
}

/// All that is kept of it, drafts that the server once had too: nothing else shows them any more.
UnsentCount countIn(const models::FormerWorkspaces::Former& former)
{
    QList<replica::OutboxEntry> entries = former.session->outbox();
    entries.removeIf(std::not_fn(&models::FormerWorkspaces::keeps));
    UnsentCount count = countOf(entries);
    count.drafts = static_cast<int>(std::ranges::count_if(
        former.session->drafts(), [](const auto& draft) { return !draft.text.isEmpty(); }));
    return count;
}

} // namespace

QList<WorkspaceUnsent> unsentOf(models::Client& client, const models::Account& account)
{
    QList<WorkspaceUnsent> out;
    for (const protocol::WorkspaceSummary& workspace : account.record().workspaces) {
        models::WorkspaceContext* context = client.context(workspace.id);
        WorkspaceUnsent unsent { .workspaceName = workspace.name, .known = context != nullptr };
        if (context)
            unsent.count = countIn(context->session());
        if (!unsent.known || !unsent.count.isEmpty())
            out.append(unsent);
    }
    for (const protocol::WorkspaceSummary& workspace : account.record().formerWorkspaces) {
        const auto* former = client.formerWorkspaces().find(workspace.id);
        WorkspaceUnsent unsent {
            .workspaceName = workspace.name, .known = former != nullptr, .former = true
        };
        if (former)
            unsent.count = countIn(*former);
        if (!unsent.known || !unsent.count.isEmpty())
            out.append(unsent);
    }
    return out;
}

QString UnsentText::count(const UnsentCount& count)
{
    QStringList parts;
    if (count.messages > 0)
        parts.append(tr("%n message(s)", nullptr, count.messages));
    if (count.changes > 0)
        parts.append(tr("%n other change(s)", nullptr, count.changes));
    if (count.drafts > 0)
        parts.append(tr("%n draft(s)", nullptr, count.drafts));
    return QLocale().createSeparatedList(parts);
}

QString UnsentText::line(const WorkspaceUnsent& unsent)
{
    if (unsent.known && unsent.former)
        return tr("%1, where you are not any more: %2", "workspace and what is kept of it")
            .arg(unsent.workspaceName, count(unsent.count));
    return unsent.known
        ? tr("%1: %2", "workspace and what waits in it")
              .arg(unsent.workspaceName, count(unsent.count))
        : tr("%1: cannot be read now, so there may be something").arg(unsent.workspaceName);
}

} // namespace hearth::ui
