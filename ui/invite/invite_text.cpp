// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/invite_text.h"

#include <QLocale>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::Invite;
using protocol::InviteState;

namespace {

QString timeOf(Timestamp time)
{
    return QLocale().toString(time.toDateTime(), QLocale::ShortFormat);
}

} // namespace

QString InviteText::title(const Invite& invite, const models::Directory& directory)
{
    QString whom = invite.email.value_or(tr("Members"));
    if (!invite.roomId)
        return whom;
    // The channels of other people's invitations may be none of the reader's business.
    const replica::RoomState* room = directory.room(*invite.roomId);
    const QString channel = room ? directory.roomTitle(room->room) : tr("a private channel");
    return invite.email ? tr("%1, guest of %2", "address, channel").arg(whom, channel)
                        : tr("Guests of %1").arg(channel);
}

QString InviteText::state(const Invite& invite)
{
    switch (invite.state) {
    case InviteState::Open:
        return tr("Until %1").arg(timeOf(invite.expiresAt));
    case InviteState::Expired:
        return tr("Expired %1").arg(timeOf(invite.expiresAt));
    case InviteState::UsedUp:
        return tr("Used up");
    case InviteState::Revoked:
        return tr("Withdrawn");
    }
    return {};
}

QString InviteText::detail(const Invite& invite, const models::Directory& directory)
{
    QStringList parts { state(invite) };
    const auto uses = static_cast<int>(invite.uses);
    if (invite.maxUses > 1)
        parts.append(tr("%1 of %n use(s)", nullptr, static_cast<int>(invite.maxUses)).arg(uses));
    else if (invite.maxUses == 0)
        parts.append(tr("used %n time(s)", nullptr, uses));
    if (invite.createdBy)
        parts.append(tr("by %1").arg(directory.memberName(*invite.createdBy)));
    return parts.join(u" · "_s);
}

QString InviteText::mail(
    const Invite& invite, const QString& link, const models::Directory& directory)
{
    return tr(
        "Hello,\n\n"
        "%1 invites you to “%2” on Hearth. Open this link, or paste it under “Join a team”:\n\n"
        "%3\n\n"
        "It is for you alone and good until %4.")
        .arg(directory.memberName(directory.self()), directory.workspace().name, link,
            timeOf(invite.expiresAt));
}

} // namespace hearth::ui
