// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/desktop.h"

namespace hearth::ui {
class ConversationPane;
class MainWindow;
}

namespace hearth::bench {

/// The client's window over a data directory, as a person uses it, with a clock beside it. Its
/// application is there already. Main thread.
class OpenWindow {
public:
    explicit OpenWindow(const QString& dataDirectory);

    /// Shows it; answers once the workspace is whole, or says that it does not get so.
    Result<void> start();

    [[nodiscard]] ui::MainWindow& window() const { return *m_window; }
    [[nodiscard]] ui::ConversationPane& conversation() const;
    [[nodiscard]] models::WorkspaceContext& workspace() const;
    /// The largest ones.
    [[nodiscard]] QList<RoomId> rooms() const;
    /// From the click to the end of the paint event that shows the other room's messages, in
    /// microseconds.
    qint64 switchTo(const RoomId& room);
    /// What was queued is painted; nothing tells that no more comes.
    static void settle();

private:
    desktop::StartupTrace m_trace;
    desktop::Desktop m_desktop;
    ui::MainWindow* m_window = nullptr;
    int m_paintings = 0;
};

} // namespace hearth::bench
