// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QTimeZone>

namespace hearth::server {

/// How many backups stay: the last one of each of so many days, weeks (ISO 8601) and months that
/// have one.
struct RetentionRule {
    qint64 daily = 7;
    qint64 weekly = 4;
    qint64 monthly = 6;
};

/// Which of the backups may go: indexes into `newestFirst`, in its order. The newest never is among
/// them. Days begin at midnight of the zone.
[[nodiscard]] QList<qsizetype> expendable(
    const QList<Timestamp>& newestFirst, const RetentionRule& rule, const QTimeZone& zone);

} // namespace hearth::server
