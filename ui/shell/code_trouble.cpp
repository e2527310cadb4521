// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/code_trouble.h"

#include "core/protocol/invite_operations.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::CodeProblem;

QString CodeTrouble::sentence(const Error& error)
{
    if (error.field != "code"_L1)
        return {};
    const QString reason = error.details.value("reason"_L1).toString();
    if (reason == "removed"_L1)
        return tr("An admin of this team has removed you. Only an invitation for you alone lets "
                  "you in again: ask one of them.");
    switch (enumFromName<CodeProblem>(reason).value_or(CodeProblem::Unknown)) {
    case CodeProblem::Unknown:
        break;
    case CodeProblem::Disabled:
        return tr("This team takes nobody by its code any more. Ask one of its admins for an "
                  "invitation.");
    case CodeProblem::Expired:
        return tr("This invitation has expired. Ask whoever sent it for a new one.");
    case CodeProblem::UsedUp:
        return tr("This invitation has been used as often as it may be. Ask whoever sent it for a "
                  "new one.");
    case CodeProblem::Revoked:
        return tr("This invitation was withdrawn. Ask an admin of the team for a new one.");
    }
    return {};
}

} // namespace hearth::ui
