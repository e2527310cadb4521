// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/move_link.h"

namespace hearth::protocol {

using namespace Qt::StringLiterals;

namespace {

const QString ticketLink = u"hearth://move/"_s;
const QString placeLink = u"hearth://moved/"_s;

std::unexpected<Error> malformed(QString problem)
{
    return fail(ErrorCode::InvalidArgument, std::move(problem), u"link"_s);
}

} // namespace

QString MoveLink::toString() const
{
    const QString pin = address.fingerprint.isEmpty() ? QString() : u'#' + address.fingerprint;
    return ticket.isEmpty() ? placeLink + address.authority() + pin
                            : ticketLink + address.authority() + u'/' + ticket + pin;
}

Result<MoveLink> MoveLink::parse(QStringView text)
{
    const QString link = text.trimmed().toString();
    const bool hasTicket = link.startsWith(ticketLink, Qt::CaseInsensitive);
    if (!hasTicket && !link.startsWith(placeLink, Qt::CaseInsensitive))
        return malformed(u"a link for moving begins with hearth://move/; copy the whole link"_s);
    const QString rest = link.mid(hasTicket ? ticketLink.size() : placeLink.size());
    const QString pin = rest.contains(u'#') ? u'#' + rest.section(u'#', 1) : QString();
    const QStringList parts = rest.section(u'#', 0, 0).split(u'/', Qt::SkipEmptyParts);
    if (parts.size() != (hasTicket ? 2 : 1))
        return malformed(u"the link is cut off; copy the whole link"_s);
    MoveLink out;
    HEARTH_TRY(out.address, parseServerAddress(parts.front() + pin));
    if (hasTicket)
        out.ticket = parts.back();
    return out;
}

} // namespace hearth::protocol
