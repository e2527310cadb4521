// SPDX-License-Identifier: Apache-2.0
#include "ui/account/mail_code_offer.h"

#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

MailCodeOffer::MailCodeOffer(models::Client& client, TextField& address, QWidget* parent)
    : QWidget(parent)
    , m_client(client)
    , m_address(address)
    , m_email(new TextField(tr("Your e-mail address"),
          tr("Where the server sends mail, a code comes to this address."), this))
    , m_send(new Button(tr("Send me a &code"), ButtonKind::Secondary, this))
{
    m_email->setObjectName(u"mailTo"_s);
    m_email->edit().setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_email->setCompanion(m_send);
    m_send->setObjectName(u"sendCode"_s);
    m_send->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_email);
    connect(m_send, &QPushButton::clicked, this, &MailCodeOffer::ask);
    connect(m_email, &TextField::returnPressed, this, &MailCodeOffer::ask);
}

void MailCodeOffer::ask()
{
    const Result<protocol::ServerAddress> address = protocol::parseServerAddress(
        m_address.text().trimmed());
    m_address.setError(address
            ? QString()
            : tr("This is not an address. It looks like chat.example.org or 192.168.1.20:7420."));
    m_email->setError(m_email->text().contains(u'@')
            ? QString()
            : tr("Type the e-mail address that you sign in with."));
    Q_EMIT resized();
    if (!address || !m_email->error().isEmpty() || !m_send->isEnabled())
        return;
    m_send->setEnabled(false);
    m_client.serverInfo(*address).then(
        this, [this, address = *address](const Result<protocol::ServerInfo>& info) {
            if (!info) {
                settle({});
                Q_EMIT failed(info.error());
                return;
            }
            if (info->sendsMail)
                return send(address);
            settle(tr("This server sends no mail. Ask an administrator of your team for a code."));
        });
}

void MailCodeOffer::send(const protocol::ServerAddress& address)
{
    m_client.requestPasswordReset(address, m_email->text().trimmed())
        .then(this, [this](const Result<protocol::Nothing>& sent) {
            if (sent)
                return settle(tr("If somebody here has this address, a code is on its way. It is "
                                 "good for an hour."));
            settle({});
            if (sent.error().field == u"email"_s)
                m_email->setError(tr("No mail can be sent to this address."));
            else
                Q_EMIT failed(sent.error());
        });
}

void MailCodeOffer::settle(const QString& hint)
{
    m_send->setEnabled(true);
    if (!hint.isEmpty())
        m_email->setHint(hint);
    Q_EMIT resized();
}

} // namespace hearth::ui
