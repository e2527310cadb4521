// SPDX-License-Identifier: Apache-2.0
#include "core/models/outbox_model.h"

#include "core/models/client.h"

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;
using replica::OutboxEntry;

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

/// What is on its way cannot be changed any more.
QList<OutboxFileRow> filesOf(WorkspaceContext& context, const OutboxEntry& entry)
{
    QList<OutboxFileRow> rows;
    if (context.isReadOnly() || entry.state == replica::SendState::Sending)
        return rows;
    const QList<FileEntry> carried = entry.files();
    for (const FileEntry& file : carried)
        rows.append({ .file = file, .transfer = context.transfers().of(file.id) });
    return rows;
}

/// As if it waited to be sent: that is how it is listed.
OutboxEntry draftEntry(const replica::DraftPlace& place, const QString& text)
{
    OutboxEntry entry;
    entry.key = u"draft %1 %2 %3"_s.arg(
        place.room.toString(), place.parent.toString(), place.edited.toString());
    entry.operation = QString::fromLatin1(protocol::draftSet.name);
    entry.args = { { u"roomId"_s, place.room.toString() }, { u"body"_s, text },
        { u"baseRevision"_s, 0 } };
    entry.room = place.room;
    return entry;
}

template <typename Args, typename Reply>
Result<void> submitChange(replica::WorkspaceSession& session,
    const protocol::Operation<Args, Reply>& operation, const QJsonObject& args,
    std::optional<RoomId> room)
{
    HEARTH_TRY(const Args wanted, fromJson<Args>(args));
    session.submit(operation, wanted, room);
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
    connect(
        &client.formerWorkspaces(), &FormerWorkspaces::changed, this, &OutboxModel::rebuildSoon);
    rebuild();
}

void OutboxModel::follow(WorkspaceContext& context)
{
    connect(&context.session(), &replica::WorkspaceSession::outboxChanged, this,
        &OutboxModel::rebuildSoon);
    connect(&context.transfers(), &Transfers::changed, this, &OutboxModel::rebuildSoon);
    // Without a connection some things are listed that are nothing to speak of with one.
    connect(&context.session(), &replica::WorkspaceSession::syncStateChanged, this,
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
        const provider::ConnectionState connection = context->session().syncState().connection;
        for (const OutboxEntry& entry : context->session().outbox()) {
            if (!entry.isToldOf(connection))
                continue;
            wanted.push_back({ .workspace = context->id(),
                .workspaceName = context->directory().workspace().name,
                .fixed = context->isReadOnly(),
                .roomTitle = titleOf(*context, entry),
                .entry = entry,
                .draft = {},
                .files = filesOf(*context, entry) });
        }
    }
    for (const FormerWorkspaces::Former& former : m_client.formerWorkspaces().all())
        addFormer(former, wanted);
    std::ranges::stable_sort(wanted, {}, [](const OutboxRow& row) { return row.entry.createdAt; });
    setRows(wanted);
}

void OutboxModel::addFormer(const FormerWorkspaces::Former& former, std::vector<OutboxRow>& rows)
{
    const auto add = [&](const OutboxEntry& entry,
                         const std::optional<replica::DraftPlace>& draft = {}) {
        rows.push_back({ .workspace = former.workspace.id,
            .workspaceName = former.workspace.name,
            .former = true,
            .fixed = false,
            .roomTitle = {},
            .entry = entry,
            .draft = draft });
    };
    for (const OutboxEntry& entry : former.session->outbox()) {
        if (FormerWorkspaces::keeps(entry))
            add(entry);
    }
    for (const auto& [place, draft] : former.session->drafts().asKeyValueRange()) {
        if (!draft.text.isEmpty())
            add(draftEntry(place, draft.text), place);
    }
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
    return std::ranges::any_of(rows(), [](const OutboxRow& row) { return row.mayRetry(); });
}

replica::WorkspaceSession* OutboxModel::sessionOf(const OutboxRow& row)
{
    if (row.former) {
        const FormerWorkspaces::Former* former = m_client.formerWorkspaces().find(row.workspace);
        return former ? former->session.get() : nullptr;
    }
    WorkspaceContext* context = contextOf(row);
    return context ? &context->session() : nullptr;
}

WorkspaceContext* OutboxModel::contextOf(const OutboxRow& row)
{
    const auto contexts = m_client.contexts();
    const auto found = std::ranges::find(contexts, row.workspace, &WorkspaceContext::id);
    return row.former || found == contexts.end() ? nullptr : *found;
}

Transfers* OutboxModel::transfers(const QString& key)
{
    const OutboxRow* row = find(key);
    WorkspaceContext* context = row ? contextOf(*row) : nullptr;
    return context ? &context->transfers() : nullptr;
}

void OutboxModel::retry(const QString& key)
{
    const OutboxRow* row = find(key);
    replica::WorkspaceSession* session = row && !row->former ? sessionOf(*row) : nullptr;
    if (session)
        session->retry(key);
}

void OutboxModel::retryAll()
{
    for (const OutboxRow& row : std::vector(rows())) {
        if (row.mayRetry())
            retry(row.entry.key);
    }
}

void OutboxModel::discard(const QString& key)
{
    const OutboxRow* row = find(key);
    replica::WorkspaceSession* session = row ? sessionOf(*row) : nullptr;
    if (!session)
        return;
    if (row->draft)
        session->saveDraft(*row->draft, {});
    else
        session->discard(key);
}

/// It is a later change of the same thing, and the outbox lets it take the refused one's place.
Result<void> OutboxModel::change(const OutboxRow& row, const QJsonObject& texts)
{
    replica::WorkspaceSession* session = row.mayRetry() ? sessionOf(row) : nullptr;
    if (!session)
        return fail(ErrorCode::Unavailable, u"the workspace is not open"_s);
    const OutboxEntry& entry = row.entry;
    QJsonObject args = texts;
    if (entry.args.contains("id"_L1))
        args.insert("id"_L1, entry.args.value("id"_L1));
    args.insert("baseRevision"_L1, entry.args.value("baseRevision"_L1).toInteger());
    if (entry.isOperation(protocol::channelCreate.name)
        || entry.isOperation(protocol::channelUpdate.name))
        return submitChange(*session, protocol::channelUpdate, args, entry.room);
    if (entry.isOperation(protocol::workspaceUpdate.name))
        return submitChange(*session, protocol::workspaceUpdate, args, entry.room);
    if (entry.isOperation(protocol::memberUpdateName.name))
        return submitChange(*session, protocol::memberUpdateName, args, entry.room);
    if (entry.isOperation(protocol::groupSet.name))
        return submitChange(*session, protocol::groupSet, args, entry.room);
    if (entry.isOperation(protocol::sectionSet.name))
        return submitChange(*session, protocol::sectionSet, args, entry.room);
    if (entry.isOperation(protocol::reminderSet.name))
        return submitChange(*session, protocol::reminderSet, args, entry.room);
    if (entry.isOperation(protocol::emojiSetAliases.name))
        return submitChange(*session, protocol::emojiSetAliases, args, entry.room);
    if (entry.isOperation(protocol::statusSet.name)) {
        // It takes the place of the one before it, so it says everything.
        QJsonObject status = entry.args;
        for (auto said = texts.begin(); said != texts.end(); ++said)
            status.insert(said.key(), said.value());
        return submitChange(*session, protocol::statusSet, status, entry.room);
    }
    if (entry.isOperation(protocol::emojiAdd.name)) {
        args.insert("image"_L1, entry.args.value("image"_L1));
        return submitChange(*session, protocol::emojiAdd, args, entry.room);
    }
    return fail(ErrorCode::Unsupported, u"this has no texts to change"_s);
}

} // namespace hearth::models
