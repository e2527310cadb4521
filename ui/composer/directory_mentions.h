// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/composer/mentions.h"

#include <QCoreApplication>

namespace hearth::models {
class Directory;
}

namespace hearth::ui {

class EmojiPictures;

/// The people, channels and own emoji of a workspace for the composer. Directory and pictures
/// outlive it. Window's thread.
class DirectoryMentions final : public MentionSource {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::DirectoryMentions)

public:
    /// Without `pictures` there are no emoji.
    DirectoryMentions(const models::Directory& directory, EmojiPictures* pictures);

    [[nodiscard]] QList<Mention> matching(
        QChar sign, const QString& typed, int most) const override;
    [[nodiscard]] std::optional<Mention> exactly(QStringView text) const override;
    [[nodiscard]] std::optional<Mention> named(const QString& token) const override;

private:
    [[nodiscard]] QList<Mention> groups() const;
    [[nodiscard]] QList<Mention> matchingGroups(const QString& typed, int most) const;
    [[nodiscard]] QList<Mention> people(const QString& typed, int most) const;
    [[nodiscard]] QList<Mention> channels(const QString& typed, int most) const;

    [[nodiscard]] QList<Mention> emoji(const QString& typed, int most) const;

    const models::Directory& m_directory;
    EmojiPictures* m_pictures;
};

} // namespace hearth::ui
