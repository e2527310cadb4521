// SPDX-License-Identifier: Apache-2.0
// The part of Dialogs that is about the accounts of others, and about who of an import is who.
#include "core/models/account_life.h"
#include "ui/members/claim_code_dialog.h"
#include "ui/members/claims_dialog.h"
#include "ui/members/members_dialog.h"
#include "ui/members/remove_user_dialog.h"
#include "ui/shell/confirm.h"
#include "ui/shell/dialogs.h"

#include <QPointer>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

/// Says in the dialog what became of it.
void answer(MembersDialog* dialog, const Result<User>& result, const QString& done)
{
    if (!dialog)
        return;
    if (result)
        dialog->showMessage(MessageTone::Good, done);
    else
        dialog->showError(result.error(), ErrorContext::Server);
}

} // namespace

/// Only whoever owns the server closes accounts; admins remove people from their workspace.
void Dialogs::addAccountActions(MembersDialog& dialog, models::Account& account)
{
    const auto obstacle = [user = account.record().user](const Member& member) {
        if (!user || !user->ownsServer)
            return tr("Whoever owns the server can do it.");
        if (!member.userId)
            return tr("They have no account here.");
        return member.userId == user->id ? tr("You own the server.") : QString();
    };
    dialog.addAction({ .name = u"deactivateAccount"_s,
        .text = tr("&Deactivate account…"),
        .obstacle =
            [obstacle](const Member& member) {
                const QString why = obstacle(member);
                return why.isEmpty() && member.deactivated ? tr("It is deactivated.") : why;
            },
        .run =
            [&account, here = QPointer(&dialog)](const Member& member, QWidget* parent) {
                confirm(parent,
                    { .title = tr("Deactivate the account of %1?").arg(member.displayName),
                        .text = tr(
                            "They are signed out everywhere, in every workspace of this server, "
                            "and cannot sign in. Nothing of theirs is lost; you can open the "
                            "account again."),
                        .verb = tr("Deactivate"),
                        .kind = ButtonKind::Danger },
                    [&account, here, member] {
                        if (!here)
                            return;
                        models::AccountLife(account)
                            .close(*member.userId)
                            .then(here.data(),
                                [here, name = member.displayName](const Result<User>& result) {
                                    answer(here, result,
                                        tr("The account of %1 is deactivated.").arg(name));
                                });
                    });
            } });
    dialog.addAction({ .name = u"openAccount"_s,
        .text = tr("Open accoun&t again"),
        .obstacle =
            [obstacle](const Member& member) {
                const QString why = obstacle(member);
                return why.isEmpty() && !member.deactivated ? tr("It is not deactivated.") : why;
            },
        .run =
            [&account, here = QPointer(&dialog)](const Member& member, QWidget*) {
                models::AccountLife(account)
                    .open(*member.userId)
                    .then(
                        here.data(), [here, name = member.displayName](const Result<User>& result) {
                            answer(here, result, tr("%1 can sign in again.").arg(name));
                        });
            } });
    dialog.addAction({ .name = u"deleteAccount"_s,
        .text = tr("De&lete account…"),
        .obstacle = obstacle,
        .run = [&account](const Member& member, QWidget* parent) {
            (new RemoveUserDialog(account, member, parent))->open();
        } });
}

void Dialogs::addClaimButtons(
    MembersDialog& dialog, models::Account& account, models::WorkspaceContext& workspace)
{
    if (workspace.directory().allows(Permission::ManageMembers)) {
        Button* people = dialog.addButton(
            tr("Im&ported people…"), ButtonKind::Secondary, Sheet::Side::Leading);
        people->setObjectName(u"importedPeopleButton"_s);
        people->setAutoDefault(false);
        connect(people, &QPushButton::clicked, &dialog, [&dialog, &account, &workspace] {
            (new ClaimsDialog(account, workspace, &dialog))->open();
        });
    }
    Button* before = dialog.addButton(
        tr("I was here &before…"), ButtonKind::Quiet, Sheet::Side::Leading);
    before->setObjectName(u"hereBefore"_s);
    before->setAutoDefault(false);
    connect(before, &QPushButton::clicked, &dialog, [&dialog, &account, id = workspace.id()] {
        (new ClaimCodeDialog(account, id, &dialog))->open();
    });
}

} // namespace hearth::ui
