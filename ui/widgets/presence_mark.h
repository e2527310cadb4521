// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/presence.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPainter;

namespace hearth::ui {

/// Whether somebody is there, told by shape as well as by colour: a full disc, a crescent, a disc
/// with a bar, a ring. `surface` is what it stands on.
void paintPresence(QPainter& painter, const QRectF& rect, const Theme& theme, PresenceState state,
    const QColor& surface);

/// The same as a widget; hidden while nothing is known. Window's thread.
class PresenceMark final : public QWidget {
    Q_OBJECT

public:
    explicit PresenceMark(QWidget* parent);

    void setState(std::optional<PresenceState> state);
    [[nodiscard]] std::optional<PresenceState> state() const { return m_state; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<PresenceState> m_state;
};

} // namespace hearth::ui
