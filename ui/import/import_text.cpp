// SPDX-License-Identifier: Apache-2.0
#include "ui/import/import_text.h"

#include <QLocale>
#include <QMap>

#include <algorithm>
#include <iterator>

namespace hearth::ui {

using namespace Qt::StringLiterals;

QString ImportText::count(const protocol::ImportCount& count)
{
    const int n = static_cast<int>(std::min<qint64>(count.count, std::numeric_limits<int>::max()));
    const QString& kind = count.kind;
    if (kind == u"messages"_s)
        return tr("%Ln message(s)", nullptr, n);
    if (kind == u"people"_s)
        return tr("%Ln person(s)", nullptr, n);
    if (kind == u"channels"_s)
        return tr("%Ln channel(s)", nullptr, n);
    if (kind == u"privateChannels"_s)
        return tr("%Ln private channel(s)", nullptr, n);
    if (kind == u"conversations"_s)
        return tr("%Ln direct conversation(s)", nullptr, n);
    if (kind == u"groups"_s)
        return tr("%Ln people group(s)", nullptr, n);
    if (kind == u"files"_s)
        return tr("%Ln file(s)", nullptr, n);
    if (kind == u"fetchedFiles"_s)
        return tr("%Ln file(s) fetched from Slack", nullptr, n);
    if (kind == u"reactions"_s)
        return tr("%Ln reaction(s)", nullptr, n);
    return tr("%1: %2", "kind of records and how many").arg(kind, QLocale().toString(count.count));
}

QString ImportText::counts(const QList<protocol::ImportCount>& counts)
{
    QStringList parts;
    for (const protocol::ImportCount& each : counts) {
        if (each.count > 0)
            parts.append(count(each));
    }
    return parts.isEmpty() ? tr("nothing") : parts.join(u" · "_s);
}

QString ImportText::period(const protocol::ImportPreview& preview)
{
    if (!preview.firstMessageAt || !preview.lastMessageAt)
        return {};
    const auto day = [](Timestamp time) {
        return QLocale().toString(time.toDateTime().date(), QLocale::LongFormat);
    };
    return tr("%1 – %2", "first and last day")
        .arg(day(*preview.firstMessageAt), day(*preview.lastMessageAt));
}

QString ImportText::reason(const QString& word)
{
    static const QMap<QString, const char*> sentences {
        { u"membership"_s,
            QT_TR_NOOP("somebody joined or left: the list of members says so already") },
        { u"unsupportedKind"_s,
            QT_TR_NOOP("a pin, call, reminder or the like, which Hearth does not have yet") },
        { u"badTimestamp"_s, QT_TR_NOOP("its time cannot be read") },
        { u"futureTimestamp"_s, QT_TR_NOOP("its time lies in the future") },
        { u"empty"_s, QT_TR_NOOP("it holds neither text nor file") },
        { u"tooLong"_s, QT_TR_NOOP("taken, but cut at 40,000 characters") },
        { u"threadStartMissing"_s,
            QT_TR_NOOP(
                "taken as an ordinary message: the start of its thread is not in the export") },
        { u"unreadableFile"_s, QT_TR_NOOP("this file of the export is damaged") },
    };
    const char* sentence = sentences.value(word, nullptr);
    return sentence ? tr(sentence) : word;
}

QString ImportText::state(protocol::ImportState state)
{
    switch (state) {
    case protocol::ImportState::Running:
        return tr("Running");
    case protocol::ImportState::Done:
        return tr("Done");
    case protocol::ImportState::Failed:
        return tr("Failed");
    case protocol::ImportState::Cancelled:
        return tr("Cancelled");
    case protocol::ImportState::Removed:
        return tr("Removed");
    }
    return {};
}

QStringList ImportText::skippedByReason(const QList<protocol::ImportSkip>& skipped)
{
    QMap<QString, qint64> sums;
    for (const protocol::ImportSkip& skip : skipped)
        sums[skip.reason] += skip.count;
    QList<std::pair<qint64, QString>> ordered;
    for (const auto& [word, sum] : sums.asKeyValueRange())
        ordered.append({ sum, word });
    std::ranges::sort(ordered, std::greater {});
    QStringList lines;
    for (const auto& [sum, word] : ordered)
        lines.append(
            tr("%1 × %2", "how many records, and why").arg(QLocale().toString(sum), reason(word)));
    return lines;
}

QString ImportText::report(const protocol::ImportReport& report)
{
    QStringList lines;
    lines.append(tr("Import of %1").arg(report.source));
    lines.append(tr("State: %1").arg(state(report.state)));
    lines.append(tr("Started: %1")
            .arg(QLocale().toString(report.startedAt.toDateTime(), QLocale::ShortFormat)));
    if (report.finishedAt)
        lines.append(tr("Ended: %1")
                .arg(QLocale().toString(report.finishedAt->toDateTime(), QLocale::ShortFormat)));
    lines.append(tr("Taken: %1").arg(counts(report.taken)));
    lines.append(tr("Were there already: %1").arg(counts(report.known)));
    if (report.error)
        lines.append(tr("Error: %1").arg(*report.error));
    if (report.skipped.isEmpty()) {
        lines.append(tr("Nothing was left out."));
        return lines.join(u'\n') + u'\n';
    }
    lines.append(tr("Left out:"));
    for (const QString& line : skippedByReason(report.skipped))
        lines.append(u"  "_s + line);
    lines.append(tr("Record by record:"));
    for (const protocol::ImportSkip& skip : report.skipped) {
        if (skip.source.isEmpty())
            lines.append(u"  "_s
                + tr("and %Ln more: %1", nullptr, static_cast<int>(skip.count))
                    .arg(reason(skip.reason)));
        else
            lines.append(u"  "_s
                + tr("%1: %2", "place in the export, reason")
                    .arg(skip.source, reason(skip.reason)));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace hearth::ui
