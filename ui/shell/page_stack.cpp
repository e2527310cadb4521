// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/page_stack.h"

#include <QVBoxLayout>

namespace hearth::ui {

PageStack::PageStack(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void PageStack::addPage(QWidget* page)
{
    page->hide();
    m_layout->addWidget(page);
    if (!m_current)
        setCurrent(page);
}

void PageStack::setCurrent(QWidget* page)
{
    if (m_current == page)
        return;
    if (m_current)
        m_current->hide();
    m_current = page;
    page->show();
}

} // namespace hearth::ui
