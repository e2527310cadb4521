// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/carrier.h"
#include "core/protocol/link.h"
#include "tests/sim/virtual_time.h"

#include <QSet>

#include <memory>
#include <random>

namespace hearth::sim {

class SimCarrier;
class Wire;

/// The wires between the devices and the server. Within one connection texts keep their order;
/// they take their time, and requests may come twice. Between connections nothing is certain: what
/// was under way on one that broke can still arrive after its successor stands. Files travel beside
/// them, as requests that get through or do not, each for itself.
class SimNetwork {
public:
    struct Weather {
        Micros fastest { 200 };
        Micros slowest { 30'000 };
        int duplicated = 0; ///< of a hundred requests
    };
    enum class Notice {
        Reset, ///< both ends hear of it
        Silence, ///< neither does; heartbeats have to find out
    };
    /// Makes the server's end of a connection.
    using Dial = std::function<std::unique_ptr<protocol::Link>(const QString& address)>;
    /// Likewise of the way of files.
    using FileDial = std::function<std::unique_ptr<protocol::Carrier>()>;

    /// `isUp`: whether a device, or the server (an empty name), still exists at this instant.
    SimNetwork(std::mt19937& random, std::function<bool(const QString& device)> isUp);
    ~SimNetwork();
    SimNetwork(const SimNetwork&) = delete;
    SimNetwork& operator=(const SimNetwork&) = delete;

    /// A device's way to the server.
    [[nodiscard]] std::unique_ptr<protocol::Link> link(const QString& device);
    /// … and the one of its files. Goes before the network.
    [[nodiscard]] std::unique_ptr<protocol::Carrier> carrier(const QString& device);
    void serverStarted(Dial dial, FileDial files)
    {
        m_dial = std::move(dial);
        m_dialFiles = std::move(files);
    }
    /// To be said before the server is destroyed.
    void serverGone(Notice notice);
    void setReachable(const QString& device, bool reachable);
    [[nodiscard]] bool isReachable(const QString& device) const
    {
        return !m_unreachable.contains(device);
    }
    /// Breaks the device's connections.
    void cut(const QString& device, Notice notice);
    void setWeather(const Weather& weather) { m_weather = weather; }

private:
    friend class SimCarrier;
    friend class Wire;
    friend class SimLink;

    [[nodiscard]] Micros delay();
    [[nodiscard]] int below(int bound)
    {
        return static_cast<int>(m_random() % static_cast<unsigned>(bound));
    }

    std::mt19937& m_random;
    std::function<bool(const QString&)> m_isUp;
    Dial m_dial;
    FileDial m_dialFiles;
    Weather m_weather;
    QSet<QString> m_unreachable;
    std::vector<std::shared_ptr<Wire>> m_wires;
    std::vector<SimCarrier*> m_carriers;
};

} // namespace hearth::sim
