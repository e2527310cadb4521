// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/icons.h"

#include "ui/theme/contrast.h"
#include "ui/theme/metrics.h"

#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace hearth::ui {

namespace {

constexpr int cachedPixmaps = 256;

struct PixmapKey {
    IconName name;
    QRgb color;
    int pixels;
    int drawing;
    bool operator==(const PixmapKey&) const = default;
};

size_t qHash(const PixmapKey& key, size_t seed = 0)
{
    return qHashMulti(seed, static_cast<int>(key.name), key.color, key.pixels, key.drawing);
}

/// Gives every pixel one colour. White inside a drawing (the mark in a warning sign) becomes a
/// hole, so that it survives.
void recolor(QImage& image, const QColor& color)
{
    constexpr int whiteFrom = 150;
    constexpr int whiteTo = 230;
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = line[x];
            const int whiteness = std::min({ qRed(pixel), qGreen(pixel), qBlue(pixel) });
            const int kept = std::clamp(whiteTo - whiteness, 0, whiteTo - whiteFrom);
            const int alpha = qAlpha(pixel) * kept / (whiteTo - whiteFrom) * color.alpha() / 255;
            line[x] = qRgba(color.red(), color.green(), color.blue(), alpha);
        }
    }
}

QPixmap render(IconName name, const QColor& color, int size, qreal ratio)
{
    const int pixels = qRound(size * ratio);
    const std::string_view source = iconSource(name, size);
    QSvgRenderer renderer(
        QByteArray::fromRawData(source.data(), static_cast<qsizetype>(source.size())));
    QImage image(pixels, pixels, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    recolor(image, color);
    image.setDevicePixelRatio(ratio);
    return QPixmap::fromImage(std::move(image));
}

} // namespace

struct Icons::Cache {
    QColor normal;
    QColor active;
    QColor checked;
    QColor disabled;
    QCache<PixmapKey, QPixmap> pixmaps { cachedPixmaps };

    QPixmap pixmap(IconName name, const QColor& color, int size, qreal ratio)
    {
        const PixmapKey key { name, color.rgba(), qRound(size * ratio), size };
        if (const QPixmap* known = pixmaps.object(key))
            return *known;
        QPixmap fresh = render(name, color, size, ratio);
        pixmaps.insert(key, new QPixmap(fresh));
        return fresh;
    }

    [[nodiscard]] QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return disabled;
        if (state == QIcon::On)
            return checked;
        return mode == QIcon::Normal ? normal : active;
    }
};

namespace {

class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(std::shared_ptr<Icons::Cache> cache, IconName name)
        : m_cache(std::move(cache))
        , m_name(name)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int size = fitting(rect.size());
        const QRect place(rect.x() + (rect.width() - size) / 2,
            rect.y() + (rect.height() - size) / 2, size, size);
        painter->drawPixmap(place,
            m_cache->pixmap(
                m_name, m_cache->color(mode, state), size, painter->device()->devicePixelRatio()));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(
        const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return m_cache->pixmap(m_name, m_cache->color(mode, state), fitting(size), scale);
    }

    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override
    {
        return { fitting(size), fitting(size) };
    }
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override
    {
        return { { metrics::iconSmall, metrics::iconSmall },
            { metrics::iconLarge, metrics::iconLarge } };
    }
    QIconEngine* clone() const override { return new ThemedIconEngine(*this); }
    bool isNull() override { return false; }

private:
    /// Drawn for these sizes; others would be blurred.
    static int fitting(const QSize& size)
    {
        const int side = std::min(size.width(), size.height());
        if (side <= metrics::iconSmall)
            return std::max(side, 1);
        return side < metrics::iconLarge    ? metrics::iconSmall
            : side < 2 * metrics::iconSmall ? metrics::iconLarge
                                            : side;
    }

    std::shared_ptr<Icons::Cache> m_cache;
    IconName m_name;
};

} // namespace

Icons::Icons()
    : m_cache(std::make_shared<Cache>())
{
}

Icons::~Icons() = default;

void Icons::setTheme(const Theme& theme)
{
    m_cache->normal = theme.textMuted;
    m_cache->active = theme.text;
    m_cache->checked = theme.accentText;
    m_cache->disabled = mixed(theme.background, theme.textMuted, 0.5);
}

QIcon Icons::icon(IconName name) const { return QIcon(new ThemedIconEngine(m_cache, name)); }

QPixmap Icons::pixmap(IconName name, const QColor& color, int size, qreal devicePixelRatio) const
{
    return m_cache->pixmap(name, color, size, devicePixelRatio);
}

} // namespace hearth::ui
