// SPDX-License-Identifier: Apache-2.0
#include "core/models/outbox_model.h"

#include "core/models/client.h"

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;
using replica::OutboxEntry;
using replica::SendState;

namespace {

/// The room that an entry concerns, by its name; one that this device has just made and that the
/// server does not have is known by its making.
QString titleOf(WorkspaceContext& context, const OutboxEntry& entry)
{
    if (!entry.room)
        return {};
    if (const replica::RoomState* state = context.directory().room(*entry.room)) {
        const QString title = context.directory().roomTitle(state->room);
        return state->room.isChannel() ? u'#' + title : title;
    }
    for (const OutboxEntry& other : context.session().outbox(*entry.room)) {
        if (other.isOperation("channel.create"))
            return u'#' + other.args.value("name"_L1).toString();
    }
    return {};
}

} // namespace

OutboxModel::OutboxModel(Client& client, QObject* owner)
    : RowModel(owner)
    , m_client(client)
{
    for (WorkspaceContext* context : client.contexts())
        follow(*context);
    connect(&client, &Client::workspaceOpened, this, [this](const WorkspaceId& id) {
        if (WorkspaceContext* context = m_client.context(id))
            follow(*context);
        rebuildSoon();
    });
    connect(&client, &Client::workspaceClosing, this, &OutboxModel::rebuildSoon);
    rebuild();
}

void OutboxModel::follow(WorkspaceContext& context)
{
    connect(&context.session(), &replica::WorkspaceSession::outboxChanged, this,
        &OutboxModel::rebuildSoon);
    connect(&context.directory(), &Directory::roomsChanged, this, &OutboxModel::rebuildSoon);
    connect(&context.directory(), &Directory::workspaceChanged, this, &OutboxModel::rebuildSoon);
}

/// Once per turn of the event loop: a burst of messages changes the outbox for each of them.
void OutboxModel::rebuildSoon()
{
    if (std::exchange(m_rebuilding, true))
        return;
    QMetaObject::invokeMethod(this, &OutboxModel::rebuild, Qt::QueuedConnection);
}

void OutboxModel::rebuild()
{
    m_rebuilding = false;
    std::vector<OutboxRow> wanted;
    for (WorkspaceContext* context : m_client.contexts()) {
        for (const OutboxEntry& entry : context->session().outbox()) {
            if (entry.isQuiet())
                continue;
            wanted.push_back({ .workspace = context->id(),
                .workspaceName = context->directory().workspace().name,
                .fixed = context->isReadOnly(),
                .roomTitle = titleOf(*context, entry),
                .entry = entry });
        }
    }
    std::ranges::stable_sort(wanted, {}, [](const OutboxRow& row) { return row.entry.createdAt; });
    setRows(wanted);
}

QVariant OutboxModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    return row(index.row()).entry.operation;
}

const OutboxRow* OutboxModel::find(const QString& key) const
{
    const auto found = std::ranges::find(
        rows(), key, [](const OutboxRow& row) { return row.entry.key; });
    return found == rows().end() ? nullptr : &*found;
}

bool OutboxModel::hasRefused() const
{
    return std::ranges::any_of(rows(),
        [](const OutboxRow& row) { return row.entry.state == SendState::Failed && !row.fixed; });
}

replica::WorkspaceSession* OutboxModel::sessionOf(const QString& key)
{
    const OutboxRow* row = find(key);
    if (!row)
        return nullptr;
    for (WorkspaceContext* context : m_client.contexts()) {
        if (context->id() == row->workspace)
            return &context->session();
    }
    return nullptr;
}

void OutboxModel::retry(const QString& key)
{
    if (replica::WorkspaceSession* session = sessionOf(key))
        session->retry(key);
}

void OutboxModel::retryAll()
{
    for (const OutboxRow& row : std::vector(rows())) {
        if (row.entry.state == SendState::Failed && !row.fixed)
            retry(row.entry.key);
    }
}

void OutboxModel::discard(const QString& key)
{
    if (replica::WorkspaceSession* session = sessionOf(key))
        session->discard(key);
}

} // namespace hearth::models
