// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace hearth {
class Clock;
}

namespace hearth::ui {

/// Paints a row of a FileListModel: icon, name, and below its size, from whom and when.
class FileDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// The clock outlives it.
    FileDelegate(const Clock& clock, QObject* owner);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Clock& m_clock;
};

} // namespace hearth::ui
