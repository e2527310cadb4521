// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "ui/shell/sheet.h"

class QListWidget;

namespace hearth::ui {

class AccountPage;
class PageStack;

/// A person's own account: the pages in a list on the left, the one chosen beside it. Window's
/// thread.
class AccountDialog final : public Sheet {
    Q_OBJECT

public:
    AccountDialog(models::Account& account, const Clock& clock, QWidget* parent);

    /// Behind those that are there. The dialog owns the page; `name` is its object name.
    void addPage(const QString& title, const QString& name, QWidget* page);
    /// The same before all others.
    void addFirstPage(const QString& title, const QString& name, QWidget* page);
    /// By its object name.
    void showPage(const QString& name);

Q_SIGNALS:
    /// The person wants a recovery code.
    void recoveryCodeRequested();

private:
    void insertPage(qsizetype row, const QString& title, const QString& name, QWidget* page);
    void follow(AccountPage& page);
    void turn(int row);

    QListWidget* m_list = nullptr;
    PageStack* m_pages = nullptr;
    QList<QWidget*> m_order;
};

} // namespace hearth::ui
