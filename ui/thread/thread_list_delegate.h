// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/thread_list_model.h"

#include <QStyledItemDelegate>

namespace hearth::ui {

/// Paints a followed thread: where it is, who began it and how, how many answered, and what of it
/// is unread.
class ThreadListDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// The clock outlives it.
    ThreadListDelegate(const Clock& clock, QObject* owner);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] QString repliesText(const models::ThreadRow& row) const;

    const Clock& m_clock;
};

} // namespace hearth::ui
