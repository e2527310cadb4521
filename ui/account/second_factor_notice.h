// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/workspace_context.h"

#include <QCoreApplication>

namespace hearth::ui {

/// What a workspace that wants a second factor says to a person who has none: by when to set one
/// up, or that they are kept out until they do. Pure functions, window's thread.
class SecondFactorNotice {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::SecondFactorNotice)

public:
    enum class Kind { None, Grace, KeptOut };

    static Kind kindOf(const models::Account& account, models::WorkspaceContext& workspace);
    static QString text(Kind kind, models::WorkspaceContext& workspace);
    static QString grace(Timestamp deadline, Timestamp now);
    static QString action();
};

} // namespace hearth::ui
