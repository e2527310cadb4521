// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/security_policy_dialog.h"

#include "core/models/directory.h"
#include "ui/members/right_text.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

const auto secondFactorSetting = u"secondFactorPolicy"_s; // protocol::WorkspaceUpdate

} // namespace

SecurityPolicyDialog::SecurityPolicyDialog(models::WorkspaceContext& workspace, QWidget* parent)
    : RulesSheet(workspace, tr("Security policy"),
          tr("Who comes into %1, and what is asked of them.")
              .arg(workspace.directory().workspace().name),
          parent)
{
    addWaysIn();
    addRights();
    addCloseButton(tr("Close"));
    start();
}

void SecurityPolicyDialog::addWaysIn()
{
    body().addWidget(new SectionHeader(tr("Coming in"), this));
    const auto number = [](SecondFactorPolicy policy) { return static_cast<qint64>(policy); };
    addChoice({ .title = tr("Second factor"),
                  .detail = tr("Who needs one to be here. Where it is asked of admins, they are "
                               "kept out until they have one; where of everybody, all have seven "
                               "days. You need one yourself to change this."),
                  .setting = secondFactorSetting },
        { .choices = { { number(SecondFactorPolicy::Optional), tr("Whoever wants one") },
              { number(SecondFactorPolicy::Admins), tr("Owner and admins") },
              { number(SecondFactorPolicy::Everyone), tr("Everybody") } },
            .now = [number](
                       const Workspace& workspace) { return number(workspace.secondFactorPolicy); },
            .put =
                [](Update& update, qint64 policy) {
                    update.secondFactorPolicy = static_cast<SecondFactorPolicy>(policy);
                } });
    addSwitch({ .title = tr("Join by link or code"),
                  .detail = tr("Off: people come in by invitation alone. Who is here stays."),
                  .setting = u"joinCodeEnabled"_s },
        &Update::joinCodeEnabled, &Workspace::joinCodeEnabled);
    addSwitch({ .title = tr("Imported people by their address"),
                  .detail = tr("Whoever has verified the address of somebody who came with an "
                               "import is that person. Off: an admin matches them, or gives them "
                               "a code."),
                  .setting = u"claimsByAddress"_s },
        &Update::claimsByAddress, &Workspace::claimsByAddress);
    connect(addLink({ .title = tr("Domains"),
                        .detail = tr("Whose e-mail addresses belong here."),
                        .setting = u"domainsButton"_s },
                tr("&Domains…")),
        &QPushButton::clicked, this, &SecurityPolicyDialog::domainsRequested);
    connect(addLink({ .title = tr("Networks"),
                        .detail = tr("From where the workspace may be used."),
                        .setting = u"networksButton"_s },
                tr("&Limit…")),
        &QPushButton::clicked, this, &SecurityPolicyDialog::networksRequested);
}

void SecurityPolicyDialog::addRights()
{
    body().addWidget(new Divider(this));
    body().addWidget(new SectionHeader(tr("What people may do"), this));
    addSwitch({ .title = tr("Everybody may create channels"),
                  .detail = tr("Otherwise only the owner and admins."),
                  .setting = u"membersMayCreateChannels"_s },
        &Update::membersMayCreateChannels, &Workspace::membersMayCreateChannels);
    connect(addLink({ .title = tr("Inviting and removing people"),
                        .detail = tr("The owner, admins, and whoever has a role with “%1”.")
                            .arg(RightText::permission(Permission::ManageMembers)),
                        .setting = u"rolesButton"_s },
                tr("&Roles…")),
        &QPushButton::clicked, this, &SecurityPolicyDialog::rolesRequested);
    connect(addLink({ .title = tr("Audit log"),
                        .detail = tr("What happened, who did it, and how long it is kept."),
                        .setting = u"auditButton"_s },
                tr("&Open…")),
        &QPushButton::clicked, this, &SecurityPolicyDialog::auditRequested);
}

QString SecurityPolicyDialog::reason(const Error& error) const
{
    return error.field == secondFactorSetting && error.code == ErrorCode::Conflict
        ? tr("Set a second factor up for your own account first.")
        : RulesSheet::reason(error);
}

} // namespace hearth::ui
