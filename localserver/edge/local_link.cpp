// SPDX-License-Identifier: Apache-2.0
#include "localserver/edge/local_link.h"

#include "localserver/edge/local_outlet.h"

#include <QObject>

#include <algorithm>

namespace hearth::server {

namespace {

/// Sets in-process connections apart from the edge's, which count from one.
constexpr ConnectionId localConnections = ConnectionId(1) << 62;

class LocalLink final : public protocol::Link {
public:
    LocalLink(std::shared_ptr<LocalLinks> links, EnvelopeSession::Peer peer)
        : m_links(std::move(links))
        , m_peer(std::move(peer))
    {
    }
    ~LocalLink() override { close(); }

    void open(Handlers handlers) override;
    void send(const QByteArray& text) override;
    void close() override;

private:
    void opened();
    void drain();

    std::shared_ptr<LocalLinks> m_links;
    EnvelopeSession::Peer m_peer;
    Handlers m_handlers;
    std::shared_ptr<int> m_opening; ///< one per opening; ours alone, so that who holds it weakly
                                    ///< sees that a handler ended it
    std::unique_ptr<QObject> m_context;
    int m_dispatching = 0;
    std::shared_ptr<LocalOutlet> m_outlet;
    std::unique_ptr<EnvelopeSession> m_session;
};

void LocalLink::open(Handlers handlers)
{
    close();
    m_handlers = std::move(handlers);
    m_opening = std::make_shared<int>();
    m_context = std::make_unique<QObject>();
    const auto run = [this, opening = std::weak_ptr(m_opening)] {
        if (!opening.expired())
            opened();
    };
    QMetaObject::invokeMethod(m_context.get(), run, Qt::QueuedConnection);
}

void LocalLink::opened()
{
    const ConnectionId connection = m_links->nextConnection();
    const std::weak_ptr<int> opening = m_opening;
    m_outlet = std::make_shared<LocalOutlet>(connection, m_context.get(), [this, opening] {
        if (!opening.expired())
            drain();
    });
    const Handlers handlers = m_handlers;
    ++m_dispatching;
    if (const std::optional<Error> stopped = m_links->enrol(connection, m_outlet)) {
        close();
        return handlers.closed(*stopped);
    }
    m_session = std::make_unique<EnvelopeSession>(
        m_links->endpoint(), connection, m_peer, m_outlet);
    handlers.opened();
    if (!opening.expired())
        --m_dispatching;
}

void LocalLink::send(const QByteArray& text)
{
    if (m_session)
        m_session->receive(text);
}

void LocalLink::close()
{
    if (m_outlet)
        m_outlet->detach();
    m_outlet.reset();
    m_session.reset();
    m_handlers = {};
    m_opening.reset();
    if (!m_context)
        return;
    // An object that runs one of its own events goes afterwards.
    if (m_dispatching > 0)
        m_context.release()->deleteLater();
    m_context.reset();
    m_dispatching = 0;
}

void LocalLink::drain()
{
    LocalOutlet::Taken taken = m_outlet->take();
    // A handler may close, reopen or destroy this link.
    const Handlers handlers = m_handlers;
    const std::weak_ptr<int> opening = m_opening;
    ++m_dispatching;
    for (QByteArray& text : taken.texts) {
        handlers.received(std::move(text));
        if (opening.expired())
            return;
    }
    if (taken.closed) {
        close();
        return handlers.closed(*taken.closed);
    }
    --m_dispatching;
}

} // namespace

LocalLinks::LocalLinks(std::shared_ptr<Endpoint> endpoint)
    : m_endpoint(std::move(endpoint))
{
}

std::unique_ptr<protocol::Link> LocalLinks::makeLink(EnvelopeSession::Peer peer)
{
    return std::make_unique<LocalLink>(shared_from_this(), std::move(peer));
}

ConnectionId LocalLinks::nextConnection() { return localConnections | ++m_lastConnection; }

std::optional<Error> LocalLinks::enrol(
    ConnectionId connection, const std::shared_ptr<LocalOutlet>& outlet)
{
    const QMutexLocker lock(&m_mutex);
    if (m_stopped)
        return m_stopped;
    std::erase_if(m_open, [](const Open& open) { return open.outlet.expired(); });
    m_open.push_back({ .connection = connection, .outlet = outlet });
    return std::nullopt;
}

void LocalLinks::stop(const Error& reason)
{
    const QMutexLocker lock(&m_mutex);
    m_stopped = reason;
    for (const Open& open : m_open) {
        if (const auto outlet = open.outlet.lock())
            outlet->close(open.connection, reason);
    }
    m_open.clear();
}

} // namespace hearth::server
