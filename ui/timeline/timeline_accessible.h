// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>

namespace hearth::ui {

class TimelineView;

/// Tells Qt how a TimelineView is read to people who do not see it: a list whose items are
/// messages. Harmless when called again.
void installTimelineAccessibility();
/// The message in `row` has the keyboard's attention now.
void reportFocusedMessage(TimelineView& view, int row);

} // namespace hearth::ui
