// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/data_owner.h"

#include <QFileInfo>

namespace hearth::daemon {

using namespace Qt::StringLiterals;

namespace {

constexpr uint root = 0;

} // namespace

std::optional<FolderOwner> ownerOf(const QString& folder)
{
    const QFileInfo info(folder);
    if (!info.isDir())
        return std::nullopt;
    return FolderOwner { .id = info.ownerId(), .name = info.owner() };
}

Result<void> checkOwner(
    const QString& dataDirectory, uint user, const std::optional<FolderOwner>& owner)
{
    if (user != root || !owner || owner->id == root)
        return {};
    // As sudo takes a user who has no name, quoted for the shell.
    const QString known = owner->name.isEmpty() ? u"'#%1'"_s.arg(owner->id) : owner->name;
    return fail(ErrorCode::Forbidden,
        u"the data directory %1 belongs to %2: run this as that user: sudo -u %3 hearthd …"_s.arg(
            dataDirectory, owner->name.isEmpty() ? u"user %1"_s.arg(owner->id) : owner->name,
            known));
}

} // namespace hearth::daemon
