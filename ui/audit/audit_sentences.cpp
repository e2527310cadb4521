// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/audit_sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hearth::ui {

namespace {

struct Sentence {
    const char* operation;
    const char* text;
};

/// In the order of their names.
constexpr std::array done {
    Sentence { "account.deactivate",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 deactivated their account.") },
    Sentence {
        "account.remove", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 deleted their account.") },
    Sentence { "account.requestVerification",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 had a code sent to their e-mail address.") },
    Sentence { "account.verifyEmail",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 verified their e-mail address.") },
    Sentence { "audit.setSettings",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed how long the audit log is kept.") },
    Sentence { "auth.createDeviceLink",
        QT_TRANSLATE_NOOP(
            "hearth::ui::AuditText", "%1 made a link that signs in another device.") },
    Sentence { "auth.createRecoveryCode",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 made a new recovery code.") },
    Sentence { "auth.endSession",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 signed out a device that was offline.") },
    Sentence { "auth.finishSignIn",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 signed in through another service.") },
    Sentence { "auth.local",
        QT_TRANSLATE_NOOP(
            "hearth::ui::AuditText", "%1 opened Hearth on the server's own computer.") },
    Sentence { "auth.recover",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 signed in with a recovery code.") },
    Sentence { "auth.redeemDeviceLink",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 signed in with a link of another device.") },
    Sentence { "auth.requestPasswordReset",
        QT_TRANSLATE_NOOP(
            "hearth::ui::AuditText", "%1 asked for a mail with which to set a new password.") },
    Sentence { "auth.resetPassword",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 set a new password with a code.") },
    Sentence {
        "auth.setPassword", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 set a password.") },
    Sentence { "auth.signIn", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 signed in.") },
    Sentence { "auth.signOut", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 signed out.") },
    Sentence { "auth.signUp", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 signed up.") },
    Sentence {
        "backup.cancel", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 stopped a backup.") },
    Sentence { "backup.create", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 made a backup.") },
    Sentence {
        "backup.remove", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 deleted a backup.") },
    Sentence {
        "backup.restore", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 put a backup back.") },
    Sentence { "backup.setSettings",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed when backups are made.") },
    Sentence { "channel.addMembers",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 added people to the channel %2.") },
    Sentence { "channel.archive",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 archived the channel %2.") },
    Sentence { "channel.create",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 created the channel %2.") },
    Sentence { "channel.remove",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 deleted the channel %2.") },
    Sentence { "channel.removeMember",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 took somebody out of the channel %2.") },
    Sentence { "channel.update",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed the channel %2.") },
    Sentence { "claim.createLink",
        QT_TRANSLATE_NOOP(
            "hearth::ui::AuditText", "%1 made a link with which %2 can claim what was imported.") },
    Sentence { "claim.match",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 matched imported people with members.") },
    Sentence { "claim.redeem",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 claimed what was imported as theirs.") },
    Sentence { "claim.undo", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 undid a claim.") },
    Sentence {
        "domain.add", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 added the domain %2.") },
    Sentence { "domain.autoJoin",
        QT_TRANSLATE_NOOP(
            "hearth::ui::AuditText", "%2 came in by their verified e-mail address.") },
    Sentence {
        "domain.remove", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 removed the domain %2.") },
    Sentence {
        "domain.update", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed the domain %2.") },
    Sentence { "domain.verify",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 had the domain %2 checked.") },
    Sentence { "emoji.add", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 added the emoji %2.") },
    Sentence {
        "emoji.remove", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 removed the emoji %2.") },
    Sentence { "emoji.setAliases",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed the other names of the emoji %2.") },
    Sentence {
        "group.remove", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 deleted the group %2.") },
    Sentence {
        "group.set", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed the group %2.") },
    Sentence { "host.setKnocking",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed whether people nearby may knock.") },
    Sentence { "host.setScanner",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed which scanner looks at files.") },
    Sentence { "host.start",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 opened the server to the network.") },
    Sentence { "host.stop",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 closed the server to the network.") },
    Sentence {
        "import.cancel", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 stopped an import.") },
    Sentence { "import.matchMember",
        QT_TRANSLATE_NOOP(
            "hearth::ui::AuditText", "%1 matched an imported person with a member.") },
    Sentence {
        "import.remove", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 took an import back.") },
    Sentence {
        "import.start", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 started an import.") },
    Sentence {
        "invite.create", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 made an invitation.") },
    Sentence { "invite.redeem",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 joined by an invitation.") },
    Sentence { "invite.renew",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 sent an invitation again.") },
    Sentence { "invite.revoke",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 cancelled an invitation.") },
    Sentence { "knock.admit",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 let %2 in, who had knocked.") },
    Sentence { "knock.refuse",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 turned %2 away, who had knocked.") },
    Sentence { "linkedSignIn.finish",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 linked a sign-in of another service.") },
    Sentence { "linkedSignIn.unlink",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 unlinked a sign-in of another service.") },
    Sentence { "mail.set",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed how the server sends mail.") },
    Sentence { "mail.test", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 sent a test mail.") },
    Sentence {
        "member.readmit", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 let %2 in again.") },
    Sentence { "member.remove",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 removed %2 from the workspace.") },
    Sentence { "member.removeAvatar",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 removed the picture of %2.") },
    Sentence { "member.resetSecondFactor",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 took the second factor off %2's account.") },
    Sentence { "member.setAvatar",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed the picture of %2.") },
    Sentence { "member.updateName", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 renamed %2.") },
    Sentence { "member.updateProfile",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed the profile of %2.") },
    Sentence { "member.updateRole",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed the role of %2.") },
    Sentence { "move.activate",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 moved the workspace %2 here.") },
    Sentence { "move.cancel",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 stopped moving the workspace %2.") },
    Sentence { "move.createTicket",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 made a link to move a workspace here.") },
    Sentence { "move.discardCopy",
        QT_TRANSLATE_NOOP(
            "hearth::ui::AuditText", "%1 deleted the closed copy of the workspace %2.") },
    Sentence { "move.exportFile",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 moved the workspace %2 into a file.") },
    Sentence { "move.forgetArrival",
        QT_TRANSLATE_NOOP(
            "hearth::ui::AuditText", "%1 removed what had come of the workspace %2.") },
    Sentence { "move.forward",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 said where the workspace %2 is now.") },
    Sentence { "move.importFile",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 took in the workspace %2 from a file.") },
    Sentence { "move.start",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 began to move the workspace %2.") },
    Sentence { "move.takeBack",
        QT_TRANSLATE_NOOP(
            "hearth::ui::AuditText", "%1 opened the workspace %2 again that was in a file.") },
    Sentence {
        "role.assign", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed the roles of %2.") },
    Sentence {
        "role.create", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 created the role %2.") },
    Sentence {
        "role.remove", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 deleted the role %2.") },
    Sentence { "retention.run",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "What was older than it is kept was deleted.") },
    Sentence { "retention.set",
        QT_TRANSLATE_NOOP(
            "hearth::ui::AuditText", "%1 changed how long %2 keeps messages and files.") },
    Sentence { "role.update",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed what the role %2 may do.") },
    Sentence { "secondFactor.confirm",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 set up a second factor.") },
    Sentence { "secondFactor.disable",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 switched their second factor off.") },
    Sentence { "secondFactor.newRecoveryCodes",
        QT_TRANSLATE_NOOP(
            "hearth::ui::AuditText", "%1 made new recovery codes for their second factor.") },
    Sentence { "server.rotateSigningKey",
        QT_TRANSLATE_NOOP(
            "hearth::ui::AuditText", "%1 changed the key that access tokens are signed with.") },
    Sentence { "server.setLogLevel",
        QT_TRANSLATE_NOOP(
            "hearth::ui::AuditText", "%1 changed how much the server writes into its log.") },
    Sentence { "server.update",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed the server's settings.") },
    Sentence { "serverAudit.setSettings",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed how long the audit log is kept.") },
    Sentence { "session.revoke",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 signed out the device %2.") },
    Sentence { "session.revokeOthers",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 signed out all their other devices.") },
    Sentence { "session.stolen",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText",
            "A session of %2 was ended: its token was used twice, so somebody else had it.") },
    Sentence { "signInProvider.create",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 added the sign-in service %2.") },
    Sentence { "signInProvider.remove",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 removed the sign-in service %2.") },
    Sentence { "signInProvider.test",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 tested the sign-in service %2.") },
    Sentence { "signInProvider.update",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed the sign-in service %2.") },
    Sentence { "storage.cleanUp",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 cleared away what nothing needed.") },
    Sentence { "storage.removeFiles",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 removed files to make room.") },
    Sentence { "storage.scan",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "The scanner looked at files.") },
    Sentence {
        "token.create", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 made the API token %2.") },
    Sentence { "token.revoke",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 revoked the API token %2.") },
    Sentence { "user.createResetCode",
        QT_TRANSLATE_NOOP(
            "hearth::ui::AuditText", "%1 made a code with which %2 can set a new password.") },
    Sentence { "user.deactivate",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 deactivated the account of %2.") },
    Sentence { "user.reactivate",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 reactivated the account of %2.") },
    Sentence { "user.remove",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 deleted the account of %2.") },
    Sentence { "user.resetSecondFactor",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 took the second factor off %2's account.") },
    Sentence { "user.revokeSessions",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 ended sessions of %2.") },
    Sentence {
        "user.update", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed the rights of %2.") },
    Sentence { "workspace.create",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 created the workspace %2.") },
    Sentence { "workspace.join",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 joined with the join code.") },
    Sentence {
        "workspace.leave", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 left the workspace.") },
    Sentence { "workspace.regenerateJoinCode",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 made a new join code.") },
    Sentence { "workspace.remove",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 deleted the workspace.") },
    Sentence { "workspace.setNetworks",
        QT_TRANSLATE_NOOP(
            "hearth::ui::AuditText", "%1 changed from which networks the workspace can be used.") },
    Sentence { "workspace.transfer",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 handed the workspace over to %2.") },
    Sentence { "workspace.update",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 changed the workspace's settings.") },
};

/// Of what people try before anybody knows who they are, likewise.
constexpr std::array refused {
    Sentence { "auth.finishSignIn",
        QT_TRANSLATE_NOOP(
            "hearth::ui::AuditText", "%1 tried in vain to sign in through another service.") },
    Sentence { "auth.recover",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 tried a wrong recovery code.") },
    Sentence { "auth.redeemDeviceLink",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 tried a device link that is not good.") },
    Sentence { "auth.resetPassword",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 tried a wrong code for a new password.") },
    Sentence { "auth.signIn",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 tried in vain to sign in as %2.") },
    Sentence {
        "auth.signUp", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 tried in vain to sign up.") },
    Sentence { "invite.getByCode",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 tried a wrong invitation code.") },
    Sentence { "invite.redeem",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 tried a wrong invitation code.") },
    Sentence {
        "knock.begin", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 knocked again and again.") },
    Sentence { "token.use",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 used an API token that is not good.") },
    Sentence { "workspace.join",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "%1 tried a wrong join code.") },
};

template <typename Table>
const char* find(const Table& table, const QString& operation)
{
    const auto row = std::ranges::find_if(table,
        [&](const Sentence& known) { return operation == QLatin1StringView(known.operation); });
    return row == table.end() ? nullptr : row->text;
}

} // namespace

const char* doneSentence(const QString& operation) { return find(done, operation); }

const char* refusedSentence(const QString& operation) { return find(refused, operation); }

} // namespace hearth::ui
