// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/audit_operations.h"

#include <QCoreApplication>

namespace hearth::ui {

/// Entries of an audit log as sentences. Pure functions, window's thread.
class AuditText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::AuditText)

public:
    /// Who it was: "Ivo", "Somebody", "The server".
    static QString actor(const protocol::AuditEntry& entry);
    /// Whether there is a sentence for an operation.
    static bool isKnown(const QString& operation);
    /// What a field that was changed is called; of a newer server its name on the wire.
    static QString field(const QString& name);
    /// What was or is in a field, in words where there are some for it.
    static QString value(const QString& field, const QString& value);
    /// What happened, in one sentence: "Ivo gave Mara the role Admin."
    static QString sentence(const protocol::AuditEntry& entry);
    /// Everything there is to it, a line each.
    static QString details(const protocol::AuditEntry& entry);
    /// What a look at every entry found.
    static QString verdict(const protocol::AuditVerdict& verdict);
};

} // namespace hearth::ui
