// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QObject>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>
#include <vector>

namespace hearth {

template <typename T>
class Future;

template <typename R>
inline constexpr bool isResult = false;
template <typename T>
inline constexpr bool isResult<std::expected<T, Error>> = true;
template <typename R>
struct FutureTraits {
    static constexpr bool isFuture = false;
};
template <typename T>
struct FutureTraits<Future<T>> {
    static constexpr bool isFuture = true;
    using Value = T;
};
template <typename R>
inline constexpr bool isFuture = FutureTraits<R>::isFuture;

namespace detail {

/// Hands one call to an object's thread, from any thread, if the object still lives then. Whatever
/// the call owns (`cargo`) is let go as soon as the object is gone.
class ContextLink {
public:
    ContextLink(QObject* context, std::shared_ptr<void> cargo);
    ~ContextLink();
    ContextLink(const ContextLink&) = delete;
    ContextLink& operator=(const ContextLink&) = delete;

    /// Through the event loop, never in place: `run(cargo)`. At most once.
    void post(std::function<void(void*)> run);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

template <typename T>
struct FutureState {
    using Callback = std::move_only_function<void(Result<T>&)>;

    std::mutex mutex;
    std::condition_variable answered;
    std::optional<Result<T>> result; ///< written once
    std::vector<Callback> waiting;

    void resolve(Result<T> value)
    {
        std::vector<Callback> callbacks;
        {
            const std::scoped_lock lock(mutex);
            if (result)
                return;
            result = std::move(value);
            callbacks.swap(waiting);
        }
        answered.notify_all();
        for (Callback& callback : callbacks)
            callback(*result);
    }

    /// In place when the answer is there.
    void whenAnswered(Callback callback)
    {
        {
            const std::scoped_lock lock(mutex);
            if (!result) {
                waiting.push_back(std::move(callback));
                return;
            }
        }
        callback(*result);
    }
};

} // namespace detail

/// A promise that is always kept: destroyed unfulfilled it answers `aborted`, so nobody waits for
/// ever. The first answer stands, later ones are dropped. Copies share the promise. Any thread.
template <typename T>
class Promise {
public:
    Promise()
        : m_keeper(std::make_shared<Keeper>())
    {
    }

    [[nodiscard]] Future<T> future() const { return Future<T>(m_keeper->state); }
    void resolve(Result<T> result) const { m_keeper->state->resolve(std::move(result)); }

private:
    struct Keeper {
        std::shared_ptr<detail::FutureState<T>> state = std::make_shared<detail::FutureState<T>>();

        Keeper() = default;
        Keeper(const Keeper&) = delete;
        Keeper& operator=(const Keeper&) = delete;
        ~Keeper()
        {
            state->resolve(fail(ErrorCode::Aborted, QStringLiteral("the operation was abandoned")));
        }
    };

    std::shared_ptr<Keeper> m_keeper;
};

/// What every asynchronous call answers with. Never cancelled: cancelled, timed out and shut down
/// are `Error` values. Copies share the answer; one of them takes it. Any thread. Our own and not
/// QFuture, whose continuation runs twice when it is attached at the moment of the answer (Qt 6.8:
/// `setContinuation` runs it and then stores it, `reportFinished` runs what is stored).
template <typename T>
class Future {
public:
    /// Of nothing: answers `aborted`.
    Future() = default;

    [[nodiscard]] bool isFinished() const
    {
        if (!m_state)
            return true;
        const std::scoped_lock lock(m_state->mutex);
        return m_state->result.has_value();
    }
    /// Waits: only for threads without an event loop, as an import's, and for tests.
    void waitForFinished() const
    {
        if (!m_state)
            return;
        std::unique_lock lock(m_state->mutex);
        m_state->answered.wait(lock, [this] { return m_state->result.has_value(); });
    }
    /// Waits likewise.
    [[nodiscard]] Result<T> result() const
    {
        waitForFinished();
        return m_state ? *m_state->result : nothing();
    }
    /// The same; nothing is left for anybody else.
    [[nodiscard]] Result<T> takeResult() const
    {
        waitForFinished();
        return m_state ? std::move(*m_state->result) : nothing();
    }

    /// `step(result)` runs where the answer is given, or here and now when it is there. What it
    /// returns (nothing, a Result, or a future of one) is answered by the future that this returns.
    template <typename Step>
    auto then(Step step) const
    {
        return attach(std::move(step), [this](auto callback) {
            if (m_state) {
                m_state->whenAnswered(std::move(callback));
                return;
            }
            Result<T> none = nothing();
            callback(none);
        });
    }
    /// `step` runs on the context's thread, from its event loop; not at all once the context is
    /// gone: then the answer is `aborted`.
    template <typename Step>
    auto then(QObject* context, Step step) const
    {
        using Callback = typename detail::FutureState<T>::Callback;
        return attach(std::move(step), [this, context](auto callback) {
            auto link = std::make_shared<detail::ContextLink>(
                context, std::make_shared<Callback>(std::move(callback)));
            std::shared_ptr<detail::FutureState<T>> state = m_state;
            if (!state) {
                state = std::make_shared<detail::FutureState<T>>();
                state->resolve(nothing());
            }
            state->whenAnswered([weak = std::weak_ptr(state), link](Result<T>&) {
                link->post([held = weak.lock()](
                               void* cargo) { (*static_cast<Callback*>(cargo))(*held->result); });
            });
        });
    }

private:
    friend class Promise<T>;
    explicit Future(std::shared_ptr<detail::FutureState<T>> state)
        : m_state(std::move(state))
    {
    }

    static Result<T> nothing()
    {
        return fail(ErrorCode::Aborted, QStringLiteral("there is nothing to wait for"));
    }

    template <typename Step>
    static auto call(Step& step, Result<T>& result)
    {
        if constexpr (std::is_invocable_v<Step&, const Result<T>&>)
            return step(std::as_const(result));
        else
            return step(std::move(result));
    }

    template <typename Step, typename Register>
    static auto attach(Step step, Register registerCallback)
    {
        using Returned = decltype(call(step, std::declval<Result<T>&>()));
        if constexpr (std::is_void_v<Returned>) {
            registerCallback(
                [step = std::move(step)](Result<T>& result) mutable { call(step, result); });
        } else if constexpr (isFuture<Returned>) {
            using Value = typename FutureTraits<Returned>::Value;
            Promise<Value> promise;
            Future<Value> answer = promise.future();
            registerCallback([step = std::move(step), promise](Result<T>& result) mutable {
                call(step, result).then([promise](Result<Value> value) {
                    promise.resolve(std::move(value));
                });
            });
            return answer;
        } else {
            static_assert(isResult<Returned>, "a step answers with a Result");
            using Value = typename Returned::value_type;
            Promise<Value> promise;
            Future<Value> answer = promise.future();
            registerCallback([step = std::move(step), promise](Result<T>& result) mutable {
                promise.resolve(call(step, result));
            });
            return answer;
        }
    }

    std::shared_ptr<detail::FutureState<T>> m_state;
};

/// A future that has its answer already.
template <typename T>
[[nodiscard]] Future<T> ready(Result<T> result)
{
    Promise<T> promise;
    promise.resolve(std::move(result));
    return promise.future();
}

/// Runs `work` on the thread of `context` and answers with what it returns (a Result, or a future
/// of one). If the context is gone first, the answer is `aborted`. Never runs in place, so callers
/// need not fear re-entrance.
template <typename Work>
auto runOn(QObject* context, Work work)
{
    using Returned = std::invoke_result_t<Work>;
    if constexpr (isFuture<Returned>) {
        using Value = typename FutureTraits<Returned>::Value;
        Promise<Value> promise;
        QMetaObject::invokeMethod(
            context,
            [context, promise, run = std::move(work)]() mutable {
                run().then(context,
                    [promise](Result<Value> result) { promise.resolve(std::move(result)); });
            },
            Qt::QueuedConnection);
        return promise.future();
    } else {
        static_assert(isResult<Returned>, "work handed to another thread answers with a Result");
        using Value = typename Returned::value_type;
        Promise<Value> promise;
        QMetaObject::invokeMethod(
            context, [promise, run = std::move(work)]() mutable { promise.resolve(run()); },
            Qt::QueuedConnection);
        return promise.future();
    }
}

} // namespace hearth
