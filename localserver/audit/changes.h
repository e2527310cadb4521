// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/protocol/audit_operations.h"

/// What a change was, as the audit log keeps it.
namespace hearth::server {

/// A field as the trail shows it: texts as they are, everything else as JSON, nothing as "".
template <typename M>
QString auditText(const M& value)
{
    if constexpr (std::is_same_v<M, QString>)
        return value;
    else if constexpr (json::isOptional<M>)
        return value ? auditText(*value) : QString();
    else if constexpr (requires { enumName(value); })
        return QString::fromLatin1(enumName(value));
    else
        return QString::fromUtf8(toJson(value));
}

/// The fields in which two states differ, but for the revision, which differs always.
template <Described T>
QList<protocol::AuditChange> changesBetween(const T& before, const T& after)
{
    QList<protocol::AuditChange> changes;
    forEachField<T>([&](const auto& field) {
        if (before.*field.member == after.*field.member
            || QLatin1StringView(field.name) == QLatin1StringView("revision"))
            return;
        changes.append({ .field = QString::fromLatin1(field.name),
            .before = auditText(before.*field.member),
            .after = auditText(after.*field.member) });
    });
    return changes;
}

} // namespace hearth::server
