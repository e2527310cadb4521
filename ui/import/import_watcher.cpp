// SPDX-License-Identifier: Apache-2.0
#include "ui/import/import_watcher.h"

#include <algorithm>
#include <chrono>

namespace hearth::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto period = 250ms;

} // namespace

ImportWatcher::ImportWatcher(models::Account& account, const WorkspaceId& workspace, QObject* owner)
    : QObject(owner)
    , m_account(&account)
    , m_workspace(workspace)
{
    m_timer.setInterval(period);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ImportWatcher::poll);
}

bool ImportWatcher::isRunning() const
{
    return m_current && m_current->state == protocol::ImportState::Running;
}

Future<protocol::ImportPreview> ImportWatcher::inspect(const QString& path)
{
    if (!m_account)
        return ready<protocol::ImportPreview>(
            fail(ErrorCode::Unavailable, QStringLiteral("the account is gone")));
    return m_account->importInspect(m_workspace, path);
}

void ImportWatcher::start(const QString& path)
{
    if (!m_account || isRunning())
        return;
    m_error.reset();
    m_account->importStart(m_workspace, path)
        .then(this, [this](Result<protocol::ImportReport> report) { take(std::move(report)); });
}

void ImportWatcher::cancel()
{
    if (!m_account || !isRunning())
        return;
    m_account->importCancel(m_workspace, m_current->id)
        .then(this, [this](Result<protocol::ImportReport> report) { take(std::move(report)); });
}

void ImportWatcher::remove(const ImportId& id)
{
    if (!m_account)
        return;
    m_error.reset();
    m_account->importRemove(m_workspace, id)
        .then(this, [this](Result<protocol::ImportReport> report) {
            if (!report)
                m_error = std::move(report).error();
            else if (m_current && m_current->id == report->id)
                m_current = *report;
            Q_EMIT changed();
            refresh();
        });
}

void ImportWatcher::refresh()
{
    if (!m_account)
        return;
    m_account->importList(m_workspace).then(this, [this](Result<protocol::ImportList> list) {
        if (!list)
            return;
        m_history = list->imports;
        std::ranges::stable_sort(m_history, std::greater {}, &protocol::ImportReport::startedAt);
        const auto running = std::ranges::find(
            m_history, protocol::ImportState::Running, &protocol::ImportReport::state);
        if (running != m_history.end() && !isRunning())
            take(*running);
        Q_EMIT historyChanged();
    });
}

void ImportWatcher::poll()
{
    if (!m_account || !isRunning())
        return;
    m_account->importStatus(m_workspace, m_current->id)
        .then(this, [this](Result<protocol::ImportReport> report) {
            // A single unanswered question is no failed import.
            if (report)
                take(std::move(report));
            else
                m_timer.start();
        });
}

void ImportWatcher::take(Result<protocol::ImportReport> report)
{
    if (!report) {
        m_error = std::move(report).error();
        Q_EMIT changed();
        return;
    }
    m_current = *std::move(report);
    if (isRunning())
        m_timer.start();
    else
        refresh();
    Q_EMIT changed();
}

} // namespace hearth::ui
