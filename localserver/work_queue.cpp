// SPDX-License-Identifier: Apache-2.0
#include "localserver/work_queue.h"

#include <QCoreApplication>

namespace hearth::server {

WorkQueue::WorkQueue(const QString& name, Threading threading)
{
    m_thread.setObjectName(name);
    if (threading == Threading::Callers)
        return;
    m_context.moveToThread(&m_thread);
    m_thread.start();
}

WorkQueue::~WorkQueue()
{
    if (!m_thread.isRunning()) {
        QCoreApplication::sendPostedEvents(&m_context);
        return;
    }
    // Queued behind the work in hand, so that all of it is done first.
    QMetaObject::invokeMethod(&m_context, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace hearth::server
