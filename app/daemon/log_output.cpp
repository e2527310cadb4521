// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/log_output.h"

#include "core/base/log_fields.h"

#include <QDateTime>

#include <cstdio>

namespace hearth::daemon {

namespace {

void put(const QByteArray& entry)
{
    // In one call: lines of several threads do not mix.
    const QByteArray line = entry + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
    std::fflush(stderr);
}

QLatin1StringView categoryOf(const QMessageLogContext& context)
{
    return QLatin1StringView(context.category ? context.category : "default");
}

void putText(QtMsgType type, const QMessageLogContext& context, const QString& line)
{
    put(logEntryText(type, categoryOf(context), line, QDateTime::currentDateTimeUtc()));
}

void putJson(QtMsgType type, const QMessageLogContext& context, const QString& line)
{
    put(logEntryJson(type, categoryOf(context), line, QDateTime::currentDateTimeUtc()));
}

} // namespace

std::optional<LogFormat> logFormatFromName(QStringView name)
{
    if (name == u"text")
        return LogFormat::Text;
    if (name == u"json")
        return LogFormat::Json;
    return std::nullopt;
}

void writeLogAs(LogFormat format)
{
    qInstallMessageHandler(format == LogFormat::Json ? putJson : putText);
}

} // namespace hearth::daemon
