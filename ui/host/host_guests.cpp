// SPDX-License-Identifier: Apache-2.0
#include "ui/host/host_guests.h"

namespace hearth::ui {

QString HostGuests::disconnected(const std::optional<protocol::HostStatus>& status)
{
    if (!status || !status->hosting || status->connected.isEmpty())
        return {};
    const QList<protocol::Participant>& people = status->connected;
    const QString& first = people.front().displayName;
    if (people.size() == 1)
        return tr("%1 will be disconnected.").arg(first);
    if (people.size() == 2)
        return tr("%1 and %2 will be disconnected.").arg(first, people.back().displayName);
    return tr(
        "%1 and %n other(s) will be disconnected.", nullptr, static_cast<int>(people.size() - 1))
        .arg(first);
}

QString HostGuests::whatStoppingDoes(const std::optional<protocol::HostStatus>& status)
{
    const QString who = disconnected(status);
    if (who.isEmpty())
        return {};
    return tr("%1 Nothing is lost: what they write meanwhile is sent when you host again.")
        .arg(who);
}

} // namespace hearth::ui
