// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"

#include <QCoreApplication>

namespace hearth::ui {

/// Roles and rights in words. Pure functions, window's thread.
class RightText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::RightText)

public:
    /// "Admin".
    static QString role(Role role);
    /// "Delete anybody's messages".
    static QString permission(Permission permission);
    /// Why somebody who lacks it may not do something, and whom they can ask.
    static QString missing(Permission permission);
    /// Why the member may or may not, in one sentence.
    static QString reason(
        const models::Directory& directory, const Member& member, const Right& right);
    /// "Admin · Moderators", and whether they are still here.
    static QString standing(const models::Directory& directory, const Member& member);
    /// The names of the custom roles among these that there are.
    static QStringList roleNames(const models::Directory& directory, const QList<RoleId>& roles);
};

} // namespace hearth::ui
