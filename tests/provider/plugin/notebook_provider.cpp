// SPDX-License-Identifier: Apache-2.0
#include "tests/provider/plugin/notebook_provider.h"

namespace notebook {

using namespace Qt::StringLiterals;
using namespace hearth;
using provider::ConnectionPhase;
using provider::Feature;

namespace {

template <typename T>
Future<T> unsupported(const QString& why)
{
    return ready<T>(fail(ErrorCode::Unsupported, why));
}

provider::FeatureGate gate()
{
    const QString simple = u"a notebook is only for writing"_s;
    return { { Feature::Auth, Feature::Workspace, Feature::Channel, Feature::Member,
                 Feature::Message, Feature::Events },
        { { Feature::Storage, u"a notebook keeps no files"_s },
            { Feature::ReadMarks, u"a notebook does not know who has read it"_s },
            { Feature::Host, u"the notebook runs elsewhere"_s },
            { Feature::Import, u"the notebook runs elsewhere"_s }, { Feature::Doc, simple },
            { Feature::Board, simple },
            { Feature::Invite, u"anybody may write into the notebook"_s } } };
}

QString byNameOnly() { return u"the notebook knows people by their name alone"_s; }

} // namespace

// --- auth
// ----------------------------------------------------------------------------------------------------

NotebookAuth::NotebookAuth(Notebook& notebook, QObject* parent)
    : AuthProvider(parent)
    , m_notebook(notebook)
{
}

void NotebookAuth::restore(const std::optional<provider::Credentials>& credentials)
{
    if (!credentials)
        return;
    m_user = m_notebook.enter(credentials->refreshToken);
    Q_EMIT stateChanged(m_user, {});
}

void NotebookAuth::forget() { m_user.reset(); }

Result<MemberId> NotebookAuth::member() const
{
    if (!m_user)
        return fail(ErrorCode::Unauthenticated, u"say your name first"_s);
    return Notebook::memberOf(m_user->id);
}

Future<User> NotebookAuth::signUp(const protocol::SignUp& args)
{
    if (args.displayName.isEmpty())
        return ready<User>(
            fail(ErrorCode::InvalidArgument, u"a name is needed"_s, u"displayName"_s));
    m_user = m_notebook.enter(args.displayName);
    Q_EMIT credentialsChanged({ .userId = m_user->id, .refreshToken = m_user->displayName });
    Q_EMIT stateChanged(m_user, {});
    return ready<User>(*m_user);
}

Future<User> NotebookAuth::signInWithPassword(const protocol::SignIn&)
{
    return unsupported<User>(byNameOnly());
}

Future<User> NotebookAuth::signInThroughProvider(const protocol::FinishSignIn&)
{
    return unsupported<User>(byNameOnly());
}

Future<User> NotebookAuth::redeemDeviceLink(const protocol::RedeemDeviceLink&)
{
    return unsupported<User>(byNameOnly());
}

Future<User> NotebookAuth::recover(const protocol::Recover&)
{
    return unsupported<User>(byNameOnly());
}

Future<User> NotebookAuth::signInLocally(const protocol::LocalSignIn&)
{
    return ready<User>(fail(ErrorCode::Forbidden, u"the notebook runs elsewhere"_s));
}

Future<void> NotebookAuth::signOut()
{
    if (m_user) {
        m_user.reset();
        Q_EMIT stateChanged({}, {});
    }
    return ready<void>({});
}

// --- events
// --------------------------------------------------------------------------------------------------

NotebookEvents::NotebookEvents(Notebook& notebook, NotebookAuth& auth, QObject* parent)
    : EventsProvider(parent)
    , m_notebook(notebook)
    , m_auth(auth)
{
    // Queued, as somebody else's thread may have written.
    connect(&m_notebook, &Notebook::changed, this, &NotebookEvents::deliver, Qt::QueuedConnection);
}

Future<protocol::SyncBatch> NotebookEvents::subscribe(WorkspaceId workspace,
    std::optional<QString> cursor, BatchHandler onBatch, std::function<void()>)
{
    if (workspace != m_notebook.workspaceId())
        return ready<protocol::SyncBatch>(
            fail(ErrorCode::NotFound, u"there is one notebook only"_s, u"workspaceId"_s));
    const Result<MemberId> member = m_auth.member();
    if (!member)
        return ready<protocol::SyncBatch>(std::unexpected(member.error()));
    Result<protocol::SyncBatch> batch = m_notebook.pull(*member, { .cursor = std::move(cursor) });
    m_cursor = batch->cursor;
    m_onBatch = std::move(onBatch);
    return ready<protocol::SyncBatch>(std::move(batch));
}

void NotebookEvents::unsubscribe(WorkspaceId) { m_onBatch = {}; }

Future<void> NotebookEvents::emitEvent(WorkspaceId, const QString& type, const QJsonObject&)
{
    return unsupported<void>(u"the notebook does not pass on %1"_s.arg(type));
}

void NotebookEvents::deliver()
{
    const Result<MemberId> member = m_auth.member();
    while (m_onBatch && member) {
        const Result<protocol::SyncBatch> batch = m_notebook.pull(*member, { .cursor = m_cursor });
        if (batch->events.isEmpty())
            return;
        m_cursor = batch->cursor;
        m_onBatch(*batch);
    }
}

// --- persistence
// ---------------------------------------------------------------------------------------------

NotebookPersistence::NotebookPersistence(
    Notebook& notebook, NotebookAuth& auth, const provider::FeatureGate& gate, QObject* parent)
    : PersistenceProvider(parent)
    , m_notebook(notebook)
    , m_auth(auth)
    , m_gate(gate)
{
    offer(protocol::workspaceList, &Notebook::workspaces);
    offer(protocol::workspaceGet, &Notebook::workspace);
    offer(protocol::channelList, &Notebook::channels);
    offer(protocol::memberList, &Notebook::members);
    offer(protocol::memberGetCurrent, &Notebook::current);
    offer(protocol::messageCreate, &Notebook::write);
    offer(protocol::messageUpdate, &Notebook::edit);
    offer(protocol::messageRemove, &Notebook::strike);
    offer(protocol::messageGetById, &Notebook::message);
    offer(protocol::messageList, &Notebook::page);
    offer(protocol::syncPull, &Notebook::pull);
}

template <typename Args, typename Reply>
void NotebookPersistence::offer(const protocol::Operation<Args, Reply>& operation,
    Result<Reply> (Notebook::*method)(const MemberId&, const Args&))
{
    m_handlers.insert(QString::fromLatin1(operation.name),
        [this, method](const MemberId& caller, const QByteArray& text) -> Result<QJsonValue> {
            HEARTH_TRY(const Args args, fromJsonText<Args>(text));
            HEARTH_TRY(const Reply reply, (m_notebook.*method)(caller, args));
            return toJsonValue(reply);
        });
}

Future<QJsonValue> NotebookPersistence::perform(const provider::Call& call)
{
    return ready<QJsonValue>(answer(call));
}

Result<QJsonValue> NotebookPersistence::answer(const provider::Call& call) const
{
    if (const std::optional<Feature> feature = provider::featureOfOperation(call.operation))
        HEARTH_CHECK(m_gate.requireFeature(*feature));
    const auto handler = m_handlers.constFind(call.operation);
    if (handler == m_handlers.constEnd())
        return fail(ErrorCode::Unsupported, u"a notebook does not know %1"_s.arg(call.operation),
            u"operation"_s);
    HEARTH_TRY(const MemberId member, m_auth.member());
    if (call.workspace && *call.workspace != m_notebook.workspaceId())
        return fail(ErrorCode::NotFound, u"there is one notebook only"_s, u"workspaceId"_s);
    return (*handler)(member, call.args);
}

// --- storage
// -------------------------------------------------------------------------------------------------

NotebookStorage::NotebookStorage(QObject* parent)
    : StorageProvider(parent)
{
}

Future<FileEntry> NotebookStorage::upload(
    WorkspaceId, const protocol::StorageUpload&, const QString&, Progress)
{
    return unsupported<FileEntry>(u"a notebook keeps no files"_s);
}

Future<QUrl> NotebookStorage::url(WorkspaceId, FileId)
{
    return unsupported<QUrl>(u"a notebook keeps no files"_s);
}

Future<void> NotebookStorage::download(WorkspaceId, FileId, const QString&, Progress)
{
    return unsupported<void>(u"a notebook keeps no files"_s);
}

Future<void> NotebookStorage::remove(WorkspaceId, FileId)
{
    return unsupported<void>(u"a notebook keeps no files"_s);
}

// --- the backend
// ---------------------------------------------------------------------------------------------

NotebookProvider::NotebookProvider(Notebook& notebook, const Clock& clock)
    : m_notebook(notebook)
    , m_clock(clock)
    , m_gate(gate())
    , m_auth(new NotebookAuth(m_notebook, this))
    , m_events(new NotebookEvents(m_notebook, *m_auth, this))
    , m_persistence(new NotebookPersistence(m_notebook, *m_auth, m_gate, this))
    , m_storage(new NotebookStorage(this))
{
}

QString NotebookProvider::id() const { return u"notebook"_s; }

QString NotebookProvider::name() const { return u"Notebook"_s; }

Future<void> NotebookProvider::initialize(const provider::Config& config)
{
    m_auth->restore(config.credentials);
    enter(ConnectionPhase::Online);
    return ready<void>({});
}

void NotebookProvider::destroy()
{
    m_events->unsubscribe(m_notebook.workspaceId());
    m_auth->forget();
    if (m_state.phase != ConnectionPhase::Offline)
        enter(ConnectionPhase::Offline);
}

void NotebookProvider::enter(ConnectionPhase phase)
{
    m_state = { .phase = phase, .since = m_clock.now(), .reason = {}, .nextAttempt = {} };
    Q_EMIT connectionChanged(m_state);
}

} // namespace notebook
