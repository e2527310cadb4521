// SPDX-License-Identifier: Apache-2.0
#include "localserver/state/log_level.h"

#include "core/base/log.h"

#include <array>

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::LogLevel;

void setLogLevel(LogLevel level)
{
    struct Row {
        LogLevel level;
        QLatin1StringView type;
    };
    // What is graver than a warning is always written.
    constexpr std::array rows { Row { LogLevel::Warning, "warning"_L1 },
        Row { LogLevel::Info, "info"_L1 }, Row { LogLevel::Debug, "debug"_L1 } };
    QStringList rules;
    for (const Row& row : rows)
        rules.append(u"hearth.*.%1=%2"_s.arg(
            row.type, row.level <= level ? QStringView(u"true") : QStringView(u"false")));
    QLoggingCategory::setFilterRules(rules.join(u'\n'));
}

LogLevel logLevel()
{
    const QLoggingCategory& category = logServer();
    if (category.isDebugEnabled())
        return LogLevel::Debug;
    if (category.isInfoEnabled())
        return LogLevel::Info;
    return category.isWarningEnabled() ? LogLevel::Warning : LogLevel::Error;
}

} // namespace hearth::server
