// SPDX-License-Identifier: Apache-2.0
#include "localserver/mail/mail_words.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

MailWords germanMailWords()
{
    return {
        .language = QLocale::German,
        .timeFormat = u"d. MMMM yyyy, HH:mm 'UTC'"_s,
        .greeting = u"Hallo,"_s,
        .greetingByName = u"Hallo %1,"_s,
        .signature = u"Hearth, auf %1"_s,
        .test = { .subject = u"Testnachricht von %1"_s,
            .body
            = u"das ist die Testnachricht, um die gebeten wurde. Post von Hearth erreicht dich."_s },
        .verification = { .subject = u"%1 ist dein Code für %2"_s,
            .body
            = u"um zu zeigen, dass dies deine Adresse ist, gib innerhalb eines Tages diesen Code "
              u"in Hearth ein:\n\n    %1\n\n"
              "Wenn du ihn nicht angefordert hast, hat sich jemand bei seiner Adresse vertippt. Du musst nichts tun."_s },
        .passwordReset = { .subject = u"Ein neues Passwort für %1"_s,
            .body = u"jemand, vermutlich du, hat das Passwort deines Kontos vergessen. Um ein "
                    u"neues festzulegen, wähle "
                    "auf der Anmeldeseite von Hearth „Passwort vergessen?“ und gib innerhalb einer "
                    "Stunde diesen Code ein:\n\n    %1\n\n"
                    "Ein neues Passwort meldet dich überall sonst ab. Wenn du es nicht warst, "
                    "musst du nichts tun: Dein "
                    "Passwort bleibt, wie es ist. Gib diesen Code niemandem."_s },
        .linkBesideCode
        = u"Oder öffne diesen Link auf einem Gerät, auf dem Hearth installiert ist:\n\n    %1"_s,
        .addressChanged = { .subject = u"Deine E-Mail-Adresse auf %1 wurde geändert"_s,
            .body
            = u"dein Konto hat jetzt eine andere E-Mail-Adresse, und mit dieser hier kannst du "
              u"dich nicht mehr anmelden.\n\n"
              "Wenn du das nicht warst, ist jemand anderes in deinem Konto: Wende dich sofort an die Verwaltung des Servers."_s },
        .passwordChanged = { .subject = u"Dein Passwort auf %1 wurde geändert"_s,
            .body
            = u"dein Konto hat ein neues Passwort.\n\n"
              "Wenn du das nicht warst, ist jemand anderes in deinem Konto: Lege auf der "
              "Anmeldeseite von Hearth mit "
              "„Passwort vergessen?“ ein neues fest und sag der Verwaltung des Servers Bescheid."_s },
        .secondFactorReset = { .subject = u"Dein zweiter Faktor auf %1 wurde entfernt"_s,
            .body = u"jemand aus der Verwaltung hat den zweiten Faktor deines Kontos entfernt: "
                    u"Jetzt meldet dich allein dein "
                    "Passwort an. Richte in Hearth unter „Dein Konto“ einen neuen ein.\n\n"
                    "Wenn du nicht darum gebeten hast, hat sich vielleicht jemand für dich "
                    "ausgegeben: Ändere dein Passwort "
                    "und sag der Verwaltung des Servers Bescheid."_s },
        .inviteSubject = u"%1 lädt dich zu %2 ein"_s,
        .inviteMember = u"%1 lädt dich ein, bei %2 mitzumachen."_s,
        .inviteGuest = u"%1 lädt dich als Gast in den Kanal %2 von %3 ein."_s,
        .wayInByLink
        = u"Öffne Hearth, wähle „Einem Team beitreten“ und füge diesen Link ein:\n\n    %1"_s,
        .wayInByCode
        = u"Öffne Hearth, wähle „Einem Team beitreten“ und gib die Adresse des Servers und diesen Code ein:\n\n    %1"_s,
        .inviteEnds = u"Die Einladung ist nur für dich und gilt bis %1."_s,
    };
}

} // namespace hearth::server
