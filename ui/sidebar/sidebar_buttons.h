// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace hearth::ui {

/// The workspace's name at the top of the sidebar; pressing it opens the workspace's menu. Window's
/// thread.
class WorkspaceHeader : public QAbstractButton {
    Q_OBJECT

public:
    explicit WorkspaceHeader(QWidget* parent = nullptr);
    void setWorkspaceName(const QString& name);
    /// A clock stands beside a name that the server has not taken yet.
    void setPending(bool pending);
    [[nodiscard]] bool isPending() const { return m_pending; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    bool m_pending = false;
};

/// Looks like a search field and opens the switcher.
class JumpField : public QAbstractButton {
    Q_OBJECT

public:
    explicit JumpField(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace hearth::ui
