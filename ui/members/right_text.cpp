// SPDX-License-Identifier: Apache-2.0
#include "ui/members/right_text.h"

#include <QLocale>

namespace hearth::ui {

using namespace Qt::StringLiterals;

QString RightText::role(Role role)
{
    switch (role) {
    case Role::Owner:
        return tr("Owner");
    case Role::Admin:
        return tr("Admin");
    case Role::Member:
        return tr("Member");
    case Role::Guest:
        return tr("Guest");
    }
    return {};
}

QString RightText::permission(Permission permission)
{
    switch (permission) {
    case Permission::ViewWorkspace:
        return tr("See the workspace");
    case Permission::SendMessage:
        return tr("Write messages");
    case Permission::DeleteAnyMessage:
        return tr("Delete anybody's messages");
    case Permission::ManageChannels:
        return tr("Create, rename and archive channels");
    case Permission::ManageWorkspace:
        return tr("Change the workspace's settings and its join code");
    case Permission::ManageMembers:
        return tr("Invite and remove people, change their roles");
    case Permission::TransferWorkspace:
        return tr("Hand the workspace over");
    case Permission::DeleteWorkspace:
        return tr("Delete the workspace");
    case Permission::MakeChannelPrivate:
        return tr("Make channels private");
    case Permission::ManageGroups:
        return tr("Manage people groups");
    case Permission::ManageEmoji:
        return tr("Manage custom emoji");
    case Permission::ViewAudit:
        return tr("See the audit log");
    case Permission::ImportHistory:
        return tr("Import history");
    case Permission::ManageRoles:
        return tr("Manage roles and who has them");
    }
    return {};
}

QString RightText::missing(Permission permission)
{
    return isGrantable(permission)
        ? tr("Your roles do not allow this. Ask an admin for a role with “%1”.")
              .arg(RightText::permission(permission))
        : tr("Only the owner of the workspace may do this.");
}

QStringList RightText::roleNames(const models::Directory& directory, const QList<RoleId>& roles)
{
    QStringList names;
    for (const CustomRole& role : directory.roles()) {
        if (roles.contains(role.id))
            names.append(role.name);
    }
    return names;
}

QString RightText::reason(
    const models::Directory& directory, const Member& member, const Right& right)
{
    switch (right.source) {
    case RightSource::None:
        return member.state == MemberState::Active ? tr("No role of theirs allows it.")
                                                   : tr("They are not in the workspace.");
    case RightSource::BuiltInRole:
        return tr("As “%1”.", "built-in role").arg(role(member.role));
    case RightSource::Ownership:
        return tr("They own the workspace.");
    case RightSource::WorkspaceSetting:
        return tr("By a setting of the workspace, which lets every member.");
    case RightSource::CustomRole:
        return tr("By the custom role %1.")
            .arg(QLocale().createSeparatedList(roleNames(directory, right.roleIds)));
    }
    return {};
}

QString RightText::standing(const models::Directory& directory, const Member& member)
{
    switch (member.state) {
    case MemberState::Left:
        return tr("Has left");
    case MemberState::Removed:
        return tr("Removed");
    case MemberState::Imported:
        return tr("Imported, without an account");
    case MemberState::Active:
        break;
    }
    QStringList words { role(member.role) };
    words += roleNames(directory, member.roleIds);
    return words.join(u" · "_s);
}

} // namespace hearth::ui
