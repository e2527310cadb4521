// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QCoreApplication>

#include <functional>
#include <optional>
#include <span>

class QMenu;
class QObject;
class QWidget;

namespace hearth::ui {

/// The moments that people want most.
enum class PlannedTime { LaterToday, In20Minutes, InHour, In3Hours, Tomorrow, NextMonday };

/// What a menu of moments is for.
struct PlannedMenu {
    std::span<const PlannedTime> times;
    QString title; ///< of the dialog that asks for another moment
    QString verb; ///< its button
};

/// Moments to choose from. What they mean is seen from `now` in the machine's own time zone; days
/// begin at nine. Window's thread.
class PlannedTimes {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::PlannedTimes)

public:
    /// Nothing where it makes no sense: late in the evening there is no later today.
    [[nodiscard]] static std::optional<Timestamp> moment(PlannedTime time, Timestamp now);
    /// "Tomorrow at 09:00".
    [[nodiscard]] static QString text(PlannedTime time, Timestamp moment);
    /// For messages, for what one wants to be reminded of, and for what has rung.
    [[nodiscard]] static PlannedMenu forMessages();
    [[nodiscard]] static PlannedMenu forReminders();
    [[nodiscard]] static PlannedMenu forPuttingOff();

    /// Fills `menu` with these moments and "Choose time…", which opens a dialog over `window`.
    /// `chosen` is called once at most, and never when `owner` is gone; the clock outlives the
    /// window.
    static void fill(QMenu& menu, const PlannedMenu& offer, const Clock& clock, QWidget& window,
        QObject& owner, const std::function<void(Timestamp)>& chosen);
};

} // namespace hearth::ui
