// SPDX-License-Identifier: Apache-2.0
#include "ui/search/switcher.h"

#include "core/protocol/permalink.h"
#include "ui/search/jump_delegate.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <utility>

namespace hearth::ui {

namespace {

constexpr int visibleRows = 9;

} // namespace

Switcher::Switcher(std::unique_ptr<models::JumpModel> model, QWidget* window)
    : QWidget(window)
    , m_model(std::move(model))
    , m_input(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(new QLabel(tr("Nobody and nothing here has such a name.")))
{
    setAccessibleName(tr("Jump to"));
    m_input->setPlaceholderText(tr("Jump to a channel, person, workspace or command"));
    m_input->setAccessibleName(m_input->placeholderText());
    m_input->setClearButtonEnabled(true);
    m_input->installEventFilter(this);
    window->installEventFilter(this);
    m_list->setModel(m_model.get());
    m_list->setItemDelegate(new JumpDelegate(m_list));
    m_list->setAccessibleName(tr("Found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard and moves the choice
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    layout->setSpacing(metrics::smallGap);
    layout->addWidget(m_input);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    connect(m_input, &QLineEdit::textChanged, this, &Switcher::filter);
    connect(m_list, &QListView::clicked, this, &Switcher::choose);
    filter({});
}

Switcher::~Switcher()
{
    // The view looks at its model while it is taken apart.
    m_list->setModel(nullptr);
}

void Switcher::open()
{
    place();
    show();
    raise();
    m_input->setFocus(Qt::PopupFocusReason);
}

void Switcher::place()
{
    const QSize window = parentWidget()->size();
    const int width = std::min(metrics::dialogWidth, window.width() - 2 * metrics::gap);
    const int wanted = metrics::controlHeight * (visibleRows + 1) + 3 * metrics::gap;
    const int top = std::max(metrics::gap, window.height() / 8);
    setGeometry((window.width() - width) / 2, top, width,
        std::min(wanted, window.height() - top - metrics::gap));
}

void Switcher::filter(const QString& text)
{
    m_model->setFilter(text);
    m_list->doItemsLayout(); // what begins a section is higher
    const bool link = protocol::Permalink::looksLike(text);
    const bool empty = link || m_model->rowCount() == 0;
    m_nothing->setText(link ? tr("A link to a message: press Return to go there.")
                            : tr("Nobody and nothing here has such a name."));
    m_list->setVisible(!empty);
    m_nothing->setVisible(empty);
    if (!empty)
        m_list->setCurrentIndex(m_model->index(0));
}

void Switcher::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = (m_list->currentIndex().row() + rows + count) % count;
    m_list->setCurrentIndex(m_model->index(row));
    // The field has the keyboard, so a screen reader is told through it what is chosen now.
    m_input->setAccessibleDescription(
        m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
}

void Switcher::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const models::JumpRow row = m_model->row(index.row());
    dismiss();
    Q_EMIT used(models::useKey(row));
    switch (row.kind) {
    case models::JumpRow::Kind::Room:
        Q_EMIT roomChosen(row.room);
        break;
    case models::JumpRow::Kind::Member:
        Q_EMIT memberChosen(row.member);
        break;
    case models::JumpRow::Kind::Command:
        Q_EMIT commandChosen(row.command);
        break;
    case models::JumpRow::Kind::Workspace:
        Q_EMIT workspaceChosen(row.workspace);
        break;
    }
}

void Switcher::dismiss()
{
    if (std::exchange(m_dismissed, true))
        return;
    hide();
    deleteLater();
    Q_EMIT closed();
}

bool Switcher::keyPressed(int key)
{
    const int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(std::min(visibleRows, std::max(0, m_model->rowCount() - 1 - row)));
        return true;
    case Qt::Key_PageUp:
        step(-std::min(visibleRows, std::max(0, row)));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const QString text = m_input->text(); protocol::Permalink::looksLike(text)) {
            dismiss();
            Q_EMIT linkChosen(text);
            return true;
        }
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return false;
    }
}

bool Switcher::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    if (watched != m_input)
        return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Esc belongs to the switcher while it is open, not to the window's shortcut.
        event->setAccepted(static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape);
        return event->isAccepted();
    case QEvent::KeyPress:
        return keyPressed(static_cast<QKeyEvent*>(event)->key());
    case QEvent::FocusOut:
        if (static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason
            && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
            dismiss();
        return false;
    default:
        return false;
    }
}

void Switcher::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    drawRoundedRect(painter, rect(), metrics::cardRadius, theme.card, theme.controlLine);
}

} // namespace hearth::ui
