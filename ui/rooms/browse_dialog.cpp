// SPDX-License-Identifier: Apache-2.0
#include "ui/rooms/browse_dialog.h"

#include "core/models/room_actions.h"
#include "ui/rooms/channel_delegate.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::ChannelListModel;

namespace {

constexpr int rowsShown = 7;

} // namespace

BrowseDialog::BrowseDialog(models::WorkspaceContext& workspace, QWidget* parent)
    : Sheet(
          tr("Browse channels"), tr("Look into any of them. Join those that are for you."), parent)
    , m_workspace(workspace)
    , m_channels(workspace.session(), workspace.directory())
    , m_filter(new QLineEdit(this))
    , m_sort(new QComboBox(this))
    , m_archived(new QCheckBox(tr("Archived"), this))
    , m_list(new QListView(this))
    , m_nothing(new EmptyState(tr("There is no such channel."), {}, {}, this))
{
    m_filter->setObjectName(u"channelFilter"_s);
    m_filter->setPlaceholderText(tr("Find a channel"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_sort->setAccessibleName(tr("Order"));
    m_sort->addItem(tr("By name"));
    m_sort->addItem(tr("Most members first"));
    m_list->setObjectName(u"channels"_s);
    m_list->setAccessibleName(tr("Channels"));
    m_list->setItemDelegate(new ChannelDelegate(m_list));
    m_list->setModel(&m_channels);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(rowsShown * (metrics::avatar + metrics::gap));
    m_nothing->hide();
    auto* above = new QHBoxLayout;
    above->setSpacing(metrics::smallGap);
    above->addWidget(m_filter, 1);
    above->addWidget(m_sort);
    above->addWidget(m_archived);
    body().addLayout(above);
    body().addWidget(m_list);
    body().addWidget(m_nothing);
    addCloseButton(tr("Close"));
    m_restore = addButton(tr("Restore"), ButtonKind::Secondary);
    m_restore->setObjectName(u"restoreChannel"_s);
    m_open = addButton(tr("Open"), ButtonKind::Secondary);
    m_open->setObjectName(u"openChannel"_s);
    m_join = addButton(tr("Join"), ButtonKind::Primary);
    m_join->setObjectName(u"joinChannel"_s);
    for (Button* button : { m_restore, m_open, m_join })
        button->setAutoDefault(false);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_channels.setFilter(text);
        chooseFirst();
    });
    connect(m_sort, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_channels.setSort(
            index == 1 ? ChannelListModel::Sort::Members : ChannelListModel::Sort::Name);
    });
    connect(m_archived, &QCheckBox::toggled, this, [this](bool archived) {
        m_channels.setShown(
            archived ? ChannelListModel::Shown::Archived : ChannelListModel::Shown::Open);
        chooseFirst();
    });
    connect(m_list, &QListView::doubleClicked, this, &BrowseDialog::openChosen);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &BrowseDialog::updateButtons);
    connect(&m_channels, &QAbstractItemModel::dataChanged, this, &BrowseDialog::updateButtons);
    connect(&m_channels, &QAbstractItemModel::rowsRemoved, this, &BrowseDialog::updateButtons);
    connect(&m_channels, &QAbstractItemModel::rowsInserted, this, &BrowseDialog::updateButtons);
    connect(m_open, &QPushButton::clicked, this, &BrowseDialog::openChosen);
    connect(m_join, &QPushButton::clicked, this, &BrowseDialog::joinChosen);
    connect(m_restore, &QPushButton::clicked, this, &BrowseDialog::restoreChosen);
    chooseFirst();
    m_filter->setFocus();
}

BrowseDialog::~BrowseDialog() { m_list->setModel(nullptr); }

const models::ChannelRow* BrowseDialog::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_channels.row(index.row()) : nullptr;
}

void BrowseDialog::chooseFirst()
{
    if (m_channels.rowCount() > 0)
        m_list->setCurrentIndex(m_channels.index(0));
    updateButtons();
}

void BrowseDialog::updateButtons()
{
    const models::ChannelRow* row = chosen();
    const bool mayAct = row && !m_workspace.isReadOnly();
    m_open->setEnabled(row != nullptr);
    m_join->setEnabled(mayAct && !row->joined && !row->archived);
    m_restore->setVisible(m_archived->isChecked());
    m_restore->setEnabled(
        mayAct && row->archived && m_workspace.directory().allows(Permission::ManageChannels));
    m_list->setVisible(m_channels.rowCount() > 0);
    m_nothing->setVisible(m_channels.rowCount() == 0);
}

void BrowseDialog::openChosen()
{
    const models::ChannelRow* row = chosen();
    if (!row)
        return;
    const RoomId room = row->id;
    accept();
    Q_EMIT roomChosen(room);
}

void BrowseDialog::joinChosen()
{
    const models::ChannelRow* row = chosen();
    if (!row || !m_join->isEnabled())
        return;
    models::RoomActions(m_workspace).join(row->id);
    openChosen();
}

void BrowseDialog::restoreChosen()
{
    if (const models::ChannelRow* row = chosen())
        m_workspace.setArchived(row->id, false);
}

bool BrowseDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return false;
    const int count = m_channels.rowCount();
    const int row = m_list->currentIndex().row();
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const bool down = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down;
        if (count > 0)
            m_list->setCurrentIndex(m_channels.index((row + (down ? 1 : -1) + count) % count));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openChosen();
        return true;
    default:
        return false;
    }
}

} // namespace hearth::ui
