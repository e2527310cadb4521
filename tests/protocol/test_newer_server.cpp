// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/envelope.h"
#include "core/protocol/operations.h"
#include "tests/support/arbitrary.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

namespace {

/// What a newer server could say in the place of what this program knows: fields it has never heard
/// of in every object, names that no enumeration has, texts beyond today's limits.
class Newer {
public:
    QJsonValue mangle(const QJsonValue& value)
    {
        if (value.isArray()) {
            QJsonArray out;
            const QJsonArray array = value.toArray();
            for (const QJsonValue item : array)
                out.append(mangle(item));
            return out;
        }
        if (!value.isObject())
            return isName(value.toString()) ? QJsonValue(u"fromTheFuture"_s) : value;
        QJsonObject out;
        const QJsonObject object = value.toObject();
        for (auto field = object.begin(); field != object.end(); ++field)
            out.insert(field.key(), field.key() == "body"_L1 ? longText() : mangle(*field));
        out.insert(u"newField"_s, QJsonObject { { u"deep"_s, QJsonArray { 1, u"two"_s } } });
        return out;
    }

private:
    template <NamedEnum... E>
    static bool isNameOf(const QString& text)
    {
        return (enumFromName<E>(text).has_value() || ...);
    }
    static bool isName(const QString& text)
    {
        return isNameOf<Role, MemberState, RoomKind, MessageKind, FileState, EventType>(text);
    }
    static QJsonValue longText() { return QString(100'000, u'x'); }
};

template <typename T>
void check(quint32 seed)
{
    test::Arbitrary arbitrary(seed);
    const QByteArray text = toJson(arbitrary.value<T>());
    const Result<T> same = fromPeerJsonText<T>(text);
    if (!same)
        QFAIL(qPrintable(same.error().detail));
    QCOMPARE(toJson(*same), text);
    const Result<T> newer = fromPeerJson<T>(Newer().mangle(*parseJson(text)));
    if (!newer)
        QFAIL(qPrintable(newer.error().detail));
}

} // namespace

/// A server that is a version ahead is understood as far as this program goes.
class TestNewerServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersCanBeRead_data();
    void answersCanBeRead();
    void whatIsNotUnderstoodIsNoticed();
    void argumentsAreHeldToTheRules();
};

void TestNewerServer::answersCanBeRead_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 50; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestNewerServer::answersCanBeRead()
{
    QFETCH(quint32, seed);
    check<protocol::SyncBatch>(seed);
    check<protocol::MessagePage>(seed);
    check<protocol::RoomList>(seed);
    check<protocol::MemberList>(seed);
    check<protocol::WorkspaceList>(seed);
    check<protocol::Session>(seed);
    check<protocol::ServerHello>(seed);
    check<protocol::Goodbye>(seed);
}

void TestNewerServer::whatIsNotUnderstoodIsNoticed()
{
    protocol::MessagePage page;
    page.messages.append(Message {});
    QJsonObject json = parseJson(toJson(page))->toObject();
    QVERIFY(!fromPeerJson<protocol::MessagePage>(json)->hasUnknown);
    QJsonObject message = json.value("messages"_L1).toArray().first().toObject();
    message.insert(u"kind"_s, u"poll"_s);
    json.insert(u"messages"_s, QJsonArray { message });
    const auto read = fromPeerJson<protocol::MessagePage>(json);
    QVERIFY(read->hasUnknown);
    QCOMPARE(read->messages.first().kind, MessageKind::Notice);
    // What is no name at all is nonsense, and not the caller's fault.
    message.insert(u"kind"_s, 7);
    json.insert(u"messages"_s, QJsonArray { message });
    QCOMPARE(fromPeerJson<protocol::MessagePage>(json).error().code, ErrorCode::Internal);
}

/// Whoever calls a server has to say what it can understand.
void TestNewerServer::argumentsAreHeldToTheRules()
{
    const QByteArray text
        = R"({"id":"0194c0de-0000-7000-8000-000000000001","kind":"open","name":"x"})";
    QCOMPARE(fromJsonText<protocol::ChannelCreate>(text).error().field, u"kind"_s);
}

QTEST_GUILESS_MAIN(TestNewerServer)
#include "test_newer_server.moc"
