// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

namespace hearth::ui {

/// Whether anybody uses this program: away after ten minutes without a key or a touch in any of its
/// windows, back at once. Window's thread.
class AwayWatch final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::minutes patience { 10 };

    /// The clock outlives it.
    explicit AwayWatch(const Clock& clock, QObject* owner);

    [[nodiscard]] bool isActive() const { return m_active; }
    /// Looks at the clock now; the timer does so by itself.
    void look();

Q_SIGNALS:
    void activeChanged(bool active);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void used();
    void setActive(bool active);

    const Clock& m_clock;
    QTimer m_timer { this };
    std::chrono::microseconds m_usedAt {}; ///< of `Clock::steady`
    bool m_active = true;
};

} // namespace hearth::ui
