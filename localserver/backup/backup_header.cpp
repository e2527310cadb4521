// SPDX-License-Identifier: Apache-2.0
#include "localserver/backup/backup_header.h"

#include <algorithm>

namespace hearth::server::backupFile {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype digits = 64;

bool isSha256(const QString& text)
{
    return text.size() == digits && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

std::optional<EntryKind> kindInWorkspace(WorkspaceId id, const QStringList& parts)
{
    if (parts.size() == 3 && parts[2] == "workspace.sqlite"_L1)
        return EntryKind { .kind = EntryKind::Workspace, .workspace = id, .sha256 = {} };
    if (parts.size() == 5 && parts[2] == "files"_L1 && isSha256(parts[4])
        && parts[3] == QStringView(parts[4]).first(2))
        return EntryKind { .kind = EntryKind::Content, .workspace = id, .sha256 = parts[4] };
    return std::nullopt;
}

} // namespace

QString workspaceDatabase(WorkspaceId id)
{
    return u"workspaces/%1/workspace.sqlite"_s.arg(id.toString());
}

QString content(WorkspaceId id, const QString& sha256)
{
    return u"workspaces/%1/files/%2/%3"_s.arg(id.toString(), sha256.first(2), sha256);
}

std::optional<EntryKind> kindOf(const QString& name)
{
    if (name == manifest)
        return EntryKind {};
    if (name == server)
        return EntryKind { .kind = EntryKind::Server, .workspace = {}, .sha256 = {} };
    if (name == move)
        return EntryKind { .kind = EntryKind::Move, .workspace = {}, .sha256 = {} };
    if (name == secretKey)
        return EntryKind { .kind = EntryKind::SecretKey, .workspace = {}, .sha256 = {} };
    if (std::ranges::contains(tlsFiles, name))
        return EntryKind { .kind = EntryKind::Tls, .workspace = {}, .sha256 = {} };
    const QStringList parts = name.split(u'/');
    if (parts.size() < 3 || parts[0] != "workspaces"_L1)
        return std::nullopt;
    const Result<WorkspaceId> id = WorkspaceId::fromString(parts[1]);
    // The id's one spelling: two names must not lead to one place.
    if (!id || id->toString() != parts[1])
        return std::nullopt;
    return kindInWorkspace(*id, parts);
}

} // namespace hearth::server::backupFile
