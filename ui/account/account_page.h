// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QWidget>

namespace hearth::ui {

/// A page of the account dialog that talks to the server. Window's thread.
class AccountPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// It is shown now: fetches what it shows.
    virtual void enter() = 0;

Q_SIGNALS:
    /// What went wrong, for the dialog to say.
    void failed(const hearth::Error& error);
    /// What came about; empty: what was said before is over.
    void said(const QString& text);
    /// It needs another height.
    void resized();
};

} // namespace hearth::ui
