// SPDX-License-Identifier: Apache-2.0
#include "core/base/future.h"

#include <utility>

namespace hearth::detail {

struct ContextLink::State {
    std::mutex mutex; ///< held while posting, so that the context cannot go away meanwhile
    QObject* context = nullptr;
    std::shared_ptr<void> cargo;
    QMetaObject::Connection watch;
};

ContextLink::ContextLink(QObject* context, std::shared_ptr<void> cargo)
    : m_state(std::make_shared<State>())
{
    if (!context)
        return;
    m_state->context = context;
    m_state->cargo = std::move(cargo);
    // Direct, in the thread that destroys it; the last signal before its posted events are removed.
    m_state->watch = QObject::connect(context, &QObject::destroyed, [state = m_state] {
        std::shared_ptr<void> dropped; // outside of the lock: others may hear of it
        const std::scoped_lock lock(state->mutex);
        state->context = nullptr;
        dropped.swap(state->cargo);
    });
}

ContextLink::~ContextLink() { QObject::disconnect(m_state->watch); }

void ContextLink::post(std::function<void(void*)> run)
{
    const std::scoped_lock lock(m_state->mutex);
    if (!m_state->context)
        return;
    QMetaObject::invokeMethod(
        m_state->context,
        [run = std::move(run), cargo = std::exchange(m_state->cargo, nullptr)] {
            run(cargo.get());
        },
        Qt::QueuedConnection);
}

} // namespace hearth::detail
