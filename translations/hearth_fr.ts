<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>NoticeText</name>
    <message>
        <source>%1 joined the channel.</source>
        <translation>%1 a rejoint le canal.</translation>
    </message>
    <message>
        <source>%1 left the channel.</source>
        <translation>%1 a quitté le canal.</translation>
    </message>
    <message>
        <source>%1 added %2.</source>
        <comment>somebody, other people</comment>
        <translation>%1 a ajouté %2.</translation>
    </message>
    <message>
        <source>%1 removed %2.</source>
        <comment>somebody, other people</comment>
        <translation>%1 a retiré %2.</translation>
    </message>
    <message>
        <source>%1 renamed the channel to %2.</source>
        <translation>%1 a renommé le canal en %2.</translation>
    </message>
    <message>
        <source>%1 removed the topic.</source>
        <translation>%1 a supprimé le sujet.</translation>
    </message>
    <message>
        <source>%1 set the topic: %2</source>
        <translation>%1 a défini le sujet : %2</translation>
    </message>
    <message>
        <source>%1 removed what the channel is for.</source>
        <translation>%1 a supprimé ce à quoi sert le canal.</translation>
    </message>
    <message>
        <source>%1 said what the channel is for: %2</source>
        <translation>%1 a dit à quoi sert le canal : %2</translation>
    </message>
    <message>
        <source>%1 archived the channel.</source>
        <translation>%1 a archivé le canal.</translation>
    </message>
    <message>
        <source>%1 restored the channel.</source>
        <translation>%1 a restauré le canal.</translation>
    </message>
    <message>
        <source>%1 made the channel private.</source>
        <translation>%1 a rendu le canal privé.</translation>
    </message>
</context>
<context>
    <name>hearth::models::ActivityModel</name>
    <message>
        <source>%1 in %2: %3</source>
        <comment>what was done, room, text</comment>
        <translation>%1 dans %2 : %3</translation>
    </message>
    <message>
        <source>%1, unread</source>
        <translation>%1, non lu</translation>
    </message>
    <message>
        <source>%1 mentioned you</source>
        <translation>%1 vous a mentionné</translation>
    </message>
    <message>
        <source>%1 replied</source>
        <translation>%1 a répondu</translation>
    </message>
</context>
<context>
    <name>hearth::models::Announcer</name>
    <message numerus="yes">
        <source>%n new message(s) while you were away: %1</source>
        <translation>
            <numerusform>%n nouveau message en votre absence : %1</numerusform>
            <numerusform>%n nouveaux messages en votre absence : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Un fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) from %1</source>
        <translation>
            <numerusform>%n nouveau message de %1</numerusform>
            <numerusform>%n nouveaux messages de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) in %1</source>
        <translation>
            <numerusform>%n nouveau message dans %1</numerusform>
            <numerusform>%n nouveaux messages dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>person in a room</comment>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nouveau message</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>author: message</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
</context>
<context>
    <name>hearth::models::BrowserSignIn</name>
    <message>
        <source>Back to Hearth</source>
        <translation>Retour à Hearth</translation>
    </message>
    <message>
        <source>You can close this window and go on in Hearth.</source>
        <translation>Vous pouvez fermer cette fenêtre et continuer dans Hearth.</translation>
    </message>
</context>
<context>
    <name>hearth::models::ChannelListModel</name>
    <message>
        <source>%1, joined</source>
        <translation>%1, rejoint</translation>
    </message>
</context>
<context>
    <name>hearth::models::Directory</name>
    <message>
        <source>Unknown person</source>
        <translation>Personne inconnue</translation>
    </message>
</context>
<context>
    <name>hearth::models::DraftListModel</name>
    <message>
        <source>Draft in %1: %2</source>
        <comment>room, text</comment>
        <translation>Brouillon dans %1 : %2</translation>
    </message>
    <message>
        <source>Draft in a thread of %1: %2</source>
        <comment>room, text</comment>
        <translation>Brouillon dans un fil de %1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s): %1</source>
        <comment>names</comment>
        <translation>
            <numerusform>%Ln fichier : %1</numerusform>
            <numerusform>%Ln fichiers : %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::models::FileListModel</name>
    <message>
        <source>%1, from %2</source>
        <comment>file, person</comment>
        <translation>%1, de %2</translation>
    </message>
    <message>
        <source>%1, from %2, not in the export</source>
        <comment>file, person</comment>
        <translation>%1, de %2, absent de l’export</translation>
    </message>
    <message>
        <source>%1, from %2, in %3</source>
        <comment>file, person, conversation</comment>
        <translation>%1, de %2, dans %3</translation>
    </message>
    <message>
        <source>%1, from %2, removed</source>
        <comment>file, person</comment>
        <translation>%1, de %2, retiré</translation>
    </message>
</context>
<context>
    <name>hearth::models::JumpModel</name>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1, %n non lu</numerusform>
            <numerusform>%1, %n non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, person</source>
        <translation>%1, personne</translation>
    </message>
    <message>
        <source>%1, command</source>
        <translation>%1, commande</translation>
    </message>
    <message>
        <source>%1, workspace</source>
        <translation>%1, espace de travail</translation>
    </message>
</context>
<context>
    <name>hearth::models::MemberListModel</name>
    <message>
        <source>%1, not sent yet</source>
        <translation>%1, pas encore envoyé</translation>
    </message>
    <message>
        <source>online</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>away</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>ne pas déranger</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Not %1: only the name looks like it</source>
        <translation>Pas %1 : seul le nom y ressemble</translation>
    </message>
    <message>
        <source>The name mixes alphabets</source>
        <translation>Le nom mélange des alphabets</translation>
    </message>
</context>
<context>
    <name>hearth::models::MessageListModel</name>
    <message>
        <source>%1 in %2: %3</source>
        <comment>author, room, text</comment>
        <translation>%1 dans %2 : %3</translation>
    </message>
    <message>
        <source>A message that is not on this device</source>
        <translation>Un message qui n’est pas sur cet appareil</translation>
    </message>
</context>
<context>
    <name>hearth::models::MessageMarks</name>
    <message>
        <source>%1 wrote:</source>
        <comment>author, above a quotation</comment>
        <translation>%1 a écrit :</translation>
    </message>
</context>
<context>
    <name>hearth::models::ReminderListModel</name>
    <message>
        <source>A message that is not on this device</source>
        <translation>Un message qui n’est pas sur cet appareil</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>text, room</comment>
        <translation>%1, dans %2</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Maintenant : %1</translation>
    </message>
</context>
<context>
    <name>hearth::models::RoomListModel</name>
    <message numerus="yes">
        <source>%1, %n unread message(s)</source>
        <translation>
            <numerusform>%1, %n message non lu</numerusform>
            <numerusform>%1, %n messages non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be created. The outbox says why.</source>
        <translation>%1 n’a pas pu être créé. La boîte d’envoi dit pourquoi.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
</context>
<context>
    <name>hearth::models::RowBuilder</name>
    <message>
        <source>A forwarded message</source>
        <translation>Un message transféré</translation>
    </message>
</context>
<context>
    <name>hearth::models::ScheduledListModel</name>
    <message>
        <source>Not sent, to %1: %2</source>
        <translation>Non envoyé, à %1 : %2</translation>
    </message>
    <message>
        <source>To %1: %2</source>
        <translation>À %1 : %2</translation>
    </message>
</context>
<context>
    <name>hearth::models::SearchModel</name>
    <message>
        <source>%1 in %2: %3</source>
        <comment>author, room, message</comment>
        <translation>%1 dans %2 : %3</translation>
    </message>
</context>
<context>
    <name>hearth::models::SidebarModel</name>
    <message>
        <source>%1 could not be created. The outbox says why.</source>
        <translation>%1 n’a pas pu être créé. La boîte d’envoi dit pourquoi.</translation>
    </message>
    <message>
        <source>%1, section, collapsed</source>
        <translation>%1, section, repliée</translation>
    </message>
    <message>
        <source>%1, section, expanded</source>
        <translation>%1, section, dépliée</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread message(s)</source>
        <translation>
            <numerusform>%1, %n message non lu</numerusform>
            <numerusform>%1, %n messages non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, muted</source>
        <translation>%1, en sourdine</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>Messages directs</translation>
    </message>
    <message>
        <source>%1: you have begun a reply in a thread</source>
        <translation>%1 : vous avez commencé une réponse dans un fil</translation>
    </message>
    <message>
        <source>%1, draft</source>
        <translation>%1, brouillon</translation>
    </message>
    <message>
        <source>%1, draft in a thread</source>
        <translation>%1, brouillon dans un fil</translation>
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
    <message>
        <source>This message was deleted.</source>
        <translation>Ce message a été supprimé.</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 dans %2 : %3</translation>
    </message>
    <message numerus="yes">
        <source>%n repl(ies)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n unread</source>
        <translation>
            <numerusform>%1, %2, %n non lue</numerusform>
            <numerusform>%1, %2, %n non lues</numerusform>
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
        <translation>Tout le monde dans l’espace de travail peut le lire et le rejoindre. Les invités le voient lorsqu’on les ajoute.</translation>
    </message>
    <message>
        <source>Only those who are in it, not even admins.</source>
        <translation>Seulement celles et ceux qui y sont, pas même les admins.</translation>
    </message>
    <message>
        <source>Only those who are in it.</source>
        <translation>Seulement celles et ceux qui y sont.</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>moment, person</comment>
        <translation>%1, par %2</translation>
    </message>
    <message>
        <source>Edit channel…</source>
        <translation>Modifier le canal…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>Who can see this</source>
        <translation>Qui peut voir ceci</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>In the archive since</source>
        <translation>Archivé depuis</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>heading, text</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>No topic yet</source>
        <translation>Pas encore de sujet</translation>
    </message>
    <message>
        <source>Nobody has said it yet</source>
        <translation>Personne ne l’a encore dit</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n guest(s) among them.</source>
        <comment>who can see it</comment>
        <translation>
            <numerusform>%1 Dont %n invité.</numerusform>
            <numerusform>%1 Dont %n invités.</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Heure locale</translation>
    </message>
    <message>
        <source>How long things are kept</source>
        <translation>Combien de temps tout est conservé</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AccountDialog</name>
    <message>
        <source>Your account</source>
        <translation>Votre compte</translation>
    </message>
    <message>
        <source>How you sign in, and what is signed in as you.</source>
        <translation>Comment vous vous connectez, et ce qui est connecté en votre nom.</translation>
    </message>
    <message>
        <source>Pages of your account</source>
        <translation>Pages de votre compte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>API tokens</source>
        <translation>Jetons d&apos;API</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Second facteur</translation>
    </message>
    <message>
        <source>Linked sign-ins</source>
        <translation>Connexions associées</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Vos données</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ActivityButton</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Mentions, reactions and replies (%1)</source>
        <translation>Mentions, réactions et réponses (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Activity, %n mention(s)</source>
        <translation>
            <numerusform>Activité, %n mention</numerusform>
            <numerusform>Activité, %n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ActivityDelegate</name>
    <message>
        <source>%1, in a thread</source>
        <comment>room</comment>
        <translation>%1, dans un fil</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ActivityPane</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Kinds of activity</source>
        <translation>Types d’activité</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Rien pour l’instant.</translation>
    </message>
    <message>
        <source>Who mentions you, reacts to what you wrote, or replies in a thread that you follow is listed here.</source>
        <translation>Ceux qui vous mentionnent, réagissent à ce que vous avez écrit ou répondent dans un fil que vous suivez figurent ici.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Réactions</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Réponses</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AlertAnnouncer</name>
    <message>
        <source>Security alert in %1</source>
        <translation>Alerte de sécurité dans %1</translation>
    </message>
    <message>
        <source>Storage in %1</source>
        <translation>Stockage dans %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AlertNotice</name>
    <message>
        <source>Acknowledge</source>
        <translation>Prendre acte</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Afficher…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AlertWatch</name>
    <message>
        <source>an account that does not exist</source>
        <translation>un compte qui n’existe pas</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
    <message numerus="yes">
        <source>%n failed sign-ins since %1, last as %2 from %3.</source>
        <translation>
            <numerusform>%n échec de connexion depuis %1, le dernier en tant que %2 depuis %3.</numerusform>
            <numerusform>%n échecs de connexion depuis %1, le dernier en tant que %2 depuis %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong join codes were tried since %1, last from %2.</source>
        <translation>
            <numerusform>%n code d’accès erroné a été essayé depuis %1, le dernier depuis %2.</numerusform>
            <numerusform>%n codes d’accès erronés ont été essayés depuis %1, le dernier depuis %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was refused %n things since %2.</source>
        <translation>
            <numerusform>%1 s’est vu refuser %n chose depuis %2.</numerusform>
            <numerusform>%1 s’est vu refuser %n choses depuis %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something unusual happened since %1.</source>
        <translation>Quelque chose d’inhabituel se produit depuis %1.</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Prendre acte</translation>
    </message>
    <message>
        <source>The TXT record of %1 has been missing since %2: people with an address there do not come in by themselves any more. Set it again and verify the domain.</source>
        <translation>L’enregistrement TXT de %1 manque depuis %2 : les personnes ayant une adresse à ce domaine n’entrent plus d’elles-mêmes. Remettez-le et faites vérifier le domaine.</translation>
    </message>
    <message>
        <source>Your files take %1 % of the room that you have here. Delete some that are not needed any more.</source>
        <translation>Vos fichiers occupent %1 % de la place que vous avez ici. Supprimez-en qui ne servent plus.</translation>
    </message>
    <message>
        <source>The files of %1 take %2 % of the room that they have. Clear away what is not needed any more, or allow more.</source>
        <translation>Les fichiers de %1 occupent %2 % de la place dont ils disposent. Nettoie ce qui ne sert plus, ou autorise davantage.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AuditDialog</name>
    <message>
        <source>Who did or tried what in %1.</source>
        <translation>Qui a fait ou tenté quoi dans %1.</translation>
    </message>
    <message>
        <source>Who signed in and what was changed on this server.</source>
        <translation>Qui s’est connecté et ce qui a été modifié sur ce serveur.</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Export as &amp;CSV…</source>
        <translation>Exporter en &amp;CSV…</translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation>Exporter en &amp;JSON…</translation>
    </message>
    <message>
        <source>&amp;Verify the chain</source>
        <translation>&amp;Vérifier la chaîne</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Personne</translation>
    </message>
    <message>
        <source>&amp;Action</source>
        <translation>&amp;Action</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Du</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Au</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Days for which entries are kept</source>
        <translation>Jours de conservation des entrées</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Pour toujours</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>Keep entries</source>
        <translation>Conserver les entrées</translation>
    </message>
    <message>
        <source>Older ones are removed; what stands for them is signed.</source>
        <translation>Les plus anciennes sont supprimées ; ce qui les remplace est signé.</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Exporter le journal d’audit</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Impossible d’écrire le fichier : %1</translation>
    </message>
    <message>
        <source>The audit log was exported.</source>
        <translation>Le journal d’audit a été exporté.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder à nouveau</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domaines</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Émojis</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importations</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Reprises</translation>
    </message>
    <message>
        <source>Second factors</source>
        <translation>Seconds facteurs</translation>
    </message>
    <message>
        <source>API tokens</source>
        <translation>Jetons d&apos;API</translation>
    </message>
    <message>
        <source>Own accounts</source>
        <translation>Comptes propres</translation>
    </message>
    <message>
        <source>Others&apos; accounts</source>
        <translation>Comptes d&apos;autrui</translation>
    </message>
    <message>
        <source>Sign-in services</source>
        <translation>Services de connexion</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espaces de travail</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>The log could not be read.</source>
        <translation>Le journal n&apos;a pas pu être lu.</translation>
    </message>
    <message>
        <source>Look again with F5.</source>
        <translation>Regarde à nouveau avec F5.</translation>
    </message>
    <message>
        <source>Nothing like this happened.</source>
        <translation>Rien de tel ne s&apos;est produit.</translation>
    </message>
    <message>
        <source>Choose another person, another action or other days.</source>
        <translation>Choisissez une autre personne, une autre action ou d&apos;autres jours.</translation>
    </message>
    <message>
        <source>Remove older entries?</source>
        <translation>Supprimer les entrées plus anciennes ?</translation>
    </message>
    <message numerus="yes">
        <source>Entries older than %n days are removed at once, and do not come back.</source>
        <translation>
            <numerusform>Les entrées de plus de %n jour sont supprimées tout de suite, sans retour.</numerusform>
            <numerusform>Les entrées de plus de %n jours sont supprimées tout de suite, sans retour.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Rien n’a encore été consigné.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AuditTableModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
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
        <translation>quelque chose qui n’a plus de nom</translation>
    </message>
    <message>
        <source>%1 changed the role of %2.</source>
        <translation>%1 a changé le rôle de %2.</translation>
    </message>
    <message>
        <source>%1 renamed %2.</source>
        <translation>%1 a renommé %2.</translation>
    </message>
    <message>
        <source>%1 removed %2 from the workspace.</source>
        <translation>%1 a retiré %2 de l’espace de travail.</translation>
    </message>
    <message>
        <source>%1 created the channel %2.</source>
        <translation>%1 a créé le canal %2.</translation>
    </message>
    <message>
        <source>%1 changed the channel %2.</source>
        <translation>%1 a modifié le canal %2.</translation>
    </message>
    <message>
        <source>%1 archived the channel %2.</source>
        <translation>%1 a archivé le canal %2.</translation>
    </message>
    <message>
        <source>%1 changed the workspace&apos;s settings.</source>
        <translation>%1 a modifié les réglages de l’espace de travail.</translation>
    </message>
    <message>
        <source>%1 made a new join code.</source>
        <translation>%1 a créé un nouveau code d’accès.</translation>
    </message>
    <message>
        <source>%1 signed in.</source>
        <translation>%1 s’est connecté.</translation>
    </message>
    <message>
        <source>%1 signed up.</source>
        <translation>%1 s’est inscrit.</translation>
    </message>
    <message>
        <source>%1 signed out.</source>
        <translation>%1 s’est déconnecté.</translation>
    </message>
    <message>
        <source>%1 set a password.</source>
        <translation>%1 a défini un mot de passe.</translation>
    </message>
    <message>
        <source>%1 changed the server&apos;s settings.</source>
        <translation>%1 a modifié les réglages du serveur.</translation>
    </message>
    <message>
        <source>%1 changed the rights of %2.</source>
        <translation>%1 a modifié les droits de %2.</translation>
    </message>
    <message>
        <source>%1 changed how long the audit log is kept.</source>
        <translation>%1 a changé la durée de conservation du journal d’audit.</translation>
    </message>
    <message>
        <source>Somebody who is anonymous now</source>
        <translation>Quelqu’un d’anonyme désormais</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Le serveur</translation>
    </message>
    <message>
        <source>Somebody who is not signed in</source>
        <translation>Quelqu’un qui n’est pas connecté</translation>
    </message>
    <message>
        <source>%1 was refused “%2”.</source>
        <translation>%1 s’est vu refuser « %2 ».</translation>
    </message>
    <message>
        <source>%1 did “%2”.</source>
        <translation>%1 a fait « %2 ».</translation>
    </message>
    <message>
        <source>Number %1, %2</source>
        <translation>Numéro %1, %2</translation>
    </message>
    <message>
        <source>%1: “%2” became “%3”</source>
        <translation>%1 : « %2 » est devenu « %3 »</translation>
    </message>
    <message>
        <source>From the address %1</source>
        <translation>Depuis l’adresse %1</translation>
    </message>
    <message>
        <source>On the device %1</source>
        <translation>Sur l’appareil %1</translation>
    </message>
    <message>
        <source>Operation %1, result %2</source>
        <translation>Opération %1, résultat %2</translation>
    </message>
    <message>
        <source>The log is not what was written: entry %1 was changed, or one before it is missing.</source>
        <translation>Le journal n’est pas ce qui a été écrit : l’entrée %1 a été modifiée, ou une entrée précédente manque.</translation>
    </message>
    <message>
        <source>The chain is whole. Entries looked at: %1.</source>
        <translation>La chaîne est intacte. Entrées examinées : %1.</translation>
    </message>
    <message>
        <source>%1 deactivated their account.</source>
        <translation>%1 a désactivé son compte.</translation>
    </message>
    <message>
        <source>%1 deleted their account.</source>
        <translation>%1 a supprimé son compte.</translation>
    </message>
    <message>
        <source>%1 had a code sent to their e-mail address.</source>
        <translation>%1 s&apos;est fait envoyer un code à son adresse e-mail.</translation>
    </message>
    <message>
        <source>%1 verified their e-mail address.</source>
        <translation>%1 a vérifié son adresse e-mail.</translation>
    </message>
    <message>
        <source>%1 made a link that signs in another device.</source>
        <translation>%1 a créé un lien qui connecte un autre appareil.</translation>
    </message>
    <message>
        <source>%1 made a new recovery code.</source>
        <translation>%1 a créé un nouveau code de récupération.</translation>
    </message>
    <message>
        <source>%1 signed out a device that was offline.</source>
        <translation>%1 a déconnecté un appareil qui était hors ligne.</translation>
    </message>
    <message>
        <source>%1 signed in through another service.</source>
        <translation>%1 s&apos;est connecté par un autre service.</translation>
    </message>
    <message>
        <source>%1 opened Hearth on the server&apos;s own computer.</source>
        <translation>%1 a ouvert Hearth sur l&apos;ordinateur du serveur.</translation>
    </message>
    <message>
        <source>%1 signed in with a recovery code.</source>
        <translation>%1 s&apos;est connecté avec un code de récupération.</translation>
    </message>
    <message>
        <source>%1 signed in with a link of another device.</source>
        <translation>%1 s&apos;est connecté avec le lien d&apos;un autre appareil.</translation>
    </message>
    <message>
        <source>%1 asked for a mail with which to set a new password.</source>
        <translation>%1 a demandé un e-mail pour définir un nouveau mot de passe.</translation>
    </message>
    <message>
        <source>%1 set a new password with a code.</source>
        <translation>%1 a défini un nouveau mot de passe avec un code.</translation>
    </message>
    <message>
        <source>%1 stopped a backup.</source>
        <translation>%1 a interrompu une sauvegarde.</translation>
    </message>
    <message>
        <source>%1 made a backup.</source>
        <translation>%1 a fait une sauvegarde.</translation>
    </message>
    <message>
        <source>%1 deleted a backup.</source>
        <translation>%1 a supprimé une sauvegarde.</translation>
    </message>
    <message>
        <source>%1 put a backup back.</source>
        <translation>%1 a restauré une sauvegarde.</translation>
    </message>
    <message>
        <source>%1 changed when backups are made.</source>
        <translation>%1 a changé quand les sauvegardes sont faites.</translation>
    </message>
    <message>
        <source>%1 added people to the channel %2.</source>
        <translation>%1 a ajouté des personnes au canal %2.</translation>
    </message>
    <message>
        <source>%1 deleted the channel %2.</source>
        <translation>%1 a supprimé le canal %2.</translation>
    </message>
    <message>
        <source>%1 took somebody out of the channel %2.</source>
        <translation>%1 a retiré quelqu&apos;un du canal %2.</translation>
    </message>
    <message>
        <source>%1 made a link with which %2 can claim what was imported.</source>
        <translation>%1 a créé un lien avec lequel %2 peut reprendre ce qui a été importé.</translation>
    </message>
    <message>
        <source>%1 matched imported people with members.</source>
        <translation>%1 a associé des personnes importées à des membres.</translation>
    </message>
    <message>
        <source>%1 claimed what was imported as theirs.</source>
        <translation>%1 a repris ce qui a été importé à son nom.</translation>
    </message>
    <message>
        <source>%1 undid a claim.</source>
        <translation>%1 a annulé une reprise.</translation>
    </message>
    <message>
        <source>%1 added the domain %2.</source>
        <translation>%1 a ajouté le domaine %2.</translation>
    </message>
    <message>
        <source>%2 came in by their verified e-mail address.</source>
        <translation>%2 est entré grâce à son adresse e-mail vérifiée.</translation>
    </message>
    <message>
        <source>%1 removed the domain %2.</source>
        <translation>%1 a retiré le domaine %2.</translation>
    </message>
    <message>
        <source>%1 changed the domain %2.</source>
        <translation>%1 a modifié le domaine %2.</translation>
    </message>
    <message>
        <source>%1 had the domain %2 checked.</source>
        <translation>%1 a fait vérifier le domaine %2.</translation>
    </message>
    <message>
        <source>%1 added the emoji %2.</source>
        <translation>%1 a ajouté l&apos;émoji %2.</translation>
    </message>
    <message>
        <source>%1 removed the emoji %2.</source>
        <translation>%1 a retiré l&apos;émoji %2.</translation>
    </message>
    <message>
        <source>%1 changed the other names of the emoji %2.</source>
        <translation>%1 a changé les autres noms de l&apos;émoji %2.</translation>
    </message>
    <message>
        <source>%1 deleted the group %2.</source>
        <translation>%1 a supprimé le groupe %2.</translation>
    </message>
    <message>
        <source>%1 changed the group %2.</source>
        <translation>%1 a modifié le groupe %2.</translation>
    </message>
    <message>
        <source>%1 changed which scanner looks at files.</source>
        <translation>%1 a changé l&apos;antivirus qui examine les fichiers.</translation>
    </message>
    <message>
        <source>%1 opened the server to the network.</source>
        <translation>%1 a ouvert le serveur au réseau.</translation>
    </message>
    <message>
        <source>%1 closed the server to the network.</source>
        <translation>%1 a fermé le serveur au réseau.</translation>
    </message>
    <message>
        <source>%1 stopped an import.</source>
        <translation>%1 a interrompu une importation.</translation>
    </message>
    <message>
        <source>%1 matched an imported person with a member.</source>
        <translation>%1 a associé une personne importée à un membre.</translation>
    </message>
    <message>
        <source>%1 took an import back.</source>
        <translation>%1 a annulé une importation.</translation>
    </message>
    <message>
        <source>%1 started an import.</source>
        <translation>%1 a commencé une importation.</translation>
    </message>
    <message>
        <source>%1 made an invitation.</source>
        <translation>%1 a créé une invitation.</translation>
    </message>
    <message>
        <source>%1 joined by an invitation.</source>
        <translation>%1 a rejoint l&apos;espace par une invitation.</translation>
    </message>
    <message>
        <source>%1 sent an invitation again.</source>
        <translation>%1 a renvoyé une invitation.</translation>
    </message>
    <message>
        <source>%1 cancelled an invitation.</source>
        <translation>%1 a annulé une invitation.</translation>
    </message>
    <message>
        <source>%1 linked a sign-in of another service.</source>
        <translation>%1 a lié une connexion d&apos;un autre service.</translation>
    </message>
    <message>
        <source>%1 unlinked a sign-in of another service.</source>
        <translation>%1 a délié une connexion d&apos;un autre service.</translation>
    </message>
    <message>
        <source>%1 changed how the server sends mail.</source>
        <translation>%1 a changé la façon dont le serveur envoie les e-mails.</translation>
    </message>
    <message>
        <source>%1 sent a test mail.</source>
        <translation>%1 a envoyé un e-mail d&apos;essai.</translation>
    </message>
    <message>
        <source>%1 let %2 in again.</source>
        <translation>%1 a réadmis %2.</translation>
    </message>
    <message>
        <source>%1 removed the picture of %2.</source>
        <translation>%1 a retiré la photo de %2.</translation>
    </message>
    <message>
        <source>%1 took the second factor off %2&apos;s account.</source>
        <translation>%1 a retiré le second facteur du compte de %2.</translation>
    </message>
    <message>
        <source>%1 changed the picture of %2.</source>
        <translation>%1 a changé la photo de %2.</translation>
    </message>
    <message>
        <source>%1 changed the profile of %2.</source>
        <translation>%1 a modifié le profil de %2.</translation>
    </message>
    <message>
        <source>%1 changed the roles of %2.</source>
        <translation>%1 a changé les rôles de %2.</translation>
    </message>
    <message>
        <source>%1 created the role %2.</source>
        <translation>%1 a créé le rôle %2.</translation>
    </message>
    <message>
        <source>%1 deleted the role %2.</source>
        <translation>%1 a supprimé le rôle %2.</translation>
    </message>
    <message>
        <source>%1 changed what the role %2 may do.</source>
        <translation>%1 a changé ce que le rôle %2 permet.</translation>
    </message>
    <message>
        <source>%1 set up a second factor.</source>
        <translation>%1 a configuré un second facteur.</translation>
    </message>
    <message>
        <source>%1 switched their second factor off.</source>
        <translation>%1 a désactivé son second facteur.</translation>
    </message>
    <message>
        <source>%1 made new recovery codes for their second factor.</source>
        <translation>%1 a créé de nouveaux codes de récupération pour son second facteur.</translation>
    </message>
    <message>
        <source>%1 changed the key that access tokens are signed with.</source>
        <translation>%1 a changé la clé qui signe les jetons d&apos;accès.</translation>
    </message>
    <message>
        <source>%1 changed how much the server writes into its log.</source>
        <translation>%1 a changé le niveau de détail du journal du serveur.</translation>
    </message>
    <message>
        <source>%1 signed out the device %2.</source>
        <translation>%1 a déconnecté l&apos;appareil %2.</translation>
    </message>
    <message>
        <source>%1 signed out all their other devices.</source>
        <translation>%1 a déconnecté tous ses autres appareils.</translation>
    </message>
    <message>
        <source>A session of %2 was ended: its token was used twice, so somebody else had it.</source>
        <translation>Une session de %2 a pris fin : son jeton a servi deux fois, quelqu&apos;un d&apos;autre l&apos;avait donc.</translation>
    </message>
    <message>
        <source>%1 added the sign-in service %2.</source>
        <translation>%1 a ajouté le service de connexion %2.</translation>
    </message>
    <message>
        <source>%1 removed the sign-in service %2.</source>
        <translation>%1 a retiré le service de connexion %2.</translation>
    </message>
    <message>
        <source>%1 tested the sign-in service %2.</source>
        <translation>%1 a testé le service de connexion %2.</translation>
    </message>
    <message>
        <source>%1 changed the sign-in service %2.</source>
        <translation>%1 a modifié le service de connexion %2.</translation>
    </message>
    <message>
        <source>The scanner looked at files.</source>
        <translation>L&apos;antivirus a examiné des fichiers.</translation>
    </message>
    <message>
        <source>%1 made the API token %2.</source>
        <translation>%1 a créé le jeton d&apos;API %2.</translation>
    </message>
    <message>
        <source>%1 revoked the API token %2.</source>
        <translation>%1 a révoqué le jeton d&apos;API %2.</translation>
    </message>
    <message>
        <source>%1 made a code with which %2 can set a new password.</source>
        <translation>%1 a créé un code avec lequel %2 peut définir un nouveau mot de passe.</translation>
    </message>
    <message>
        <source>%1 deactivated the account of %2.</source>
        <translation>%1 a désactivé le compte de %2.</translation>
    </message>
    <message>
        <source>%1 reactivated the account of %2.</source>
        <translation>%1 a réactivé le compte de %2.</translation>
    </message>
    <message>
        <source>%1 deleted the account of %2.</source>
        <translation>%1 a supprimé le compte de %2.</translation>
    </message>
    <message>
        <source>%1 ended sessions of %2.</source>
        <translation>%1 a mis fin à des sessions de %2.</translation>
    </message>
    <message>
        <source>%1 created the workspace %2.</source>
        <translation>%1 a créé l&apos;espace de travail %2.</translation>
    </message>
    <message>
        <source>%1 joined with the join code.</source>
        <translation>%1 a rejoint l&apos;espace avec le code.</translation>
    </message>
    <message>
        <source>%1 left the workspace.</source>
        <translation>%1 a quitté l&apos;espace de travail.</translation>
    </message>
    <message>
        <source>%1 deleted the workspace.</source>
        <translation>%1 a supprimé l&apos;espace de travail.</translation>
    </message>
    <message>
        <source>%1 changed from which networks the workspace can be used.</source>
        <translation>%1 a changé les réseaux depuis lesquels l&apos;espace de travail est utilisable.</translation>
    </message>
    <message>
        <source>%1 handed the workspace over to %2.</source>
        <translation>%1 a transmis l&apos;espace de travail à %2.</translation>
    </message>
    <message>
        <source>%1 tried in vain to sign in through another service.</source>
        <translation>%1 a essayé en vain de se connecter par un autre service.</translation>
    </message>
    <message>
        <source>%1 tried a wrong recovery code.</source>
        <translation>%1 a essayé un mauvais code de récupération.</translation>
    </message>
    <message>
        <source>%1 tried a device link that is not good.</source>
        <translation>%1 a essayé un lien d&apos;appareil qui n&apos;est pas valable.</translation>
    </message>
    <message>
        <source>%1 tried a wrong code for a new password.</source>
        <translation>%1 a essayé un mauvais code pour un nouveau mot de passe.</translation>
    </message>
    <message>
        <source>%1 tried in vain to sign in as %2.</source>
        <translation>%1 a essayé en vain de se connecter comme %2.</translation>
    </message>
    <message>
        <source>%1 tried in vain to sign up.</source>
        <translation>%1 a essayé en vain de s&apos;inscrire.</translation>
    </message>
    <message>
        <source>%1 tried a wrong invitation code.</source>
        <translation>%1 a essayé un mauvais code d&apos;invitation.</translation>
    </message>
    <message>
        <source>%1 used an API token that is not good.</source>
        <translation>%1 a utilisé un jeton d&apos;API qui n&apos;est pas valable.</translation>
    </message>
    <message>
        <source>%1 tried a wrong join code.</source>
        <translation>%1 a essayé un mauvais code.</translation>
    </message>
    <message>
        <source>an account that does not exist</source>
        <translation>un compte qui n&apos;existe pas</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Invité</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>%1 gave %2 the role %3.</source>
        <translation>%1 a donné à %2 le rôle %3.</translation>
    </message>
    <message>
        <source>%1 took the role %3 from %2.</source>
        <translation>%1 a retiré à %2 le rôle %3.</translation>
    </message>
    <message>
        <source>Tried and refused: %1</source>
        <translation>Essayé et refusé : %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n fois)</numerusform>
            <numerusform>%1 (%n fois)</numerusform>
        </translation>
    </message>
    <message>
        <source>about themself</source>
        <translation>à propos de la personne</translation>
    </message>
    <message>
        <source>added by</source>
        <translation>ajouté par</translation>
    </message>
    <message>
        <source>lets new people in</source>
        <translation>laisse entrer de nouvelles personnes</translation>
    </message>
    <message>
        <source>other names</source>
        <translation>autres noms</translation>
    </message>
    <message>
        <source>archived since</source>
        <translation>archivé depuis</translation>
    </message>
    <message>
        <source>certificates that are trusted</source>
        <translation>certificats de confiance</translation>
    </message>
    <message>
        <source>joins by itself</source>
        <translation>rejoint automatiquement</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>value of the DNS record</source>
        <translation>valeur de l’enregistrement DNS</translation>
    </message>
    <message>
        <source>checked last</source>
        <translation>dernière vérification</translation>
    </message>
    <message>
        <source>imported people by their address</source>
        <translation>personnes importées d’après leur adresse</translation>
    </message>
    <message>
        <source>client id</source>
        <translation>identifiant client</translation>
    </message>
    <message>
        <source>created</source>
        <translation>créé le</translation>
    </message>
    <message>
        <source>created by</source>
        <translation>créé par</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>minutes to delete a message in</source>
        <translation>minutes pour supprimer un message</translation>
    </message>
    <message>
        <source>is deleted on</source>
        <translation>sera supprimé le</translation>
    </message>
    <message>
        <source>device</source>
        <translation>appareil</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>domaine</translation>
    </message>
    <message>
        <source>everybody sees earlier versions</source>
        <translation>chacun voit les versions antérieures</translation>
    </message>
    <message>
        <source>minutes to edit a message in</source>
        <translation>minutes pour modifier un message</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>adresse e-mail</translation>
    </message>
    <message>
        <source>e-mail address is verified</source>
        <translation>adresse e-mail vérifiée</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>DNS record missing since</source>
        <translation>enregistrement DNS absent depuis</translation>
    </message>
    <message>
        <source>rules for files</source>
        <translation>règles pour les fichiers</translation>
    </message>
    <message>
        <source>claim with the groups</source>
        <translation>revendication contenant les groupes</translation>
    </message>
    <message>
        <source>handle</source>
        <translation>identifiant</translation>
    </message>
    <message>
        <source>has a password</source>
        <translation>a un mot de passe</translation>
    </message>
    <message>
        <source>has a recovery code</source>
        <translation>a un code de récupération</translation>
    </message>
    <message>
        <source>has a second factor</source>
        <translation>a un second facteur</translation>
    </message>
    <message>
        <source>has a secret</source>
        <translation>a un secret</translation>
    </message>
    <message>
        <source>server</source>
        <translation>serveur</translation>
    </message>
    <message>
        <source>icon</source>
        <translation>icône</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numéro</translation>
    </message>
    <message>
        <source>import</source>
        <translation>importation</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>invitation</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>émetteur</translation>
    </message>
    <message>
        <source>join by link or code</source>
        <translation>rejoindre par lien ou code</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>arrivé le</translation>
    </message>
    <message>
        <source>signing key</source>
        <translation>clé de signature</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>type</translation>
    </message>
    <message>
        <source>last check</source>
        <translation>dernière vérification</translation>
    </message>
    <message>
        <source>detail of the server&apos;s log</source>
        <translation>détail du journal du serveur</translation>
    </message>
    <message>
        <source>linked sign-in</source>
        <translation>connexion liée</translation>
    </message>
    <message>
        <source>groups and their roles</source>
        <translation>groupes et leurs rôles</translation>
    </message>
    <message>
        <source>may create workspaces</source>
        <translation>peut créer des espaces de travail</translation>
    </message>
    <message>
        <source>member</source>
        <translation>membre</translation>
    </message>
    <message>
        <source>members</source>
        <translation>membres</translation>
    </message>
    <message>
        <source>everybody may create channels</source>
        <translation>chacun peut créer des canaux</translation>
    </message>
    <message>
        <source>who may mention everybody</source>
        <translation>qui peut mentionner tout le monde</translation>
    </message>
    <message>
        <source>kind of file</source>
        <translation>type de fichier</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>réseaux</translation>
    </message>
    <message>
        <source>web pages that may call</source>
        <translation>pages web autorisées à appeler</translation>
    </message>
    <message>
        <source>owns the server</source>
        <translation>possède le serveur</translation>
    </message>
    <message>
        <source>paused since</source>
        <translation>en pause depuis</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>droits</translation>
    </message>
    <message>
        <source>port</source>
        <translation>port</translation>
    </message>
    <message>
        <source>who may post</source>
        <translation>qui peut écrire</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>profil</translation>
    </message>
    <message>
        <source>public address</source>
        <translation>adresse publique</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>objet</translation>
    </message>
    <message>
        <source>name of the DNS record</source>
        <translation>nom de l’enregistrement DNS</translation>
    </message>
    <message>
        <source>who may sign up</source>
        <translation>qui peut s’inscrire</translation>
    </message>
    <message>
        <source>days the log is kept</source>
        <translation>jours de conservation du journal</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rôle</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>rôles</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>canal</translation>
    </message>
    <message>
        <source>virus scanner</source>
        <translation>antivirus</translation>
    </message>
    <message>
        <source>scopes</source>
        <translation>portées</translation>
    </message>
    <message>
        <source>who needs a second factor</source>
        <translation>qui a besoin d’un second facteur</translation>
    </message>
    <message>
        <source>second factor needed since</source>
        <translation>second facteur requis depuis</translation>
    </message>
    <message>
        <source>encryption</source>
        <translation>chiffrement</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>expéditeur</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
    <message>
        <source>status</source>
        <translation>statut</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>fuseau horaire</translation>
    </message>
    <message>
        <source>title</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>sujet</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>nom d’utilisateur</translation>
    </message>
    <message>
        <source>account</source>
        <translation>compte</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>vérifié le</translation>
    </message>
    <message>
        <source>virus</source>
        <translation>virus</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>%1 changed whether people nearby may knock.</source>
        <translation>%1 a modifié si les personnes à proximité peuvent frapper.</translation>
    </message>
    <message>
        <source>%1 let %2 in, who had knocked.</source>
        <translation>%1 a laissé entrer %2, qui avait frappé.</translation>
    </message>
    <message>
        <source>%1 turned %2 away, who had knocked.</source>
        <translation>%1 a refusé %2, qui avait frappé.</translation>
    </message>
    <message>
        <source>%1 moved the workspace %2 here.</source>
        <translation>%1 a déplacé l’espace de travail %2 ici.</translation>
    </message>
    <message>
        <source>%1 stopped moving the workspace %2.</source>
        <translation>%1 a interrompu le déplacement de l’espace de travail %2.</translation>
    </message>
    <message>
        <source>%1 made a link to move a workspace here.</source>
        <translation>%1 a créé un lien pour déplacer un espace de travail ici.</translation>
    </message>
    <message>
        <source>%1 deleted the closed copy of the workspace %2.</source>
        <translation>%1 a supprimé la copie fermée de l’espace de travail %2.</translation>
    </message>
    <message>
        <source>%1 moved the workspace %2 into a file.</source>
        <translation>%1 a déplacé l’espace de travail %2 dans un fichier.</translation>
    </message>
    <message>
        <source>%1 said where the workspace %2 is now.</source>
        <translation>%1 a indiqué où se trouve désormais l’espace de travail %2.</translation>
    </message>
    <message>
        <source>%1 took in the workspace %2 from a file.</source>
        <translation>%1 a accueilli l’espace de travail %2 depuis un fichier.</translation>
    </message>
    <message>
        <source>%1 began to move the workspace %2.</source>
        <translation>%1 a commencé à déplacer l’espace de travail %2.</translation>
    </message>
    <message>
        <source>%1 opened the workspace %2 again that was in a file.</source>
        <translation>%1 a rouvert l’espace de travail %2 qui était dans un fichier.</translation>
    </message>
    <message>
        <source>What was older than it is kept was deleted.</source>
        <translation>Ce qui dépassait la durée de conservation a été supprimé.</translation>
    </message>
    <message>
        <source>%1 changed how long %2 keeps messages and files.</source>
        <translation>%1 a changé la durée pendant laquelle %2 conserve messages et fichiers.</translation>
    </message>
    <message>
        <source>%1 cleared away what nothing needed.</source>
        <translation>%1 a nettoyé ce qui ne servait plus.</translation>
    </message>
    <message>
        <source>%1 removed files to make room.</source>
        <translation>%1 a retiré des fichiers pour faire de la place.</translation>
    </message>
    <message>
        <source>%1 knocked again and again.</source>
        <translation>%1 a frappé encore et encore.</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>days files are kept</source>
        <translation>jours de conservation des fichiers</translation>
    </message>
    <message>
        <source>files</source>
        <translation>fichiers</translation>
    </message>
    <message>
        <source>days messages are kept</source>
        <translation>jours de conservation des messages</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>messages</translation>
    </message>
    <message>
        <source>how long things are kept</source>
        <translation>durée de conservation</translation>
    </message>
    <message>
        <source>%1 removed what had come of the workspace %2.</source>
        <translation>%1 a supprimé ce qui était arrivé de l’espace de travail %2.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AuthorText</name>
    <message>
        <source>%1 (guest)</source>
        <translation>%1 (invité)</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AvatarDialog</name>
    <message>
        <source>Your picture</source>
        <translation>Votre photo</translation>
    </message>
    <message>
        <source>Everybody in this workspace who knows you sees it.</source>
        <translation>Tous ceux qui vous connaissent dans cet espace de travail la voient.</translation>
    </message>
    <message>
        <source>How near</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Use this picture</source>
        <translation>Utiliser cette photo</translation>
    </message>
    <message>
        <source>This picture cannot be sent. Choose another one.</source>
        <translation>Cette photo ne peut pas être envoyée. Choisissez-en une autre.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::AvatarFile</name>
    <message>
        <source>This picture has too many pixels. Make it smaller, or choose another one.</source>
        <translation>Cette image a trop de pixels. Réduisez-la ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>This is not a picture that can be read here. Choose a PNG, GIF, JPEG or WebP.</source>
        <translation>Cette image ne peut pas être lue ici. Choisissez un PNG, GIF, JPEG ou WebP.</translation>
    </message>
    <message>
        <source>This file cannot be opened. Choose another one.</source>
        <translation>Ce fichier ne peut pas être ouvert. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This file is too large. Make it smaller, or choose another one.</source>
        <translation>Ce fichier est trop grand. Réduisez-le ou choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::BackupDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Il n’y a pas encore de sauvegarde.</translation>
    </message>
    <message>
        <source>Backups that there are</source>
        <translation>Sauvegardes existantes</translation>
    </message>
    <message>
        <source>&amp;Open a backup…</source>
        <translation>&amp;Ouvrir une sauvegarde…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Schedule…</source>
        <translation>&amp;Planifier…</translation>
    </message>
    <message>
        <source>Open a backup</source>
        <translation>Ouvrir une sauvegarde</translation>
    </message>
    <message>
        <source>Backups (*.hearthbackup);;All files (*)</source>
        <translation>Sauvegardes (*.hearthbackup);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Remove this backup?</source>
        <translation>Supprimer cette sauvegarde ?</translation>
    </message>
    <message>
        <source>The file is deleted: %1</source>
        <translation>Le fichier est supprimé : %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The last backup stays. Make another one, and this one can go.</source>
        <translation>La dernière sauvegarde reste. Faites-en une autre, et celle-ci pourra partir.</translation>
    </message>
    <message>
        <source>Another backup is being made or opened just now.</source>
        <translation>Une autre sauvegarde est en cours de création ou d’ouverture.</translation>
    </message>
    <message>
        <source>Nothing is backed up by itself.</source>
        <translation>Rien n’est sauvegardé automatiquement.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Check the backup of %1</source>
        <comment>time</comment>
        <translation>Vérifier la sauvegarde : %1</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Open the backup of %1</source>
        <comment>time</comment>
        <translation>Ouvrir la sauvegarde : %1</translation>
    </message>
    <message>
        <source>Remove the backup of %1</source>
        <comment>time</comment>
        <translation>Supprimer la sauvegarde : %1</translation>
    </message>
    <message>
        <source>A backup is one file with everything on this computer&apos;s server, or with one workspace: people, messages and files. Each is read back and checked before it counts.</source>
        <translation>Une sauvegarde est un fichier avec tout ce qui est sur le serveur de cet ordinateur, ou avec un espace de travail : personnes, messages et fichiers. Chacune est relue et vérifiée avant de compter.</translation>
    </message>
    <message>
        <source>What to back up</source>
        <translation>Ce qui est sauvegardé</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <comment>workspace</comment>
        <translation>Seulement « %1 »</translation>
    </message>
</context>
<context>
    <name>hearth::ui::BackupScheduleDialog</name>
    <message>
        <source>Scheduled backups</source>
        <translation>Sauvegardes planifiées</translation>
    </message>
    <message>
        <source>Made while Hearth runs on this computer; people go on writing meanwhile.</source>
        <translation>Elles sont faites pendant que Hearth tourne sur cet ordinateur ; chacun continue d’écrire.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Empty: beside Hearth&apos;s data. Best on another drive, for when this one fails.</source>
        <translation>Vide : à côté des données de Hearth. De préférence sur un autre disque, au cas où celui-ci tomberait en panne.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>Jamais automatiquement</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Toutes les heures</translation>
    </message>
    <message>
        <source>Every 6 hours</source>
        <translation>Toutes les 6 heures</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Tous les jours</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Toutes les semaines</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder for backups</source>
        <translation>Choisir le dossier des sauvegardes</translation>
    </message>
    <message>
        <source>Keep the last backup of so many days, weeks and months</source>
        <translation>Garder la dernière sauvegarde d’autant de jours, de semaines et de mois</translation>
    </message>
    <message>
        <source>Every %1 hours</source>
        <translation>Toutes les %1 heures</translation>
    </message>
    <message>
        <source>One is kept. Empty: it stays. Write it down elsewhere: without it no backup opens.</source>
        <translation>Une phrase est conservée. Vide : elle reste. Notez-la ailleurs : sans elle, aucune sauvegarde ne s’ouvre.</translation>
    </message>
    <message>
        <source>Without one a backup is readable by whoever has the file, and the server&apos;s own keys are not in it. With one, write it down elsewhere: without it no backup opens.</source>
        <translation>Sans elle, quiconque a le fichier peut lire la sauvegarde, et les clés du serveur n’y sont pas. Avec elle : notez-la ailleurs, sans elle aucune sauvegarde ne s’ouvre.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Dossier des sauvegardes</translation>
    </message>
    <message>
        <source>A number from 0 to %1.</source>
        <translation>Un nombre de 0 à %1.</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Au moins %1 caractères.</translation>
    </message>
    <message>
        <source>Backups cannot be written there: the folder is missing, or may not be written to.</source>
        <translation>Impossible d’y sauvegarder : le dossier manque ou est en lecture seule.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Semaines</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>&amp;No passphrase</source>
        <translation>Sans &amp;phrase secrète</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
</context>
<context>
    <name>hearth::ui::BackupText</name>
    <message>
        <source>The folder is not there. Plug the drive in, or choose another folder.</source>
        <translation>Le dossier n’est pas là. Branchez le disque ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Nothing may be written there. Choose another folder.</source>
        <translation>Il n’est pas permis d’écrire à cet endroit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, or choose another folder.</source>
        <translation>Le disque est plein. Faites de la place ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>Ce fichier n’est plus là.</translation>
    </message>
    <message>
        <source>This file is no backup made by Hearth.</source>
        <translation>Ce fichier n’est pas une sauvegarde de Hearth.</translation>
    </message>
    <message>
        <source>It is damaged or not complete. Use another backup.</source>
        <translation>Elle est endommagée ou incomplète. Utilisez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>This backup is encrypted. Type its passphrase.</source>
        <translation>Cette sauvegarde est chiffrée. Saisissez sa phrase secrète.</translation>
    </message>
    <message>
        <source>This is not the passphrase of this backup.</source>
        <translation>Ce n’est pas la phrase secrète de cette sauvegarde.</translation>
    </message>
    <message>
        <source>This backup was made without a passphrase on another computer, so the key of its server is not in it. Put the file secret.key of that computer into the data folder of Hearth and try again.</source>
        <translation>Cette sauvegarde a été faite sans phrase secrète sur un autre ordinateur ; la clé de son serveur n’y est donc pas. Mettez le fichier secret.key de cet ordinateur dans le dossier de données de Hearth et réessayez.</translation>
    </message>
    <message>
        <source>A newer Hearth made this backup. Update Hearth and try again.</source>
        <translation>Cette sauvegarde vient d’une version plus récente de Hearth. Mettez Hearth à jour et réessayez.</translation>
    </message>
    <message>
        <source>This is the backup of one workspace. It goes back only to the server that it came from.</source>
        <translation>C’est la sauvegarde d’un seul espace de travail. Elle ne retourne que sur le serveur dont elle vient.</translation>
    </message>
    <message>
        <source>It did not work. The log of the server says more.</source>
        <translation>Cela n’a pas marché. Le journal du serveur en dit plus.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Writing and checking: %1 of %2</source>
        <comment>sizes</comment>
        <translation>Écriture et vérification : %1 sur %2</translation>
    </message>
    <message>
        <source>Reading and checking: %1 of %2</source>
        <comment>sizes</comment>
        <translation>Lecture et vérification : %1 sur %2</translation>
    </message>
    <message>
        <source>Cancelled. Nothing of it is left.</source>
        <translation>Annulé. Il n’en reste rien.</translation>
    </message>
    <message>
        <source>It is whole: it can be opened.</source>
        <translation>Elle est intacte : on peut l’ouvrir.</translation>
    </message>
    <message>
        <source>It is unpacked and checked. Quit Hearth and start it again, and it takes the place of what is here now.</source>
        <translation>Elle est dépaquetée et vérifiée. Quittez Hearth et relancez-le : elle prend la place de ce qui est ici maintenant.</translation>
    </message>
    <message>
        <source>Done and checked: %1</source>
        <translation>Terminé et vérifié : %1</translation>
    </message>
    <message>
        <source>%1 · everything</source>
        <comment>time</comment>
        <translation>%1 · tout</translation>
    </message>
    <message>
        <source>%1 · only “%2”</source>
        <comment>time, workspace</comment>
        <translation>%1 · seulement « %2 »</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>chiffrée</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>non chiffrée</translation>
    </message>
    <message>
        <source>%1 · %2 · by the schedule</source>
        <comment>size, kind</comment>
        <translation>%1 · %2 · planifiée</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>size, kind</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Last backup: %1.</source>
        <translation>Dernière sauvegarde : %1.</translation>
    </message>
    <message>
        <source>The last try failed: %1</source>
        <translation>Le dernier essai a échoué : %1</translation>
    </message>
    <message>
        <source>Next: %1.</source>
        <translation>Prochaine : %1.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Badge</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n non lu</numerusform>
            <numerusform>%n non lus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::BrowseDialog</name>
    <message>
        <source>Browse channels</source>
        <translation>Parcourir les canaux</translation>
    </message>
    <message>
        <source>Look into any of them. Join those that are for you.</source>
        <translation>Jetez un œil à chacun. Rejoignez ceux qui vous concernent.</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivés</translation>
    </message>
    <message>
        <source>There is no such channel.</source>
        <translation>Il n’y a pas de tel canal.</translation>
    </message>
    <message>
        <source>Find a channel</source>
        <translation>Trouver un canal</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Most members first</source>
        <translation>Le plus de membres d’abord</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ByteText</name>
    <message>
        <source>%1 of %2</source>
        <comment>of a file: how much of how much, as in 12 of 40 MB</comment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ChannelDelegate</name>
    <message>
        <source>Joined</source>
        <translation>Rejoint</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ChoicePage</name>
    <message>
        <source>Start here</source>
        <translation>Commencer ici</translation>
    </message>
    <message>
        <source>Make a workspace on this computer. No account, no internet needed. You can invite people later.</source>
        <translation>Créez un espace de travail sur cet ordinateur. Sans compte ni internet. Vous pourrez inviter des gens plus tard.</translation>
    </message>
    <message>
        <source>Join a team</source>
        <translation>Rejoindre une équipe</translation>
    </message>
    <message>
        <source>Sign in to a server</source>
        <translation>Se connecter à un serveur</translation>
    </message>
    <message>
        <source>Your organisation gave you an address.</source>
        <translation>Votre organisation vous a donné une adresse.</translation>
    </message>
    <message>
        <source>Import from Slack…</source>
        <translation>Importer depuis Slack…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Welcome to Hearth</source>
        <translation>Bienvenue dans Hearth</translation>
    </message>
    <message>
        <source>This build of Hearth has no server inside. Join a team or sign in to a server instead.</source>
        <translation>Cette version de Hearth ne contient pas de serveur. Rejoignez une équipe ou connectez-vous à un serveur.</translation>
    </message>
    <message>
        <source>Team chat that lives on your own machine.</source>
        <translation>La messagerie d’équipe qui vit sur votre propre machine.</translation>
    </message>
    <message>
        <source>With a link or code — or pick one on your network:</source>
        <translation>Avec un lien ou un code — ou choisissez-en une sur votre réseau :</translation>
    </message>
    <message>
        <source>With a link or a code that somebody gave you.</source>
        <translation>Avec un lien ou un code que l’on vous a donné.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Retour à %1</translation>
    </message>
    <message>
        <source>Make a workspace on a server that you are signed in to.</source>
        <translation>Créez un espace de travail sur un serveur où vous êtes connecté.</translation>
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
        <translation>Comme ABCD-EFGH-JKMN-PQRS.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This is me</source>
        <translation>C’est moi</translation>
    </message>
    <message>
        <source>Type the code.</source>
        <translation>Saisissez le code.</translation>
    </message>
    <message>
        <source>What %1 wrote is yours now.</source>
        <translation>Ce que %1 a écrit est à vous maintenant.</translation>
    </message>
    <message>
        <source>Enter a code</source>
        <translation>Saisir un code</translation>
    </message>
    <message>
        <source>You were here before an import? With the code that an admin gave you, what you wrote then becomes yours again, with the rooms you were in.</source>
        <translation>Vous étiez là avant une importation ? Avec le code donné par un admin, ce que vous aviez écrit redevient vôtre, avec les salons où vous étiez.</translation>
    </message>
    <message>
        <source>The time of this code is over. Ask an admin for another one.</source>
        <translation>Ce code a expiré. Demandez-en un autre à un admin.</translation>
    </message>
    <message>
        <source>This code was used already. Each one is good once.</source>
        <translation>Ce code a déjà été utilisé. Chacun n’est valable qu’une fois.</translation>
    </message>
    <message>
        <source>An admin has matched this person already. Ask them if that is not you.</source>
        <translation>Un admin a déjà attribué cette personne. Demandez-lui si ce n’est pas vous.</translation>
    </message>
    <message>
        <source>This is a code to join a workspace with. Choose “Add a workspace” for it.</source>
        <translation>C’est un code pour rejoindre un espace de travail. Choisissez pour cela « Ajouter un espace de travail ».</translation>
    </message>
    <message>
        <source>This is no code of this workspace, or a later one took its place. Look at it again, or ask an admin for another one.</source>
        <translation>Ce n’est pas un code de cet espace de travail, ou un plus récent l’a remplacé. Vérifiez-le ou demandez-en un autre à un admin.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ClaimsDialog</name>
    <message>
        <source>Imported people</source>
        <translation>Personnes importées</translation>
    </message>
    <message>
        <source>Who came with an import, and who they are here. What they wrote becomes that member&apos;s, with the rooms they were in. It can be undone at any time.</source>
        <translation>Qui est venu avec une importation, et qui c’est ici. Ce qu’ils ont écrit devient celui de ce membre, avec les salons où ils étaient. On peut l’annuler à tout moment.</translation>
    </message>
    <message>
        <source>Code for this person</source>
        <translation>Code pour cette personne</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>Est ici</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Who they are here</source>
        <translation>Qui c’est ici</translation>
    </message>
    <message>
        <source>&amp;Match</source>
        <translation>&amp;Associer</translation>
    </message>
    <message>
        <source>Personal &amp;link…</source>
        <translation>&amp;Lien personnel…</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>Ann&amp;uler…</translation>
    </message>
    <message>
        <source>No import has brought anybody here yet.</source>
        <translation>Aucune importation n’a encore amené quelqu’un ici.</translation>
    </message>
    <message>
        <source>%1, by address</source>
        <translation>%1, par l’adresse</translation>
    </message>
    <message>
        <source>%1, by link</source>
        <translation>%1, par un lien</translation>
    </message>
    <message>
        <source>Has a link until %1</source>
        <translation>A un lien jusqu’au %1</translation>
    </message>
    <message>
        <source>Perhaps %1</source>
        <translation>Peut-être %1</translation>
    </message>
    <message>
        <source>Suggested, for the same name.</source>
        <translation>Proposé, pour le même nom.</translation>
    </message>
    <message>
        <source>%1 is %2 now.</source>
        <translation>%1 est maintenant %2.</translation>
    </message>
    <message>
        <source>Undo who %1 is?</source>
        <translation>Annuler qui est %1 ?</translation>
    </message>
    <message>
        <source>What came with the import is %1&apos;s again, and the rooms that opened by it close. Nothing is lost, and it can be done again.</source>
        <translation>Ce qui est venu avec l’importation est de nouveau à %1, et les salons ouverts par là se ferment. Rien n’est perdu, et on peut le refaire.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 is nobody here now.</source>
        <translation>%1 n’est plus personne ici.</translation>
    </message>
    <message>
        <source>Give this code to %1 and nobody else. It is good for seven days, once, and is entered in the workspace&apos;s menu, “Enter a code…”.</source>
        <translation>Donnez ce code à %1 et à personne d’autre. Il est valable sept jours, une fois, et se saisit dans le menu de l’espace de travail, « Saisir un code… ».</translation>
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
        <translation>Saisissez le code.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::CodeTrouble</name>
    <message>
        <source>An admin of this team has removed you. Only an invitation for you alone lets you in again: ask one of them.</source>
        <translation>Un admin de cette équipe vous a retiré. Seule une invitation pour vous seul vous laisse revenir : demandez-la à l’un d’eux.</translation>
    </message>
    <message>
        <source>This team takes nobody by its code any more. Ask one of its admins for an invitation.</source>
        <translation>Cette équipe n’accepte plus personne par son code. Demandez une invitation à l’un de ses admins.</translation>
    </message>
    <message>
        <source>This invitation has expired. Ask whoever sent it for a new one.</source>
        <translation>Cette invitation a expiré. Demandez-en une nouvelle à qui l’a envoyée.</translation>
    </message>
    <message>
        <source>This invitation has been used as often as it may be. Ask whoever sent it for a new one.</source>
        <translation>Cette invitation a été utilisée autant de fois que permis. Demandez-en une nouvelle à qui l’a envoyée.</translation>
    </message>
    <message>
        <source>This invitation was withdrawn. Ask an admin of the team for a new one.</source>
        <translation>Cette invitation a été retirée. Demandez-en une nouvelle à un admin de l’équipe.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::CommandsDialog</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Typed at the beginning of a message. To send such a word as text, write two slashes.</source>
        <translation>Elles se tapent au début d’un message. Pour envoyer un tel mot comme texte, écrivez deux barres obliques.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>hearth::ui::CompareDialog</name>
    <message>
        <source>Edited meanwhile</source>
        <translation>Modifié entre-temps</translation>
    </message>
    <message>
        <source>This message was edited on another device before your edit arrived. Nothing is lost: if yours is sent, the other one stays in the message&apos;s history.</source>
        <translation>Ce message a été modifié sur un autre appareil avant que votre modification n’arrive. Rien n’est perdu : si la vôtre est envoyée, l’autre reste dans l’historique du message.</translation>
    </message>
    <message>
        <source>Your version from here, not sent</source>
        <translation>Votre version d’ici, non envoyée</translation>
    </message>
    <message>
        <source>What everybody sees now</source>
        <translation>Ce que tout le monde voit maintenant</translation>
    </message>
    <message>
        <source>Edit mine</source>
        <translation>Modifier la mienne</translation>
    </message>
    <message>
        <source>Keep the other</source>
        <translation>Garder l’autre</translation>
    </message>
    <message>
        <source>Send mine</source>
        <translation>Envoyer la mienne</translation>
    </message>
</context>
<context>
    <name>hearth::ui::CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Composer</name>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Strikethrough</source>
        <translation>Barré</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>Liste à puces</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Liste numérotée</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Editing message — Esc to cancel</source>
        <translation>Modification du message — Échap pour annuler</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Cancel editing</source>
        <translation>Annuler la modification</translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation>Mise en forme</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Émoji</translation>
    </message>
    <message>
        <source>Mention someone</source>
        <translation>Mentionner quelqu’un</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message numerus="yes">
        <source>%n characters too many</source>
        <translation>
            <numerusform>%n caractère en trop</numerusform>
            <numerusform>%n caractères en trop</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 caractères sur %2</translation>
    </message>
    <message>
        <source>Poll…</source>
        <translation>Sondage…</translation>
    </message>
    <message>
        <source>Send later…</source>
        <translation>Envoyer plus tard…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>This is too long for a message, but it can go as a file.</source>
        <translation>C’est trop long pour un message, mais cela peut partir sous forme de fichier.</translation>
    </message>
    <message>
        <source>Attach as a file</source>
        <translation>Joindre comme fichier</translation>
    </message>
    <message>
        <source>Code block</source>
        <translation>Bloc de code</translation>
    </message>
    <message>
        <source>%1 sends, %2 begins a new line</source>
        <comment>keys</comment>
        <translation>%1 envoie, %2 commence une nouvelle ligne</translation>
    </message>
    <message>
        <source>This is long. It can go as a file instead.</source>
        <translation>Ce texte est long. Il peut être envoyé comme fichier.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ComposerAttachments</name>
    <message>
        <source>Picture %1.png</source>
        <comment>name of a file: date and time</comment>
        <translation>Image %1.png</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ComposerController</name>
    <message>
        <source>Reply in the thread</source>
        <translation>Répondre dans le fil</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Message #%1</source>
        <translation>Message dans #%1</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Message à %1</translation>
    </message>
    <message>
        <source>This channel is archived: it can be read, and nobody writes in it any more.</source>
        <translation>Ce canal est archivé : il reste lisible, mais plus personne n’y écrit.</translation>
    </message>
    <message>
        <source>You may read here, but not write. Ask an admin of the workspace.</source>
        <translation>Vous pouvez lire ici, mais pas écrire. Demandez à un admin de l’espace de travail.</translation>
    </message>
    <message>
        <source>There is no command /%1. To send it as text, write //%1</source>
        <translation>La commande /%1 n’existe pas. Pour l’envoyer comme texte, écrivez //%1</translation>
    </message>
    <message>
        <source>The message that started this thread was deleted.</source>
        <translation>Le message à l’origine de ce fil a été supprimé.</translation>
    </message>
    <message>
        <source>Restore channel</source>
        <translation>Restaurer le canal</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Envoyer plus tard</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>A command cannot be sent later. To send it as text, write //%1</source>
        <translation>Une commande ne peut pas être envoyée plus tard. Pour l’envoyer comme texte, écrivez //%1</translation>
    </message>
    <message>
        <source>Drop to attach to your reply</source>
        <translation>Déposez pour joindre à votre réponse</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Déposez pour joindre</translation>
    </message>
    <message>
        <source>Drop to attach to #%1</source>
        <translation>Déposez pour joindre dans #%1</translation>
    </message>
    <message>
        <source>Drop to attach for %1</source>
        <translation>Déposez pour joindre à l’intention de %1</translation>
    </message>
    <message>
        <source>Files cannot be sent later. Send the message now, or take them out.</source>
        <translation>Les fichiers ne peuvent pas être envoyés plus tard. Envoyez le message maintenant, ou retirez-les.</translation>
    </message>
    <message>
        <source>Only admins and those whom they chose write in this channel. You can read it and react.</source>
        <translation>Seuls les admins et ceux qu’ils ont choisis écrivent dans ce canal. Vous pouvez le lire et réagir.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ComposerFiles</name>
    <message>
        <source>Attach files…</source>
        <translation>Joindre des fichiers…</translation>
    </message>
    <message>
        <source>One moment: “%1” is still being copied.</source>
        <translation>Un instant : « %1 » est encore en cours de copie.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Joindre</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ComposerPreview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ConversationController</name>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Another computer answers where your host was: perhaps this is another network. Nothing is sent to it, and Hearth goes on by itself when your host answers.</source>
        <translation>Un autre ordinateur répond à la place de votre hôte : c’est peut-être un autre réseau. Rien ne lui est envoyé, et Hearth reprendra de lui-même quand votre hôte répondra.</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>%1 What you write waits on this device and is sent by itself.</source>
        <translation>%1 Ce que vous écrivez attend sur cet appareil et partira tout seul.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ConversationPane</name>
    <message>
        <source>No channel is here yet.</source>
        <translation>Il n’y a pas encore de canal ici.</translation>
    </message>
    <message>
        <source>A channel is where a team talks about one thing.</source>
        <translation>Un canal est l’endroit où une équipe parle d’un sujet.</translation>
    </message>
    <message>
        <source>New channel…</source>
        <translation>Nouveau canal…</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
</context>
<context>
    <name>hearth::ui::CopyField</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copier : %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DataPage</name>
    <message>
        <source>Take your data along</source>
        <translation>Emporter vos données</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Deactivate your account</source>
        <translation>Désactiver votre compte</translation>
    </message>
    <message>
        <source>You are signed out everywhere. Signing in brings everything back.</source>
        <translation>Vous êtes déconnecté partout. Une connexion ramène tout.</translation>
    </message>
    <message>
        <source>Dea&amp;ctivate…</source>
        <translation>Désa&amp;ctiver…</translation>
    </message>
    <message>
        <source>Delete your account</source>
        <translation>Supprimer votre compte</translation>
    </message>
    <message>
        <source>After 14 days in which you can come back. What you wrote stays with the others.</source>
        <translation>Après 14 jours pendant lesquels vous pouvez revenir. Ce que vous avez écrit reste chez les autres.</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Export your data</source>
        <translation>Exporter vos données</translation>
    </message>
    <message>
        <source>Your account is deactivated</source>
        <translation>Votre compte est désactivé</translation>
    </message>
    <message>
        <source>Sign in again whenever you want to come back.</source>
        <translation>Reconnectez-vous quand vous voulez revenir.</translation>
    </message>
    <message>
        <source>Your account will be deleted</source>
        <translation>Votre compte sera supprimé</translation>
    </message>
    <message>
        <source>It is deleted on %1. To keep it, sign in before that day.</source>
        <translation>Il est supprimé le %1. Pour le garder, connectez-vous avant ce jour.</translation>
    </message>
    <message>
        <source>What you wrote in every workspace and the files you sent, your account, devices and API tokens, as a ZIP with JSON files.</source>
        <translation>Ce que vous avez écrit dans chaque espace de travail et les fichiers que vous avez envoyés, votre compte, vos appareils et vos jetons d’API, dans un ZIP avec des fichiers JSON.</translation>
    </message>
    <message>
        <source>Messages so far: %1, files: %2 (%3)</source>
        <translation>Messages jusqu’ici : %1, fichiers : %2 (%3)</translation>
    </message>
    <message>
        <source>Your data is in %1. Messages: %2, files: %3.</source>
        <translation>Vos données sont dans %1. Messages : %2, fichiers : %3.</translation>
    </message>
    <message>
        <source>Files that are missing: %1. Why is said in the lists of files in the ZIP.</source>
        <translation>Fichiers manquants : %1. Les listes de fichiers du ZIP disent pourquoi.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DayPicker</name>
    <message>
        <source>Go to a day</source>
        <translation>Aller à un jour</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>A week ago</source>
        <translation>Il y a une semaine</translation>
    </message>
    <message>
        <source>A month ago</source>
        <translation>Il y a un mois</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Parts of the details</source>
        <translation>Parties des détails</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglé</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DeviceDialog</name>
    <message>
        <source>Add another device</source>
        <translation>Ajouter un autre appareil</translation>
    </message>
    <message>
        <source>Open this link on your other device, or scan the code there. It signs you in as yourself, works once, and only for ten minutes. Show it to nobody else.</source>
        <translation>Ouvrez ce lien sur votre autre appareil ou scannez-y le code. Il vous connecte en votre nom, une seule fois et pendant dix minutes seulement. Ne le montrez à personne d’autre.</translation>
    </message>
    <message>
        <source>QR code that signs another device in</source>
        <translation>Code QR qui connecte un autre appareil</translation>
    </message>
    <message>
        <source>Device link</source>
        <translation>Lien d’appareil</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Nouveau lien</translation>
    </message>
    <message>
        <source>Your workspace is on this computer only, so no other device can reach it. Host it first, then add the device.</source>
        <translation>Votre espace de travail est uniquement sur cet ordinateur : aucun autre appareil ne peut l’atteindre. Hébergez-le d’abord, puis ajoutez l’appareil.</translation>
    </message>
    <message>
        <source>Valid for another %1:%2</source>
        <comment>minutes and seconds</comment>
        <translation>Encore valable %1:%2</translation>
    </message>
    <message>
        <source>This link is no longer valid. Make a new one.</source>
        <translation>Ce lien n’est plus valable. Créez-en un nouveau.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DevicesPage</name>
    <message>
        <source>Sign out everywhere &amp;else</source>
        <translation>Déconnecter partout &amp;ailleurs</translation>
    </message>
    <message>
        <source>an unnamed device</source>
        <translation>un appareil sans nom</translation>
    </message>
    <message>
        <source>%1: somebody used a copy of the sign-in of %2. It was ended there. If that was not you, change your password.</source>
        <translation>%1 : quelqu&apos;un a utilisé une copie de la connexion de %2. Elle y a été fermée. Si ce n&apos;était pas vous, changez votre mot de passe.</translation>
    </message>
    <message>
        <source>%1: your password was changed on %2.</source>
        <translation>%1 : votre mot de passe a été changé sur %2.</translation>
    </message>
    <message>
        <source>%1: your password was set anew on %2, with a code from an administrator.</source>
        <translation>%1 : votre mot de passe a été redéfini sur %2, avec un code de l&apos;administration.</translation>
    </message>
    <message>
        <source>%1: something about the safety of your account changed. Look at your devices and your password.</source>
        <translation>%1 : quelque chose a changé dans la sécurité de votre compte. Vérifiez vos appareils et votre mot de passe.</translation>
    </message>
    <message>
        <source>the server&apos;s own computer</source>
        <translation>l&apos;ordinateur du serveur lui-même</translation>
    </message>
    <message>
        <source>This device · %1 · signed in %2</source>
        <comment>address, time</comment>
        <translation>Cet appareil · %1 · connecté le %2</translation>
    </message>
    <message>
        <source>Last used %1 · %2</source>
        <comment>time, address</comment>
        <translation>Dernière utilisation le %1 · %2</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Appareil sans nom</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>Déconnecter %1</translation>
    </message>
    <message>
        <source>I have seen this</source>
        <translation>J&apos;ai vu</translation>
    </message>
    <message>
        <source>Only this device is signed in now.</source>
        <translation>Seul cet appareil est encore connecté.</translation>
    </message>
    <message>
        <source>%1: a sign-in through another service was linked to your account on %2. If that was not you, remove it under Linked sign-ins and change your password.</source>
        <translation>%1 : une connexion par un autre service a été associée à votre compte sur %2. Si ce n’était pas vous, dissociez-la sous « Connexions associées » et changez votre mot de passe.</translation>
    </message>
    <message>
        <source>%1: an administrator took the second factor off your account. Set a new one up under Security.</source>
        <translation>%1 : un administrateur a retiré le second facteur de votre compte. Configurez-en un nouveau sous « Second facteur ».</translation>
    </message>
    <message>
        <source>%1: an administrator signed you out on every device.</source>
        <translation>%1 : un administrateur vous a déconnecté de tous vos appareils.</translation>
    </message>
    <message>
        <source>%1: an administrator signed you out on %2.</source>
        <translation>%1 : un administrateur vous a déconnecté de %2.</translation>
    </message>
    <message>
        <source>%1: the scheduled backup of your server failed. Look at the backups of the server to see why.</source>
        <translation>%1 : la sauvegarde planifiée de votre serveur a échoué. Regardez les sauvegardes du serveur pour savoir pourquoi.</translation>
    </message>
    <message>
        <source>%1: you are in %2 now: your e-mail address let you in.</source>
        <translation>%1 : vous êtes maintenant dans %2 : votre adresse e-mail vous y a fait entrer.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Dialogs</name>
    <message>
        <source>Not possible here</source>
        <translation>Impossible ici</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Hearth %1</source>
        <translation>Hearth %1</translation>
    </message>
    <message>
        <source>Team chat that lives on your own machine. Free software under the Apache License 2.0.</source>
        <translation>La messagerie d’équipe qui vit sur votre propre machine. Logiciel libre sous licence Apache 2.0.</translation>
    </message>
    <message>
        <source>Archive #%1?</source>
        <translation>Archiver #%1 ?</translation>
    </message>
    <message>
        <source>Nobody can write in it any more and it leaves the sidebar. Its messages are kept.</source>
        <translation>Plus personne ne peut y écrire et il quitte la barre latérale. Ses messages sont conservés.</translation>
    </message>
    <message>
        <source>Archive channel</source>
        <translation>Archiver le canal</translation>
    </message>
    <message>
        <source>Delete #%1?</source>
        <translation>Supprimer #%1 ?</translation>
    </message>
    <message>
        <source>The channel and all its messages are deleted for everybody. This cannot be undone.</source>
        <translation>Le canal et tous ses messages sont supprimés pour tout le monde. C’est irréversible.</translation>
    </message>
    <message>
        <source>Delete channel</source>
        <translation>Supprimer le canal</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>Quitter %1 ?</translation>
    </message>
    <message>
        <source>You lose access on all of your devices. What you wrote stays. With an invitation you can come back.</source>
        <translation>Vous perdez l’accès sur tous vos appareils. Ce que vous avez écrit reste. Une invitation vous permet de revenir.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>You are still in the workspace</source>
        <translation>Vous êtes encore dans l’espace de travail</translation>
    </message>
    <message>
        <source>You are no longer in %1</source>
        <translation>Vous n’êtes plus dans %1</translation>
    </message>
    <message>
        <source>You have left it or were removed. What you wrote there stays with the others; it is not on this device any more.</source>
        <translation>Vous l’avez quitté ou en avez été retiré. Ce que vous y avez écrit reste chez les autres ; il n’est plus sur cet appareil.</translation>
    </message>
    <message>
        <source>They are not here, so they have nothing to sign in with.</source>
        <translation>Cette personne n’est pas ici et n’a rien pour se connecter.</translation>
    </message>
    <message>
        <source>They have more rights than a member. Whoever owns the server can do it.</source>
        <translation>Cette personne a plus de droits qu’un membre. Qui possède le serveur peut le faire.</translation>
    </message>
    <message>
        <source>&amp;New password…</source>
        <translation>&amp;Nouveau mot de passe…</translation>
    </message>
    <message>
        <source>Reset &amp;second factor…</source>
        <translation>Réinitialiser le &amp;second facteur…</translation>
    </message>
    <message>
        <source>Reset the second factor of %1?</source>
        <translation>Réinitialiser le second facteur de %1 ?</translation>
    </message>
    <message>
        <source>They sign in with their password alone until they set up another one. Do this when they have lost their device and their recovery codes, and when you are sure that it is they who ask.</source>
        <translation>Jusqu’à ce qu’un nouveau soit configuré, le mot de passe suffit. Faites-le si l’appareil et les codes de récupération sont perdus et si vous savez avec certitude qui le demande.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>C’est fait</translation>
    </message>
    <message>
        <source>%1 has no second factor now.</source>
        <translation>%1 n’a plus de second facteur.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Rien n’a été modifié</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>You are now in %1</source>
        <translation>Vous êtes maintenant dans %1</translation>
    </message>
    <message>
        <source>Your e-mail address belongs to this workspace&apos;s domain, so it let you in.</source>
        <translation>Votre adresse e-mail appartient au domaine de cet espace de travail et vous y a fait entrer.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>This link is not complete</source>
        <translation>Ce lien n&apos;est pas complet</translation>
    </message>
    <message>
        <source>Copy the whole link from the mail, or type its code where Hearth asks for it.</source>
        <translation>Copiez le lien entier depuis l&apos;e-mail, ou saisissez son code là où Hearth le demande.</translation>
    </message>
    <message>
        <source>You are not signed in there</source>
        <translation>Vous n&apos;y êtes pas connecté</translation>
    </message>
    <message>
        <source>The link verifies an address on %1. Sign in there first, and open it again.</source>
        <translation>Le lien vérifie une adresse sur %1. Connectez-vous d&apos;abord là-bas, puis rouvrez-le.</translation>
    </message>
    <message>
        <source>S&amp;essions…</source>
        <translation>S&amp;essions…</translation>
    </message>
    <message>
        <source>Your own are under “Your account”.</source>
        <translation>Les vôtres sont sous « Votre compte ».</translation>
    </message>
    <message>
        <source>Whoever owns the server can do it.</source>
        <translation>La personne propriétaire du serveur peut le faire.</translation>
    </message>
    <message>
        <source>They have no account here.</source>
        <translation>Cette personne n’a pas de compte ici.</translation>
    </message>
    <message>
        <source>You own the server.</source>
        <translation>Le serveur vous appartient.</translation>
    </message>
    <message>
        <source>&amp;Deactivate account…</source>
        <translation>&amp;Désactiver le compte…</translation>
    </message>
    <message>
        <source>It is deactivated.</source>
        <translation>Il est désactivé.</translation>
    </message>
    <message>
        <source>Deactivate the account of %1?</source>
        <translation>Désactiver le compte de %1 ?</translation>
    </message>
    <message>
        <source>They are signed out everywhere, in every workspace of this server, and cannot sign in. Nothing of theirs is lost; you can open the account again.</source>
        <translation>Cette personne est déconnectée partout, dans tous les espaces de travail de ce serveur, et ne peut pas se connecter. Rien n’est perdu ; vous pouvez rouvrir le compte.</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>The account of %1 is deactivated.</source>
        <translation>Le compte de %1 est désactivé.</translation>
    </message>
    <message>
        <source>Open accoun&amp;t again</source>
        <translation>Rouvrir le comp&amp;te</translation>
    </message>
    <message>
        <source>It is not deactivated.</source>
        <translation>Il n’est pas désactivé.</translation>
    </message>
    <message>
        <source>%1 can sign in again.</source>
        <translation>%1 peut se reconnecter.</translation>
    </message>
    <message>
        <source>De&amp;lete account…</source>
        <translation>&amp;Supprimer le compte…</translation>
    </message>
    <message>
        <source>Im&amp;ported people…</source>
        <translation>&amp;Personnes importées…</translation>
    </message>
    <message>
        <source>I was here &amp;before…</source>
        <translation>J’étais déjà &amp;ici…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DirectoryMentions</name>
    <message>
        <source>everybody in this channel</source>
        <translation>tout le monde dans ce canal</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importé</translation>
    </message>
    <message>
        <source>followers, quietly if away</source>
        <translation>les abonnés, sans déranger les absents</translation>
    </message>
    <message>
        <source>everybody, quietly if away</source>
        <translation>tout le monde, sans déranger les absents</translation>
    </message>
    <message>
        <source>everybody who follows this thread</source>
        <translation>tous ceux qui suivent ce fil</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DomainsDialog</name>
    <message>
        <source>Domains</source>
        <translation>Domaines</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Il n’y en a pas encore.</translation>
    </message>
    <message>
        <source>Domains of this workspace</source>
        <translation>Domaines de cet espace de travail</translation>
    </message>
    <message>
        <source>Set this TXT record where the domain is managed, then look at it. It may take some hours until it is seen everywhere.</source>
        <translation>Créez cet enregistrement TXT là où le domaine est géré, puis vérifiez-le. Il peut falloir quelques heures avant qu’il soit visible partout.</translation>
    </message>
    <message>
        <source>Name of the TXT record</source>
        <translation>Nom de l’enregistrement TXT</translation>
    </message>
    <message>
        <source>Value of the TXT record</source>
        <translation>Valeur de l’enregistrement TXT</translation>
    </message>
    <message>
        <source>Keep the join link when the domain is proven</source>
        <translation>Garder le lien d’invitation quand le domaine est prouvé</translation>
    </message>
    <message>
        <source>Otherwise a proven domain switches the join link of the workspace off.</source>
        <translation>Sinon, un domaine prouvé désactive le lien d’invitation de l’espace de travail.</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Vérifier maintenant</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Like example.org</source>
        <translation>Par exemple example.org</translation>
    </message>
    <message>
        <source>Add domain</source>
        <translation>Ajouter le domaine</translation>
    </message>
    <message>
        <source>Proven since %1</source>
        <translation>Prouvé depuis le %1</translation>
    </message>
    <message>
        <source>Not proven · looked at %1</source>
        <translation>Non prouvé · vérifié le %1</translation>
    </message>
    <message>
        <source>Not proven yet</source>
        <translation>Pas encore prouvé</translation>
    </message>
    <message>
        <source>The record is there: %1 is proven.</source>
        <translation>L’enregistrement est là : %1 est prouvé.</translation>
    </message>
    <message>
        <source>There is no TXT record under %1 yet. A new one may take some hours until it is seen everywhere.</source>
        <translation>Il n’y a pas encore d’enregistrement TXT sous %1. Il peut falloir quelques heures avant qu’un nouveau soit visible partout.</translation>
    </message>
    <message>
        <source>The TXT record under %1 has another value. Copy it again.</source>
        <translation>L’enregistrement TXT sous %1 a une autre valeur. Copiez-la de nouveau.</translation>
    </message>
    <message>
        <source>The name servers did not answer. Try again later.</source>
        <translation>Les serveurs de noms n’ont pas répondu. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Vérifier de nouveau</translation>
    </message>
    <message>
        <source>This is not a domain. It looks like example.org.</source>
        <translation>Ce n’est pas un domaine. Il ressemble à example.org.</translation>
    </message>
    <message>
        <source>This domain is on the list already, or the list is full.</source>
        <translation>Ce domaine est déjà dans la liste, ou la liste est pleine.</translation>
    </message>
    <message>
        <source>Asking the name servers…</source>
        <translation>Interrogation des serveurs de noms…</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Retirer %1 ?</translation>
    </message>
    <message>
        <source>Addresses there count for nothing any more. Who is here stays; to prove the domain again a new record is needed.</source>
        <translation>Les adresses de ce domaine ne comptent plus. Qui est ici y reste ; pour prouver de nouveau le domaine, il faut un nouvel enregistrement.</translation>
    </message>
    <message>
        <source>Prove that a domain is yours. People with a verified e-mail address at a proven domain can come in without an invitation.</source>
        <translation>Prouvez qu’un domaine est à vous. Les personnes ayant une adresse e-mail vérifiée à un domaine prouvé peuvent entrer sans invitation.</translation>
    </message>
    <message>
        <source>Also those whose address is verified already. Who was removed from the workspace stays out.</source>
        <translation>Aussi celles dont l’adresse est déjà vérifiée. Qui a été retiré de l’espace de travail reste dehors.</translation>
    </message>
    <message>
        <source>Lets nobody in · its record has been missing since %1</source>
        <translation>Ne fait entrer personne · l’enregistrement manque depuis %1</translation>
    </message>
    <message>
        <source>Proven · its record has been missing since %1</source>
        <translation>Prouvé · l’enregistrement manque depuis %1</translation>
    </message>
    <message>
        <source>Lets people in · proven since %1</source>
        <translation>Fait entrer · prouvé depuis %1</translation>
    </message>
    <message>
        <source>&amp;Let people with a verified address at %1 in by themselves</source>
        <translation>&amp;Laisser entrer d’elles-mêmes les personnes ayant une adresse vérifiée à %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DraftDelegate</name>
    <message>
        <source>%1, in a thread</source>
        <comment>room</comment>
        <translation>%1, dans un fil</translation>
    </message>
</context>
<context>
    <name>hearth::ui::DraftsButton</name>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>What you have begun to write (%1)</source>
        <translation>Ce que vous avez commencé à écrire (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Drafts, %n</source>
        <translation>
            <numerusform>Brouillons, %n</numerusform>
            <numerusform>Brouillons, %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::DraftsPane</name>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>No drafts.</source>
        <translation>Aucun brouillon.</translation>
    </message>
    <message>
        <source>What you begin to write and do not send is listed here, on all your devices.</source>
        <translation>Ce que vous commencez à écrire sans l’envoyer figure ici, sur tous vos appareils.</translation>
    </message>
    <message>
        <source>The draft in %1 is deleted.</source>
        <comment>room</comment>
        <translation>Le brouillon dans %1 est supprimé.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer à écrire</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>Supprimer le brouillon</translation>
    </message>
    <message>
        <source>The draft in %1 is deleted. It cannot come back while Hearth may not write on this computer&apos;s disk; you can undo that later.</source>
        <comment>room</comment>
        <translation>Le brouillon dans %1 est supprimé. Il ne peut pas revenir tant que Hearth n’a pas le droit d’écrire sur le disque de cet ordinateur ; vous pourrez annuler la suppression plus tard.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::EditChannelDialog</name>
    <message>
        <source>Edit #%1</source>
        <translation>Modifier #%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Stands beside the name: what is going on now.</source>
        <translation>S’affiche à côté du nom : ce qui se passe en ce moment.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Give the channel a name.</source>
        <translation>Donnez un nom au canal.</translation>
    </message>
    <message>
        <source>A channel of this name is there already. Choose another name.</source>
        <translation>Un canal de ce nom existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>Helps people to find the right place.</source>
        <translation>Aide à trouver le bon endroit.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::EmailPanel</name>
    <message>
        <source>Code from the mail</source>
        <translation>Code reçu par e-mail</translation>
    </message>
    <message>
        <source>Six digits, good for a day.</source>
        <translation>Six chiffres, valables un jour.</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>%1 is verified.</source>
        <translation>%1 est vérifiée.</translation>
    </message>
    <message>
        <source>%1 is not verified yet: nobody knows whether mail reaches you there.</source>
        <translation>%1 n’est pas encore vérifiée : personne ne sait si les e-mails vous y parviennent.</translation>
    </message>
    <message>
        <source>Send &amp;another code</source>
        <translation>Envoyer un &amp;autre code</translation>
    </message>
    <message>
        <source>Send a &amp;code to it</source>
        <translation>Y envoyer un &amp;code</translation>
    </message>
    <message>
        <source>Type the code that stands in the mail.</source>
        <translation>Saisissez le code qui figure dans l’e-mail.</translation>
    </message>
    <message numerus="yes">
        <source>This is not the code that was sent. %n tries are left.</source>
        <translation>
            <numerusform>Ce n’est pas le code qui a été envoyé. Il reste %n essai.</numerusform>
            <numerusform>Ce n’est pas le code qui a été envoyé. Il reste %n essais.</numerusform>
        </translation>
    </message>
    <message>
        <source>This code is not good any more. Have another one sent.</source>
        <translation>Ce code n’est plus valable. Faites-en envoyer un autre.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::EmojiDialog</name>
    <message>
        <source>Custom emoji</source>
        <translation>Émojis personnalisés</translation>
    </message>
    <message>
        <source>Emoji of this workspace</source>
        <translation>Émojis de cet espace de travail</translation>
    </message>
    <message>
        <source>Everybody here can use them in messages and as reactions.</source>
        <translation>Tout le monde ici peut les utiliser dans les messages et comme réactions.</translation>
    </message>
    <message>
        <source>Everybody here can use them in messages and as reactions. Admins add and remove them.</source>
        <translation>Tout le monde ici peut les utiliser dans les messages et comme réactions. Les admins les ajoutent et les retirent.</translation>
    </message>
    <message>
        <source>Find an emoji</source>
        <translation>Chercher un émoji</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Written between colons, like :shipit:.</source>
        <translation>S’écrit entre deux-points, comme :shipit:.</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Autres noms</translation>
    </message>
    <message>
        <source>Optional, with blanks between them: sendit deploy</source>
        <translation>Facultatif, séparés par des espaces : sendit deploy</translation>
    </message>
    <message>
        <source>New emoji</source>
        <translation>Nouvel émoji</translation>
    </message>
    <message>
        <source>Also %1</source>
        <translation>Aussi %1</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Il n’y en a pas encore.</translation>
    </message>
    <message>
        <source>No emoji is called so.</source>
        <translation>Aucun émoji ne s’appelle ainsi.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message numerus="yes">
        <source>An emoji has at most %n other names.</source>
        <translation>
            <numerusform>Un émoji a au plus %n autre nom.</numerusform>
            <numerusform>Un émoji a au plus %n autres noms.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a picture first.</source>
        <translation>Choisissez d’abord une image.</translation>
    </message>
    <message>
        <source>Give the emoji a name.</source>
        <translation>Donnez un nom à l’émoji.</translation>
    </message>
    <message>
        <source>:%1: is there for everybody now.</source>
        <translation>:%1: est maintenant disponible pour tout le monde.</translation>
    </message>
    <message>
        <source>The names of :%1: are saved.</source>
        <translation>Les noms de :%1: sont enregistrés.</translation>
    </message>
    <message>
        <source>Remove :%1:?</source>
        <translation>Retirer :%1: ?</translation>
    </message>
    <message>
        <source>Messages and reactions in which it stands show its name instead, for everybody.</source>
        <translation>Les messages et réactions où il figure montrent alors son nom, pour tout le monde.</translation>
    </message>
    <message>
        <source>Remove emoji</source>
        <translation>Retirer l’émoji</translation>
    </message>
    <message>
        <source>The emoji is removed.</source>
        <translation>L’émoji est retiré.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::EmojiFile</name>
    <message>
        <source>This picture is too large: an emoji has at most %1. Make it smaller, or choose another one.</source>
        <translation>Cette image est trop lourde : un émoji fait au plus %1. Réduisez-la ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>This file cannot be opened. Choose another one.</source>
        <translation>Ce fichier ne peut pas être ouvert. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This picture has too many pixels: at most %1 million are taken. Make it smaller, or choose another one.</source>
        <translation>Cette image a trop de pixels : %1 millions au plus sont acceptés. Réduisez-la ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>This is not a picture that can be read here. Choose a PNG, GIF, JPEG or WebP.</source>
        <translation>Ce n’est pas une image lisible ici. Choisissez un PNG, GIF, JPEG ou WebP.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::EmojiPicker</name>
    <message>
        <source>Choose an emoji</source>
        <translation>Choisir un emoji</translation>
    </message>
    <message>
        <source>Find an emoji</source>
        <translation>Chercher un emoji</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>Utilisés récemment</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>Smileys</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>Animaux et nature</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Nourriture et boissons</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Voyages et lieux</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objets</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symboles</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Drapeaux</translation>
    </message>
    <message>
        <source>Skin tone</source>
        <translation>Teinte de peau</translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation>Sans teinte de peau</translation>
    </message>
    <message>
        <source>Light skin tone</source>
        <translation>Peau claire</translation>
    </message>
    <message>
        <source>Medium-light skin tone</source>
        <translation>Peau légèrement claire</translation>
    </message>
    <message>
        <source>Medium skin tone</source>
        <translation>Peau moyenne</translation>
    </message>
    <message>
        <source>Medium-dark skin tone</source>
        <translation>Peau légèrement foncée</translation>
    </message>
    <message>
        <source>Dark skin tone</source>
        <translation>Peau foncée</translation>
    </message>
    <message>
        <source>No emoji is called so.</source>
        <translation>Aucun emoji ne porte ce nom.</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personnalisés</translation>
    </message>
</context>
<context>
    <name>hearth::ui::EntryDialog</name>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1: %2 It is kept in the outbox.</source>
        <comment>what, sentence</comment>
        <translation>%1 : %2 C’est conservé dans la boîte d’envoi.</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>%1 · waits to be sent</source>
        <translation>%1 · en attente d’envoi</translation>
    </message>
</context>
<context>
    <name>hearth::ui::EntryPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ErrorText</name>
    <message>
        <source>This is not the server that you were invited to: its fingerprint is another one. Ask the host for a new link, face to face or by phone.</source>
        <translation>Ce n’est pas le serveur auquel vous avez été invité : son empreinte est différente. Demandez un nouveau lien à l’hôte, en personne ou par téléphone.</translation>
    </message>
    <message>
        <source>This system does not trust the server&apos;s certificate. If the server made it by itself, use the whole join link: it carries the fingerprint that proves who it is.</source>
        <translation>Ce système ne fait pas confiance au certificat du serveur. Si le serveur l’a créé lui-même, utilisez le lien d’invitation entier : il porte l’empreinte qui prouve son identité.</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Look at the newest version, then try again.</source>
        <translation>Quelqu’un d’autre a modifié cela entre-temps. Regardez la dernière version, puis réessayez.</translation>
    </message>
    <message>
        <source>Something you wrote earlier has to arrive first. It will be tried again by itself.</source>
        <translation>Quelque chose que vous avez écrit avant doit arriver d’abord. Un nouvel essai aura lieu tout seul.</translation>
    </message>
    <message>
        <source>This message is too long. Shorten it or send it in parts.</source>
        <translation>Ce message est trop long. Raccourcissez-le ou envoyez-le en plusieurs parties.</translation>
    </message>
    <message>
        <source>This is larger than the server takes. Try a smaller one.</source>
        <translation>C’est plus grand que ce que le serveur accepte. Essayez plus petit.</translation>
    </message>
    <message>
        <source>This server does not offer that.</source>
        <translation>Ce serveur ne propose pas cela.</translation>
    </message>
    <message>
        <source>This server does not offer that: %1</source>
        <translation>Ce serveur ne propose pas cela : %1</translation>
    </message>
    <message>
        <source>This Hearth and the server speak different versions. Update the older one of the two.</source>
        <translation>Ce Hearth et le serveur n’ont pas la même version. Mettez à jour le plus ancien des deux.</translation>
    </message>
    <message>
        <source>The server took too long to answer. Check the network and try again.</source>
        <translation>Le serveur a mis trop de temps à répondre. Vérifiez le réseau et réessayez.</translation>
    </message>
    <message>
        <source>That was interrupted. Please try again.</source>
        <translation>Cela a été interrompu. Veuillez réessayer.</translation>
    </message>
    <message>
        <source>Something went wrong inside Hearth. Try again; if it stays, report it with these words: %1</source>
        <translation>Un problème est survenu dans Hearth. Réessayez ; s’il persiste, signalez-le avec ces mots : %1</translation>
    </message>
    <message>
        <source>Your name needs 1 to 80 characters on one line.</source>
        <translation>Votre nom doit compter de 1 à 80 caractères sur une ligne.</translation>
    </message>
    <message>
        <source>A channel&apos;s name needs 1 to 80 characters on one line.</source>
        <translation>Le nom d’un canal doit compter de 1 à 80 caractères sur une ligne.</translation>
    </message>
    <message>
        <source>The workspace&apos;s name needs 1 to 80 characters on one line.</source>
        <translation>Le nom de l’espace de travail doit compter de 1 à 80 caractères sur une ligne.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. It looks like lea@example.org.</source>
        <translation>Ce n’est pas une adresse e-mail. Elle ressemble à lea@example.org.</translation>
    </message>
    <message>
        <source>The current password is not right.</source>
        <translation>Le mot de passe actuel n’est pas le bon.</translation>
    </message>
    <message>
        <source>This code is not valid. Check it letter by letter, or ask for a new one.</source>
        <translation>Ce code n’est pas valable. Vérifiez-le lettre par lettre ou demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>This link is not complete. Copy the whole link, from hearth:// to the last letter.</source>
        <translation>Ce lien n’est pas complet. Copiez-le en entier, de hearth:// au dernier caractère.</translation>
    </message>
    <message>
        <source>This file is not a Slack export that Hearth can read. Choose the ZIP as Slack made it.</source>
        <translation>Ce fichier n’est pas un export Slack que Hearth peut lire. Choisissez le ZIP tel que Slack l’a fait.</translation>
    </message>
    <message>
        <source>The port must be a number between 1 and 65535.</source>
        <translation>Le port doit être un nombre entre 1 et 65535.</translation>
    </message>
    <message>
        <source>A message needs 1 to 40,000 characters.</source>
        <translation>Un message doit compter de 1 à 40 000 caractères.</translation>
    </message>
    <message>
        <source>A topic has at most 250 characters on one line.</source>
        <translation>Un sujet compte au plus 250 caractères sur une ligne.</translation>
    </message>
    <message>
        <source>The server did not take “%1”: %2</source>
        <translation>Le serveur n’a pas accepté « %1 » : %2</translation>
    </message>
    <message>
        <source>E-mail and password do not belong together. Check both and try again.</source>
        <translation>L’e-mail et le mot de passe ne correspondent pas. Vérifiez-les et réessayez.</translation>
    </message>
    <message>
        <source>This invitation is no longer valid. Ask for a new link.</source>
        <translation>Cette invitation n’est plus valable. Demandez un nouveau lien.</translation>
    </message>
    <message>
        <source>This link has been used or is older than ten minutes. Make a new one on your other device.</source>
        <translation>Ce lien a déjà servi ou date de plus de dix minutes. Créez-en un nouveau sur votre autre appareil.</translation>
    </message>
    <message>
        <source>Please sign in again, then repeat this.</source>
        <translation>Veuillez vous reconnecter, puis recommencer.</translation>
    </message>
    <message>
        <source>You are signed out here. Sign in again; nothing you wrote is lost.</source>
        <translation>Vous êtes déconnecté ici. Reconnectez-vous ; rien de ce que vous avez écrit n’est perdu.</translation>
    </message>
    <message>
        <source>This server takes new people by invitation only. Ask for a join link.</source>
        <translation>Ce serveur n’accepte de nouvelles personnes que sur invitation. Demandez un lien d’invitation.</translation>
    </message>
    <message>
        <source>Only admins may do this with channels here. Ask one of them.</source>
        <translation>Seuls les admins peuvent faire cela avec les canaux ici. Demandez à l’un d’eux.</translation>
    </message>
    <message>
        <source>You may not write here any more. Copy your text if you want to keep it.</source>
        <translation>Vous ne pouvez plus écrire ici. Copiez votre texte si vous voulez le garder.</translation>
    </message>
    <message>
        <source>Only the owner and admins may import history.</source>
        <translation>Seuls le propriétaire et les admins peuvent importer un historique.</translation>
    </message>
    <message>
        <source>You may not do this here. Ask an admin of the workspace.</source>
        <translation>Vous ne pouvez pas faire cela ici. Demandez à un admin de l’espace de travail.</translation>
    </message>
    <message>
        <source>No team here knows this code. It may have been renewed: ask for a new link.</source>
        <translation>Aucune équipe ne connaît ce code ici. Il a peut-être été renouvelé : demandez un nouveau lien.</translation>
    </message>
    <message>
        <source>You are signed in, but not in a workspace on this server yet. Ask for a join link.</source>
        <translation>Vous êtes connecté, mais dans aucun espace de travail de ce serveur. Demandez un lien d’invitation.</translation>
    </message>
    <message>
        <source>This is gone. Close this window and open it again.</source>
        <translation>Cela n’existe plus. Fermez cette fenêtre et rouvrez-la.</translation>
    </message>
    <message>
        <source>This message or its channel has been deleted meanwhile.</source>
        <translation>Ce message ou son canal a été supprimé entre-temps.</translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation>Cela n’existe plus.</translation>
    </message>
    <message>
        <source>Another program uses this port. Choose another one, or let Hearth pick a free one.</source>
        <translation>Un autre programme utilise ce port. Choisissez-en un autre ou laissez Hearth en prendre un libre.</translation>
    </message>
    <message>
        <source>A channel of this name is there already. Choose another name.</source>
        <translation>Un canal de ce nom existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>An account with this e-mail address is there already.</source>
        <translation>Un compte avec cette adresse e-mail existe déjà.</translation>
    </message>
    <message>
        <source>Another import is running. Wait until it is done.</source>
        <translation>Un autre import est en cours. Attendez qu’il soit terminé.</translation>
    </message>
    <message>
        <source>This does not fit with what is there already: %1</source>
        <translation>Cela ne va pas avec ce qui existe déjà : %1</translation>
    </message>
    <message>
        <source>The server does not answer. Check that its computer is on and that you are in the same network, then try again.</source>
        <translation>Le serveur ne répond pas. Vérifiez que son ordinateur est allumé et que vous êtes sur le même réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>Older messages are not on this device yet. They come when the server answers again.</source>
        <translation>Les messages plus anciens ne sont pas encore sur cet appareil. Ils arriveront quand le serveur répondra.</translation>
    </message>
    <message>
        <source>Hearth cannot listen on this network now. Check the network connection and try again.</source>
        <translation>Hearth ne peut pas écouter sur ce réseau pour l’instant. Vérifiez la connexion et réessayez.</translation>
    </message>
    <message>
        <source>The server in this computer did not start. Check that the disk has room, then try again.</source>
        <translation>Le serveur de cet ordinateur n’a pas démarré. Vérifiez qu’il reste de la place sur le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>The server does not answer now. Try again in a moment.</source>
        <translation>Le serveur ne répond pas pour l’instant. Réessayez dans un moment.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %n second(s).</source>
        <translation>
            <numerusform>Trop de tentatives. Réessayez dans %n seconde.</numerusform>
            <numerusform>Trop de tentatives. Réessayez dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many attempts. Try again in a minute.</source>
        <translation>Trop de tentatives. Réessayez dans une minute.</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is not trusted</source>
        <translation>le certificat du serveur n’est pas fiable</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>déconnecté</translation>
    </message>
    <message>
        <source>no access any more</source>
        <translation>plus d’accès</translation>
    </message>
    <message>
        <source>client and server need the same version</source>
        <translation>le client et le serveur doivent avoir la même version</translation>
    </message>
    <message>
        <source>too many attempts</source>
        <translation>trop de tentatives</translation>
    </message>
    <message>
        <source>the connection failed</source>
        <translation>la connexion a échoué</translation>
    </message>
    <message>
        <source>Only the owner of this server may change this.</source>
        <translation>Seul le propriétaire de ce serveur peut modifier cela.</translation>
    </message>
    <message>
        <source>The disk of this computer is full. What you write now is lost if Hearth ends before there is room again. Delete something large, then go on.</source>
        <translation>Le disque de cet ordinateur est plein. Ce que vous écrivez maintenant sera perdu si Hearth se ferme avant qu’il y ait de la place. Supprimez quelque chose de volumineux, puis continuez.</translation>
    </message>
    <message>
        <source>Hearth may not write into its folder on this computer. What you write now is lost if Hearth ends before that changes.</source>
        <translation>Hearth ne peut pas écrire dans son dossier sur cet ordinateur. Ce que vous écrivez maintenant sera perdu si Hearth se ferme avant que cela change.</translation>
    </message>
    <message>
        <source>The file with what you had not sent yet was damaged. Hearth has set it aside and saved what could be read. Look through your drafts and unsent messages.</source>
        <translation>Le fichier de ce que vous n’aviez pas encore envoyé était endommagé. Hearth l’a mis de côté et a sauvé ce qui était lisible. Parcourez vos brouillons et vos messages non envoyés.</translation>
    </message>
    <message>
        <source>Hearth cannot use its files on this computer. What you write now is lost if Hearth ends before that changes. Technical details: %1</source>
        <translation>Hearth ne peut pas utiliser ses fichiers sur cet ordinateur. Ce que vous écrivez maintenant sera perdu si Hearth se ferme avant que cela change. Détails techniques : %1</translation>
    </message>
    <message>
        <source>Disk full — not safe yet</source>
        <translation>Disque plein — pas encore en sécurité</translation>
    </message>
    <message>
        <source>Disk is read-only — not safe yet</source>
        <translation>Disque en lecture seule — pas encore en sécurité</translation>
    </message>
    <message>
        <source>A damaged file was rescued</source>
        <translation>Un fichier endommagé a été sauvé</translation>
    </message>
    <message>
        <source>Disk trouble — not safe yet</source>
        <translation>Problème de disque — pas encore en sécurité</translation>
    </message>
    <message>
        <source>Edited meanwhile on another device. This is your version; compare the two.</source>
        <translation>Modifié entre-temps sur un autre appareil. Ceci est votre version ; comparez les deux.</translation>
    </message>
    <message>
        <source>At %1 a web server answers (%2), and not your host. Often that means that this network wants you to sign in first: open your browser and see.</source>
        <translation>À l’adresse %1 répond un serveur web (%2), et non votre hôte. Cela signifie souvent que ce réseau demande d’abord une connexion : ouvrez votre navigateur pour voir.</translation>
    </message>
    <message>
        <source>At %1 another computer answers, and not your host. In another network that is usual: each gives out its addresses anew.</source>
        <translation>À l’adresse %1 répond un autre ordinateur, et non votre hôte. Sur un autre réseau, c’est normal : chacun attribue ses propres adresses.</translation>
    </message>
    <message>
        <source>Hearth sends nothing to it: no name, no message, no password. It goes on by itself as soon as your host answers.</source>
        <translation>Hearth ne lui envoie rien : ni nom, ni message, ni mot de passe. Il reprendra de lui-même dès que votre hôte répondra.</translation>
    </message>
    <message>
        <source>If this is the host&apos;s own network, the host may have been set up anew, or somebody pretends to be it. Ask for a new link, face to face or by phone.</source>
        <translation>Si c’est bien le réseau de l’hôte, il a peut-être été réinstallé, ou quelqu’un se fait passer pour lui. Demandez un nouveau lien, en personne ou par téléphone.</translation>
    </message>
    <message>
        <source>This network wants you to sign in before it lets anything through. Open your browser and sign in; Hearth goes on by itself afterwards.</source>
        <translation>Ce réseau demande une connexion avant de laisser passer quoi que ce soit. Ouvrez votre navigateur et connectez-vous ; Hearth reprendra ensuite de lui-même.</translation>
    </message>
    <message>
        <source>this network wants you to sign in first (browser)</source>
        <translation>ce réseau demande d’abord une connexion (navigateur)</translation>
    </message>
    <message>
        <source>this network may want you to sign in first (browser)</source>
        <translation>ce réseau demande peut-être d’abord une connexion (navigateur)</translation>
    </message>
    <message>
        <source>another computer answers at its address</source>
        <translation>un autre ordinateur répond à son adresse</translation>
    </message>
    <message>
        <source>Only in memory: %1. The disk of this computer is full. Free some space, and Hearth writes it down by itself; or copy it and keep it elsewhere.</source>
        <translation>En mémoire seulement : %1. Le disque de cet ordinateur est plein. Libérez de la place et Hearth l’enregistrera de lui-même ; ou copiez-le pour le garder ailleurs.</translation>
    </message>
    <message>
        <source>Only in memory: %1. Hearth cannot write on this computer&apos;s disk. Copy it and keep it elsewhere if this cannot be changed now.</source>
        <translation>En mémoire seulement : %1. Hearth ne peut pas écrire sur le disque de cet ordinateur. Copiez-le pour le garder ailleurs si cela ne peut pas être changé maintenant.</translation>
    </message>
    <message>
        <source>The disk of this computer is full, so Hearth cannot open %1.</source>
        <translation>Le disque de cet ordinateur est plein : Hearth ne peut pas ouvrir %1.</translation>
    </message>
    <message>
        <source>Hearth may not write into its folder on this computer, so it cannot open %1.</source>
        <translation>Hearth n’a pas le droit d’écrire dans son dossier sur cet ordinateur : il ne peut pas ouvrir %1.</translation>
    </message>
    <message>
        <source>A newer Hearth has opened %1 on this computer, and this one cannot read it.</source>
        <translation>Un Hearth plus récent a ouvert %1 sur cet ordinateur, et celui-ci ne peut pas le lire.</translation>
    </message>
    <message>
        <source>Hearth cannot open %1 on this computer now.</source>
        <translation>Hearth ne peut pas ouvrir %1 sur cet ordinateur pour le moment.</translation>
    </message>
    <message>
        <source>Nothing is lost: what is on this device stays as it is. Free some space, then try again.</source>
        <translation>Rien n’est perdu : ce qui est sur cet appareil reste tel quel. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing is lost: what is on this device stays as it is. The disk is read-only, or the folder belongs to somebody else. Make it writable, then try again.</source>
        <translation>Rien n’est perdu : ce qui est sur cet appareil reste tel quel. Le disque est en lecture seule, ou le dossier appartient à quelqu’un d’autre. Autorisez l’écriture, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing is lost. Update this Hearth to go on here.</source>
        <translation>Rien n’est perdu. Mettez ce Hearth à jour pour continuer ici.</translation>
    </message>
    <message>
        <source>Its files cannot be used, and nothing was changed in them. Check the disk, then try again. Technical details: %1</source>
        <translation>Ses fichiers sont inutilisables, et rien n’y a été modifié. Vérifiez le disque, puis réessayez. Détails techniques : %1</translation>
    </message>
    <message>
        <source>The disk of this computer is full. You can read what is here, but not write. Free some space, then try again.</source>
        <translation>Le disque de cet ordinateur est plein. Vous pouvez lire ce qui est ici, mais pas écrire. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>Hearth may not write into its folder on this computer: the disk is read-only, or the folder belongs to somebody else. You can read what is here, but not write.</source>
        <translation>Hearth n’a pas le droit d’écrire dans son dossier sur cet ordinateur : le disque est en lecture seule, ou le dossier appartient à quelqu’un d’autre. Vous pouvez lire ce qui est ici, mais pas écrire.</translation>
    </message>
    <message>
        <source>Hearth cannot write its files on this computer now. You can read what is here, but not write. Check the disk, then try again.</source>
        <translation>Hearth ne peut pas écrire ses fichiers sur cet ordinateur pour le moment. Vous pouvez lire ce qui est ici, mais pas écrire. Vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>Disk full — reading only</source>
        <translation>Disque plein — lecture seule</translation>
    </message>
    <message>
        <source>Disk is read-only — reading only</source>
        <translation>Disque en lecture seule — lecture seule</translation>
    </message>
    <message>
        <source>Disk trouble — reading only</source>
        <translation>Problème de disque — lecture seule</translation>
    </message>
    <message>
        <source>The disk of this computer is full: what you write here could not be kept.</source>
        <translation>Le disque de cet ordinateur est plein : ce que vous écririez ici ne pourrait pas être conservé.</translation>
    </message>
    <message>
        <source>Hearth may not write on this computer&apos;s disk: what you write here could not be kept.</source>
        <translation>Hearth n’a pas le droit d’écrire sur le disque de cet ordinateur : ce que vous écririez ici ne pourrait pas être conservé.</translation>
    </message>
    <message>
        <source>This channel is archived: it can be read, and nobody writes in it any more.</source>
        <translation>Ce canal est archivé : il reste lisible, mais plus personne n’y écrit.</translation>
    </message>
    <message>
        <source>The message that you answer was deleted.</source>
        <translation>Le message auquel vous répondez a été supprimé.</translation>
    </message>
    <message>
        <source>Every workspace keeps this channel: it can be neither archived nor deleted.</source>
        <translation>Chaque espace de travail garde ce canal : il ne peut être ni archivé ni supprimé.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln heure</numerusform>
            <numerusform>%Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>This workspace does not allow that. The message stays as it is.</source>
        <translation>Cet espace de travail ne le permet pas. Le message reste tel quel.</translation>
    </message>
    <message>
        <source>Too late: this workspace allows that for %1 after writing. The message stays as it is.</source>
        <translation>Trop tard : cet espace de travail le permet pendant %1 après l’écriture. Le message reste tel quel.</translation>
    </message>
    <message>
        <source>This workspace does not allow changing what one has written.</source>
        <translation>Cet espace de travail ne permet pas de modifier ce que l’on a écrit.</translation>
    </message>
    <message>
        <source>Too late to edit: this workspace allows it for %1 after writing.</source>
        <translation>Trop tard pour modifier : cet espace de travail le permet pendant %1 après l’écriture.</translation>
    </message>
    <message>
        <source>This workspace does not allow deleting what one has written.</source>
        <translation>Cet espace de travail ne permet pas de supprimer ce que l’on a écrit.</translation>
    </message>
    <message>
        <source>Too late to delete: this workspace allows it for %1 after writing.</source>
        <translation>Trop tard pour supprimer : cet espace de travail le permet pendant %1 après l’écriture.</translation>
    </message>
    <message>
        <source>the server has a problem</source>
        <translation>le serveur a un problème</translation>
    </message>
    <message>
        <source>This workspace is for people with a second factor. Set one up, then try again.</source>
        <translation>Cet espace est réservé aux personnes qui ont un second facteur. Configurez-en un, puis réessayez.</translation>
    </message>
    <message>
        <source>This workspace may not be used from the network that you are in. What is on this device stays readable, and what you write is sent when you are back.</source>
        <translation>Cet espace de travail ne peut pas être utilisé depuis le réseau où vous êtes. Ce qui est sur cet appareil reste lisible, et ce que vous écrivez part à votre retour.</translation>
    </message>
    <message>
        <source>Many people have this password, so it is guessed first. Choose another one: four unrelated words are easy to keep in mind.</source>
        <translation>Beaucoup de gens ont ce mot de passe : il est donc deviné en premier. Choisissez-en un autre : quatre mots sans rapport se retiennent bien.</translation>
    </message>
    <message>
        <source>This password is little more than your name or your address, which others know. Choose another one.</source>
        <translation>Ce mot de passe n&apos;est guère plus que votre nom ou votre adresse, que d&apos;autres connaissent. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A password needs 8 to 1,024 characters.</source>
        <translation>Un mot de passe doit compter de 8 à 1 024 caractères.</translation>
    </message>
    <message>
        <source>a second factor is needed</source>
        <translation>un second facteur est nécessaire</translation>
    </message>
    <message>
        <source>not usable from this network</source>
        <translation>inutilisable depuis ce réseau</translation>
    </message>
    <message>
        <source>This workspace is on another computer now. Ask for a new link; whoever is in it already finds it by themselves.</source>
        <translation>Cet espace de travail est désormais sur un autre ordinateur. Demandez un nouveau lien ; ceux qui en font déjà partie le retrouvent d’eux-mêmes.</translation>
    </message>
    <message>
        <source>The disk that this workspace is kept on is full, so nothing can be saved there now. It goes on by itself once whoever hosts it has made room.</source>
        <translation>Le disque qui contient cet espace de travail est plein : rien ne peut y être enregistré pour le moment. Tout reprendra de lui-même dès que l’hôte aura fait de la place.</translation>
    </message>
    <message>
        <source>The disk that this workspace is kept on can only be read now. It goes on by itself once whoever hosts it lets the disk be written to again.</source>
        <translation>Le disque qui contient cet espace de travail ne peut être que lu pour le moment. Tout reprendra de lui-même dès que l’hôte l’aura rendu accessible en écriture.</translation>
    </message>
    <message>
        <source>The disk that this workspace is kept on does not answer. It goes on by itself once whoever hosts it has connected the drive again.</source>
        <translation>Le disque qui contient cet espace de travail ne répond pas. Tout reprendra de lui-même dès que l’hôte aura rebranché le lecteur.</translation>
    </message>
    <message>
        <source>The file that this workspace is kept in is damaged, so nothing can be saved there. Whoever hosts it has to restore the last backup.</source>
        <translation>Le fichier qui contient cet espace de travail est endommagé : rien ne peut y être enregistré. L’hôte doit restaurer la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>The disk that this workspace is kept on has a problem, so nothing can be saved there now. Whoever hosts it has to look at the disk.</source>
        <translation>Le disque qui contient cet espace de travail a un problème : rien ne peut y être enregistré pour le moment. L’hôte doit examiner le disque.</translation>
    </message>
    <message>
        <source>the host&apos;s disk is full</source>
        <translation>le disque de l’hôte est plein</translation>
    </message>
    <message>
        <source>the host&apos;s disk is read-only</source>
        <translation>le disque de l’hôte est en lecture seule</translation>
    </message>
    <message>
        <source>the host&apos;s disk does not answer</source>
        <translation>le disque de l’hôte ne répond pas</translation>
    </message>
    <message>
        <source>the workspace&apos;s file is damaged</source>
        <translation>le fichier de l’espace de travail est endommagé</translation>
    </message>
    <message>
        <source>the host&apos;s disk has a problem</source>
        <translation>le disque de l’hôte a un problème</translation>
    </message>
    <message>
        <source>The server in this computer waits for your keychain. Unlock it in the window that your system shows, then try again.</source>
        <translation>Le serveur de cet ordinateur attend votre trousseau de clés. Déverrouillez-le dans la fenêtre que votre système affiche, puis réessayez.</translation>
    </message>
    <message>
        <source>The server in this computer waits for your keychain. Unlock it in the window that your system shows; Hearth goes on by itself then.</source>
        <translation>Le serveur de cet ordinateur attend votre trousseau de clés. Déverrouillez-le dans la fenêtre que votre système affiche ; Hearth continue ensuite tout seul.</translation>
    </message>
    <message>
        <source>your keychain is locked</source>
        <translation>votre trousseau de clés est verrouillé</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FileActions</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Delete file…</source>
        <translation>Supprimer le fichier…</translation>
    </message>
    <message>
        <source>“%1” could not be loaded</source>
        <translation>« %1 » n’a pas pu être chargé</translation>
    </message>
    <message>
        <source>“%1” could not be opened</source>
        <translation>« %1 » n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>This computer has no program for it. You can save it.</source>
        <translation>Cet ordinateur n’a pas de programme pour ce fichier. Vous pouvez l’enregistrer.</translation>
    </message>
    <message>
        <source>“%1” is not opened</source>
        <translation>« %1 » n’est pas ouvert</translation>
    </message>
    <message>
        <source>It is a program, and could do anything on this computer. Save it if you trust who sent it.</source>
        <translation>C’est un programme, qui pourrait tout faire sur cet ordinateur. Enregistrez-le si vous faites confiance à la personne qui l’a envoyé.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>Le fichier n’a pas pu être enregistré</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>path, what the system says</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Delete this file?</source>
        <translation>Supprimer ce fichier ?</translation>
    </message>
    <message>
        <source>“%1” goes for everybody, and cannot be brought back. What was written with it stays.</source>
        <translation>« %1 » disparaît pour tout le monde et ne pourra pas être récupéré. Le texte qui l’accompagne reste.</translation>
    </message>
    <message>
        <source>Delete file</source>
        <translation>Supprimer le fichier</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Pause loading</source>
        <translation>Suspendre le chargement</translation>
    </message>
    <message>
        <source>Resume loading</source>
        <translation>Reprendre le chargement</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>Annuler le chargement</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FileRefusalText</name>
    <message>
        <source>pictures</source>
        <translation>images</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>son</translation>
    </message>
    <message>
        <source>films</source>
        <translation>films</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>textes</translation>
    </message>
    <message numerus="yes">
        <source>A message carries at most %n file(s). Send the others with another one.</source>
        <translation>
            <numerusform>Un message porte au plus %n fichier. Envoyez les autres avec un autre message.</numerusform>
            <numerusform>Un message porte au plus %n fichiers. Envoyez les autres avec un autre message.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not attached: it has %2, and this workspace takes files of up to %3.</source>
        <translation>« %1 » n’est pas joint : il fait %2, et cet espace de travail accepte les fichiers jusqu’à %3.</translation>
    </message>
    <message>
        <source>“%1” is not attached: this workspace takes only %2.</source>
        <translation>« %1 » n’est pas joint : cet espace de travail n’accepte que : %2.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Pack it into an archive, such as a ZIP, and attach that.</source>
        <translation>« %1 » est un dossier. Mettez-le dans une archive, un ZIP par exemple, et joignez-la.</translation>
    </message>
    <message>
        <source>“%1” is not attached: it cannot be read. Perhaps it was moved, or belongs to somebody else.</source>
        <translation>« %1 » n’est pas joint : il est illisible. Il a peut-être été déplacé, ou appartient à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>“%1” is not attached: the disk of this computer takes no copy of it. Free some space, then try again.</source>
        <translation>« %1 » n’est pas joint : le disque de cet ordinateur n’en accepte pas de copie. Libérez de la place, puis réessayez.</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) could not be attached either.</source>
        <translation>
            <numerusform>%n autre fichier n’a pas pu être joint non plus.</numerusform>
            <numerusform>%n autres fichiers n’ont pas pu être joints non plus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::FileRulesDialog</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>What may be sent in %1.</source>
        <translation>Ce qui peut être envoyé dans %1.</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Taille maximale d’un fichier</translation>
    </message>
    <message>
        <source>A number and its unit, like 500 MB or 2 GB.</source>
        <translation>Un nombre et son unité, comme 500 Mo ou 2 Go.</translation>
    </message>
    <message>
        <source>All files of one person</source>
        <translation>Tous les fichiers d’une personne</translation>
    </message>
    <message>
        <source>All files of everybody</source>
        <translation>Tous les fichiers de tout le monde</translation>
    </message>
    <message>
        <source>Hold files back while the virus scanner does not answer</source>
        <translation>Retenir les fichiers tant que l’antivirus ne répond pas</translation>
    </message>
    <message>
        <source>Off: they are let through unseen.</source>
        <translation>Désactivé : ils passent sans avoir été examinés.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Allowed types</source>
        <translation>Types autorisés</translation>
    </message>
    <message>
        <source>MIME types with commas between, like image/*, application/pdf. Nothing: every type.</source>
        <translation>Types MIME séparés par des virgules, comme image/*, application/pdf. Vide : tous les types.</translation>
    </message>
    <message>
        <source>You use %1.</source>
        <comment>12 of 40 MB</comment>
        <translation>Vous utilisez %1.</translation>
    </message>
    <message>
        <source>In use: %1.</source>
        <comment>12 of 40 MB</comment>
        <translation>Utilisé : %1.</translation>
    </message>
    <message>
        <source>The server has no virus scanner now; whoever runs it can set one up. Off: files are let through unseen.</source>
        <translation>Le serveur n’a pas d’antivirus pour le moment ; la personne qui le gère peut en installer un. Désactivé : les fichiers passent sans avoir été examinés.</translation>
    </message>
    <message>
        <source>A file needs at least one byte.</source>
        <translation>Un fichier a besoin d’au moins un octet.</translation>
    </message>
    <message>
        <source>One person may have only %1 in all.</source>
        <translation>Une personne ne peut avoir que %1 en tout.</translation>
    </message>
    <message>
        <source>That is less than one file may have: %1.</source>
        <translation>C’est moins que ce qu’un fichier peut avoir : %1.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Au plus %1.</translation>
    </message>
    <message>
        <source>Everybody together may have only %1.</source>
        <translation>Tout le monde ensemble ne peut avoir que %1.</translation>
    </message>
    <message>
        <source>That is less than one person may have: %1.</source>
        <translation>C’est moins que ce qu’une personne peut avoir : %1.</translation>
    </message>
    <message>
        <source>Write a number and its unit, like 500 MB or 2 GB.</source>
        <translation>Écrivez un nombre et son unité, comme 500 Mo ou 2 Go.</translation>
    </message>
    <message>
        <source>“%1” is no type. Write it like image/* or application/pdf.</source>
        <translation>« %1 » n’est pas un type. Écrivez-le comme image/* ou application/pdf.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n type(s).</source>
        <translation>
            <numerusform>Au plus %n type.</numerusform>
            <numerusform>Au plus %n types.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 It is full: no more files can be sent.</source>
        <comment>what is in use</comment>
        <translation>%1 C’est plein : aucun autre fichier ne peut être envoyé.</translation>
    </message>
    <message>
        <source>%1 Hardly anything is left.</source>
        <comment>what is in use</comment>
        <translation>%1 Il ne reste presque rien.</translation>
    </message>
    <message>
        <source>%1 A quarter is left.</source>
        <comment>what is in use</comment>
        <translation>%1 Il reste un quart.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FileText</name>
    <message>
        <source>%1 · not in the export</source>
        <comment>file size</comment>
        <translation>%1 · absent de l’export</translation>
    </message>
    <message>
        <source>Not in the export</source>
        <translation>Absent de l’export</translation>
    </message>
    <message>
        <source>Waiting for the virus scanner</source>
        <translation>En attente de l’antivirus</translation>
    </message>
    <message>
        <source>Removed: the scanner found something in it</source>
        <translation>Supprimé : l’antivirus y a trouvé quelque chose</translation>
    </message>
    <message>
        <source>%1 · loading…</source>
        <comment>file size</comment>
        <translation>%1 · chargement…</translation>
    </message>
    <message>
        <source>%1 · could not be loaded</source>
        <comment>file size</comment>
        <translation>%1 · n’a pas pu être chargé</translation>
    </message>
    <message>
        <source>%1 · click to load</source>
        <comment>file size</comment>
        <translation>%1 · cliquez pour charger</translation>
    </message>
    <message>
        <source>This picture is too large to show</source>
        <translation>Cette image est trop grande pour être affichée</translation>
    </message>
    <message>
        <source>This picture cannot be shown</source>
        <translation>Cette image ne peut pas être affichée</translation>
    </message>
    <message>
        <source>Could not be loaded. Click to try again</source>
        <translation>Le chargement a échoué. Cliquez pour réessayer</translation>
    </message>
    <message>
        <source>File %1, not in the export</source>
        <translation>Fichier %1, absent de l’export</translation>
    </message>
    <message>
        <source>File %1, waiting for the virus scanner</source>
        <translation>Fichier %1, en attente de l’antivirus</translation>
    </message>
    <message>
        <source>File %1, removed: the scanner found something in it</source>
        <translation>Fichier %1, supprimé : l’antivirus y a trouvé quelque chose</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Image %1</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Fichier %1</translation>
    </message>
    <message>
        <source>Paused · %1</source>
        <comment>how much of a file has come, or its size</comment>
        <translation>Suspendu · %1</translation>
    </message>
    <message>
        <source>This picture is not on this device yet, and the server cannot be reached. It comes as soon as there is a connection.</source>
        <translation>Cette image n’est pas encore sur cet appareil, et le serveur est injoignable. Elle arrivera dès qu’il y aura une connexion.</translation>
    </message>
    <message>
        <source>This picture was deleted, or you may not see it any more.</source>
        <translation>Cette image a été supprimée, ou vous ne pouvez plus la voir.</translation>
    </message>
    <message>
        <source>You may not see this picture any more.</source>
        <translation>Vous ne pouvez plus voir cette image.</translation>
    </message>
    <message>
        <source>Loading was stopped.</source>
        <translation>Le chargement a été arrêté.</translation>
    </message>
    <message>
        <source>This picture cannot be shown: it is damaged, or none at all. You can save it, or open it in another program.</source>
        <translation>Cette image ne peut pas être affichée : elle est endommagée, ou n’en est pas une. Vous pouvez l’enregistrer ou l’ouvrir dans un autre programme.</translation>
    </message>
    <message>
        <source>This picture is not shown: it has more than %1 million pixels, and could fill this computer&apos;s memory. You can save it, or open it in another program.</source>
        <translation>Cette image n’est pas affichée : elle a plus de %1 millions de pixels et pourrait remplir la mémoire de cet ordinateur. Vous pouvez l’enregistrer ou l’ouvrir dans un autre programme.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file, how far it has come</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Removed by an admin</source>
        <translation>Retiré par un admin</translation>
    </message>
    <message>
        <source>Deleted: old enough</source>
        <translation>Supprimé : assez ancien</translation>
    </message>
    <message>
        <source>File %1, removed by an admin</source>
        <translation>Fichier %1, retiré par un admin</translation>
    </message>
    <message>
        <source>File %1, deleted: old enough</source>
        <translation>Fichier %1, supprimé : assez ancien</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FileTray</name>
    <message>
        <source>Attached files</source>
        <translation>Fichiers joints</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FileTrouble</name>
    <message>
        <source>A file that was attached cannot be read on this computer any more. Attach it again, or send the message without it.</source>
        <translation>Un fichier joint n’est plus lisible sur cet ordinateur. Joignez-le à nouveau, ou envoyez le message sans lui.</translation>
    </message>
    <message>
        <source>This workspace does not take files of this type. Send the message without it, or ask an admin.</source>
        <translation>Cet espace de travail n’accepte pas ce type de fichier. Envoyez le message sans lui, ou demandez à un administrateur.</translation>
    </message>
    <message>
        <source>There is no room for this file: your files may have %1 in this workspace, and %2 are used. Delete some that are not needed any more, or ask an admin.</source>
        <translation>Il n’y a pas de place pour ce fichier : vos fichiers peuvent occuper %1 dans cet espace de travail, et %2 sont utilisés. Supprimez ceux qui ne servent plus, ou demandez à un administrateur.</translation>
    </message>
    <message>
        <source>There is no room for this file: the files of this workspace may have %1, and %2 are used. Ask an admin.</source>
        <translation>Il n’y a pas de place pour ce fichier : les fichiers de cet espace de travail peuvent occuper %1, et %2 sont utilisés. Demandez à un administrateur.</translation>
    </message>
    <message>
        <source>This file is too large: it has %1, and this workspace takes files of up to %2.</source>
        <translation>Ce fichier est trop grand : il fait %1, et cet espace de travail accepte les fichiers jusqu’à %2.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FilesButton</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Files of all conversations (%1)</source>
        <translation>Fichiers de toutes les conversations (%1)</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FilesPage</name>
    <message>
        <source>No files are here.</source>
        <translation>Il n’y a pas de fichiers ici.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>What is sent with messages, and came with imported ones, is listed here.</source>
        <translation>Ce qui est envoyé avec les messages, et ce qui est venu avec les messages importés, figure ici.</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>Chercher plus loin</translation>
    </message>
    <message>
        <source>Older files are not on this device yet.</source>
        <translation>Les fichiers plus anciens ne sont pas encore sur cet appareil.</translation>
    </message>
    <message>
        <source>Looking further back…</source>
        <translation>Recherche plus loin…</translation>
    </message>
    <message>
        <source>The messages that have just come hold no file. There are older ones that are not on this device yet.</source>
        <translation>Les messages qui viennent d’arriver ne contiennent aucun fichier. Il y en a de plus anciens qui ne sont pas encore sur cet appareil.</translation>
    </message>
    <message>
        <source>Older files are not on this device yet, and cannot be fetched now. Try again when there is a connection.</source>
        <translation>Les fichiers plus anciens ne sont pas encore sur cet appareil et ne peuvent pas être récupérés maintenant. Réessayez quand il y aura une connexion.</translation>
    </message>
    <message>
        <source>No file here is like that.</source>
        <translation>Aucun fichier ici ne correspond.</translation>
    </message>
    <message>
        <source>Show all files</source>
        <translation>Afficher tous les fichiers</translation>
    </message>
    <message>
        <source>Find a file</source>
        <translation>Chercher un fichier</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Type de fichier</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Audio and video</source>
        <translation>Audio et vidéo</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>De qui</translation>
    </message>
    <message>
        <source>From anybody</source>
        <translation>De tout le monde</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <translation>Ce que l’on peut faire de %1</translation>
    </message>
    <message>
        <source>Go to message</source>
        <translation>Aller au message</translation>
    </message>
    <message>
        <source>Copy link to message</source>
        <translation>Copier le lien du message</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FilesPane</name>
    <message>
        <source>Files of all conversations</source>
        <translation>Fichiers de toutes les conversations</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Toutes les conversations</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FindBar</name>
    <message>
        <source>Next, further up</source>
        <translation>Suivant, plus haut</translation>
    </message>
    <message>
        <source>Previous, further down</source>
        <translation>Précédent, plus bas</translation>
    </message>
    <message>
        <source>Show all in a list</source>
        <translation>Tout afficher dans une liste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>%1 sur plus de %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>3 of 12</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Find in this thread</source>
        <translation>Rechercher dans ce fil</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FingerprintPage</name>
    <message>
        <source>A computer answered at this address, but its fingerprint is another one. The fingerprint tells one computer from every other one, and Hearth sends nothing to a computer that it does not know: no code, no name, no message.</source>
        <translation>Un ordinateur a répondu à cette adresse, mais son empreinte est différente. L’empreinte distingue un ordinateur de tous les autres, et Hearth n’envoie rien à un ordinateur qu’il ne connaît pas : ni code, ni nom, ni message.</translation>
    </message>
    <message>
        <source>Often it is harmless: the host was set up anew, or another computer has got the same address. It can also mean that somebody in this network pretends to be the host.</source>
        <translation>C’est souvent sans gravité : l’hôte a été réinstallé, ou un autre ordinateur a reçu la même adresse. Cela peut aussi signifier que quelqu’un sur ce réseau se fait passer pour l’hôte.</translation>
    </message>
    <message>
        <source>Ask the host for a new link, face to face or by phone. What is on this device stays readable, and nothing unsent is lost.</source>
        <translation>Demandez un nouveau lien à l’hôte, en personne ou par téléphone. Ce qui est sur cet appareil reste lisible, et rien de non envoyé n’est perdu.</translation>
    </message>
    <message>
        <source>This is not the server that you were invited to</source>
        <translation>Ce n’est pas le serveur auquel vous avez été invité</translation>
    </message>
    <message>
        <source>I will ask for a new link</source>
        <translation>Je vais demander un nouveau lien</translation>
    </message>
    <message>
        <source>Expected fingerprint</source>
        <translation>Empreinte attendue</translation>
    </message>
    <message>
        <source>The link asks for this fingerprint:</source>
        <translation>Le lien demande cette empreinte :</translation>
    </message>
    <message>
        <source>If you were in this team already, click on the connection at the foot of the sidebar instead: there you can type what the host reads out to you.</source>
        <translation>Si vous étiez déjà dans cette équipe, cliquez plutôt sur la connexion au bas de la barre latérale : vous pouvez y saisir ce que l’hôte vous lit.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Fingerprints</name>
    <message>
        <source>The host&apos;s fingerprint</source>
        <translation>Empreinte de l’hôte</translation>
    </message>
    <message>
        <source>The host&apos;s fingerprint:</source>
        <translation>Empreinte de l’hôte :</translation>
    </message>
    <message>
        <source>The host was set up &amp;anew…</source>
        <translation>L’hôte &amp;a été réinstallé…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ForwardDialog</name>
    <message>
        <source>Forward this message</source>
        <translation>Transférer ce message</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>author, text</comment>
        <translation>%1 : « %2 »</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>A channel, or somebody&apos;s name.</source>
        <translation>Un canal ou le nom de quelqu’un.</translation>
    </message>
    <message>
        <source>Add a few words (optional)</source>
        <translation>Ajouter quelques mots (facultatif)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Transférer</translation>
    </message>
    <message>
        <source>That is too long for one message.</source>
        <translation>C’est trop long pour un seul message.</translation>
    </message>
    <message>
        <source>It is made of files alone, and those do not go along yet: what arrives is who sent it, with the way to it.</source>
        <translation>Il ne contient que des fichiers, et ceux-ci ne sont pas encore transférés : seuls son auteur et le lien vers ce message arrivent.</translation>
    </message>
    <message>
        <source>Its files do not go along yet.</source>
        <translation>Ses fichiers ne sont pas encore transférés.</translation>
    </message>
    <message>
        <source>Nothing here is called that.</source>
        <translation>Rien ne porte ce nom ici.</translation>
    </message>
    <message>
        <source>Look for another name of a channel or a person.</source>
        <translation>Cherchez un autre nom de canal ou de personne.</translation>
    </message>
    <message>
        <source>Channels, conversations and people</source>
        <translation>Canaux, conversations et personnes</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (vous)</translation>
    </message>
</context>
<context>
    <name>hearth::ui::FoundHosts</name>
    <message>
        <source>Hosts on your network</source>
        <translation>Hôtes sur votre réseau</translation>
    </message>
    <message>
        <source>Join %1, hosted by %2</source>
        <translation>Rejoindre %1, hébergé par %2</translation>
    </message>
    <message>
        <source>These words stand in the host&apos;s window as well. They help to find the right one; whether it is the right one you see when you knock.</source>
        <translation>Ces mots figurent aussi dans la fenêtre de l&apos;hôte. Ils aident à trouver le bon ; si c&apos;est bien lui, vous le voyez en frappant.</translation>
    </message>
    <message>
        <source>This computer cannot look for hosts: no DNS-SD service (Avahi) runs on it. A join link works all the same.</source>
        <translation>Cet ordinateur ne peut pas chercher d&apos;hôtes : aucun service DNS-SD (Avahi) n&apos;y tourne. Un lien d&apos;invitation fonctionne quand même.</translation>
    </message>
    <message>
        <source>Looking for hosts on your network…</source>
        <translation>Recherche d&apos;hôtes sur votre réseau…</translation>
    </message>
    <message>
        <source>Hosts were found, but this network lets no connection through between devices, as many guest networks do. Use another network, or ask for the join link of an address that can be reached from here.</source>
        <translation>Des hôtes ont été trouvés, mais ce réseau ne laisse passer aucune connexion entre appareils, comme beaucoup de réseaux d&apos;invités. Utilisez un autre réseau, ou demandez le lien d&apos;une adresse joignable d&apos;ici.</translation>
    </message>
    <message>
        <source>No host was found on this network. Guest networks often keep devices apart, so that they do not find each other. Ask the person who hosts for the join link: it works wherever their computer can be reached.</source>
        <translation>Aucun hôte n&apos;a été trouvé sur ce réseau. Les réseaux invités isolent souvent les appareils, qui ne se trouvent alors pas. Demandez le lien d&apos;invitation à la personne qui héberge : il fonctionne partout où son ordinateur est joignable.</translation>
    </message>
    <message>
        <source>does not answer from here</source>
        <translation>ne répond pas depuis ici</translation>
    </message>
</context>
<context>
    <name>hearth::ui::GroupsDialog</name>
    <message>
        <source>People groups</source>
        <translation>Groupes de personnes</translation>
    </message>
    <message>
        <source>Groups of this workspace</source>
        <translation>Groupes de cet espace de travail</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Il n’y en a pas encore.</translation>
    </message>
    <message>
        <source>Several people who are mentioned by one name, like @design.</source>
        <translation>Plusieurs personnes mentionnées sous un seul nom, comme @design.</translation>
    </message>
    <message>
        <source>Several people who are mentioned by one name, like @design. Admins make and change them.</source>
        <translation>Plusieurs personnes mentionnées sous un seul nom, comme @design. Les admins les créent et les modifient.</translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>Créer le groupe</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>What is written to mention them: @design</source>
        <translation>Ce qu’on écrit pour les mentionner : @design</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Who they are, like “Design team”.</source>
        <translation>Qui elles sont, par exemple « Équipe design ».</translation>
    </message>
    <message>
        <source>Choose people…</source>
        <translation>Choisir des personnes…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nouveau groupe</translation>
    </message>
    <message>
        <source>@%1 – %2</source>
        <comment>handle, name</comment>
        <translation>@%1 – %2</translation>
    </message>
    <message>
        <source>Nobody is in it yet.</source>
        <translation>Personne n’en fait encore partie.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Who is in the group?</source>
        <translation>Qui fait partie du groupe ?</translation>
    </message>
    <message>
        <source>Who is in @%1?</source>
        <translation>Qui fait partie de @%1 ?</translation>
    </message>
    <message>
        <source>They are all told when somebody mentions the group.</source>
        <translation>Toutes sont prévenues quand quelqu’un mentionne le groupe.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Give the group a handle.</source>
        <translation>Donnez un identifiant au groupe.</translation>
    </message>
    <message>
        <source>Give the group a name.</source>
        <translation>Donnez un nom au groupe.</translation>
    </message>
    <message>
        <source>@%1 is saved.</source>
        <translation>@%1 est enregistré.</translation>
    </message>
    <message>
        <source>Remove @%1?</source>
        <translation>Retirer @%1 ?</translation>
    </message>
    <message>
        <source>Nobody can be mentioned by this name any more. The people stay, and so do the messages.</source>
        <translation>Plus personne ne peut être mentionné sous ce nom. Les personnes restent, les messages aussi.</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>Retirer le groupe</translation>
    </message>
    <message>
        <source>The group is removed.</source>
        <translation>Le groupe est retiré.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::HistoryDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>Versions antérieures</translation>
    </message>
    <message>
        <source>What this message said before it was edited.</source>
        <translation>Ce que disait ce message avant d’être modifié.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Until %1</source>
        <comment>date and time</comment>
        <translation>Jusqu’au %1</translation>
    </message>
    <message>
        <source>No earlier version is kept of this message.</source>
        <translation>Aucune version antérieure de ce message n’est conservée.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::HostAwake</name>
    <message>
        <source>This system does not let Hearth do that. Turn sleep off in its settings.</source>
        <translation>Ce système ne le permet pas à Hearth. Désactivez la mise en veille dans ses réglages.</translation>
    </message>
    <message>
        <source>While it hosts. A closed lid still sends it to sleep.</source>
        <translation>Tant qu’il héberge. Le capot fermé le met quand même en veille.</translation>
    </message>
    <message>
        <source>Hosting for others</source>
        <translation>Héberge pour d’autres</translation>
    </message>
</context>
<context>
    <name>hearth::ui::HostDialog</name>
    <message>
        <source>Host this workspace</source>
        <translation>Héberger cet espace de travail</translation>
    </message>
    <message>
        <source>People on your network can join while this computer is on.</source>
        <translation>Les personnes de votre réseau peuvent rejoindre tant que cet ordinateur est allumé.</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Hébergement</translation>
    </message>
    <message>
        <source>Whoever can open this computer&apos;s disk can read what is written here.</source>
        <translation>Qui peut ouvrir le disque de cet ordinateur peut lire ce qui est écrit ici.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>QR code of the join link</source>
        <translation>Code QR du lien d’invitation</translation>
    </message>
    <message>
        <source>Join link</source>
        <translation>Lien d’invitation</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Nouveau code</translation>
    </message>
    <message>
        <source>Links given out before stop working; who has joined stays.</source>
        <translation>Les liens déjà donnés cessent de fonctionner ; les personnes présentes restent.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Connected now</source>
        <translation>Connectés maintenant</translation>
    </message>
    <message>
        <source>Stop hosting?</source>
        <translation>Arrêter l’hébergement ?</translation>
    </message>
    <message>
        <source>Stop hosting</source>
        <translation>Arrêter l’hébergement</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Off — only this computer reads and writes here.</source>
        <translation>Désactivé — seul cet ordinateur lit et écrit ici.</translation>
    </message>
    <message>
        <source>Port %1 · TLS 1.3</source>
        <translation>Port %1 · TLS 1.3</translation>
    </message>
    <message>
        <source>%1 · not announced on this network, so the link is needed to join</source>
        <comment>port and protection</comment>
        <translation>%1 · pas annoncé sur ce réseau, le lien est nécessaire pour rejoindre</translation>
    </message>
    <message>
        <source>%1 · announced as “%2”</source>
        <comment>port and protection, name on the network</comment>
        <translation>%1 · annoncé comme « %2 »</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Personne encore</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Use any free port</source>
        <translation>Prendre n’importe quel port libre</translation>
    </message>
    <message>
        <source>The link carries this server&apos;s fingerprint (%1), so nobody can pretend to be it.</source>
        <translation>Le lien porte l’empreinte de ce serveur (%1), personne ne peut donc se faire passer pour lui.</translation>
    </message>
    <message>
        <source>Make a new code?</source>
        <translation>Créer un nouveau code ?</translation>
    </message>
    <message>
        <source>Links and codes given out before stop working. Who has joined already stays.</source>
        <translation>Les liens et codes déjà donnés cessent de fonctionner. Les personnes présentes restent.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Créer un nouveau code</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Sauvegardes…</translation>
    </message>
    <message>
        <source>Keep this computer awake</source>
        <translation>Garder cet ordinateur éveillé</translation>
    </message>
    <message>
        <source>People nearby may knock</source>
        <translation>Les personnes à proximité peuvent frapper</translation>
    </message>
    <message>
        <source>Who finds this computer on the network asks, both screens show the same three words, and you let them in.</source>
        <translation>Qui trouve cet ordinateur sur le réseau demande, les deux écrans montrent les mêmes trois mots, et vous laissez entrer.</translation>
    </message>
    <message>
        <source>Host in this network?</source>
        <translation>Héberger sur ce réseau ?</translation>
    </message>
    <message>
        <source>Host all the same</source>
        <translation>Héberger quand même</translation>
    </message>
    <message>
        <source>Keep this computer awake?</source>
        <translation>Garder cet ordinateur éveillé ?</translation>
    </message>
    <message>
        <source>While it sleeps nobody reaches it, and what the others write waits until it is back. You can change this here at any time.</source>
        <translation>Tant qu’il dort, personne ne l’atteint, et ce que les autres écrivent attend son retour. Vous pouvez changer cela ici à tout moment.</translation>
    </message>
    <message>
        <source>Keep it awake</source>
        <translation>Garder éveillé</translation>
    </message>
    <message>
        <source>Let it sleep</source>
        <translation>Laisser dormir</translation>
    </message>
    <message>
        <source>Looking at the network…</source>
        <translation>Examen du réseau…</translation>
    </message>
    <message>
        <source>It begins, read aloud: %1</source>
        <translation>Lue à voix haute, elle commence ainsi : %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::HostFindings</name>
    <message>
        <source>What others meet on their way here</source>
        <translation>Ce que les autres rencontrent en venant ici</translation>
    </message>
    <message>
        <source>Command for an administrator</source>
        <translation>Commande pour un administrateur</translation>
    </message>
    <message>
        <source>The usual port is taken by another program, so Hearth listens on port %1. Links carry it: nothing is to be done.</source>
        <translation>Le port habituel est pris par un autre programme ; Hearth écoute donc sur le port %1. Les liens le contiennent : il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>Another program uses port %1. Hearth takes a free one, and links carry it.</source>
        <translation>Un autre programme utilise le port %1. Hearth en prend un libre, et les liens le contiennent.</translation>
    </message>
    <message>
        <source>This computer is in no network. Connect it: until then nobody else gets here.</source>
        <translation>Cet ordinateur n’est sur aucun réseau. Connectez-le : d’ici là, personne d’autre n’arrive ici.</translation>
    </message>
    <message>
        <source>This computer has only IPv6 addresses. Whoever joins needs IPv6 too.</source>
        <translation>Cet ordinateur n’a que des adresses IPv6. Qui veut rejoindre a besoin d’IPv6 aussi.</translation>
    </message>
    <message>
        <source>The firewall %1 keeps the port closed, so nobody else gets in. An administrator opens it with this command:</source>
        <translation>Le pare-feu %1 garde le port fermé ; personne d’autre n’entre donc. Un administrateur l’ouvre avec cette commande :</translation>
    </message>
    <message>
        <source>The firewall %1 is on, and only an administrator can see what it lets in. If nobody gets in, this command opens the port:</source>
        <translation>Le pare-feu %1 est actif, et seul un administrateur voit ce qu’il laisse entrer. Si personne n’entre, cette commande ouvre le port :</translation>
    </message>
    <message>
        <source>The Wi-Fi “%1” lets everybody in. Strangers there can see that a server runs here; without a link they cannot join.</source>
        <translation>Le Wi-Fi « %1 » laisse entrer tout le monde. Des inconnus peuvent y voir qu’un serveur tourne ici ; sans lien, ils ne peuvent pas rejoindre.</translation>
    </message>
    <message>
        <source>This network counts as one of strangers. Host only where you know who is in it.</source>
        <translation>Ce réseau est considéré comme celui d’inconnus. N’hébergez que là où vous savez qui s’y trouve.</translation>
    </message>
    <message>
        <source>This connection is metered: what people send and fetch may cost you money.</source>
        <translation>Cette connexion est facturée au volume : ce que les autres envoient et reçoivent peut vous coûter de l’argent.</translation>
    </message>
    <message>
        <source>Nobody finds this host by looking for it, as no DNS-SD service (Avahi) runs here. Links work all the same. This command adds it:</source>
        <translation>Personne ne trouve cet hôte en le cherchant, car aucun service DNS-SD (Avahi) ne tourne ici. Les liens fonctionnent quand même. Cette commande l’ajoute :</translation>
    </message>
    <message>
        <source>In its sandbox (Flatpak) Hearth cannot see whether a firewall is on. If nobody gets in, an administrator has to open the port.</source>
        <translation>Dans son bac à sable (Flatpak), Hearth ne voit pas si un pare-feu est actif. Si personne n’entre, un administrateur doit ouvrir le port.</translation>
    </message>
    <message>
        <source>This lasts until the computer starts anew. For good, the rule has to be written to %1 as well.</source>
        <translation>Cela vaut jusqu’au prochain démarrage de l’ordinateur. Pour de bon, la règle doit aussi être écrite dans %1.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::HostGuests</name>
    <message>
        <source>%1 will be disconnected.</source>
        <translation>%1 sera déconnecté(e).</translation>
    </message>
    <message>
        <source>%1 and %2 will be disconnected.</source>
        <translation>%1 et %2 seront déconnectés.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) will be disconnected.</source>
        <translation>
            <numerusform>%1 et %n autre personne seront déconnectées.</numerusform>
            <numerusform>%1 et %n autres personnes seront déconnectées.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Nothing is lost: what they write meanwhile is sent when you host again.</source>
        <translation>%1 Rien n’est perdu : ce qui est écrit entre-temps sera envoyé quand vous hébergerez de nouveau.</translation>
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
        <translation>Importer depuis Slack</translation>
    </message>
    <message>
        <source>Brings people, channels, messages, threads, reactions and the list of files from an export into this workspace.</source>
        <translation>Apporte les personnes, canaux, messages, fils, réactions et la liste des fichiers d’un export dans cet espace de travail.</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Choisir un autre fichier…</translation>
    </message>
    <message>
        <source>In Slack, an owner or admin gets the export under Settings &amp; administration › Workspace settings › Import/export data. It is one ZIP file; choose it as Slack made it.</source>
        <translation>Dans Slack, un propriétaire ou un admin obtient l’export sous Paramètres et administration › Paramètres de l’espace de travail › Importer/exporter des données. C’est un fichier ZIP ; choisissez-le tel que Slack l’a fait.</translation>
    </message>
    <message>
        <source>Running an import again adds nothing twice, and you can remove a whole import later.</source>
        <translation>Refaire un import n’ajoute rien en double, et vous pourrez retirer un import entier plus tard.</translation>
    </message>
    <message>
        <source>Private channels and direct messages stay with the people who were in them.</source>
        <translation>Les canaux privés et messages directs restent aux personnes qui y étaient.</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progression de l’import</translation>
    </message>
    <message>
        <source>You can close this window and go on; the sidebar shows how far it is.</source>
        <translation>Vous pouvez fermer cette fenêtre et continuer ; la barre latérale montre l’avancement.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>Examen en cours…</translation>
    </message>
    <message>
        <source>Choose the ZIP…</source>
        <translation>Choisir le ZIP…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Stop importing</source>
        <translation>Arrêter l’import</translation>
    </message>
    <message>
        <source>Import another file…</source>
        <translation>Importer un autre fichier…</translation>
    </message>
    <message>
        <source>Choose the Slack export</source>
        <translation>Choisir l’export Slack</translation>
    </message>
    <message>
        <source>Slack export (*.zip)</source>
        <translation>Export Slack (*.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>workspace, file</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Counting what %1 holds…</source>
        <translation>Comptage du contenu de %1…</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>%1 messages sur %2</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>Importé : %1</translation>
    </message>
    <message>
        <source>Stopped: %1. What came in until then stays; remove it below, or import again to go on.</source>
        <translation>Arrêté : %1. Ce qui est arrivé jusque-là reste ; retirez-le ci-dessous ou importez de nouveau pour continuer.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, state of its import</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Rien n’a été laissé de côté.</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Laissé de côté : %1</translation>
    </message>
    <message>
        <source>Taken: %1. Were there already: %2.</source>
        <translation>Repris : %1. Déjà présents : %2.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>The report could not be saved there. Choose another folder.</source>
        <translation>Le rapport n’a pas pu y être enregistré. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>Le rapport est enregistré.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ImportHistory</name>
    <message>
        <source>Imports so far</source>
        <translation>Imports précédents</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Remove this import…</source>
        <translation>Retirer cet import…</translation>
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
        <translation>Retirer cet import ?</translation>
    </message>
    <message>
        <source>Everything that came with %1 goes: %2. What people wrote here afterwards stays. You can import the file again.</source>
        <translation>Tout ce qui est venu avec %1 disparaît : %2. Ce qui a été écrit ici ensuite reste. Vous pourrez importer le fichier de nouveau.</translation>
    </message>
    <message>
        <source>Remove import</source>
        <translation>Retirer l’import</translation>
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
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel(s)</source>
        <translation>
            <numerusform>%Ln canal</numerusform>
            <numerusform>%Ln canaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln private channel(s)</source>
        <translation>
            <numerusform>%Ln canal privé</numerusform>
            <numerusform>%Ln canaux privés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln direct conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation directe</numerusform>
            <numerusform>%Ln conversations directes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reaction(s)</source>
        <translation>
            <numerusform>%Ln réaction</numerusform>
            <numerusform>%Ln réactions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of records and how many</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>somebody joined or left: the list of members says so already</source>
        <translation>quelqu’un est arrivé ou parti : la liste des membres le dit déjà</translation>
    </message>
    <message>
        <source>a pin, call, reminder or the like, which Hearth does not have yet</source>
        <translation>une épingle, un appel, un rappel ou autre, que Hearth n’a pas encore</translation>
    </message>
    <message>
        <source>its time cannot be read</source>
        <translation>son heure est illisible</translation>
    </message>
    <message>
        <source>its time lies in the future</source>
        <translation>son heure est dans le futur</translation>
    </message>
    <message>
        <source>it holds neither text nor file</source>
        <translation>il ne contient ni texte ni fichier</translation>
    </message>
    <message>
        <source>taken, but cut at 40,000 characters</source>
        <translation>repris, mais coupé à 40 000 caractères</translation>
    </message>
    <message>
        <source>taken as an ordinary message: the start of its thread is not in the export</source>
        <translation>repris comme message ordinaire : le début de son fil n’est pas dans l’export</translation>
    </message>
    <message>
        <source>this file of the export is damaged</source>
        <translation>ce fichier de l’export est endommagé</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>how many records, and why</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import de %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>État : %1</translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>Commencé : %1</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Terminé : %1</translation>
    </message>
    <message>
        <source>Taken: %1</source>
        <translation>Repris : %1</translation>
    </message>
    <message>
        <source>Were there already: %1</source>
        <translation>Déjà présents : %1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Erreur : %1</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Rien n’a été laissé de côté.</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Laissé de côté :</translation>
    </message>
    <message>
        <source>Record by record:</source>
        <translation>Enregistrement par enregistrement :</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more: %1</source>
        <translation>
            <numerusform>et %Ln autre : %1</numerusform>
            <numerusform>et %Ln autres : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place in the export, reason</comment>
        <translation>%1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) fetched from Slack</source>
        <translation>
            <numerusform>%Ln fichier récupéré depuis Slack</numerusform>
            <numerusform>%Ln fichiers récupérés depuis Slack</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people group(s)</source>
        <translation>
            <numerusform>%Ln groupe de personnes</numerusform>
            <numerusform>%Ln groupes de personnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::InviteCard</name>
    <message>
        <source>Asking the server…</source>
        <translation>Interrogation du serveur…</translation>
    </message>
    <message>
        <source>Invitation to %1</source>
        <translation>Invitation à %1</translation>
    </message>
    <message>
        <source>Invited by %1</source>
        <translation>Invité par %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::InviteDialog</name>
    <message>
        <source>Invite people</source>
        <translation>Inviter des personnes</translation>
    </message>
    <message>
        <source>QR code of the join link</source>
        <translation>Code QR du lien d’invitation</translation>
    </message>
    <message>
        <source>Join link</source>
        <translation>Lien d’invitation</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Send links only to people who belong here.</source>
        <translation>N’envoyez les liens qu’à des personnes qui ont leur place ici.</translation>
    </message>
    <message>
        <source>The join link is switched off in the workspace settings: people come in by invitation alone.</source>
        <translation>Le lien d’invitation est désactivé dans les réglages de l’espace de travail : on n’entre que sur invitation.</translation>
    </message>
    <message>
        <source>Join link of the workspace</source>
        <translation>Lien d’invitation de l’espace de travail</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Withdraw this invitation?</source>
        <translation>Retirer cette invitation ?</translation>
    </message>
    <message>
        <source>It lets nobody in any more. Who has come in by it stays.</source>
        <translation>Elle ne laisse plus entrer personne. Qui est entré grâce à elle reste.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>hearth::ui::InviteForm</name>
    <message>
        <source>E-mail addresses (optional)</source>
        <translation>Adresses e-mail (facultatif)</translation>
    </message>
    <message>
        <source>One invitation for each, for seven days. Several are separated by commas.</source>
        <translation>Une invitation pour chacune, pendant sept jours. Séparez-les par des virgules.</translation>
    </message>
    <message>
        <source>Create invitation</source>
        <translation>Créer l’invitation</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>Any number of people</source>
        <translation>Autant que l’on veut</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Who comes in</source>
        <translation>Qui entre</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Valable</translation>
    </message>
    <message>
        <source>For how many</source>
        <translation>Pour combien</translation>
    </message>
    <message>
        <source>Members of the workspace</source>
        <translation>Membres de l’espace de travail</translation>
    </message>
    <message>
        <source>Guests of #%1</source>
        <translation>Invités de #%1</translation>
    </message>
    <message>
        <source>Create invitations</source>
        <translation>Créer les invitations</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>« %1 » n’est pas une adresse e-mail.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n address(es) at once.</source>
        <translation>
            <numerusform>Au plus %n adresse à la fois.</numerusform>
            <numerusform>Au plus %n adresses à la fois.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::InviteList</name>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Il n’y en a pas encore.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>It lets nobody in any more. Who has come in by it stays.</source>
        <translation>Elle ne laisse plus entrer personne. Qui est entré grâce à elle reste.</translation>
    </message>
    <message>
        <source>Invite again</source>
        <translation>Inviter de nouveau</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Nouveau lien</translation>
    </message>
    <message>
        <source>Makes a new link that is good for the whole time again. The one before stops working.</source>
        <translation>Crée un nouveau lien, valable de nouveau pour toute la durée. Le précédent ne fonctionne plus.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::InviteResult</name>
    <message>
        <source>Copy the link now: it is not shown again.</source>
        <translation>Copiez le lien maintenant : il ne sera plus affiché.</translation>
    </message>
    <message>
        <source>QR code of the invitation</source>
        <translation>Code QR de l’invitation</translation>
    </message>
    <message>
        <source>Link of the invitation</source>
        <translation>Lien de l’invitation</translation>
    </message>
    <message>
        <source>Invitation for %1</source>
        <translation>Invitation pour %1</translation>
    </message>
    <message>
        <source>The server sends these by mail. Here are the texts as well; they are not shown again.</source>
        <translation>Le serveur les envoie par e-mail. Voici aussi les textes ; ils ne seront plus affichés.</translation>
    </message>
    <message>
        <source>This server sends no mail: copy each text and send it yourself. It is not shown again.</source>
        <translation>Ce serveur n’envoie pas d’e-mails : copiez chaque texte et envoyez-le vous-même. Il ne sera plus affiché.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::InviteText</name>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>a private channel</source>
        <translation>un canal privé</translation>
    </message>
    <message>
        <source>%1, guest of %2</source>
        <comment>address, channel</comment>
        <translation>%1, invité de %2</translation>
    </message>
    <message>
        <source>Guests of %1</source>
        <translation>Invités de %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jusqu’au %1</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Expirée le %1</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Épuisée</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirée</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n use(s)</source>
        <translation>
            <numerusform>%1 utilisation sur %n</numerusform>
            <numerusform>%1 utilisations sur %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>utilisée %n fois</numerusform>
            <numerusform>utilisée %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>Hello,

%1 invites you to “%2” on Hearth. Open this link, or paste it under “Join a team”:

%3

It is for you alone and good until %4.</source>
        <translation>Bonjour,

%1 vous invite à « %2 » sur Hearth. Ouvrez ce lien, ou collez-le sous « Rejoindre une équipe » :

%3

Il est pour vous seul et valable jusqu’au %4.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::JoinBar</name>
    <message>
        <source>Join channel</source>
        <translation>Rejoindre le canal</translation>
    </message>
    <message>
        <source>You are looking at #%1. Whoever writes here joins too.</source>
        <translation>Vous regardez #%1. Écrire ici, c’est aussi le rejoindre.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::JoinInput</name>
    <message>
        <source>This is a web address. A join link begins with hearth://join/ — ask the person who invited you to copy it again.</source>
        <translation>C’est une adresse web. Un lien d’invitation commence par hearth://join/ — demandez à la personne qui vous a invité de le copier à nouveau.</translation>
    </message>
    <message>
        <source>The link is cut off: its address or its code is missing. Copy the whole link.</source>
        <translation>Le lien est coupé : il manque l’adresse ou le code. Copiez le lien entier.</translation>
    </message>
    <message>
        <source>The end of the link is missing (%1 of 64 characters after #). It proves that nobody pretends to be the host, so copy the whole link.</source>
        <translation>La fin du lien manque (%1 caractères sur 64 après #). Elle prouve que personne ne se fait passer pour l’hôte : copiez le lien entier.</translation>
    </message>
    <message>
        <source>The address in this link cannot be read. Copy the whole link.</source>
        <translation>L’adresse de ce lien est illisible. Copiez le lien entier.</translation>
    </message>
    <message>
        <source>This is neither a join link nor a code. A link begins with hearth://join/, a code has six letters and digits, that of an invitation twenty.</source>
        <translation>Ce n’est ni un lien d’invitation ni un code. Un lien commence par hearth://join/, un code a six lettres et chiffres, celui d’une invitation en a vingt.</translation>
    </message>
    <message>
        <source>This looks like the code of somebody who was here before an import. Join with a link or a code first, then choose “Enter a code…” in the workspace&apos;s menu.</source>
        <translation>Cela ressemble au code d’une personne présente avant une importation. Rejoignez d’abord avec un lien ou un code, puis choisissez « Saisir un code… » dans le menu de l’espace de travail.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::JoinPage</name>
    <message>
        <source>Join a team</source>
        <translation>Rejoindre une équipe</translation>
    </message>
    <message>
        <source>Paste the link that you were given, or type its code.</source>
        <translation>Collez le lien reçu ou tapez son code.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>Link or code</source>
        <translation>Lien ou code</translation>
    </message>
    <message>
        <source>Like hearth://join/… or K7PXQ2</source>
        <translation>Comme hearth://join/… ou K7PXQ2</translation>
    </message>
    <message>
        <source>Address of the host</source>
        <translation>Adresse de l’hôte</translation>
    </message>
    <message>
        <source>It stands in the host&apos;s window, like 192.168.1.20:7420.</source>
        <translation>Elle figure dans la fenêtre de l’hôte, comme 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>As others will see it.</source>
        <translation>Tel que les autres le verront.</translation>
    </message>
    <message>
        <source>Whoever runs this server&apos;s computer can read what is written there.</source>
        <translation>Qui gère l’ordinateur de ce serveur peut lire ce qui y est écrit.</translation>
    </message>
    <message>
        <source>Paste a link or type a code.</source>
        <translation>Collez un lien ou tapez un code.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like 192.168.1.20:7420.</source>
        <translation>Ce n’est pas une adresse. Elle ressemble à 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>Sign in on this device</source>
        <translation>Se connecter sur cet appareil</translation>
    </message>
    <message>
        <source>Type the name that others will see.</source>
        <translation>Tapez le nom que les autres verront.</translation>
    </message>
    <message>
        <source>%1 at %2. Its fingerprint reads: %3. Knock: both screens show three words, and somebody there lets you in. With a join link you need not knock.</source>
        <translation>%1 à %2. Son empreinte se lit : %3. Frappez : les deux écrans montrent trois mots, et quelqu&apos;un vous laisse entrer. Avec un lien d&apos;invitation, inutile de frapper.</translation>
    </message>
    <message>
        <source>Knock</source>
        <translation>Frapper</translation>
    </message>
    <message>
        <source>%1 proves by nothing but a certificate of its own who it is. Its fingerprint reads: %2. Knock: both screens show three words, and your code goes there once you have said that they are the same.</source>
        <translation>%1 ne prouve qui il est que par un certificat qui lui est propre. Son empreinte se lit : %2. Frappez : les deux écrans affichent trois mots, et votre code n’y est envoyé qu’une fois que vous avez dit qu’ils sont identiques.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::JumpDelegate</name>
    <message>
        <source>Channels and conversations</source>
        <translation>Canaux et conversations</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espaces de travail</translation>
    </message>
</context>
<context>
    <name>hearth::ui::JumpField</name>
    <message>
        <source>Jump to…</source>
        <translation>Aller à…</translation>
    </message>
    <message>
        <source>Jump to a channel or person</source>
        <translation>Aller à un canal ou une personne</translation>
    </message>
</context>
<context>
    <name>hearth::ui::JumpPill</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n nouveau message</numerusform>
            <numerusform>%n nouveaux messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to newest</source>
        <translation>Aller au plus récent</translation>
    </message>
</context>
<context>
    <name>hearth::ui::KeychainDialog</name>
    <message>
        <source>Where to keep your sign-in</source>
        <translation>Où garder votre connexion</translation>
    </message>
    <message>
        <source>To stay signed in, this device keeps a secret. It belongs in your system&apos;s keychain (a safe that opens when you log in), but there is none that answers.</source>
        <translation>Pour rester connecté, cet appareil garde un secret. Sa place est dans le trousseau du système (un coffre qui s’ouvre à votre connexion), mais aucun ne répond.</translation>
    </message>
    <message>
        <source>Try the keychain again</source>
        <translation>Réessayer le trousseau</translation>
    </message>
    <message>
        <source>Keep it for this run only</source>
        <translation>Le garder jusqu’à la fermeture seulement</translation>
    </message>
    <message>
        <source>Store it in a file that only I can read</source>
        <translation>Le stocker dans un fichier que moi seul peux lire</translation>
    </message>
    <message>
        <source>To stay signed in, this device keeps a secret. It belongs in your system&apos;s keychain (a safe that opens when you log in), but the keychain refused it.</source>
        <translation>Pour rester connecté, cet appareil garde un secret. Sa place est dans le trousseau du système (un coffre qui s’ouvre à votre connexion), mais celui-ci l’a refusé.</translation>
    </message>
    <message>
        <source>After you have unlocked or installed one, such as GNOME Keyring, KWallet or KeePassXC.</source>
        <translation>Après en avoir déverrouillé ou installé un, comme GNOME Keyring, KWallet ou KeePassXC.</translation>
    </message>
    <message>
        <source>After a restart you sign in again; without a password that takes a new link from the host.</source>
        <translation>Après un redémarrage, vous vous reconnectez ; sans mot de passe, il faudra un nouveau lien de l’hôte.</translation>
    </message>
    <message>
        <source>It is not encrypted: whoever can read your files, such as a backup or an administrator, can act as you.</source>
        <translation>Il n’est pas chiffré : qui peut lire vos fichiers, comme une sauvegarde ou un administrateur, peut agir en votre nom.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Décider plus tard</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Utiliser ceci</translation>
    </message>
    <message>
        <source>There is still no keychain that answers.</source>
        <translation>Aucun trousseau ne répond encore.</translation>
    </message>
    <message>
        <source>The file cannot be written. Check that the disk has room.</source>
        <translation>Le fichier ne peut pas être écrit. Vérifiez qu’il reste de la place sur le disque.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::KnockDialog</name>
    <message>
        <source>Somebody knocks</source>
        <translation>Quelqu&apos;un frappe</translation>
    </message>
    <message>
        <source>%1 (%2) wants to come in. Ask them, by eye or by voice: does their screen show the same three words?</source>
        <translation>%1 (%2) veut entrer. Comparez, à l&apos;œil ou de vive voix : son écran montre-t-il les mêmes trois mots ?</translation>
    </message>
    <message>
        <source>&amp;Block for an hour</source>
        <translation>&amp;Bloquer une heure</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>&amp;Turn away</source>
        <translation>&amp;Refuser</translation>
    </message>
    <message>
        <source>They are the same: &amp;admit</source>
        <translation>Ce sont les mêmes : &amp;laisser entrer</translation>
    </message>
    <message>
        <source>Turns them away, and nobody may knock from this address for an hour.</source>
        <translation>Refuse, et personne ne peut frapper depuis cette adresse pendant une heure.</translation>
    </message>
    <message>
        <source>The words: %1</source>
        <translation>Les mots : %1</translation>
    </message>
    <message>
        <source>If the words differ, somebody is in between: turn them away. The name is what they call themselves.</source>
        <translation>Si les mots diffèrent, quelqu&apos;un s&apos;est interposé : refusez. Le nom est celui que la personne se donne.</translation>
    </message>
    <message>
        <source>As a member of</source>
        <translation>Comme membre de</translation>
    </message>
    <message>
        <source>They join with an invitation for one person.</source>
        <translation>L&apos;arrivée se fait par une invitation pour une personne.</translation>
    </message>
    <message>
        <source>There is a %1 already.</source>
        <translation>Il y a déjà %1 ici.</translation>
    </message>
    <message>
        <source>This name looks like that of %1, who is here already.</source>
        <translation>Ce nom ressemble à celui de %1, déjà présent.</translation>
    </message>
    <message>
        <source>This name mixes letters of different alphabets that look the same.</source>
        <translation>Ce nom mélange des lettres d&apos;alphabets différents qui se ressemblent.</translation>
    </message>
    <message>
        <source>Somebody else has answered this knock.</source>
        <translation>Quelqu&apos;un d&apos;autre a déjà répondu.</translation>
    </message>
    <message>
        <source>%1 is not at the door any more.</source>
        <translation>%1 n&apos;est plus à la porte.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::KnockDoor</name>
    <message>
        <source>%1 knocks</source>
        <translation>%1 frappe à la porte</translation>
    </message>
    <message>
        <source>Compare the three words, and let them in or not.</source>
        <translation>Comparez les trois mots, et laissez entrer ou non.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::KnockPanel</name>
    <message>
        <source>They are the &amp;same</source>
        <translation>Ce sont les &amp;mêmes</translation>
    </message>
    <message>
        <source>They &amp;differ</source>
        <translation>Ils sont &amp;différents</translation>
    </message>
    <message>
        <source>The words: %1</source>
        <translation>Les mots : %1</translation>
    </message>
    <message>
        <source>Knocking at %1…</source>
        <translation>On frappe chez %1…</translation>
    </message>
    <message>
        <source>The window of %1 shows three words now. Look there, or call: are they these? If they are not, somebody is in between.</source>
        <translation>La fenêtre de %1 affiche maintenant trois mots. Regardez-y ou appelez : sont-ce ceux-ci ? Sinon, quelqu&apos;un s&apos;est interposé.</translation>
    </message>
    <message>
        <source>Waiting until somebody there lets you in…</source>
        <translation>En attente que quelqu&apos;un vous laisse entrer…</translation>
    </message>
    <message>
        <source>You were not let in. If that was a mistake, ask for the join link.</source>
        <translation>On ne vous a pas laissé entrer. Si c&apos;était une erreur, demandez le lien d&apos;invitation.</translation>
    </message>
    <message>
        <source>Nobody has answered. Ask somebody there to look at their window and knock again, or ask for the join link.</source>
        <translation>Personne n&apos;a répondu. Demandez à quelqu&apos;un là-bas de regarder sa fenêtre et frappez à nouveau, ou demandez le lien d&apos;invitation.</translation>
    </message>
    <message>
        <source>What answers does not keep to the rules: somebody may be in between. Do not join from here. Ask for the join link, face to face or by phone.</source>
        <translation>Ce qui répond ne respecte pas les règles : quelqu&apos;un s&apos;est peut-être interposé. Ne rejoignez pas d&apos;ici. Demandez le lien d&apos;invitation, de vive voix ou par téléphone.</translation>
    </message>
    <message>
        <source>Nobody may knock at this host. Ask for the join link.</source>
        <translation>Personne ne peut frapper chez cet hôte. Demandez le lien d&apos;invitation.</translation>
    </message>
    <message>
        <source>Only who is on the host&apos;s own network may knock. Ask for the join link.</source>
        <translation>Seul qui est sur le réseau de l&apos;hôte peut frapper. Demandez le lien d&apos;invitation.</translation>
    </message>
    <message>
        <source>This host has an older Hearth and knows no knocking. Ask for the join link.</source>
        <translation>Cet hôte a un Hearth plus ancien, où l&apos;on ne peut pas frapper. Demandez le lien d&apos;invitation.</translation>
    </message>
    <message>
        <source>What answers is not the host that announced itself. Do not join from here: ask for the join link, face to face or by phone.</source>
        <translation>Ce qui répond n&apos;est pas l&apos;hôte qui s&apos;est annoncé. Ne rejoignez pas d&apos;ici : demandez le lien d&apos;invitation, de vive voix ou par téléphone.</translation>
    </message>
    <message>
        <source>Then it is not that host that answers you, and somebody is in between. Nothing but your name was sent. Ask for the join link, face to face or by phone.</source>
        <translation>Alors ce n&apos;est pas cet hôte qui vous répond, et quelqu&apos;un s&apos;est interposé. Rien d&apos;autre que votre nom n&apos;a été envoyé. Demandez le lien d&apos;invitation, de vive voix ou par téléphone.</translation>
    </message>
    <message>
        <source>The connection to the host was lost, and your knock with it. Knock again, or ask for the join link.</source>
        <translation>La connexion à l&apos;hôte a été perdue, et votre demande avec elle. Frappez de nouveau ou demandez le lien d&apos;invitation.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::LargeFilesDialog</name>
    <message>
        <source>Large and old files</source>
        <translation>Fichiers volumineux et anciens</translation>
    </message>
    <message>
        <source>In the channels and conversations that you see. Messages stay and say that a file was there.</source>
        <translation>Dans les canaux et conversations que vous voyez. Les messages restent et disent qu’un fichier était là.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Retirer…</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Older than</source>
        <translation>Plus ancien que</translation>
    </message>
    <message>
        <source>Any age</source>
        <translation>Peu importe l’âge</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 jours</translation>
    </message>
    <message>
        <source>One year</source>
        <translation>Un an</translation>
    </message>
    <message>
        <source>Larger than</source>
        <translation>Plus gros que</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Peu importe la taille</translation>
    </message>
    <message>
        <source>First</source>
        <translation>D’abord</translation>
    </message>
    <message>
        <source>The largest</source>
        <translation>Les plus gros</translation>
    </message>
    <message>
        <source>The oldest</source>
        <translation>Les plus anciens</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>There are more. Remove some of these, or look for less.</source>
        <translation>Il y en a d’autres. Retires-en quelques-uns ou affine la recherche.</translation>
    </message>
    <message>
        <source>&amp;Remove for good</source>
        <translation>&amp;Retirer définitivement</translation>
    </message>
    <message>
        <source>That takes the right to delete what others have written.</source>
        <translation>Il faut pour cela le droit de supprimer ce que d’autres ont écrit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) go for everybody and for good.</source>
        <translation>
            <numerusform>%Ln fichier disparaît pour tout le monde et définitivement.</numerusform>
            <numerusform>%Ln fichiers disparaissent pour tout le monde et définitivement.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were given back to the disk.</source>
        <translation>%1 ont été libérés sur le disque.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::LeaveAccountDialog</name>
    <message>
        <source>Deactivate your account?</source>
        <translation>Désactiver votre compte ?</translation>
    </message>
    <message>
        <source>Delete your account?</source>
        <translation>Supprimer votre compte ?</translation>
    </message>
    <message>
        <source>You are signed out on every device, and others see that you are not here. Nothing is deleted: sign in again to come back.</source>
        <translation>Vous êtes déconnecté de tous vos appareils, et les autres voient que vous n’êtes pas là. Rien n’est supprimé : reconnectez-vous pour revenir.</translation>
    </message>
    <message>
        <source>You are signed out on every device. For 14 days you can come back by signing in; then your address, your password, your devices, drafts and notes are deleted for good. What you wrote stays with the others.</source>
        <translation>Vous êtes déconnecté de tous vos appareils. Pendant 14 jours, vous pouvez revenir en vous connectant ; ensuite votre adresse, votre mot de passe, vos appareils, brouillons et notes sont supprimés pour de bon. Ce que vous avez écrit reste chez les autres.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>What becomes of what you wrote</source>
        <translation>Ce que devient ce que vous avez écrit</translation>
    </message>
    <message>
        <source>Under the name “Deleted person”</source>
        <translation>Sous le nom « Deleted person »</translation>
    </message>
    <message>
        <source>Under your name</source>
        <translation>Sous votre nom</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>Ce que vous avez écrit</translation>
    </message>
    <message>
        <source>Where others wrote your name in their messages, it stays.</source>
        <translation>Là où d’autres ont écrit votre nom dans leurs messages, il reste.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Type %1, so that nothing happens by mistake.</source>
        <translation>Tapez %1, pour que rien n’arrive par erreur.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Saisissez votre mot de passe.</translation>
    </message>
    <message>
        <source>Whoever owns the server stays as long as the server is there.</source>
        <translation>La personne propriétaire du serveur reste tant que le serveur existe.</translation>
    </message>
    <message>
        <source>You own %1, where other people are. Hand it over to somebody first: in “Manage members”, or from the menu of the workspace.</source>
        <translation>%1 vous appartient, et d’autres y sont. Transmettez-le d’abord à quelqu’un : dans « Gérer les membres » ou depuis le menu de l’espace de travail.</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>Ce n’est pas votre mot de passe.</translation>
    </message>
    <message>
        <source>This is not your name, as it is written.</source>
        <translation>Ce n’est pas votre nom, tel qu’il est écrit.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Supprimer le compte</translation>
    </message>
</context>
<context>
    <name>hearth::ui::LeftDialog</name>
    <message>
        <source>You are no longer in %1</source>
        <translation>Vous ne faites plus partie de %1</translation>
    </message>
    <message>
        <source>What you wrote there and did not send is still on this device: %1. It stays in the outbox until you discard it, and is sent if you are in the team again.</source>
        <translation>Ce que vous y avez écrit sans l’envoyer est encore sur cet appareil : %1. Cela reste dans la boîte d’envoi jusqu’à ce que vous l’abandonniez, et sera envoyé si vous revenez dans l’équipe.</translation>
    </message>
    <message>
        <source>Discard all…</source>
        <translation>Tout abandonner…</translation>
    </message>
    <message>
        <source>Discard what was not sent?</source>
        <translation>Abandonner ce qui n’a pas été envoyé ?</translation>
    </message>
    <message>
        <source>It has not reached anybody, and is gone then.</source>
        <translation>Personne ne l’a reçu, et il sera perdu.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Lightbox</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Older picture</source>
        <translation>Image plus ancienne</translation>
    </message>
    <message>
        <source>Newer picture</source>
        <translation>Image plus récente</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Ouvrir dans un autre programme</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Aller au message</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>How much of the picture has come</source>
        <translation>Part de l’image déjà arrivée</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>person, time, file size</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Picture %1, from %2</source>
        <comment>file, person</comment>
        <translation>Image %1, de %2</translation>
    </message>
    <message>
        <source>Looking further back…</source>
        <translation>Recherche plus loin…</translation>
    </message>
    <message>
        <source>The messages that have just come hold no picture. There are older ones that are not on this device yet.</source>
        <translation>Les messages qui viennent d’arriver ne contiennent pas d’image. Il y en a de plus anciens qui ne sont pas encore sur cet appareil.</translation>
    </message>
    <message>
        <source>Older pictures are not on this device yet, and cannot be fetched now.</source>
        <translation>Les images plus anciennes ne sont pas encore sur cet appareil et ne peuvent pas être récupérées maintenant.</translation>
    </message>
    <message>
        <source>This picture was deleted.</source>
        <translation>Cette image a été supprimée.</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Arrêter le chargement</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>zoom</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The picture is copied.</source>
        <translation>L’image est copiée.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::LinkOpener</name>
    <message>
        <source>This link is not opened</source>
        <translation>Ce lien n’est pas ouvert</translation>
    </message>
    <message>
        <source>It leads to %1, which is neither a web page nor an address for e-mail or telephone.</source>
        <translation>Il mène à %1, qui n’est ni une page web ni une adresse e-mail ou un téléphone.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This link leads elsewhere</source>
        <translation>Ce lien mène ailleurs</translation>
    </message>
    <message>
        <source>It reads “%1”, but it leads to %2.</source>
        <translation>Il affiche « %1 », mais mène à %2.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::LinkedPage</name>
    <message>
        <source>last used %1</source>
        <translation>dernière utilisation le %1</translation>
    </message>
    <message>
        <source>linked %1</source>
        <translation>associé le %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>account, use</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Dissocier</translation>
    </message>
    <message>
        <source>Unlink %1</source>
        <translation>Dissocier %1</translation>
    </message>
    <message>
        <source>You can sign in to this server through these. What they call you here is known to you alone.</source>
        <translation>Ces services vous permettent de vous connecter à ce serveur. Vous seul voyez ici le nom qu’ils vous donnent.</translation>
    </message>
    <message>
        <source>Link one of these, and you can sign in to this server through it.</source>
        <translation>Associez l’un de ces services pour vous connecter à ce serveur par son intermédiaire.</translation>
    </message>
    <message>
        <source>This server has no sign-in through another service.</source>
        <translation>Ce serveur ne propose pas de connexion par un autre service.</translation>
    </message>
    <message>
        <source>It is linked. You can sign in through it from now on.</source>
        <translation>L’association est faite. Vous pouvez désormais vous connecter par ce service.</translation>
    </message>
    <message>
        <source>%1 is unlinked.</source>
        <translation>%1 est dissocié.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MailCodeOffer</name>
    <message>
        <source>Your e-mail address</source>
        <translation>Votre adresse e-mail</translation>
    </message>
    <message>
        <source>Where the server sends mail, a code comes to this address.</source>
        <translation>Si le serveur envoie des e-mails, un code arrive à cette adresse.</translation>
    </message>
    <message>
        <source>Send me a &amp;code</source>
        <translation>Envoyer un &amp;code</translation>
    </message>
    <message>
        <source>This is not an address. It looks like chat.example.org or 192.168.1.20:7420.</source>
        <translation>Ce n’est pas une adresse. Elle ressemble à chat.example.org ou 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>Type the e-mail address that you sign in with.</source>
        <translation>Saisissez l’adresse e-mail avec laquelle vous vous connectez.</translation>
    </message>
    <message>
        <source>This server sends no mail. Ask an administrator of your team for a code.</source>
        <translation>Ce serveur n’envoie pas d’e-mails. Demandez un code à une personne qui administre votre équipe.</translation>
    </message>
    <message>
        <source>If somebody here has this address, a code is on its way. It is good for an hour.</source>
        <translation>Si quelqu’un ici a cette adresse, un code est en route. Il est valable une heure.</translation>
    </message>
    <message>
        <source>No mail can be sent to this address.</source>
        <translation>Aucun e-mail ne peut être envoyé à cette adresse.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MailDialog</name>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>With a mail server people verify their addresses, set a forgotten password anew by themselves, and get invitations.</source>
        <translation>Avec un serveur de messagerie, chacun vérifie son adresse, redéfinit lui-même un mot de passe oublié et reçoit des invitations.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serveur de messagerie</translation>
    </message>
    <message>
        <source>Like mail.example.org.</source>
        <translation>Comme mail.example.org.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Empty: it wants nobody to sign in.</source>
        <translation>Vide : personne ne doit se connecter.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Adresse de l’expéditeur</translation>
    </message>
    <message>
        <source>Where the mails come from.</source>
        <translation>Celle d’où viennent les e-mails.</translation>
    </message>
    <message>
        <source>Address of this Hearth server</source>
        <translation>Adresse de ce serveur Hearth</translation>
    </message>
    <message>
        <source>For links in invitations: HOST or HOST:PORT, with #PIN behind it where the certificate is of its own making.</source>
        <translation>Pour les liens des invitations : HÔTE ou HÔTE:PORT, suivi de #PIN si le certificat est fait par le serveur lui-même.</translation>
    </message>
    <message>
        <source>Send a test mail to</source>
        <translation>Envoyer un e-mail de test à</translation>
    </message>
    <message>
        <source>Send a &amp;test mail</source>
        <translation>Envoyer un e-mail de &amp;test</translation>
    </message>
    <message>
        <source>Send no &amp;mail</source>
        <translation>Ne plus envoyer d’e-&amp;mails</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>TLS from the start</source>
        <translation>TLS dès le début</translation>
    </message>
    <message>
        <source>None: only a mail server on this machine</source>
        <translation>Aucun : seulement pour un serveur de messagerie sur cette machine</translation>
    </message>
    <message>
        <source>One is kept. Empty: it stays, unless the mail server or the user is another one.</source>
        <translation>Un mot de passe est conservé. Vide : il reste, sauf si le serveur ou l’utilisateur change.</translation>
    </message>
    <message>
        <source>Trust a certificate of its &amp;own…</source>
        <translation>Faire confiance à un certificat &amp;propre…</translation>
    </message>
    <message>
        <source>Trust another certificate of its &amp;own…</source>
        <translation>Faire confiance à un autre certificat &amp;propre…</translation>
    </message>
    <message>
        <source>Certificate of the mail server</source>
        <translation>Certificat du serveur de messagerie</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificats (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Ce fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Type the name of the mail server.</source>
        <translation>Saisissez le nom du serveur de messagerie.</translation>
    </message>
    <message>
        <source>The port must be a number between 1 and 65535.</source>
        <translation>Le port doit être un nombre entre 1 et 65535.</translation>
    </message>
    <message>
        <source>Type an e-mail address, like hearth@example.org.</source>
        <translation>Saisissez une adresse e-mail, comme hearth@example.org.</translation>
    </message>
    <message>
        <source>Type the address that the test mail goes to.</source>
        <translation>Saisissez l’adresse à laquelle part l’e-mail de test.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>The mail server took it. Look whether it arrives.</source>
        <translation>Le serveur de messagerie l’a accepté. Regarde s’il arrive.</translation>
    </message>
    <message>
        <source>Saved. The server sends mail now.</source>
        <translation>Enregistré. Le serveur envoie maintenant des e-mails.</translation>
    </message>
    <message>
        <source>The server sends no mail any more.</source>
        <translation>Le serveur n’envoie plus d’e-mails.</translation>
    </message>
    <message>
        <source>This is not the name or address of a host.</source>
        <translation>Ce n’est ni le nom ni l’adresse d’une machine.</translation>
    </message>
    <message>
        <source>No mail can come from this address.</source>
        <translation>Aucun e-mail ne peut venir de cette adresse.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like chat.example.org or 192.168.1.20:7420.</source>
        <translation>Ce n’est pas une adresse. Elle ressemble à chat.example.org ou 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>No mail can be sent to this address.</source>
        <translation>Aucun e-mail ne peut être envoyé à cette adresse.</translation>
    </message>
    <message>
        <source>Without encryption mail goes only to a mail server on this machine.</source>
        <translation>Sans chiffrement, les e-mails ne vont qu’à un serveur de messagerie sur cette machine.</translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM.</source>
        <translation>Le fichier ne contient aucun certificat en PEM.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MailText</name>
    <message>
        <source>The mail server took it.</source>
        <translation>Le serveur de messagerie l’a accepté.</translation>
    </message>
    <message>
        <source>No mail server is set up.</source>
        <translation>Aucun serveur de messagerie n’est configuré.</translation>
    </message>
    <message>
        <source>There is no host of this name.</source>
        <translation>Aucune machine ne porte ce nom.</translation>
    </message>
    <message>
        <source>Nothing listens at this host and port.</source>
        <translation>Rien n’écoute à cette machine et à ce port.</translation>
    </message>
    <message>
        <source>The mail server does not answer in time. Is it the right port?</source>
        <translation>Le serveur de messagerie ne répond pas à temps. Est-ce le bon port ?</translation>
    </message>
    <message>
        <source>The mail server does not encrypt there in this way. Try the other one, with its port: 587 for STARTTLS, 465 for TLS.</source>
        <translation>Le serveur de messagerie ne chiffre pas de cette façon à cet endroit. Essayez l’autre avec son port : 587 pour STARTTLS, 465 pour TLS.</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate is not trusted: it is for another name, has expired, or nobody known vouches for it.</source>
        <translation>Le certificat du serveur de messagerie n’est pas digne de confiance : il est pour un autre nom, a expiré, ou personne de connu ne s’en porte garant.</translation>
    </message>
    <message>
        <source>The mail server does not accept the user name and password.</source>
        <translation>Le serveur de messagerie n’accepte pas le nom d’utilisateur et le mot de passe.</translation>
    </message>
    <message>
        <source>The mail server does not let this sender&apos;s address send mail.</source>
        <translation>Le serveur de messagerie ne laisse pas cette adresse envoyer d’e-mails.</translation>
    </message>
    <message>
        <source>The mail server refuses the recipient&apos;s address.</source>
        <translation>Le serveur de messagerie refuse l’adresse du destinataire.</translation>
    </message>
    <message>
        <source>The mail server refuses the mail.</source>
        <translation>Le serveur de messagerie refuse l’e-mail.</translation>
    </message>
    <message>
        <source>The mail could not be sent.</source>
        <translation>L’e-mail n’a pas pu être envoyé.</translation>
    </message>
    <message>
        <source>%1 It said: %2</source>
        <comment>a sentence, and the words of the mail server</comment>
        <translation>%1 Il a dit : %2</translation>
    </message>
    <message numerus="yes">
        <source>%n mails wait to be sent.</source>
        <translation>
            <numerusform>%n e-mail attend d’être envoyé.</numerusform>
            <numerusform>%n e-mails attendent d’être envoyés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last mail was sent at %1.</source>
        <translation>Le dernier e-mail est parti le %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n mails were given up this week.</source>
        <translation>
            <numerusform>%n e-mail a été abandonné cette semaine.</numerusform>
            <numerusform>%n e-mails ont été abandonnés cette semaine.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last one (%1): %2</source>
        <comment>what a mail was for, and what was wrong</comment>
        <translation>Le dernier (%1) : %2</translation>
    </message>
    <message>
        <source>code for an address</source>
        <translation>code pour une adresse</translation>
    </message>
    <message>
        <source>code for a new password</source>
        <translation>code pour un nouveau mot de passe</translation>
    </message>
    <message>
        <source>news of a changed address</source>
        <translation>avis de changement d’adresse</translation>
    </message>
    <message>
        <source>news of a changed password</source>
        <translation>avis de changement de mot de passe</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>invitation</translation>
    </message>
    <message>
        <source>news of a second factor taken off</source>
        <translation>avis de retrait du second facteur</translation>
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
        <translation>Quitter Hearth ?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MappingRows</name>
    <message>
        <source>Add a &amp;group</source>
        <translation>Ajouter un &amp;groupe</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Another workspace</source>
        <translation>Un autre espace</translation>
    </message>
    <message>
        <source>Group at the provider</source>
        <translation>Groupe auprès du service</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the group %1</source>
        <translation>Retirer le groupe %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MatchDialog</name>
    <message>
        <source>Who is %1?</source>
        <translation>Qui est %1 ?</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Chercher une personne</translation>
    </message>
    <message>
        <source>People of this workspace</source>
        <translation>Personnes de cet espace de travail</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Associer</translation>
    </message>
    <message>
        <source>Choose the person here who wrote as %1 before the import. Those messages become theirs, and the private rooms of the export that %1 was in open to them. An admin can undo it under “Imported people”.</source>
        <translation>Choisissez la personne d’ici qui écrivait comme %1 avant l’importation. Ces messages deviennent les siens, et les salons privés de l’export où %1 était s’ouvrent à elle. Un administrateur peut l’annuler sous « Personnes importées ».</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MemberDelegate</name>
    <message>
        <source>From an import</source>
        <translation>Issu d’un import</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Invité</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (vous)</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MembersDialog</name>
    <message>
        <source>Manage members</source>
        <translation>Gérer les membres</translation>
    </message>
    <message>
        <source>Who is in this workspace, and what they may do.</source>
        <translation>Qui est dans cet espace de travail, et ce que chacun peut y faire.</translation>
    </message>
    <message>
        <source>Custom roles</source>
        <translation>Rôles personnalisés</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Chercher par nom</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>&amp;Why may they?</source>
        <translation>&amp;Pourquoi le peuvent-ils ?</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Retirer…</translation>
    </message>
    <message>
        <source>They are not here any more.</source>
        <translation>Cette personne n’est plus là.</translation>
    </message>
    <message>
        <source>Let back &amp;in</source>
        <translation>&amp;Laisser revenir</translation>
    </message>
    <message>
        <source>They were not removed.</source>
        <translation>Cette personne n’a pas été retirée.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name, roles</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>They own the workspace. It has to be handed over first.</source>
        <translation>L’espace de travail appartient à cette personne. Il faut d’abord le transmettre.</translation>
    </message>
    <message>
        <source>Only admins change admins.</source>
        <translation>Seuls les admins modifient les admins.</translation>
    </message>
    <message>
        <source>A guest sees the channels they were invited to, and has no custom role.</source>
        <translation>Un invité voit les canaux où il a été invité, et n’a pas de rôle personnalisé.</translation>
    </message>
    <message>
        <source>Custom roles below only add to what it allows.</source>
        <translation>Les rôles personnalisés ci-dessous ne font qu’y ajouter.</translation>
    </message>
    <message>
        <source>%1 is “%2” now.</source>
        <translation>%1 est maintenant « %2 ».</translation>
    </message>
    <message>
        <source>%1 has the role %2 now.</source>
        <translation>%1 a maintenant le rôle %2.</translation>
    </message>
    <message>
        <source>%1 does not have the role %2 any more.</source>
        <translation>%1 n’a plus le rôle %2.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Retirer %1 ?</translation>
    </message>
    <message>
        <source>They lose access at once, on every device. Their messages stay. The join code does not let them in again; you can.</source>
        <translation>Cette personne perd l’accès aussitôt, sur tous ses appareils. Ses messages restent. Le code d’accès ne la laisse pas revenir ; vous le pouvez.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 est retiré.</translation>
    </message>
    <message>
        <source>%1 is a member again.</source>
        <translation>%1 est de nouveau membre.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MembersPane</name>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Nobody here has such a name.</source>
        <translation>Personne ici ne porte ce nom.</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Chercher une personne</translation>
    </message>
    <message>
        <source>Add people…</source>
        <translation>Ajouter des personnes…</translation>
    </message>
    <message>
        <source>Who is in this channel cannot be seen now.</source>
        <translation>On ne peut pas voir maintenant qui est dans ce canal.</translation>
    </message>
    <message>
        <source>The server knows it, and it is shown as soon as there is a connection.</source>
        <translation>Le serveur le sait ; ce sera affiché dès qu’il y aura une connexion.</translation>
    </message>
    <message>
        <source>Nobody is in this channel.</source>
        <translation>Personne n’est dans ce canal.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Écrire un message</translation>
    </message>
    <message>
        <source>Remove from channel…</source>
        <translation>Retirer du canal…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MessageActions</name>
    <message>
        <source>React…</source>
        <translation>Réagir…</translation>
    </message>
    <message>
        <source>Reply in thread</source>
        <translation>Répondre dans le fil</translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>Ouvrir le fil</translation>
    </message>
    <message>
        <source>Unfollow thread</source>
        <translation>Ne plus suivre le fil</translation>
    </message>
    <message>
        <source>Follow thread</source>
        <translation>Suivre le fil</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citer</translation>
    </message>
    <message>
        <source>Forward…</source>
        <translation>Transférer…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin to the channel</source>
        <translation>Épingler dans le canal</translation>
    </message>
    <message>
        <source>Remove from saved</source>
        <translation>Retirer des messages enregistrés</translation>
    </message>
    <message>
        <source>Save for later</source>
        <translation>Enregistrer pour plus tard</translation>
    </message>
    <message>
        <source>Mark unread from here</source>
        <translation>Marquer comme non lu à partir d’ici</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Copy link to message</source>
        <translation>Copier le lien du message</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Versions précédentes…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Épingler ou désépingler</translation>
    </message>
    <message>
        <source>Save for later, or no longer</source>
        <translation>Enregistrer pour plus tard, ou ne plus le faire</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Me le rappeler</translation>
    </message>
    <message>
        <source>Close poll…</source>
        <translation>Clore le sondage…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Open, save or delete its files</source>
        <translation>Ouvrir, enregistrer ou supprimer ses fichiers</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MessageListDelegate</name>
    <message>
        <source>This message is not on this device yet.</source>
        <translation>Ce message n’est pas encore sur cet appareil.</translation>
    </message>
    <message>
        <source>%1, in a thread</source>
        <comment>room</comment>
        <translation>%1, dans un fil</translation>
    </message>
    <message>
        <source>%1 · pinned by %2</source>
        <comment>room, name</comment>
        <translation>%1 · épinglé par %2</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MessageListPane</name>
    <message>
        <source>Pinned messages</source>
        <translation>Messages épinglés</translation>
    </message>
    <message>
        <source>Saved messages</source>
        <translation>Messages enregistrés</translation>
    </message>
    <message>
        <source>Nothing is pinned here.</source>
        <translation>Rien n’est épinglé ici.</translation>
    </message>
    <message>
        <source>Nothing is saved.</source>
        <translation>Rien n’est enregistré.</translation>
    </message>
    <message>
        <source>Pin what everybody should find again: the menu of a message has it.</source>
        <translation>Épinglez ce que tout le monde doit retrouver : le menu d’un message le permet.</translation>
    </message>
    <message>
        <source>Save what you want to come back to: the menu of a message has it. Nobody else sees this list.</source>
        <translation>Enregistrez ce à quoi vous voulez revenir : le menu d’un message le permet. Personne d’autre ne voit cette liste.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Remove from saved</source>
        <translation>Retirer des messages enregistrés</translation>
    </message>
    <message>
        <source>Show in its place</source>
        <translation>Afficher à sa place</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MessageToolbar</name>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Message actions</source>
        <translation>Actions sur le message</translation>
    </message>
    <message>
        <source>Take back your reaction: %1</source>
        <comment>emoji&apos;s name</comment>
        <translation>Retirer votre réaction : %1</translation>
    </message>
    <message>
        <source>React with: %1</source>
        <comment>emoji&apos;s name</comment>
        <translation>Réagir avec : %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MoveAwayDialog</name>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Move to another computer</source>
        <translation>Déplacer vers un autre ordinateur</translation>
    </message>
    <message>
        <source>People can go on writing meanwhile; for a moment at the end they wait. Afterwards the workspace is closed here, and their Hearth goes on there.</source>
        <translation>Tout le monde peut continuer à écrire ; à la fin, il faut attendre un instant. Ensuite l’espace de travail est fermé ici, et le Hearth de chacun continue là-bas.</translation>
    </message>
    <message>
        <source>On the other computer: Server settings → Moving → Take a workspace in. It begins with hearth://move/.</source>
        <translation>Sur l’autre ordinateur : Réglages du serveur → Déplacement → Accueillir un espace de travail. Il commence par hearth://move/.</translation>
    </message>
    <message>
        <source>What people sign in with goes along, so move only to a computer that you trust as much as this one.</source>
        <translation>Ce avec quoi chacun se connecte part aussi : ne choisissez qu’un ordinateur auquel vous faites autant confiance qu’à celui-ci.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Déplacer</translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation>Où se trouve %1 maintenant ?</translation>
    </message>
    <message>
        <source>Whoever was in it is sent there.</source>
        <translation>Ceux qui en faisaient partie y sont envoyés.</translation>
    </message>
    <message>
        <source>The other computer showed it when it had opened the file. It begins with hearth://moved/.</source>
        <translation>L’autre ordinateur l’a affiché après avoir ouvert le fichier. Il commence par hearth://moved/.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Passphrase of a file</source>
        <translation>Phrase secrète d’un fichier</translation>
    </message>
    <message>
        <source>For a computer that this one does not reach: the workspace is closed here and written into a file, which is opened there with this passphrase.</source>
        <translation>Pour un ordinateur que celui-ci n’atteint pas : l’espace de travail est fermé ici et écrit dans un fichier, qui s’ouvre là-bas avec cette phrase secrète.</translation>
    </message>
    <message>
        <source>Move into a &amp;file…</source>
        <translation>Déplacer dans un &amp;fichier…</translation>
    </message>
    <message>
        <source>This is no link for moving. Copy the whole link; it begins with hearth://move/.</source>
        <translation>Ce n’est pas un lien de déplacement. Copiez le lien entier ; il commence par hearth://move/.</translation>
    </message>
    <message>
        <source>This does not say where it is. Copy the whole link; it begins with hearth://moved/.</source>
        <translation>Cela n’indique pas où il se trouve. Copiez le lien entier ; il commence par hearth://moved/.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters: the file holds what people sign in with.</source>
        <translation>
            <numerusform>Au moins %n caractère : le fichier contient ce avec quoi chacun se connecte.</numerusform>
            <numerusform>Au moins %n caractères : le fichier contient ce avec quoi chacun se connecte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move into a file</source>
        <translation>Déplacer dans un fichier</translation>
    </message>
    <message>
        <source>Workspaces (*.hearthbackup)</source>
        <translation>Espaces de travail (*.hearthbackup)</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Écriture du fichier…</translation>
    </message>
    <message>
        <source>This passphrase is too short.</source>
        <translation>Cette phrase secrète est trop courte.</translation>
    </message>
    <message>
        <source>This link does not work. Copy the whole link.</source>
        <translation>Ce lien ne fonctionne pas. Copiez le lien entier.</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Il y a déjà un fichier de ce nom.</translation>
    </message>
    <message>
        <source>This workspace is moving already, or has moved.</source>
        <translation>Cet espace de travail est déjà en cours de déplacement, ou a été déplacé.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MoveText</name>
    <message>
        <source>The other computer does not answer. Hearth goes on by itself when it does.</source>
        <translation>L’autre ordinateur ne répond pas. Hearth reprendra de lui-même dès qu’il répondra.</translation>
    </message>
    <message>
        <source>Another computer than the one that made the link answers there. Ask for a new link.</source>
        <translation>C’est un autre ordinateur que celui qui a créé le lien qui répond. Demandez un nouveau lien.</translation>
    </message>
    <message>
        <source>The link is not good any more. Cancel, and ask for a new one.</source>
        <translation>Le lien n’est plus valable. Annulez et demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>The workspace is on that computer already.</source>
        <translation>L’espace de travail est déjà sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The other computer has an older Hearth. Update it; this goes on by itself.</source>
        <translation>L’autre ordinateur a une version plus ancienne de Hearth. Mettez-la à jour ; la suite se fera d’elle-même.</translation>
    </message>
    <message>
        <source>The disk of the other computer is full. Make room there; this goes on by itself.</source>
        <translation>Le disque de l’autre ordinateur est plein. Faites-y de la place ; la suite se fera d’elle-même.</translation>
    </message>
    <message>
        <source>What arrived is not what was sent. It is tried again.</source>
        <translation>Ce qui est arrivé n’est pas ce qui a été envoyé. Un nouvel essai aura lieu.</translation>
    </message>
    <message>
        <source>A disk refuses. Choose another folder, or make room.</source>
        <translation>Un disque refuse. Choisissez un autre dossier ou faites de la place.</translation>
    </message>
    <message>
        <source>This file is encrypted. Type its passphrase.</source>
        <translation>Ce fichier est chiffré. Saisissez sa phrase secrète.</translation>
    </message>
    <message>
        <source>This is not the passphrase of this file.</source>
        <translation>Ce n’est pas la phrase secrète de ce fichier.</translation>
    </message>
    <message>
        <source>It did not work. The log of the server says more.</source>
        <translation>Cela n’a pas fonctionné. Le journal du serveur en dit plus.</translation>
    </message>
    <message>
        <source>Cancelled. It stays here.</source>
        <translation>Annulé. Il reste ici.</translation>
    </message>
    <message>
        <source>Closed here since %1: it is in the file %2. When it has been opened elsewhere, say where.</source>
        <translation>Fermé ici depuis le %1 : il est dans le fichier %2. Quand il aura été ouvert ailleurs, indiquez où.</translation>
    </message>
    <message>
        <source>Moved to %1 on %2. People&apos;s Hearth follows it by itself.</source>
        <translation>Déplacé vers %1 le %2. Le Hearth de chacun le suit de lui-même.</translation>
    </message>
    <message>
        <source>Closed here and waiting for %1 to open it.</source>
        <translation>Fermé ici, en attente que %1 l’ouvre.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Moving to %1: %2 of %3. People can go on writing.</source>
        <translation>Déplacement vers %1 : %2 sur %3. Tout le monde peut continuer à écrire.</translation>
    </message>
    <message>
        <source>Came here on %1.</source>
        <translation>Arrivé ici le %1.</translation>
    </message>
    <message>
        <source>On its way here since %1.</source>
        <translation>En route vers ici depuis le %1.</translation>
    </message>
    <message>
        <source>An import still brings messages or files into this workspace. Move it when that is done.</source>
        <translation>Une importation apporte encore des messages ou des fichiers dans cet espace de travail. Déplacez-le quand elle est terminée.</translation>
    </message>
    <message>
        <source>A backup is being made or put back just now. Try again when that is done.</source>
        <translation>Une sauvegarde est en cours de création ou de restauration. Réessayez quand ce sera terminé.</translation>
    </message>
    <message>
        <source>The other computer does not know of this move any more.</source>
        <translation>L’autre ordinateur ne sait plus rien de ce déplacement.</translation>
    </message>
    <message>
        <source>Open it here again only if the other computer is gone for good.</source>
        <translation>Ne le rouvrez ici que si l’autre ordinateur a définitivement disparu.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::MovesDialog</name>
    <message>
        <source>Moving</source>
        <translation>Déplacement</translation>
    </message>
    <message>
        <source>A workspace can move to another computer that runs Hearth, with its people, messages and files. Everybody&apos;s Hearth finds it there by itself.</source>
        <translation>Un espace de travail peut être déplacé vers un autre ordinateur équipé de Hearth, avec ses membres, ses messages et ses fichiers. Le Hearth de chacun l’y retrouve de lui-même.</translation>
    </message>
    <message>
        <source>Nothing has moved yet.</source>
        <translation>Rien n’a encore été déplacé.</translation>
    </message>
    <message>
        <source>&amp;Move to another computer…</source>
        <translation>&amp;Déplacer vers un autre ordinateur…</translation>
    </message>
    <message>
        <source>&amp;Take a workspace in…</source>
        <translation>&amp;Accueillir un espace de travail…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open %1 here again?</source>
        <translation>Rouvrir %1 ici ?</translation>
    </message>
    <message>
        <source>If somebody has opened the file, or opens it later, there are two: what is written in one never comes to the other.</source>
        <translation>Si quelqu’un a ouvert le fichier, ou l’ouvre plus tard, il y en aura deux : ce qui est écrit dans l’un n’arrive jamais dans l’autre.</translation>
    </message>
    <message>
        <source>Open it here</source>
        <translation>Ouvrir ici</translation>
    </message>
    <message>
        <source>Delete the closed copy of %1?</source>
        <translation>Supprimer la copie fermée de %1 ?</translation>
    </message>
    <message>
        <source>Its messages and files on this computer are deleted. Where it is now stays known, so that people who were away find it.</source>
        <translation>Ses messages et fichiers sur cet ordinateur sont supprimés. L’endroit où il se trouve reste connu, pour que les absents le retrouvent.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>It is too late for this: the move has gone on meanwhile.</source>
        <translation>Il est trop tard : le déplacement a continué entre-temps.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action and workspace</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Say where…</source>
        <translation>Indiquer où…</translation>
    </message>
    <message>
        <source>Open here again…</source>
        <translation>Rouvrir ici…</translation>
    </message>
    <message>
        <source>Delete the copy…</source>
        <translation>Supprimer la copie…</translation>
    </message>
    <message>
        <source>Only if the other computer is gone for good. If it comes back and has the workspace, there are two: what is written in one never comes to the other.</source>
        <translation>Seulement si l’autre ordinateur a définitivement disparu. S’il revient avec l’espace de travail, il y en aura deux : ce qui est écrit dans l’un n’arrivera jamais dans l’autre.</translation>
    </message>
    <message>
        <source>Delete what has come of %1?</source>
        <translation>Supprimer ce qui est arrivé de %1 ?</translation>
    </message>
    <message>
        <source>What has come of its messages and files is deleted from this computer, and nothing more of it comes. It stays on the computer that it comes from, or opens there again by itself if it is closed. If that computer is gone for good, this may be the last copy. To move it after all, begin there again with a new link.</source>
        <translation>Ce qui est arrivé de ses messages et fichiers est supprimé de cet ordinateur, et plus rien n’en arrivera. L’espace de travail reste sur l’ordinateur d’où il vient ; s’il y est fermé, il s’y rouvre de lui-même. Si cet ordinateur-là a définitivement disparu, c’est peut-être la dernière copie. Pour le déplacer malgré tout, recommencez là-bas avec un nouveau lien.</translation>
    </message>
    <message>
        <source>Delete what came…</source>
        <translation>Supprimer ce qui est arrivé…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::NetworkDoubt</name>
    <message>
        <source>Go on hosting in this network?</source>
        <translation>Continuer à héberger sur ce réseau ?</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>&amp;Stop hosting</source>
        <translation>&amp;Arrêter l’hébergement</translation>
    </message>
    <message>
        <source>&amp;Go on hosting</source>
        <translation>&amp;Continuer à héberger</translation>
    </message>
</context>
<context>
    <name>hearth::ui::NetworksDialog</name>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>From where %1 may be used. Empty: from everywhere.</source>
        <translation>D’où %1 peut être utilisé. Vide : de partout.</translation>
    </message>
    <message>
        <source>&amp;Addresses and ranges, one a line, like 192.0.2.0/24 or 2001:db8::/32:</source>
        <translation>&amp;Adresses et plages, une par ligne, comme 192.0.2.0/24 ou 2001:db8::/32 :</translation>
    </message>
    <message>
        <source>Addresses and ranges</source>
        <translation>Adresses et plages</translation>
    </message>
    <message>
        <source>Whoever is elsewhere keeps what is on their device, and neither gets nor sends anything until they are back. This computer, if the server is in it, is always inside.</source>
        <translation>Qui est ailleurs garde ce qui est sur son appareil, et ne reçoit ni n’envoie rien jusqu’à son retour. Cet ordinateur, si le serveur est dedans, en fait toujours partie.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save and shut this place out</source>
        <translation>Enregistrer et exclure ce lieu</translation>
    </message>
    <message>
        <source>You are at %1, and that is in none of these networks: you would be shut out yourself.</source>
        <translation>Vous êtes à l’adresse %1, qui n’est dans aucun de ces réseaux : vous seriez exclu vous-même.</translation>
    </message>
    <message>
        <source>Line %1 is no address or range. Write it like 192.0.2.0/24 or 2001:db8::/32.</source>
        <translation>La ligne %1 n’est ni une adresse ni une plage. Écrivez-la comme 192.0.2.0/24 ou 2001:db8::/32.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::NewChannelDialog</name>
    <message>
        <source>New channel</source>
        <translation>Nouveau canal</translation>
    </message>
    <message>
        <source>Channels are where a team talks about one thing.</source>
        <translation>Un canal est l’endroit où une équipe parle d’un sujet.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Short, like release or kitchen.</source>
        <translation>Court, comme version ou cuisine.</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>Optional. Helps people to find the right place.</source>
        <translation>Facultatif. Aide à trouver le bon endroit.</translation>
    </message>
    <message>
        <source>Private: only people who are added see it, not even admins</source>
        <translation>Privé : seules les personnes ajoutées le voient, pas même les admins</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Create channel</source>
        <translation>Créer le canal</translation>
    </message>
    <message>
        <source>Give the channel a name.</source>
        <translation>Donnez un nom au canal.</translation>
    </message>
    <message>
        <source>A channel of this name is there already. Choose another name.</source>
        <translation>Un canal de ce nom existe déjà. Choisissez un autre nom.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
</context>
<context>
    <name>hearth::ui::NotificationsDialog</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>Dans %1</translation>
    </message>
    <message>
        <source>The server of this workspace cannot keep what you want to be told of.</source>
        <translation>Le serveur de cet espace de travail ne peut pas conserver ce dont vous voulez être averti.</translation>
    </message>
    <message>
        <source>Tell me of</source>
        <translation>M’avertir de</translation>
    </message>
    <message>
        <source>On all your devices. A channel&apos;s own menu may say otherwise.</source>
        <translation>Sur tous vos appareils. Le menu d’un canal peut en décider autrement.</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Separated by commas. Messages with one of them count as mentions of you.</source>
        <translation>Séparés par des virgules. Les messages qui en contiennent un comptent comme des mentions de vous.</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Calme à partir de</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Calme jusqu’à</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from one time to another</comment>
        <translation>à</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <source>Every week, on the days that you choose, in the time of your device.</source>
        <translation>Chaque semaine, les jours que vous choisissez, à l’heure de votre appareil.</translation>
    </message>
    <message>
        <source>Quiet on %1</source>
        <translation>Calme le %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %n keyword(s).</source>
        <translation>
            <numerusform>Au plus %n mot-clé.</numerusform>
            <numerusform>Au plus %n mots-clés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A keyword has at most %n character(s).</source>
        <translation>
            <numerusform>Un mot-clé a au plus %n caractère.</numerusform>
            <numerusform>Un mot-clé a au plus %n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>On this device</source>
        <translation>Sur cet appareil</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Afficher les notifications</translation>
    </message>
    <message>
        <source>In the corner of your desktop.</source>
        <translation>Dans le coin de votre écran.</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Avec un son</translation>
    </message>
    <message>
        <source>The one of your desktop.</source>
        <translation>Celui de votre bureau.</translation>
    </message>
    <message>
        <source>With the text</source>
        <translation>Avec le texte</translation>
    </message>
    <message>
        <source>Otherwise only who wrote, and where.</source>
        <translation>Sinon seulement qui a écrit, et où.</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>Continuer quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>In the tray, where the desktop has one.</source>
        <translation>Dans la zone de notification, si votre bureau en a une.</translation>
    </message>
    <message>
        <source>The list of what starts at login cannot be written.</source>
        <translation>La liste de ce qui démarre à l’ouverture de session ne peut pas être écrite.</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Démarrer à l’ouverture de session</translation>
    </message>
    <message>
        <source>So that nothing is missed.</source>
        <translation>Pour ne rien manquer.</translation>
    </message>
    <message>
        <source>Start in the background</source>
        <translation>Démarrer en arrière-plan</translation>
    </message>
    <message>
        <source>Without showing the window.</source>
        <translation>Sans afficher la fenêtre.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lu</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Répondre…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::NotifyText</name>
    <message>
        <source>All messages</source>
        <translation>Tous les messages</translation>
    </message>
    <message>
        <source>Mentions and direct messages</source>
        <translation>Mentions et messages directs</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
</context>
<context>
    <name>hearth::ui::OpenBackupDialog</name>
    <message>
        <source>Open a backup</source>
        <translation>Ouvrir une sauvegarde</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Empty: it is not encrypted, or has the passphrase of the schedule.</source>
        <translation>Vide : elle n’est pas chiffrée, ou a la phrase secrète de la planification.</translation>
    </message>
    <message>
        <source>What is on this computer&apos;s server now is put aside, not deleted: it stays in the folder “replaced” of Hearth&apos;s data. The backup takes its place when Hearth is started next. Everybody&apos;s Hearth starts over from it by itself and sends what it had not sent; what was written since the backup is not in it.</source>
        <translation>Ce qui est maintenant sur le serveur de cet ordinateur est mis de côté, pas supprimé : cela reste dans le dossier « replaced » des données de Hearth. La sauvegarde prend sa place au prochain démarrage de Hearth. Le Hearth de chacun repart de là tout seul et envoie ce qu’il n’avait pas envoyé ; ce qui a été écrit depuis la sauvegarde n’y est pas.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Another backup is being made or opened just now.</source>
        <translation>Une autre sauvegarde est en cours de création ou d’ouverture.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::OriginsDialog</name>
    <message>
        <source>Web pages</source>
        <translation>Pages web</translation>
    </message>
    <message>
        <source>Which pages in a browser may call this server. Empty: none, as most people want it.</source>
        <translation>Quelles pages d’un navigateur peuvent appeler ce serveur. Vide : aucune, comme la plupart le souhaitent.</translation>
    </message>
    <message>
        <source>&amp;Addresses of web pages, one a line, like https://chat.example.org:</source>
        <translation>&amp;Adresses de pages web, une par ligne, comme https://chat.example.org :</translation>
    </message>
    <message>
        <source>Addresses of web pages</source>
        <translation>Adresses de pages web</translation>
    </message>
    <message>
        <source>Whoever signs in on such a page gives it what they may do here. Name only pages that you trust.</source>
        <translation>Qui se connecte sur une telle page lui donne ce qu’il peut faire ici. N’indiquez que des pages de confiance.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>“%1” is no address of a web page. Write it like https://chat.example.org, without what comes after the name.</source>
        <translation>« %1 » n’est pas l’adresse d’une page web. Écrivez-la comme https://chat.example.org, sans ce qui suit le nom.</translation>
    </message>
    <message>
        <source>These are too many: at most 20.</source>
        <translation>C’est trop : 20 au plus.</translation>
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
        <translation>Part de %1 déjà envoyée</translation>
    </message>
    <message>
        <source>Resume sending %1</source>
        <translation>Reprendre l’envoi de %1</translation>
    </message>
    <message>
        <source>Pause sending %1</source>
        <translation>Suspendre l’envoi de %1</translation>
    </message>
    <message>
        <source>Cancel sending %1</source>
        <translation>Annuler l’envoi de %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::OutboxItem</name>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::OutboxPane</name>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Tout réessayer</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>Rien n’attend.</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent</source>
        <translation>
            <numerusform>%n non envoyé</numerusform>
            <numerusform>%n non envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard this?</source>
        <translation>Abandonner ceci ?</translation>
    </message>
    <message>
        <source>%1 is not sent any more and cannot be brought back. If it has just left, it may still arrive.</source>
        <translation>%1 ne sera plus envoyé et ne pourra pas être récupéré. Si l’envoi vient de partir, il peut encore arriver.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Everything you sent is on the server. What you send without a network waits here.</source>
        <translation>Tout ce que vous avez envoyé est sur le serveur. Ce que vous envoyez sans réseau attend ici.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::OutboxText</name>
    <message>
        <source>Reply “%1”</source>
        <translation>Réponse « %1 »</translation>
    </message>
    <message>
        <source>Message “%1”</source>
        <translation>Message « %1 »</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>Modification « %1 »</translation>
    </message>
    <message>
        <source>Deleting a message</source>
        <translation>Suppression d’un message</translation>
    </message>
    <message>
        <source>New channel “%1”</source>
        <translation>Nouveau canal « %1 »</translation>
    </message>
    <message>
        <source>Archiving a channel</source>
        <translation>Archivage d’un canal</translation>
    </message>
    <message>
        <source>Deleting a channel</source>
        <translation>Suppression d’un canal</translation>
    </message>
    <message>
        <source>New name “%1” for a channel</source>
        <translation>Nouveau nom « %1 » pour un canal</translation>
    </message>
    <message>
        <source>New topic “%1”</source>
        <translation>Nouveau sujet « %1 »</translation>
    </message>
    <message>
        <source>A channel&apos;s settings</source>
        <translation>Paramètres d’un canal</translation>
    </message>
    <message>
        <source>New name “%1” for the workspace</source>
        <translation>Nouveau nom « %1 » pour l’espace de travail</translation>
    </message>
    <message>
        <source>The workspace&apos;s settings</source>
        <translation>Paramètres de l’espace de travail</translation>
    </message>
    <message>
        <source>Your new name “%1”</source>
        <translation>Votre nouveau nom « %1 »</translation>
    </message>
    <message>
        <source>A change</source>
        <translation>Une modification</translation>
    </message>
    <message>
        <source>The server did not accept it.</source>
        <translation>Le serveur ne l’a pas accepté.</translation>
    </message>
    <message>
        <source>Being sent.</source>
        <translation>Envoi en cours.</translation>
    </message>
    <message>
        <source>Waits for your decision about: %1</source>
        <translation>Attend votre décision sur : %1</translation>
    </message>
    <message>
        <source>Waiting — will be sent by itself.</source>
        <translation>En attente — sera envoyé automatiquement.</translation>
    </message>
    <message>
        <source>Draft “%1”</source>
        <translation>Brouillon « %1 »</translation>
    </message>
    <message>
        <source>Is kept on this device, and goes on when Hearth can write on its disk again.</source>
        <translation>Est conservé sur cet appareil et reprendra quand Hearth pourra de nouveau écrire sur le disque.</translation>
    </message>
    <message>
        <source>You are not in this team any more, so it cannot be sent. You can copy it.</source>
        <translation>Vous ne faites plus partie de cette équipe : impossible de l’envoyer. Vous pouvez le copier.</translation>
    </message>
    <message>
        <source>Forwarding a message</source>
        <translation>Transfert d’un message</translation>
    </message>
    <message>
        <source>Joining a channel</source>
        <translation>Arrivée dans un canal</translation>
    </message>
    <message>
        <source>Leaving a channel</source>
        <translation>Départ d’un canal</translation>
    </message>
    <message>
        <source>Adding people to a channel</source>
        <translation>Ajout de personnes à un canal</translation>
    </message>
    <message>
        <source>Taking somebody out of a channel</source>
        <translation>Retrait d’une personne d’un canal</translation>
    </message>
    <message>
        <source>A new conversation</source>
        <translation>Une nouvelle conversation</translation>
    </message>
    <message>
        <source>Reaction %1</source>
        <translation>Réaction %1</translation>
    </message>
    <message>
        <source>Pinning a message</source>
        <translation>Épinglage d’un message</translation>
    </message>
    <message>
        <source>Unpinning a message</source>
        <translation>Désépinglage d’un message</translation>
    </message>
    <message>
        <source>Poll “%1”</source>
        <translation>Sondage « %1 »</translation>
    </message>
    <message>
        <source>A new time for a scheduled message</source>
        <translation>Une nouvelle heure pour un message programmé</translation>
    </message>
    <message>
        <source>Scheduled message “%1”</source>
        <translation>Message programmé « %1 »</translation>
    </message>
    <message>
        <source>Not sending a scheduled message</source>
        <translation>Annulation d’un message programmé</translation>
    </message>
    <message>
        <source>Your vote in a poll</source>
        <translation>Votre vote dans un sondage</translation>
    </message>
    <message>
        <source>Closing a poll</source>
        <translation>Clôture d’un sondage</translation>
    </message>
    <message>
        <source>The group @%1</source>
        <translation>Le groupe @%1</translation>
    </message>
    <message>
        <source>Removing a group</source>
        <translation>Suppression d’un groupe</translation>
    </message>
    <message>
        <source>The emoji :%1:</source>
        <translation>L’émoji :%1:</translation>
    </message>
    <message>
        <source>Other names of an emoji</source>
        <translation>Autres noms d’un émoji</translation>
    </message>
    <message>
        <source>Removing an emoji</source>
        <translation>Suppression d’un émoji</translation>
    </message>
    <message>
        <source>Deleting a file</source>
        <translation>Suppression d’un fichier</translation>
    </message>
    <message>
        <source>Reminder “%1”</source>
        <translation>Rappel « %1 »</translation>
    </message>
    <message>
        <source>A reminder of a message</source>
        <translation>Un rappel d’un message</translation>
    </message>
    <message>
        <source>A change of a reminder</source>
        <translation>Une modification d’un rappel</translation>
    </message>
    <message>
        <source>A reminder that is done</source>
        <translation>Un rappel terminé</translation>
    </message>
    <message>
        <source>The section “%1”</source>
        <translation>La section « %1 »</translation>
    </message>
    <message>
        <source>Removing a section</source>
        <translation>Suppression d’une section</translation>
    </message>
    <message>
        <source>Saving a message</source>
        <translation>Enregistrement d’un message</translation>
    </message>
    <message>
        <source>No longer saving a message</source>
        <translation>Retrait d’un message enregistré</translation>
    </message>
    <message>
        <source>Following a thread</source>
        <translation>Suivi d’un fil</translation>
    </message>
    <message>
        <source>No longer following a thread</source>
        <translation>Fin du suivi d’un fil</translation>
    </message>
    <message>
        <source>What to be told of</source>
        <translation>Ce dont vous êtes averti</translation>
    </message>
    <message>
        <source>Notifications of a conversation</source>
        <translation>Notifications d’une conversation</translation>
    </message>
    <message>
        <source>Moving a conversation to another section</source>
        <translation>Déplacement d’une conversation vers une autre section</translation>
    </message>
    <message>
        <source>Muting a conversation</source>
        <translation>Mise en sourdine d’une conversation</translation>
    </message>
    <message>
        <source>Unmuting a conversation</source>
        <translation>Fin de la mise en sourdine d’une conversation</translation>
    </message>
    <message>
        <source>A star for a conversation</source>
        <translation>Une étoile pour une conversation</translation>
    </message>
    <message>
        <source>Taking a star away</source>
        <translation>Retrait d’une étoile</translation>
    </message>
    <message numerus="yes">
        <source>There can be no more than %n sections. Remove one, then retry.</source>
        <translation>
            <numerusform>Il ne peut pas y avoir plus de %n section. Supprimez-en une, puis réessayez.</numerusform>
            <numerusform>Il ne peut pas y avoir plus de %n sections. Supprimez-en une, puis réessayez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The message was deleted, or %n are saved already and there can be no more. Remove some from what you saved, then retry.</source>
        <translation>
            <numerusform>Le message a été supprimé, ou %n est déjà enregistré et il ne peut pas y en avoir plus. Retirez des messages enregistrés, puis réessayez.</numerusform>
            <numerusform>Le message a été supprimé, ou %n sont déjà enregistrés et il ne peut pas y en avoir plus. Retirez des messages enregistrés, puis réessayez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your status</source>
        <translation>Votre statut</translation>
    </message>
    <message>
        <source>Your status “%1”</source>
        <translation>Votre statut « %1 »</translation>
    </message>
    <message>
        <source>Other names of an emoji: %1</source>
        <translation>Autres noms d’un émoji : %1</translation>
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
            <numerusform>%1 et %n autre fichier</numerusform>
            <numerusform>%1 et %n autres fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Message “%1” with %2</source>
        <translation>Message « %1 » avec %2</translation>
    </message>
    <message>
        <source>Removing a message&apos;s text</source>
        <translation>Suppression du texte d’un message</translation>
    </message>
    <message>
        <source>Paused: it is sent once you resume its files.</source>
        <translation>Suspendu : l’envoi se fera dès que vous reprendrez ses fichiers.</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Votre profil</translation>
    </message>
    <message>
        <source>Your new picture</source>
        <translation>Votre nouvelle photo</translation>
    </message>
    <message>
        <source>Removing your picture</source>
        <translation>Retrait de votre photo</translation>
    </message>
</context>
<context>
    <name>hearth::ui::OwnStatusDialog</name>
    <message>
        <source>Your status</source>
        <translation>Votre statut</translation>
    </message>
    <message>
        <source>Others see it beside your name.</source>
        <translation>Les autres le voient à côté de votre nom.</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>One emoji, or its name like :palm_tree:.</source>
        <translation>Un émoji, ou son nom comme :palm_tree:.</translation>
    </message>
    <message>
        <source>What is going on</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <source>Clear after</source>
        <translation>Effacer après</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Le dernier jour</translation>
    </message>
    <message>
        <source>Clear status</source>
        <translation>Effacer le statut</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>Définir le statut</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Le %1</translation>
    </message>
    <message>
        <source>When I change it</source>
        <translation>Quand je le change</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 heures</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>A date…</source>
        <translation>Une date…</translation>
    </message>
    <message>
        <source>Say something, choose an emoji, or do not be disturbed.</source>
        <translation>Écrivez quelque chose, choisissez un émoji, ou ne soyez pas dérangé.</translation>
    </message>
    <message>
        <source>Choose an emoji</source>
        <translation>Choisir un emoji</translation>
    </message>
    <message>
        <source>That is not one emoji. Choose one, or write its name like :palm_tree:.</source>
        <translation>Ce n’est pas un seul émoji. Choisissez-en un, ou écrivez son nom comme :palm_tree:.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PaneHeader</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PasswordPage</name>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Your name for signing in.</source>
        <translation>Votre nom pour vous connecter.</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>At least 8 characters. Four unrelated words are easy to keep in mind.</source>
        <translation>Au moins 8 caractères. Quatre mots sans rapport se retiennent bien.</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Nouveau mot de passe, encore une fois</translation>
    </message>
    <message>
        <source>&amp;Sign out on my other devices</source>
        <translation>Me &amp;déconnecter sur mes autres appareils</translation>
    </message>
    <message>
        <source>Save a recovery code…</source>
        <translation>Conserver un code de récupération…</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Définir le mot de passe</translation>
    </message>
    <message>
        <source>Type an e-mail address, like lea@example.org.</source>
        <translation>Saisissez une adresse e-mail, comme lea@example.org.</translation>
    </message>
    <message>
        <source>Type the password that you have now.</source>
        <translation>Saisissez le mot de passe que vous avez maintenant.</translation>
    </message>
    <message>
        <source>A password needs at least 8 characters.</source>
        <translation>Un mot de passe doit compter au moins 8 caractères.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Les deux mots de passe sont différents.</translation>
    </message>
    <message>
        <source>Your new password is set.</source>
        <translation>Votre nouveau mot de passe est en place.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PeopleDialog</name>
    <message>
        <source>Find a person</source>
        <translation>Chercher une personne</translation>
    </message>
    <message>
        <source>Chosen people</source>
        <translation>Personnes choisies</translation>
    </message>
    <message>
        <source>People of this workspace</source>
        <translation>Personnes de cet espace de travail</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 is in it already.</source>
        <translation>%1 en fait déjà partie.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n people can be chosen.</source>
        <translation>
            <numerusform>%n personne au plus peut être choisie.</numerusform>
            <numerusform>%n personnes au plus peuvent être choisies.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PermalinkOpener</name>
    <message>
        <source>A part of the link is missing. Copy all of it and try again.</source>
        <translation>Une partie du lien manque. Copiez-le en entier et réessayez.</translation>
    </message>
    <message>
        <source>Its workspace is not on this device. Join it first, or sign in to its server.</source>
        <translation>Son espace de travail n’est pas sur cet appareil. Rejoignez-le d’abord, ou connectez-vous à son serveur.</translation>
    </message>
    <message>
        <source>You are not in its channel or conversation, or it is gone.</source>
        <translation>Vous ne participez pas à ce canal ou à cette conversation, ou il n’existe plus.</translation>
    </message>
    <message>
        <source>The message is not there any more, or you may not read it.</source>
        <translation>Le message n’existe plus, ou vous ne pouvez pas le lire.</translation>
    </message>
    <message>
        <source>The message is not on this device, and the server cannot be reached now. Try again later.</source>
        <translation>Le message n’est pas sur cet appareil et le serveur est injoignable pour l’instant. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>This message cannot be shown</source>
        <translation>Ce message ne peut pas être affiché</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PictureWell</name>
    <message>
        <source>Picture of the emoji</source>
        <translation>Image de l’émoji</translation>
    </message>
    <message>
        <source>Press to choose a file, or drop one here.</source>
        <translation>Appuyez pour choisir un fichier, ou déposez-en un ici.</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choisir une image</translation>
    </message>
    <message>
        <source>Pictures (*.png *.gif *.jpg *.jpeg *.webp)</source>
        <translation>Images (*.png *.gif *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Drop a picture here or press to choose one</source>
        <translation>Déposez une image ici ou appuyez pour en choisir une</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PlannedButton</name>
    <message>
        <source>Planned</source>
        <translation>Planifié</translation>
    </message>
    <message>
        <source>Scheduled messages and reminders (%1)</source>
        <translation>Messages programmés et rappels (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Planned, %n for you to look at</source>
        <translation>
            <numerusform>Planifié, %n à regarder</numerusform>
            <numerusform>Planifié, %n à regarder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Planned, %n waiting</source>
        <translation>
            <numerusform>Planifié, %n en attente</numerusform>
            <numerusform>Planifié, %n en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::PlannedList</name>
    <message>
        <source>What can be done with it</source>
        <translation>Ce qu’on peut en faire</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PlannedPane</name>
    <message>
        <source>Planned</source>
        <translation>Planifié</translation>
    </message>
    <message>
        <source>Parts of what is planned</source>
        <translation>Parties de ce qui est planifié</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>part, count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PlannedText</name>
    <message>
        <source>A channel that you do not see</source>
        <translation>Un canal que vous ne voyez pas</translation>
    </message>
    <message>
        <source>%1, in a thread and the channel</source>
        <comment>room</comment>
        <translation>%1, dans un fil et dans le canal</translation>
    </message>
    <message>
        <source>%1, in a thread</source>
        <comment>room</comment>
        <translation>%1, dans un fil</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>author, room</comment>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>Due %1</source>
        <comment>today at 09:12</comment>
        <translation>Échu %1</translation>
    </message>
    <message>
        <source>A message</source>
        <translation>Un message</translation>
    </message>
    <message>
        <source>Not sent: the channel is gone, or you are not in it any more. Copy the text, or join again and choose a new time.</source>
        <translation>Non envoyé : le canal n’existe plus, ou vous n’y êtes plus. Copiez le texte, ou rejoignez-le à nouveau et choisissez une nouvelle heure.</translation>
    </message>
    <message>
        <source>Not sent: the channel was archived. Copy the text for another place, or choose a new time when it is open again.</source>
        <translation>Non envoyé : le canal a été archivé. Copiez le texte pour un autre endroit, ou choisissez une nouvelle heure quand il sera rouvert.</translation>
    </message>
    <message>
        <source>Not sent: the message that it answers was deleted. Copy the text for another place.</source>
        <translation>Non envoyé : le message auquel il répond a été supprimé. Copiez le texte pour un autre endroit.</translation>
    </message>
    <message>
        <source>Not sent: you may not write there. Ask an admin of the workspace, then choose a new time.</source>
        <translation>Non envoyé : vous n’avez pas le droit d’y écrire. Demandez à un admin de l’espace de travail, puis choisissez une nouvelle heure.</translation>
    </message>
    <message>
        <source>Not sent: the server did not take it. Look at the text and choose a new time.</source>
        <translation>Non envoyé : le serveur ne l’a pas accepté. Regardez le texte et choisissez une nouvelle heure.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n messages can be scheduled. Send or drop one before.</source>
        <translation>
            <numerusform>On peut programmer au plus %n message. Envoyez-en ou abandonnez-en un d’abord.</numerusform>
            <numerusform>On peut programmer au plus %n messages. Envoyez-en ou abandonnez-en un d’abord.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can have %n reminders at most. Finish one before.</source>
        <translation>
            <numerusform>Vous pouvez avoir au plus %n rappel. Terminez-en un d’abord.</numerusform>
            <numerusform>Vous pouvez avoir au plus %n rappels. Terminez-en un d’abord.</numerusform>
        </translation>
    </message>
    <message>
        <source>You will be reminded %1</source>
        <comment>tomorrow at 09:00</comment>
        <translation>Vous aurez un rappel %1</translation>
    </message>
    <message>
        <source>Scheduled for %1</source>
        <comment>tomorrow at 09:00</comment>
        <translation>Programmé pour %1</translation>
    </message>
    <message>
        <source>Will be scheduled for %1 when there is a connection</source>
        <comment>tomorrow at 09:00</comment>
        <translation>Sera programmé pour %1 dès qu’il y aura une connexion</translation>
    </message>
    <message>
        <source>Not on the server yet: it goes there when there is a connection.</source>
        <translation>Pas encore sur le serveur : l’envoi se fera dès qu’il y aura une connexion.</translation>
    </message>
    <message>
        <source>Not on the server yet: it goes there when there is a connection, and cannot ring before.</source>
        <translation>Pas encore sur le serveur : l’envoi se fera dès qu’il y aura une connexion, et le rappel ne peut pas sonner avant.</translation>
    </message>
    <message>
        <source>Not accepted: %1 Change it here, or decide about it in the outbox.</source>
        <translation>Non accepté : %1 Modifiez-le ici ou décidez dans la boîte d’envoi.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PlannedTimes</name>
    <message>
        <source>Later today at %1</source>
        <comment>time</comment>
        <translation>Plus tard aujourd’hui à %1</translation>
    </message>
    <message>
        <source>In 20 minutes</source>
        <translation>Dans 20 minutes</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>Dans 1 heure</translation>
    </message>
    <message>
        <source>In 3 hours</source>
        <translation>Dans 3 heures</translation>
    </message>
    <message>
        <source>Tomorrow at %1</source>
        <comment>time</comment>
        <translation>Demain à %1</translation>
    </message>
    <message>
        <source>Next Monday at %1</source>
        <comment>time</comment>
        <translation>Lundi prochain à %1</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Envoyer plus tard</translation>
    </message>
    <message>
        <source>Schedule message</source>
        <translation>Programmer le message</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Me le rappeler</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Choose time…</source>
        <translation>Choisir l’heure…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::PollDialog</name>
    <message>
        <source>New poll</source>
        <translation>Nouveau sondage</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>Plusieurs choix</translation>
    </message>
    <message>
        <source>People may choose more than one option.</source>
        <translation>Chacun peut choisir plus d’une réponse.</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonyme</translation>
    </message>
    <message>
        <source>Everybody sees how many chose an option, and nobody sees who.</source>
        <translation>Tout le monde voit combien ont choisi une réponse, et personne ne voit qui.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Create poll</source>
        <translation>Créer le sondage</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>Que voulez-vous savoir ?</translation>
    </message>
    <message>
        <source>Write what you want to know.</source>
        <translation>Écrivez ce que vous voulez savoir.</translation>
    </message>
    <message numerus="yes">
        <source>A question has at most %Ln characters.</source>
        <translation>
            <numerusform>Une question compte au plus %Ln caractère.</numerusform>
            <numerusform>Une question compte au plus %Ln caractères.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::PollOptions</name>
    <message>
        <source>Options</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Option %1</source>
        <translation>Réponse %1</translation>
    </message>
    <message numerus="yes">
        <source>An option has at most %Ln characters.</source>
        <translation>
            <numerusform>Une réponse compte au plus %Ln caractère.</numerusform>
            <numerusform>Une réponse compte au plus %Ln caractères.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A poll has at most %Ln options; the rest was left out.</source>
        <translation>
            <numerusform>Un sondage compte au plus %Ln réponse ; le reste a été omis.</numerusform>
            <numerusform>Un sondage compte au plus %Ln réponses ; le reste a été omis.</numerusform>
        </translation>
    </message>
    <message>
        <source>This option is there already.</source>
        <translation>Cette réponse existe déjà.</translation>
    </message>
    <message>
        <source>Give people at least two options.</source>
        <translation>Proposez au moins deux réponses.</translation>
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
        <translation>Aucun vote pour l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people voted</source>
        <translation>
            <numerusform>%Ln personne a voté</numerusform>
            <numerusform>%Ln personnes ont voté</numerusform>
        </translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anonyme</translation>
    </message>
    <message>
        <source>several choices</source>
        <translation>plusieurs choix</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>clos</translation>
    </message>
    <message>
        <source>Nobody has chosen this</source>
        <translation>Personne n’a choisi cette réponse</translation>
    </message>
    <message>
        <source>Nobody sees who chose this: the poll is anonymous</source>
        <translation>Personne ne voit qui a choisi cette réponse : le sondage est anonyme</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>people, at the end of a list of names</comment>
        <translation>
            <numerusform>%Ln autre</numerusform>
            <numerusform>%Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln votes</source>
        <translation>
            <numerusform>%Ln vote</numerusform>
            <numerusform>%Ln votes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, chosen by you</source>
        <comment>option, votes</comment>
        <translation>%1 : %2, votre choix</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>option, votes</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ProfileForm</name>
    <message>
        <source>Not said</source>
        <translation>Non indiqué</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>As others see it in this workspace.</source>
        <translation>Tel que les autres le voient dans cet espace de travail.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>What you do, like “Gardener” or “Support”.</source>
        <translation>Ce que vous faites, comme « Jardinière » ou « Support ».</translation>
    </message>
    <message>
        <source>Choose &amp;picture…</source>
        <translation>Choisir une &amp;photo…</translation>
    </message>
    <message>
        <source>&amp;Remove picture</source>
        <translation>&amp;Retirer la photo</translation>
    </message>
    <message>
        <source>&amp;About you</source>
        <translation>À propos de &amp;vous</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>À propos de vous</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Fuseau &amp;horaire</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Others see what time it is where you are.</source>
        <translation>Les autres voient l’heure qu’il est chez vous.</translation>
    </message>
    <message>
        <source>Your name needs at least one character.</source>
        <translation>Votre nom doit avoir au moins un caractère.</translation>
    </message>
    <message numerus="yes">
        <source>This has at most %n characters.</source>
        <translation>
            <numerusform>Ceci a au plus %n caractère.</numerusform>
            <numerusform>Ceci a au plus %n caractères.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ProfilePage</name>
    <message>
        <source>&amp;Save profile</source>
        <translation>&amp;Enregistrer le profil</translation>
    </message>
    <message>
        <source>This is how %1 sees you.</source>
        <translation>Voici comment %1 vous voit.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Saved on this device. Others see it when there is a connection.</source>
        <translation>Enregistré sur cet appareil. Les autres le verront dès qu’il y aura une connexion.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ProfileText</name>
    <message numerus="yes">
        <source>%1 there, %n hours ahead of you</source>
        <translation>
            <numerusform>%1 là-bas, %n heure d’avance sur vous</numerusform>
            <numerusform>%1 là-bas, %n heures d’avance sur vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 there, %n hours behind you</source>
        <translation>
            <numerusform>%1 là-bas, %n heure de retard sur vous</numerusform>
            <numerusform>%1 là-bas, %n heures de retard sur vous</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 there</source>
        <translation>%1 là-bas</translation>
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
        <translation>&amp;Rouvrir</translation>
    </message>
    <message>
        <source>&amp;Give up</source>
        <translation>&amp;Abandonner</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>Continuer avec %1</translation>
    </message>
    <message>
        <source>Link %1…</source>
        <translation>Associer %1…</translation>
    </message>
    <message>
        <source>Go on in your browser, at %1.</source>
        <translation>Continuez dans votre navigateur, chez %1.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ProviderDialog</name>
    <message>
        <source>Add a sign-in provider</source>
        <translation>Ajouter un service de connexion</translation>
    </message>
    <message>
        <source>Register Hearth there first, as a native app with this redirect address; what you get there goes in here.</source>
        <translation>Enregistrez d’abord Hearth là-bas, comme application native avec cette adresse de redirection ; reportez ici ce que vous obtenez.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>As people see it on the button.</source>
        <translation>Tel qu’il apparaît sur le bouton.</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Émetteur (issuer)</translation>
    </message>
    <message>
        <source>Kind of provider</source>
        <translation>Type de service</translation>
    </message>
    <message>
        <source>People can sign in through it</source>
        <translation>Connexion possible par ce service</translation>
    </message>
    <message>
        <source>Off: nobody sees it, and what was linked waits.</source>
        <translation>Désactivé : personne ne le voit, et les associations restent en attente.</translation>
    </message>
    <message>
        <source>It lets new people in</source>
        <translation>Il laisse entrer de nouvelles personnes</translation>
    </message>
    <message>
        <source>Whoever it knows gets an account here without an invitation. Off: only by invitation, unless anybody may sign up.</source>
        <translation>Quiconque y est connu obtient ici un compte sans invitation. Désactivé : sur invitation seulement, sauf si l’inscription est ouverte à tous.</translation>
    </message>
    <message>
        <source>At each sign-in, people in these groups become members or admins. Who loses the group loses the admin&apos;s rights that it gave, and stays a member. What people decided by hand stays.</source>
        <translation>À chaque connexion, les personnes de ces groupes deviennent membres ou admins. Qui perd le groupe perd les droits d’admin qu’il donnait et reste membre. Ce qui a été décidé à la main demeure.</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Retirer…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>One is kept. Empty: it stays, unless the issuer or the client ID is another one.</source>
        <translation>Un secret est conservé. Vide : il reste, sauf si l’émetteur ou l’ID client change.</translation>
    </message>
    <message>
        <source>Empty, if the provider gave none.</source>
        <translation>Vide si le service n’en a pas donné.</translation>
    </message>
    <message>
        <source>Trust a certificate of its &amp;own…</source>
        <translation>Faire confiance à un &amp;certificat propre…</translation>
    </message>
    <message>
        <source>Trust another certificate of its &amp;own…</source>
        <translation>Faire confiance à un autre &amp;certificat propre…</translation>
    </message>
    <message>
        <source>Empty for github.com; otherwise the address of your GitHub Enterprise Server.</source>
        <translation>Vide pour github.com ; sinon l’adresse de votre GitHub Enterprise Server.</translation>
    </message>
    <message>
        <source>Like https://id.example.org/realms/team, exactly as the provider writes it.</source>
        <translation>Comme https://id.example.org/realms/team, exactement tel que le service l’écrit.</translation>
    </message>
    <message>
        <source>Write “orgs” to use the organisations at GitHub as groups. Empty: none.</source>
        <translation>Écrivez « orgs » pour utiliser les organisations GitHub comme groupes. Vide : aucun.</translation>
    </message>
    <message>
        <source>The claim of the ID token that names the groups, like groups or realm_access.roles. Empty: groups say nothing.</source>
        <translation>Le claim du jeton d’identité qui nomme les groupes, comme groups ou realm_access.roles. Vide : les groupes ne comptent pas.</translation>
    </message>
    <message>
        <source>Certificate of the provider</source>
        <translation>Certificat du service</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificats (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Ce fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Type the name that people see on the button.</source>
        <translation>Saisissez le nom affiché sur le bouton.</translation>
    </message>
    <message>
        <source>Type the issuer&apos;s address.</source>
        <translation>Saisissez l’adresse de l’émetteur.</translation>
    </message>
    <message>
        <source>Type the client ID that the provider gave.</source>
        <translation>Saisissez l’ID client donné par le service.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Retirer %1 ?</translation>
    </message>
    <message>
        <source>Nobody can sign in through it any more, and what people linked is gone. Their accounts stay; who has no password needs a code from you.</source>
        <translation>Plus personne ne pourra se connecter par ce service, et les associations disparaissent. Les comptes restent ; qui n’a pas de mot de passe aura besoin d’un code de votre part.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>People cannot see this name.</source>
        <translation>Ce nom n’est visible par personne.</translation>
    </message>
    <message>
        <source>This is not an address that begins with https://.</source>
        <translation>Ce n’est pas une adresse commençant par https://.</translation>
    </message>
    <message>
        <source>One of these is not a scope.</source>
        <translation>L’un d’eux n’est pas un scope.</translation>
    </message>
    <message>
        <source>This group has a role in this workspace already.</source>
        <translation>Ce groupe a déjà un rôle dans cet espace.</translation>
    </message>
    <message>
        <source>Only who manages a workspace may say who is in it.</source>
        <translation>Seule une personne qui gère un espace peut décider qui en fait partie.</translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM.</source>
        <translation>Le fichier ne contient aucun certificat en PEM.</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation>Adresse de redirection</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Further scopes</source>
        <translation>Autres scopes</translation>
    </message>
    <message>
        <source>With blanks between them. Mostly none is needed.</source>
        <translation>Séparés par des espaces. Le plus souvent, aucun n’est nécessaire.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ProviderText</name>
    <message>
        <source>Nobody came back from the browser within five minutes. Begin again.</source>
        <translation>Personne n’est revenu du navigateur en cinq minutes. Recommencez.</translation>
    </message>
    <message>
        <source>No browser could be opened on this computer.</source>
        <translation>Aucun navigateur n’a pu être ouvert sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This sign-in took too long or is over. Begin it again.</source>
        <translation>Cette connexion a pris trop de temps ou est terminée. Recommencez-la.</translation>
    </message>
    <message>
        <source>The sign-in was refused there, or you cancelled it. Nothing has happened.</source>
        <translation>La connexion y a été refusée, ou vous l’avez annulée. Rien ne s’est passé.</translation>
    </message>
    <message>
        <source>Your e-mail address is not verified on both sides, so it proves nothing. Sign in with your password, and link this sign-in in your account.</source>
        <translation>Votre adresse e-mail n’est pas vérifiée des deux côtés ; elle ne prouve donc rien. Connectez-vous avec votre mot de passe, puis associez cette connexion dans votre compte.</translation>
    </message>
    <message>
        <source>You have no account on this server yet, and it is joined by invitation. Open your invitation&apos;s link, and sign in from there.</source>
        <translation>Vous n’avez pas encore de compte sur ce serveur, et l’on y entre sur invitation. Ouvrez le lien de votre invitation et connectez-vous depuis là.</translation>
    </message>
    <message>
        <source>This is linked to another account on this server. Sign in there and unlink it first.</source>
        <translation>Ceci est associé à un autre compte de ce serveur. Connectez-vous-y et dissociez-le d’abord.</translation>
    </message>
    <message>
        <source>Without it you could not sign in any more. Set a password or save a recovery code first.</source>
        <translation>Sans cela, vous ne pourriez plus vous connecter. Définissez d’abord un mot de passe ou conservez un code de récupération.</translation>
    </message>
    <message>
        <source>The sign-in service does not answer as it should. Try again later, or sign in in another way.</source>
        <translation>Le service de connexion ne répond pas comme il devrait. Réessayez plus tard ou connectez-vous autrement.</translation>
    </message>
    <message>
        <source>What the sign-in service says of you does not hold. Tell whoever runs this server.</source>
        <translation>Ce que le service de connexion dit de vous ne résiste pas à la vérification. Prévenez la personne qui gère ce serveur.</translation>
    </message>
    <message>
        <source>It answers, and what it says is in order.</source>
        <translation>Il répond, et ce qu’il dit est en ordre.</translation>
    </message>
    <message>
        <source>There is no host of this name.</source>
        <translation>Aucun hôte ne porte ce nom.</translation>
    </message>
    <message>
        <source>Nothing answers at this address.</source>
        <translation>Rien ne répond à cette adresse.</translation>
    </message>
    <message>
        <source>It does not answer within ten seconds.</source>
        <translation>Il ne répond pas en dix secondes.</translation>
    </message>
    <message>
        <source>Its certificate is not trusted, or it speaks no TLS: %1</source>
        <translation>Son certificat n’est pas digne de confiance, ou il ne parle pas TLS : %1</translation>
    </message>
    <message>
        <source>There is no description of a sign-in service at this address: %1</source>
        <translation>Il n’y a pas de description d’un service de connexion à cette adresse : %1</translation>
    </message>
    <message>
        <source>Its description cannot be understood: %1</source>
        <translation>Sa description est incompréhensible : %1</translation>
    </message>
    <message>
        <source>It calls itself “%1”. Type the address exactly so.</source>
        <translation>Il se nomme « %1 ». Saisissez l’adresse exactement ainsi.</translation>
    </message>
    <message>
        <source>It does not offer sign-in with an authorization code and PKCE.</source>
        <translation>Il ne propose pas de connexion par code d’autorisation avec PKCE.</translation>
    </message>
    <message>
        <source>It has no key that Hearth can verify signatures with (RSA or elliptic curve).</source>
        <translation>Il n’a aucune clé avec laquelle Hearth puisse vérifier des signatures (RSA ou courbe elliptique).</translation>
    </message>
    <message>
        <source>It could not be asked: %1</source>
        <translation>Il n’a pas pu être interrogé : %1</translation>
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
        <translation>OpenID Connect (Keycloak, Zitadel et autres)</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ProvidersDialog</name>
    <message>
        <source>Sign-in providers</source>
        <translation>Services de connexion</translation>
    </message>
    <message>
        <source>People sign in through a service that knows them already, like Google, GitHub, or your organisation&apos;s own.</source>
        <translation>On se connecte par un service qui connaît déjà les gens, comme Google, GitHub ou celui de votre organisation.</translation>
    </message>
    <message>
        <source>There is none yet: people sign in with their password.</source>
        <translation>Il n’y en a pas encore : tout le monde se connecte avec son mot de passe.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Add a provider…</source>
        <translation>&amp;Ajouter un service…</translation>
    </message>
    <message>
        <source>%1 · switched off</source>
        <translation>%1 · désactivé</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Modifier %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>Espaces de travail</translation>
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
    <message>
        <source>Add a workspace</source>
        <translation>Ajouter un espace de travail</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread message(s)</source>
        <translation>
            <numerusform>%1, %n message non lu</numerusform>
            <numerusform>%1, %n messages non lus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ReadNotice</name>
    <message>
        <source>Everything is marked as read.</source>
        <translation>Tout est marqué comme lu.</translation>
    </message>
    <message>
        <source>%1 is marked as read.</source>
        <translation>%1 est marqué comme lu.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RecoveryCodesView</name>
    <message>
        <source>Recovery codes</source>
        <translation>Codes de récupération</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Enregistrer comme texte…</translation>
    </message>
    <message>
        <source>Hearth: recovery codes. Each one signs you in once.</source>
        <translation>Hearth : codes de récupération. Chacun vous connecte une fois.</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>Enregistrer les codes de récupération</translation>
    </message>
    <message>
        <source>Hearth recovery codes</source>
        <translation>Codes de récupération Hearth</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RefusalText</name>
    <message>
        <source>Somebody or another group is called so already. Choose another handle.</source>
        <translation>Quelqu’un ou un autre groupe s’appelle déjà ainsi. Choisissez un autre identifiant.</translation>
    </message>
    <message numerus="yes">
        <source>Use up to %n letters, digits, dots, hyphens and underscores.</source>
        <translation>
            <numerusform>Utilisez au plus %n lettre, chiffre, point, trait d’union ou tiret bas.</numerusform>
            <numerusform>Utilisez au plus %n lettres, chiffres, points, traits d’union et tirets bas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A group&apos;s name needs 1 to %n characters on one line.</source>
        <translation>
            <numerusform>Le nom d’un groupe compte au plus %n caractère, sur une ligne.</numerusform>
            <numerusform>Le nom d’un groupe compte de 1 à %n caractères, sur une ligne.</numerusform>
        </translation>
    </message>
    <message>
        <source>An emoji of this name is there already.</source>
        <translation>Un émoji de ce nom existe déjà.</translation>
    </message>
    <message>
        <source>One of these names is taken already.</source>
        <translation>L’un de ces noms est déjà pris.</translation>
    </message>
    <message numerus="yes">
        <source>Use up to %n lower case letters, digits, and + - _</source>
        <translation>
            <numerusform>Utilisez au plus %n lettre minuscule, chiffre ou + - _</numerusform>
            <numerusform>Utilisez au plus %n lettres minuscules, chiffres et + - _</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not take this picture. Choose a PNG, GIF, JPEG or WebP.</source>
        <translation>Le serveur n’accepte pas cette image. Choisissez un PNG, GIF, JPEG ou WebP.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RefusedDialog</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>Change and send again</source>
        <translation>Modifier et renvoyer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>This cannot be left empty.</source>
        <translation>Ce champ ne peut pas rester vide.</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Autres noms</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>À propos de vous</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RemindCommand</name>
    <message>
        <source>Write when: “in 20 minutes”, “at 15:00”, “tomorrow at 9”, “on monday”. For instance: /remind me to call Ada tomorrow at 9</source>
        <translation>Écrivez quand, en anglais : « in 20 minutes », « at 15:00 », « tomorrow at 9 », « on monday ». Par exemple : /remind me to appeler Ada tomorrow at 9</translation>
    </message>
    <message>
        <source>Write what to remind you of. For instance: /remind me to call Ada in 20 minutes</source>
        <translation>Écrivez ce qu’il faut vous rappeler. Par exemple : /remind me to appeler Ada in 20 minutes</translation>
    </message>
    <message>
        <source>This day can be read in two ways. Write the month as a word: “on 3 april at 9”.</source>
        <translation>Ce jour peut se lire de deux façons. Écrivez le mois en toutes lettres : « on 3 april at 9 ».</translation>
    </message>
    <message>
        <source>There is no such day or time. Write it like “at 15:00” or “on 24 december at 10”.</source>
        <translation>Ce jour ou cette heure n’existe pas. Écrivez par exemple « at 15:00 » ou « on 24 december at 10 ».</translation>
    </message>
    <message>
        <source>This time has passed. Write a later one, like “tomorrow at 9”.</source>
        <translation>Cette heure est passée. Écrivez-en une plus tardive, comme « tomorrow at 9 ».</translation>
    </message>
    <message numerus="yes">
        <source>At most %n days ahead can be planned.</source>
        <translation>
            <numerusform>On peut planifier au plus %n jour à l’avance.</numerusform>
            <numerusform>On peut planifier au plus %n jours à l’avance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A reminder has at most %n characters.</source>
        <translation>
            <numerusform>Un rappel a au plus %n caractère.</numerusform>
            <numerusform>Un rappel a au plus %n caractères.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ReminderEditDialog</name>
    <message>
        <source>Edit the reminder</source>
        <translation>Modifier le rappel</translation>
    </message>
    <message>
        <source>What to remind you of</source>
        <translation>Ce qu’il faut vous rappeler</translation>
    </message>
    <message>
        <source>Empty: the message says it.</source>
        <translation>Vide : le message le dit.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Write what to remind you of.</source>
        <translation>Écrivez ce qu’il faut vous rappeler.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ReminderNotice</name>
    <message>
        <source>Reminder: %1</source>
        <translation>Rappel : %1</translation>
    </message>
    <message numerus="yes">
        <source>Reminder: %1 (and %n more)</source>
        <translation>
            <numerusform>Rappel : %1 (et %n autre)</numerusform>
            <numerusform>Rappel : %1 (et %n autres)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RemindersPage</name>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>There is nothing to be reminded of.</source>
        <translation>Aucun rappel.</translation>
    </message>
    <message>
        <source>Choose “Remind me” in the menu of a message, or write for instance: /remind me to call Ada tomorrow at 9. Nobody else sees this list.</source>
        <translation>Choisissez « Me le rappeler » dans le menu d’un message, ou écrivez par exemple : /remind me to appeler Ada tomorrow at 9. Personne d’autre ne voit cette liste.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Open message</source>
        <translation>Ouvrir le message</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RemoveUserDialog</name>
    <message>
        <source>Delete the account of %1?</source>
        <translation>Supprimer le compte de %1 ?</translation>
    </message>
    <message>
        <source>They are signed out everywhere, in every workspace of this server. For 14 days you can open the account again; then it is deleted for good. What they wrote stays, and a workspace that they own passes to its oldest admin.</source>
        <translation>Cette personne est déconnectée partout, dans tous les espaces de travail de ce serveur. Pendant 14 jours, vous pouvez rouvrir le compte ; ensuite il est supprimé pour de bon. Ce qu’elle a écrit reste, et un espace de travail qui lui appartient passe à l’administrateur le plus ancien.</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>Nom du compte</translation>
    </message>
    <message>
        <source>As it was when they signed up, so that nothing happens by mistake.</source>
        <translation>Tel qu’il était à l’inscription, pour que rien n’arrive par erreur.</translation>
    </message>
    <message>
        <source>What becomes of what they wrote</source>
        <translation>Ce que devient ce que la personne a écrit</translation>
    </message>
    <message>
        <source>Under the name “Deleted person”</source>
        <translation>Sous le nom « Deleted person »</translation>
    </message>
    <message>
        <source>Under their name</source>
        <translation>Sous son nom</translation>
    </message>
    <message>
        <source>What they wrote</source>
        <translation>Ce que la personne a écrit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Supprimer le compte</translation>
    </message>
    <message>
        <source>This is not the name of the account.</source>
        <translation>Ce n’est pas le nom du compte.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ResetCodeDialog</name>
    <message>
        <source>A new password for %1</source>
        <translation>Un nouveau mot de passe pour %1</translation>
    </message>
    <message>
        <source>Make a code and give it to nobody but %1, by a way that only they read. With it they set a new password at “Forgot your password?”, and are signed out everywhere else.</source>
        <translation>Créez un code et ne le donnez qu&apos;à %1, par une voie que personne d&apos;autre ne lit. Avec lui, un nouveau mot de passe se définit sous « Mot de passe oublié ? », et toutes les autres connexions prennent fin.</translation>
    </message>
    <message>
        <source>Code for a new password</source>
        <translation>Code pour un nouveau mot de passe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>Créer un code</translation>
    </message>
    <message>
        <source>It works once, until %1. It is shown here and nowhere else.</source>
        <translation>Il fonctionne une fois, jusqu&apos;au %1. Il n&apos;est montré qu&apos;ici.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ResetDialog</name>
    <message>
        <source>Forgot your password?</source>
        <translation>Mot de passe oublié ?</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Like chat.example.org or 192.168.1.20:7420.</source>
        <translation>Par exemple chat.example.org ou 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Four groups of five characters.</source>
        <translation>Quatre groupes de cinq caractères.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>You have signed in without an address so far: type the one you want to sign in with.</source>
        <translation>Jusqu&apos;ici vous vous connectiez sans adresse : saisissez celle avec laquelle vous voulez vous connecter.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>At least 8 characters. Four unrelated words are easy to keep in mind.</source>
        <translation>Au moins 8 caractères. Quatre mots sans rapport se retiennent bien.</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Nouveau mot de passe, encore une fois</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Set password and sign in</source>
        <translation>Définir le mot de passe et se connecter</translation>
    </message>
    <message>
        <source>This is not an address. It looks like chat.example.org or 192.168.1.20:7420.</source>
        <translation>Ce n&apos;est pas une adresse. Elle ressemble à chat.example.org ou 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>Type the code that you were given.</source>
        <translation>Saisissez le code que vous avez reçu.</translation>
    </message>
    <message>
        <source>A password needs at least 8 characters.</source>
        <translation>Un mot de passe doit compter au moins 8 caractères.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Les deux mots de passe sont différents.</translation>
    </message>
    <message>
        <source>This code is not right, was used already, or is too old.</source>
        <translation>Ce code n’est pas le bon, a déjà servi ou est trop ancien.</translation>
    </message>
    <message>
        <source>Have a code sent to you, or ask an administrator of your team, or whoever owns the server, for one, or take your recovery code. It works once and signs you out on your other devices.</source>
        <translation>Faites-vous envoyer un code, ou demandez-en un à une personne qui administre votre équipe ou à qui appartient le serveur, ou prenez votre code de secours. Il sert une fois et vous déconnecte de vos autres appareils.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RetentionDialog</name>
    <message>
        <source>How long things are kept</source>
        <translation>Combien de temps tout est conservé</translation>
    </message>
    <message>
        <source>What is older is deleted at night, for everybody and for good. Pinned messages stay.</source>
        <translation>Ce qui est plus ancien est supprimé la nuit, pour tout le monde et définitivement. Les messages épinglés restent.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>With their files and reactions.</source>
        <translation>Avec leurs fichiers et leurs réactions.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>The messages stay and say that a file was there.</source>
        <translation>Les messages restent et disent qu’un fichier était là.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>The whole workspace</source>
        <translation>Tout l’espace de travail</translation>
    </message>
    <message>
        <source>A channel may keep things otherwise than the workspace.</source>
        <translation>Un canal peut faire autrement que l’espace de travail.</translation>
    </message>
    <message>
        <source>Like the workspace (%1)</source>
        <translation>Comme l’espace de travail (%1)</translation>
    </message>
    <message>
        <source>&amp;Save and delete</source>
        <translation>&amp;Enregistrer et supprimer</translation>
    </message>
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
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 (%3) are older than that, and will be deleted from %4 on. Nobody gets them back, but out of a backup.</source>
        <translation>%1 et %2 (%3) sont plus anciens et seront supprimés à partir de %4. Personne ne les récupérera, sauf depuis une sauvegarde.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RetentionText</name>
    <message>
        <source>For ever</source>
        <translation>Pour toujours</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages are deleted after %1, files after %2, unless they are pinned.</source>
        <translation>Les messages sont supprimés après %1, les fichiers après %2, sauf s’ils sont épinglés.</translation>
    </message>
    <message>
        <source>Messages are deleted after %1, unless they are pinned.</source>
        <translation>Les messages sont supprimés après %1, sauf s’ils sont épinglés.</translation>
    </message>
    <message>
        <source>Files are deleted after %1, unless their message is pinned.</source>
        <translation>Les fichiers sont supprimés après %1, sauf si leur message est épinglé.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RightText</name>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Invité</translation>
    </message>
    <message>
        <source>See the workspace</source>
        <translation>Voir l’espace de travail</translation>
    </message>
    <message>
        <source>Write messages</source>
        <translation>Écrire des messages</translation>
    </message>
    <message>
        <source>Delete anybody&apos;s messages</source>
        <translation>Supprimer les messages de tous</translation>
    </message>
    <message>
        <source>Create, rename and archive channels</source>
        <translation>Créer, renommer et archiver des canaux</translation>
    </message>
    <message>
        <source>Change the workspace&apos;s settings and its join code</source>
        <translation>Modifier les réglages de l’espace de travail et son code d’accès</translation>
    </message>
    <message>
        <source>Invite and remove people, change their roles</source>
        <translation>Inviter et retirer des personnes, modifier leurs rôles</translation>
    </message>
    <message>
        <source>Hand the workspace over</source>
        <translation>Transmettre l’espace de travail</translation>
    </message>
    <message>
        <source>Delete the workspace</source>
        <translation>Supprimer l’espace de travail</translation>
    </message>
    <message>
        <source>Make channels private</source>
        <translation>Rendre des canaux privés</translation>
    </message>
    <message>
        <source>Manage people groups</source>
        <translation>Gérer les groupes de personnes</translation>
    </message>
    <message>
        <source>Manage custom emoji</source>
        <translation>Gérer les émojis personnalisés</translation>
    </message>
    <message>
        <source>See the audit log</source>
        <translation>Voir le journal d’audit</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>Importer un historique</translation>
    </message>
    <message>
        <source>Manage roles and who has them</source>
        <translation>Gérer les rôles et qui les a</translation>
    </message>
    <message>
        <source>No role of theirs allows it.</source>
        <translation>Aucun de ses rôles ne le permet.</translation>
    </message>
    <message>
        <source>They are not in the workspace.</source>
        <translation>Cette personne n’est pas dans l’espace de travail.</translation>
    </message>
    <message>
        <source>As “%1”.</source>
        <comment>built-in role</comment>
        <translation>En tant que « %1 ».</translation>
    </message>
    <message>
        <source>They own the workspace.</source>
        <translation>L’espace de travail lui appartient.</translation>
    </message>
    <message>
        <source>By a setting of the workspace, which lets every member.</source>
        <translation>Par un réglage de l’espace de travail, qui le permet à tous les membres.</translation>
    </message>
    <message>
        <source>By the custom role %1.</source>
        <translation>Par le rôle personnalisé %1.</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Est parti</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Imported, without an account</source>
        <translation>Importé, sans compte</translation>
    </message>
    <message>
        <source>Your roles do not allow this. Ask an admin for a role with “%1”.</source>
        <translation>Vos rôles ne le permettent pas. Demandez à un admin un rôle avec « %1 ».</translation>
    </message>
    <message>
        <source>Only the owner of the workspace may do this.</source>
        <translation>Seul le propriétaire de l’espace de travail peut faire cela.</translation>
    </message>
    <message>
        <source>Account deleted</source>
        <translation>Compte supprimé</translation>
    </message>
    <message>
        <source>account deactivated</source>
        <translation>compte désactivé</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RightsDialog</name>
    <message>
        <source>What %1 may do</source>
        <translation>Ce que %1 peut faire</translation>
    </message>
    <message>
        <source>Every right, and where it comes from. Private channels and conversations are for those who are in them alone, whatever their role.</source>
        <translation>Chaque droit, et d’où il vient. Les canaux privés et les conversations ne sont que pour ceux qui y sont, quel que soit leur rôle.</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droit</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>right, yes or no, why</comment>
        <translation>%1 : %2. %3</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RightsList</name>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Chercher une personne</translation>
    </message>
    <message>
        <source>Nobody has an account here yet.</source>
        <translation>Personne n’a encore de compte ici.</translation>
    </message>
    <message>
        <source>Nobody here has such a name.</source>
        <translation>Personne ici ne porte ce nom.</translation>
    </message>
    <message>
        <source>%1 may create workspaces</source>
        <translation>%1 peut créer des espaces de travail</translation>
    </message>
    <message>
        <source>Owns this server</source>
        <translation>Propriétaire de ce serveur</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Nouveau mot de passe…</translation>
    </message>
    <message>
        <source>New password for %1…</source>
        <translation>Nouveau mot de passe pour %1…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RolesDialog</name>
    <message>
        <source>allows nothing more by itself</source>
        <translation>ne permet rien de plus à lui seul</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>A role of your own adds rights to what owner, admin and member allow. Who has it is chosen in Manage members.</source>
        <translation>Un rôle à vous ajoute des droits à ce que permettent propriétaire, admin et membre. Qui l’a se choisit dans « Gérer les membres ».</translation>
    </message>
    <message>
        <source>There are no roles of your own yet.</source>
        <translation>Il n’y a pas encore de rôles personnalisés.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Retirer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Create role</source>
        <translation>Créer le rôle</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>role, its rights</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>You do not have this right yourself.</source>
        <translation>Vous n’avez pas ce droit vous-même.</translation>
    </message>
    <message>
        <source>Your role does not allow changing roles.</source>
        <translation>Votre rôle ne permet pas de modifier les rôles.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Give the role a name.</source>
        <translation>Donnez un nom au rôle.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 est enregistré.</translation>
    </message>
    <message>
        <source>Remove the role %1?</source>
        <translation>Retirer le rôle %1 ?</translation>
    </message>
    <message>
        <source>Whoever has it loses what it allows, at once. Channels that let it write do so no more.</source>
        <translation>Ceux qui l’ont perdent aussitôt ce qu’il permet. Les canaux qui le laissaient écrire ne le font plus.</translation>
    </message>
    <message>
        <source>Remove role</source>
        <translation>Retirer le rôle</translation>
    </message>
    <message>
        <source>The role is removed.</source>
        <translation>Le rôle est retiré.</translation>
    </message>
    <message>
        <source>Another role has this name.</source>
        <translation>Un autre rôle porte ce nom.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RoomDesk</name>
    <message>
        <source>New message</source>
        <translation>Nouveau message</translation>
    </message>
    <message>
        <source>To one person, or to several at once. Nobody: notes to yourself.</source>
        <translation>À une personne ou à plusieurs à la fois. Personne : des notes pour vous.</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>Ouvrir la conversation</translation>
    </message>
    <message>
        <source>Add people to %1</source>
        <translation>Ajouter des personnes à %1</translation>
    </message>
    <message>
        <source>They see everything that was written here.</source>
        <translation>Elles voient tout ce qui a été écrit ici.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Leave #%1?</source>
        <translation>Quitter #%1 ?</translation>
    </message>
    <message>
        <source>You are the last one here: nobody will be able to read it any more.</source>
        <translation>Vous êtes la dernière personne ici : plus personne ne pourra le lire.</translation>
    </message>
    <message>
        <source>Only somebody who is in it can let you in again.</source>
        <translation>Seule une personne qui en fait partie peut vous y faire revenir.</translation>
    </message>
    <message>
        <source>Leave channel</source>
        <translation>Quitter le canal</translation>
    </message>
    <message>
        <source>Make #%1 private?</source>
        <translation>Rendre #%1 privé ?</translation>
    </message>
    <message>
        <source>Only who is in it now goes on seeing it. It cannot be made public again.</source>
        <translation>Seules les personnes qui y sont maintenant continuent à le voir. Il ne pourra pas redevenir public.</translation>
    </message>
    <message>
        <source>Make private</source>
        <translation>Rendre privé</translation>
    </message>
    <message>
        <source>This channel is not there any more.</source>
        <translation>Ce canal n’existe plus.</translation>
    </message>
    <message>
        <source>You leave by the channel&apos;s menu.</source>
        <translation>Pour partir, utilisez le menu du canal.</translation>
    </message>
    <message>
        <source>Everybody is in this channel.</source>
        <translation>Tout le monde est dans ce canal.</translation>
    </message>
    <message>
        <source>Only the owner, admins and who made the channel may do this.</source>
        <translation>Seuls le propriétaire, les admins et la personne qui a créé le canal peuvent le faire.</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>Impossible ici</translation>
    </message>
    <message>
        <source>Remove %1 from #%2?</source>
        <comment>person, channel</comment>
        <translation>Retirer %1 de #%2 ?</translation>
    </message>
    <message>
        <source>They can join again at any time.</source>
        <translation>Cette personne peut le rejoindre à tout moment.</translation>
    </message>
    <message>
        <source>They cannot read it any more, until somebody adds them again.</source>
        <translation>Cette personne ne peut plus le lire, jusqu’à ce que quelqu’un l’ajoute de nouveau.</translation>
    </message>
    <message>
        <source>Remove from channel</source>
        <translation>Retirer du canal</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RoomHeader</name>
    <message>
        <source>Show the sidebar</source>
        <translation>Afficher la barre latérale</translation>
    </message>
    <message>
        <source>More about this channel</source>
        <translation>Plus sur ce canal</translation>
    </message>
    <message numerus="yes">
        <source>Members: %n</source>
        <translation>
            <numerusform>Membres : %n</numerusform>
            <numerusform>Membres : %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>Rechercher des messages</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RoomList</name>
    <message>
        <source>Channels and direct messages</source>
        <translation>Canaux et messages directs</translation>
    </message>
    <message>
        <source>New channel (Ctrl+N)</source>
        <translation>Nouveau canal (Ctrl+N)</translation>
    </message>
    <message>
        <source>New message (Ctrl+Shift+N)</source>
        <translation>Nouveau message (Ctrl+Maj+N)</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RoomMenu</name>
    <message>
        <source>Nothing here is unread.</source>
        <translation>Rien n’est non lu ici.</translation>
    </message>
    <message>
        <source>Every workspace keeps this channel.</source>
        <translation>Chaque espace de travail garde ce canal.</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lu</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Edit channel…</source>
        <translation>Modifier le canal…</translation>
    </message>
    <message>
        <source>Archive channel…</source>
        <translation>Archiver le canal…</translation>
    </message>
    <message>
        <source>Delete channel…</source>
        <translation>Supprimer le canal…</translation>
    </message>
    <message>
        <source>Everybody is in this channel.</source>
        <translation>Tout le monde est dans ce canal.</translation>
    </message>
    <message>
        <source>Only members who are in the channel may do this.</source>
        <translation>Seuls les membres du canal peuvent faire cela.</translation>
    </message>
    <message>
        <source>Join the channel first, or it is gone for you too.</source>
        <translation>Rejoignez d’abord le canal, sinon il disparaît aussi pour vous.</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>Messages épinglés</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>Retirer des favoris</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Ajouter aux favoris</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Réactiver les notifications</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Mettre en sourdine</translation>
    </message>
    <message>
        <source>Close conversation</source>
        <translation>Fermer la conversation</translation>
    </message>
    <message>
        <source>Move to section</source>
        <translation>Déplacer vers une section</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>New section…</source>
        <translation>Nouvelle section…</translation>
    </message>
    <message>
        <source>Add people…</source>
        <translation>Ajouter des personnes…</translation>
    </message>
    <message>
        <source>Leave channel</source>
        <translation>Quitter le canal</translation>
    </message>
    <message>
        <source>Join channel</source>
        <translation>Rejoindre le canal</translation>
    </message>
    <message>
        <source>Make private…</source>
        <translation>Rendre privé…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Jump to date…</source>
        <translation>Aller à une date…</translation>
    </message>
    <message>
        <source>Restore channel</source>
        <translation>Restaurer le canal</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Like the workspace (%1)</source>
        <translation>Comme l’espace de travail (%1)</translation>
    </message>
    <message>
        <source>Who may write…</source>
        <translation>Qui peut écrire…</translation>
    </message>
    <message>
        <source>How long things are kept…</source>
        <translation>Combien de temps tout est conservé…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RoomRulesDialog</name>
    <message>
        <source>Rules of #%1</source>
        <translation>Règles de #%1</translation>
    </message>
    <message>
        <source>Everybody who sees the channel can read it and react.</source>
        <translation>Tous ceux qui voient le canal peuvent le lire et réagir.</translation>
    </message>
    <message>
        <source>Who may write</source>
        <translation>Qui peut écrire</translation>
    </message>
    <message>
        <source>Messages, replies, polls and files.</source>
        <translation>Messages, réponses, sondages et fichiers.</translation>
    </message>
    <message>
        <source>Who may call everybody</source>
        <translation>Qui peut appeler tout le monde</translation>
    </message>
    <message>
        <source>With @channel and @here.</source>
        <translation>Avec @channel et @here.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>%1: roles</source>
        <comment>a rule</comment>
        <translation>%1 : rôles</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Admins, and the roles below</source>
        <translation>Les admins et les rôles ci-dessous</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RoomSession</name>
    <message>
        <source>This message goes for everybody, and cannot be brought back.</source>
        <translation>Ce message disparaît pour tout le monde et ne peut pas être récupéré.</translation>
    </message>
    <message>
        <source>“%1” goes for everybody, and cannot be brought back.</source>
        <translation>« %1 » disparaît pour tout le monde et ne peut pas être récupéré.</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>Supprimer ce message ?</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Supprimer le message</translation>
    </message>
    <message>
        <source>Discard what was not sent?</source>
        <translation>Abandonner ce qui n’a pas été envoyé ?</translation>
    </message>
    <message>
        <source>It has not reached anybody, and is gone then. You can copy its text before.</source>
        <translation>Personne ne l’a reçu, et il sera perdu. Vous pouvez d’abord en copier le texte.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Impossible pour le moment</translation>
    </message>
    <message>
        <source>You cannot write here now, so it stays where it is. You can copy its text, or try again later.</source>
        <translation>Vous ne pouvez pas écrire ici pour le moment, cela reste donc en place. Vous pouvez copier le texte ou réessayer plus tard.</translation>
    </message>
    <message numerus="yes">
        <source>This message has %Ln different reactions, and there is no room for more. You can join one that is there.</source>
        <translation>
            <numerusform>Ce message a %Ln réaction, et il n’y a pas de place pour une autre. Vous pouvez vous joindre à celle qui est là.</numerusform>
            <numerusform>Ce message a %Ln réactions différentes, et il n’y a pas de place pour d’autres. Vous pouvez vous joindre à l’une d’elles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close this poll?</source>
        <translation>Clore ce sondage ?</translation>
    </message>
    <message>
        <source>Nobody can vote any more, and it cannot be opened again. Its result stays here.</source>
        <translation>Plus personne ne pourra voter, et il ne peut pas être rouvert. Son résultat reste ici.</translation>
    </message>
    <message>
        <source>Close poll</source>
        <translation>Clore le sondage</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RowLayout</name>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>· last %1</source>
        <comment>time</comment>
        <translation>· dernière : %1</translation>
    </message>
    <message>
        <source>· last by %1, %2</source>
        <comment>name, time</comment>
        <translation>· dernière : %1, %2</translation>
    </message>
    <message>
        <source>Waiting for the network — will be sent</source>
        <translation>En attente du réseau — sera envoyé</translation>
    </message>
    <message>
        <source>This could not be sent.</source>
        <translation>Cela n’a pas pu être envoyé.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglé</translation>
    </message>
    <message>
        <source>Pinned by %1</source>
        <translation>Épinglé par %1</translation>
    </message>
    <message>
        <source>replied to a thread</source>
        <translation>a répondu dans un fil</translation>
    </message>
    <message>
        <source>Forwarded from %1, %2</source>
        <comment>name, time</comment>
        <translation>Transféré de %1, %2</translation>
    </message>
    <message>
        <source>Forwarded from %1 in %2, %3</source>
        <comment>name, room, time</comment>
        <translation>Transféré de %1 dans %2, %3</translation>
    </message>
    <message>
        <source>Close poll</source>
        <translation>Clore le sondage</translation>
    </message>
    <message>
        <source>Waiting for the network — will be deleted for everybody</source>
        <translation>En attente du réseau — sera supprimé pour tout le monde</translation>
    </message>
</context>
<context>
    <name>hearth::ui::RowPainter</name>
    <message>
        <source>New</source>
        <comment>the line above the first unread message</comment>
        <translation>Nouveau</translation>
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
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 minutes</translation>
    </message>
    <message>
        <source>An hour</source>
        <translation>Une heure</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Un jour</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>Une semaine</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what it is about, what the button does</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting, sentence</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ScannerField</name>
    <message>
        <source>Virus scanner</source>
        <translation>Antivirus</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Utiliser celui-ci</translation>
    </message>
    <message>
        <source>Use the virus scanner at %1</source>
        <translation>Utiliser l’antivirus à l’adresse %1</translation>
    </message>
    <message>
        <source>Asking the virus scanner…</source>
        <translation>Interrogation de l’antivirus…</translation>
    </message>
    <message>
        <source>Files are not looked through. clamd seems to run on this computer, at %1.</source>
        <translation>Les fichiers ne sont pas examinés. clamd semble fonctionner sur cet ordinateur, à l’adresse %1.</translation>
    </message>
    <message>
        <source>It answers: nobody gets a file before it was looked through.</source>
        <translation>Il répond : personne ne reçoit un fichier avant qu’il ait été examiné.</translation>
    </message>
    <message>
        <source>Where clamd listens: unix:PATH or HOST:PORT. Press Return to save. Empty: files are not looked through.</source>
        <translation>Où clamd écoute : unix:CHEMIN ou HÔTE:PORT. Appuyez sur Entrée pour enregistrer. Vide : les fichiers ne sont pas examinés.</translation>
    </message>
    <message>
        <source>Write unix: before the path: unix:%1</source>
        <translation>Écrivez unix: devant le chemin : unix:%1</translation>
    </message>
    <message>
        <source>Behind unix: stands the whole path of a socket, from / on.</source>
        <translation>Après unix: vient le chemin complet d’un socket, à partir de /.</translation>
    </message>
    <message>
        <source>Before the port stands a name or an address; one of IPv6 in brackets, like [::1]:3310.</source>
        <translation>Devant le port vient un nom ou une adresse ; une adresse IPv6 entre crochets, comme [::1]:3310.</translation>
    </message>
    <message>
        <source>The port must be a number between 1 and 65535.</source>
        <translation>Le port doit être un nombre entre 1 et 65535.</translation>
    </message>
    <message>
        <source>This is no address. Write unix:PATH for a socket of this computer, or HOST:PORT.</source>
        <translation>Ce n’est pas une adresse. Écrivez unix:CHEMIN pour un socket de cet ordinateur, ou HÔTE:PORT.</translation>
    </message>
    <message>
        <source>Nothing listens at this address.</source>
        <translation>Rien n’écoute à cette adresse.</translation>
    </message>
    <message>
        <source>Hearth may not open this socket.</source>
        <translation>Hearth n’a pas le droit d’ouvrir ce socket.</translation>
    </message>
    <message>
        <source>No such host is known here.</source>
        <translation>Cet hôte est inconnu ici.</translation>
    </message>
    <message>
        <source>Something other than clamd answers there.</source>
        <translation>Autre chose que clamd répond à cette adresse.</translation>
    </message>
    <message>
        <source>The virus scanner does not answer.</source>
        <translation>L’antivirus ne répond pas.</translation>
    </message>
    <message>
        <source>%1 The address is kept and tried again and again; until then files wait, or pass unseen where the workspace allows that. Return asks again.</source>
        <comment>a sentence and what follows from it</comment>
        <translation>%1 L’adresse est conservée et réessayée sans cesse ; d’ici là, les fichiers attendent, ou passent sans avoir été examinés là où l’espace de travail le permet. Entrée interroge de nouveau.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ScheduledEditDialog</name>
    <message>
        <source>Edit the scheduled message</source>
        <translation>Modifier le message programmé</translation>
    </message>
    <message>
        <source>To %1, %2</source>
        <comment>room, tomorrow at 09:00</comment>
        <translation>À %1, %2</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>A message needs a text. To drop it, choose “Do not send…” in the list.</source>
        <translation>Un message a besoin d’un texte. Pour y renoncer, choisissez « Ne pas envoyer… » dans la liste.</translation>
    </message>
    <message numerus="yes">
        <source>%n characters too many</source>
        <translation>
            <numerusform>%n caractère de trop</numerusform>
            <numerusform>%n caractères de trop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::ScheduledPage</name>
    <message>
        <source>Scheduled messages</source>
        <translation>Messages programmés</translation>
    </message>
    <message>
        <source>Nothing is scheduled.</source>
        <translation>Rien n’est programmé.</translation>
    </message>
    <message>
        <source>Write a message and choose a time with the arrow beside Send. It is sent then, also while Hearth is closed here.</source>
        <translation>Écrivez un message et choisissez une heure avec la flèche à côté d’Envoyer. Il est envoyé à ce moment-là, même si Hearth est fermé ici.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Change time</source>
        <translation>Changer l’heure</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Do not send…</source>
        <translation>Ne pas envoyer…</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Do not send this message?</source>
        <translation>Ne pas envoyer ce message ?</translation>
    </message>
    <message>
        <source>“%1” is not sent, and cannot be brought back. You can copy its text before.</source>
        <translation>« %1 » n’est pas envoyé et ne peut pas être récupéré. Vous pouvez copier son texte avant.</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Ne pas envoyer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SearchDelegate</name>
    <message>
        <source>%1, in a thread</source>
        <comment>room</comment>
        <translation>%1, dans un fil</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SearchPane</name>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>Rechercher des messages</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <comment>room</comment>
        <translation>Seulement dans %1</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n on this device. Scroll for more.</source>
        <translation>
            <numerusform>Le plus récent sur cet appareil. Faites défiler pour en voir plus.</numerusform>
            <numerusform>Les %n plus récents sur cet appareil. Faites défiler pour en voir plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found on this device.</source>
        <translation>
            <numerusform>%n trouvé sur cet appareil.</numerusform>
            <numerusform>%n trouvés sur cet appareil.</numerusform>
        </translation>
    </message>
    <message>
        <source>More may follow: messages are still being prepared.</source>
        <translation>D’autres peuvent suivre : des messages sont encore en préparation.</translation>
    </message>
    <message>
        <source>Older history is not on this device and was not searched.</source>
        <translation>L’historique plus ancien n’est pas sur cet appareil et n’a pas été parcouru.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Find what was said.</source>
        <translation>Retrouvez ce qui a été dit.</translation>
    </message>
    <message>
        <source>Any part of a word will do. What is on this device is searched, with or without a network.</source>
        <translation>Un morceau de mot suffit. La recherche porte sur ce qui est sur cet appareil, avec ou sans réseau.</translation>
    </message>
    <message>
        <source>Perhaps fewer letters, or another word.</source>
        <translation>Essayez avec moins de lettres ou un autre mot.</translation>
    </message>
    <message>
        <source>Messages are still being prepared for searching: what is found appears here.</source>
        <translation>Des messages sont encore préparés pour la recherche : ce qui est trouvé apparaîtra ici.</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Rien trouvé pour « %1 ».</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Rechercher partout</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SecondFactorDialog</name>
    <message>
        <source>Set up a second factor</source>
        <translation>Configurer un second facteur</translation>
    </message>
    <message>
        <source>An app on your phone shows a new code every half minute. From then on it is asked for when you sign in, so a password alone opens nothing.</source>
        <translation>Une application de votre téléphone affiche un nouveau code toutes les trente secondes. Il est dès lors demandé à la connexion : un mot de passe seul n’ouvre plus rien.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Votre mot de passe</translation>
    </message>
    <message>
        <source>To be sure that it is you.</source>
        <translation>Pour être sûr que c’est bien vous.</translation>
    </message>
    <message>
        <source>Scan this with an authenticator app, or type the key into it. Then type the six digits that the app shows.</source>
        <translation>Scannez ceci avec une application d’authentification, ou saisissez-y la clé. Tapez ensuite les six chiffres qu’elle affiche.</translation>
    </message>
    <message>
        <source>QR code for an authenticator app</source>
        <translation>Code QR pour une application d’authentification</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Your second factor is on. If you lose the app, each of these codes signs you in once. They are shown here and nowhere else: keep them where you keep important papers, not on the same device.</source>
        <translation>Votre second facteur est actif. Si vous perdez l’application, chacun de ces codes vous connecte une fois. Ils ne sont affichés qu’ici : gardez-les avec vos papiers importants, pas sur le même appareil.</translation>
    </message>
    <message>
        <source>The codes could not be written to %1. Choose another place.</source>
        <translation>Impossible d’écrire les codes dans %1. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>I have saved them</source>
        <translation>Je les ai conservés</translation>
    </message>
    <message>
        <source>Type the code that the app shows.</source>
        <translation>Saisissez le code qu’affiche l’application.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SecondFactorNotice</name>
    <message>
        <source>This workspace is for people with a second factor. It opens by itself once you have set one up; what you wrote is kept.</source>
        <translation>Cet espace est réservé aux personnes qui ont un second facteur. Il s’ouvre de lui-même dès que vous en avez configuré un ; ce que vous avez écrit est gardé.</translation>
    </message>
    <message>
        <source>Set up now…</source>
        <translation>Configurer maintenant…</translation>
    </message>
    <message>
        <source>This workspace wants a second factor of you, today: it is closed to you from %1 on until you have set one up.</source>
        <translation>Cet espace vous demande un second facteur, aujourd’hui : il vous est fermé à partir du %1 jusqu’à ce que vous en ayez configuré un.</translation>
    </message>
    <message numerus="yes">
        <source>This workspace wants a second factor of you: %n day(s) left to set one up. From %1 on it is closed to you until you do.</source>
        <translation>
            <numerusform>Cet espace vous demande un second facteur : il reste %n jour pour en configurer un. À partir du %1, il vous est fermé jusqu’à ce que vous le fassiez.</numerusform>
            <numerusform>Cet espace vous demande un second facteur : il reste %n jours pour en configurer un. À partir du %1, il vous est fermé jusqu’à ce que vous le fassiez.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::SecondFactorPage</name>
    <message>
        <source>Asking the server…</source>
        <translation>Le serveur est interrogé…</translation>
    </message>
    <message>
        <source>&amp;Set up…</source>
        <translation>&amp;Configurer…</translation>
    </message>
    <message>
        <source>New &amp;recovery codes…</source>
        <translation>Nouveaux codes de &amp;récupération…</translation>
    </message>
    <message>
        <source>&amp;Turn off…</source>
        <translation>&amp;Désactiver…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>On since %1. Signing in asks for a code of your authenticator app.</source>
        <translation>Actif depuis le %1. La connexion demande un code de votre application d’authentification.</translation>
    </message>
    <message>
        <source>Off. With a second factor, somebody who learns your password still cannot sign in.</source>
        <translation>Inactif. Avec un second facteur, quelqu’un qui apprend votre mot de passe ne peut toujours pas se connecter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recovery code(s) left.</source>
        <translation>
            <numerusform>Il reste %Ln code de récupération.</numerusform>
            <numerusform>Il reste %Ln codes de récupération.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::SecondFactorProofDialog</name>
    <message>
        <source>Turn the second factor off</source>
        <translation>Désactiver le second facteur</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>Nouveaux codes de récupération</translation>
    </message>
    <message>
        <source>Signing in asks for your password alone again. Workspaces that want a second factor keep you out until you set one up anew.</source>
        <translation>La connexion ne demande de nouveau que votre mot de passe. Les espaces qui veulent un second facteur vous restent fermés jusqu’à ce que vous en configuriez un autre.</translation>
    </message>
    <message>
        <source>The codes that you have now stop working.</source>
        <translation>Les codes que vous avez maintenant cessent de fonctionner.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Votre mot de passe</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Make new codes</source>
        <translation>Créer de nouveaux codes</translation>
    </message>
    <message>
        <source>The codes could not be written to %1. Choose another place.</source>
        <translation>Impossible d’écrire les codes dans %1. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Saisissez votre mot de passe.</translation>
    </message>
    <message>
        <source>Type the code.</source>
        <translation>Saisissez le code.</translation>
    </message>
    <message>
        <source>I have saved them</source>
        <translation>Je les ai conservés</translation>
    </message>
    <message>
        <source>They are shown here and nowhere else. Each one signs you in once.</source>
        <translation>Ils ne sont affichés qu’ici. Chacun vous connecte une fois.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SecondFactorText</name>
    <message>
        <source>This code is wrong or was used already. Wait for the app&apos;s next one, and see that the clock of its device is right.</source>
        <translation>Ce code est faux ou a déjà servi. Attendez le prochain de l’application et vérifiez que l’horloge de son appareil est juste.</translation>
    </message>
    <message>
        <source>The six digits that your authenticator app shows, or one of your recovery codes.</source>
        <translation>Les six chiffres qu’affiche votre application d’authentification, ou l’un de vos codes de récupération.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Saisissez votre mot de passe.</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>Ce n’est pas votre mot de passe.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SectionDialog</name>
    <message>
        <source>New section</source>
        <translation>Nouvelle section</translation>
    </message>
    <message>
        <source>Rename section</source>
        <translation>Renommer la section</translation>
    </message>
    <message>
        <source>Sections put your sidebar in order. Nobody else sees them.</source>
        <translation>Les sections rangent votre barre latérale. Personne d’autre ne les voit.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Short, like projects or customers.</source>
        <translation>Court, comme projets ou clients.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Create section</source>
        <translation>Créer la section</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Give the section a name.</source>
        <translation>Donnez un nom à la section.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SectionMenu</name>
    <message>
        <source>Browse channels…</source>
        <translation>Parcourir les canaux…</translation>
    </message>
    <message>
        <source>New channel…</source>
        <translation>Nouveau canal…</translation>
    </message>
    <message>
        <source>New message…</source>
        <translation>Nouveau message…</translation>
    </message>
    <message>
        <source>New section…</source>
        <translation>Nouvelle section…</translation>
    </message>
    <message>
        <source>Rename section…</source>
        <translation>Renommer la section…</translation>
    </message>
    <message>
        <source>Remove section</source>
        <translation>Supprimer la section</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>Trier par nom</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récents d’abord</translation>
    </message>
    <message>
        <source>Sort by hand</source>
        <translation>Trier à la main</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SecurityDialog</name>
    <message>
        <source>Before others join</source>
        <translation>Avant que d’autres ne rejoignent</translation>
    </message>
    <message>
        <source>A way back in</source>
        <translation>Un moyen de revenir</translation>
    </message>
    <message>
        <source>Once others write here, you must not lose this account. Set a password, or save a recovery code.</source>
        <translation>Dès que d’autres écrivent ici, vous ne devez pas perdre ce compte. Définissez un mot de passe ou conservez un code de secours.</translation>
    </message>
    <message>
        <source>If this device is lost, a password or a recovery code brings you back into your account.</source>
        <translation>Si cet appareil est perdu, un mot de passe ou un code de secours vous rend votre compte.</translation>
    </message>
    <message>
        <source>Set a password</source>
        <translation>Définir un mot de passe</translation>
    </message>
    <message>
        <source>Save a recovery code</source>
        <translation>Conserver un code de secours</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Your name for signing in. Nothing is sent to it.</source>
        <translation>Votre nom pour vous connecter. Rien n’y est envoyé.</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Nouveau mot de passe à nouveau</translation>
    </message>
    <message>
        <source>Hearth makes a code that signs you in once, instead of a password. It is shown here and nowhere else: write it down or print it, and keep it where you keep important papers.</source>
        <translation>Hearth crée un code qui vous connecte une fois, à la place d’un mot de passe. Il n’est montré qu’ici : notez-le ou imprimez-le, et rangez-le avec vos papiers importants.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Définir le mot de passe</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>Créer un code</translation>
    </message>
    <message>
        <source>I have saved it</source>
        <translation>Je l’ai conservé</translation>
    </message>
    <message>
        <source>Type an e-mail address, like lea@example.org.</source>
        <translation>Tapez une adresse e-mail, comme lea@example.org.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Les deux mots de passe diffèrent.</translation>
    </message>
    <message>
        <source>At least 8 characters. Four unrelated words are easy to keep in mind.</source>
        <translation>Au moins 8 caractères. Quatre mots sans rapport se retiennent bien.</translation>
    </message>
    <message>
        <source>A password needs at least 8 characters.</source>
        <translation>Un mot de passe doit compter au moins 8 caractères.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SecurityPolicyDialog</name>
    <message>
        <source>Security policy</source>
        <translation>Règles de sécurité</translation>
    </message>
    <message>
        <source>Who comes into %1, and what is asked of them.</source>
        <translation>Qui entre dans %1, et ce qui est demandé.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Coming in</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Second facteur</translation>
    </message>
    <message>
        <source>Who needs one to be here. Where it is asked of admins, they are kept out until they have one; where of everybody, all have seven days. You need one yourself to change this.</source>
        <translation>Qui en a besoin ici. S’il s’agit des admins, ils sont exclus aussitôt jusqu’à ce qu’ils en aient un ; s’il s’agit de tous, au bout de sept jours. Il vous en faut un pour changer ceci.</translation>
    </message>
    <message>
        <source>Whoever wants one</source>
        <translation>Qui en veut un</translation>
    </message>
    <message>
        <source>Owner and admins</source>
        <translation>Propriétaire et admins</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Join by link or code</source>
        <translation>Rejoindre par lien ou code</translation>
    </message>
    <message>
        <source>Off: people come in by invitation alone. Who is here stays.</source>
        <translation>Désactivé : on n’entre que sur invitation. Qui est ici reste.</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domaines</translation>
    </message>
    <message>
        <source>Whose e-mail addresses belong here.</source>
        <translation>Quelles adresses e-mail sont d’ici.</translation>
    </message>
    <message>
        <source>&amp;Domains…</source>
        <translation>&amp;Domaines…</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>From where the workspace may be used.</source>
        <translation>D’où l’espace de travail peut être utilisé.</translation>
    </message>
    <message>
        <source>&amp;Limit…</source>
        <translation>&amp;Limiter…</translation>
    </message>
    <message>
        <source>What people may do</source>
        <translation>Ce que chacun peut faire</translation>
    </message>
    <message>
        <source>Everybody may create channels</source>
        <translation>Tout le monde peut créer des canaux</translation>
    </message>
    <message>
        <source>Otherwise only the owner and admins.</source>
        <translation>Sinon, seulement le propriétaire et les admins.</translation>
    </message>
    <message>
        <source>Inviting and removing people</source>
        <translation>Inviter et retirer des personnes</translation>
    </message>
    <message>
        <source>The owner, admins, and whoever has a role with “%1”.</source>
        <translation>Le propriétaire, les admins et qui a un rôle avec « %1 ».</translation>
    </message>
    <message>
        <source>&amp;Roles…</source>
        <translation>&amp;Rôles…</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>What happened, who did it, and how long it is kept.</source>
        <translation>Ce qui s’est passé, qui l’a fait et combien de temps c’est gardé.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Set a second factor up for your own account first.</source>
        <translation>Configurez d’abord un second facteur pour votre propre compte.</translation>
    </message>
    <message>
        <source>Imported people by their address</source>
        <translation>Personnes importées d’après leur adresse</translation>
    </message>
    <message>
        <source>Whoever has verified the address of somebody who came with an import is that person. Off: an admin matches them, or gives them a code.</source>
        <translation>Qui a vérifié l’adresse d’une personne importée est cette personne. Désactivé : un admin fait le lien ou lui donne un code.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ServerDialog</name>
    <message>
        <source>Server settings</source>
        <translation>Réglages du serveur</translation>
    </message>
    <message>
        <source>They hold for all workspaces on this computer.</source>
        <translation>Ils valent pour tous les espaces de travail sur cet ordinateur.</translation>
    </message>
    <message>
        <source>They hold for all workspaces on %1.</source>
        <translation>Ils valent pour tous les espaces de travail sur %1.</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nom du serveur</translation>
    </message>
    <message>
        <source>As people see it who sign up. Press Return to save.</source>
        <translation>Tel que le voient ceux qui créent un compte. Appuyez sur Entrée pour enregistrer.</translation>
    </message>
    <message>
        <source>Anybody may sign up</source>
        <translation>Tout le monde peut créer un compte</translation>
    </message>
    <message>
        <source>Whoever signs up by themselves may create workspaces. Off: only people with a join link or code come in.</source>
        <translation>Qui crée son compte seul peut créer des espaces de travail. Désactivé : on n’entre qu’avec un lien ou un code d’invitation.</translation>
    </message>
    <message>
        <source>Who may create workspaces</source>
        <translation>Qui peut créer des espaces de travail</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The server needs a name of 1 to 80 characters.</source>
        <translation>Le serveur a besoin d’un nom de 1 à 80 caractères.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>&amp;Audit log…</source>
        <translation>Journal d’&amp;audit…</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Configurer…</translation>
    </message>
    <message>
        <source>Set up mail</source>
        <translation>Configurer l’e-mail</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>For invitations, forgotten passwords and verified addresses.</source>
        <translation>Pour les invitations, les mots de passe oubliés et les adresses vérifiées.</translation>
    </message>
    <message>
        <source>Change it now</source>
        <translation>Le changer maintenant</translation>
    </message>
    <message>
        <source>Key that sign-ins are signed with</source>
        <translation>Clé qui signe les connexions</translation>
    </message>
    <message>
        <source>It changes by itself every 30 days, and nobody is signed out by it.</source>
        <translation>Elle change d&apos;elle-même tous les 30 jours, et personne n&apos;est déconnecté pour autant.</translation>
    </message>
    <message>
        <source>It was changed now. Nobody is signed out by it.</source>
        <translation>Elle vient d&apos;être changée. Personne n&apos;est déconnecté pour autant.</translation>
    </message>
    <message>
        <source>&amp;How it is…</source>
        <translation>É&amp;tat…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sauvegardes…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>One file with everything, now or by a schedule.</source>
        <translation>Un fichier avec tout, maintenant ou de façon planifiée.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose sign-in providers</source>
        <translation>Choisir les services de connexion</translation>
    </message>
    <message>
        <source>Sign-in providers</source>
        <translation>Services de connexion</translation>
    </message>
    <message>
        <source>People sign in through Google, GitHub, or your organisation&apos;s own service.</source>
        <translation>Connexion par Google, GitHub ou le service de votre organisation.</translation>
    </message>
    <message>
        <source>Choose web pages</source>
        <translation>Choisir les pages web</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Pages web</translation>
    </message>
    <message>
        <source>Which pages in a browser may call this server.</source>
        <translation>Quelles pages d’un navigateur peuvent appeler ce serveur.</translation>
    </message>
    <message>
        <source>Moving…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Déplacement</translation>
    </message>
    <message>
        <source>A workspace to another computer, or from one to here.</source>
        <translation>Un espace de travail vers un autre ordinateur, ou d’un autre vers ici.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ServerKeyField</name>
    <message>
        <source>Key of the server&apos;s secrets</source>
        <translation>Clé des secrets du serveur</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>Dans le trousseau</translation>
    </message>
    <message>
        <source>In a file</source>
        <translation>Dans un fichier</translation>
    </message>
    <message>
        <source>It opens what the server keeps sealed: second factors, the password of the mail server, the keys that sign. By itself: in the keychain where a new server finds one, otherwise in a file beside its data. In a file it is in every copy of that folder.</source>
        <translation>Elle ouvre ce que le serveur garde scellé : les seconds facteurs, le mot de passe du serveur de messagerie, les clés qui signent. Automatique : dans le trousseau si un nouveau serveur en trouve un, sinon dans un fichier à côté de ses données. Dans un fichier, elle est dans chaque copie de ce dossier.</translation>
    </message>
    <message>
        <source>From the next start of Hearth on. Until then it stays where it is.</source>
        <translation>À partir du prochain démarrage de Hearth. D’ici là, elle reste où elle est.</translation>
    </message>
    <message>
        <source>The keychain refused. The key stays where it is.</source>
        <translation>Le trousseau a refusé. La clé reste où elle est.</translation>
    </message>
    <message>
        <source>No keychain answers on this computer. The key stays where it is.</source>
        <translation>Aucun trousseau ne répond sur cet ordinateur. La clé reste où elle est.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ServerStateDialog</name>
    <message>
        <source>How the server is</source>
        <translation>État du serveur</translation>
    </message>
    <message>
        <source>&amp;Check everything</source>
        <translation>Tout &amp;vérifier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>Présents</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Messages per hour</source>
        <translation>Messages par heure</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Used of the disk</source>
        <translation>Espace disque utilisé</translation>
    </message>
    <message>
        <source>The largest workspaces</source>
        <translation>Les plus grands espaces de travail</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Dernière sauvegarde</translation>
    </message>
    <message>
        <source>What is not in order</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>What the server&apos;s log says</source>
        <translation>Ce que dit le journal du serveur</translation>
    </message>
    <message>
        <source>Until the server ends. What people write is never in it.</source>
        <translation>Jusqu’à l’arrêt du serveur. Ce que les gens écrivent n’y figure jamais.</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Tout est en ordre.</translation>
    </message>
    <message>
        <source>Looking at everything…</source>
        <translation>Vérification en cours…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ServerStateText</name>
    <message>
        <source>Only %1 MB are left on the disk. Make room before it is full.</source>
        <translation>Il ne reste que %1 Mo sur le disque. Faites de la place avant qu’il ne soit plein.</translation>
    </message>
    <message>
        <source>Only %1 MB are left on the disk. Make room now, or nothing more can be written.</source>
        <translation>Il ne reste que %1 Mo sur le disque. Faites de la place maintenant, sinon plus rien ne pourra être écrit.</translation>
    </message>
    <message>
        <source>The disk does not answer. See whether the drive is connected.</source>
        <translation>Le disque ne répond pas. Vérifiez que le lecteur est connecté.</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder of the server. Make room, and see whether its disk may only be read.</source>
        <translation>Rien ne peut être écrit dans le dossier du serveur. Faites de la place et vérifiez que son disque n’est pas en lecture seule.</translation>
    </message>
    <message>
        <source>Other accounts of the computer can open the server&apos;s files: %1. Take that right from them.</source>
        <translation>D’autres comptes de l’ordinateur peuvent ouvrir les fichiers du serveur : %1. Retirez-leur ce droit.</translation>
    </message>
    <message>
        <source>A database is damaged. Keep a copy of the server&apos;s folder, then restore the last backup.</source>
        <translation>Une base de données est endommagée. Gardez une copie du dossier du serveur, puis restaurez la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>A database cannot be read. Keep a copy of the server&apos;s folder, then restore the last backup.</source>
        <translation>Une base de données ne peut pas être lue. Gardez une copie du dossier du serveur, puis restaurez la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>An index of a database is wrong. Nothing is lost: stop the server and run “hearthd doctor --fix”.</source>
        <translation>Un index d’une base de données est faux. Rien n’est perdu : arrêtez le serveur et lancez « hearthd doctor --fix ».</translation>
    </message>
    <message>
        <source>What people send has waited for %1 seconds to be written. See whether the disk is busy or failing.</source>
        <translation>Ce que les gens envoient attend depuis %1 secondes d’être écrit. Vérifiez si le disque est occupé ou défaillant.</translation>
    </message>
    <message>
        <source>The certificate has expired. Renew it: the server takes up new files by itself.</source>
        <translation>Le certificat a expiré. Renouvelez-le : le serveur prend les nouveaux fichiers de lui-même.</translation>
    </message>
    <message>
        <source>The certificate expires in %1 days. Renew it: the server takes up new files by itself.</source>
        <translation>Le certificat expire dans %1 jours. Renouvelez-le : le serveur prend les nouveaux fichiers de lui-même.</translation>
    </message>
    <message>
        <source>The certificate cannot be used. Put its file and its key back.</source>
        <translation>Le certificat est inutilisable. Remettez son fichier et sa clé en place.</translation>
    </message>
    <message>
        <source>The clock of the computer is at least %1 minutes behind. Set it right: messages are put in order by it.</source>
        <translation>L’horloge de l’ordinateur retarde d’au moins %1 minutes. Réglez-la : les messages sont ordonnés d’après elle.</translation>
    </message>
    <message>
        <source>Nothing keeps the clock of the computer right. Let it be set from the network.</source>
        <translation>Rien ne maintient l’horloge de l’ordinateur à l’heure. Faites-la régler par le réseau.</translation>
    </message>
    <message>
        <source>The files of “%1” have used three quarters of what the workspace may have.</source>
        <translation>Les fichiers de « %1 » occupent les trois quarts de ce que l’espace de travail peut avoir.</translation>
    </message>
    <message>
        <source>The files of “%1” have used nine tenths of what the workspace may have. Delete some, or allow it more.</source>
        <translation>Les fichiers de « %1 » occupent les neuf dixièmes de ce que l’espace de travail peut avoir. Supprimez-en ou accordez-lui davantage.</translation>
    </message>
    <message>
        <source>No more files can be sent in “%1”: it has used up its storage. Delete some, or allow it more.</source>
        <translation>Plus aucun fichier ne peut être envoyé dans « %1 » : son stockage est épuisé. Supprimez-en ou accordez-lui davantage.</translation>
    </message>
    <message>
        <source>There is no backup yet. If the disk breaks, everything is gone.</source>
        <translation>Il n’y a pas encore de sauvegarde. Si le disque tombe en panne, tout est perdu.</translation>
    </message>
    <message>
        <source>The folder of the backups, %1, is not there. Plug its drive in, or choose another folder.</source>
        <translation>Le dossier des sauvegardes, %1, est absent. Branchez son lecteur ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The last backup is %1 days old. Make a new one.</source>
        <translation>La dernière sauvegarde date de %1 jours. Faites-en une nouvelle.</translation>
    </message>
    <message>
        <source>No message in the last 24 hours</source>
        <translation>Aucun message ces dernières 24 heures</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the last 24 hours, most of them between %1 and %2</source>
        <translation>
            <numerusform>%n message ces dernières 24 heures, entre %1 et %2</numerusform>
            <numerusform>%n messages ces dernières 24 heures, la plupart entre %1 et %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are Hearth&apos;s; %2 of %3 are free</source>
        <comment>amounts of bytes</comment>
        <translation>%1 pour Hearth ; %2 libres sur %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a workspace, amount of bytes</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Hearth %1, running since %2</source>
        <translation>Hearth %1, en marche depuis %2</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connexion</numerusform>
            <numerusform>%n connexions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <comment>people, connections</comment>
        <translation>%1 avec %2</translation>
    </message>
    <message>
        <source>Errors alone</source>
        <translation>Seulement les erreurs</translation>
    </message>
    <message>
        <source>Warnings as well</source>
        <translation>Aussi les avertissements</translation>
    </message>
    <message>
        <source>The usual</source>
        <translation>L’habituel</translation>
    </message>
    <message>
        <source>Every operation</source>
        <translation>Chaque opération</translation>
    </message>
    <message>
        <source>The disk can only be read. See why the system stopped writing to it, and let it be written to again.</source>
        <translation>Le disque ne peut être que lu. Voyez pourquoi le système n’y écrit plus, et rendez-le de nouveau accessible en écriture.</translation>
    </message>
    <message>
        <source>Nothing more is saved: the disk is full. What people write waits on their devices. Make room, and everything goes on by itself.</source>
        <translation>Plus rien n’est enregistré : le disque est plein. Ce que les gens écrivent attend sur leurs appareils. Faites de la place, et tout reprendra de lui-même.</translation>
    </message>
    <message>
        <source>Nothing more is saved: the disk can only be read. What people write waits on their devices. Let the disk be written to, and everything goes on by itself.</source>
        <translation>Plus rien n’est enregistré : le disque ne peut être que lu. Ce que les gens écrivent attend sur leurs appareils. Rendez-le accessible en écriture, et tout reprendra de lui-même.</translation>
    </message>
    <message>
        <source>The server&apos;s folder is not there: its drive does not answer. What people write waits on their devices. Connect the drive again, and everything goes on by itself.</source>
        <translation>Le dossier du serveur n’est pas là : son lecteur ne répond pas. Ce que les gens écrivent attend sur leurs appareils. Rebranchez le lecteur, et tout reprendra de lui-même.</translation>
    </message>
    <message>
        <source>The disk refuses to save what people write; it waits on their devices. Make a backup onto another drive and look at the disk: it may be breaking.</source>
        <translation>Le disque refuse d’enregistrer ce que les gens écrivent ; cela attend sur leurs appareils. Faites une sauvegarde sur un autre lecteur et examinez le disque : il est peut-être en train de lâcher.</translation>
    </message>
    <message>
        <source>The folder of the server, %1, is not there. Plug its drive in, or put the folder back where it was.</source>
        <translation>Le dossier du serveur, %1, est introuvable. Branchez son disque ou remettez le dossier à sa place.</translation>
    </message>
    <message>
        <source>The folder of the server, %1, belongs to another account of the computer. Give it to the one that the server runs as.</source>
        <translation>Le dossier du serveur, %1, appartient à un autre compte de l’ordinateur. Donnez-le à celui sous lequel le serveur fonctionne.</translation>
    </message>
    <message>
        <source>The folder of the workspaces, %1, is missing. Put it back from a backup.</source>
        <translation>Le dossier des espaces de travail, %1, manque. Restaurez-le à partir d’une sauvegarde.</translation>
    </message>
    <message>
        <source>A database was written by a newer Hearth. Install that one again.</source>
        <translation>Une base de données a été écrite par un Hearth plus récent. Réinstallez celui-ci.</translation>
    </message>
    <message>
        <source>%1 events are not in the audit log yet, or wait for another hook. The server&apos;s log says which of them fails.</source>
        <translation>%1 événements ne sont pas encore dans le journal d’audit ou attendent un autre hook. Le journal du serveur dit lequel échoue.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SessionsDialog</name>
    <message>
        <source>Sessions of %1</source>
        <translation>Sessions de %1</translation>
    </message>
    <message>
        <source>Where %1 is signed in. Signing out a device that was lost ends its access at once.</source>
        <translation>Où %1 est connecté. Déconnecter un appareil perdu met fin à son accès sur-le-champ.</translation>
    </message>
    <message>
        <source>They are signed in nowhere.</source>
        <translation>Cette personne n’est connectée nulle part.</translation>
    </message>
    <message>
        <source>Sign out &amp;everywhere…</source>
        <translation>Déconnecter &amp;partout…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Appareil sans nom</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>Déconnecter %1</translation>
    </message>
    <message>
        <source>%1 is signed out on “%2”.</source>
        <translation>%1 est déconnecté de « %2 ».</translation>
    </message>
    <message>
        <source>Last used %1</source>
        <translation>Dernière utilisation le %1</translation>
    </message>
    <message>
        <source>Last used %1 · %2</source>
        <comment>time, address</comment>
        <translation>Dernière utilisation le %1 · %2</translation>
    </message>
    <message>
        <source>Sign %1 out everywhere?</source>
        <translation>Déconnecter %1 partout ?</translation>
    </message>
    <message>
        <source>What they have not sent yet stays on their devices. With their password they can sign in again.</source>
        <translation>Ce qui n’a pas encore été envoyé reste sur ses appareils. Avec son mot de passe, cette personne peut se reconnecter.</translation>
    </message>
    <message>
        <source>%1 is signed out on every device.</source>
        <translation>%1 est déconnecté de tous ses appareils.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light, dark, or as your system changes.</source>
        <translation>Clair, sombre, ou selon votre système.</translation>
    </message>
    <message>
        <source>In the system&apos;s keychain, a safe that opens when you log in.</source>
        <translation>Dans le trousseau du système, un coffre qui s’ouvre à votre connexion.</translation>
    </message>
    <message>
        <source>In a file that only you can read; it is not encrypted.</source>
        <translation>Dans un fichier que vous seul pouvez lire ; il n’est pas chiffré.</translation>
    </message>
    <message>
        <source>Nowhere: after a restart you sign in again.</source>
        <translation>Nulle part : après un redémarrage, vous vous reconnectez.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Your name in %1</source>
        <translation>Votre nom dans %1</translation>
    </message>
    <message>
        <source>As others see it. Press Return to save.</source>
        <translation>Tel que les autres le voient. Entrée pour enregistrer.</translation>
    </message>
    <message>
        <source>On the server in this computer</source>
        <translation>Sur le serveur de cet ordinateur</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Sur %1</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>server, e-mail</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Se déconnecter…</translation>
    </message>
    <message>
        <source>Another device</source>
        <translation>Autre appareil</translation>
    </message>
    <message>
        <source>A link that signs you in there, once, within ten minutes.</source>
        <translation>Un lien qui vous y connecte, une fois, dans les dix minutes.</translation>
    </message>
    <message>
        <source>Add a device…</source>
        <translation>Ajouter un appareil…</translation>
    </message>
    <message>
        <source>A way back in</source>
        <translation>Un moyen de revenir</translation>
    </message>
    <message>
        <source>You have a password or a recovery code.</source>
        <translation>Vous avez un mot de passe ou un code de secours.</translation>
    </message>
    <message>
        <source>Without a password or a recovery code, this device is the only way into your account.</source>
        <translation>Sans mot de passe ni code de secours, cet appareil est le seul accès à votre compte.</translation>
    </message>
    <message>
        <source>Password or recovery code…</source>
        <translation>Mot de passe ou code…</translation>
    </message>
    <message>
        <source>Your sign-in is kept</source>
        <translation>Votre connexion est gardée</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Hébergement</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>The door number on this computer that others connect to. Holds from the next hosting on.</source>
        <translation>Le numéro de porte de cet ordinateur auquel les autres se connectent. Valable dès le prochain hébergement.</translation>
    </message>
    <message>
        <source>Your name needs 1 to 80 characters on one line.</source>
        <translation>Votre nom doit compter de 1 à 80 caractères sur une ligne.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>On this device</source>
        <translation>Sur cet appareil</translation>
    </message>
    <message>
        <source>Messages kept here</source>
        <translation>Messages gardés ici</translation>
    </message>
    <message>
        <source>For reading without a network. Older ones stay on the server; scroll up to see them.</source>
        <translation>Pour lire sans réseau. Les plus anciens restent sur le serveur ; remontez pour les voir.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>La dernière année</translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <translation>Les 90 derniers jours</translation>
    </message>
    <message>
        <source>Space for them</source>
        <translation>Place pour eux</translation>
    </message>
    <message>
        <source>For each workspace. What you have not read stays in any case.</source>
        <translation>Pour chaque espace de travail. Ce que vous n’avez pas lu reste dans tous les cas.</translation>
    </message>
    <message>
        <source>As much as it takes</source>
        <translation>Autant qu’il en faut</translation>
    </message>
    <message>
        <source>500 MB</source>
        <translation>500 Mo</translation>
    </message>
    <message>
        <source>1 GB</source>
        <translation>1 Go</translation>
    </message>
    <message>
        <source>5 GB</source>
        <translation>5 Go</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>How much room each of them has.</source>
        <translation>La place que prend chacun d’eux.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Confortable</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>Scrolling and switches glide, or move at once.</source>
        <translation>Le défilement et les interrupteurs glissent, ou bougent d’un coup.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Moins d’animations</translation>
    </message>
    <message>
        <source> %</source>
        <comment>after a number: percent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Also with Ctrl and plus, minus, 0 or the wheel.</source>
        <translation>Aussi avec Ctrl et plus, moins, 0 ou la molette.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Of what you are told, when, and how.</source>
        <translation>Ce dont vous êtes averti, quand et comment.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>A message is sent with</source>
        <translation>Un message s’envoie avec</translation>
    </message>
    <message>
        <source>Return with Shift begins a new line in any case.</source>
        <translation>Entrée avec Maj commence une nouvelle ligne dans tous les cas.</translation>
    </message>
    <message>
        <source>Pictures in messages</source>
        <translation>Images dans les messages</translation>
    </message>
    <message>
        <source>Larger ones, from 8 MB on, always wait for a click.</source>
        <translation>Les plus grandes, à partir de 8 Mo, attendent toujours un clic.</translation>
    </message>
    <message>
        <source>Load by themselves</source>
        <translation>Se chargent toutes seules</translation>
    </message>
    <message>
        <source>Load on a click</source>
        <translation>Se chargent sur un clic</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>%1 (not installed)</source>
        <comment>a language&apos;s code</comment>
        <translation>%1 (non installé)</translation>
    </message>
    <message>
        <source>Words that are spelled wrong are underlined while you write.</source>
        <translation>Les mots mal orthographiés sont soulignés pendant que vous écrivez.</translation>
    </message>
    <message>
        <source>No dictionary is installed, so nothing is checked. Dictionaries are packages such as hunspell-en-us.</source>
        <translation>Aucun dictionnaire n’est installé, rien n’est donc vérifié. Les dictionnaires sont des paquets comme hunspell-fr.</translation>
    </message>
    <message>
        <source>Wrong words are underlined. Checked with: %1.</source>
        <translation>Les mots mal orthographiés sont soulignés. Vérification avec : %1.</translation>
    </message>
    <message>
        <source>There is no dictionary for your system&apos;s language, so nothing is checked.</source>
        <translation>Il n’y a pas de dictionnaire pour la langue de votre système, rien n’est donc vérifié.</translation>
    </message>
    <message>
        <source>This dictionary is not installed, so nothing is checked.</source>
        <translation>Ce dictionnaire n’est pas installé, rien n’est donc vérifié.</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>Vos fichiers</translation>
    </message>
    <message>
        <source>%1 are in use.</source>
        <comment>12 of 40 MB</comment>
        <translation>%1 utilisés.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Sheet</name>
    <message>
        <source>The server cannot be reached now. This is kept and sent by itself later.</source>
        <translation>Le serveur n’est pas joignable pour le moment. Ceci est conservé et sera envoyé plus tard automatiquement.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Jump to a channel or person</source>
        <translation>Aller à un canal ou une personne</translation>
    </message>
    <message>
        <source>Next or previous channel</source>
        <translation>Canal suivant ou précédent</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next or previous unread channel</source>
        <translation>Canal non lu suivant ou précédent</translation>
    </message>
    <message>
        <source>Next or previous part of the window</source>
        <translation>Partie suivante ou précédente de la fenêtre</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Un pas en arrière</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>Nouveau canal</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Afficher ou masquer la barre latérale</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nouvelle ligne</translation>
    </message>
    <message>
        <source>Edit the last own message</source>
        <translation>Modifier son dernier message</translation>
    </message>
    <message>
        <source>Bold, italic</source>
        <translation>Gras, italique</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>From message to message</source>
        <translation>De message en message</translation>
    </message>
    <message>
        <source>Oldest or newest message</source>
        <translation>Message le plus ancien ou le plus récent</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Copier la sélection</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Rechercher partout</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>First unread message</source>
        <translation>Premier message non lu</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Aller à un jour</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nouveau message</translation>
    </message>
    <message>
        <source>Browse channels</source>
        <translation>Parcourir les canaux</translation>
    </message>
    <message>
        <source>Move a channel or section of the sidebar</source>
        <translation>Déplacer un canal ou une section de la barre latérale</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fils</translation>
    </message>
    <message>
        <source>Saved messages</source>
        <translation>Messages enregistrés</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>Messages épinglés</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>Texte plus grand ou plus petit</translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation>Texte à sa taille habituelle</translation>
    </message>
    <message>
        <source>Select messages</source>
        <translation>Sélectionner des messages</translation>
    </message>
    <message>
        <source>Open its thread or links</source>
        <translation>Ouvrir son fil ou ses liens</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Ce qu’on peut en faire</translation>
    </message>
    <message>
        <source>On a message</source>
        <translation>Sur un message</translation>
    </message>
    <message>
        <source>Details of the channel</source>
        <translation>Détails du canal</translation>
    </message>
    <message>
        <source>A command</source>
        <translation>Une commande</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Commandes…</translation>
    </message>
    <message>
        <source>Vote for an option of a poll</source>
        <translation>Voter pour une réponse d’un sondage</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last key</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Scheduled messages and reminders</source>
        <translation>Messages programmés et rappels</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Envoyer plus tard</translation>
    </message>
    <message>
        <source>Mark this conversation as read</source>
        <translation>Marquer cette conversation comme lue</translation>
    </message>
    <message>
        <source>Mark everything as read</source>
        <translation>Tout marquer comme lu</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Strikethrough</source>
        <translation>Barré</translation>
    </message>
    <message>
        <source>Code, block of code</source>
        <translation>Code, bloc de code</translation>
    </message>
    <message>
        <source>Quote, bulleted or numbered list</source>
        <translation>Citation, liste à puces ou numérotée</translation>
    </message>
    <message>
        <source>%1 / %2 / %3</source>
        <translation>%1 / %2 / %3</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Paste without formatting</source>
        <translation>Coller sans mise en forme</translation>
    </message>
    <message>
        <source>Preview, and back</source>
        <translation>Aperçu et retour</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Suggestions for a word that is underlined</source>
        <translation>Suggestions pour un mot souligné</translation>
    </message>
    <message>
        <source>Looking at a picture</source>
        <translation>Regarder une image</translation>
    </message>
    <message>
        <source>Older or newer picture</source>
        <translation>Image plus ancienne ou plus récente</translation>
    </message>
    <message>
        <source>Zoom in or out</source>
        <translation>Zoom avant ou arrière</translation>
    </message>
    <message>
        <source>All of it, or its own pixels</source>
        <translation>L’image entière, ou ses propres pixels</translation>
    </message>
    <message>
        <source>Move what is seen of it</source>
        <translation>Déplacer la partie visible</translation>
    </message>
    <message>
        <source>%1 / %2 / %3 / %4</source>
        <translation>%1 / %2 / %3 / %4</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Ouvrir dans un autre programme</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Aller au message</translation>
    </message>
    <message>
        <source>In a list of files</source>
        <translation>Dans une liste de fichiers</translation>
    </message>
    <message>
        <source>Go to its message</source>
        <translation>Aller à son message</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy link to message</source>
        <translation>Copier le lien du message</translation>
    </message>
    <message>
        <source>Delete file…</source>
        <translation>Supprimer le fichier…</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Barre latérale</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SignInPage</name>
    <message>
        <source>Sign in to a server</source>
        <translation>Se connecter à un serveur</translation>
    </message>
    <message>
        <source>With the address that your organisation gave you, and an account that you have there.</source>
        <translation>Avec l’adresse donnée par votre organisation et un compte que vous y avez.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Like chat.example.org or 192.168.1.20:7420.</source>
        <translation>Comme chat.example.org ou 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>This is not an address. It looks like chat.example.org or 192.168.1.20:7420.</source>
        <translation>Ce n’est pas une adresse. Elle ressemble à chat.example.org ou 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>Type your e-mail address.</source>
        <translation>Tapez votre adresse e-mail.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Tapez votre mot de passe.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Type de serveur</translation>
    </message>
    <message>
        <source>Hearth</source>
        <translation>Hearth</translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation>Tapez votre nom.</translation>
    </message>
    <message>
        <source>New there? Create an account…</source>
        <translation>Nouveau là-bas ? Créer un compte…</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>Mot de passe oublié ?</translation>
    </message>
    <message>
        <source>Keep your account?</source>
        <translation>Garder votre compte ?</translation>
    </message>
    <message>
        <source>You deactivated it, or had it deleted. When you keep it, everything is as it was.</source>
        <translation>Vous l’avez désactivé ou fait supprimer. Si vous le gardez, tout est comme avant.</translation>
    </message>
    <message>
        <source>Keep my account</source>
        <translation>Garder mon compte</translation>
    </message>
    <message>
        <source>Wake your account?</source>
        <translation>Réveiller votre compte ?</translation>
    </message>
    <message>
        <source>You deactivated it. Everything is as it was, on every device.</source>
        <translation>Vous l’avez désactivé. Tout est comme avant, sur chaque appareil.</translation>
    </message>
    <message>
        <source>Wake it</source>
        <translation>Le réveiller</translation>
    </message>
    <message>
        <source>You had it deleted: it is gone for good on %1. When you keep it, nothing is lost.</source>
        <translation>Vous l’avez fait supprimer : il disparaît pour de bon le %1. Si vous le gardez, rien n’est perdu.</translation>
    </message>
    <message>
        <source>Whoever owns the server has deactivated this account. Ask them.</source>
        <translation>La personne propriétaire du serveur a désactivé ce compte. Demandez-lui.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SignOutDialog</name>
    <message>
        <source>Sign out?</source>
        <translation>Se déconnecter ?</translation>
    </message>
    <message>
        <source>You have no password and no recovery code: without a link from another device of yours you cannot come back as yourself.</source>
        <translation>Vous n’avez ni mot de passe ni code de secours : sans un lien d’un autre de vos appareils, vous ne pourrez pas revenir en votre nom.</translation>
    </message>
    <message>
        <source>Messages are fetched again from the server when you sign in.</source>
        <translation>Les messages seront repris du serveur à votre reconnexion.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign out and erase</source>
        <translation>Se déconnecter et effacer</translation>
    </message>
    <message>
        <source>You leave %1 on this device.</source>
        <translation>Vous quittez %1 sur cet appareil.</translation>
    </message>
    <message>
        <source>Keep the copy on this device</source>
        <translation>Garder la copie sur cet appareil</translation>
    </message>
    <message>
        <source>It can be read here, and you go on with it after you sign in again.</source>
        <translation>Elle reste lisible ici, et vous la reprendrez après vous être reconnecté.</translation>
    </message>
    <message>
        <source>It can be read here. What is not sent stays in it, and is sent after you sign in again.</source>
        <translation>Elle reste lisible ici. Ce qui n’est pas envoyé y reste et sera envoyé après votre reconnexion.</translation>
    </message>
    <message>
        <source>Erase the copy on this device</source>
        <translation>Effacer la copie sur cet appareil</translation>
    </message>
    <message>
        <source>What is not sent is lost. Messages are fetched again from the server when you sign in.</source>
        <translation>Ce qui n’est pas envoyé est perdu. Les messages seront récupérés du serveur quand vous vous reconnecterez.</translation>
    </message>
    <message>
        <source>Not sent yet:</source>
        <translation>Pas encore envoyé :</translation>
    </message>
    <message>
        <source>It can be read here.</source>
        <translation>Elle peut être lue ici.</translation>
    </message>
    <message>
        <source>What you wrote for a team that you are not in any more stays on this device, and is in the outbox after you sign in again.</source>
        <translation>Ce que vous avez écrit pour une équipe dont vous ne faites plus partie reste sur cet appareil et se trouvera dans la boîte d’envoi quand vous vous serez reconnecté.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SignUpPage</name>
    <message>
        <source>Create an account</source>
        <translation>Créer un compte</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Like chat.example.org, or 192.168.1.20:7420#fingerprint where the server made its own certificate.</source>
        <translation>Par exemple chat.example.org, ou 192.168.1.20:7420#empreinte si le serveur a créé lui-même son certificat.</translation>
    </message>
    <message>
        <source>Setup code</source>
        <translation>Code d’installation</translation>
    </message>
    <message>
        <source>The server printed it when it started. Whoever has it owns the server.</source>
        <translation>Le serveur l’a affiché à son démarrage. Qui le possède est propriétaire du serveur.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>As others will see it.</source>
        <translation>Tel que les autres le verront.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Your name for signing in. Nothing is sent to it.</source>
        <translation>Votre nom pour vous connecter. Rien n’y est envoyé.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Créer le compte</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>On a server that you have set up yourself, or one that is open to everybody. Were you invited by link? Then join a team instead.</source>
        <translation>Sur un serveur que vous avez installé vous-même, ou ouvert à tous. Vous avez un lien d’invitation ? Rejoignez plutôt une équipe.</translation>
    </message>
    <message>
        <source>%1 has no owner yet.</source>
        <translation>%1 n’a pas encore de propriétaire.</translation>
    </message>
    <message>
        <source>%1 is open to everybody.</source>
        <translation>%1 est ouvert à tous.</translation>
    </message>
    <message>
        <source>%1 takes new people by invitation only.</source>
        <translation>%1 n’accepte de nouvelles personnes que sur invitation.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like chat.example.org or 192.168.1.20:7420.</source>
        <translation>Ce n’est pas une adresse. Elle ressemble à chat.example.org ou 192.168.1.20:7420.</translation>
    </message>
    <message>
        <source>Type the setup code.</source>
        <translation>Tapez le code d’installation.</translation>
    </message>
    <message>
        <source>Type the name that others will see.</source>
        <translation>Tapez le nom que les autres verront.</translation>
    </message>
    <message>
        <source>Type an e-mail address, like lea@example.org.</source>
        <translation>Tapez une adresse e-mail, comme lea@example.org.</translation>
    </message>
    <message>
        <source>This is not the setup code. It is in the server&apos;s log, and a new one each time the server starts.</source>
        <translation>Ce n’est pas le code d’installation. Il figure dans le journal du serveur, un nouveau à chaque démarrage.</translation>
    </message>
    <message>
        <source>At least 8 characters. Four unrelated words are easy to keep in mind.</source>
        <translation>Au moins 8 caractères. Quatre mots sans rapport se retiennent bien.</translation>
    </message>
    <message>
        <source>A password needs at least 8 characters.</source>
        <translation>Un mot de passe doit compter au moins 8 caractères.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SpellingMenu</name>
    <message>
        <source>What can be done with the text</source>
        <translation>Ce que l’on peut faire du texte</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Aucune suggestion</translation>
    </message>
    <message>
        <source>Add to dictionary</source>
        <translation>Ajouter au dictionnaire</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
</context>
<context>
    <name>hearth::ui::StandardCommands</name>
    <message>
        <source>Write what you are doing after /me.</source>
        <translation>Écrivez après /me ce que vous faites.</translation>
    </message>
    <message>
        <source>Only channels have a topic.</source>
        <translation>Seuls les canaux ont un sujet.</translation>
    </message>
    <message>
        <source>Write the topic after /topic.</source>
        <translation>Écrivez le sujet après /topic.</translation>
    </message>
    <message numerus="yes">
        <source>A topic has at most %n characters.</source>
        <translation>
            <numerusform>Un sujet a au plus %n caractère.</numerusform>
            <numerusform>Un sujet a au plus %n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>People can be added to channels alone.</source>
        <translation>On ne peut ajouter des personnes qu’à des canaux.</translation>
    </message>
    <message>
        <source>%1 is not in this workspace, or known from an import only.</source>
        <translation>%1 n’est pas dans cet espace de travail, ou n’est connu que par une importation.</translation>
    </message>
    <message>
        <source>“%1” is nobody here. Choose people from the list that @ opens.</source>
        <translation>« %1 » n’est personne ici. Choisissez des personnes dans la liste que @ ouvre.</translation>
    </message>
    <message>
        <source>Write after /invite whom to add, each with an @.</source>
        <translation>Écrivez après /invite qui ajouter, chaque nom avec un @.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n people can be added at once.</source>
        <translation>
            <numerusform>Au plus %n personne peut être ajoutée à la fois.</numerusform>
            <numerusform>Au plus %n personnes peuvent être ajoutées à la fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>Says in italics what you are doing</source>
        <translation>Dit en italique ce que vous faites</translation>
    </message>
    <message>
        <source>[text]</source>
        <translation>[texte]</translation>
    </message>
    <message>
        <source>Adds a shrug to what you say</source>
        <translation>Ajoute un haussement d’épaules à ce que vous dites</translation>
    </message>
    <message>
        <source>Changes the topic of this channel</source>
        <translation>Change le sujet de ce canal</translation>
    </message>
    <message>
        <source>@person…</source>
        <translation>@personne…</translation>
    </message>
    <message>
        <source>Adds people to this channel</source>
        <translation>Ajoute des personnes à ce canal</translation>
    </message>
    <message>
        <source>[emoji] text [for 30m, 2h or today], or clear</source>
        <translation>[émoji] texte [for 30m, 2h ou today], ou clear</translation>
    </message>
    <message>
        <source>Says beside your name what is going on</source>
        <translation>Dit à côté de votre nom ce qui se passe</translation>
    </message>
    <message>
        <source>Lists the commands</source>
        <translation>Liste les commandes</translation>
    </message>
    <message>
        <source>[me to] text in 20 minutes, at 15:00, tomorrow at 9…</source>
        <translation>[me to] texte in 20 minutes, at 15:00, tomorrow at 9…</translation>
    </message>
    <message>
        <source>Reminds you of something; nobody else hears of it</source>
        <translation>Vous rappelle quelque chose ; personne d’autre n’en sait rien</translation>
    </message>
    <message>
        <source>[question | option | option…]</source>
        <translation>[question | réponse | réponse…]</translation>
    </message>
    <message>
        <source>Asks everybody here, with options to choose from</source>
        <translation>Pose une question à tout le monde ici, avec des réponses au choix</translation>
    </message>
</context>
<context>
    <name>hearth::ui::StartPage</name>
    <message>
        <source>Start here</source>
        <translation>Commencer ici</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>As others will see it. You can change it later.</source>
        <translation>Tel que les autres le verront. Vous pourrez le changer plus tard.</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Nom de l’espace de travail</translation>
    </message>
    <message>
        <source>Your team, family or project.</source>
        <translation>Votre équipe, famille ou projet.</translation>
    </message>
    <message>
        <source>Bring your team&apos;s history</source>
        <translation>Apporter l’historique de votre équipe</translation>
    </message>
    <message>
        <source>First a workspace on this computer to put it in. You choose the Slack export in the next step.</source>
        <translation>D’abord un espace de travail sur cet ordinateur pour le recevoir. Vous choisirez l’export Slack à l’étape suivante.</translation>
    </message>
    <message>
        <source>Makes a workspace on this computer. No account, no internet needed. You can invite people later.</source>
        <translation>Crée un espace de travail sur cet ordinateur. Sans compte ni internet. Vous pourrez inviter des gens plus tard.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>%1&apos;s team</source>
        <comment>suggested name of a workspace, from the person&apos;s first name</comment>
        <translation>L’équipe de %1</translation>
    </message>
    <message>
        <source>Type the name that others will see.</source>
        <translation>Tapez le nom que les autres verront.</translation>
    </message>
    <message>
        <source>Give the workspace a name.</source>
        <translation>Donnez un nom à l’espace de travail.</translation>
    </message>
    <message>
        <source>Where the workspace lives</source>
        <translation>Où vit l’espace de travail</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Sur %1</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Nouvel espace de travail</translation>
    </message>
    <message>
        <source>Makes a workspace on %1. You can invite people later.</source>
        <translation>Crée un espace de travail sur %1. Vous pourrez inviter des personnes plus tard.</translation>
    </message>
    <message>
        <source>The owner of this server lets you create no workspaces. Ask them, or choose another place.</source>
        <translation>Le propriétaire de ce serveur ne vous laisse pas créer d’espaces de travail. Demandez-lui, ou choisissez un autre endroit.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::StatusCommand</name>
    <message>
        <source>A status stands for a minute at least and a week at most.</source>
        <translation>Un statut vaut au moins une minute et au plus une semaine.</translation>
    </message>
    <message>
        <source>Write after /status what is going on, or “clear” to take it back.</source>
        <translation>Écrivez après /status ce qui se passe, ou « clear » pour le retirer.</translation>
    </message>
    <message numerus="yes">
        <source>A status has at most %n characters.</source>
        <translation>
            <numerusform>Un statut a au plus %n caractère.</numerusform>
            <numerusform>Un statut a au plus %n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is an emoji of this workspace, and a status cannot begin with one. Take another, like :palm_tree:, or none.</source>
        <translation>%1 est un émoji de cet espace de travail, et un statut ne peut pas commencer par un tel émoji. Prenez-en un autre, comme :palm_tree:, ou aucun.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::StatusDialog</name>
    <message>
        <source>Connection and sync</source>
        <translation>Connexion et synchronisation</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Your changes</source>
        <translation>Vos modifications</translation>
    </message>
    <message>
        <source>On this device</source>
        <translation>Sur cet appareil</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The server is in this computer. Nobody else can reach it until you host.</source>
        <translation>Le serveur est dans cet ordinateur. Personne d’autre ne peut l’atteindre tant que vous n’hébergez pas.</translation>
    </message>
    <message numerus="yes">
        <source>The server is in this computer. %n other person(s) connected.</source>
        <translation>
            <numerusform>Le serveur est dans cet ordinateur. %n autre personne est connectée.</numerusform>
            <numerusform>Le serveur est dans cet ordinateur. %n autres personnes sont connectées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Connecté à %1.</translation>
    </message>
    <message>
        <source>Next attempt at %1. You can go on reading and writing; what you write is sent later.</source>
        <translation>Prochain essai à %1. Vous pouvez continuer à lire et à écrire ; ce que vous écrivez sera envoyé plus tard.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Host…</source>
        <translation>Héberger…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>All changes are saved on the server.</source>
        <translation>Toutes les modifications sont enregistrées sur le serveur.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait for the network and are sent by themselves.</source>
        <translation>
            <numerusform>%n modification attend le réseau et partira toute seule.</numerusform>
            <numerusform>%n modifications attendent le réseau et partiront toutes seules.</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox…</source>
        <translation>Boîte d’envoi…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not accepted and wait for your decision.</source>
        <translation>
            <numerusform>%n modification n’a pas été acceptée et attend votre décision.</numerusform>
            <numerusform>%n modifications n’ont pas été acceptées et attendent votre décision.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent or fetched while Hearth cannot write on this computer&apos;s disk.</source>
        <translation>Rien n’est envoyé ni récupéré tant que Hearth ne peut pas écrire sur le disque de cet ordinateur.</translation>
    </message>
    <message>
        <source>Not connected to %1 since %2.</source>
        <translation>Pas de connexion à %1 depuis %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) are only on this device so far.</source>
        <translation>
            <numerusform>%n brouillon n’est pour l’instant que sur cet appareil.</numerusform>
            <numerusform>%n brouillons ne sont pour l’instant que sur cet appareil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait on this device and are sent by themselves.</source>
        <translation>
            <numerusform>%n modification attend sur cet appareil et partira toute seule.</numerusform>
            <numerusform>%n modifications attendent sur cet appareil et partiront toutes seules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::StatusText</name>
    <message>
        <source>Not connected — %1</source>
        <translation>Non connecté — %1</translation>
    </message>
    <message>
        <source>Hosting — nobody is here yet</source>
        <translation>Hébergé — personne n’est encore là</translation>
    </message>
    <message numerus="yes">
        <source>Hosting for %n person(s)</source>
        <translation>
            <numerusform>Hébergé pour %n personne</numerusform>
            <numerusform>Hébergé pour %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>Sur cet ordinateur seulement</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Offline — %1</source>
        <translation>Hors ligne — %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be saved</source>
        <translation>
            <numerusform>%n modification n’a pas pu être enregistrée</numerusform>
            <numerusform>%n modifications n’ont pas pu être enregistrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing — counting…</source>
        <translation>Import — comptage…</translation>
    </message>
    <message>
        <source>Importing — %1 %</source>
        <translation>Import — %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n modification en attente</numerusform>
            <numerusform>%n modifications en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching history — %1 of %2 rooms</source>
        <translation>Récupération de l’historique — %1 salles sur %2</translation>
    </message>
    <message>
        <source>Catching up…</source>
        <translation>Mise à jour…</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>The history of all rooms is here and can be read without a network.</source>
        <translation>L’historique de toutes les salles est ici et lisible sans réseau.</translation>
    </message>
    <message>
        <source>The newest messages of all rooms are here, as many as there is space for. Older ones come when you scroll up to them.</source>
        <translation>Les messages les plus récents de tous les salles sont ici, autant que la place le permet. Les plus anciens arrivent quand vous remontez jusqu’à eux.</translation>
    </message>
    <message>
        <source>The history of the last year is on this device. Older messages come when you scroll up to them.</source>
        <translation>L’historique de la dernière année est sur cet appareil. Les messages plus anciens arrivent quand vous remontez jusqu’à eux.</translation>
    </message>
    <message numerus="yes">
        <source>The history of the last %n day(s) is on this device. Older messages come when you scroll up to them.</source>
        <translation>
            <numerusform>L’historique du dernier jour est sur cet appareil. Les messages plus anciens arrivent quand vous remontez jusqu’à eux.</numerusform>
            <numerusform>L’historique des %n derniers jours est sur cet appareil. Les messages plus anciens arrivent quand vous remontez jusqu’à eux.</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes %1.</source>
        <translation>Cela occupe %1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Fetching history: %1 of %2 rooms are here as far as you chose.</source>
        <translation>Récupération de l’historique : %1 salles sur %2 sont ici, aussi loin que vous l’avez choisi.</translation>
    </message>
    <message>
        <source>%1 of %2 rooms are here as far as you chose; the others are fetched when the server can be reached.</source>
        <translation>%1 salles sur %2 sont ici, aussi loin que vous l’avez choisi ; les autres arriveront dès que le serveur sera joignable.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Waiting for the host — %1</source>
        <translation>En attente de l’hôte — %1</translation>
    </message>
    <message>
        <source>%1 refused · %2 waiting</source>
        <translation>%1 refusé(s) · %2 en attente</translation>
    </message>
    <message>
        <source>Offline since %1 — %2</source>
        <translation>Hors ligne depuis %1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) on this device only</source>
        <translation>
            <numerusform>%n brouillon sur cet appareil seulement</numerusform>
            <numerusform>%n brouillons sur cet appareil seulement</numerusform>
        </translation>
    </message>
    <message>
        <source>Not up to date — %1</source>
        <translation>Pas à jour — %1</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Nouvel essai…</translation>
    </message>
    <message>
        <source>The server answers, but cannot bring this device up to date: new messages may be missing here. Hearth tries again by itself, and what you write is kept.</source>
        <translation>Le serveur répond, mais ne peut pas mettre cet appareil à jour : de nouveaux messages manquent peut-être ici. Hearth réessaie tout seul, et ce que vous écrivez est conservé.</translation>
    </message>
    <message>
        <source>If it stays so, start Hearth anew; if that does not help, report it with these words: %1</source>
        <translation>Si cela dure, redémarrez Hearth ; si cela n’aide pas, signalez-le avec ces mots : %1</translation>
    </message>
    <message>
        <source>If it stays so, tell whoever runs the server, with these words: %1</source>
        <translation>Si cela dure, prévenez la personne qui gère le serveur, avec ces mots : %1</translation>
    </message>
    <message>
        <source>%1&apos;s computer has been away since %2</source>
        <translation>L’ordinateur de %1 est absent depuis %2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting — %1</source>
        <translation>
            <numerusform>%n modification en attente — %1</numerusform>
            <numerusform>%n modifications en attente — %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What you write waits until it is back</source>
        <translation>Ce que vous écrivez attend son retour</translation>
    </message>
    <message>
        <source>%1&apos;s computer has been away since %2; your messages wait.</source>
        <translation>L’ordinateur de %1 est absent depuis %2 ; vos messages attendent.</translation>
    </message>
    <message>
        <source>On another computer now — %1</source>
        <translation>Désormais sur un autre ordinateur — %1</translation>
    </message>
    <message>
        <source>Following to another computer…</source>
        <translation>Suit vers un autre ordinateur…</translation>
    </message>
    <message>
        <source>This workspace is on another computer now. Hearth goes there by itself, and what you write waits until then.</source>
        <translation>Cet espace de travail est désormais sur un autre ordinateur. Hearth s’y rend de lui-même, et ce que vous écrivez attend jusque-là.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::StorageDialog</name>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>What takes up room in %1.</source>
        <translation>Ce qui prend de la place dans %1.</translation>
    </message>
    <message>
        <source>Used of what files may have</source>
        <translation>Utilisé sur ce que les fichiers peuvent occuper</translation>
    </message>
    <message>
        <source>What takes up room</source>
        <translation>Ce qui prend de la place</translation>
    </message>
    <message>
        <source>Files of</source>
        <translation>Fichiers de</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Clean &amp;up</source>
        <translation>Nettoyer</translation>
    </message>
    <message>
        <source>Removes uploads that were given up and contents that no message has, and gives empty room of the database back. No message and no file of one is touched.</source>
        <translation>Retire les envois abandonnés et les contenus sans message, et libère la place vide de la base de données. Aucun message ni aucun de ses fichiers n’est touché.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Large and old files</source>
        <translation>Fichiers volumineux et anciens</translation>
    </message>
    <message>
        <source>Look for them, and remove what nobody needs.</source>
        <translation>Cherche-les et retire ce dont personne n’a besoin.</translation>
    </message>
    <message>
        <source>How long things are kept</source>
        <translation>Combien de temps tout est conservé</translation>
    </message>
    <message>
        <source>Delete messages and files by themselves when they are old.</source>
        <translation>Supprimer automatiquement les messages et fichiers anciens.</translation>
    </message>
    <message>
        <source>Files take %1.</source>
        <comment>12 of 40 MB</comment>
        <translation>Les fichiers occupent %1.</translation>
    </message>
    <message>
        <source>Messages take %1, of which %2 are empty and can be given back.</source>
        <translation>Les messages occupent %1, dont %2 sont vides et peuvent être libérés.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>%1 % of all files</source>
        <translation>%1 % de tous les fichiers</translation>
    </message>
    <message>
        <source>Where you are not</source>
        <translation>Là où vous n’êtes pas</translation>
    </message>
    <message>
        <source>A channel that is gone</source>
        <translation>Un canal qui n’existe plus</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Tout le reste</translation>
    </message>
    <message>
        <source>%1 were given back to the disk.</source>
        <translation>%1 ont été libérés sur le disque.</translation>
    </message>
    <message>
        <source>There was nothing to clear away.</source>
        <translation>Il n’y avait rien à nettoyer.</translation>
    </message>
    <message>
        <source>An earlier Hearth made this database. The first time that you clean up it is written anew, if the disk has as much room again: some seconds for each gigabyte, in which what people write waits. Do it when few are here.</source>
        <translation>Cette base de données a été créée par une version antérieure de Hearth. Au premier nettoyage, elle est réécrite si le disque a encore autant de place : quelques secondes par gigaoctet, pendant lesquelles ce que les gens écrivent attend. Faites-le quand il y a peu de monde.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::SummonsQuestion</name>
    <message numerus="yes">
        <source>Tell %n people?</source>
        <translation>
            <numerusform>Prévenir %n personne ?</numerusform>
            <numerusform>Prévenir %n personnes ?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tell up to %n people?</source>
        <translation>
            <numerusform>Prévenir jusqu’à %n personne ?</numerusform>
            <numerusform>Prévenir jusqu’à %n personnes ?</numerusform>
        </translation>
    </message>
    <message>
        <source>@channel notifies everybody who is in here.</source>
        <translation>@channel prévient toutes les personnes qui sont ici.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Ne pas envoyer</translation>
    </message>
    <message>
        <source>@here is a mention for everybody who is in here, and interrupts only those at their computer.</source>
        <translation>@here est une mention pour toutes les personnes qui sont ici et n’interrompt que celles qui sont devant leur ordinateur.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Switcher</name>
    <message>
        <source>Nobody and nothing here has such a name.</source>
        <translation>Personne ni rien ici ne porte ce nom.</translation>
    </message>
    <message>
        <source>Jump to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>A link to a message: press Return to go there.</source>
        <translation>Un lien vers un message : appuyez sur Entrée pour y aller.</translation>
    </message>
    <message>
        <source>Jump to a channel, person, workspace or command</source>
        <translation>Aller à un canal, une personne, un espace de travail ou une commande</translation>
    </message>
</context>
<context>
    <name>hearth::ui::TakeInDialog</name>
    <message>
        <source>Take a workspace in</source>
        <translation>Accueillir un espace de travail</translation>
    </message>
    <message>
        <source>Paste this link on the computer that the workspace is on now: Server settings → Moving → Move to another computer.</source>
        <translation>Collez ce lien sur l’ordinateur où se trouve l’espace de travail : Réglages du serveur → Déplacement → Déplacer vers un autre ordinateur.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>QR code of the link for moving</source>
        <translation>Code QR du lien de déplacement</translation>
    </message>
    <message>
        <source>Link for moving</source>
        <translation>Lien de déplacement</translation>
    </message>
    <message>
        <source>It is good for one workspace, and for a day. Give it to nobody else: whoever has it can put a workspace on this computer.</source>
        <translation>Il vaut pour un espace de travail et une journée. Ne le donnez à personne d’autre : quiconque l’a peut placer un espace de travail sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Passphrase of a file</source>
        <translation>Phrase secrète d’un fichier</translation>
    </message>
    <message>
        <source>For a workspace that was moved into a file.</source>
        <translation>Pour un espace de travail déplacé dans un fichier.</translation>
    </message>
    <message>
        <source>Open a &amp;file…</source>
        <translation>Ouvrir un &amp;fichier…</translation>
    </message>
    <message>
        <source>This computer does not host yet, so nobody would find it. Switch hosting on (Host this workspace), and open this again.</source>
        <translation>Cet ordinateur n’héberge pas encore, personne ne le trouverait donc. Activez l’hébergement (Héberger cet espace de travail), puis rouvrez ceci.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>Workspaces (*.hearthbackup);;All files (*)</source>
        <translation>Espaces de travail (*.hearthbackup);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading and checking the file…</source>
        <translation>Lecture et vérification du fichier…</translation>
    </message>
    <message>
        <source>%1 is open here. Say so on its old computer with this link (Moving → Say where…); then people find it.</source>
        <translation>%1 est ouvert ici. Indiquez-le sur son ancien ordinateur avec ce lien (Déplacement → Indiquer où…) ; tout le monde le retrouvera.</translation>
    </message>
    <message>
        <source>%1 is open here. Switch hosting on, and give people a join link.</source>
        <translation>%1 est ouvert ici. Activez l’hébergement et donnez un lien d’invitation.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ThreadController</name>
    <message>
        <source>Also send to #%1</source>
        <translation>Envoyer aussi dans #%1</translation>
    </message>
    <message>
        <source>Also send to the conversation</source>
        <translation>Envoyer aussi dans la conversation</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ThreadListDelegate</name>
    <message numerus="yes">
        <source>%n repl(ies)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the last by %2, %3</source>
        <translation>%1, la dernière de %2, %3</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ThreadListPane</name>
    <message>
        <source>Threads</source>
        <translation>Fils</translation>
    </message>
    <message>
        <source>No threads yet.</source>
        <translation>Pas encore de fils.</translation>
    </message>
    <message>
        <source>Threads that you start, answer or follow are listed here.</source>
        <translation>Les fils que vous commencez, auxquels vous répondez ou que vous suivez sont ici.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ThreadPane</name>
    <message>
        <source>Thread</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>You follow this thread. Stop following it</source>
        <translation>Vous suivez ce fil. Ne plus le suivre</translation>
    </message>
    <message>
        <source>Follow this thread</source>
        <translation>Suivre ce fil</translation>
    </message>
</context>
<context>
    <name>hearth::ui::ThreadsButton</name>
    <message>
        <source>Threads</source>
        <translation>Fils</translation>
    </message>
    <message>
        <source>Threads that you follow (%1)</source>
        <translation>Fils que vous suivez (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Threads, %n unread</source>
        <translation>
            <numerusform>Fils, %n non lu</numerusform>
            <numerusform>Fils, %n non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, draft</source>
        <translation>%1, brouillon</translation>
    </message>
</context>
<context>
    <name>hearth::ui::TimeText</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>today at %1</source>
        <comment>time</comment>
        <translation>aujourd’hui à %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <comment>time</comment>
        <translation>hier à %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>date, time</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>tomorrow at %1</source>
        <comment>time</comment>
        <translation>demain à %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::TimelineView</name>
    <message>
        <source>This message was deleted.</source>
        <translation>Ce message a été supprimé.</translation>
    </message>
    <message>
        <source>(edited)</source>
        <translation>(modifié)</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Fil</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier history is not on this device yet</source>
        <translation>L’historique antérieur n’est pas encore sur cet appareil</translation>
    </message>
    <message>
        <source>This is the beginning of %1</source>
        <translation>Ici commence %1</translation>
    </message>
    <message>
        <source>It comes as soon as the server can be reached.</source>
        <translation>Il arrivera dès que le serveur sera joignable.</translation>
    </message>
    <message>
        <source>Nothing has been written here yet. Say hello!</source>
        <translation>Rien n’a encore été écrit ici. Dites bonjour !</translation>
    </message>
    <message>
        <source>Everything that was written here follows below.</source>
        <translation>Tout ce qui a été écrit ici suit ci-dessous.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>author: text</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>%1 reacted with %2</source>
        <comment>names, emoji</comment>
        <translation>Réaction %2 par %1</translation>
    </message>
    <message>
        <source>first new message</source>
        <translation>premier nouveau message</translation>
    </message>
    <message>
        <source>waiting for the network</source>
        <translation>en attente du réseau</translation>
    </message>
    <message>
        <source>could not be sent</source>
        <translation>n’a pas pu être envoyé</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>author, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>[File: %1]</source>
        <translation>[Fichier : %1]</translation>
    </message>
    <message>
        <source>Open link…</source>
        <translation>Ouvrir le lien…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>Copier le texte sélectionné</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older reply(s) not on this device yet</source>
        <translation>
            <numerusform>%Ln réponse plus ancienne n’est pas encore sur cet appareil</numerusform>
            <numerusform>%Ln réponses plus anciennes ne sont pas encore sur cet appareil</numerusform>
        </translation>
    </message>
    <message>
        <source>Older replies are not on this device yet</source>
        <translation>Les réponses plus anciennes ne sont pas encore sur cet appareil</translation>
    </message>
    <message>
        <source>Links in this message</source>
        <translation>Liens dans ce message</translation>
    </message>
    <message>
        <source>Message actions</source>
        <translation>Actions sur le message</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Show what is hidden</source>
        <translation>Montrer ce qui est caché</translation>
    </message>
    <message>
        <source>Go to another day</source>
        <translation>Aller à un autre jour</translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation>Ajouter une réaction</translation>
    </message>
    <message>
        <source>forwarded from %1: %2</source>
        <comment>name, text</comment>
        <translation>transféré de %1 : %2</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglé</translation>
    </message>
    <message>
        <source>pinned by %1</source>
        <translation>épinglé par %1</translation>
    </message>
    <message>
        <source>saved for later</source>
        <translation>enregistré pour plus tard</translation>
    </message>
    <message>
        <source>Show earlier versions</source>
        <translation>Voir les versions précédentes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>author&apos;s name, what they say of themselves</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Vote: %1</source>
        <comment>an option of a poll</comment>
        <translation>Voter : %1</translation>
    </message>
    <message>
        <source>Not chosen any more: %1</source>
        <comment>an option of a poll</comment>
        <translation>N’est plus choisi : %1</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <comment>an option of a poll</comment>
        <translation>Choisi : %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>file name, what is known of it</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Resume sending %1</source>
        <translation>Reprendre l’envoi de %1</translation>
    </message>
    <message>
        <source>Pause sending %1</source>
        <translation>Suspendre l’envoi de %1</translation>
    </message>
    <message>
        <source>Pause loading %1</source>
        <translation>Suspendre le chargement de %1</translation>
    </message>
    <message>
        <source>Resume loading %1</source>
        <translation>Reprendre le chargement de %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::TokenForm</name>
    <message>
        <source>Notification choices</source>
        <translation>Choix de notification</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d&apos;audit</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>Messages directs</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Custom emoji</source>
        <translation>Émojis personnalisés</translation>
    </message>
    <message>
        <source>Everything as it happens</source>
        <translation>Tout, au moment où cela arrive</translation>
    </message>
    <message>
        <source>People groups</source>
        <translation>Groupes de personnes</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>Sondages</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>Qui est là</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Réactions</translation>
    </message>
    <message>
        <source>Read marks</source>
        <translation>Marques de lecture</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Saved messages</source>
        <translation>Messages enregistrés</translation>
    </message>
    <message>
        <source>Scheduled messages</source>
        <translation>Messages programmés</translation>
    </message>
    <message>
        <source>Sections of the sidebar</source>
        <translation>Sections de la barre latérale</translation>
    </message>
    <message>
        <source>Your status</source>
        <translation>Votre statut</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Everything there is</source>
        <translation>Tout ce qu&apos;il y a</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fils</translation>
    </message>
    <message>
        <source>The workspace</source>
        <translation>L&apos;espace de travail</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>À quoi sert-il ?</translation>
    </message>
    <message>
        <source>Like “build bot”.</source>
        <translation>Par exemple « robot de compilation ».</translation>
    </message>
    <message>
        <source>Works in</source>
        <translation>Fonctionne dans</translation>
    </message>
    <message>
        <source>In all my workspaces</source>
        <translation>Dans tous mes espaces de travail</translation>
    </message>
    <message>
        <source>In %1 only</source>
        <translation>Dans %1 seulement</translation>
    </message>
    <message>
        <source>Is valid for</source>
        <translation>Valable pendant</translation>
    </message>
    <message numerus="yes">
        <source>For %n day(s)</source>
        <translation>
            <numerusform>Pendant %n jour</numerusform>
            <numerusform>Pendant %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>What it may read and write</source>
        <translation>Ce qu&apos;il peut lire et écrire</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Lire : %1</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>Écrire : %1</translation>
    </message>
    <message>
        <source>Give it a name of at most 80 characters.</source>
        <translation>Donnez-lui un nom de 80 caractères au plus.</translation>
    </message>
    <message>
        <source>Choose at least one thing that it may do.</source>
        <translation>Choisissez au moins une chose qu&apos;il peut faire.</translation>
    </message>
    <message>
        <source>How the server is doing</source>
        <translation>L’état du serveur</translation>
    </message>
</context>
<context>
    <name>hearth::ui::TokensPage</name>
    <message>
        <source>API token</source>
        <translation>Jeton d&apos;API</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>With an API token a script or a bot acts in your name, as far as you allow it and never further than you may yourself.</source>
        <translation>Avec un jeton d&apos;API, un script ou un robot agit en votre nom, dans les limites que vous fixez et jamais au-delà de ce que vous pouvez vous-même.</translation>
    </message>
    <message>
        <source>&amp;New token…</source>
        <translation>&amp;Nouveau jeton…</translation>
    </message>
    <message>
        <source>It cannot touch your account, your devices, roles or other tokens, whatever you choose.</source>
        <translation>Il ne peut toucher ni à votre compte, ni à vos appareils, ni aux rôles, ni aux autres jetons, quoi que vous choisissiez.</translation>
    </message>
    <message>
        <source>&amp;Make the token</source>
        <translation>&amp;Créer le jeton</translation>
    </message>
    <message>
        <source>Copy it now: it is shown here and nowhere else. Whoever has it acts in your name.</source>
        <translation>Copiez-le maintenant : il n&apos;est montré qu&apos;ici. Quiconque le possède agit en votre nom.</translation>
    </message>
    <message>
        <source>I have &amp;copied it</source>
        <translation>Je l&apos;ai &amp;copié</translation>
    </message>
    <message>
        <source>In %1 only</source>
        <translation>Dans %1 seulement</translation>
    </message>
    <message>
        <source>Last used on %1</source>
        <translation>Dernière utilisation le %1</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Pas encore utilisé</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Valable jusqu&apos;au %1</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Revoke %1</source>
        <translation>Révoquer %1</translation>
    </message>
</context>
<context>
    <name>hearth::ui::TransferDialog</name>
    <message>
        <source>Hand over the workspace</source>
        <translation>Transmettre l’espace de travail</translation>
    </message>
    <message>
        <source>Somebody else owns it from then on, and you are an admin. Only they can give it back.</source>
        <translation>Il appartient dès lors à quelqu’un d’autre, et vous êtes admin. Seule cette personne peut le rendre.</translation>
    </message>
    <message>
        <source>The workspace&apos;s name</source>
        <translation>Le nom de l’espace de travail</translation>
    </message>
    <message>
        <source>New owner</source>
        <translation>Nouveau propriétaire</translation>
    </message>
    <message>
        <source>Write “%1” to confirm.</source>
        <translation>Écrivez « %1 » pour confirmer.</translation>
    </message>
    <message>
        <source>A member or an admin, not a guest.</source>
        <translation>Un membre ou un admin, pas un invité.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>This is not the workspace&apos;s name.</source>
        <translation>Ce n’est pas le nom de l’espace de travail.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::Tray</name>
    <message>
        <source>Open Hearth</source>
        <translation>Ouvrir Hearth</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Pendant 30 minutes</translation>
    </message>
    <message>
        <source>For one hour</source>
        <translation>Pendant une heure</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Jusqu’à demain</translation>
    </message>
    <message>
        <source>Not any more</source>
        <translation>Plus maintenant</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message numerus="yes">
        <source>Hearth: %n mention(s)</source>
        <translation>
            <numerusform>Hearth : %n mention</numerusform>
            <numerusform>Hearth : %n mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>Hearth: unread messages</source>
        <translation>Hearth : messages non lus</translation>
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
        <translation>Ne pas joindre</translation>
    </message>
    <message>
        <source>Being copied…</source>
        <translation>Copie en cours…</translation>
    </message>
    <message>
        <source>Attached: %1, %2</source>
        <comment>file, size</comment>
        <translation>Joint : %1, %2</translation>
    </message>
    <message>
        <source>Press Delete to take it out.</source>
        <translation>Suppr le retire.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::TrustDialog</name>
    <message>
        <source>The host was set up anew</source>
        <translation>L’hôte a été réinstallé</translation>
    </message>
    <message>
        <source>Go on only if whoever hosts this workspace has told you so, face to face or by phone.</source>
        <translation>Ne continuez que si l’hôte de cet espace vous l’a dit, en personne ou par téléphone.</translation>
    </message>
    <message>
        <source>First four groups of the fingerprint</source>
        <translation>Les quatre premiers groupes de l’empreinte</translation>
    </message>
    <message>
        <source>As the host reads them out from their own window, under “Host”: like 9f3a c41e 02b7 88d0.</source>
        <translation>Tels que l’hôte les lit dans sa propre fenêtre, sous « Héberger » : par exemple 9f3a c41e 02b7 88d0.</translation>
    </message>
    <message>
        <source>With this, Hearth sends who you are signed in as to the computer that answers at %1, and everything that waits to be sent. If somebody else has put their computer in the host&apos;s place, they would have it.</source>
        <translation>Hearth enverra alors à l’ordinateur qui répond à l’adresse %1 votre connexion et tout ce qui attend d’être envoyé. Si quelqu’un d’autre a mis son ordinateur à la place de l’hôte, il l’aurait.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Trust this computer</source>
        <translation>&amp;Faire confiance à cet ordinateur</translation>
    </message>
    <message>
        <source>The computer that answers has another fingerprint. If you typed what the host read out, somebody may be pretending to be them: do not go on.</source>
        <translation>L’ordinateur qui répond a une autre empreinte. Si vous avez saisi ce que l’hôte a lu, quelqu’un se fait peut-être passer pour lui : ne continuez pas.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::TypingLine</name>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 écrit…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 et %2 écrivent…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>Plusieurs personnes écrivent…</translation>
    </message>
    <message>
        <source>Who is typing</source>
        <translation>Qui écrit</translation>
    </message>
</context>
<context>
    <name>hearth::ui::UnopenedPage</name>
    <message>
        <source>This workspace is not open</source>
        <translation>Cet espace de travail n’est pas ouvert</translation>
    </message>
    <message>
        <source>Last tried at %1. Hearth also tries again by itself.</source>
        <translation>Dernier essai à %1. Hearth réessaie aussi de lui-même.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>hearth::ui::UnsavedDialog</name>
    <message>
        <source>Quit and lose what you wrote?</source>
        <translation>Quitter et perdre ce que vous avez écrit ?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Quitter quand même</translation>
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
            <numerusform>%n autre modification</numerusform>
            <numerusform>%n autres modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n brouillon</numerusform>
            <numerusform>%n brouillons</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>workspace and what waits in it</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: cannot be read now, so there may be something</source>
        <translation>%1 : illisible pour le moment, il peut donc s’y trouver quelque chose</translation>
    </message>
    <message>
        <source>%1, where you are not any more: %2</source>
        <comment>workspace and what is kept of it</comment>
        <translation>%1, dont vous ne faites plus partie : %2</translation>
    </message>
</context>
<context>
    <name>hearth::ui::UploadActions</name>
    <message>
        <source>Being sent</source>
        <translation>En cours d’envoi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Reprendre l’envoi</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Suspendre l’envoi</translation>
    </message>
    <message>
        <source>Cancel sending…</source>
        <translation>Annuler l’envoi…</translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation>Annuler l’envoi</translation>
    </message>
    <message>
        <source>Do not send this message?</source>
        <translation>Ne pas envoyer ce message ?</translation>
    </message>
    <message>
        <source>“%1” is all that it holds. Neither is sent; the file that you attached stays where it is.</source>
        <translation>« %1 » est tout ce qu’il contient. Ni l’un ni l’autre n’est envoyé ; le fichier que vous avez joint reste où il est.</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Ne pas envoyer</translation>
    </message>
</context>
<context>
    <name>hearth::ui::WelcomeDialog</name>
    <message>
        <source>Welcome to %1</source>
        <translation>Bienvenue dans %1</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Channels to join</source>
        <translation>Canaux à rejoindre</translation>
    </message>
    <message>
        <source>#%1 – %2</source>
        <comment>channel, what it is for</comment>
        <translation>#%1 – %2</translation>
    </message>
    <message>
        <source>These channels are open to you. Tick those that you want in your sidebar; all others stay under “Browse channels”.</source>
        <translation>Ces canaux vous sont ouverts. Cochez ceux que vous voulez dans la barre latérale ; les autres restent sous « Parcourir les canaux ».</translation>
    </message>
    <message>
        <source>Of what do you want to be told here? It can be changed in the settings at any time.</source>
        <translation>De quoi voulez-vous être prévenu ici ? Cela se change à tout moment dans les réglages.</translation>
    </message>
    <message>
        <source>Join channels</source>
        <translation>Rejoindre les canaux</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Who are you? A name and a picture help the others to know you.</source>
        <translation>Qui êtes-vous ? Un nom et une photo aident les autres à vous reconnaître.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>hearth::ui::WhenDialog</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This is in the past. Choose a later time.</source>
        <translation>C’est dans le passé. Choisissez une heure plus tardive.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n days ahead can be planned.</source>
        <translation>
            <numerusform>On peut planifier au plus %n jour à l’avance.</numerusform>
            <numerusform>On peut planifier au plus %n jours à l’avance.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::ui::WorkspaceHeader</name>
    <message>
        <source>%1: workspace menu</source>
        <translation>%1 : menu de l’espace de travail</translation>
    </message>
    <message>
        <source>%1, not sent yet: workspace menu</source>
        <translation>%1, pas encore envoyé : menu de l’espace de travail</translation>
    </message>
    <message>
        <source>%1 (not sent yet)</source>
        <translation>%1 (pas encore envoyé)</translation>
    </message>
</context>
<context>
    <name>hearth::ui::WorkspaceMenu</name>
    <message>
        <source>Open a workspace first.</source>
        <translation>Ouvrez d’abord un espace de travail.</translation>
    </message>
    <message>
        <source>This build of Hearth has no server inside.</source>
        <translation>Cette version de Hearth ne contient pas de serveur.</translation>
    </message>
    <message>
        <source>This workspace is on another computer; only there this can be done.</source>
        <translation>Cet espace de travail est sur un autre ordinateur ; cela n’est possible que là-bas.</translation>
    </message>
    <message>
        <source>This workspace is in this computer: whoever uses your account here is signed in.</source>
        <translation>Cet espace de travail est dans cet ordinateur : qui utilise votre session ici est connecté.</translation>
    </message>
    <message>
        <source>Host…</source>
        <translation>Héberger…</translation>
    </message>
    <message>
        <source>Invite people…</source>
        <translation>Inviter des personnes…</translation>
    </message>
    <message>
        <source>New channel…</source>
        <translation>Nouveau canal…</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Import from Slack…</source>
        <translation>Importer depuis Slack…</translation>
    </message>
    <message>
        <source>Add another device…</source>
        <translation>Ajouter un autre appareil…</translation>
    </message>
    <message>
        <source>Workspace settings…</source>
        <translation>Réglages de l’espace de travail…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About Hearth</source>
        <translation>À propos de Hearth</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Se déconnecter…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Only the owner of this server may change its settings.</source>
        <translation>Seul le propriétaire de ce serveur peut modifier ses réglages.</translation>
    </message>
    <message>
        <source>Server settings…</source>
        <translation>Réglages du serveur…</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>Rechercher des messages</translation>
    </message>
    <message>
        <source>Set your status…</source>
        <translation>Définir votre statut…</translation>
    </message>
    <message>
        <source>Your status: %1…</source>
        <translation>Votre statut : %1…</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <source>Saved messages</source>
        <translation>Messages enregistrés</translation>
    </message>
    <message>
        <source>People groups…</source>
        <translation>Groupes de personnes…</translation>
    </message>
    <message>
        <source>Custom emoji…</source>
        <translation>Émojis personnalisés…</translation>
    </message>
    <message>
        <source>Only the owner may import history.</source>
        <translation>Seul le propriétaire peut importer un historique.</translation>
    </message>
    <message>
        <source>Scheduled messages and reminders</source>
        <translation>Messages programmés et rappels</translation>
    </message>
    <message>
        <source>Nothing is unread.</source>
        <translation>Il n’y a rien de non lu.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Mark everything as read</source>
        <translation>Tout marquer comme lu</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>The server of this workspace knows no domains.</source>
        <translation>Le serveur de cet espace de travail ne connaît pas de domaines.</translation>
    </message>
    <message>
        <source>Only the owner may hand the workspace over.</source>
        <translation>Seul le propriétaire peut transmettre l’espace de travail.</translation>
    </message>
    <message>
        <source>You own this workspace. Hand it over first.</source>
        <translation>Cet espace de travail vous appartient. Transmettez-le d’abord.</translation>
    </message>
    <message>
        <source>Audit log…</source>
        <translation>Journal d’audit…</translation>
    </message>
    <message numerus="yes">
        <source>Audit log, %n alerts…</source>
        <translation>
            <numerusform>Journal d’audit, %n alerte…</numerusform>
            <numerusform>Journal d’audit, %n alertes…</numerusform>
        </translation>
    </message>
    <message>
        <source>Your account…</source>
        <translation>Votre compte…</translation>
    </message>
    <message>
        <source>Manage members…</source>
        <translation>Gérer les membres…</translation>
    </message>
    <message>
        <source>Roles…</source>
        <translation>Rôles…</translation>
    </message>
    <message>
        <source>Domains…</source>
        <translation>Domaines…</translation>
    </message>
    <message>
        <source>Hand over the workspace…</source>
        <translation>Transmettre l’espace de travail…</translation>
    </message>
    <message>
        <source>Leave the workspace…</source>
        <translation>Quitter l’espace de travail…</translation>
    </message>
    <message>
        <source>Security policy…</source>
        <translation>Règles de sécurité…</translation>
    </message>
    <message>
        <source>Enter a code…</source>
        <translation>Saisir un code…</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Manage the workspace</source>
        <translation>Gérer l’espace de travail</translation>
    </message>
</context>
<context>
    <name>hearth::ui::WorkspaceSettingsDialog</name>
    <message>
        <source>Workspace settings</source>
        <translation>Réglages de l’espace de travail</translation>
    </message>
    <message>
        <source>They hold for everybody in it.</source>
        <translation>Ils valent pour tous ses membres.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Changing what one has written</source>
        <translation>Modifier ce qu’on a écrit</translation>
    </message>
    <message>
        <source>How long authors may do it.</source>
        <translation>Pendant combien de temps les auteurs le peuvent.</translation>
    </message>
    <message>
        <source>Deleting what one has written</source>
        <translation>Supprimer ce qu’on a écrit</translation>
    </message>
    <message>
        <source>How long authors may do it. Admins may always.</source>
        <translation>Pendant combien de temps les auteurs le peuvent. Les admins le peuvent toujours.</translation>
    </message>
    <message>
        <source>Everybody may see earlier versions</source>
        <translation>Tout le monde peut voir les versions antérieures</translation>
    </message>
    <message>
        <source>Otherwise only the author and admins.</source>
        <translation>Sinon, seulement l’auteur et les admins.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>How large, of which types, and how much of them.</source>
        <translation>Leur taille, leurs types et leur quantité.</translation>
    </message>
    <message>
        <source>Security policy</source>
        <translation>Règles de sécurité</translation>
    </message>
    <message>
        <source>Who comes in, from where, and with what proof.</source>
        <translation>Qui entre, d’où et avec quelle preuve.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>What takes up room, and how long things are kept.</source>
        <translation>Ce qui prend de la place et combien de temps tout est conservé.</translation>
    </message>
</context>
<context>
    <name>hearth::ui::WrittenSheet</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>hearth::ui::confirm</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
</TS>
