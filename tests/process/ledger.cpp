// SPDX-License-Identifier: Apache-2.0
#include "tests/process/ledger.h"

#include <algorithm>

namespace hearth::test {

using namespace Qt::StringLiterals;

void Ledger::restart()
{
    for (Entry& entry : m_entries)
        entry.earlier = entry.steps.size();
}

void Ledger::take(const Said& said)
{
    if (said.wrote) {
        const Words& words = *said.wrote;
        if (words.operation == "message.create"_L1) {
            m_order.append(words.id);
            m_entries[words.id].room = words.room;
        }
        // What is changed may have been written by another device of the same person.
        m_entries[words.id].steps.append({ words.operation, words.body });
        m_settled.remove(words.id);
        if (!words.body.isEmpty())
            m_bodies.insert(words.body, words.id);
    }
    if (said.durable) {
        ++m_durable;
        const Words& words = *said.durable;
        // An edit of what is not sent yet stands in the file as the message itself.
        const QList<Step>& steps = m_entries[words.id].steps;
        for (qsizetype i = 0; i < steps.size(); ++i) {
            const bool removal = words.operation == "message.remove"_L1;
            if (removal ? steps[i].operation == words.operation
                        : steps[i].operation != "message.remove"_L1 && steps[i].body == words.body)
                makeCertain(words.id, i);
        }
    }
    if (said.settled) {
        ++m_settledCount;
        m_settled.insert(*said.settled);
        // The outbox may have held an older step only, while the last died with its client.
        const Entry& entry = m_entries[*said.settled];
        if (entry.steps.size() > entry.earlier)
            makeCertain(*said.settled, entry.steps.size() - 1);
    }
    if (said.refused)
        m_refusals.append(*said.refused);
}

void Ledger::makeCertain(const MessageId& id, qsizetype step)
{
    Entry& entry = m_entries[id];
    entry.certain = std::max(entry.certain, step);
}

bool Ledger::isCertain(const MessageId& id) const
{
    const auto entry = m_entries.constFind(id);
    return entry != m_entries.constEnd() && entry->certain >= 0;
}

bool Ledger::isCertain(const MessageId& id, const QString& body) const
{
    const auto entry = m_entries.constFind(id);
    if (entry == m_entries.constEnd())
        return false;
    const auto step = std::ranges::find(entry->steps, body, &Step::body);
    return step - entry->steps.begin() <= entry->certain;
}

} // namespace hearth::test
