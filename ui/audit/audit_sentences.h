// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// What the entries of an audit log say, one sentence for each operation that is recorded. They are
/// not translated yet: AuditText does that, in its own context. `%1` is who, `%2` what it was done
/// to.
namespace hearth::ui {

/// Of something that was done; null: this client does not know it.
[[nodiscard]] const char* doneSentence(const QString& operation);
/// Of something that somebody tried who is not signed in; null: the other one says it.
[[nodiscard]] const char* refusedSentence(const QString& operation);

} // namespace hearth::ui
