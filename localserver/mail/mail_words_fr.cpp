// SPDX-License-Identifier: Apache-2.0
#include "localserver/mail/mail_words.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

MailWords frenchMailWords()
{
    return {
        .language = QLocale::French,
        .timeFormat = u"d MMMM yyyy, HH:mm 'UTC'"_s,
        .greeting = u"Bonjour,"_s,
        .greetingByName = u"Bonjour %1,"_s,
        .signature = u"Hearth, sur %1"_s,
        .test = { .subject = u"Message d'essai de %1"_s,
            .body
            = u"voici le message d'essai demandé. Le courrier de Hearth arrive jusqu'à toi."_s },
        .verification = { .subject = u"%1 est ton code pour %2"_s,
            .body
            = u"pour montrer que cette adresse est la tienne, saisis ce code dans Hearth d'ici un "
              u"jour :\n\n    %1\n\n"
              "Si tu ne l'as pas demandé, quelqu'un s'est trompé d'adresse. Tu n'as rien à faire."_s },
        .passwordReset = { .subject = u"Un nouveau mot de passe pour %1"_s,
            .body = u"quelqu'un, sans doute toi, a oublié le mot de passe de ton compte. Pour en "
                    u"définir un nouveau, choisis "
                    "« Mot de passe oublié ? » sur la page de connexion de Hearth et saisis ce "
                    "code d'ici une heure :\n\n    %1\n\n"
                    "Un nouveau mot de passe te déconnecte partout ailleurs. Si ce n'était pas "
                    "toi, tu n'as rien à faire : ton "
                    "mot de passe reste le même. Ne donne ce code à personne."_s },
        .linkBesideCode = u"Ou ouvre ce lien sur un appareil où Hearth est installé :\n\n    %1"_s,
        .addressChanged = { .subject = u"Ton adresse e-mail sur %1 a changé"_s,
            .body = u"ton compte a maintenant une autre adresse e-mail, et celle-ci ne permet plus "
                    u"de te connecter.\n\n"
                    "Si ce n'était pas toi, quelqu'un d'autre est dans ton compte : adresse-toi "
                    "tout de suite à "
                    "l'administration du serveur."_s },
        .passwordChanged = { .subject = u"Ton mot de passe sur %1 a changé"_s,
            .body
            = u"ton compte a un nouveau mot de passe.\n\n"
              "Si ce n'était pas toi, quelqu'un d'autre est dans ton compte : définis-en un "
              "nouveau avec « Mot de passe "
              "oublié ? » sur la page de connexion de Hearth, et préviens l'administration du serveur."_s },
        .secondFactorReset = { .subject = u"Ton second facteur sur %1 a été retiré"_s,
            .body = u"l'administration a retiré le second facteur de ton compte : ton mot de passe "
                    u"seul te connecte maintenant. "
                    "Configures-en un nouveau dans Hearth, sous « Ton compte ».\n\n"
                    "Si tu ne l'as pas demandé, quelqu'un s'est peut-être fait passer pour toi : "
                    "change ton mot de passe, et "
                    "préviens l'administration du serveur."_s },
        .inviteSubject = u"%1 t'invite à rejoindre %2"_s,
        .inviteMember = u"%1 t'invite à rejoindre %2."_s,
        .inviteGuest = u"%1 t'invite dans le canal %2 de %3, en tant qu'invité."_s,
        .wayInByLink
        = u"Ouvre Hearth, choisis « Rejoindre une équipe » et colle ce lien :\n\n    %1"_s,
        .wayInByCode
        = u"Ouvre Hearth, choisis « Rejoindre une équipe » et saisis l'adresse du serveur et ce code :\n\n    %1"_s,
        .inviteEnds = u"L'invitation n'est que pour toi et vaut jusqu'au %1."_s,
    };
}

} // namespace hearth::server
