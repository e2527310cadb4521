// SPDX-License-Identifier: Apache-2.0
#include "core/models/account.h"

/// Where the server of an account is, and when it was last there.
namespace hearth::models {

using provider::ConnectionPhase;

namespace {

/// What was said last comes first; what was known before stays as long as there is room.
QStringList merged(const QStringList& said, const QStringList& known, const QString& current)
{
    QStringList out;
    for (const QString& place : said + known) {
        if (place != current && !out.contains(place) && out.size() < AccountRecord::maxPlaces)
            out.append(place);
    }
    return out;
}

} // namespace

QStringList Account::linkPlaces() const
{
    return m_record.places.mid(0, protocol::JoinLink::maxOthers);
}

void Account::takeConnection(const provider::ConnectionState& state)
{
    const bool wasOnline = m_connection.phase == ConnectionPhase::Online;
    const bool isOnline = state.phase == ConnectionPhase::Online;
    m_connection = state;
    if (wasOnline && !isOnline && !isLocal()) {
        m_record.lastContact = state.since;
        Q_EMIT recordChanged();
    }
    if (isOnline && !wasOnline)
        learnPlaces();
    Q_EMIT connectionChanged();
}

bool Account::noteEnd(Timestamp now)
{
    if (isLocal() || m_connection.phase != ConnectionPhase::Online)
        return false;
    m_record.lastContact = now;
    return true;
}

/// Only a server that is known by its fingerprint can be told from others at another place.
void Account::learnPlaces()
{
    if (isLocal() || m_record.fingerprint.isEmpty() || !m_record.user
        || m_connection.phase != ConnectionPhase::Online)
        return;
    serverInfo().then(this, [this](const Result<protocol::ServerInfo>& info) {
        if (info)
            takePlaces(*info);
    });
}

void Account::takePlaces(const protocol::ServerInfo& info)
{
    const QStringList places = merged(info.addresses, m_record.places, address().authority());
    if (places == m_record.places && info.hostedBy == m_record.hostedBy)
        return;
    m_record.places = places;
    m_record.hostedBy = info.hostedBy;
    alsoAt(protocol::otherPlaces(address(), places, AccountRecord::maxPlaces));
    Q_EMIT recordChanged();
}

void Account::takeAddress(const protocol::ServerAddress& found)
{
    const QString before = address().authority();
    if (found.fingerprint != m_record.fingerprint || found.authority() == before)
        return;
    m_record.host = found.host;
    m_record.port = found.port;
    m_record.places = merged({ before }, m_record.places, found.authority());
    Q_EMIT recordChanged();
}

} // namespace hearth::models
