// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"

#include <QSet>

namespace hearth::replica {

/// Who is named when a reader is: they themselves, and the groups that they are in.
struct Named {
    MemberId reader;
    QSet<GroupId> groups;
};

/// Whether a message's Markdown names the reader, one of their groups, @here or @channel. Markers
/// inside code and in quotations name nobody. Any thread.
[[nodiscard]] bool mentions(const QString& body, const Named& named);

} // namespace hearth::replica
