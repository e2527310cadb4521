// SPDX-License-Identifier: Apache-2.0
#include "localserver/ops/move_problem.h"

#include "core/protocol/join_link.h"

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::Departure;
using protocol::MoveProblem;
using protocol::MoveState;

namespace {

QString placeOf(const Departure& departure)
{
    const protocol::MovePlace place = departure.place.value_or(protocol::MovePlace {});
    return protocol::ServerAddress {
        .host = place.host, .port = static_cast<quint16>(place.port), .fingerprint = {}
    }.authority();
}

} // namespace

bool needsNewLink(MoveProblem problem)
{
    return problem == MoveProblem::WrongServer || problem == MoveProblem::TicketRefused
        || problem == MoveProblem::Exists || problem == MoveProblem::Newer;
}

QString problemSentence(const Departure& departure)
{
    const QString place = placeOf(departure);
    switch (departure.problem) {
    case MoveProblem::NotReachable:
        return u"nobody answers at %1: see whether the server runs there, and whether a firewall is in between"_s
            .arg(place);
    case MoveProblem::WrongServer:
        return u"another server than the link means answers at %1: ask for a new link"_s.arg(place);
    case MoveProblem::TicketRefused:
        return u"the link is not good any more: ask for a new one (hearthd move ticket, or in Hearth: Moving, \"Take a workspace in…\")"_s;
    case MoveProblem::Exists:
        return u"the server at %1 has the workspace already"_s.arg(place);
    case MoveProblem::Newer:
        return u"the server at %1 is an older Hearth than this one: update it, then ask for a new link"_s
            .arg(place);
    case MoveProblem::DiskFull:
        return u"the disk of the server at %1 is full: make room there"_s.arg(place);
    case MoveProblem::Damaged:
        return u"what arrived at %1 is not what was sent: it is tried again"_s.arg(place);
    case MoveProblem::NotWritable:
        return u"a file cannot be read here, or written at %1: see hearthd doctor on both"_s.arg(
            place);
    case MoveProblem::Busy:
        return u"an import brings something into the workspace: let it end first"_s;
    case MoveProblem::BackupRuns:
        return u"a backup is being made or put back just now: let it end first"_s;
    case MoveProblem::None:
    case MoveProblem::PassphraseNeeded:
    case MoveProblem::WrongPassphrase:
    case MoveProblem::Other:
        break;
    }
    return u"it does not come along: the log above says more"_s;
}

QString howItGoesOn(const Departure& departure)
{
    const QString what = u"\"%1\""_s.arg(departure.name);
    const QString id = departure.workspaceId.toString();
    if (departure.state == MoveState::Copying)
        return u"%1 is open here until all of it is at %2. The next hearthd serve goes on with it by itself, or hearthd move send with the same link; hearthd move back --workspace %3 keeps it here"_s
            .arg(what, placeOf(departure), id);
    return u"%1 is closed here, and %2 has not said yet that it is open there. The next hearthd serve goes on asking by itself; only if that server is gone for good, hearthd move back --workspace %3 opens it here again"_s
        .arg(what, placeOf(departure), id);
}

} // namespace hearth::server
