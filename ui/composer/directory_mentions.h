// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/composer/mentions.h"

#include <QCoreApplication>

#include <functional>

namespace hearth::models {
class Directory;
}

namespace hearth::ui {

class AvatarPictures;
class EmojiPictures;

/// Whom @here and @channel call where is written: the people of the room, or only those who follow
/// the thread.
enum class CallReach { Room, Thread };

/// The people, channels and own emoji of a workspace for the composer. Directory and pictures
/// outlive it. Window's thread.
class DirectoryMentions final : public MentionSource {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::DirectoryMentions)

public:
    /// Without `pictures` there are no emoji. `reach` is asked while somebody writes; without it
    /// it is the room's. So is `mayCallAll`: whether @here and @channel are offered.
    DirectoryMentions(const models::Directory& directory, EmojiPictures* pictures,
        std::function<CallReach()> reach = {}, std::function<bool()> mayCallAll = {});

    /// Of the people; outlives this or is null: then there are none.
    void setAvatars(AvatarPictures* avatars) { m_avatars = avatars; }

    [[nodiscard]] QList<Mention> matching(
        QChar sign, const QString& typed, int most) const override;
    [[nodiscard]] std::optional<Mention> exactly(QStringView text) const override;
    [[nodiscard]] std::optional<Mention> named(const QString& token) const override;

private:
    [[nodiscard]] QList<Mention> groups() const;
    [[nodiscard]] QList<Mention> offeredGroups() const;
    [[nodiscard]] QList<Mention> matchingGroups(const QString& typed, int most) const;
    [[nodiscard]] QList<Mention> people(const QString& typed, int most) const;
    [[nodiscard]] QList<Mention> channels(const QString& typed, int most) const;

    [[nodiscard]] QList<Mention> emoji(const QString& typed, int most) const;

    const models::Directory& m_directory;
    EmojiPictures* m_pictures;
    AvatarPictures* m_avatars = nullptr;
    const std::function<CallReach()> m_reach;
    const std::function<bool()> m_mayCallAll;
};

} // namespace hearth::ui
