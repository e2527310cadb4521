// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/forward_dialog.h"

#include "core/models/room_actions.h"
#include "core/text/document.h"
#include "ui/composer/composer_edit.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/fields.h"

#include <QKeyEvent>
#include <QListWidget>

#include <algorithm>
#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype excerptLength = 160;
constexpr int shownRooms = 6;
constexpr int commentLines = 2;
constexpr qsizetype mostListed = 200; ///< of a large team; the others are found by their names

QString excerptOf(const models::TimelineRow& row)
{
    const QString own = text::excerpt(*row.document, excerptLength);
    if (own.isEmpty() && row.forwarded)
        return text::excerpt(*row.forwarded->document, excerptLength);
    return own.isEmpty() && !row.files.isEmpty() ? row.files.first().name : own;
}

/// What of the message stays behind; empty: nothing.
QString leftBehind(const models::TimelineRow& row)
{
    if (row.files.isEmpty())
        return {};
    return row.source.isEmpty() && !row.forwarded
        ? ForwardDialog::tr("It is made of files alone, and those do not go along yet: what "
                            "arrives is who sent it, with the way to it.")
        : ForwardDialog::tr("Its files do not go along yet.");
}

} // namespace

ForwardDialog::ForwardDialog(models::WorkspaceContext& workspace, const models::TimelineRow& row,
    const Services& services, QWidget* parent)
    : Sheet(tr("Forward this message"),
          tr("%1: “%2”", "author, text").arg(row.authorName, excerptOf(row)), parent)
    , m_workspace(workspace)
    , m_message(row.id)
    , m_mentions(workspace.directory(), services.pictures)
    , m_question(*this)
    , m_filter(new TextField(tr("To"), tr("A channel, or somebody's name."), this))
    , m_list(new QListWidget(this))
    , m_nothing(new EmptyState(tr("Nothing here is called that."),
          tr("Look for another name of a channel or a person."), {}, this))
    , m_comment(new ComposerEdit(services.writing, this))
{
    m_list->setObjectName(u"targets"_s);
    m_list->setAccessibleName(tr("Channels, conversations and people"));
    for (QWidget* shown : std::initializer_list<QWidget*> { m_list, m_nothing })
        shown->setFixedHeight(shownRooms * metrics::sidebarRow);
    buildComment();
    body().addWidget(m_filter);
    body().addWidget(m_list);
    body().addWidget(m_nothing);
    if (const QString missing = leftBehind(row); !missing.isEmpty()) {
        auto* note = new Label(missing, TextRole::Muted, this);
        note->setWordWrap(true);
        body().addWidget(note);
    }
    body().addWidget(m_comment);
    addCloseButton(tr("Cancel"));
    m_send = addButton(tr("Forward"), ButtonKind::Primary);
    m_send->setObjectName(u"forward"_s);
    m_filter->edit().installEventFilter(this);
    connect(m_filter, &TextField::textChanged, this, &ForwardDialog::refresh);
    connect(m_list, &QListWidget::currentRowChanged, this,
        [this](int chosen) { m_send->setEnabled(chosen >= 0); });
    connect(m_list, &QListWidget::itemActivated, this, &ForwardDialog::forward);
    connect(m_send, &QPushButton::clicked, this, &ForwardDialog::forward);
    connect(this, &QDialog::finished, &m_question, &SummonsQuestion::drop);
    connect(&workspace, &QObject::destroyed, this, &QDialog::reject);
    refresh();
    m_filter->edit().setFocus();
}

ForwardDialog::~ForwardDialog()
{
    m_comment->setMentionSource(nullptr);
    m_comment->disconnect(this); // it loses the keyboard while it is destroyed
}

void ForwardDialog::buildComment()
{
    m_comment->setObjectName(u"comment"_s);
    m_comment->setPlaceholderText(tr("Add a few words (optional)"));
    m_comment->setAccessibleName(m_comment->placeholderText());
    m_comment->dressAsField(commentLines);
    m_comment->setMentionSource(&m_mentions);
    connect(m_comment, &ComposerEdit::sendRequested, this, &ForwardDialog::forward);
    connect(m_comment, &ComposerEdit::escapePressed, this, &QDialog::reject);
    connect(m_comment, &QPlainTextEdit::textChanged, this, [this] { clearMessage(); });
}

QList<ForwardDialog::Target> ForwardDialog::rooms(const QString& wanted) const
{
    const models::Directory& directory = m_workspace.directory();
    QList<Target> found;
    for (const replica::RoomState& state : directory.rooms()) {
        const QString title = directory.roomTitle(state.room);
        const bool isOpen = !state.room.archivedAt && state.joined
            && directory.mayPostIn(state.room.id);
        if (isOpen && title.contains(wanted, Qt::CaseInsensitive))
            found.append({ .title = state.room.isChannel() ? u"# "_s + title : title,
                .room = state.room.id,
                .member = {} });
    }
    return found;
}

QList<ForwardDialog::Target> ForwardDialog::people(const QString& wanted) const
{
    const models::Directory& directory = m_workspace.directory();
    const MemberId self = directory.self();
    QSet<MemberId> known; ///< their conversations are among the rooms
    for (const replica::RoomState& state : directory.rooms()) {
        const QList<MemberId>& members = state.room.memberIds;
        if (state.room.kind != RoomKind::Direct || members.size() > 2)
            continue;
        for (const MemberId& member : members) {
            if (member != self || members.size() == 1) // with oneself alone: notes
                known.insert(member);
        }
    }
    QList<Target> found;
    for (const Member& member : directory.members()) {
        if (member.state == MemberState::Active && !known.contains(member.id)
            && member.displayName.contains(wanted, Qt::CaseInsensitive))
            found.append({ .title = member.id == self ? tr("%1 (you)").arg(member.displayName)
                                                      : member.displayName,
                .room = {},
                .member = member.id });
    }
    return found;
}

/// By name, below what is there.
void ForwardDialog::add(QList<Target> targets)
{
    std::ranges::sort(targets, [](const Target& a, const Target& b) {
        return a.title.compare(b.title, Qt::CaseInsensitive) < 0;
    });
    for (const Target& target : std::as_const(targets)) {
        if (m_targets.size() == mostListed)
            return;
        m_targets.append(target);
        m_list->addItem(target.title);
    }
}

void ForwardDialog::refresh()
{
    m_list->clear();
    m_targets.clear();
    const QString wanted = m_filter->text().trimmed();
    add(rooms(wanted));
    add(people(wanted));
    const bool any = !m_targets.isEmpty();
    m_list->setCurrentRow(any ? 0 : -1);
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    m_send->setEnabled(any);
}

void ForwardDialog::forward()
{
    const int chosen = m_list->currentRow();
    if (chosen < 0 || chosen >= m_targets.size())
        return;
    const QString comment = m_comment->markdown();
    if (comment.size() > limits::optionalBody.maxLength) {
        showMessage(MessageTone::Error, tr("That is too long for one message."));
        return;
    }
    const Target& target = m_targets.at(chosen);
    // A conversation that is only beginning has nobody in it who could be a crowd.
    m_question.review(m_workspace, { .room = target.room.value_or(RoomId {}), .markdown = comment },
        [this, target, comment] {
            // What somebody has written on meanwhile is not what they agreed to.
            if (m_comment->markdown() == comment)
                send(target, comment);
        });
}

void ForwardDialog::send(const Target& target, const QString& comment)
{
    const RoomId room = target.room
        ? *target.room
        : models::RoomActions(m_workspace).openConversation({ target.member });
    m_workspace.marks().forward(m_message, room, comment);
    accept();
    Q_EMIT forwarded(room);
}

bool ForwardDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return Sheet::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if ((key == Qt::Key_Down || key == Qt::Key_Up) && m_list->count() > 0) {
        const int step = key == Qt::Key_Down ? 1 : -1;
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
        return true;
    }
    return Sheet::eventFilter(watched, event);
}

} // namespace hearth::ui
