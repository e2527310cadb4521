// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/server_state_operations.h"

namespace hearth::server {

using protocol::CheckState;
using protocol::Finding;

/// What is wrong, and what to do about it.
struct Trouble {
    QString problem; ///< the stable word
    QString subject; ///< as Finding's
    QString message;
    QString nextStep;
};

[[nodiscard]] Finding good(const QString& check, const QString& message);
[[nodiscard]] Finding warning(const QString& check, const Trouble& trouble);
[[nodiscard]] Finding failing(const QString& check, const Trouble& trouble);
/// It was so, and is not any more.
[[nodiscard]] Finding repaired(Finding finding);

[[nodiscard]] CheckState worstOf(const QList<Finding>& findings);
/// Those that are not in order.
[[nodiscard]] QList<Finding> troublesOf(const QList<Finding>& findings);

} // namespace hearth::server
