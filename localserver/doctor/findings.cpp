// SPDX-License-Identifier: Apache-2.0
#include "localserver/doctor/findings.h"

#include <algorithm>

namespace hearth::server {

namespace {

Finding found(const QString& check, CheckState state, const Trouble& trouble)
{
    return { .check = check,
        .state = state,
        .problem = trouble.problem,
        .subject = trouble.subject,
        .message = trouble.message,
        .nextStep = trouble.nextStep };
}

} // namespace

Finding good(const QString& check, const QString& message)
{
    return found(check, CheckState::Ok,
        { .problem = {}, .subject = {}, .message = message, .nextStep = {} });
}

Finding warning(const QString& check, const Trouble& trouble)
{
    return found(check, CheckState::Warning, trouble);
}

Finding failing(const QString& check, const Trouble& trouble)
{
    return found(check, CheckState::Error, trouble);
}

Finding repaired(Finding finding)
{
    finding.state = CheckState::Ok;
    finding.nextStep.clear();
    finding.repaired = true;
    return finding;
}

CheckState worstOf(const QList<Finding>& findings)
{
    CheckState worst = CheckState::Ok;
    for (const Finding& finding : findings)
        worst = std::max(worst, finding.state);
    return worst;
}

QList<Finding> troublesOf(const QList<Finding>& findings)
{
    QList<Finding> troubles = findings;
    troubles.removeIf([](const Finding& finding) { return finding.state == CheckState::Ok; });
    return troubles;
}

} // namespace hearth::server
