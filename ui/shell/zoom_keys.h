// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/settings.h"

class QWidget;

namespace hearth::ui {

/// Ctrl++, Ctrl+−, Ctrl+0 and Ctrl with the wheel: the size of all text in a window, kept in the
/// settings; whoever dresses the program follows them. Window's thread.
class ZoomKeys final : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    ZoomKeys(Settings& settings, QWidget& window);

    /// The next larger or smaller of the usual steps.
    void step(int direction);
    void reset();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Settings& m_settings;
    QWidget& m_window;
    int m_turned = 0; ///< of the wheel, in eighths of a degree
};

} // namespace hearth::ui
