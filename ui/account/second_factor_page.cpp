// SPDX-License-Identifier: Apache-2.0
#include "ui/account/second_factor_page.h"

#include "ui/account/second_factor_dialog.h"
#include "ui/theme/metrics.h"

#include <QLocale>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

SecondFactorPage::SecondFactorPage(models::Account& account, QWidget* parent)
    : QWidget(parent)
    , m_account(&account)
    , m_state(new Label(tr("Asking the server…"), TextRole::Body, this))
    , m_codesLeft(new Label({}, TextRole::Muted, this))
    , m_message(new InlineMessage(this))
    , m_setUp(new Button(tr("&Set up…"), ButtonKind::Primary, this))
    , m_newCodes(new Button(tr("New &recovery codes…"), ButtonKind::Secondary, this))
    , m_turnOff(new Button(tr("&Turn off…"), ButtonKind::Secondary, this))
{
    m_state->setObjectName(u"secondFactorState"_s);
    m_state->setWordWrap(true);
    m_codesLeft->setObjectName(u"codesLeft"_s);
    m_codesLeft->setWordWrap(true);
    m_setUp->setObjectName(u"setUpSecondFactor"_s);
    m_newCodes->setObjectName(u"newRecoveryCodes"_s);
    m_turnOff->setObjectName(u"turnOffSecondFactor"_s);
    auto* acts = new QHBoxLayout;
    for (Button* button : { m_setUp, m_newCodes, m_turnOff }) {
        button->setAutoDefault(false);
        button->hide();
        acts->addWidget(button);
    }
    acts->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_state);
    column->addWidget(m_codesLeft);
    column->addWidget(m_message);
    column->addLayout(acts);
    column->addStretch();
    m_message->clear();
    connect(m_setUp, &QPushButton::clicked, this, &SecondFactorPage::setUp);
    connect(m_newCodes, &QPushButton::clicked, this,
        [this] { prove(SecondFactorProofDialog::Purpose::NewRecoveryCodes); });
    connect(m_turnOff, &QPushButton::clicked, this,
        [this] { prove(SecondFactorProofDialog::Purpose::TurnOff); });
    connect(m_message, &InlineMessage::actionRequested, this, &SecondFactorPage::refresh);
    refresh();
}

void SecondFactorPage::refresh()
{
    if (!m_account)
        return;
    m_message->clear();
    models::secondFactorStatus(*m_account)
        .then(this, [this](const Result<protocol::SecondFactorStatus>& status) {
            if (status)
                showStatus(*status);
            else
                m_message->setMessage(MessageTone::Error,
                    ErrorText::sentence(status.error(), ErrorContext::General), tr("Try again"));
        });
}

void SecondFactorPage::showStatus(const protocol::SecondFactorStatus& status)
{
    m_state->setText(status.enabled
            ? tr("On since %1. Signing in asks for a code of your authenticator app.")
                  .arg(QLocale().toString(
                      status.confirmedAt.value_or(Timestamp {}).toDateTime().date(),
                      QLocale::LongFormat))
            : tr("Off. With a second factor, somebody who learns your password still cannot sign "
                 "in."));
    m_codesLeft->setText(status.enabled
            ? tr("%Ln recovery code(s) left.", nullptr, static_cast<int>(status.recoveryCodesLeft))
            : QString());
    m_setUp->setVisible(!status.enabled);
    m_newCodes->setVisible(status.enabled);
    m_turnOff->setVisible(status.enabled);
}

void SecondFactorPage::setUp()
{
    if (!m_account)
        return;
    auto* dialog = new SecondFactorDialog(*m_account, window());
    connect(dialog, &SecondFactorDialog::turnedOn, this, &SecondFactorPage::refresh);
    dialog->open();
}

void SecondFactorPage::prove(SecondFactorProofDialog::Purpose purpose)
{
    if (!m_account)
        return;
    auto* dialog = new SecondFactorProofDialog(*m_account, purpose, window());
    connect(dialog, &SecondFactorProofDialog::done, this, &SecondFactorPage::refresh);
    dialog->open();
}

} // namespace hearth::ui
