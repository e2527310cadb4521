// SPDX-License-Identifier: Apache-2.0
#include "core/models/jump_use.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace hearth::models {

using namespace Qt::StringLiterals;

namespace {

constexpr double halfLifeMicros = 14.0 * 24 * 60 * 60 * 1'000'000;
constexpr qsizetype remembered = 200;
constexpr auto separator = u'|';

} // namespace

/// An entry that makes no sense counts as unset.
JumpUse::JumpUse(Settings& settings, const Clock& clock)
    : m_settings(settings)
    , m_clock(clock)
{
    const QStringList entries = settings.switcherUses();
    for (const QString& entry : entries) {
        const QStringList parts = entry.split(separator);
        if (parts.size() != 3)
            continue;
        const Use use { .weight = parts[1].toDouble(), .last = { parts[2].toLongLong() } };
        if (std::isfinite(use.weight) && use.weight > 0)
            m_uses.insert(parts[0], use);
    }
}

double JumpUse::weightNow(const Use& use) const
{
    const auto passed = static_cast<double>(
        std::max<qint64>(m_clock.now().micros - use.last.micros, 0));
    return use.weight * std::exp2(-passed / halfLifeMicros);
}

void JumpUse::used(const QString& key)
{
    const double before = m_uses.contains(key) ? weightNow(m_uses.value(key)) : 0;
    m_uses.insert(key, { .weight = before + 1, .last = m_clock.now() });
    store();
}

QHash<QString, double> JumpUse::weights() const
{
    QHash<QString, double> out;
    for (const auto& [key, use] : m_uses.asKeyValueRange())
        out.insert(key, weightNow(use));
    return out;
}

void JumpUse::store() const
{
    const QHash<QString, double> now = weights();
    QStringList keys = now.keys();
    std::ranges::sort(
        keys, std::greater(), [&](const QString& key) { return std::pair(now.value(key), key); });
    QStringList entries;
    for (const QString& key : keys.first(std::min(keys.size(), remembered))) {
        const Use& use = *m_uses.constFind(key);
        entries.append(u"%1|%2|%3"_s.arg(key).arg(use.weight).arg(use.last.micros));
    }
    m_settings.setSwitcherUses(entries);
}

} // namespace hearth::models
