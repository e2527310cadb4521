// SPDX-License-Identifier: Apache-2.0
#include "localserver/mail/mail_message.h"

#include <QTest>

#include <algorithm>

using namespace hearth;
using namespace Qt::StringLiterals;
using server::composeMail;
using server::mailAddress;

/// Mails as bytes: what people typed stays in its field.
class TestMailMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesThatAre_data();
    void addressesThatAre();
    void addressesThatAreNot_data();
    void addressesThatAreNot();
    void noTextGetsOutOfItsField_data();
    void noTextGetsOutOfItsField();
    void linesAreShort();
    void theBodyIsQuoted();
};

namespace {

const server::MailOrigin origin { .name = u"Northlight"_s,
    .address = u"hearth@example.org"_s,
    .id = "1234",
    .date = { 1'790'000'000'000'000 } };

QByteArray composed(const QString& subject, const QString& body, const QString& name = u"N"_s)
{
    server::MailOrigin from = origin;
    from.name = name;
    return composeMail({ .to = u"ann@example.org"_s, .subject = subject, .body = body }, from)
        .value_or(QByteArray());
}

} // namespace

void TestMailMessage::addressesThatAre_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("ascii");
    QTest::newRow("plain") << u"ann@example.org"_s << "ann@example.org"_ba;
    QTest::newRow("blanks around") << u" ann@example.org "_s << "ann@example.org"_ba;
    QTest::newRow("tag") << u"a.b+c@mail.example.org"_s << "a.b+c@mail.example.org"_ba;
    QTest::newRow("umlaut") << u"ann@bücher.example"_s << "ann@xn--bcher-kva.example"_ba;
    QTest::newRow("one word") << u"root@localhost"_s << "root@localhost"_ba;
}

void TestMailMessage::addressesThatAre()
{
    QFETCH(const QString, typed);
    QTEST(mailAddress(typed).value_or(QByteArray()), "ascii");
}

void TestMailMessage::addressesThatAreNot_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("no domain") << u"ann@"_s;
    QTest::newRow("no name") << u"@example.org"_s;
    QTest::newRow("line break") << u"ann@example.org\r\nRCPT TO:<eve@example.org>"_s;
    QTest::newRow("line break within") << u"ann\n@example.org"_s;
    QTest::newRow("last line break") << u"ann@exam\nple.org"_s;
    QTest::newRow("brackets") << u"ann>,<eve@example.org"_s;
    QTest::newRow("two") << u"ann@example.org,eve@example.org"_s;
    QTest::newRow("blank") << u"ann @example.org"_s;
    QTest::newRow("quoted") << u"\"ann eve\"@example.org"_s;
    QTest::newRow("literal") << u"ann@[127.0.0.1]"_s;
    QTest::newRow("NUL") << u"ann\0@example.org"_s;
    QTest::newRow("dots") << u"ann..b@example.org"_s;
    QTest::newRow("long") << u"a"_s.repeated(65) + u"@example.org"_s;
    QTest::newRow("1 MB") << u"a"_s.repeated(1'000'000) + u"@example.org"_s;
}

void TestMailMessage::addressesThatAreNot()
{
    QFETCH(const QString, typed);
    const Result<QByteArray> address = mailAddress(typed);
    QVERIFY(!address);
    QCOMPARE(address.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(address.error().field, u"email"_s);
}

void TestMailMessage::noTextGetsOutOfItsField_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("CRLF") << u"Hello\r\nBcc: eve@example.org"_s;
    QTest::newRow("LF") << u"Hello\nBcc: eve@example.org"_s;
    QTest::newRow("CR") << u"Hello\rBcc: eve@example.org"_s;
    QTest::newRow("empty line") << u"Hello\r\n\r\nBcc: eve@example.org"_s;
    QTest::newRow("quote") << u"Ann\" <eve@example.org>, \"x"_s;
    QTest::newRow("encoded word") << u"=?utf-8?B?DQpCY2M6IGV2ZUBleGFtcGxlLm9yZw==?="_s;
    QTest::newRow("separator") << u"Hello\u2028Bcc: eve@example.org"_s;
    QTest::newRow("long") << u"Ünlü "_s.repeated(200);
}

void TestMailMessage::noTextGetsOutOfItsField()
{
    QFETCH(const QString, text);
    for (const QByteArray& mail : { composed(text, u"body"_s),
             composed(u"Hello"_s, u"body"_s, text), composed(u"Hello"_s, text) }) {
        const QByteArray head = mail.left(mail.indexOf("\r\n\r\n"));
        QVERIFY(!head.isEmpty());
        QByteArrayList names;
        for (const QByteArray& line : head.split('\n')) {
            if (!line.startsWith(' '))
                names.append(line.left(line.indexOf(':')));
        }
        QCOMPARE(names,
            (QByteArrayList { "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted",
                "MIME-Version", "Content-Type", "Content-Transfer-Encoding" }));
        QVERIFY(head.contains("\r\nTo: <ann@example.org>\r\n"));
    }
}

void TestMailMessage::linesAreShort()
{
    const QByteArray mail = composed(u"Ünlü 🎉 "_s.repeated(40), u"ä"_s.repeated(500) + u" x "_s,
        u"Haus “Nordlicht”, "_s.repeated(20));
    for (const QByteArray& line : mail.split('\n')) {
        QVERIFY2(line.size() <= 78, line.constData());
        QVERIFY(std::ranges::all_of(line, [](char byte) { return byte > 0; }));
    }
}

void TestMailMessage::theBodyIsQuoted()
{
    const QByteArray mail = composed(u"Hello"_s, u"1 = 2 \nGrüße\n.\n"_s);
    QVERIFY(mail.endsWith("\r\n\r\n1 =3D 2=20\r\nGr=C3=BC=C3=9Fe\r\n.\r\n\r\n"));
}

QTEST_GUILESS_MAIN(TestMailMessage)
#include "test_mail_message.moc"
