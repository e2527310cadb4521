// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/written_sheet.h"

namespace hearth::ui {

/// The person is no longer in a team: what they wrote for it and did not send. Window's thread.
class LeftDialog final : public WrittenSheet {
    Q_OBJECT

public:
    LeftDialog(const QString& workspaceName, const QList<UnsavedThing>& things, QWidget* parent);

Q_SIGNALS:
    /// All of it.
    void discardRequested();
};

} // namespace hearth::ui
