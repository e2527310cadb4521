// SPDX-License-Identifier: Apache-2.0
#include "ui/details/files_pane.h"

#include "ui/theme/hearth_style.h"
#include "ui/widgets/pane_header.h"

#include <QPainter>
#include <QVBoxLayout>

namespace hearth::ui {

FilesPane::FilesPane(const Clock& clock, FileFetcher& fetcher, QWidget* parent)
    : QWidget(parent)
    , m_page(new FilesPage(clock, fetcher, this))
{
    setAccessibleName(tr("Files of all conversations"));
    auto* header = new PaneHeader(tr("Files"), PaneHeader::Closing::Allowed, this);
    header->setSubtitle(tr("All conversations"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(m_page, 1);
    setFocusProxy(m_page);
    connect(header, &PaneHeader::closeRequested, this, &FilesPane::closeRequested);
}

void FilesPane::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeOf(*this).background);
}

} // namespace hearth::ui
