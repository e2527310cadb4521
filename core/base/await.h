// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"

#include <QCoro/QCoroTask>
#include <QPointer>

#include <coroutine>

namespace hearth {

/// The return type of coroutines. After every `co_await` in a member coroutine the owner may be
/// gone: hold a QPointer and look.
template <typename T>
using Task = QCoro::Task<T>;

namespace detail {

/// Waits for a future on the current thread's event loop.
template <typename T>
class FutureAwaiter {
public:
    explicit FutureAwaiter(Future<T> future)
        : m_future(std::move(future))
    {
    }

    /// Even an answer that is there already is taken from the event loop: what its sender signalled
    /// before it has then arrived, too.
    [[nodiscard]] bool await_ready() const { return false; }

    void await_suspend(std::coroutine_handle<> waiting)
    {
        // It belongs to this thread, so the coroutine goes on where it stopped.
        auto* here = new QObject;
        m_future.then(here, [here, waiting](const Result<T>&) {
            here->deleteLater();
            waiting.resume();
        });
    }

    Result<T> await_resume() { return m_future.takeResult(); }

private:
    Future<T> m_future;
};

} // namespace detail

/// The future of what a coroutine returns; the coroutine runs on by itself.
template <typename T>
Future<T> asFuture(Task<Result<T>> task)
{
    Promise<T> promise;
    task.then([promise](Result<T> result) { promise.resolve(std::move(result)); });
    return promise.future();
}

/// The one way to wait inside a coroutine: `const Result<Session> session = co_await
/// await(auth.refresh(…));`
template <typename T>
detail::FutureAwaiter<T> await(Future<T> future)
{
    return detail::FutureAwaiter<T>(std::move(future));
}

} // namespace hearth

/// HEARTH_TRY inside a coroutine: `HEARTH_CO_TRY(const User user, co_await
/// await(account.signIn(…)));`
#define HEARTH_CO_TRY_IMPL(tmp, decl, expression)                                                  \
    auto tmp = (expression);                                                                       \
    if (!tmp)                                                                                      \
        co_return std::unexpected(std::move(tmp).error());                                         \
    decl = std::move(*tmp)
#define HEARTH_CO_TRY(decl, expression)                                                            \
    HEARTH_CO_TRY_IMPL(HEARTH_CONCAT(hearthTry, __LINE__), decl, expression)
#define HEARTH_CO_CHECK(expression)                                                                \
    do {                                                                                           \
        auto hearthCheck = (expression);                                                           \
        if (!hearthCheck)                                                                          \
            co_return std::unexpected(std::move(hearthCheck).error());                             \
    } while (false)
