// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"

namespace hearth::server {

namespace detail {

template <typename T, typename Step>
struct StepResult {
    using Type = std::invoke_result_t<Step, T>;
};
template <typename Step>
struct StepResult<void, Step> {
    using Type = std::invoke_result_t<Step>;
};

template <typename Returned>
struct StepValue {
    using Type = typename Returned::value_type;
};
template <typename R>
struct StepValue<Future<R>> {
    using Type = R;
};

} // namespace detail

/// The next step after a future: `step(value)` runs where the future is answered and answers with a
/// Result or a future of one; a failure passes `step` by. What the step uses must outlive it.
template <typename T, typename Step>
auto chain(Future<T> future, Step step)
{
    using Returned = detail::StepResult<T, Step>::Type;
    using Value = detail::StepValue<Returned>::Type;
    Promise<Value> promise;
    Future<Value> answer = promise.future();
    future.then([promise, step = std::move(step)](const Result<T>& result) mutable {
        if (!result)
            return promise.resolve(std::unexpected(result.error()));
        const auto run = [&] {
            if constexpr (std::is_void_v<T>)
                return step();
            else
                return step(*result);
        };
        if constexpr (isFuture<Returned>) {
            run().then([promise](const Result<Value>& value) { promise.resolve(value); });
        } else {
            promise.resolve(run());
        }
    });
    return answer;
}

/// A last look at the answer, also at a failure: `look(const Result<T>&)` returns what the caller
/// gets.
template <typename T, typename Look>
Future<T> review(Future<T> future, Look look)
{
    Promise<T> promise;
    Future<T> answer = promise.future();
    future.then([promise, look = std::move(look)](
                    const Result<T>& result) mutable { promise.resolve(look(result)); });
    return answer;
}

} // namespace hearth::server
