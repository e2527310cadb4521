// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace hearth::ui {

/// The parts of a window that F6 goes round. Remembers where the keyboard was in each. Window's
/// thread.
class Regions {
public:
    /// `widget` takes the keyboard itself or has a focus proxy; invisible and disabled ones are
    /// passed over.
    void add(QWidget* widget);
    /// Gives the keyboard to the next visible region (or the one before, for a negative step).
    void step(QWidget& window, int step);

private:
    struct Region {
        QPointer<QWidget> widget;
        QPointer<QWidget> last;
    };

    [[nodiscard]] int current(const QWidget& window) const;

    QList<Region> m_regions;
};

} // namespace hearth::ui
