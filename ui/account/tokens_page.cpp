// SPDX-License-Identifier: Apache-2.0
#include "ui/account/tokens_page.h"

#include "ui/account/token_form.h"
#include "ui/shell/sheet.h"
#include "ui/theme/metrics.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

QString day(Timestamp time)
{
    return QLocale().toString(time.toDateTime().date(), QLocale::ShortFormat);
}

} // namespace

TokensPage::TokensPage(models::Account& account, const Clock& clock, QWidget* parent)
    : AccountPage(parent)
    , m_safety(account)
    , m_account(&account)
    , m_clock(clock)
    , m_hint(new Label({}, TextRole::Muted, this))
    , m_list(new QWidget(this))
    , m_rows(new QVBoxLayout(m_list))
    , m_form(new TokenForm(account.record().workspaces, this))
    , m_secret(new CopyField(tr("API token"), this))
    , m_action(new Button({}, ButtonKind::Primary, this))
    , m_back(new Button(tr("Back"), ButtonKind::Quiet, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_hint->setWordWrap(true);
    m_secret->setObjectName(u"secret"_s);
    m_action->setObjectName(u"tokenAction"_s);
    m_back->setObjectName(u"tokenBack"_s);
    m_back->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_action);
    buttons->addWidget(m_back);
    buttons->addStretch();
    for (QWidget* part : { static_cast<QWidget*>(m_hint), m_list, static_cast<QWidget*>(m_form),
             static_cast<QWidget*>(m_secret) })
        layout->addWidget(part);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_action, &QPushButton::clicked, this, &TokensPage::act);
    connect(m_back, &QPushButton::clicked, this, &TokensPage::enter);
    go(Step::List);
}

void TokensPage::enter()
{
    // A secret that is shown now is shown once: it goes by its own button.
    if (m_step == Step::Secret)
        return;
    go(Step::List);
    m_safety.tokens().then(this, [this](const Result<protocol::TokenList>& list) {
        if (list)
            show(*list);
        else
            Q_EMIT failed(list.error());
    });
}

void TokensPage::go(Step step)
{
    m_step = step;
    m_list->setVisible(step == Step::List);
    m_form->setVisible(step == Step::Form);
    m_secret->setVisible(step == Step::Secret);
    m_back->setVisible(step == Step::Form);
    switch (step) {
    case Step::List:
        m_hint->setText(tr("With an API token a script or a bot acts in your name, as far as you "
                           "allow it and never further than you may yourself."));
        m_action->setText(tr("&New token…"));
        break;
    case Step::Form:
        m_hint->setText(tr("It cannot touch your account, your devices, roles or other tokens, "
                           "whatever you choose."));
        m_action->setText(tr("&Make the token"));
        break;
    case Step::Secret:
        m_hint->setText(tr("Copy it now: it is shown here and nowhere else. Whoever has it acts "
                           "in your name."));
        m_action->setText(tr("I have &copied it"));
        break;
    }
    Q_EMIT resized();
}

void TokensPage::act()
{
    Q_EMIT said({});
    switch (m_step) {
    case Step::List:
        m_form->clear();
        return go(Step::Form);
    case Step::Form:
        return make();
    case Step::Secret:
        m_secret->setValue({});
        m_step = Step::List;
        return enter();
    }
}

void TokensPage::make()
{
    const std::optional<protocol::CreateToken> wish = m_form->value();
    if (!wish)
        return Q_EMIT resized();
    m_action->setEnabled(false);
    m_safety.createToken(*wish).then(this, [this](const Result<protocol::CreatedToken>& made) {
        m_action->setEnabled(true);
        if (!made) {
            Q_EMIT failed(made.error());
            return;
        }
        m_secret->setValue(made->secret);
        go(Step::Secret);
    });
}

QString TokensPage::detail(const protocol::ApiToken& token) const
{
    QStringList parts;
    if (token.workspaceId && m_account) {
        const auto& workspaces = m_account->record().workspaces;
        const auto found = std::ranges::find(
            workspaces, *token.workspaceId, &protocol::WorkspaceSummary::id);
        if (found != workspaces.end())
            parts.append(tr("In %1 only").arg(found->name));
    }
    parts.append(
        token.lastUsedAt ? tr("Last used on %1").arg(day(*token.lastUsedAt)) : tr("Not used yet"));
    parts.append(token.expiresAt > m_clock.now() ? tr("Valid until %1").arg(day(token.expiresAt))
                                                 : tr("Expired"));
    parts.append(token.scopes.join(u", "_s));
    return parts.join(u" · "_s);
}

void TokensPage::show(const protocol::TokenList& list)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const protocol::ApiToken& token : list.tokens) {
        auto* button = new Button(tr("Revoke"), ButtonKind::Danger, m_list);
        button->setObjectName(u"revoke"_s);
        button->setAutoDefault(false);
        button->setAccessibleName(tr("Revoke %1").arg(token.name));
        connect(button, &QPushButton::clicked, this, [this, id = token.id] { revoke(id); });
        m_rows->addWidget(new SheetRow(token.name, detail(token), button, m_list));
    }
    Q_EMIT resized();
}

void TokensPage::revoke(TokenId token)
{
    m_safety.revokeToken(token).then(this, [this](const Result<protocol::Nothing>& done) {
        if (!done && done.error().code != ErrorCode::NotFound)
            Q_EMIT failed(done.error());
        else
            enter();
    });
}

} // namespace hearth::ui
