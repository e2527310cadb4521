// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/types.h"

#include <QCoreApplication>

namespace hearth::ui {

/// Why the server did not take a change of a group or of an emoji, in one or two sentences. Pure
/// functions, window's thread.
class RefusalText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::RefusalText)

public:
    static QString sentence(const replica::OutboxEntry& entry);

private:
    static QString ofGroup(const Error& error);
    static QString ofEmoji(const Error& error);
};

} // namespace hearth::ui
