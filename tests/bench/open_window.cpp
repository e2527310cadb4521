// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/open_window.h"

#include "tests/bench/measure.h"
#include "ui/shell/conversation_pane.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QTest>

namespace hearth::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRooms = 12;
constexpr int patience = 60'000; ///< milliseconds

desktop::Options options()
{
    desktop::Options out;
    out.theme = desktop::ThemeChoice::Light;
    out.size = QSize(1280, 800);
    return out;
}

ui::MainWindow* findWindow()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* window = qobject_cast<ui::MainWindow*>(widget))
            return window;
    }
    return nullptr;
}

} // namespace

OpenWindow::OpenWindow(const QString& dataDirectory)
    : m_desktop(*static_cast<QApplication*>(QCoreApplication::instance()), options(), dataDirectory,
          m_trace)
{
}

Result<void> OpenWindow::start()
{
    HEARTH_CHECK(m_desktop.start());
    m_window = findWindow();
    QObject::connect(m_window, &ui::MainWindow::painted, m_window, [this] { ++m_paintings; });
    const bool isWhole = QTest::qWaitFor(
        [this] {
            models::WorkspaceContext* workspace = m_window->navigator().workspace();
            if (!workspace || !workspace->directory().isLoaded())
                return false;
            const replica::SyncState sync = workspace->session().syncState();
            return sync.caughtUp && sync.roomsTotal > 0 && sync.roomsFilled == sync.roomsTotal;
        },
        patience);
    if (!isWhole)
        return fail(ErrorCode::Timeout, u"the workspace did not get whole within a minute"_s);
    return {};
}

ui::ConversationPane& OpenWindow::conversation() const
{
    return *m_window->findChild<ui::ConversationPane*>();
}

models::WorkspaceContext& OpenWindow::workspace() const
{
    return *m_window->navigator().workspace();
}

QList<RoomId> OpenWindow::rooms() const
{
    QList<RoomId> out;
    const models::RoomListModel& model = workspace().rooms();
    for (int i = 0; i < model.rowCount() && out.size() < mostRooms; ++i)
        out.append(model.row(i).id);
    return out;
}

qint64 OpenWindow::switchTo(const RoomId& room)
{
    settle();
    const qint64 begin = monotonicMicros();
    const int before = m_paintings;
    m_window->openRoom(room);
    const QDeadlineTimer deadline(patience);
    while (m_paintings == before && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    return monotonicMicros() - begin;
}

void OpenWindow::settle() { QTest::qWait(50); }

} // namespace hearth::bench
