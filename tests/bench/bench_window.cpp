// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench.h"
#include "tests/bench/measure.h"
#include "tests/bench/open_window.h"
#include "ui/shell/conversation_pane.h"
#include "ui/timeline/timeline_view.h"

#include <QCommandLineParser>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>

namespace hearth::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int step = 120; ///< pixels, as a touch pad sends them: mouse wheels are animated
constexpr int shortestRow = 20; ///< pixels

/// One frame of scrolling, until everything it set off is done and painted.
qint64 scroll(ui::TimelineView& view, int direction)
{
    QWidget* area = view.viewport();
    const QPointF where = area->rect().center();
    QWheelEvent event(where, area->mapToGlobal(where), { 0, direction * step },
        { 0, direction * step }, Qt::NoButton, Qt::NoModifier, Qt::ScrollUpdate, false);
    const qint64 begin = monotonicMicros();
    QCoreApplication::sendEvent(area, &event);
    QCoreApplication::processEvents();
    return monotonicMicros() - begin;
}

/// Whether the open room is longer than the window.
bool canScroll(const ui::TimelineView& view)
{
    return view.source()->rowCount() > view.height() / shortestRow;
}

QString firstRow(const ui::TimelineView& view)
{
    return view.source()->rowCount() > 0 ? view.source()->row(0).id.toString() : QString();
}

void measureSwitches(OpenWindow& window, int count)
{
    const QList<RoomId> rooms = window.rooms();
    QList<qint64> took;
    for (int i = 0; i < count; ++i)
        took.append(window.switchTo(rooms[i % rooms.size()]));
    printResult(
        { { u"bench"_s, u"switch"_s }, { u"rooms"_s, rooms.size() }, { u"switches"_s, count },
            { u"paintedMillisP50"_s, static_cast<double>(percentile(took, 0.5)) / 1000 },
            { u"paintedMillisP99"_s, static_cast<double>(percentile(took, 0.99)) / 1000 } });
}

/// False when no room is long enough.
bool measureScrolling(OpenWindow& window, int frames)
{
    ui::TimelineView& view = window.conversation().view();
    const QList<RoomId> rooms = window.rooms();
    const bool found = std::ranges::any_of(rooms, [&](const RoomId& room) {
        window.switchTo(room);
        OpenWindow::settle();
        return canScroll(view);
    });
    if (!found)
        return false;
    const QString before = firstRow(view);
    QList<qint64> took;
    for (int i = 0; i < frames; ++i) {
        // Upwards into what was not laid out yet, with a short way back now and then.
        took.append(scroll(view, i % 10 == 9 ? -1 : 1));
        QTest::qWait(5); // as a hand scrolls: the next page is read between two frames
    }
    printResult({ { u"bench"_s, u"scroll"_s }, { u"frames"_s, frames },
        { u"olderRowsCame"_s, firstRow(view) != before },
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

} // namespace

int window(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({ u"data"_s, u"A data directory of hearth, with a workspace."_s, u"DIR"_s });
    parser.addOption({ u"switches"_s, u"How many channel switches."_s, u"N"_s, u"100"_s });
    parser.addOption({ u"frames"_s, u"How many scroll frames."_s, u"N"_s, u"1000"_s });
    parser.addHelpOption();
    parser.process(arguments);
    OpenWindow open(parser.value(u"data"_s));
    if (const Result<void> started = open.start(); !started) {
        qCritical().noquote() << started.error().message;
        return 1;
    }
    measureSwitcher(open.workspace());
    measureSwitches(open, parser.value(u"switches"_s).toInt());
    if (!measureScrolling(open, parser.value(u"frames"_s).toInt())) {
        qCritical("no room has enough messages to scroll");
        return 1;
    }
    return 0;
}

} // namespace hearth::bench
