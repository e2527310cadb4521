// SPDX-License-Identifier: Apache-2.0
// Putting an unpacked backup in its place. Every step is a rename that can be taken for done or not
// done, so that whoever comes after a crash goes on where it stopped.
#include "localserver/backup/backup_header.h"
#include "localserver/backup/backup_places.h"
#include "localserver/backup/last_backup.h"
#include "localserver/backup/restore_backup.h"
#include "localserver/backup/restore_plan.h"
#include "localserver/files/durable_rename.h"

#include <QDir>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// What a backup of the whole server neither replaces nor holds.
bool staysInPlace(const QString& name)
{
    static const QStringList staying { u"lock"_s, u"backup.lock"_s, u"backup.work"_s, u"backups"_s,
        lastBackupFile.toString(), u"replaced"_s, u"restore"_s, u"restore.new"_s };
    return staying.contains(name);
}

QStringList childrenOf(const QString& folder)
{
    return QDir(folder).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

class Placement {
public:
    Placement(BackupPlaces places, RestorePlan plan)
        : m_places(std::move(places))
        , m_plan(std::move(plan))
    {
    }

    [[nodiscard]] QString aside() const { return m_places.data() + u'/' + m_plan.aside; }

    Result<void> run() const
    {
        const QString placing = m_places.prepared() + u'/' + restorePlan::placing;
        if (!QFileInfo::exists(placing)) {
            HEARTH_CHECK(makeFolder(aside()));
            HEARTH_CHECK(m_plan.workspaceId ? moveWorkspaceAside() : moveServerAside());
            HEARTH_CHECK(makeFolder(placing));
        }
        HEARTH_CHECK(m_plan.workspaceId ? placeWorkspace() : placeServer());
        QDir(m_places.unpacking()).removeRecursively();
        HEARTH_CHECK(durableRename(m_places.prepared(), m_places.unpacking()));
        QDir(m_places.unpacking()).removeRecursively();
        return {};
    }

private:
    /// What the backup does not hold, and the server cannot do without, stays for it; a copy goes
    /// to the side as well, so that there is a whole server there.
    [[nodiscard]] bool isKept(const QString& name) const
    {
        const bool isKey = name == backupFile::secretKey || name == "tls"_L1;
        return isKey && !QFileInfo::exists(m_places.prepared() + u'/' + name);
    }

    [[nodiscard]] Result<void> moveServerAside() const
    {
        for (const QString& name : childrenOf(m_places.data())) {
            if (staysInPlace(name))
                continue;
            if (isKept(name))
                copyKept(name);
            else
                HEARTH_CHECK(durableRename(m_places.data() + u'/' + name, aside() + u'/' + name));
        }
        return {};
    }

    void copyKept(const QString& name) const
    {
        const QString from = m_places.data() + u'/' + name;
        const QString to = aside() + u'/' + name;
        if (!QFileInfo(from).isDir()) {
            QFile::copy(from, to);
            return;
        }
        QDir().mkpath(to);
        for (const QString& file : QDir(from).entryList(QDir::Files))
            QFile::copy(from + u'/' + file, to + u'/' + file);
    }

    [[nodiscard]] Result<void> moveWorkspaceAside() const
    {
        const QString from = workspaceIn(m_places.data());
        if (!QFileInfo::exists(from))
            return {};
        HEARTH_CHECK(makeFolder(aside() + u"/workspaces"_s));
        return durableRename(from, workspaceIn(aside()));
    }

    [[nodiscard]] Result<void> placeServer() const
    {
        for (const QString& name : childrenOf(m_places.prepared())) {
            if (name != restorePlan::file && name != restorePlan::placing)
                HEARTH_CHECK(durableRename(
                    m_places.prepared() + u'/' + name, m_places.data() + u'/' + name));
        }
        return {};
    }

    [[nodiscard]] Result<void> placeWorkspace() const
    {
        const QString from = workspaceIn(m_places.prepared());
        if (!QFileInfo::exists(from))
            return {};
        HEARTH_CHECK(makeFolder(m_places.data() + u"/workspaces"_s));
        return durableRename(from, workspaceIn(m_places.data()));
    }

    [[nodiscard]] QString workspaceIn(const QString& folder) const
    {
        return folder + u"/workspaces/"_s + m_plan.workspaceId->toString();
    }

    BackupPlaces m_places;
    RestorePlan m_plan;
};

} // namespace

Result<QString> placeRestored(const QString& dataDirectory)
{
    const BackupPlaces places(dataDirectory);
    if (!QFileInfo::exists(places.prepared()))
        return QString();
    QFile file(places.prepared() + u'/' + restorePlan::file);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unavailable,
            u"a backup waits in %1 to be put back, and cannot be read: move that folder away to go on without it"_s
                .arg(places.prepared()));
    HEARTH_TRY(RestorePlan plan, fromJsonText<RestorePlan>(file.readAll()));
    file.close();
    const Placement placement(places, std::move(plan));
    HEARTH_CHECK(placement.run());
    return placement.aside();
}

} // namespace hearth::server
