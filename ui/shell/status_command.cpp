// SPDX-License-Identifier: Apache-2.0
// /status: an emoji, a text and until when, in one line.
#include "core/text/emoji.h"
#include "ui/shell/own_status_dialog.h"
#include "ui/shell/standard_commands.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

constexpr qsizetype longestText = 100; // limits::statusText
constexpr qint64 minute = 60; // seconds
constexpr qint64 hour = 60 * minute;
constexpr qint64 longest = 7 * 24 * hour;

/// The sentences of this file.
struct StatusCommand {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::StatusCommand)
};

CommandResult refused(const QString& sentence)
{
    return { .kind = CommandResult::Kind::Refused, .text = sentence };
}

/// Takes "for 30m", "for 2h" or "for today" from the end of `text`; nothing when neither is there.
/// Zero: a time that does not count.
std::optional<Timestamp> takeEnd(QString& text, const QDateTime& now)
{
    static const QRegularExpression ending(u"(?:^|\\s+)for\\s+(?:(\\d{1,9})\\s*(m|h)|(today))$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = ending.match(text);
    if (!match.hasMatch())
        return {};
    text.truncate(match.capturedStart());
    if (match.hasCaptured(3))
        return clearingMoment(ClearAfter::Today, now, {});
    const bool hours = match.captured(2).toLower() == "h"_L1;
    const qint64 seconds = match.captured(1).toLongLong() * (hours ? hour : minute);
    if (seconds < minute || seconds > longest)
        return Timestamp {};
    return Timestamp { now.addSecs(seconds).toMSecsSinceEpoch() * 1000 };
}

/// Takes an emoji, or its name like :palm_tree:, from the beginning of `text`.
QString takeEmoji(QString& text)
{
    QString emoji;
    qsizetype length = 0;
    if (const auto named = text::shortCodeAt(text, 0)) {
        emoji = named->emoji.text.toString();
        length = named->length;
    } else {
        length = text::emojiLengthAt(text, 0);
        emoji = text.first(length);
    }
    if (length > 0)
        text = text.sliced(length).trimmed();
    return emoji;
}

/// The emoji of the workspace's own that `text` begins with, as it was written; empty: with none.
QString ownEmojiAt(const QString& text, const models::Directory& directory)
{
    const qsizetype end = text.startsWith(u':') ? text.indexOf(u':', 1) : -1;
    if (end < 2)
        return {};
    const QString name = text.sliced(1, end - 1);
    const QList<Item> known = directory.items(ItemKind::Emoji);
    const bool isOwn = std::ranges::any_of(known, [&](const Item& item) {
        return item.emoji && (item.emoji->name == name || item.emoji->aliases.contains(name));
    });
    return isOwn ? text.first(end + 1) : QString();
}

} // namespace

CommandResult runStatus(const CommandPlace& place, const QString& arguments)
{
    QString text = textFromMarkdown(arguments, &place.mentions).text.simplified();
    if (text.compare("clear"_L1, Qt::CaseInsensitive) == 0) {
        place.workspace.setStatus({});
        return {};
    }
    const QDateTime now = place.workspace.session().now().toDateTime();
    const std::optional<Timestamp> end = takeEnd(text, now);
    if (end && end->micros == 0)
        return refused(
            StatusCommand::tr("A status stands for a minute at least and a week at most."));
    const QString emoji = takeEmoji(text);
    if (const QString own = ownEmojiAt(text, place.workspace.directory());
        emoji.isEmpty() && !own.isEmpty())
        return refused(StatusCommand::tr("%1 is an emoji of this workspace, and a status cannot "
                                         "begin with one. Take another, like :palm_tree:, or none.")
                .arg(own));
    if (emoji.isEmpty() && text.isEmpty())
        return refused(
            StatusCommand::tr("Write after /status what is going on, or “clear” to take it back."));
    if (text.size() > longestText)
        return refused(
            StatusCommand::tr("A status has at most %n characters.", nullptr, longestText));
    const auto before = place.workspace.statusOf(place.workspace.directory().self());
    place.workspace.setStatus({ .emoji = emoji,
        .text = text,
        .doNotDisturb = before && before->doNotDisturb,
        .expiresAt = end });
    return {};
}

} // namespace hearth::ui
