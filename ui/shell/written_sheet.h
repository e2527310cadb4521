// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/quit_guard.h"
#include "ui/shell/sheet.h"

namespace hearth::ui {

/// A dialog about things that a person wrote: lists them, and copies all of them. What becomes of
/// them is for whoever derives from it. Window's thread.
class WrittenSheet : public Sheet {
    Q_OBJECT

public:
    /// "3 messages and 1 draft".
    static QString count(const QList<UnsavedThing>& things);

protected:
    WrittenSheet(const QString& title, const QString& subtitle, const QList<UnsavedThing>& things,
        QWidget* parent);
};

} // namespace hearth::ui
