// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/sheet.h"

namespace hearth::ui {

/// One message, edited on two devices while one of them was offline: both versions side by side,
/// and which of them stays. Window's thread.
class CompareDialog : public Sheet {
    Q_OBJECT

public:
    /// The two texts are Markdown.
    CompareDialog(const QString& own, const QString& other, QWidget* parent);

Q_SIGNALS:
    void ownChosen();
    void otherChosen();
    void editRequested();

private:
    void addVersion(const QString& name, const QString& title, const QString& text);
};

} // namespace hearth::ui
