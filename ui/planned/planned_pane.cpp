// SPDX-License-Identifier: Apache-2.0
#include "ui/planned/planned_pane.h"

#include "ui/planned/reminders_page.h"
#include "ui/planned/scheduled_page.h"
#include "ui/theme/hearth_style.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/tab_bar.h"

#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

PlannedPane::PlannedPane(const WritingServices& services, QWidget* parent)
    : QWidget(parent)
    , m_header(new PaneHeader(tr("Planned"), PaneHeader::Closing::Allowed, this))
    , m_tabs(new TabBar(tr("Parts of what is planned"), this))
    , m_pages(new QStackedWidget(this))
    , m_scheduled(new ScheduledPage(services, m_pages))
    , m_reminders(new RemindersPage(m_pages))
{
    setAccessibleName(tr("Planned"));
    m_tabs->setObjectName(u"plannedTabs"_s);
    // In the order of Tab.
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_pages->addWidget(m_scheduled);
    m_pages->addWidget(m_reminders);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    connect(m_header, &PaneHeader::closeRequested, this, &PlannedPane::closeRequested);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        refresh();
    });
    connect(m_reminders, &RemindersPage::messageRequested, this, &PlannedPane::messageRequested);
    for (PlannedList* list : std::initializer_list<PlannedList*> { m_scheduled, m_reminders }) {
        connect(list, &PlannedList::closeRequested, this, &PlannedPane::closeRequested);
        connect(list, &PlannedList::emptied, m_tabs, [this] { m_tabs->setFocus(); });
    }
    setTab(Tab::Scheduled);
    refresh();
}

void PlannedPane::setWorkspace(models::WorkspaceContext* workspace)
{
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    m_scheduled->setWorkspace(workspace);
    m_reminders->setWorkspace(workspace);
    if (workspace)
        connect(
            workspace, &models::WorkspaceContext::plannedNewsChanged, this, &PlannedPane::refresh);
    refresh();
}

PlannedPane::Tab PlannedPane::tab() const { return static_cast<Tab>(m_tabs->currentIndex()); }

void PlannedPane::setTab(Tab tab) { m_tabs->setCurrentIndex(static_cast<int>(tab)); }

void PlannedPane::refresh()
{
    const auto name = [](const QString& part, int count) {
        return count == 0 ? part : tr("%1 (%2)", "part, count").arg(part).arg(count);
    };
    const int scheduled = m_workspace ? m_workspace->scheduled().rowCount() : 0;
    const int reminders = m_workspace ? m_workspace->reminders().rowCount() : 0;
    m_tabs->setTabText(static_cast<int>(Tab::Scheduled), name(tr("Scheduled"), scheduled));
    m_tabs->setTabText(static_cast<int>(Tab::Reminders), name(tr("Reminders"), reminders));
    // Where there is no row to be on, the tabs lead on.
    const bool empty = (tab() == Tab::Scheduled ? scheduled : reminders) == 0;
    setFocusProxy(empty ? m_tabs : m_pages->currentWidget());
    m_header->setSubtitle(m_workspace ? m_workspace->directory().workspace().name : QString());
}

void PlannedPane::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeOf(*this).background);
}

} // namespace hearth::ui
