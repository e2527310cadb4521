// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "ui/shell/sheet.h"

class QDateEdit;
class QTimeEdit;

namespace hearth::ui {

/// Asks for a day and a time in the person's own time zone: not before now, and no further ahead
/// than the server takes. Says beside the fields what is wrong. Window's thread.
class WhenDialog final : public Sheet {
    Q_OBJECT

public:
    /// The clock outlives it. `verb` is the button that takes the moment.
    WhenDialog(const QString& title, const QString& verb, const Clock& clock, QWidget* parent);

    /// What is shown at first; otherwise the next full hour.
    void setMoment(Timestamp moment);

Q_SIGNALS:
    void chosen(hearth::Timestamp moment);

private:
    [[nodiscard]] QDateTime moment() const;
    /// What is wrong with the moment; empty: nothing.
    [[nodiscard]] QString problem() const;
    void refresh();
    void take();

    const Clock& m_clock;
    QDateEdit* m_date;
    QTimeEdit* m_time;
    Label* m_note;
};

} // namespace hearth::ui
