// SPDX-License-Identifier: Apache-2.0
#include "ui/account/second_factor_notice.h"

#include "core/domain/second_factor.h"
#include "core/models/directory.h"

#include <QLocale>

namespace hearth::ui {

namespace {

std::optional<Timestamp> deadlineOf(models::WorkspaceContext& workspace)
{
    const models::Directory& directory = workspace.directory();
    return secondFactorDeadline(directory.workspace(), directory.ownRole());
}

} // namespace

SecondFactorNotice::Kind SecondFactorNotice::kindOf(
    const models::Account& account, models::WorkspaceContext& workspace)
{
    const std::optional<Error> trouble = workspace.session().syncState().trouble;
    if (trouble && demandOf(*trouble) == SecondFactorDemand::SetUp)
        return Kind::KeptOut;
    const std::optional<User>& user = account.record().user;
    const bool missing = user && !user->hasSecondFactor;
    return missing && deadlineOf(workspace) ? Kind::Grace : Kind::None;
}

QString SecondFactorNotice::text(Kind kind, models::WorkspaceContext& workspace)
{
    switch (kind) {
    case Kind::None:
        break;
    case Kind::KeptOut:
        return tr("This workspace is for people with a second factor. It opens by itself once you "
                  "have set one up; what you wrote is kept.");
    case Kind::Grace:
        if (const std::optional<Timestamp> deadline = deadlineOf(workspace))
            return grace(*deadline, workspace.session().now());
    }
    return {};
}

/// The last day is the one on which it ends.
QString SecondFactorNotice::grace(Timestamp deadline, Timestamp now)
{
    const QString day = QLocale().toString(deadline.toDateTime(), QLocale::ShortFormat);
    const qint64 days = now.toDateTime().date().daysTo(deadline.toDateTime().date());
    if (days <= 0)
        return tr("This workspace wants a second factor of you, today: it is closed to you from "
                  "%1 on until you have set one up.")
            .arg(day);
    return tr("This workspace wants a second factor of you: %n day(s) left to set one up. From %1 "
              "on it is closed to you until you do.",
        nullptr, static_cast<int>(days))
        .arg(day);
}

QString SecondFactorNotice::action() { return tr("Set up now…"); }

} // namespace hearth::ui
