// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/member_list_model.h"

#include <QStyledItemDelegate>

namespace hearth::ui {

/// Paints a row of a MemberListModel: tile, name, and what they are here.
class MemberDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static QString roleName(const models::MemberRow& row);
};

} // namespace hearth::ui
