// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QPointer>
#include <QPromise>
#include <QThread>

#include <memory>
#include <type_traits>

namespace hearth {

/// What every asynchronous call answers with. Never cancelled: cancelled, timed out and shut down
/// are `Error` values.
template <typename T>
using Future = QFuture<Result<T>>;

/// A promise that is always kept: destroyed unfulfilled it answers `aborted`, so nobody waits for
/// ever. The first answer stands, later ones are dropped. Copies share the promise. Any thread.
template <typename T>
class Promise {
public:
    Promise()
        : m_state(std::make_shared<State>())
    {
    }

    [[nodiscard]] Future<T> future() const { return m_state->promise.future(); }
    void resolve(Result<T> result) const { m_state->resolve(std::move(result)); }

private:
    struct State {
        QPromise<Result<T>> promise;
        std::atomic_flag answered = ATOMIC_FLAG_INIT;

        State() { promise.start(); }
        State(const State&) = delete;
        State& operator=(const State&) = delete;
        ~State()
        {
            resolve(fail(ErrorCode::Aborted, QStringLiteral("the operation was abandoned")));
        }

        void resolve(Result<T> result)
        {
            if (answered.test_and_set())
                return;
            promise.addResult(std::move(result));
            promise.finish();
        }
    };

    std::shared_ptr<State> m_state;
};

/// A future that has its answer already.
template <typename T>
[[nodiscard]] Future<T> ready(Result<T> result)
{
    Promise<T> promise;
    promise.resolve(std::move(result));
    return promise.future();
}

template <typename R>
inline constexpr bool isResult = false;
template <typename T>
inline constexpr bool isResult<std::expected<T, Error>> = true;
template <typename R>
struct FutureTraits {
    static constexpr bool isFuture = false;
};
template <typename T>
struct FutureTraits<QFuture<std::expected<T, Error>>> {
    static constexpr bool isFuture = true;
    using Value = T;
};
template <typename R>
inline constexpr bool isFuture = FutureTraits<R>::isFuture;

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
