// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

namespace hearth::ui {
class MainWindow;
}

namespace hearth::desktop {

class Demo;

/// Writes a picture of the window once its timeline is painted, and ends the program: 0, or 1 with
/// a message when nothing could be painted or written within a minute. Main thread.
class Screenshot final : public QObject {
    Q_OBJECT

public:
    /// `delay` in milliseconds of rest before the picture.
    Screenshot(ui::MainWindow& window, const QString& file, int delay);

    /// Nothing counts before the demo is ready.
    void waitFor(Demo& demo);

private:
    void painted();
    void take();
    void giveUp(const QString& why);

    ui::MainWindow& m_window;
    QString m_file;
    QTimer m_rest;
    QTimer m_deadline;
    bool m_mayTake = true;
};

} // namespace hearth::desktop
