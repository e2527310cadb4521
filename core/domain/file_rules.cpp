// SPDX-License-Identifier: Apache-2.0
#include "core/domain/file_rules.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace hearth {

using namespace Qt::StringLiterals;

bool isTypePattern(const QString& pattern)
{
    // RFC 6838 §4.2.
    static const QRegularExpression expression(
        u"\\A[a-z0-9][a-z0-9!#$&^_.+-]{0,62}/(\\*|[a-z0-9][a-z0-9!#$&^_.+-]{0,62})\\z"_s);
    return expression.match(pattern).hasMatch();
}

int quotaStep(qint64 used, qint64 limit)
{
    if (limit <= 0)
        return 0;
    // What does not fit is refused, so hardly anything ever gets to the last byte.
    if (limit - used < std::max<qint64>(limit / 100, 1))
        return 100;
    constexpr std::array steps { 90, 75 };
    const auto reached = std::ranges::find_if(
        steps, [&](int percent) { return used * 100 >= limit * percent; });
    return reached == steps.end() ? 0 : *reached;
}

bool isAllowedType(const FileRules& rules, const QString& mimeType)
{
    const auto matches = [&](const QString& pattern) {
        return pattern.endsWith("/*"_L1)
            ? mimeType.startsWith(QStringView(pattern).chopped(1), Qt::CaseInsensitive)
            : mimeType.compare(pattern, Qt::CaseInsensitive) == 0;
    };
    return rules.allowedTypes.isEmpty() || std::ranges::any_of(rules.allowedTypes, matches);
}

std::optional<FileRule> impossibleRule(const FileRules& rules)
{
    if (rules.fileBytes < 1)
        return FileRule::FileBytes;
    if (rules.personBytes < rules.fileBytes)
        return FileRule::PersonBytes;
    if (rules.workspaceBytes < rules.personBytes
        || rules.workspaceBytes > limits::fileBytesOfWorkspace)
        return FileRule::WorkspaceBytes;
    if (!std::ranges::all_of(rules.allowedTypes, isTypePattern))
        return FileRule::AllowedTypes;
    return std::nullopt;
}

} // namespace hearth
