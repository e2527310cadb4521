// SPDX-License-Identifier: Apache-2.0
#include "core/domain/entities.h"
#include "core/domain/events.h"
#include "core/protocol/envelope.h"
#include "core/protocol/operations.h"
#include "tests/support/arbitrary.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// JSON from descriptors: what is written is read back the same, and what is wrong is named.
class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTypeSurvivesARoundTrip();
    void textsMayNotBeEmptyWhereTheyMatter();
    void namesTheWrongField_data();
    void namesTheWrongField();
    void ignoresUnknownFields();
    void refusesBrokenUtf8();
    void escapesControlCharacters();
    void keepsLargeIntegersExact();
    void sparseFieldsAreWrittenWhenTheyDiffer();
    void readsScalarsAsRawJson();
};

namespace {

/// Written and read and written again. All that needs no `T` is done outside: it is compiled for
/// each type that goes over the wire.
template <typename T>
Result<QByteArray> again(const QByteArray& text)
{
    HEARTH_TRY(const T read, fromJsonText<T>(text));
    return toJson(read);
}

void compare(const QByteArray& text, const Result<QByteArray>& read)
{
    QVERIFY2(read.has_value(),
        read ? "" : qPrintable(read.error().message + u" in "_s + QString::fromUtf8(text)));
    QCOMPARE(*read, text);
}

template <typename T>
void roundTrip(quint32 seed)
{
    const QByteArray text = toJson(test::Arbitrary(seed).value<T>());
    compare(text, again<T>(text));
}

} // namespace

void TestJson::everyTypeSurvivesARoundTrip()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        roundTrip<Message>(seed);
        roundTrip<Room>(seed);
        roundTrip<Member>(seed);
        roundTrip<Event>(seed);
        roundTrip<protocol::SyncBatch>(seed);
        roundTrip<protocol::ClientEnvelope>(seed);
        roundTrip<protocol::ServerEnvelope>(seed);
        std::apply(
            [seed](const auto&... op) {
                (roundTrip<typename std::decay_t<decltype(op)>::Args>(seed), ...);
                (roundTrip<typename std::decay_t<decltype(op)>::Reply>(seed), ...);
            },
            protocol::allOperations);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestJson::namesTheWrongField_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("field");
    const QByteArray id = "\"01890000-0000-7000-8000-000000000000\"";
    QTest::newRow("missing") << QByteArray("{\"id\":" + id + ",\"roomId\":" + id + "}")
                             << u"body"_s;
    QTest::newRow("null") << QByteArray("{\"id\":" + id + ",\"roomId\":" + id + ",\"body\":null}")
                          << u"body"_s;
    QTest::newRow("wrong type") << QByteArray("{\"id\":" + id + ",\"roomId\":" + id
        + ",\"body\":5}") << u"body"_s;
    QTest::newRow("too long") << QByteArray(
        "{\"id\":" + id + ",\"roomId\":" + id + ",\"body\":\"" + QByteArray(40'001, 'x') + "\"}")
                              << u"body"_s;
    QTest::newRow("no id") << QByteArray("{\"id\":\"7\",\"roomId\":" + id + ",\"body\":\"x\"}")
                           << u"id"_s;
    QTest::newRow("null character")
        << QByteArray("{\"id\":" + id + ",\"roomId\":" + id + ",\"body\":\"a\\u0000b\"}")
        << u"body"_s;
    QTest::newRow("lone surrogate")
        << QByteArray("{\"id\":" + id + ",\"roomId\":" + id + ",\"body\":\"\\ud800\"}")
        << u"body"_s;
}

void TestJson::textsMayNotBeEmptyWhereTheyMatter()
{
    const QByteArray id = "\"01890000-0000-7000-8000-000000000000\"";
    const auto read = fromJsonText<protocol::ChannelCreate>("{\"id\":" + id + ",\"name\":\"\"}");
    QVERIFY(!read);
    QCOMPARE(read.error().field, u"name"_s);
}

void TestJson::namesTheWrongField()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, field);
    const auto read = fromJsonText<protocol::MessageCreate>(json);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(read.error().field, field);
    QVERIFY(read.error().message.startsWith(field));
}

void TestJson::ignoresUnknownFields()
{
    const auto read = fromJsonText<protocol::Refresh>(
        "{\"refreshToken\":\"x\",\"newerField\":[1,2]}");
    QVERIFY(read);
    QCOMPARE(read->refreshToken, u"x"_s);
}

void TestJson::refusesBrokenUtf8()
{
    const auto read = fromJsonText<protocol::Refresh>("{\"refreshToken\":\"\xff\xfe\"}");
    QVERIFY(!read);
    QVERIFY(read.error().message.contains(u"UTF-8"_s));
}

void TestJson::escapesControlCharacters()
{
    QByteArray out;
    json::appendString(out, u"a\"b\\c\n\t\x01ß"_s);
    QCOMPARE(out, QByteArray("\"a\\\"b\\\\c\\n\\t\\u0001ß\""));
}

void TestJson::keepsLargeIntegersExact()
{
    const ReadMark mark { .roomId = {}, .position = (1LL << 53) - 1 };
    const auto read = fromJsonText<ReadMark>(toJson(mark));
    QVERIFY(read);
    QCOMPARE(read->position, mark.position);
    QVERIFY(!fromJsonText<ReadMark>(
        "{\"roomId\":\"01890000-0000-7000-8000-000000000000\",\"position\":1.5}"));
}

void TestJson::sparseFieldsAreWrittenWhenTheyDiffer()
{
    Message message;
    message.body = u"hello"_s;
    QVERIFY(!toJson(message).contains("reactions"));
    QVERIFY(!toJson(message).contains("alsoInRoom"));
    QCOMPARE(fromJsonText<Message>(toJson(message)), message);
    message.alsoInRoom = true;
    message.reactions = { { .emoji = u"👍"_s, .memberIds = { MemberId::derive("ada") } } };
    message.notice = Notice { .kind = NoticeKind::Renamed, .memberIds = {}, .text = u"design"_s };
    QVERIFY(toJson(message).contains("\"alsoInRoom\":true"));
    QCOMPARE(fromJsonText<Message>(toJson(message)), message);
}

void TestJson::readsScalarsAsRawJson()
{
    const auto read = fromJsonText<protocol::Response>("{\"id\":1,\"result\":\"plain\"}");
    QVERIFY(read);
    QCOMPARE(read->result->text, QByteArray("\"plain\""));
}

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
