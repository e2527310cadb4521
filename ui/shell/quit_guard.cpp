// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/quit_guard.h"

#include "ui/shell/outbox_text.h"

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::WorkspaceContext;

namespace {

QString place(WorkspaceContext& context, const std::optional<RoomId>& room)
{
    QStringList parts;
    if (room) {
        const replica::RoomState* state = context.directory().room(*room);
        const QString title = state ? context.directory().roomTitle(state->room) : QString();
        if (!title.isEmpty())
            parts.append(state->room.isChannel() ? u'#' + title : title);
    }
    parts.append(context.directory().workspace().name);
    return parts.join(u" · "_s);
}

} // namespace

QuitGuard::QuitGuard(models::Client& client, QObject* owner)
    : QObject(owner)
    , m_client(client)
{
}

bool QuitGuard::ask()
{
    const std::vector<WorkspaceContext*> contexts = m_client.contexts();
    const auto isSettled = [](WorkspaceContext* context) { return context->session().isSettled(); };
    if (std::exchange(m_let, false) || std::ranges::all_of(contexts, isSettled))
        return true;
    const quint64 round = ++m_round;
    m_open = static_cast<int>(contexts.size());
    for (WorkspaceContext* context : contexts)
        context->session().settle().then(
            this, [this, round](const Result<replica::Unsaved>&) { answered(round); });
    return false;
}

void QuitGuard::letGo()
{
    m_let = true;
    Q_EMIT mayQuit();
}

void QuitGuard::answered(quint64 round)
{
    if (round != m_round || --m_open > 0)
        return;
    UnsavedThings unsaved;
    for (WorkspaceContext* context : m_client.contexts())
        collect(*context, unsaved);
    if (!unsaved.things.isEmpty()) {
        Q_EMIT wouldLose(unsaved);
        return;
    }
    letGo();
}

void QuitGuard::collect(WorkspaceContext& context, UnsavedThings& out) const
{
    const replica::Unsaved unsaved = context.session().unsaved();
    if (unsaved.isEmpty())
        return;
    out.trouble = context.session().syncState().storage.value_or(Error {});
    for (const replica::OutboxEntry& entry : unsaved.entries) {
        out.things.append({ .kind = OutboxText::isMessage(entry) ? UnsavedThing::Kind::Message
                                                                 : UnsavedThing::Kind::Change,
            .where = place(context, entry.room),
            .what = OutboxText::what(entry),
            .typed = OutboxText::typed(entry) });
    }
    for (const auto& [where, draft] : unsaved.drafts.asKeyValueRange())
        out.things.append({ .kind = UnsavedThing::Kind::Draft,
            .where = place(context, where.room),
            .what = OutboxText::draft(draft.text),
            .typed = draft.text });
}

} // namespace hearth::ui
