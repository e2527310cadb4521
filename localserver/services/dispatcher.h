// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/access/access.h"
#include "localserver/chain.h"
#include "localserver/endpoint.h"
#include "localserver/store/workspace_lanes.h"
#include "localserver/store/workspace_readers.h"

#include <memory>

namespace hearth::server {

/// What a reading handler works with: the caller inside the workspace, at one moment of it.
struct ReadContext {
    const WorkspaceAccess& access;
    const EndpointCall& call;
    std::function<void()>& afterwards; ///< see EndpointReply; empty unless the handler sets it

    [[nodiscard]] WorkspaceStore& store() const { return access.store(); }
};

/// What a writing handler works with: the caller inside the workspace, and the lane's transaction.
struct WriteContext {
    WorkspaceTransaction& work;
    const WorkspaceAccess& access;
    std::optional<Identity> caller = {}; ///< none: nobody calls, what was planned is due
    QString address = {}; ///< of the caller, as CallerContext's

    [[nodiscard]] WorkspaceStore& store() const { return work.store(); }
    [[nodiscard]] const Member& member() const { return access.member(); }
};

/// Whether what the server's own file knows of the workspace (name, code, who is in it) must be
/// copied anew after the commit.
enum class Directory { Unaffected, Changed };

/// From the name of an operation to its handler. Handlers are registered with a row of the table,
/// so the compiler checks argument and result types; what is registered is also what the server
/// says it offers. Registration comes before the first call; after that any thread.
class Dispatcher {
public:
    /// The lanes and readers outlive the dispatcher. `refreshDirectory` copies what the server's
    /// own file knows of a workspace.
    Dispatcher(WorkspaceLanes& lanes, WorkspaceReaders& readers,
        std::function<Future<void>(WorkspaceId)> refreshDirectory);

    /// Any operation: `handler(const Args&, const EndpointCall&)` answers with a Result<Reply> or a
    /// Future<Reply>, from wherever it likes. It is called on the caller's thread and does not
    /// wait. For workspace scope `workspaceOf(call)` tells which; access is the handler's matter.
    template <typename Args, typename Reply, typename Handler>
    void on(const protocol::Operation<Args, Reply>& operation, Handler handler)
    {
        add(operation.name,
            [handler = std::move(handler)](
                std::shared_ptr<EndpointCall> call) -> Future<EndpointReply> {
                const Result<Args> args = fromJson<Args>(call->request.args);
                if (!args)
                    return ready<EndpointReply>(std::unexpected(args.error()));
                using Returned = std::invoke_result_t<Handler, const Args&, const EndpointCall&>;
                if constexpr (isFuture<Returned>) {
                    static_assert(std::is_same_v<Returned, Future<Reply>>,
                        "the handler answers with the operation's result");
                    return chain(handler(*args, *call),
                        [](const Reply& reply) -> Result<EndpointReply> { return replyOf(reply); });
                } else {
                    static_assert(std::is_same_v<Returned, Result<Reply>>,
                        "the handler answers with the operation's result");
                    return ready(handler(*args, *call).transform(replyOf<Reply>));
                }
            });
    }

    /// Operations that read a workspace: `handler(const ReadContext&, const Args&)` answers with a
    /// Result<Reply>, on a reader's thread.
    template <typename Args, typename Reply, typename Handler>
    void onRead(const protocol::Operation<Args, Reply>& operation, Handler handler)
    {
        static_assert(std::is_same_v<std::invoke_result_t<Handler, const ReadContext&, const Args&>,
                          Result<Reply>>,
            "the handler takes the operation's arguments and answers with its result");
        add(operation.name,
            [this, handler = std::move(handler)](
                std::shared_ptr<EndpointCall> call) -> Future<EndpointReply> {
                Result<Args> args = fromJson<Args>(call->request.args);
                if (!args)
                    return ready<EndpointReply>(std::unexpected(args.error()));
                return read(std::move(call),
                    [handler, args = std::move(*args)](
                        const ReadContext& context) -> Result<QByteArray> {
                        return handler(context, args).transform(toJson<Reply>);
                    });
            });
    }

    /// Operations that change a workspace. `handler(const WriteContext&, const Args&)` runs on the
    /// workspace's lane inside a savepoint and answers with a Result<Reply>; `repeat`, with the
    /// same signature, answers a repetition of what was done already with the present state.
    template <typename Args, typename Reply, typename Handler, typename Repeat>
    void onWrite(const protocol::Operation<Args, Reply>& operation, Handler handler, Repeat repeat,
        Directory directory = Directory::Unaffected)
    {
        static_assert(
            std::is_same_v<std::invoke_result_t<Handler, const WriteContext&, const Args&>,
                Result<Reply>>
                && std::is_same_v<std::invoke_result_t<Repeat, const WriteContext&, const Args&>,
                    Result<Reply>>,
            "the handlers take the operation's arguments and answer with its result");
        add(operation.name,
            [this, handler, repeat, directory](
                std::shared_ptr<EndpointCall> call) -> Future<EndpointReply> {
                Result<Args> args = fromJson<Args>(call->request.args);
                if (!args)
                    return ready<EndpointReply>(std::unexpected(args.error()));
                auto shared = std::make_shared<const Args>(std::move(*args));
                return write(std::move(call),
                    { .perform = [handler, shared](
                                     const WriteContext& context) -> Result<QByteArray> {
                         return handler(context, *shared).transform(toJson<Reply>);
                     },
                        .repeat = [repeat, shared](
                                      const WriteContext& context) -> Result<QByteArray> {
                            return repeat(context, *shared).transform(toJson<Reply>);
                        } },
                    directory);
            });
    }

    /// An operation of somebody who validates on their own (accounts).
    using Handler = std::function<Future<EndpointReply>(std::shared_ptr<EndpointCall>)>;
    void onRaw(const protocol::OperationInfo& operation, Handler handler);

    /// `told(const EndpointCall&, const Reply&)` runs on the thread of `context`, as long as that
    /// is there, behind every good answer of an operation that is offered already: for what comes
    /// of it and neither delays nor changes the answer.
    template <typename Args, typename Reply, typename Told>
    void follow(const protocol::Operation<Args, Reply>& operation, QObject* context, Told told)
    {
        const auto handler = m_handlers.find(QString::fromLatin1(operation.name));
        if (handler == m_handlers.end())
            return;
        *handler = [context, told, answer = *handler](std::shared_ptr<EndpointCall> call) {
            Future<EndpointReply> reply = answer(call);
            reply.then(context, [call, told](const Result<EndpointReply>& given) {
                if (!given)
                    return;
                if (const Result<Reply> value = fromJsonText<Reply>(given->json))
                    told(*call, *value);
            });
            return reply;
        };
    }

    /// Likewise behind every answer that is an error: `told(const EndpointCall&, const Error&)`.
    template <typename Args, typename Reply, typename Told>
    void followFailure(
        const protocol::Operation<Args, Reply>& operation, QObject* context, Told told)
    {
        const auto handler = m_handlers.find(QString::fromLatin1(operation.name));
        if (handler == m_handlers.end())
            return;
        *handler = [context, told, answer = *handler](std::shared_ptr<EndpointCall> call) {
            Future<EndpointReply> reply = answer(call);
            reply.then(context, [call, told](const Result<EndpointReply>& given) {
                if (!given)
                    told(*call, given.error());
            });
            return reply;
        };
    }

    /// `asked(const EndpointCall&)`, a Future<std::optional<Reply>>, comes before an operation of a
    /// workspace that is offered already, on the caller's thread, and may answer in its place: with
    /// an error or with what it has; none goes on to the operation. Only who has the permission in
    /// the workspace hears that answer; everybody else is refused as by the operation itself.
    template <typename Args, typename Reply, typename Asked>
    void precede(
        const protocol::Operation<Args, Reply>& operation, Permission permission, Asked asked)
    {
        static_assert(std::is_same_v<std::invoke_result_t<Asked, const EndpointCall&>,
                          Future<std::optional<Reply>>>,
            "what comes before answers with the operation's result, or with none");
        const auto handler = m_handlers.find(QString::fromLatin1(operation.name));
        if (handler == m_handlers.end())
            return;
        *handler = [this, permission, asked, answer = *handler](
                       std::shared_ptr<EndpointCall> call) {
            return asked(*call).then(
                [this, permission, call, answer](const Result<std::optional<Reply>>& said) {
                    return said && !*said ? answer(call) : read(call, inPlace(permission, said));
                });
        };
    }

    /// Asked before each operation of a workspace; an error is its answer. Set before the first
    /// call; any thread.
    using Guard = std::function<std::optional<Error>(WorkspaceId)>;
    void guard(Guard asked) { m_guard = std::move(asked); }

    /// Runs an operation whose caller may call it. `Unsupported` when nobody handles it.
    Future<EndpointReply> dispatch(EndpointCall call) const;
    /// Entity names whose operations are offered: handled, and not by reading alone where the table
    /// has mutations.
    [[nodiscard]] QStringList features() const;

private:
    struct WriteHandler {
        std::function<Result<QByteArray>(const WriteContext&)> perform;
        std::function<Result<QByteArray>(const WriteContext&)> repeat;
    };

    template <typename Reply>
    static EndpointReply replyOf(const Reply& reply)
    {
        return { .json = toJson(reply), .signedInAs = {}, .signedOut = false, .afterwards = {} };
    }

    template <typename Reply>
    static std::function<Result<QByteArray>(const ReadContext&)> inPlace(
        Permission permission, const Result<std::optional<Reply>>& said)
    {
        return [permission, said](const ReadContext& context) -> Result<QByteArray> {
            HEARTH_CHECK(context.access.require(permission));
            return said.transform([](const auto& reply) { return toJson(*reply); });
        };
    }

    void add(const char* name, Handler handler);
    [[nodiscard]] std::optional<Error> refusal(const EndpointCall& call) const;
    Future<EndpointReply> read(std::shared_ptr<EndpointCall> call,
        std::function<Result<QByteArray>(const ReadContext&)> handler) const;
    Future<EndpointReply> write(
        std::shared_ptr<EndpointCall> call, WriteHandler handler, Directory directory) const;

    WorkspaceLanes& m_lanes;
    WorkspaceReaders& m_readers;
    std::function<Future<void>(WorkspaceId)> m_refreshDirectory;
    QHash<QString, Handler> m_handlers;
    Guard m_guard;
};

/// The workspace that an operation of workspace scope names. `InvalidArgument` (field
/// `workspaceId`).
Result<WorkspaceId> workspaceOf(const EndpointCall& call);

} // namespace hearth::server
