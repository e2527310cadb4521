// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

class QListWidget;

namespace hearth::ui {

/// Paints an entry of a list of names: perhaps a picture, the name, and a quiet line below it.
class EntryDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, PictureRole, IdRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// A list that this paints, of a fixed height.
    static QListWidget* makeList(const QString& accessibleName, QWidget* parent);
};

} // namespace hearth::ui
