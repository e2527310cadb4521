// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/sim_device.h"

#include <QCryptographicHash>
#include <QDir>
#include <QThread>

#include <algorithm>
#include <tuple>

namespace hearth::sim {

using namespace Qt::StringLiterals;

QString thingOf(const QString& operation, const QJsonObject& args)
{
    const QString about = operation.section(u'.', 0, 0) + u' ';
    if (operation == "reaction.set"_L1)
        return about + args.value("messageId"_L1).toString() + args.value("emoji"_L1).toString();
    for (const auto& key : { "id"_L1, "messageId"_L1, "roomId"_L1 }) {
        if (args.contains(key))
            return about + args.value(key).toString();
    }
    return about;
}

namespace {

/// What an operation says of its thing.
QStringList fieldsOf(const QJsonObject& args)
{
    QStringList fields = args.keys();
    fields.removeAll(u"id"_s);
    fields.removeAll(u"baseRevision"_s);
    return fields;
}

} // namespace

bool Written::isUpdate() const
{
    return operation.contains(".update"_L1)
        || (operation.endsWith(".set"_L1) && operation != "draft.set"_L1)
        || operation.startsWith("poll."_L1);
}

bool Written::isOf(const replica::OutboxEntry& entry) const
{
    if (entry.key == key)
        return true;
    if (isUpdate()) // of several changes of a thing each is its own
        return thingOf(entry.operation, entry.args) == thingOf(operation, args)
            && (!operation.startsWith("poll."_L1) || entry.operation == operation)
            && std::ranges::all_of(fieldsOf(args),
                [&](const QString& field) { return entry.args.value(field) == args.value(field); });
    return entry.operation == operation && args.contains("id"_L1)
        && entry.args.value("id"_L1) == args.value("id"_L1);
}

SimDevice::SimDevice(const DeviceSurroundings& world, QString name, QString person, quint32 seed)
    : m_world(world)
    , m_name(std::move(name))
    , m_person(std::move(person))
    , m_folder(world.root + u'/' + m_name)
    , m_clock(world.time)
    , m_random(seed)
{
    QDir().mkpath(m_folder);
    m_world.disk.add(m_folder);
}

SimDevice::~SimDevice()
{
    stop();
    m_world.disk.remove(m_folder);
}

void SimDevice::start()
{
    m_provider = std::make_unique<client::ConnectedProvider>(client::ConnectedConfig {
        .deployment = client::Deployment::Remote,
        .makeLink = [this](const protocol::ServerAddress&) { return m_world.network.link(m_name); },
        .makeCarrier =
            [this](const protocol::ServerAddress&) { return m_world.network.carrier(m_name); },
        .clock = &m_clock,
        .random = &m_random,
        .timing = {} });
    QObject::connect(&m_provider->auth(), &provider::AuthProvider::credentialsChanged,
        m_provider.get(),
        [this](const provider::Credentials& credentials) { m_credentials = credentials; });
    // Whether somebody is there is seen by the session.
    std::ignore = m_provider->initialize(
        { .address = { .host = u"server"_s, .port = 1, .fingerprint = {} },
            .deviceName = m_name,
            .credentials = m_credentials });
    if (!m_workspace.isNull())
        openSession();
}

void SimDevice::openWorkspace(const WorkspaceId& workspace, const UserId& user)
{
    m_workspace = workspace;
    m_user = user;
    openSession();
}

void SimDevice::reopenSession()
{
    m_session.reset();
    openSession();
}

void SimDevice::setHistoryLimit(const replica::HistoryLimit& limit)
{
    m_limit = limit;
    if (m_session)
        m_session->setHistoryLimit(limit);
}

void SimDevice::openSession()
{
    auto session = replica::WorkspaceSession::open({ .directory = m_folder,
        .workspace = m_workspace,
        .user = m_user,
        .clock = &m_clock,
        .random = &m_random,
        .syncThread = QThread::currentThread(),
        .provider = m_provider.get(),
        .historyLimit = m_limit,
        .vfs = m_world.disk.vfs() });
    if (session)
        m_session = std::move(*session);
}

void SimDevice::stop()
{
    const bool diskWrites = m_session && !m_session->syncState().storage;
    m_session.reset();
    m_provider.reset();
    if (diskWrites && !hasCrashed()) {
        for (Written& one : m_written)
            one.isSafe = !one.isUncertain;
        return;
    }
    // What only memory held is gone, or has reached the disk all the same.
    for (Written& one : m_written)
        one.isUncertain = !one.isSafe;
}

void SimDevice::crash(Crash crash, std::mt19937& random)
{
    stop();
    m_world.disk.recover(m_folder, crash, random);
}

bool SimDevice::isSettled() const
{
    if (!m_session)
        return false;
    const replica::SyncState state = m_session->syncState();
    if (state.ended)
        return state.ended->code == ErrorCode::Forbidden; // what is unsent is kept
    return state.caughtUp && state.roomsFilled == state.roomsTotal && !state.storage
        && std::ranges::all_of(m_session->outbox(), [](const replica::OutboxEntry& entry) {
               return entry.state == replica::SendState::Failed || !entry.blockedBy.isEmpty();
           });
}

QString SimDevice::condition() const
{
    if (!m_session)
        return m_name + (isRunning() ? u" has no session"_s : u" does not run"_s);
    const replica::SyncState state = m_session->syncState();
    const auto text = [](const std::optional<Error>& error) {
        return error ? error->message + u' ' + error->detail : u"-"_s;
    };
    return u"%1: phase %2 (%3), caught up %4, %5 of %6 rooms, waiting %7, failed %8, ended %9, "
           "storage %10"_s.arg(m_name)
               .arg(qToUnderlying(state.connection.phase))
               .arg(text(state.connection.reason))
               .arg(state.caughtUp)
               .arg(state.roomsFilled)
               .arg(state.roomsTotal)
               .arg(state.waiting)
               .arg(state.failed)
               .arg(text(state.ended), text(state.storage));
}

Result<FileEntry> SimDevice::attach(const QByteArray& content)
{
    const QByteArray sum = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    // A thread of the session copies it. It is waited for, so that no virtual time passes.
    return m_session
        ->attach(content,
            { .id = {},
                .name = QString::fromLatin1(sum) + u".bin"_s,
                .mimeType = u"application/octet-stream"_s })
        .takeResult();
}

void SimDevice::retry(const replica::OutboxEntry& entry)
{
    m_undecided.insert(thingOf(entry.operation, entry.args));
    m_session->retry(entry.key);
}

void SimDevice::discard(const replica::OutboxEntry& entry)
{
    m_undecided.insert(thingOf(entry.operation, entry.args));
    m_session->discard(entry.key);
    for (Written& one : m_written)
        one.isDiscarded = one.isDiscarded || one.isOf(entry)
            || (entry.isOperation("scheduled.set") && one.operation == "scheduled.set"_L1
                && one.args.value("id"_L1) == entry.args.value("id"_L1));
}

/// The sending side may be further than this picture of the outbox, never behind it: what the
/// change can go into is in it, or went into something that is.
void SimDevice::noteReplaced(const Written& change)
{
    if (!change.isUpdate())
        return;
    const QString about = thingOf(change.operation, change.args);
    for (const replica::OutboxEntry& entry : m_session->outbox()) {
        if (thingOf(entry.operation, entry.args) != about)
            continue;
        for (Written& one : m_written) {
            one.isReplaced = one.isReplaced
                || (thingOf(one.operation, one.args) == about
                    && std::ranges::any_of(fieldsOf(change.args), [&](const QString& field) {
                           return one.args.contains(field)
                               && one.args.value(field) == entry.args.value(field);
                       }));
        }
    }
}

void SimDevice::keepAccount()
{
    if (!m_session || hasCrashed() || m_session->syncState().storage)
        return;
    const QList<replica::OutboxEntry> outbox = m_session->outbox();
    for (const replica::OutboxEntry& entry : outbox) {
        if (entry.state == replica::SendState::Failed || !entry.blockedBy.isEmpty())
            m_undecided.insert(thingOf(entry.operation, entry.args));
    }
    for (Written& one : m_written) {
        one.isSafe = !one.isUncertain;
        for (const replica::OutboxEntry& entry : outbox) {
            if (one.isOf(entry)
                && (entry.state == replica::SendState::Failed || !entry.blockedBy.isEmpty()))
                one.wasRefused = true;
        }
    }
}

void SimDevice::forgetWhatWasSent()
{
    // A disk that refuses holds back what memory knows.
    const bool isThere = m_session && !hasCrashed() && !m_session->syncState().storage;
    const QList<replica::OutboxEntry> outbox = isThere ? m_session->outbox()
                                                       : QList<replica::OutboxEntry> {};
    for (Written& one : m_written) {
        const bool waits = std::ranges::any_of(
            outbox, [&](const replica::OutboxEntry& entry) { return one.isOf(entry); });
        if (waits)
            continue;
        one.isSafe = false;
        one.isUncertain = true;
    }
}

} // namespace hearth::sim
