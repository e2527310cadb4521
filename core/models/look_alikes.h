// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"

#include <QHash>

namespace hearth::models {

/// What is odd about a member's name, for a warning beside it.
struct NameWarning {
    QString resembles; ///< the name of somebody who was here before; empty: nobody's
    bool mixesAlphabets = false;
    bool operator==(const NameWarning&) const = default;

    [[nodiscard]] bool isEmpty() const { return resembles.isEmpty() && !mixesAlphabets; }
};

/// Which of a workspace's active members have names that may be taken for somebody else's: the one
/// who joined later is warned of. Looks are kept, so that going through the members again is cheap.
/// Window's thread.
class LookAlikes {
public:
    /// Of those of whom there is something to say.
    [[nodiscard]] QHash<MemberId, NameWarning> among(const QList<Member>& members);

private:
    struct Look {
        QString text;
        bool mixesAlphabets = false;
    };
    [[nodiscard]] const Look& lookOf(const QString& name);

    QHash<QString, Look> m_looks;
};

} // namespace hearth::models
