// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSplitter>
#include <QWidget>

class QStackedWidget;

namespace hearth::ui {

/// A splitter whose handles are thin lines of the theme.
class LineSplitter final : public QSplitter {
    Q_OBJECT

public:
    using QSplitter::QSplitter;

protected:
    QSplitterHandle* createHandle() override;
};

/// Places rail, sidebar, centre and the pane on demand beside each other, and one over the other
/// where the window is narrow. Knows widths and nothing else. Window's thread.
class PaneFrame final : public QWidget {
    Q_OBJECT

public:
    PaneFrame(QWidget* rail, QWidget* sidebar, QWidget* centre, QWidget* parent);

    /// Takes the pane over; it is shown by `showPane`.
    void addPane(QWidget* pane);
    /// Null hides the right pane.
    void showPane(QWidget* pane);
    [[nodiscard]] QWidget* pane() const;

    /// What the person wants while there is room; where there is none, the sidebar comes over the
    /// centre when asked for.
    void setSidebarShown(bool shown);
    /// The wish alone, before the window has its size.
    void setSidebarWanted(bool wanted);
    [[nodiscard]] bool isSidebarShown() const;
    [[nodiscard]] bool isSidebarWanted() const { return m_sidebarWanted; }
    [[nodiscard]] bool isSidebarOverlaid() const;
    [[nodiscard]] bool isPaneOverlaid() const;
    /// Hides what lies over the centre; false when nothing did.
    bool dismissOverlays();
    /// Without a workspace there is nothing but the centre.
    void setCentreOnly(bool only);

    void setWidths(int sidebar, int pane);

Q_SIGNALS:
    /// The person has moved a border.
    void widthsChanged(int sidebar, int pane);
    /// Shown, hidden or laid over.
    void sidebarChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void arrangeSidebar();
    void arrangePane();
    void applyWidths();

    QWidget* m_rail = nullptr;
    QWidget* m_sidebar = nullptr;
    QWidget* m_centre = nullptr;
    QStackedWidget* m_panes = nullptr;
    LineSplitter* m_splitter = nullptr;
    QWidget* m_sidebarEdge = nullptr; ///< of what lies over the centre
    QWidget* m_paneEdge = nullptr;
    bool m_paneShown = false;
    bool m_sidebarWanted = true;
    bool m_sidebarOver = false; ///< asked for while it can only lie over the centre
    bool m_centreOnly = false;
    int m_sidebarWidth = 0;
    int m_paneWidth = 0;
};

} // namespace hearth::ui
