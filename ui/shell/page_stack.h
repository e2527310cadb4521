// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace hearth::ui {

/// Pages of which one shows and takes room. (QStackedWidget is always as high as its highest page,
/// which tears holes into dialogs.) Window's thread.
class PageStack final : public QWidget {
    Q_OBJECT

public:
    explicit PageStack(QWidget* parent);

    /// Takes the page over. The first one shows.
    void addPage(QWidget* page);
    void setCurrent(QWidget* page);
    [[nodiscard]] QWidget* current() const { return m_current; }

private:
    QVBoxLayout* m_layout = nullptr;
    QWidget* m_current = nullptr;
};

} // namespace hearth::ui
