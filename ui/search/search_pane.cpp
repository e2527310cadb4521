// SPDX-License-Identifier: Apache-2.0
#include "ui/search/search_pane.h"

#include "core/models/workspace_context.h"
#include "ui/search/search_delegate.h"
#include "ui/shell/error_text.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/states.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::SearchModel;

SearchPane::SearchPane(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_header(new PaneHeader(tr("Search"), PaneHeader::Closing::Allowed, this))
    , m_input(new QLineEdit)
    , m_onlyRoom(new QCheckBox)
    , m_summary(new Label({}, TextRole::Small, this))
    , m_problem(new InlineMessage(this))
    , m_list(new QListView)
    , m_empty(new EmptyState({}, {}, {}, this))
{
    setAccessibleName(tr("Search"));
    m_input->setObjectName(u"searchText"_s);
    m_input->setPlaceholderText(tr("Search messages"));
    m_input->setAccessibleName(m_input->placeholderText());
    m_input->setClearButtonEnabled(true);
    m_input->installEventFilter(this);
    m_onlyRoom->setObjectName(u"searchRoomOnly"_s);
    m_summary->setWordWrap(true);
    m_problem->clear();
    m_list->setObjectName(u"searchFound"_s);
    m_list->setItemDelegate(new SearchDelegate(clock, m_list));
    m_list->setAccessibleName(tr("Found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    auto* fields = new QVBoxLayout;
    fields->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::smallGap);
    fields->setSpacing(metrics::smallGap);
    fields->addWidget(m_input);
    fields->addWidget(m_onlyRoom);
    fields->addWidget(m_problem);
    fields->addWidget(m_summary);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(fields);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    setFocusProxy(m_input);
    connect(m_header, &PaneHeader::closeRequested, this, &SearchPane::closeRequested);
    connect(m_input, &QLineEdit::textChanged, this, &SearchPane::search);
    connect(m_onlyRoom, &QCheckBox::toggled, this, &SearchPane::search);
    connect(m_problem, &InlineMessage::actionRequested, this, [this] {
        if (m_found)
            m_found->refresh();
    });
    connect(m_empty, &EmptyState::actionRequested, this, [this] { m_onlyRoom->setChecked(false); });
    const auto chosen = [this](const QModelIndex& index) { choose(index.row()); };
    connect(m_list, &QListView::activated, this, chosen);
    connect(m_list, &QListView::clicked, this, chosen);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &SearchPane::loadMore);
    setRoom({}, {});
    refresh();
}

SearchPane::~SearchPane() { m_list->setModel(nullptr); }

void SearchPane::setWorkspace(models::WorkspaceContext* workspace)
{
    m_list->setModel(nullptr);
    m_found.reset();
    m_input->clear();
    if (workspace) {
        m_found = std::make_unique<SearchModel>(workspace->session(), workspace->directory());
        m_list->setModel(m_found.get());
        connect(m_found.get(), &SearchModel::stateChanged, this, &SearchPane::refresh);
    }
    refresh();
}

void SearchPane::setRoom(std::optional<RoomId> room, const QString& title)
{
    m_room = room;
    m_roomTitle = title;
    m_onlyRoom->setText(tr("Only in %1", "room").arg(title));
    m_onlyRoom->setVisible(room.has_value());
    search();
}

void SearchPane::begin(Where where)
{
    m_onlyRoom->setChecked(where == Where::Room && m_room);
    m_input->setFocus(Qt::ShortcutFocusReason);
    m_input->selectAll();
}

void SearchPane::searchFor(const QString& text) { m_input->setText(text); }

void SearchPane::resume()
{
    if (m_list->isVisible())
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_input->setFocus(Qt::OtherFocusReason);
}

void SearchPane::search()
{
    if (m_found)
        m_found->search(m_input->text(), m_onlyRoom->isChecked() ? m_room : std::nullopt);
}

QString SearchPane::summary() const
{
    const int count = m_found->rowCount();
    if (count == 0)
        return {};
    QStringList sentences { m_found->hasMore()
            ? tr("The newest %n on this device. Scroll for more.", nullptr, count)
            : tr("%n found on this device.", nullptr, count) };
    if (m_found->isIndexing())
        sentences.append(tr("More may follow: messages are still being prepared."));
    else if (m_found->historyMissing())
        sentences.append(tr("Older history is not on this device and was not searched."));
    return sentences.join(u' ');
}

void SearchPane::refresh()
{
    const bool failed = m_found && m_found->error();
    if (failed)
        m_problem->setMessage(MessageTone::Error,
            ErrorText::sentence(*m_found->error(), ErrorContext::General), tr("Try again"));
    else
        m_problem->clear();
    const bool any = m_found && m_found->rowCount() > 0;
    m_summary->setText(any ? summary() : QString());
    m_summary->setVisible(any);
    m_list->setVisible(any);
    // While somebody types nothing is said to be missing that may be there in a moment.
    m_empty->setVisible(!any && !failed && (!m_found || !m_found->isSearching()));
    if (!any)
        refreshEmpty();
}

void SearchPane::refreshEmpty()
{
    if (!m_found || m_found->text().isEmpty()) {
        m_empty->setTexts(tr("Find what was said."),
            tr("Any part of a word will do. What is on this device is searched, with or without a "
               "network."),
            {});
        return;
    }
    QString hint = tr("Perhaps fewer letters, or another word.");
    if (m_found->isIndexing())
        hint = tr("Messages are still being prepared for searching: what is found appears here.");
    else if (m_found->historyMissing())
        hint = tr("Older history is not on this device and was not searched.");
    m_empty->setTexts(tr("Nothing found for “%1”.").arg(m_found->text()), hint,
        m_onlyRoom->isChecked() ? tr("Search everywhere") : QString());
}

void SearchPane::choose(int row)
{
    if (!m_found || row < 0 || row >= m_found->rowCount())
        return;
    // A copy: opening it may change the list.
    const models::SearchRow found = m_found->row(row);
    Q_EMIT messageChosen(found);
}

void SearchPane::loadMore()
{
    const QScrollBar& bar = *m_list->verticalScrollBar();
    if (m_found && bar.value() > bar.maximum() - m_list->viewport()->height())
        m_found->loadMore();
}

bool SearchPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !m_found)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enters = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_input && m_found->rowCount() > 0 && (key == Qt::Key_Down || enters)) {
        m_list->setCurrentIndex(m_found->index(0));
        m_list->setFocus(Qt::OtherFocusReason);
        if (enters)
            choose(0);
        return true;
    }
    if (watched == m_list && key == Qt::Key_Up && m_list->currentIndex().row() <= 0) {
        m_input->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SearchPane::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeOf(*this).background);
}

} // namespace hearth::ui
