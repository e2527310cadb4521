// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/demo.h"

#include "ui/shell/main_window.h"

#include <QFileInfo>

#include <algorithm>
#include <chrono>

namespace hearth::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto period = 100ms;

QString person() { return u"Lea Martin"_s; }
QString workspaceName() { return u"Northlight"_s; }
QString channel() { return u"release"_s; }

} // namespace

Demo::Demo(models::Client& client, ui::MainWindow& window, const QString& exportFile)
    : m_client(client)
    , m_window(window)
    , m_export(QFileInfo(exportFile).absoluteFilePath())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(period);
    connect(&m_timer, &QTimer::timeout, this, &Demo::poll);
}

void Demo::start()
{
    if (!QFileInfo::exists(m_export)) {
        Q_EMIT failed(u"there is no file %1"_s.arg(m_export));
        return;
    }
    m_client.startHere(person(), workspaceName())
        .then(this, [this](const Result<WorkspaceId>& workspace) {
            if (!workspace) {
                Q_EMIT failed(workspace.error().message);
                return;
            }
            m_window.openWorkspace(*workspace);
            importInto(*workspace);
        });
}

void Demo::importInto(const WorkspaceId& workspace)
{
    m_workspace = workspace;
    m_client.accountOf(workspace)
        ->importStart(workspace, m_export)
        .then(this, [this](const Result<protocol::ImportReport>& report) { take(report); });
}

void Demo::poll()
{
    if (models::Account* account = m_client.accountOf(m_workspace))
        account->importStatus(m_workspace, m_import)
            .then(this, [this](const Result<protocol::ImportReport>& report) { take(report); });
}

void Demo::take(const Result<protocol::ImportReport>& report)
{
    if (!report
        || (report->state != protocol::ImportState::Running
            && report->state != protocol::ImportState::Done)) {
        Q_EMIT failed(u"the export was not imported: %1"_s.arg(
            report ? report->error.value_or(u"cancelled"_s) : report.error().message));
        return;
    }
    m_import = report->id;
    if (report->state == protocol::ImportState::Running) {
        m_timer.start();
        return;
    }
    models::WorkspaceContext* workspace = m_client.context(m_workspace);
    if (!workspace) {
        Q_EMIT failed(u"the workspace cannot be opened"_s);
        return;
    }
    connect(&workspace->directory(), &models::Directory::membersChanged, this, &Demo::proceed);
    connect(&workspace->directory(), &models::Directory::roomsChanged, this, &Demo::proceed);
    connect(
        &workspace->session(), &replica::WorkspaceSession::syncStateChanged, this, &Demo::proceed);
    proceed();
}

std::optional<RoomId> Demo::wantedRoom() const
{
    const models::RoomListModel& rooms = m_client.context(m_workspace)->rooms();
    for (int i = 0; i < rooms.rowCount(); ++i) {
        if (rooms.row(i).title == channel())
            return rooms.row(i).id;
    }
    return rooms.rowCount() > 0 ? std::optional(rooms.row(0).id) : std::nullopt;
}

/// Everything that the import or the match announced has arrived.
bool Demo::isWhole() const
{
    models::WorkspaceContext& workspace = *m_client.context(m_workspace);
    if (m_imported) {
        const Member* imported = workspace.directory().member(*m_imported);
        if (!imported || imported->state == MemberState::Imported)
            return false;
    }
    const replica::SyncState sync = workspace.session().syncState();
    return sync.caughtUp && sync.roomsFilled == sync.roomsTotal;
}

void Demo::match(const MemberId& imported)
{
    m_imported = imported;
    m_client.accountOf(m_workspace)
        ->importMatchMember(
            m_workspace, imported, m_client.context(m_workspace)->directory().self())
        .then(this, [this](const Result<Member>& matched) {
            if (!matched)
                Q_EMIT failed(matched.error().message);
        });
}

void Demo::proceed()
{
    const QList<Member>& members = m_client.context(m_workspace)->directory().members();
    const auto isImported = [](const Member& member) {
        return member.state == MemberState::Imported;
    };
    if (m_ready || !isWhole() || (!m_imported && std::ranges::none_of(members, isImported)))
        return;
    const auto same = std::ranges::find_if(members,
        [&](const Member& member) { return isImported(member) && member.displayName == person(); });
    if (!m_imported && same != members.end()) {
        match(same->id);
        return;
    }
    if (const std::optional<RoomId> room = wantedRoom()) {
        m_ready = true;
        m_window.openRoom(*room);
        Q_EMIT ready();
    }
}

} // namespace hearth::desktop
