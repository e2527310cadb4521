// SPDX-License-Identifier: Apache-2.0
#include "core/models/typing_book.h"

#include <algorithm>

namespace hearth::models {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TypingBook::TypingBook(replica::WorkspaceSession& session, QObject* owner)
    : QObject(owner)
    , m_session(session)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &TypingBook::expire);
    connect(&session, &replica::WorkspaceSession::ephemeral, this,
        [this](const protocol::Ephemeral& news) {
            if (news.typing)
                hear(*news.typing);
        });
    connect(&session, &replica::WorkspaceSession::changed, this,
        [this](const replica::Changes& changes) {
            for (const Message& message : changes.messages)
                endFor(message);
        });
}

QList<MemberId> TypingBook::typing(const TypingPlace& place) const
{
    QList<MemberId> out;
    for (const Entry& entry : m_entries) {
        if (entry.place == place)
            out.append(entry.member);
    }
    return out;
}

void TypingBook::hear(const Typing& typing)
{
    const TypingPlace place { .room = typing.roomId, .parent = typing.parentId };
    const auto until = m_session.clock().steady() + lasting;
    const auto known = std::ranges::find_if(m_entries, [&](const Entry& entry) {
        return entry.member == typing.memberId && entry.place == place;
    });
    if (known != m_entries.end()) {
        known->until = until;
        return;
    }
    m_entries.append({ .member = typing.memberId, .place = place, .until = until });
    watchNext();
    Q_EMIT changed();
}

/// Their message says it better.
void TypingBook::endFor(const Message& message)
{
    const TypingPlace place { .room = message.roomId, .parent = message.parentId };
    const qsizetype ended = m_entries.removeIf([&](const Entry& entry) {
        return entry.member == message.authorId && entry.place == place;
    });
    if (ended > 0)
        Q_EMIT changed();
}

void TypingBook::expire()
{
    const auto now = m_session.clock().steady();
    const qsizetype ended = m_entries.removeIf(
        [now](const Entry& entry) { return entry.until <= now; });
    watchNext();
    if (ended > 0)
        Q_EMIT changed();
}

void TypingBook::watchNext()
{
    if (m_entries.isEmpty())
        return;
    const auto next = std::ranges::min_element(m_entries, {}, &Entry::until)->until;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(
        next - m_session.clock().steady());
    m_next.start(std::max<std::chrono::milliseconds>(wait, 0ms));
}

void TypingBook::typed(const TypingPlace& place)
{
    const auto now = m_session.clock().steady();
    if (m_saidPlace == place && now - m_saidAt < pause)
        return;
    m_saidPlace = place;
    m_saidAt = now;
    QJsonObject payload { { u"roomId"_s, place.room.toString() } };
    if (place.parent)
        payload.insert(u"parentId"_s, place.parent->toString());
    m_session.emitEvent(u"typing.started"_s, payload);
}

void TypingBook::finished(const TypingPlace& place)
{
    if (m_saidPlace == place)
        m_saidPlace.reset();
}

} // namespace hearth::models
