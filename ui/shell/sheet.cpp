// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/sheet.h"

#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QScreen>
#include <QShowEvent>

namespace hearth::ui {

Sheet::Sheet(const QString& title, const QString& subtitle, QWidget* parent)
    : QDialog(parent)
    , m_title(new Label(title, TextRole::LargeTitle, this))
    , m_subtitle(new Label(subtitle, TextRole::Muted, this))
    , m_body(new SheetBody(this))
    , m_message(new InlineMessage(this))
    , m_buttons(new QHBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_title->setWordWrap(true);
    m_subtitle->setWordWrap(true);
    m_subtitle->setVisible(!subtitle.isEmpty());
    m_message->clear();
    connect(m_message, &InlineMessage::actionRequested, this, &Sheet::messageActionRequested);
    m_buttons->setSpacing(metrics::smallGap);
    m_buttons->addStretch();

    // The content's focus rings stand outside of what the other parts are aligned with.
    constexpr int ring = metrics::focusRing;
    auto* head = new QVBoxLayout;
    head->setContentsMargins(ring, 0, ring, 0);
    head->setSpacing(metrics::grid);
    head->addWidget(m_title);
    head->addWidget(m_subtitle);
    auto* layout = new QVBoxLayout(this);
    const int padding = metrics::dialogPadding;
    layout->setContentsMargins(
        padding - ring, padding - metrics::grid, padding - ring, padding - metrics::smallGap);
    layout->setSpacing(metrics::gap + metrics::grid - ring);
    layout->addLayout(head);
    layout->addWidget(m_body, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(ring, 0, ring, 0);
    foot->setSpacing(metrics::gap + metrics::grid);
    foot->addWidget(m_message);
    foot->addLayout(m_buttons);
    layout->addLayout(foot);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    setMinimumWidth(metrics::dialogWidth - 2 * metrics::dialogPadding);
    resize(metrics::dialogWidth, metrics::dialogWidth / 2);
}

void Sheet::fit()
{
    m_body->setHidden(body().isEmpty());
    const QMargins margins = layout()->contentsMargins();
    const QSize frame = frameGeometry().size() - size();
    const QSize available = screen() ? screen()->availableGeometry().size() - frame
                                     : QSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    // It does not scroll sideways, so what stands in it must have its width.
    const int wide = m_body->minimumSizeHint().width() + margins.left() + margins.right();
    const int width = std::max(this->width(), std::min(wide, available.width()));
    m_body->setWidthAhead(width - margins.left() - margins.right());
    const int needed = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : layout()->totalSizeHint().height();
    resize(width, std::min(needed, available.height()));
    if (!screen())
        return;
    // What it has grown by is not to hang below the screen.
    const int below = frameGeometry().bottom() - screen()->availableGeometry().bottom();
    if (below > 0)
        move(x(), std::max(screen()->availableGeometry().top(), y() - below));
}

void Sheet::paintEvent(QPaintEvent*)
{
    // Where the system draws no frame around dialogs, this line keeps them apart from the window.
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.line);
    painter.fillRect(rect().adjusted(1, 1, -1, -1), theme.background);
}

void Sheet::showEvent(QShowEvent* event)
{
    fit();
    QDialog::showEvent(event);
}

bool Sheet::event(QEvent* event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible())
        fit();
    return handled;
}

void Sheet::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

Button* Sheet::addButton(const QString& text, ButtonKind kind, Side side)
{
    auto* button = new Button(text, kind, this);
    button->setAutoDefault(kind == ButtonKind::Primary);
    button->setDefault(kind == ButtonKind::Primary);
    if (side == Side::Leading)
        m_buttons->insertWidget(m_leading++, button);
    else
        m_buttons->addWidget(button);
    return button;
}

Button* Sheet::addCloseButton(const QString& text)
{
    Button* button = addButton(text, ButtonKind::Secondary);
    connect(button, &QPushButton::clicked, this, &QDialog::reject);
    return button;
}

void Sheet::showError(const Error& error, ErrorContext context)
{
    showMessage(MessageTone::Error, ErrorText::sentence(error, context));
}

void Sheet::showMessage(MessageTone tone, const QString& text, const QString& action)
{
    m_message->setMessage(tone, text, action);
}

void Sheet::showKept()
{
    showMessage(MessageTone::Good,
        tr("The server cannot be reached now. This is kept and sent by itself later."));
}

void Sheet::clearMessage() { m_message->clear(); }

SheetRow::SheetRow(const QString& title, const QString& detail, QWidget* action, QWidget* parent)
    : QWidget(parent)
    , m_detail(new Label(detail, TextRole::Muted, this))
{
    auto* texts = new QVBoxLayout;
    texts->setSpacing(metrics::grid / 2);
    texts->addWidget(new Label(title, TextRole::Strong, this));
    texts->addWidget(m_detail);
    m_detail->setWordWrap(true);
    m_detail->setVisible(!detail.isEmpty());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addLayout(texts, 1);
    if (action) {
        if (action->accessibleName().isEmpty())
            action->setAccessibleName(title);
        layout->addWidget(action, 0, Qt::AlignVCenter);
    }
}

void SheetRow::setDetail(const QString& detail)
{
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

} // namespace hearth::ui
