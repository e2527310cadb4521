// SPDX-License-Identifier: Apache-2.0
// The part of Dialogs that is about the people of a workspace, about who comes in, and about being
// there no more.
#include "core/models/people_actions.h"
#include "core/models/second_factor_actions.h"
#include "ui/account/reset_code_dialog.h"
#include "ui/audit/audit_dialog.h"
#include "ui/members/members_dialog.h"
#include "ui/members/right_text.h"
#include "ui/members/sessions_dialog.h"
#include "ui/shell/confirm.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/error_text.h"
#include "ui/shell/networks_dialog.h"
#include "ui/shell/security_policy_dialog.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

/// What an admin may do about somebody's ways in: only those of people without more rights than a
/// member's, as the server has it. The others ask whoever owns the server.
void Dialogs::showMembers()
{
    models::Account& account = *m_navigator.account();
    models::WorkspaceContext& workspace = *m_navigator.workspace();
    auto* dialog = new MembersDialog(account, workspace, &m_window);
    const auto obstacle = [directory = QPointer(&workspace.directory())](const Member& member) {
        if (!directory || !directory->allows(Permission::ManageMembers))
            return RightText::missing(Permission::ManageMembers);
        if (member.state != MemberState::Active || !member.userId)
            return tr("They are not here, so they have nothing to sign in with.");
        const bool isElevated = member.role == Role::Owner || member.role == Role::Admin
            || !member.roleIds.isEmpty();
        return isElevated ? tr("They have more rights than a member. Whoever owns the server can "
                               "do it.")
                          : QString();
    };
    dialog->addAction({ .name = u"resetCode"_s,
        .text = tr("&New password…"),
        .obstacle = obstacle,
        .run = [&account, id = workspace.id()](const Member& member, QWidget* parent) {
            auto* reset = new ResetCodeDialog(account,
                { .id = *member.userId, .name = member.displayName, .workspace = id }, parent);
            reset->open();
        } });
    dialog->addAction({ .name = u"resetSecondFactor"_s,
        .text = tr("Reset &second factor…"),
        .obstacle = obstacle,
        .run = [this](const Member& member, QWidget* parent) {
            askSecondFactorReset(member, parent);
        } });
    dialog->addAction({ .name = u"sessions"_s,
        .text = tr("S&essions…"),
        .obstacle =
            [obstacle, user = account.record().user](const Member& member) {
                if (user && member.userId == user->id)
                    return tr("Your own are under “Your account”.");
                return user && user->ownsServer && member.userId ? QString() : obstacle(member);
            },
        .run =
            [&account, id = workspace.id()](const Member& member, QWidget* parent) {
                auto* sessions = new SessionsDialog(account,
                    { .id = *member.userId, .name = member.displayName, .workspace = id }, parent);
                sessions->open();
            } });
    addAccountActions(*dialog, account);
    addClaimButtons(*dialog, account, workspace);
    present(dialog);
}

void Dialogs::showSecurityPolicy()
{
    auto& policy = present(new SecurityPolicyDialog(*m_navigator.workspace(), &m_window));
    // Queued, because the next dialog takes the place of the one whose button was pressed.
    const auto lead = [this, &policy](auto requested, Command command) {
        connect(&policy, requested, this, [this, command] { run(command); }, Qt::QueuedConnection);
    };
    lead(&SecurityPolicyDialog::domainsRequested, Command::Domains);
    lead(&SecurityPolicyDialog::rolesRequested, Command::Roles);
    lead(&SecurityPolicyDialog::auditRequested, Command::AuditLog);
    connect(
        &policy, &SecurityPolicyDialog::networksRequested, this,
        [this] {
            if (m_navigator.workspace() && m_navigator.account())
                present(new NetworksDialog(
                    *m_navigator.account(), *m_navigator.workspace(), &m_window));
        },
        Qt::QueuedConnection);
}

/// What concerns signing in stands in the server's log, which only whoever owns the server reads.
void Dialogs::showAlert(const SecurityAlert& alert)
{
    models::Account* account = m_navigator.account();
    if (!account || !m_navigator.workspace())
        return;
    if (alert.kind == AlertKind::StorageFull && alert.name.isEmpty()) {
        Q_EMIT filesRequested(); // it is about their own
        return;
    }
    if (alert.kind == AlertKind::StorageFull)
        return showStorage();
    const std::optional<User>& user = account->record().user;
    const bool isServers = alert.kind != AlertKind::Denials && user && user->ownsServer;
    AuditDialog& log = present(isServers
            ? new AuditDialog(*account, &m_window)
            : new AuditDialog(*account, *m_navigator.workspace(), &m_window));
    log.showRefusals(alert.firstAt);
}

void Dialogs::askSecondFactorReset(const Member& member, QWidget* dialog)
{
    confirm(dialog,
        { .title = tr("Reset the second factor of %1?").arg(member.displayName),
            .text = tr("They sign in with their password alone until they set up another one. Do "
                       "this when they have lost their device and their recovery codes, and when "
                       "you are sure that it is they who ask."),
            .verb = tr("Reset"),
            .kind = ButtonKind::Danger },
        [this, dialog = QPointer(dialog), account = QPointer(m_navigator.account()),
            workspace = m_navigator.workspace()->id(), member] {
            if (!account)
                return;
            models::resetSecondFactor(*account, workspace, member.id)
                .then(this, [this, dialog, member](const Result<protocol::Nothing>& done) {
                    QWidget* parent = dialog ? dialog.data() : &m_window;
                    if (done)
                        tell(parent, tr("Done"),
                            tr("%1 has no second factor now.").arg(member.displayName));
                    else
                        tell(parent, tr("Nothing was changed"),
                            ErrorText::sentence(done.error(), ErrorContext::Workspace));
                });
        });
}

/// The window closes the workspace when the server says that the person is not in it any more.
void Dialogs::confirmLeave()
{
    models::WorkspaceContext& workspace = *m_navigator.workspace();
    confirm(&m_window,
        { .title = tr("Leave %1?").arg(workspace.directory().workspace().name),
            .text = tr("You lose access on all of your devices. What you wrote stays. With an "
                       "invitation you can come back."),
            .verb = tr("Leave"),
            .kind = ButtonKind::Danger },
        [this, account = QPointer(m_navigator.account()), id = workspace.id()] {
            if (!account)
                return;
            models::PeopleActions(*account, id)
                .leave()
                .then(this, [this](const Result<protocol::Nothing>& left) {
                    if (!left)
                        tell(&m_window, tr("You are still in the workspace"),
                            ErrorText::sentence(left.error(), ErrorContext::Workspace));
                });
        });
}

/// Whoever wrote something that was not sent is told so together with it, a moment later.
void Dialogs::tellRemoved(const WorkspaceId& workspace)
{
    const std::vector<models::WorkspaceContext*> open = m_services.client.contexts();
    const auto found = std::ranges::find(open, workspace, &models::WorkspaceContext::id);
    if (found == open.end())
        return;
    const std::optional<Error> ended = (*found)->session().syncState().ended;
    if (!ended || ended->code != ErrorCode::Forbidden)
        return;
    QTimer::singleShot(0, this, [this, workspace, name = (*found)->directory().workspace().name] {
        if (m_services.client.formerWorkspaces().find(workspace))
            return;
        tell(&m_window, tr("You are no longer in %1").arg(name),
            tr("You have left it or were removed. What you wrote there stays with the others; "
               "it is not on this device any more."));
    });
}

} // namespace hearth::ui
