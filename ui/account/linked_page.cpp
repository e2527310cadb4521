// SPDX-License-Identifier: Apache-2.0
#include "ui/account/linked_page.h"

#include "core/models/server_call.h"
#include "ui/shell/sheet.h"
#include "ui/theme/metrics.h"

#include <QLocale>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::LinkedSignIn;
using protocol::LinkedSignInList;

namespace {

QString day(Timestamp time)
{
    return QLocale().toString(time.toDateTime().date(), QLocale::ShortFormat);
}

} // namespace

LinkedPage::LinkedPage(models::Account& account, QWidget* parent)
    : AccountPage(parent)
    , m_account(&account)
    , m_hint(new Label({}, TextRole::Muted, this))
    , m_rows(new QVBoxLayout)
    , m_others(new ProviderButtons(ProviderButtons::Purpose::Link, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    m_hint->setObjectName(u"linkedHint"_s);
    m_hint->setWordWrap(true);
    m_others->setObjectName(u"others"_s);
    layout->addWidget(m_hint);
    layout->addLayout(m_rows);
    layout->addWidget(m_others);
    layout->addStretch();
    connect(m_others, &ProviderButtons::begun, this, [this] { Q_EMIT said({}); });
    connect(m_others, &ProviderButtons::failed, this, &AccountPage::failed);
    connect(m_others, &ProviderButtons::proven, this, &LinkedPage::link);
    connect(m_others, &ProviderButtons::resized, this, &AccountPage::resized);
}

void LinkedPage::enter()
{
    // Somebody who is at it in the browser goes on.
    if (!m_account || m_others->isWaiting())
        return;
    models::callServer(*m_account, protocol::linkedSignInList, std::nullopt, protocol::Nothing {})
        .then(this, [this](const Result<LinkedSignInList>& list) {
            if (list)
                show(*list);
            else
                Q_EMIT failed(list.error());
        });
}

QString LinkedPage::detail(const LinkedSignIn& linked)
{
    const QString used = linked.lastUsedAt ? tr("last used %1").arg(day(*linked.lastUsedAt))
                                           : tr("linked %1").arg(day(linked.linkedAt));
    return linked.account.isEmpty() ? used
                                    : tr("%1 · %2", "account, use").arg(linked.account, used);
}

void LinkedPage::show(const LinkedSignInList& list)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const LinkedSignIn& linked : list.linked) {
        auto* unlink = new Button(tr("Unlink"), ButtonKind::Quiet, this);
        unlink->setObjectName(u"unlink"_s);
        unlink->setAutoDefault(false);
        unlink->setAccessibleName(tr("Unlink %1").arg(linked.providerName));
        m_rows->addWidget(new SheetRow(linked.providerName, detail(linked), unlink, this));
        connect(unlink, &QPushButton::clicked, this, [this, linked] { this->unlink(linked); });
    }
    m_others->setOffers(list.others, [account = m_account](const protocol::BeginSignIn& args) {
        return account
            ? models::callServer(*account, protocol::linkedSignInBegin, std::nullopt, args)
            : ready<protocol::SignInStart>(fail(ErrorCode::Aborted, u"the account is gone"_s));
    });
    if (!list.linked.isEmpty())
        m_hint->setText(tr("You can sign in to this server through these. What they call you here "
                           "is known to you alone."));
    else if (!list.others.isEmpty())
        m_hint->setText(tr("Link one of these, and you can sign in to this server through it."));
    else
        m_hint->setText(tr("This server has no sign-in through another service."));
    Q_EMIT resized();
}

void LinkedPage::link(const models::BrowserProof& proof)
{
    if (!m_account)
        return;
    models::callServer(*m_account, protocol::linkedSignInFinish, std::nullopt,
        protocol::FinishLink {
            .state = proof.state, .code = proof.code, .verifier = proof.verifier })
        .then(this, [this](const Result<LinkedSignInList>& list) {
            if (!list) {
                Q_EMIT failed(list.error());
                return;
            }
            show(*list);
            Q_EMIT said(tr("It is linked. You can sign in through it from now on."));
        });
}

void LinkedPage::unlink(const LinkedSignIn& linked)
{
    if (!m_account)
        return;
    Q_EMIT said({});
    models::callServer(*m_account, protocol::linkedSignInUnlink, std::nullopt,
        protocol::UnlinkSignIn { .providerId = linked.providerId })
        .then(this, [this, name = linked.providerName](const Result<LinkedSignInList>& list) {
            if (!list) {
                Q_EMIT failed(list.error());
                return;
            }
            show(*list);
            Q_EMIT said(tr("%1 is unlinked.").arg(name));
        });
}

} // namespace hearth::ui
