// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/workspace_store.h"
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// What admins keep for everybody: groups of people and the workspace's own emoji.
class TestSharedItems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_api.reset(); }
    void whoMayChangeGroups_data();
    void whoMayChangeGroups() { m_api->check(test::currentRow()); }
    void aHandleMeansOneThing();
    void groupsComeAndGo();
    void theyHaveLimits_data();
    void theyHaveLimits() { m_api->check(test::currentRow()); }
    void soManyOfEachAndNoMore();
    void whoMayChangeEmoji_data();
    void whoMayChangeEmoji() { m_api->check(test::currentRow()); }
    void namesOfEmoji_data();
    void namesOfEmoji();
    void picturesAreWhatTheyAre_data();
    void picturesAreWhatTheyAre();
    void aPictureIsGivenBackAndReactedWith();

private:
    static QByteArray emojiArgs(const QByteArray& id, const QByteArray& name,
        const QByteArray& image = "\x89PNG\r\n\x1a\n...");

    std::unique_ptr<test::ApiFixture> m_api;
};

QByteArray TestSharedItems::emojiArgs(
    const QByteArray& id, const QByteArray& name, const QByteArray& image)
{
    return R"({"id":")" + id + R"(","name":")" + name + R"(","image":")" + image.toBase64()
        + R"("})";
}

void TestSharedItems::init()
{
    m_api = std::make_unique<test::ApiFixture>();
    m_api->say(u"member"_s, u"general"_s, u"plain"_s);
    m_api->name(u"design"_s, GroupId::generate(m_api->clock(), m_api->random()).toString());
    m_api->name(u"parrot"_s, EmojiId::generate(m_api->clock(), m_api->random()).toString());
    QVERIFY(m_api
            ->call(
                u"owner"_s, u"group.set"_s, R"({"id":"$design","handle":"design","name":"Design"})")
            .isGood());
    QVERIFY(m_api->call(u"owner"_s, u"emoji.add"_s, emojiArgs("$parrot", "partyparrot")).isGood());
}

void TestSharedItems::whoMayChangeGroups_data()
{
    test::addRows({
        { "the owner makes one", "owner", "group.set",
            R"({"id":"$new","handle":"ops","name":"Operations","memberIds":["$member","$second"]})",
            200, { "ops", "$second" }, {}, { u"guest: group.changed"_s } },
        { "an admin changes one", "admin", "group.set",
            R"({"id":"$design","memberIds":["$member","$member"]})", 200, { "design", "$member" } },
        { "a member", "member", "group.set", R"({"id":"$design","name":"Mine"})", 403 },
        { "a guest", "guest", "group.set", R"({"id":"$design","name":"Mine"})", 403 },
        { "an outsider", "outsider", "group.set", R"({"id":"$design","name":"Mine"})", 404 },
        { "who was removed", "removed", "group.set", R"({"id":"$design","name":"Mine"})", 403 },
        { "an admin removes one", "admin", "group.remove", R"({"id":"$design"})", 200,
            { "\"removed\":true" }, {}, { u"member: group.changed"_s } },
        { "a member removes one", "member", "group.remove", R"({"id":"$design"})", 403 },
        { "an outsider removes one", "outsider", "group.remove", R"({"id":"$design"})", 404 },
        { "who was removed removes one", "removed", "group.remove", R"({"id":"$design"})", 403 },
        { "one that is not there", "owner", "group.remove", R"({"id":"$new"})", 200,
            { "\"removed\":true" }, {}, { u"member: -"_s } },
        { "without a handle", "owner", "group.set", R"({"id":"$new","name":"x"})", 400,
            { "handle" } },
        { "without a name", "owner", "group.set", R"({"id":"$new","handle":"x"})", 400,
            { "name" } },
        { "with somebody unknown", "owner", "group.set", R"({"id":"$design","memberIds":["$new"]})",
            404, { "memberIds" } },
    });
}

void TestSharedItems::aHandleMeansOneThing()
{
    for (const QByteArray taken :
        { "DESIGN", "member", "Here", "channel", "two words", "@x", "" }) {
        const auto answer = m_api->call(
            u"owner"_s, u"group.set"_s, R"({"id":"$new","name":"x","handle":")" + taken + "\"}");
        QVERIFY2(!answer.isGood(), taken.constData());
        QVERIFY2(answer.body.contains("handle"), answer.body.constData());
    }
    // Its own is no other.
    m_api->check({ "in capitals", "owner", "group.set", R"({"id":"$design","handle":"Design"})",
        200, { "\"Design\"" } });
}

void TestSharedItems::groupsComeAndGo()
{
    QVERIFY(m_api->call(u"admin"_s, u"group.remove"_s, R"({"id":"$design"})").isGood());
    const auto snapshot = m_api->person(u"guest"_s)
                              .call(protocol::syncPull, {}, m_api->workspace());
    QVERIFY(snapshot && snapshot->items);
    QCOMPARE(snapshot->items->size(), 1);
    QCOMPARE(snapshot->items->front().emoji->name, u"partyparrot"_s);
    m_api->check({ "the trail tells", "owner", "audit.list", "{}", 200,
        { "group.set", "group.remove", "emoji.add" } });
}

void TestSharedItems::theyHaveLimits_data()
{
    const auto group = [](const QByteArray& more) -> QByteArray {
        return R"({"id":"$new",)" + more + "}";
    };
    const QByteArray long40(40, 'h');
    const QByteArray long80(80, 'n');
    QByteArray people = R"({"id":"$design","memberIds":["$member")";
    for (int i = 0; i < limits::groupMembers.maxLength; ++i)
        people += R"(,"$new")";
    people += "]}";
    QByteArray aliases = R"({"id":"$parrot","aliases":["a0")";
    for (int i = 1; i < limits::emojiAliases.maxLength; ++i)
        aliases += R"(,"a)" + QByteArray::number(i) + '"';
    test::addRows({
        { "501 people", "owner", "group.set", people, 400,
            { "\"field\":\"memberIds\"", "0 to 500 items" } },
        { "a handle of 40", "owner", "group.set", group(R"("name":"x","handle":")" + long40 + '"'),
            200, { long40 } },
        { "a handle of 41", "owner", "group.set", group(R"("name":"x","handle":"h)" + long40 + '"'),
            400, { "\"field\":\"handle\"", "at most 40" } },
        { "a name of 80", "owner", "group.set", group(R"("handle":"x","name":")" + long80 + '"'),
            200, { long80 } },
        { "a name of 81", "owner", "group.set", group(R"("handle":"x","name":"n)" + long80 + '"'),
            400, { "\"field\":\"name\"", "at most 80" } },
        { "a name that cannot be seen", "owner", "group.set",
            group(R"("handle":"x","name":"\u200B")"), 400, { "\"field\":\"name\"" } },
        { "a handle that cannot be seen", "owner", "group.set",
            group(R"("handle":"\u3164","name":"x")"), 400, { "\"field\":\"handle\"" } },
        { "10 aliases", "owner", "emoji.setAliases", aliases + "]}", 200, { "\"a9\"" } },
        { "11 aliases", "owner", "emoji.setAliases", aliases + R"(,"more"]})", 400,
            { "\"field\":\"aliases\"", "0 to 10 items" } },
    });
}

void TestSharedItems::soManyOfEachAndNoMore()
{
    // One of each is there already.
    m_api->edit([&](server::WorkspaceStore& store) -> Result<void> {
        for (int i = 1; i < limits::groupsPerWorkspace; ++i) {
            const UserGroup group { .id = GroupId::generate(m_api->clock(), m_api->random()),
                .handle = u"g%1"_s.arg(i),
                .name = u"Group"_s,
                .memberIds = {},
                .importId = {} };
            HEARTH_CHECK(store.items().put(Item::of(group), std::nullopt));
        }
        for (int i = 1; i < limits::emojiPerWorkspace; ++i) {
            const CustomEmoji emoji { .id = EmojiId::generate(m_api->clock(), m_api->random()),
                .name = u"e%1"_s.arg(i),
                .aliases = {},
                .mimeType = u"image/png"_s,
                .addedBy = m_api->id<MemberId>(u"owner"_s),
                .importId = {} };
            HEARTH_CHECK(store.items().put(Item::of(emoji), std::nullopt));
        }
        return {};
    });
    m_api->check({ "one group too many", "owner", "group.set",
        R"({"id":"$new","handle":"more","name":"More"})", 409, { "\"field\":\"id\"", "500" } });
    m_api->check({ "a group that is there", "owner", "group.set",
        R"({"id":"$design","name":"Drawing"})", 200 });
    m_api->check({ "one emoji too many", "owner", "emoji.add", emojiArgs("$new", "blob"), 409,
        { "\"field\":\"id\"", "2000" } });
}

void TestSharedItems::whoMayChangeEmoji_data()
{
    test::addRows({
        { "an admin adds one", "admin", "emoji.add", emojiArgs("$new", "blob"), 200,
            { "blob", "image/png", "$admin" }, {}, { u"guest: emoji.changed"_s } },
        { "a member", "member", "emoji.add", emojiArgs("$new", "blob"), 403 },
        { "a guest", "guest", "emoji.add", emojiArgs("$new", "blob"), 403 },
        { "an outsider", "outsider", "emoji.add", emojiArgs("$new", "blob"), 404 },
        { "who was removed", "removed", "emoji.add", emojiArgs("$new", "blob"), 403 },
        { "the same id", "owner", "emoji.add", emojiArgs("$parrot", "blob"), 409 },
        { "an admin names it", "admin", "emoji.setAliases",
            R"({"id":"$parrot","aliases":["partybird","partybird"]})", 200, { "partybird" } },
        { "a member names it", "member", "emoji.setAliases",
            R"({"id":"$parrot","aliases":["partybird"]})", 403 },
        { "an outsider names it", "outsider", "emoji.setAliases",
            R"({"id":"$parrot","aliases":["partybird"]})", 404 },
        { "who was removed names it", "removed", "emoji.setAliases",
            R"({"id":"$parrot","aliases":["partybird"]})", 403 },
        { "an admin removes it", "admin", "emoji.remove", R"({"id":"$parrot"})", 200,
            { "\"removed\":true" } },
        { "a member removes it", "member", "emoji.remove", R"({"id":"$parrot"})", 403 },
        { "an outsider removes it", "outsider", "emoji.remove", R"({"id":"$parrot"})", 404 },
        { "who was removed removes it", "removed", "emoji.remove", R"({"id":"$parrot"})", 403 },
        { "one that is not there", "owner", "emoji.remove", R"({"id":"$new"})", 200,
            { "\"removed\":true" }, {}, { u"member: -"_s } },
        { "a guest looks", "guest", "emoji.image", R"({"id":"$parrot"})", 200, { "image/png" } },
        { "an outsider looks", "outsider", "emoji.image", R"({"id":"$parrot"})", 404 },
        { "who was removed looks", "removed", "emoji.image", R"({"id":"$parrot"})", 403 },
        { "at nothing", "member", "emoji.image", R"({"id":"$new"})", 404 },
    });
}

void TestSharedItems::namesOfEmoji_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("status");
    QTest::newRow("plain") << QByteArray("blob_dance-2") << 200;
    QTest::newRow("another script") << QByteArray("ほのお") << 200;
    QTest::newRow("capitals") << QByteArray("Blob") << 400;
    QTest::newRow("a space") << QByteArray("blob dance") << 400;
    QTest::newRow("a colon") << QByteArray("bl:ob") << 400;
    QTest::newRow("nothing") << QByteArray("") << 400;
    QTest::newRow("too long") << QByteArray(41, 'x') << 400;
    QTest::newRow("taken") << QByteArray("partyparrot") << 409;
    QTest::newRow("one of Unicode's") << QByteArray("tada") << 409;
}

void TestSharedItems::namesOfEmoji()
{
    QFETCH(QByteArray, name);
    QFETCH(int, status);
    QCOMPARE(m_api->call(u"owner"_s, u"emoji.add"_s, emojiArgs("$new", name)).status, status);
}

void TestSharedItems::picturesAreWhatTheyAre_data()
{
    QTest::addColumn<QByteArray>("image");
    QTest::addColumn<int>("status");
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n....") << 200;
    QTest::newRow("GIF") << QByteArray("GIF89a....") << 200;
    QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff....") << 200;
    QTest::newRow("WebP") << QByteArray("RIFF....WEBPVP8 ") << 200;
    QTest::newRow("a sound") << QByteArray("RIFF....WAVEfmt ") << 400;
    QTest::newRow("a short RIFF") << QByteArray("RIFF") << 400;
    QTest::newRow("SVG") << QByteArray("<svg xmlns=...>") << 400;
    QTest::newRow("nothing") << QByteArray() << 400;
    QTest::newRow("the largest") << QByteArray("GIF89a").leftJustified(limits::emojiImageBytes, '.')
                                 << 200;
    QTest::newRow("too large") << QByteArray("GIF89a").leftJustified(limits::emojiImageBytes + 1,
        '.') << 413;
}

void TestSharedItems::picturesAreWhatTheyAre()
{
    QFETCH(QByteArray, image);
    QFETCH(int, status);
    const auto answer = m_api->call(u"owner"_s, u"emoji.add"_s, emojiArgs("$new", "blob", image));
    QCOMPARE(answer.status, status);
    if (status != 200)
        QVERIFY(answer.body.contains("\"field\":\"image\""));
}

void TestSharedItems::aPictureIsGivenBackAndReactedWith()
{
    const auto image = m_api->person(u"guest"_s)
                           .call(protocol::emojiImage, { .id = m_api->id<EmojiId>(u"parrot"_s) },
                               m_api->workspace());
    QVERIFY(image);
    QVERIFY(QByteArray::fromBase64(image->image.toLatin1()).startsWith("\x89PNG"));
    QVERIFY(m_api
            ->call(u"owner"_s, u"emoji.setAliases"_s, R"({"id":"$parrot","aliases":["partybird"]})")
            .isGood());
    m_api->check({ "by its alias", "member", "reaction.set",
        R"({"messageId":"$plain","emoji":":partybird:","present":true})", 200,
        { ":partyparrot:" } });
    const QByteArray status = R"({"emoji":":partyparrot:","text":"at the party"})";
    m_api->check({ "as a status, by its alias", "member", "status.set",
        R"({"emoji":":partybird:"})", 200, { ":partyparrot:" } });
    QVERIFY(m_api->call(u"owner"_s, u"emoji.remove"_s, R"({"id":"$parrot"})").isGood());
    m_api->check({ "a status keeps it", "member", "status.set", status, 200, { "party" } });
    m_api->check({ "but nobody takes it anew", "second", "status.set", status, 400, { "emoji" } });
    m_api->check({ "let go when it is no more", "member", "reaction.set",
        R"({"messageId":"$plain","emoji":":partyparrot:","present":false})", 200, {},
        { ":partyparrot:" } });
    m_api->check({ "but not put on anew", "member", "reaction.set",
        R"({"messageId":"$plain","emoji":":partyparrot:","present":true})", 400 });
}

QTEST_GUILESS_MAIN(TestSharedItems)
#include "test_shared_items.moc"
