// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/timeline_row.h"

#include <QHash>

namespace hearth::models {

/// Reactions, pins, votes and closed polls that the server has not taken yet, and how a row looks
/// with them. Window's thread.
class PendingMarks {
public:
    /// Whoever's marks they are: the reader.
    struct Reader {
        MemberId id;
        QString name;
    };

    /// Takes the entry in when it is such a mark and was not refused.
    bool add(const replica::OutboxEntry& entry);
    void applyTo(TimelineRow& row, const Reader& reader) const;

private:
    QHash<MessageId, QList<replica::OutboxEntry>> m_entries; ///< oldest first
};

} // namespace hearth::models
