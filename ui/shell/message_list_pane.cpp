// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/message_list_pane.h"

#include "ui/shell/message_list_delegate.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/states.h"

#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::ListedMessage;
using models::MessageListModel;

namespace {

QString titleOf(MessageListPane::Kind kind)
{
    return kind == MessageListPane::Kind::Pinned ? MessageListPane::tr("Pinned messages")
                                                 : MessageListPane::tr("Saved messages");
}

QString emptyOf(MessageListPane::Kind kind)
{
    return kind == MessageListPane::Kind::Pinned ? MessageListPane::tr("Nothing is pinned here.")
                                                 : MessageListPane::tr("Nothing is saved.");
}

QString hintOf(MessageListPane::Kind kind)
{
    return kind == MessageListPane::Kind::Pinned
        ? MessageListPane::tr("Pin what everybody should find again: the menu of a message has it.")
        : MessageListPane::tr("Save what you want to come back to: the menu of a message has it. "
                              "Nobody else sees this list.");
}

QString removalOf(MessageListPane::Kind kind)
{
    return kind == MessageListPane::Kind::Pinned ? MessageListPane::tr("Unpin")
                                                 : MessageListPane::tr("Remove from saved");
}

} // namespace

MessageListPane::MessageListPane(Kind kind, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_header(kind == Kind::Saved
              ? new PaneHeader(titleOf(kind), PaneHeader::Closing::Allowed, this)
              : nullptr)
    , m_list(new QListView(this))
    , m_empty(new EmptyState(emptyOf(kind), hintOf(kind), {}, this))
{
    setAccessibleName(titleOf(kind));
    m_list->setObjectName(kind == Kind::Pinned ? u"pinned"_s : u"saved"_s);
    m_list->setItemDelegate(new MessageListDelegate(clock, m_list));
    m_list->setAccessibleName(titleOf(kind));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (m_header) {
        layout->addWidget(m_header);
        connect(m_header, &PaneHeader::closeRequested, this, &MessageListPane::closeRequested);
    }
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    setFocusProxy(m_list);
    connect(m_list, &QListView::clicked, this,
        [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_list, &QListView::customContextMenuRequested, this, &MessageListPane::showMenu);
    refreshEmpty();
}

MessageListPane::~MessageListPane() { m_list->setModel(nullptr); }

void MessageListPane::setMessages(
    std::unique_ptr<MessageListModel> messages, const QString& subtitle)
{
    m_list->setModel(messages.get());
    m_messages = std::move(messages);
    if (m_header)
        m_header->setSubtitle(subtitle);
    if (m_messages) {
        MessageListModel* model = m_messages.get();
        connect(model, &MessageListModel::loaded, this, &MessageListPane::refreshEmpty);
        connect(model, &QAbstractItemModel::rowsInserted, this, &MessageListPane::refreshEmpty);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &MessageListPane::refreshEmpty);
    }
    refreshEmpty();
}

void MessageListPane::refreshEmpty()
{
    const bool empty = m_messages && m_messages->isLoaded() && m_messages->rowCount() == 0;
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
    if (m_messages && m_messages->rowCount() > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_messages->index(0));
}

void MessageListPane::choose(int row)
{
    if (!m_messages || row < 0 || row >= m_messages->rowCount() || !m_messages->row(row).known)
        return;
    // A copy: opening it may change the list.
    const ListedMessage message = m_messages->row(row);
    Q_EMIT messageChosen(message);
}

void MessageListPane::remove(int row)
{
    if (!m_messages || row < 0 || row >= m_messages->rowCount() || m_removal != Removal::Allowed)
        return;
    const ListedMessage message = m_messages->row(row);
    Q_EMIT removalRequested(message.room, message.message);
}

void MessageListPane::showMenu(const QPoint& position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int row = index.row();
    menu->addAction(tr("Show in its place"), this, [this, row] { choose(row); })
        ->setEnabled(m_messages->row(row).known);
    if (m_removal == Removal::Allowed)
        menu->addAction(removalOf(m_kind), this, [this, row] { remove(row); });
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

bool MessageListPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int row = m_list->currentIndex().row();
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(row);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        remove(row);
        return true;
    case Qt::Key_Menu:
        showMenu(m_list->visualRect(m_list->currentIndex()).center());
        return true;
    case Qt::Key_Escape:
        Q_EMIT closeRequested();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void MessageListPane::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeOf(*this).background);
}

} // namespace hearth::ui
