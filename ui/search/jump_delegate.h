// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/jump_model.h"

#include <QStyledItemDelegate>

namespace hearth::ui {

struct Theme;

/// Paints a row of the switcher: a mark for its kind, the name, a quiet hint, and how much is
/// unread. Window's thread.
class JumpDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    /// Above the first row of a kind.
    static QString sectionTitle(models::JumpRow::Kind kind);
    static int headingHeight(const Theme& theme, const models::JumpRow& row);
};

} // namespace hearth::ui
