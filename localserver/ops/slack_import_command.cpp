// SPDX-License-Identifier: Apache-2.0
#include "localserver/ops/slack_import_command.h"

#include "core/domain/names.h"
#include "localserver/ops/local_owner.h"
#include "localserver/ops/pause.h"

#include <QFileInfo>

#include <tuple>

namespace hearth::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto pollInterval = 200ms;

} // namespace

SlackImportCommand::SlackImportCommand(
    Server& server, const Clock& clock, Random& random, Progress progress)
    : m_clock(clock)
    , m_random(random)
    , m_progress(std::move(progress))
    , m_client(server.localLink())
{
}

Task<Result<SlackImportOutcome>> SlackImportCommand::run(Order order)
{
    if (Result<void> opened = co_await await(m_client.open()); !opened)
        co_return forward(std::move(opened));
    Result<LocalOwner> owner = co_await signInAsOwner(&m_client, order.ownerName);
    if (!owner)
        co_return forward(std::move(owner));
    m_displayName = owner->user.displayName;
    Result<WorkspaceId> workspace = co_await findWorkspace(order.workspaceName);
    if (!workspace)
        co_return forward(std::move(workspace));
    Result<protocol::ImportReport> report = co_await import(
        *workspace, QFileInfo(order.file).absoluteFilePath());
    if (!report)
        co_return forward(std::move(report));
    co_return SlackImportOutcome {
        .workspaceId = *workspace, .report = std::move(*report), .recoveryCode = owner->recoveryCode
    };
}

Task<Result<WorkspaceId>> SlackImportCommand::findWorkspace(QString name)
{
    Result<protocol::WorkspaceList> list = co_await await(
        m_client.call(protocol::workspaceList, protocol::Nothing {}));
    if (!list)
        co_return forward(std::move(list));
    for (const protocol::WorkspaceSummary& workspace : list->workspaces) {
        if (nameKey(workspace.name) == nameKey(name))
            co_return workspace.id;
    }
    Result<protocol::WorkspaceSummary> made = co_await await(
        m_client.call(protocol::workspaceCreate,
            protocol::WorkspaceCreate { .id = WorkspaceId::generate(m_clock, m_random),
                .name = name,
                .icon = {},
                .displayName = m_displayName }));
    if (!made)
        co_return forward(std::move(made));
    co_return made->id;
}

Task<Result<protocol::ImportReport>> SlackImportCommand::import(WorkspaceId workspace, QString file)
{
    Result<protocol::ImportReport> report = co_await await(
        m_client.call(protocol::importStart, protocol::ImportStart { .path = file }, workspace));
    bool cancelSent = false;
    while (report && report->state == protocol::ImportState::Running) {
        m_progress(*report);
        std::ignore = co_await await(pause(pollInterval));
        const protocol::ImportById id { .id = report->id };
        if (m_cancelled && !std::exchange(cancelSent, true))
            report = co_await await(m_client.call(protocol::importCancel, id, workspace));
        else
            report = co_await await(m_client.call(protocol::importStatus, id, workspace));
    }
    if (report)
        m_progress(*report);
    co_return report;
}

} // namespace hearth::server
