// SPDX-License-Identifier: Apache-2.0
#include "ui/emoji/emoji_pictures.h"

#include "core/models/submissions.h"
#include "ui/files/picture_reader.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QSaveFile>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Enough for an emoji that stands alone on a screen of twice the density.
constexpr int keptSide = 128;
constexpr int keptBytes = 16 * 1024 * 1024;
constexpr int keptScaled = 1000;
constexpr int mostAtOnce = 4; ///< asked of the server
constexpr auto newsDelay = 50ms;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > limits::emojiImageBytes)
        return {};
    return file.readAll();
}

/// Of one that waits in the outbox.
QByteArray unsentPicture(const replica::WorkspaceSession& session, const EmojiId& emoji)
{
    const QList<replica::OutboxEntry> entries = models::entriesAbout(session, emoji.uuid);
    for (const replica::OutboxEntry& entry : entries) {
        if (entry.isOperation(protocol::emojiAdd.name))
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

} // namespace

EmojiPictures::EmojiPictures(QObject* owner)
    : QObject(owner)
    , m_pictures(keptBytes)
    , m_scaled(keptScaled)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    m_start.setSingleShot(true);
    m_news.setSingleShot(true);
    connect(&m_start, &QTimer::timeout, this, &EmojiPictures::startNext);
    connect(&m_news, &QTimer::timeout, this, &EmojiPictures::changed);
}

EmojiPictures::~EmojiPictures() { m_pool.waitForDone(); }

void EmojiPictures::setWorkspace(models::WorkspaceContext* workspace)
{
    if (m_workspace) {
        m_workspace->directory().disconnect(this);
        m_workspace->session().disconnect(this);
    }
    m_workspace = workspace;
    for (const EmojiId& emoji : std::as_const(m_wanted))
        m_underway.remove(emoji);
    m_wanted.clear();
    m_unreachable.clear();
    m_useless.clear();
    m_emoji.clear();
    m_byName.clear();
    if (!workspace)
        return;
    connect(&workspace->directory(), &models::Directory::itemsChanged, this,
        [this](const QSet<ItemKind>& kinds) {
            if (kinds.contains(ItemKind::Emoji))
                takeItems();
        });
    connect(&workspace->session(), &replica::WorkspaceSession::syncStateChanged, this,
        &EmojiPictures::retry);
    takeItems();
}

void EmojiPictures::takeItems()
{
    QSet<EmojiId> gone;
    for (const CustomEmoji& emoji : std::as_const(m_emoji))
        gone.insert(emoji.id);
    m_emoji.clear();
    m_byName.clear();
    for (const Item& item : m_workspace->directory().items(ItemKind::Emoji)) {
        if (item.emoji && !item.removed)
            m_emoji.append(*item.emoji);
    }
    std::ranges::sort(m_emoji, {}, &CustomEmoji::name);
    for (qsizetype i = 0; i < m_emoji.size(); ++i) {
        gone.remove(m_emoji[i].id);
        m_byName.insert(m_emoji[i].name, i);
        for (const QString& alias : m_emoji[i].aliases)
            m_byName.insert(alias, i);
    }
    const auto scaled = gone.isEmpty() ? decltype(m_scaled.keys()) {} : m_scaled.keys();
    for (const EmojiId& emoji : std::as_const(gone)) {
        m_pictures.remove(emoji);
        m_useless.remove(emoji);
        for (const auto& key : scaled) {
            if (key.first == emoji)
                m_scaled.remove(key);
        }
        m_wanted.removeAll(emoji);
        m_underway.remove(emoji);
        QFile::remove(fileOf(emoji));
    }
    Q_EMIT changed();
}

const CustomEmoji* EmojiPictures::find(const QString& name) const
{
    const auto found = m_byName.constFind(name);
    return found == m_byName.constEnd() ? nullptr : &m_emoji[*found];
}

const CustomEmoji* EmojiPictures::findCode(QStringView code) const
{
    if (code.size() < 3 || !code.startsWith(u':') || !code.endsWith(u':'))
        return nullptr;
    return find(code.sliced(1, code.size() - 2).toString());
}

std::optional<EmojiPictures::Match> EmojiPictures::nextIn(QStringView text, qsizetype from) const
{
    if (m_byName.isEmpty())
        return std::nullopt;
    qsizetype begin = text.indexOf(u':', from);
    while (begin >= 0) {
        const qsizetype end = text.indexOf(u':', begin + 1);
        if (end < 0)
            return std::nullopt;
        const QStringView name = text.sliced(begin + 1, end - begin - 1);
        if (!name.isEmpty() && name.size() <= limits::emojiName.maxLength) {
            if (const CustomEmoji* emoji = find(name.toString()))
                return Match { begin, end + 1 - begin, emoji->id };
        }
        begin = end;
    }
    return std::nullopt;
}

std::optional<qsizetype> EmojiPictures::countAlone(QStringView text) const
{
    qsizetype count = 0;
    qsizetype at = 0;
    for (auto match = nextIn(text, 0); match; match = nextIn(text, at)) {
        if (!text.sliced(at, match->from - at).trimmed().isEmpty())
            return std::nullopt;
        at = match->from + match->length;
        ++count;
    }
    return text.sliced(at).trimmed().isEmpty() ? std::optional(count) : std::nullopt;
}

QPixmap EmojiPictures::picture(const EmojiId& emoji, int side)
{
    const qreal density = qGuiApp->devicePixelRatio();
    const int pixels = static_cast<int>(std::ceil(side * density));
    const std::pair key(emoji, pixels);
    if (const QPixmap* known = m_scaled.object(key))
        return *known;
    if (const QImage* whole = m_pictures.object(emoji)) {
        QPixmap scaled = QPixmap::fromImage(
            whole->scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        scaled.setDevicePixelRatio(density);
        m_scaled.insert(key, new QPixmap(scaled));
        return scaled;
    }
    if (m_workspace && !m_underway.contains(emoji) && !m_unreachable.contains(emoji)
        && !m_useless.contains(emoji)) {
        m_underway.insert(emoji);
        m_wanted.append(emoji);
        m_start.start(0ms); // whoever asks may be painting
    }
    return {};
}

QString EmojiPictures::fileOf(const EmojiId& emoji) const
{
    return QDir(m_workspace->session().folder()).filePath(u"emoji/"_s + emoji.toString());
}

void EmojiPictures::startNext()
{
    while (m_workspace && m_running < mostAtOnce && !m_wanted.isEmpty())
        load(m_wanted.takeFirst());
}

void EmojiPictures::load(const EmojiId& emoji)
{
    ++m_running;
    m_pool.start([this, emoji, file = fileOf(emoji)] {
        const auto picture = readPicture(contentOf(file), keptSide);
        // The destructor waits for the pool, so `this` is there; the event dies with it.
        QMetaObject::invokeMethod(
            this,
            [this, emoji, file, picture] {
                if (picture)
                    finish(emoji, *picture);
                else
                    ask(emoji, file);
            },
            Qt::QueuedConnection);
    });
}

void EmojiPictures::ask(const EmojiId& emoji, const QString& file)
{
    if (!m_workspace)
        return finish(emoji, {});
    // Not kept in a file: the server may refuse it, and another take its place.
    if (const QByteArray own = unsentPicture(m_workspace->session(), emoji); !own.isEmpty())
        return keep(emoji, {}, own);
    m_workspace->session()
        .ask(protocol::emojiImage, protocol::EmojiById { .id = emoji })
        .then(this, [this, emoji, file](const Result<protocol::EmojiImage>& answer) {
            if (answer)
                return keep(emoji, file, QByteArray::fromBase64(answer->image.toLatin1()));
            const ErrorCode code = answer.error().code;
            const bool mayCome = code == ErrorCode::Unavailable || code == ErrorCode::Timeout
                || code == ErrorCode::Aborted;
            (mayCome ? m_unreachable : m_useless).insert(emoji);
            finish(emoji, {});
        });
}

void EmojiPictures::keep(const EmojiId& emoji, const QString& file, const QByteArray& bytes)
{
    m_pool.start([this, emoji, file, bytes] {
        const auto picture = readPicture(bytes, keptSide);
        if (picture && !file.isEmpty())
            store(file, bytes);
        QMetaObject::invokeMethod(
            this,
            [this, emoji, picture] {
                if (!picture)
                    m_useless.insert(emoji);
                finish(emoji, picture.value_or(QImage()));
            },
            Qt::QueuedConnection);
    });
}

void EmojiPictures::finish(const EmojiId& emoji, const QImage& picture)
{
    --m_running;
    m_underway.remove(emoji);
    if (!picture.isNull()) {
        m_pictures.insert(emoji, new QImage(picture), picture.sizeInBytes());
        if (!m_news.isActive())
            m_news.start(newsDelay);
    }
    startNext();
}

/// What could not be asked for is asked for again by whoever shows it.
void EmojiPictures::retry()
{
    if (m_unreachable.isEmpty() || !m_workspace->session().syncState().caughtUp)
        return;
    m_unreachable.clear();
    Q_EMIT changed();
}

} // namespace hearth::ui
