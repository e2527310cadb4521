// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

#include <array>

/// What every operation answers to everybody: PRODUCT's table of rights, operation by operation.
namespace hearth::test {

/// One column each, in this order. `nobody` has no account, `outsider` has one and nothing else,
/// `stranger` owns another workspace of the server, `removed` was a member, and the account of
/// `deactivated`, who is a member, rests: with what they had in hand they are answered as `nobody`.
/// Another kind of caller is another column.
inline const QStringList rightsCallers { QStringLiteral("nobody"), QStringLiteral("outsider"),
    QStringLiteral("stranger"), QStringLiteral("removed"), QStringLiteral("guest"),
    QStringLiteral("member"), QStringLiteral("admin"), QStringLiteral("owner"),
    QStringLiteral("deactivated") };

/// `A`: sign in first (401). `X`: there is no such workspace (404, `workspaceId`). `-`: refused
/// (403). `+`: neither of these. `U`: not offered by this server (501). `.`: not asked here.
struct RightsRow {
    const char* operation;
    const char* answers;
    const char* args = ""; ///< instead of those that the descriptors give
};

namespace answers {
/// What everybody in the workspace may do; what its admins; what its owner.
inline constexpr const char* everybody = "AXX-++++A";
inline constexpr const char* admins = "AXX---++A";
inline constexpr const char* ownerAlone = "AXX----+A";
/// About the caller's own account: only that they have to be signed in. The rest is in test_auth*.
inline constexpr const char* account = "A.......A";
/// For who is not signed in yet, likewise.
inline constexpr const char* entrance = ".........";
inline constexpr const char* serverOwner = "A------+A";
inline constexpr const char* notOffered = "AUUUUUUUA";
/// Only in the process that holds the data directory.
inline constexpr const char* host = ".........";
/// Offered, and held to its rules in tests of its own.
inline constexpr const char* elsewhere = "A.......A";
/// The server's owner's, where there is mail; held to that in tests of its own.
inline constexpr const char* mail = elsewhere;
} // namespace answers

inline constexpr std::array rightsTable {
    // --- accounts and the server
    RightsRow { "server.info", "+++++++++" },
    RightsRow { "server.update", answers::serverOwner },
    RightsRow { "server.rotateSigningKey", answers::serverOwner },
    RightsRow { "server.diagnose", answers::serverOwner },
    RightsRow { "server.state", answers::serverOwner },
    RightsRow { "server.setLogLevel", answers::serverOwner, R"({"level":"info"})" },
    RightsRow { "metrics.read", answers::serverOwner },
    RightsRow { "serverAudit.list", answers::serverOwner },
    RightsRow { "serverAudit.export", answers::serverOwner },
    RightsRow { "serverAudit.verify", answers::serverOwner },
    RightsRow { "serverAudit.getSettings", answers::serverOwner },
    RightsRow { "serverAudit.setSettings", answers::serverOwner },
    RightsRow { "auth.signUp", answers::entrance },
    RightsRow { "auth.signIn", answers::entrance },
    RightsRow { "auth.local", answers::entrance },
    RightsRow { "auth.refresh", answers::entrance },
    RightsRow { "auth.attach", answers::entrance },
    RightsRow { "auth.endSession", answers::entrance },
    RightsRow { "auth.recover", answers::entrance },
    RightsRow { "auth.resetPassword", answers::entrance },
    RightsRow { "auth.redeemDeviceLink", answers::entrance },
    RightsRow { "auth.signOut", answers::account },
    RightsRow { "auth.currentUser", "A+++++++A" },
    RightsRow { "auth.setPassword", answers::account },
    RightsRow { "auth.createRecoveryCode", answers::account },
    RightsRow { "auth.createDeviceLink", answers::account },
    RightsRow { "session.list", "A+++++++A" },
    RightsRow { "session.revoke", answers::account },
    RightsRow { "session.revokeOthers", answers::account },
    RightsRow { "token.create", answers::account },
    RightsRow { "token.list", answers::account },
    RightsRow { "token.revoke", answers::account },
    RightsRow { "account.listNotices", answers::account },
    RightsRow { "account.dismissNotices", answers::account },
    RightsRow { "account.requestVerification", answers::account },
    RightsRow { "account.verifyEmail", answers::account },
    RightsRow { "auth.requestPasswordReset", answers::entrance },
    RightsRow { "auth.providers", "+++++++++" },
    RightsRow { "auth.beginSignIn", answers::entrance },
    RightsRow { "auth.finishSignIn", answers::entrance },
    RightsRow { "linkedSignIn.list", "A+++++++A" },
    RightsRow { "linkedSignIn.begin", answers::account },
    RightsRow { "linkedSignIn.finish", answers::account },
    RightsRow { "linkedSignIn.unlink", answers::account },
    RightsRow { "signInProvider.list", answers::serverOwner },
    RightsRow { "signInProvider.create", answers::serverOwner },
    RightsRow { "signInProvider.update", answers::serverOwner },
    RightsRow { "signInProvider.remove", answers::serverOwner },
    RightsRow { "signInProvider.test", answers::serverOwner },
    RightsRow { "mail.get", answers::mail },
    RightsRow { "mail.set", answers::mail },
    RightsRow { "mail.test", answers::mail },
    RightsRow { "mail.status", answers::mail },
    RightsRow { "secondFactor.status", answers::account },
    RightsRow { "secondFactor.begin", answers::account },
    RightsRow { "secondFactor.confirm", answers::account },
    RightsRow { "secondFactor.disable", answers::account },
    RightsRow { "secondFactor.newRecoveryCodes", answers::account },
    RightsRow { "account.deactivate", answers::account },
    RightsRow { "account.remove", answers::account },
    RightsRow { "user.deactivate", answers::serverOwner },
    RightsRow { "user.reactivate", answers::serverOwner },
    RightsRow { "user.remove", answers::serverOwner },
    RightsRow { "user.list", answers::serverOwner, R"({"limit":10})" },
    RightsRow { "user.update", answers::serverOwner },
    RightsRow { "user.createResetCode", answers::elsewhere },
    RightsRow { "user.listSessions", answers::elsewhere },
    RightsRow { "user.revokeSessions", answers::elsewhere },
    RightsRow { "user.resetSecondFactor", answers::elsewhere },
    // --- the workspace
    RightsRow { "workspace.create", "A-+----+A" },
    RightsRow { "workspace.list", "A+++++++A" },
    RightsRow { "workspace.join", "A+++++++A" },
    RightsRow { "invite.getByCode", "+++++++++" },
    RightsRow { "invite.redeem", "A+++++++A" },
    RightsRow { "knock.begin", answers::entrance },
    RightsRow { "knock.reveal", answers::entrance },
    RightsRow { "knock.state", answers::entrance },
    // Where the server has one workspace alone, its admins answer: test_knock.
    RightsRow { "knock.list", answers::admins },
    RightsRow { "knock.admit", answers::ownerAlone },
    RightsRow { "knock.refuse", answers::ownerAlone },
    RightsRow { "workspace.get", answers::everybody },
    RightsRow { "workspace.update", answers::admins },
    RightsRow { "workspace.joinCode", answers::admins },
    RightsRow { "workspace.regenerateJoinCode", answers::admins },
    RightsRow { "workspace.networks", answers::admins },
    RightsRow { "workspace.setNetworks", answers::admins, R"({"networks":[]})" },
    RightsRow { "invite.create", answers::admins },
    RightsRow { "invite.list", answers::admins },
    RightsRow { "invite.renew", answers::admins },
    RightsRow { "invite.revoke", answers::admins },
    RightsRow { "domain.add", answers::admins },
    RightsRow { "domain.verify", answers::admins },
    RightsRow { "domain.update", answers::admins },
    RightsRow { "domain.list", answers::admins },
    RightsRow { "domain.remove", answers::admins },
    RightsRow { "domain.checkEmail", answers::elsewhere },
    RightsRow { "audit.list", answers::admins, R"({"limit":10})" },
    RightsRow { "audit.export", answers::admins },
    RightsRow { "audit.verify", answers::admins },
    RightsRow { "audit.getSettings", answers::admins },
    RightsRow { "audit.setSettings", answers::admins },
    RightsRow { "audit.acknowledge", answers::everybody }, // one's own
    // --- people
    RightsRow { "member.list", answers::everybody },
    RightsRow { "member.getById", answers::everybody },
    RightsRow { "member.getCurrent", answers::everybody },
    RightsRow { "member.updateName", answers::everybody },
    RightsRow { "member.updateProfile", answers::everybody },
    RightsRow { "member.setAvatar", answers::everybody,
        R"({"id":"$new","image":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="})" },
    RightsRow { "member.removeAvatar", answers::everybody },
    RightsRow { "member.avatar", answers::everybody },
    RightsRow { "member.updateRole", answers::admins, R"({"id":"$second","role":"member"})" },
    RightsRow { "member.remove", answers::admins },
    RightsRow { "member.readmit", answers::admins },
    RightsRow { "member.resetSecondFactor", answers::admins },
    RightsRow { "member.withoutSecondFactor", answers::admins },
    RightsRow { "claim.list", answers::admins },
    RightsRow { "claim.match", answers::admins },
    RightsRow { "claim.undo", answers::admins },
    RightsRow { "claim.createLink", answers::admins },
    RightsRow { "claim.redeem", answers::everybody },
    RightsRow { "account.export", answers::everybody },
    RightsRow { "role.list", answers::everybody },
    RightsRow { "role.create", answers::admins },
    RightsRow { "role.update", answers::admins },
    RightsRow { "role.assign", answers::admins },
    RightsRow { "role.remove", answers::admins },
    RightsRow { "status.set", answers::everybody },
    RightsRow { "presence.list", answers::everybody },
    // --- rooms; the sample is one that all of them are in
    RightsRow { "channel.create", answers::admins },
    RightsRow { "channel.list", answers::everybody },
    RightsRow { "channel.getById", answers::everybody },
    RightsRow { "channel.members", answers::everybody },
    RightsRow { "channel.update", answers::admins },
    RightsRow { "channel.addMembers", "AXX--+++A" },
    RightsRow { "channel.removeMember", answers::admins },
    RightsRow { "channel.join", answers::everybody },
    RightsRow { "conversation.list", answers::everybody },
    RightsRow { "conversation.createOrGet", answers::everybody },
    // --- messages; the sample is the member's
    RightsRow { "message.create", answers::everybody },
    RightsRow { "message.list", answers::everybody },
    RightsRow { "message.getById", answers::everybody },
    RightsRow { "message.history", answers::everybody },
    RightsRow { "message.listPinned", answers::everybody },
    RightsRow { "message.update", "AXX--+--A" },
    RightsRow { "message.pin", answers::everybody },
    RightsRow { "message.unpin", answers::everybody },
    RightsRow { "reaction.set", answers::everybody },
    RightsRow { "reaction.toggle", answers::everybody },
    RightsRow { "poll.vote", answers::everybody },
    RightsRow { "poll.close", answers::everybody },
    RightsRow { "read.advance", answers::everybody },
    RightsRow { "read.rewind", answers::everybody },
    RightsRow { "draft.set", answers::everybody },
    RightsRow { "scheduled.set", answers::everybody },
    RightsRow { "scheduled.remove", answers::everybody },
    RightsRow { "reminder.set", answers::everybody },
    RightsRow { "reminder.remove", answers::everybody },
    RightsRow { "storage.upload", answers::everybody },
    RightsRow { "storage.getUrl", answers::everybody },
    RightsRow { "storage.remove", answers::everybody },
    RightsRow { "storage.list", answers::everybody },
    RightsRow { "storage.usage", answers::everybody },
    RightsRow { "storage.survey", answers::admins },
    RightsRow { "storage.search", answers::admins, R"({"limit":10})" },
    RightsRow { "storage.removeFiles", answers::admins },
    RightsRow { "storage.cleanUp", answers::admins },
    RightsRow { "retention.preview", answers::admins, R"({"retention":{"messageDays":90}})" },
    RightsRow { "retention.set", answers::admins, R"({"retention":{"messageDays":90}})" },
    // --- what people keep for themselves, and what all share
    RightsRow { "preference.set", answers::everybody },
    RightsRow { "attention.set", answers::everybody },
    RightsRow { "section.set", answers::everybody },
    RightsRow { "section.remove", answers::everybody },
    RightsRow { "saved.set", answers::everybody },
    RightsRow { "thread.follow", answers::everybody },
    RightsRow { "thread.read", answers::everybody },
    RightsRow { "thread.rewind", answers::everybody },
    RightsRow { "group.set", answers::admins },
    RightsRow { "group.remove", answers::admins },
    RightsRow { "emoji.add", answers::admins },
    RightsRow { "emoji.setAliases", answers::admins },
    RightsRow { "emoji.remove", answers::admins },
    RightsRow { "emoji.image", answers::everybody },
    // --- staying up to date
    RightsRow { "sync.pull", answers::everybody },
    RightsRow { "events.subscribe", answers::everybody },
    RightsRow { "events.unsubscribe", answers::everybody },
    RightsRow {
        "events.emit", answers::everybody, R"({"type":"typing.started","roomId":"$lobby"})" },
    // --- the host's machine, imports
    RightsRow { "host.start", answers::host },
    RightsRow { "host.stop", answers::host },
    RightsRow { "host.status", answers::host },
    RightsRow { "host.diagnose", answers::host },
    RightsRow { "host.setKnocking", answers::host },
    RightsRow { "host.scanner", answers::host },
    RightsRow { "host.setScanner", answers::host },
    RightsRow { "backup.create", answers::host },
    RightsRow { "backup.verify", answers::host },
    RightsRow { "backup.restore", answers::host },
    RightsRow { "backup.cancel", answers::host },
    RightsRow { "backup.status", answers::host },
    RightsRow { "backup.list", answers::host },
    RightsRow { "backup.remove", answers::host },
    RightsRow { "backup.getSettings", answers::host },
    RightsRow { "backup.setSettings", answers::host },
    RightsRow { "move.start", answers::serverOwner },
    RightsRow { "move.cancel", answers::serverOwner },
    RightsRow { "move.list", answers::serverOwner },
    RightsRow { "move.discardCopy", answers::serverOwner },
    RightsRow { "move.exportFile", answers::host },
    RightsRow { "move.takeBack", answers::serverOwner },
    RightsRow { "move.forward", answers::serverOwner },
    RightsRow { "move.follow", "AXXXXXXXA" }, // it is here
    RightsRow { "move.createTicket", answers::serverOwner },
    RightsRow { "move.importFile", answers::host },
    RightsRow { "move.begin", answers::entrance },
    RightsRow { "move.have", answers::entrance },
    RightsRow { "move.put", answers::entrance },
    RightsRow { "move.finish", answers::entrance },
    RightsRow { "move.activate", answers::entrance },
    RightsRow { "move.abandon", answers::entrance },
    RightsRow { "move.forgetArrival", answers::serverOwner },
    RightsRow { "move.enter", answers::entrance },
    RightsRow { "import.inspect", answers::ownerAlone },
    RightsRow { "import.start", answers::ownerAlone },
    RightsRow { "import.status", answers::ownerAlone },
    RightsRow { "import.cancel", answers::ownerAlone },
    RightsRow { "import.remove", answers::ownerAlone },
    RightsRow { "import.list", answers::ownerAlone },
    RightsRow { "import.matchMember", answers::ownerAlone },
    // --- not yet
    RightsRow { "doc.create", answers::notOffered },
    RightsRow { "doc.list", answers::notOffered },
    RightsRow { "doc.getById", answers::notOffered },
    RightsRow { "doc.update", answers::notOffered },
    RightsRow { "doc.archive", answers::notOffered },
    RightsRow { "doc.restore", answers::notOffered },
    RightsRow { "doc.remove", answers::notOffered },
    RightsRow { "doc.search", answers::notOffered },
    RightsRow { "board.create", answers::notOffered },
    RightsRow { "board.list", answers::notOffered },
    RightsRow { "board.getById", answers::notOffered },
    RightsRow { "board.update", answers::notOffered },
    RightsRow { "board.remove", answers::notOffered },
    // --- what takes something away for good comes last
    RightsRow { "message.remove", "AXX--+++A" },
    RightsRow { "channel.leave", answers::everybody },
    RightsRow { "channel.archive", answers::admins },
    RightsRow { "channel.remove", answers::admins },
    RightsRow { "workspace.transfer", answers::ownerAlone }, // the name is not the workspace's
    RightsRow { "workspace.leave", "AXX-++++A" }, // of the owner it is a conflict
    RightsRow { "workspace.remove", "AXX----+A" },
};

} // namespace hearth::test
