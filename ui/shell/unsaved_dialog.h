// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/written_sheet.h"

namespace hearth::ui {

/// *Quit* while the disk refuses: names what is in memory alone and would be lost. Window's thread.
class UnsavedDialog final : public WrittenSheet {
    Q_OBJECT

public:
    UnsavedDialog(const UnsavedThings& unsaved, QWidget* parent);

Q_SIGNALS:
    /// All the same.
    void quitRequested();
};

} // namespace hearth::ui
