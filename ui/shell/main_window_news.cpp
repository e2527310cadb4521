// SPDX-License-Identifier: Apache-2.0
// What the window has to do with the desktop around it: notifications, the tray, closing without
// quitting.
#include "core/models/directory.h"
#include "ui/host/host_guests.h"
#include "ui/planned/planned_pane.h"
#include "ui/planned/reminders_page.h"
#include "ui/shell/confirm.h"
#include "ui/shell/conversation_controller.h"
#include "ui/shell/conversation_pane.h"
#include "ui/shell/desktop_news.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pane_frame.h"
#include "ui/shell/permalink_opener.h"
#include "ui/shell/quit_guard.h"
#include "ui/shell/status_feed.h"
#include "ui/shell/tray.h"
#include "ui/thread/thread_pane.h"

#include <QCloseEvent>
#include <QDialog>
#include <QGuiApplication>

#include <algorithm>

namespace hearth::ui {

using models::Announcement;

namespace {

/// None: it was acknowledged meanwhile.
std::optional<SecurityAlert> alertOf(const Announcement& news, models::WorkspaceContext* workspace)
{
    if (!workspace)
        return std::nullopt;
    const QList<Item> items = workspace->directory().items(ItemKind::Alert);
    const auto found = std::ranges::find_if(items, [&news](const Item& item) {
        return item.alert && news.key.endsWith(item.alert->id.toString());
    });
    return found == items.end() ? std::nullopt : found->alert;
}

} // namespace

void MainWindow::joinDesktop()
{
    if (m_news)
        return;
    m_news = new DesktopNews(m_services.client, m_services.settings, this);
    connect(m_news, &DesktopNews::openRequested, this, &MainWindow::openAnnounced);
    connect(m_dialogs, &Dialogs::announced, m_news, &DesktopNews::show);
    connect(m_dialogs, &Dialogs::withdrawn, m_news, &DesktopNews::close);
    m_tray = new Tray(m_services.client, m_services.clock, *this);
    connect(m_tray, &Tray::openRequested, this, &MainWindow::comeForward);
    connect(m_tray, &Tray::lost, this, &MainWindow::showMinimized);
    connect(m_tray, &Tray::quitRequested, this, &MainWindow::quit);
    connect(m_guard, &QuitGuard::wouldLose, this, &MainWindow::comeForward); // asked is in sight
    refreshSight();
}

bool MainWindow::mayHide() const
{
    return m_tray && Tray::isAvailable() && !qGuiApp->isSavingSession()
        && m_services.settings.get(hearth::setting::keepRunning) == Switch::On;
}

/// Others are in here: the server ends when somebody quits, not when a window is closed. At the end
/// of the desktop's session everything ends.
bool MainWindow::mayHost() const
{
    const std::optional<protocol::HostStatus>& status = m_feed->host().status();
    return status && status->hosting && !qGuiApp->isSavingSession();
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::quit()
{
    m_quits = true;
    close();
}

/// Whoever has the window before them needs no telling of what it shows.
void MainWindow::refreshSight()
{
    if (!m_news)
        return;
    const bool looks = isActiveWindow() && isVisible() && !isMinimized()
        && m_centre->currentWidget() == m_conversation;
    const models::WorkspaceContext* open = looks ? m_navigator->workspace() : nullptr;
    if (!open) {
        m_news->setSight({}, {});
        return;
    }
    m_news->setSight(open->id(),
        { .room = m_navigator->room(),
            .thread = m_frame->pane() == m_thread ? m_controller->thread() : std::nullopt });
}

void MainWindow::openAnnounced(const Announcement& news, const QString& token)
{
    if (!token.isEmpty()) // Wayland lets nobody come forward without one
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    comeForward();
    if (news.room && news.message) {
        m_permalinks->open(protocol::Permalink { news.workspace, *news.room, *news.message });
        return;
    }
    openWorkspace(news.workspace);
    if (news.about == Announcement::About::Alert) {
        if (const std::optional<SecurityAlert> alert = alertOf(news, m_navigator->workspace()))
            m_dialogs->showAlert(*alert);
    }
    if (news.about == Announcement::About::Reminder) {
        m_planned->setTab(PlannedPane::Tab::Reminders);
        showPlanned();
    }
}

/// Quitting ends the server in here as well. True: the person is asked first; whoever has agreed is
/// not asked again about the same people.
bool MainWindow::askAboutGuests()
{
    const QString guests = HostGuests::disconnected(m_feed->host().status());
    if (guests.isEmpty() || guests == m_disconnects)
        return false;
    comeForward();
    if (m_guestsQuestion)
        return true;
    m_guestsQuestion = confirm(this,
        { .title = tr("Quit Hearth?"),
            .text = HostGuests::whatStoppingDoes(m_feed->host().status()),
            .verb = tr("Quit"),
            .kind = ButtonKind::Danger },
        [this, guests] {
            m_disconnects = guests;
            quit();
        });
    return true;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    keepShape();
    const bool goesOn = !std::exchange(m_quits, false) && (mayHide() || mayHost());
    if (goesOn) {
        event->ignore();
        if (mayHide())
            hide();
        else
            showMinimized();
        refreshSight();
        return;
    }
    if (askAboutGuests() || !m_guard->ask()) {
        event->ignore();
        return;
    }
    event->accept();
    Q_EMIT quitRequested();
}

void MainWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange)
        m_controller->windowActivated(isActiveWindow());
    if (event->type() == QEvent::ActivationChange || event->type() == QEvent::WindowStateChange)
        refreshSight();
}

} // namespace hearth::ui
