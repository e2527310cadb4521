// SPDX-License-Identifier: Apache-2.0
#include "ui/files/file_pictures.h"

#include "core/replica/file_cache.h"
#include "ui/theme/metrics.h"

#include <QFile>
#include <QPainter>

#include <cmath>

namespace hearth::ui {

namespace {

constexpr qsizetype keptBytes = 96LL * 1024 * 1024;
constexpr qint64 mostBytesUnasked = 8LL * 1024 * 1024;
constexpr int threads = 2; ///< one that is slow does not hold up the others

/// What paints fastest.
QImage ready(const QImage& image)
{
    return image.convertToFormat(
        image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
}

QImage rounded(const QImage& image, const FilePictures::Size& size)
{
    QImage out(image.size(), QImage::Format_ARGB32_Premultiplied);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(image));
    const qreal radius = metrics::controlRadius * size.density;
    painter.drawRoundedRect(QRectF(out.rect()), radius, radius);
    painter.end();
    out.setDevicePixelRatio(size.density);
    return out;
}

} // namespace

/// What a thread found: nothing when the file is not on this device.
struct FilePictures::Outcome {
    std::optional<Image> image;
};

FilePictures::FilePictures(QObject* owner)
    : QObject(owner)
    , m_thumbnails(keptBytes)
{
    m_pool.setMaxThreadCount(threads);
    m_pool.setThreadPriority(QThread::LowPriority);
    connect(&m_fetcher, &FileFetcher::changed, this, &FilePictures::changed);
    // What is not looked for any more may have come for another reason.
    connect(&m_fetcher, &FileFetcher::came, this, [this](const FileId& file) {
        const State state = m_states.value(file, State::Unknown);
        if (state == State::Absent || state == State::Unreachable)
            m_states.remove(file);
    });
}

FilePictures::~FilePictures()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void FilePictures::setWorkspace(models::WorkspaceContext* workspace)
{
    if (models::WorkspaceContext* before = m_fetcher.workspace())
        before->session().disconnect(this);
    m_fetcher.setWorkspace(workspace);
    m_thumbnails.clear();
    m_states.clear();
    if (workspace)
        connect(&workspace->session(), &replica::WorkspaceSession::syncStateChanged, this,
            &FilePictures::tryAgain);
}

void FilePictures::setLoading(Loading loading)
{
    m_loading = loading;
    // What was left where it is may come now.
    m_states.removeIf([](const auto& entry) { return entry.value() == State::Absent; });
    Q_EMIT changed({});
}

FilePictures::Size FilePictures::sizeFor(QSizeF size, qreal density)
{
    return { .pixels = QSize(static_cast<int>(std::round(size.width() * density)),
                 static_cast<int>(std::round(size.height() * density))),
        .density = density };
}

QPixmap FilePictures::thumbnail(const FileId& file, const Size& size) const
{
    const QPixmap* known = m_thumbnails.object({ .file = file, .pixels = size.pixels });
    return known ? *known : QPixmap();
}

FilePictures::State FilePictures::state(const FileId& file, const Size& size) const
{
    if (m_thumbnails.contains({ .file = file, .pixels = size.pixels }))
        return State::Shown;
    if (m_fetcher.isUnderway(file))
        return State::Fetching;
    return m_states.value(file, State::Unknown);
}

void FilePictures::want(const RoomId& room, const FileEntry& file, const Size& size)
{
    const Key key { .file = file.id, .pixels = size.pixels };
    if (!m_fetcher.workspace() || size.pixels.isEmpty() || m_states.contains(file.id)
        || m_underway.contains(key) || m_thumbnails.contains(key) || m_fetcher.isUnderway(file.id))
        return;
    make(room, file, size);
}

void FilePictures::fetch(const RoomId& room, const FileEntry& file, const Size& size)
{
    m_states.remove(file.id);
    if (m_fetcher.workspace() && !m_fetcher.isUnderway(file.id))
        bring(room, file, size);
}

void FilePictures::make(const RoomId& room, const FileEntry& file, const Size& size)
{
    m_underway.insert({ .file = file.id, .pixels = size.pixels });
    const replica::WorkspaceSession& session = m_fetcher.workspace()->session();
    m_pool.start([this, room, file, size, asked = QPointer(m_fetcher.workspace()),
                     folder = session.folder(), own = session.attachedPath(file.id)] {
        const replica::FileCache cache(replica::FileCache::folderIn(folder));
        const bool here = cache.holds(room, file);
        Outcome outcome;
        // What this person attached is not in the cache before it was sent.
        if (here || QFile::exists(own))
            outcome.image = readPictureFile(
                here ? cache.path(room, file) : own, { .most = size.pixels })
                                .transform(
                                    [&](const QImage& image) { return rounded(image, size); });
        // The destructor waits for the pool, so `this` is there; the event dies with it.
        QMetaObject::invokeMethod(
            this,
            [this, room, file, size, asked, outcome = std::move(outcome)] {
                m_underway.remove({ .file = file.id, .pixels = size.pixels });
                // Another workspace is not asked for it.
                if (asked && asked == m_fetcher.workspace())
                    finish(room, file, size, outcome);
            },
            Qt::QueuedConnection);
    });
}

void FilePictures::finish(
    const RoomId& room, const FileEntry& file, const Size& size, Outcome outcome)
{
    if (!outcome.image) {
        if (m_loading == Loading::Automatic && file.size <= mostBytesUnasked)
            return bring(room, file, size);
        m_states.insert(file.id, State::Absent);
    } else if (!*outcome.image) {
        m_states.insert(file.id,
            outcome.image->error() == PictureProblem::TooManyPixels ? State::TooLarge
                                                                    : State::Unreadable);
    } else {
        auto* pixmap = new QPixmap(QPixmap::fromImage(std::move(**outcome.image)));
        constexpr qsizetype bytesPerPixel = 4;
        m_thumbnails.insert({ .file = file.id, .pixels = size.pixels }, pixmap,
            bytesPerPixel * pixmap->width() * pixmap->height());
    }
    Q_EMIT changed(file.id);
}

void FilePictures::bring(const RoomId& room, const FileEntry& file, const Size& size)
{
    m_fetcher.bring(room, file, this, [this, room, file, size](const Result<QString>& path) {
        if (path)
            return make(room, file, size);
        m_states.insert(
            file.id, path.error().code == ErrorCode::Aborted ? State::Absent : State::Unreachable);
        Q_EMIT changed(file.id);
    });
}

void FilePictures::read(const QString& path, QSize most, QObject* context,
    std::function<void(const Reading& picture)> answer)
{
    constexpr int somebodyWaits = 1; // thumbnails have 0
    m_pool.start(
        [this, path, most, guard = QPointer(context), answer = std::move(answer)] {
            const Reading picture = readPictureFile(path, { .most = most })
                                        .transform([&path](const QImage& image) {
                                            return Decoded { .image = ready(image),
                                                .whole = sizeOfPicture(path) };
                                        });
            QMetaObject::invokeMethod(
                this,
                [picture, guard, answer] {
                    if (guard)
                        answer(picture);
                },
                Qt::QueuedConnection);
        },
        somebodyWaits);
}

/// What did not come is asked for again by whoever shows it.
void FilePictures::tryAgain()
{
    if (!m_fetcher.workspace()->session().syncState().caughtUp)
        return;
    const auto gone = m_states.removeIf(
        [](const auto& entry) { return entry.value() == State::Unreachable; });
    if (gone > 0)
        Q_EMIT changed({});
}

} // namespace hearth::ui
