// SPDX-License-Identifier: Apache-2.0
#include "localserver/importers/import_report.h"

#include <algorithm>

namespace hearth::server {

using protocol::ImportCount;
using protocol::ImportReport;
using protocol::ImportSkip;

namespace {

constexpr qint64 maxDetailedSkips = 100;

}

ImportProgress::ImportProgress(ImportReport start)
    : m_report(std::move(start))
{
}

void ImportProgress::setTotal(qint64 messages)
{
    const std::scoped_lock lock(m_mutex);
    m_report.total = messages;
}

void ImportProgress::addDone(qint64 messages)
{
    const std::scoped_lock lock(m_mutex);
    m_report.done += messages;
}

void ImportProgress::addTaken(const QString& kind, qint64 count)
{
    const std::scoped_lock lock(m_mutex);
    add(m_report.taken, kind, count);
}

void ImportProgress::addKnown(const QString& kind, qint64 count)
{
    const std::scoped_lock lock(m_mutex);
    add(m_report.known, kind, count);
}

void ImportProgress::addSkipped(const QString& reason, const QString& source)
{
    const std::scoped_lock lock(m_mutex);
    if (m_detailedSkips < maxDetailedSkips) {
        ++m_detailedSkips;
        m_report.skipped.append({ .reason = reason, .source = source, .count = 1 });
        return;
    }
    const auto rest = std::ranges::find_if(m_report.skipped,
        [&](const ImportSkip& skip) { return skip.reason == reason && skip.source.isEmpty(); });
    if (rest != m_report.skipped.end())
        ++rest->count;
    else
        m_report.skipped.append({ .reason = reason, .source = {}, .count = 1 });
}

void ImportProgress::finish(
    protocol::ImportState state, Timestamp when, std::optional<QString> error)
{
    const std::scoped_lock lock(m_mutex);
    m_report.state = state;
    m_report.finishedAt = when;
    m_report.error = std::move(error);
}

ImportReport ImportProgress::report() const
{
    const std::scoped_lock lock(m_mutex);
    return m_report;
}

void ImportProgress::add(QList<ImportCount>& counts, const QString& kind, qint64 count)
{
    if (count == 0)
        return;
    const auto known = std::ranges::find(counts, kind, &ImportCount::kind);
    if (known != counts.end())
        known->count += count;
    else
        counts.append({ .kind = kind, .count = count });
}

} // namespace hearth::server
