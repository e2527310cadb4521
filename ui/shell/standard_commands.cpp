// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/standard_commands.h"

#include "core/models/room_actions.h"
#include "ui/composer/action_text.h"
#include "ui/poll/poll_draft.h"
#include "ui/shell/commands_dialog.h"
#include "ui/shell/room_menu.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

constexpr qsizetype longestTopic = 250; // limits::topic
constexpr qsizetype mostInvited = 500; // limits::addedMembers

/// The sentences of this file.
struct StandardCommands {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::StandardCommands)
};

CommandResult refused(const QString& sentence)
{
    return { .kind = CommandResult::Kind::Refused, .text = sentence };
}

CommandResult says(const QString& markdown)
{
    return { .kind = CommandResult::Kind::Says, .text = markdown };
}

CommandResult runMe(const CommandPlace&, const QString& arguments)
{
    if (arguments.isEmpty())
        return refused(StandardCommands::tr("Write what you are doing after /me."));
    return says(actionText(arguments));
}

CommandResult runShrug(const CommandPlace&, const QString& arguments)
{
    return says(shruggedText(arguments));
}

CommandResult runTopic(const CommandPlace& place, const QString& arguments)
{
    if (!place.room.room.isChannel())
        return refused(StandardCommands::tr("Only channels have a topic."));
    if (const QString obstacle = RoomMenu::obstacle(RoomCommand::Edit, place.workspace, place.room);
        !obstacle.isEmpty())
        return refused(obstacle);
    // A topic is one line of plain text.
    const QString topic = textFromMarkdown(arguments, &place.mentions).text.simplified();
    if (topic.isEmpty())
        return refused(StandardCommands::tr("Write the topic after /topic."));
    if (topic.size() > longestTopic)
        return refused(
            StandardCommands::tr("A topic has at most %n characters.", nullptr, longestTopic));
    place.workspace.setTopic(place.room.room.id, topic);
    return {};
}

CommandResult runInvite(const CommandPlace& place, const QString& arguments)
{
    if (!place.room.room.isChannel())
        return refused(StandardCommands::tr("People can be added to channels alone."));
    if (const QString obstacle = RoomMenu::obstacle(
            RoomCommand::AddPeople, place.workspace, place.room);
        !obstacle.isEmpty())
        return refused(obstacle);
    static const QRegularExpression token(u"<@([0-9a-fA-F-]{36})>"_s);
    QList<MemberId> people;
    for (auto found = token.globalMatch(arguments); found.hasNext();) {
        const auto id = MemberId::fromString(found.next().captured(1));
        const Member* member = id ? place.workspace.directory().member(*id) : nullptr;
        if (!member)
            continue;
        if (member->state != MemberState::Active)
            return refused(
                StandardCommands::tr("%1 is not in this workspace, or known from an import only.")
                    .arg(member->displayName));
        if (!people.contains(*id))
            people.append(*id);
    }
    QString rest = arguments;
    rest = rest.remove(token).replace(u',', u' ').simplified();
    if (!rest.isEmpty())
        return refused(
            StandardCommands::tr("“%1” is nobody here. Choose people from the list that @ opens.")
                .arg(textFromMarkdown(rest, &place.mentions).text));
    if (people.isEmpty())
        return refused(StandardCommands::tr("Write after /invite whom to add, each with an @."));
    if (people.size() > mostInvited)
        return refused(
            StandardCommands::tr("At most %n people can be added at once.", nullptr, mostInvited));
    models::RoomActions(place.workspace).addMembers(place.room.room.id, people);
    return {};
}

CommandResult runPoll(const CommandPlace& place, const QString& arguments)
{
    place.beginPoll(pollFrom(arguments, &place.mentions));
    return {};
}

CommandResult runHelp(const CommandPlace& place, const QString&)
{
    (new CommandsDialog(standardCommands(), place.window))->open();
    return {};
}

} // namespace

SlashCommands standardCommands()
{
    SlashCommands commands;
    commands.add({ .name = u"me"_s,
        .arguments = StandardCommands::tr("text"),
        .description = StandardCommands::tr("Says in italics what you are doing"),
        .run = runMe });
    commands.add({ .name = u"shrug"_s,
        .arguments = StandardCommands::tr("[text]"),
        .description = StandardCommands::tr("Adds a shrug to what you say"),
        .run = runShrug });
    commands.add({ .name = u"topic"_s,
        .arguments = StandardCommands::tr("text"),
        .description = StandardCommands::tr("Changes the topic of this channel"),
        .run = runTopic });
    commands.add({ .name = u"invite"_s,
        .arguments = StandardCommands::tr("@person…"),
        .description = StandardCommands::tr("Adds people to this channel"),
        .run = runInvite });
    commands.add({ .name = u"remind"_s,
        .arguments = StandardCommands::tr("[me to] text in 20 minutes, at 15:00, tomorrow at 9…"),
        .description = StandardCommands::tr("Reminds you of something; nobody else hears of it"),
        .run = runRemind });
    commands.add({ .name = u"status"_s,
        .arguments = StandardCommands::tr("[emoji] text [for 30m, 2h or today], or clear"),
        .description = StandardCommands::tr("Says beside your name what is going on"),
        .run = runStatus });
    commands.add({ .name = u"poll"_s,
        .arguments = StandardCommands::tr("[question | option | option…]"),
        .description = StandardCommands::tr("Asks everybody here, with options to choose from"),
        .run = runPoll });
    commands.add({ .name = u"help"_s,
        .arguments = {},
        .description = StandardCommands::tr("Lists the commands"),
        .run = runHelp });
    return commands;
}

} // namespace hearth::ui
