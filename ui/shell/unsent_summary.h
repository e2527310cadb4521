// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"

#include <QCoreApplication>

namespace hearth::ui {

/// How much of what a person did has not left this device.
struct UnsentCount {
    int messages = 0;
    int changes = 0; ///< everything else that waits: names, deletions, new channels
    int drafts = 0;

    [[nodiscard]] bool isEmpty() const { return messages + changes + drafts == 0; }
};

struct WorkspaceUnsent {
    QString workspaceName;
    UnsentCount count;
    bool known = true; ///< false: its files cannot be read, so nobody knows
    bool former = false; ///< the person is not in it any more, and nothing of it can be sent
};

/// Over all workspaces of the account, those that are not on display and those that the person is
/// no longer in too; without those where nothing waits.
[[nodiscard]] QList<WorkspaceUnsent> unsentOf(
    models::Client& client, const models::Account& account);

/// It in words. Pure functions, window's thread.
class UnsentText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::UnsentText)

public:
    /// "3 messages and 1 draft".
    static QString count(const UnsentCount& count);
    /// "Northlight: 3 messages and 1 draft".
    static QString line(const WorkspaceUnsent& unsent);
};

} // namespace hearth::ui
