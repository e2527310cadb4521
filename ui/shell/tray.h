// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"
#include "ui/theme/theme.h"

#include <QMenu>
#include <QSystemTrayIcon>
#include <QTimer>

#include <memory>

namespace hearth::ui {

/// The program's place in the desktop's tray: how much is unread, and what can be done without the
/// window. Window's thread.
class Tray final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    Tray(models::Client& client, const Clock& clock, QWidget& window);

    /// The desktop has a tray: whoever hides the window can get it back.
    [[nodiscard]] static bool isAvailable();
    /// What the tray shows: the number of mentions, or a dot for other news.
    [[nodiscard]] static QIcon icon(const Theme& theme, qint64 mentions, bool unread);
    [[nodiscard]] QString toolTip() const { return m_icon.toolTip(); }
    [[nodiscard]] QMenu& menu() { return *m_menu; }

Q_SIGNALS:
    void openRequested();
    void quitRequested();
    /// The tray has gone while the window was hidden.
    void lost();

private:
    enum class Quiet { HalfHour, Hour, Tomorrow, Off };
    void buildMenu();
    void setQuiet(Quiet quiet);
    void refresh();
    void look();

    models::Client& m_client;
    const Clock& m_clock;
    QWidget& m_window;
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon m_icon;
    QTimer m_watch;
    qint64 m_mentions = -1; ///< as shown
    bool m_unread = false;
};

} // namespace hearth::ui
