// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"

namespace hearth::models {

/// In a room of more people than this, @here and @channel are asked about before they are sent.
inline constexpr qsizetype mostCalledUnasked = 50;

/// Whom a message calls by @here and @channel; in code and in quotations they call nobody. Both are
/// a mention for everybody who reads it; @here interrupts only who is at their computer. From fewer
/// to more people.
enum class Summons { Nobody, Present, Everybody };
[[nodiscard]] Summons summonsIn(const QString& markdown);

/// The people of a room who hear of what calls them: not those whom only an import knows.
struct Audience {
    enum class Counted { Exactly, AtMost };

    qsizetype people = 0; ///< the writer among them
    Counted counted = Counted::Exactly;

    [[nodiscard]] bool isCrowd() const { return people > mostCalledUnasked; }
};
/// As far as this device knows it. Who is in a public channel the server alone can tell: until then
/// it is at most everybody.
[[nodiscard]] Audience audienceOf(const Directory& directory, const Room& room);
/// The same with the server's answer about who is in the room.
[[nodiscard]] Audience audienceOf(const Directory& directory, const QList<MemberId>& inRoom);

} // namespace hearth::models
