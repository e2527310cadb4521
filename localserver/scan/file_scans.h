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
/// the admins find it in the audit log. Without a scanner nothing is held, and what still is, is
/// let through. Belongs to the thread that made it; the parts outlive it.
class FileScans final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        WorkspaceLanes& lanes;
        WorkspaceReaders& readers;
        const WorkspaceFiles& files;
    };
    FileScans(std::optional<VirusScanner> scanner, const Parts& parts);
    /// Waits for the scan in hand, which is given up.
    ~FileScans() override;

    /// Any thread: whether there is a scanner, so that what is complete is to be held.
    [[nodiscard]] bool isActive() const { return m_isActive; }
    /// Another one from now on, or none: also for what is held, and for the scan in hand, which is
    /// given up.
    void setScanner(std::optional<VirusScanner> scanner);
    /// Any thread: something is held in this workspace.
    void look(WorkspaceId workspace);
    /// Any thread: an earlier run of the server may have left something anywhere.
    void lookEverywhere();
    /// Gives up the scan in hand and begins no other. Waits.
    void stop();

private:
    /// A scanner as long as it is the one.
    struct Watch {
        explicit Watch(VirusScanner theScanner)
            : scanner(std::move(theScanner))
        {
        }
        VirusScanner scanner;
        std::atomic<bool> cancelled = false;
    };
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

    static std::shared_ptr<Watch> watchBy(std::optional<VirusScanner> scanner);

    Parts m_parts;
    std::shared_ptr<Watch> m_watch; ///< null: no scanner
    std::atomic<bool> m_isActive = false;
    bool m_stopped = false;
    QSet<WorkspaceId> m_busy;
    QSet<WorkspaceId> m_again; ///< came while busy
    QSet<WorkspaceId> m_later; ///< a round is due by itself
    QHash<WorkspaceId, Trouble> m_trouble;
    QSet<QString> m_notScanned; ///< contents that it did not look through; the admins know
    FileThreads m_threads { {} };
};

} // namespace hearth::server
