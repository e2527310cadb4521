// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/emoji.h"

#include <QAbstractListModel>
#include <QStringList>

namespace hearth::ui {

/// Emoji of one kind, or those that a search finds, in the skin tone that is chosen. Window's
/// thread.
class EmojiListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { EmojiRole = Qt::UserRole + 1, NameRole };

    using QAbstractListModel::QAbstractListModel;

    /// 0: none; 1 … 5.
    void setTone(int tone);
    void showGroup(text::EmojiGroup group);
    /// These, as they are.
    void showThese(const QStringList& emoji);
    /// By name, short code and keywords; what begins with `words` comes first.
    void find(const QString& words);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] const QString& emoji(int row) const { return m_emoji[row]; }

private:
    [[nodiscard]] QString toned(const text::Emoji& emoji) const;
    void show(const QStringList& emoji);

    QStringList m_emoji;
    int m_tone = 0;
};

} // namespace hearth::ui
