// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/local_outlet.h"

#include "localserver/edge/envelope_text.h"

#include <QObject>

namespace hearth::server {

LocalOutlet::LocalOutlet(ConnectionId connection, QObject* reader, std::function<void()> wake)
    : m_connection(connection)
    , m_reader(reader)
    , m_wake(std::move(wake))
{
}

void LocalOutlet::deliver(std::vector<Delivery> batch)
{
    const QMutexLocker lock(&m_mutex);
    for (Delivery& delivery : batch) {
        if (delivery.connection == m_connection)
            append(std::move(delivery));
    }
    wakeReader();
}

void LocalOutlet::append(Delivery delivery)
{
    if (m_waiting.closed)
        return;
    if (delivery.push && m_bytes + delivery.text.size() > backlogBytes) {
        if (m_lagged.contains(*delivery.push))
            return;
        m_lagged.insert(*delivery.push);
        delivery.text = laggedText(*delivery.push);
    }
    m_bytes += delivery.text.size();
    m_waiting.texts.push_back(std::move(delivery.text));
}

void LocalOutlet::close(ConnectionId connection, Error reason)
{
    const QMutexLocker lock(&m_mutex);
    if (connection != m_connection || m_waiting.closed)
        return;
    m_waiting.texts.push_back(goodbyeText(reason));
    m_waiting.closed = std::move(reason);
    wakeReader();
}

void LocalOutlet::wakeReader()
{
    if (m_woken || !m_reader || (m_waiting.texts.empty() && !m_waiting.closed))
        return;
    m_woken = true;
    QMetaObject::invokeMethod(m_reader, m_wake, Qt::QueuedConnection);
}

LocalOutlet::Taken LocalOutlet::take()
{
    const QMutexLocker lock(&m_mutex);
    m_woken = false;
    m_bytes = 0;
    m_lagged.clear();
    return std::exchange(m_waiting, { .texts = {}, .closed = m_waiting.closed });
}

void LocalOutlet::detach()
{
    const QMutexLocker lock(&m_mutex);
    m_reader = nullptr;
}

} // namespace hearth::server
