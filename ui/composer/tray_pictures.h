// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <QPixmap>
#include <QThreadPool>

namespace hearth::ui {

/// Thumbnails of pictures that are attached, by the path of their copy; read and made smaller on a
/// thread of its own. Window's thread.
class TrayPictures final : public QObject {
    Q_OBJECT

public:
    /// `side` in the screen's pixels.
    explicit TrayPictures(int side, QObject* owner);
    ~TrayPictures() override;

    /// Null while it is not at hand: `came` follows. For ever for what is no picture.
    [[nodiscard]] QPixmap picture(const QString& path);
    /// Lets go of all but these.
    void keepOnly(const QStringList& paths);

Q_SIGNALS:
    void came(const QString& path);

private:
    int m_side;
    QHash<QString, QPixmap> m_pictures; ///< null ones: asked for, or there is none
    QThreadPool m_pool;
};

} // namespace hearth::ui
