// SPDX-License-Identifier: Apache-2.0
#include "localserver/mail/mail_texts.h"

#include "core/protocol/join_link.h"
#include "localserver/store/server_store.h"

#include <QDateTime>
#include <QLocale>
#include <QSysInfo>
#include <QTimeZone>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

QString place(const MailHouse& house)
{
    const auto address = protocol::parseServerAddress(house.publicAddress);
    return address ? u"%1 (%2)"_s.arg(house.name, address->authority()) : house.name;
}

MailMessage written(const MailHouse& house, const QString& to, const QString& subject,
    const QString& name, const QString& body)
{
    const QString greeting = name.isEmpty() ? u"Hello,"_s : u"Hello %1,"_s.arg(name);
    return { .to = to,
        .subject = subject,
        .body = greeting + u"\n\n"_s + body + u"\n\n-- \nHearth, on "_s + place(house) };
}

QString day(Timestamp time)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(time.micros / 1000, QTimeZone::UTC);
    return QLocale::c().toString(at, u"d MMMM yyyy, HH:mm 'UTC'"_s);
}

/// Where the link goes to, or what to type where the server's address is not known.
QString wayIn(const MailHouse& house, const QString& code)
{
    const auto address = protocol::parseServerAddress(house.publicAddress);
    if (!address)
        return u"Open Hearth, choose “Join a team”, and enter the server's address and this code:\n\n    %1"_s
            .arg(code);
    const protocol::JoinLink link {
        .kind = protocol::JoinLink::Kind::Join, .address = *address, .code = code
    };
    return u"Open Hearth, choose “Join a team”, and paste this link:\n\n    %1"_s.arg(
        link.toString());
}

} // namespace

Result<MailHouse> readMailHouse(storage::Connection& connection)
{
    HEARTH_TRY(const std::optional<QString> name, settings::read(connection, u"name"_s));
    MailHouse house {
        .name = name.value_or(QSysInfo::machineHostName()), .sender = {}, .publicAddress = {}
    };
    HEARTH_TRY(storage::Statement query,
        connection.prepare("SELECT sender, public_address FROM mail_setting"));
    HEARTH_TRY(const bool found, query.step());
    if (found) {
        house.sender = query.text(0);
        house.publicAddress = query.text(1);
    }
    return house;
}

MailMessage testMail(const MailHouse& house, const QString& to)
{
    return written(house, to, u"Test mail from %1"_s.arg(house.name), {},
        u"this is the test mail that was asked for. Mail from Hearth reaches you."_s);
}

MailMessage verificationMail(
    const MailHouse& house, const QString& name, const QString& to, const QString& code)
{
    return written(house, to, u"%1 is your code for %2"_s.arg(code, house.name), name,
        u"to show that this address is yours, enter this code in Hearth within a day:\n\n    %1\n\n"
        "If you did not ask for it, somebody mistyped their address. You need not do anything."_s
            .arg(code));
}

MailMessage passwordResetMail(
    const MailHouse& house, const QString& name, const QString& to, const QString& code)
{
    return written(house, to, u"A new password for %1"_s.arg(house.name), name,
        u"somebody, probably you, forgot the password of your account. To set a new one, choose "
        u"“Forgot your password?” on Hearth's sign-in page and enter this code within an hour:\n\n "
        u"   %1\n\n"
        "Setting a new password signs you out everywhere else. If it was not you, you need not do anything: your password stays as it is. Give this code to nobody."_s
            .arg(code));
}

MailMessage addressChangedMail(const MailHouse& house, const QString& name, const QString& to)
{
    return written(house, to, u"Your e-mail address on %1 was changed"_s.arg(house.name), name,
        u"your account has another e-mail address now, and this one no longer signs you in.\n\n"
        "If it was not you, somebody else is in your account: ask the administrator of the server at once."_s);
}

MailMessage passwordChangedMail(const MailHouse& house, const QString& name, const QString& to)
{
    return written(house, to, u"Your password on %1 was changed"_s.arg(house.name), name,
        u"your account has a new password.\n\n"
        "If it was not you, somebody else is in your account: set a new password with “Forgot your password?” on Hearth's sign-in page, and tell the administrator of the server."_s);
}

MailMessage secondFactorResetMail(const MailHouse& house, const QString& name, const QString& to)
{
    return written(house, to, u"Your second factor on %1 was taken off"_s.arg(house.name), name,
        u"an administrator has taken the second factor off your account: your password alone signs "
        u"you in now. Set a new one up in Hearth under “Your account”.\n\n"
        "If you did not ask for it, somebody may have pretended to be you: change your password, and tell the administrator of the server."_s);
}

MailMessage invitationMail(
    const MailHouse& house, const MailInvitation& invitation, const QString& to)
{
    const QString what = invitation.channel
        ? u"%1 invites you into the channel %2 of %3, as a guest."_s.arg(
              invitation.inviter, *invitation.channel, invitation.workspace)
        : u"%1 invites you to join %2."_s.arg(invitation.inviter, invitation.workspace);
    return written(house, to,
        u"%1 invites you to %2"_s.arg(invitation.inviter, invitation.workspace), {},
        what + u"\n\n"_s + wayIn(house, invitation.code)
            + u"\n\nThe invitation is for you alone and is good until %1."_s.arg(
                day(invitation.expiresAt)));
}

} // namespace hearth::server
