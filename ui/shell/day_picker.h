// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QFrame>

class QCalendarWidget;

namespace hearth::ui {

/// Asks which day of a conversation to go to: a calendar and the days that are wanted most. A popup
/// that deletes itself when it closes. Window's thread.
class DayPicker final : public QFrame {
    Q_OBJECT

public:
    /// `shown` is chosen at first; no day after `today` can be.
    DayPicker(const QDate& shown, const QDate& today, QWidget* parent);

    /// Near this place, within the screen.
    void popup(QPoint globalPosition);

Q_SIGNALS:
    void dayChosen(const QDate& day);

private:
    void choose(const QDate& day);

    QCalendarWidget* m_calendar = nullptr;
};

} // namespace hearth::ui
