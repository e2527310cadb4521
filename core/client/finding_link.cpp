// SPDX-License-Identifier: Apache-2.0
#include "core/client/finding_link.h"

#include <algorithm>
#include <utility>

namespace hearth::client {

FindingLink::FindingLink(Factory makeLink, const protocol::ServerAddress& address,
    const QList<protocol::ServerAddress>& others)
    : m_makeLink(std::move(makeLink))
{
    m_places.push_back(std::make_unique<Place>(address));
    for (const protocol::ServerAddress& other : others) {
        if (m_places.size() < maxPlaces)
            add(other);
    }
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &FindingLink::askEverywhere);
}

FindingLink::~FindingLink() = default;

const protocol::ServerAddress& FindingLink::address() const { return m_places.front()->address; }

bool FindingLink::add(const protocol::ServerAddress& address)
{
    const QString& pin = m_places.front()->address.fingerprint;
    const auto isThis = [&](const auto& place) { return place->address == address; };
    if (pin.isEmpty() || address.fingerprint != pin || std::ranges::any_of(m_places, isThis))
        return false;
    makeRoom();
    m_places.push_back(std::make_unique<Place>(address));
    return true;
}

/// What was told last is likeliest to be true.
void FindingLink::makeRoom()
{
    if (m_places.size() < maxPlaces)
        return;
    const auto isIdle = [](const auto& place) {
        return place->state == State::Closed || place->state == State::Failed;
    };
    auto oldest = std::ranges::find_if(m_places.begin() + 1, m_places.end(), isIdle);
    m_places.erase(oldest == m_places.end() ? m_places.begin() + 1 : oldest);
}

bool FindingLink::alsoAt(const QList<protocol::ServerAddress>& places)
{
    bool news = false;
    for (const protocol::ServerAddress& address :
        places.first(std::min(places.size(), static_cast<qsizetype>(maxPlaces) - 1)))
        news = add(address) || retry(address) || news;
    if (news && isLooking())
        askEverywhere();
    return news;
}

/// Somebody says that the server is there, after it was not.
bool FindingLink::retry(const protocol::ServerAddress& address)
{
    const auto failed = std::ranges::find_if(m_places, [&](const auto& place) {
        return place->address == address && place->state == State::Failed;
    });
    if (failed == m_places.end())
        return false;
    (*failed)->state = State::Closed;
    return true;
}

bool FindingLink::isLooking() const
{
    return m_open && std::ranges::none_of(m_places, [](const auto& place) {
        return place->state == State::Chosen;
    });
}

void FindingLink::open(Handlers handlers)
{
    close();
    m_handlers = std::move(handlers);
    m_open = true;
    m_everywhere = false;
    m_reason.reset();
    ask(*m_places.front());
    m_patience.start(patience);
}

void FindingLink::ask(Place& place)
{
    if (!place.link)
        place.link = m_makeLink(place.address);
    place.state = State::Asked;
    place.link->open({
        .opened = [this, &place] { choose(place); },
        .received = [this](const QByteArray& text) { m_handlers.received(text); },
        .closed = [this, &place](const Error& reason) { placeClosed(place, reason); },
    });
}

void FindingLink::askEverywhere()
{
    m_patience.stop();
    m_everywhere = true;
    for (const auto& place : m_places) {
        if (place->state == State::Closed)
            ask(*place);
    }
}

void FindingLink::choose(Place& place)
{
    m_patience.stop();
    for (const auto& other : m_places) {
        if (other.get() == &place)
            continue;
        if (other->state == State::Asked)
            other->link->close();
        other->state = State::Closed;
    }
    place.state = State::Chosen;
    const auto chosen = std::ranges::find_if(
        m_places, [&place](const auto& known) { return known.get() == &place; });
    if (chosen != m_places.begin()) {
        // The order of the others stays as it is.
        std::rotate(m_places.begin(), chosen, chosen + 1);
        Q_EMIT moved(place.address);
    }
    m_handlers.opened();
}

void FindingLink::placeClosed(Place& place, const Error& reason)
{
    const bool wasChosen = place.state == State::Chosen;
    place.state = State::Failed;
    if (&place == m_places.front().get())
        m_reason = reason;
    if (!wasChosen) {
        if (!m_everywhere)
            askEverywhere();
        const auto isAsked = [](const auto& other) { return other->state == State::Asked; };
        if (std::ranges::any_of(m_places, isAsked))
            return;
    }
    m_patience.stop();
    m_open = false;
    const Handlers handlers = std::exchange(m_handlers, {});
    handlers.closed(m_reason.value_or(reason));
}

void FindingLink::send(const QByteArray& text)
{
    if (Place& place = *m_places.front(); place.state == State::Chosen)
        place.link->send(text);
}

void FindingLink::close()
{
    m_patience.stop();
    m_open = false;
    m_handlers = {};
    for (const auto& place : m_places) {
        if (place->link && (place->state == State::Asked || place->state == State::Chosen))
            place->link->close();
        place->state = State::Closed;
    }
}

} // namespace hearth::client
