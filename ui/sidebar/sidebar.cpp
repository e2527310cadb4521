// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebar/sidebar.h"

#include "core/models/room_actions.h"
#include "ui/sidebar/activity_button.h"
#include "ui/sidebar/drafts_button.h"
#include "ui/sidebar/files_button.h"
#include "ui/sidebar/planned_button.h"
#include "ui/sidebar/room_list.h"
#include "ui/sidebar/sidebar_buttons.h"
#include "ui/sidebar/status_foot.h"
#include "ui/sidebar/threads_button.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {

Sidebar::Sidebar(QWidget* parent)
    : QWidget(parent)
    , m_header(new WorkspaceHeader)
    , m_jump(new JumpField)
    , m_activity(new ActivityButton)
    , m_threads(new ThreadsButton)
    , m_drafts(new DraftsButton)
    , m_files(new FilesButton)
    , m_planned(new PlannedButton)
    , m_rooms(new RoomList)
    , m_foot(new StatusFoot)
{
    setAccessibleName(tr("Sidebar"));
    setMinimumWidth(metrics::sidebarMinimumWidth);
    setMaximumWidth(metrics::sidebarMaximumWidth);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(metrics::smallGap, metrics::smallGap - metrics::focusRing,
        metrics::smallGap, metrics::grid);
    head->setSpacing(metrics::grid);
    head->addWidget(m_header);
    auto* jump = new QVBoxLayout;
    jump->setContentsMargins(metrics::grid, 0, metrics::grid, 0);
    jump->addWidget(m_jump);
    head->addLayout(jump);
    head->addWidget(m_activity);
    head->addWidget(m_threads);
    head->addWidget(m_files);
    head->addWidget(m_drafts);
    head->addWidget(m_planned);
    m_planned->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_rooms, 1);
    layout->addWidget(m_foot);
    connect(m_header, &QAbstractButton::clicked, this,
        [this] { Q_EMIT menuRequested(m_header->mapToGlobal(m_header->rect().bottomLeft())); });
    connect(m_jump, &QAbstractButton::clicked, this, &Sidebar::jumpRequested);
    connect(m_activity, &QAbstractButton::clicked, this, &Sidebar::activityRequested);
    connect(m_threads, &QAbstractButton::clicked, this, &Sidebar::threadsRequested);
    connect(m_drafts, &QAbstractButton::clicked, this, &Sidebar::draftsRequested);
    connect(m_files, &QAbstractButton::clicked, this, &Sidebar::filesRequested);
    connect(m_planned, &QAbstractButton::clicked, this, &Sidebar::plannedRequested);
    connect(m_foot, &QAbstractButton::clicked, this, &Sidebar::statusRequested);
    connectRooms();
}

Sidebar::~Sidebar() { m_rooms->setRooms(nullptr); }

/// The order is the person's own: nobody has to be asked.
void Sidebar::connectRooms()
{
    const auto act = [this](auto work) {
        if (m_workspace && !m_workspace->isReadOnly())
            work(models::RoomActions(*m_workspace));
    };
    connect(m_rooms, &RoomList::collapseRequested, this,
        [act](const SectionId& section, bool collapsed) {
            act([&](const models::RoomActions& rooms) { rooms.setCollapsed(section, collapsed); });
        });
    connect(m_rooms, &RoomList::moveRequested, this,
        [act](const RoomId& room, const SectionId& section) {
            act([&](const models::RoomActions& rooms) { rooms.setSection(room, section); });
        });
    connect(m_rooms, &RoomList::orderRequested, this,
        [act](const SectionId& section, const QList<RoomId>& order) {
            act([&](const models::RoomActions& rooms) { rooms.orderRooms(section, order); });
        });
    connect(m_rooms, &RoomList::sectionOrderRequested, this, [act](const QList<SectionId>& order) {
        act([&](const models::RoomActions& rooms) { rooms.orderSections(order); });
    });
}

void Sidebar::setWorkspace(models::WorkspaceContext* workspace)
{
    if (m_workspace == workspace)
        return;
    if (m_workspace) {
        m_workspace->directory().disconnect(this);
        m_workspace->threads().disconnect(this);
        m_workspace->drafts().disconnect(this);
        m_workspace->session().disconnect(this);
        m_workspace->disconnect(this);
    }
    m_workspace = workspace;
    m_rooms->setRooms(nullptr);
    m_model.reset();
    if (workspace) {
        m_model = std::make_unique<models::SidebarModel>(
            workspace->session(), workspace->directory());
        m_model->setPresences(&workspace->presences());
    }
    m_rooms->setRooms(m_model.get());
    if (workspace) {
        setContentsShown(true);
        connect(
            &workspace->directory(), &models::Directory::workspaceChanged, this, &Sidebar::refresh);
        connect(
            &workspace->directory(), &models::Directory::membersChanged, this, &Sidebar::refresh);
        connect(&workspace->directory(), &models::Directory::loaded, this, &Sidebar::refresh);
        connect(&workspace->directory(), &models::Directory::roomsChanged, this,
            &Sidebar::refreshMentions);
        connect(
            &workspace->threads(), &models::ThreadListModel::stateChanged, this, &Sidebar::refresh);
        connect(&workspace->session(), &replica::WorkspaceSession::draftsChanged, this,
            &Sidebar::refresh);
        const auto* drafts = &workspace->drafts();
        connect(drafts, &QAbstractItemModel::rowsInserted, this, &Sidebar::refreshDrafts);
        connect(drafts, &QAbstractItemModel::rowsRemoved, this, &Sidebar::refreshDrafts);
        connect(workspace, &models::WorkspaceContext::plannedNewsChanged, this,
            &Sidebar::refreshPlanned);
    }
    refresh();
}

void Sidebar::setUnopened(const QString& workspaceName)
{
    setWorkspace(nullptr);
    m_header->setWorkspaceName(workspaceName);
    m_header->setPending(false);
    setContentsShown(false);
}

/// The list keeps its place, empty.
void Sidebar::setContentsShown(bool shown)
{
    m_jump->setVisible(shown);
    m_activity->setVisible(shown);
    m_threads->setVisible(shown);
    m_foot->setVisible(shown);
    refreshPlanned();
}

void Sidebar::refresh()
{
    m_threads->setUnread(m_workspace ? m_workspace->threads().unreadThreads() : 0);
    m_threads->setDraft(m_workspace && hasThreadDraft());
    refreshPlanned();
    refreshMentions();
    refreshDrafts();
    if (!m_workspace)
        return;
    m_header->setWorkspaceName(m_workspace->directory().workspace().name);
    m_header->setPending(m_workspace->directory().isWorkspacePending());
    m_rooms->setMayAddChannels(m_workspace->directory().allows(Permission::ManageChannels));
}

/// In rooms; the followed threads count what is in them.
void Sidebar::refreshMentions()
{
    qint64 mentions = 0;
    if (m_workspace) {
        for (const replica::RoomState& state : m_workspace->directory().rooms())
            mentions += state.joined && !state.room.archivedAt ? state.mentions : 0;
    }
    m_activity->setMentions(static_cast<int>(mentions));
}

void Sidebar::refreshDrafts()
{
    m_drafts->setDrafts(m_workspace ? m_workspace->drafts().rowCount() : 0);
}

/// Whoever plans nothing has no line about it.
void Sidebar::refreshPlanned()
{
    const int planned = m_workspace
        ? m_workspace->scheduled().rowCount() + m_workspace->reminders().rowCount()
        : 0;
    m_planned->setCounts(planned, m_workspace ? m_workspace->plannedNews() : 0);
    m_planned->setVisible(planned > 0);
}

/// In a thread that the list behind the button shows.
bool Sidebar::hasThreadDraft() const
{
    const replica::Drafts& drafts = m_workspace->session().drafts();
    return std::any_of(drafts.keyValueBegin(), drafts.keyValueEnd(), [this](const auto& entry) {
        const auto& [place, draft] = entry;
        if (place.parent.isNull() || place.isEdit() || !draft.isBegun())
            return false;
        const auto thread = m_workspace->threads().follow(place.parent);
        return thread && thread->following;
    });
}

void Sidebar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.sidebar);
    painter.fillRect(
        QRect(width() - metrics::lineWidth, 0, metrics::lineWidth, height()), theme.line);
}

} // namespace hearth::ui
