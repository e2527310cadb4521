// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/avatar_pictures.h"

#include "core/models/submissions.h"
#include "ui/files/picture_reader.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QSaveFile>
#include <QWidget>

#include <chrono>
#include <cmath>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int keptSide = 256; ///< enough for a profile on a screen of twice the density
constexpr int keptBytes = 16 * 1024 * 1024;
constexpr int keptScaled = 500;
constexpr int mostAtOnce = 4; ///< asked of the server
constexpr auto newsDelay = 50ms;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > limits::avatarBytes)
        return {};
    return file.readAll();
}

/// Of one that waits in the outbox.
QByteArray unsentPicture(const replica::WorkspaceSession& session, const AvatarId& avatar)
{
    const QList<replica::OutboxEntry> entries = models::entriesAbout(session, avatar.uuid);
    for (const replica::OutboxEntry& entry : entries) {
        if (entry.isOperation(protocol::memberSetAvatar.name))
            return QByteArray::fromBase64(entry.args.value("image"_L1).toString().toLatin1());
    }
    return {};
}

/// What cannot be kept is asked for again the next time.
void store(const QString& path, const QByteArray& bytes)
{
    // The folder alone: a copy that was removed meanwhile must not come back.
    QDir().mkdir(QFileInfo(path).path());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(bytes);
        file.commit();
    }
}

void removeOthers(const QString& folder, const QSet<AvatarId>& current)
{
    const QDir files(folder);
    const QStringList names = files.entryList(QDir::Files);
    for (const QString& name : names) {
        const Result<AvatarId> id = AvatarId::fromString(name);
        if (!id || !current.contains(*id))
            QFile::remove(files.filePath(name));
    }
}

} // namespace

AvatarPictures::AvatarPictures(QObject* owner)
    : QObject(owner)
    , m_pictures(keptBytes)
    , m_scaled(keptScaled)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    m_start.setSingleShot(true);
    m_news.setSingleShot(true);
    connect(&m_start, &QTimer::timeout, this, &AvatarPictures::startNext);
    connect(&m_news, &QTimer::timeout, this, &AvatarPictures::changed);
}

AvatarPictures::~AvatarPictures() { m_pool.waitForDone(); }

AvatarPictures* AvatarPictures::of(const QWidget& widget)
{
    for (const QWidget* place = &widget; place; place = place->parentWidget()) {
        if (auto* found = place->isWindow()
                ? place->findChild<AvatarPictures*>(Qt::FindDirectChildrenOnly)
                : nullptr)
            return found;
    }
    return nullptr;
}

void AvatarPictures::setWorkspace(models::WorkspaceContext* workspace)
{
    if (m_workspace) {
        m_workspace->directory().disconnect(this);
        m_workspace->session().disconnect(this);
    }
    m_workspace = workspace;
    for (const Wanted& wanted : std::as_const(m_wanted))
        m_underway.remove(wanted.avatar);
    m_wanted.clear();
    m_unreachable.clear();
    m_useless.clear();
    m_avatars.clear();
    m_tidied = false;
    if (!workspace)
        return;
    connect(&workspace->directory(), &models::Directory::membersChanged, this,
        &AvatarPictures::takeMembers);
    connect(
        &workspace->directory(), &models::Directory::loaded, this, &AvatarPictures::takeMembers);
    connect(&workspace->session(), &replica::WorkspaceSession::syncStateChanged, this,
        &AvatarPictures::retry);
    takeMembers();
}

void AvatarPictures::takeMembers()
{
    QHash<MemberId, AvatarId> avatars;
    QSet<AvatarId> current;
    for (const Member& member : m_workspace->directory().members()) {
        if (!member.profile || !member.profile->avatarId)
            continue;
        avatars.insert(member.id, *member.profile->avatarId);
        current.insert(*member.profile->avatarId);
    }
    if (m_workspace->directory().isLoaded() && !std::exchange(m_tidied, true))
        forgetOthers(current);
    if (std::exchange(m_avatars, avatars) != avatars)
        Q_EMIT changed();
}

void AvatarPictures::forgetOthers(const QSet<AvatarId>& current)
{
    m_pool.start([folder = folder(), current] { removeOthers(folder, current); });
}

std::optional<AvatarId> AvatarPictures::avatarOf(const MemberId& member) const
{
    const auto found = m_avatars.constFind(member);
    return found == m_avatars.constEnd() ? std::nullopt : std::optional(*found);
}

QPixmap AvatarPictures::picture(const MemberId& member, int side)
{
    const std::optional<AvatarId> avatar = avatarOf(member);
    if (!avatar)
        return {};
    const qreal density = qGuiApp->devicePixelRatio();
    const int pixels = static_cast<int>(std::ceil(side * density));
    const std::pair key(*avatar, pixels);
    if (const QPixmap* known = m_scaled.object(key))
        return *known;
    if (const QImage* whole = m_pictures.object(*avatar)) {
        QPixmap scaled = QPixmap::fromImage(
            whole->scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        scaled.setDevicePixelRatio(density);
        m_scaled.insert(key, new QPixmap(scaled));
        return scaled;
    }
    if (m_workspace && !m_underway.contains(*avatar) && !m_unreachable.contains(*avatar)
        && !m_useless.contains(*avatar)) {
        m_underway.insert(*avatar);
        m_wanted.append({ .member = member, .avatar = *avatar });
        m_start.start(0ms); // whoever asks may be painting
    }
    return {};
}

QString AvatarPictures::folder() const
{
    return QDir(m_workspace->session().folder()).filePath(u"avatars"_s);
}

void AvatarPictures::startNext()
{
    while (m_workspace && m_running < mostAtOnce && !m_wanted.isEmpty())
        load(m_wanted.takeFirst());
}

void AvatarPictures::load(const Wanted& wanted)
{
    ++m_running;
    const QString file = folder() + u'/' + wanted.avatar.toString();
    m_pool.start([this, wanted, file] {
        const auto picture = readPicture(contentOf(file), keptSide);
        // The destructor waits for the pool, so `this` is there; the event dies with it.
        QMetaObject::invokeMethod(
            this,
            [this, wanted, file, picture] {
                if (picture)
                    finish(wanted.avatar, *picture);
                else
                    ask(wanted, file);
            },
            Qt::QueuedConnection);
    });
}

void AvatarPictures::ask(const Wanted& wanted, const QString& file)
{
    if (!m_workspace)
        return finish(wanted.avatar, {});
    // Not kept in a file: the server may refuse it.
    if (const QByteArray own = unsentPicture(m_workspace->session(), wanted.avatar); !own.isEmpty())
        return keep(wanted.avatar, {}, own);
    m_workspace->session()
        .ask(protocol::memberAvatar, protocol::MemberById { .id = wanted.member })
        .then(this, [this, wanted, file](const Result<protocol::MemberAvatar>& answer) {
            // Another one by now: the event that tells of it is on its way.
            if (answer && answer->id == wanted.avatar)
                return keep(wanted.avatar, file, QByteArray::fromBase64(answer->image.toLatin1()));
            const bool mayCome = !answer
                && (answer.error().code == ErrorCode::Unavailable
                    || answer.error().code == ErrorCode::Timeout
                    || answer.error().code == ErrorCode::Aborted);
            (mayCome ? m_unreachable : m_useless).insert(wanted.avatar);
            finish(wanted.avatar, {});
        });
}

void AvatarPictures::keep(const AvatarId& avatar, const QString& file, const QByteArray& bytes)
{
    m_pool.start([this, avatar, file, bytes] {
        const auto picture = readPicture(bytes, keptSide);
        if (picture && !file.isEmpty())
            store(file, bytes);
        QMetaObject::invokeMethod(
            this,
            [this, avatar, picture] {
                if (!picture)
                    m_useless.insert(avatar);
                finish(avatar, picture.value_or(QImage()));
            },
            Qt::QueuedConnection);
    });
}

void AvatarPictures::finish(const AvatarId& avatar, const QImage& picture)
{
    --m_running;
    m_underway.remove(avatar);
    if (!picture.isNull()) {
        m_pictures.insert(avatar, new QImage(picture), picture.sizeInBytes());
        if (!m_news.isActive())
            m_news.start(newsDelay);
    }
    startNext();
}

/// What could not be asked for is asked for again by whoever shows it.
void AvatarPictures::retry()
{
    if (m_unreachable.isEmpty() || !m_workspace->session().syncState().caughtUp)
        return;
    m_unreachable.clear();
    Q_EMIT changed();
}

void paintMember(QPainter& painter, const QRectF& rect, const Theme& theme,
    AvatarPictures* pictures, const MemberId& member, const QString& name, qreal radius)
{
    const QPixmap picture = pictures
        ? pictures->picture(member, static_cast<int>(std::ceil(rect.width())))
        : QPixmap();
    if (picture.isNull())
        return paintAvatar(painter, rect, theme, name, member.uuid.toBlob(), radius);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath tile;
    tile.addRoundedRect(rect, radius, radius);
    painter.setClipPath(tile, Qt::IntersectClip);
    painter.drawPixmap(rect, picture, QRectF(picture.rect()));
    painter.restore();
}

} // namespace hearth::ui
