// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/drafts_pane.h"

#include "ui/activity/draft_delegate.h"
#include "ui/theme/hearth_style.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/states.h"

#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto undoOffered = 12s;

} // namespace

DraftsPane::DraftsPane(QWidget* parent)
    : QWidget(parent)
    , m_header(new PaneHeader(tr("Drafts"), PaneHeader::Closing::Allowed, this))
    , m_undo(new InlineMessage(this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(tr("No drafts."),
          tr("What you begin to write and do not send is listed here, on all your devices."), {},
          this))
{
    setAccessibleName(tr("Drafts"));
    m_undo->setObjectName(u"draftUndo"_s);
    m_undo->clear();
    m_undoEnds.setSingleShot(true);
    m_undoEnds.setInterval(undoOffered);
    m_list->setObjectName(u"drafts"_s);
    m_list->setItemDelegate(new DraftDelegate(m_list));
    m_list->setAccessibleName(tr("Drafts"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_undo);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    connect(m_header, &PaneHeader::closeRequested, this, &DraftsPane::closeRequested);
    connect(m_undo, &InlineMessage::actionRequested, this, &DraftsPane::undo);
    connect(&m_undoEnds, &QTimer::timeout, this, &DraftsPane::endUndo);
    connect(m_list, &QListView::clicked, this, &DraftsPane::choose);
    connect(m_list, &QListView::customContextMenuRequested, this, &DraftsPane::showMenu);
    refresh();
}

DraftsPane::~DraftsPane() { m_list->setModel(nullptr); }

void DraftsPane::setWorkspace(models::WorkspaceContext* workspace)
{
    if (m_workspace)
        m_workspace->drafts().disconnect(this);
    if (workspace && m_removed && m_removed->workspace != workspace->id())
        endUndo();
    m_workspace = workspace;
    m_list->setModel(workspace ? &workspace->drafts() : nullptr);
    if (workspace) {
        const auto* model = &workspace->drafts();
        connect(model, &QAbstractItemModel::rowsInserted, this, &DraftsPane::refresh);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &DraftsPane::refresh);
    }
    offerUndo();
    refresh();
}

void DraftsPane::choose(const QModelIndex& index)
{
    if (!m_workspace || !index.isValid())
        return;
    const replica::DraftPlace place = m_workspace->drafts().row(index.row()).place;
    Q_EMIT draftChosen(place);
}

void DraftsPane::remove(const QModelIndex& index)
{
    if (!m_workspace || !index.isValid() || m_workspace->isReadOnly())
        return;
    const models::DraftRow draft = m_workspace->drafts().row(index.row());
    endUndo();
    m_removed = Removed { .workspace = m_workspace->id(),
        .context = m_workspace,
        .place = draft.place,
        .roomTitle = draft.roomTitle,
        .message = m_workspace->drafts().remove(draft.place) };
    offerUndo();
}

/// Time passes only while it could come back.
void DraftsPane::offerUndo()
{
    m_undoEnds.stop();
    if (!m_workspace || !m_removed)
        return;
    if (m_workspace->isReadOnly()) {
        m_undo->setMessage(MessageTone::Warning,
            tr("The draft in %1 is deleted. It cannot come back while Hearth may not write on this "
               "computer's disk; you can undo that later.",
                "room")
                .arg(m_removed->roomTitle),
            tr("Undo"));
        return;
    }
    m_undo->setMessage(MessageTone::Information,
        tr("The draft in %1 is deleted.", "room").arg(m_removed->roomTitle), tr("Undo"));
    m_undoEnds.start();
}

void DraftsPane::undo()
{
    if (!m_workspace || !m_removed || m_workspace->isReadOnly())
        return offerUndo();
    m_workspace->drafts().restore(m_removed->place, m_removed->message);
    m_removed.reset();
    endUndo();
    setFocus(Qt::OtherFocusReason);
}

void DraftsPane::endUndo()
{
    m_undoEnds.stop();
    if (m_removed && m_removed->context)
        m_removed->context->drafts().forget(m_removed->place, m_removed->message);
    m_removed.reset();
    m_undo->clear();
}

void DraftsPane::showMenu(const QPoint& position)
{
    const QPersistentModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Go on writing"), this, [this, index] { choose(index); });
    menu->addAction(tr("Delete draft"), this, [this, index] { remove(index); })
        ->setEnabled(!m_workspace->isReadOnly());
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void DraftsPane::refresh()
{
    const bool any = m_workspace && m_workspace->drafts().rowCount() > 0;
    const bool hadKeyboard = m_list->hasFocus();
    m_list->setVisible(any);
    m_empty->setVisible(!any);
    setFocusProxy(any ? m_list : nullptr);
    setFocusPolicy(any ? Qt::NoFocus : Qt::StrongFocus);
    if (!any && hadKeyboard)
        setFocus(Qt::OtherFocusReason);
    if (any && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_workspace->drafts().index(0));
}

bool DraftsPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const QModelIndex current = m_list->currentIndex();
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(current);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        remove(current);
        return true;
    case Qt::Key_Menu:
        showMenu(m_list->visualRect(current).center());
        return true;
    case Qt::Key_Escape:
        Q_EMIT closeRequested();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void DraftsPane::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeOf(*this).background);
}

} // namespace hearth::ui
