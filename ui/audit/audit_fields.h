// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace hearth::ui {

/// What a field that an audit log says has changed is called, to be translated in the context of
/// AuditText; null for one that is not known: of a newer server. Any thread.
const char* fieldWord(const QString& field);

} // namespace hearth::ui
