// SPDX-License-Identifier: Apache-2.0
#include "ui/search/find_bar.h"

#include "core/models/workspace_context.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QShortcut>

#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget* parent)
    : QWidget(parent)
    , m_input(new QLineEdit(this))
    , m_count(new Label({}, TextRole::Muted, this))
    , m_older(new IconButton(IconName::Up, tr("Next, further up"), this, IconButton::Size::Compact))
    , m_newer(new IconButton(
          IconName::Down, tr("Previous, further down"), this, IconButton::Size::Compact))
    , m_list(
          new IconButton(IconName::List, tr("Show all in a list"), this, IconButton::Size::Compact))
    , m_close(new IconButton(IconName::Close, tr("Close"), this, IconButton::Size::Compact))
{
    setName(tr("Find in this conversation"));
    m_input->setObjectName(u"findText"_s);
    m_input->setClearButtonEnabled(true);
    m_input->installEventFilter(this);
    m_count->setObjectName(u"findCount"_s);
    m_older->setShortcutHint(Qt::Key_F3);
    m_newer->setShortcutHint(Qt::SHIFT | Qt::Key_F3);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(
        metrics::rowPaddingHorizontal, metrics::grid, metrics::gap, metrics::grid);
    row->setSpacing(metrics::grid);
    row->addWidget(m_input, 1);
    row->addWidget(m_count);
    for (IconButton* button : { m_older, m_newer, m_list, m_close })
        row->addWidget(button);
    connect(m_input, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_older, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_newer, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_list, &QToolButton::clicked, this, [this] { Q_EMIT listRequested(m_input->text()); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    // They act while the bar is there, wherever the keyboard is.
    connect(new QShortcut(Qt::Key_F3, this), &QShortcut::activated, this, [this] { step(1); });
    connect(new QShortcut(Qt::SHIFT | Qt::Key_F3, this), &QShortcut::activated, this,
        [this] { step(-1); });
    hide();
}

FindBar::~FindBar() = default;

void FindBar::setName(const QString& name)
{
    setAccessibleName(name);
    m_input->setPlaceholderText(name);
    m_input->setAccessibleName(name);
}

void FindBar::begin(
    models::WorkspaceContext& workspace, const RoomId& room, std::optional<MessageId> thread)
{
    if (!m_found || m_room != room || m_thread != thread) {
        m_found = std::make_unique<models::SearchModel>(workspace.session(), workspace.directory());
        connect(m_found.get(), &models::SearchModel::stateChanged, this, &FindBar::refresh);
        m_room = room;
        m_thread = thread;
        m_current.reset();
    }
    setName(thread ? tr("Find in this thread") : tr("Find in this conversation"));
    show();
    m_input->setFocus(Qt::ShortcutFocusReason);
    m_input->selectAll();
    search(m_input->text());
}

void FindBar::end()
{
    if (!m_found)
        return;
    hide();
    m_found.reset();
    m_room.reset();
    m_thread.reset();
    m_current.reset();
    m_pending = 0;
    Q_EMIT textChanged({});
}

void FindBar::close()
{
    end();
    Q_EMIT closed();
}

void FindBar::search(const QString& text)
{
    if (!m_found)
        return;
    m_fresh = true;
    m_pending = 0;
    m_found->search(text, m_room, m_thread);
    Q_EMIT textChanged(text.trimmed());
    refresh();
}

int FindBar::current() const
{
    for (int row = 0; m_current && row < m_found->rowCount(); ++row) {
        if (m_found->row(row).message == *m_current)
            return row;
    }
    return -1;
}

void FindBar::refresh()
{
    if (!m_found)
        return;
    const bool settled = !m_found->isSearching();
    if (settled && std::exchange(m_fresh, !settled)) {
        m_current.reset();
        if (m_found->rowCount() > 0)
            choose(0);
    } else if (settled && m_pending != 0) {
        step(std::exchange(m_pending, 0));
    }
    const bool any = m_found->rowCount() > 0;
    for (IconButton* button : { m_older, m_newer })
        button->setEnabled(any);
    m_list->setEnabled(!m_found->text().isEmpty());
    m_count->setText(countText());
    // The field has the keyboard: what a screen reader says of it includes the count.
    m_input->setAccessibleDescription(countText());
}

QString FindBar::countText() const
{
    if (!m_found || m_found->text().isEmpty())
        return {};
    if (m_found->rowCount() == 0)
        return m_found->isSearching() ? tr("Searching…") : tr("Nothing found");
    const QString at = locale().toString(current() + 1);
    const QString count = locale().toString(m_found->rowCount());
    return m_found->hasMore() ? tr("%1 of more than %2").arg(at, count)
                              : tr("%1 of %2", "3 of 12").arg(at, count);
}

void FindBar::step(int towardsOlder)
{
    if (!m_found || m_found->rowCount() == 0)
        return;
    const int count = m_found->rowCount();
    const int next = current() + towardsOlder;
    if (next >= count && m_found->hasMore()) {
        m_pending = towardsOlder;
        m_found->loadMore();
        return;
    }
    choose((next % count + count) % count);
}

void FindBar::choose(int row)
{
    const models::SearchRow found = m_found->row(row);
    m_current = found.message;
    m_count->setText(countText());
    m_input->setAccessibleDescription(countText());
    Q_EMIT chosen(found);
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (watched != m_input || (event->type() != QEvent::KeyPress && !override))
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        if (override)
            event->accept();
        else
            close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!override)
            step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return !override;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void FindBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

void FindBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    painter.fillRect(rect(), theme.sidebar);
    painter.fillRect(
        QRect(0, height() - metrics::lineWidth, width(), metrics::lineWidth), theme.line);
}

} // namespace hearth::ui
