// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/file_tray.h"

#include "ui/composer/tray_file.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace hearth::ui {

FileTray::FileTray(QWidget* parent)
    : QScrollArea(parent)
    , m_row(nullptr)
    , m_pictures(
          static_cast<int>(std::ceil(2 * metrics::trayPicture * qGuiApp->devicePixelRatio())), this)
{
    setAccessibleName(tr("Attached files"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // its files have it
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* content = new QWidget;
    m_row = new QHBoxLayout(content);
    m_row->setContentsMargins(0, 0, 0, metrics::grid);
    m_row->setSpacing(metrics::smallGap);
    m_row->addStretch(1);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false); // setWidget switches it on
    connect(&m_pictures, &TrayPictures::came, this, &FileTray::refreshPictures);
    hide();
}

void FileTray::setFiles(const QList<models::DraftFile>& files, const QStringList& paths)
{
    if (files == m_shown)
        return;
    m_shown = files;
    m_paths = paths;
    const auto focused = std::ranges::find_if(m_items, &QWidget::hasFocus);
    const auto count = static_cast<int>(files.size());
    const bool wasLast = focused != m_items.end() && focused - m_items.begin() >= count;
    while (m_items.size() < count) {
        auto* item = new TrayFile(widget());
        item->installEventFilter(this);
        connect(item, &TrayFile::removeRequested, this, &FileTray::removeRequested);
        m_row->insertWidget(static_cast<int>(m_items.size()), item);
        m_items.append(item);
        item->show();
    }
    for (int i = 0; i < count; ++i)
        m_items[i]->setFile(files[i]);
    if (wasLast && count > 0)
        m_items[count - 1]->setFocus(Qt::OtherFocusReason);
    else if (wasLast)
        Q_EMIT left();
    while (m_items.size() > count) {
        TrayFile* gone = m_items.takeLast();
        m_row->removeWidget(gone);
        gone->hide();
        gone->deleteLater(); // it may be one of its own events that asks
    }
    m_pictures.keepOnly(paths);
    refreshPictures();
    setVisible(count > 0);
    fitHeight();
}

void FileTray::refreshPictures()
{
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const bool picture = m_shown[i].entry.mimeType.startsWith(QLatin1StringView("image/"))
            && !m_paths[i].isEmpty();
        m_items[i]->setPicture(picture ? m_pictures.picture(m_paths[i]) : QPixmap());
    }
}

void FileTray::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fitHeight();
}

void FileTray::fitHeight()
{
    const int content = widget()->sizeHint().height();
    const bool scrolls = widget()->sizeHint().width() > width();
    setFixedHeight(content + (scrolls ? horizontalScrollBar()->sizeHint().height() : 0));
}

bool FileTray::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QScrollArea::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return QScrollArea::eventFilter(watched, event);
    const bool onward = (key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
    const qsizetype wanted = m_items.indexOf(watched) + (onward ? 1 : -1);
    if (wanted >= 0 && wanted < m_items.size()) {
        m_items[wanted]->setFocus(Qt::TabFocusReason);
        ensureWidgetVisible(m_items[wanted]);
    }
    return true;
}

} // namespace hearth::ui
