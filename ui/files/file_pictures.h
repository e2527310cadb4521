// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/files/file_fetcher.h"
#include "ui/files/picture_reader.h"

#include <QCache>
#include <QPixmap>
#include <QThreadPool>

namespace hearth::ui {

/// The pictures among the files of the open workspace, as large as they are shown. Whoever shows
/// one says so with `want`, paints what `look` has of it, and paints again when `changed` tells
/// that there is more. Files are read and pictures decoded on threads of their own; what is shown
/// stays in memory up to a limit. Window's thread.
class FilePictures final : public QObject {
    Q_OBJECT

public:
    /// Automatic: what is small enough comes when it is in sight.
    enum class Loading { Automatic, OnDemand };
    enum class State {
        Unknown, ///< being looked for, or made
        Shown,
        Absent, ///< not on this device, and not on its way
        Fetching,
        TooLarge,
        Unreadable,
        Unreachable, ///< it should have come, and did not
    };
    /// How large a thumbnail is: in the screen's pixels, of which `density` are one of ours.
    struct Size {
        QSize pixels;
        qreal density = 1;
    };
    using Image = std::expected<QImage, PictureProblem>;
    struct Decoded {
        QImage image;
        QSize whole; ///< of the file, in its own pixels; `image` may have fewer
    };
    using Reading = std::expected<Decoded, PictureProblem>;

    explicit FilePictures(QObject* owner = nullptr);
    ~FilePictures() override;

    /// Null: none. Called before the workspace goes.
    void setWorkspace(models::WorkspaceContext* workspace);
    void setLoading(Loading loading);
    [[nodiscard]] FileFetcher& fetcher() { return m_fetcher; }
    [[nodiscard]] const FileFetcher& fetcher() const { return m_fetcher; }

    /// In as many of the screen's pixels as this.
    [[nodiscard]] static Size sizeFor(QSizeF size, qreal density);
    /// A thumbnail with round corners; null: it is not in memory. Looks at no disk.
    [[nodiscard]] QPixmap thumbnail(const FileId& file, const Size& size) const;
    [[nodiscard]] State state(const FileId& file, const Size& size) const;
    /// It is in sight in this size. Harmless when it is known or under way.
    void want(const RoomId& room, const FileEntry& file, const Size& size);
    /// Somebody asks for it, however large it is.
    void fetch(const RoomId& room, const FileEntry& file, const Size& size);
    /// Decodes a file that is here, no larger than `most` pixels (empty: as it is), and answers
    /// while `context` lives. Comes before thumbnails.
    void read(const QString& path, QSize most, QObject* context,
        std::function<void(const Reading& picture)> answer);

Q_SIGNALS:
    void changed(hearth::FileId file);

private:
    struct Key {
        FileId file;
        QSize pixels;
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed = 0)
        {
            return qHashMulti(seed, key.file, key.pixels.width(), key.pixels.height());
        }
    };
    struct Outcome;

    void make(const RoomId& room, const FileEntry& file, const Size& size);
    void finish(const RoomId& room, const FileEntry& file, const Size& size, Outcome outcome);
    void bring(const RoomId& room, const FileEntry& file, const Size& size);
    void tryAgain();

    FileFetcher m_fetcher;
    QCache<Key, QPixmap> m_thumbnails; ///< costs its bytes
    QSet<Key> m_underway;
    QHash<FileId, State> m_states; ///< of those that cannot be shown
    Loading m_loading = Loading::Automatic;
    QThreadPool m_pool;
};

} // namespace hearth::ui
