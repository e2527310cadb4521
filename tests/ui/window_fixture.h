// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/client_fixture.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme_controller.h"

#include <QTest>

namespace hearth::ui {
class Composer;
class TimelineView;
}

namespace hearth::test {

/// A person at a device with the window open, over the real client and, for hosts, the real server.
/// Restarting closes everything and opens it again over the same folder.
class Desk {
public:
    explicit Desk(Device::Kind kind, const QString& plugins = {}, const QByteArray& vfs = {});
    ~Desk();

    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] models::Client& client() { return m_device.client(); }
    [[nodiscard]] Device& device() { return m_device; }
    [[nodiscard]] Settings& settings() { return *m_settings; }
    [[nodiscard]] client::Browser& browser() { return *m_browser; }
    void restart(const std::function<void()>& meanwhile = {});

    /// The network wants a sign-in in the browser first, or does not any more.
    void setBehindPortal(bool behind);

    /// *Start here* by calls instead of clicks; the workspace is open and loaded afterwards.
    void startHere(const QString& person, const QString& workspace);
    [[nodiscard]] models::WorkspaceContext* workspace()
    {
        return m_window->navigator().workspace();
    }

    /// A visible descendant by its object name; null when there is none.
    template <typename Widget>
    [[nodiscard]] Widget* find(const QString& name)
    {
        for (Widget* widget : m_window->findChildren<Widget*>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    /// Keys go to whatever has the keyboard, as a person's do.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void write(const QString& text);
    /// Of the open room.
    [[nodiscard]] ui::Composer& composer();
    [[nodiscard]] ui::TimelineView& timeline();
    /// True while the keyboard is within the widget.
    [[nodiscard]] bool hasKeyboard(const QWidget& widget) const;
    /// Writes into the line edit inside a TextField of this object name.
    void type(const QString& field, const QString& text);
    void click(const QString& button);
    /// Every visible label's text, one per line: what a person could read.
    [[nodiscard]] QString visibleText();

private:
    void open();
    void close();

    Device m_device;
    SystemClock m_clock;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ui::ChosenStore> m_secrets;
    std::unique_ptr<client::Browser> m_browser;
    bool m_behindPortal = false;
    client::NetworkWatch m_network { m_clock,
        { .addresses = [] { return QStringList(); },
            .behindPortal = [this] { return m_behindPortal; } } };
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace hearth::test
