// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/disk_watch.h"

#include "core/base/log.h"

#include <QFile>

#include <algorithm>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// Every look reads the whole file.
constexpr std::chrono::microseconds betweenLooks = std::chrono::minutes(10);
constexpr qint64 smallestShare = 20; ///< of a disk: a twentieth is enough to keep

qint64 keptFree(const DiskView& disk)
{
    return std::min(DiskWatch::reserve, disk.totalBytes / smallestShare);
}

std::optional<DiskTrouble> troubleIn(const DiskView& disk, qint64 needed)
{
    if (!disk.isThere)
        return DiskTrouble::Gone;
    if (disk.isReadOnly)
        return DiskTrouble::ReadOnly;
    if (disk.totalBytes <= 0)
        return std::nullopt;
    return disk.freeBytes < needed ? std::optional(DiskTrouble::Full) : std::nullopt;
}

} // namespace

DiskView DiskView::of(const QString& dataDirectory)
{
    const QByteArray folder = QFile::encodeName(dataDirectory);
    struct stat file {};
    struct statvfs disk {};
    if (::stat((folder + "/server.sqlite").constData(), &file) != 0
        || ::statvfs(folder.constData(), &disk) != 0)
        return {};
    const auto block = static_cast<qint64>(disk.f_frsize);
    return { .isThere = true,
        .isReadOnly = (disk.f_flag & ST_RDONLY) != 0,
        .freeBytes = static_cast<qint64>(disk.f_bavail) * block,
        .totalBytes = static_cast<qint64>(disk.f_blocks) * block };
}

DiskWatch::DiskWatch(Look look, const Clock& clock)
    : m_look(std::move(look))
    , m_clock(clock)
{
}

std::optional<DiskTrouble> DiskWatch::judgeDisk(const DiskView& disk)
{
    const std::optional<DiskTrouble> now = troubleIn(disk, keptFree(disk));
    const std::scoped_lock lock(m_mutex);
    const std::optional<DiskTrouble> before = std::exchange(m_disk, now);
    if (now == before)
        return now;
    if (now)
        qCCritical(logServer).noquote() << "workspaces take no writes:" << logLine(diskError(*now));
    else
        qCWarning(logServer) << "workspaces take writes again: the disk is well";
    return now;
}

Result<void> DiskWatch::admit(WorkspaceId workspace, Purpose purpose)
{
    const DiskView disk = m_look();
    const std::optional<DiskTrouble> trouble = judgeDisk(disk);
    const bool mayMakeRoom = purpose == Purpose::MakingRoom && !troubleIn(disk, keptFree(disk) / 2);
    if (trouble && !mayMakeRoom)
        return std::unexpected(diskError(*trouble));
    const std::scoped_lock lock(m_mutex);
    const auto shut = m_shut.find(workspace);
    if (shut == m_shut.end())
        return {};
    const std::chrono::microseconds now = m_clock.steady();
    if (shut->second.trouble == DiskTrouble::Damaged || now - shut->second.triedAt < betweenTries)
        return std::unexpected(diskError(shut->second.trouble));
    shut->second.triedAt = now;
    return {};
}

void DiskWatch::wrote(WorkspaceId workspace)
{
    const std::scoped_lock lock(m_mutex);
    const auto shut = m_shut.find(workspace);
    // Much can be written into a damaged file before anybody meets the damage.
    if (shut == m_shut.end() || shut->second.trouble == DiskTrouble::Damaged)
        return;
    m_shut.erase(shut);
    qCWarning(logServer).noquote() << "the workspace takes writes again:" << workspace.toString();
}

void DiskWatch::note(WorkspaceId workspace, DiskTrouble trouble, const Error& error)
{
    {
        const std::scoped_lock lock(m_mutex);
        const Standing standing { .trouble = trouble, .triedAt = m_clock.steady() };
        const auto whole = m_foundWhole.find(workspace);
        if (trouble == DiskTrouble::Damaged && whole != m_foundWhole.end()
            && standing.triedAt - whole->second < betweenLooks)
            return;
        const auto [entry, isNew] = m_shut.try_emplace(workspace, standing);
        const DiskTrouble before = entry->second.trouble;
        if (!isNew && before != DiskTrouble::Damaged)
            entry->second = standing;
        if (!isNew && (before == trouble || before == DiskTrouble::Damaged))
            return;
    }
    qCCritical(logServer).noquote()
        << "the workspace takes no writes:" << workspace.toString() << logLine(error);
    if (trouble == DiskTrouble::Damaged && m_examine)
        m_examine(workspace);
}

Error DiskWatch::failed(WorkspaceId workspace, const Error& error, Work work)
{
    const std::optional<DiskTrouble> trouble = diskTroubleOf(error);
    const bool isMissing = error.code == ErrorCode::NotFound && error.field == "workspaceId"_L1;
    if (!trouble && !isMissing)
        return error;
    // What the system says about the disk is more than SQLite's word for it, and goes for all.
    if (trouble != DiskTrouble::Damaged) {
        const std::optional<DiskTrouble> disk = lookAtDisk();
        const bool isItsDoing = disk == DiskTrouble::Gone
            || (disk && trouble && work == Work::Writing);
        if (isItsDoing)
            return diskError(*disk, error.detail);
    }
    if (!trouble)
        return error;
    // One stretch that cannot be read does not keep the rest from being written.
    if (work == Work::Writing || trouble == DiskTrouble::Damaged)
        note(workspace, *trouble, error);
    return diskError(*trouble, error.detail);
}

Result<void> DiskWatch::admitBytes(qint64 bytes) const
{
    const DiskView disk = m_look();
    if (const std::optional<DiskTrouble> trouble = troubleIn(disk, keptFree(disk) + bytes))
        return std::unexpected(diskError(*trouble));
    return {};
}

bool DiskWatch::isDamaged(WorkspaceId workspace)
{
    const std::scoped_lock lock(m_mutex);
    const auto shut = m_shut.find(workspace);
    return shut != m_shut.end() && shut->second.trouble == DiskTrouble::Damaged;
}

void DiskWatch::judge(WorkspaceId workspace, bool isWhole)
{
    const std::scoped_lock lock(m_mutex);
    const std::chrono::microseconds now = m_clock.steady();
    if (!isWhole) {
        m_shut.insert_or_assign(
            workspace, Standing { .trouble = DiskTrouble::Damaged, .triedAt = now });
        return;
    }
    m_foundWhole.insert_or_assign(workspace, now);
    if (m_shut.erase(workspace) > 0)
        qCWarning(logServer).noquote()
            << "the workspace's file is whole after all:" << workspace.toString();
}

void DiskWatch::forget(WorkspaceId workspace)
{
    const std::scoped_lock lock(m_mutex);
    m_shut.erase(workspace);
    m_foundWhole.erase(workspace);
}

DiskWatch::Report DiskWatch::report()
{
    Report report { .disk = lookAtDisk(), .workspaces = {} };
    const std::scoped_lock lock(m_mutex);
    for (const auto& [workspace, standing] : m_shut)
        report.workspaces.insert(workspace, standing.trouble);
    return report;
}

} // namespace hearth::server
