// SPDX-License-Identifier: Apache-2.0
#include "localserver/metrics/process_usage.h"
#include "localserver/state/state_service.h"

#include <QStorageInfo>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

using Kind = PrometheusText::Kind;

void writeProcess(PrometheusText& text, Timestamp startedAt)
{
    const ProcessUsage usage = ProcessUsage::now();
    text.single("process_resident_memory_bytes", Kind::Gauge, "Memory of this process.",
        usage.residentBytes);
    text.single("process_cpu_seconds_total", Kind::Counter, "Processor time of this process.",
        usage.cpuSeconds);
    text.single("process_open_fds", Kind::Gauge, "Open files and sockets.", usage.openDescriptors);
    text.single("process_start_time_seconds", Kind::Gauge, "When it started, since 1970.",
        static_cast<double>(startedAt.micros) / 1e6);
}

void writeStorage(PrometheusText& text, const Survey& survey)
{
    qint64 databases = 0;
    qint64 files = 0;
    for (const protocol::WorkspaceStorage& entry : survey.storage) {
        databases += entry.databaseBytes;
        files += entry.fileBytes;
    }
    text.single("hearth_workspaces", Kind::Gauge, "Workspaces on this server.",
        static_cast<qint64>(survey.storage.size()));
    text.family("hearth_storage_bytes", Kind::Gauge, "What all workspaces take of the disk.");
    text.sample(databases, { { "kind", u"database"_s } });
    text.sample(files, { { "kind", u"files"_s } });
}

} // namespace

QByteArray StateService::writeMetrics(const Books& books)
{
    PrometheusText text;
    text.family("hearth_build_info", Kind::Gauge, "Which Hearth this is.");
    text.sample(qint64 { 1 }, { { "version", QStringLiteral(HEARTH_VERSION) } });
    m_parts.metrics.write(text);
    text.single("hearth_deliveries_total", Kind::Counter, "Texts pushed to connections.",
        m_parts.hub.delivered());
    const EventHub::Audience audience = m_parts.hub.audience();
    text.single("hearth_connections", Kind::Gauge, "Connections that follow a workspace.",
        audience.connections);
    text.single("hearth_people_online", Kind::Gauge, "People who follow a workspace, each once.",
        audience.people);
    const Survey& known = survey();
    const QueueLoad writers = m_parts.lanes.load();
    text.family("hearth_queue_depth", Kind::Gauge, "What waits, by queue.");
    text.sample(writers.waiting, { { "queue", u"writers"_s } });
    text.sample(m_parts.readers.waiting(), { { "queue", u"readers"_s } });
    text.sample(books.waitingForHooks + known.waitingForHooks, { { "queue", u"hooks"_s } });
    text.sample(books.mailWaiting, { { "queue", u"mail"_s } });
    text.single("hearth_queue_longest_wait_seconds", Kind::Gauge,
        "How long the oldest operation has waited to be written.",
        std::chrono::duration<double>(writers.longestWait).count());
    writeStorage(text, known);
    const DiskWatch::Report refusals = m_parts.disk.report();
    text.single("hearth_workspaces_without_writes", Kind::Gauge,
        "Workspaces that nothing can be saved in, because of the disk or of damage.",
        static_cast<qint64>(refusals.disk ? known.storage.size() : refusals.workspaces.size()));
    const QStorageInfo disk(m_parts.dataDirectory);
    text.single("hearth_disk_free_bytes", Kind::Gauge, "Room on the disk of the data directory.",
        static_cast<qint64>(disk.bytesAvailable()));
    text.single("hearth_disk_size_bytes", Kind::Gauge, "Size of that disk.",
        static_cast<qint64>(disk.bytesTotal()));
    writeProcess(text, m_startedAt);
    return text.text();
}

} // namespace hearth::server
