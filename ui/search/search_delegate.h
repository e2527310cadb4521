// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QStyledItemDelegate>

namespace hearth::ui {

/// Paints a message that a search found: who and when, a few lines with what matched, and where it
/// stands. Window's thread.
class SearchDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// The clock outlives it.
    SearchDelegate(const Clock& clock, QObject* owner);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Clock& m_clock;
};

} // namespace hearth::ui
