// SPDX-License-Identifier: Apache-2.0
// The files below a message's text: pictures side by side, then a card for each of the others.
#include "ui/files/file_kind.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/row_layout.h"

#include <algorithm>
#include <cmath>

namespace hearth::ui {

namespace {

/// As its sender says it is, so that nothing moves when it comes; the picture is fitted in.
QSizeF pictureSize(const FileEntry& file, QSizeF most)
{
    QSizeF size(static_cast<qreal>(file.width), static_cast<qreal>(file.height));
    if (file.width <= 0 || file.height <= 0)
        size = { most.height() * 4 / 3, most.height() };
    if (size.width() > most.width() || size.height() > most.height())
        size.scale(most, Qt::KeepAspectRatio);
    const QSizeF least(metrics::pictureMinimum, metrics::pictureMinimum);
    size = size.expandedTo(least).boundedTo(most.expandedTo(least));
    return { std::round(size.width()), std::round(size.height()) };
}

} // namespace

std::vector<QRectF> RowLayout::filePlaces(
    const QList<FileEntry>& files, qreal room, const Theme& theme)
{
    std::vector<QRectF> places(static_cast<std::size_t>(files.size()));
    const bool several = std::ranges::count_if(files, isPicture) > 1;
    const QSizeF most(std::min<qreal>(room, theme.grown(metrics::pictureWidth)),
        theme.grown(several ? metrics::picturesHeight : metrics::pictureHeight));
    qreal x = 0;
    qreal y = metrics::grid;
    qreal lineHeight = 0;
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (!isPicture(files[i]))
            continue;
        const QSizeF size = pictureSize(files[i], most);
        if (x > 0 && x + size.width() > room) {
            x = 0;
            y += lineHeight + metrics::grid;
            lineHeight = 0;
        }
        places[static_cast<std::size_t>(i)] = { QPointF(x, y), size };
        x += size.width() + metrics::grid;
        lineHeight = std::max(lineHeight, size.height());
    }
    if (lineHeight > 0)
        y += lineHeight + metrics::grid;
    const QSizeF card(std::min<qreal>(room, theme.grown(metrics::fileCardWidth)),
        theme.grown(metrics::fileCardHeight));
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (isPicture(files[i]))
            continue;
        places[static_cast<std::size_t>(i)] = { QPointF(0, y), card };
        y += card.height() + metrics::grid;
    }
    return places;
}

void RowLayout::addFiles(const models::TimelineRow& row, qreal room, const Theme& theme)
{
    const std::vector<QRectF> places = filePlaces(row.files, room, theme);
    qreal bottom = 0;
    for (int i = 0; i < row.files.size(); ++i) {
        const QRectF& place = places[static_cast<std::size_t>(i)];
        const FileEntry& file = row.files[i];
        const RowPart part = isPicture(file)  ? RowPart::Picture
            : file.state == FileState::Stored ? RowPart::File
                                              : RowPart::ClosedFile;
        regions.push_back({ part, place.translated(m_textLeft, m_y), i, {} });
        bottom = std::max(bottom, place.bottom());
    }
    m_y += bottom;
}

} // namespace hearth::ui
