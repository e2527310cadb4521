// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QStackedWidget;

namespace hearth {
class Clock;
}

namespace hearth::ui {

class AboutPage;
class FileFetcher;
class FilesPage;
class MembersPane;
class MessageListPane;
class PaneHeader;
class TabBar;

enum class DetailsTab { About, Members, Pinned, Files };

/// The right pane that tells of a room: what it is, who is in it, what is pinned and which files it
/// has. Arranges the pages; window's thread.
class DetailsPane final : public QWidget {
    Q_OBJECT

public:
    /// The clock outlives it.
    DetailsPane(const Clock& clock, FileFetcher& fetcher, QWidget* parent);

    [[nodiscard]] AboutPage& about() const { return *m_about; }
    [[nodiscard]] MembersPane& members() const { return *m_members; }
    [[nodiscard]] MessageListPane& pinned() const { return *m_pinned; }
    [[nodiscard]] FilesPage& files() const { return *m_files; }
    /// `room`: "# release".
    void setRoomTitle(const QString& room);
    [[nodiscard]] DetailsTab tab() const;
    void setTab(DetailsTab tab);
    /// Gives the keyboard to what the open tab is used with.
    void focusTab();

Q_SIGNALS:
    void closeRequested();
    void tabChanged(hearth::ui::DetailsTab tab);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PaneHeader* m_header;
    TabBar* m_tabs;
    QStackedWidget* m_pages;
    AboutPage* m_about;
    MembersPane* m_members;
    MessageListPane* m_pinned;
    FilesPage* m_files;
};

} // namespace hearth::ui
