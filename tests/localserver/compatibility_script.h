// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

/// What today's version is asked so that later ones can be held against its answers.
namespace hearth::test {

using namespace Qt::StringLiterals;

/// One call of the script that is recorded. What it answers as `id` gets a name.
struct Step {
    const char* who;
    const char* operation;
    QByteArray args;
    const char* name = "";
};

inline QList<Step> script()
{
    return { { "owner", "server.info", "{}" },
        { "owner", "server.update", R"({"name":"House","registration":"open"})" },
        { "owner", "user.list", R"({"limit":1})" }, { "owner", "auth.currentUser", "{}" },
        { "owner", "session.list", "{}" },
        { "member", "auth.setPassword",
            R"({"email":"member@example.org","password":"correct horse"})" },
        { "member", "auth.createRecoveryCode", "{}" }, { "member", "auth.createDeviceLink", "{}" },
        { "member", "session.revokeOthers", "{}" },
        { "member", "auth.endSession", R"({"refreshToken":"of nobody"})" },
        { "member", "token.create", R"({"name":"bot","scopes":["message:write"],"days":30})" },
        { "member", "token.list", "{}" }, { "member", "account.listNotices", "{}" },
        { "member", "account.dismissNotices", R"({"noticeIds":["$new"]})" },
        { "owner", "server.rotateSigningKey", "{}" }, { "owner", "workspace.list", "{}" },
        { "owner", "workspace.get", "{}" },
        { "owner", "workspace.update",
            R"({"name":"Crew","icon":"C","membersMayCreateChannels":true,"baseRevision":1})" },
        { "owner", "workspace.networks", "{}" },
        { "owner", "workspace.setNetworks", R"({"networks":["192.0.2.0/24"]})" },
        { "owner", "workspace.setNetworks", R"({"networks":[]})" },
        { "owner", "workspace.joinCode", "{}" }, { "owner", "workspace.regenerateJoinCode", "{}" },
        { "owner", "channel.create",
            R"({"id":"$new","kind":"public","name":"garden","topic":"roses","purpose":"flowers"})",
            "garden" },
        { "owner", "channel.create", R"({"id":"$new","kind":"private","name":"shed"})", "shed" },
        { "owner", "channel.list", "{}" }, { "owner", "channel.getById", R"({"id":"$garden"})" },
        { "owner", "channel.update",
            R"({"id":"$garden","name":"orchard","topic":"apples","baseRevision":1})" },
        { "member", "conversation.list", "{}" }, { "owner", "member.list", "{}" },
        { "owner", "member.getById", R"({"id":"$member"})" },
        { "owner", "member.getCurrent", "{}" },
        { "owner", "member.updateRole", R"({"id":"$second","role":"admin"})" },
        { "member", "member.updateName", R"({"displayName":"Mara"})" },
        { "member", "member.updateProfile",
            R"({"title":"Gardener","about":"Roses","timeZone":"Europe/Berlin"})" },
        { "member", "member.setAvatar",
            R"({"id":"$new","image":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="})" },
        { "owner", "member.avatar", R"({"id":"$member"})" },
        { "member", "member.removeAvatar", "{}" },
        { "member", "message.create",
            R"({"id":"$new","roomId":"$garden","body":"hello **all** <@$owner>"})", "root" },
        { "owner", "message.create",
            R"({"id":"$new","roomId":"$garden","parentId":"$root","body":"a reply"})", "reply" },
        { "owner", "message.getById", R"({"id":"$root"})" },
        { "member", "message.update",
            R"({"id":"$root","body":"hello everybody","baseRevision":1})" },
        { "owner", "message.list",
            R"({"roomId":"$garden","direction":"before","limit":10,"withReplies":true})" },
        { "owner", "message.list", R"({"roomId":"$garden","parentId":"$root"})" },
        { "member", "read.advance", R"({"roomId":"$garden","position":1000})" },
        { "member", "draft.set",
            R"({"roomId":"$garden","parentId":"$root","body":"half","baseRevision":0})" },
        { "second", "channel.join", R"({"id":"$garden"})" },
        { "owner", "channel.addMembers", R"({"id":"$shed","memberIds":["$second"]})" },
        { "owner", "channel.members", R"({"id":"$shed"})" },
        { "owner", "channel.removeMember", R"({"id":"$shed","memberId":"$second"})" },
        { "second", "channel.leave", R"({"id":"$garden"})" },
        { "member", "conversation.createOrGet", R"({"memberIds":["$owner"]})" },
        { "owner", "reaction.set", R"({"messageId":"$root","emoji":"👍","present":true})" },
        { "member", "reaction.toggle", R"({"messageId":"$root","emoji":"🎉"})" },
        { "member", "message.create",
            R"({"id":"$new","roomId":"$garden","body":"which?","poll":{"options":["one","two"]}})",
            "poll" },
        { "owner", "poll.vote", R"({"messageId":"$poll","options":[1]})" },
        { "member", "poll.close", R"({"messageId":"$poll"})" },
        { "owner", "message.pin", R"({"id":"$root"})" },
        { "owner", "message.listPinned", R"({"roomId":"$garden"})" },
        { "owner", "message.unpin", R"({"id":"$root"})" },
        { "owner", "message.history", R"({"id":"$root"})" },
        { "member", "read.rewind", R"({"roomId":"$garden","position":0})" },
        { "member", "preference.set", R"({"roomId":"$garden","starred":true})" },
        { "member", "attention.set",
            R"({"level":"all","keywords":["roses"],"quiet":{"days":[1],"from":1320,"to":420}})" },
        { "member", "section.set", R"({"id":"$new","name":"Later"})", "section" },
        { "member", "section.remove", R"({"id":"$section"})" },
        { "member", "saved.set", R"({"messageId":"$root","present":true})" },
        { "member", "thread.follow", R"({"messageId":"$root","following":true})" },
        { "member", "thread.read", R"({"messageId":"$root","position":1000})" },
        { "member", "thread.rewind", R"({"messageId":"$root","position":0})" },
        { "owner", "group.set",
            R"({"id":"$new","handle":"design","name":"Design","memberIds":["$member"]})", "group" },
        { "owner", "group.remove", R"({"id":"$group"})" },
        { "owner", "emoji.add",
            R"({"id":"$new","name":"dot","image":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="})",
            "dot" },
        { "owner", "emoji.setAliases", R"({"id":"$dot","aliases":["spot"]})" },
        { "member", "emoji.image", R"({"id":"$dot"})" },
        { "owner", "emoji.remove", R"({"id":"$dot"})" },
        { "member", "events.emit", R"({"type":"typing.started","roomId":"$garden"})" },
        { "member", "presence.list", "{}" },
        { "member", "status.set", R"({"emoji":"🌱","text":"in the garden"})" },
        { "member", "scheduled.set",
            R"({"id":"$new","roomId":"$garden","body":"good morning","sendAt":1790000600000000})" },
        { "member", "scheduled.remove", R"({"id":"$new"})" },
        { "member", "reminder.set",
            R"({"id":"$new","text":"water them","messageId":"$root","dueAt":1790000600000000})" },
        { "member", "reminder.remove", R"({"id":"$new"})" }, { "member", "storage.usage", "{}" },
        { "member", "storage.upload", R"({"id":"$new","name":"plan.txt","size":0})", "plan" },
        { "member", "storage.getUrl", R"({"id":"$plan"})" },
        { "member", "message.create",
            R"({"id":"$new","roomId":"$garden","body":"","files":[{"id":"$plan","name":"plan.txt","state":"stored"}]})",
            "withFile" },
        { "owner", "storage.list", "{}" }, { "owner", "storage.search", "{}" },
        { "owner", "storage.removeFiles", R"({"ids":["$plan"]})" },
        { "owner", "retention.set", R"({"retention":{}})" },
        { "member", "storage.remove", R"({"id":"$plan"})" },
        { "owner", "role.create",
            R"({"id":"$new","name":"Moderators","permissions":["deleteAnyMessage"]})",
            "moderators" },
        { "owner", "role.update",
            R"({"id":"$moderators","name":"Keepers","permissions":["manageGroups"]})" },
        { "owner", "role.assign", R"({"id":"$moderators","memberId":"$member","present":true})" },
        { "member", "role.list", "{}" }, { "owner", "role.remove", R"({"id":"$moderators"})" },
        { "owner", "message.remove", R"({"id":"$reply"})" },
        { "owner", "channel.archive", R"({"id":"$shed"})" },
        { "owner", "channel.remove", R"({"id":"$shed"})" },
        { "owner", "invite.create", R"({"id":"$new","hours":24,"maxUses":5})", "invite" },
        { "owner", "invite.list", "{}" }, { "owner", "invite.renew", R"({"id":"$invite"})" },
        { "owner", "invite.revoke", R"({"id":"$invite"})" },
        { "owner", "domain.add", R"({"id":"$new","name":"example.org"})", "domain" },
        { "owner", "domain.update", R"({"id":"$domain","autoJoin":true})" },
        { "owner", "domain.list", "{}" },
        { "owner", "domain.checkEmail", R"({"email":"mara@example.org"})" },
        { "owner", "domain.remove", R"({"id":"$domain"})" },
        { "owner", "member.remove", R"({"id":"$guest"})" },
        { "owner", "member.readmit", R"({"id":"$guest"})" }, { "owner", "import.list", "{}" },
        { "owner", "audit.list", "{}" }, { "owner", "audit.export", R"({"format":"csv"})" },
        { "owner", "audit.verify", "{}" }, { "owner", "audit.getSettings", "{}" },
        { "owner", "audit.setSettings", R"({"retentionDays":90})" },
        { "owner", "audit.acknowledge", R"({"id":"$new"})" }, { "owner", "serverAudit.list", "{}" },
        { "owner", "serverAudit.export", R"({"format":"json"})" },
        { "owner", "serverAudit.verify", "{}" }, { "owner", "serverAudit.getSettings", "{}" },
        { "owner", "serverAudit.setSettings", R"({"retentionDays":90})" },
        { "owner", "server.diagnose", "{}" }, { "owner", "server.state", "{}" },
        { "owner", "server.setLogLevel", R"({"level":"debug"})" },
        { "owner", "metrics.read", "{}" }, { "owner", "mail.get", "{}" },
        { "owner", "mail.set", R"({"host":""})" }, { "owner", "mail.status", "{}" },
        { "owner", "auth.providers", "{}" }, { "owner", "linkedSignIn.list", "{}" },
        { "owner", "signInProvider.list", "{}" }, { "owner", "host.status", "{}" },
        { "owner", "host.diagnose", "{}" }, { "owner", "host.setKnocking", R"({"allowed":true})" },
        { "owner", "knock.list", "{}" }, { "owner", "host.scanner", "{}" },
        { "owner", "host.setScanner", R"({"scanner":""})" }, { "owner", "backup.status", "{}" },
        { "owner", "backup.list", "{}" }, { "owner", "backup.getSettings", "{}" },
        { "owner", "backup.setSettings", R"({"everyHours":0})" },
        { "owner", "backup.cancel", "{}" }, { "owner", "sync.pull", "{}" } };
}

/// Who asks them, or why not: they end the connection that asks, need what only they were given, or
/// have no answer to look at.
inline const QStringList leftOut
    = u"auth.signUp auth.signIn auth.local auth.refresh auth.attach "
      "auth.signOut auth.recover auth.redeemDeviceLink session.revoke "
      "auth.resetPassword user.createResetCode user.listSessions "
      "user.revokeSessions token.revoke "
      "user.update workspace.create workspace.join invite.getByCode "
      "invite.redeem knock.begin knock.reveal knock.state knock.admit knock.refuse domain.verify "
      "workspace.remove workspace.transfer "
      "workspace.leave events.subscribe mail.test "
      "account.requestVerification account.verifyEmail "
      "auth.requestPasswordReset auth.beginSignIn auth.finishSignIn "
      "linkedSignIn.begin linkedSignIn.finish linkedSignIn.unlink "
      "signInProvider.create signInProvider.update signInProvider.remove "
      "signInProvider.test "
      "events.unsubscribe backup.create backup.verify backup.restore "
      "backup.remove "
      "move.start move.cancel move.list move.discardCopy move.exportFile "
      "move.takeBack move.forward move.follow move.createTicket "
      "move.importFile move.begin move.have move.put move.finish "
      "move.activate move.abandon move.forgetArrival move.enter host.start "
      "host.stop import.inspect import.start import.status import.cancel "
      "import.remove import.matchMember "
      "account.deactivate account.remove user.deactivate "
      "user.reactivate user.remove claim.list claim.match "
      "claim.undo claim.createLink claim.redeem account.export "
      "secondFactor.status secondFactor.begin secondFactor.confirm "
      "secondFactor.disable secondFactor.newRecoveryCodes "
      "user.resetSecondFactor member.resetSecondFactor "
      "member.withoutSecondFactor storage.survey storage.cleanUp retention.preview"_s.split(u' ');

} // namespace hearth::test
