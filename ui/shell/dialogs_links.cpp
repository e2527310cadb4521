// SPDX-License-Identifier: Apache-2.0
// The part of Dialogs that is about links from outside.
#include "core/protocol/mail_link.h"
#include "ui/account/account_dialog.h"
#include "ui/account/email_panel.h"
#include "ui/shell/confirm.h"
#include "ui/shell/dialogs.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

bool isAt(const models::Account& account, const protocol::ServerAddress& server)
{
    const protocol::ServerAddress own = account.address();
    const bool isSamePlace = own.port == server.port
        && own.host.compare(server.host, Qt::CaseInsensitive) == 0;
    return isSamePlace || (!own.fingerprint.isEmpty() && own.fingerprint == server.fingerprint);
}

bool waitsForCode(const models::Account& account)
{
    const std::optional<User>& user = account.record().user;
    return user && user->email && !user->emailVerified;
}

} // namespace

/// The server may be reached by another address than the one that its mails name: then it is the
/// account that has something to verify, if there is no other such.
models::Account* Dialogs::accountToVerify(const protocol::ServerAddress& server) const
{
    models::Account* waiting = nullptr;
    int count = 0;
    for (models::Account* account : m_services.client.accounts()) {
        if (isAt(*account, server))
            return account;
        if (waitsForCode(*account)) {
            waiting = account;
            ++count;
        }
    }
    return count == 1 ? waiting : nullptr;
}

bool Dialogs::openMailLink(const QString& link)
{
    if (!protocol::MailLink::looksLike(link))
        return false;
    const Result<protocol::MailLink> mail = protocol::MailLink::parse(link);
    if (!mail) {
        tell(&m_window, tr("This link is not complete"),
            tr("Copy the whole link from the mail, or type its code where Hearth asks for it."));
        return true;
    }
    if (mail->kind == protocol::MailLink::Kind::Reset)
        return false;
    models::Account* account = accountToVerify(mail->address);
    if (!account) {
        tell(&m_window, tr("You are not signed in there"),
            tr("The link verifies an address on %1. Sign in there first, and open it again.")
                .arg(mail->address.authority()));
        return true;
    }
    showAccount(*account, u"passwordPage"_s);
    if (auto* panel = m_window.findChild<EmailPanel*>())
        panel->fill(mail->code);
    return true;
}

} // namespace hearth::ui
