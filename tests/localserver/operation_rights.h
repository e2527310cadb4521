// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

#include <array>

/// What every operation answers to everybody: PRODUCT's table of rights, operation by operation.
namespace hearth::test {

/// One column each, in this order. `nobody` has no account, `outsider` has one and nothing else,
/// `stranger` owns another workspace of the server, `removed` was a member. Another kind of caller
/// is another column.
inline const QStringList rightsCallers { QStringLiteral("nobody"), QStringLiteral("outsider"),
    QStringLiteral("stranger"), QStringLiteral("removed"), QStringLiteral("guest"),
    QStringLiteral("member"), QStringLiteral("admin"), QStringLiteral("owner") };

/// `A`: sign in first (401). `X`: there is no such workspace (404, `workspaceId`). `-`: refused
/// (403). `+`: neither of these. `U`: not offered by this server (501). `.`: not asked here.
struct RightsRow {
    const char* operation;
    const char* answers;
    const char* args = ""; ///< instead of those that the descriptors give
};

/// What everybody in the workspace may do; what its admins; what its owner.
inline constexpr const char* everybody = "AXX-++++";
inline constexpr const char* admins = "AXX---++";
inline constexpr const char* ownerAlone = "AXX----+";
/// About the caller's own account: only that they have to be signed in. The rest is in test_auth*.
inline constexpr const char* account = "A.......";
/// For who is not signed in yet, likewise.
inline constexpr const char* entrance = "........";
inline constexpr const char* serverOwner = "A------+";
inline constexpr const char* notOffered = "AUUUUUUU";
/// Only in the process that holds the data directory.
inline constexpr const char* host = "........";
/// Offered, and held to its rules in tests of its own.
inline constexpr const char* elsewhere = "A.......";

inline constexpr std::array rightsTable {
    // --- accounts and the server
    RightsRow { "server.info", "++++++++" },
    RightsRow { "server.update", serverOwner },
    RightsRow { "server.rotateSigningKey", serverOwner },
    RightsRow { "serverAudit.list", serverOwner },
    RightsRow { "serverAudit.export", serverOwner },
    RightsRow { "serverAudit.verify", serverOwner },
    RightsRow { "serverAudit.getSettings", serverOwner },
    RightsRow { "serverAudit.setSettings", serverOwner },
    RightsRow { "auth.signUp", entrance },
    RightsRow { "auth.signIn", entrance },
    RightsRow { "auth.local", entrance },
    RightsRow { "auth.refresh", entrance },
    RightsRow { "auth.attach", entrance },
    RightsRow { "auth.endSession", entrance },
    RightsRow { "auth.recover", entrance },
    RightsRow { "auth.resetPassword", entrance },
    RightsRow { "auth.redeemDeviceLink", entrance },
    RightsRow { "auth.signOut", account },
    RightsRow { "auth.currentUser", "A+++++++" },
    RightsRow { "auth.setPassword", account },
    RightsRow { "auth.createRecoveryCode", account },
    RightsRow { "auth.createDeviceLink", account },
    RightsRow { "session.list", "A+++++++" },
    RightsRow { "session.revoke", account },
    RightsRow { "session.revokeOthers", account },
    RightsRow { "token.create", account },
    RightsRow { "token.list", account },
    RightsRow { "token.revoke", account },
    RightsRow { "account.listNotices", account },
    RightsRow { "account.dismissNotices", account },
    RightsRow { "secondFactor.status", account },
    RightsRow { "secondFactor.begin", account },
    RightsRow { "secondFactor.confirm", account },
    RightsRow { "secondFactor.disable", account },
    RightsRow { "secondFactor.newRecoveryCodes", account },
    RightsRow { "user.list", serverOwner, R"({"limit":10})" },
    RightsRow { "user.update", serverOwner },
    RightsRow { "user.createResetCode", elsewhere },
    RightsRow { "user.resetSecondFactor", elsewhere },
    // --- the workspace
    RightsRow { "workspace.create", "A-+----+" },
    RightsRow { "workspace.list", "A+++++++" },
    RightsRow { "workspace.join", "A+++++++" },
    RightsRow { "invite.getByCode", "++++++++" },
    RightsRow { "invite.redeem", "A+++++++" },
    RightsRow { "workspace.get", everybody },
    RightsRow { "workspace.update", admins },
    RightsRow { "workspace.joinCode", admins },
    RightsRow { "workspace.regenerateJoinCode", admins },
    RightsRow { "workspace.networks", admins },
    RightsRow { "workspace.setNetworks", admins, R"({"networks":[]})" },
    RightsRow { "invite.create", admins },
    RightsRow { "invite.list", admins },
    RightsRow { "invite.renew", admins },
    RightsRow { "invite.revoke", admins },
    RightsRow { "domain.add", admins },
    RightsRow { "domain.verify", admins },
    RightsRow { "domain.list", admins },
    RightsRow { "domain.remove", admins },
    RightsRow { "domain.checkEmail", elsewhere },
    RightsRow { "audit.list", admins, R"({"limit":10})" },
    RightsRow { "audit.export", admins },
    RightsRow { "audit.verify", admins },
    RightsRow { "audit.getSettings", admins },
    RightsRow { "audit.setSettings", admins },
    RightsRow { "audit.acknowledge", admins },
    // --- people
    RightsRow { "member.list", everybody },
    RightsRow { "member.getById", everybody },
    RightsRow { "member.getCurrent", everybody },
    RightsRow { "member.updateName", everybody },
    RightsRow { "member.updateRole", admins, R"({"id":"$second","role":"member"})" },
    RightsRow { "member.remove", admins },
    RightsRow { "member.readmit", admins },
    RightsRow { "member.resetSecondFactor", admins },
    RightsRow { "member.withoutSecondFactor", admins },
    RightsRow { "role.list", everybody },
    RightsRow { "role.create", admins },
    RightsRow { "role.update", admins },
    RightsRow { "role.assign", admins },
    RightsRow { "role.remove", admins },
    RightsRow { "status.set", everybody },
    RightsRow { "presence.list", everybody },
    // --- rooms; the sample is one that all of them are in
    RightsRow { "channel.create", admins },
    RightsRow { "channel.list", everybody },
    RightsRow { "channel.getById", everybody },
    RightsRow { "channel.members", everybody },
    RightsRow { "channel.update", admins },
    RightsRow { "channel.addMembers", "AXX--+++" },
    RightsRow { "channel.removeMember", admins },
    RightsRow { "channel.join", everybody },
    RightsRow { "conversation.list", everybody },
    RightsRow { "conversation.createOrGet", everybody },
    // --- messages; the sample is the member's
    RightsRow { "message.create", everybody },
    RightsRow { "message.list", everybody },
    RightsRow { "message.getById", everybody },
    RightsRow { "message.history", everybody },
    RightsRow { "message.listPinned", everybody },
    RightsRow { "message.update", "AXX--+--" },
    RightsRow { "message.pin", everybody },
    RightsRow { "message.unpin", everybody },
    RightsRow { "reaction.set", everybody },
    RightsRow { "reaction.toggle", everybody },
    RightsRow { "poll.vote", everybody },
    RightsRow { "poll.close", everybody },
    RightsRow { "read.advance", everybody },
    RightsRow { "read.rewind", everybody },
    RightsRow { "draft.set", everybody },
    RightsRow { "scheduled.set", everybody },
    RightsRow { "scheduled.remove", everybody },
    RightsRow { "reminder.set", everybody },
    RightsRow { "reminder.remove", everybody },
    RightsRow { "storage.upload", everybody },
    RightsRow { "storage.getUrl", everybody },
    RightsRow { "storage.remove", everybody },
    RightsRow { "storage.list", everybody },
    RightsRow { "storage.usage", everybody },
    // --- what people keep for themselves, and what all share
    RightsRow { "preference.set", everybody },
    RightsRow { "attention.set", everybody },
    RightsRow { "section.set", everybody },
    RightsRow { "section.remove", everybody },
    RightsRow { "saved.set", everybody },
    RightsRow { "thread.follow", everybody },
    RightsRow { "thread.read", everybody },
    RightsRow { "thread.rewind", everybody },
    RightsRow { "group.set", admins },
    RightsRow { "group.remove", admins },
    RightsRow { "emoji.add", admins },
    RightsRow { "emoji.setAliases", admins },
    RightsRow { "emoji.remove", admins },
    RightsRow { "emoji.image", everybody },
    // --- staying up to date
    RightsRow { "sync.pull", everybody },
    RightsRow { "events.subscribe", everybody },
    RightsRow { "events.unsubscribe", everybody },
    RightsRow { "events.emit", everybody },
    // --- the host's machine, imports
    RightsRow { "host.start", host },
    RightsRow { "host.stop", host },
    RightsRow { "host.status", host },
    RightsRow { "host.scanner", host },
    RightsRow { "host.setScanner", host },
    RightsRow { "import.inspect", ownerAlone },
    RightsRow { "import.start", ownerAlone },
    RightsRow { "import.status", ownerAlone },
    RightsRow { "import.cancel", ownerAlone },
    RightsRow { "import.remove", ownerAlone },
    RightsRow { "import.list", ownerAlone },
    RightsRow { "import.matchMember", ownerAlone },
    // --- not yet
    RightsRow { "doc.create", notOffered },
    RightsRow { "doc.list", notOffered },
    RightsRow { "doc.getById", notOffered },
    RightsRow { "doc.update", notOffered },
    RightsRow { "doc.archive", notOffered },
    RightsRow { "doc.restore", notOffered },
    RightsRow { "doc.remove", notOffered },
    RightsRow { "doc.search", notOffered },
    RightsRow { "board.create", notOffered },
    RightsRow { "board.list", notOffered },
    RightsRow { "board.getById", notOffered },
    RightsRow { "board.update", notOffered },
    RightsRow { "board.remove", notOffered },
    // --- what takes something away for good comes last
    RightsRow { "message.remove", "AXX--+++" },
    RightsRow { "channel.leave", everybody },
    RightsRow { "channel.archive", admins },
    RightsRow { "channel.remove", admins },
    RightsRow { "workspace.transfer", ownerAlone }, // the name is not the workspace's
    RightsRow { "workspace.leave", "AXX-++++" }, // of the owner it is a conflict
    RightsRow { "workspace.remove", "AXX----+" },
};

} // namespace hearth::test
