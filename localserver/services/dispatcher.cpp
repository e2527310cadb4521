// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/dispatcher.h"

#include "localserver/access/networks.h"
#include "localserver/audit/acts.h"
#include "localserver/audit/relevance.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// What a key stands for: the operation with these arguments and no other.
QByteArray payloadHash(const protocol::Request& request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(request.op.toUtf8());
    hash.addData("\n");
    hash.addData(QJsonDocument(request.args).toJson(QJsonDocument::Compact));
    return hash.result();
}

/// Whether the key was accepted before.
Result<bool> isRepetition(
    WorkspaceStore& store, UserId user, const QString& key, const QByteArray& hash)
{
    HEARTH_TRY(const std::optional<QByteArray> known, store.receipts().payloadOf(user, key));
    if (known && *known != hash)
        return fail(ErrorCode::Conflict, u"this key was used for another operation"_s, u"key"_s);
    return known.has_value();
}

/// What a host is told to do when the disk is full.
Purpose purposeOf(QStringView operation)
{
    constexpr std::array makingRoom { protocol::storageRemoveFiles.name,
        protocol::storageRemove.name, protocol::messageRemove.name, protocol::retentionSet.name };
    return std::ranges::any_of(
               makingRoom, [&](const char* name) { return operation == QLatin1StringView(name); })
        ? Purpose::MakingRoom
        : Purpose::Anything;
}

/// Whoever has to set up a second factor first may go instead.
Result<WorkspaceAccess> accessToWrite(
    const WorkspaceTransaction& work, QStringView operation, UserId user)
{
    return operation == QLatin1StringView(protocol::workspaceLeave.name)
        ? accessToLeave(work.store(), user)
        : accessWorkspace(work.store(), user, work.now());
}

/// What was done stays done, even if the caller may no longer see what came of it: an error would
/// say that it was refused.
Result<QByteArray> doneOutOfSight(const Error& error)
{
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::Forbidden)
        return QByteArrayLiteral("{}");
    return std::unexpected(error);
}

Result<void> checkOrder(WorkspaceStore& store, UserId user, const protocol::SendOrder& order)
{
    HEARTH_TRY(const qint64 last, store.receipts().lastCounter(user, order.device, order.room));
    if (order.counter <= last)
        return std::unexpected(Error { .code = ErrorCode::OutOfOrder,
            .message = u"a later operation of this device was accepted already"_s,
            .field = u"order.counter"_s,
            .detail = {},
            .details = { { u"lastCounter"_s, last } },
            .requestId = {} });
    return {};
}

/// What a handler did without a word of its own for the audit log gets there all the same, in the
/// same transaction.
Result<void> recordUnlessDone(
    const WriteContext& context, const protocol::Request& request, qint64 before)
{
    const protocol::OperationInfo* operation = protocol::findOperation(request.op);
    const bool isToRecord = operation && isRecorded(*operation) && !context.work.hasToldHooks()
        && context.work.lastSeq() != before;
    if (!isToRecord)
        return {};
    const Result<Uuid> entity = Uuid::fromString(request.args.value(u"id"_s).toString());
    const QByteArray name = operation->name.toLatin1();
    return recordAct(context,
        { .operation = name.constData(),
            .entity = entity ? std::optional(*entity) : std::nullopt });
}

} // namespace

Result<WorkspaceId> workspaceOf(const EndpointCall& call)
{
    WorkspaceId id;
    static const QString key = u"workspaceId"_s;
    const QJsonValue value = call.request.args.value(key);
    if (value.isUndefined() || value.isNull())
        return fail(ErrorCode::InvalidArgument, u"workspaceId is missing"_s, key);
    HEARTH_CHECK(json::read(value, id, json::Path { nullptr, key, -1 }, Rules {}));
    return id;
}

Dispatcher::Dispatcher(WorkspaceLanes& lanes, WorkspaceReaders& readers,
    std::function<Future<void>(WorkspaceId)> refreshDirectory)
    : m_lanes(lanes)
    , m_readers(readers)
    , m_refreshDirectory(std::move(refreshDirectory))
{
}

void Dispatcher::add(const char* name, Handler handler)
{
    const QString key = QString::fromLatin1(name);
    Q_ASSERT(!m_handlers.contains(key));
    m_handlers.emplace(key, std::move(handler));
}

void Dispatcher::onRaw(const protocol::OperationInfo& operation, Handler handler)
{
    m_handlers.emplace(operation.name, std::move(handler));
}

Future<EndpointReply> Dispatcher::dispatch(EndpointCall call) const
{
    const auto handler = m_handlers.constFind(call.request.op);
    if (handler == m_handlers.constEnd())
        return ready<EndpointReply>(fail(ErrorCode::Unsupported,
            u"this server does not offer %1 yet"_s.arg(call.request.op), u"op"_s));
    if (const std::optional<Error> refused = refusal(call))
        return ready<EndpointReply>(std::unexpected(*refused));
    return (*handler)(std::make_shared<EndpointCall>(std::move(call)));
}

std::optional<Error> Dispatcher::refusal(const EndpointCall& call) const
{
    const protocol::OperationInfo* const info = protocol::findOperation(call.request.op);
    if (!m_guard || !info || info->scope != protocol::Scope::Workspace)
        return std::nullopt;
    const Result<WorkspaceId> workspace = workspaceOf(call);
    return workspace ? m_guard(*workspace) : std::nullopt;
}

QStringList Dispatcher::features() const
{
    struct Offer {
        bool hasWrites = false;
        bool handlesWrites = false;
        bool handlesReads = false;
    };
    QStringList entities;
    QHash<QString, Offer> offers;
    for (const protocol::OperationInfo& info : protocol::operationList()) {
        const QString entity = info.name.section(u'.', 0, 0);
        if (!offers.contains(entity))
            entities.append(entity);
        const bool handled = m_handlers.contains(info.name);
        const bool writes = info.effect == protocol::Effect::Write;
        Offer& offer = offers[entity];
        offer.hasWrites |= writes;
        offer.handlesWrites |= writes && handled;
        offer.handlesReads |= !writes && handled;
    }
    entities.removeIf([&](const QString& entity) {
        const Offer& offer = offers[entity];
        return offer.hasWrites ? !offer.handlesWrites : !offer.handlesReads;
    });
    return entities;
}

Future<EndpointReply> Dispatcher::read(std::shared_ptr<EndpointCall> call,
    std::function<Result<QByteArray>(const ReadContext&)> handler) const
{
    const Result<WorkspaceId> workspace = workspaceOf(*call);
    if (!workspace)
        return ready<EndpointReply>(std::unexpected(workspace.error()));
    return m_readers.read(
        *workspace, [this, call, handler](WorkspaceStore& store) -> Result<EndpointReply> {
            HEARTH_TRY(const WorkspaceAccess access,
                withinNetworks(accessWorkspace(store, call->caller.identity->user, m_readers.now()),
                    call->caller));
            EndpointReply reply;
            HEARTH_TRY(reply.json,
                handler({ .access = access, .call = *call, .afterwards = reply.afterwards }));
            return reply;
        });
}

Future<EndpointReply> Dispatcher::write(
    std::shared_ptr<EndpointCall> call, WriteHandler handler, Directory directory) const
{
    const Result<WorkspaceId> workspace = workspaceOf(*call);
    if (!workspace)
        return ready<EndpointReply>(std::unexpected(workspace.error()));
    const auto run = [call, handler = std::move(handler)](
                         WorkspaceTransaction& work) -> Result<EndpointReply> {
        const UserId user = call->caller.identity->user;
        const protocol::Request& request = call->request;
        if (call->caller.recorded)
            *call->caller.recorded = true; // in this transaction, if it comes to anything
        ReceiptStore& receipts = work.store().receipts();
        // Here and not earlier: who was removed while this waited does not get it done.
        const Result<WorkspaceAccess> access = withinNetworks(
            accessToWrite(work, request.op, user), call->caller);
        EndpointReply reply;
        const QByteArray hash = request.key ? payloadHash(request) : QByteArray();
        if (request.key) {
            HEARTH_TRY(const bool repeated, isRepetition(work.store(), user, *request.key, hash));
            if (repeated) {
                const Result<QByteArray> now = access ? handler.repeat({ .work = work,
                                                            .access = *access,
                                                            .caller = call->caller.identity,
                                                            .address = call->caller.address })
                                                      : std::unexpected(access.error());
                HEARTH_TRY(reply.json, now.or_else(doneOutOfSight));
                return reply;
            }
        }
        if (!access)
            return std::unexpected(access.error());
        const WriteContext context { .work = work,
            .access = *access,
            .caller = call->caller.identity,
            .address = call->caller.address };
        if (request.order)
            HEARTH_CHECK(checkOrder(work.store(), user, *request.order));
        const qint64 before = work.lastSeq();
        HEARTH_TRY(reply.json, handler.perform(context));
        HEARTH_CHECK(recordUnlessDone(context, request, before));
        if (request.key)
            HEARTH_CHECK(receipts.add(user, *request.key, hash, work.now()));
        if (request.order)
            HEARTH_CHECK(receipts.setCounter(user, *request.order));
        return reply;
    };
    Future<EndpointReply> written = m_lanes.submit(*workspace, run, purposeOf(call->request.op));
    if (directory == Directory::Unaffected)
        return written;
    return chain(
        written, [refresh = m_refreshDirectory, id = *workspace](const EndpointReply& reply) {
            return chain(refresh(id), [reply]() -> Result<EndpointReply> { return reply; });
        });
}

} // namespace hearth::server
