// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/forward_dialog.h"

#include "core/text/document.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/fields.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype excerptLength = 160;
constexpr int shownRooms = 6;
constexpr int commentLines = 2;

QString excerptOf(const models::TimelineRow& row)
{
    const QString own = text::excerpt(*row.document, excerptLength);
    return own.isEmpty() && row.forwarded ? text::excerpt(*row.forwarded->document, excerptLength)
                                          : own;
}

} // namespace

ForwardDialog::ForwardDialog(
    models::WorkspaceContext& workspace, const models::TimelineRow& row, QWidget* parent)
    : Sheet(tr("Forward this message"),
          tr("%1: “%2”", "author, text").arg(row.authorName, excerptOf(row)), parent)
    , m_workspace(workspace)
    , m_message(row.id)
    , m_filter(new TextField(tr("To"), tr("A channel, or somebody's name."), this))
    , m_rooms(new QListWidget(this))
    , m_comment(new QPlainTextEdit(this))
{
    m_rooms->setObjectName(u"rooms"_s);
    m_rooms->setAccessibleName(tr("Channels and conversations"));
    m_rooms->setFixedHeight(shownRooms * metrics::sidebarRow);
    m_comment->setObjectName(u"comment"_s);
    m_comment->setTabChangesFocus(true);
    m_comment->setPlaceholderText(tr("Add a few words (optional)"));
    m_comment->setAccessibleName(m_comment->placeholderText());
    m_comment->setFixedHeight(
        m_comment->fontMetrics().lineSpacing() * commentLines + 2 * metrics::gap);
    body().addWidget(m_filter);
    body().addWidget(m_rooms);
    body().addWidget(m_comment);
    addCloseButton(tr("Cancel"));
    m_send = addButton(tr("Forward"), ButtonKind::Primary);
    m_send->setObjectName(u"forward"_s);
    m_filter->edit().installEventFilter(this);
    connect(m_filter, &TextField::textChanged, this, &ForwardDialog::refresh);
    connect(m_rooms, &QListWidget::currentRowChanged, this,
        [this](int chosen) { m_send->setEnabled(chosen >= 0); });
    connect(m_rooms, &QListWidget::itemActivated, this, &ForwardDialog::forward);
    connect(m_send, &QPushButton::clicked, this, &ForwardDialog::forward);
    refresh();
    m_filter->edit().setFocus();
}

void ForwardDialog::refresh()
{
    m_rooms->clear();
    const models::Directory& directory = m_workspace.directory();
    const QString wanted = m_filter->text().trimmed();
    for (const replica::RoomState& state : directory.rooms()) {
        const QString title = directory.roomTitle(state.room);
        if (state.room.archivedAt || !state.joined || !title.contains(wanted, Qt::CaseInsensitive))
            continue;
        auto* item = new QListWidgetItem(state.room.isChannel() ? u"# "_s + title : title, m_rooms);
        item->setData(Qt::UserRole, state.room.id.toString());
    }
    m_rooms->sortItems();
    m_rooms->setCurrentRow(m_rooms->count() > 0 ? 0 : -1);
    m_send->setEnabled(m_rooms->count() > 0);
}

void ForwardDialog::forward()
{
    const QListWidgetItem* item = m_rooms->currentItem();
    const auto room = item ? RoomId::fromString(item->data(Qt::UserRole).toString())
                           : Result<RoomId>(RoomId {});
    if (!item || !room)
        return;
    if (m_comment->toPlainText().size() > limits::newBody.maxLength) {
        showMessage(MessageTone::Error, tr("That is too long for one message."));
        return;
    }
    m_workspace.marks().forward(m_message, *room, m_comment->toPlainText());
    accept();
    Q_EMIT forwarded(*room);
}

bool ForwardDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return Sheet::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if ((key == Qt::Key_Down || key == Qt::Key_Up) && m_rooms->count() > 0) {
        const int step = key == Qt::Key_Down ? 1 : -1;
        m_rooms->setCurrentRow(std::clamp(m_rooms->currentRow() + step, 0, m_rooms->count() - 1));
        return true;
    }
    return Sheet::eventFilter(watched, event);
}

} // namespace hearth::ui
