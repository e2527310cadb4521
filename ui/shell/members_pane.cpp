// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/members_pane.h"

#include "ui/shell/member_delegate.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/states.h"

#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace hearth::ui {

MembersPane::MembersPane(QWidget* parent)
    : QWidget(parent)
    , m_header(new PaneHeader(tr("Members"), PaneHeader::Closing::Allowed, this))
    , m_filter(new QLineEdit)
    , m_list(new QListView)
    , m_empty(new EmptyState(tr("Nobody here has such a name."), {}, {}, this))
{
    setAccessibleName(tr("Members"));
    m_filter->setPlaceholderText(tr("Find a person"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_list->setItemDelegate(new MemberDelegate(m_list));
    m_list->setAccessibleName(tr("Members"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_empty->hide();
    auto* field = new QVBoxLayout;
    field->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::smallGap);
    field->addWidget(m_filter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    setFocusProxy(m_filter);
    connect(m_header, &PaneHeader::closeRequested, this, &MembersPane::closeRequested);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (m_members)
            m_members->setFilter(text);
        updateEmpty();
    });
    const auto choose = [this](const QModelIndex& index) {
        Q_EMIT memberChosen(m_members->row(index.row()).id);
    };
    connect(m_list, &QListView::activated, this, choose);
}

MembersPane::~MembersPane() { m_list->setModel(nullptr); }

void MembersPane::setMembers(std::unique_ptr<models::MemberListModel> members, const QString& title)
{
    m_list->setModel(members.get());
    m_members = std::move(members);
    m_header->setSubtitle(title);
    if (m_members) {
        m_members->setFilter(m_filter->text());
        connect(m_members.get(), &QAbstractItemModel::modelReset, this, &MembersPane::updateEmpty);
        connect(
            m_members.get(), &QAbstractItemModel::rowsInserted, this, &MembersPane::updateEmpty);
        connect(m_members.get(), &QAbstractItemModel::rowsRemoved, this, &MembersPane::updateEmpty);
    }
    updateEmpty();
}

void MembersPane::updateEmpty()
{
    const bool empty = m_members && m_members->rowCount() == 0 && !m_filter->text().isEmpty();
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
}

void MembersPane::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeOf(*this).background);
}

} // namespace hearth::ui
