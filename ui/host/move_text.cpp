// SPDX-License-Identifier: Apache-2.0
#include "ui/host/move_text.h"

#include <QLocale>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::Departure;
using protocol::MoveProblem;
using protocol::MoveState;

namespace {

QString moment(Timestamp time)
{
    return QLocale().toString(time.toDateTime(), QLocale::ShortFormat);
}

} // namespace

QString MoveText::problem(MoveProblem problem)
{
    switch (problem) {
    case MoveProblem::None:
        return {};
    case MoveProblem::NotReachable:
        return tr("The other computer does not answer. Hearth goes on by itself when it does.");
    case MoveProblem::WrongServer:
        return tr("Another computer than the one that made the link answers there. Ask for a new "
                  "link.");
    case MoveProblem::TicketRefused:
        return tr("The link is not good any more. Cancel, and ask for a new one.");
    case MoveProblem::Exists:
        return tr("The workspace is on that computer already.");
    case MoveProblem::Newer:
        return tr("The other computer has an older Hearth. Update it; this goes on by itself.");
    case MoveProblem::DiskFull:
        return tr("The disk of the other computer is full. Make room there; this goes on by "
                  "itself.");
    case MoveProblem::Damaged:
        return tr("What arrived is not what was sent. It is tried again.");
    case MoveProblem::NotWritable:
        return tr("A disk refuses. Choose another folder, or make room.");
    case MoveProblem::PassphraseNeeded:
        return tr("This file is encrypted. Type its passphrase.");
    case MoveProblem::WrongPassphrase:
        return tr("This is not the passphrase of this file.");
    case MoveProblem::Busy:
        return tr("An import still brings messages or files into this workspace. Move it when that "
                  "is done.");
    case MoveProblem::BackupRuns:
        return tr("A backup is being made or put back just now. Try again when that is done.");
    case MoveProblem::Other:
        break;
    }
    return tr("It did not work. The log of the server says more.");
}

QString MoveText::departure(const Departure& departure)
{
    if (departure.state == MoveState::Cancelled)
        return tr("Cancelled. It stays here.");
    if (departure.state == MoveState::InFile)
        return tr("Closed here since %1: it is in the file %2. When it has been opened elsewhere, "
                  "say where.")
            .arg(moment(departure.movedAt.value_or(departure.startedAt)), departure.path);
    const QString host = departure.place ? departure.place->host : QString();
    if (departure.state == MoveState::Moved)
        return departure.arrived
            ? tr("Moved to %1 on %2. People's Hearth follows it by itself.")
                  .arg(host, moment(departure.movedAt.value_or(departure.startedAt)))
            : waiting(departure);
    if (departure.problem != MoveProblem::None)
        return problem(departure.problem);
    if (departure.total == 0)
        return tr("Preparing…");
    return tr("Moving to %1: %2 of %3. People can go on writing.")
        .arg(host, QLocale().formattedDataSize(departure.done),
            QLocale().formattedDataSize(departure.total));
}

/// It is closed here for good unless somebody who knows better takes it back: why it waits, and
/// when that is right, each on a line.
QString MoveText::waiting(const Departure& departure)
{
    const QString host = departure.place ? departure.place->host : QString();
    QStringList lines { tr("Closed here and waiting for %1 to open it.").arg(host) };
    if (departure.problem == MoveProblem::TicketRefused)
        lines.append(tr("The other computer does not know of this move any more."));
    else if (departure.problem != MoveProblem::None)
        lines.append(problem(departure.problem));
    lines.append(tr("Open it here again only if the other computer is gone for good."));
    return lines.join(u'\n');
}

QString MoveText::arrival(const protocol::MoveArrival& arrival)
{
    return arrival.active ? tr("Came here on %1.").arg(moment(arrival.startedAt))
                          : tr("On its way here since %1.").arg(moment(arrival.startedAt));
}

MoveProblem MoveText::problemOf(const Error& error)
{
    const QString said = error.details.contains(u"move"_s)
        ? error.details.value(u"move"_s).toString()
        : error.details.value(u"backup"_s).toString();
    return enumFromName<MoveProblem>(said).value_or(MoveProblem::None);
}

} // namespace hearth::ui
