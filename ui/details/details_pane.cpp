// SPDX-License-Identifier: Apache-2.0
#include "ui/details/details_pane.h"

#include "ui/details/about_page.h"
#include "ui/details/files_page.h"
#include "ui/shell/members_pane.h"
#include "ui/shell/message_list_pane.h"
#include "ui/theme/hearth_style.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/tab_bar.h"

#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

DetailsPane::DetailsPane(const Clock& clock, FileFetcher& fetcher, QWidget* parent)
    : QWidget(parent)
    , m_header(new PaneHeader(tr("Details"), PaneHeader::Closing::Allowed, this))
    , m_tabs(new TabBar(tr("Parts of the details"), this))
    , m_pages(new QStackedWidget(this))
    , m_about(new AboutPage(m_pages))
    , m_members(new MembersPane(m_pages))
    , m_pinned(new MessageListPane(MessageListPane::Kind::Pinned, clock, m_pages))
    , m_files(new FilesPage(clock, fetcher, m_pages))
{
    setAccessibleName(tr("Details"));
    m_tabs->setObjectName(u"detailsTabs"_s);
    // In the order of DetailsTab.
    m_tabs->addTab(tr("About"));
    m_tabs->addTab(tr("Members"));
    m_tabs->addTab(tr("Pinned"));
    m_tabs->addTab(tr("Files"));
    for (QWidget* page : std::initializer_list<QWidget*> { m_about, m_members, m_pinned, m_files })
        m_pages->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    connect(m_header, &PaneHeader::closeRequested, this, &DetailsPane::closeRequested);
    connect(m_pinned, &MessageListPane::closeRequested, this, &DetailsPane::closeRequested);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        Q_EMIT tabChanged(tab());
    });
}

void DetailsPane::setRoomTitle(const QString& room) { m_header->setSubtitle(room); }

DetailsTab DetailsPane::tab() const { return static_cast<DetailsTab>(m_tabs->currentIndex()); }

void DetailsPane::setTab(DetailsTab tab) { m_tabs->setCurrentIndex(static_cast<int>(tab)); }

void DetailsPane::focusTab()
{
    // What is told of the room is read; from the tabs the arrows lead to the rest.
    QWidget* target = tab() == DetailsTab::About ? m_tabs : m_pages->currentWidget();
    target->setFocus(Qt::OtherFocusReason);
}

void DetailsPane::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeOf(*this).background);
}

} // namespace hearth::ui
