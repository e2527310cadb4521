// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/channel_list_model.h"

#include <QStyledItemDelegate>

namespace hearth::ui {

/// Paints a row of a ChannelListModel: name, what it is for, how many are in it.
class ChannelDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] static QString detail(const models::ChannelRow& row);
};

} // namespace hearth::ui
