// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>
#include <QString>

/// What mails say in one language. `%1` and so on are filled in by mail_texts, all of a text at
/// once, so that what people are called may hold such signs too.
namespace hearth::server {

struct MailText {
    QString subject; ///< `%1`: the server's name
    QString body;
};

struct MailWords {
    QLocale::Language language = QLocale::English;
    QString timeFormat; ///< as QLocale::toString has it; in UTC
    QString greeting;
    QString greetingByName; ///< `%1`: who reads it
    QString signature; ///< `%1`: the server's name, and its address if it is known

    MailText test;
    MailText verification; ///< subject: the code, then the server; body: the code
    MailText passwordReset; ///< body: the code
    QString linkBesideCode; ///< `%1`: a link that does the same as typing the code
    MailText addressChanged;
    MailText passwordChanged;
    MailText secondFactorReset;

    QString inviteSubject; ///< who invites, and into which workspace
    QString inviteMember; ///< who, workspace
    QString inviteGuest; ///< who, channel, workspace
    QString wayInByLink; ///< the link
    QString wayInByCode; ///< the code, where the server's address is not known
    QString inviteEnds; ///< when
};

/// Those of a language as `mailLanguage` names it; English where there are none. Any thread.
[[nodiscard]] const MailWords& mailWords(const QString& language);

[[nodiscard]] MailWords englishMailWords();
[[nodiscard]] MailWords germanMailWords();
[[nodiscard]] MailWords frenchMailWords();

} // namespace hearth::server
