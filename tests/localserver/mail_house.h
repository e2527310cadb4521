// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/localserver/accounts.h"
#include "tests/support/real_smtp.h"

#include <QRegularExpression>

namespace hearth::test {

/// A server whose owner has set up a real mail server, and the mails that come of it.
class MailHouse {
public:
    /// False when one of them does not come up; `trouble` says why.
    [[nodiscard]] bool open(const QStringList& options = {})
    {
        if (!post.start(options) || !server.open())
            return false;
        household = std::make_unique<Household>(server);
        return true;
    }
    [[nodiscard]] QByteArray trouble() const
    {
        return post.trouble() + server.error.message.toUtf8();
    }

    [[nodiscard]] protocol::MailChange settings() const
    {
        return { .host = QStringLiteral("127.0.0.1"),
            .port = post.port(),
            .security = protocol::MailSecurity::StartTls,
            .user = QStringLiteral("post"),
            .password = QStringLiteral("open sesame"),
            .sender = QStringLiteral("hearth@example.org"),
            .publicAddress = QStringLiteral("chat.example.org"),
            .authorities = post.certificate() };
    }
    Result<protocol::MailSettings> set(const protocol::MailChange& change)
    {
        return household->link.call(protocol::mailSet, change);
    }
    [[nodiscard]] protocol::MailStatus status()
    {
        return household->link.call(protocol::mailStatus, protocol::Nothing {})
            .value_or(protocol::MailStatus {});
    }
    /// The test mail's outcome.
    [[nodiscard]] Result<protocol::MailOutcome> tryWith(
        const protocol::MailChange& change, const QString& to = QStringLiteral("olga@example.org"))
    {
        return household->link.call(
            protocol::mailTest, protocol::MailTest { .settings = change, .to = to });
    }
    /// Somebody with an address and a password, over the network.
    Person join(const QString& email)
    {
        return test::join(server, household->joinCode,
            { { QStringLiteral("email"), email },
                { QStringLiteral("password"), QStringLiteral("kettle orbit lantern") } });
    }
    HttpAnswer call(const char* operation, const QJsonObject& args, const Person& person = {})
    {
        return server.client().call(operation, text(args), person.access);
    }
    /// What a mail holds on a line of its own, four blanks in.
    [[nodiscard]] static QString codeIn(const QByteArray& mail)
    {
        static const QRegularExpression line(QStringLiteral("\\n    ([A-Z0-9-]+)\\r?\\n"));
        return line.match(QString::fromLatin1(mail)).captured(1);
    }
    /// Its lines as people read them (RFC 2045 §6.7).
    [[nodiscard]] static QString readable(const QByteArray& mail)
    {
        QByteArray plain = mail;
        plain.replace("\r\n", "\n").replace("=\n", "").replace('=', '%');
        return QString::fromUtf8(QByteArray::fromPercentEncoding(plain));
    }
    /// As a browser or a script would, with what its person reads.
    HttpAnswer callIn(const QByteArray& language, const char* operation, const QJsonObject& args,
        const Person& person = {})
    {
        const QByteArray json = text(args);
        WireClient client = server.client();
        QByteArray request = QByteArray("POST /api/v1/") + operation
            + " HTTP/1.1\r\nHost: hearth\r\nContent-Type: application/json\r\nAccept-Language: "
            + language + "\r\nContent-Length: " + QByteArray::number(json.size()) + "\r\n";
        if (!person.access.isEmpty())
            request += "Authorization: Bearer " + person.access + "\r\n";
        return client.exchange(request + "\r\n" + json).value_or(HttpAnswer {});
    }
    [[nodiscard]] QByteArray lastMail() const
    {
        const QByteArrayList all = post.mails();
        return all.isEmpty() ? QByteArray() : all.last();
    }

    RealSmtp post;
    OpenServer server;
    std::unique_ptr<Household> household;
};

} // namespace hearth::test
