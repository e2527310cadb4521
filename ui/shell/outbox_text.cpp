// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/outbox_text.h"

#include "core/text/markdown.h"
#include "ui/custom/refusal_text.h"
#include "ui/shell/error_text.h"

#include <QJsonArray>
#include <QLocale>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using replica::OutboxEntry;
using replica::SendState;

namespace {

constexpr qsizetype excerptLength = 80;

ErrorContext contextOf(const OutboxEntry& entry)
{
    const QString entity = entry.operation.section(u'.', 0, 0);
    if (entity == "message"_L1)
        return ErrorContext::Message;
    if (entity == "channel"_L1)
        return ErrorContext::Channel;
    return entity == "workspace"_L1 ? ErrorContext::Workspace : ErrorContext::General;
}

QString reason(const OutboxEntry& entry)
{
    if (entry.operation.startsWith("group."_L1) || entry.operation.startsWith("emoji."_L1))
        return RefusalText::sentence(entry);
    return ErrorText::sentence(*entry.error, contextOf(entry));
}

/// The day only where it is not today.
QString moment(const QDateTime& time, const QDateTime& now)
{
    const QLocale locale;
    const QString clock = locale.toString(time.time(), QLocale::ShortFormat);
    return time.date() == now.date()
        ? clock
        : locale.toString(time.date(), QLocale::ShortFormat) + u' ' + clock;
}

QString argument(const OutboxEntry& entry, const char* name)
{
    return entry.args.value(QLatin1StringView(name)).toString();
}

} // namespace

bool OutboxText::isMessage(const OutboxEntry& entry)
{
    return entry.isOperation(protocol::messageCreate.name)
        || entry.isOperation(protocol::messageUpdate.name);
}

QStringList OutboxText::typedArguments(const OutboxEntry& entry)
{
    // A creation carries what was left empty too; a change carries only what somebody changed.
    const bool creates = entry.isOperation(protocol::channelCreate.name);
    QStringList arguments;
    for (const QString& name :
        { u"handle"_s, u"name"_s, u"displayName"_s, u"topic"_s, u"purpose"_s }) {
        const QJsonValue value = entry.args.value(name);
        if (value.isString() && !(creates && value.toString().isEmpty()))
            arguments.append(name);
    }
    return arguments;
}

QString OutboxText::typed(const OutboxEntry& entry)
{
    QStringList texts { argument(entry, "body") };
    const QJsonArray options = entry.args.value("poll"_L1).toObject().value("options"_L1).toArray();
    for (const QJsonValue& option : options)
        texts.append(option.toString());
    for (const QString& name : typedArguments(entry))
        texts.append(entry.args.value(name).toString());
    texts.removeAll({});
    return texts.join(u'\n');
}

QString OutboxText::what(const OutboxEntry& entry)
{
    const auto is = [&](const auto& operation) { return entry.isOperation(operation.name); };
    const auto body = [&] {
        return text::excerpt(text::parseMarkdown(typed(entry)), excerptLength);
    };
    if (is(protocol::messageCreate) && entry.args.contains("forwardOf"_L1))
        return tr("Forwarding a message");
    if (is(protocol::messageCreate) && entry.args.contains("poll"_L1))
        return tr("Poll “%1”")
            .arg(text::excerpt(text::parseMarkdown(argument(entry, "body")), excerptLength));
    if (is(protocol::messageCreate))
        return entry.args.contains("parentId"_L1) ? tr("Reply “%1”").arg(body())
                                                  : tr("Message “%1”").arg(body());
    if (is(protocol::messageUpdate))
        return tr("Edit “%1”").arg(body());
    if (is(protocol::draftSet))
        return draft(typed(entry));
    if (is(protocol::scheduledSet))
        return typed(entry).isEmpty() ? tr("A new time for a scheduled message")
                                      : tr("Scheduled message “%1”").arg(body());
    if (is(protocol::scheduledRemove))
        return tr("Not sending a scheduled message");
    if (is(protocol::reminderSet) || is(protocol::reminderRemove))
        return tr("A reminder");
    if (is(protocol::storageRemove))
        return tr("Deleting a file");
    if (is(protocol::messageRemove))
        return tr("Deleting a message");
    if (is(protocol::channelCreate))
        return tr("New channel “%1”").arg(argument(entry, "name"));
    if (is(protocol::channelArchive))
        return tr("Archiving a channel");
    if (is(protocol::channelRemove))
        return tr("Deleting a channel");
    if (is(protocol::channelUpdate)) {
        if (entry.args.contains("name"_L1))
            return tr("New name “%1” for a channel").arg(argument(entry, "name"));
        if (entry.args.contains("topic"_L1))
            return tr("New topic “%1”").arg(argument(entry, "topic"));
        return tr("A channel's settings");
    }
    if (is(protocol::channelJoin))
        return tr("Joining a channel");
    if (is(protocol::channelLeave))
        return tr("Leaving a channel");
    if (is(protocol::channelAddMembers))
        return tr("Adding people to a channel");
    if (is(protocol::channelRemoveMember))
        return tr("Taking somebody out of a channel");
    if (is(protocol::conversationCreateOrGet))
        return tr("A new conversation");
    if (is(protocol::workspaceUpdate))
        return entry.args.contains("name"_L1)
            ? tr("New name “%1” for the workspace").arg(argument(entry, "name"))
            : tr("The workspace's settings");
    if (is(protocol::reactionSet))
        return tr("Reaction %1").arg(argument(entry, "emoji"));
    if (is(protocol::pollVote))
        return tr("Your vote in a poll");
    if (is(protocol::pollClose))
        return tr("Closing a poll");
    if (is(protocol::messagePin))
        return tr("Pinning a message");
    if (is(protocol::messageUnpin))
        return tr("Unpinning a message");
    if (is(protocol::memberUpdateName))
        return tr("Your new name “%1”").arg(argument(entry, "displayName"));
    if (is(protocol::groupSet))
        return tr("The group @%1").arg(argument(entry, "handle"));
    if (is(protocol::groupRemove))
        return tr("Removing a group");
    if (is(protocol::emojiAdd))
        return tr("The emoji :%1:").arg(argument(entry, "name"));
    if (is(protocol::emojiSetAliases))
        return tr("Other names of an emoji");
    if (is(protocol::emojiRemove))
        return tr("Removing an emoji");
    return tr("A change");
}

QString OutboxText::draft(const QString& markdown)
{
    return tr("Draft “%1”").arg(text::excerpt(text::parseMarkdown(markdown), excerptLength));
}

QString OutboxText::where(const models::OutboxRow& row, Timestamp now)
{
    QStringList parts;
    if (!row.roomTitle.isEmpty())
        parts.append(row.roomTitle);
    parts.append(row.workspaceName);
    if (row.entry.createdAt != Timestamp {}) // a draft has none
        parts.append(moment(row.entry.createdAt.toDateTime(), now.toDateTime()));
    return parts.join(u" · "_s);
}

QString OutboxText::state(const models::OutboxRow& row, const models::OutboxModel& outbox)
{
    if (row.former)
        return tr("You are not in this team any more, so it cannot be sent. You can copy it.");
    if (row.entry.state == SendState::Failed)
        return row.entry.error ? reason(row.entry) : tr("The server did not accept it.");
    if (row.fixed)
        return tr("Is kept on this device, and goes on when Hearth can write on its disk again.");
    if (row.entry.state == SendState::Sending)
        return tr("Being sent.");
    if (const models::OutboxRow* first = outbox.find(row.entry.blockedBy))
        return tr("Waits for your decision about: %1").arg(what(first->entry));
    return tr("Waiting — will be sent by itself.");
}

} // namespace hearth::ui
