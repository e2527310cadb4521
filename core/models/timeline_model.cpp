// SPDX-License-Identifier: Apache-2.0
#include "core/models/timeline_model.h"

#include "core/base/log.h"
#include "core/models/row_builder.h"
#include "core/text/covered.h"

#include <algorithm>
#include <utility>

namespace hearth::models {

using namespace Qt::StringLiterals;
using protocol::PageDirection;
using replica::Changes;
using replica::Page;
using replica::PageQuery;

namespace {

constexpr int pageSize = 100;
/// Rows beyond this leave on the far side of where the window grew.
constexpr std::size_t windowSize = 500;

auto positionOf = [](const Message& message) { return message.position; };

} // namespace

TimelineModel::TimelineModel(replica::WorkspaceSession& session, const Directory& directory,
    RoomId room, std::optional<MessageId> parent, QObject* owner)
    : RowModel(owner)
    , m_session(session)
    , m_directory(directory)
    , m_room(room)
    , m_parent(parent)
{
    connect(&session, &replica::WorkspaceSession::changed, this, &TimelineModel::apply);
    connect(
        &session, &replica::WorkspaceSession::outboxChanged, this, [this](const RoomId& changed) {
            if (m_open && changed == m_room)
                rebuild();
        });
    if (parent)
        connect(&session, &replica::WorkspaceSession::syncStateChanged, this,
            &TimelineModel::fetchThread);
    connect(&directory, &Directory::itemsChanged, this, [this](const QSet<ItemKind>& kinds) {
        if (m_open
            && (kinds.contains(ItemKind::Saved) || kinds.contains(ItemKind::Thread)
                || kinds.contains(ItemKind::Vote)))
            rebuild();
        if (m_open && kinds.contains(ItemKind::Group))
            rebuild(Documents::Renew);
    });
    connect(&directory, &Directory::roomsChanged, this, &TimelineModel::noteWriting);
    connect(&directory, &Directory::membersChanged, this, [this] {
        if (m_open)
            rebuild(Documents::Renew);
    });
}

TimelineModel::~TimelineModel() = default;

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimelineRow& message = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text::coveredText(*message.document);
    case TextRole:
        return message.document->plainText();
    case IdRole:
        return message.id.toString();
    case AuthorRole:
        return message.authorName;
    case TimeRole:
        return message.createdAt.toDateTime();
    case DeliveryRole:
        return static_cast<int>(message.delivery);
    default:
        return {};
    }
}

int TimelineModel::indexOf(const MessageId& id) const
{
    const auto it = std::ranges::find(rows(), id, &TimelineRow::id);
    return it == rows().end() ? -1 : static_cast<int>(it - rows().begin());
}

void TimelineModel::setUnreadAfter(std::optional<Position> position)
{
    m_unreadAfter = position;
    if (m_open)
        rebuild();
}

void TimelineModel::open(std::optional<Position> around)
{
    ++m_generation;
    const quint64 generation = beginLoad();
    if (m_parent) {
        openThread(generation);
        return;
    }
    Future<Page> page = around
        ? m_session.pageAround(m_room, *around, 2 * pageSize)
        : m_session.page({ .room = m_room, .parent = {}, .anchor = {}, .limit = pageSize });
    page.then(this, [this, generation, around](const Result<Page>& result) {
        if (!endLoad(generation))
            return;
        if (!result) {
            qCWarning(logSync).noquote() << logLine(result.error());
            return;
        }
        take(*result);
        m_newerHere = around
                          .has_value(); // asked for below; harmless when it turns out to be the end
        catchUp();
        rebuild();
        m_open = true;
        Q_EMIT opened();
        Q_EMIT edgesChanged();
        if (m_newerHere)
            loadNewer();
    });
}

void TimelineModel::openThread(quint64 generation)
{
    m_session.message(*m_parent).then(this, [this, generation](const Result<Message>& root) {
        const PageQuery replies { .room = m_room,
            .parent = m_parent,
            .anchor = {},
            .direction = PageDirection::After,
            .limit = 1000 };
        m_session.page(replies).then(this, [this, generation, root](const Result<Page>& page) {
            if (!endLoad(generation))
                return;
            m_messages.clear();
            if (root)
                m_messages.push_back(*root);
            if (page)
                m_messages.insert(m_messages.end(), page->messages.begin(), page->messages.end());
            m_newerHere = page && page->more;
            m_olderMissing = page && page->missing;
            catchUp();
            const bool first = !std::exchange(m_open, true);
            rebuild();
            if (first)
                Q_EMIT opened();
            Q_EMIT edgesChanged();
            fetchThread();
        });
    });
}

void TimelineModel::take(const Page& page)
{
    m_messages.assign(page.messages.begin(), page.messages.end());
    m_olderHere = page.more;
    m_olderMissing = page.missing;
}

void TimelineModel::loadOlder()
{
    if (!m_open || m_loading || m_parent)
        return;
    if (!m_olderHere) {
        fetchMissing();
        return;
    }
    const quint64 generation = beginLoad();
    const std::optional<Position> anchor = m_messages.empty()
        ? std::nullopt
        : std::optional(m_messages.front().position);
    m_session.page({ .room = m_room, .parent = {}, .anchor = anchor, .limit = pageSize })
        .then(this, [this, generation](const Result<Page>& page) {
            if (endLoad(generation) && page)
                prepend(*page);
        });
}

void TimelineModel::prepend(const Page& page)
{
    // A push may have brought the last of them meanwhile, where nothing was shown before.
    const auto known = m_messages.empty()
        ? page.messages.end()
        : std::ranges::lower_bound(page.messages, m_messages.front().position, {}, positionOf);
    m_messages.insert(m_messages.begin(), page.messages.begin(), known);
    m_olderHere = page.more;
    m_olderMissing = page.missing;
    if (m_messages.size() > windowSize) {
        m_messages.resize(windowSize);
        m_newerHere = true;
    }
    catchUp();
    rebuild();
    Q_EMIT edgesChanged();
}

void TimelineModel::loadNewer()
{
    if (!m_open || m_loading || !m_newerHere || m_messages.empty())
        return;
    const quint64 generation = beginLoad();
    m_session
        .page({ .room = m_room,
            .parent = m_parent,
            .anchor = m_messages.back().position,
            .direction = PageDirection::After,
            .limit = pageSize })
        .then(this, [this, generation](const Result<Page>& page) {
            if (endLoad(generation) && page)
                append(*page);
        });
}

void TimelineModel::append(const Page& page)
{
    for (const Message& message :
        page.messages) { // a push may have brought the first of them meanwhile
        if (m_messages.empty() || message.position > m_messages.back().position)
            m_messages.push_back(message);
    }
    m_newerHere = page.more;
    if (m_messages.size() > windowSize && !m_parent) {
        m_messages.erase(m_messages.begin(), m_messages.end() - static_cast<qsizetype>(windowSize));
        m_olderHere = true;
    }
    catchUp();
    rebuild();
    Q_EMIT edgesChanged();
}

quint64 TimelineModel::beginLoad()
{
    m_loading = true;
    m_arrived = {};
    return m_generation;
}

/// False when the answer is of a load that another one has replaced.
bool TimelineModel::endLoad(quint64 generation)
{
    if (generation != m_generation)
        return false;
    m_loading = false;
    return true;
}

void TimelineModel::catchUp()
{
    const Arrived arrived = std::exchange(m_arrived, {});
    for (const Message& message : arrived.messages)
        merge(message);
    if (arrived.history && m_olderMissing)
        m_olderHere = true;
    if (arrived.tooMuch)
        QMetaObject::invokeMethod(this, &TimelineModel::reopen, Qt::QueuedConnection);
}

void TimelineModel::fetchMissing()
{
    if (!m_olderMissing || m_fetching)
        return;
    m_fetching = true;
    m_session.fetchHistory(m_room).then(
        this, [this, generation = m_generation](const Result<void>& fetched) {
            m_fetching = false;
            if (!fetched || generation != m_generation)
                return; // offline: `historyMissing` says so, and the next scroll asks again
            m_olderHere = true;
            loadOlder();
        });
}

qint64 TimelineModel::missingReplies() const
{
    if (!m_parent || !historyMissing() || m_messages.empty() || m_messages.front().id != *m_parent)
        return 0;
    const auto held = std::ranges::count_if(
        m_messages, [](const Message& message) { return message.parentId && !message.deletedAt; });
    return std::max<qint64>(m_messages.front().replyCount - held, 0);
}

/// At once, or as soon as the server can be reached.
void TimelineModel::fetchThread()
{
    if (!m_open || !m_olderMissing || m_fetching || m_threadAsked
        || !m_session.syncState().caughtUp)
        return;
    m_fetching = true;
    m_session.fetchThread(m_room, *m_parent).then(this, [this](const Result<void>& fetched) {
        m_fetching = false;
        m_threadAsked = fetched || fetched.error().code == ErrorCode::NotFound
            || fetched.error().code == ErrorCode::Forbidden;
        if (fetched)
            open();
    });
}

bool TimelineModel::belongs(const Message& message) const
{
    if (message.roomId != m_room)
        return false;
    return m_parent ? message.parentId == m_parent || message.id == *m_parent
                    : message.isInTimeline();
}

void TimelineModel::apply(const Changes& changes)
{
    if (!m_open && !m_loading)
        return;
    if (changes.purged.contains(m_room)) {
        ++m_generation; // what is being read is not shown any more
        m_loading = false;
        m_messages.clear();
        m_olderHere = m_olderMissing = m_newerHere = false;
        rebuild();
        Q_EMIT edgesChanged();
        return;
    }
    const bool tooMuch = changes.everything || changes.manyMessages.contains(m_room);
    const bool history = changes.filled.contains(m_room);
    if (m_loading) {
        m_arrived.tooMuch = m_arrived.tooMuch || tooMuch;
        m_arrived.history = m_arrived.history || history;
    } else if (tooMuch) {
        reopen();
        return;
    }
    bool touched = false;
    for (const Message& message : changes.messages) {
        if (!belongs(message))
            continue;
        if (m_loading)
            m_arrived.messages.append(message);
        touched = (m_open && merge(message)) || touched;
    }
    if (touched || (m_open && !changes.votes.isEmpty()))
        rebuild();
    if (m_parent && m_olderMissing && (touched || history)) {
        reopen(); // this may be what was missing
        return;
    }
    const bool reachable = history && m_olderMissing && !m_olderHere;
    if (reachable)
        m_olderHere = true;
    if (touched || reachable || changes.rooms.contains(m_room))
        Q_EMIT edgesChanged();
}

/// Loads the stretch that is shown anew, so that the reader stays where they are.
void TimelineModel::reopen()
{
    if (m_newerHere && !m_messages.empty())
        open(m_messages[m_messages.size() / 2].position);
    else
        open();
}

/// True when the window changed.
bool TimelineModel::merge(const Message& message)
{
    const auto at = std::ranges::lower_bound(m_messages, message.position, {}, positionOf);
    if (at != m_messages.end() && at->position == message.position) {
        if (*at == message || at->revision > message.revision)
            return false;
        *at = message;
        return true;
    }
    const bool afterEnd = at == m_messages.end();
    if (afterEnd && m_newerHere)
        return false;
    if (at == m_messages.begin() && (m_olderHere || m_olderMissing) && !m_messages.empty())
        return false; // older than the window: it comes with `loadOlder`
    m_messages.insert(at, message);
    return true;
}

/// Polls show whether one may vote.
void TimelineModel::noteWriting()
{
    if (m_open && m_directory.mayMarkIn(m_room) != m_mayMark)
        rebuild();
}

/// What waits is shown as the server will show it, where the local copy has what it forwards.
void TimelineModel::readForwarded(const replica::OutboxEntry& creation)
{
    const auto source = MessageId::fromString(creation.args.value("forwardOf"_L1).toString());
    if (!source || m_forwardedAsked.contains(*source))
        return;
    m_forwardedAsked.insert(*source);
    m_session.message(*source).then(this, [this](const Result<Message>& message) {
        if (!message)
            return;
        m_forwarded.insert(message->id, forwardedFrom(*message));
        if (m_open)
            rebuild();
    });
}

void TimelineModel::rebuild(Documents documents)
{
    m_mayMark = m_directory.mayMarkIn(m_room);
    const RowBuilder builder(m_directory, m_unreadAfter);
    PendingOperations pending = PendingOperations::of(m_session.outbox(m_room), m_room, m_parent);
    for (const replica::OutboxEntry& creation : std::as_const(pending.creations))
        readForwarded(creation);
    pending.forwarded = m_forwarded;
    const std::span<const TimelineRow> known = documents == Documents::Keep
        ? std::span<const TimelineRow>(rows())
        : std::span<const TimelineRow>();
    setRows(builder.build(m_messages, pending, !m_newerHere, known));
}

} // namespace hearth::models
