// SPDX-License-Identifier: Apache-2.0
#include "core/base/log_fields.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace hearth {

using namespace Qt::StringLiterals;

namespace {

bool isBare(const QString& value)
{
    return !value.isEmpty() && std::ranges::all_of(value, [](QChar c) {
        return c > u' ' && c < QChar(0x7f) && c != u'"' && c != u'=' && c != u'\\';
    });
}

/// What would end a line, or draw on a terminal, is shown and does nothing.
QString harmless(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n')
            out += "\\n"_L1;
        else if (c < u' ' || (c >= QChar(0x7f) && c < QChar(0xa0)))
            out += u"\\x%1"_s.arg(c.unicode(), 2, 16, QChar(u'0'));
        else
            out += c;
    }
    return out;
}

QString quoted(const QString& value)
{
    QString inner = value;
    inner.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).replace(u'\n', "\\n"_L1);
    return u'"' + inner + u'"';
}

QString unquoted(QString value)
{
    if (!value.startsWith(u'"'))
        return value;
    QString out;
    for (qsizetype i = 1; i + 1 < value.size(); ++i) {
        if (value[i] != u'\\') {
            out += value[i];
            continue;
        }
        ++i;
        out += value[i] == u'n' ? QChar(u'\n') : value[i];
    }
    return out;
}

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return u"debug"_s;
    case QtInfoMsg:
        return u"info"_s;
    case QtWarningMsg:
        return u"warning"_s;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return u"error"_s;
}

QString timeText(const QDateTime& at) { return at.toUTC().toString(Qt::ISODateWithMs); }

} // namespace

QString logFields(std::initializer_list<LogField> fields)
{
    QStringList parts;
    for (const LogField& field : fields)
        parts.append(
            field.first + u'=' + (isBare(field.second) ? field.second : quoted(field.second)));
    return parts.join(u' ');
}

SplitLogLine splitLogLine(const QString& line)
{
    static const QRegularExpression field(
        uR"((?:^|\s)([a-zA-Z]+)=((?:[^\s"=\\]+)|(?:"(?:[^"\\]|\\.)*"))$)"_s);
    SplitLogLine split { .words = line, .fields = {} };
    while (true) {
        const QRegularExpressionMatch match = field.match(split.words);
        if (!match.hasMatch())
            return split;
        split.fields.insert(match.captured(1), unquoted(match.captured(2)));
        split.words.truncate(match.capturedStart());
    }
}

QByteArray logEntryText(
    QtMsgType type, QLatin1StringView category, const QString& line, const QDateTime& at)
{
    return (timeText(at) + u' ' + levelName(type) + u' ' + category + u": "_s + harmless(line))
        .toUtf8();
}

QByteArray logEntryJson(
    QtMsgType type, QLatin1StringView category, const QString& line, const QDateTime& at)
{
    const SplitLogLine split = splitLogLine(line);
    QJsonObject entry { { u"time"_s, timeText(at) }, { u"level"_s, levelName(type) },
        { u"category"_s, QString(category) }, { u"message"_s, split.words } };
    if (!split.fields.isEmpty())
        entry.insert(u"fields"_s, split.fields);
    return QJsonDocument(entry).toJson(QJsonDocument::Compact);
}

} // namespace hearth
