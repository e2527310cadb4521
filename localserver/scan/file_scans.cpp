// SPDX-License-Identifier: Apache-2.0
#include "localserver/scan/file_scans.h"

#include "core/base/log.h"
#include "localserver/audit/acts.h"

#include <QTimer>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds firstWait = 1s;
constexpr std::chrono::milliseconds longestWait = 5min;
constexpr const char* operation = "storage.scan";

/// For the admins, in the audit log.
Result<void> tellAdmins(
    WorkspaceTransaction& work, const Uuid& entity, const QString& field, const QString& news)
{
    return recordAct(work,
        { .operation = operation,
            .entityKind = entity == work.workspace().uuid ? u"workspace"_s : u"member"_s,
            .entity = entity,
            .changes = { { .field = field, .before = {}, .after = news } } });
}

/// What the scanner, or the setting in its place, says of a content is said to everybody who has a
/// message with it. What is blocked is nobody's reference any more.
Result<bool> decide(
    WorkspaceTransaction& work, const QString& sha256, FileState state, const QString& virus)
{
    FileStore& files = work.store().files();
    HEARTH_TRY(const QList<MemberId> senders, files.sendersOf(sha256));
    HEARTH_TRY(const QList<MessageId> messages, files.settle(sha256, state));
    for (const MessageId& id : messages) {
        HEARTH_TRY(std::optional<Message> message, work.store().messages().find(id));
        if (!message)
            continue;
        ++message->revision;
        HEARTH_CHECK(work.store().messages().update(*message));
        HEARTH_CHECK(work.record({ .type = EventType::MessageUpdated,
            .entity = id.uuid,
            .room = message->roomId,
            .reader = {},
            .actor = {},
            .emoji = {} }));
    }
    if (state == FileState::Blocked) {
        work.releaseContents({ sha256 });
        for (const MemberId& sender : senders)
            HEARTH_CHECK(tellAdmins(work, sender.uuid, u"virus"_s, virus));
    }
    return true;
}

} // namespace

FileScans::FileScans(std::optional<VirusScanner> scanner, const Parts& parts)
    : m_parts(parts)
    , m_watch(watchBy(std::move(scanner)))
    , m_isActive(m_watch != nullptr)
{
}

FileScans::~FileScans() { stop(); }

void FileScans::stop()
{
    m_stopped = true;
    if (m_watch)
        m_watch->cancelled = true;
    m_threads.stop();
}

std::shared_ptr<FileScans::Watch> FileScans::watchBy(std::optional<VirusScanner> scanner)
{
    return scanner ? std::make_shared<Watch>(*std::move(scanner)) : nullptr;
}

void FileScans::setScanner(std::optional<VirusScanner> scanner)
{
    if (m_stopped)
        return;
    if (m_watch)
        m_watch->cancelled = true;
    m_watch = watchBy(std::move(scanner));
    m_isActive = m_watch != nullptr;
    m_trouble.clear();
    m_notScanned.clear();
    lookEverywhere();
}

void FileScans::lookEverywhere()
{
    const QList<WorkspaceId> workspaces = m_parts.files.list();
    for (const WorkspaceId& workspace : workspaces)
        look(workspace);
}

void FileScans::look(WorkspaceId workspace)
{
    QMetaObject::invokeMethod(this, [this, workspace] { round(workspace); }, Qt::QueuedConnection);
}

void FileScans::round(WorkspaceId workspace)
{
    if (m_stopped)
        return;
    if (m_busy.contains(workspace)) {
        m_again.insert(workspace);
        return;
    }
    m_busy.insert(workspace);
    m_parts.readers
        .read(workspace,
            [](WorkspaceStore& store) -> Result<Held> {
                Held held;
                HEARTH_TRY(const Workspace found, store.kernel().workspace());
                held.holdUnscanned = found.fileRules.holdUnscanned;
                HEARTH_TRY(held.contents, store.files().heldContents());
                return held;
            })
        .then(this, [this, workspace](const Result<Held>& held) {
            if (held)
                return scanNext(workspace, *held);
            m_busy.remove(workspace);
            // One that is gone has taken its files along.
            if (held.error().code != ErrorCode::NotFound)
                tryLater(workspace);
        });
}

void FileScans::scanNext(WorkspaceId workspace, Held held)
{
    if (held.contents.isEmpty())
        return finish(workspace);
    if (!m_watch)
        return settle(workspace, held, FileState::Stored, {});
    const QString path = m_parts.files.contents(workspace).path(held.contents.front());
    m_threads.run([watch = m_watch, path] { return watch->scanner.scan(path, watch->cancelled); })
        .then(this,
            [this, workspace, held = std::move(held), watch = m_watch](
                const Result<ScanVerdict>& verdict) {
                // One that is no longer the scanner says nothing of the next one, which everything
                // held goes to.
                if (!verdict && watch != m_watch)
                    finish(workspace);
                else
                    heard(workspace, held, verdict);
            });
}

FileScans::Held FileScans::rest(Held held)
{
    held.contents.removeFirst();
    return held;
}

void FileScans::heard(WorkspaceId workspace, const Held& held, const Result<ScanVerdict>& verdict)
{
    if (m_stopped)
        return;
    if (!verdict)
        return meetTrouble(workspace, held, verdict.error());
    m_trouble.remove(workspace);
    settle(workspace, held, verdict->virus.isEmpty() ? FileState::Stored : FileState::Blocked,
        verdict->virus);
}

void FileScans::settle(
    WorkspaceId workspace, const Held& held, FileState state, const QString& virus)
{
    m_parts.lanes
        .submit(workspace,
            [sha256 = held.contents.front(), state, virus](
                WorkspaceTransaction& work) { return decide(work, sha256, state, virus); })
        .then(this, [this, workspace, held](const Result<bool>& settled) {
            if (settled) {
                m_notScanned.remove(held.contents.front());
                return scanNext(workspace, rest(held));
            }
            if (!isMoving(settled.error())) // then it is looked through where it arrives
                qCWarning(logServer).noquote() << logLine(settled.error());
            finish(workspace);
            tryLater(workspace);
        });
}

void FileScans::meetTrouble(WorkspaceId workspace, const Held& held, const Error& error)
{
    if (error.code == ErrorCode::NotFound)
        return scanNext(workspace, rest(held)); // removed meanwhile
    // Who answers may look through others. That one is too large says nothing of the scanner.
    const bool isTooLarge = error.code == ErrorCode::TooLarge;
    const bool isAnswered = isTooLarge || error.code == ErrorCode::Internal;
    bool isKnown = isAnswered && m_notScanned.contains(held.contents.front());
    if (!isTooLarge)
        isKnown |= std::exchange(m_trouble[workspace].told, true);
    if (isAnswered)
        m_notScanned.insert(held.contents.front());
    if (!isKnown) {
        qCWarning(logServer).noquote() << logLine(error);
        const QString news = error.message
            + (held.holdUnscanned ? u"; files are held back"_s : u"; files are let through"_s);
        // Nobody waits for it.
        std::ignore = m_parts.lanes.submit(
            workspace, [workspace, news](WorkspaceTransaction& work) -> Result<bool> {
                return tellAdmins(work, workspace.uuid, u"scanner"_s, news).transform([] {
                    return true;
                });
            });
    }
    if (!held.holdUnscanned)
        return settle(workspace, held, FileState::Stored, {});
    tryLater(workspace);
    if (isAnswered)
        return scanNext(workspace, rest(held));
    finish(workspace);
}

void FileScans::finish(WorkspaceId workspace)
{
    m_busy.remove(workspace);
    if (m_again.remove(workspace))
        look(workspace);
}

void FileScans::tryLater(WorkspaceId workspace)
{
    if (m_later.contains(workspace))
        return;
    m_later.insert(workspace);
    std::chrono::milliseconds& wait = m_trouble[workspace].wait;
    wait = std::clamp(wait * 2, firstWait, longestWait);
    QTimer::singleShot(wait, this, [this, workspace] {
        m_later.remove(workspace);
        round(workspace);
    });
}

} // namespace hearth::server
