// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebar/rail.h"

#include "core/text/tooltip.h"
#include "ui/theme/contrast.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/badge.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int ringSpace = metrics::grid; ///< between a tile and the ring around it

QString initialOf(const models::WorkspaceRow& row)
{
    if (!row.icon.isEmpty())
        return row.icon;
    return row.name.isEmpty() ? u"?"_s
                              : row.name.left(row.name.at(0).isHighSurrogate() ? 2 : 1).toUpper();
}

} // namespace

RailTile::RailTile(QWidget* parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
}

void RailTile::setRow(const models::WorkspaceRow& row)
{
    m_row = row;
    QString name = row.name;
    const auto [unread, mentions] = row.counts;
    if (mentions > 0)
        name = tr("%1, %n mention(s)", nullptr, static_cast<int>(mentions)).arg(name);
    if (unread > 0)
        name = tr("%1, %n unread message(s)", nullptr, static_cast<int>(unread)).arg(name);
    setAccessibleName(name);
    setToolTip(text::toolTip(name));
    update();
}

void RailTile::setIsAdd()
{
    m_isAdd = true;
    setCheckable(false);
    setAccessibleName(tr("Add a workspace"));
    setToolTip(tr("Add a workspace"));
}

QSize RailTile::sizeHint() const
{
    const int side = metrics::railTile + 2 * (ringSpace + metrics::focusRing);
    return { metrics::railWidth, side };
}

void RailTile::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF tile(0, 0, metrics::railTile, metrics::railTile);
    tile.moveCenter(QRectF(rect()).center());

    if (m_isAdd) {
        QPen pen(theme.controlLine, metrics::lineWidth, Qt::DashLine);
        painter.setPen(pen);
        painter.setBrush(underMouse() ? QBrush(theme.sidebar) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(
            tile.adjusted(0.5, 0.5, -0.5, -0.5), metrics::controlRadius, metrics::controlRadius);
        QRectF icon(0, 0, metrics::iconSmall, metrics::iconSmall);
        icon.moveCenter(tile.center());
        painter.drawPixmap(
            icon.toRect(), themedPixmap(*this, IconName::Add, theme.text, metrics::iconSmall));
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(
            isChecked() || underMouse() ? theme.selected : mixed(theme.rail, theme.selected, 0.6));
        painter.drawRoundedRect(tile, metrics::controlRadius, metrics::controlRadius);
        painter.setFont(theme.fonts.strong);
        painter.setPen(theme.text);
        painter.drawText(tile, Qt::AlignCenter, initialOf(m_row));
        paintMarks(painter, tile);
    }
    const bool focused = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (isChecked() || focused) {
        const qreal out = ringSpace - metrics::focusRing / 2.0;
        painter.setPen(
            QPen(focused && !isChecked() ? theme.text : theme.accent, metrics::focusRing));
        painter.setBrush(Qt::NoBrush);
        const int radius = metrics::controlRadius + ringSpace;
        painter.drawRoundedRect(tile.adjusted(-out, -out, out, out), radius, radius);
        if (focused && isChecked()) {
            const qreal further = out + metrics::focusRing;
            painter.setPen(QPen(theme.text, metrics::lineWidth));
            painter.drawRoundedRect(
                tile.adjusted(-further, -further, further, further), radius, radius);
        }
    }
}

void RailTile::paintMarks(QPainter& painter, const QRectF& tile) const
{
    const Theme& theme = themeOf(*this);
    if (m_row.counts.mentions > 0) {
        const QString count = badgeText(m_row.counts.mentions);
        QRectF badge(QPointF(), badgeSize(theme, count));
        badge.moveBottomRight(tile.bottomRight() + QPointF(ringSpace, ringSpace));
        drawRoundedRect(painter,
            badge.adjusted(
                -metrics::focusRing, -metrics::focusRing, metrics::focusRing, metrics::focusRing),
            metrics::badgeHeight, theme.rail);
        paintBadge(painter, badge, theme, count);
    } else if (m_row.counts.unread > 0 && !isChecked()) {
        QRectF dot(
            0, 0, metrics::statusDot + metrics::focusRing, metrics::statusDot + metrics::focusRing);
        dot.moveCenter(tile.bottomRight() - QPointF(metrics::focusRing, metrics::focusRing));
        painter.setPen(QPen(theme.rail, metrics::focusRing));
        painter.setBrush(theme.accent);
        painter.drawEllipse(dot);
    }
}

Rail::Rail(models::WorkspaceListModel& workspaces, QWidget* parent)
    : QWidget(parent)
    , m_workspaces(workspaces)
    , m_layout(new QVBoxLayout(this))
    , m_add(new RailTile(this))
{
    setFixedWidth(metrics::railWidth);
    setAccessibleName(tr("Workspaces"));
    m_layout->setContentsMargins(0, metrics::smallGap - metrics::focusRing, 0, metrics::smallGap);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_add);
    m_layout->addStretch();
    m_add->setIsAdd();
    connect(m_add, &QAbstractButton::clicked, this, &Rail::addRequested);
    for (const auto signal :
        { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(&workspaces, signal, this, &Rail::rebuild);
    connect(&workspaces, &QAbstractItemModel::modelReset, this, &Rail::rebuild);
    connect(&workspaces, &QAbstractItemModel::dataChanged, this, &Rail::rebuild);
    rebuild();
}

void Rail::rebuild()
{
    const int count = m_workspaces.rowCount();
    while (m_tiles.size() > count)
        delete m_tiles.takeLast();
    while (m_tiles.size() < count) {
        auto* tile = new RailTile(this);
        m_layout->insertWidget(static_cast<int>(m_tiles.size()), tile);
        connect(tile, &QAbstractButton::clicked, this, [this, tile] {
            setOpenWorkspace(m_open);
            Q_EMIT workspaceChosen(tile->row().id);
        });
        setTabOrder(m_tiles.isEmpty() ? nullptr : m_tiles.last(), tile);
        m_tiles.append(tile);
    }
    if (!m_tiles.isEmpty())
        setTabOrder(m_tiles.last(), m_add);
    for (int i = 0; i < count; ++i)
        m_tiles[i]->setRow(m_workspaces.row(i));
    setOpenWorkspace(m_open);
}

void Rail::setOpenWorkspace(std::optional<WorkspaceId> workspace)
{
    m_open = workspace;
    for (RailTile* tile : std::as_const(m_tiles))
        tile->setChecked(workspace == tile->row().id);
}

void Rail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QWidget::keyPressEvent(event);
}

void Rail::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), themeOf(*this).rail); }

} // namespace hearth::ui
