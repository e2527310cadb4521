<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>NoticeText</name>
    <message>
        <source>%1 joined the channel.</source>
        <translation>%1 ist dem Kanal beigetreten.</translation>
    </message>
    <message>
        <source>%1 left the channel.</source>
        <translation>%1 hat den Kanal verlassen.</translation>
    </message>
    <message>
        <source>%1 added %2.</source>
        <comment>somebody, other people</comment>
        <translation>%1 hat %2 hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 removed %2.</source>
        <comment>somebody, other people</comment>
        <translation>%1 hat %2 entfernt.</translation>
    </message>
    <message>
        <source>%1 renamed the channel to %2.</source>
        <translation>%1 hat den Kanal in %2 umbenannt.</translation>
    </message>
    <message>
        <source>%1 removed the topic.</source>
        <translation>%1 hat das Thema entfernt.</translation>
    </message>
    <message>
        <source>%1 set the topic: %2</source>
        <translation>%1 hat das Thema gesetzt: %2</translation>
    </message>
    <message>
        <source>%1 removed what the channel is for.</source>
        <translation>%1 hat entfernt, wofür der Kanal ist.</translation>
    </message>
    <message>
        <source>%1 said what the channel is for: %2</source>
        <translation>%1 hat gesagt, wofür der Kanal ist: %2</translation>
    </message>
    <message>
        <source>%1 archived the channel.</source>
        <translation>%1 hat den Kanal archiviert.</translation>
    </message>
    <message>
        <source>%1 restored the channel.</source>
        <translation>%1 hat den Kanal wiederhergestellt.</translation>
    </message>
    <message>
        <source>%1 made the channel private.</source>
        <translation>%1 hat den Kanal privat gemacht.</translation>
    </message>
</context>
<context>
    <name>hearth::models::ActivityModel</name>
    <message>
        <source>%1 in %2: %3</source>
        <comment>what was done, room, text</comment>
        <translation>%1 in %2: %3</translation>
    </message>
    <message>
        <source>%1, unread</source>
        <translation>%1, ungelesen</translation>
    </message>
    <message>
        <source>%1 mentioned you</source>
        <translation>%1 hat dich erwähnt</translation>
    </message>
    <message>
        <source>%1 replied</source>
        <translation>%1 hat geantwortet</translation>
    </message>
</context>
<context>
    <name>hearth::models::Announcer</name>
    <message numerus="yes">
        <source>%n new message(s) while you were away: %1</source>
        <translation>
            <numerusform>%n neue Nachricht, während du weg warst: %1</numerusform>
            <numerusform>%n neue Nachrichten, während du weg warst: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Eine Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) from %1</source>
        <translation>
            <numerusform>%n neue Nachricht von %1</numerusform>
            <numerusform>%n neue Nachrichten von %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) in %1</source>
        <translation>
            <numerusform>%n neue Nachricht in %1</numerusform>
            <numerusform>%n neue Nachrichten in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>person in a room</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>author: message</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Erinnerung</translation>
    </message>
</context>
<context>
    <name>hearth::models::BrowserSignIn</name>
    <message>
        <source>Back to Hearth</source>
        <translation>Zurück zu Hearth</translation>
    </message>
    <message>
        <source>You can close this window and go on in Hearth.</source>
        <translation>Du kannst dieses Fenster schließen und in Hearth weitermachen.</translation>
    </message>
</context>
<context>
    <name>hearth::models::ChannelListModel</name>
    <message>
        <source>%1, joined</source>
        <translation>%1, beigetreten</translation>
    </message>
</context>
<context>
    <name>hearth::models::Directory</name>
    <message>
        <source>Unknown person</source>
        <translation>Unbekannte Person</translation>
    </message>
</context>
<context>
    <name>hearth::models::DraftListModel</name>
    <message>
        <source>Draft in %1: %2</source>
        <comment>room, text</comment>
        <translation>Entwurf in %1: %2</translation>
    </message>
    <message>
        <source>Draft in a thread of %1: %2</source>
        <comment>room, text</comment>
        <translation>Entwurf in einem Thread von %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s): %1</source>
        <comment>names</comment>
        <translation>
            <numerusform>%Ln Datei: %1</numerusform>
            <numerusform>%Ln Dateien: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::models::FileListModel</name>
    <message>
        <source>%1, from %2</source>
        <comment>file, person</comment>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>%1, from %2, not in the export</source>
        <comment>file, person</comment>
        <translation>%1, von %2, nicht im Export</translation>
    </message>
    <message>
        <source>%1, from %2, in %3</source>
        <comment>file, person, conversation</comment>
        <translation>%1, von %2, in %3</translation>
    </message>
    <message>
        <source>%1, from %2, removed</source>
        <comment>file, person</comment>
        <translation>%1, von %2, entfernt</translation>
    </message>
</context>
<context>
    <name>hearth::models::JumpModel</name>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1, %n ungelesen</numerusform>
            <numerusform>%1, %n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, person</source>
        <translation>%1, Person</translation>
    </message>
    <message>
        <source>%1, command</source>
        <translation>%1, Befehl</translation>
    </message>
    <message>
        <source>%1, workspace</source>
        <translation>%1, Arbeitsbereich</translation>
    </message>
</context>
<context>
    <name>hearth::models::MemberListModel</name>
    <message>
        <source>%1, not sent yet</source>
        <translation>%1, noch nicht gesendet</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>bitte nicht stören</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Not %1: only the name looks like it</source>
        <translation>Nicht %1: Nur der Name sieht so aus</translation>
    </message>
    <message>
        <source>The name mixes alphabets</source>
        <translation>Der Name mischt Alphabete</translation>
    </message>
</context>
<context>
    <name>hearth::models::MessageListModel</name>
    <message>
        <source>%1 in %2: %3</source>
        <comment>author, room, text</comment>
        <translation>%1 in %2: %3</translation>
    </message>
    <message>
        <source>A message that is not on this device</source>
        <translation>Eine Nachricht, die nicht auf diesem Gerät ist</translation>
    </message>
</context>
<context>
    <name>hearth::models::MessageMarks</name>
    <message>
        <source>%1 wrote:</source>
        <comment>author, above a quotation</comment>
        <translation>%1 schrieb:</translation>
    </message>
</context>
<context>
    <name>hearth::models::ReminderListModel</name>
    <message>
        <source>A message that is not on this device</source>
        <translation>Eine Nachricht, die nicht auf diesem Gerät ist</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>text, room</comment>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
</context>
<context>
    <name>hearth::models::RoomListModel</name>
    <message numerus="yes">
        <source>%1, %n unread message(s)</source>
        <translation>
            <numerusform>%1, %n ungelesene Nachricht</numerusform>
            <numerusform>%1, %n ungelesene Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be created. The outbox says why.</source>
        <translation>%1 konnte nicht angelegt werden. Warum, steht im Postausgang.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
</context>
<context>
    <name>hearth::models::RowBuilder</name>
    <message>
        <source>A forwarded message</source>
        <translation>Eine weitergeleitete Nachricht</translation>
    </message>
</context>
<context>
    <name>hearth::models::ScheduledListModel</name>
    <message>
        <source>Not sent, to %1: %2</source>
        <translation>Nicht gesendet, an %1: %2</translation>
    </message>
    <message>
        <source>To %1: %2</source>
        <translation>An %1: %2</translation>
    </message>
</context>
<context>
    <name>hearth::models::SearchModel</name>
    <message>
        <source>%1 in %2: %3</source>
        <comment>author, room, message</comment>
        <translation>%1 in %2: %3</translation>
    </message>
</context>
<context>
    <name>hearth::models::SidebarModel</name>
    <message>
        <source>%1 could not be created. The outbox says why.</source>
        <translation>%1 konnte nicht angelegt werden. Der Postausgang sagt, warum.</translation>
    </message>
    <message>
        <source>%1, section, collapsed</source>
        <translation>%1, Abschnitt, zugeklappt</translation>
    </message>
    <message>
        <source>%1, section, expanded</source>
        <translation>%1, Abschnitt, aufgeklappt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread message(s)</source>
        <translation>
            <numerusform>%1, %n ungelesene Nachricht</numerusform>
            <numerusform>%1, %n ungelesene Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, muted</source>
        <translation>%1, stummgeschaltet</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>Direktnachrichten</translation>
    </message>
    <message>
        <source>%1: you have begun a reply in a thread</source>
        <translation>%1: Du hast eine Antwort in einem Thread begonnen</translation>
    </message>
    <message>
        <source>%1, draft</source>
        <translation>%1, Entwurf</translation>
    </message>
    <message>
        <source>%1, draft in a thread</source>
        <translation>%1, Entwurf in einem Thread</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n mention(s)</source>
        <translation>
            <numerusform>%1, %n Erwähnung</numerusform>
            <numerusform>%1, %n Erwähnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::models::ThreadListModel</name>
    <message>
        <source>This message was deleted.</source>
        <translation>Diese Nachricht wurde gelöscht.</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 in %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n repl(ies)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n unread</source>
        <translation>
            <numerusform>%1, %2, %n ungelesen</numerusform>
            <numerusform>%1, %2, %n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AboutPage</name>
    <message>
        <source>Everybody in the workspace can read it and join. Guests see it when they are added.</source>
        <translation>Alle im Arbeitsbereich können ihn lesen und beitreten. Gäste sehen ihn, wenn sie hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Only those who are in it, not even admins.</source>
        <translation>Nur wer drin ist, nicht einmal Admins.</translation>
    </message>
    <message>
        <source>Only those who are in it.</source>
        <translation>Nur wer dabei ist.</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>moment, person</comment>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Edit channel…</source>
        <translation>Kanal bearbeiten …</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür er da ist</translation>
    </message>
    <message>
        <source>Who can see this</source>
        <translation>Wer das sehen kann</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>In the archive since</source>
        <translation>Im Archiv seit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>heading, text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No topic yet</source>
        <translation>Noch kein Thema</translation>
    </message>
    <message>
        <source>Nobody has said it yet</source>
        <translation>Das hat noch niemand gesagt</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n guest(s) among them.</source>
        <comment>who can see it</comment>
        <translation>
            <numerusform>%1 %n Gast ist darunter.</numerusform>
            <numerusform>%1 %n Gäste sind darunter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>How long things are kept</source>
        <translation>Wie lange etwas aufbewahrt wird</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AccountDialog</name>
    <message>
        <source>Your account</source>
        <translation>Dein Konto</translation>
    </message>
    <message>
        <source>How you sign in, and what is signed in as you.</source>
        <translation>Wie du dich anmeldest und was als du angemeldet ist.</translation>
    </message>
    <message>
        <source>Pages of your account</source>
        <translation>Seiten deines Kontos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>API tokens</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>Linked sign-ins</source>
        <translation>Verknüpfte Anmeldungen</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Deine Daten</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ActivityButton</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Mentions, reactions and replies (%1)</source>
        <translation>Erwähnungen, Reaktionen und Antworten (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Activity, %n mention(s)</source>
        <translation>
            <numerusform>Aktivität, %n Erwähnung</numerusform>
            <numerusform>Aktivität, %n Erwähnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ActivityDelegate</name>
    <message>
        <source>%1, in a thread</source>
        <comment>room</comment>
        <translation>%1, in einem Thread</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ActivityPane</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Kinds of activity</source>
        <translation>Arten von Aktivität</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>Who mentions you, reacts to what you wrote, or replies in a thread that you follow is listed here.</source>
        <translation>Wer dich erwähnt, auf deine Nachrichten reagiert oder in einem Thread antwortet, dem du folgst, steht hier.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reaktionen</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AlertAnnouncer</name>
    <message>
        <source>Security alert in %1</source>
        <translation>Sicherheitshinweis in %1</translation>
    </message>
    <message>
        <source>Storage in %1</source>
        <translation>Speicher in %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AlertNotice</name>
    <message>
        <source>Acknowledge</source>
        <translation>Zur Kenntnis nehmen</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Zeigen…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AlertWatch</name>
    <message>
        <source>an account that does not exist</source>
        <translation>ein Konto, das es nicht gibt</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>diesem Computer</translation>
    </message>
    <message numerus="yes">
        <source>%n failed sign-ins since %1, last as %2 from %3.</source>
        <translation>
            <numerusform>%n fehlgeschlagene Anmeldung seit %1, zuletzt als %2 von %3.</numerusform>
            <numerusform>%n fehlgeschlagene Anmeldungen seit %1, zuletzt als %2 von %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong join codes were tried since %1, last from %2.</source>
        <translation>
            <numerusform>%n falscher Beitrittscode wurde seit %1 versucht, zuletzt von %2.</numerusform>
            <numerusform>%n falsche Beitrittscodes wurden seit %1 versucht, zuletzt von %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was refused %n things since %2.</source>
        <translation>
            <numerusform>%1 wurde seit %2 %n Mal etwas verweigert.</numerusform>
            <numerusform>%1 wurde seit %2 %n Mal etwas verweigert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something unusual happened since %1.</source>
        <translation>Seit %1 geschieht etwas Ungewöhnliches.</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Zur Kenntnis nehmen</translation>
    </message>
    <message>
        <source>The TXT record of %1 has been missing since %2: people with an address there do not come in by themselves any more. Set it again and verify the domain.</source>
        <translation>Der TXT-Eintrag von %1 fehlt seit %2: Leute mit einer Adresse dort kommen nicht mehr von selbst herein. Setze ihn neu und lass die Domain prüfen.</translation>
    </message>
    <message>
        <source>Your files take %1 % of the room that you have here. Delete some that are not needed any more.</source>
        <translation>Deine Dateien brauchen %1 % des Platzes, den du hier hast. Lösche welche, die nicht mehr gebraucht werden.</translation>
    </message>
    <message>
        <source>The files of %1 take %2 % of the room that they have. Clear away what is not needed any more, or allow more.</source>
        <translation>Die Dateien von %1 brauchen %2 % des Platzes, den sie haben. Räume auf, was nicht mehr gebraucht wird, oder erlaube mehr.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AuditDialog</name>
    <message>
        <source>Who did or tried what in %1.</source>
        <translation>Wer in %1 was getan oder versucht hat.</translation>
    </message>
    <message>
        <source>Who signed in and what was changed on this server.</source>
        <translation>Wer sich angemeldet hat und was auf diesem Server geändert wurde.</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Export as &amp;CSV…</source>
        <translation>Als &amp;CSV exportieren …</translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation>Als &amp;JSON exportieren …</translation>
    </message>
    <message>
        <source>&amp;Verify the chain</source>
        <translation>Kette &amp;prüfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehntes</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Action</source>
        <translation>&amp;Aktion</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Days for which entries are kept</source>
        <translation>Tage, die Einträge aufbewahrt werden</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Keep entries</source>
        <translation>Einträge aufbewahren</translation>
    </message>
    <message>
        <source>Older ones are removed; what stands for them is signed.</source>
        <translation>Ältere werden entfernt; was für sie steht, ist signiert.</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Prüfprotokoll exportieren</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The audit log was exported.</source>
        <translation>Das Prüfprotokoll wurde exportiert.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Übernahmen</translation>
    </message>
    <message>
        <source>Second factors</source>
        <translation>Zweite Faktoren</translation>
    </message>
    <message>
        <source>API tokens</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Own accounts</source>
        <translation>Eigene Konten</translation>
    </message>
    <message>
        <source>Others&apos; accounts</source>
        <translation>Konten anderer</translation>
    </message>
    <message>
        <source>Sign-in services</source>
        <translation>Anmeldedienste</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>The log could not be read.</source>
        <translation>Das Protokoll konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Look again with F5.</source>
        <translation>Mit F5 erneut nachsehen.</translation>
    </message>
    <message>
        <source>Nothing like this happened.</source>
        <translation>So etwas ist nicht vorgekommen.</translation>
    </message>
    <message>
        <source>Choose another person, another action or other days.</source>
        <translation>Wähle eine andere Person, eine andere Handlung oder andere Tage.</translation>
    </message>
    <message>
        <source>Remove older entries?</source>
        <translation>Ältere Einträge entfernen?</translation>
    </message>
    <message numerus="yes">
        <source>Entries older than %n days are removed at once, and do not come back.</source>
        <translation>
            <numerusform>Einträge, die älter als %n Tag sind, werden sofort entfernt und kommen nicht zurück.</numerusform>
            <numerusform>Einträge, die älter als %n Tage sind, werden sofort entfernt und kommen nicht zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Es wurde noch nichts festgehalten.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AuditTableModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AuditText</name>
    <message>
        <source>something that has no name any more</source>
        <translation>etwas, das keinen Namen mehr hat</translation>
    </message>
    <message>
        <source>%1 changed the role of %2.</source>
        <translation>%1 hat die Rolle von %2 geändert.</translation>
    </message>
    <message>
        <source>%1 renamed %2.</source>
        <translation>%1 hat %2 umbenannt.</translation>
    </message>
    <message>
        <source>%1 removed %2 from the workspace.</source>
        <translation>%1 hat %2 aus dem Arbeitsbereich entfernt.</translation>
    </message>
    <message>
        <source>%1 created the channel %2.</source>
        <translation>%1 hat den Kanal %2 angelegt.</translation>
    </message>
    <message>
        <source>%1 changed the channel %2.</source>
        <translation>%1 hat den Kanal %2 geändert.</translation>
    </message>
    <message>
        <source>%1 archived the channel %2.</source>
        <translation>%1 hat den Kanal %2 archiviert.</translation>
    </message>
    <message>
        <source>%1 changed the workspace&apos;s settings.</source>
        <translation>%1 hat die Einstellungen des Arbeitsbereichs geändert.</translation>
    </message>
    <message>
        <source>%1 made a new join code.</source>
        <translation>%1 hat einen neuen Beitrittscode erzeugt.</translation>
    </message>
    <message>
        <source>%1 signed in.</source>
        <translation>%1 hat sich angemeldet.</translation>
    </message>
    <message>
        <source>%1 signed up.</source>
        <translation>%1 hat sich registriert.</translation>
    </message>
    <message>
        <source>%1 signed out.</source>
        <translation>%1 hat sich abgemeldet.</translation>
    </message>
    <message>
        <source>%1 set a password.</source>
        <translation>%1 hat ein Passwort gesetzt.</translation>
    </message>
    <message>
        <source>%1 changed the server&apos;s settings.</source>
        <translation>%1 hat die Einstellungen des Servers geändert.</translation>
    </message>
    <message>
        <source>%1 changed the rights of %2.</source>
        <translation>%1 hat die Rechte von %2 geändert.</translation>
    </message>
    <message>
        <source>%1 changed how long the audit log is kept.</source>
        <translation>%1 hat geändert, wie lange das Prüfprotokoll aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Somebody who is anonymous now</source>
        <translation>Jemand, der jetzt anonym ist</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>Somebody who is not signed in</source>
        <translation>Jemand, der nicht angemeldet ist</translation>
    </message>
    <message>
        <source>%1 was refused “%2”.</source>
        <translation>%1 wurde „%2“ verweigert.</translation>
    </message>
    <message>
        <source>%1 did “%2”.</source>
        <translation>%1 hat „%2“ getan.</translation>
    </message>
    <message>
        <source>Number %1, %2</source>
        <translation>Nummer %1, %2</translation>
    </message>
    <message>
        <source>%1: “%2” became “%3”</source>
        <translation>%1: aus „%2“ wurde „%3“</translation>
    </message>
    <message>
        <source>From the address %1</source>
        <translation>Von der Adresse %1</translation>
    </message>
    <message>
        <source>On the device %1</source>
        <translation>Auf dem Gerät %1</translation>
    </message>
    <message>
        <source>Operation %1, result %2</source>
        <translation>Operation %1, Ergebnis %2</translation>
    </message>
    <message>
        <source>The log is not what was written: entry %1 was changed, or one before it is missing.</source>
        <translation>Das Protokoll ist nicht, was geschrieben wurde: Eintrag %1 wurde geändert, oder einer davor fehlt.</translation>
    </message>
    <message>
        <source>The chain is whole. Entries looked at: %1.</source>
        <translation>Die Kette ist vollständig. Geprüfte Einträge: %1.</translation>
    </message>
    <message>
        <source>%1 deactivated their account.</source>
        <translation>%1 hat das eigene Konto stillgelegt.</translation>
    </message>
    <message>
        <source>%1 deleted their account.</source>
        <translation>%1 hat das eigene Konto gelöscht.</translation>
    </message>
    <message>
        <source>%1 had a code sent to their e-mail address.</source>
        <translation>%1 hat einen Code an die eigene E-Mail-Adresse senden lassen.</translation>
    </message>
    <message>
        <source>%1 verified their e-mail address.</source>
        <translation>%1 hat die eigene E-Mail-Adresse bestätigt.</translation>
    </message>
    <message>
        <source>%1 made a link that signs in another device.</source>
        <translation>%1 hat einen Link erzeugt, der ein weiteres Gerät anmeldet.</translation>
    </message>
    <message>
        <source>%1 made a new recovery code.</source>
        <translation>%1 hat einen neuen Wiederherstellungscode erzeugt.</translation>
    </message>
    <message>
        <source>%1 signed out a device that was offline.</source>
        <translation>%1 hat ein Gerät abgemeldet, das offline war.</translation>
    </message>
    <message>
        <source>%1 signed in through another service.</source>
        <translation>%1 hat sich über einen anderen Dienst angemeldet.</translation>
    </message>
    <message>
        <source>%1 opened Hearth on the server&apos;s own computer.</source>
        <translation>%1 hat Hearth auf dem Rechner des Servers geöffnet.</translation>
    </message>
    <message>
        <source>%1 signed in with a recovery code.</source>
        <translation>%1 hat sich mit einem Wiederherstellungscode angemeldet.</translation>
    </message>
    <message>
        <source>%1 signed in with a link of another device.</source>
        <translation>%1 hat sich mit dem Link eines anderen Geräts angemeldet.</translation>
    </message>
    <message>
        <source>%1 asked for a mail with which to set a new password.</source>
        <translation>%1 hat eine E-Mail angefordert, mit der sich ein neues Passwort festlegen lässt.</translation>
    </message>
    <message>
        <source>%1 set a new password with a code.</source>
        <translation>%1 hat mit einem Code ein neues Passwort festgelegt.</translation>
    </message>
    <message>
        <source>%1 stopped a backup.</source>
        <translation>%1 hat eine Sicherung abgebrochen.</translation>
    </message>
    <message>
        <source>%1 made a backup.</source>
        <translation>%1 hat eine Sicherung angelegt.</translation>
    </message>
    <message>
        <source>%1 deleted a backup.</source>
        <translation>%1 hat eine Sicherung gelöscht.</translation>
    </message>
    <message>
        <source>%1 put a backup back.</source>
        <translation>%1 hat eine Sicherung zurückgespielt.</translation>
    </message>
    <message>
        <source>%1 changed when backups are made.</source>
        <translation>%1 hat geändert, wann Sicherungen angelegt werden.</translation>
    </message>
    <message>
        <source>%1 added people to the channel %2.</source>
        <translation>%1 hat Personen in den Kanal %2 aufgenommen.</translation>
    </message>
    <message>
        <source>%1 deleted the channel %2.</source>
        <translation>%1 hat den Kanal %2 gelöscht.</translation>
    </message>
    <message>
        <source>%1 took somebody out of the channel %2.</source>
        <translation>%1 hat jemanden aus dem Kanal %2 genommen.</translation>
    </message>
    <message>
        <source>%1 made a link with which %2 can claim what was imported.</source>
        <translation>%1 hat einen Link erzeugt, mit dem %2 Importiertes übernehmen kann.</translation>
    </message>
    <message>
        <source>%1 matched imported people with members.</source>
        <translation>%1 hat importierte Personen Mitgliedern zugeordnet.</translation>
    </message>
    <message>
        <source>%1 claimed what was imported as theirs.</source>
        <translation>%1 hat Importiertes als Eigenes übernommen.</translation>
    </message>
    <message>
        <source>%1 undid a claim.</source>
        <translation>%1 hat eine Übernahme rückgängig gemacht.</translation>
    </message>
    <message>
        <source>%1 added the domain %2.</source>
        <translation>%1 hat die Domain %2 hinzugefügt.</translation>
    </message>
    <message>
        <source>%2 came in by their verified e-mail address.</source>
        <translation>%2 ist durch die bestätigte E-Mail-Adresse hereingekommen.</translation>
    </message>
    <message>
        <source>%1 removed the domain %2.</source>
        <translation>%1 hat die Domain %2 entfernt.</translation>
    </message>
    <message>
        <source>%1 changed the domain %2.</source>
        <translation>%1 hat die Domain %2 geändert.</translation>
    </message>
    <message>
        <source>%1 had the domain %2 checked.</source>
        <translation>%1 hat die Domain %2 prüfen lassen.</translation>
    </message>
    <message>
        <source>%1 added the emoji %2.</source>
        <translation>%1 hat das Emoji %2 hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 removed the emoji %2.</source>
        <translation>%1 hat das Emoji %2 entfernt.</translation>
    </message>
    <message>
        <source>%1 changed the other names of the emoji %2.</source>
        <translation>%1 hat die weiteren Namen des Emoji %2 geändert.</translation>
    </message>
    <message>
        <source>%1 deleted the group %2.</source>
        <translation>%1 hat die Gruppe %2 gelöscht.</translation>
    </message>
    <message>
        <source>%1 changed the group %2.</source>
        <translation>%1 hat die Gruppe %2 geändert.</translation>
    </message>
    <message>
        <source>%1 changed which scanner looks at files.</source>
        <translation>%1 hat geändert, welcher Virenscanner Dateien prüft.</translation>
    </message>
    <message>
        <source>%1 opened the server to the network.</source>
        <translation>%1 hat den Server für das Netz geöffnet.</translation>
    </message>
    <message>
        <source>%1 closed the server to the network.</source>
        <translation>%1 hat den Server für das Netz geschlossen.</translation>
    </message>
    <message>
        <source>%1 stopped an import.</source>
        <translation>%1 hat einen Import abgebrochen.</translation>
    </message>
    <message>
        <source>%1 matched an imported person with a member.</source>
        <translation>%1 hat eine importierte Person einem Mitglied zugeordnet.</translation>
    </message>
    <message>
        <source>%1 took an import back.</source>
        <translation>%1 hat einen Import zurückgenommen.</translation>
    </message>
    <message>
        <source>%1 started an import.</source>
        <translation>%1 hat einen Import begonnen.</translation>
    </message>
    <message>
        <source>%1 made an invitation.</source>
        <translation>%1 hat eine Einladung erstellt.</translation>
    </message>
    <message>
        <source>%1 joined by an invitation.</source>
        <translation>%1 ist mit einer Einladung beigetreten.</translation>
    </message>
    <message>
        <source>%1 sent an invitation again.</source>
        <translation>%1 hat eine Einladung erneut verschickt.</translation>
    </message>
    <message>
        <source>%1 cancelled an invitation.</source>
        <translation>%1 hat eine Einladung zurückgezogen.</translation>
    </message>
    <message>
        <source>%1 linked a sign-in of another service.</source>
        <translation>%1 hat die Anmeldung eines anderen Dienstes verknüpft.</translation>
    </message>
    <message>
        <source>%1 unlinked a sign-in of another service.</source>
        <translation>%1 hat die Verknüpfung mit einem anderen Dienst gelöst.</translation>
    </message>
    <message>
        <source>%1 changed how the server sends mail.</source>
        <translation>%1 hat geändert, wie der Server E-Mails sendet.</translation>
    </message>
    <message>
        <source>%1 sent a test mail.</source>
        <translation>%1 hat eine Testnachricht gesendet.</translation>
    </message>
    <message>
        <source>%1 let %2 in again.</source>
        <translation>%1 hat %2 wieder aufgenommen.</translation>
    </message>
    <message>
        <source>%1 removed the picture of %2.</source>
        <translation>%1 hat das Bild von %2 entfernt.</translation>
    </message>
    <message>
        <source>%1 took the second factor off %2&apos;s account.</source>
        <translation>%1 hat den zweiten Faktor vom Konto von %2 entfernt.</translation>
    </message>
    <message>
        <source>%1 changed the picture of %2.</source>
        <translation>%1 hat das Bild von %2 geändert.</translation>
    </message>
    <message>
        <source>%1 changed the profile of %2.</source>
        <translation>%1 hat das Profil von %2 geändert.</translation>
    </message>
    <message>
        <source>%1 changed the roles of %2.</source>
        <translation>%1 hat die Rollen von %2 geändert.</translation>
    </message>
    <message>
        <source>%1 created the role %2.</source>
        <translation>%1 hat die Rolle %2 angelegt.</translation>
    </message>
    <message>
        <source>%1 deleted the role %2.</source>
        <translation>%1 hat die Rolle %2 gelöscht.</translation>
    </message>
    <message>
        <source>%1 changed what the role %2 may do.</source>
        <translation>%1 hat geändert, was die Rolle %2 darf.</translation>
    </message>
    <message>
        <source>%1 set up a second factor.</source>
        <translation>%1 hat einen zweiten Faktor eingerichtet.</translation>
    </message>
    <message>
        <source>%1 switched their second factor off.</source>
        <translation>%1 hat den eigenen zweiten Faktor abgeschaltet.</translation>
    </message>
    <message>
        <source>%1 made new recovery codes for their second factor.</source>
        <translation>%1 hat neue Wiederherstellungscodes für den zweiten Faktor erzeugt.</translation>
    </message>
    <message>
        <source>%1 changed the key that access tokens are signed with.</source>
        <translation>%1 hat den Schlüssel gewechselt, mit dem Zugangstoken unterschrieben werden.</translation>
    </message>
    <message>
        <source>%1 changed how much the server writes into its log.</source>
        <translation>%1 hat geändert, wie viel der Server protokolliert.</translation>
    </message>
    <message>
        <source>%1 signed out the device %2.</source>
        <translation>%1 hat das Gerät %2 abgemeldet.</translation>
    </message>
    <message>
        <source>%1 signed out all their other devices.</source>
        <translation>%1 hat alle anderen eigenen Geräte abgemeldet.</translation>
    </message>
    <message>
        <source>A session of %2 was ended: its token was used twice, so somebody else had it.</source>
        <translation>Eine Sitzung von %2 wurde beendet: Ihr Token wurde zweimal benutzt, jemand anderes hatte ihn also.</translation>
    </message>
    <message>
        <source>%1 added the sign-in service %2.</source>
        <translation>%1 hat den Anmeldedienst %2 hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 removed the sign-in service %2.</source>
        <translation>%1 hat den Anmeldedienst %2 entfernt.</translation>
    </message>
    <message>
        <source>%1 tested the sign-in service %2.</source>
        <translation>%1 hat den Anmeldedienst %2 getestet.</translation>
    </message>
    <message>
        <source>%1 changed the sign-in service %2.</source>
        <translation>%1 hat den Anmeldedienst %2 geändert.</translation>
    </message>
    <message>
        <source>The scanner looked at files.</source>
        <translation>Der Virenscanner hat Dateien geprüft.</translation>
    </message>
    <message>
        <source>%1 made the API token %2.</source>
        <translation>%1 hat den API-Token %2 erstellt.</translation>
    </message>
    <message>
        <source>%1 revoked the API token %2.</source>
        <translation>%1 hat den API-Token %2 widerrufen.</translation>
    </message>
    <message>
        <source>%1 made a code with which %2 can set a new password.</source>
        <translation>%1 hat einen Code erzeugt, mit dem %2 ein neues Passwort festlegen kann.</translation>
    </message>
    <message>
        <source>%1 deactivated the account of %2.</source>
        <translation>%1 hat das Konto von %2 stillgelegt.</translation>
    </message>
    <message>
        <source>%1 reactivated the account of %2.</source>
        <translation>%1 hat das Konto von %2 wieder freigegeben.</translation>
    </message>
    <message>
        <source>%1 deleted the account of %2.</source>
        <translation>%1 hat das Konto von %2 gelöscht.</translation>
    </message>
    <message>
        <source>%1 ended sessions of %2.</source>
        <translation>%1 hat Sitzungen von %2 beendet.</translation>
    </message>
    <message>
        <source>%1 created the workspace %2.</source>
        <translation>%1 hat den Arbeitsbereich %2 angelegt.</translation>
    </message>
    <message>
        <source>%1 joined with the join code.</source>
        <translation>%1 ist mit dem Beitrittscode beigetreten.</translation>
    </message>
    <message>
        <source>%1 left the workspace.</source>
        <translation>%1 hat den Arbeitsbereich verlassen.</translation>
    </message>
    <message>
        <source>%1 deleted the workspace.</source>
        <translation>%1 hat den Arbeitsbereich gelöscht.</translation>
    </message>
    <message>
        <source>%1 changed from which networks the workspace can be used.</source>
        <translation>%1 hat geändert, aus welchen Netzen der Arbeitsbereich benutzt werden kann.</translation>
    </message>
    <message>
        <source>%1 handed the workspace over to %2.</source>
        <translation>%1 hat den Arbeitsbereich an %2 übergeben.</translation>
    </message>
    <message>
        <source>%1 tried in vain to sign in through another service.</source>
        <translation>%1 hat vergeblich versucht, sich über einen anderen Dienst anzumelden.</translation>
    </message>
    <message>
        <source>%1 tried a wrong recovery code.</source>
        <translation>%1 hat einen falschen Wiederherstellungscode versucht.</translation>
    </message>
    <message>
        <source>%1 tried a device link that is not good.</source>
        <translation>%1 hat einen ungültigen Geräte-Link versucht.</translation>
    </message>
    <message>
        <source>%1 tried a wrong code for a new password.</source>
        <translation>%1 hat einen falschen Code für ein neues Passwort versucht.</translation>
    </message>
    <message>
        <source>%1 tried in vain to sign in as %2.</source>
        <translation>%1 hat vergeblich versucht, sich als %2 anzumelden.</translation>
    </message>
    <message>
        <source>%1 tried in vain to sign up.</source>
        <translation>%1 hat vergeblich versucht, sich zu registrieren.</translation>
    </message>
    <message>
        <source>%1 tried a wrong invitation code.</source>
        <translation>%1 hat einen falschen Einladungscode versucht.</translation>
    </message>
    <message>
        <source>%1 used an API token that is not good.</source>
        <translation>%1 hat einen ungültigen API-Token benutzt.</translation>
    </message>
    <message>
        <source>%1 tried a wrong join code.</source>
        <translation>%1 hat einen falschen Beitrittscode versucht.</translation>
    </message>
    <message>
        <source>an account that does not exist</source>
        <translation>ein Konto, das es nicht gibt</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>%1 gave %2 the role %3.</source>
        <translation>%1 hat %2 die Rolle %3 gegeben.</translation>
    </message>
    <message>
        <source>%1 took the role %3 from %2.</source>
        <translation>%1 hat %2 die Rolle %3 entzogen.</translation>
    </message>
    <message>
        <source>Tried and refused: %1</source>
        <translation>Versucht und abgelehnt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n-mal)</numerusform>
            <numerusform>%1 (%n-mal)</numerusform>
        </translation>
    </message>
    <message>
        <source>about themself</source>
        <translation>über sich</translation>
    </message>
    <message>
        <source>added by</source>
        <translation>hinzugefügt von</translation>
    </message>
    <message>
        <source>lets new people in</source>
        <translation>lässt neue Leute herein</translation>
    </message>
    <message>
        <source>other names</source>
        <translation>weitere Namen</translation>
    </message>
    <message>
        <source>archived since</source>
        <translation>archiviert seit</translation>
    </message>
    <message>
        <source>certificates that are trusted</source>
        <translation>Zertifikate, denen vertraut wird</translation>
    </message>
    <message>
        <source>joins by itself</source>
        <translation>tritt von selbst bei</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>value of the DNS record</source>
        <translation>Wert des DNS-Eintrags</translation>
    </message>
    <message>
        <source>checked last</source>
        <translation>zuletzt geprüft</translation>
    </message>
    <message>
        <source>imported people by their address</source>
        <translation>importierte Personen nach ihrer Adresse</translation>
    </message>
    <message>
        <source>client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>created by</source>
        <translation>angelegt von</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>minutes to delete a message in</source>
        <translation>Minuten zum Löschen einer Nachricht</translation>
    </message>
    <message>
        <source>is deleted on</source>
        <translation>wird gelöscht am</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>everybody sees earlier versions</source>
        <translation>alle sehen frühere Fassungen</translation>
    </message>
    <message>
        <source>minutes to edit a message in</source>
        <translation>Minuten zum Bearbeiten einer Nachricht</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>e-mail address is verified</source>
        <translation>E-Mail-Adresse ist bestätigt</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>DNS record missing since</source>
        <translation>DNS-Eintrag fehlt seit</translation>
    </message>
    <message>
        <source>rules for files</source>
        <translation>Regeln für Dateien</translation>
    </message>
    <message>
        <source>claim with the groups</source>
        <translation>Angabe mit den Gruppen</translation>
    </message>
    <message>
        <source>handle</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>has a password</source>
        <translation>hat ein Passwort</translation>
    </message>
    <message>
        <source>has a recovery code</source>
        <translation>hat einen Wiederherstellungscode</translation>
    </message>
    <message>
        <source>has a second factor</source>
        <translation>hat einen zweiten Faktor</translation>
    </message>
    <message>
        <source>has a secret</source>
        <translation>hat ein Geheimnis</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>icon</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>join by link or code</source>
        <translation>Beitreten mit Link oder Code</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>beigetreten</translation>
    </message>
    <message>
        <source>signing key</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>last check</source>
        <translation>letzte Prüfung</translation>
    </message>
    <message>
        <source>detail of the server&apos;s log</source>
        <translation>Ausführlichkeit des Serverprotokolls</translation>
    </message>
    <message>
        <source>linked sign-in</source>
        <translation>verknüpfte Anmeldung</translation>
    </message>
    <message>
        <source>groups and their roles</source>
        <translation>Gruppen und ihre Rollen</translation>
    </message>
    <message>
        <source>may create workspaces</source>
        <translation>darf Arbeitsbereiche anlegen</translation>
    </message>
    <message>
        <source>member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>everybody may create channels</source>
        <translation>alle dürfen Kanäle anlegen</translation>
    </message>
    <message>
        <source>who may mention everybody</source>
        <translation>wer alle erwähnen darf</translation>
    </message>
    <message>
        <source>kind of file</source>
        <translation>Dateityp</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>web pages that may call</source>
        <translation>Webseiten, die anfragen dürfen</translation>
    </message>
    <message>
        <source>owns the server</source>
        <translation>besitzt den Server</translation>
    </message>
    <message>
        <source>paused since</source>
        <translation>angehalten seit</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>who may post</source>
        <translation>wer schreiben darf</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>public address</source>
        <translation>öffentliche Adresse</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>name of the DNS record</source>
        <translation>Name des DNS-Eintrags</translation>
    </message>
    <message>
        <source>who may sign up</source>
        <translation>wer sich registrieren darf</translation>
    </message>
    <message>
        <source>days the log is kept</source>
        <translation>Tage, die das Protokoll aufbewahrt wird</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>virus scanner</source>
        <translation>Virenscanner</translation>
    </message>
    <message>
        <source>scopes</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>who needs a second factor</source>
        <translation>wer einen zweiten Faktor braucht</translation>
    </message>
    <message>
        <source>second factor needed since</source>
        <translation>zweiter Faktor nötig seit</translation>
    </message>
    <message>
        <source>encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>virus</source>
        <translation>Virus</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 changed whether people nearby may knock.</source>
        <translation>%1 hat geändert, ob Leute in der Nähe anklopfen dürfen.</translation>
    </message>
    <message>
        <source>%1 let %2 in, who had knocked.</source>
        <translation>%1 hat %2 hereingelassen, nach Anklopfen.</translation>
    </message>
    <message>
        <source>%1 turned %2 away, who had knocked.</source>
        <translation>%1 hat %2 abgewiesen, nach Anklopfen.</translation>
    </message>
    <message>
        <source>%1 moved the workspace %2 here.</source>
        <translation>%1 hat den Arbeitsbereich %2 hierher umgezogen.</translation>
    </message>
    <message>
        <source>%1 stopped moving the workspace %2.</source>
        <translation>%1 hat den Umzug des Arbeitsbereichs %2 abgebrochen.</translation>
    </message>
    <message>
        <source>%1 made a link to move a workspace here.</source>
        <translation>%1 hat einen Link erstellt, um einen Arbeitsbereich hierher umzuziehen.</translation>
    </message>
    <message>
        <source>%1 deleted the closed copy of the workspace %2.</source>
        <translation>%1 hat die geschlossene Kopie des Arbeitsbereichs %2 gelöscht.</translation>
    </message>
    <message>
        <source>%1 moved the workspace %2 into a file.</source>
        <translation>%1 hat den Arbeitsbereich %2 in eine Datei umgezogen.</translation>
    </message>
    <message>
        <source>%1 said where the workspace %2 is now.</source>
        <translation>%1 hat angegeben, wo der Arbeitsbereich %2 jetzt ist.</translation>
    </message>
    <message>
        <source>%1 took in the workspace %2 from a file.</source>
        <translation>%1 hat den Arbeitsbereich %2 aus einer Datei aufgenommen.</translation>
    </message>
    <message>
        <source>%1 began to move the workspace %2.</source>
        <translation>%1 hat begonnen, den Arbeitsbereich %2 umzuziehen.</translation>
    </message>
    <message>
        <source>%1 opened the workspace %2 again that was in a file.</source>
        <translation>%1 hat den Arbeitsbereich %2, der in einer Datei war, wieder geöffnet.</translation>
    </message>
    <message>
        <source>What was older than it is kept was deleted.</source>
        <translation>Was älter war, als es aufbewahrt wird, wurde gelöscht.</translation>
    </message>
    <message>
        <source>%1 changed how long %2 keeps messages and files.</source>
        <translation>%1 hat geändert, wie lange %2 Nachrichten und Dateien aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 cleared away what nothing needed.</source>
        <translation>%1 hat aufgeräumt, was nichts mehr brauchte.</translation>
    </message>
    <message>
        <source>%1 removed files to make room.</source>
        <translation>%1 hat Dateien entfernt, um Platz zu schaffen.</translation>
    </message>
    <message>
        <source>%1 knocked again and again.</source>
        <translation>%1 hat immer wieder angeklopft.</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>days files are kept</source>
        <translation>Tage, die Dateien aufbewahrt werden</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>days messages are kept</source>
        <translation>Tage, die Nachrichten aufbewahrt werden</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>how long things are kept</source>
        <translation>wie lange etwas aufbewahrt wird</translation>
    </message>
    <message>
        <source>%1 removed what had come of the workspace %2.</source>
        <translation>%1 hat entfernt, was vom Arbeitsbereich %2 angekommen war.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AuthorText</name>
    <message>
        <source>%1 (guest)</source>
        <translation>%1 (Gast)</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AvatarDialog</name>
    <message>
        <source>Your picture</source>
        <translation>Dein Bild</translation>
    </message>
    <message>
        <source>Everybody in this workspace who knows you sees it.</source>
        <translation>Alle in diesem Arbeitsbereich, die dich kennen, sehen es.</translation>
    </message>
    <message>
        <source>How near</source>
        <translation>Wie nah</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use this picture</source>
        <translation>Dieses Bild nehmen</translation>
    </message>
    <message>
        <source>This picture cannot be sent. Choose another one.</source>
        <translation>Dieses Bild kann nicht gesendet werden. Wähle ein anderes.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AvatarFile</name>
    <message>
        <source>This picture has too many pixels. Make it smaller, or choose another one.</source>
        <translation>Dieses Bild hat zu viele Pixel. Mach es kleiner oder wähle ein anderes.</translation>
    </message>
    <message>
        <source>This is not a picture that can be read here. Choose a PNG, GIF, JPEG or WebP.</source>
        <translation>Dieses Bild kann hier nicht gelesen werden. Wähle ein PNG, GIF, JPEG oder WebP.</translation>
    </message>
    <message>
        <source>This file cannot be opened. Choose another one.</source>
        <translation>Diese Datei lässt sich nicht öffnen. Wähle eine andere.</translation>
    </message>
    <message>
        <source>This file is too large. Make it smaller, or choose another one.</source>
        <translation>Diese Datei ist zu groß. Mach sie kleiner oder wähle eine andere.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::BackupDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>Backups that there are</source>
        <translation>Vorhandene Sicherungen</translation>
    </message>
    <message>
        <source>&amp;Open a backup…</source>
        <translation>Sicherung ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Schedule…</source>
        <translation>&amp;Zeitplan …</translation>
    </message>
    <message>
        <source>Open a backup</source>
        <translation>Sicherung öffnen</translation>
    </message>
    <message>
        <source>Backups (*.hearthbackup);;All files (*)</source>
        <translation>Sicherungen (*.hearthbackup);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Remove this backup?</source>
        <translation>Diese Sicherung entfernen?</translation>
    </message>
    <message>
        <source>The file is deleted: %1</source>
        <translation>Die Datei wird gelöscht: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The last backup stays. Make another one, and this one can go.</source>
        <translation>Die letzte Sicherung bleibt. Mache eine weitere, dann kann diese weg.</translation>
    </message>
    <message>
        <source>Another backup is being made or opened just now.</source>
        <translation>Gerade wird eine andere Sicherung gemacht oder geöffnet.</translation>
    </message>
    <message>
        <source>Nothing is backed up by itself.</source>
        <translation>Nichts wird von selbst gesichert.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check the backup of %1</source>
        <comment>time</comment>
        <translation>Sicherung prüfen: %1</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open the backup of %1</source>
        <comment>time</comment>
        <translation>Sicherung öffnen: %1</translation>
    </message>
    <message>
        <source>Remove the backup of %1</source>
        <comment>time</comment>
        <translation>Sicherung entfernen: %1</translation>
    </message>
    <message>
        <source>A backup is one file with everything on this computer&apos;s server, or with one workspace: people, messages and files. Each is read back and checked before it counts.</source>
        <translation>Eine Sicherung ist eine Datei mit allem, was auf dem Server dieses Computers liegt, oder mit einem Arbeitsbereich: Leute, Nachrichten und Dateien. Jede wird zurückgelesen und geprüft, bevor sie zählt.</translation>
    </message>
    <message>
        <source>What to back up</source>
        <translation>Was gesichert wird</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <comment>workspace</comment>
        <translation>Nur „%1“</translation>
    </message>
</context>
<context>
    <name>hearth::ui::BackupScheduleDialog</name>
    <message>
        <source>Scheduled backups</source>
        <translation>Sicherungen nach Plan</translation>
    </message>
    <message>
        <source>Made while Hearth runs on this computer; people go on writing meanwhile.</source>
        <translation>Sie werden gemacht, während Hearth auf diesem Computer läuft; alle schreiben dabei weiter.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Empty: beside Hearth&apos;s data. Best on another drive, for when this one fails.</source>
        <translation>Leer: neben den Daten von Hearth. Am besten auf einem anderen Laufwerk, falls dieses ausfällt.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>Nie von selbst</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every 6 hours</source>
        <translation>Alle 6 Stunden</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Choose the folder for backups</source>
        <translation>Ordner für Sicherungen wählen</translation>
    </message>
    <message>
        <source>Keep the last backup of so many days, weeks and months</source>
        <translation>Die letzte Sicherung von so vielen Tagen, Wochen und Monaten behalten</translation>
    </message>
    <message>
        <source>Every %1 hours</source>
        <translation>Alle %1 Stunden</translation>
    </message>
    <message>
        <source>One is kept. Empty: it stays. Write it down elsewhere: without it no backup opens.</source>
        <translation>Eine ist hinterlegt. Leer: Sie bleibt. Schreibe sie anderswo auf: Ohne sie lässt sich keine Sicherung öffnen.</translation>
    </message>
    <message>
        <source>Without one a backup is readable by whoever has the file, and the server&apos;s own keys are not in it. With one, write it down elsewhere: without it no backup opens.</source>
        <translation>Ohne sie kann jeder die Sicherung lesen, der die Datei hat, und die Schlüssel des Servers sind nicht darin. Mit ihr: Schreibe sie anderswo auf, ohne sie lässt sich keine Sicherung öffnen.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>A number from 0 to %1.</source>
        <translation>Eine Zahl von 0 bis %1.</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Backups cannot be written there: the folder is missing, or may not be written to.</source>
        <translation>Dorthin kann nicht gesichert werden: Der Ordner fehlt oder darf nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>&amp;No passphrase</source>
        <translation>&amp;Keine Passphrase</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
</context>
<context>
    <name>hearth::ui::BackupText</name>
    <message>
        <source>The folder is not there. Plug the drive in, or choose another folder.</source>
        <translation>Der Ordner ist nicht da. Stecke das Laufwerk an oder wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Nothing may be written there. Choose another folder.</source>
        <translation>Dort darf nichts geschrieben werden. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, or choose another folder.</source>
        <translation>Der Datenträger ist voll. Schaffe Platz oder wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>Diese Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This file is no backup made by Hearth.</source>
        <translation>Diese Datei ist keine Sicherung von Hearth.</translation>
    </message>
    <message>
        <source>It is damaged or not complete. Use another backup.</source>
        <translation>Sie ist beschädigt oder unvollständig. Nimm eine andere Sicherung.</translation>
    </message>
    <message>
        <source>This backup is encrypted. Type its passphrase.</source>
        <translation>Diese Sicherung ist verschlüsselt. Gib ihre Passphrase ein.</translation>
    </message>
    <message>
        <source>This is not the passphrase of this backup.</source>
        <translation>Das ist nicht die Passphrase dieser Sicherung.</translation>
    </message>
    <message>
        <source>This backup was made without a passphrase on another computer, so the key of its server is not in it. Put the file secret.key of that computer into the data folder of Hearth and try again.</source>
        <translation>Diese Sicherung wurde ohne Passphrase auf einem anderen Computer gemacht, deshalb enthält sie den Schlüssel ihres Servers nicht. Lege die Datei secret.key jenes Computers in den Datenordner von Hearth und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>A newer Hearth made this backup. Update Hearth and try again.</source>
        <translation>Ein neueres Hearth hat diese Sicherung gemacht. Aktualisiere Hearth und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>This is the backup of one workspace. It goes back only to the server that it came from.</source>
        <translation>Das ist die Sicherung eines einzelnen Arbeitsbereichs. Sie kommt nur auf den Server zurück, von dem sie stammt.</translation>
    </message>
    <message>
        <source>It did not work. The log of the server says more.</source>
        <translation>Es hat nicht geklappt. Im Protokoll des Servers steht mehr.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet …</translation>
    </message>
    <message>
        <source>Writing and checking: %1 of %2</source>
        <comment>sizes</comment>
        <translation>Schreiben und prüfen: %1 von %2</translation>
    </message>
    <message>
        <source>Reading and checking: %1 of %2</source>
        <comment>sizes</comment>
        <translation>Lesen und prüfen: %1 von %2</translation>
    </message>
    <message>
        <source>Cancelled. Nothing of it is left.</source>
        <translation>Abgebrochen. Davon ist nichts übrig.</translation>
    </message>
    <message>
        <source>It is whole: it can be opened.</source>
        <translation>Sie ist heil und lässt sich öffnen.</translation>
    </message>
    <message>
        <source>It is unpacked and checked. Quit Hearth and start it again, and it takes the place of what is here now.</source>
        <translation>Sie ist ausgepackt und geprüft. Beende Hearth und starte es neu, dann tritt sie an die Stelle dessen, was jetzt hier ist.</translation>
    </message>
    <message>
        <source>Done and checked: %1</source>
        <translation>Fertig und geprüft: %1</translation>
    </message>
    <message>
        <source>%1 · everything</source>
        <comment>time</comment>
        <translation>%1 · alles</translation>
    </message>
    <message>
        <source>%1 · only “%2”</source>
        <comment>time, workspace</comment>
        <translation>%1 · nur „%2“</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>%1 · %2 · by the schedule</source>
        <comment>size, kind</comment>
        <translation>%1 · %2 · nach Plan</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>size, kind</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Last backup: %1.</source>
        <translation>Letzte Sicherung: %1.</translation>
    </message>
    <message>
        <source>The last try failed: %1</source>
        <translation>Der letzte Versuch ist gescheitert: %1</translation>
    </message>
    <message>
        <source>Next: %1.</source>
        <translation>Nächste: %1.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Badge</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::BrowseDialog</name>
    <message>
        <source>Browse channels</source>
        <translation>Kanäle durchsehen</translation>
    </message>
    <message>
        <source>Look into any of them. Join those that are for you.</source>
        <translation>Sieh in jeden hinein. Tritt denen bei, die dich angehen.</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivierte</translation>
    </message>
    <message>
        <source>There is no such channel.</source>
        <translation>So einen Kanal gibt es nicht.</translation>
    </message>
    <message>
        <source>Find a channel</source>
        <translation>Kanal suchen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Most members first</source>
        <translation>Die meisten Mitglieder zuerst</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ByteText</name>
    <message>
        <source>%1 of %2</source>
        <comment>of a file: how much of how much, as in 12 of 40 MB</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ChannelDelegate</name>
    <message>
        <source>Joined</source>
        <translation>Beigetreten</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n Mitglied</numerusform>
            <numerusform>%n Mitglieder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ChoicePage</name>
    <message>
        <source>Start here</source>
        <translation>Hier anfangen</translation>
    </message>
    <message>
        <source>Make a workspace on this computer. No account, no internet needed. You can invite people later.</source>
        <translation>Richte auf diesem Rechner einen Arbeitsbereich ein. Ohne Konto, ohne Internet. Einladen kannst du später.</translation>
    </message>
    <message>
        <source>Join a team</source>
        <translation>Einem Team beitreten</translation>
    </message>
    <message>
        <source>Sign in to a server</source>
        <translation>Bei einem Server anmelden</translation>
    </message>
    <message>
        <source>Your organisation gave you an address.</source>
        <translation>Deine Organisation hat dir eine Adresse gegeben.</translation>
    </message>
    <message>
        <source>Import from Slack…</source>
        <translation>Aus Slack importieren …</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Welcome to Hearth</source>
        <translation>Willkommen bei Hearth</translation>
    </message>
    <message>
        <source>This build of Hearth has no server inside. Join a team or sign in to a server instead.</source>
        <translation>Dieses Hearth enthält keinen Server. Tritt stattdessen einem Team bei oder melde dich bei einem Server an.</translation>
    </message>
    <message>
        <source>Team chat that lives on your own machine.</source>
        <translation>Team-Chat, der auf deinem eigenen Rechner lebt.</translation>
    </message>
    <message>
        <source>With a link or code — or pick one on your network:</source>
        <translation>Mit einem Link oder Code – oder wähle eines in deinem Netz:</translation>
    </message>
    <message>
        <source>With a link or a code that somebody gave you.</source>
        <translation>Mit einem Link oder Code, den dir jemand gegeben hat.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Make a workspace on a server that you are signed in to.</source>
        <translation>Richte einen Arbeitsbereich auf einem Server ein, bei dem du angemeldet bist.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ClaimCodeDialog</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Like ABCD-EFGH-JKMN-PQRS.</source>
        <translation>Wie ABCD-EFGH-JKMN-PQRS.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This is me</source>
        <translation>Das bin ich</translation>
    </message>
    <message>
        <source>Type the code.</source>
        <translation>Gib den Code ein.</translation>
    </message>
    <message>
        <source>What %1 wrote is yours now.</source>
        <translation>Was %1 geschrieben hat, gehört jetzt dir.</translation>
    </message>
    <message>
        <source>Enter a code</source>
        <translation>Code eingeben</translation>
    </message>
    <message>
        <source>You were here before an import? With the code that an admin gave you, what you wrote then becomes yours again, with the rooms you were in.</source>
        <translation>Warst du vor einem Import schon hier? Mit dem Code, den dir ein Admin gegeben hat, gehört dir wieder, was du damals geschrieben hast, mit den Räumen, in denen du warst.</translation>
    </message>
    <message>
        <source>The time of this code is over. Ask an admin for another one.</source>
        <translation>Die Zeit dieses Codes ist um. Bitte einen Admin um einen neuen.</translation>
    </message>
    <message>
        <source>This code was used already. Each one is good once.</source>
        <translation>Dieser Code wurde schon benutzt. Jeder gilt einmal.</translation>
    </message>
    <message>
        <source>An admin has matched this person already. Ask them if that is not you.</source>
        <translation>Ein Admin hat diese Person schon zugeordnet. Frag nach, wenn das nicht du bist.</translation>
    </message>
    <message>
        <source>This is a code to join a workspace with. Choose “Add a workspace” for it.</source>
        <translation>Das ist ein Code, mit dem man einem Arbeitsbereich beitritt. Wähle dafür „Arbeitsbereich hinzufügen“.</translation>
    </message>
    <message>
        <source>This is no code of this workspace, or a later one took its place. Look at it again, or ask an admin for another one.</source>
        <translation>Das ist kein Code dieses Arbeitsbereichs, oder ein späterer hat ihn ersetzt. Sieh noch einmal nach oder bitte einen Admin um einen neuen.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ClaimsDialog</name>
    <message>
        <source>Imported people</source>
        <translation>Importierte Personen</translation>
    </message>
    <message>
        <source>Who came with an import, and who they are here. What they wrote becomes that member&apos;s, with the rooms they were in. It can be undone at any time.</source>
        <translation>Wer mit einem Import kam und wer das hier ist. Was sie geschrieben haben, gehört dann diesem Mitglied, mit den Räumen, in denen sie waren. Es lässt sich jederzeit rückgängig machen.</translation>
    </message>
    <message>
        <source>Code for this person</source>
        <translation>Code für diese Person</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>Ist hier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Who they are here</source>
        <translation>Wer sie hier sind</translation>
    </message>
    <message>
        <source>&amp;Match</source>
        <translation>&amp;Zuordnen</translation>
    </message>
    <message>
        <source>Personal &amp;link…</source>
        <translation>Persönlicher &amp;Link …</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Rückgängig …</translation>
    </message>
    <message>
        <source>No import has brought anybody here yet.</source>
        <translation>Noch kein Import hat jemanden hierher gebracht.</translation>
    </message>
    <message>
        <source>%1, by address</source>
        <translation>%1, durch die Adresse</translation>
    </message>
    <message>
        <source>%1, by link</source>
        <translation>%1, durch einen Link</translation>
    </message>
    <message>
        <source>Has a link until %1</source>
        <translation>Hat einen Link bis %1</translation>
    </message>
    <message>
        <source>Perhaps %1</source>
        <translation>Vielleicht %1</translation>
    </message>
    <message>
        <source>Suggested, for the same name.</source>
        <translation>Vorgeschlagen, wegen des gleichen Namens.</translation>
    </message>
    <message>
        <source>%1 is %2 now.</source>
        <translation>%1 ist jetzt %2.</translation>
    </message>
    <message>
        <source>Undo who %1 is?</source>
        <translation>Rückgängig machen, wer %1 ist?</translation>
    </message>
    <message>
        <source>What came with the import is %1&apos;s again, and the rooms that opened by it close. Nothing is lost, and it can be done again.</source>
        <translation>Was mit dem Import kam, gehört wieder %1, und die Räume, die dadurch aufgingen, schließen sich. Nichts geht verloren, und es lässt sich wiederholen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>%1 is nobody here now.</source>
        <translation>%1 ist jetzt niemand hier.</translation>
    </message>
    <message>
        <source>Give this code to %1 and nobody else. It is good for seven days, once, and is entered in the workspace&apos;s menu, “Enter a code…”.</source>
        <translation>Gib diesen Code %1 und niemandem sonst. Er gilt sieben Tage lang, einmal, und wird im Menü des Arbeitsbereichs unter „Code eingeben…“ eingegeben.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::CodeStep</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Type the code.</source>
        <translation>Gib den Code ein.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::CodeTrouble</name>
    <message>
        <source>An admin of this team has removed you. Only an invitation for you alone lets you in again: ask one of them.</source>
        <translation>Ein Admin dieses Teams hat dich entfernt. Nur eine Einladung für dich allein lässt dich wieder herein: Bitte einen von ihnen darum.</translation>
    </message>
    <message>
        <source>This team takes nobody by its code any more. Ask one of its admins for an invitation.</source>
        <translation>Dieses Team nimmt niemanden mehr mit seinem Code auf. Bitte einen der Admins um eine Einladung.</translation>
    </message>
    <message>
        <source>This invitation has expired. Ask whoever sent it for a new one.</source>
        <translation>Diese Einladung ist abgelaufen. Bitte die Person, die sie geschickt hat, um eine neue.</translation>
    </message>
    <message>
        <source>This invitation has been used as often as it may be. Ask whoever sent it for a new one.</source>
        <translation>Diese Einladung ist so oft benutzt worden, wie sie darf. Bitte die Person, die sie geschickt hat, um eine neue.</translation>
    </message>
    <message>
        <source>This invitation was withdrawn. Ask an admin of the team for a new one.</source>
        <translation>Diese Einladung wurde zurückgezogen. Bitte einen Admin des Teams um eine neue.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::CommandsDialog</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Typed at the beginning of a message. To send such a word as text, write two slashes.</source>
        <translation>Sie stehen am Anfang einer Nachricht. Um so ein Wort als Text zu senden, schreib zwei Schrägstriche.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::CompareDialog</name>
    <message>
        <source>Edited meanwhile</source>
        <translation>Inzwischen bearbeitet</translation>
    </message>
    <message>
        <source>This message was edited on another device before your edit arrived. Nothing is lost: if yours is sent, the other one stays in the message&apos;s history.</source>
        <translation>Diese Nachricht wurde auf einem anderen Gerät bearbeitet, bevor deine Änderung ankam. Nichts geht verloren: Wird deine gesendet, bleibt die andere im Verlauf der Nachricht.</translation>
    </message>
    <message>
        <source>Your version from here, not sent</source>
        <translation>Deine Fassung von hier, nicht gesendet</translation>
    </message>
    <message>
        <source>What everybody sees now</source>
        <translation>Was jetzt alle sehen</translation>
    </message>
    <message>
        <source>Edit mine</source>
        <translation>Meine bearbeiten</translation>
    </message>
    <message>
        <source>Keep the other</source>
        <translation>Die andere behalten</translation>
    </message>
    <message>
        <source>Send mine</source>
        <translation>Meine senden</translation>
    </message>
</context>
<context>
    <name>hearth::ui::CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Composer</name>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Strikethrough</source>
        <translation>Durchgestrichen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>Aufzählung</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummerierte Liste</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Editing message — Esc to cancel</source>
        <translation>Nachricht wird bearbeitet – Esc bricht ab</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Cancel editing</source>
        <translation>Bearbeiten abbrechen</translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation>Formatierung</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Mention someone</source>
        <translation>Jemanden erwähnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n characters too many</source>
        <translation>
            <numerusform>%n Zeichen zu viel</numerusform>
            <numerusform>%n Zeichen zu viel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>Poll…</source>
        <translation>Umfrage …</translation>
    </message>
    <message>
        <source>Send later…</source>
        <translation>Später senden …</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>This is too long for a message, but it can go as a file.</source>
        <translation>Das ist zu lang für eine Nachricht, kann aber als Datei mit.</translation>
    </message>
    <message>
        <source>Attach as a file</source>
        <translation>Als Datei anhängen</translation>
    </message>
    <message>
        <source>Code block</source>
        <translation>Codeblock</translation>
    </message>
    <message>
        <source>%1 sends, %2 begins a new line</source>
        <comment>keys</comment>
        <translation>%1 sendet, %2 beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>This is long. It can go as a file instead.</source>
        <translation>Das ist lang. Es kann stattdessen als Datei gesendet werden.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ComposerAttachments</name>
    <message>
        <source>Picture %1.png</source>
        <comment>name of a file: date and time</comment>
        <translation>Bild %1.png</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ComposerController</name>
    <message>
        <source>Reply in the thread</source>
        <translation>Im Thread antworten</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Message #%1</source>
        <translation>Nachricht an #%1</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Nachricht an %1</translation>
    </message>
    <message>
        <source>This channel is archived: it can be read, and nobody writes in it any more.</source>
        <translation>Dieser Kanal ist archiviert: Er bleibt lesbar, aber niemand schreibt mehr darin.</translation>
    </message>
    <message>
        <source>You may read here, but not write. Ask an admin of the workspace.</source>
        <translation>Du darfst hier lesen, aber nicht schreiben. Frag einen Admin des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>There is no command /%1. To send it as text, write //%1</source>
        <translation>Den Befehl /%1 gibt es nicht. Um es als Text zu senden, schreib //%1</translation>
    </message>
    <message>
        <source>The message that started this thread was deleted.</source>
        <translation>Die Nachricht, mit der dieser Thread begann, wurde gelöscht.</translation>
    </message>
    <message>
        <source>Restore channel</source>
        <translation>Kanal wiederherstellen</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Später senden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>A command cannot be sent later. To send it as text, write //%1</source>
        <translation>Ein Befehl kann nicht später gesendet werden. Um ihn als Text zu senden, schreib //%1</translation>
    </message>
    <message>
        <source>Drop to attach to your reply</source>
        <translation>Loslassen, um an deine Antwort anzuhängen</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Loslassen, um anzuhängen</translation>
    </message>
    <message>
        <source>Drop to attach to #%1</source>
        <translation>Loslassen, um an #%1 anzuhängen</translation>
    </message>
    <message>
        <source>Drop to attach for %1</source>
        <translation>Loslassen, um für %1 anzuhängen</translation>
    </message>
    <message>
        <source>Files cannot be sent later. Send the message now, or take them out.</source>
        <translation>Dateien lassen sich nicht später senden. Sende die Nachricht jetzt oder nimm sie heraus.</translation>
    </message>
    <message>
        <source>Only admins and those whom they chose write in this channel. You can read it and react.</source>
        <translation>In diesem Kanal schreiben nur Admins und wen sie gewählt haben. Du kannst ihn lesen und reagieren.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ComposerFiles</name>
    <message>
        <source>Attach files…</source>
        <translation>Dateien anhängen …</translation>
    </message>
    <message>
        <source>One moment: “%1” is still being copied.</source>
        <translation>Einen Augenblick: „%1“ wird noch kopiert.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ComposerPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ConversationController</name>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Another computer answers where your host was: perhaps this is another network. Nothing is sent to it, and Hearth goes on by itself when your host answers.</source>
        <translation>Wo dein Host war, antwortet ein anderer Rechner: Vielleicht ist das hier ein anderes Netz. Ihm wird nichts gesendet, und Hearth macht von selbst weiter, sobald dein Host antwortet.</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten …</translation>
    </message>
    <message>
        <source>%1 What you write waits on this device and is sent by itself.</source>
        <translation>%1 Was du schreibst, wartet auf diesem Gerät und wird von selbst gesendet.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ConversationPane</name>
    <message>
        <source>No channel is here yet.</source>
        <translation>Hier ist noch kein Kanal.</translation>
    </message>
    <message>
        <source>A channel is where a team talks about one thing.</source>
        <translation>In einem Kanal spricht ein Team über eine Sache.</translation>
    </message>
    <message>
        <source>New channel…</source>
        <translation>Neuer Kanal …</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
</context>
<context>
    <name>hearth::ui::CopyField</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DataPage</name>
    <message>
        <source>Take your data along</source>
        <translation>Deine Daten mitnehmen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Deactivate your account</source>
        <translation>Dein Konto deaktivieren</translation>
    </message>
    <message>
        <source>You are signed out everywhere. Signing in brings everything back.</source>
        <translation>Du wirst überall abgemeldet. Eine Anmeldung bringt alles zurück.</translation>
    </message>
    <message>
        <source>Dea&amp;ctivate…</source>
        <translation>Dea&amp;ktivieren …</translation>
    </message>
    <message>
        <source>Delete your account</source>
        <translation>Dein Konto löschen</translation>
    </message>
    <message>
        <source>After 14 days in which you can come back. What you wrote stays with the others.</source>
        <translation>Nach 14 Tagen, in denen du zurückkommen kannst. Was du geschrieben hast, bleibt bei den anderen.</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>Export your data</source>
        <translation>Deine Daten exportieren</translation>
    </message>
    <message>
        <source>Your account is deactivated</source>
        <translation>Dein Konto ist deaktiviert</translation>
    </message>
    <message>
        <source>Sign in again whenever you want to come back.</source>
        <translation>Melde dich wieder an, wann immer du zurückkommen willst.</translation>
    </message>
    <message>
        <source>Your account will be deleted</source>
        <translation>Dein Konto wird gelöscht</translation>
    </message>
    <message>
        <source>It is deleted on %1. To keep it, sign in before that day.</source>
        <translation>Es wird am %1 gelöscht. Um es zu behalten, melde dich vor diesem Tag an.</translation>
    </message>
    <message>
        <source>What you wrote in every workspace and the files you sent, your account, devices and API tokens, as a ZIP with JSON files.</source>
        <translation>Was du in jedem Arbeitsbereich geschrieben hast und die Dateien, die du gesendet hast, dein Konto, Geräte und API-Tokens, als ZIP mit JSON-Dateien.</translation>
    </message>
    <message>
        <source>Messages so far: %1, files: %2 (%3)</source>
        <translation>Nachrichten bisher: %1, Dateien: %2 (%3)</translation>
    </message>
    <message>
        <source>Your data is in %1. Messages: %2, files: %3.</source>
        <translation>Deine Daten sind in %1. Nachrichten: %2, Dateien: %3.</translation>
    </message>
    <message>
        <source>Files that are missing: %1. Why is said in the lists of files in the ZIP.</source>
        <translation>Dateien, die fehlen: %1. Warum, steht in den Dateilisten im ZIP.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DayPicker</name>
    <message>
        <source>Go to a day</source>
        <translation>Zu einem Tag gehen</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>A week ago</source>
        <translation>Vor einer Woche</translation>
    </message>
    <message>
        <source>A month ago</source>
        <translation>Vor einem Monat</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Parts of the details</source>
        <translation>Teile der Details</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DeviceDialog</name>
    <message>
        <source>Add another device</source>
        <translation>Weiteres Gerät hinzufügen</translation>
    </message>
    <message>
        <source>Open this link on your other device, or scan the code there. It signs you in as yourself, works once, and only for ten minutes. Show it to nobody else.</source>
        <translation>Öffne diesen Link auf deinem anderen Gerät oder scanne dort den Code. Er meldet dich als dich selbst an, gilt einmal und nur zehn Minuten lang. Zeig ihn niemandem sonst.</translation>
    </message>
    <message>
        <source>QR code that signs another device in</source>
        <translation>QR-Code, der ein weiteres Gerät anmeldet</translation>
    </message>
    <message>
        <source>Device link</source>
        <translation>Geräte-Link</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Neuer Link</translation>
    </message>
    <message>
        <source>Your workspace is on this computer only, so no other device can reach it. Host it first, then add the device.</source>
        <translation>Dein Arbeitsbereich ist nur auf diesem Rechner, deshalb erreicht ihn kein anderes Gerät. Gib ihn erst im Netz frei, dann füge das Gerät hinzu.</translation>
    </message>
    <message>
        <source>Valid for another %1:%2</source>
        <comment>minutes and seconds</comment>
        <translation>Noch %1:%2 gültig</translation>
    </message>
    <message>
        <source>This link is no longer valid. Make a new one.</source>
        <translation>Dieser Link gilt nicht mehr. Mach einen neuen.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DevicesPage</name>
    <message>
        <source>Sign out everywhere &amp;else</source>
        <translation>Überall &amp;sonst abmelden</translation>
    </message>
    <message>
        <source>an unnamed device</source>
        <translation>einem Gerät ohne Namen</translation>
    </message>
    <message>
        <source>%1: somebody used a copy of the sign-in of %2. It was ended there. If that was not you, change your password.</source>
        <translation>%1: Jemand hat eine Kopie der Anmeldung von %2 benutzt. Sie wurde dort beendet. Wenn du das nicht warst, ändere dein Passwort.</translation>
    </message>
    <message>
        <source>%1: your password was changed on %2.</source>
        <translation>%1: Dein Passwort wurde auf %2 geändert.</translation>
    </message>
    <message>
        <source>%1: your password was set anew on %2, with a code from an administrator.</source>
        <translation>%1: Dein Passwort wurde auf %2 neu festgelegt, mit einem Code von der Verwaltung.</translation>
    </message>
    <message>
        <source>%1: something about the safety of your account changed. Look at your devices and your password.</source>
        <translation>%1: An der Sicherheit deines Kontos hat sich etwas geändert. Sieh deine Geräte und dein Passwort an.</translation>
    </message>
    <message>
        <source>the server&apos;s own computer</source>
        <translation>der Rechner des Servers selbst</translation>
    </message>
    <message>
        <source>This device · %1 · signed in %2</source>
        <comment>address, time</comment>
        <translation>Dieses Gerät · %1 · angemeldet %2</translation>
    </message>
    <message>
        <source>Last used %1 · %2</source>
        <comment>time, address</comment>
        <translation>Zuletzt benutzt %1 · %2</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Gerät ohne Namen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>%1 abmelden</translation>
    </message>
    <message>
        <source>I have seen this</source>
        <translation>Ich habe es gesehen</translation>
    </message>
    <message>
        <source>Only this device is signed in now.</source>
        <translation>Jetzt ist nur noch dieses Gerät angemeldet.</translation>
    </message>
    <message>
        <source>%1: a sign-in through another service was linked to your account on %2. If that was not you, remove it under Linked sign-ins and change your password.</source>
        <translation>%1: Auf %2 wurde eine Anmeldung über einen anderen Dienst mit deinem Konto verknüpft. Wenn du das nicht warst, trenne sie unter „Verknüpfte Anmeldungen“ und ändere dein Passwort.</translation>
    </message>
    <message>
        <source>%1: an administrator took the second factor off your account. Set a new one up under Security.</source>
        <translation>%1: Ein Administrator hat den zweiten Faktor von deinem Konto entfernt. Richte unter „Zweiter Faktor“ einen neuen ein.</translation>
    </message>
    <message>
        <source>%1: an administrator signed you out on every device.</source>
        <translation>%1: Ein Administrator hat dich auf jedem Gerät abgemeldet.</translation>
    </message>
    <message>
        <source>%1: an administrator signed you out on %2.</source>
        <translation>%1: Ein Administrator hat dich auf %2 abgemeldet.</translation>
    </message>
    <message>
        <source>%1: the scheduled backup of your server failed. Look at the backups of the server to see why.</source>
        <translation>%1: Die geplante Sicherung deines Servers ist gescheitert. Sieh bei den Sicherungen des Servers nach, warum.</translation>
    </message>
    <message>
        <source>%1: you are in %2 now: your e-mail address let you in.</source>
        <translation>%1: du bist jetzt in %2: deine E-Mail-Adresse hat dich hereingelassen.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Dialogs</name>
    <message>
        <source>Not possible here</source>
        <translation>Hier nicht möglich</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Hearth %1</source>
        <translation>Hearth %1</translation>
    </message>
    <message>
        <source>Team chat that lives on your own machine. Free software under the Apache License 2.0.</source>
        <translation>Team-Chat, der auf deinem eigenen Rechner lebt. Freie Software unter der Apache-Lizenz 2.0.</translation>
    </message>
    <message>
        <source>Archive #%1?</source>
        <translation>#%1 archivieren?</translation>
    </message>
    <message>
        <source>Nobody can write in it any more and it leaves the sidebar. Its messages are kept.</source>
        <translation>Niemand kann mehr darin schreiben und er verschwindet aus der Seitenleiste. Die Nachrichten bleiben.</translation>
    </message>
    <message>
        <source>Archive channel</source>
        <translation>Kanal archivieren</translation>
    </message>
    <message>
        <source>Delete #%1?</source>
        <translation>#%1 löschen?</translation>
    </message>
    <message>
        <source>The channel and all its messages are deleted for everybody. This cannot be undone.</source>
        <translation>Der Kanal und alle seine Nachrichten werden für alle gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete channel</source>
        <translation>Kanal löschen</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>%1 verlassen?</translation>
    </message>
    <message>
        <source>You lose access on all of your devices. What you wrote stays. With an invitation you can come back.</source>
        <translation>Du verlierst auf all deinen Geräten den Zugang. Was du geschrieben hast, bleibt. Mit einer Einladung kannst du wiederkommen.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>You are still in the workspace</source>
        <translation>Du bist noch im Arbeitsbereich</translation>
    </message>
    <message>
        <source>You are no longer in %1</source>
        <translation>Du bist nicht mehr in %1</translation>
    </message>
    <message>
        <source>You have left it or were removed. What you wrote there stays with the others; it is not on this device any more.</source>
        <translation>Du hast ihn verlassen oder wurdest entfernt. Was du dort geschrieben hast, bleibt bei den anderen; auf diesem Gerät ist es nicht mehr.</translation>
    </message>
    <message>
        <source>They are not here, so they have nothing to sign in with.</source>
        <translation>Diese Person ist nicht hier und hat nichts, womit sie sich anmeldet.</translation>
    </message>
    <message>
        <source>They have more rights than a member. Whoever owns the server can do it.</source>
        <translation>Diese Person hat mehr Rechte als ein Mitglied. Wem der Server gehört, kann es tun.</translation>
    </message>
    <message>
        <source>&amp;New password…</source>
        <translation>&amp;Neues Passwort…</translation>
    </message>
    <message>
        <source>Reset &amp;second factor…</source>
        <translation>Zweiten &amp;Faktor zurücksetzen…</translation>
    </message>
    <message>
        <source>Reset the second factor of %1?</source>
        <translation>Den zweiten Faktor von %1 zurücksetzen?</translation>
    </message>
    <message>
        <source>They sign in with their password alone until they set up another one. Do this when they have lost their device and their recovery codes, and when you are sure that it is they who ask.</source>
        <translation>Bis ein neuer eingerichtet ist, reicht das Passwort allein. Tu das, wenn Gerät und Wiederherstellungscodes verloren sind und du sicher bist, wer dich darum bittet.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>%1 has no second factor now.</source>
        <translation>%1 hat jetzt keinen zweiten Faktor mehr.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Es wurde nichts geändert</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>You are now in %1</source>
        <translation>Du bist jetzt in %1</translation>
    </message>
    <message>
        <source>Your e-mail address belongs to this workspace&apos;s domain, so it let you in.</source>
        <translation>Deine E-Mail-Adresse gehört zur Domain dieses Arbeitsbereichs und hat dich hereingelassen.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>This link is not complete</source>
        <translation>Dieser Link ist nicht vollständig</translation>
    </message>
    <message>
        <source>Copy the whole link from the mail, or type its code where Hearth asks for it.</source>
        <translation>Kopiere den ganzen Link aus der E-Mail, oder gib seinen Code dort ein, wo Hearth danach fragt.</translation>
    </message>
    <message>
        <source>You are not signed in there</source>
        <translation>Du bist dort nicht angemeldet</translation>
    </message>
    <message>
        <source>The link verifies an address on %1. Sign in there first, and open it again.</source>
        <translation>Der Link bestätigt eine Adresse auf %1. Melde dich zuerst dort an und öffne ihn noch einmal.</translation>
    </message>
    <message>
        <source>S&amp;essions…</source>
        <translation>S&amp;itzungen…</translation>
    </message>
    <message>
        <source>Your own are under “Your account”.</source>
        <translation>Deine eigenen stehen unter „Dein Konto“.</translation>
    </message>
    <message>
        <source>Whoever owns the server can do it.</source>
        <translation>Das kann, wem der Server gehört.</translation>
    </message>
    <message>
        <source>They have no account here.</source>
        <translation>Die Person hat hier kein Konto.</translation>
    </message>
    <message>
        <source>You own the server.</source>
        <translation>Dir gehört der Server.</translation>
    </message>
    <message>
        <source>&amp;Deactivate account…</source>
        <translation>Konto &amp;deaktivieren …</translation>
    </message>
    <message>
        <source>It is deactivated.</source>
        <translation>Es ist deaktiviert.</translation>
    </message>
    <message>
        <source>Deactivate the account of %1?</source>
        <translation>Das Konto von %1 deaktivieren?</translation>
    </message>
    <message>
        <source>They are signed out everywhere, in every workspace of this server, and cannot sign in. Nothing of theirs is lost; you can open the account again.</source>
        <translation>Die Person wird überall abgemeldet, in jedem Arbeitsbereich dieses Servers, und kann sich nicht anmelden. Nichts geht verloren; du kannst das Konto wieder öffnen.</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>The account of %1 is deactivated.</source>
        <translation>Das Konto von %1 ist deaktiviert.</translation>
    </message>
    <message>
        <source>Open accoun&amp;t again</source>
        <translation>Kon&amp;to wieder öffnen</translation>
    </message>
    <message>
        <source>It is not deactivated.</source>
        <translation>Es ist nicht deaktiviert.</translation>
    </message>
    <message>
        <source>%1 can sign in again.</source>
        <translation>%1 kann sich wieder anmelden.</translation>
    </message>
    <message>
        <source>De&amp;lete account…</source>
        <translation>Konto &amp;löschen …</translation>
    </message>
    <message>
        <source>Im&amp;ported people…</source>
        <translation>Im&amp;portierte Personen …</translation>
    </message>
    <message>
        <source>I was here &amp;before…</source>
        <translation>Ich war &amp;schon hier …</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DirectoryMentions</name>
    <message>
        <source>everybody in this channel</source>
        <translation>alle in diesem Kanal</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>followers, quietly if away</source>
        <translation>wer folgt; wer weg ist, ungestört</translation>
    </message>
    <message>
        <source>everybody, quietly if away</source>
        <translation>alle; wer weg ist, ungestört</translation>
    </message>
    <message>
        <source>everybody who follows this thread</source>
        <translation>alle, die diesem Thread folgen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DomainsDialog</name>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Es gibt noch keine.</translation>
    </message>
    <message>
        <source>Domains of this workspace</source>
        <translation>Domains dieses Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Set this TXT record where the domain is managed, then look at it. It may take some hours until it is seen everywhere.</source>
        <translation>Setze diesen TXT-Eintrag dort, wo die Domain verwaltet wird, und lass ihn dann prüfen. Es kann einige Stunden dauern, bis er überall zu sehen ist.</translation>
    </message>
    <message>
        <source>Name of the TXT record</source>
        <translation>Name des TXT-Eintrags</translation>
    </message>
    <message>
        <source>Value of the TXT record</source>
        <translation>Wert des TXT-Eintrags</translation>
    </message>
    <message>
        <source>Keep the join link when the domain is proven</source>
        <translation>Den Einladungslink behalten, wenn die Domain nachgewiesen ist</translation>
    </message>
    <message>
        <source>Otherwise a proven domain switches the join link of the workspace off.</source>
        <translation>Sonst schaltet eine nachgewiesene Domain den Einladungslink des Arbeitsbereichs aus.</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Like example.org</source>
        <translation>Zum Beispiel example.org</translation>
    </message>
    <message>
        <source>Add domain</source>
        <translation>Domain hinzufügen</translation>
    </message>
    <message>
        <source>Proven since %1</source>
        <translation>Nachgewiesen seit %1</translation>
    </message>
    <message>
        <source>Not proven · looked at %1</source>
        <translation>Nicht nachgewiesen · geprüft am %1</translation>
    </message>
    <message>
        <source>Not proven yet</source>
        <translation>Noch nicht nachgewiesen</translation>
    </message>
    <message>
        <source>The record is there: %1 is proven.</source>
        <translation>Der Eintrag ist da: %1 ist nachgewiesen.</translation>
    </message>
    <message>
        <source>There is no TXT record under %1 yet. A new one may take some hours until it is seen everywhere.</source>
        <translation>Unter %1 gibt es noch keinen TXT-Eintrag. Es kann einige Stunden dauern, bis ein neuer überall zu sehen ist.</translation>
    </message>
    <message>
        <source>The TXT record under %1 has another value. Copy it again.</source>
        <translation>Der TXT-Eintrag unter %1 hat einen anderen Wert. Kopiere ihn noch einmal.</translation>
    </message>
    <message>
        <source>The name servers did not answer. Try again later.</source>
        <translation>Die Nameserver haben nicht geantwortet. Versuch es später noch einmal.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>This is not a domain. It looks like example.org.</source>
        <translation>Das ist keine Domain. Sie sieht aus wie example.org.</translation>
    </message>
    <message>
        <source>This domain is on the list already, or the list is full.</source>
        <translation>Diese Domain steht schon auf der Liste, oder die Liste ist voll.</translation>
    </message>
    <message>
        <source>Asking the name servers…</source>
        <translation>Die Nameserver werden gefragt …</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Addresses there count for nothing any more. Who is here stays; to prove the domain again a new record is needed.</source>
        <translation>Adressen dort zählen dann nicht mehr. Wer hier ist, bleibt; um die Domain wieder nachzuweisen, braucht es einen neuen Eintrag.</translation>
    </message>
    <message>
        <source>Prove that a domain is yours. People with a verified e-mail address at a proven domain can come in without an invitation.</source>
        <translation>Weise nach, dass eine Domain euch gehört. Leute mit einer bestätigten E-Mail-Adresse an einer nachgewiesenen Domain können ohne Einladung hereinkommen.</translation>
    </message>
    <message>
        <source>Also those whose address is verified already. Who was removed from the workspace stays out.</source>
        <translation>Auch die, deren Adresse schon bestätigt ist. Wer aus dem Arbeitsbereich entfernt wurde, bleibt draußen.</translation>
    </message>
    <message>
        <source>Lets nobody in · its record has been missing since %1</source>
        <translation>Lässt niemanden herein · der Eintrag fehlt seit %1</translation>
    </message>
    <message>
        <source>Proven · its record has been missing since %1</source>
        <translation>Nachgewiesen · der Eintrag fehlt seit %1</translation>
    </message>
    <message>
        <source>Lets people in · proven since %1</source>
        <translation>Lässt Leute herein · nachgewiesen seit %1</translation>
    </message>
    <message>
        <source>&amp;Let people with a verified address at %1 in by themselves</source>
        <translation>&amp;Leute mit einer bestätigten Adresse bei %1 von selbst hereinlassen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DraftDelegate</name>
    <message>
        <source>%1, in a thread</source>
        <comment>room</comment>
        <translation>%1, in einem Thread</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DraftsButton</name>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>What you have begun to write (%1)</source>
        <translation>Was du zu schreiben begonnen hast (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Drafts, %n</source>
        <translation>
            <numerusform>Entwürfe, %n</numerusform>
            <numerusform>Entwürfe, %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::DraftsPane</name>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>No drafts.</source>
        <translation>Keine Entwürfe.</translation>
    </message>
    <message>
        <source>What you begin to write and do not send is listed here, on all your devices.</source>
        <translation>Was du zu schreiben beginnst und nicht sendest, steht hier, auf allen deinen Geräten.</translation>
    </message>
    <message>
        <source>The draft in %1 is deleted.</source>
        <comment>room</comment>
        <translation>Der Entwurf in %1 ist gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>Entwurf löschen</translation>
    </message>
    <message>
        <source>The draft in %1 is deleted. It cannot come back while Hearth may not write on this computer&apos;s disk; you can undo that later.</source>
        <comment>room</comment>
        <translation>Der Entwurf in %1 ist gelöscht. Er kann nicht zurückkommen, solange Hearth nicht auf die Festplatte dieses Rechners schreiben darf; du kannst das Löschen später rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::EditChannelDialog</name>
    <message>
        <source>Edit #%1</source>
        <translation>#%1 bearbeiten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Stands beside the name: what is going on now.</source>
        <translation>Steht neben dem Namen: was gerade ansteht.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Give the channel a name.</source>
        <translation>Gib dem Kanal einen Namen.</translation>
    </message>
    <message>
        <source>A channel of this name is there already. Choose another name.</source>
        <translation>Einen Kanal mit diesem Namen gibt es schon. Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür er da ist</translation>
    </message>
    <message>
        <source>Helps people to find the right place.</source>
        <translation>Hilft, den richtigen Ort zu finden.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::EmailPanel</name>
    <message>
        <source>Code from the mail</source>
        <translation>Code aus der E-Mail</translation>
    </message>
    <message>
        <source>Six digits, good for a day.</source>
        <translation>Sechs Ziffern, einen Tag lang gültig.</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <source>%1 is verified.</source>
        <translation>%1 ist bestätigt.</translation>
    </message>
    <message>
        <source>%1 is not verified yet: nobody knows whether mail reaches you there.</source>
        <translation>%1 ist noch nicht bestätigt: Niemand weiß, ob dich E-Mails dort erreichen.</translation>
    </message>
    <message>
        <source>Send &amp;another code</source>
        <translation>Noch einen &amp;Code schicken</translation>
    </message>
    <message>
        <source>Send a &amp;code to it</source>
        <translation>&amp;Code dorthin schicken</translation>
    </message>
    <message>
        <source>Type the code that stands in the mail.</source>
        <translation>Gib den Code ein, der in der E-Mail steht.</translation>
    </message>
    <message numerus="yes">
        <source>This is not the code that was sent. %n tries are left.</source>
        <translation>
            <numerusform>Das ist nicht der Code, der geschickt wurde. Es bleibt %n Versuch.</numerusform>
            <numerusform>Das ist nicht der Code, der geschickt wurde. Es bleiben %n Versuche.</numerusform>
        </translation>
    </message>
    <message>
        <source>This code is not good any more. Have another one sent.</source>
        <translation>Dieser Code gilt nicht mehr. Lass dir einen neuen schicken.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::EmojiDialog</name>
    <message>
        <source>Custom emoji</source>
        <translation>Eigene Emoji</translation>
    </message>
    <message>
        <source>Emoji of this workspace</source>
        <translation>Emoji dieses Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Everybody here can use them in messages and as reactions.</source>
        <translation>Alle hier können sie in Nachrichten und als Reaktionen verwenden.</translation>
    </message>
    <message>
        <source>Everybody here can use them in messages and as reactions. Admins add and remove them.</source>
        <translation>Alle hier können sie in Nachrichten und als Reaktionen verwenden. Admins fügen sie hinzu und entfernen sie.</translation>
    </message>
    <message>
        <source>Find an emoji</source>
        <translation>Emoji suchen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Written between colons, like :shipit:.</source>
        <translation>Wird zwischen Doppelpunkten geschrieben, wie :shipit:.</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Weitere Namen</translation>
    </message>
    <message>
        <source>Optional, with blanks between them: sendit deploy</source>
        <translation>Freiwillig, durch Leerzeichen getrennt: sendit deploy</translation>
    </message>
    <message>
        <source>New emoji</source>
        <translation>Neues Emoji</translation>
    </message>
    <message>
        <source>Also %1</source>
        <translation>Auch %1</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Noch gibt es keine.</translation>
    </message>
    <message>
        <source>No emoji is called so.</source>
        <translation>Kein Emoji heißt so.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>An emoji has at most %n other names.</source>
        <translation>
            <numerusform>Ein Emoji hat höchstens %n weiteren Namen.</numerusform>
            <numerusform>Ein Emoji hat höchstens %n weitere Namen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a picture first.</source>
        <translation>Wähle zuerst ein Bild.</translation>
    </message>
    <message>
        <source>Give the emoji a name.</source>
        <translation>Gib dem Emoji einen Namen.</translation>
    </message>
    <message>
        <source>:%1: is there for everybody now.</source>
        <translation>:%1: ist jetzt für alle da.</translation>
    </message>
    <message>
        <source>The names of :%1: are saved.</source>
        <translation>Die Namen von :%1: sind gespeichert.</translation>
    </message>
    <message>
        <source>Remove :%1:?</source>
        <translation>:%1: entfernen?</translation>
    </message>
    <message>
        <source>Messages and reactions in which it stands show its name instead, for everybody.</source>
        <translation>Nachrichten und Reaktionen, in denen es steht, zeigen dann für alle seinen Namen.</translation>
    </message>
    <message>
        <source>Remove emoji</source>
        <translation>Emoji entfernen</translation>
    </message>
    <message>
        <source>The emoji is removed.</source>
        <translation>Das Emoji ist entfernt.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::EmojiFile</name>
    <message>
        <source>This picture is too large: an emoji has at most %1. Make it smaller, or choose another one.</source>
        <translation>Dieses Bild ist zu groß: Ein Emoji hat höchstens %1. Mach es kleiner oder wähle ein anderes.</translation>
    </message>
    <message>
        <source>This file cannot be opened. Choose another one.</source>
        <translation>Diese Datei lässt sich nicht öffnen. Wähle eine andere.</translation>
    </message>
    <message>
        <source>This picture has too many pixels: at most %1 million are taken. Make it smaller, or choose another one.</source>
        <translation>Dieses Bild hat zu viele Pixel: Höchstens %1 Millionen werden angenommen. Mach es kleiner oder wähle ein anderes.</translation>
    </message>
    <message>
        <source>This is not a picture that can be read here. Choose a PNG, GIF, JPEG or WebP.</source>
        <translation>Das ist kein Bild, das sich hier lesen lässt. Wähle ein PNG, GIF, JPEG oder WebP.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::EmojiPicker</name>
    <message>
        <source>Choose an emoji</source>
        <translation>Emoji auswählen</translation>
    </message>
    <message>
        <source>Find an emoji</source>
        <translation>Emoji suchen</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>Smileys</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>Tiere und Natur</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Essen und Trinken</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Reisen und Orte</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Gegenstände</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flaggen</translation>
    </message>
    <message>
        <source>Skin tone</source>
        <translation>Hautton</translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation>Kein Hautton</translation>
    </message>
    <message>
        <source>Light skin tone</source>
        <translation>Heller Hautton</translation>
    </message>
    <message>
        <source>Medium-light skin tone</source>
        <translation>Mittelheller Hautton</translation>
    </message>
    <message>
        <source>Medium skin tone</source>
        <translation>Mittlerer Hautton</translation>
    </message>
    <message>
        <source>Medium-dark skin tone</source>
        <translation>Mitteldunkler Hautton</translation>
    </message>
    <message>
        <source>Dark skin tone</source>
        <translation>Dunkler Hautton</translation>
    </message>
    <message>
        <source>No emoji is called so.</source>
        <translation>Kein Emoji heißt so.</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
</context>
<context>
    <name>hearth::ui::EntryDialog</name>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1: %2 It is kept in the outbox.</source>
        <comment>what, sentence</comment>
        <translation>%1: %2 Es liegt im Postausgang.</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>%1 · waits to be sent</source>
        <translation>%1 · wartet auf das Senden</translation>
    </message>
</context>
<context>
    <name>hearth::ui::EntryPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ErrorText</name>
    <message>
        <source>This is not the server that you were invited to: its fingerprint is another one. Ask the host for a new link, face to face or by phone.</source>
        <translation>Das ist nicht der Server, zu dem du eingeladen wurdest: Sein Fingerabdruck ist ein anderer. Bitte den Gastgeber persönlich oder am Telefon um einen neuen Link.</translation>
    </message>
    <message>
        <source>This system does not trust the server&apos;s certificate. If the server made it by itself, use the whole join link: it carries the fingerprint that proves who it is.</source>
        <translation>Dieses System vertraut dem Zertifikat des Servers nicht. Hat der Server es selbst gemacht, nimm den ganzen Einladungslink: Er trägt den Fingerabdruck, der beweist, wer er ist.</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Look at the newest version, then try again.</source>
        <translation>Jemand anderes hat das inzwischen geändert. Sieh dir die neueste Fassung an und versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>Something you wrote earlier has to arrive first. It will be tried again by itself.</source>
        <translation>Etwas, das du vorher geschrieben hast, muss zuerst ankommen. Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>This message is too long. Shorten it or send it in parts.</source>
        <translation>Diese Nachricht ist zu lang. Kürze sie oder schick sie in Teilen.</translation>
    </message>
    <message>
        <source>This is larger than the server takes. Try a smaller one.</source>
        <translation>Das ist größer, als der Server annimmt. Versuch es mit etwas Kleinerem.</translation>
    </message>
    <message>
        <source>This server does not offer that.</source>
        <translation>Dieser Server bietet das nicht an.</translation>
    </message>
    <message>
        <source>This server does not offer that: %1</source>
        <translation>Dieser Server bietet das nicht an: %1</translation>
    </message>
    <message>
        <source>This Hearth and the server speak different versions. Update the older one of the two.</source>
        <translation>Dieses Hearth und der Server sprechen verschiedene Fassungen. Bring das ältere von beiden auf den neuen Stand.</translation>
    </message>
    <message>
        <source>The server took too long to answer. Check the network and try again.</source>
        <translation>Der Server hat zu lange nicht geantwortet. Prüfe das Netz und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>That was interrupted. Please try again.</source>
        <translation>Das wurde unterbrochen. Bitte versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Something went wrong inside Hearth. Try again; if it stays, report it with these words: %1</source>
        <translation>In Hearth ist etwas schiefgegangen. Versuch es noch einmal; wenn es bleibt, melde es mit diesen Worten: %1</translation>
    </message>
    <message>
        <source>Your name needs 1 to 80 characters on one line.</source>
        <translation>Dein Name braucht 1 bis 80 Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>A channel&apos;s name needs 1 to 80 characters on one line.</source>
        <translation>Der Name eines Kanals braucht 1 bis 80 Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>The workspace&apos;s name needs 1 to 80 characters on one line.</source>
        <translation>Der Name des Arbeitsbereichs braucht 1 bis 80 Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. It looks like lea@example.org.</source>
        <translation>Das ist keine E-Mail-Adresse. Eine sieht so aus: lea@example.org.</translation>
    </message>
    <message>
        <source>The current password is not right.</source>
        <translation>Das bisherige Passwort stimmt nicht.</translation>
    </message>
    <message>
        <source>This code is not valid. Check it letter by letter, or ask for a new one.</source>
        <translation>Dieser Code gilt nicht. Prüfe ihn Buchstabe für Buchstabe oder bitte um einen neuen.</translation>
    </message>
    <message>
        <source>This link is not complete. Copy the whole link, from hearth:// to the last letter.</source>
        <translation>Dieser Link ist nicht vollständig. Kopiere ihn ganz, von hearth:// bis zum letzten Zeichen.</translation>
    </message>
    <message>
        <source>This file is not a Slack export that Hearth can read. Choose the ZIP as Slack made it.</source>
        <translation>Diese Datei ist kein Slack-Export, den Hearth lesen kann. Wähle die ZIP-Datei so, wie Slack sie gemacht hat.</translation>
    </message>
    <message>
        <source>The port must be a number between 1 and 65535.</source>
        <translation>Der Port muss eine Zahl von 1 bis 65535 sein.</translation>
    </message>
    <message>
        <source>A message needs 1 to 40,000 characters.</source>
        <translation>Eine Nachricht braucht 1 bis 40.000 Zeichen.</translation>
    </message>
    <message>
        <source>A topic has at most 250 characters on one line.</source>
        <translation>Ein Thema hat höchstens 250 Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>The server did not take “%1”: %2</source>
        <translation>Der Server hat „%1“ nicht angenommen: %2</translation>
    </message>
    <message>
        <source>E-mail and password do not belong together. Check both and try again.</source>
        <translation>E-Mail und Passwort passen nicht zusammen. Prüfe beides und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>This invitation is no longer valid. Ask for a new link.</source>
        <translation>Diese Einladung gilt nicht mehr. Bitte um einen neuen Link.</translation>
    </message>
    <message>
        <source>This link has been used or is older than ten minutes. Make a new one on your other device.</source>
        <translation>Dieser Link wurde schon benutzt oder ist älter als zehn Minuten. Mach auf deinem anderen Gerät einen neuen.</translation>
    </message>
    <message>
        <source>Please sign in again, then repeat this.</source>
        <translation>Bitte melde dich neu an und wiederhole das dann.</translation>
    </message>
    <message>
        <source>You are signed out here. Sign in again; nothing you wrote is lost.</source>
        <translation>Du bist hier abgemeldet. Melde dich neu an; nichts, was du geschrieben hast, ist verloren.</translation>
    </message>
    <message>
        <source>This server takes new people by invitation only. Ask for a join link.</source>
        <translation>Dieser Server nimmt neue Leute nur auf Einladung auf. Bitte um einen Einladungslink.</translation>
    </message>
    <message>
        <source>Only admins may do this with channels here. Ask one of them.</source>
        <translation>Das dürfen hier nur Admins mit Kanälen tun. Frag jemanden von ihnen.</translation>
    </message>
    <message>
        <source>You may not write here any more. Copy your text if you want to keep it.</source>
        <translation>Du darfst hier nicht mehr schreiben. Kopiere deinen Text, wenn du ihn behalten willst.</translation>
    </message>
    <message>
        <source>Only the owner and admins may import history.</source>
        <translation>Nur Eigentümer und Admins dürfen Verläufe importieren.</translation>
    </message>
    <message>
        <source>You may not do this here. Ask an admin of the workspace.</source>
        <translation>Das darfst du hier nicht. Frag einen Admin des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>No team here knows this code. It may have been renewed: ask for a new link.</source>
        <translation>Diesen Code kennt hier kein Team. Vielleicht wurde er erneuert: Bitte um einen neuen Link.</translation>
    </message>
    <message>
        <source>You are signed in, but not in a workspace on this server yet. Ask for a join link.</source>
        <translation>Du bist angemeldet, aber auf diesem Server noch in keinem Arbeitsbereich. Bitte um einen Einladungslink.</translation>
    </message>
    <message>
        <source>This is gone. Close this window and open it again.</source>
        <translation>Das ist nicht mehr da. Schließ dieses Fenster und öffne es neu.</translation>
    </message>
    <message>
        <source>This message or its channel has been deleted meanwhile.</source>
        <translation>Diese Nachricht oder ihr Kanal wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation>Das ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Another program uses this port. Choose another one, or let Hearth pick a free one.</source>
        <translation>Ein anderes Programm benutzt diesen Port. Wähle einen anderen oder lass Hearth einen freien suchen.</translation>
    </message>
    <message>
        <source>A channel of this name is there already. Choose another name.</source>
        <translation>Einen Kanal mit diesem Namen gibt es schon. Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>An account with this e-mail address is there already.</source>
        <translation>Ein Konto mit dieser E-Mail-Adresse gibt es schon.</translation>
    </message>
    <message>
        <source>Another import is running. Wait until it is done.</source>
        <translation>Ein anderer Import läuft. Warte, bis er fertig ist.</translation>
    </message>
    <message>
        <source>This does not fit with what is there already: %1</source>
        <translation>Das passt nicht zu dem, was schon da ist: %1</translation>
    </message>
    <message>
        <source>The server does not answer. Check that its computer is on and that you are in the same network, then try again.</source>
        <translation>Der Server antwortet nicht. Prüfe, ob sein Rechner an ist und ihr im selben Netz seid, und versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>Older messages are not on this device yet. They come when the server answers again.</source>
        <translation>Ältere Nachrichten sind noch nicht auf diesem Gerät. Sie kommen, sobald der Server wieder antwortet.</translation>
    </message>
    <message>
        <source>Hearth cannot listen on this network now. Check the network connection and try again.</source>
        <translation>Hearth kann in diesem Netz gerade nicht lauschen. Prüfe die Netzwerkverbindung und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The server in this computer did not start. Check that the disk has room, then try again.</source>
        <translation>Der Server in diesem Rechner ist nicht gestartet. Prüfe, ob auf der Festplatte Platz ist, und versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>The server does not answer now. Try again in a moment.</source>
        <translation>Der Server antwortet gerade nicht. Versuch es gleich noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %n second(s).</source>
        <translation>
            <numerusform>Zu viele Versuche. Versuch es in %n Sekunde noch einmal.</numerusform>
            <numerusform>Zu viele Versuche. Versuch es in %n Sekunden noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many attempts. Try again in a minute.</source>
        <translation>Zu viele Versuche. Versuch es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is not trusted</source>
        <translation>dem Zertifikat des Servers wird nicht vertraut</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>no access any more</source>
        <translation>kein Zugang mehr</translation>
    </message>
    <message>
        <source>client and server need the same version</source>
        <translation>Programm und Server brauchen dieselbe Fassung</translation>
    </message>
    <message>
        <source>too many attempts</source>
        <translation>zu viele Versuche</translation>
    </message>
    <message>
        <source>the connection failed</source>
        <translation>die Verbindung ist gescheitert</translation>
    </message>
    <message>
        <source>Only the owner of this server may change this.</source>
        <translation>Nur wem dieser Server gehört, darf das ändern.</translation>
    </message>
    <message>
        <source>The disk of this computer is full. What you write now is lost if Hearth ends before there is room again. Delete something large, then go on.</source>
        <translation>Die Festplatte dieses Rechners ist voll. Was du jetzt schreibst, ist verloren, wenn Hearth endet, bevor wieder Platz ist. Lösche etwas Großes, dann geht es weiter.</translation>
    </message>
    <message>
        <source>Hearth may not write into its folder on this computer. What you write now is lost if Hearth ends before that changes.</source>
        <translation>Hearth darf auf diesem Rechner nicht in seinen Ordner schreiben. Was du jetzt schreibst, ist verloren, wenn Hearth endet, bevor sich das ändert.</translation>
    </message>
    <message>
        <source>The file with what you had not sent yet was damaged. Hearth has set it aside and saved what could be read. Look through your drafts and unsent messages.</source>
        <translation>Die Datei mit dem, was du noch nicht gesendet hattest, war beschädigt. Hearth hat sie beiseitegelegt und gerettet, was lesbar war. Sieh deine Entwürfe und ungesendeten Nachrichten durch.</translation>
    </message>
    <message>
        <source>Hearth cannot use its files on this computer. What you write now is lost if Hearth ends before that changes. Technical details: %1</source>
        <translation>Hearth kann seine Dateien auf diesem Rechner nicht benutzen. Was du jetzt schreibst, ist verloren, wenn Hearth endet, bevor sich das ändert. Technische Einzelheiten: %1</translation>
    </message>
    <message>
        <source>Disk full — not safe yet</source>
        <translation>Festplatte voll — noch nicht sicher</translation>
    </message>
    <message>
        <source>Disk is read-only — not safe yet</source>
        <translation>Festplatte schreibgeschützt — noch nicht sicher</translation>
    </message>
    <message>
        <source>A damaged file was rescued</source>
        <translation>Eine beschädigte Datei wurde gerettet</translation>
    </message>
    <message>
        <source>Disk trouble — not safe yet</source>
        <translation>Ärger mit der Festplatte — noch nicht sicher</translation>
    </message>
    <message>
        <source>Edited meanwhile on another device. This is your version; compare the two.</source>
        <translation>Inzwischen auf einem anderen Gerät bearbeitet. Dies ist deine Fassung; vergleiche die beiden.</translation>
    </message>
    <message>
        <source>At %1 a web server answers (%2), and not your host. Often that means that this network wants you to sign in first: open your browser and see.</source>
        <translation>Unter %1 antwortet ein Webserver (%2) und nicht dein Host. Oft heißt das, dass du dich in diesem Netz erst anmelden musst: Öffne den Browser und sieh nach.</translation>
    </message>
    <message>
        <source>At %1 another computer answers, and not your host. In another network that is usual: each gives out its addresses anew.</source>
        <translation>Unter %1 antwortet ein anderer Rechner und nicht dein Host. In einem anderen Netz ist das normal: Jedes vergibt seine Adressen neu.</translation>
    </message>
    <message>
        <source>Hearth sends nothing to it: no name, no message, no password. It goes on by itself as soon as your host answers.</source>
        <translation>Hearth sendet ihm nichts: keinen Namen, keine Nachricht, kein Passwort. Es macht von selbst weiter, sobald dein Host antwortet.</translation>
    </message>
    <message>
        <source>If this is the host&apos;s own network, the host may have been set up anew, or somebody pretends to be it. Ask for a new link, face to face or by phone.</source>
        <translation>Wenn das hier das Netz des Hosts ist, wurde der Host vielleicht neu eingerichtet, oder jemand gibt sich für ihn aus. Bitte um einen neuen Link, persönlich oder am Telefon.</translation>
    </message>
    <message>
        <source>This network wants you to sign in before it lets anything through. Open your browser and sign in; Hearth goes on by itself afterwards.</source>
        <translation>In diesem Netz musst du dich erst anmelden, bevor es etwas durchlässt. Öffne den Browser und melde dich an; danach macht Hearth von selbst weiter.</translation>
    </message>
    <message>
        <source>this network wants you to sign in first (browser)</source>
        <translation>in diesem Netz musst du dich erst anmelden (Browser)</translation>
    </message>
    <message>
        <source>this network may want you to sign in first (browser)</source>
        <translation>in diesem Netz musst du dich vielleicht erst anmelden (Browser)</translation>
    </message>
    <message>
        <source>another computer answers at its address</source>
        <translation>unter seiner Adresse antwortet ein anderer Rechner</translation>
    </message>
    <message>
        <source>Only in memory: %1. The disk of this computer is full. Free some space, and Hearth writes it down by itself; or copy it and keep it elsewhere.</source>
        <translation>Nur im Arbeitsspeicher: %1. Die Festplatte dieses Rechners ist voll. Schaffe etwas Platz, dann schreibt Hearth es von selbst auf; oder kopiere es und bewahre es anderswo auf.</translation>
    </message>
    <message>
        <source>Only in memory: %1. Hearth cannot write on this computer&apos;s disk. Copy it and keep it elsewhere if this cannot be changed now.</source>
        <translation>Nur im Arbeitsspeicher: %1. Hearth kann auf die Festplatte dieses Rechners nicht schreiben. Kopiere es und bewahre es anderswo auf, wenn sich das jetzt nicht ändern lässt.</translation>
    </message>
    <message>
        <source>The disk of this computer is full, so Hearth cannot open %1.</source>
        <translation>Die Festplatte dieses Rechners ist voll, deshalb kann Hearth %1 nicht öffnen.</translation>
    </message>
    <message>
        <source>Hearth may not write into its folder on this computer, so it cannot open %1.</source>
        <translation>Hearth darf auf diesem Rechner nicht in seinen Ordner schreiben, deshalb kann es %1 nicht öffnen.</translation>
    </message>
    <message>
        <source>A newer Hearth has opened %1 on this computer, and this one cannot read it.</source>
        <translation>Ein neueres Hearth hat %1 auf diesem Rechner geöffnet, und dieses hier kann es nicht lesen.</translation>
    </message>
    <message>
        <source>Hearth cannot open %1 on this computer now.</source>
        <translation>Hearth kann %1 auf diesem Rechner jetzt nicht öffnen.</translation>
    </message>
    <message>
        <source>Nothing is lost: what is on this device stays as it is. Free some space, then try again.</source>
        <translation>Nichts ist verloren: Was auf diesem Gerät ist, bleibt, wie es ist. Schaffe etwas Platz und versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>Nothing is lost: what is on this device stays as it is. The disk is read-only, or the folder belongs to somebody else. Make it writable, then try again.</source>
        <translation>Nichts ist verloren: Was auf diesem Gerät ist, bleibt, wie es ist. Die Festplatte ist schreibgeschützt, oder der Ordner gehört jemand anderem. Mach ihn beschreibbar und versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>Nothing is lost. Update this Hearth to go on here.</source>
        <translation>Nichts ist verloren. Aktualisiere dieses Hearth, dann geht es hier weiter.</translation>
    </message>
    <message>
        <source>Its files cannot be used, and nothing was changed in them. Check the disk, then try again. Technical details: %1</source>
        <translation>Die Dateien lassen sich nicht benutzen, und nichts wurde darin geändert. Prüfe die Festplatte und versuch es dann noch einmal. Technische Einzelheiten: %1</translation>
    </message>
    <message>
        <source>The disk of this computer is full. You can read what is here, but not write. Free some space, then try again.</source>
        <translation>Die Festplatte dieses Rechners ist voll. Du kannst lesen, was hier ist, aber nicht schreiben. Schaffe etwas Platz und versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>Hearth may not write into its folder on this computer: the disk is read-only, or the folder belongs to somebody else. You can read what is here, but not write.</source>
        <translation>Hearth darf auf diesem Rechner nicht in seinen Ordner schreiben: Die Festplatte ist schreibgeschützt, oder der Ordner gehört jemand anderem. Du kannst lesen, was hier ist, aber nicht schreiben.</translation>
    </message>
    <message>
        <source>Hearth cannot write its files on this computer now. You can read what is here, but not write. Check the disk, then try again.</source>
        <translation>Hearth kann seine Dateien auf diesem Rechner jetzt nicht schreiben. Du kannst lesen, was hier ist, aber nicht schreiben. Prüfe die Festplatte und versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>Disk full — reading only</source>
        <translation>Festplatte voll — nur Lesen</translation>
    </message>
    <message>
        <source>Disk is read-only — reading only</source>
        <translation>Festplatte schreibgeschützt — nur Lesen</translation>
    </message>
    <message>
        <source>Disk trouble — reading only</source>
        <translation>Ärger mit der Festplatte — nur Lesen</translation>
    </message>
    <message>
        <source>The disk of this computer is full: what you write here could not be kept.</source>
        <translation>Die Festplatte dieses Rechners ist voll: Was du hier schreibst, könnte nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Hearth may not write on this computer&apos;s disk: what you write here could not be kept.</source>
        <translation>Hearth darf nicht auf die Festplatte dieses Rechners schreiben: Was du hier schreibst, könnte nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>This channel is archived: it can be read, and nobody writes in it any more.</source>
        <translation>Dieser Kanal ist archiviert: Er bleibt lesbar, aber niemand schreibt mehr darin.</translation>
    </message>
    <message>
        <source>The message that you answer was deleted.</source>
        <translation>Die Nachricht, auf die du antwortest, wurde gelöscht.</translation>
    </message>
    <message>
        <source>Every workspace keeps this channel: it can be neither archived nor deleted.</source>
        <translation>Jeder Arbeitsbereich behält diesen Kanal: Er kann weder archiviert noch gelöscht werden.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>This workspace does not allow that. The message stays as it is.</source>
        <translation>Dieser Arbeitsbereich erlaubt das nicht. Die Nachricht bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Too late: this workspace allows that for %1 after writing. The message stays as it is.</source>
        <translation>Zu spät: Dieser Arbeitsbereich erlaubt das nach dem Schreiben %1 lang. Die Nachricht bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>This workspace does not allow changing what one has written.</source>
        <translation>Dieser Arbeitsbereich erlaubt nicht, Geschriebenes zu ändern.</translation>
    </message>
    <message>
        <source>Too late to edit: this workspace allows it for %1 after writing.</source>
        <translation>Zu spät zum Bearbeiten: Dieser Arbeitsbereich erlaubt es nach dem Schreiben %1 lang.</translation>
    </message>
    <message>
        <source>This workspace does not allow deleting what one has written.</source>
        <translation>Dieser Arbeitsbereich erlaubt nicht, Geschriebenes zu löschen.</translation>
    </message>
    <message>
        <source>Too late to delete: this workspace allows it for %1 after writing.</source>
        <translation>Zu spät zum Löschen: Dieser Arbeitsbereich erlaubt es nach dem Schreiben %1 lang.</translation>
    </message>
    <message>
        <source>the server has a problem</source>
        <translation>der Server hat ein Problem</translation>
    </message>
    <message>
        <source>This workspace is for people with a second factor. Set one up, then try again.</source>
        <translation>Dieser Arbeitsbereich ist für Leute mit zweitem Faktor. Richte einen ein und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>This workspace may not be used from the network that you are in. What is on this device stays readable, and what you write is sent when you are back.</source>
        <translation>Dieser Arbeitsbereich darf aus dem Netzwerk, in dem du bist, nicht benutzt werden. Was auf diesem Gerät ist, bleibt lesbar, und was du schreibst, wird gesendet, wenn du zurück bist.</translation>
    </message>
    <message>
        <source>Many people have this password, so it is guessed first. Choose another one: four unrelated words are easy to keep in mind.</source>
        <translation>Dieses Passwort haben viele, deshalb wird es zuerst geraten. Wähle ein anderes: Vier Wörter ohne Zusammenhang lassen sich gut merken.</translation>
    </message>
    <message>
        <source>This password is little more than your name or your address, which others know. Choose another one.</source>
        <translation>Dieses Passwort ist kaum mehr als dein Name oder deine Adresse, und die kennen andere. Wähle ein anderes.</translation>
    </message>
    <message>
        <source>A password needs 8 to 1,024 characters.</source>
        <translation>Ein Passwort braucht 8 bis 1.024 Zeichen.</translation>
    </message>
    <message>
        <source>a second factor is needed</source>
        <translation>ein zweiter Faktor ist nötig</translation>
    </message>
    <message>
        <source>not usable from this network</source>
        <translation>aus diesem Netzwerk nicht benutzbar</translation>
    </message>
    <message>
        <source>This workspace is on another computer now. Ask for a new link; whoever is in it already finds it by themselves.</source>
        <translation>Dieser Arbeitsbereich ist jetzt auf einem anderen Rechner. Bitte um einen neuen Link; wer schon darin ist, findet ihn von selbst.</translation>
    </message>
    <message>
        <source>The disk that this workspace is kept on is full, so nothing can be saved there now. It goes on by itself once whoever hosts it has made room.</source>
        <translation>Der Datenträger, auf dem dieser Arbeitsbereich liegt, ist voll, deshalb kann dort jetzt nichts gespeichert werden. Es geht von selbst weiter, sobald der Gastgeber Platz geschafft hat.</translation>
    </message>
    <message>
        <source>The disk that this workspace is kept on can only be read now. It goes on by itself once whoever hosts it lets the disk be written to again.</source>
        <translation>Der Datenträger, auf dem dieser Arbeitsbereich liegt, kann zurzeit nur gelesen werden. Es geht von selbst weiter, sobald der Gastgeber ihn wieder beschreibbar macht.</translation>
    </message>
    <message>
        <source>The disk that this workspace is kept on does not answer. It goes on by itself once whoever hosts it has connected the drive again.</source>
        <translation>Der Datenträger, auf dem dieser Arbeitsbereich liegt, antwortet nicht. Es geht von selbst weiter, sobald der Gastgeber das Laufwerk wieder angeschlossen hat.</translation>
    </message>
    <message>
        <source>The file that this workspace is kept in is damaged, so nothing can be saved there. Whoever hosts it has to restore the last backup.</source>
        <translation>Die Datei, in der dieser Arbeitsbereich liegt, ist beschädigt, deshalb kann dort nichts gespeichert werden. Der Gastgeber muss die letzte Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The disk that this workspace is kept on has a problem, so nothing can be saved there now. Whoever hosts it has to look at the disk.</source>
        <translation>Der Datenträger, auf dem dieser Arbeitsbereich liegt, hat ein Problem, deshalb kann dort jetzt nichts gespeichert werden. Der Gastgeber muss sich den Datenträger ansehen.</translation>
    </message>
    <message>
        <source>the host&apos;s disk is full</source>
        <translation>der Datenträger des Gastgebers ist voll</translation>
    </message>
    <message>
        <source>the host&apos;s disk is read-only</source>
        <translation>der Datenträger des Gastgebers ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the host&apos;s disk does not answer</source>
        <translation>der Datenträger des Gastgebers antwortet nicht</translation>
    </message>
    <message>
        <source>the workspace&apos;s file is damaged</source>
        <translation>die Datei des Arbeitsbereichs ist beschädigt</translation>
    </message>
    <message>
        <source>the host&apos;s disk has a problem</source>
        <translation>der Datenträger des Gastgebers hat ein Problem</translation>
    </message>
    <message>
        <source>The server in this computer waits for your keychain. Unlock it in the window that your system shows, then try again.</source>
        <translation>Der Server in diesem Computer wartet auf deinen Schlüsselbund. Entsperre ihn in dem Fenster, das dein System zeigt, und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>The server in this computer waits for your keychain. Unlock it in the window that your system shows; Hearth goes on by itself then.</source>
        <translation>Der Server in diesem Computer wartet auf deinen Schlüsselbund. Entsperre ihn in dem Fenster, das dein System zeigt; Hearth macht dann von selbst weiter.</translation>
    </message>
    <message>
        <source>your keychain is locked</source>
        <translation>dein Schlüsselbund ist gesperrt</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FileActions</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Delete file…</source>
        <translation>Datei löschen…</translation>
    </message>
    <message>
        <source>“%1” could not be loaded</source>
        <translation>„%1“ konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>“%1” could not be opened</source>
        <translation>„%1“ konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>This computer has no program for it. You can save it.</source>
        <translation>Auf diesem Computer gibt es kein Programm dafür. Du kannst sie speichern.</translation>
    </message>
    <message>
        <source>“%1” is not opened</source>
        <translation>„%1“ wird nicht geöffnet</translation>
    </message>
    <message>
        <source>It is a program, and could do anything on this computer. Save it if you trust who sent it.</source>
        <translation>Es ist ein Programm und könnte auf diesem Computer alles tun. Speichere es, wenn du der Person traust, die es geschickt hat.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>Die Datei konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>path, what the system says</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Delete this file?</source>
        <translation>Diese Datei löschen?</translation>
    </message>
    <message>
        <source>“%1” goes for everybody, and cannot be brought back. What was written with it stays.</source>
        <translation>„%1“ verschwindet für alle und lässt sich nicht zurückholen. Was dazu geschrieben wurde, bleibt.</translation>
    </message>
    <message>
        <source>Delete file</source>
        <translation>Datei löschen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Pause loading</source>
        <translation>Laden anhalten</translation>
    </message>
    <message>
        <source>Resume loading</source>
        <translation>Weiter laden</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>Laden abbrechen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FileRefusalText</name>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>films</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message numerus="yes">
        <source>A message carries at most %n file(s). Send the others with another one.</source>
        <translation>
            <numerusform>Eine Nachricht trägt höchstens eine Datei. Sende die anderen mit einer weiteren.</numerusform>
            <numerusform>Eine Nachricht trägt höchstens %n Dateien. Sende die anderen mit einer weiteren.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not attached: it has %2, and this workspace takes files of up to %3.</source>
        <translation>„%1“ ist nicht angehängt: Die Datei hat %2, und dieser Arbeitsbereich nimmt Dateien bis %3.</translation>
    </message>
    <message>
        <source>“%1” is not attached: this workspace takes only %2.</source>
        <translation>„%1“ ist nicht angehängt: Dieser Arbeitsbereich nimmt nur %2.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Pack it into an archive, such as a ZIP, and attach that.</source>
        <translation>„%1“ ist ein Ordner. Packe ihn in ein Archiv, etwa ein ZIP, und hänge das an.</translation>
    </message>
    <message>
        <source>“%1” is not attached: it cannot be read. Perhaps it was moved, or belongs to somebody else.</source>
        <translation>„%1“ ist nicht angehängt: Die Datei lässt sich nicht lesen. Vielleicht wurde sie verschoben oder gehört jemand anderem.</translation>
    </message>
    <message>
        <source>“%1” is not attached: the disk of this computer takes no copy of it. Free some space, then try again.</source>
        <translation>„%1“ ist nicht angehängt: Die Festplatte dieses Computers nimmt keine Kopie auf. Schaffe Platz und versuche es noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) could not be attached either.</source>
        <translation>
            <numerusform>Eine weitere Datei ließ sich auch nicht anhängen.</numerusform>
            <numerusform>%n weitere Dateien ließen sich auch nicht anhängen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::FileRulesDialog</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>What may be sent in %1.</source>
        <translation>Was in %1 gesendet werden darf.</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Größte Datei</translation>
    </message>
    <message>
        <source>A number and its unit, like 500 MB or 2 GB.</source>
        <translation>Eine Zahl und ihre Einheit, etwa 500 MB oder 2 GB.</translation>
    </message>
    <message>
        <source>All files of one person</source>
        <translation>Alle Dateien einer Person</translation>
    </message>
    <message>
        <source>All files of everybody</source>
        <translation>Alle Dateien aller zusammen</translation>
    </message>
    <message>
        <source>Hold files back while the virus scanner does not answer</source>
        <translation>Dateien zurückhalten, solange der Virenscanner nicht antwortet</translation>
    </message>
    <message>
        <source>Off: they are let through unseen.</source>
        <translation>Aus: Sie werden ungesehen durchgelassen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Allowed types</source>
        <translation>Erlaubte Typen</translation>
    </message>
    <message>
        <source>MIME types with commas between, like image/*, application/pdf. Nothing: every type.</source>
        <translation>MIME-Typen, durch Kommas getrennt, etwa image/*, application/pdf. Leer: jeder Typ.</translation>
    </message>
    <message>
        <source>You use %1.</source>
        <comment>12 of 40 MB</comment>
        <translation>Du belegst %1.</translation>
    </message>
    <message>
        <source>In use: %1.</source>
        <comment>12 of 40 MB</comment>
        <translation>Belegt: %1.</translation>
    </message>
    <message>
        <source>The server has no virus scanner now; whoever runs it can set one up. Off: files are let through unseen.</source>
        <translation>Der Server hat jetzt keinen Virenscanner; wer ihn betreibt, kann einen einrichten. Aus: Dateien werden ungesehen durchgelassen.</translation>
    </message>
    <message>
        <source>A file needs at least one byte.</source>
        <translation>Eine Datei braucht mindestens ein Byte.</translation>
    </message>
    <message>
        <source>One person may have only %1 in all.</source>
        <translation>Eine Person darf insgesamt nur %1 haben.</translation>
    </message>
    <message>
        <source>That is less than one file may have: %1.</source>
        <translation>Das ist weniger, als eine Datei haben darf: %1.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Höchstens %1.</translation>
    </message>
    <message>
        <source>Everybody together may have only %1.</source>
        <translation>Alle zusammen dürfen nur %1 haben.</translation>
    </message>
    <message>
        <source>That is less than one person may have: %1.</source>
        <translation>Das ist weniger, als eine Person haben darf: %1.</translation>
    </message>
    <message>
        <source>Write a number and its unit, like 500 MB or 2 GB.</source>
        <translation>Schreib eine Zahl und ihre Einheit, etwa 500 MB oder 2 GB.</translation>
    </message>
    <message>
        <source>“%1” is no type. Write it like image/* or application/pdf.</source>
        <translation>„%1“ ist kein Typ. Schreib ihn wie image/* oder application/pdf.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n type(s).</source>
        <translation>
            <numerusform>Höchstens %n Typ.</numerusform>
            <numerusform>Höchstens %n Typen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 It is full: no more files can be sent.</source>
        <comment>what is in use</comment>
        <translation>%1 Es ist voll: Weitere Dateien können nicht gesendet werden.</translation>
    </message>
    <message>
        <source>%1 Hardly anything is left.</source>
        <comment>what is in use</comment>
        <translation>%1 Es ist kaum noch etwas frei.</translation>
    </message>
    <message>
        <source>%1 A quarter is left.</source>
        <comment>what is in use</comment>
        <translation>%1 Ein Viertel ist noch frei.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FileText</name>
    <message>
        <source>%1 · not in the export</source>
        <comment>file size</comment>
        <translation>%1 · nicht im Export</translation>
    </message>
    <message>
        <source>Not in the export</source>
        <translation>Nicht im Export</translation>
    </message>
    <message>
        <source>Waiting for the virus scanner</source>
        <translation>Wartet auf den Virenscanner</translation>
    </message>
    <message>
        <source>Removed: the scanner found something in it</source>
        <translation>Entfernt: Der Scanner hat etwas darin gefunden</translation>
    </message>
    <message>
        <source>%1 · loading…</source>
        <comment>file size</comment>
        <translation>%1 · wird geladen…</translation>
    </message>
    <message>
        <source>%1 · could not be loaded</source>
        <comment>file size</comment>
        <translation>%1 · konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>%1 · click to load</source>
        <comment>file size</comment>
        <translation>%1 · zum Laden klicken</translation>
    </message>
    <message>
        <source>This picture is too large to show</source>
        <translation>Dieses Bild ist zu groß, um gezeigt zu werden</translation>
    </message>
    <message>
        <source>This picture cannot be shown</source>
        <translation>Dieses Bild kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Could not be loaded. Click to try again</source>
        <translation>Konnte nicht geladen werden. Klicke, um es noch einmal zu versuchen</translation>
    </message>
    <message>
        <source>File %1, not in the export</source>
        <translation>Datei %1, nicht im Export</translation>
    </message>
    <message>
        <source>File %1, waiting for the virus scanner</source>
        <translation>Datei %1, wartet auf den Virenscanner</translation>
    </message>
    <message>
        <source>File %1, removed: the scanner found something in it</source>
        <translation>Datei %1, entfernt: Der Scanner hat etwas darin gefunden</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>Paused · %1</source>
        <comment>how much of a file has come, or its size</comment>
        <translation>Angehalten · %1</translation>
    </message>
    <message>
        <source>This picture is not on this device yet, and the server cannot be reached. It comes as soon as there is a connection.</source>
        <translation>Dieses Bild ist noch nicht auf diesem Gerät, und der Server ist nicht erreichbar. Es kommt, sobald es eine Verbindung gibt.</translation>
    </message>
    <message>
        <source>This picture was deleted, or you may not see it any more.</source>
        <translation>Dieses Bild wurde gelöscht, oder du darfst es nicht mehr sehen.</translation>
    </message>
    <message>
        <source>You may not see this picture any more.</source>
        <translation>Du darfst dieses Bild nicht mehr sehen.</translation>
    </message>
    <message>
        <source>Loading was stopped.</source>
        <translation>Das Laden wurde abgebrochen.</translation>
    </message>
    <message>
        <source>This picture cannot be shown: it is damaged, or none at all. You can save it, or open it in another program.</source>
        <translation>Dieses Bild kann nicht gezeigt werden: Es ist beschädigt oder gar keines. Du kannst es speichern oder in einem anderen Programm öffnen.</translation>
    </message>
    <message>
        <source>This picture is not shown: it has more than %1 million pixels, and could fill this computer&apos;s memory. You can save it, or open it in another program.</source>
        <translation>Dieses Bild wird nicht gezeigt: Es hat mehr als %1 Millionen Pixel und könnte den Speicher dieses Computers füllen. Du kannst es speichern oder in einem anderen Programm öffnen.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file, how far it has come</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Removed by an admin</source>
        <translation>Von einem Admin entfernt</translation>
    </message>
    <message>
        <source>Deleted: old enough</source>
        <translation>Gelöscht: alt genug</translation>
    </message>
    <message>
        <source>File %1, removed by an admin</source>
        <translation>Datei %1, von einem Admin entfernt</translation>
    </message>
    <message>
        <source>File %1, deleted: old enough</source>
        <translation>Datei %1, gelöscht: alt genug</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FileTray</name>
    <message>
        <source>Attached files</source>
        <translation>Angehängte Dateien</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FileTrouble</name>
    <message>
        <source>A file that was attached cannot be read on this computer any more. Attach it again, or send the message without it.</source>
        <translation>Eine angehängte Datei lässt sich auf diesem Computer nicht mehr lesen. Hänge sie noch einmal an oder sende die Nachricht ohne sie.</translation>
    </message>
    <message>
        <source>This workspace does not take files of this type. Send the message without it, or ask an admin.</source>
        <translation>Dieser Arbeitsbereich nimmt Dateien dieser Art nicht. Sende die Nachricht ohne sie oder frage einen Admin.</translation>
    </message>
    <message>
        <source>There is no room for this file: your files may have %1 in this workspace, and %2 are used. Delete some that are not needed any more, or ask an admin.</source>
        <translation>Für diese Datei ist kein Platz: Deine Dateien dürfen in diesem Arbeitsbereich %1 haben, und %2 sind belegt. Lösche welche, die nicht mehr gebraucht werden, oder frage einen Admin.</translation>
    </message>
    <message>
        <source>There is no room for this file: the files of this workspace may have %1, and %2 are used. Ask an admin.</source>
        <translation>Für diese Datei ist kein Platz: Die Dateien dieses Arbeitsbereichs dürfen %1 haben, und %2 sind belegt. Frage einen Admin.</translation>
    </message>
    <message>
        <source>This file is too large: it has %1, and this workspace takes files of up to %2.</source>
        <translation>Diese Datei ist zu groß: Sie hat %1, und dieser Arbeitsbereich nimmt Dateien bis %2.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FilesButton</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files of all conversations (%1)</source>
        <translation>Dateien aller Unterhaltungen (%1)</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FilesPage</name>
    <message>
        <source>No files are here.</source>
        <translation>Hier sind keine Dateien.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>What is sent with messages, and came with imported ones, is listed here.</source>
        <translation>Hier steht, was mit Nachrichten geschickt wurde und mit importierten kam.</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>Weiter zurück suchen</translation>
    </message>
    <message>
        <source>Older files are not on this device yet.</source>
        <translation>Ältere Dateien sind noch nicht auf diesem Gerät.</translation>
    </message>
    <message>
        <source>Looking further back…</source>
        <translation>Weiter zurück wird gesucht …</translation>
    </message>
    <message>
        <source>The messages that have just come hold no file. There are older ones that are not on this device yet.</source>
        <translation>In den Nachrichten, die gerade gekommen sind, ist keine Datei. Es gibt ältere, die noch nicht auf diesem Gerät sind.</translation>
    </message>
    <message>
        <source>Older files are not on this device yet, and cannot be fetched now. Try again when there is a connection.</source>
        <translation>Ältere Dateien sind noch nicht auf diesem Gerät und können jetzt nicht geholt werden. Versuch es noch einmal, wenn es eine Verbindung gibt.</translation>
    </message>
    <message>
        <source>No file here is like that.</source>
        <translation>Hier ist keine Datei von dieser Art.</translation>
    </message>
    <message>
        <source>Show all files</source>
        <translation>Alle Dateien zeigen</translation>
    </message>
    <message>
        <source>Find a file</source>
        <translation>Datei suchen</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Audio and video</source>
        <translation>Audio und Video</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>From anybody</source>
        <translation>Von allen</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <translation>Was mit %1 getan werden kann</translation>
    </message>
    <message>
        <source>Go to message</source>
        <translation>Zur Nachricht</translation>
    </message>
    <message>
        <source>Copy link to message</source>
        <translation>Link zur Nachricht kopieren</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FilesPane</name>
    <message>
        <source>Files of all conversations</source>
        <translation>Dateien aller Unterhaltungen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Alle Unterhaltungen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FindBar</name>
    <message>
        <source>Next, further up</source>
        <translation>Nächster Treffer, weiter oben</translation>
    </message>
    <message>
        <source>Previous, further down</source>
        <translation>Voriger Treffer, weiter unten</translation>
    </message>
    <message>
        <source>Show all in a list</source>
        <translation>Alle in einer Liste zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>%1 von mehr als %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>3 of 12</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Find in this thread</source>
        <translation>In diesem Thread suchen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FingerprintPage</name>
    <message>
        <source>A computer answered at this address, but its fingerprint is another one. The fingerprint tells one computer from every other one, and Hearth sends nothing to a computer that it does not know: no code, no name, no message.</source>
        <translation>Unter dieser Adresse hat ein Rechner geantwortet, aber sein Fingerabdruck ist ein anderer. Der Fingerabdruck unterscheidet einen Rechner von jedem anderen, und einem unbekannten Rechner schickt Hearth nichts: keinen Code, keinen Namen, keine Nachricht.</translation>
    </message>
    <message>
        <source>Often it is harmless: the host was set up anew, or another computer has got the same address. It can also mean that somebody in this network pretends to be the host.</source>
        <translation>Oft ist das harmlos: Der Gastgeber wurde neu eingerichtet, oder ein anderer Rechner hat dieselbe Adresse bekommen. Es kann aber auch heißen, dass sich jemand in diesem Netz als der Gastgeber ausgibt.</translation>
    </message>
    <message>
        <source>Ask the host for a new link, face to face or by phone. What is on this device stays readable, and nothing unsent is lost.</source>
        <translation>Bitte den Gastgeber persönlich oder am Telefon um einen neuen Link. Was auf diesem Gerät ist, bleibt lesbar, und nichts Ungesendetes geht verloren.</translation>
    </message>
    <message>
        <source>This is not the server that you were invited to</source>
        <translation>Das ist nicht der Server, zu dem du eingeladen wurdest</translation>
    </message>
    <message>
        <source>I will ask for a new link</source>
        <translation>Ich bitte um einen neuen Link</translation>
    </message>
    <message>
        <source>Expected fingerprint</source>
        <translation>Erwarteter Fingerabdruck</translation>
    </message>
    <message>
        <source>The link asks for this fingerprint:</source>
        <translation>Der Link verlangt diesen Fingerabdruck:</translation>
    </message>
    <message>
        <source>If you were in this team already, click on the connection at the foot of the sidebar instead: there you can type what the host reads out to you.</source>
        <translation>Wenn du schon in diesem Team warst, klicke stattdessen auf die Verbindung am Fuß der Seitenleiste: Dort kannst du eingeben, was dir der Gastgeber vorliest.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Fingerprints</name>
    <message>
        <source>The host&apos;s fingerprint</source>
        <translation>Fingerabdruck des Hosts</translation>
    </message>
    <message>
        <source>The host&apos;s fingerprint:</source>
        <translation>Fingerabdruck des Hosts:</translation>
    </message>
    <message>
        <source>The host was set up &amp;anew…</source>
        <translation>Der Gastgeber wurde &amp;neu eingerichtet…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ForwardDialog</name>
    <message>
        <source>Forward this message</source>
        <translation>Diese Nachricht weiterleiten</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>author, text</comment>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>A channel, or somebody&apos;s name.</source>
        <translation>Ein Kanal oder ein Name.</translation>
    </message>
    <message>
        <source>Add a few words (optional)</source>
        <translation>Ein paar Worte dazu (freiwillig)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>That is too long for one message.</source>
        <translation>Das ist zu lang für eine Nachricht.</translation>
    </message>
    <message>
        <source>It is made of files alone, and those do not go along yet: what arrives is who sent it, with the way to it.</source>
        <translation>Sie besteht nur aus Dateien, und die gehen noch nicht mit: Es kommt an, wer sie gesendet hat und wo sie steht.</translation>
    </message>
    <message>
        <source>Its files do not go along yet.</source>
        <translation>Ihre Dateien gehen noch nicht mit.</translation>
    </message>
    <message>
        <source>Nothing here is called that.</source>
        <translation>So heißt hier nichts.</translation>
    </message>
    <message>
        <source>Look for another name of a channel or a person.</source>
        <translation>Suche nach einem anderen Namen eines Kanals oder einer Person.</translation>
    </message>
    <message>
        <source>Channels, conversations and people</source>
        <translation>Kanäle, Unterhaltungen und Personen</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (du)</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FoundHosts</name>
    <message>
        <source>Hosts on your network</source>
        <translation>Gastgeber in deinem Netz</translation>
    </message>
    <message>
        <source>Join %1, hosted by %2</source>
        <translation>%1 beitreten, Gastgeber: %2</translation>
    </message>
    <message>
        <source>These words stand in the host&apos;s window as well. They help to find the right one; whether it is the right one you see when you knock.</source>
        <translation>Diese Wörter stehen auch im Fenster des Hosts. Sie helfen, den richtigen zu finden; ob er es ist, siehst du beim Anklopfen.</translation>
    </message>
    <message>
        <source>This computer cannot look for hosts: no DNS-SD service (Avahi) runs on it. A join link works all the same.</source>
        <translation>Dieser Computer kann nicht nach Hosts suchen: Auf ihm läuft kein DNS-SD-Dienst (Avahi). Ein Beitrittslink funktioniert trotzdem.</translation>
    </message>
    <message>
        <source>Looking for hosts on your network…</source>
        <translation>Hosts in deinem Netzwerk werden gesucht …</translation>
    </message>
    <message>
        <source>Hosts were found, but this network lets no connection through between devices, as many guest networks do. Use another network, or ask for the join link of an address that can be reached from here.</source>
        <translation>Hosts wurden gefunden, aber dieses Netzwerk lässt keine Verbindung zwischen Geräten zu, wie viele Gastnetze. Nimm ein anderes Netzwerk, oder frag nach dem Beitrittslink einer Adresse, die von hier erreichbar ist.</translation>
    </message>
    <message>
        <source>No host was found on this network. Guest networks often keep devices apart, so that they do not find each other. Ask the person who hosts for the join link: it works wherever their computer can be reached.</source>
        <translation>In diesem Netzwerk wurde kein Host gefunden. Gastnetze trennen Geräte oft voneinander, sodass sie sich nicht finden. Frag die Person, die hostet, nach dem Beitrittslink: Er funktioniert überall, wo ihr Computer erreichbar ist.</translation>
    </message>
    <message>
        <source>does not answer from here</source>
        <translation>antwortet von hier aus nicht</translation>
    </message>
</context>
<context>
    <name>hearth::ui::GroupsDialog</name>
    <message>
        <source>People groups</source>
        <translation>Gruppen von Personen</translation>
    </message>
    <message>
        <source>Groups of this workspace</source>
        <translation>Gruppen dieses Arbeitsbereichs</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Noch gibt es keine.</translation>
    </message>
    <message>
        <source>Several people who are mentioned by one name, like @design.</source>
        <translation>Mehrere Personen, die unter einem Namen erwähnt werden, wie @design.</translation>
    </message>
    <message>
        <source>Several people who are mentioned by one name, like @design. Admins make and change them.</source>
        <translation>Mehrere Personen, die unter einem Namen erwähnt werden, wie @design. Admins erstellen und ändern sie.</translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>Gruppe erstellen</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>What is written to mention them: @design</source>
        <translation>Was man schreibt, um sie zu erwähnen: @design</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Who they are, like “Design team”.</source>
        <translation>Wer sie sind, etwa „Design-Team“.</translation>
    </message>
    <message>
        <source>Choose people…</source>
        <translation>Personen wählen…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>@%1 – %2</source>
        <comment>handle, name</comment>
        <translation>@%1 – %2</translation>
    </message>
    <message>
        <source>Nobody is in it yet.</source>
        <translation>Noch ist niemand darin.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Who is in the group?</source>
        <translation>Wer ist in der Gruppe?</translation>
    </message>
    <message>
        <source>Who is in @%1?</source>
        <translation>Wer ist in @%1?</translation>
    </message>
    <message>
        <source>They are all told when somebody mentions the group.</source>
        <translation>Alle darin erfahren es, wenn jemand die Gruppe erwähnt.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Give the group a handle.</source>
        <translation>Gib der Gruppe ein Kürzel.</translation>
    </message>
    <message>
        <source>Give the group a name.</source>
        <translation>Gib der Gruppe einen Namen.</translation>
    </message>
    <message>
        <source>@%1 is saved.</source>
        <translation>@%1 ist gespeichert.</translation>
    </message>
    <message>
        <source>Remove @%1?</source>
        <translation>@%1 entfernen?</translation>
    </message>
    <message>
        <source>Nobody can be mentioned by this name any more. The people stay, and so do the messages.</source>
        <translation>Niemand kann mehr unter diesem Namen erwähnt werden. Die Personen bleiben, und die Nachrichten auch.</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>Gruppe entfernen</translation>
    </message>
    <message>
        <source>The group is removed.</source>
        <translation>Die Gruppe ist entfernt.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::HistoryDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>What this message said before it was edited.</source>
        <translation>Was in dieser Nachricht stand, bevor sie bearbeitet wurde.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Until %1</source>
        <comment>date and time</comment>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>No earlier version is kept of this message.</source>
        <translation>Von dieser Nachricht ist keine frühere Fassung aufgehoben.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::HostAwake</name>
    <message>
        <source>This system does not let Hearth do that. Turn sleep off in its settings.</source>
        <translation>Dieses System lässt das nicht zu. Schalte den Ruhezustand in seinen Einstellungen aus.</translation>
    </message>
    <message>
        <source>While it hosts. A closed lid still sends it to sleep.</source>
        <translation>Solange er freigibt. Mit geschlossenem Deckel schläft er trotzdem ein.</translation>
    </message>
    <message>
        <source>Hosting for others</source>
        <translation>Gibt für andere frei</translation>
    </message>
</context>
<context>
    <name>hearth::ui::HostDialog</name>
    <message>
        <source>Host this workspace</source>
        <translation>Diesen Arbeitsbereich freigeben</translation>
    </message>
    <message>
        <source>People on your network can join while this computer is on.</source>
        <translation>Leute in deinem Netz können beitreten, solange dieser Rechner an ist.</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Whoever can open this computer&apos;s disk can read what is written here.</source>
        <translation>Wer an die Festplatte dieses Rechners kommt, kann lesen, was hier geschrieben wird.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>QR code of the join link</source>
        <translation>QR-Code des Einladungslinks</translation>
    </message>
    <message>
        <source>Join link</source>
        <translation>Einladungslink</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>Links given out before stop working; who has joined stays.</source>
        <translation>Früher verteilte Links gelten dann nicht mehr; wer beigetreten ist, bleibt.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Connected now</source>
        <translation>Gerade verbunden</translation>
    </message>
    <message>
        <source>Stop hosting?</source>
        <translation>Freigabe beenden?</translation>
    </message>
    <message>
        <source>Stop hosting</source>
        <translation>Freigabe beenden</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet …</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>Off — only this computer reads and writes here.</source>
        <translation>Aus – nur dieser Rechner liest und schreibt hier.</translation>
    </message>
    <message>
        <source>Port %1 · TLS 1.3</source>
        <translation>Port %1 · TLS 1.3</translation>
    </message>
    <message>
        <source>%1 · not announced on this network, so the link is needed to join</source>
        <comment>port and protection</comment>
        <translation>%1 · in diesem Netz nicht angekündigt, zum Beitreten braucht es den Link</translation>
    </message>
    <message>
        <source>%1 · announced as “%2”</source>
        <comment>port and protection, name on the network</comment>
        <translation>%1 · angekündigt als „%2“</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere Person</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Use any free port</source>
        <translation>Irgendeinen freien Port nehmen</translation>
    </message>
    <message>
        <source>The link carries this server&apos;s fingerprint (%1), so nobody can pretend to be it.</source>
        <translation>Der Link trägt den Fingerabdruck dieses Servers (%1), deshalb kann sich niemand für ihn ausgeben.</translation>
    </message>
    <message>
        <source>Make a new code?</source>
        <translation>Neuen Code machen?</translation>
    </message>
    <message>
        <source>Links and codes given out before stop working. Who has joined already stays.</source>
        <translation>Früher verteilte Links und Codes gelten dann nicht mehr. Wer schon beigetreten ist, bleibt.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Neuen Code machen</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Sicherungen …</translation>
    </message>
    <message>
        <source>Keep this computer awake</source>
        <translation>Diesen Rechner wach halten</translation>
    </message>
    <message>
        <source>People nearby may knock</source>
        <translation>Leute in der Nähe dürfen anklopfen</translation>
    </message>
    <message>
        <source>Who finds this computer on the network asks, both screens show the same three words, and you let them in.</source>
        <translation>Wer diesen Computer im Netzwerk findet, fragt an, beide Bildschirme zeigen dieselben drei Wörter, und du lässt sie herein.</translation>
    </message>
    <message>
        <source>Host in this network?</source>
        <translation>In diesem Netz freigeben?</translation>
    </message>
    <message>
        <source>Host all the same</source>
        <translation>Trotzdem freigeben</translation>
    </message>
    <message>
        <source>Keep this computer awake?</source>
        <translation>Diesen Rechner wach halten?</translation>
    </message>
    <message>
        <source>While it sleeps nobody reaches it, and what the others write waits until it is back. You can change this here at any time.</source>
        <translation>Solange er schläft, erreicht ihn niemand, und was die anderen schreiben, wartet, bis er wieder da ist. Du kannst das hier jederzeit ändern.</translation>
    </message>
    <message>
        <source>Keep it awake</source>
        <translation>Wach halten</translation>
    </message>
    <message>
        <source>Let it sleep</source>
        <translation>Schlafen lassen</translation>
    </message>
    <message>
        <source>Looking at the network…</source>
        <translation>Sieht sich das Netz an …</translation>
    </message>
    <message>
        <source>It begins, read aloud: %1</source>
        <translation>Vorgelesen beginnt er so: %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::HostFindings</name>
    <message>
        <source>What others meet on their way here</source>
        <translation>Was anderen auf dem Weg hierher begegnet</translation>
    </message>
    <message>
        <source>Command for an administrator</source>
        <translation>Befehl für die Verwaltung des Rechners</translation>
    </message>
    <message>
        <source>The usual port is taken by another program, so Hearth listens on port %1. Links carry it: nothing is to be done.</source>
        <translation>Den üblichen Port hat ein anderes Programm, darum nimmt Hearth den Port %1. Er steht in den Links: Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Another program uses port %1. Hearth takes a free one, and links carry it.</source>
        <translation>Ein anderes Programm benutzt den Port %1. Hearth nimmt einen freien, und er steht in den Links.</translation>
    </message>
    <message>
        <source>This computer is in no network. Connect it: until then nobody else gets here.</source>
        <translation>Dieser Rechner ist in keinem Netz. Verbinde ihn: Bis dahin kommt niemand sonst hierher.</translation>
    </message>
    <message>
        <source>This computer has only IPv6 addresses. Whoever joins needs IPv6 too.</source>
        <translation>Dieser Rechner hat nur IPv6-Adressen. Wer beitritt, braucht ebenfalls IPv6.</translation>
    </message>
    <message>
        <source>The firewall %1 keeps the port closed, so nobody else gets in. An administrator opens it with this command:</source>
        <translation>Die Firewall %1 hält den Port geschlossen, darum kommt niemand sonst herein. Wer den Rechner verwaltet, öffnet ihn mit diesem Befehl:</translation>
    </message>
    <message>
        <source>The firewall %1 is on, and only an administrator can see what it lets in. If nobody gets in, this command opens the port:</source>
        <translation>Die Firewall %1 ist an, und nur wer den Rechner verwaltet, sieht, was sie hereinlässt. Wenn niemand hereinkommt, öffnet dieser Befehl den Port:</translation>
    </message>
    <message>
        <source>The Wi-Fi “%1” lets everybody in. Strangers there can see that a server runs here; without a link they cannot join.</source>
        <translation>Das WLAN „%1“ lässt alle herein. Fremde sehen dort, dass hier ein Server läuft; ohne Link können sie nicht beitreten.</translation>
    </message>
    <message>
        <source>This network counts as one of strangers. Host only where you know who is in it.</source>
        <translation>Dieses Netz gilt als eines mit Fremden. Gib nur frei, wo du weißt, wer darin ist.</translation>
    </message>
    <message>
        <source>This connection is metered: what people send and fetch may cost you money.</source>
        <translation>Diese Verbindung wird nach Menge abgerechnet: Was andere senden und holen, kann dich Geld kosten.</translation>
    </message>
    <message>
        <source>Nobody finds this host by looking for it, as no DNS-SD service (Avahi) runs here. Links work all the same. This command adds it:</source>
        <translation>Niemand findet diesen Host durch Suchen, weil hier kein DNS-SD-Dienst (Avahi) läuft. Links gehen trotzdem. Dieser Befehl richtet ihn ein:</translation>
    </message>
    <message>
        <source>In its sandbox (Flatpak) Hearth cannot see whether a firewall is on. If nobody gets in, an administrator has to open the port.</source>
        <translation>In seiner Sandbox (Flatpak) sieht Hearth nicht, ob eine Firewall an ist. Wenn niemand hereinkommt, muss den Port öffnen, wer den Rechner verwaltet.</translation>
    </message>
    <message>
        <source>This lasts until the computer starts anew. For good, the rule has to be written to %1 as well.</source>
        <translation>Das hält bis zum nächsten Start des Rechners. Auf Dauer muss die Regel auch in %1 stehen.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::HostGuests</name>
    <message>
        <source>%1 will be disconnected.</source>
        <translation>%1 wird getrennt.</translation>
    </message>
    <message>
        <source>%1 and %2 will be disconnected.</source>
        <translation>%1 und %2 werden getrennt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) will be disconnected.</source>
        <translation>
            <numerusform>%1 und %n weitere Person werden getrennt.</numerusform>
            <numerusform>%1 und %n weitere werden getrennt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Nothing is lost: what they write meanwhile is sent when you host again.</source>
        <translation>%1 Nichts geht verloren: Was inzwischen geschrieben wird, wird gesendet, sobald du wieder freigibst.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::IconButton</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip: label (shortcut)</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ImportDialog</name>
    <message>
        <source>Import from Slack</source>
        <translation>Aus Slack importieren</translation>
    </message>
    <message>
        <source>Brings people, channels, messages, threads, reactions and the list of files from an export into this workspace.</source>
        <translation>Bringt Leute, Kanäle, Nachrichten, Threads, Reaktionen und die Liste der Dateien aus einem Export in diesen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen …</translation>
    </message>
    <message>
        <source>In Slack, an owner or admin gets the export under Settings &amp; administration › Workspace settings › Import/export data. It is one ZIP file; choose it as Slack made it.</source>
        <translation>In Slack bekommen Eigentümer und Admins den Export unter „Einstellungen &amp; Verwaltung › Workspace-Einstellungen › Daten importieren/exportieren“. Es ist eine ZIP-Datei; wähle sie so, wie Slack sie gemacht hat.</translation>
    </message>
    <message>
        <source>Running an import again adds nothing twice, and you can remove a whole import later.</source>
        <translation>Ein wiederholter Import fügt nichts doppelt hinzu, und du kannst einen ganzen Import später wieder entfernen.</translation>
    </message>
    <message>
        <source>Private channels and direct messages stay with the people who were in them.</source>
        <translation>Private Kanäle und Direktnachrichten bleiben bei denen, die dabei waren.</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>You can close this window and go on; the sidebar shows how far it is.</source>
        <translation>Du kannst dieses Fenster schließen und weitermachen; die Seitenleiste zeigt, wie weit er ist.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <source>Choose the ZIP…</source>
        <translation>ZIP wählen …</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Stop importing</source>
        <translation>Import anhalten</translation>
    </message>
    <message>
        <source>Import another file…</source>
        <translation>Weitere Datei importieren …</translation>
    </message>
    <message>
        <source>Choose the Slack export</source>
        <translation>Slack-Export wählen</translation>
    </message>
    <message>
        <source>Slack export (*.zip)</source>
        <translation>Slack-Export (*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>workspace, file</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Counting what %1 holds…</source>
        <translation>Zählt, was in %1 steckt …</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>%1 von %2 Nachrichten</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>Importiert: %1</translation>
    </message>
    <message>
        <source>Stopped: %1. What came in until then stays; remove it below, or import again to go on.</source>
        <translation>Angehalten: %1. Was bis dahin kam, bleibt; entferne es unten oder importiere noch einmal, um weiterzumachen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, state of its import</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Nichts wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>Taken: %1. Were there already: %2.</source>
        <translation>Übernommen: %1. Schon da: %2.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>The report could not be saved there. Choose another folder.</source>
        <translation>Dort konnte der Bericht nicht gespeichert werden. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>Der Bericht ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ImportHistory</name>
    <message>
        <source>Imports so far</source>
        <translation>Bisherige Importe</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Remove this import…</source>
        <translation>Diesen Import entfernen …</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>date, what was taken</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>date, state, what was taken</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Remove this import?</source>
        <translation>Diesen Import entfernen?</translation>
    </message>
    <message>
        <source>Everything that came with %1 goes: %2. What people wrote here afterwards stays. You can import the file again.</source>
        <translation>Alles, was mit %1 kam, verschwindet: %2. Was hier danach geschrieben wurde, bleibt. Du kannst die Datei noch einmal importieren.</translation>
    </message>
    <message>
        <source>Remove import</source>
        <translation>Import entfernen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ImportText</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel(s)</source>
        <translation>
            <numerusform>%Ln Kanal</numerusform>
            <numerusform>%Ln Kanäle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln private channel(s)</source>
        <translation>
            <numerusform>%Ln privater Kanal</numerusform>
            <numerusform>%Ln private Kanäle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln direct conversation(s)</source>
        <translation>
            <numerusform>%Ln Direktgespräch</numerusform>
            <numerusform>%Ln Direktgespräche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reaction(s)</source>
        <translation>
            <numerusform>%Ln Reaktion</numerusform>
            <numerusform>%Ln Reaktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of records and how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>somebody joined or left: the list of members says so already</source>
        <translation>jemand kam oder ging: Das sagt schon die Mitgliederliste</translation>
    </message>
    <message>
        <source>a pin, call, reminder or the like, which Hearth does not have yet</source>
        <translation>etwas Angeheftetes, ein Anruf, eine Erinnerung oder Ähnliches, das Hearth noch nicht hat</translation>
    </message>
    <message>
        <source>its time cannot be read</source>
        <translation>die Zeitangabe ist nicht lesbar</translation>
    </message>
    <message>
        <source>its time lies in the future</source>
        <translation>die Zeitangabe liegt in der Zukunft</translation>
    </message>
    <message>
        <source>it holds neither text nor file</source>
        <translation>es enthält weder Text noch Datei</translation>
    </message>
    <message>
        <source>taken, but cut at 40,000 characters</source>
        <translation>übernommen, aber bei 40.000 Zeichen abgeschnitten</translation>
    </message>
    <message>
        <source>taken as an ordinary message: the start of its thread is not in the export</source>
        <translation>als gewöhnliche Nachricht übernommen: Der Anfang des Threads ist nicht im Export</translation>
    </message>
    <message>
        <source>this file of the export is damaged</source>
        <translation>diese Datei des Exports ist beschädigt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>how many records, and why</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Beendet: %1</translation>
    </message>
    <message>
        <source>Taken: %1</source>
        <translation>Übernommen: %1</translation>
    </message>
    <message>
        <source>Were there already: %1</source>
        <translation>Schon da: %1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Nichts wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Ausgelassen:</translation>
    </message>
    <message>
        <source>Record by record:</source>
        <translation>Eintrag für Eintrag:</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more: %1</source>
        <translation>
            <numerusform>und %Ln weiterer: %1</numerusform>
            <numerusform>und %Ln weitere: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place in the export, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) fetched from Slack</source>
        <translation>
            <numerusform>%Ln Datei von Slack geholt</numerusform>
            <numerusform>%Ln Dateien von Slack geholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people group(s)</source>
        <translation>
            <numerusform>%Ln Personengruppe</numerusform>
            <numerusform>%Ln Personengruppen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::InviteCard</name>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Invitation to %1</source>
        <translation>Einladung zu %1</translation>
    </message>
    <message>
        <source>Invited by %1</source>
        <translation>Eingeladen von %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::InviteDialog</name>
    <message>
        <source>Invite people</source>
        <translation>Leute einladen</translation>
    </message>
    <message>
        <source>QR code of the join link</source>
        <translation>QR-Code des Einladungslinks</translation>
    </message>
    <message>
        <source>Join link</source>
        <translation>Einladungslink</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Send links only to people who belong here.</source>
        <translation>Schick Links nur Leuten, die hierher gehören.</translation>
    </message>
    <message>
        <source>The join link is switched off in the workspace settings: people come in by invitation alone.</source>
        <translation>Der Einladungslink ist in den Einstellungen des Arbeitsbereichs ausgeschaltet: Hereinkommen kann man nur mit einer Einladung.</translation>
    </message>
    <message>
        <source>Join link of the workspace</source>
        <translation>Einladungslink des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Withdraw this invitation?</source>
        <translation>Diese Einladung zurückziehen?</translation>
    </message>
    <message>
        <source>It lets nobody in any more. Who has come in by it stays.</source>
        <translation>Sie lässt niemanden mehr herein. Wer durch sie hereingekommen ist, bleibt.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::InviteForm</name>
    <message>
        <source>E-mail addresses (optional)</source>
        <translation>E-Mail-Adressen (freiwillig)</translation>
    </message>
    <message>
        <source>One invitation for each, for seven days. Several are separated by commas.</source>
        <translation>Für jede eine Einladung, sieben Tage lang. Mehrere werden mit Kommas getrennt.</translation>
    </message>
    <message>
        <source>Create invitation</source>
        <translation>Einladung erstellen</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>Any number of people</source>
        <translation>Beliebig viele</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Who comes in</source>
        <translation>Wer hereinkommt</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>For how many</source>
        <translation>Für wie viele</translation>
    </message>
    <message>
        <source>Members of the workspace</source>
        <translation>Mitglieder des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Guests of #%1</source>
        <translation>Gäste von #%1</translation>
    </message>
    <message>
        <source>Create invitations</source>
        <translation>Einladungen erstellen</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n address(es) at once.</source>
        <translation>
            <numerusform>Höchstens %n Adresse auf einmal.</numerusform>
            <numerusform>Höchstens %n Adressen auf einmal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::InviteList</name>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Es gibt noch keine.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>It lets nobody in any more. Who has come in by it stays.</source>
        <translation>Sie lässt niemanden mehr herein. Wer durch sie hereingekommen ist, bleibt.</translation>
    </message>
    <message>
        <source>Invite again</source>
        <translation>Noch einmal einladen</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Neuer Link</translation>
    </message>
    <message>
        <source>Makes a new link that is good for the whole time again. The one before stops working.</source>
        <translation>Macht einen neuen Link, der wieder die ganze Zeit gilt. Der vorige gilt dann nicht mehr.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::InviteResult</name>
    <message>
        <source>Copy the link now: it is not shown again.</source>
        <translation>Kopiere den Link jetzt: Er wird nicht noch einmal gezeigt.</translation>
    </message>
    <message>
        <source>QR code of the invitation</source>
        <translation>QR-Code der Einladung</translation>
    </message>
    <message>
        <source>Link of the invitation</source>
        <translation>Link der Einladung</translation>
    </message>
    <message>
        <source>Invitation for %1</source>
        <translation>Einladung für %1</translation>
    </message>
    <message>
        <source>The server sends these by mail. Here are the texts as well; they are not shown again.</source>
        <translation>Der Server verschickt sie per E-Mail. Hier stehen die Texte auch; sie werden nicht noch einmal gezeigt.</translation>
    </message>
    <message>
        <source>This server sends no mail: copy each text and send it yourself. It is not shown again.</source>
        <translation>Dieser Server verschickt keine E-Mails: Kopiere jeden Text und schicke ihn selbst. Er wird nicht noch einmal gezeigt.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::InviteText</name>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>a private channel</source>
        <translation>einem privaten Kanal</translation>
    </message>
    <message>
        <source>%1, guest of %2</source>
        <comment>address, channel</comment>
        <translation>%1, Gast von %2</translation>
    </message>
    <message>
        <source>Guests of %1</source>
        <translation>Gäste von %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Abgelaufen am %1</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Aufgebraucht</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n use(s)</source>
        <translation>
            <numerusform>%1 von %n Mal benutzt</numerusform>
            <numerusform>%1 von %n Mal benutzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>%n-mal benutzt</numerusform>
            <numerusform>%n-mal benutzt</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Hello,

%1 invites you to “%2” on Hearth. Open this link, or paste it under “Join a team”:

%3

It is for you alone and good until %4.</source>
        <translation>Hallo,

%1 lädt dich zu „%2“ auf Hearth ein. Öffne diesen Link oder füge ihn unter „Einem Team beitreten“ ein:

%3

Er ist für dich allein und gilt bis %4.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::JoinBar</name>
    <message>
        <source>Join channel</source>
        <translation>Kanal beitreten</translation>
    </message>
    <message>
        <source>You are looking at #%1. Whoever writes here joins too.</source>
        <translation>Du siehst dir #%1 an. Wer hier schreibt, tritt auch bei.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::JoinInput</name>
    <message>
        <source>This is a web address. A join link begins with hearth://join/ — ask the person who invited you to copy it again.</source>
        <translation>Das ist eine Webadresse. Ein Einladungslink beginnt mit hearth://join/ – bitte die Person, die dich eingeladen hat, ihn noch einmal zu kopieren.</translation>
    </message>
    <message>
        <source>The link is cut off: its address or its code is missing. Copy the whole link.</source>
        <translation>Der Link ist abgeschnitten: Adresse oder Code fehlt. Kopiere den ganzen Link.</translation>
    </message>
    <message>
        <source>The end of the link is missing (%1 of 64 characters after #). It proves that nobody pretends to be the host, so copy the whole link.</source>
        <translation>Das Ende des Links fehlt (%1 von 64 Zeichen nach #). Es beweist, dass sich niemand als der Gastgeber ausgibt, also kopiere den ganzen Link.</translation>
    </message>
    <message>
        <source>The address in this link cannot be read. Copy the whole link.</source>
        <translation>Die Adresse in diesem Link ist nicht lesbar. Kopiere den ganzen Link.</translation>
    </message>
    <message>
        <source>This is neither a join link nor a code. A link begins with hearth://join/, a code has six letters and digits, that of an invitation twenty.</source>
        <translation>Das ist weder ein Einladungslink noch ein Code. Ein Link beginnt mit hearth://join/, ein Code hat sechs Buchstaben und Ziffern, der einer Einladung zwanzig.</translation>
    </message>
    <message>
        <source>This looks like the code of somebody who was here before an import. Join with a link or a code first, then choose “Enter a code…” in the workspace&apos;s menu.</source>
        <translation>Das sieht nach dem Code von jemandem aus, der vor einem Import hier war. Tritt zuerst mit einem Link oder Code bei und wähle dann „Code eingeben…“ im Menü des Arbeitsbereichs.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::JoinPage</name>
    <message>
        <source>Join a team</source>
        <translation>Einem Team beitreten</translation>
    </message>
    <message>
        <source>Paste the link that you were given, or type its code.</source>
        <translation>Füge den Link ein, den du bekommen hast, oder tippe seinen Code.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Link or code</source>
        <translation>Link oder Code</translation>
    </message>
    <message>
        <source>Like hearth://join/… or K7PXQ2</source>
        <translation>Wie hearth://join/… oder K7PXQ2</translation>
    </message>
    <message>
        <source>Address of the host</source>
        <translation>Adresse des Gastgebers</translation>
    </message>
    <message>
        <source>It stands in the host&apos;s window, like 192.168.1.20:7420.</source>
        <translation>Sie steht im Fenster des Gastgebers, wie 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>As others will see it.</source>
        <translation>So sehen ihn die anderen.</translation>
    </message>
    <message>
        <source>Whoever runs this server&apos;s computer can read what is written there.</source>
        <translation>Wer den Rechner dieses Servers betreibt, kann lesen, was dort geschrieben wird.</translation>
    </message>
    <message>
        <source>Paste a link or type a code.</source>
        <translation>Füge einen Link ein oder tippe einen Code.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like 192.168.1.20:7420.</source>
        <translation>Das ist keine Adresse. Eine sieht so aus: 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>Sign in on this device</source>
        <translation>Auf diesem Gerät anmelden</translation>
    </message>
    <message>
        <source>Type the name that others will see.</source>
        <translation>Tippe den Namen, den die anderen sehen.</translation>
    </message>
    <message>
        <source>%1 at %2. Its fingerprint reads: %3. Knock: both screens show three words, and somebody there lets you in. With a join link you need not knock.</source>
        <translation>%1 unter %2. Sein Fingerabdruck lautet: %3. Klopf an: Beide Bildschirme zeigen drei Wörter, und dort lässt dich jemand herein. Mit einem Beitrittslink brauchst du nicht anzuklopfen.</translation>
    </message>
    <message>
        <source>Knock</source>
        <translation>Anklopfen</translation>
    </message>
    <message>
        <source>%1 proves by nothing but a certificate of its own who it is. Its fingerprint reads: %2. Knock: both screens show three words, and your code goes there once you have said that they are the same.</source>
        <translation>%1 beweist nur mit einem eigenen Zertifikat, wer es ist. Sein Fingerabdruck lautet: %2. Klopf an: Beide Bildschirme zeigen drei Wörter, und dein Code geht erst dorthin, wenn du gesagt hast, dass sie gleich sind.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::JumpDelegate</name>
    <message>
        <source>Channels and conversations</source>
        <translation>Kanäle und Unterhaltungen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
</context>
<context>
    <name>hearth::ui::JumpField</name>
    <message>
        <source>Jump to…</source>
        <translation>Springen zu …</translation>
    </message>
    <message>
        <source>Jump to a channel or person</source>
        <translation>Zu einem Kanal oder einer Person springen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::JumpPill</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to newest</source>
        <translation>Zum Neuesten springen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::KeychainDialog</name>
    <message>
        <source>Where to keep your sign-in</source>
        <translation>Wo deine Anmeldung aufbewahrt wird</translation>
    </message>
    <message>
        <source>To stay signed in, this device keeps a secret. It belongs in your system&apos;s keychain (a safe that opens when you log in), but there is none that answers.</source>
        <translation>Damit du angemeldet bleibst, bewahrt dieses Gerät ein Geheimnis auf. Es gehört in den Schlüsselbund des Systems (einen Tresor, der sich beim Anmelden öffnet), aber es antwortet keiner.</translation>
    </message>
    <message>
        <source>Try the keychain again</source>
        <translation>Den Schlüsselbund noch einmal versuchen</translation>
    </message>
    <message>
        <source>Keep it for this run only</source>
        <translation>Nur bis zum Beenden behalten</translation>
    </message>
    <message>
        <source>Store it in a file that only I can read</source>
        <translation>In einer Datei speichern, die nur ich lesen kann</translation>
    </message>
    <message>
        <source>To stay signed in, this device keeps a secret. It belongs in your system&apos;s keychain (a safe that opens when you log in), but the keychain refused it.</source>
        <translation>Damit du angemeldet bleibst, bewahrt dieses Gerät ein Geheimnis auf. Es gehört in den Schlüsselbund des Systems (einen Tresor, der sich beim Anmelden öffnet), aber der hat es abgelehnt.</translation>
    </message>
    <message>
        <source>After you have unlocked or installed one, such as GNOME Keyring, KWallet or KeePassXC.</source>
        <translation>Nachdem du einen entsperrt oder installiert hast, etwa GNOME Keyring, KWallet oder KeePassXC.</translation>
    </message>
    <message>
        <source>After a restart you sign in again; without a password that takes a new link from the host.</source>
        <translation>Nach einem Neustart meldest du dich neu an; ohne Passwort brauchst du dafür einen neuen Link vom Gastgeber.</translation>
    </message>
    <message>
        <source>It is not encrypted: whoever can read your files, such as a backup or an administrator, can act as you.</source>
        <translation>Sie ist nicht verschlüsselt: Wer deine Dateien lesen kann, etwa eine Sicherung oder ein Verwalter, kann in deinem Namen handeln.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>So machen</translation>
    </message>
    <message>
        <source>There is still no keychain that answers.</source>
        <translation>Es antwortet immer noch kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>The file cannot be written. Check that the disk has room.</source>
        <translation>Die Datei kann nicht geschrieben werden. Prüfe, ob auf der Festplatte Platz ist.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::KnockDialog</name>
    <message>
        <source>Somebody knocks</source>
        <translation>Jemand klopft an</translation>
    </message>
    <message>
        <source>%1 (%2) wants to come in. Ask them, by eye or by voice: does their screen show the same three words?</source>
        <translation>%1 (%2) möchte herein. Vergleicht mit den Augen oder am Telefon: Zeigt der andere Bildschirm dieselben drei Wörter?</translation>
    </message>
    <message>
        <source>&amp;Block for an hour</source>
        <translation>Eine Stunde &amp;sperren</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>&amp;Turn away</source>
        <translation>&amp;Abweisen</translation>
    </message>
    <message>
        <source>They are the same: &amp;admit</source>
        <translation>Sie sind gleich: &amp;hereinlassen</translation>
    </message>
    <message>
        <source>Turns them away, and nobody may knock from this address for an hour.</source>
        <translation>Weist ab, und von dieser Adresse darf eine Stunde lang niemand anklopfen.</translation>
    </message>
    <message>
        <source>The words: %1</source>
        <translation>Die Wörter: %1</translation>
    </message>
    <message>
        <source>If the words differ, somebody is in between: turn them away. The name is what they call themselves.</source>
        <translation>Sind die Wörter verschieden, ist jemand dazwischen: Weise ab. Der Name ist der, den sie sich selbst geben.</translation>
    </message>
    <message>
        <source>As a member of</source>
        <translation>Als Mitglied von</translation>
    </message>
    <message>
        <source>They join with an invitation for one person.</source>
        <translation>Der Beitritt geschieht mit einer Einladung für eine Person.</translation>
    </message>
    <message>
        <source>There is a %1 already.</source>
        <translation>%1 gibt es hier schon.</translation>
    </message>
    <message>
        <source>This name looks like that of %1, who is here already.</source>
        <translation>Dieser Name sieht aus wie der von %1, schon hier.</translation>
    </message>
    <message>
        <source>This name mixes letters of different alphabets that look the same.</source>
        <translation>Dieser Name mischt Buchstaben verschiedener Alphabete, die gleich aussehen.</translation>
    </message>
    <message>
        <source>Somebody else has answered this knock.</source>
        <translation>Jemand anders hat schon auf das Klopfen geantwortet.</translation>
    </message>
    <message>
        <source>%1 is not at the door any more.</source>
        <translation>%1 ist nicht mehr an der Tür.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::KnockDoor</name>
    <message>
        <source>%1 knocks</source>
        <translation>%1 klopft an</translation>
    </message>
    <message>
        <source>Compare the three words, and let them in or not.</source>
        <translation>Vergleicht die drei Wörter, und lass sie herein oder nicht.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::KnockPanel</name>
    <message>
        <source>They are the &amp;same</source>
        <translation>Sie sind &amp;gleich</translation>
    </message>
    <message>
        <source>They &amp;differ</source>
        <translation>Sie sind &amp;verschieden</translation>
    </message>
    <message>
        <source>The words: %1</source>
        <translation>Die Wörter: %1</translation>
    </message>
    <message>
        <source>Knocking at %1…</source>
        <translation>Anklopfen bei %1 …</translation>
    </message>
    <message>
        <source>The window of %1 shows three words now. Look there, or call: are they these? If they are not, somebody is in between.</source>
        <translation>Das Fenster von %1 zeigt jetzt drei Wörter. Schau dort hin oder ruf an: Sind es diese? Wenn nicht, ist jemand dazwischen.</translation>
    </message>
    <message>
        <source>Waiting until somebody there lets you in…</source>
        <translation>Warten, bis dich dort jemand hereinlässt …</translation>
    </message>
    <message>
        <source>You were not let in. If that was a mistake, ask for the join link.</source>
        <translation>Du wurdest nicht hereingelassen. War das ein Versehen, frag nach dem Beitrittslink.</translation>
    </message>
    <message>
        <source>Nobody has answered. Ask somebody there to look at their window and knock again, or ask for the join link.</source>
        <translation>Niemand hat geantwortet. Bitte dort jemanden, auf das Fenster zu schauen, und klopf noch einmal an, oder frag nach dem Beitrittslink.</translation>
    </message>
    <message>
        <source>What answers does not keep to the rules: somebody may be in between. Do not join from here. Ask for the join link, face to face or by phone.</source>
        <translation>Was antwortet, hält sich nicht an die Regeln: Es kann jemand dazwischen sein. Tritt von hier aus nicht bei. Frag persönlich oder am Telefon nach dem Beitrittslink.</translation>
    </message>
    <message>
        <source>Nobody may knock at this host. Ask for the join link.</source>
        <translation>Bei diesem Host darf niemand anklopfen. Frag nach dem Beitrittslink.</translation>
    </message>
    <message>
        <source>Only who is on the host&apos;s own network may knock. Ask for the join link.</source>
        <translation>Anklopfen darf nur, wer im Netzwerk des Hosts ist. Frag nach dem Beitrittslink.</translation>
    </message>
    <message>
        <source>This host has an older Hearth and knows no knocking. Ask for the join link.</source>
        <translation>Dieser Host hat ein älteres Hearth und kennt kein Anklopfen. Frag nach dem Beitrittslink.</translation>
    </message>
    <message>
        <source>What answers is not the host that announced itself. Do not join from here: ask for the join link, face to face or by phone.</source>
        <translation>Was antwortet, ist nicht der Host, der sich angekündigt hat. Tritt von hier aus nicht bei: Frag persönlich oder am Telefon nach dem Beitrittslink.</translation>
    </message>
    <message>
        <source>Then it is not that host that answers you, and somebody is in between. Nothing but your name was sent. Ask for the join link, face to face or by phone.</source>
        <translation>Dann antwortet dir nicht dieser Host, und jemand ist dazwischen. Außer deinem Namen wurde nichts gesendet. Frag persönlich oder am Telefon nach dem Beitrittslink.</translation>
    </message>
    <message>
        <source>The connection to the host was lost, and your knock with it. Knock again, or ask for the join link.</source>
        <translation>Die Verbindung zum Host ist abgebrochen, und damit dein Klopfen. Klopf noch einmal an oder frag nach dem Beitrittslink.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::LargeFilesDialog</name>
    <message>
        <source>Large and old files</source>
        <translation>Große und alte Dateien</translation>
    </message>
    <message>
        <source>In the channels and conversations that you see. Messages stay and say that a file was there.</source>
        <translation>In den Kanälen und Gesprächen, die du siehst. Nachrichten bleiben und sagen, dass eine Datei da war.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Older than</source>
        <translation>Älter als</translation>
    </message>
    <message>
        <source>Any age</source>
        <translation>Egal wie alt</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>One year</source>
        <translation>Ein Jahr</translation>
    </message>
    <message>
        <source>Larger than</source>
        <translation>Größer als</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Egal wie groß</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>The largest</source>
        <translation>Die größten</translation>
    </message>
    <message>
        <source>The oldest</source>
        <translation>Die ältesten</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>There are more. Remove some of these, or look for less.</source>
        <translation>Es gibt mehr. Entferne einige davon oder suche nach weniger.</translation>
    </message>
    <message>
        <source>&amp;Remove for good</source>
        <translation>&amp;Endgültig entfernen</translation>
    </message>
    <message>
        <source>That takes the right to delete what others have written.</source>
        <translation>Dazu braucht es das Recht, zu löschen, was andere geschrieben haben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) go for everybody and for good.</source>
        <translation>
            <numerusform>%Ln Datei geht für alle und endgültig.</numerusform>
            <numerusform>%Ln Dateien gehen für alle und endgültig.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were given back to the disk.</source>
        <translation>%1 sind auf der Platte wieder frei.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::LeaveAccountDialog</name>
    <message>
        <source>Deactivate your account?</source>
        <translation>Dein Konto deaktivieren?</translation>
    </message>
    <message>
        <source>Delete your account?</source>
        <translation>Dein Konto löschen?</translation>
    </message>
    <message>
        <source>You are signed out on every device, and others see that you are not here. Nothing is deleted: sign in again to come back.</source>
        <translation>Du wirst auf allen Geräten abgemeldet, und andere sehen, dass du nicht da bist. Nichts wird gelöscht: Melde dich wieder an, um zurückzukommen.</translation>
    </message>
    <message>
        <source>You are signed out on every device. For 14 days you can come back by signing in; then your address, your password, your devices, drafts and notes are deleted for good. What you wrote stays with the others.</source>
        <translation>Du wirst auf allen Geräten abgemeldet. 14 Tage lang kannst du zurückkommen, indem du dich anmeldest; danach werden deine Adresse, dein Passwort, deine Geräte, Entwürfe und Notizen endgültig gelöscht. Was du geschrieben hast, bleibt bei den anderen.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>What becomes of what you wrote</source>
        <translation>Was aus dem wird, was du geschrieben hast</translation>
    </message>
    <message>
        <source>Under the name “Deleted person”</source>
        <translation>Unter dem Namen „Deleted person“</translation>
    </message>
    <message>
        <source>Under your name</source>
        <translation>Unter deinem Namen</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>Was du geschrieben hast</translation>
    </message>
    <message>
        <source>Where others wrote your name in their messages, it stays.</source>
        <translation>Wo andere deinen Namen in ihre Nachrichten geschrieben haben, bleibt er stehen.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>Type %1, so that nothing happens by mistake.</source>
        <translation>Tippe %1, damit nichts aus Versehen geschieht.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Gib dein Passwort ein.</translation>
    </message>
    <message>
        <source>Whoever owns the server stays as long as the server is there.</source>
        <translation>Wem der Server gehört, bleibt, solange es den Server gibt.</translation>
    </message>
    <message>
        <source>You own %1, where other people are. Hand it over to somebody first: in “Manage members”, or from the menu of the workspace.</source>
        <translation>Dir gehört %1, und dort sind andere Leute. Übergib es zuerst jemandem: in „Mitglieder verwalten“ oder im Menü des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>Das ist nicht dein Passwort.</translation>
    </message>
    <message>
        <source>This is not your name, as it is written.</source>
        <translation>Das ist nicht dein Name, wie er geschrieben steht.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Konto löschen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::LeftDialog</name>
    <message>
        <source>You are no longer in %1</source>
        <translation>Du bist nicht mehr in %1</translation>
    </message>
    <message>
        <source>What you wrote there and did not send is still on this device: %1. It stays in the outbox until you discard it, and is sent if you are in the team again.</source>
        <translation>Was du dort geschrieben und nicht gesendet hast, ist noch auf diesem Gerät: %1. Es bleibt im Postausgang, bis du es verwirfst, und wird gesendet, wenn du wieder im Team bist.</translation>
    </message>
    <message>
        <source>Discard all…</source>
        <translation>Alles verwerfen …</translation>
    </message>
    <message>
        <source>Discard what was not sent?</source>
        <translation>Ungesendetes verwerfen?</translation>
    </message>
    <message>
        <source>It has not reached anybody, and is gone then.</source>
        <translation>Es hat niemanden erreicht und ist dann weg.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Lightbox</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Older picture</source>
        <translation>Älteres Bild</translation>
    </message>
    <message>
        <source>Newer picture</source>
        <translation>Neueres Bild</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>In einem anderen Programm öffnen</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Zur Nachricht gehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>How much of the picture has come</source>
        <translation>Wie viel vom Bild schon da ist</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>person, time, file size</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Picture %1, from %2</source>
        <comment>file, person</comment>
        <translation>Bild %1, von %2</translation>
    </message>
    <message>
        <source>Looking further back…</source>
        <translation>Weiter zurück wird gesucht …</translation>
    </message>
    <message>
        <source>The messages that have just come hold no picture. There are older ones that are not on this device yet.</source>
        <translation>Die Nachrichten, die gerade gekommen sind, enthalten kein Bild. Es gibt ältere, die noch nicht auf diesem Gerät sind.</translation>
    </message>
    <message>
        <source>Older pictures are not on this device yet, and cannot be fetched now.</source>
        <translation>Ältere Bilder sind noch nicht auf diesem Gerät und können jetzt nicht geholt werden.</translation>
    </message>
    <message>
        <source>This picture was deleted.</source>
        <translation>Dieses Bild wurde gelöscht.</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>zoom</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The picture is copied.</source>
        <translation>Das Bild ist kopiert.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::LinkOpener</name>
    <message>
        <source>This link is not opened</source>
        <translation>Dieser Link wird nicht geöffnet</translation>
    </message>
    <message>
        <source>It leads to %1, which is neither a web page nor an address for e-mail or telephone.</source>
        <translation>Er führt zu %1; das ist weder eine Webseite noch eine Adresse für E-Mail oder Telefon.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This link leads elsewhere</source>
        <translation>Dieser Link führt woandershin</translation>
    </message>
    <message>
        <source>It reads “%1”, but it leads to %2.</source>
        <translation>Da steht „%1“, aber er führt zu %2.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::LinkedPage</name>
    <message>
        <source>last used %1</source>
        <translation>zuletzt benutzt am %1</translation>
    </message>
    <message>
        <source>linked %1</source>
        <translation>verknüpft am %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>account, use</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Unlink %1</source>
        <translation>%1 trennen</translation>
    </message>
    <message>
        <source>You can sign in to this server through these. What they call you here is known to you alone.</source>
        <translation>Damit kannst du dich bei diesem Server anmelden. Wie du dort heißt, siehst hier nur du.</translation>
    </message>
    <message>
        <source>Link one of these, and you can sign in to this server through it.</source>
        <translation>Verknüpfe einen dieser Dienste, dann kannst du dich damit bei diesem Server anmelden.</translation>
    </message>
    <message>
        <source>This server has no sign-in through another service.</source>
        <translation>Dieser Server bietet keine Anmeldung über einen anderen Dienst.</translation>
    </message>
    <message>
        <source>It is linked. You can sign in through it from now on.</source>
        <translation>Verknüpft. Ab jetzt kannst du dich damit anmelden.</translation>
    </message>
    <message>
        <source>%1 is unlinked.</source>
        <translation>%1 ist getrennt.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MailCodeOffer</name>
    <message>
        <source>Your e-mail address</source>
        <translation>Deine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Where the server sends mail, a code comes to this address.</source>
        <translation>Wenn der Server E-Mails verschickt, kommt ein Code an diese Adresse.</translation>
    </message>
    <message>
        <source>Send me a &amp;code</source>
        <translation>&amp;Code schicken</translation>
    </message>
    <message>
        <source>This is not an address. It looks like chat.example.org or 192.168.1.20:7420.</source>
        <translation>Das ist keine Adresse. Eine sieht so aus: chat.example.org oder 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>Type the e-mail address that you sign in with.</source>
        <translation>Gib die E-Mail-Adresse ein, mit der du dich anmeldest.</translation>
    </message>
    <message>
        <source>This server sends no mail. Ask an administrator of your team for a code.</source>
        <translation>Dieser Server verschickt keine E-Mails. Bitte jemanden, der dein Team verwaltet, um einen Code.</translation>
    </message>
    <message>
        <source>If somebody here has this address, a code is on its way. It is good for an hour.</source>
        <translation>Wenn hier jemand diese Adresse hat, ist ein Code unterwegs. Er gilt eine Stunde.</translation>
    </message>
    <message>
        <source>No mail can be sent to this address.</source>
        <translation>An diese Adresse kann keine E-Mail gehen.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MailDialog</name>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>With a mail server people verify their addresses, set a forgotten password anew by themselves, and get invitations.</source>
        <translation>Mit einem Mailserver bestätigen Leute ihre Adressen, setzen ein vergessenes Passwort selbst neu und bekommen Einladungen.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Like mail.example.org.</source>
        <translation>Wie mail.example.org.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Empty: it wants nobody to sign in.</source>
        <translation>Leer: Niemand muss sich anmelden.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Adresse des Absenders</translation>
    </message>
    <message>
        <source>Where the mails come from.</source>
        <translation>Von ihr kommen die E-Mails.</translation>
    </message>
    <message>
        <source>Address of this Hearth server</source>
        <translation>Adresse dieses Hearth-Servers</translation>
    </message>
    <message>
        <source>For links in invitations: HOST or HOST:PORT, with #PIN behind it where the certificate is of its own making.</source>
        <translation>Für Links in Einladungen: HOST oder HOST:PORT, mit #PIN dahinter, wenn das Zertifikat selbst gemacht ist.</translation>
    </message>
    <message>
        <source>Send a test mail to</source>
        <translation>Test-Mail schicken an</translation>
    </message>
    <message>
        <source>Send a &amp;test mail</source>
        <translation>&amp;Test-Mail schicken</translation>
    </message>
    <message>
        <source>Send no &amp;mail</source>
        <translation>Keine E-&amp;Mails verschicken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>TLS from the start</source>
        <translation>TLS von Anfang an</translation>
    </message>
    <message>
        <source>None: only a mail server on this machine</source>
        <translation>Keine: nur für einen Mailserver auf diesem Rechner</translation>
    </message>
    <message>
        <source>One is kept. Empty: it stays, unless the mail server or the user is another one.</source>
        <translation>Eines ist gespeichert. Leer: Es bleibt, solange Mailserver und Benutzer dieselben sind.</translation>
    </message>
    <message>
        <source>Trust a certificate of its &amp;own…</source>
        <translation>Einem &amp;eigenen Zertifikat vertrauen…</translation>
    </message>
    <message>
        <source>Trust another certificate of its &amp;own…</source>
        <translation>Einem anderen &amp;eigenen Zertifikat vertrauen…</translation>
    </message>
    <message>
        <source>Certificate of the mail server</source>
        <translation>Zertifikat des Mailservers</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Type the name of the mail server.</source>
        <translation>Gib den Namen des Mailservers ein.</translation>
    </message>
    <message>
        <source>The port must be a number between 1 and 65535.</source>
        <translation>Der Port muss eine Zahl zwischen 1 und 65535 sein.</translation>
    </message>
    <message>
        <source>Type an e-mail address, like hearth@example.org.</source>
        <translation>Gib eine E-Mail-Adresse ein, wie hearth@example.org.</translation>
    </message>
    <message>
        <source>Type the address that the test mail goes to.</source>
        <translation>Gib die Adresse ein, an die die Test-Mail geht.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>The mail server took it. Look whether it arrives.</source>
        <translation>Der Mailserver hat sie angenommen. Sieh nach, ob sie ankommt.</translation>
    </message>
    <message>
        <source>Saved. The server sends mail now.</source>
        <translation>Gespeichert. Der Server verschickt jetzt E-Mails.</translation>
    </message>
    <message>
        <source>The server sends no mail any more.</source>
        <translation>Der Server verschickt keine E-Mails mehr.</translation>
    </message>
    <message>
        <source>This is not the name or address of a host.</source>
        <translation>Das ist weder Name noch Adresse eines Rechners.</translation>
    </message>
    <message>
        <source>No mail can come from this address.</source>
        <translation>Von dieser Adresse kann keine E-Mail kommen.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like chat.example.org or 192.168.1.20:7420.</source>
        <translation>Das ist keine Adresse. Eine sieht so aus: chat.example.org oder 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>No mail can be sent to this address.</source>
        <translation>An diese Adresse kann keine E-Mail gehen.</translation>
    </message>
    <message>
        <source>Without encryption mail goes only to a mail server on this machine.</source>
        <translation>Ohne Verschlüsselung gehen E-Mails nur an einen Mailserver auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM.</source>
        <translation>Die Datei enthält kein Zertifikat in PEM.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MailText</name>
    <message>
        <source>The mail server took it.</source>
        <translation>Der Mailserver hat sie angenommen.</translation>
    </message>
    <message>
        <source>No mail server is set up.</source>
        <translation>Es ist kein Mailserver eingerichtet.</translation>
    </message>
    <message>
        <source>There is no host of this name.</source>
        <translation>Einen Rechner dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>Nothing listens at this host and port.</source>
        <translation>Unter diesem Namen und Port antwortet nichts.</translation>
    </message>
    <message>
        <source>The mail server does not answer in time. Is it the right port?</source>
        <translation>Der Mailserver antwortet nicht rechtzeitig. Ist es der richtige Port?</translation>
    </message>
    <message>
        <source>The mail server does not encrypt there in this way. Try the other one, with its port: 587 for STARTTLS, 465 for TLS.</source>
        <translation>Der Mailserver verschlüsselt dort nicht auf diese Weise. Versuche die andere mit ihrem Port: 587 für STARTTLS, 465 für TLS.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate is not trusted: it is for another name, has expired, or nobody known vouches for it.</source>
        <translation>Dem Zertifikat des Mailservers wird nicht vertraut: Es gilt für einen anderen Namen, ist abgelaufen, oder niemand Bekanntes bürgt dafür.</translation>
    </message>
    <message>
        <source>The mail server does not accept the user name and password.</source>
        <translation>Der Mailserver nimmt Benutzername und Passwort nicht an.</translation>
    </message>
    <message>
        <source>The mail server does not let this sender&apos;s address send mail.</source>
        <translation>Der Mailserver lässt von dieser Absenderadresse nichts verschicken.</translation>
    </message>
    <message>
        <source>The mail server refuses the recipient&apos;s address.</source>
        <translation>Der Mailserver lehnt die Adresse des Empfängers ab.</translation>
    </message>
    <message>
        <source>The mail server refuses the mail.</source>
        <translation>Der Mailserver lehnt die E-Mail ab.</translation>
    </message>
    <message>
        <source>The mail could not be sent.</source>
        <translation>Die E-Mail konnte nicht verschickt werden.</translation>
    </message>
    <message>
        <source>%1 It said: %2</source>
        <comment>a sentence, and the words of the mail server</comment>
        <translation>%1 Er sagte: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n mails wait to be sent.</source>
        <translation>
            <numerusform>%n E-Mail wartet darauf, verschickt zu werden.</numerusform>
            <numerusform>%n E-Mails warten darauf, verschickt zu werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last mail was sent at %1.</source>
        <translation>Die letzte E-Mail ging am %1 hinaus.</translation>
    </message>
    <message numerus="yes">
        <source>%n mails were given up this week.</source>
        <translation>
            <numerusform>%n E-Mail wurde diese Woche aufgegeben.</numerusform>
            <numerusform>%n E-Mails wurden diese Woche aufgegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last one (%1): %2</source>
        <comment>what a mail was for, and what was wrong</comment>
        <translation>Die letzte (%1): %2</translation>
    </message>
    <message>
        <source>code for an address</source>
        <translation>Code für eine Adresse</translation>
    </message>
    <message>
        <source>code for a new password</source>
        <translation>Code für ein neues Passwort</translation>
    </message>
    <message>
        <source>news of a changed address</source>
        <translation>Nachricht von einer geänderten Adresse</translation>
    </message>
    <message>
        <source>news of a changed password</source>
        <translation>Nachricht von einem geänderten Passwort</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>news of a second factor taken off</source>
        <translation>Nachricht von einem entfernten zweiten Faktor</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MainWindow</name>
    <message>
        <source>Hearth</source>
        <translation>Hearth</translation>
    </message>
    <message>
        <source>%1 – Hearth</source>
        <comment>workspace in the window&apos;s title</comment>
        <translation>%1 – Hearth</translation>
    </message>
    <message>
        <source>Quit Hearth?</source>
        <translation>Hearth beenden?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MappingRows</name>
    <message>
        <source>Add a &amp;group</source>
        <translation>&amp;Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Another workspace</source>
        <translation>Ein anderer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Group at the provider</source>
        <translation>Gruppe beim Dienst</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the group %1</source>
        <translation>Gruppe %1 entfernen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MatchDialog</name>
    <message>
        <source>Who is %1?</source>
        <translation>Wer ist %1?</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>People of this workspace</source>
        <translation>Leute in diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>Choose the person here who wrote as %1 before the import. Those messages become theirs, and the private rooms of the export that %1 was in open to them. An admin can undo it under “Imported people”.</source>
        <translation>Wähle die Person hier, die vor dem Import als %1 geschrieben hat. Diese Nachrichten werden ihre, und die privaten Räume des Exports, in denen %1 war, öffnen sich ihr. Ein Admin kann es unter „Importierte Personen“ rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MemberDelegate</name>
    <message>
        <source>From an import</source>
        <translation>Aus einem Import</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (du)</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MembersDialog</name>
    <message>
        <source>Manage members</source>
        <translation>Mitglieder verwalten</translation>
    </message>
    <message>
        <source>Who is in this workspace, and what they may do.</source>
        <translation>Wer in diesem Arbeitsbereich ist, und was sie dürfen.</translation>
    </message>
    <message>
        <source>Custom roles</source>
        <translation>Eigene Rollen</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>&amp;Why may they?</source>
        <translation>&amp;Warum dürfen sie das?</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen …</translation>
    </message>
    <message>
        <source>They are not here any more.</source>
        <translation>Sie sind nicht mehr hier.</translation>
    </message>
    <message>
        <source>Let back &amp;in</source>
        <translation>Wieder &amp;hereinlassen</translation>
    </message>
    <message>
        <source>They were not removed.</source>
        <translation>Sie wurden nicht entfernt.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name, roles</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>They own the workspace. It has to be handed over first.</source>
        <translation>Der Arbeitsbereich gehört ihnen. Erst muss er übergeben werden.</translation>
    </message>
    <message>
        <source>Only admins change admins.</source>
        <translation>Nur Admins ändern Admins.</translation>
    </message>
    <message>
        <source>A guest sees the channels they were invited to, and has no custom role.</source>
        <translation>Ein Gast sieht die Kanäle, in die er eingeladen wurde, und hat keine eigene Rolle.</translation>
    </message>
    <message>
        <source>Custom roles below only add to what it allows.</source>
        <translation>Eigene Rollen darunter fügen dem nur etwas hinzu.</translation>
    </message>
    <message>
        <source>%1 is “%2” now.</source>
        <translation>%1 ist jetzt „%2“.</translation>
    </message>
    <message>
        <source>%1 has the role %2 now.</source>
        <translation>%1 hat jetzt die Rolle %2.</translation>
    </message>
    <message>
        <source>%1 does not have the role %2 any more.</source>
        <translation>%1 hat die Rolle %2 nicht mehr.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>They lose access at once, on every device. Their messages stay. The join code does not let them in again; you can.</source>
        <translation>Sie verlieren sofort den Zugang, auf jedem Gerät. Ihre Nachrichten bleiben. Der Beitrittscode lässt sie nicht wieder herein; du kannst es.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 ist entfernt.</translation>
    </message>
    <message>
        <source>%1 is a member again.</source>
        <translation>%1 ist wieder Mitglied.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MembersPane</name>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Nobody here has such a name.</source>
        <translation>Niemand hier heißt so.</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>Add people…</source>
        <translation>Leute hinzufügen …</translation>
    </message>
    <message>
        <source>Who is in this channel cannot be seen now.</source>
        <translation>Wer in diesem Kanal ist, lässt sich jetzt nicht sehen.</translation>
    </message>
    <message>
        <source>The server knows it, and it is shown as soon as there is a connection.</source>
        <translation>Der Server weiß es; es erscheint, sobald es eine Verbindung gibt.</translation>
    </message>
    <message>
        <source>Nobody is in this channel.</source>
        <translation>In diesem Kanal ist niemand.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <source>Remove from channel…</source>
        <translation>Aus dem Kanal entfernen …</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MessageActions</name>
    <message>
        <source>React…</source>
        <translation>Reagieren …</translation>
    </message>
    <message>
        <source>Reply in thread</source>
        <translation>Im Thread antworten</translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>Thread öffnen</translation>
    </message>
    <message>
        <source>Unfollow thread</source>
        <translation>Thread nicht mehr folgen</translation>
    </message>
    <message>
        <source>Follow thread</source>
        <translation>Thread folgen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitieren</translation>
    </message>
    <message>
        <source>Forward…</source>
        <translation>Weiterleiten …</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Nicht mehr anheften</translation>
    </message>
    <message>
        <source>Pin to the channel</source>
        <translation>Im Kanal anheften</translation>
    </message>
    <message>
        <source>Remove from saved</source>
        <translation>Aus Gespeichertem entfernen</translation>
    </message>
    <message>
        <source>Save for later</source>
        <translation>Für später speichern</translation>
    </message>
    <message>
        <source>Mark unread from here</source>
        <translation>Ab hier als ungelesen markieren</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Copy link to message</source>
        <translation>Link zur Nachricht kopieren</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Frühere Fassungen …</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Anheften oder lösen</translation>
    </message>
    <message>
        <source>Save for later, or no longer</source>
        <translation>Für später speichern oder nicht mehr</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Erinnere mich</translation>
    </message>
    <message>
        <source>Close poll…</source>
        <translation>Umfrage beenden …</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Open, save or delete its files</source>
        <translation>Ihre Dateien öffnen, speichern oder löschen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MessageListDelegate</name>
    <message>
        <source>This message is not on this device yet.</source>
        <translation>Diese Nachricht ist noch nicht auf diesem Gerät.</translation>
    </message>
    <message>
        <source>%1, in a thread</source>
        <comment>room</comment>
        <translation>%1, in einem Thread</translation>
    </message>
    <message>
        <source>%1 · pinned by %2</source>
        <comment>room, name</comment>
        <translation>%1 · angeheftet von %2</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MessageListPane</name>
    <message>
        <source>Pinned messages</source>
        <translation>Angeheftete Nachrichten</translation>
    </message>
    <message>
        <source>Saved messages</source>
        <translation>Gemerkte Nachrichten</translation>
    </message>
    <message>
        <source>Nothing is pinned here.</source>
        <translation>Hier ist nichts angeheftet.</translation>
    </message>
    <message>
        <source>Nothing is saved.</source>
        <translation>Nichts ist gemerkt.</translation>
    </message>
    <message>
        <source>Pin what everybody should find again: the menu of a message has it.</source>
        <translation>Heften Sie an, was alle wiederfinden sollen: Das geht im Menü einer Nachricht.</translation>
    </message>
    <message>
        <source>Save what you want to come back to: the menu of a message has it. Nobody else sees this list.</source>
        <translation>Merken Sie sich, worauf Sie zurückkommen wollen: Das geht im Menü einer Nachricht. Niemand sonst sieht diese Liste.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Nicht mehr anheften</translation>
    </message>
    <message>
        <source>Remove from saved</source>
        <translation>Aus Gespeichertem entfernen</translation>
    </message>
    <message>
        <source>Show in its place</source>
        <translation>An ihrer Stelle zeigen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MessageToolbar</name>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Message actions</source>
        <translation>Aktionen zur Nachricht</translation>
    </message>
    <message>
        <source>Take back your reaction: %1</source>
        <comment>emoji&apos;s name</comment>
        <translation>Deine Reaktion zurücknehmen: %1</translation>
    </message>
    <message>
        <source>React with: %1</source>
        <comment>emoji&apos;s name</comment>
        <translation>Reagieren mit: %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MoveAwayDialog</name>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Move to another computer</source>
        <translation>Auf einen anderen Rechner umziehen</translation>
    </message>
    <message>
        <source>People can go on writing meanwhile; for a moment at the end they wait. Afterwards the workspace is closed here, and their Hearth goes on there.</source>
        <translation>Alle können währenddessen weiterschreiben; am Ende warten sie einen Moment. Danach ist der Arbeitsbereich hier geschlossen, und ihr Hearth macht dort weiter.</translation>
    </message>
    <message>
        <source>On the other computer: Server settings → Moving → Take a workspace in. It begins with hearth://move/.</source>
        <translation>Auf dem anderen Rechner: Server-Einstellungen → Umziehen → Arbeitsbereich aufnehmen. Er beginnt mit hearth://move/.</translation>
    </message>
    <message>
        <source>What people sign in with goes along, so move only to a computer that you trust as much as this one.</source>
        <translation>Womit sich die Leute anmelden, zieht mit um; wähle also nur einen Rechner, dem du so vertraust wie diesem.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Umziehen</translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation>Wo ist %1 jetzt?</translation>
    </message>
    <message>
        <source>Whoever was in it is sent there.</source>
        <translation>Wer darin war, wird dorthin geschickt.</translation>
    </message>
    <message>
        <source>The other computer showed it when it had opened the file. It begins with hearth://moved/.</source>
        <translation>Der andere Rechner hat ihn gezeigt, als er die Datei geöffnet hatte. Er beginnt mit hearth://moved/.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Passphrase of a file</source>
        <translation>Passphrase einer Datei</translation>
    </message>
    <message>
        <source>For a computer that this one does not reach: the workspace is closed here and written into a file, which is opened there with this passphrase.</source>
        <translation>Für einen Rechner, den dieser nicht erreicht: Der Arbeitsbereich wird hier geschlossen und in eine Datei geschrieben, die dort mit dieser Passphrase geöffnet wird.</translation>
    </message>
    <message>
        <source>Move into a &amp;file…</source>
        <translation>In eine &amp;Datei umziehen…</translation>
    </message>
    <message>
        <source>This is no link for moving. Copy the whole link; it begins with hearth://move/.</source>
        <translation>Das ist kein Link zum Umziehen. Kopiere den ganzen Link; er beginnt mit hearth://move/.</translation>
    </message>
    <message>
        <source>This does not say where it is. Copy the whole link; it begins with hearth://moved/.</source>
        <translation>Das sagt nicht, wo er ist. Kopiere den ganzen Link; er beginnt mit hearth://moved/.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters: the file holds what people sign in with.</source>
        <translation>
            <numerusform>Mindestens %n Zeichen: Die Datei enthält, womit sich die Leute anmelden.</numerusform>
            <numerusform>Mindestens %n Zeichen: Die Datei enthält, womit sich die Leute anmelden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move into a file</source>
        <translation>In eine Datei umziehen</translation>
    </message>
    <message>
        <source>Workspaces (*.hearthbackup)</source>
        <translation>Arbeitsbereiche (*.hearthbackup)</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Die Datei wird geschrieben…</translation>
    </message>
    <message>
        <source>This passphrase is too short.</source>
        <translation>Diese Passphrase ist zu kurz.</translation>
    </message>
    <message>
        <source>This link does not work. Copy the whole link.</source>
        <translation>Dieser Link geht nicht. Kopiere den ganzen Link.</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Es gibt schon eine Datei mit diesem Namen.</translation>
    </message>
    <message>
        <source>This workspace is moving already, or has moved.</source>
        <translation>Dieser Arbeitsbereich zieht schon um oder ist umgezogen.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MoveText</name>
    <message>
        <source>The other computer does not answer. Hearth goes on by itself when it does.</source>
        <translation>Der andere Rechner antwortet nicht. Sobald er es tut, geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>Another computer than the one that made the link answers there. Ask for a new link.</source>
        <translation>Dort antwortet ein anderer Rechner als der, der den Link erstellt hat. Bitte um einen neuen Link.</translation>
    </message>
    <message>
        <source>The link is not good any more. Cancel, and ask for a new one.</source>
        <translation>Der Link gilt nicht mehr. Brich ab und bitte um einen neuen.</translation>
    </message>
    <message>
        <source>The workspace is on that computer already.</source>
        <translation>Der Arbeitsbereich ist schon auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The other computer has an older Hearth. Update it; this goes on by itself.</source>
        <translation>Der andere Rechner hat ein älteres Hearth. Aktualisiere es; dann geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>The disk of the other computer is full. Make room there; this goes on by itself.</source>
        <translation>Die Festplatte des anderen Rechners ist voll. Schaffe dort Platz; dann geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>What arrived is not what was sent. It is tried again.</source>
        <translation>Was ankam, ist nicht, was gesendet wurde. Es wird erneut versucht.</translation>
    </message>
    <message>
        <source>A disk refuses. Choose another folder, or make room.</source>
        <translation>Eine Festplatte verweigert das Schreiben. Wähle einen anderen Ordner oder schaffe Platz.</translation>
    </message>
    <message>
        <source>This file is encrypted. Type its passphrase.</source>
        <translation>Diese Datei ist verschlüsselt. Gib ihre Passphrase ein.</translation>
    </message>
    <message>
        <source>This is not the passphrase of this file.</source>
        <translation>Das ist nicht die Passphrase dieser Datei.</translation>
    </message>
    <message>
        <source>It did not work. The log of the server says more.</source>
        <translation>Es hat nicht geklappt. Im Protokoll des Servers steht mehr.</translation>
    </message>
    <message>
        <source>Cancelled. It stays here.</source>
        <translation>Abgebrochen. Er bleibt hier.</translation>
    </message>
    <message>
        <source>Closed here since %1: it is in the file %2. When it has been opened elsewhere, say where.</source>
        <translation>Hier geschlossen seit %1: Er ist in der Datei %2. Wenn sie anderswo geöffnet wurde, gib an, wo.</translation>
    </message>
    <message>
        <source>Moved to %1 on %2. People&apos;s Hearth follows it by itself.</source>
        <translation>Umgezogen nach %1 am %2. Hearth folgt bei allen von selbst.</translation>
    </message>
    <message>
        <source>Closed here and waiting for %1 to open it.</source>
        <translation>Hier geschlossen; wartet darauf, dass %1 ihn öffnet.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Moving to %1: %2 of %3. People can go on writing.</source>
        <translation>Umzug nach %1: %2 von %3. Alle können weiterschreiben.</translation>
    </message>
    <message>
        <source>Came here on %1.</source>
        <translation>Am %1 hierhergekommen.</translation>
    </message>
    <message>
        <source>On its way here since %1.</source>
        <translation>Seit %1 auf dem Weg hierher.</translation>
    </message>
    <message>
        <source>An import still brings messages or files into this workspace. Move it when that is done.</source>
        <translation>Ein Import bringt noch Nachrichten oder Dateien in diesen Arbeitsbereich. Zieh ihn um, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>A backup is being made or put back just now. Try again when that is done.</source>
        <translation>Gerade wird eine Sicherung gemacht oder zurückgespielt. Versuche es danach noch einmal.</translation>
    </message>
    <message>
        <source>The other computer does not know of this move any more.</source>
        <translation>Der andere Computer weiß nichts mehr von diesem Umzug.</translation>
    </message>
    <message>
        <source>Open it here again only if the other computer is gone for good.</source>
        <translation>Öffne ihn hier nur dann wieder, wenn der andere Computer endgültig weg ist.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MovesDialog</name>
    <message>
        <source>Moving</source>
        <translation>Umziehen</translation>
    </message>
    <message>
        <source>A workspace can move to another computer that runs Hearth, with its people, messages and files. Everybody&apos;s Hearth finds it there by itself.</source>
        <translation>Ein Arbeitsbereich kann auf einen anderen Rechner mit Hearth umziehen, mit seinen Leuten, Nachrichten und Dateien. Hearth findet ihn dort bei allen von selbst.</translation>
    </message>
    <message>
        <source>Nothing has moved yet.</source>
        <translation>Noch ist nichts umgezogen.</translation>
    </message>
    <message>
        <source>&amp;Move to another computer…</source>
        <translation>Auf einen anderen Rechner &amp;umziehen…</translation>
    </message>
    <message>
        <source>&amp;Take a workspace in…</source>
        <translation>Arbeitsbereich &amp;aufnehmen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open %1 here again?</source>
        <translation>%1 hier wieder öffnen?</translation>
    </message>
    <message>
        <source>If somebody has opened the file, or opens it later, there are two: what is written in one never comes to the other.</source>
        <translation>Wenn jemand die Datei geöffnet hat oder später öffnet, gibt es zwei: Was in einem geschrieben wird, kommt nie im anderen an.</translation>
    </message>
    <message>
        <source>Open it here</source>
        <translation>Hier öffnen</translation>
    </message>
    <message>
        <source>Delete the closed copy of %1?</source>
        <translation>Geschlossene Kopie von %1 löschen?</translation>
    </message>
    <message>
        <source>Its messages and files on this computer are deleted. Where it is now stays known, so that people who were away find it.</source>
        <translation>Seine Nachrichten und Dateien auf diesem Rechner werden gelöscht. Wo er jetzt ist, bleibt bekannt, damit alle, die nicht da waren, ihn finden.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>It is too late for this: the move has gone on meanwhile.</source>
        <translation>Dafür ist es zu spät: Der Umzug ist inzwischen weitergegangen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action and workspace</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Say where…</source>
        <translation>Angeben, wo…</translation>
    </message>
    <message>
        <source>Open here again…</source>
        <translation>Hier wieder öffnen…</translation>
    </message>
    <message>
        <source>Delete the copy…</source>
        <translation>Kopie löschen…</translation>
    </message>
    <message>
        <source>Only if the other computer is gone for good. If it comes back and has the workspace, there are two: what is written in one never comes to the other.</source>
        <translation>Nur wenn der andere Computer endgültig weg ist. Kommt er zurück und hat den Arbeitsbereich, gibt es zwei: Was in einem geschrieben wird, kommt nie in den anderen.</translation>
    </message>
    <message>
        <source>Delete what has come of %1?</source>
        <translation>Löschen, was von %1 angekommen ist?</translation>
    </message>
    <message>
        <source>What has come of its messages and files is deleted from this computer, and nothing more of it comes. It stays on the computer that it comes from, or opens there again by itself if it is closed. If that computer is gone for good, this may be the last copy. To move it after all, begin there again with a new link.</source>
        <translation>Was von seinen Nachrichten und Dateien angekommen ist, wird von diesem Rechner gelöscht, und es kommt nichts mehr davon an. Auf dem Rechner, von dem er kommt, bleibt der Arbeitsbereich erhalten; ist er dort geschlossen, öffnet er sich von selbst wieder. Ist jener Rechner endgültig weg, ist das hier vielleicht die letzte Kopie. Soll er doch noch umziehen, beginne dort neu mit einem neuen Link.</translation>
    </message>
    <message>
        <source>Delete what came…</source>
        <translation>Angekommenes löschen…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::NetworkDoubt</name>
    <message>
        <source>Go on hosting in this network?</source>
        <translation>In diesem Netz weiter freigeben?</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>&amp;Stop hosting</source>
        <translation>Freigabe &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Go on hosting</source>
        <translation>&amp;Weiter freigeben</translation>
    </message>
</context>
<context>
    <name>hearth::ui::NetworksDialog</name>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>From where %1 may be used. Empty: from everywhere.</source>
        <translation>Von wo aus %1 benutzt werden darf. Leer: von überall.</translation>
    </message>
    <message>
        <source>&amp;Addresses and ranges, one a line, like 192.0.2.0/24 or 2001:db8::/32:</source>
        <translation>&amp;Adressen und Bereiche, einer je Zeile, wie 192.0.2.0/24 oder 2001:db8::/32:</translation>
    </message>
    <message>
        <source>Addresses and ranges</source>
        <translation>Adressen und Bereiche</translation>
    </message>
    <message>
        <source>Whoever is elsewhere keeps what is on their device, and neither gets nor sends anything until they are back. This computer, if the server is in it, is always inside.</source>
        <translation>Wer anderswo ist, behält, was auf dem Gerät ist, und bekommt und sendet nichts, bis er zurück ist. Dieser Rechner gehört immer dazu, wenn der Server in ihm ist.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save and shut this place out</source>
        <translation>Speichern und diesen Ort aussperren</translation>
    </message>
    <message>
        <source>You are at %1, and that is in none of these networks: you would be shut out yourself.</source>
        <translation>Du bist unter %1, und das liegt in keinem dieser Netzwerke: Du würdest dich selbst aussperren.</translation>
    </message>
    <message>
        <source>Line %1 is no address or range. Write it like 192.0.2.0/24 or 2001:db8::/32.</source>
        <translation>Zeile %1 ist keine Adresse und kein Bereich. Schreib sie wie 192.0.2.0/24 oder 2001:db8::/32.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::NewChannelDialog</name>
    <message>
        <source>New channel</source>
        <translation>Neuer Kanal</translation>
    </message>
    <message>
        <source>Channels are where a team talks about one thing.</source>
        <translation>In einem Kanal spricht ein Team über eine Sache.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Short, like release or kitchen.</source>
        <translation>Kurz, wie release oder küche.</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür er da ist</translation>
    </message>
    <message>
        <source>Optional. Helps people to find the right place.</source>
        <translation>Muss nicht sein. Hilft, den richtigen Ort zu finden.</translation>
    </message>
    <message>
        <source>Private: only people who are added see it, not even admins</source>
        <translation>Privat: Nur wer hinzugefügt wird, sieht ihn, auch Admins nicht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create channel</source>
        <translation>Kanal anlegen</translation>
    </message>
    <message>
        <source>Give the channel a name.</source>
        <translation>Gib dem Kanal einen Namen.</translation>
    </message>
    <message>
        <source>A channel of this name is there already. Choose another name.</source>
        <translation>Einen Kanal mit diesem Namen gibt es schon. Wähle einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::NotificationsDialog</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>The server of this workspace cannot keep what you want to be told of.</source>
        <translation>Der Server dieses Arbeitsbereichs kann nicht behalten, wovon du erfahren willst.</translation>
    </message>
    <message>
        <source>Tell me of</source>
        <translation>Benachrichtigen über</translation>
    </message>
    <message>
        <source>On all your devices. A channel&apos;s own menu may say otherwise.</source>
        <translation>Auf allen deinen Geräten. Das Menü eines Kanals kann es anders bestimmen.</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Separated by commas. Messages with one of them count as mentions of you.</source>
        <translation>Durch Kommas getrennt. Nachrichten mit einem davon zählen, als würdest du erwähnt.</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from one time to another</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Bitte nicht stören</translation>
    </message>
    <message>
        <source>Every week, on the days that you choose, in the time of your device.</source>
        <translation>Jede Woche an den Tagen, die du auswählst, in der Zeit deines Geräts.</translation>
    </message>
    <message>
        <source>Quiet on %1</source>
        <translation>Ruhe am %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %n keyword(s).</source>
        <translation>
            <numerusform>Höchstens %n Stichwort.</numerusform>
            <numerusform>Höchstens %n Stichwörter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A keyword has at most %n character(s).</source>
        <translation>
            <numerusform>Ein Stichwort hat höchstens %n Zeichen.</numerusform>
            <numerusform>Ein Stichwort hat höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>On this device</source>
        <translation>Auf diesem Gerät</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Benachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>In the corner of your desktop.</source>
        <translation>In der Ecke deines Bildschirms.</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Mit Ton</translation>
    </message>
    <message>
        <source>The one of your desktop.</source>
        <translation>Mit dem deines Systems.</translation>
    </message>
    <message>
        <source>With the text</source>
        <translation>Mit dem Text</translation>
    </message>
    <message>
        <source>Otherwise only who wrote, and where.</source>
        <translation>Sonst nur, wer geschrieben hat und wo.</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>Weiterlaufen, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>In the tray, where the desktop has one.</source>
        <translation>In der Symbolleiste des Systems, wo es eine gibt.</translation>
    </message>
    <message>
        <source>The list of what starts at login cannot be written.</source>
        <translation>Die Liste dessen, was beim Anmelden startet, lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>So that nothing is missed.</source>
        <translation>Damit dir nichts entgeht.</translation>
    </message>
    <message>
        <source>Start in the background</source>
        <translation>Im Hintergrund starten</translation>
    </message>
    <message>
        <source>Without showing the window.</source>
        <translation>Ohne das Fenster zu zeigen.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Antworten…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::NotifyText</name>
    <message>
        <source>All messages</source>
        <translation>Alle Nachrichten</translation>
    </message>
    <message>
        <source>Mentions and direct messages</source>
        <translation>Erwähnungen und Direktnachrichten</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
</context>
<context>
    <name>hearth::ui::OpenBackupDialog</name>
    <message>
        <source>Open a backup</source>
        <translation>Sicherung öffnen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Empty: it is not encrypted, or has the passphrase of the schedule.</source>
        <translation>Leer: Sie ist nicht verschlüsselt oder hat die Passphrase des Zeitplans.</translation>
    </message>
    <message>
        <source>What is on this computer&apos;s server now is put aside, not deleted: it stays in the folder “replaced” of Hearth&apos;s data. The backup takes its place when Hearth is started next. Everybody&apos;s Hearth starts over from it by itself and sends what it had not sent; what was written since the backup is not in it.</source>
        <translation>Was jetzt auf dem Server dieses Computers liegt, wird beiseitegelegt, nicht gelöscht: Es bleibt im Ordner „replaced“ der Daten von Hearth. Die Sicherung tritt an seine Stelle, wenn Hearth das nächste Mal startet. Das Hearth aller beginnt von selbst neu damit und schickt, was es noch nicht geschickt hatte; was seit der Sicherung geschrieben wurde, ist nicht darin.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Another backup is being made or opened just now.</source>
        <translation>Gerade wird eine andere Sicherung gemacht oder geöffnet.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::OriginsDialog</name>
    <message>
        <source>Web pages</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>Which pages in a browser may call this server. Empty: none, as most people want it.</source>
        <translation>Welche Seiten in einem Browser diesen Server aufrufen dürfen. Leer: keine, wie es die meisten wollen.</translation>
    </message>
    <message>
        <source>&amp;Addresses of web pages, one a line, like https://chat.example.org:</source>
        <translation>&amp;Adressen von Webseiten, eine pro Zeile, etwa https://chat.example.org:</translation>
    </message>
    <message>
        <source>Addresses of web pages</source>
        <translation>Adressen von Webseiten</translation>
    </message>
    <message>
        <source>Whoever signs in on such a page gives it what they may do here. Name only pages that you trust.</source>
        <translation>Wer sich auf einer solchen Seite anmeldet, gibt ihr, was er hier darf. Nenne nur Seiten, denen du vertraust.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>“%1” is no address of a web page. Write it like https://chat.example.org, without what comes after the name.</source>
        <translation>„%1“ ist keine Adresse einer Webseite. Schreibe sie wie https://chat.example.org, ohne das, was nach dem Namen kommt.</translation>
    </message>
    <message>
        <source>These are too many: at most 20.</source>
        <translation>Das sind zu viele: höchstens 20.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::OutboxFile</name>
    <message>
        <source>%1 · %2</source>
        <comment>file, how far it has come</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>How much of %1 is sent</source>
        <translation>Wie viel von %1 gesendet ist</translation>
    </message>
    <message>
        <source>Resume sending %1</source>
        <translation>%1 weiter senden</translation>
    </message>
    <message>
        <source>Pause sending %1</source>
        <translation>Senden von %1 anhalten</translation>
    </message>
    <message>
        <source>Cancel sending %1</source>
        <translation>Senden von %1 abbrechen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::OutboxItem</name>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
</context>
<context>
    <name>hearth::ui::OutboxPane</name>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Alle noch einmal</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>Nichts wartet.</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent</source>
        <translation>
            <numerusform>%n ungesendet</numerusform>
            <numerusform>%n ungesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard this?</source>
        <translation>Das verwerfen?</translation>
    </message>
    <message>
        <source>%1 is not sent any more and cannot be brought back. If it has just left, it may still arrive.</source>
        <translation>%1 wird nicht mehr gesendet und kann nicht zurückgeholt werden. Ist es gerade unterwegs, kann es noch ankommen.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Everything you sent is on the server. What you send without a network waits here.</source>
        <translation>Alles, was du gesendet hast, ist auf dem Server. Was du ohne Netz sendest, wartet hier.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::OutboxText</name>
    <message>
        <source>Reply “%1”</source>
        <translation>Antwort „%1“</translation>
    </message>
    <message>
        <source>Message “%1”</source>
        <translation>Nachricht „%1“</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>Bearbeitung „%1“</translation>
    </message>
    <message>
        <source>Deleting a message</source>
        <translation>Löschen einer Nachricht</translation>
    </message>
    <message>
        <source>New channel “%1”</source>
        <translation>Neuer Kanal „%1“</translation>
    </message>
    <message>
        <source>Archiving a channel</source>
        <translation>Archivieren eines Kanals</translation>
    </message>
    <message>
        <source>Deleting a channel</source>
        <translation>Löschen eines Kanals</translation>
    </message>
    <message>
        <source>New name “%1” for a channel</source>
        <translation>Neuer Name „%1“ für einen Kanal</translation>
    </message>
    <message>
        <source>New topic “%1”</source>
        <translation>Neues Thema „%1“</translation>
    </message>
    <message>
        <source>A channel&apos;s settings</source>
        <translation>Einstellungen eines Kanals</translation>
    </message>
    <message>
        <source>New name “%1” for the workspace</source>
        <translation>Neuer Name „%1“ für den Arbeitsbereich</translation>
    </message>
    <message>
        <source>The workspace&apos;s settings</source>
        <translation>Einstellungen des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Your new name “%1”</source>
        <translation>Dein neuer Name „%1“</translation>
    </message>
    <message>
        <source>A change</source>
        <translation>Eine Änderung</translation>
    </message>
    <message>
        <source>The server did not accept it.</source>
        <translation>Der Server hat es nicht angenommen.</translation>
    </message>
    <message>
        <source>Being sent.</source>
        <translation>Wird gesendet.</translation>
    </message>
    <message>
        <source>Waits for your decision about: %1</source>
        <translation>Wartet auf deine Entscheidung über: %1</translation>
    </message>
    <message>
        <source>Waiting — will be sent by itself.</source>
        <translation>Wartet – wird von selbst gesendet.</translation>
    </message>
    <message>
        <source>Draft “%1”</source>
        <translation>Entwurf „%1“</translation>
    </message>
    <message>
        <source>Is kept on this device, and goes on when Hearth can write on its disk again.</source>
        <translation>Liegt auf diesem Gerät und geht weiter, wenn Hearth wieder auf die Festplatte schreiben kann.</translation>
    </message>
    <message>
        <source>You are not in this team any more, so it cannot be sent. You can copy it.</source>
        <translation>Du bist nicht mehr in diesem Team, deshalb kann es nicht gesendet werden. Du kannst es kopieren.</translation>
    </message>
    <message>
        <source>Forwarding a message</source>
        <translation>Weiterleiten einer Nachricht</translation>
    </message>
    <message>
        <source>Joining a channel</source>
        <translation>Beitritt zu einem Kanal</translation>
    </message>
    <message>
        <source>Leaving a channel</source>
        <translation>Verlassen eines Kanals</translation>
    </message>
    <message>
        <source>Adding people to a channel</source>
        <translation>Hinzufügen von Leuten zu einem Kanal</translation>
    </message>
    <message>
        <source>Taking somebody out of a channel</source>
        <translation>Entfernen einer Person aus einem Kanal</translation>
    </message>
    <message>
        <source>A new conversation</source>
        <translation>Eine neue Unterhaltung</translation>
    </message>
    <message>
        <source>Reaction %1</source>
        <translation>Reaktion %1</translation>
    </message>
    <message>
        <source>Pinning a message</source>
        <translation>Anheften einer Nachricht</translation>
    </message>
    <message>
        <source>Unpinning a message</source>
        <translation>Lösen einer Nachricht</translation>
    </message>
    <message>
        <source>Poll “%1”</source>
        <translation>Umfrage „%1“</translation>
    </message>
    <message>
        <source>A new time for a scheduled message</source>
        <translation>Eine neue Zeit für eine geplante Nachricht</translation>
    </message>
    <message>
        <source>Scheduled message “%1”</source>
        <translation>Geplante Nachricht „%1“</translation>
    </message>
    <message>
        <source>Not sending a scheduled message</source>
        <translation>Eine geplante Nachricht nicht senden</translation>
    </message>
    <message>
        <source>Your vote in a poll</source>
        <translation>Deine Stimme in einer Umfrage</translation>
    </message>
    <message>
        <source>Closing a poll</source>
        <translation>Beenden einer Umfrage</translation>
    </message>
    <message>
        <source>The group @%1</source>
        <translation>Die Gruppe @%1</translation>
    </message>
    <message>
        <source>Removing a group</source>
        <translation>Entfernen einer Gruppe</translation>
    </message>
    <message>
        <source>The emoji :%1:</source>
        <translation>Das Emoji :%1:</translation>
    </message>
    <message>
        <source>Other names of an emoji</source>
        <translation>Weitere Namen eines Emoji</translation>
    </message>
    <message>
        <source>Removing an emoji</source>
        <translation>Entfernen eines Emoji</translation>
    </message>
    <message>
        <source>Deleting a file</source>
        <translation>Löschen einer Datei</translation>
    </message>
    <message>
        <source>Reminder “%1”</source>
        <translation>Erinnerung „%1“</translation>
    </message>
    <message>
        <source>A reminder of a message</source>
        <translation>Eine Erinnerung an eine Nachricht</translation>
    </message>
    <message>
        <source>A change of a reminder</source>
        <translation>Eine Änderung an einer Erinnerung</translation>
    </message>
    <message>
        <source>A reminder that is done</source>
        <translation>Eine erledigte Erinnerung</translation>
    </message>
    <message>
        <source>The section “%1”</source>
        <translation>Der Abschnitt „%1“</translation>
    </message>
    <message>
        <source>Removing a section</source>
        <translation>Einen Abschnitt entfernen</translation>
    </message>
    <message>
        <source>Saving a message</source>
        <translation>Eine Nachricht merken</translation>
    </message>
    <message>
        <source>No longer saving a message</source>
        <translation>Eine Nachricht nicht mehr merken</translation>
    </message>
    <message>
        <source>Following a thread</source>
        <translation>Einem Thread folgen</translation>
    </message>
    <message>
        <source>No longer following a thread</source>
        <translation>Einem Thread nicht mehr folgen</translation>
    </message>
    <message>
        <source>What to be told of</source>
        <translation>Worüber du benachrichtigt wirst</translation>
    </message>
    <message>
        <source>Notifications of a conversation</source>
        <translation>Benachrichtigungen einer Unterhaltung</translation>
    </message>
    <message>
        <source>Moving a conversation to another section</source>
        <translation>Ein Gespräch in einen anderen Abschnitt verschieben</translation>
    </message>
    <message>
        <source>Muting a conversation</source>
        <translation>Ein Gespräch stummschalten</translation>
    </message>
    <message>
        <source>Unmuting a conversation</source>
        <translation>Ein Gespräch nicht mehr stummschalten</translation>
    </message>
    <message>
        <source>A star for a conversation</source>
        <translation>Ein Stern für ein Gespräch</translation>
    </message>
    <message>
        <source>Taking a star away</source>
        <translation>Einen Stern wegnehmen</translation>
    </message>
    <message numerus="yes">
        <source>There can be no more than %n sections. Remove one, then retry.</source>
        <translation>
            <numerusform>Mehr als %n Abschnitt kann es nicht geben. Entferne einen und versuch es noch einmal.</numerusform>
            <numerusform>Mehr als %n Abschnitte kann es nicht geben. Entferne einen und versuch es noch einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The message was deleted, or %n are saved already and there can be no more. Remove some from what you saved, then retry.</source>
        <translation>
            <numerusform>Die Nachricht wurde gelöscht, oder %n ist schon gemerkt und mehr kann es nicht geben. Entferne etwas Gemerktes und versuch es noch einmal.</numerusform>
            <numerusform>Die Nachricht wurde gelöscht, oder %n sind schon gemerkt und mehr kann es nicht geben. Entferne etwas Gemerktes und versuch es noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your status</source>
        <translation>Dein Status</translation>
    </message>
    <message>
        <source>Your status “%1”</source>
        <translation>Dein Status „%1“</translation>
    </message>
    <message>
        <source>Other names of an emoji: %1</source>
        <translation>Weitere Namen eines Emoji: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a file, size</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other file(s)</source>
        <comment>name of a file</comment>
        <translation>
            <numerusform>%1 und eine weitere Datei</numerusform>
            <numerusform>%1 und %n weitere Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Message “%1” with %2</source>
        <translation>Nachricht „%1“ mit %2</translation>
    </message>
    <message>
        <source>Removing a message&apos;s text</source>
        <translation>Text einer Nachricht entfernen</translation>
    </message>
    <message>
        <source>Paused: it is sent once you resume its files.</source>
        <translation>Angehalten: Sie wird gesendet, sobald du ihre Dateien weiter senden lässt.</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Dein Profil</translation>
    </message>
    <message>
        <source>Your new picture</source>
        <translation>Dein neues Bild</translation>
    </message>
    <message>
        <source>Removing your picture</source>
        <translation>Entfernen deines Bildes</translation>
    </message>
</context>
<context>
    <name>hearth::ui::OwnStatusDialog</name>
    <message>
        <source>Your status</source>
        <translation>Dein Status</translation>
    </message>
    <message>
        <source>Others see it beside your name.</source>
        <translation>Andere sehen ihn neben deinem Namen.</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>One emoji, or its name like :palm_tree:.</source>
        <translation>Ein Emoji oder sein Name wie :palm_tree:.</translation>
    </message>
    <message>
        <source>What is going on</source>
        <translation>Was gerade ist</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Bitte nicht stören</translation>
    </message>
    <message>
        <source>Clear after</source>
        <translation>Löschen nach</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Der letzte Tag</translation>
    </message>
    <message>
        <source>Clear status</source>
        <translation>Status löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>Status setzen</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Am %1</translation>
    </message>
    <message>
        <source>When I change it</source>
        <translation>Wenn ich ihn ändere</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 Stunden</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>A date…</source>
        <translation>Ein Datum …</translation>
    </message>
    <message>
        <source>Say something, choose an emoji, or do not be disturbed.</source>
        <translation>Schreibe etwas, wähle ein Emoji oder „Bitte nicht stören“.</translation>
    </message>
    <message>
        <source>Choose an emoji</source>
        <translation>Emoji auswählen</translation>
    </message>
    <message>
        <source>That is not one emoji. Choose one, or write its name like :palm_tree:.</source>
        <translation>Das ist nicht ein einzelnes Emoji. Wähle eines aus oder schreib seinen Namen wie :palm_tree:.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PaneHeader</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PasswordPage</name>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Your name for signing in.</source>
        <translation>Dein Name zum Anmelden.</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Bisheriges Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>At least 8 characters. Four unrelated words are easy to keep in mind.</source>
        <translation>Mindestens 8 Zeichen. Vier Wörter ohne Zusammenhang lassen sich gut merken.</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Neues Passwort noch einmal</translation>
    </message>
    <message>
        <source>&amp;Sign out on my other devices</source>
        <translation>Auf meinen anderen Geräten ab&amp;melden</translation>
    </message>
    <message>
        <source>Save a recovery code…</source>
        <translation>Wiederherstellungscode sichern …</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Passwort festlegen</translation>
    </message>
    <message>
        <source>Type an e-mail address, like lea@example.org.</source>
        <translation>Gib eine E-Mail-Adresse ein, etwa lea@example.org.</translation>
    </message>
    <message>
        <source>Type the password that you have now.</source>
        <translation>Gib das Passwort ein, das du jetzt hast.</translation>
    </message>
    <message>
        <source>A password needs at least 8 characters.</source>
        <translation>Ein Passwort braucht mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Die beiden Passwörter sind verschieden.</translation>
    </message>
    <message>
        <source>Your new password is set.</source>
        <translation>Dein neues Passwort gilt.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PeopleDialog</name>
    <message>
        <source>Find a person</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>Chosen people</source>
        <translation>Ausgewählte Personen</translation>
    </message>
    <message>
        <source>People of this workspace</source>
        <translation>Leute in diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 is in it already.</source>
        <translation>%1 ist schon dabei.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n people can be chosen.</source>
        <translation>
            <numerusform>Höchstens %n Person kann ausgewählt werden.</numerusform>
            <numerusform>Höchstens %n Personen können ausgewählt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>%1 herausnehmen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PermalinkOpener</name>
    <message>
        <source>A part of the link is missing. Copy all of it and try again.</source>
        <translation>Ein Teil des Links fehlt. Kopiere ihn ganz und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Its workspace is not on this device. Join it first, or sign in to its server.</source>
        <translation>Sein Arbeitsbereich ist nicht auf diesem Gerät. Tritt ihm zuerst bei oder melde dich bei seinem Server an.</translation>
    </message>
    <message>
        <source>You are not in its channel or conversation, or it is gone.</source>
        <translation>Du bist nicht in diesem Kanal oder dieser Unterhaltung, oder es gibt sie nicht mehr.</translation>
    </message>
    <message>
        <source>The message is not there any more, or you may not read it.</source>
        <translation>Die Nachricht ist nicht mehr da, oder du darfst sie nicht lesen.</translation>
    </message>
    <message>
        <source>The message is not on this device, and the server cannot be reached now. Try again later.</source>
        <translation>Die Nachricht ist nicht auf diesem Gerät, und der Server ist gerade nicht zu erreichen. Versuche es später noch einmal.</translation>
    </message>
    <message>
        <source>This message cannot be shown</source>
        <translation>Diese Nachricht kann nicht gezeigt werden</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PictureWell</name>
    <message>
        <source>Picture of the emoji</source>
        <translation>Bild des Emoji</translation>
    </message>
    <message>
        <source>Press to choose a file, or drop one here.</source>
        <translation>Drücke, um eine Datei zu wählen, oder lege eine hier ab.</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.gif *.jpg *.jpeg *.webp)</source>
        <translation>Bilder (*.png *.gif *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Drop a picture here or press to choose one</source>
        <translation>Bild hier ablegen oder zum Auswählen drücken</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PlannedButton</name>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Scheduled messages and reminders (%1)</source>
        <translation>Geplante Nachrichten und Erinnerungen (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Planned, %n for you to look at</source>
        <translation>
            <numerusform>Geplant, %n für dich zum Ansehen</numerusform>
            <numerusform>Geplant, %n für dich zum Ansehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Planned, %n waiting</source>
        <translation>
            <numerusform>Geplant, %n wartet</numerusform>
            <numerusform>Geplant, %n warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::PlannedList</name>
    <message>
        <source>What can be done with it</source>
        <translation>Was man damit tun kann</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PlannedPane</name>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Parts of what is planned</source>
        <translation>Teile des Geplanten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>part, count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PlannedText</name>
    <message>
        <source>A channel that you do not see</source>
        <translation>Ein Kanal, den du nicht siehst</translation>
    </message>
    <message>
        <source>%1, in a thread and the channel</source>
        <comment>room</comment>
        <translation>%1, in einem Thread und im Kanal</translation>
    </message>
    <message>
        <source>%1, in a thread</source>
        <comment>room</comment>
        <translation>%1, in einem Thread</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>author, room</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Due %1</source>
        <comment>today at 09:12</comment>
        <translation>Fällig %1</translation>
    </message>
    <message>
        <source>A message</source>
        <translation>Eine Nachricht</translation>
    </message>
    <message>
        <source>Not sent: the channel is gone, or you are not in it any more. Copy the text, or join again and choose a new time.</source>
        <translation>Nicht gesendet: Den Kanal gibt es nicht mehr, oder du bist nicht mehr darin. Kopiere den Text, oder tritt wieder bei und wähle eine neue Zeit.</translation>
    </message>
    <message>
        <source>Not sent: the channel was archived. Copy the text for another place, or choose a new time when it is open again.</source>
        <translation>Nicht gesendet: Der Kanal wurde archiviert. Kopiere den Text für einen anderen Ort, oder wähle eine neue Zeit, wenn er wieder offen ist.</translation>
    </message>
    <message>
        <source>Not sent: the message that it answers was deleted. Copy the text for another place.</source>
        <translation>Nicht gesendet: Die Nachricht, auf die sie antwortet, wurde gelöscht. Kopiere den Text für einen anderen Ort.</translation>
    </message>
    <message>
        <source>Not sent: you may not write there. Ask an admin of the workspace, then choose a new time.</source>
        <translation>Nicht gesendet: Du darfst dort nicht schreiben. Frag einen Admin des Arbeitsbereichs und wähle dann eine neue Zeit.</translation>
    </message>
    <message>
        <source>Not sent: the server did not take it. Look at the text and choose a new time.</source>
        <translation>Nicht gesendet: Der Server hat sie nicht angenommen. Sieh dir den Text an und wähle eine neue Zeit.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n messages can be scheduled. Send or drop one before.</source>
        <translation>
            <numerusform>Höchstens %n Nachricht kann geplant sein. Sende oder verwirf vorher eine.</numerusform>
            <numerusform>Höchstens %n Nachrichten können geplant sein. Sende oder verwirf vorher eine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can have %n reminders at most. Finish one before.</source>
        <translation>
            <numerusform>Du kannst höchstens %n Erinnerung haben. Erledige vorher eine.</numerusform>
            <numerusform>Du kannst höchstens %n Erinnerungen haben. Erledige vorher eine.</numerusform>
        </translation>
    </message>
    <message>
        <source>You will be reminded %1</source>
        <comment>tomorrow at 09:00</comment>
        <translation>Du wirst erinnert: %1</translation>
    </message>
    <message>
        <source>Scheduled for %1</source>
        <comment>tomorrow at 09:00</comment>
        <translation>Geplant für %1</translation>
    </message>
    <message>
        <source>Will be scheduled for %1 when there is a connection</source>
        <comment>tomorrow at 09:00</comment>
        <translation>Wird für %1 geplant, sobald es eine Verbindung gibt</translation>
    </message>
    <message>
        <source>Not on the server yet: it goes there when there is a connection.</source>
        <translation>Noch nicht auf dem Server: Das geht dorthin, sobald es eine Verbindung gibt.</translation>
    </message>
    <message>
        <source>Not on the server yet: it goes there when there is a connection, and cannot ring before.</source>
        <translation>Noch nicht auf dem Server: Das geht dorthin, sobald es eine Verbindung gibt, und kann vorher nicht erinnern.</translation>
    </message>
    <message>
        <source>Not accepted: %1 Change it here, or decide about it in the outbox.</source>
        <translation>Nicht angenommen: %1 Ändere es hier oder entscheide darüber im Postausgang.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PlannedTimes</name>
    <message>
        <source>Later today at %1</source>
        <comment>time</comment>
        <translation>Später heute um %1</translation>
    </message>
    <message>
        <source>In 20 minutes</source>
        <translation>In 20 Minuten</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>In 1 Stunde</translation>
    </message>
    <message>
        <source>In 3 hours</source>
        <translation>In 3 Stunden</translation>
    </message>
    <message>
        <source>Tomorrow at %1</source>
        <comment>time</comment>
        <translation>Morgen um %1</translation>
    </message>
    <message>
        <source>Next Monday at %1</source>
        <comment>time</comment>
        <translation>Nächsten Montag um %1</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Später senden</translation>
    </message>
    <message>
        <source>Schedule message</source>
        <translation>Nachricht planen</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Erinnere mich</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Choose time…</source>
        <translation>Zeit wählen …</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PollDialog</name>
    <message>
        <source>New poll</source>
        <translation>Neue Umfrage</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>Mehrere Antworten</translation>
    </message>
    <message>
        <source>People may choose more than one option.</source>
        <translation>Man darf mehr als eine Antwort wählen.</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonym</translation>
    </message>
    <message>
        <source>Everybody sees how many chose an option, and nobody sees who.</source>
        <translation>Alle sehen, wie viele eine Antwort gewählt haben, und niemand sieht, wer.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create poll</source>
        <translation>Umfrage erstellen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>Was möchtest du wissen?</translation>
    </message>
    <message>
        <source>Write what you want to know.</source>
        <translation>Schreib, was du wissen möchtest.</translation>
    </message>
    <message numerus="yes">
        <source>A question has at most %Ln characters.</source>
        <translation>
            <numerusform>Eine Frage hat höchstens %Ln Zeichen.</numerusform>
            <numerusform>Eine Frage hat höchstens %Ln Zeichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::PollOptions</name>
    <message>
        <source>Options</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Option %1</source>
        <translation>Antwort %1</translation>
    </message>
    <message numerus="yes">
        <source>An option has at most %Ln characters.</source>
        <translation>
            <numerusform>Eine Antwort hat höchstens %Ln Zeichen.</numerusform>
            <numerusform>Eine Antwort hat höchstens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A poll has at most %Ln options; the rest was left out.</source>
        <translation>
            <numerusform>Eine Umfrage hat höchstens %Ln Antwort; der Rest wurde weggelassen.</numerusform>
            <numerusform>Eine Umfrage hat höchstens %Ln Antworten; der Rest wurde weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This option is there already.</source>
        <translation>Diese Antwort gibt es schon.</translation>
    </message>
    <message>
        <source>Give people at least two options.</source>
        <translation>Gib mindestens zwei Antworten vor.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PollText</name>
    <message>
        <source>%1% · %2</source>
        <comment>share of the people who voted, number of votes</comment>
        <translation>%1 % · %2</translation>
    </message>
    <message>
        <source>No votes yet</source>
        <translation>Noch keine Stimmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people voted</source>
        <translation>
            <numerusform>%Ln Person hat abgestimmt</numerusform>
            <numerusform>%Ln Personen haben abgestimmt</numerusform>
        </translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anonym</translation>
    </message>
    <message>
        <source>several choices</source>
        <translation>mehrere Antworten</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>Nobody has chosen this</source>
        <translation>Das hat niemand gewählt</translation>
    </message>
    <message>
        <source>Nobody sees who chose this: the poll is anonymous</source>
        <translation>Niemand sieht, wer das gewählt hat: Die Umfrage ist anonym</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>people, at the end of a list of names</comment>
        <translation>
            <numerusform>%Ln weitere Person</numerusform>
            <numerusform>%Ln weitere Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln votes</source>
        <translation>
            <numerusform>%Ln Stimme</numerusform>
            <numerusform>%Ln Stimmen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, chosen by you</source>
        <comment>option, votes</comment>
        <translation>%1: %2, von dir gewählt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>option, votes</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ProfileForm</name>
    <message>
        <source>Not said</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>As others see it in this workspace.</source>
        <translation>Wie ihn die anderen in diesem Arbeitsbereich sehen.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What you do, like “Gardener” or “Support”.</source>
        <translation>Was du machst, etwa „Gärtnerin“ oder „Support“.</translation>
    </message>
    <message>
        <source>Choose &amp;picture…</source>
        <translation>&amp;Bild wählen…</translation>
    </message>
    <message>
        <source>&amp;Remove picture</source>
        <translation>Bild &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;About you</source>
        <translation>&amp;Über dich</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Über dich</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Others see what time it is where you are.</source>
        <translation>Die anderen sehen, wie spät es bei dir ist.</translation>
    </message>
    <message>
        <source>Your name needs at least one character.</source>
        <translation>Dein Name braucht mindestens ein Zeichen.</translation>
    </message>
    <message numerus="yes">
        <source>This has at most %n characters.</source>
        <translation>
            <numerusform>Das hat höchstens %n Zeichen.</numerusform>
            <numerusform>Das hat höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ProfilePage</name>
    <message>
        <source>&amp;Save profile</source>
        <translation>Profil &amp;speichern</translation>
    </message>
    <message>
        <source>This is how %1 sees you.</source>
        <translation>So sieht dich %1.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Saved on this device. Others see it when there is a connection.</source>
        <translation>Auf diesem Gerät gespeichert. Die anderen sehen es, sobald es eine Verbindung gibt.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ProfileText</name>
    <message numerus="yes">
        <source>%1 there, %n hours ahead of you</source>
        <translation>
            <numerusform>dort %1, %n Stunde vor dir</numerusform>
            <numerusform>dort %1, %n Stunden vor dir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 there, %n hours behind you</source>
        <translation>
            <numerusform>dort %1, %n Stunde hinter dir</numerusform>
            <numerusform>dort %1, %n Stunden hinter dir</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 there</source>
        <translation>dort %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title, local time</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ProviderButtons</name>
    <message>
        <source>Open it &amp;again</source>
        <translation>&amp;Noch einmal öffnen</translation>
    </message>
    <message>
        <source>&amp;Give up</source>
        <translation>Auf&amp;geben</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>Weiter mit %1</translation>
    </message>
    <message>
        <source>Link %1…</source>
        <translation>%1 verknüpfen…</translation>
    </message>
    <message>
        <source>Go on in your browser, at %1.</source>
        <translation>Mach in deinem Browser weiter, bei %1.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ProviderDialog</name>
    <message>
        <source>Add a sign-in provider</source>
        <translation>Anmeldedienst hinzufügen</translation>
    </message>
    <message>
        <source>Register Hearth there first, as a native app with this redirect address; what you get there goes in here.</source>
        <translation>Melde Hearth zuerst dort an, als native App mit dieser Weiterleitungsadresse; was du dort bekommst, gehört hierher.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As people see it on the button.</source>
        <translation>Wie er auf der Schaltfläche steht.</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller (Issuer)</translation>
    </message>
    <message>
        <source>Kind of provider</source>
        <translation>Art des Dienstes</translation>
    </message>
    <message>
        <source>People can sign in through it</source>
        <translation>Anmeldung über diesen Dienst</translation>
    </message>
    <message>
        <source>Off: nobody sees it, and what was linked waits.</source>
        <translation>Aus: Niemand sieht ihn, und was verknüpft wurde, ruht.</translation>
    </message>
    <message>
        <source>It lets new people in</source>
        <translation>Er lässt neue Leute herein</translation>
    </message>
    <message>
        <source>Whoever it knows gets an account here without an invitation. Off: only by invitation, unless anybody may sign up.</source>
        <translation>Wen er kennt, bekommt hier ohne Einladung ein Konto. Aus: nur mit Einladung, es sei denn, alle dürfen sich registrieren.</translation>
    </message>
    <message>
        <source>At each sign-in, people in these groups become members or admins. Who loses the group loses the admin&apos;s rights that it gave, and stays a member. What people decided by hand stays.</source>
        <translation>Bei jeder Anmeldung werden Leute in diesen Gruppen zu Mitgliedern oder Admins. Wer die Gruppe verliert, verliert die Admin-Rechte, die sie gab, und bleibt Mitglied. Was von Hand entschieden wurde, bleibt.</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>One is kept. Empty: it stays, unless the issuer or the client ID is another one.</source>
        <translation>Eines ist gespeichert. Leer: Es bleibt, solange Aussteller und Client-ID dieselben sind.</translation>
    </message>
    <message>
        <source>Empty, if the provider gave none.</source>
        <translation>Leer, wenn der Dienst keines vergeben hat.</translation>
    </message>
    <message>
        <source>Trust a certificate of its &amp;own…</source>
        <translation>Einem eigenen &amp;Zertifikat vertrauen…</translation>
    </message>
    <message>
        <source>Trust another certificate of its &amp;own…</source>
        <translation>Einem anderen eigenen &amp;Zertifikat vertrauen…</translation>
    </message>
    <message>
        <source>Empty for github.com; otherwise the address of your GitHub Enterprise Server.</source>
        <translation>Leer für github.com; sonst die Adresse deines GitHub Enterprise Servers.</translation>
    </message>
    <message>
        <source>Like https://id.example.org/realms/team, exactly as the provider writes it.</source>
        <translation>Wie https://id.example.org/realms/team, genau so, wie der Dienst ihn schreibt.</translation>
    </message>
    <message>
        <source>Write “orgs” to use the organisations at GitHub as groups. Empty: none.</source>
        <translation>Schreib „orgs“, um die Organisationen bei GitHub als Gruppen zu nehmen. Leer: keine.</translation>
    </message>
    <message>
        <source>The claim of the ID token that names the groups, like groups or realm_access.roles. Empty: groups say nothing.</source>
        <translation>Der Claim des ID-Tokens, der die Gruppen nennt, wie groups oder realm_access.roles. Leer: Gruppen bedeuten nichts.</translation>
    </message>
    <message>
        <source>Certificate of the provider</source>
        <translation>Zertifikat des Dienstes</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Type the name that people see on the button.</source>
        <translation>Gib den Namen ein, der auf der Schaltfläche steht.</translation>
    </message>
    <message>
        <source>Type the issuer&apos;s address.</source>
        <translation>Gib die Adresse des Ausstellers ein.</translation>
    </message>
    <message>
        <source>Type the client ID that the provider gave.</source>
        <translation>Gib die Client-ID ein, die der Dienst vergeben hat.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Nobody can sign in through it any more, and what people linked is gone. Their accounts stay; who has no password needs a code from you.</source>
        <translation>Niemand kann sich mehr darüber anmelden, und alle Verknüpfungen sind weg. Die Konten bleiben; wer kein Passwort hat, braucht einen Code von dir.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>People cannot see this name.</source>
        <translation>Diesen Namen kann niemand sehen.</translation>
    </message>
    <message>
        <source>This is not an address that begins with https://.</source>
        <translation>Das ist keine Adresse, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>One of these is not a scope.</source>
        <translation>Einer davon ist kein Scope.</translation>
    </message>
    <message>
        <source>This group has a role in this workspace already.</source>
        <translation>Diese Gruppe hat in diesem Arbeitsbereich schon eine Rolle.</translation>
    </message>
    <message>
        <source>Only who manages a workspace may say who is in it.</source>
        <translation>Nur wer einen Arbeitsbereich verwaltet, darf bestimmen, wer darin ist.</translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM.</source>
        <translation>Die Datei enthält kein Zertifikat in PEM.</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation>Weiterleitungsadresse</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>Further scopes</source>
        <translation>Weitere Scopes</translation>
    </message>
    <message>
        <source>With blanks between them. Mostly none is needed.</source>
        <translation>Mit Leerzeichen dazwischen. Meist braucht es keine.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ProviderText</name>
    <message>
        <source>Nobody came back from the browser within five minutes. Begin again.</source>
        <translation>Aus dem Browser kam innerhalb von fünf Minuten niemand zurück. Fang noch einmal an.</translation>
    </message>
    <message>
        <source>No browser could be opened on this computer.</source>
        <translation>Auf diesem Computer konnte kein Browser geöffnet werden.</translation>
    </message>
    <message>
        <source>This sign-in took too long or is over. Begin it again.</source>
        <translation>Diese Anmeldung hat zu lange gedauert oder ist vorbei. Fang sie noch einmal an.</translation>
    </message>
    <message>
        <source>The sign-in was refused there, or you cancelled it. Nothing has happened.</source>
        <translation>Die Anmeldung wurde dort abgelehnt, oder du hast sie abgebrochen. Es ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Your e-mail address is not verified on both sides, so it proves nothing. Sign in with your password, and link this sign-in in your account.</source>
        <translation>Deine E-Mail-Adresse ist nicht auf beiden Seiten bestätigt und beweist darum nichts. Melde dich mit deinem Passwort an und verknüpfe diese Anmeldung in deinem Konto.</translation>
    </message>
    <message>
        <source>You have no account on this server yet, and it is joined by invitation. Open your invitation&apos;s link, and sign in from there.</source>
        <translation>Du hast auf diesem Server noch kein Konto, und man kommt nur mit Einladung hinein. Öffne den Link deiner Einladung und melde dich von dort an.</translation>
    </message>
    <message>
        <source>This is linked to another account on this server. Sign in there and unlink it first.</source>
        <translation>Das ist mit einem anderen Konto auf diesem Server verknüpft. Melde dich dort an und trenne es zuerst.</translation>
    </message>
    <message>
        <source>Without it you could not sign in any more. Set a password or save a recovery code first.</source>
        <translation>Ohne das könntest du dich nicht mehr anmelden. Leg zuerst ein Passwort fest oder sichere einen Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>The sign-in service does not answer as it should. Try again later, or sign in in another way.</source>
        <translation>Der Anmeldedienst antwortet nicht, wie er soll. Versuch es später noch einmal oder melde dich anders an.</translation>
    </message>
    <message>
        <source>What the sign-in service says of you does not hold. Tell whoever runs this server.</source>
        <translation>Was der Anmeldedienst über dich sagt, hält der Prüfung nicht stand. Sag es dem, der diesen Server betreibt.</translation>
    </message>
    <message>
        <source>It answers, and what it says is in order.</source>
        <translation>Er antwortet, und was er sagt, ist in Ordnung.</translation>
    </message>
    <message>
        <source>There is no host of this name.</source>
        <translation>Einen Rechner dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>Nothing answers at this address.</source>
        <translation>Unter dieser Adresse antwortet nichts.</translation>
    </message>
    <message>
        <source>It does not answer within ten seconds.</source>
        <translation>Er antwortet nicht innerhalb von zehn Sekunden.</translation>
    </message>
    <message>
        <source>Its certificate is not trusted, or it speaks no TLS: %1</source>
        <translation>Seinem Zertifikat wird nicht vertraut, oder er spricht kein TLS: %1</translation>
    </message>
    <message>
        <source>There is no description of a sign-in service at this address: %1</source>
        <translation>Unter dieser Adresse gibt es keine Beschreibung eines Anmeldedienstes: %1</translation>
    </message>
    <message>
        <source>Its description cannot be understood: %1</source>
        <translation>Seine Beschreibung ist nicht zu verstehen: %1</translation>
    </message>
    <message>
        <source>It calls itself “%1”. Type the address exactly so.</source>
        <translation>Er nennt sich „%1“. Gib die Adresse genau so ein.</translation>
    </message>
    <message>
        <source>It does not offer sign-in with an authorization code and PKCE.</source>
        <translation>Er bietet keine Anmeldung mit Autorisierungscode und PKCE an.</translation>
    </message>
    <message>
        <source>It has no key that Hearth can verify signatures with (RSA or elliptic curve).</source>
        <translation>Er hat keinen Schlüssel, mit dem Hearth Signaturen prüfen kann (RSA oder elliptische Kurve).</translation>
    </message>
    <message>
        <source>It could not be asked: %1</source>
        <translation>Er konnte nicht gefragt werden: %1</translation>
    </message>
    <message>
        <source>Google</source>
        <translation>Google</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>OpenID Connect (Keycloak, Zitadel and others)</source>
        <translation>OpenID Connect (Keycloak, Zitadel und andere)</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ProvidersDialog</name>
    <message>
        <source>Sign-in providers</source>
        <translation>Anmeldedienste</translation>
    </message>
    <message>
        <source>People sign in through a service that knows them already, like Google, GitHub, or your organisation&apos;s own.</source>
        <translation>Anmeldung über einen Dienst, der die Leute schon kennt, wie Google, GitHub oder der deiner Organisation.</translation>
    </message>
    <message>
        <source>There is none yet: people sign in with their password.</source>
        <translation>Es gibt noch keinen: Alle melden sich mit ihrem Passwort an.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Add a provider…</source>
        <translation>Dienst &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>%1 · switched off</source>
        <translation>%1 · ausgeschaltet</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RailTile</name>
    <message numerus="yes">
        <source>%1, %n mention(s)</source>
        <translation>
            <numerusform>%1, %n Erwähnung</numerusform>
            <numerusform>%1, %n Erwähnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a workspace</source>
        <translation>Arbeitsbereich hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread message(s)</source>
        <translation>
            <numerusform>%1, %n ungelesene Nachricht</numerusform>
            <numerusform>%1, %n ungelesene Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ReadNotice</name>
    <message>
        <source>Everything is marked as read.</source>
        <translation>Alles ist als gelesen markiert.</translation>
    </message>
    <message>
        <source>%1 is marked as read.</source>
        <translation>%1 ist als gelesen markiert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RecoveryCodesView</name>
    <message>
        <source>Recovery codes</source>
        <translation>Wiederherstellungscodes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Als Text speichern …</translation>
    </message>
    <message>
        <source>Hearth: recovery codes. Each one signs you in once.</source>
        <translation>Hearth: Wiederherstellungscodes. Jeder meldet dich einmal an.</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>Wiederherstellungscodes speichern</translation>
    </message>
    <message>
        <source>Hearth recovery codes</source>
        <translation>Hearth-Wiederherstellungscodes</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RefusalText</name>
    <message>
        <source>Somebody or another group is called so already. Choose another handle.</source>
        <translation>Jemand oder eine andere Gruppe heißt schon so. Wähle ein anderes Kürzel.</translation>
    </message>
    <message numerus="yes">
        <source>Use up to %n letters, digits, dots, hyphens and underscores.</source>
        <translation>
            <numerusform>Verwende höchstens %n Buchstaben, Ziffer, Punkt, Binde- oder Unterstrich.</numerusform>
            <numerusform>Verwende bis zu %n Buchstaben, Ziffern, Punkte, Binde- und Unterstriche.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A group&apos;s name needs 1 to %n characters on one line.</source>
        <translation>
            <numerusform>Der Name einer Gruppe braucht höchstens %n Zeichen in einer Zeile.</numerusform>
            <numerusform>Der Name einer Gruppe braucht 1 bis %n Zeichen in einer Zeile.</numerusform>
        </translation>
    </message>
    <message>
        <source>An emoji of this name is there already.</source>
        <translation>Ein Emoji mit diesem Namen gibt es schon.</translation>
    </message>
    <message>
        <source>One of these names is taken already.</source>
        <translation>Einer dieser Namen ist schon vergeben.</translation>
    </message>
    <message numerus="yes">
        <source>Use up to %n lower case letters, digits, and + - _</source>
        <translation>
            <numerusform>Verwende höchstens %n Kleinbuchstaben, Ziffer oder + - _</numerusform>
            <numerusform>Verwende bis zu %n Kleinbuchstaben, Ziffern und + - _</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not take this picture. Choose a PNG, GIF, JPEG or WebP.</source>
        <translation>Der Server nimmt dieses Bild nicht. Wähle ein PNG, GIF, JPEG oder WebP.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RefusedDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür er da ist</translation>
    </message>
    <message>
        <source>Change and send again</source>
        <translation>Ändern und noch einmal senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>This cannot be left empty.</source>
        <translation>Das darf nicht leer bleiben.</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Weitere Namen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Über dich</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RemindCommand</name>
    <message>
        <source>Write when: “in 20 minutes”, “at 15:00”, “tomorrow at 9”, “on monday”. For instance: /remind me to call Ada tomorrow at 9</source>
        <translation>Schreib auf Englisch, wann: „in 20 minutes“, „at 15:00“, „tomorrow at 9“, „on monday“. Zum Beispiel: /remind me to Ada anrufen tomorrow at 9</translation>
    </message>
    <message>
        <source>Write what to remind you of. For instance: /remind me to call Ada in 20 minutes</source>
        <translation>Schreib, woran du erinnert werden willst. Zum Beispiel: /remind me to Ada anrufen in 20 minutes</translation>
    </message>
    <message>
        <source>This day can be read in two ways. Write the month as a word: “on 3 april at 9”.</source>
        <translation>Dieser Tag lässt sich auf zwei Arten lesen. Schreib den Monat als Wort: „on 3 april at 9“.</translation>
    </message>
    <message>
        <source>There is no such day or time. Write it like “at 15:00” or “on 24 december at 10”.</source>
        <translation>Diesen Tag oder diese Zeit gibt es nicht. Schreib sie wie „at 15:00“ oder „on 24 december at 10“.</translation>
    </message>
    <message>
        <source>This time has passed. Write a later one, like “tomorrow at 9”.</source>
        <translation>Diese Zeit ist vorbei. Schreib eine spätere, wie „tomorrow at 9“.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n days ahead can be planned.</source>
        <translation>
            <numerusform>Höchstens %n Tag im Voraus kann geplant werden.</numerusform>
            <numerusform>Höchstens %n Tage im Voraus können geplant werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A reminder has at most %n characters.</source>
        <translation>
            <numerusform>Eine Erinnerung hat höchstens %n Zeichen.</numerusform>
            <numerusform>Eine Erinnerung hat höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ReminderEditDialog</name>
    <message>
        <source>Edit the reminder</source>
        <translation>Die Erinnerung bearbeiten</translation>
    </message>
    <message>
        <source>What to remind you of</source>
        <translation>Woran du erinnert werden willst</translation>
    </message>
    <message>
        <source>Empty: the message says it.</source>
        <translation>Leer: Die Nachricht sagt es.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Write what to remind you of.</source>
        <translation>Schreib, woran du erinnert werden willst.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ReminderNotice</name>
    <message>
        <source>Reminder: %1</source>
        <translation>Erinnerung: %1</translation>
    </message>
    <message numerus="yes">
        <source>Reminder: %1 (and %n more)</source>
        <translation>
            <numerusform>Erinnerung: %1 (und %n weitere)</numerusform>
            <numerusform>Erinnerung: %1 (und %n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RemindersPage</name>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>There is nothing to be reminded of.</source>
        <translation>Es gibt nichts, woran du erinnert werden willst.</translation>
    </message>
    <message>
        <source>Choose “Remind me” in the menu of a message, or write for instance: /remind me to call Ada tomorrow at 9. Nobody else sees this list.</source>
        <translation>Wähle „Erinnere mich“ im Menü einer Nachricht, oder schreib zum Beispiel: /remind me to Ada anrufen tomorrow at 9. Niemand sonst sieht diese Liste.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Open message</source>
        <translation>Nachricht öffnen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RemoveUserDialog</name>
    <message>
        <source>Delete the account of %1?</source>
        <translation>Das Konto von %1 löschen?</translation>
    </message>
    <message>
        <source>They are signed out everywhere, in every workspace of this server. For 14 days you can open the account again; then it is deleted for good. What they wrote stays, and a workspace that they own passes to its oldest admin.</source>
        <translation>Die Person wird überall abgemeldet, in jedem Arbeitsbereich dieses Servers. 14 Tage lang kannst du das Konto wieder öffnen; danach wird es endgültig gelöscht. Was sie geschrieben hat, bleibt, und ein Arbeitsbereich, der ihr gehört, geht an den Admin über, der am längsten da ist.</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>Name des Kontos</translation>
    </message>
    <message>
        <source>As it was when they signed up, so that nothing happens by mistake.</source>
        <translation>Wie er beim Registrieren war, damit nichts aus Versehen geschieht.</translation>
    </message>
    <message>
        <source>What becomes of what they wrote</source>
        <translation>Was aus dem wird, was die Person geschrieben hat</translation>
    </message>
    <message>
        <source>Under the name “Deleted person”</source>
        <translation>Unter dem Namen „Deleted person“</translation>
    </message>
    <message>
        <source>Under their name</source>
        <translation>Unter ihrem Namen</translation>
    </message>
    <message>
        <source>What they wrote</source>
        <translation>Was die Person geschrieben hat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Konto löschen</translation>
    </message>
    <message>
        <source>This is not the name of the account.</source>
        <translation>Das ist nicht der Name des Kontos.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ResetCodeDialog</name>
    <message>
        <source>A new password for %1</source>
        <translation>Ein neues Passwort für %1</translation>
    </message>
    <message>
        <source>Make a code and give it to nobody but %1, by a way that only they read. With it they set a new password at “Forgot your password?”, and are signed out everywhere else.</source>
        <translation>Erzeuge einen Code und gib ihn nur %1, auf einem Weg, den sonst niemand liest. Damit lässt sich bei „Passwort vergessen?“ ein neues Passwort festlegen; überall sonst endet die Anmeldung.</translation>
    </message>
    <message>
        <source>Code for a new password</source>
        <translation>Code für ein neues Passwort</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>Code erzeugen</translation>
    </message>
    <message>
        <source>It works once, until %1. It is shown here and nowhere else.</source>
        <translation>Er gilt einmal, bis %1. Er wird hier gezeigt und nirgends sonst.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ResetDialog</name>
    <message>
        <source>Forgot your password?</source>
        <translation>Passwort vergessen?</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Like chat.example.org or 192.168.1.20:7420.</source>
        <translation>Etwa chat.example.org oder 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Four groups of five characters.</source>
        <translation>Vier Gruppen aus fünf Zeichen.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>You have signed in without an address so far: type the one you want to sign in with.</source>
        <translation>Du hast dich bisher ohne Adresse angemeldet: Gib die ein, mit der du dich anmelden möchtest.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>At least 8 characters. Four unrelated words are easy to keep in mind.</source>
        <translation>Mindestens 8 Zeichen. Vier Wörter ohne Zusammenhang lassen sich gut merken.</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Neues Passwort noch einmal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Set password and sign in</source>
        <translation>Passwort festlegen und anmelden</translation>
    </message>
    <message>
        <source>This is not an address. It looks like chat.example.org or 192.168.1.20:7420.</source>
        <translation>Das ist keine Adresse. Sie sieht aus wie chat.example.org oder 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>Type the code that you were given.</source>
        <translation>Gib den Code ein, den du bekommen hast.</translation>
    </message>
    <message>
        <source>A password needs at least 8 characters.</source>
        <translation>Ein Passwort braucht mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Die beiden Passwörter sind verschieden.</translation>
    </message>
    <message>
        <source>This code is not right, was used already, or is too old.</source>
        <translation>Dieser Code stimmt nicht, wurde schon benutzt oder ist zu alt.</translation>
    </message>
    <message>
        <source>Have a code sent to you, or ask an administrator of your team, or whoever owns the server, for one, or take your recovery code. It works once and signs you out on your other devices.</source>
        <translation>Lass dir einen Code schicken, oder bitte jemanden, der dein Team verwaltet oder dem der Server gehört, um einen, oder nimm deinen Wiederherstellungscode. Er gilt einmal und meldet dich auf deinen anderen Geräten ab.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RetentionDialog</name>
    <message>
        <source>How long things are kept</source>
        <translation>Wie lange etwas aufbewahrt wird</translation>
    </message>
    <message>
        <source>What is older is deleted at night, for everybody and for good. Pinned messages stay.</source>
        <translation>Was älter ist, wird nachts gelöscht, für alle und endgültig. Angeheftete Nachrichten bleiben.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>With their files and reactions.</source>
        <translation>Mit ihren Dateien und Reaktionen.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>The messages stay and say that a file was there.</source>
        <translation>Die Nachrichten bleiben und sagen, dass eine Datei da war.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>The whole workspace</source>
        <translation>Der ganze Arbeitsbereich</translation>
    </message>
    <message>
        <source>A channel may keep things otherwise than the workspace.</source>
        <translation>Ein Kanal darf es anders halten als der Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Like the workspace (%1)</source>
        <translation>Wie der Arbeitsbereich (%1)</translation>
    </message>
    <message>
        <source>&amp;Save and delete</source>
        <translation>&amp;Speichern und löschen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 (%3) are older than that, and will be deleted from %4 on. Nobody gets them back, but out of a backup.</source>
        <translation>%1 und %2 (%3) sind älter und werden ab %4 gelöscht. Niemand bekommt sie zurück, außer aus einer Sicherung.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RetentionText</name>
    <message>
        <source>For ever</source>
        <translation>Für immer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages are deleted after %1, files after %2, unless they are pinned.</source>
        <translation>Gelöscht wird nach dieser Zeit: Nachrichten %1, Dateien %2, außer angehefteten.</translation>
    </message>
    <message>
        <source>Messages are deleted after %1, unless they are pinned.</source>
        <translation>Nachrichten werden gelöscht, wenn sie älter sind als %1, außer angehefteten.</translation>
    </message>
    <message>
        <source>Files are deleted after %1, unless their message is pinned.</source>
        <translation>Dateien werden gelöscht, wenn sie älter sind als %1, außer in angehefteten Nachrichten.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RightText</name>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>See the workspace</source>
        <translation>Den Arbeitsbereich sehen</translation>
    </message>
    <message>
        <source>Write messages</source>
        <translation>Nachrichten schreiben</translation>
    </message>
    <message>
        <source>Delete anybody&apos;s messages</source>
        <translation>Nachrichten von allen löschen</translation>
    </message>
    <message>
        <source>Create, rename and archive channels</source>
        <translation>Kanäle erstellen, umbenennen und archivieren</translation>
    </message>
    <message>
        <source>Change the workspace&apos;s settings and its join code</source>
        <translation>Einstellungen des Arbeitsbereichs und den Beitrittscode ändern</translation>
    </message>
    <message>
        <source>Invite and remove people, change their roles</source>
        <translation>Personen einladen und entfernen, ihre Rollen ändern</translation>
    </message>
    <message>
        <source>Hand the workspace over</source>
        <translation>Den Arbeitsbereich übergeben</translation>
    </message>
    <message>
        <source>Delete the workspace</source>
        <translation>Den Arbeitsbereich löschen</translation>
    </message>
    <message>
        <source>Make channels private</source>
        <translation>Kanäle privat machen</translation>
    </message>
    <message>
        <source>Manage people groups</source>
        <translation>Personengruppen verwalten</translation>
    </message>
    <message>
        <source>Manage custom emoji</source>
        <translation>Eigene Emoji verwalten</translation>
    </message>
    <message>
        <source>See the audit log</source>
        <translation>Das Prüfprotokoll sehen</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>Verläufe importieren</translation>
    </message>
    <message>
        <source>Manage roles and who has them</source>
        <translation>Rollen verwalten, und wer sie hat</translation>
    </message>
    <message>
        <source>No role of theirs allows it.</source>
        <translation>Keine ihrer Rollen erlaubt es.</translation>
    </message>
    <message>
        <source>They are not in the workspace.</source>
        <translation>Sie sind nicht im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>As “%1”.</source>
        <comment>built-in role</comment>
        <translation>Als „%1“.</translation>
    </message>
    <message>
        <source>They own the workspace.</source>
        <translation>Der Arbeitsbereich gehört ihnen.</translation>
    </message>
    <message>
        <source>By a setting of the workspace, which lets every member.</source>
        <translation>Durch eine Einstellung des Arbeitsbereichs, die es allen Mitgliedern erlaubt.</translation>
    </message>
    <message>
        <source>By the custom role %1.</source>
        <translation>Durch die eigene Rolle %1.</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Hat verlassen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Imported, without an account</source>
        <translation>Importiert, ohne Konto</translation>
    </message>
    <message>
        <source>Your roles do not allow this. Ask an admin for a role with “%1”.</source>
        <translation>Deine Rollen erlauben das nicht. Bitte einen Admin um eine Rolle mit „%1“.</translation>
    </message>
    <message>
        <source>Only the owner of the workspace may do this.</source>
        <translation>Das darf nur, wem der Arbeitsbereich gehört.</translation>
    </message>
    <message>
        <source>Account deleted</source>
        <translation>Konto gelöscht</translation>
    </message>
    <message>
        <source>account deactivated</source>
        <translation>Konto deaktiviert</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RightsDialog</name>
    <message>
        <source>What %1 may do</source>
        <translation>Was %1 darf</translation>
    </message>
    <message>
        <source>Every right, and where it comes from. Private channels and conversations are for those who are in them alone, whatever their role.</source>
        <translation>Jedes Recht, und woher es kommt. Private Kanäle und Unterhaltungen sind nur für die, die darin sind, welche Rolle auch immer sie haben.</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>right, yes or no, why</comment>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RightsList</name>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>Nobody has an account here yet.</source>
        <translation>Hier hat noch niemand ein Konto.</translation>
    </message>
    <message>
        <source>Nobody here has such a name.</source>
        <translation>Niemand hier heißt so.</translation>
    </message>
    <message>
        <source>%1 may create workspaces</source>
        <translation>%1 darf Arbeitsbereiche einrichten</translation>
    </message>
    <message>
        <source>Owns this server</source>
        <translation>Diesem Menschen gehört der Server</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Neues Passwort …</translation>
    </message>
    <message>
        <source>New password for %1…</source>
        <translation>Neues Passwort für %1 …</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RolesDialog</name>
    <message>
        <source>allows nothing more by itself</source>
        <translation>erlaubt von sich aus nichts weiter</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>A role of your own adds rights to what owner, admin and member allow. Who has it is chosen in Manage members.</source>
        <translation>Eine eigene Rolle fügt dem, was Eigentümer, Admin und Mitglied erlauben, Rechte hinzu. Wer sie hat, wird unter „Mitglieder verwalten“ gewählt.</translation>
    </message>
    <message>
        <source>There are no roles of your own yet.</source>
        <translation>Es gibt noch keine eigenen Rollen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Create role</source>
        <translation>Rolle erstellen</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>role, its rights</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>You do not have this right yourself.</source>
        <translation>Dieses Recht hast du selbst nicht.</translation>
    </message>
    <message>
        <source>Your role does not allow changing roles.</source>
        <translation>Deine Rolle erlaubt nicht, Rollen zu ändern.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Give the role a name.</source>
        <translation>Gib der Rolle einen Namen.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 ist gespeichert.</translation>
    </message>
    <message>
        <source>Remove the role %1?</source>
        <translation>Die Rolle %1 entfernen?</translation>
    </message>
    <message>
        <source>Whoever has it loses what it allows, at once. Channels that let it write do so no more.</source>
        <translation>Wer sie hat, verliert sofort, was sie erlaubt. Kanäle, die sie schreiben lassen, tun das nicht mehr.</translation>
    </message>
    <message>
        <source>Remove role</source>
        <translation>Rolle entfernen</translation>
    </message>
    <message>
        <source>The role is removed.</source>
        <translation>Die Rolle ist entfernt.</translation>
    </message>
    <message>
        <source>Another role has this name.</source>
        <translation>Eine andere Rolle heißt schon so.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RoomDesk</name>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>To one person, or to several at once. Nobody: notes to yourself.</source>
        <translation>An eine Person oder an mehrere zugleich. Niemand: Notizen an dich selbst.</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>Unterhaltung öffnen</translation>
    </message>
    <message>
        <source>Add people to %1</source>
        <translation>Leute zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>They see everything that was written here.</source>
        <translation>Sie sehen alles, was hier geschrieben wurde.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Leave #%1?</source>
        <translation>#%1 verlassen?</translation>
    </message>
    <message>
        <source>You are the last one here: nobody will be able to read it any more.</source>
        <translation>Du bist die letzte Person hier: Danach kann es niemand mehr lesen.</translation>
    </message>
    <message>
        <source>Only somebody who is in it can let you in again.</source>
        <translation>Nur wer darin ist, kann dich wieder hereinlassen.</translation>
    </message>
    <message>
        <source>Leave channel</source>
        <translation>Kanal verlassen</translation>
    </message>
    <message>
        <source>Make #%1 private?</source>
        <translation>#%1 privat machen?</translation>
    </message>
    <message>
        <source>Only who is in it now goes on seeing it. It cannot be made public again.</source>
        <translation>Nur wer jetzt darin ist, sieht ihn weiter. Er kann nicht wieder öffentlich werden.</translation>
    </message>
    <message>
        <source>Make private</source>
        <translation>Privat machen</translation>
    </message>
    <message>
        <source>This channel is not there any more.</source>
        <translation>Diesen Kanal gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>You leave by the channel&apos;s menu.</source>
        <translation>Du verlässt ihn über das Menü des Kanals.</translation>
    </message>
    <message>
        <source>Everybody is in this channel.</source>
        <translation>In diesem Kanal sind alle.</translation>
    </message>
    <message>
        <source>Only the owner, admins and who made the channel may do this.</source>
        <translation>Das dürfen nur Eigentümer, Admins und wer den Kanal erstellt hat.</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>Hier nicht möglich</translation>
    </message>
    <message>
        <source>Remove %1 from #%2?</source>
        <comment>person, channel</comment>
        <translation>%1 aus #%2 entfernen?</translation>
    </message>
    <message>
        <source>They can join again at any time.</source>
        <translation>Die Person kann jederzeit wieder beitreten.</translation>
    </message>
    <message>
        <source>They cannot read it any more, until somebody adds them again.</source>
        <translation>Die Person kann ihn nicht mehr lesen, bis jemand sie wieder hinzufügt.</translation>
    </message>
    <message>
        <source>Remove from channel</source>
        <translation>Aus dem Kanal entfernen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RoomHeader</name>
    <message>
        <source>Show the sidebar</source>
        <translation>Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>More about this channel</source>
        <translation>Mehr zu diesem Kanal</translation>
    </message>
    <message numerus="yes">
        <source>Members: %n</source>
        <translation>
            <numerusform>Mitglieder: %n</numerusform>
            <numerusform>Mitglieder: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n Mitglied</numerusform>
            <numerusform>%n Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>Nachrichten suchen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RoomList</name>
    <message>
        <source>Channels and direct messages</source>
        <translation>Kanäle und Direktnachrichten</translation>
    </message>
    <message>
        <source>New channel (Ctrl+N)</source>
        <translation>Neuer Kanal (Strg+N)</translation>
    </message>
    <message>
        <source>New message (Ctrl+Shift+N)</source>
        <translation>Neue Nachricht (Strg+Umschalt+N)</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RoomMenu</name>
    <message>
        <source>Nothing here is unread.</source>
        <translation>Hier ist nichts ungelesen.</translation>
    </message>
    <message>
        <source>Every workspace keeps this channel.</source>
        <translation>Diesen Kanal behält jeder Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Edit channel…</source>
        <translation>Kanal bearbeiten …</translation>
    </message>
    <message>
        <source>Archive channel…</source>
        <translation>Kanal archivieren …</translation>
    </message>
    <message>
        <source>Delete channel…</source>
        <translation>Kanal löschen …</translation>
    </message>
    <message>
        <source>Everybody is in this channel.</source>
        <translation>In diesem Kanal sind alle.</translation>
    </message>
    <message>
        <source>Only members who are in the channel may do this.</source>
        <translation>Das dürfen nur Mitglieder, die im Kanal sind.</translation>
    </message>
    <message>
        <source>Join the channel first, or it is gone for you too.</source>
        <translation>Tritt dem Kanal zuerst bei, sonst ist er auch für dich weg.</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>Angeheftete Nachrichten</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Close conversation</source>
        <translation>Unterhaltung schließen</translation>
    </message>
    <message>
        <source>Move to section</source>
        <translation>In Abschnitt verschieben</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>New section…</source>
        <translation>Neuer Abschnitt …</translation>
    </message>
    <message>
        <source>Add people…</source>
        <translation>Leute hinzufügen …</translation>
    </message>
    <message>
        <source>Leave channel</source>
        <translation>Kanal verlassen</translation>
    </message>
    <message>
        <source>Join channel</source>
        <translation>Kanal beitreten</translation>
    </message>
    <message>
        <source>Make private…</source>
        <translation>Privat machen …</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Jump to date…</source>
        <translation>Zu einem Datum springen …</translation>
    </message>
    <message>
        <source>Restore channel</source>
        <translation>Kanal wiederherstellen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Like the workspace (%1)</source>
        <translation>Wie im Arbeitsbereich (%1)</translation>
    </message>
    <message>
        <source>Who may write…</source>
        <translation>Wer schreiben darf …</translation>
    </message>
    <message>
        <source>How long things are kept…</source>
        <translation>Wie lange etwas aufbewahrt wird…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RoomRulesDialog</name>
    <message>
        <source>Rules of #%1</source>
        <translation>Regeln von #%1</translation>
    </message>
    <message>
        <source>Everybody who sees the channel can read it and react.</source>
        <translation>Alle, die den Kanal sehen, können ihn lesen und reagieren.</translation>
    </message>
    <message>
        <source>Who may write</source>
        <translation>Wer schreiben darf</translation>
    </message>
    <message>
        <source>Messages, replies, polls and files.</source>
        <translation>Nachrichten, Antworten, Umfragen und Dateien.</translation>
    </message>
    <message>
        <source>Who may call everybody</source>
        <translation>Wer alle rufen darf</translation>
    </message>
    <message>
        <source>With @channel and @here.</source>
        <translation>Mit @channel und @here.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1: roles</source>
        <comment>a rule</comment>
        <translation>%1: Rollen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Admins, and the roles below</source>
        <translation>Admins und die Rollen darunter</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RoomSession</name>
    <message>
        <source>This message goes for everybody, and cannot be brought back.</source>
        <translation>Diese Nachricht verschwindet für alle und lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>“%1” goes for everybody, and cannot be brought back.</source>
        <translation>„%1“ verschwindet für alle und lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>Diese Nachricht löschen?</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Nachricht löschen</translation>
    </message>
    <message>
        <source>Discard what was not sent?</source>
        <translation>Ungesendetes verwerfen?</translation>
    </message>
    <message>
        <source>It has not reached anybody, and is gone then. You can copy its text before.</source>
        <translation>Es hat niemanden erreicht und ist dann weg. Den Text kannst du vorher kopieren.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Jetzt nicht möglich</translation>
    </message>
    <message>
        <source>You cannot write here now, so it stays where it is. You can copy its text, or try again later.</source>
        <translation>Du kannst hier gerade nicht schreiben, darum bleibt es, wo es ist. Du kannst den Text kopieren oder es später noch einmal versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>This message has %Ln different reactions, and there is no room for more. You can join one that is there.</source>
        <translation>
            <numerusform>Diese Nachricht hat %Ln Reaktion, und mehr haben nicht Platz. Sie können sich einer anschließen, die da ist.</numerusform>
            <numerusform>Diese Nachricht hat %Ln verschiedene Reaktionen, und mehr haben nicht Platz. Sie können sich einer anschließen, die da ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close this poll?</source>
        <translation>Diese Umfrage beenden?</translation>
    </message>
    <message>
        <source>Nobody can vote any more, and it cannot be opened again. Its result stays here.</source>
        <translation>Niemand kann mehr abstimmen, und sie lässt sich nicht wieder öffnen. Ihr Ergebnis bleibt hier stehen.</translation>
    </message>
    <message>
        <source>Close poll</source>
        <translation>Umfrage beenden</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RowLayout</name>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>· last %1</source>
        <comment>time</comment>
        <translation>· zuletzt %1</translation>
    </message>
    <message>
        <source>· last by %1, %2</source>
        <comment>name, time</comment>
        <translation>· zuletzt von %1, %2</translation>
    </message>
    <message>
        <source>Waiting for the network — will be sent</source>
        <translation>Wartet auf das Netz – wird dann gesendet</translation>
    </message>
    <message>
        <source>This could not be sent.</source>
        <translation>Das konnte nicht gesendet werden.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Pinned by %1</source>
        <translation>Angeheftet von %1</translation>
    </message>
    <message>
        <source>replied to a thread</source>
        <translation>hat in einem Thread geantwortet</translation>
    </message>
    <message>
        <source>Forwarded from %1, %2</source>
        <comment>name, time</comment>
        <translation>Weitergeleitet von %1, %2</translation>
    </message>
    <message>
        <source>Forwarded from %1 in %2, %3</source>
        <comment>name, room, time</comment>
        <translation>Weitergeleitet von %1 in %2, %3</translation>
    </message>
    <message>
        <source>Close poll</source>
        <translation>Umfrage beenden</translation>
    </message>
    <message>
        <source>Waiting for the network — will be deleted for everybody</source>
        <translation>Wartet auf das Netz – wird dann für alle gelöscht</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RowPainter</name>
    <message>
        <source>New</source>
        <comment>the line above the first unread message</comment>
        <translation>Neu</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RulesSheet</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>An hour</source>
        <translation>Eine Stunde</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Ein Tag</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>Eine Woche</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what it is about, what the button does</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting, sentence</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ScannerField</name>
    <message>
        <source>Virus scanner</source>
        <translation>Virenscanner</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Diesen nehmen</translation>
    </message>
    <message>
        <source>Use the virus scanner at %1</source>
        <translation>Den Virenscanner bei %1 nehmen</translation>
    </message>
    <message>
        <source>Asking the virus scanner…</source>
        <translation>Der Virenscanner wird gefragt …</translation>
    </message>
    <message>
        <source>Files are not looked through. clamd seems to run on this computer, at %1.</source>
        <translation>Dateien werden nicht durchsucht. Auf diesem Rechner scheint clamd zu laufen, bei %1.</translation>
    </message>
    <message>
        <source>It answers: nobody gets a file before it was looked through.</source>
        <translation>Er antwortet: Niemand bekommt eine Datei, bevor sie durchsucht wurde.</translation>
    </message>
    <message>
        <source>Where clamd listens: unix:PATH or HOST:PORT. Press Return to save. Empty: files are not looked through.</source>
        <translation>Wo clamd lauscht: unix:PFAD oder HOST:PORT. Die Eingabetaste speichert. Leer: Dateien werden nicht durchsucht.</translation>
    </message>
    <message>
        <source>Write unix: before the path: unix:%1</source>
        <translation>Schreib unix: vor den Pfad: unix:%1</translation>
    </message>
    <message>
        <source>Behind unix: stands the whole path of a socket, from / on.</source>
        <translation>Hinter unix: steht der ganze Pfad eines Sockets, von / an.</translation>
    </message>
    <message>
        <source>Before the port stands a name or an address; one of IPv6 in brackets, like [::1]:3310.</source>
        <translation>Vor dem Port steht ein Name oder eine Adresse; eine von IPv6 in Klammern, wie [::1]:3310.</translation>
    </message>
    <message>
        <source>The port must be a number between 1 and 65535.</source>
        <translation>Der Port muss eine Zahl von 1 bis 65535 sein.</translation>
    </message>
    <message>
        <source>This is no address. Write unix:PATH for a socket of this computer, or HOST:PORT.</source>
        <translation>Das ist keine Adresse. Schreib unix:PFAD für einen Socket dieses Rechners oder HOST:PORT.</translation>
    </message>
    <message>
        <source>Nothing listens at this address.</source>
        <translation>Unter dieser Adresse lauscht nichts.</translation>
    </message>
    <message>
        <source>Hearth may not open this socket.</source>
        <translation>Hearth darf diesen Socket nicht öffnen.</translation>
    </message>
    <message>
        <source>No such host is known here.</source>
        <translation>Ein solcher Host ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Something other than clamd answers there.</source>
        <translation>Dort antwortet etwas anderes als clamd.</translation>
    </message>
    <message>
        <source>The virus scanner does not answer.</source>
        <translation>Der Virenscanner antwortet nicht.</translation>
    </message>
    <message>
        <source>%1 The address is kept and tried again and again; until then files wait, or pass unseen where the workspace allows that. Return asks again.</source>
        <comment>a sentence and what follows from it</comment>
        <translation>%1 Die Adresse bleibt und wird immer wieder versucht; bis dahin warten Dateien, oder sie gehen ungesehen durch, wo der Arbeitsbereich das erlaubt. Die Eingabetaste fragt noch einmal.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ScheduledEditDialog</name>
    <message>
        <source>Edit the scheduled message</source>
        <translation>Die geplante Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>To %1, %2</source>
        <comment>room, tomorrow at 09:00</comment>
        <translation>An %1, %2</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A message needs a text. To drop it, choose “Do not send…” in the list.</source>
        <translation>Eine Nachricht braucht einen Text. Um sie fallen zu lassen, wähle „Nicht senden …“ in der Liste.</translation>
    </message>
    <message numerus="yes">
        <source>%n characters too many</source>
        <translation>
            <numerusform>%n Zeichen zu viel</numerusform>
            <numerusform>%n Zeichen zu viel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ScheduledPage</name>
    <message>
        <source>Scheduled messages</source>
        <translation>Geplante Nachrichten</translation>
    </message>
    <message>
        <source>Nothing is scheduled.</source>
        <translation>Nichts ist geplant.</translation>
    </message>
    <message>
        <source>Write a message and choose a time with the arrow beside Send. It is sent then, also while Hearth is closed here.</source>
        <translation>Schreib eine Nachricht und wähle mit dem Pfeil neben Senden eine Zeit. Sie wird dann gesendet, auch wenn Hearth hier geschlossen ist.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Change time</source>
        <translation>Zeit ändern</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Do not send…</source>
        <translation>Nicht senden …</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Do not send this message?</source>
        <translation>Diese Nachricht nicht senden?</translation>
    </message>
    <message>
        <source>“%1” is not sent, and cannot be brought back. You can copy its text before.</source>
        <translation>„%1“ wird nicht gesendet und kann nicht zurückgeholt werden. Du kannst den Text vorher kopieren.</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SearchDelegate</name>
    <message>
        <source>%1, in a thread</source>
        <comment>room</comment>
        <translation>%1, in einem Thread</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SearchPane</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>Nachrichten suchen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <comment>room</comment>
        <translation>Nur in %1</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n on this device. Scroll for more.</source>
        <translation>
            <numerusform>Die neueste auf diesem Gerät. Weiter unten folgen mehr.</numerusform>
            <numerusform>Die neuesten %n auf diesem Gerät. Weiter unten folgen mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found on this device.</source>
        <translation>
            <numerusform>%n auf diesem Gerät gefunden.</numerusform>
            <numerusform>%n auf diesem Gerät gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>More may follow: messages are still being prepared.</source>
        <translation>Es kann noch mehr kommen: Nachrichten werden noch vorbereitet.</translation>
    </message>
    <message>
        <source>Older history is not on this device and was not searched.</source>
        <translation>Der ältere Verlauf ist nicht auf diesem Gerät und wurde nicht durchsucht.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Find what was said.</source>
        <translation>Finden, was gesagt wurde.</translation>
    </message>
    <message>
        <source>Any part of a word will do. What is on this device is searched, with or without a network.</source>
        <translation>Ein Teil eines Wortes genügt. Durchsucht wird, was auf diesem Gerät ist, mit und ohne Netz.</translation>
    </message>
    <message>
        <source>Perhaps fewer letters, or another word.</source>
        <translation>Vielleicht weniger Buchstaben oder ein anderes Wort.</translation>
    </message>
    <message>
        <source>Messages are still being prepared for searching: what is found appears here.</source>
        <translation>Nachrichten werden noch für die Suche vorbereitet: Was gefunden wird, erscheint hier.</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Nichts gefunden für „%1“.</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Überall suchen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SecondFactorDialog</name>
    <message>
        <source>Set up a second factor</source>
        <translation>Zweiten Faktor einrichten</translation>
    </message>
    <message>
        <source>An app on your phone shows a new code every half minute. From then on it is asked for when you sign in, so a password alone opens nothing.</source>
        <translation>Eine App auf deinem Telefon zeigt jede halbe Minute einen neuen Code. Von da an wird er beim Anmelden verlangt; ein Passwort allein öffnet dann nichts.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Dein Passwort</translation>
    </message>
    <message>
        <source>To be sure that it is you.</source>
        <translation>Um sicher zu sein, dass du es bist.</translation>
    </message>
    <message>
        <source>Scan this with an authenticator app, or type the key into it. Then type the six digits that the app shows.</source>
        <translation>Scanne das mit einer Authenticator-App oder gib den Schlüssel dort ein. Tippe dann die sechs Ziffern ab, die die App zeigt.</translation>
    </message>
    <message>
        <source>QR code for an authenticator app</source>
        <translation>QR-Code für eine Authenticator-App</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Your second factor is on. If you lose the app, each of these codes signs you in once. They are shown here and nowhere else: keep them where you keep important papers, not on the same device.</source>
        <translation>Dein zweiter Faktor ist eingeschaltet. Verlierst du die App, meldet dich jeder dieser Codes einmal an. Sie stehen nur hier und sonst nirgends: Bewahre sie bei wichtigen Papieren auf, nicht auf demselben Gerät.</translation>
    </message>
    <message>
        <source>The codes could not be written to %1. Choose another place.</source>
        <translation>Die Codes ließen sich nicht nach %1 schreiben. Wähle einen anderen Ort.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>I have saved them</source>
        <translation>Ich habe sie aufbewahrt</translation>
    </message>
    <message>
        <source>Type the code that the app shows.</source>
        <translation>Gib den Code ein, den die App zeigt.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SecondFactorNotice</name>
    <message>
        <source>This workspace is for people with a second factor. It opens by itself once you have set one up; what you wrote is kept.</source>
        <translation>Dieser Arbeitsbereich ist für Leute mit zweitem Faktor. Er öffnet sich von selbst, sobald du einen eingerichtet hast; was du geschrieben hast, bleibt.</translation>
    </message>
    <message>
        <source>Set up now…</source>
        <translation>Jetzt einrichten …</translation>
    </message>
    <message>
        <source>This workspace wants a second factor of you, today: it is closed to you from %1 on until you have set one up.</source>
        <translation>Dieser Arbeitsbereich verlangt heute einen zweiten Faktor von dir: Ab %1 ist er dir verschlossen, bis du einen eingerichtet hast.</translation>
    </message>
    <message numerus="yes">
        <source>This workspace wants a second factor of you: %n day(s) left to set one up. From %1 on it is closed to you until you do.</source>
        <translation>
            <numerusform>Dieser Arbeitsbereich verlangt einen zweiten Faktor von dir: Noch %n Tag, um einen einzurichten. Ab %1 ist er dir verschlossen, bis du es tust.</numerusform>
            <numerusform>Dieser Arbeitsbereich verlangt einen zweiten Faktor von dir: Noch %n Tage, um einen einzurichten. Ab %1 ist er dir verschlossen, bis du es tust.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::SecondFactorPage</name>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>&amp;Set up…</source>
        <translation>&amp;Einrichten …</translation>
    </message>
    <message>
        <source>New &amp;recovery codes…</source>
        <translation>Neue &amp;Wiederherstellungscodes …</translation>
    </message>
    <message>
        <source>&amp;Turn off…</source>
        <translation>&amp;Ausschalten …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>On since %1. Signing in asks for a code of your authenticator app.</source>
        <translation>Eingeschaltet seit %1. Beim Anmelden wird ein Code deiner Authenticator-App verlangt.</translation>
    </message>
    <message>
        <source>Off. With a second factor, somebody who learns your password still cannot sign in.</source>
        <translation>Ausgeschaltet. Mit einem zweiten Faktor kann sich auch niemand anmelden, der dein Passwort erfährt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recovery code(s) left.</source>
        <translation>
            <numerusform>Noch %Ln Wiederherstellungscode.</numerusform>
            <numerusform>Noch %Ln Wiederherstellungscodes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::SecondFactorProofDialog</name>
    <message>
        <source>Turn the second factor off</source>
        <translation>Zweiten Faktor ausschalten</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>Neue Wiederherstellungscodes</translation>
    </message>
    <message>
        <source>Signing in asks for your password alone again. Workspaces that want a second factor keep you out until you set one up anew.</source>
        <translation>Beim Anmelden wird wieder nur dein Passwort verlangt. Arbeitsbereiche, die einen zweiten Faktor wollen, bleiben dir verschlossen, bis du einen neuen einrichtest.</translation>
    </message>
    <message>
        <source>The codes that you have now stop working.</source>
        <translation>Die Codes, die du jetzt hast, gelten dann nicht mehr.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Dein Passwort</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Make new codes</source>
        <translation>Neue Codes machen</translation>
    </message>
    <message>
        <source>The codes could not be written to %1. Choose another place.</source>
        <translation>Die Codes ließen sich nicht nach %1 schreiben. Wähle einen anderen Ort.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Gib dein Passwort ein.</translation>
    </message>
    <message>
        <source>Type the code.</source>
        <translation>Gib den Code ein.</translation>
    </message>
    <message>
        <source>I have saved them</source>
        <translation>Ich habe sie aufbewahrt</translation>
    </message>
    <message>
        <source>They are shown here and nowhere else. Each one signs you in once.</source>
        <translation>Sie stehen nur hier und sonst nirgends. Jeder meldet dich einmal an.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SecondFactorText</name>
    <message>
        <source>This code is wrong or was used already. Wait for the app&apos;s next one, and see that the clock of its device is right.</source>
        <translation>Dieser Code stimmt nicht oder wurde schon benutzt. Warte auf den nächsten der App und sieh nach, ob die Uhr ihres Geräts richtig geht.</translation>
    </message>
    <message>
        <source>The six digits that your authenticator app shows, or one of your recovery codes.</source>
        <translation>Die sechs Ziffern, die deine Authenticator-App zeigt, oder einer deiner Wiederherstellungscodes.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Gib dein Passwort ein.</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>Das ist nicht dein Passwort.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SectionDialog</name>
    <message>
        <source>New section</source>
        <translation>Neuer Abschnitt</translation>
    </message>
    <message>
        <source>Rename section</source>
        <translation>Abschnitt umbenennen</translation>
    </message>
    <message>
        <source>Sections put your sidebar in order. Nobody else sees them.</source>
        <translation>Abschnitte ordnen deine Seitenleiste. Niemand sonst sieht sie.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Short, like projects or customers.</source>
        <translation>Kurz, wie Projekte oder Kunden.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create section</source>
        <translation>Abschnitt anlegen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Give the section a name.</source>
        <translation>Gib dem Abschnitt einen Namen.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SectionMenu</name>
    <message>
        <source>Browse channels…</source>
        <translation>Kanäle durchsehen …</translation>
    </message>
    <message>
        <source>New channel…</source>
        <translation>Neuer Kanal …</translation>
    </message>
    <message>
        <source>New message…</source>
        <translation>Neue Nachricht …</translation>
    </message>
    <message>
        <source>New section…</source>
        <translation>Neuer Abschnitt …</translation>
    </message>
    <message>
        <source>Rename section…</source>
        <translation>Abschnitt umbenennen …</translation>
    </message>
    <message>
        <source>Remove section</source>
        <translation>Abschnitt entfernen</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>Nach Name sortieren</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Sort by hand</source>
        <translation>Von Hand sortieren</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SecurityDialog</name>
    <message>
        <source>Before others join</source>
        <translation>Bevor andere beitreten</translation>
    </message>
    <message>
        <source>A way back in</source>
        <translation>Ein Weg zurück</translation>
    </message>
    <message>
        <source>Once others write here, you must not lose this account. Set a password, or save a recovery code.</source>
        <translation>Sobald andere hier schreiben, darfst du dieses Konto nicht verlieren. Setze ein Passwort oder bewahre einen Wiederherstellungscode auf.</translation>
    </message>
    <message>
        <source>If this device is lost, a password or a recovery code brings you back into your account.</source>
        <translation>Geht dieses Gerät verloren, bringt dich ein Passwort oder ein Wiederherstellungscode zurück in dein Konto.</translation>
    </message>
    <message>
        <source>Set a password</source>
        <translation>Passwort setzen</translation>
    </message>
    <message>
        <source>Save a recovery code</source>
        <translation>Wiederherstellungscode aufbewahren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Your name for signing in. Nothing is sent to it.</source>
        <translation>Dein Name zum Anmelden. Es wird nichts dorthin geschickt.</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Bisheriges Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Neues Passwort noch einmal</translation>
    </message>
    <message>
        <source>Hearth makes a code that signs you in once, instead of a password. It is shown here and nowhere else: write it down or print it, and keep it where you keep important papers.</source>
        <translation>Hearth macht einen Code, der dich einmal statt eines Passworts anmeldet. Er wird nur hier gezeigt: Schreib ihn auf oder druck ihn aus und leg ihn zu deinen wichtigen Papieren.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Passwort setzen</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>Code machen</translation>
    </message>
    <message>
        <source>I have saved it</source>
        <translation>Ich habe ihn aufbewahrt</translation>
    </message>
    <message>
        <source>Type an e-mail address, like lea@example.org.</source>
        <translation>Tippe eine E-Mail-Adresse, wie lea@example.org.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Die beiden Passwörter sind verschieden.</translation>
    </message>
    <message>
        <source>At least 8 characters. Four unrelated words are easy to keep in mind.</source>
        <translation>Mindestens 8 Zeichen. Vier Wörter ohne Zusammenhang lassen sich gut merken.</translation>
    </message>
    <message>
        <source>A password needs at least 8 characters.</source>
        <translation>Ein Passwort braucht mindestens 8 Zeichen.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SecurityPolicyDialog</name>
    <message>
        <source>Security policy</source>
        <translation>Sicherheitsregeln</translation>
    </message>
    <message>
        <source>Who comes into %1, and what is asked of them.</source>
        <translation>Wer in %1 hineinkommt und was dafür verlangt wird.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Coming in</source>
        <translation>Hineinkommen</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>Who needs one to be here. Where it is asked of admins, they are kept out until they have one; where of everybody, all have seven days. You need one yourself to change this.</source>
        <translation>Wer hier einen braucht. Gilt es für Admins, sind sie sofort ausgesperrt, bis sie einen haben; gilt es für alle, nach sieben Tagen. Um das zu ändern, brauchst du selbst einen.</translation>
    </message>
    <message>
        <source>Whoever wants one</source>
        <translation>Wer einen möchte</translation>
    </message>
    <message>
        <source>Owner and admins</source>
        <translation>Eigentümer und Admins</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Join by link or code</source>
        <translation>Beitreten mit Link oder Code</translation>
    </message>
    <message>
        <source>Off: people come in by invitation alone. Who is here stays.</source>
        <translation>Aus: Hereinkommen kann man nur mit einer Einladung. Wer hier ist, bleibt.</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Whose e-mail addresses belong here.</source>
        <translation>Wessen E-Mail-Adressen hierher gehören.</translation>
    </message>
    <message>
        <source>&amp;Domains…</source>
        <translation>&amp;Domains…</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>From where the workspace may be used.</source>
        <translation>Von wo aus der Arbeitsbereich benutzt werden darf.</translation>
    </message>
    <message>
        <source>&amp;Limit…</source>
        <translation>&amp;Einschränken…</translation>
    </message>
    <message>
        <source>What people may do</source>
        <translation>Was Leute dürfen</translation>
    </message>
    <message>
        <source>Everybody may create channels</source>
        <translation>Alle dürfen Kanäle anlegen</translation>
    </message>
    <message>
        <source>Otherwise only the owner and admins.</source>
        <translation>Sonst nur Eigentümer und Admins.</translation>
    </message>
    <message>
        <source>Inviting and removing people</source>
        <translation>Leute einladen und entfernen</translation>
    </message>
    <message>
        <source>The owner, admins, and whoever has a role with “%1”.</source>
        <translation>Der Eigentümer, Admins und wer eine Rolle mit „%1“ hat.</translation>
    </message>
    <message>
        <source>&amp;Roles…</source>
        <translation>&amp;Rollen…</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>What happened, who did it, and how long it is kept.</source>
        <translation>Was geschah, wer es tat und wie lange es aufbewahrt wird.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Set a second factor up for your own account first.</source>
        <translation>Richte zuerst einen zweiten Faktor für dein eigenes Konto ein.</translation>
    </message>
    <message>
        <source>Imported people by their address</source>
        <translation>Importierte Personen nach ihrer Adresse</translation>
    </message>
    <message>
        <source>Whoever has verified the address of somebody who came with an import is that person. Off: an admin matches them, or gives them a code.</source>
        <translation>Wer die Adresse einer importierten Person bestätigt hat, ist diese Person. Aus: Ein Admin ordnet sie zu oder gibt ihr einen Code.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ServerDialog</name>
    <message>
        <source>Server settings</source>
        <translation>Server-Einstellungen</translation>
    </message>
    <message>
        <source>They hold for all workspaces on this computer.</source>
        <translation>Sie gelten für alle Arbeitsbereiche auf diesem Rechner.</translation>
    </message>
    <message>
        <source>They hold for all workspaces on %1.</source>
        <translation>Sie gelten für alle Arbeitsbereiche auf %1.</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Name des Servers</translation>
    </message>
    <message>
        <source>As people see it who sign up. Press Return to save.</source>
        <translation>So sehen ihn alle, die ein Konto anlegen. Die Eingabetaste speichert.</translation>
    </message>
    <message>
        <source>Anybody may sign up</source>
        <translation>Alle dürfen ein Konto anlegen</translation>
    </message>
    <message>
        <source>Whoever signs up by themselves may create workspaces. Off: only people with a join link or code come in.</source>
        <translation>Wer selbst ein Konto anlegt, darf Arbeitsbereiche einrichten. Aus: Nur mit Einladungslink oder Code kommt man hinein.</translation>
    </message>
    <message>
        <source>Who may create workspaces</source>
        <translation>Wer Arbeitsbereiche einrichten darf</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The server needs a name of 1 to 80 characters.</source>
        <translation>Der Server braucht einen Namen mit 1 bis 80 Zeichen.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Audit log…</source>
        <translation>&amp;Prüfprotokoll …</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>Set up mail</source>
        <translation>E-Mail einrichten</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>For invitations, forgotten passwords and verified addresses.</source>
        <translation>Für Einladungen, vergessene Passwörter und bestätigte Adressen.</translation>
    </message>
    <message>
        <source>Change it now</source>
        <translation>Jetzt wechseln</translation>
    </message>
    <message>
        <source>Key that sign-ins are signed with</source>
        <translation>Schlüssel, mit dem Anmeldungen signiert werden</translation>
    </message>
    <message>
        <source>It changes by itself every 30 days, and nobody is signed out by it.</source>
        <translation>Er wechselt alle 30 Tage von selbst, und niemand wird dadurch abgemeldet.</translation>
    </message>
    <message>
        <source>It was changed now. Nobody is signed out by it.</source>
        <translation>Er wurde jetzt gewechselt. Niemand wird dadurch abgemeldet.</translation>
    </message>
    <message>
        <source>&amp;How it is…</source>
        <translation>&amp;Zustand …</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen …</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>One file with everything, now or by a schedule.</source>
        <translation>Eine Datei mit allem, jetzt oder nach Plan.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose sign-in providers</source>
        <translation>Anmeldedienste auswählen</translation>
    </message>
    <message>
        <source>Sign-in providers</source>
        <translation>Anmeldedienste</translation>
    </message>
    <message>
        <source>People sign in through Google, GitHub, or your organisation&apos;s own service.</source>
        <translation>Anmeldung über Google, GitHub oder den Dienst deiner Organisation.</translation>
    </message>
    <message>
        <source>Choose web pages</source>
        <translation>Webseiten auswählen</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>Which pages in a browser may call this server.</source>
        <translation>Welche Seiten in einem Browser diesen Server aufrufen dürfen.</translation>
    </message>
    <message>
        <source>Moving…</source>
        <translation>Umziehen…</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Umziehen</translation>
    </message>
    <message>
        <source>A workspace to another computer, or from one to here.</source>
        <translation>Ein Arbeitsbereich auf einen anderen Rechner oder von dort hierher.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ServerKeyField</name>
    <message>
        <source>Key of the server&apos;s secrets</source>
        <translation>Schlüssel der Geheimnisse des Servers</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Von selbst</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>Im Schlüsselbund</translation>
    </message>
    <message>
        <source>In a file</source>
        <translation>In einer Datei</translation>
    </message>
    <message>
        <source>It opens what the server keeps sealed: second factors, the password of the mail server, the keys that sign. By itself: in the keychain where a new server finds one, otherwise in a file beside its data. In a file it is in every copy of that folder.</source>
        <translation>Er öffnet, was der Server versiegelt aufbewahrt: zweite Faktoren, das Passwort des Mailservers, die Schlüssel, die signieren. Von selbst: im Schlüsselbund, wo ein neuer Server einen findet, sonst in einer Datei neben seinen Daten. In einer Datei ist er in jeder Kopie dieses Ordners.</translation>
    </message>
    <message>
        <source>From the next start of Hearth on. Until then it stays where it is.</source>
        <translation>Ab dem nächsten Start von Hearth. Bis dahin bleibt er, wo er ist.</translation>
    </message>
    <message>
        <source>The keychain refused. The key stays where it is.</source>
        <translation>Der Schlüsselbund hat abgelehnt. Der Schlüssel bleibt, wo er ist.</translation>
    </message>
    <message>
        <source>No keychain answers on this computer. The key stays where it is.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund. Der Schlüssel bleibt, wo er ist.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ServerStateDialog</name>
    <message>
        <source>How the server is</source>
        <translation>Wie es dem Server geht</translation>
    </message>
    <message>
        <source>&amp;Check everything</source>
        <translation>&amp;Alles prüfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>Gerade da</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Messages per hour</source>
        <translation>Nachrichten je Stunde</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Used of the disk</source>
        <translation>Belegt auf dem Datenträger</translation>
    </message>
    <message>
        <source>The largest workspaces</source>
        <translation>Die größten Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Letzte Sicherung</translation>
    </message>
    <message>
        <source>What is not in order</source>
        <translation>Was nicht in Ordnung ist</translation>
    </message>
    <message>
        <source>What the server&apos;s log says</source>
        <translation>Was das Protokoll des Servers sagt</translation>
    </message>
    <message>
        <source>Until the server ends. What people write is never in it.</source>
        <translation>Bis der Server endet. Was Leute schreiben, steht nie darin.</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>Looking at everything…</source>
        <translation>Alles wird angesehen …</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ServerStateText</name>
    <message>
        <source>Only %1 MB are left on the disk. Make room before it is full.</source>
        <translation>Auf dem Datenträger sind nur noch %1 MB frei. Schaff Platz, bevor er voll ist.</translation>
    </message>
    <message>
        <source>Only %1 MB are left on the disk. Make room now, or nothing more can be written.</source>
        <translation>Auf dem Datenträger sind nur noch %1 MB frei. Schaff jetzt Platz, sonst kann nichts mehr geschrieben werden.</translation>
    </message>
    <message>
        <source>The disk does not answer. See whether the drive is connected.</source>
        <translation>Der Datenträger antwortet nicht. Sieh nach, ob das Laufwerk angeschlossen ist.</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder of the server. Make room, and see whether its disk may only be read.</source>
        <translation>In den Ordner des Servers kann nichts geschrieben werden. Schaff Platz und sieh nach, ob sein Datenträger nur gelesen werden darf.</translation>
    </message>
    <message>
        <source>Other accounts of the computer can open the server&apos;s files: %1. Take that right from them.</source>
        <translation>Andere Konten des Computers können Dateien des Servers öffnen: %1. Nimm ihnen dieses Recht.</translation>
    </message>
    <message>
        <source>A database is damaged. Keep a copy of the server&apos;s folder, then restore the last backup.</source>
        <translation>Eine Datenbank ist beschädigt. Hebe eine Kopie des Serverordners auf und stelle dann die letzte Sicherung wieder her.</translation>
    </message>
    <message>
        <source>A database cannot be read. Keep a copy of the server&apos;s folder, then restore the last backup.</source>
        <translation>Eine Datenbank kann nicht gelesen werden. Hebe eine Kopie des Serverordners auf und stelle dann die letzte Sicherung wieder her.</translation>
    </message>
    <message>
        <source>An index of a database is wrong. Nothing is lost: stop the server and run “hearthd doctor --fix”.</source>
        <translation>Ein Index einer Datenbank stimmt nicht. Verloren ist nichts: Halte den Server an und führe „hearthd doctor --fix“ aus.</translation>
    </message>
    <message>
        <source>What people send has waited for %1 seconds to be written. See whether the disk is busy or failing.</source>
        <translation>Was Leute senden, wartet seit %1 Sekunden darauf, geschrieben zu werden. Sieh nach, ob der Datenträger beschäftigt oder defekt ist.</translation>
    </message>
    <message>
        <source>The certificate has expired. Renew it: the server takes up new files by itself.</source>
        <translation>Das Zertifikat ist abgelaufen. Erneuere es: Der Server übernimmt neue Dateien von selbst.</translation>
    </message>
    <message>
        <source>The certificate expires in %1 days. Renew it: the server takes up new files by itself.</source>
        <translation>Das Zertifikat läuft in %1 Tagen ab. Erneuere es: Der Server übernimmt neue Dateien von selbst.</translation>
    </message>
    <message>
        <source>The certificate cannot be used. Put its file and its key back.</source>
        <translation>Das Zertifikat kann nicht verwendet werden. Lege seine Datei und seinen Schlüssel zurück.</translation>
    </message>
    <message>
        <source>The clock of the computer is at least %1 minutes behind. Set it right: messages are put in order by it.</source>
        <translation>Die Uhr des Computers geht mindestens %1 Minuten nach. Stell sie richtig: Nach ihr werden Nachrichten geordnet.</translation>
    </message>
    <message>
        <source>Nothing keeps the clock of the computer right. Let it be set from the network.</source>
        <translation>Nichts hält die Uhr des Computers richtig. Lass sie aus dem Netz stellen.</translation>
    </message>
    <message>
        <source>The files of “%1” have used three quarters of what the workspace may have.</source>
        <translation>Die Dateien von „%1“ belegen drei Viertel dessen, was der Arbeitsbereich haben darf.</translation>
    </message>
    <message>
        <source>The files of “%1” have used nine tenths of what the workspace may have. Delete some, or allow it more.</source>
        <translation>Die Dateien von „%1“ belegen neun Zehntel dessen, was der Arbeitsbereich haben darf. Lösche einige oder erlaube ihm mehr.</translation>
    </message>
    <message>
        <source>No more files can be sent in “%1”: it has used up its storage. Delete some, or allow it more.</source>
        <translation>In „%1“ können keine Dateien mehr gesendet werden: Der Speicher ist verbraucht. Lösche einige oder erlaube ihm mehr.</translation>
    </message>
    <message>
        <source>There is no backup yet. If the disk breaks, everything is gone.</source>
        <translation>Es gibt noch keine Sicherung. Wenn der Datenträger kaputtgeht, ist alles weg.</translation>
    </message>
    <message>
        <source>The folder of the backups, %1, is not there. Plug its drive in, or choose another folder.</source>
        <translation>Der Ordner der Sicherungen, %1, ist nicht da. Schließ sein Laufwerk an oder wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The last backup is %1 days old. Make a new one.</source>
        <translation>Die letzte Sicherung ist %1 Tage alt. Mach eine neue.</translation>
    </message>
    <message>
        <source>No message in the last 24 hours</source>
        <translation>Keine Nachricht in den letzten 24 Stunden</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the last 24 hours, most of them between %1 and %2</source>
        <translation>
            <numerusform>%n Nachricht in den letzten 24 Stunden, zwischen %1 und %2</numerusform>
            <numerusform>%n Nachrichten in den letzten 24 Stunden, die meisten zwischen %1 und %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are Hearth&apos;s; %2 of %3 are free</source>
        <comment>amounts of bytes</comment>
        <translation>%1 gehören Hearth; %2 von %3 sind frei</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a workspace, amount of bytes</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Hearth %1, running since %2</source>
        <translation>Hearth %1, läuft seit %2</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <comment>people, connections</comment>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>Errors alone</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Warnings as well</source>
        <translation>Auch Warnungen</translation>
    </message>
    <message>
        <source>The usual</source>
        <translation>Das Übliche</translation>
    </message>
    <message>
        <source>Every operation</source>
        <translation>Jeden Vorgang</translation>
    </message>
    <message>
        <source>The disk can only be read. See why the system stopped writing to it, and let it be written to again.</source>
        <translation>Der Datenträger kann nur gelesen werden. Sieh nach, warum das System nicht mehr auf ihn schreibt, und mach ihn wieder beschreibbar.</translation>
    </message>
    <message>
        <source>Nothing more is saved: the disk is full. What people write waits on their devices. Make room, and everything goes on by itself.</source>
        <translation>Es wird nichts mehr gespeichert: Der Datenträger ist voll. Was geschrieben wird, wartet auf den Geräten. Schaff Platz, dann geht alles von selbst weiter.</translation>
    </message>
    <message>
        <source>Nothing more is saved: the disk can only be read. What people write waits on their devices. Let the disk be written to, and everything goes on by itself.</source>
        <translation>Es wird nichts mehr gespeichert: Der Datenträger kann nur gelesen werden. Was geschrieben wird, wartet auf den Geräten. Mach ihn wieder beschreibbar, dann geht alles von selbst weiter.</translation>
    </message>
    <message>
        <source>The server&apos;s folder is not there: its drive does not answer. What people write waits on their devices. Connect the drive again, and everything goes on by itself.</source>
        <translation>Der Ordner des Servers ist nicht da: Sein Laufwerk antwortet nicht. Was geschrieben wird, wartet auf den Geräten. Schließ das Laufwerk wieder an, dann geht alles von selbst weiter.</translation>
    </message>
    <message>
        <source>The disk refuses to save what people write; it waits on their devices. Make a backup onto another drive and look at the disk: it may be breaking.</source>
        <translation>Der Datenträger speichert nicht, was geschrieben wird; es wartet auf den Geräten. Mach eine Sicherung auf ein anderes Laufwerk und sieh dir den Datenträger an: Vielleicht geht er gerade kaputt.</translation>
    </message>
    <message>
        <source>The folder of the server, %1, is not there. Plug its drive in, or put the folder back where it was.</source>
        <translation>Der Ordner des Servers, %1, ist nicht da. Schließ sein Laufwerk an oder leg den Ordner zurück, wo er war.</translation>
    </message>
    <message>
        <source>The folder of the server, %1, belongs to another account of the computer. Give it to the one that the server runs as.</source>
        <translation>Der Ordner des Servers, %1, gehört einem anderen Konto des Computers. Gib ihn dem, unter dem der Server läuft.</translation>
    </message>
    <message>
        <source>The folder of the workspaces, %1, is missing. Put it back from a backup.</source>
        <translation>Der Ordner der Arbeitsbereiche, %1, fehlt. Stell ihn aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>A database was written by a newer Hearth. Install that one again.</source>
        <translation>Eine Datenbank wurde von einem neueren Hearth geschrieben. Installiere dieses wieder.</translation>
    </message>
    <message>
        <source>%1 events are not in the audit log yet, or wait for another hook. The server&apos;s log says which of them fails.</source>
        <translation>%1 Ereignisse stehen noch nicht im Prüfprotokoll oder warten auf einen anderen Hook. Im Protokoll des Servers steht, welcher davon versagt.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SessionsDialog</name>
    <message>
        <source>Sessions of %1</source>
        <translation>Sitzungen von %1</translation>
    </message>
    <message>
        <source>Where %1 is signed in. Signing out a device that was lost ends its access at once.</source>
        <translation>Wo %1 angemeldet ist. Ein verlorenes Gerät abzumelden beendet dessen Zugang sofort.</translation>
    </message>
    <message>
        <source>They are signed in nowhere.</source>
        <translation>Diese Person ist nirgends angemeldet.</translation>
    </message>
    <message>
        <source>Sign out &amp;everywhere…</source>
        <translation>Üb&amp;erall abmelden…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Gerät ohne Namen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>%1 abmelden</translation>
    </message>
    <message>
        <source>%1 is signed out on “%2”.</source>
        <translation>%1 ist auf „%2“ abgemeldet.</translation>
    </message>
    <message>
        <source>Last used %1</source>
        <translation>Zuletzt benutzt %1</translation>
    </message>
    <message>
        <source>Last used %1 · %2</source>
        <comment>time, address</comment>
        <translation>Zuletzt benutzt %1 · %2</translation>
    </message>
    <message>
        <source>Sign %1 out everywhere?</source>
        <translation>%1 überall abmelden?</translation>
    </message>
    <message>
        <source>What they have not sent yet stays on their devices. With their password they can sign in again.</source>
        <translation>Was noch nicht gesendet ist, bleibt auf den Geräten dieser Person. Mit ihrem Passwort kann sie sich wieder anmelden.</translation>
    </message>
    <message>
        <source>%1 is signed out on every device.</source>
        <translation>%1 ist auf jedem Gerät abgemeldet.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light, dark, or as your system changes.</source>
        <translation>Hell, dunkel oder so, wie dein System wechselt.</translation>
    </message>
    <message>
        <source>In the system&apos;s keychain, a safe that opens when you log in.</source>
        <translation>Im Schlüsselbund des Systems, einem Tresor, der sich beim Anmelden öffnet.</translation>
    </message>
    <message>
        <source>In a file that only you can read; it is not encrypted.</source>
        <translation>In einer Datei, die nur du lesen kannst; sie ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Nowhere: after a restart you sign in again.</source>
        <translation>Nirgends: Nach einem Neustart meldest du dich neu an.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Your name in %1</source>
        <translation>Dein Name in %1</translation>
    </message>
    <message>
        <source>As others see it. Press Return to save.</source>
        <translation>So sehen ihn die anderen. Mit Eingabe speichern.</translation>
    </message>
    <message>
        <source>On the server in this computer</source>
        <translation>Auf dem Server in diesem Rechner</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Auf %1</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>server, e-mail</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden …</translation>
    </message>
    <message>
        <source>Another device</source>
        <translation>Weiteres Gerät</translation>
    </message>
    <message>
        <source>A link that signs you in there, once, within ten minutes.</source>
        <translation>Ein Link, der dich dort anmeldet, einmal und innerhalb von zehn Minuten.</translation>
    </message>
    <message>
        <source>Add a device…</source>
        <translation>Gerät hinzufügen …</translation>
    </message>
    <message>
        <source>A way back in</source>
        <translation>Ein Weg zurück</translation>
    </message>
    <message>
        <source>You have a password or a recovery code.</source>
        <translation>Du hast ein Passwort oder einen Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>Without a password or a recovery code, this device is the only way into your account.</source>
        <translation>Ohne Passwort oder Wiederherstellungscode ist dieses Gerät der einzige Weg in dein Konto.</translation>
    </message>
    <message>
        <source>Password or recovery code…</source>
        <translation>Passwort oder Code …</translation>
    </message>
    <message>
        <source>Your sign-in is kept</source>
        <translation>Deine Anmeldung liegt</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>The door number on this computer that others connect to. Holds from the next hosting on.</source>
        <translation>Die Türnummer dieses Rechners, zu der sich andere verbinden. Gilt ab der nächsten Freigabe.</translation>
    </message>
    <message>
        <source>Your name needs 1 to 80 characters on one line.</source>
        <translation>Dein Name braucht 1 bis 80 Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>On this device</source>
        <translation>Auf diesem Gerät</translation>
    </message>
    <message>
        <source>Messages kept here</source>
        <translation>Nachrichten, die hier bleiben</translation>
    </message>
    <message>
        <source>For reading without a network. Older ones stay on the server; scroll up to see them.</source>
        <translation>Zum Lesen ohne Netz. Ältere bleiben auf dem Server; wer nach oben blättert, sieht sie.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>Das letzte Jahr</translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <translation>Die letzten 90 Tage</translation>
    </message>
    <message>
        <source>Space for them</source>
        <translation>Platz dafür</translation>
    </message>
    <message>
        <source>For each workspace. What you have not read stays in any case.</source>
        <translation>Für jeden Arbeitsbereich. Was du nicht gelesen hast, bleibt in jedem Fall.</translation>
    </message>
    <message>
        <source>As much as it takes</source>
        <translation>So viel wie nötig</translation>
    </message>
    <message>
        <source>500 MB</source>
        <translation>500 MB</translation>
    </message>
    <message>
        <source>1 GB</source>
        <translation>1 GB</translation>
    </message>
    <message>
        <source>5 GB</source>
        <translation>5 GB</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>How much room each of them has.</source>
        <translation>Wie viel Platz jede von ihnen hat.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Scrolling and switches glide, or move at once.</source>
        <translation>Bildlauf und Schalter gleiten oder springen sofort.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source> %</source>
        <comment>after a number: percent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Größe des Textes</translation>
    </message>
    <message>
        <source>Also with Ctrl and plus, minus, 0 or the wheel.</source>
        <translation>Auch mit Strg und Plus, Minus, 0 oder dem Mausrad.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Of what you are told, when, and how.</source>
        <translation>Wovon du erfährst, wann und wie.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>A message is sent with</source>
        <translation>Eine Nachricht wird gesendet mit</translation>
    </message>
    <message>
        <source>Return with Shift begins a new line in any case.</source>
        <translation>Die Eingabetaste mit der Umschalttaste beginnt in jedem Fall eine neue Zeile.</translation>
    </message>
    <message>
        <source>Pictures in messages</source>
        <translation>Bilder in Nachrichten</translation>
    </message>
    <message>
        <source>Larger ones, from 8 MB on, always wait for a click.</source>
        <translation>Größere, ab 8 MB, warten immer auf einen Klick.</translation>
    </message>
    <message>
        <source>Load by themselves</source>
        <translation>Von selbst laden</translation>
    </message>
    <message>
        <source>Load on a click</source>
        <translation>Auf Klick laden</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>%1 (not installed)</source>
        <comment>a language&apos;s code</comment>
        <translation>%1 (nicht installiert)</translation>
    </message>
    <message>
        <source>Words that are spelled wrong are underlined while you write.</source>
        <translation>Falsch geschriebene Wörter werden beim Schreiben unterstrichen.</translation>
    </message>
    <message>
        <source>No dictionary is installed, so nothing is checked. Dictionaries are packages such as hunspell-en-us.</source>
        <translation>Es ist kein Wörterbuch installiert, deshalb wird nichts geprüft. Wörterbücher sind Pakete wie hunspell-de-de.</translation>
    </message>
    <message>
        <source>Wrong words are underlined. Checked with: %1.</source>
        <translation>Falsche Wörter werden unterstrichen. Geprüft wird mit: %1.</translation>
    </message>
    <message>
        <source>There is no dictionary for your system&apos;s language, so nothing is checked.</source>
        <translation>Für die Sprache deines Systems gibt es kein Wörterbuch, deshalb wird nichts geprüft.</translation>
    </message>
    <message>
        <source>This dictionary is not installed, so nothing is checked.</source>
        <translation>Dieses Wörterbuch ist nicht installiert, deshalb wird nichts geprüft.</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>Deine Dateien</translation>
    </message>
    <message>
        <source>%1 are in use.</source>
        <comment>12 of 40 MB</comment>
        <translation>%1 sind belegt.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Sheet</name>
    <message>
        <source>The server cannot be reached now. This is kept and sent by itself later.</source>
        <translation>Der Server ist gerade nicht zu erreichen. Das bleibt hier und wird später von selbst gesendet.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Jump to a channel or person</source>
        <translation>Zu einem Kanal oder einer Person springen</translation>
    </message>
    <message>
        <source>Next or previous channel</source>
        <translation>Nächster oder voriger Kanal</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next or previous unread channel</source>
        <translation>Nächster oder voriger ungelesener Kanal</translation>
    </message>
    <message>
        <source>Next or previous part of the window</source>
        <translation>Nächster oder voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>Neuer Kanal</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Seitenleiste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Edit the last own message</source>
        <translation>Letzte eigene Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Bold, italic</source>
        <translation>Fett, kursiv</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>From message to message</source>
        <translation>Von Nachricht zu Nachricht</translation>
    </message>
    <message>
        <source>Oldest or newest message</source>
        <translation>Älteste oder neueste Nachricht</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Ausgewähltes kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>First unread message</source>
        <translation>Erste ungelesene Nachricht</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Zu einem Tag gehen</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Browse channels</source>
        <translation>Kanäle durchsehen</translation>
    </message>
    <message>
        <source>Move a channel or section of the sidebar</source>
        <translation>Kanal oder Abschnitt der Seitenleiste verschieben</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Saved messages</source>
        <translation>Gemerkte Nachrichten</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>Angeheftete Nachrichten</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>Größerer oder kleinerer Text</translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation>Text in üblicher Größe</translation>
    </message>
    <message>
        <source>Select messages</source>
        <translation>Nachrichten auswählen</translation>
    </message>
    <message>
        <source>Open its thread or links</source>
        <translation>Ihren Thread oder ihre Links öffnen</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Was sich mit ihr tun lässt</translation>
    </message>
    <message>
        <source>On a message</source>
        <translation>Auf einer Nachricht</translation>
    </message>
    <message>
        <source>Details of the channel</source>
        <translation>Details des Kanals</translation>
    </message>
    <message>
        <source>A command</source>
        <translation>Ein Befehl</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Befehle…</translation>
    </message>
    <message>
        <source>Vote for an option of a poll</source>
        <translation>Für eine Antwort einer Umfrage stimmen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last key</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Scheduled messages and reminders</source>
        <translation>Geplante Nachrichten und Erinnerungen</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Später senden</translation>
    </message>
    <message>
        <source>Mark this conversation as read</source>
        <translation>Diese Unterhaltung als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark everything as read</source>
        <translation>Alles als gelesen markieren</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Strikethrough</source>
        <translation>Durchgestrichen</translation>
    </message>
    <message>
        <source>Code, block of code</source>
        <translation>Code, Codeblock</translation>
    </message>
    <message>
        <source>Quote, bulleted or numbered list</source>
        <translation>Zitat, Aufzählung oder nummerierte Liste</translation>
    </message>
    <message>
        <source>%1 / %2 / %3</source>
        <translation>%1 / %2 / %3</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Paste without formatting</source>
        <translation>Ohne Formatierung einfügen</translation>
    </message>
    <message>
        <source>Preview, and back</source>
        <translation>Vorschau und zurück</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Suggestions for a word that is underlined</source>
        <translation>Vorschläge für ein unterstrichenes Wort</translation>
    </message>
    <message>
        <source>Looking at a picture</source>
        <translation>Ein Bild ansehen</translation>
    </message>
    <message>
        <source>Older or newer picture</source>
        <translation>Älteres oder neueres Bild</translation>
    </message>
    <message>
        <source>Zoom in or out</source>
        <translation>Vergrößern oder verkleinern</translation>
    </message>
    <message>
        <source>All of it, or its own pixels</source>
        <translation>Das ganze Bild oder seine eigenen Pixel</translation>
    </message>
    <message>
        <source>Move what is seen of it</source>
        <translation>Den sichtbaren Ausschnitt verschieben</translation>
    </message>
    <message>
        <source>%1 / %2 / %3 / %4</source>
        <translation>%1 / %2 / %3 / %4</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>In einem anderen Programm öffnen</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Zur Nachricht gehen</translation>
    </message>
    <message>
        <source>In a list of files</source>
        <translation>In einer Liste von Dateien</translation>
    </message>
    <message>
        <source>Go to its message</source>
        <translation>Zu ihrer Nachricht</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy link to message</source>
        <translation>Link zur Nachricht kopieren</translation>
    </message>
    <message>
        <source>Delete file…</source>
        <translation>Datei löschen…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SignInPage</name>
    <message>
        <source>Sign in to a server</source>
        <translation>Bei einem Server anmelden</translation>
    </message>
    <message>
        <source>With the address that your organisation gave you, and an account that you have there.</source>
        <translation>Mit der Adresse, die dir deine Organisation gegeben hat, und einem Konto, das du dort hast.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Like chat.example.org or 192.168.1.20:7420.</source>
        <translation>Wie chat.example.org oder 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>This is not an address. It looks like chat.example.org or 192.168.1.20:7420.</source>
        <translation>Das ist keine Adresse. Eine sieht so aus: chat.example.org oder 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>Type your e-mail address.</source>
        <translation>Tippe deine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Tippe dein Passwort.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Art des Servers</translation>
    </message>
    <message>
        <source>Hearth</source>
        <translation>Hearth</translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation>Tippe deinen Namen.</translation>
    </message>
    <message>
        <source>New there? Create an account…</source>
        <translation>Neu dort? Konto anlegen…</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>Passwort vergessen?</translation>
    </message>
    <message>
        <source>Keep your account?</source>
        <translation>Dein Konto behalten?</translation>
    </message>
    <message>
        <source>You deactivated it, or had it deleted. When you keep it, everything is as it was.</source>
        <translation>Du hast es deaktiviert oder löschen lassen. Wenn du es behältst, ist alles, wie es war.</translation>
    </message>
    <message>
        <source>Keep my account</source>
        <translation>Mein Konto behalten</translation>
    </message>
    <message>
        <source>Wake your account?</source>
        <translation>Dein Konto wecken?</translation>
    </message>
    <message>
        <source>You deactivated it. Everything is as it was, on every device.</source>
        <translation>Du hast es deaktiviert. Alles ist, wie es war, auf jedem Gerät.</translation>
    </message>
    <message>
        <source>Wake it</source>
        <translation>Wecken</translation>
    </message>
    <message>
        <source>You had it deleted: it is gone for good on %1. When you keep it, nothing is lost.</source>
        <translation>Du hast es löschen lassen: Am %1 ist es endgültig weg. Wenn du es behältst, geht nichts verloren.</translation>
    </message>
    <message>
        <source>Whoever owns the server has deactivated this account. Ask them.</source>
        <translation>Dieses Konto wurde vom Eigentümer des Servers deaktiviert. Frag dort nach.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SignOutDialog</name>
    <message>
        <source>Sign out?</source>
        <translation>Abmelden?</translation>
    </message>
    <message>
        <source>You have no password and no recovery code: without a link from another device of yours you cannot come back as yourself.</source>
        <translation>Du hast weder Passwort noch Wiederherstellungscode: Ohne einen Link von einem anderen deiner Geräte kannst du nicht als du selbst zurückkommen.</translation>
    </message>
    <message>
        <source>Messages are fetched again from the server when you sign in.</source>
        <translation>Die Nachrichten werden beim Anmelden neu vom Server geholt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out and erase</source>
        <translation>Abmelden und löschen</translation>
    </message>
    <message>
        <source>You leave %1 on this device.</source>
        <translation>Du verlässt %1 auf diesem Gerät.</translation>
    </message>
    <message>
        <source>Keep the copy on this device</source>
        <translation>Die Kopie auf diesem Gerät behalten</translation>
    </message>
    <message>
        <source>It can be read here, and you go on with it after you sign in again.</source>
        <translation>Sie kann hier gelesen werden, und du machst damit weiter, wenn du dich wieder anmeldest.</translation>
    </message>
    <message>
        <source>It can be read here. What is not sent stays in it, and is sent after you sign in again.</source>
        <translation>Sie kann hier gelesen werden. Was nicht gesendet ist, bleibt darin und wird gesendet, wenn du dich wieder anmeldest.</translation>
    </message>
    <message>
        <source>Erase the copy on this device</source>
        <translation>Die Kopie auf diesem Gerät löschen</translation>
    </message>
    <message>
        <source>What is not sent is lost. Messages are fetched again from the server when you sign in.</source>
        <translation>Was nicht gesendet ist, geht verloren. Nachrichten werden wieder vom Server geholt, wenn du dich anmeldest.</translation>
    </message>
    <message>
        <source>Not sent yet:</source>
        <translation>Noch nicht gesendet:</translation>
    </message>
    <message>
        <source>It can be read here.</source>
        <translation>Sie kann hier gelesen werden.</translation>
    </message>
    <message>
        <source>What you wrote for a team that you are not in any more stays on this device, and is in the outbox after you sign in again.</source>
        <translation>Was du für ein Team geschrieben hast, in dem du nicht mehr bist, bleibt auf diesem Gerät und steht im Postausgang, nachdem du dich wieder angemeldet hast.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SignUpPage</name>
    <message>
        <source>Create an account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Like chat.example.org, or 192.168.1.20:7420#fingerprint where the server made its own certificate.</source>
        <translation>Etwa chat.example.org, oder 192.168.1.20:7420#Fingerabdruck, wenn der Server sein Zertifikat selbst gemacht hat.</translation>
    </message>
    <message>
        <source>Setup code</source>
        <translation>Einrichtungscode</translation>
    </message>
    <message>
        <source>The server printed it when it started. Whoever has it owns the server.</source>
        <translation>Der Server hat ihn beim Start ausgegeben. Wer ihn hat, dem gehört der Server.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>As others will see it.</source>
        <translation>So sehen ihn die anderen.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Your name for signing in. Nothing is sent to it.</source>
        <translation>Dein Name zum Anmelden. Es wird nichts dorthin geschickt.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>On a server that you have set up yourself, or one that is open to everybody. Were you invited by link? Then join a team instead.</source>
        <translation>Auf einem Server, den du selbst eingerichtet hast, oder einem, der allen offensteht. Hast du einen Einladungslink? Dann tritt stattdessen einem Team bei.</translation>
    </message>
    <message>
        <source>%1 has no owner yet.</source>
        <translation>%1 gehört noch niemandem.</translation>
    </message>
    <message>
        <source>%1 is open to everybody.</source>
        <translation>%1 steht allen offen.</translation>
    </message>
    <message>
        <source>%1 takes new people by invitation only.</source>
        <translation>%1 nimmt neue Leute nur auf Einladung auf.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like chat.example.org or 192.168.1.20:7420.</source>
        <translation>Das ist keine Adresse. Eine sieht so aus: chat.example.org oder 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>Type the setup code.</source>
        <translation>Tippe den Einrichtungscode.</translation>
    </message>
    <message>
        <source>Type the name that others will see.</source>
        <translation>Tippe den Namen, den die anderen sehen.</translation>
    </message>
    <message>
        <source>Type an e-mail address, like lea@example.org.</source>
        <translation>Tippe eine E-Mail-Adresse, wie lea@example.org.</translation>
    </message>
    <message>
        <source>This is not the setup code. It is in the server&apos;s log, and a new one each time the server starts.</source>
        <translation>Das ist nicht der Einrichtungscode. Er steht im Protokoll des Servers, bei jedem Start ein neuer.</translation>
    </message>
    <message>
        <source>At least 8 characters. Four unrelated words are easy to keep in mind.</source>
        <translation>Mindestens 8 Zeichen. Vier Wörter ohne Zusammenhang lassen sich gut merken.</translation>
    </message>
    <message>
        <source>A password needs at least 8 characters.</source>
        <translation>Ein Passwort braucht mindestens 8 Zeichen.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SpellingMenu</name>
    <message>
        <source>What can be done with the text</source>
        <translation>Was mit dem Text getan werden kann</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>Add to dictionary</source>
        <translation>Ins Wörterbuch aufnehmen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
</context>
<context>
    <name>hearth::ui::StandardCommands</name>
    <message>
        <source>Write what you are doing after /me.</source>
        <translation>Schreib nach /me, was du gerade tust.</translation>
    </message>
    <message>
        <source>Only channels have a topic.</source>
        <translation>Nur Kanäle haben ein Thema.</translation>
    </message>
    <message>
        <source>Write the topic after /topic.</source>
        <translation>Schreib das Thema nach /topic.</translation>
    </message>
    <message numerus="yes">
        <source>A topic has at most %n characters.</source>
        <translation>
            <numerusform>Ein Thema hat höchstens %n Zeichen.</numerusform>
            <numerusform>Ein Thema hat höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>People can be added to channels alone.</source>
        <translation>Leute lassen sich nur zu Kanälen hinzufügen.</translation>
    </message>
    <message>
        <source>%1 is not in this workspace, or known from an import only.</source>
        <translation>%1 ist nicht in diesem Arbeitsbereich oder nur aus einem Import bekannt.</translation>
    </message>
    <message>
        <source>“%1” is nobody here. Choose people from the list that @ opens.</source>
        <translation>„%1“ ist hier niemand. Wähl Leute aus der Liste, die sich mit @ öffnet.</translation>
    </message>
    <message>
        <source>Write after /invite whom to add, each with an @.</source>
        <translation>Schreib nach /invite, wer dazukommen soll, jeweils mit @.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n people can be added at once.</source>
        <translation>
            <numerusform>Höchstens %n Person kann auf einmal hinzugefügt werden.</numerusform>
            <numerusform>Höchstens %n Personen können auf einmal hinzugefügt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Says in italics what you are doing</source>
        <translation>Sagt kursiv, was du gerade tust</translation>
    </message>
    <message>
        <source>[text]</source>
        <translation>[Text]</translation>
    </message>
    <message>
        <source>Adds a shrug to what you say</source>
        <translation>Hängt ein Achselzucken an das an, was du sagst</translation>
    </message>
    <message>
        <source>Changes the topic of this channel</source>
        <translation>Ändert das Thema dieses Kanals</translation>
    </message>
    <message>
        <source>@person…</source>
        <translation>@Person…</translation>
    </message>
    <message>
        <source>Adds people to this channel</source>
        <translation>Fügt Leute zu diesem Kanal hinzu</translation>
    </message>
    <message>
        <source>[emoji] text [for 30m, 2h or today], or clear</source>
        <translation>[Emoji] Text [for 30m, 2h oder today], oder clear</translation>
    </message>
    <message>
        <source>Says beside your name what is going on</source>
        <translation>Sagt neben deinem Namen, was los ist</translation>
    </message>
    <message>
        <source>Lists the commands</source>
        <translation>Listet die Befehle auf</translation>
    </message>
    <message>
        <source>[me to] text in 20 minutes, at 15:00, tomorrow at 9…</source>
        <translation>[me to] Text in 20 minutes, at 15:00, tomorrow at 9 …</translation>
    </message>
    <message>
        <source>Reminds you of something; nobody else hears of it</source>
        <translation>Erinnert dich an etwas; niemand sonst erfährt davon</translation>
    </message>
    <message>
        <source>[question | option | option…]</source>
        <translation>[Frage | Antwort | Antwort…]</translation>
    </message>
    <message>
        <source>Asks everybody here, with options to choose from</source>
        <translation>Fragt alle hier und gibt Antworten zur Auswahl</translation>
    </message>
</context>
<context>
    <name>hearth::ui::StartPage</name>
    <message>
        <source>Start here</source>
        <translation>Hier anfangen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>As others will see it. You can change it later.</source>
        <translation>So sehen ihn die anderen. Du kannst ihn später ändern.</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Name des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Your team, family or project.</source>
        <translation>Dein Team, deine Familie oder dein Projekt.</translation>
    </message>
    <message>
        <source>Bring your team&apos;s history</source>
        <translation>Den Verlauf deines Teams mitbringen</translation>
    </message>
    <message>
        <source>First a workspace on this computer to put it in. You choose the Slack export in the next step.</source>
        <translation>Zuerst ein Arbeitsbereich auf diesem Rechner, in den er kommt. Den Slack-Export wählst du im nächsten Schritt.</translation>
    </message>
    <message>
        <source>Makes a workspace on this computer. No account, no internet needed. You can invite people later.</source>
        <translation>Richtet auf diesem Rechner einen Arbeitsbereich ein. Ohne Konto, ohne Internet. Einladen kannst du später.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>%1&apos;s team</source>
        <comment>suggested name of a workspace, from the person&apos;s first name</comment>
        <translation>Team von %1</translation>
    </message>
    <message>
        <source>Type the name that others will see.</source>
        <translation>Tippe den Namen, den die anderen sehen.</translation>
    </message>
    <message>
        <source>Give the workspace a name.</source>
        <translation>Gib dem Arbeitsbereich einen Namen.</translation>
    </message>
    <message>
        <source>Where the workspace lives</source>
        <translation>Wo der Arbeitsbereich liegt</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Auf %1</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Neuer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Makes a workspace on %1. You can invite people later.</source>
        <translation>Richtet auf %1 einen Arbeitsbereich ein. Einladen kannst du später.</translation>
    </message>
    <message>
        <source>The owner of this server lets you create no workspaces. Ask them, or choose another place.</source>
        <translation>Auf diesem Server darfst du keine Arbeitsbereiche einrichten. Frag, wem er gehört, oder wähle einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::StatusCommand</name>
    <message>
        <source>A status stands for a minute at least and a week at most.</source>
        <translation>Ein Status gilt mindestens eine Minute und höchstens eine Woche.</translation>
    </message>
    <message>
        <source>Write after /status what is going on, or “clear” to take it back.</source>
        <translation>Schreib nach /status, was los ist, oder „clear“, um ihn zurückzunehmen.</translation>
    </message>
    <message numerus="yes">
        <source>A status has at most %n characters.</source>
        <translation>
            <numerusform>Ein Status hat höchstens %n Zeichen.</numerusform>
            <numerusform>Ein Status hat höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is an emoji of this workspace, and a status cannot begin with one. Take another, like :palm_tree:, or none.</source>
        <translation>%1 ist ein Emoji dieses Arbeitsbereichs, und mit einem solchen kann ein Status nicht beginnen. Nimm ein anderes, etwa :palm_tree:, oder keines.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::StatusDialog</name>
    <message>
        <source>Connection and sync</source>
        <translation>Verbindung und Abgleich</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Your changes</source>
        <translation>Deine Änderungen</translation>
    </message>
    <message>
        <source>On this device</source>
        <translation>Auf diesem Gerät</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The server is in this computer. Nobody else can reach it until you host.</source>
        <translation>Der Server ist in diesem Rechner. Niemand sonst erreicht ihn, bis du ihn freigibst.</translation>
    </message>
    <message numerus="yes">
        <source>The server is in this computer. %n other person(s) connected.</source>
        <translation>
            <numerusform>Der Server ist in diesem Rechner. %n weitere Person ist verbunden.</numerusform>
            <numerusform>Der Server ist in diesem Rechner. %n weitere Personen sind verbunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Verbunden mit %1.</translation>
    </message>
    <message>
        <source>Next attempt at %1. You can go on reading and writing; what you write is sent later.</source>
        <translation>Nächster Versuch um %1. Du kannst weiter lesen und schreiben; was du schreibst, wird später gesendet.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>Host…</source>
        <translation>Freigeben …</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>All changes are saved on the server.</source>
        <translation>Alle Änderungen sind auf dem Server gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait for the network and are sent by themselves.</source>
        <translation>
            <numerusform>%n Änderung wartet auf das Netz und wird von selbst gesendet.</numerusform>
            <numerusform>%n Änderungen warten auf das Netz und werden von selbst gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox…</source>
        <translation>Postausgang …</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not accepted and wait for your decision.</source>
        <translation>
            <numerusform>%n Änderung wurde nicht angenommen und wartet auf deine Entscheidung.</numerusform>
            <numerusform>%n Änderungen wurden nicht angenommen und warten auf deine Entscheidung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent or fetched while Hearth cannot write on this computer&apos;s disk.</source>
        <translation>Nichts wird gesendet oder geholt, solange Hearth nicht auf die Festplatte dieses Rechners schreiben kann.</translation>
    </message>
    <message>
        <source>Not connected to %1 since %2.</source>
        <translation>Seit %2 nicht mit %1 verbunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) are only on this device so far.</source>
        <translation>
            <numerusform>%n Entwurf ist bisher nur auf diesem Gerät.</numerusform>
            <numerusform>%n Entwürfe sind bisher nur auf diesem Gerät.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait on this device and are sent by themselves.</source>
        <translation>
            <numerusform>%n Änderung wartet auf diesem Gerät und wird von selbst gesendet.</numerusform>
            <numerusform>%n Änderungen warten auf diesem Gerät und werden von selbst gesendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::StatusText</name>
    <message>
        <source>Not connected — %1</source>
        <translation>Nicht verbunden – %1</translation>
    </message>
    <message>
        <source>Hosting — nobody is here yet</source>
        <translation>Freigegeben – noch ist niemand da</translation>
    </message>
    <message numerus="yes">
        <source>Hosting for %n person(s)</source>
        <translation>
            <numerusform>Freigegeben für %n Person</numerusform>
            <numerusform>Freigegeben für %n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>Nur auf diesem Rechner</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet …</translation>
    </message>
    <message>
        <source>Offline — %1</source>
        <translation>Ohne Verbindung – %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Ohne Verbindung</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be saved</source>
        <translation>
            <numerusform>%n Änderung konnte nicht gespeichert werden</numerusform>
            <numerusform>%n Änderungen konnten nicht gespeichert werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing — counting…</source>
        <translation>Import – wird gezählt …</translation>
    </message>
    <message>
        <source>Importing — %1 %</source>
        <translation>Import – %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n Änderung wartet</numerusform>
            <numerusform>%n Änderungen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching history — %1 of %2 rooms</source>
        <translation>Verlauf wird geholt – %1 von %2 Räumen</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Holt auf …</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alles gespeichert</translation>
    </message>
    <message>
        <source>The history of all rooms is here and can be read without a network.</source>
        <translation>Der Verlauf aller Räume ist hier und ohne Netz lesbar.</translation>
    </message>
    <message>
        <source>The newest messages of all rooms are here, as many as there is space for. Older ones come when you scroll up to them.</source>
        <translation>Die neuesten Nachrichten aller Räume sind hier, so viele, wie Platz haben. Ältere kommen, wenn du zu ihnen nach oben blätterst.</translation>
    </message>
    <message>
        <source>The history of the last year is on this device. Older messages come when you scroll up to them.</source>
        <translation>Der Verlauf des letzten Jahres ist auf diesem Gerät. Ältere Nachrichten kommen, wenn du zu ihnen nach oben blätterst.</translation>
    </message>
    <message numerus="yes">
        <source>The history of the last %n day(s) is on this device. Older messages come when you scroll up to them.</source>
        <translation>
            <numerusform>Der Verlauf des letzten Tages ist auf diesem Gerät. Ältere Nachrichten kommen, wenn du zu ihnen nach oben blätterst.</numerusform>
            <numerusform>Der Verlauf der letzten %n Tage ist auf diesem Gerät. Ältere Nachrichten kommen, wenn du zu ihnen nach oben blätterst.</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes %1.</source>
        <translation>Das braucht %1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Fetching history: %1 of %2 rooms are here as far as you chose.</source>
        <translation>Der Verlauf wird geholt: %1 von %2 Räumen sind hier, so weit du es gewählt hast.</translation>
    </message>
    <message>
        <source>%1 of %2 rooms are here as far as you chose; the others are fetched when the server can be reached.</source>
        <translation>%1 von %2 Räumen sind hier, so weit du es gewählt hast; die anderen werden geholt, sobald der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Waiting for the host — %1</source>
        <translation>Wartet auf den Host — %1</translation>
    </message>
    <message>
        <source>%1 refused · %2 waiting</source>
        <translation>%1 abgelehnt · %2 wartend</translation>
    </message>
    <message>
        <source>Offline since %1 — %2</source>
        <translation>Offline seit %1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) on this device only</source>
        <translation>
            <numerusform>%n Entwurf nur auf diesem Gerät</numerusform>
            <numerusform>%n Entwürfe nur auf diesem Gerät</numerusform>
        </translation>
    </message>
    <message>
        <source>Not up to date — %1</source>
        <translation>Nicht auf dem neuesten Stand — %1</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Neuer Versuch …</translation>
    </message>
    <message>
        <source>The server answers, but cannot bring this device up to date: new messages may be missing here. Hearth tries again by itself, and what you write is kept.</source>
        <translation>Der Server antwortet, kann dieses Gerät aber nicht auf den neuesten Stand bringen: Neue Nachrichten fehlen hier vielleicht. Hearth versucht es von selbst wieder, und was du schreibst, bleibt erhalten.</translation>
    </message>
    <message>
        <source>If it stays so, start Hearth anew; if that does not help, report it with these words: %1</source>
        <translation>Bleibt es dabei, starte Hearth neu; hilft das nicht, melde es mit diesen Worten: %1</translation>
    </message>
    <message>
        <source>If it stays so, tell whoever runs the server, with these words: %1</source>
        <translation>Bleibt es dabei, sag es denen, die den Server betreiben, mit diesen Worten: %1</translation>
    </message>
    <message>
        <source>%1&apos;s computer has been away since %2</source>
        <translation>Der Rechner von %1 ist seit %2 nicht da</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting — %1</source>
        <translation>
            <numerusform>%n Änderung wartet — %1</numerusform>
            <numerusform>%n Änderungen warten — %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What you write waits until it is back</source>
        <translation>Was du schreibst, wartet, bis er wieder da ist</translation>
    </message>
    <message>
        <source>%1&apos;s computer has been away since %2; your messages wait.</source>
        <translation>Der Rechner von %1 ist seit %2 nicht da; deine Nachrichten warten.</translation>
    </message>
    <message>
        <source>On another computer now — %1</source>
        <translation>Jetzt auf einem anderen Computer — %1</translation>
    </message>
    <message>
        <source>Following to another computer…</source>
        <translation>Folgt auf einen anderen Computer …</translation>
    </message>
    <message>
        <source>This workspace is on another computer now. Hearth goes there by itself, and what you write waits until then.</source>
        <translation>Dieser Arbeitsbereich ist jetzt auf einem anderen Computer. Hearth geht von selbst dorthin, und was du schreibst, wartet bis dahin.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::StorageDialog</name>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>What takes up room in %1.</source>
        <translation>Was in %1 Platz braucht.</translation>
    </message>
    <message>
        <source>Used of what files may have</source>
        <translation>Belegt von dem, was Dateien haben dürfen</translation>
    </message>
    <message>
        <source>What takes up room</source>
        <translation>Was Platz braucht</translation>
    </message>
    <message>
        <source>Files of</source>
        <translation>Dateien von</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Clean &amp;up</source>
        <translation>A&amp;ufräumen</translation>
    </message>
    <message>
        <source>Removes uploads that were given up and contents that no message has, and gives empty room of the database back. No message and no file of one is touched.</source>
        <translation>Entfernt aufgegebene Uploads und Inhalte, die keine Nachricht hat, und gibt leeren Platz der Datenbank zurück. Keine Nachricht und keine ihrer Dateien wird angerührt.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Large and old files</source>
        <translation>Große und alte Dateien</translation>
    </message>
    <message>
        <source>Look for them, and remove what nobody needs.</source>
        <translation>Suche sie und entferne, was niemand braucht.</translation>
    </message>
    <message>
        <source>How long things are kept</source>
        <translation>Wie lange etwas aufbewahrt wird</translation>
    </message>
    <message>
        <source>Delete messages and files by themselves when they are old.</source>
        <translation>Nachrichten und Dateien von selbst löschen, wenn sie alt sind.</translation>
    </message>
    <message>
        <source>Files take %1.</source>
        <comment>12 of 40 MB</comment>
        <translation>Dateien brauchen %1.</translation>
    </message>
    <message>
        <source>Messages take %1, of which %2 are empty and can be given back.</source>
        <translation>Nachrichten brauchen %1, davon sind %2 leer und können frei werden.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>%1 % of all files</source>
        <translation>%1 % aller Dateien</translation>
    </message>
    <message>
        <source>Where you are not</source>
        <translation>Wo du nicht bist</translation>
    </message>
    <message>
        <source>A channel that is gone</source>
        <translation>Ein Kanal, den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>%1 were given back to the disk.</source>
        <translation>%1 sind auf der Platte wieder frei.</translation>
    </message>
    <message>
        <source>There was nothing to clear away.</source>
        <translation>Es gab nichts aufzuräumen.</translation>
    </message>
    <message>
        <source>An earlier Hearth made this database. The first time that you clean up it is written anew, if the disk has as much room again: some seconds for each gigabyte, in which what people write waits. Do it when few are here.</source>
        <translation>Diese Datenbank hat ein früheres Hearth angelegt. Beim ersten Aufräumen wird sie neu geschrieben, wenn auf dem Datenträger noch einmal so viel Platz ist: einige Sekunden je Gigabyte, in denen wartet, was andere schreiben. Räum auf, wenn wenige da sind.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SummonsQuestion</name>
    <message numerus="yes">
        <source>Tell %n people?</source>
        <translation>
            <numerusform>%n Person benachrichtigen?</numerusform>
            <numerusform>%n Personen benachrichtigen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tell up to %n people?</source>
        <translation>
            <numerusform>Bis zu %n Person benachrichtigen?</numerusform>
            <numerusform>Bis zu %n Personen benachrichtigen?</numerusform>
        </translation>
    </message>
    <message>
        <source>@channel notifies everybody who is in here.</source>
        <translation>@channel benachrichtigt alle, die hier sind.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>@here is a mention for everybody who is in here, and interrupts only those at their computer.</source>
        <translation>@here ist eine Erwähnung für alle, die hier sind, und unterbricht nur, wer am Computer ist.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Switcher</name>
    <message>
        <source>Nobody and nothing here has such a name.</source>
        <translation>Niemand und nichts heißt hier so.</translation>
    </message>
    <message>
        <source>Jump to</source>
        <translation>Springen zu</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>A link to a message: press Return to go there.</source>
        <translation>Ein Link zu einer Nachricht: Mit der Eingabetaste geht es dorthin.</translation>
    </message>
    <message>
        <source>Jump to a channel, person, workspace or command</source>
        <translation>Zu Kanal, Person, Arbeitsbereich oder Befehl springen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::TakeInDialog</name>
    <message>
        <source>Take a workspace in</source>
        <translation>Arbeitsbereich aufnehmen</translation>
    </message>
    <message>
        <source>Paste this link on the computer that the workspace is on now: Server settings → Moving → Move to another computer.</source>
        <translation>Füge diesen Link auf dem Rechner ein, auf dem der Arbeitsbereich jetzt ist: Server-Einstellungen → Umziehen → Auf einen anderen Rechner umziehen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>QR code of the link for moving</source>
        <translation>QR-Code des Umzugslinks</translation>
    </message>
    <message>
        <source>Link for moving</source>
        <translation>Umzugslink</translation>
    </message>
    <message>
        <source>It is good for one workspace, and for a day. Give it to nobody else: whoever has it can put a workspace on this computer.</source>
        <translation>Er gilt für einen Arbeitsbereich und einen Tag. Gib ihn sonst niemandem: Wer ihn hat, kann einen Arbeitsbereich auf diesen Rechner legen.</translation>
    </message>
    <message>
        <source>Passphrase of a file</source>
        <translation>Passphrase einer Datei</translation>
    </message>
    <message>
        <source>For a workspace that was moved into a file.</source>
        <translation>Für einen Arbeitsbereich, der in eine Datei umgezogen ist.</translation>
    </message>
    <message>
        <source>Open a &amp;file…</source>
        <translation>&amp;Datei öffnen…</translation>
    </message>
    <message>
        <source>This computer does not host yet, so nobody would find it. Switch hosting on (Host this workspace), and open this again.</source>
        <translation>Dieser Rechner gibt noch nichts frei, also fände ihn niemand. Schalte die Freigabe ein (Diesen Arbeitsbereich freigeben) und öffne dies erneut.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Workspaces (*.hearthbackup);;All files (*)</source>
        <translation>Arbeitsbereiche (*.hearthbackup);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading and checking the file…</source>
        <translation>Die Datei wird gelesen und geprüft…</translation>
    </message>
    <message>
        <source>%1 is open here. Say so on its old computer with this link (Moving → Say where…); then people find it.</source>
        <translation>%1 ist hier geöffnet. Gib das mit diesem Link auf dem alten Rechner an (Umziehen → Angeben, wo…); dann finden ihn alle.</translation>
    </message>
    <message>
        <source>%1 is open here. Switch hosting on, and give people a join link.</source>
        <translation>%1 ist hier geöffnet. Schalte die Freigabe ein und gib den Leuten einen Beitrittslink.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ThreadController</name>
    <message>
        <source>Also send to #%1</source>
        <translation>Auch an #%1 senden</translation>
    </message>
    <message>
        <source>Also send to the conversation</source>
        <translation>Auch in die Unterhaltung senden</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ThreadListDelegate</name>
    <message numerus="yes">
        <source>%n repl(ies)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the last by %2, %3</source>
        <translation>%1, die letzte von %2, %3</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ThreadListPane</name>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>No threads yet.</source>
        <translation>Noch keine Threads.</translation>
    </message>
    <message>
        <source>Threads that you start, answer or follow are listed here.</source>
        <translation>Hier stehen die Threads, die du beginnst, in denen du antwortest oder denen du folgst.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ThreadPane</name>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>You follow this thread. Stop following it</source>
        <translation>Du folgst diesem Thread. Nicht mehr folgen</translation>
    </message>
    <message>
        <source>Follow this thread</source>
        <translation>Diesem Thread folgen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ThreadsButton</name>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads that you follow (%1)</source>
        <translation>Threads, denen du folgst (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Threads, %n unread</source>
        <translation>
            <numerusform>Threads, %n ungelesen</numerusform>
            <numerusform>Threads, %n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, draft</source>
        <translation>%1, Entwurf</translation>
    </message>
</context>
<context>
    <name>hearth::ui::TimeText</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>today at %1</source>
        <comment>time</comment>
        <translation>heute um %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <comment>time</comment>
        <translation>gestern um %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>date, time</comment>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>tomorrow at %1</source>
        <comment>time</comment>
        <translation>morgen um %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::TimelineView</name>
    <message>
        <source>This message was deleted.</source>
        <translation>Diese Nachricht wurde gelöscht.</translation>
    </message>
    <message>
        <source>(edited)</source>
        <translation>(bearbeitet)</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier history is not on this device yet</source>
        <translation>Der frühere Verlauf ist noch nicht auf diesem Gerät</translation>
    </message>
    <message>
        <source>This is the beginning of %1</source>
        <translation>Hier beginnt %1</translation>
    </message>
    <message>
        <source>It comes as soon as the server can be reached.</source>
        <translation>Er kommt, sobald der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>Nothing has been written here yet. Say hello!</source>
        <translation>Hier steht noch nichts. Sag Hallo!</translation>
    </message>
    <message>
        <source>Everything that was written here follows below.</source>
        <translation>Alles, was hier geschrieben wurde, folgt darunter.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>author: text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>%1 reacted with %2</source>
        <comment>names, emoji</comment>
        <translation>Reaktion %2 von %1</translation>
    </message>
    <message>
        <source>first new message</source>
        <translation>erste neue Nachricht</translation>
    </message>
    <message>
        <source>waiting for the network</source>
        <translation>wartet auf das Netz</translation>
    </message>
    <message>
        <source>could not be sent</source>
        <translation>konnte nicht gesendet werden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>author, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>[File: %1]</source>
        <translation>[Datei: %1]</translation>
    </message>
    <message>
        <source>Open link…</source>
        <translation>Link öffnen …</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>Ausgewählten Text kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older reply(s) not on this device yet</source>
        <translation>
            <numerusform>%Ln ältere Antwort ist noch nicht auf diesem Gerät</numerusform>
            <numerusform>%Ln ältere Antworten sind noch nicht auf diesem Gerät</numerusform>
        </translation>
    </message>
    <message>
        <source>Older replies are not on this device yet</source>
        <translation>Ältere Antworten sind noch nicht auf diesem Gerät</translation>
    </message>
    <message>
        <source>Links in this message</source>
        <translation>Links in dieser Nachricht</translation>
    </message>
    <message>
        <source>Message actions</source>
        <translation>Was sich mit der Nachricht tun lässt</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Show what is hidden</source>
        <translation>Verborgenes zeigen</translation>
    </message>
    <message>
        <source>Go to another day</source>
        <translation>Zu einem anderen Tag gehen</translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation>Reaktion hinzufügen</translation>
    </message>
    <message>
        <source>forwarded from %1: %2</source>
        <comment>name, text</comment>
        <translation>weitergeleitet von %1: %2</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>pinned by %1</source>
        <translation>angeheftet von %1</translation>
    </message>
    <message>
        <source>saved for later</source>
        <translation>für später gemerkt</translation>
    </message>
    <message>
        <source>Show earlier versions</source>
        <translation>Frühere Fassungen zeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>author&apos;s name, what they say of themselves</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Vote: %1</source>
        <comment>an option of a poll</comment>
        <translation>Abstimmen: %1</translation>
    </message>
    <message>
        <source>Not chosen any more: %1</source>
        <comment>an option of a poll</comment>
        <translation>Nicht mehr gewählt: %1</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <comment>an option of a poll</comment>
        <translation>Gewählt: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>file name, what is known of it</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Resume sending %1</source>
        <translation>%1 weiter senden</translation>
    </message>
    <message>
        <source>Pause sending %1</source>
        <translation>Senden von %1 anhalten</translation>
    </message>
    <message>
        <source>Pause loading %1</source>
        <translation>Laden von %1 anhalten</translation>
    </message>
    <message>
        <source>Resume loading %1</source>
        <translation>%1 weiter laden</translation>
    </message>
</context>
<context>
    <name>hearth::ui::TokenForm</name>
    <message>
        <source>Notification choices</source>
        <translation>Benachrichtigungswahl</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>Direktnachrichten</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Custom emoji</source>
        <translation>Eigene Emoji</translation>
    </message>
    <message>
        <source>Everything as it happens</source>
        <translation>Alles, während es geschieht</translation>
    </message>
    <message>
        <source>People groups</source>
        <translation>Personengruppen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Tafeln</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>Umfragen</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>Wer da ist</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reaktionen</translation>
    </message>
    <message>
        <source>Read marks</source>
        <translation>Lesemarken</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Saved messages</source>
        <translation>Gemerkte Nachrichten</translation>
    </message>
    <message>
        <source>Scheduled messages</source>
        <translation>Geplante Nachrichten</translation>
    </message>
    <message>
        <source>Sections of the sidebar</source>
        <translation>Abschnitte der Seitenleiste</translation>
    </message>
    <message>
        <source>Your status</source>
        <translation>Dein Status</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Everything there is</source>
        <translation>Alles, was da ist</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>The workspace</source>
        <translation>Der Arbeitsbereich</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>Wofür ist es?</translation>
    </message>
    <message>
        <source>Like “build bot”.</source>
        <translation>Etwa „Build-Bot“.</translation>
    </message>
    <message>
        <source>Works in</source>
        <translation>Gilt in</translation>
    </message>
    <message>
        <source>In all my workspaces</source>
        <translation>In allen meinen Arbeitsbereichen</translation>
    </message>
    <message>
        <source>In %1 only</source>
        <translation>Nur in %1</translation>
    </message>
    <message>
        <source>Is valid for</source>
        <translation>Gilt für</translation>
    </message>
    <message numerus="yes">
        <source>For %n day(s)</source>
        <translation>
            <numerusform>Für %n Tag</numerusform>
            <numerusform>Für %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>What it may read and write</source>
        <translation>Was es lesen und schreiben darf</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>Give it a name of at most 80 characters.</source>
        <translation>Gib ihm einen Namen von höchstens 80 Zeichen.</translation>
    </message>
    <message>
        <source>Choose at least one thing that it may do.</source>
        <translation>Wähle mindestens eines, das es darf.</translation>
    </message>
    <message>
        <source>How the server is doing</source>
        <translation>Wie es dem Server geht</translation>
    </message>
</context>
<context>
    <name>hearth::ui::TokensPage</name>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>With an API token a script or a bot acts in your name, as far as you allow it and never further than you may yourself.</source>
        <translation>Mit einem API-Token handelt ein Skript oder ein Bot in deinem Namen, so weit du es erlaubst und nie weiter, als du selbst darfst.</translation>
    </message>
    <message>
        <source>&amp;New token…</source>
        <translation>&amp;Neues Token …</translation>
    </message>
    <message>
        <source>It cannot touch your account, your devices, roles or other tokens, whatever you choose.</source>
        <translation>An dein Konto, deine Geräte, Rollen oder andere Token kommt es nicht, was immer du wählst.</translation>
    </message>
    <message>
        <source>&amp;Make the token</source>
        <translation>Token &amp;erzeugen</translation>
    </message>
    <message>
        <source>Copy it now: it is shown here and nowhere else. Whoever has it acts in your name.</source>
        <translation>Kopiere es jetzt: Es wird hier gezeigt und nirgends sonst. Wer es hat, handelt in deinem Namen.</translation>
    </message>
    <message>
        <source>I have &amp;copied it</source>
        <translation>Ich habe es &amp;kopiert</translation>
    </message>
    <message>
        <source>In %1 only</source>
        <translation>Nur in %1</translation>
    </message>
    <message>
        <source>Last used on %1</source>
        <translation>Zuletzt benutzt am %1</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Noch nicht benutzt</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Gültig bis %1</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Revoke %1</source>
        <translation>%1 widerrufen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::TransferDialog</name>
    <message>
        <source>Hand over the workspace</source>
        <translation>Den Arbeitsbereich übergeben</translation>
    </message>
    <message>
        <source>Somebody else owns it from then on, and you are an admin. Only they can give it back.</source>
        <translation>Von da an gehört er jemand anderem, und du bist Admin. Nur diese Person kann ihn zurückgeben.</translation>
    </message>
    <message>
        <source>The workspace&apos;s name</source>
        <translation>Der Name des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>New owner</source>
        <translation>Neuer Eigentümer</translation>
    </message>
    <message>
        <source>Write “%1” to confirm.</source>
        <translation>Schreibe „%1“, um zu bestätigen.</translation>
    </message>
    <message>
        <source>A member or an admin, not a guest.</source>
        <translation>Ein Mitglied oder Admin, kein Gast.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>This is not the workspace&apos;s name.</source>
        <translation>So heißt der Arbeitsbereich nicht.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Tray</name>
    <message>
        <source>Open Hearth</source>
        <translation>Hearth öffnen</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Bitte nicht stören</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Für 30 Minuten</translation>
    </message>
    <message>
        <source>For one hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Not any more</source>
        <translation>Nicht mehr</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>Hearth: %n mention(s)</source>
        <translation>
            <numerusform>Hearth: %n Erwähnung</numerusform>
            <numerusform>Hearth: %n Erwähnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Hearth: unread messages</source>
        <translation>Hearth: ungelesene Nachrichten</translation>
    </message>
    <message>
        <source>Hearth</source>
        <translation>Hearth</translation>
    </message>
</context>
<context>
    <name>hearth::ui::TrayFile</name>
    <message>
        <source>Do not attach</source>
        <translation>Nicht anhängen</translation>
    </message>
    <message>
        <source>Being copied…</source>
        <translation>Wird kopiert …</translation>
    </message>
    <message>
        <source>Attached: %1, %2</source>
        <comment>file, size</comment>
        <translation>Angehängt: %1, %2</translation>
    </message>
    <message>
        <source>Press Delete to take it out.</source>
        <translation>Entf nimmt sie wieder heraus.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::TrustDialog</name>
    <message>
        <source>The host was set up anew</source>
        <translation>Der Gastgeber wurde neu eingerichtet</translation>
    </message>
    <message>
        <source>Go on only if whoever hosts this workspace has told you so, face to face or by phone.</source>
        <translation>Fahre nur fort, wenn dir das der Gastgeber dieses Arbeitsbereichs persönlich oder am Telefon gesagt hat.</translation>
    </message>
    <message>
        <source>First four groups of the fingerprint</source>
        <translation>Die ersten vier Gruppen des Fingerabdrucks</translation>
    </message>
    <message>
        <source>As the host reads them out from their own window, under “Host”: like 9f3a c41e 02b7 88d0.</source>
        <translation>Wie sie der Gastgeber aus dem eigenen Fenster unter „Freigeben“ vorliest: etwa 9f3a c41e 02b7 88d0.</translation>
    </message>
    <message>
        <source>With this, Hearth sends who you are signed in as to the computer that answers at %1, and everything that waits to be sent. If somebody else has put their computer in the host&apos;s place, they would have it.</source>
        <translation>Damit sendet Hearth dem Rechner, der unter %1 antwortet, als wer du angemeldet bist, und alles, was auf das Senden wartet. Hat jemand anders seinen Rechner an die Stelle des Gastgebers gesetzt, bekäme er es.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Trust this computer</source>
        <translation>Diesem Rechner &amp;vertrauen</translation>
    </message>
    <message>
        <source>The computer that answers has another fingerprint. If you typed what the host read out, somebody may be pretending to be them: do not go on.</source>
        <translation>Der Rechner, der antwortet, hat einen anderen Fingerabdruck. Wenn du eingegeben hast, was der Gastgeber vorgelesen hat, gibt sich vielleicht jemand für ihn aus: Fahre nicht fort.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::TypingLine</name>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 schreibt …</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 und %2 schreiben …</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>Mehrere Personen schreiben …</translation>
    </message>
    <message>
        <source>Who is typing</source>
        <translation>Wer gerade schreibt</translation>
    </message>
</context>
<context>
    <name>hearth::ui::UnopenedPage</name>
    <message>
        <source>This workspace is not open</source>
        <translation>Dieser Arbeitsbereich ist nicht offen</translation>
    </message>
    <message>
        <source>Last tried at %1. Hearth also tries again by itself.</source>
        <translation>Zuletzt um %1 versucht. Hearth versucht es auch von selbst wieder.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>hearth::ui::UnsavedDialog</name>
    <message>
        <source>Quit and lose what you wrote?</source>
        <translation>Beenden und verlieren, was du geschrieben hast?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Trotzdem beenden</translation>
    </message>
</context>
<context>
    <name>hearth::ui::UnsentText</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other change(s)</source>
        <translation>
            <numerusform>%n andere Änderung</numerusform>
            <numerusform>%n andere Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n Entwurf</numerusform>
            <numerusform>%n Entwürfe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>workspace and what waits in it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: cannot be read now, so there may be something</source>
        <translation>%1: kann jetzt nicht gelesen werden, also kann dort etwas sein</translation>
    </message>
    <message>
        <source>%1, where you are not any more: %2</source>
        <comment>workspace and what is kept of it</comment>
        <translation>%1, wo du nicht mehr bist: %2</translation>
    </message>
</context>
<context>
    <name>hearth::ui::UploadActions</name>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Weiter senden</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Senden anhalten</translation>
    </message>
    <message>
        <source>Cancel sending…</source>
        <translation>Senden abbrechen…</translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation>Senden abbrechen</translation>
    </message>
    <message>
        <source>Do not send this message?</source>
        <translation>Diese Nachricht nicht senden?</translation>
    </message>
    <message>
        <source>“%1” is all that it holds. Neither is sent; the file that you attached stays where it is.</source>
        <translation>„%1“ ist alles, was sie enthält. Beides wird nicht gesendet; die Datei, die du angehängt hast, bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
</context>
<context>
    <name>hearth::ui::WelcomeDialog</name>
    <message>
        <source>Welcome to %1</source>
        <translation>Willkommen bei %1</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Channels to join</source>
        <translation>Kanäle zum Beitreten</translation>
    </message>
    <message>
        <source>#%1 – %2</source>
        <comment>channel, what it is for</comment>
        <translation>#%1 – %2</translation>
    </message>
    <message>
        <source>These channels are open to you. Tick those that you want in your sidebar; all others stay under “Browse channels”.</source>
        <translation>Diese Kanäle stehen dir offen. Hake an, welche du in der Seitenleiste haben willst; alle anderen bleiben unter „Kanäle durchsehen“.</translation>
    </message>
    <message>
        <source>Of what do you want to be told here? It can be changed in the settings at any time.</source>
        <translation>Was soll dir hier gemeldet werden? Du kannst das jederzeit in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Join channels</source>
        <translation>Kanälen beitreten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Who are you? A name and a picture help the others to know you.</source>
        <translation>Wer bist du? Name und Bild helfen den anderen, dich zu erkennen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>hearth::ui::WhenDialog</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This is in the past. Choose a later time.</source>
        <translation>Das ist vorbei. Wähle eine spätere Zeit.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n days ahead can be planned.</source>
        <translation>
            <numerusform>Höchstens %n Tag im Voraus kann geplant werden.</numerusform>
            <numerusform>Höchstens %n Tage im Voraus können geplant werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::WorkspaceHeader</name>
    <message>
        <source>%1: workspace menu</source>
        <translation>%1: Menü des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>%1, not sent yet: workspace menu</source>
        <translation>%1, noch nicht gesendet: Menü des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>%1 (not sent yet)</source>
        <translation>%1 (noch nicht gesendet)</translation>
    </message>
</context>
<context>
    <name>hearth::ui::WorkspaceMenu</name>
    <message>
        <source>Open a workspace first.</source>
        <translation>Öffne zuerst einen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>This build of Hearth has no server inside.</source>
        <translation>Dieses Hearth enthält keinen Server.</translation>
    </message>
    <message>
        <source>This workspace is on another computer; only there this can be done.</source>
        <translation>Dieser Arbeitsbereich ist auf einem anderen Rechner; das geht nur dort.</translation>
    </message>
    <message>
        <source>This workspace is in this computer: whoever uses your account here is signed in.</source>
        <translation>Dieser Arbeitsbereich ist in diesem Rechner: Wer hier dein Benutzerkonto benutzt, ist angemeldet.</translation>
    </message>
    <message>
        <source>Host…</source>
        <translation>Freigeben …</translation>
    </message>
    <message>
        <source>Invite people…</source>
        <translation>Leute einladen …</translation>
    </message>
    <message>
        <source>New channel…</source>
        <translation>Neuer Kanal …</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Import from Slack…</source>
        <translation>Aus Slack importieren …</translation>
    </message>
    <message>
        <source>Add another device…</source>
        <translation>Weiteres Gerät hinzufügen …</translation>
    </message>
    <message>
        <source>Workspace settings…</source>
        <translation>Einstellungen des Arbeitsbereichs …</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Hearth</source>
        <translation>Über Hearth</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Only the owner of this server may change its settings.</source>
        <translation>Nur wem dieser Server gehört, darf seine Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Server settings…</source>
        <translation>Server-Einstellungen…</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>Nachrichten suchen</translation>
    </message>
    <message>
        <source>Set your status…</source>
        <translation>Status setzen …</translation>
    </message>
    <message>
        <source>Your status: %1…</source>
        <translation>Dein Status: %1 …</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Bitte nicht stören</translation>
    </message>
    <message>
        <source>Saved messages</source>
        <translation>Gemerkte Nachrichten</translation>
    </message>
    <message>
        <source>People groups…</source>
        <translation>Gruppen von Personen…</translation>
    </message>
    <message>
        <source>Custom emoji…</source>
        <translation>Eigene Emoji…</translation>
    </message>
    <message>
        <source>Only the owner may import history.</source>
        <translation>Nur der Eigentümer darf einen Verlauf importieren.</translation>
    </message>
    <message>
        <source>Scheduled messages and reminders</source>
        <translation>Geplante Nachrichten und Erinnerungen</translation>
    </message>
    <message>
        <source>Nothing is unread.</source>
        <translation>Nichts ist ungelesen.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Mark everything as read</source>
        <translation>Alles als gelesen markieren</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>The server of this workspace knows no domains.</source>
        <translation>Der Server dieses Arbeitsbereichs kennt keine Domains.</translation>
    </message>
    <message>
        <source>Only the owner may hand the workspace over.</source>
        <translation>Nur der Eigentümer darf den Arbeitsbereich übergeben.</translation>
    </message>
    <message>
        <source>You own this workspace. Hand it over first.</source>
        <translation>Dieser Arbeitsbereich gehört dir. Übergib ihn erst.</translation>
    </message>
    <message>
        <source>Audit log…</source>
        <translation>Prüfprotokoll …</translation>
    </message>
    <message numerus="yes">
        <source>Audit log, %n alerts…</source>
        <translation>
            <numerusform>Prüfprotokoll, %n Warnung …</numerusform>
            <numerusform>Prüfprotokoll, %n Warnungen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Your account…</source>
        <translation>Dein Konto …</translation>
    </message>
    <message>
        <source>Manage members…</source>
        <translation>Mitglieder verwalten …</translation>
    </message>
    <message>
        <source>Roles…</source>
        <translation>Rollen …</translation>
    </message>
    <message>
        <source>Domains…</source>
        <translation>Domains …</translation>
    </message>
    <message>
        <source>Hand over the workspace…</source>
        <translation>Den Arbeitsbereich übergeben …</translation>
    </message>
    <message>
        <source>Leave the workspace…</source>
        <translation>Den Arbeitsbereich verlassen …</translation>
    </message>
    <message>
        <source>Security policy…</source>
        <translation>Sicherheitsregeln…</translation>
    </message>
    <message>
        <source>Enter a code…</source>
        <translation>Code eingeben…</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Manage the workspace</source>
        <translation>Arbeitsbereich verwalten</translation>
    </message>
</context>
<context>
    <name>hearth::ui::WorkspaceSettingsDialog</name>
    <message>
        <source>Workspace settings</source>
        <translation>Einstellungen des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>They hold for everybody in it.</source>
        <translation>Sie gelten für alle darin.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Changing what one has written</source>
        <translation>Eigenes ändern</translation>
    </message>
    <message>
        <source>How long authors may do it.</source>
        <translation>Wie lange Verfasser das dürfen.</translation>
    </message>
    <message>
        <source>Deleting what one has written</source>
        <translation>Eigenes löschen</translation>
    </message>
    <message>
        <source>How long authors may do it. Admins may always.</source>
        <translation>Wie lange Verfasser das dürfen. Admins dürfen es immer.</translation>
    </message>
    <message>
        <source>Everybody may see earlier versions</source>
        <translation>Alle dürfen frühere Fassungen sehen</translation>
    </message>
    <message>
        <source>Otherwise only the author and admins.</source>
        <translation>Sonst nur der Verfasser und Admins.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>How large, of which types, and how much of them.</source>
        <translation>Wie groß, von welchem Typ und wie viele insgesamt.</translation>
    </message>
    <message>
        <source>Security policy</source>
        <translation>Sicherheitsregeln</translation>
    </message>
    <message>
        <source>Who comes in, from where, and with what proof.</source>
        <translation>Wer hineinkommt, von wo und womit ausgewiesen.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>What takes up room, and how long things are kept.</source>
        <translation>Was Platz braucht und wie lange etwas aufbewahrt wird.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::WrittenSheet</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>hearth::ui::confirm</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
</TS>
