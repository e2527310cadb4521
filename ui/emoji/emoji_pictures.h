// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

#include <QCache>
#include <QImage>
#include <QPixmap>
#include <QPointer>
#include <QThreadPool>

namespace hearth::ui {

/// The emoji of the open workspace's own, by name, and their pictures. A picture is asked of the
/// server once, kept in the folder of the local copy and, while it is used, in memory; files are
/// read and pictures decoded on a thread of its own. Window's thread.
class EmojiPictures final : public QObject {
    Q_OBJECT

public:
    explicit EmojiPictures(QObject* owner = nullptr);
    ~EmojiPictures() override;

    /// Null: none. Called before the workspace goes.
    void setWorkspace(models::WorkspaceContext* workspace);
    /// By name or other name, without colons; null when nothing is called so.
    [[nodiscard]] const CustomEmoji* find(const QString& name) const;
    /// The same with its colons.
    [[nodiscard]] const CustomEmoji* findCode(QStringView code) const;
    /// By name.
    [[nodiscard]] const QList<CustomEmoji>& all() const { return m_emoji; }

    struct Match {
        qsizetype from = 0;
        qsizetype length = 0; ///< colons included
        EmojiId emoji;
    };
    /// The first `:name:` of a known one in `text`, at `from` or after it.
    [[nodiscard]] std::optional<Match> nextIn(QStringView text, qsizetype from) const;
    /// How many there are in `text`; nothing when there is more in it than these and blanks.
    [[nodiscard]] std::optional<qsizetype> countAlone(QStringView text) const;

    /// No wider and higher than `side` (device-independent pixels). Null while it is not at hand:
    /// `changed` follows when it has come.
    QPixmap picture(const EmojiId& emoji, int side);

Q_SIGNALS:
    /// There are other emoji or names, or pictures have come.
    void changed();

private:
    void takeItems();
    void startNext();
    void load(const EmojiId& emoji);
    void ask(const EmojiId& emoji, const QString& file);
    /// `file`: where to; empty for in memory alone.
    void keep(const EmojiId& emoji, const QString& file, const QByteArray& bytes);
    void finish(const EmojiId& emoji, const QImage& picture);
    [[nodiscard]] QString fileOf(const EmojiId& emoji) const;
    void retry();

    QPointer<models::WorkspaceContext> m_workspace;
    QList<CustomEmoji> m_emoji;
    QHash<QString, qsizetype> m_byName;
    QCache<EmojiId, QImage> m_pictures; ///< costs its bytes
    QCache<std::pair<EmojiId, int>, QPixmap> m_scaled; ///< by side in the screen's pixels
    QList<EmojiId> m_wanted; ///< not begun yet
    QSet<EmojiId> m_underway; ///< wanted or begun
    QSet<EmojiId> m_unreachable; ///< until the server can be reached
    QSet<EmojiId> m_useless; ///< there is no picture that could be shown
    int m_running = 0;
    QTimer m_start;
    QTimer m_news; ///< what comes together is told once
    QThreadPool m_pool;
};

} // namespace hearth::ui
