// SPDX-License-Identifier: Apache-2.0
#include "core/domain/file_rules.h"

#include <QRegularExpression>

#include <algorithm>

namespace hearth {

using namespace Qt::StringLiterals;

bool isTypePattern(const QString& pattern)
{
    // RFC 6838 §4.2.
    static const QRegularExpression expression(
        u"\\A[a-z0-9][a-z0-9!#$&^_.+-]{0,62}/(\\*|[a-z0-9][a-z0-9!#$&^_.+-]{0,62})\\z"_s);
    return expression.match(pattern).hasMatch();
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
