<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>hearth::models::Announcer</name>
    <message numerus="yes">
        <source>%n new message(s) while you were away: %1</source>
        <translation>
            <numerusform>%n new message while you were away: %1</numerusform>
            <numerusform>%n new messages while you were away: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) from %1</source>
        <translation>
            <numerusform>%n new message from %1</numerusform>
            <numerusform>%n new messages from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) in %1</source>
        <translation>
            <numerusform>%n new message in %1</numerusform>
            <numerusform>%n new messages in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::models::DraftListModel</name>
    <message numerus="yes">
        <source>%Ln file(s): %1</source>
        <comment>names</comment>
        <translation>
            <numerusform>%Ln file: %1</numerusform>
            <numerusform>%Ln files: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::models::JumpModel</name>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1, %n unread</numerusform>
            <numerusform>%1, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::models::RoomListModel</name>
    <message numerus="yes">
        <source>%1, %n unread message(s)</source>
        <translation>
            <numerusform>%1, %n unread message</numerusform>
            <numerusform>%1, %n unread messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::models::SidebarModel</name>
    <message numerus="yes">
        <source>%1, %n unread message(s)</source>
        <translation>
            <numerusform>%1, %n unread message</numerusform>
            <numerusform>%1, %n unread messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n mention(s)</source>
        <translation>
            <numerusform>%1, %n mention</numerusform>
            <numerusform>%1, %n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::models::ThreadListModel</name>
    <message numerus="yes">
        <source>%n repl(ies)</source>
        <translation>
            <numerusform>%n repl(ies)</numerusform>
            <numerusform>%n repl(ies)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n unread</source>
        <translation>
            <numerusform>%1, %2, %n unread</numerusform>
            <numerusform>%1, %2, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::AboutPage</name>
    <message numerus="yes">
        <source>%1 %n guest(s) among them.</source>
        <comment>who can see it</comment>
        <translation>
            <numerusform>%1 %n guest among them.</numerusform>
            <numerusform>%1 %n guests among them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ActivityButton</name>
    <message numerus="yes">
        <source>Activity, %n mention(s)</source>
        <translation>
            <numerusform>Activity, %n mention</numerusform>
            <numerusform>Activity, %n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::AlertWatch</name>
    <message numerus="yes">
        <source>%n failed sign-ins since %1, last as %2 from %3.</source>
        <translation>
            <numerusform>%n failed sign-ins since %1, last as %2 from %3.</numerusform>
            <numerusform>%n failed sign-ins since %1, last as %2 from %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong join codes were tried since %1, last from %2.</source>
        <translation>
            <numerusform>%n wrong join codes were tried since %1, last from %2.</numerusform>
            <numerusform>%n wrong join codes were tried since %1, last from %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was refused %n things since %2.</source>
        <translation>
            <numerusform>%1 was refused %n things since %2.</numerusform>
            <numerusform>%1 was refused %n things since %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::AuditDialog</name>
    <message numerus="yes">
        <source>Entries older than %n days are removed at once, and do not come back.</source>
        <translation>
            <numerusform>Entries older than %n days are removed at once, and do not come back.</numerusform>
            <numerusform>Entries older than %n days are removed at once, and do not come back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::AuditText</name>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n times)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::Badge</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ChannelDelegate</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::Composer</name>
    <message numerus="yes">
        <source>%n characters too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::DraftsButton</name>
    <message numerus="yes">
        <source>Drafts, %n</source>
        <translation>
            <numerusform>Drafts, %n</numerusform>
            <numerusform>Drafts, %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::EmailPanel</name>
    <message numerus="yes">
        <source>This is not the code that was sent. %n tries are left.</source>
        <translation>
            <numerusform>This is not the code that was sent. %n tries are left.</numerusform>
            <numerusform>This is not the code that was sent. %n tries are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::EmojiDialog</name>
    <message numerus="yes">
        <source>An emoji has at most %n other names.</source>
        <translation>
            <numerusform>An emoji has at most %n other name.</numerusform>
            <numerusform>An emoji has at most %n other names.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ErrorText</name>
    <message numerus="yes">
        <source>Too many attempts. Try again in %n second(s).</source>
        <translation>
            <numerusform>Too many attempts. Try again in %n second.</numerusform>
            <numerusform>Too many attempts. Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::FileRefusalText</name>
    <message numerus="yes">
        <source>A message carries at most %n file(s). Send the others with another one.</source>
        <translation>
            <numerusform>A message carries at most %n file. Send the others with another one.</numerusform>
            <numerusform>A message carries at most %n files. Send the others with another one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) could not be attached either.</source>
        <translation>
            <numerusform>%n more file could not be attached either.</numerusform>
            <numerusform>%n more files could not be attached either.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::FileRulesDialog</name>
    <message numerus="yes">
        <source>At most %n type(s).</source>
        <translation>
            <numerusform>At most %n type.</numerusform>
            <numerusform>At most %n types.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::HostDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::HostGuests</name>
    <message numerus="yes">
        <source>%1 and %n other(s) will be disconnected.</source>
        <translation>
            <numerusform>%1 and %n other will be disconnected.</numerusform>
            <numerusform>%1 and %n others will be disconnected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ImportText</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel(s)</source>
        <translation>
            <numerusform>%Ln channel</numerusform>
            <numerusform>%Ln channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln private channel(s)</source>
        <translation>
            <numerusform>%Ln private channel</numerusform>
            <numerusform>%Ln private channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln direct conversation(s)</source>
        <translation>
            <numerusform>%Ln direct conversation</numerusform>
            <numerusform>%Ln direct conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reaction(s)</source>
        <translation>
            <numerusform>%Ln reaction</numerusform>
            <numerusform>%Ln reactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more: %1</source>
        <translation>
            <numerusform>and %Ln more: %1</numerusform>
            <numerusform>and %Ln more: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) fetched from Slack</source>
        <translation>
            <numerusform>%Ln file fetched from Slack</numerusform>
            <numerusform>%Ln files fetched from Slack</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people group(s)</source>
        <translation>
            <numerusform>%Ln people group</numerusform>
            <numerusform>%Ln people groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::InviteForm</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n address(es) at once.</source>
        <translation>
            <numerusform>At most %n address at once.</numerusform>
            <numerusform>At most %n addresses at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::InviteText</name>
    <message numerus="yes">
        <source>%1 of %n use(s)</source>
        <translation>
            <numerusform>%1 of %n use</numerusform>
            <numerusform>%1 of %n uses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>used %n time</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::JumpPill</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::LargeFilesDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) go for everybody and for good.</source>
        <translation>
            <numerusform>%Ln file go for everybody and for good.</numerusform>
            <numerusform>%Ln files go for everybody and for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::MailText</name>
    <message numerus="yes">
        <source>%n mails wait to be sent.</source>
        <translation>
            <numerusform>%n mails wait to be sent.</numerusform>
            <numerusform>%n mails wait to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mails were given up this week.</source>
        <translation>
            <numerusform>%n mails were given up this week.</numerusform>
            <numerusform>%n mails were given up this week.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::MoveAwayDialog</name>
    <message numerus="yes">
        <source>At least %n characters: the file holds what people sign in with.</source>
        <translation>
            <numerusform>At least %n characters: the file holds what people sign in with.</numerusform>
            <numerusform>At least %n characters: the file holds what people sign in with.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::NotificationsDialog</name>
    <message numerus="yes">
        <source>At most %n keyword(s).</source>
        <translation>
            <numerusform>At most %n keyword.</numerusform>
            <numerusform>At most %n keywords.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A keyword has at most %n character(s).</source>
        <translation>
            <numerusform>A keyword has at most %n character.</numerusform>
            <numerusform>A keyword has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::OutboxPane</name>
    <message numerus="yes">
        <source>%n unsent</source>
        <translation>
            <numerusform>%n unsent</numerusform>
            <numerusform>%n unsent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::OutboxText</name>
    <message numerus="yes">
        <source>There can be no more than %n sections. Remove one, then retry.</source>
        <translation>
            <numerusform>There can be no more than %n section. Remove one, then retry.</numerusform>
            <numerusform>There can be no more than %n sections. Remove one, then retry.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The message was deleted, or %n are saved already and there can be no more. Remove some from what you saved, then retry.</source>
        <translation>
            <numerusform>The message was deleted, or %n is saved already and there can be no more. Remove some from what you saved, then retry.</numerusform>
            <numerusform>The message was deleted, or %n are saved already and there can be no more. Remove some from what you saved, then retry.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other file(s)</source>
        <comment>name of a file</comment>
        <translation>
            <numerusform>%1 and %n other file</numerusform>
            <numerusform>%1 and %n other files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::PeopleDialog</name>
    <message numerus="yes">
        <source>At most %n people can be chosen.</source>
        <translation>
            <numerusform>At most %n people can be chosen.</numerusform>
            <numerusform>At most %n people can be chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::PlannedButton</name>
    <message numerus="yes">
        <source>Planned, %n for you to look at</source>
        <translation>
            <numerusform>Planned, %n for you to look at</numerusform>
            <numerusform>Planned, %n for you to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Planned, %n waiting</source>
        <translation>
            <numerusform>Planned, %n waiting</numerusform>
            <numerusform>Planned, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::PlannedText</name>
    <message numerus="yes">
        <source>At most %n messages can be scheduled. Send or drop one before.</source>
        <translation>
            <numerusform>At most %n message can be scheduled. Send or drop one before.</numerusform>
            <numerusform>At most %n messages can be scheduled. Send or drop one before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can have %n reminders at most. Finish one before.</source>
        <translation>
            <numerusform>You can have %n reminder at most. Finish one before.</numerusform>
            <numerusform>You can have %n reminders at most. Finish one before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::PollDialog</name>
    <message numerus="yes">
        <source>A question has at most %Ln characters.</source>
        <translation>
            <numerusform>A question has at most %Ln character.</numerusform>
            <numerusform>A question has at most %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::PollOptions</name>
    <message numerus="yes">
        <source>An option has at most %Ln characters.</source>
        <translation>
            <numerusform>An option has at most %Ln character.</numerusform>
            <numerusform>An option has at most %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A poll has at most %Ln options; the rest was left out.</source>
        <translation>
            <numerusform>A poll has at most %Ln option; the rest was left out.</numerusform>
            <numerusform>A poll has at most %Ln options; the rest was left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::PollText</name>
    <message numerus="yes">
        <source>%Ln people voted</source>
        <translation>
            <numerusform>%Ln person voted</numerusform>
            <numerusform>%Ln people voted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>people, at the end of a list of names</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln votes</source>
        <translation>
            <numerusform>%Ln vote</numerusform>
            <numerusform>%Ln votes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ProfileForm</name>
    <message numerus="yes">
        <source>This has at most %n characters.</source>
        <translation>
            <numerusform>This has at most %n characters.</numerusform>
            <numerusform>This has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ProfileText</name>
    <message numerus="yes">
        <source>%1 there, %n hours ahead of you</source>
        <translation>
            <numerusform>%1 there, %n hours ahead of you</numerusform>
            <numerusform>%1 there, %n hours ahead of you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 there, %n hours behind you</source>
        <translation>
            <numerusform>%1 there, %n hours behind you</numerusform>
            <numerusform>%1 there, %n hours behind you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::RailTile</name>
    <message numerus="yes">
        <source>%1, %n mention(s)</source>
        <translation>
            <numerusform>%1, %n mention</numerusform>
            <numerusform>%1, %n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread message(s)</source>
        <translation>
            <numerusform>%1, %n unread message</numerusform>
            <numerusform>%1, %n unread messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::RefusalText</name>
    <message numerus="yes">
        <source>Use up to %n letters, digits, dots, hyphens and underscores.</source>
        <translation>
            <numerusform>Use %n letter, digit, dot, hyphen or underscore.</numerusform>
            <numerusform>Use up to %n letters, digits, dots, hyphens and underscores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A group&apos;s name needs 1 to %n characters on one line.</source>
        <translation>
            <numerusform>A group&apos;s name needs %n character on one line.</numerusform>
            <numerusform>A group&apos;s name needs 1 to %n characters on one line.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use up to %n lower case letters, digits, and + - _</source>
        <translation>
            <numerusform>Use up to %n lower case letter, digit, or + - _</numerusform>
            <numerusform>Use up to %n lower case letters, digits, and + - _</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::RemindCommand</name>
    <message numerus="yes">
        <source>At most %n days ahead can be planned.</source>
        <translation>
            <numerusform>At most %n day ahead can be planned.</numerusform>
            <numerusform>At most %n days ahead can be planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A reminder has at most %n characters.</source>
        <translation>
            <numerusform>A reminder has at most %n character.</numerusform>
            <numerusform>A reminder has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ReminderNotice</name>
    <message numerus="yes">
        <source>Reminder: %1 (and %n more)</source>
        <translation>
            <numerusform>Reminder: %1 (and %n more)</numerusform>
            <numerusform>Reminder: %1 (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::RetentionDialog</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::RetentionText</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::RoomHeader</name>
    <message numerus="yes">
        <source>Members: %n</source>
        <translation>
            <numerusform>Members: %n</numerusform>
            <numerusform>Members: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::RoomSession</name>
    <message numerus="yes">
        <source>This message has %Ln different reactions, and there is no room for more. You can join one that is there.</source>
        <translation>
            <numerusform>This message has %Ln different reactions, and there is no room for more. You can join one that is there.</numerusform>
            <numerusform>This message has %Ln different reactions, and there is no room for more. You can join one that is there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::RowLayout</name>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::RulesSheet</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ScheduledEditDialog</name>
    <message numerus="yes">
        <source>%n characters too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::SearchPane</name>
    <message numerus="yes">
        <source>The newest %n on this device. Scroll for more.</source>
        <translation>
            <numerusform>The newest one on this device. Scroll for more.</numerusform>
            <numerusform>The newest %n on this device. Scroll for more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found on this device.</source>
        <translation>
            <numerusform>%n found on this device.</numerusform>
            <numerusform>%n found on this device.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::SecondFactorNotice</name>
    <message numerus="yes">
        <source>This workspace wants a second factor of you: %n day(s) left to set one up. From %1 on it is closed to you until you do.</source>
        <translation>
            <numerusform>This workspace wants a second factor of you: %n day left to set one up. From %1 on it is closed to you until you do.</numerusform>
            <numerusform>This workspace wants a second factor of you: %n days left to set one up. From %1 on it is closed to you until you do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::SecondFactorPage</name>
    <message numerus="yes">
        <source>%Ln recovery code(s) left.</source>
        <translation>
            <numerusform>%Ln recovery code left.</numerusform>
            <numerusform>%Ln recovery codes left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ServerStateText</name>
    <message numerus="yes">
        <source>%n message(s) in the last 24 hours, most of them between %1 and %2</source>
        <translation>
            <numerusform>%n message in the last 24 hours, most of them between %1 and %2</numerusform>
            <numerusform>%n messages in the last 24 hours, most of them between %1 and %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::StandardCommands</name>
    <message numerus="yes">
        <source>A topic has at most %n characters.</source>
        <translation>
            <numerusform>A topic has at most %n character.</numerusform>
            <numerusform>A topic has at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n people can be added at once.</source>
        <translation>
            <numerusform>At most %n person can be added at once.</numerusform>
            <numerusform>At most %n people can be added at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::StatusCommand</name>
    <message numerus="yes">
        <source>A status has at most %n characters.</source>
        <translation>
            <numerusform>A status has at most %n character.</numerusform>
            <numerusform>A status has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::StatusDialog</name>
    <message numerus="yes">
        <source>The server is in this computer. %n other person(s) connected.</source>
        <translation>
            <numerusform>The server is in this computer. %n other person is connected.</numerusform>
            <numerusform>The server is in this computer. %n other people are connected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait for the network and are sent by themselves.</source>
        <translation>
            <numerusform>%n change waits for the network and is sent by itself.</numerusform>
            <numerusform>%n changes wait for the network and are sent by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not accepted and wait for your decision.</source>
        <translation>
            <numerusform>%n change was not accepted and waits for your decision.</numerusform>
            <numerusform>%n changes were not accepted and wait for your decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) are only on this device so far.</source>
        <translation>
            <numerusform>%n draft is only on this device so far.</numerusform>
            <numerusform>%n drafts are only on this device so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait on this device and are sent by themselves.</source>
        <translation>
            <numerusform>%n change wait on this device and are sent by themselves.</numerusform>
            <numerusform>%n changes wait on this device and are sent by themselves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::StatusText</name>
    <message numerus="yes">
        <source>Hosting for %n person(s)</source>
        <translation>
            <numerusform>Hosting for %n person</numerusform>
            <numerusform>Hosting for %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be saved</source>
        <translation>
            <numerusform>%n change could not be saved</numerusform>
            <numerusform>%n changes could not be saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) on this device only</source>
        <translation>
            <numerusform>%n draft on this device only</numerusform>
            <numerusform>%n drafts on this device only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history of the last %n day(s) is on this device. Older messages come when you scroll up to them.</source>
        <translation>
            <numerusform>The history of the last day is on this device. Older messages come when you scroll up to them.</numerusform>
            <numerusform>The history of the last %n days is on this device. Older messages come when you scroll up to them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting — %1</source>
        <translation>
            <numerusform>%n change waiting — %1</numerusform>
            <numerusform>%n changes waiting — %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::SummonsQuestion</name>
    <message numerus="yes">
        <source>Tell %n people?</source>
        <translation>
            <numerusform>Tell %n person?</numerusform>
            <numerusform>Tell %n people?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tell up to %n people?</source>
        <translation>
            <numerusform>Tell up to %n person?</numerusform>
            <numerusform>Tell up to %n people?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ThreadListDelegate</name>
    <message numerus="yes">
        <source>%n repl(ies)</source>
        <translation>
            <numerusform>%n repl(ies)</numerusform>
            <numerusform>%n repl(ies)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ThreadsButton</name>
    <message numerus="yes">
        <source>Threads, %n unread</source>
        <translation>
            <numerusform>Threads, %n unread</numerusform>
            <numerusform>Threads, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::TimelineView</name>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older reply(s) not on this device yet</source>
        <translation>
            <numerusform>%Ln older reply not on this device yet</numerusform>
            <numerusform>%Ln older replies not on this device yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::TokenForm</name>
    <message numerus="yes">
        <source>For %n day(s)</source>
        <translation>
            <numerusform>For %n day</numerusform>
            <numerusform>For %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::Tray</name>
    <message numerus="yes">
        <source>Hearth: %n mention(s)</source>
        <translation>
            <numerusform>Hearth: %n mention</numerusform>
            <numerusform>Hearth: %n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::UnsentText</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other change(s)</source>
        <translation>
            <numerusform>%n other change</numerusform>
            <numerusform>%n other changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::WhenDialog</name>
    <message numerus="yes">
        <source>At most %n days ahead can be planned.</source>
        <translation>
            <numerusform>At most %n day ahead can be planned.</numerusform>
            <numerusform>At most %n days ahead can be planned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::WorkspaceMenu</name>
    <message numerus="yes">
        <source>Audit log, %n alerts…</source>
        <translation>
            <numerusform>Audit log, %n alerts…</numerusform>
            <numerusform>Audit log, %n alerts…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::WrittenSheet</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
