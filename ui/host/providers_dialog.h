// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "ui/shell/sheet.h"

#include <QPointer>

namespace hearth::ui {

/// *Sign-in providers*, for whoever owns the server: who else may say who somebody is. Window's
/// thread.
class ProvidersDialog final : public Sheet {
    Q_OBJECT

public:
    ProvidersDialog(models::Account& account, QWidget* parent);

private:
    void refresh();
    void show(const QList<protocol::SignInProvider>& providers);
    void edit(const protocol::SignInProvider& provider);
    [[nodiscard]] static QString detail(const protocol::SignInProvider& provider);

    QPointer<models::Account> m_account;
    QVBoxLayout* m_rows = nullptr;
    Label* m_none = nullptr;
};

} // namespace hearth::ui
