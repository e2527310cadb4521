// SPDX-License-Identifier: Apache-2.0
#include "core/models/poll_block.h"

#include "core/domain/poll.h"

#include <algorithm>
#include <utility>

namespace hearth::models {

QList<int> PollBlock::choice() const
{
    QList<int> out;
    for (qsizetype i = 0; i < options.size(); ++i) {
        if (options[i].chosen)
            out.append(static_cast<int>(i));
    }
    return out;
}

QList<int> PollBlock::choiceWith(int option) const
{
    QList<int> chosen = choice();
    if (chosen.removeOne(option))
        return chosen;
    if (!multiple)
        return { option };
    chosen.append(option);
    std::ranges::sort(chosen);
    return chosen;
}

void PollBlock::choose(const QList<int>& wanted, const QString& readerName)
{
    const bool voted = !choice().isEmpty();
    for (qsizetype i = 0; i < options.size(); ++i) {
        PollOptionRow& option = options[i];
        const bool chosen = wanted.contains(static_cast<int>(i));
        if (std::exchange(option.chosen, chosen) == chosen)
            continue;
        option.votes = std::max<qint64>(option.votes + (chosen ? 1 : -1), 0);
        if (!chosen)
            option.voterNames.removeOne(readerName);
        else if (!anonymous && option.voterNames.size() < limits::namedVoters)
            option.voterNames.append(readerName);
    }
    voters += (choice().isEmpty() ? 0 : 1) - (voted ? 1 : 0);
    voters = std::max<qint64>(voters, 0);
    weigh();
}

void PollBlock::weigh()
{
    for (PollOptionRow& option : options) {
        const qint64 percent = voters > 0 ? (option.votes * 200 + voters) / (2 * voters) : 0;
        option.percent = static_cast<int>(std::clamp<qint64>(percent, 0, 100));
    }
}

} // namespace hearth::models
