// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/outbox_text.h"

#include "core/text/hidden.h"
#include "core/text/markdown.h"
#include "ui/custom/refusal_text.h"
#include "ui/shell/error_text.h"
#include "ui/widgets/byte_text.h"

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

QString reason(const OutboxEntry& entry, const QString& ofArrangement)
{
    if (!ofArrangement.isEmpty())
        return ofArrangement;
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
    // A creation carries what was left empty too, and so does a status; a change carries only what
    // somebody changed.
    const bool creates = entry.isOperation(protocol::channelCreate.name)
        || entry.isOperation(protocol::statusSet.name);
    QStringList arguments;
    for (const QString& name : { u"handle"_s, u"name"_s, u"displayName"_s, u"topic"_s, u"purpose"_s,
             u"text"_s, u"title"_s, u"about"_s }) {
        const QJsonValue value = entry.args.value(name);
        if (value.isString() && !(creates && value.toString().isEmpty()))
            arguments.append(name);
    }
    if (entry.args.value("aliases"_L1).isArray())
        arguments.append(u"aliases"_s);
    return arguments;
}

QString OutboxText::typedIn(const OutboxEntry& entry, const QString& argument)
{
    const QJsonValue value = entry.args.value(argument);
    return value.isArray() ? value.toVariant().toStringList().join(u' ') : value.toString();
}

bool OutboxText::isEditedWherePlanned(const OutboxEntry& entry)
{
    return entry.isOperation(protocol::scheduledSet.name)
        && (entry.args.contains("roomId"_L1) || !entry.error
            || entry.error->code != ErrorCode::NotFound);
}

QString OutboxText::typed(const OutboxEntry& entry)
{
    QStringList texts { argument(entry, "body") };
    const QJsonArray options = entry.args.value("poll"_L1).toObject().value("options"_L1).toArray();
    for (const QJsonValue option : options)
        texts.append(option.toString());
    for (const QString& name : typedArguments(entry))
        texts.append(typedIn(entry, name));
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
    if (is(protocol::messageCreate) && !entry.files().isEmpty())
        return withFiles(body(), entry.files());
    if (is(protocol::messageCreate))
        return entry.args.contains("parentId"_L1) ? tr("Reply “%1”").arg(body())
                                                  : tr("Message “%1”").arg(body());
    if (is(protocol::messageUpdate))
        return argument(entry, "body").isEmpty() ? tr("Removing a message's text")
                                                 : tr("Edit “%1”").arg(body());
    if (is(protocol::draftSet))
        return draft(typed(entry));
    for (const auto& words : { planned(entry), arrangement(entry), ofTheWorkspace(entry) }) {
        if (!words.isEmpty())
            return words;
    }
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
    return tr("A change");
}

QString OutboxText::planned(const OutboxEntry& entry)
{
    const auto is = [&](const auto& operation) { return entry.isOperation(operation.name); };
    const QString words = text::excerpt(text::parseMarkdown(typed(entry)), excerptLength);
    if (is(protocol::scheduledSet))
        return words.isEmpty() ? tr("A new time for a scheduled message")
                               : tr("Scheduled message “%1”").arg(words);
    if (is(protocol::scheduledRemove))
        return tr("Not sending a scheduled message");
    if (is(protocol::reminderSet) && !words.isEmpty())
        return tr("Reminder “%1”").arg(words);
    if (is(protocol::reminderSet))
        return entry.args.contains("messageId"_L1) ? tr("A reminder of a message")
                                                   : tr("A change of a reminder");
    if (is(protocol::reminderRemove))
        return tr("A reminder that is done");
    return {};
}

QString OutboxText::arrangement(const OutboxEntry& entry)
{
    const auto is = [&](const auto& operation) { return entry.isOperation(operation.name); };
    const auto wants = [&](QLatin1StringView field) {
        return entry.args.value(field).toBool(true);
    };
    if (is(protocol::sectionSet))
        return tr("The section “%1”").arg(argument(entry, "name"));
    if (is(protocol::sectionRemove))
        return tr("Removing a section");
    if (is(protocol::savedSet))
        return wants("present"_L1) ? tr("Saving a message") : tr("No longer saving a message");
    if (is(protocol::threadFollow))
        return wants("following"_L1) ? tr("Following a thread")
                                     : tr("No longer following a thread");
    if (is(protocol::attentionSet))
        return tr("What to be told of");
    if (!is(protocol::preferenceSet))
        return {};
    if (entry.args.contains("notify"_L1))
        return tr("Notifications of a conversation");
    if (entry.args.contains("sectionId"_L1))
        return tr("Moving a conversation to another section");
    if (entry.args.contains("muted"_L1))
        return wants("muted"_L1) ? tr("Muting a conversation") : tr("Unmuting a conversation");
    return wants("starred"_L1) ? tr("A star for a conversation") : tr("Taking a star away");
}

/// Where more is wanted than there can be: what helps.
QString OutboxText::arrangementRefused(const OutboxEntry& entry)
{
    if (!entry.error || entry.error->code != ErrorCode::Conflict)
        return {};
    if (entry.isOperation(protocol::sectionSet.name))
        return tr("There can be no more than %n sections. Remove one, then retry.", nullptr,
            limits::sectionsPerMember);
    if (entry.isOperation(protocol::savedSet.name))
        return tr("The message was deleted, or %n are saved already and there can be no more. "
                  "Remove some from what you saved, then retry.",
            nullptr, limits::savedPerMember);
    return {};
}

/// What belongs to everybody, and what a person says of themselves.
QString OutboxText::ofTheWorkspace(const OutboxEntry& entry)
{
    const auto is = [&](const auto& operation) { return entry.isOperation(operation.name); };
    if (is(protocol::statusSet))
        return typed(entry).isEmpty() ? tr("Your status")
                                      : tr("Your status “%1”").arg(typed(entry));
    if (is(protocol::workspaceUpdate))
        return entry.args.contains("name"_L1)
            ? tr("New name “%1” for the workspace").arg(argument(entry, "name"))
            : tr("The workspace's settings");
    if (is(protocol::memberUpdateName))
        return tr("Your new name “%1”").arg(argument(entry, "displayName"));
    if (is(protocol::memberUpdateProfile))
        return tr("Your profile");
    if (is(protocol::memberSetAvatar))
        return tr("Your new picture");
    if (is(protocol::memberRemoveAvatar))
        return tr("Removing your picture");
    if (is(protocol::groupSet))
        return tr("The group @%1").arg(argument(entry, "handle"));
    if (is(protocol::groupRemove))
        return tr("Removing a group");
    if (is(protocol::emojiAdd))
        return tr("The emoji :%1:").arg(argument(entry, "name"));
    if (is(protocol::emojiSetAliases))
        return typed(entry).isEmpty() ? tr("Other names of an emoji")
                                      : tr("Other names of an emoji: %1").arg(typed(entry));
    if (is(protocol::emojiRemove))
        return tr("Removing an emoji");
    return {};
}

QString OutboxText::withFiles(const QString& text, const QList<FileEntry>& files)
{
    const FileEntry& first = files.first();
    const auto others = static_cast<int>(files.size() - 1);
    const QString name = text::shownName(first.name);
    const QString carried = others == 0
        ? tr("%1 (%2)", "name of a file, size").arg(name, ByteText::size(first.size))
        : tr("%1 and %n other file(s)", "name of a file", others).arg(name);
    return text.isEmpty() ? carried : tr("Message “%1” with %2").arg(text, carried);
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
        return row.entry.error ? reason(row.entry, arrangementRefused(row.entry))
                               : tr("The server did not accept it.");
    if (row.fixed)
        return tr("Is kept on this device, and goes on when Hearth can write on its disk again.");
    if (row.entry.state == SendState::Sending)
        return tr("Being sent.");
    if (const models::OutboxRow* first = outbox.find(row.entry.blockedBy))
        return tr("Waits for your decision about: %1").arg(what(first->entry));
    if (!row.entry.paused.isEmpty())
        return tr("Paused: it is sent once you resume its files.");
    return tr("Waiting — will be sent by itself.");
}

} // namespace hearth::ui
