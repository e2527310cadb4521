// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/files/file_pictures.h"

namespace hearth::ui {

/// One picture as large as somebody looks at it: brings its file here, has it decoded with as many
/// pixels as are seen, and says why where it cannot be had. Window's thread.
class PictureLoader final : public QObject {
    Q_OBJECT

public:
    enum class State { Nothing, Coming, Shown, Failed };

    /// `pictures` outlives it.
    explicit PictureLoader(FilePictures& pictures, QObject* owner = nullptr);

    /// Another one than before, no larger than `pixels`.
    void load(const RoomId& room, const FileEntry& file, QSize pixels);
    void clear();
    /// More of what is shown is seen.
    void want(QSize pixels);
    /// After it failed.
    void tryAgain();
    /// The connection is back: what waits for it comes.
    void goOn();
    /// Ends its way here.
    void stop();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const FileEntry& file() const { return m_file; }
    [[nodiscard]] const FilePictures::Decoded& picture() const { return m_picture; }
    /// What to say when it failed.
    [[nodiscard]] QString trouble() const;
    /// It may be there the next time.
    [[nodiscard]] bool mayTryAgain() const;
    /// With all of its pixels, while `context` lives; nothing where that fails.
    void readWhole(QObject* context, std::function<void(const QImage& image)> answer);

Q_SIGNALS:
    void changed();

private:
    void bring();
    void decode(QSize pixels);
    void take(const FilePictures::Reading& reading);

    FilePictures& m_pictures;
    State m_state = State::Nothing;
    RoomId m_room;
    FileEntry m_file;
    QSize m_asked; ///< pixels, at most
    QString m_path; ///< where it lies, once it is here
    FilePictures::Decoded m_picture;
    std::optional<Error> m_error; ///< why it did not come
    std::optional<PictureProblem> m_problem; ///< why it is not decoded
    quint64 m_turn = 0; ///< answers about an earlier picture are dropped
};

} // namespace hearth::ui
