// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// Characters that cannot be seen and change what is: they reorder, join or pad. Any thread.
namespace hearth::text {

/// `text` with every character that hides or reorders written out ("⟨U+202E⟩"), so that two names
/// or addresses that look alike are alike. Joiners stay where a script or an emoji needs them.
[[nodiscard]] QString withHiddenShown(QStringView text);

/// `text` without the characters that withHiddenShown() writes out.
[[nodiscard]] QString withoutHidden(QStringView text);

/// `name` without all that a name must not hold: what withoutHidden() leaves out, tags outside of a
/// flag, and characters that Unicode gives no meaning (unassigned, private use).
[[nodiscard]] QString withoutMeaningless(QStringView name);

/// Whether `text` may change the order of what stands around it: it holds letters that run from
/// right to left, or characters that control direction.
[[nodiscard]] bool mayReorder(QStringView text);

/// `text` between U+2068 and U+2069 where it may reorder, so that its direction and its own control
/// characters end with it (UAX #9 §2.4): for what others wrote inside a sentence of ours. A U+2069
/// in it that closes nothing of its own is left out.
[[nodiscard]] QString isolated(QStringView text);

/// `name` as people see it in a list or a sentence: what hides or reorders is written out, and its
/// direction ends with it.
[[nodiscard]] QString shownName(QStringView name);

/// The characters that end what `text` leaves open of bidirectional controls; mostly none.
[[nodiscard]] QString closingControls(QStringView text);

} // namespace hearth::text
