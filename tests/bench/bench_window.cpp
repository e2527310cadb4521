// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktop.h"
#include "tests/bench/bench.h"
#include "tests/bench/measure.h"
#include "ui/shell/conversation_pane.h"
#include "ui/shell/main_window.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDeadlineTimer>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>

namespace hearth::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int switchedRooms = 12; ///< the largest ones, round and round
constexpr int step = 120; ///< pixels, as a touch pad sends them: mouse wheels are animated
constexpr int shortestRow = 20; ///< pixels
constexpr int patience = 60'000; ///< milliseconds

/// The window as a person uses it, with a clock beside it.
class Session {
public:
    explicit Session(ui::MainWindow& window)
        : m_window(window)
    {
        QObject::connect(&window, &ui::MainWindow::painted, &window, [this] { ++m_paintings; });
    }

    /// False when the workspace does not get whole.
    bool waitUntilWhole()
    {
        return QTest::qWaitFor(
            [this] {
                models::WorkspaceContext* workspace = m_window.navigator().workspace();
                if (!workspace || !workspace->directory().isLoaded())
                    return false;
                const replica::SyncState sync = workspace->session().syncState();
                return sync.caughtUp && sync.roomsTotal > 0 && sync.roomsFilled == sync.roomsTotal;
            },
            patience);
    }

    QList<RoomId> rooms()
    {
        QList<RoomId> out;
        const models::RoomListModel& model = m_window.navigator().workspace()->rooms();
        for (int i = 0; i < model.rowCount() && out.size() < switchedRooms; ++i)
            out.append(model.row(i).id);
        return out;
    }

    /// From the click to the end of the paint event that shows the other room's messages.
    qint64 switchTo(const RoomId& room)
    {
        settle();
        const qint64 begin = monotonicMicros();
        const int before = m_paintings;
        m_window.openRoom(room);
        const QDeadlineTimer deadline(patience);
        while (m_paintings == before && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        return monotonicMicros() - begin;
    }

    /// One frame of scrolling, until everything it set off is done and painted.
    qint64 scroll(int direction)
    {
        QWidget* area = view().viewport();
        const QPointF where = area->rect().center();
        QWheelEvent event(where, area->mapToGlobal(where), { 0, direction * step },
            { 0, direction * step }, Qt::NoButton, Qt::NoModifier, Qt::ScrollUpdate, false);
        const qint64 begin = monotonicMicros();
        QCoreApplication::sendEvent(area, &event);
        QCoreApplication::processEvents();
        return monotonicMicros() - begin;
    }

    /// What was queued is painted; nothing tells that no more comes.
    void settle() { QTest::qWait(50); }
    /// Whether the open room is longer than the window.
    bool canScroll() { return view().source()->rowCount() > view().height() / shortestRow; }
    [[nodiscard]] QString firstRow()
    {
        return view().source()->rowCount() > 0 ? view().source()->row(0).id.toString() : QString();
    }

private:
    ui::TimelineView& view() { return m_window.findChild<ui::ConversationPane*>()->view(); }

    ui::MainWindow& m_window;
    int m_paintings = 0;
};

void measureSwitches(Session& session, int count)
{
    const QList<RoomId> rooms = session.rooms();
    QList<qint64> took;
    for (int i = 0; i < count; ++i)
        took.append(session.switchTo(rooms[i % rooms.size()]));
    printResult(
        { { u"bench"_s, u"switch"_s }, { u"rooms"_s, rooms.size() }, { u"switches"_s, count },
            { u"paintedMillisP50"_s, static_cast<double>(percentile(took, 0.5)) / 1000 },
            { u"paintedMillisP99"_s, static_cast<double>(percentile(took, 0.99)) / 1000 } });
}

/// False when no room is long enough.
bool measureScrolling(Session& session, int frames)
{
    const QList<RoomId> rooms = session.rooms();
    const bool found = std::ranges::any_of(rooms, [&](const RoomId& room) {
        session.switchTo(room);
        session.settle();
        return session.canScroll();
    });
    if (!found)
        return false;
    const QString before = session.firstRow();
    QList<qint64> took;
    for (int i = 0; i < frames; ++i) {
        // Upwards into what was not laid out yet, with a short way back now and then.
        took.append(session.scroll(i % 10 == 9 ? -1 : 1));
        QTest::qWait(5); // as a hand scrolls: the next page is read between two frames
    }
    printResult({ { u"bench"_s, u"scroll"_s }, { u"frames"_s, frames },
        { u"olderRowsCame"_s, session.firstRow() != before },
        { u"frameMillisP50"_s, static_cast<double>(percentile(took, 0.5)) / 1000 },
        { u"frameMillisP99"_s, static_cast<double>(percentile(took, 0.99)) / 1000 } });
    return true;
}

/// The switcher's answer to each letter of names that are typed, as often as each comes first.
void measureSwitcher(models::WorkspaceContext& workspace)
{
    constexpr int typedNames = 200;
    const QList<Member> people = workspace.directory().members();
    QList<qint64> took;
    const qsizetype every = std::max<qsizetype>(people.size() / typedNames, 1);
    for (qsizetype i = 0; i < people.size(); i += every) {
        const auto model = workspace.jump();
        const QString& name = people[i].displayName;
        for (qsizetype letters = 1; letters <= name.size(); ++letters) {
            const qint64 begin = monotonicMicros();
            model->setFilter(name.left(letters));
            took.append(monotonicMicros() - begin);
        }
    }
    if (took.isEmpty())
        return;
    printResult({ { u"bench"_s, u"switcher"_s }, { u"people"_s, people.size() },
        { u"letters"_s, took.size() },
        { u"keyMillisP50"_s, static_cast<double>(percentile(took, 0.5)) / 1000 },
        { u"keyMillisP99"_s, static_cast<double>(percentile(took, 0.99)) / 1000 },
        { u"keyMillisLongest"_s, static_cast<double>(std::ranges::max(took)) / 1000 } });
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

int window(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({ u"data"_s, u"A data directory of hearth, with a workspace."_s, u"DIR"_s });
    parser.addOption({ u"switches"_s, u"How many channel switches."_s, u"N"_s, u"100"_s });
    parser.addOption({ u"frames"_s, u"How many scroll frames."_s, u"N"_s, u"1000"_s });
    parser.addHelpOption();
    parser.process(arguments);
    desktop::Options options;
    options.theme = desktop::ThemeChoice::Light;
    options.size = QSize(1280, 800);
    desktop::StartupTrace trace;
    desktop::Desktop desktop(*static_cast<QApplication*>(QCoreApplication::instance()), options,
        parser.value(u"data"_s), trace);
    if (const Result<void> started = desktop.start(); !started) {
        qCritical().noquote() << started.error().message;
        return 1;
    }
    Session session(*findWindow());
    if (!session.waitUntilWhole()) {
        qCritical("the workspace did not get whole within a minute");
        return 1;
    }
    measureSwitcher(*findWindow()->navigator().workspace());
    measureSwitches(session, parser.value(u"switches"_s).toInt());
    if (!measureScrolling(session, parser.value(u"frames"_s).toInt())) {
        qCritical("no room has enough messages to scroll");
        return 1;
    }
    return 0;
}

} // namespace hearth::bench
