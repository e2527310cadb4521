// SPDX-License-Identifier: Apache-2.0
#include "ui/account/account_dialog.h"

#include "ui/account/data_page.h"
#include "ui/account/devices_page.h"
#include "ui/account/linked_page.h"
#include "ui/account/password_page.h"
#include "ui/account/second_factor_page.h"
#include "ui/account/tokens_page.h"
#include "ui/shell/page_stack.h"
#include "ui/theme/metrics.h"

#include <QListWidget>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = metrics::sidebarMinimumWidth;

}

AccountDialog::AccountDialog(models::Account& account, const Clock& clock, QWidget* parent)
    : Sheet(tr("Your account"), tr("How you sign in, and what is signed in as you."), parent)
    , m_list(new QListWidget(this))
    , m_pages(new PageStack(this))
{
    setMinimumWidth(metrics::dialogWidth + listWidth);
    m_list->setObjectName(u"pages"_s);
    m_list->setAccessibleName(tr("Pages of your account"));
    m_list->setFixedWidth(listWidth);
    m_list->setFrameShape(QFrame::NoFrame);
    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::sectionGap);
    line->addWidget(m_list);
    line->addWidget(m_pages, 1);
    body().addLayout(line, 1);
    addCloseButton(tr("Close"));

    auto* password = new PasswordPage(account, this);
    connect(password, &PasswordPage::recoveryCodeRequested, this,
        &AccountDialog::recoveryCodeRequested);
    addPage(tr("Password"), u"passwordPage"_s, password);
    addPage(tr("Second factor"), u"secondFactorPage"_s, new SecondFactorPage(account, this));
    addPage(tr("Linked sign-ins"), u"linkedPage"_s, new LinkedPage(account, this));
    addPage(tr("Devices"), u"devicesPage"_s, new DevicesPage(account, this));
    addPage(tr("API tokens"), u"tokensPage"_s, new TokensPage(account, clock, this));
    addPage(tr("Your data"), u"dataPage"_s, new DataPage(account, this));
    connect(m_list, &QListWidget::currentRowChanged, this, &AccountDialog::turn);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void AccountDialog::addPage(const QString& title, const QString& name, QWidget* page)
{
    insertPage(m_order.size(), title, name, page);
}

void AccountDialog::addFirstPage(const QString& title, const QString& name, QWidget* page)
{
    insertPage(0, title, name, page);
    m_list->setCurrentRow(0);
}

void AccountDialog::insertPage(
    qsizetype row, const QString& title, const QString& name, QWidget* page)
{
    page->setObjectName(name);
    page->setAccessibleName(title);
    m_pages->addPage(page);
    if (auto* own = qobject_cast<AccountPage*>(page))
        follow(*own);
    m_order.insert(row, page);
    m_list->insertItem(static_cast<int>(row), title);
    m_list->setMinimumHeight(m_list->count() * metrics::sidebarRow);
}

void AccountDialog::follow(AccountPage& page)
{
    connect(&page, &AccountPage::failed, this,
        [this](const Error& error) { showError(error, ErrorContext::Password); });
    connect(&page, &AccountPage::said, this, [this](const QString& text) {
        if (text.isEmpty())
            clearMessage();
        else
            showMessage(MessageTone::Good, text);
    });
    connect(&page, &AccountPage::resized, this, &AccountDialog::fit);
}

void AccountDialog::showPage(const QString& name)
{
    for (qsizetype row = 0; row < m_order.size(); ++row) {
        if (m_order[row]->objectName() == name)
            m_list->setCurrentRow(static_cast<int>(row));
    }
}

void AccountDialog::turn(int row)
{
    if (row < 0 || row >= m_order.size())
        return;
    clearMessage();
    QWidget* page = m_order[row];
    m_pages->setCurrent(page);
    if (auto* own = qobject_cast<AccountPage*>(page))
        own->enter();
    fit();
}

} // namespace hearth::ui
