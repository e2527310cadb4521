// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/process/talk.h"

#include <QHash>
#include <QSet>

namespace hearth::test {

/// What a client has said that it wrote, in all its runs, and what it knows of it.
class Ledger {
public:
    /// One thing that was done to a message.
    struct Step {
        QString operation;
        QString body;
    };
    struct Entry {
        RoomId room;
        QList<Step> steps; ///< in the order of their writing; the first makes the message
        qsizetype certain = -1; ///< the last step that must not be lost any more
        qsizetype earlier = 0; ///< so many steps are of runs that have ended
    };

    /// The client runs anew: what it had said that it was about to write may have died with it.
    void restart();
    void take(const Said& said);

    [[nodiscard]] const QList<MessageId>& order() const { return m_order; }
    [[nodiscard]] const Entry& entry(const MessageId& id) const { return *m_entries.constFind(id); }
    /// The message with this text; null if it was never written.
    [[nodiscard]] MessageId find(const QString& body) const { return m_bodies.value(body); }
    [[nodiscard]] bool isCertain(const MessageId& id) const;
    /// It is certain that the message is to read so, unless it was changed afterwards.
    [[nodiscard]] bool isCertain(const MessageId& id, const QString& body) const;
    [[nodiscard]] bool isSettled(const MessageId& id) const { return m_settled.contains(id); }
    /// How often something was said to be on the disk, and to have arrived.
    [[nodiscard]] int durable() const { return m_durable; }
    [[nodiscard]] int settled() const { return m_settledCount; }
    /// Refused, by their keys, as last said.
    [[nodiscard]] const QList<Refusal>& refusals() const { return m_refusals; }

private:
    void makeCertain(const MessageId& id, qsizetype step);

    QList<MessageId> m_order; ///< of their making
    QHash<MessageId, Entry> m_entries;
    QHash<QString, MessageId> m_bodies;
    QSet<MessageId> m_settled;
    QList<Refusal> m_refusals;
    int m_durable = 0;
    int m_settledCount = 0;
};

} // namespace hearth::test
