// SPDX-License-Identifier: Apache-2.0
#include "core/base/log.h"

namespace hearth {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logServer, "hearth.server")
Q_LOGGING_CATEGORY(logStorage, "hearth.storage")
Q_LOGGING_CATEGORY(logClient, "hearth.client")
Q_LOGGING_CATEGORY(logSync, "hearth.sync")

QString logLine(const Error& error)
{
    QString line = errorCodeName(error.code).toString() + u": "_s + error.message;
    if (!error.field.isEmpty())
        line += u" (field "_s + error.field + u')';
    if (!error.detail.isEmpty())
        line += u" — "_s + error.detail;
    return line;
}

} // namespace hearth
