// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/tray_pictures.h"

#include "ui/files/picture_reader.h"

namespace hearth::ui {

TrayPictures::TrayPictures(int side, QObject* owner)
    : QObject(owner)
    , m_side(side)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

TrayPictures::~TrayPictures()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QPixmap TrayPictures::picture(const QString& path)
{
    if (const auto known = m_pictures.constFind(path); known != m_pictures.cend())
        return *known;
    m_pictures.insert(path, {});
    m_pool.start([this, path] {
        const QImage picture = readPictureFile(path,
            { .most = { m_side,
                  m_side } }).value_or(QImage());
        // The destructor waits for the pool, so `this` is there; the event dies with it.
        QMetaObject::invokeMethod(
            this,
            [this, path, picture] {
                const auto wanted = m_pictures.find(path);
                if (wanted == m_pictures.end() || picture.isNull())
                    return;
                *wanted = QPixmap::fromImage(picture);
                Q_EMIT came(path);
            },
            Qt::QueuedConnection);
    });
    return {};
}

void TrayPictures::keepOnly(const QStringList& paths)
{
    m_pictures.removeIf([&paths](const auto& known) { return !paths.contains(known.key()); });
}

} // namespace hearth::ui
