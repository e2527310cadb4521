// SPDX-License-Identifier: Apache-2.0
#include "localserver/importers/import_service.h"

#include "core/base/log.h"
#include "localserver/importers/imported_groups.h"
#include "localserver/importers/slack_import.h"
#include "localserver/services/claims.h"

#include <QFileInfo>

#include <algorithm>
#include <tuple>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::ImportList;
using protocol::ImportPreview;
using protocol::ImportReport;
using protocol::ImportState;

namespace {

std::unexpected<Error> noSuchImport()
{
    return fail(ErrorCode::NotFound, u"there is no such import in this workspace"_s, u"id"_s);
}

std::unexpected<Error> noSuchMember()
{
    return fail(ErrorCode::NotFound, u"there is no such person in this workspace"_s, u"memberId"_s);
}

Result<ImportReport> findReport(WorkspaceStore& store, ImportId id)
{
    HEARTH_TRY(std::optional<ImportReport> report, store.imports().find(id));
    if (!report)
        return noSuchImport();
    return *std::move(report);
}

/// Everybody fetches the rooms again that lost messages, and forgets those that went.
Result<void> announceRemoval(
    WorkspaceTransaction& work, const ImportRemoval& removal, ImportId id, MemberId actor)
{
    HEARTH_CHECK(
        work.record({ .type = EventType::ImportRemoved, .entity = id.uuid, .actor = actor }));
    for (const RoomId& room : removal.thinnedRooms)
        HEARTH_CHECK(work.refillRoom(room));
    HEARTH_CHECK(work.changeAccessOfAll());
    work.markWholesale();
    return {};
}

Result<Member> matchImported(
    WorkspaceTransaction& work, MemberId actor, MemberId importedId, MemberId memberId)
{
    HEARTH_CHECK(claimPerson(work,
        { .imported = importedId,
            .member = memberId,
            .way = protocol::ClaimWay::Matched,
            .claimedAt = {} },
        actor));
    HEARTH_TRY(std::optional<Member> member, work.store().members().find(memberId));
    return member ? Result<Member>(*std::move(member)) : noSuchMember();
}

} // namespace

ImportService::ImportService(const Parts& parts)
    : m_writer(parts.lanes)
    , m_readers(parts.readers)
    , m_files(parts.files)
    , m_clock(parts.clock)
    , m_random(parts.random)
    , m_imported(parts.imported)
    , m_fetcher(parts.fetchRules)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(1000);
}

ImportService::~ImportService()
{
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto& [id, run] : m_runs)
            run->cancelled = true;
    }
    m_pool.waitForDone();
}

Future<ImportPreview> ImportService::inspect(const QString& path)
{
    Promise<ImportPreview> promise;
    m_pool.start([promise, path] { promise.resolve(slack::inspect(path)); });
    return promise.future();
}

Future<ImportReport> ImportService::start(
    WorkspaceId workspace, MemberId actor, const QString& path)
{
    if (isBusy(workspace))
        return ready<ImportReport>(fail(ErrorCode::Conflict,
            u"an import is running in this workspace already; wait for it or cancel it"_s));
    const ImportReport report { .id = ImportId::generate(m_clock, m_random),
        .state = ImportState::Running,
        .source = QFileInfo(path).fileName(),
        .startedAt = m_clock.now() };
    auto run = std::make_shared<Run>(workspace, report);
    {
        const std::scoped_lock lock(m_mutex);
        m_runs.emplace(report.id, run);
    }
    m_pool.start([this, run, id = report.id, actor, path] { work(run, id, actor, path); });
    return ready<ImportReport>(report);
}

// The pool's thread belongs to the import, so here waiting is what it is for.
Result<void> ImportService::keepReport(const Run& run)
{
    Future<bool> kept = m_writer.runExclusive(
        run.workspace, [report = run.progress.report()](WorkspaceTransaction& transaction) {
            return transaction.store().imports().put(report).transform([] { return true; });
        });
    return kept.takeResult().transform([](bool) { });
}

void ImportService::work(
    const std::shared_ptr<Run>& run, ImportId id, MemberId actor, const QString& path)
{
    Result<void> outcome = keepReport(*run);
    QList<FileLink> links;
    if (outcome) {
        slack::Import import(
            m_writer, run->workspace, id, actor, m_clock.now(), run->progress, run->cancelled);
        outcome = import.run(path);
        links = import.takeLinks();
    }
    if (outcome) {
        run->progress.finish(ImportState::Done, m_clock.now());
    } else if (run->cancelled) {
        run->progress.finish(ImportState::Cancelled, m_clock.now());
    } else {
        qCWarning(logServer).noquote() << "import failed:" << logLine(outcome.error());
        run->progress.finish(ImportState::Failed, m_clock.now(), outcome.error().message);
    }
    if (const Result<void> kept = keepReport(*run); !kept)
        qCWarning(logServer).noquote()
            << "the report of an import could not be kept:" << logLine(kept.error());
    // Addresses have come: some of these people may be here. Nobody waits for it.
    if (outcome && m_imported)
        std::ignore = m_imported(run->workspace);
    if (!outcome || !fetchFiles(run, std::move(links)))
        run->isOver = true;
}

/// Also what an earlier run of the same export could not fetch; never what is there. Waits, on the
/// pool's thread.
Result<QList<FileLink>> ImportService::withoutContent(WorkspaceId workspace, QList<FileLink> links)
{
    Future<QList<FileLink>> missing = m_readers.read(
        workspace, [links = std::move(links)](WorkspaceStore& store) -> Result<QList<FileLink>> {
            QList<FileLink> out;
            for (const FileLink& link : links) {
                HEARTH_TRY(const bool wanted, store.messages().isFileMissing(link.file));
                if (wanted)
                    out.append(link);
            }
            return out;
        });
    return missing.takeResult(); // waits: this is the import's own thread
}

bool ImportService::fetchFiles(const std::shared_ptr<Run>& run, QList<FileLink> links)
{
    if (links.isEmpty())
        return false;
    Result<QList<FileLink>> wanted = withoutContent(run->workspace, std::move(links));
    if (!wanted || wanted->isEmpty())
        return false;
    m_fetcher.fetch({ .links = *std::move(wanted),
        .store = m_files.contents(run->workspace),
        .stored = [this, run](const FileLink& link, const QString& sha256,
                      qint64 size) { keepFile(run, link, sha256, size); },
        .finished = [run] { run->isOver = true; },
        .cancelled = [run] { return run->cancelled.load(); } });
    return true;
}

void ImportService::keepFile(
    const std::shared_ptr<Run>& run, const FileLink& link, const QString& sha256, qint64 size)
{
    run->progress.addTaken(u"fetchedFiles"_s);
    // Nobody waits: the entry says "missing" until this is on the disk, and an entry that went
    // meanwhile leaves a content that the next start clears away.
    std::ignore = m_writer.runExclusive(run->workspace,
        [link, sha256, size, contents = m_files.contents(run->workspace),
            report = run->progress.report()](WorkspaceTransaction& work) -> Result<bool> {
            // The last other one that had this content may have gone with it meanwhile.
            if (!contents.holds(sha256))
                return false;
            HEARTH_TRY(
                const bool known, work.store().messages().setFileStored(link.file, sha256, size));
            if (!known)
                return false;
            HEARTH_CHECK(work.record({ .type = EventType::MessageUpdated,
                .entity = link.message.uuid,
                .room = link.room }));
            HEARTH_CHECK(work.store().imports().put(report));
            return true;
        });
}

std::shared_ptr<ImportService::Run> ImportService::find(ImportId id) const
{
    const std::scoped_lock lock(m_mutex);
    const auto it = m_runs.find(id);
    return it == m_runs.end() ? nullptr : it->second;
}

bool ImportService::isBusy(WorkspaceId workspace) const
{
    const std::scoped_lock lock(m_mutex);
    return std::ranges::any_of(m_runs, [&](const auto& entry) {
        return entry.second->workspace == workspace
            && entry.second->progress.report().state == ImportState::Running;
    });
}

bool ImportService::isRunning(WorkspaceId workspace) const
{
    const std::scoped_lock lock(m_mutex);
    return std::ranges::any_of(m_runs, [&](const auto& entry) {
        return entry.second->workspace == workspace && !entry.second->isOver;
    });
}

ImportReport ImportService::settled(ImportReport report) const
{
    if (report.state == ImportState::Running) {
        if (const std::shared_ptr<Run> run = find(report.id))
            return run->progress.report();
        report.state = ImportState::Failed;
        report.error
            = u"the program ended before the import did; run it again, nothing is added twice"_s;
    }
    return report;
}

Future<ImportReport> ImportService::status(WorkspaceId workspace, ImportId id)
{
    if (const std::shared_ptr<Run> run = find(id); run && run->workspace == workspace)
        return ready<ImportReport>(run->progress.report());
    return m_readers.read(workspace, [this, id](WorkspaceStore& store) -> Result<ImportReport> {
        HEARTH_TRY(ImportReport report, findReport(store, id));
        return settled(std::move(report));
    });
}

Future<ImportReport> ImportService::cancel(WorkspaceId workspace, ImportId id)
{
    if (const std::shared_ptr<Run> run = find(id); run && run->workspace == workspace)
        run->cancelled = true;
    return status(workspace, id);
}

Future<ImportReport> ImportService::remove(WorkspaceId workspace, MemberId actor, ImportId id)
{
    if (const std::shared_ptr<Run> run = find(id);
        run && run->progress.report().state == ImportState::Running)
        return ready<ImportReport>(
            fail(ErrorCode::Conflict, u"this import is still running; cancel it first"_s, u"id"_s));
    if (const std::shared_ptr<Run> run = find(id))
        run->cancelled = true; // files may still be coming
    return m_writer.runExclusive(
        workspace, [this, actor, id](WorkspaceTransaction& work) -> Result<ImportReport> {
            HEARTH_TRY(ImportReport report, findReport(work.store(), id));
            HEARTH_TRY(const ImportRemoval removal, work.store().imports().removeContent(id));
            HEARTH_CHECK(removeImported(work, id, removal.removedMembers, actor));
            HEARTH_CHECK(announceRemoval(work, removal, id, actor));
            report.state = ImportState::Removed;
            report.finishedAt = m_clock.now();
            HEARTH_CHECK(work.store().imports().put(report));
            work.releaseContents(removal.contents);
            const std::scoped_lock lock(m_mutex);
            m_runs.erase(id);
            return report;
        });
}

Future<ImportList> ImportService::list(WorkspaceId workspace)
{
    return m_readers.read(workspace, [this](WorkspaceStore& store) -> Result<ImportList> {
        HEARTH_TRY(QList<ImportReport> reports, store.imports().list());
        for (ImportReport& report : reports)
            report = settled(std::move(report));
        return ImportList { std::move(reports) };
    });
}

Future<Member> ImportService::matchMember(
    WorkspaceId workspace, MemberId actor, MemberId imported, MemberId member)
{
    return m_writer.runExclusive(workspace, [actor, imported, member](WorkspaceTransaction& work) {
        return matchImported(work, actor, imported, member);
    });
}

} // namespace hearth::server
