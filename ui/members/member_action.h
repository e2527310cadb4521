// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"

#include <QString>

#include <functional>

class QWidget;

namespace hearth::ui {

/// Something that can be done with a person in *Manage members*, beside what the dialog does
/// itself. Its button stands below the person; another part of the program adds one by handing it
/// to the dialog.
struct MemberAction {
    QString name; ///< of its button, for those who look for it: "resetSecondFactor"
    QString text; ///< "Reset second factor…"
    /// Why it cannot be done with this person; empty: it can.
    std::function<QString(const Member&)> obstacle;
    /// `dialog`: what questions and answers belong to.
    std::function<void(const Member&, QWidget* dialog)> run;
};

} // namespace hearth::ui
