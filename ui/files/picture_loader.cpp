// SPDX-License-Identifier: Apache-2.0
#include "ui/files/picture_loader.h"

#include "ui/files/file_text.h"

namespace hearth::ui {

PictureLoader::PictureLoader(FilePictures& pictures, QObject* owner)
    : QObject(owner)
    , m_pictures(pictures)
{
}

void PictureLoader::load(const RoomId& room, const FileEntry& file, QSize pixels)
{
    clear();
    m_room = room;
    m_file = file;
    m_asked = pixels;
    bring();
}

void PictureLoader::clear()
{
    ++m_turn;
    m_state = State::Nothing;
    m_file = {};
    m_path.clear();
    m_picture = {};
    m_error.reset();
    m_problem.reset();
}

void PictureLoader::bring()
{
    m_state = State::Coming;
    m_error.reset();
    m_problem.reset();
    Q_EMIT changed();
    m_pictures.fetcher().bring(
        m_room, m_file, this, [this, turn = m_turn](const Result<QString>& path) {
            if (turn != m_turn)
                return;
            if (path) {
                m_path = *path;
                return decode(m_asked);
            }
            m_error = path.error();
            m_state = State::Failed;
            Q_EMIT changed();
        });
}

void PictureLoader::decode(QSize pixels)
{
    m_asked = pixels;
    m_pictures.read(
        m_path, pixels, this, [this, turn = m_turn](const FilePictures::Reading& reading) {
            if (turn == m_turn)
                take(reading);
        });
}

void PictureLoader::take(const FilePictures::Reading& reading)
{
    if (reading && reading->image.sizeInBytes() <= m_picture.image.sizeInBytes())
        return; // asked for before the one that is here
    if (reading) {
        m_picture = *reading;
        m_state = State::Shown;
    } else if (m_picture.image.isNull()) {
        m_problem = reading.error();
        m_state = State::Failed;
    }
    Q_EMIT changed();
}

void PictureLoader::want(QSize pixels)
{
    const bool known = pixels.width() <= m_asked.width() && pixels.height() <= m_asked.height();
    if (m_state == State::Shown && !known && m_picture.image.size() != m_picture.whole)
        decode(pixels.expandedTo(m_asked));
}

void PictureLoader::tryAgain()
{
    if (m_state == State::Failed)
        bring();
}

void PictureLoader::goOn()
{
    const bool waits = m_error
        && (m_error->code == ErrorCode::Unavailable || m_error->code == ErrorCode::Timeout);
    if (waits)
        tryAgain();
}

void PictureLoader::stop()
{
    if (m_state == State::Coming)
        m_pictures.fetcher().cancel(m_file.id);
}

QString PictureLoader::trouble() const
{
    if (m_problem)
        return FileText::pictureTrouble(*m_problem);
    return m_error ? FileText::pictureTrouble(*m_error) : QString();
}

bool PictureLoader::mayTryAgain() const
{
    return m_error && m_error->code != ErrorCode::NotFound && m_error->code != ErrorCode::Forbidden;
}

void PictureLoader::readWhole(QObject* context, std::function<void(const QImage& image)> answer)
{
    if (m_state != State::Shown)
        return;
    if (m_picture.image.size() == m_picture.whole)
        return answer(m_picture.image);
    m_pictures.read(
        m_path, {}, context, [answer = std::move(answer)](const FilePictures::Reading& reading) {
            if (reading)
                answer(reading->image);
        });
}

} // namespace hearth::ui
