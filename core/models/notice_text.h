// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"

#include <QCoreApplication>

namespace hearth::models {

/// What a notice says, as Markdown in which names stand as they are: "Ada joined the channel".
/// Empty for a kind that only a newer server knows. Window's thread.
class NoticeText {
    Q_DECLARE_TR_FUNCTIONS(NoticeText)

public:
    [[nodiscard]] static QString sentence(
        const Directory& directory, const MemberId& author, const Notice& notice);
};

} // namespace hearth::models
