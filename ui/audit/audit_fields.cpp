// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/audit_fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hearth::ui {

namespace {

struct FieldWord {
    const char* field;
    const char* text;
};

/// In the order of their names.
constexpr std::array words {
    FieldWord { "about", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "about themself") },
    FieldWord { "addedBy", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "added by") },
    FieldWord {
        "admitsNewPeople", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "lets new people in") },
    FieldWord { "aliases", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "other names") },
    FieldWord { "archivedAt", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "archived since") },
    FieldWord { "authorities",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "certificates that are trusted") },
    FieldWord { "autoJoin", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "joins by itself") },
    FieldWord { "avatarId", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "picture") },
    FieldWord { "bytes", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "bytes") },
    FieldWord {
        "challenge", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "value of the DNS record") },
    FieldWord { "checkedAt", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "checked last") },
    FieldWord { "claimsByAddress",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "imported people by their address") },
    FieldWord { "clientId", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "client id") },
    FieldWord { "createdAt", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "created") },
    FieldWord { "createdBy", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "created by") },
    FieldWord { "deactivated", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "deactivated") },
    FieldWord { "deleteMinutes",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "minutes to delete a message in") },
    FieldWord { "deletionAt", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "is deleted on") },
    FieldWord { "deviceName", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "device") },
    FieldWord { "displayName", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "name") },
    FieldWord { "domain", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "domain") },
    FieldWord { "editHistoryVisible",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "everybody sees earlier versions") },
    FieldWord {
        "editMinutes", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "minutes to edit a message in") },
    FieldWord { "email", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "e-mail address") },
    FieldWord {
        "emailVerified", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "e-mail address is verified") },
    FieldWord { "enabled", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "switched on") },
    FieldWord {
        "failingSince", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "DNS record missing since") },
    FieldWord { "fileDays", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "days files are kept") },
    FieldWord { "fileRules", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "rules for files") },
    FieldWord { "files", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "files") },
    FieldWord { "groupClaim", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "claim with the groups") },
    FieldWord { "handle", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "handle") },
    FieldWord { "hasPassword", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "has a password") },
    FieldWord {
        "hasRecoveryCode", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "has a recovery code") },
    FieldWord {
        "hasSecondFactor", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "has a second factor") },
    FieldWord { "hasSecret", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "has a secret") },
    FieldWord { "host", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "server") },
    FieldWord { "icon", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "icon") },
    FieldWord { "id", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "number") },
    FieldWord { "importId", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "import") },
    FieldWord { "inviteId", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "invitation") },
    FieldWord { "issuer", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "issuer") },
    FieldWord {
        "joinCodeEnabled", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "join by link or code") },
    FieldWord { "joinedAt", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "joined") },
    FieldWord { "keyId", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "signing key") },
    FieldWord { "kind", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "kind") },
    FieldWord { "lastCheck", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "last check") },
    FieldWord { "level", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "detail of the server's log") },
    FieldWord { "linkedSignIn", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "linked sign-in") },
    FieldWord { "mappings", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "groups and their roles") },
    FieldWord { "mayCreateWorkspaces",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "may create workspaces") },
    FieldWord { "memberId", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "member") },
    FieldWord { "memberIds", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "members") },
    FieldWord { "members", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "members") },
    FieldWord { "membersMayCreateChannels",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "everybody may create channels") },
    FieldWord {
        "mentioning", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "who may mention everybody") },
    FieldWord {
        "messageDays", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "days messages are kept") },
    FieldWord { "messages", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "messages") },
    FieldWord { "mimeType", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "kind of file") },
    FieldWord { "name", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "name") },
    FieldWord { "networks", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "networks") },
    FieldWord { "origins", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "web pages that may call") },
    FieldWord { "ownsServer", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "owns the server") },
    FieldWord { "pausedAt", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "paused since") },
    FieldWord { "permissions", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "rights") },
    FieldWord { "port", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "port") },
    FieldWord { "posting", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "who may post") },
    FieldWord { "profile", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "profile") },
    FieldWord { "publicAddress", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "public address") },
    FieldWord { "purpose", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "purpose") },
    FieldWord {
        "recordName", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "name of the DNS record") },
    FieldWord { "registration", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "who may sign up") },
    FieldWord {
        "retention", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "how long things are kept") },
    FieldWord {
        "retentionDays", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "days the log is kept") },
    FieldWord { "role", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "role") },
    FieldWord { "roleIds", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "roles") },
    FieldWord { "roles", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "roles") },
    FieldWord { "roomId", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "channel") },
    FieldWord { "scanner", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "virus scanner") },
    FieldWord { "scopes", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "scopes") },
    FieldWord { "secondFactorPolicy",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "who needs a second factor") },
    FieldWord { "secondFactorSince",
        QT_TRANSLATE_NOOP("hearth::ui::AuditText", "second factor needed since") },
    FieldWord { "security", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "encryption") },
    FieldWord { "sender", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "sender") },
    FieldWord { "state", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "state") },
    FieldWord { "status", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "status") },
    FieldWord { "timeZone", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "time zone") },
    FieldWord { "title", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "title") },
    FieldWord { "topic", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "topic") },
    FieldWord { "user", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "user name") },
    FieldWord { "userId", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "account") },
    FieldWord { "verifiedAt", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "verified") },
    FieldWord { "virus", QT_TRANSLATE_NOOP("hearth::ui::AuditText", "virus") },
};

} // namespace

const char* fieldWord(const QString& field)
{
    const auto row = std::ranges::find_if(
        words, [&](const FieldWord& known) { return field == QLatin1StringView(known.field); });
    return row == words.end() ? nullptr : row->text;
}

} // namespace hearth::ui
