// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/files/file_threads.h"
#include "localserver/scan/virus_scanner.h"
#include "localserver/store/workspace_lanes.h"
#include "localserver/store/workspace_readers.h"

#include <QObject>
#include <QSet>

namespace hearth::server {

/// Has every file looked through for viruses before anybody may read it: what is complete is held,
/// and stored or blocked once the scanner has spoken. When it does not, or speaks of an error, the
/// workspace's setting decides; what is held then is tried again and again, ever more slowly, and
/// the admins find it in the audit log. Belongs to the thread that made it; the parts outlive it.
class FileScans final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        WorkspaceLanes& lanes;
        WorkspaceReaders& readers;
        const WorkspaceFiles& files;
    };
    /// Begins with what an earlier run of the server has left.
    FileScans(VirusScanner scanner, const Parts& parts);
    /// Waits for the scan in hand, which is given up.
    ~FileScans() override;

    /// Any thread: something is held in this workspace.
    void look(WorkspaceId workspace);
    /// Gives up the scan in hand and begins no other. Waits.
    void stop();

private:
    struct Held {
        QList<QString> contents;
        bool holdUnscanned = true;
    };
    struct Trouble {
        std::chrono::milliseconds wait {};
        bool told = false;
    };

    void round(WorkspaceId workspace);
    void scanNext(WorkspaceId workspace, Held held);
    void heard(WorkspaceId workspace, const Held& held, const Result<ScanVerdict>& verdict);
    void settle(WorkspaceId workspace, const Held& held, FileState state, const QString& virus);
    void meetTrouble(WorkspaceId workspace, const Held& held, const Error& error);
    void finish(WorkspaceId workspace);
    void tryLater(WorkspaceId workspace);
    static Held rest(Held held);

    VirusScanner m_scanner;
    Parts m_parts;
    std::atomic<bool> m_cancelled = false;
    QSet<WorkspaceId> m_busy;
    QSet<WorkspaceId> m_again; ///< came while busy
    QSet<WorkspaceId> m_later; ///< a round is due by itself
    QHash<WorkspaceId, Trouble> m_trouble;
    QSet<QString> m_notScanned; ///< contents that it did not look through; the admins know
    FileThreads m_threads { {} };
};

} // namespace hearth::server
