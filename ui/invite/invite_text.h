// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"

#include <QCoreApplication>

namespace hearth::ui {

/// Invitations in words. Pure functions, window's thread.
class InviteText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::InviteText)

public:
    /// For whom it is.
    [[nodiscard]] static QString title(
        const protocol::Invite& invite, const models::Directory& directory);
    /// How long and for how many it is still good, or how it ended, and who made it.
    [[nodiscard]] static QString detail(
        const protocol::Invite& invite, const models::Directory& directory);
    /// What is sent to the address that an invitation is for.
    [[nodiscard]] static QString mail(
        const protocol::Invite& invite, const QString& link, const models::Directory& directory);

private:
    static QString state(const protocol::Invite& invite);
};

} // namespace hearth::ui
