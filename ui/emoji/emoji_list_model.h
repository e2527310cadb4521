// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/emoji.h"

#include <QAbstractListModel>
#include <QStringList>

namespace hearth::ui {

class EmojiPictures;

/// Emoji of one kind, or those that a search finds, in the skin tone that is chosen. Window's
/// thread.
class EmojiListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    /// PictureRole: of one of the workspace's own (QPixmap); its text is `:name:`.
    enum Role { EmojiRole = Qt::UserRole + 1, NameRole, PictureRole };

    /// `pictures`: of the workspace's own emoji, outlives it; null: there are none.
    explicit EmojiListModel(EmojiPictures* pictures, QObject* owner = nullptr);

    /// 0: none; 1 … 5.
    void setTone(int tone);
    void showGroup(text::EmojiGroup group);
    /// The workspace's own.
    void showOwn();
    /// These, as they are; without those of another workspace.
    void showThese(const QStringList& emoji);
    /// By name, short code and keywords; what begins with `words` comes first. The workspace's own
    /// by all of their names.
    void find(const QString& words);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] const QString& emoji(int row) const { return m_emoji[row]; }

private:
    [[nodiscard]] QString toned(const text::Emoji& emoji) const;
    void show(const QStringList& emoji);

    EmojiPictures* m_pictures;
    QStringList m_emoji;
    int m_tone = 0;
};

} // namespace hearth::ui
