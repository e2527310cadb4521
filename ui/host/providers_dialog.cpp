// SPDX-License-Identifier: Apache-2.0
#include "ui/host/providers_dialog.h"

#include "core/models/provider_actions.h"
#include "ui/host/provider_dialog.h"
#include "ui/shell/provider_text.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::SignInProvider;

ProvidersDialog::ProvidersDialog(models::Account& account, QWidget* parent)
    : Sheet(tr("Sign-in providers"),
          tr("People sign in through a service that knows them already, like Google, GitHub, or "
             "your organisation's own."),
          parent)
    , m_account(&account)
    , m_rows(new QVBoxLayout)
    , m_none(new Label(
          tr("There is none yet: people sign in with their password."), TextRole::Muted, this))
{
    setObjectName(u"providers"_s);
    m_rows->setSpacing(metrics::gap);
    m_none->setWordWrap(true);
    m_none->hide();
    body().addWidget(m_none);
    body().addLayout(m_rows);
    addCloseButton(tr("Close"));
    auto* add = addButton(tr("&Add a provider…"), ButtonKind::Primary);
    add->setObjectName(u"addProvider"_s);
    connect(add, &QPushButton::clicked, this, [this] { edit({}); });
    refresh();
}

void ProvidersDialog::refresh()
{
    if (!m_account)
        return;
    models::signInProviders(*m_account)
        .then(this, [this](const Result<protocol::SignInProviderList>& list) {
            if (list)
                show(list->providers);
            else
                showError(list.error(), ErrorContext::Server);
        });
}

QString ProvidersDialog::detail(const SignInProvider& provider)
{
    const QString kind = ProviderText::kind(provider.kind);
    return provider.enabled ? kind : tr("%1 · switched off").arg(kind);
}

void ProvidersDialog::show(const QList<SignInProvider>& providers)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const SignInProvider& provider : providers) {
        auto* change = new Button(tr("Change…"), ButtonKind::Secondary, this);
        change->setObjectName(u"changeProvider"_s);
        change->setAccessibleName(tr("Change %1").arg(provider.name));
        change->setAutoDefault(false);
        m_rows->addWidget(new SheetRow(provider.name, detail(provider), change, this));
        connect(change, &QPushButton::clicked, this, [this, provider] { edit(provider); });
    }
    m_none->setVisible(providers.isEmpty());
    fit();
}

void ProvidersDialog::edit(const SignInProvider& provider)
{
    if (!m_account)
        return;
    auto* dialog = new ProviderDialog(*m_account, provider, this);
    connect(dialog, &ProviderDialog::changed, this, &ProvidersDialog::refresh);
    dialog->open();
}

} // namespace hearth::ui
