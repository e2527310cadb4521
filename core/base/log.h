// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QLoggingCategory>

namespace hearth {

Q_DECLARE_LOGGING_CATEGORY(logServer)
Q_DECLARE_LOGGING_CATEGORY(logStorage)
Q_DECLARE_LOGGING_CATEGORY(logClient)
Q_DECLARE_LOGGING_CATEGORY(logSync)

/// Code, message, field and detail on one line, for the log only.
QString logLine(const Error& error);

} // namespace hearth
