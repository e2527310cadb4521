// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/tray.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/badge.h"

#include <QDateTime>
#include <QPainter>
#include <QSvgRenderer>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto betweenLooks = 10s; ///< whether the tray is still there
constexpr int halfHour = 30 * 60; // seconds
constexpr int hour = 60 * 60;

Timestamp momentOf(const QDateTime& time) { return { time.toMSecsSinceEpoch() * 1000 }; }

} // namespace

Tray::Tray(models::Client& client, const Clock& clock, QWidget& window)
    : QObject(&window)
    , m_client(client)
    , m_clock(clock)
    , m_window(window)
    , m_menu(std::make_unique<QMenu>())
{
    buildMenu();
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::activated, this,
        [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                Q_EMIT openRequested();
        });
    const models::WorkspaceListModel& workspaces = client.workspaces();
    connect(&workspaces, &QAbstractItemModel::dataChanged, this, &Tray::refresh);
    connect(&workspaces, &QAbstractItemModel::rowsInserted, this, &Tray::refresh);
    connect(&workspaces, &QAbstractItemModel::rowsRemoved, this, &Tray::refresh);
    connect(&workspaces, &QAbstractItemModel::modelReset, this, &Tray::refresh);
    connect(&m_watch, &QTimer::timeout, this, &Tray::look);
    m_watch.start(betweenLooks);
    refresh();
    m_icon.show();
}

bool Tray::isAvailable() { return QSystemTrayIcon::isSystemTrayAvailable(); }

void Tray::buildMenu()
{
    m_menu->addAction(tr("Open Hearth"), this, &Tray::openRequested);
    QMenu* quiet = m_menu->addMenu(tr("Do not disturb"));
    const auto offer = [this, quiet](const QString& text, Quiet choice) {
        quiet->addAction(text, this, [this, choice] { setQuiet(choice); });
    };
    offer(tr("For 30 minutes"), Quiet::HalfHour);
    offer(tr("For one hour"), Quiet::Hour);
    offer(tr("Until tomorrow"), Quiet::Tomorrow);
    quiet->addSeparator();
    offer(tr("Not any more"), Quiet::Off);
    m_menu->addSeparator();
    m_menu->addAction(tr("Quit"), this, &Tray::quitRequested);
}

/// In every workspace. What the person says of themselves stays as long as the quiet lasts.
void Tray::setQuiet(Quiet quiet)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.now().micros / 1000);
    for (models::WorkspaceContext* workspace : m_client.contexts()) {
        if (workspace->isReadOnly() || !workspace->directory().isLoaded())
            continue;
        MemberStatus status = workspace->statusOf(workspace->directory().self())
                                  .value_or(MemberStatus {});
        if (quiet == Quiet::Off && !status.doNotDisturb)
            continue;
        status.doNotDisturb = quiet != Quiet::Off;
        if (quiet == Quiet::HalfHour)
            status.expiresAt = momentOf(now.addSecs(halfHour));
        else if (quiet == Quiet::Hour)
            status.expiresAt = momentOf(now.addSecs(hour));
        else if (quiet == Quiet::Tomorrow)
            status.expiresAt = momentOf(now.date().addDays(1).startOfDay());
        workspace->setStatus(status);
    }
}

void Tray::refresh()
{
    const models::WorkspaceListModel& workspaces = m_client.workspaces();
    qint64 mentions = 0;
    bool unread = false;
    for (int row = 0; row < workspaces.rowCount(); ++row) {
        mentions += workspaces.row(row).mentions;
        unread = unread || workspaces.row(row).unread;
    }
    if (mentions == m_mentions && unread == m_unread)
        return;
    m_mentions = mentions;
    m_unread = unread;
    m_icon.setIcon(icon(themeOf(m_window), mentions, unread));
    const auto count = static_cast<int>(std::min<qint64>(mentions, 999));
    m_icon.setToolTip(mentions > 0 ? tr("Hearth: %n mention(s)", nullptr, count)
            : unread               ? tr("Hearth: unread messages")
                                   : tr("Hearth"));
}

QIcon Tray::icon(const Theme& theme, qint64 mentions, bool unread)
{
    QPixmap picture(metrics::trayIcon, metrics::trayIcon);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer(u":/app/hearth.svg"_s).render(&painter, QRectF(picture.rect()));
    if (mentions > 0 || unread) {
        const QString text = mentions > 0 ? badgeText(mentions) : QString();
        QSize size = mentions > 0 ? badgeSize(theme, text) : QSize(1, 1) * metrics::trayDot;
        // Drawn as large as it is legible at a quarter of the picture's size.
        if (mentions > 0)
            size *= qreal(metrics::trayBadge) / size.height();
        size = size.boundedTo(picture.size());
        QRect badge(QPoint(), size);
        badge.moveBottomRight(picture.rect().bottomRight());
        Theme large = theme;
        large.fonts.smallStrong.setPixelSize(metrics::trayBadge * 3 / 4);
        paintBadge(painter, badge, large, text);
    }
    painter.end();
    return { picture };
}

/// A desktop that is restarted may come back without one: the program must not become invisible.
void Tray::look()
{
    if (!m_window.isVisible() && !isAvailable())
        Q_EMIT lost();
}

} // namespace hearth::ui
