// SPDX-License-Identifier: Apache-2.0
#include "localserver/mail/mail_texts.h"

#include "core/protocol/mail_link.h"
#include "localserver/mail/mail_words.h"
#include "localserver/store/server_store.h"

#include <QDateTime>
#include <QSysInfo>
#include <QTimeZone>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

QString place(const MailHouse& house)
{
    const auto address = protocol::parseServerAddress(house.publicAddress);
    return address ? u"%1 (%2)"_s.arg(house.name, address->authority()) : house.name;
}

MailMessage written(
    const MailHouse& house, const MailReader& reader, const QString& subject, const QString& body)
{
    const MailWords& words = mailWords(reader.language);
    const QString greeting = reader.name.isEmpty() ? words.greeting
                                                   : words.greetingByName.arg(reader.name);
    return { .to = reader.address,
        .subject = subject,
        .body = greeting + u"\n\n"_s + body + u"\n\n-- \n"_s + words.signature.arg(place(house)) };
}

/// One whose subject names the server and whose text says the same to everybody.
MailMessage news(const MailHouse& house, const MailReader& reader, const MailText& text)
{
    return written(house, reader, text.subject.arg(house.name), text.body);
}

/// Behind the text; empty where the server's address is not known.
QString linkOf(const MailHouse& house, const MailReader& reader, protocol::MailLink::Kind kind,
    const QString& code)
{
    const auto address = protocol::parseServerAddress(house.publicAddress);
    if (!address)
        return {};
    const protocol::MailLink link { .kind = kind, .address = *address, .code = code };
    return u"\n\n"_s + mailWords(reader.language).linkBesideCode.arg(link.toString());
}

QString timeText(const MailWords& words, Timestamp time)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(time.micros / 1000, QTimeZone::UTC);
    return QLocale(words.language).toString(at, words.timeFormat);
}

/// Where the link goes to, or what to type where the server's address is not known.
QString wayIn(const MailHouse& house, const MailWords& words, const QString& code)
{
    const auto address = protocol::parseServerAddress(house.publicAddress);
    if (!address)
        return words.wayInByCode.arg(code);
    const protocol::JoinLink link {
        .kind = protocol::JoinLink::Kind::Join, .address = *address, .code = code
    };
    return words.wayInByLink.arg(link.toString());
}

} // namespace

Result<MailHouse> readMailHouse(storage::Connection& connection)
{
    HEARTH_TRY(const std::optional<QString> name, settings::read(connection, u"name"_s));
    MailHouse house {
        .name = name.value_or(QSysInfo::machineHostName()), .sender = {}, .publicAddress = {}
    };
    HEARTH_TRY(storage::Statement query,
        connection.prepare("SELECT sender, public_address FROM mail_setting"));
    HEARTH_TRY(const bool found, query.step());
    if (found) {
        house.sender = query.text(0);
        house.publicAddress = query.text(1);
    }
    return house;
}

MailMessage testMail(const MailHouse& house, const MailReader& reader)
{
    return news(house, reader, mailWords(reader.language).test);
}

MailMessage verificationMail(const MailHouse& house, const MailReader& reader, const QString& code)
{
    const MailText& text = mailWords(reader.language).verification;
    return written(house, reader, text.subject.arg(code, house.name),
        text.body.arg(code) + linkOf(house, reader, protocol::MailLink::Kind::Verify, code));
}

MailMessage passwordResetMail(const MailHouse& house, const MailReader& reader, const QString& code)
{
    const MailText& text = mailWords(reader.language).passwordReset;
    return written(house, reader, text.subject.arg(house.name),
        text.body.arg(code) + linkOf(house, reader, protocol::MailLink::Kind::Reset, code));
}

MailMessage addressChangedMail(const MailHouse& house, const MailReader& reader)
{
    return news(house, reader, mailWords(reader.language).addressChanged);
}

MailMessage passwordChangedMail(const MailHouse& house, const MailReader& reader)
{
    return news(house, reader, mailWords(reader.language).passwordChanged);
}

MailMessage secondFactorResetMail(const MailHouse& house, const MailReader& reader)
{
    return news(house, reader, mailWords(reader.language).secondFactorReset);
}

MailMessage invitationMail(
    const MailHouse& house, const MailReader& reader, const MailInvitation& invitation)
{
    const MailWords& words = mailWords(reader.language);
    const QString what = invitation.channel
        ? words.inviteGuest.arg(invitation.inviter, *invitation.channel, invitation.workspace)
        : words.inviteMember.arg(invitation.inviter, invitation.workspace);
    return written(house, reader, words.inviteSubject.arg(invitation.inviter, invitation.workspace),
        what + u"\n\n"_s + wayIn(house, words, invitation.code) + u"\n\n"_s
            + words.inviteEnds.arg(timeText(words, invitation.expiresAt)));
}

} // namespace hearth::server
