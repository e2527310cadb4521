// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/composer/mentions.h"

#include <QCoreApplication>

namespace hearth::models {
class Directory;
}

namespace hearth::ui {

/// The people and channels of a workspace for the composer. The directory outlives it. Window's
/// thread.
class DirectoryMentions final : public MentionSource {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::DirectoryMentions)

public:
    explicit DirectoryMentions(const models::Directory& directory);

    [[nodiscard]] QList<Mention> matching(
        QChar sign, const QString& typed, int most) const override;
    [[nodiscard]] std::optional<Mention> exactly(QStringView text) const override;
    [[nodiscard]] std::optional<Mention> named(const QString& token) const override;

private:
    [[nodiscard]] QList<Mention> groups() const;
    [[nodiscard]] QList<Mention> people(const QString& typed, int most) const;
    [[nodiscard]] QList<Mention> channels(const QString& typed, int most) const;

    const models::Directory& m_directory;
};

} // namespace hearth::ui
