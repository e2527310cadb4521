// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/error_text.h"

#include "core/domain/disk_trouble.h"
#include "core/domain/second_factor.h"
#include "ui/members/right_text.h"
#include "ui/shell/code_trouble.h"
#include "ui/shell/file_trouble.h"
#include "ui/shell/provider_text.h"

#include <QJsonValue>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

/// Its certificate was issued to somebody else, as web servers have it.
bool isWebServer(const Error& error) { return error.details.value("answer"_L1) == "web"_L1; }

bool isLockedKeychain(const Error& error)
{
    return error.details.value("reason"_L1) == "keychain"_L1;
}

} // namespace

bool ErrorText::isChangedFingerprint(const Error& error)
{
    return error.field == u"fingerprint"_s && error.code == ErrorCode::Forbidden;
}

bool ErrorText::isStranger(const Error& error)
{
    return isChangedFingerprint(error)
        || (error.field == u"certificate"_s && error.code == ErrorCode::Forbidden);
}

bool ErrorText::isPortal(const Error& error)
{
    return error.details.value("answer"_L1) == "portal"_L1;
}

QString ErrorText::sentence(const Error& error, ErrorContext context)
{
    if (isPortal(error))
        return portal();
    if (const QString aboutFile = FileTrouble::sentence(error); !aboutFile.isEmpty())
        return aboutFile;
    if (const QString aboutCode = CodeTrouble::sentence(error); !aboutCode.isEmpty())
        return aboutCode;
    if (isChangedFingerprint(error))
        return tr(
            "This is not the server that you were invited to: its fingerprint is another one. "
            "Ask the host for a new link, face to face or by phone.");
    if (error.field == u"certificate"_s && error.code == ErrorCode::Forbidden)
        return tr("This system does not trust the server's certificate. If the server made it by "
                  "itself, use the whole join link: "
                  "it carries the fingerprint that proves who it is.");
    if (const std::optional<QString> refusal = ProviderText::refusal(error))
        return *refusal;
    if (error.code == ErrorCode::InvalidArgument || error.field == u"path"_s)
        return invalidField(error, context);
    switch (error.code) {
    case ErrorCode::InvalidArgument:
        break;
    case ErrorCode::Unauthenticated:
        return unauthenticated(error, context);
    case ErrorCode::Forbidden:
        if (demandOf(error) == SecondFactorDemand::SetUp)
            return tr("This workspace is for people with a second factor. Set one up, then try "
                      "again.");
        if (error.details.value("reason"_L1) == "network"_L1)
            return tr("This workspace may not be used from the network that you are in. What is on "
                      "this device stays readable, and what you write is sent when you are back.");
        if (const QJsonValue minutes = error.details.value("windowMinutes"_L1); minutes.isDouble())
            return tooLate(minutes.toInteger());
        if (error.field == u"currentPassword"_s)
            return tr("The current password is not right.");
        return missingRight(error).value_or(notAllowed(context));
    case ErrorCode::NotFound:
        return notFound(context);
    case ErrorCode::Conflict:
        return conflict(error, context);
    case ErrorCode::Stale:
        return context == ErrorContext::Message
            ? tr("Edited meanwhile on another device. This is your version; compare the two.")
            : tr("Somebody else changed this in the meantime. Look at the newest version, then "
                 "try again.");
    case ErrorCode::OutOfOrder:
        return tr(
            "Something you wrote earlier has to arrive first. It will be tried again by itself.");
    case ErrorCode::TooLarge:
        return context == ErrorContext::Message
            ? tr("This message is too long. Shorten it or send it in parts.")
            : tr("This is larger than the server takes. Try a smaller one.");
    case ErrorCode::QuotaExceeded: // said by FileTrouble
        break;
    case ErrorCode::RateLimited:
        return rateLimited(error);
    case ErrorCode::Unsupported:
        return error.message.isEmpty()
            ? tr("This server does not offer that.")
            : tr("This server does not offer that: %1").arg(error.message);
    case ErrorCode::VersionMismatch:
        return tr("This Hearth and the server speak different versions. Update the older one of "
                  "the two.");
    case ErrorCode::Unavailable:
        if (error.details.value("reason"_L1) == "moved"_L1)
            return tr(
                "This workspace is on another computer now. Ask for a new link; whoever is in "
                "it already finds it by themselves.");
        if (isLockedKeychain(error))
            return lockedKeychain(context);
        return serverDiskTrouble(error) ? serverDisk(error) : unavailable(context);
    case ErrorCode::Timeout:
        return tr("The server took too long to answer. Check the network and try again.");
    case ErrorCode::Aborted:
        return tr("That was interrupted. Please try again.");
    case ErrorCode::Internal:
        break;
    }
    return tr("Something went wrong inside Hearth. Try again; if it stays, report it with these "
              "words: %1")
        .arg(error.message);
}

QString ErrorText::invalidField(const Error& error, ErrorContext context)
{
    const QString& field = error.field;
    if (field == u"displayName"_s)
        return tr("Your name needs 1 to 80 characters on one line.");
    if (field == u"name"_s)
        return context == ErrorContext::Channel
            ? tr("A channel's name needs 1 to 80 characters on one line.")
            : tr("The workspace's name needs 1 to 80 characters on one line.");
    if (field == u"email"_s)
        return tr("This is not an e-mail address. It looks like lea@example.org.");
    if (field == u"password"_s)
        return password(error);
    if (field == u"currentPassword"_s)
        return tr("The current password is not right.");
    if (field == u"code"_s)
        return tr("This code is not valid. Check it letter by letter, or ask for a new one.");
    if (field == u"link"_s)
        return tr(
            "This link is not complete. Copy the whole link, from hearth:// to the last letter.");
    if (field == u"path"_s)
        return tr("This file is not a Slack export that Hearth can read. Choose the ZIP as Slack "
                  "made it.");
    if (field == u"port"_s)
        return tr("The port must be a number between 1 and 65535.");
    if (field == u"body"_s)
        return tr("A message needs 1 to 40,000 characters.");
    if (field == u"topic"_s)
        return tr("A topic has at most 250 characters on one line.");
    return tr("The server did not take “%1”: %2").arg(field, error.message);
}

QString ErrorText::password(const Error& error)
{
    const QString reason = error.details.value("reason"_L1).toString();
    if (reason == u"common"_s)
        return tr("Many people have this password, so it is guessed first. Choose another one: "
                  "four unrelated words are easy to keep in mind.");
    if (reason == u"own"_s)
        return tr("This password is little more than your name or your address, which others "
                  "know. Choose another one.");
    return tr("A password needs 8 to 1,024 characters.");
}

QString ErrorText::unauthenticated(const Error& error, ErrorContext context)
{
    switch (context) {
    case ErrorContext::SignIn:
        return tr("E-mail and password do not belong together. Check both and try again.");
    case ErrorContext::Join:
        return tr("This invitation is no longer valid. Ask for a new link.");
    case ErrorContext::DeviceLink:
        return tr("This link has been used or is older than ten minutes. Make a new one on your "
                  "other device.");
    case ErrorContext::Password:
        return error.field == u"currentPassword"_s ? tr("The current password is not right.")
                                                   : tr("Please sign in again, then repeat this.");
    default:
        return tr("You are signed out here. Sign in again; nothing you wrote is lost.");
    }
}

QString ErrorText::duration(qint64 minutes)
{
    constexpr qint64 hour = 60;
    constexpr qint64 day = 24 * hour;
    if (minutes % day == 0)
        return tr("%Ln day(s)", nullptr, static_cast<int>(minutes / day));
    if (minutes % hour == 0)
        return tr("%Ln hour(s)", nullptr, static_cast<int>(minutes / hour));
    return tr("%Ln minute(s)", nullptr, static_cast<int>(minutes));
}

QString ErrorText::tooLate(qint64 minutes)
{
    return minutes <= 0
        ? tr("This workspace does not allow that. The message stays as it is.")
        : tr("Too late: this workspace allows that for %1 after writing. The message stays as it "
             "is.")
              .arg(duration(minutes));
}

QString ErrorText::tooLateToEdit(qint64 minutes)
{
    return minutes <= 0 ? tr("This workspace does not allow changing what one has written.")
                        : tr("Too late to edit: this workspace allows it for %1 after writing.")
                              .arg(duration(minutes));
}

QString ErrorText::tooLateToRemove(qint64 minutes)
{
    return minutes <= 0 ? tr("This workspace does not allow deleting what one has written.")
                        : tr("Too late to delete: this workspace allows it for %1 after writing.")
                              .arg(duration(minutes));
}

/// None where it is not about a right of the workspace's that somebody can be given.
std::optional<QString> ErrorText::missingRight(const Error& error)
{
    const auto right = enumFromName<Permission>(error.details.value("permission"_L1).toString());
    if (!right || *right == Permission::ViewWorkspace || *right == Permission::SendMessage)
        return std::nullopt;
    return RightText::missing(*right);
}

QString ErrorText::notAllowed(ErrorContext context)
{
    switch (context) {
    case ErrorContext::Join:
    case ErrorContext::SignIn:
        return tr("This server takes new people by invitation only. Ask for a join link.");
    case ErrorContext::Channel:
        return tr("Only admins may do this with channels here. Ask one of them.");
    case ErrorContext::Message:
        return tr("You may not write here any more. Copy your text if you want to keep it.");
    case ErrorContext::Import:
        return tr("Only the owner and admins may import history.");
    case ErrorContext::Server:
        return tr("Only the owner of this server may change this.");
    default:
        return tr("You may not do this here. Ask an admin of the workspace.");
    }
}

QString ErrorText::notFound(ErrorContext context)
{
    switch (context) {
    case ErrorContext::Join:
        return tr("No team here knows this code. It may have been renewed: ask for a new link.");
    case ErrorContext::DeviceLink:
        return tr("This link has been used or is older than ten minutes. Make a new one on your "
                  "other device.");
    case ErrorContext::SignIn:
        return tr(
            "You are signed in, but not in a workspace on this server yet. Ask for a join link.");
    case ErrorContext::Import:
        return tr("This is gone. Close this window and open it again.");
    case ErrorContext::Message:
        return tr("This message or its channel has been deleted meanwhile.");
    default:
        return tr("This is not there any more.");
    }
}

QString ErrorText::conflict(const Error& error, ErrorContext context)
{
    if (context == ErrorContext::Host || error.field == u"port"_s)
        return tr(
            "Another program uses this port. Choose another one, or let Hearth pick a free one.");
    if (context == ErrorContext::Channel && error.field == u"name"_s)
        return tr("A channel of this name is there already. Choose another name.");
    if (context == ErrorContext::Channel)
        return tr("Every workspace keeps this channel: it can be neither archived nor deleted.");
    if (error.field == u"email"_s)
        return tr("An account with this e-mail address is there already.");
    if (error.field == u"roomId"_s)
        return tr("This channel is archived: it can be read, and nobody writes in it any more.");
    if (error.field == u"parentId"_s)
        return tr("The message that you answer was deleted.");
    if (context == ErrorContext::Import)
        return tr("Another import is running. Wait until it is done.");
    return tr("This does not fit with what is there already: %1").arg(error.message);
}

QString ErrorText::unavailable(ErrorContext context)
{
    switch (context) {
    case ErrorContext::Join:
    case ErrorContext::SignIn:
    case ErrorContext::DeviceLink:
        return tr("The server does not answer. Check that its computer is on and that you are in "
                  "the same network, then try again.");
    case ErrorContext::History:
        return tr(
            "Older messages are not on this device yet. They come when the server answers again.");
    case ErrorContext::Host:
        return tr("Hearth cannot listen on this network now. Check the network connection and try "
                  "again.");
    case ErrorContext::StartHere:
        return tr("The server in this computer did not start. Check that the disk has room, then "
                  "try again.");
    default:
        return tr("The server does not answer now. Try again in a moment.");
    }
}

QString ErrorText::lockedKeychain(ErrorContext context)
{
    return context == ErrorContext::StartHere
        ? tr("The server in this computer waits for your keychain. Unlock it in the window that "
             "your system shows, then try again.")
        : tr("The server in this computer waits for your keychain. Unlock it in the window that "
             "your system shows; Hearth goes on by itself then.");
}

QString ErrorText::rateLimited(const Error& error)
{
    const int seconds = error.details.value("retryAfter"_L1).toInt();
    return seconds > 0 ? tr("Too many attempts. Try again in %n second(s).", nullptr, seconds)
                       : tr("Too many attempts. Try again in a minute.");
}

QStringList ErrorText::stranger(const QString& authority, const Error& error)
{
    QStringList paragraphs;
    if (isWebServer(error))
        paragraphs.append(
            tr("At %1 a web server answers (%2), and not your host. Often that means that this "
               "network wants you to sign in first: open your browser and see.")
                .arg(authority, error.details.value("name"_L1).toString()));
    else
        paragraphs.append(tr("At %1 another computer answers, and not your host. In another "
                             "network that is usual: each gives out its addresses anew.")
                .arg(authority));
    paragraphs.append(tr("Hearth sends nothing to it: no name, no message, no password. It goes on "
                         "by itself as soon as your host answers."));
    paragraphs.append(
        tr("If this is the host's own network, the host may have been set up anew, or "
           "somebody pretends to be it. Ask for a new link, face to face or by "
           "phone."));
    return paragraphs;
}

QString ErrorText::portal()
{
    return tr("This network wants you to sign in before it lets anything through. Open your "
              "browser and sign in; Hearth goes on by itself afterwards.");
}

QString ErrorText::shortPortal() { return tr("this network wants you to sign in first (browser)"); }

QString ErrorText::shortReason(const Error& error)
{
    if (isPortal(error))
        return shortPortal();
    if (isWebServer(error))
        return tr("this network may want you to sign in first (browser)");
    if (isChangedFingerprint(error))
        return tr("another computer answers at its address");
    if (error.field == u"certificate"_s)
        return tr("the server's certificate is not trusted");
    switch (error.code) {
    case ErrorCode::Unauthenticated:
        return tr("signed out");
    case ErrorCode::Forbidden:
        if (demandOf(error) == SecondFactorDemand::SetUp)
            return tr("a second factor is needed");
        return error.details.value("reason"_L1) == "network"_L1 ? tr("not usable from this network")
                                                                : tr("no access any more");
    case ErrorCode::VersionMismatch:
        return tr("client and server need the same version");
    case ErrorCode::RateLimited:
        return tr("too many attempts");
    case ErrorCode::Unavailable:
        if (isLockedKeychain(error))
            return tr("your keychain is locked");
        return serverDiskTrouble(error) ? shortServerDisk(error) : tr("no answer");
    case ErrorCode::Timeout:
        return tr("no answer");
    case ErrorCode::Internal:
        return tr("the server has a problem");
    default:
        return tr("the connection failed");
    }
}

} // namespace hearth::ui
