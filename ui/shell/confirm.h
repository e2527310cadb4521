// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/hearth_style.h"

#include <QString>

#include <functional>

class QDialog;
class QWidget;

namespace hearth::ui {

/// Which of its buttons Enter chooses.
enum class OnEnter { Confirms, Refuses };

/// A question before something that cannot be undone, or that leads elsewhere.
struct Question {
    QString title;
    QString text; ///< what will happen, and what will be lost
    QString verb; ///< the button that does it: "Delete", "Open"
    ButtonKind kind = ButtonKind::Primary;
    QString refusal {}; ///< the other button; empty: "Cancel"
    OnEnter enter = OnEnter::Confirms; ///< never confirms what is dangerous
};

/// Asks without waiting; `confirmed` is called on the person's yes, and never when `parent` is
/// gone. The question, which goes away by itself once it is answered. Window's thread.
QDialog* confirm(QWidget* parent, const Question& question, std::function<void()> confirmed);

/// Says what happened where there is nothing to choose. Window's thread.
void tell(QWidget* parent, const QString& title, const QString& text);

} // namespace hearth::ui
