// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/log.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <initializer_list>
#include <utility>

namespace hearth {

using LogField = std::pair<QString, QString>;

/// `key=value key="a value"`: what a line of the log says besides its words, at its end, in logfmt.
/// Keys are of letters; values may be anything and are quoted where they must be.
[[nodiscard]] QString logFields(std::initializer_list<LogField> fields);

/// A line of the log as its words and its fields.
struct SplitLogLine {
    QString words;
    QJsonObject fields;
};
/// The inverse: the fields at the end of a line. Words in front stay words, whatever they look
/// like.
[[nodiscard]] SplitLogLine splitLogLine(const QString& line);

/// One entry of the log as one line without its end, for people.
[[nodiscard]] QByteArray logEntryText(
    QtMsgType type, QLatin1StringView category, const QString& line, const QDateTime& at);
/// The same as one JSON object: `time`, `level`, `category`, `message`, `fields`.
[[nodiscard]] QByteArray logEntryJson(
    QtMsgType type, QLatin1StringView category, const QString& line, const QDateTime& at);

} // namespace hearth
