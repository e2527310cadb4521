// SPDX-License-Identifier: Apache-2.0
#include "core/base/future.h"

namespace hearth::detail {

struct ContextLink::State {
    std::mutex mutex; ///< held while posting, so that the context cannot go away meanwhile
    QObject* context = nullptr;
    QMetaObject::Connection watch;
};

ContextLink::ContextLink(QObject* context)
    : m_state(std::make_shared<State>())
{
    if (!context)
        return;
    m_state->context = context;
    // Direct, in the thread that destroys it; the last signal before its posted events are removed.
    m_state->watch = QObject::connect(context, &QObject::destroyed, [state = m_state] {
        const std::scoped_lock lock(state->mutex);
        state->context = nullptr;
    });
}

ContextLink::~ContextLink() { QObject::disconnect(m_state->watch); }

void ContextLink::post(std::move_only_function<void()> call)
{
    auto shared = std::make_shared<std::move_only_function<void()>>(std::move(call));
    const std::scoped_lock lock(m_state->mutex);
    if (m_state->context)
        QMetaObject::invokeMethod(
            m_state->context, [shared] { (*shared)(); }, Qt::QueuedConnection);
}

} // namespace hearth::detail
