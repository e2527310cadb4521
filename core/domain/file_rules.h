// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/descriptor.h"

#include <QStringList>

#include <optional>

namespace hearth {

/// What a workspace lets people send. Amounts in bytes.
struct FileRules {
    qint64 fileBytes = 2LL << 30; ///< one file
    qint64 personBytes = 10LL << 30; ///< all files of one person
    qint64 workspaceBytes = 100LL << 30; ///< all files
    QStringList allowedTypes; ///< MIME types, `image/*` for all pictures; empty: every type
    bool holdUnscanned = true; ///< a server that looks for viruses and cannot reach its scanner
                               ///< keeps files back until it can; otherwise it lets them through
    bool operator==(const FileRules&) const = default;
};

namespace limits {
inline constexpr int filesPerMessage = 20;
inline constexpr Rules fileName = singleLine(1, 255); ///< UTF-16 units; without a path
inline constexpr Rules mimeType = singleLine(0, 127);
inline constexpr Rules allowedTypes = length(0, 200);
inline constexpr qint64 fileBytesOfWorkspace = 1LL << 53; ///< numbers in JSON are exact up to here
} // namespace limits

enum class FileRule { FileBytes, PersonBytes, WorkspaceBytes, AllowedTypes };
/// The first of the rules that cannot be as it is: nothing fits into a file, a part has more than
/// the whole, or what is to be a type is none.
[[nodiscard]] std::optional<FileRule> impossibleRule(const FileRules& rules);
/// Whether people may send files of this type, with upper or lower case letters.
[[nodiscard]] bool isAllowedType(const FileRules& rules, const QString& mimeType);
/// How full something is that may have so much: 100, 90 or 75 percent, whichever is reached; 0
/// below that, and where there is no limit. 100 is less than a hundredth left, where next to
/// nothing fits any more.
[[nodiscard]] int quotaStep(qint64 used, qint64 limit);
/// `type/subtype`, or `type/*` for all of them; in lower case.
[[nodiscard]] bool isTypePattern(const QString& pattern);

template <>
struct Descriptor<FileRules> {
    using T = FileRules;
    static constexpr std::tuple fields { field("fileBytes", &T::fileBytes, defaulted()),
        field("personBytes", &T::personBytes, defaulted()),
        field("workspaceBytes", &T::workspaceBytes, defaulted()),
        field("allowedTypes", &T::allowedTypes, defaulted(limits::allowedTypes)),
        field("holdUnscanned", &T::holdUnscanned, defaulted()) };
};

} // namespace hearth
