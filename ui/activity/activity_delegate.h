// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QStyledItemDelegate>

namespace hearth::ui {

/// Paints what somebody did: an icon for its kind, who and when, the message on one line, and its
/// room. What is unread has a dot and stands in bold. Window's thread.
class ActivityDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// The clock outlives it.
    ActivityDelegate(const Clock& clock, QObject* owner);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Clock& m_clock;
};

} // namespace hearth::ui
