// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/window_fixture.h"
#include "ui/planned/planned_times.h"

#include <QMenu>

namespace hearth::ui {
class RowSource;
}

class QListView;

namespace hearth::test {

/// A window in which something is planned: the ways to it, and time that passes.
class PlannedFixture {
protected:
    void setUpOnce();
    void tearDownOnce();
    void tearDown();

    void startHere();
    /// Lea's desk, joined as a member to Ivo's workspace over the network.
    void joinIvo();
    void loseConnection();
    /// What the arrow beside Send opens; null: nothing.
    [[nodiscard]] static QMenu* laterMenu(ui::Composer& composer);
    /// The first that begins so; fails without one.
    static void choose(QMenu* menu, const QString& beginning);
    /// The menu of a button in the pane, filled; null: there is none.
    [[nodiscard]] QMenu* menuOf(const QString& button);
    /// In the open room; waits until the list has it.
    MessageId schedule(const QString& text, std::chrono::microseconds ahead);
    /// Shortcuts act again after a menu was open: without a display nothing gives the window back
    /// its activity.
    void activate();
    /// By its key; null: the pane does not show this list.
    [[nodiscard]] QListView* openList(const QString& name);
    /// The server looks at the clock with the next thing that happens.
    void letTimePass(std::chrono::microseconds span);

    [[nodiscard]] const models::ScheduledRow& first() const;
    /// What is first is sent at this moment, as it was meant since then: a night may have begun.
    [[nodiscard]] bool isFirstSentAt(ui::PlannedTime time, Timestamp since) const;
    [[nodiscard]] int scheduled() const;
    [[nodiscard]] models::WorkspaceContext& workspace() const { return *m_desk->workspace(); }
    [[nodiscard]] RoomId room() const { return *m_desk->window().navigator().room(); }
    [[nodiscard]] ui::RowSource& rows() const;
    [[nodiscard]] Timestamp now() const { return workspace().session().now(); }

    std::unique_ptr<ui::ThemeController> m_theme;
    std::unique_ptr<Device> m_ivo;
    std::unique_ptr<Desk> m_desk;
    int m_happened = 0;
};

} // namespace hearth::test
