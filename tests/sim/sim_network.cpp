// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/sim_network.h"

#include <QTimer>

#include <deque>

namespace hearth::sim {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Error broken(const QString& why) { return fail(ErrorCode::Unavailable, why).error(); }

} // namespace

/// One connection: the server's end of it and what is under way in both directions.
class Wire : public std::enable_shared_from_this<Wire> {
public:
    Wire(SimNetwork& network, QString device, protocol::Link::Handlers handlers)
        : m_network(network)
        , m_device(std::move(device))
        , m_handlers(std::move(handlers))
    {
    }

    void connect()
    {
        send(m_up, [this] {
            if (!m_network.m_dial)
                return send(m_down, [this] { closeClient(broken(u"nobody listens there"_s)); });
            m_server = m_network.m_dial(m_device);
            m_server->open({
                .opened =
                    [this] {
                        fromServer([this] {
                            if (m_handlers.opened)
                                m_handlers.opened();
                        });
                    },
                .received =
                    [this](const QByteArray& text) {
                        fromServer([this, text] {
                            if (m_handlers.received)
                                m_handlers.received(text);
                        });
                    },
                .closed =
                    [this](const Error& reason) {
                        fromServer([this, reason] { closeClient(reason); });
                    },
            });
        });
    }

    void sendText(const QByteArray& text)
    {
        const bool twice = text.contains("\"key\"")
            && m_network.below(100) < m_network.m_weather.duplicated;
        for (int i = 0; i < (twice ? 2 : 1); ++i) {
            send(m_up, [this, text] {
                if (m_server)
                    m_server->send(text);
            });
        }
    }

    /// The client lets go. What it sent may still arrive, for a while.
    void abandon()
    {
        m_handlers = {};
        m_down.clear();
        endServer(
            m_network.below(3) == 0 ? Micros(m_network.below(20'000'000)) : m_network.delay());
    }
    void breakUp(SimNetwork::Notice notice)
    {
        if (notice == SimNetwork::Notice::Silence) {
            m_silent = true;
            endServer(75s);
            return;
        }
        m_down.clear();
        send(m_down, [this] { closeClient(broken(u"the connection was reset"_s)); });
        endServer(Micros(m_network.below(2'000'000)));
    }
    void serverDied(SimNetwork::Notice notice)
    {
        m_server.reset();
        m_up.clear();
        m_down.clear();
        if (notice == SimNetwork::Notice::Reset)
            send(m_down, [this] { closeClient(broken(u"the connection was reset"_s)); });
        else
            m_silent = true;
    }
    /// The device can be reached again.
    void resume()
    {
        deliver(m_up);
        deliver(m_down);
    }

    [[nodiscard]] const QString& device() const { return m_device; }
    [[nodiscard]] bool isDone() const { return !m_handlers.closed && !m_server && m_up.empty(); }

private:
    using Queue = std::deque<std::pair<Micros, std::function<void()>>>;

    void fromServer(std::function<void()> action)
    {
        if (m_network.m_isUp({}))
            send(m_down, std::move(action));
    }

    void send(Queue& queue, std::function<void()> action)
    {
        const Micros now = virtualNow();
        Micros due = now + m_network.delay();
        if (!queue.empty())
            due = std::max(due, queue.back().first);
        queue.emplace_back(due, std::move(action));
        QTimer::singleShot(
            due - now, &m_context, [self = shared_from_this(), &queue] { self->deliver(queue); });
    }

    void deliver(Queue& queue)
    {
        while (!queue.empty() && queue.front().first <= virtualNow()
            && m_network.isReachable(m_device) && !m_silent) {
            const auto action = std::move(queue.front().second);
            queue.pop_front();
            action();
        }
    }

    void closeClient(const Error& reason)
    {
        if (const auto closed = std::exchange(m_handlers, {}).closed)
            closed(reason);
    }

    void endServer(Micros after)
    {
        QTimer::singleShot(after, &m_context, [self = shared_from_this()] {
            self->m_up.clear();
            self->m_server.reset();
        });
    }

    static Micros virtualNow()
    {
        return static_cast<VirtualTime*>(QAbstractEventDispatcher::instance())->now();
    }

    SimNetwork& m_network;
    QString m_device;
    protocol::Link::Handlers m_handlers;
    std::unique_ptr<protocol::Link> m_server;
    Queue m_up;
    Queue m_down;
    bool m_silent = false;
    QObject m_context;
};

/// The client's end.
class SimLink final : public protocol::Link {
public:
    SimLink(SimNetwork& network, QString device)
        : m_network(network)
        , m_device(std::move(device))
    {
    }
    ~SimLink() override { close(); }

    void open(Handlers handlers) override
    {
        close();
        std::erase_if(m_network.m_wires, [](const auto& wire) { return wire->isDone(); });
        m_wire = std::make_shared<Wire>(m_network, m_device, std::move(handlers));
        m_network.m_wires.push_back(m_wire);
        m_wire->connect();
    }
    void send(const QByteArray& text) override
    {
        if (m_wire && m_network.m_isUp(m_device))
            m_wire->sendText(text);
    }
    void close() override
    {
        if (const auto wire = std::exchange(m_wire, nullptr))
            wire->abandon();
    }

private:
    SimNetwork& m_network;
    QString m_device;
    std::shared_ptr<Wire> m_wire;
};

/// Takes each request to the server and its answer back, unless somebody is gone or out of reach at
/// one of the two moments: then what was done may have been done all the same.
class SimCarrier final : public protocol::Carrier {
public:
    SimCarrier(SimNetwork& network, QString device)
        : m_network(network)
        , m_device(std::move(device))
    {
        m_network.m_carriers.push_back(this);
    }
    ~SimCarrier() override { std::erase(m_network.m_carriers, this); }
    SimCarrier(const SimCarrier&) = delete;
    SimCarrier& operator=(const SimCarrier&) = delete;

    Future<protocol::CarrierAnswer> send(const protocol::CarrierRequest& request) override
    {
        const Promise<protocol::CarrierAnswer> promise;
        QTimer::singleShot(
            m_network.delay(), &m_context, [this, request, promise] { arrive(request, promise); });
        return promise.future();
    }
    /// Nothing of it may be held any longer.
    void serverDied() { m_server.reset(); }

private:
    using Answer = Result<protocol::CarrierAnswer>;

    [[nodiscard]] bool getsThrough() const
    {
        return m_network.m_dialFiles && m_network.isReachable(m_device) && m_network.m_isUp({})
            && m_network.m_isUp(m_device);
    }

    void arrive(
        const protocol::CarrierRequest& request, const Promise<protocol::CarrierAnswer>& promise)
    {
        if (!getsThrough())
            return promise.resolve(std::unexpected(broken(u"nobody answers there"_s)));
        if (!m_server)
            m_server = m_network.m_dialFiles();
        m_server->send(request).then(&m_context, [this, promise](const Answer& answer) {
            QTimer::singleShot(m_network.delay(), &m_context, [this, promise, answer] {
                promise.resolve(answer && getsThrough()
                        ? answer
                        : Answer(std::unexpected(broken(u"the answer was lost"_s))));
            });
        });
    }

    SimNetwork& m_network;
    QString m_device;
    std::unique_ptr<protocol::Carrier> m_server; ///< its end
    QObject m_context;
};

SimNetwork::SimNetwork(std::mt19937& random, std::function<bool(const QString&)> isUp)
    : m_random(random)
    , m_isUp(std::move(isUp))
{
}

SimNetwork::~SimNetwork() = default;

std::unique_ptr<protocol::Link> SimNetwork::link(const QString& device)
{
    return std::make_unique<SimLink>(*this, device);
}

std::unique_ptr<protocol::Carrier> SimNetwork::carrier(const QString& device)
{
    return std::make_unique<SimCarrier>(*this, device);
}

void SimNetwork::serverGone(Notice notice)
{
    m_dial = {};
    m_dialFiles = {};
    for (SimCarrier* carrier : m_carriers)
        carrier->serverDied();
    for (const auto& wire : std::vector(m_wires))
        wire->serverDied(notice);
}

void SimNetwork::setReachable(const QString& device, bool reachable)
{
    if (!reachable) {
        m_unreachable.insert(device);
        return;
    }
    m_unreachable.remove(device);
    for (const auto& wire : std::vector(m_wires)) {
        if (wire->device() == device)
            wire->resume();
    }
}

void SimNetwork::cut(const QString& device, Notice notice)
{
    for (const auto& wire : std::vector(m_wires)) {
        if (wire->device() == device)
            wire->breakUp(notice);
    }
}

Micros SimNetwork::delay()
{
    const auto span = static_cast<int>((m_weather.slowest - m_weather.fastest).count());
    return m_weather.fastest + Micros(below(span + 1));
}

} // namespace hearth::sim
