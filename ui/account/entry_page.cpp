// SPDX-License-Identifier: Apache-2.0
#include "ui/account/entry_page.h"

#include "ui/theme/metrics.h"

namespace hearth::ui {

EntryPage::EntryPage(
    const QString& title, const QString& subtitle, const QString& action, QWidget* parent)
    : QWidget(parent)
    , m_title(new Label(title, TextRole::LargeTitle, this))
    , m_subtitle(new Label(subtitle, TextRole::Muted, this))
    , m_body(new QVBoxLayout)
    , m_message(new InlineMessage(this))
    , m_back(new Button(tr("Back"), ButtonKind::Secondary, this))
    , m_action(new Button(action, ButtonKind::Primary, this))
{
    setAccessibleName(title);
    m_subtitle->setWordWrap(true);
    m_message->clear();
    m_body->setSpacing(metrics::gap);
    auto* head = new QVBoxLayout;
    head->setSpacing(metrics::grid);
    head->addWidget(m_title);
    head->addWidget(m_subtitle);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_action);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap + metrics::grid);
    layout->addLayout(head);
    layout->addLayout(m_body);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    layout->addStretch();
    m_action->setObjectName(QStringLiteral("action"));
    m_back->setObjectName(QStringLiteral("back"));
    connect(m_back, &QPushButton::clicked, this, &EntryPage::backRequested);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (!m_busy)
            submit();
    });
}

void EntryPage::setBusy(bool busy)
{
    m_busy = busy;
    m_action->setEnabled(!busy);
    if (busy)
        m_message->clear();
}

void EntryPage::showError(const Error& error, ErrorContext context)
{
    m_message->setMessage(MessageTone::Error, ErrorText::sentence(error, context));
}

void EntryPage::submitOnReturn(TextField& field)
{
    connect(&field, &TextField::returnPressed, this, [this] {
        if (!m_busy && m_action->isEnabled())
            submit();
    });
}

} // namespace hearth::ui
