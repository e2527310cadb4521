// SPDX-License-Identifier: Apache-2.0
#include "localserver/mail/mail_words.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

MailWords englishMailWords()
{
    return {
        .language = QLocale::English,
        .timeFormat = u"d MMMM yyyy, HH:mm 'UTC'"_s,
        .greeting = u"Hello,"_s,
        .greetingByName = u"Hello %1,"_s,
        .signature = u"Hearth, on %1"_s,
        .test = { .subject = u"Test mail from %1"_s,
            .body = u"this is the test mail that was asked for. Mail from Hearth reaches you."_s },
        .verification = { .subject = u"%1 is your code for %2"_s,
            .body
            = u"to show that this address is yours, enter this code in Hearth within a day:\n\n    "
              u"%1\n\n"
              "If you did not ask for it, somebody mistyped their address. You need not do anything."_s },
        .passwordReset = { .subject = u"A new password for %1"_s,
            .body = u"somebody, probably you, forgot the password of your account. To set a new "
                    u"one, choose "
                    "“Forgot your password?” on Hearth's sign-in page and enter this code within "
                    "an hour:\n\n    %1\n\n"
                    "Setting a new password signs you out everywhere else. If it was not you, you "
                    "need not do "
                    "anything: your password stays as it is. Give this code to nobody."_s },
        .linkBesideCode = u"Or open this link on a device that has Hearth:\n\n    %1"_s,
        .addressChanged = { .subject = u"Your e-mail address on %1 was changed"_s,
            .body = u"your account has another e-mail address now, and this one no longer signs "
                    u"you in.\n\n"
                    "If it was not you, somebody else is in your account: ask the administrator of "
                    "the server at "
                    "once."_s },
        .passwordChanged = { .subject = u"Your password on %1 was changed"_s,
            .body
            = u"your account has a new password.\n\n"
              "If it was not you, somebody else is in your account: set a new password with "
              "“Forgot your "
              "password?” on Hearth's sign-in page, and tell the administrator of the server."_s },
        .secondFactorReset = { .subject = u"Your second factor on %1 was taken off"_s,
            .body = u"an administrator has taken the second factor off your account: your password "
                    u"alone signs "
                    "you in now. Set a new one up in Hearth under “Your account”.\n\n"
                    "If you did not ask for it, somebody may have pretended to be you: change your "
                    "password, and "
                    "tell the administrator of the server."_s },
        .inviteSubject = u"%1 invites you to %2"_s,
        .inviteMember = u"%1 invites you to join %2."_s,
        .inviteGuest = u"%1 invites you into the channel %2 of %3, as a guest."_s,
        .wayInByLink = u"Open Hearth, choose “Join a team”, and paste this link:\n\n    %1"_s,
        .wayInByCode
        = u"Open Hearth, choose “Join a team”, and enter the server's address and this code:\n\n    %1"_s,
        .inviteEnds = u"The invitation is for you alone and is good until %1."_s,
    };
}

} // namespace hearth::server
