// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/importers/file_fetcher.h"
#include "localserver/importers/import_report.h"
#include "localserver/store/bulk_writer.h"
#include "localserver/store/workspace_files.h"
#include "localserver/store/workspace_readers.h"

#include <QThreadPool>

#include <atomic>
#include <map>

namespace hearth::server {

/// The `import.*` operations. Imports run one at a time on a thread of their own; the report is
/// kept in the workspace when one ends, and read from memory while it runs. Methods may be called
/// from any thread. Permission is the caller's business.
class ImportService {
public:
    struct Parts {
        WorkspaceLanes& lanes;
        WorkspaceReaders& readers;
        const WorkspaceFiles& files;
        const Clock& clock;
        Random& random;
        FetchRules fetchRules;
        std::function<Future<void>(WorkspaceId)> imported = {}; ///< behind each that came through
    };
    explicit ImportService(const Parts& parts);
    /// Cancels what runs and waits for it.
    ~ImportService();

    Future<protocol::ImportPreview> inspect(const QString& path);
    /// Answers as soon as the import is under way. `Conflict` while another one runs in this
    /// workspace.
    Future<protocol::ImportReport> start(
        WorkspaceId workspace, MemberId actor, const QString& path);
    Future<protocol::ImportReport> status(WorkspaceId workspace, ImportId id);
    /// What was written until then stays, and is removed like any import.
    Future<protocol::ImportReport> cancel(WorkspaceId workspace, ImportId id);
    /// Undoes an import whole: its messages, the rooms and people that nothing else holds.
    /// `Conflict` while it runs.
    Future<protocol::ImportReport> remove(WorkspaceId workspace, MemberId actor, ImportId id);
    Future<protocol::ImportList> list(WorkspaceId workspace);
    /// Whether an import still brings messages or files into this workspace. What it has brought
    /// when this turns false was handed to the workspace's lane before.
    [[nodiscard]] bool isRunning(WorkspaceId workspace) const;
    /// What an imported person wrote becomes a member's, as services/claims has it. `Conflict`
    /// (field `importedId`) for anybody but an imported person whom nobody has claimed, `NotFound`
    /// for unknown ones. Answers with the member.
    Future<Member> matchMember(
        WorkspaceId workspace, MemberId actor, MemberId imported, MemberId member);

private:
    struct Run {
        Run(WorkspaceId where, protocol::ImportReport start)
            : workspace(where)
            , progress(std::move(start))
        {
        }
        WorkspaceId workspace;
        ImportProgress progress;
        std::atomic_bool cancelled = false;
        std::atomic_bool isOver = false; ///< its files are here as well, or do not come
    };

    Result<void> keepReport(const Run& run);
    /// Goes on after the import has ended; its report counts what came. False: nothing is fetched.
    bool fetchFiles(const std::shared_ptr<Run>& run, QList<FileLink> links);
    Result<QList<FileLink>> withoutContent(WorkspaceId workspace, QList<FileLink> links);
    void keepFile(
        const std::shared_ptr<Run>& run, const FileLink& link, const QString& sha256, qint64 size);
    void work(const std::shared_ptr<Run>& run, ImportId id, MemberId actor, const QString& path);
    [[nodiscard]] std::shared_ptr<Run> find(ImportId id) const;
    [[nodiscard]] bool isBusy(WorkspaceId workspace) const;
    /// A report that says "running" although nothing runs: the program ended in the middle of it.
    [[nodiscard]] protocol::ImportReport settled(protocol::ImportReport report) const;

    BulkWriter m_writer;
    WorkspaceReaders& m_readers;
    const WorkspaceFiles& m_files;
    const Clock& m_clock;
    Random& m_random;
    const std::function<Future<void>(WorkspaceId)> m_imported;
    mutable std::mutex m_mutex; ///< guards m_runs
    std::map<ImportId, std::shared_ptr<Run>> m_runs; ///< of this process, finished ones too
    QThreadPool m_pool;
    FileFetcher m_fetcher; ///< goes first: its last words lead to the others
};

} // namespace hearth::server
