// SPDX-License-Identifier: Apache-2.0
#include "localserver/files/picture_head.h"
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::ApiAnswer;

namespace {

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    for (int i = 0; i < 4; ++i)
        bytes[i] = static_cast<char>(value >> (24 - 8 * i) & 0xffU);
    return bytes;
}

/// The head of one: nobody decodes more on the server.
QByteArray png(quint32 width, quint32 height)
{
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + bigEndian(13) + "IHDR" + bigEndian(width)
        + bigEndian(height) + QByteArray("\x08\x06\x00\x00\x00", 5);
}

/// With a table before the frame, as cameras write them. Both sides are `high` times 256 and `low`.
QByteArray jpeg(char high, char low)
{
    QByteArray side;
    side.append(high).append(low);
    return QByteArray("\xff\xd8\xff\xe0\x00\x04JF", 8) + QByteArray("\xff\xc0\x00\x11\x08", 5)
        + side.repeated(2) + QByteArray(10, '\0');
}

/// VP8X; sizes are stored less one, the low byte first.
QByteArray webp(char low)
{
    QByteArray side;
    side.append(low).append('\1').append('\0');
    return QByteArray("RIFF....WEBPVP8X\x0a\0\0\0\0\0\0\0", 24) + side.repeated(2);
}

QByteArray avatarArgs(const QByteArray& image)
{
    return R"({"id":"$new","image":")" + image.toBase64() + "\"}";
}

} // namespace

/// What members say of themselves, and the pictures of them.
class TestProfiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanup() { m_api.reset(); }
    void rights_data();
    void rights() { m_api->check(test::currentRow()); }
    void input_data();
    void input() { m_api->check(test::currentRow()); }
    void fieldsThatAreLeftOutStay();
    void picturesAreWhatTheyAre_data();
    void picturesAreWhatTheyAre();
    void aPictureIsGivenBackAndTakenAway();
    void headsAreRead();

private:
    std::unique_ptr<test::ApiFixture> m_api;
};

void TestProfiles::rights_data()
{
    const QByteArray title = R"({"title":"Gardener"})";
    const QByteArray picture = avatarArgs(png(256, 256));
    test::addRows({
        { "a member says it", "member", "member.updateProfile", title, 200, { "Gardener" }, {},
            { u"admin: member.updated"_s, u"guest: member.updated"_s } },
        { "a guest too", "guest", "member.updateProfile", title, 200 },
        { "not who was removed", "removed", "member.updateProfile", title, 403 },
        { "nor an outsider", "outsider", "member.updateProfile", title, 404 },
        { "a picture", "member", "member.setAvatar", picture, 200, { "avatarId" } },
        { "a guest's", "guest", "member.setAvatar", picture, 200, { "avatarId" } },
        { "not of who was removed", "removed", "member.setAvatar", picture, 403 },
        { "nor of an outsider", "outsider", "member.setAvatar", picture, 404 },
        { "there is none", "member", "member.avatar", R"({"id":"$owner"})", 404,
            { "\"field\":\"id\"" } },
        { "an outsider looks at nobody", "outsider", "member.avatar", R"({"id":"$owner"})", 404 },
        { "nor who was removed", "removed", "member.avatar", R"({"id":"$owner"})", 403 },
        { "none is taken away", "member", "member.removeAvatar", "{}", 200 },
        { "not by an outsider", "outsider", "member.removeAvatar", "{}", 404 },
    });
}

void TestProfiles::input_data()
{
    const QByteArray about = R"({"about":")";
    test::addRows({
        { "two lines", "member", "member.updateProfile", R"({"about":"one\ntwo"})", 200,
            { R"(one\ntwo)" } },
        { "too long", "member", "member.updateProfile", about + QByteArray(501, 'x') + "\"}", 400,
            { "about" } },
        { "a title of two lines", "member", "member.updateProfile", R"({"title":"a\nb"})", 400,
            { "title" } },
        { "what cannot be seen", "member", "member.updateProfile", R"({"title":"a\u202Eb"})", 400,
            { "\"field\":\"title\"" } },
        { "nor in a line", "member", "member.updateProfile", R"({"about":"a\nb\u202Ec"})", 400,
            { "\"field\":\"about\"" } },
        { "a zone", "member", "member.updateProfile", R"({"timeZone":"Europe/Berlin"})", 200,
            { "Europe/Berlin" } },
        { "no zone", "member", "member.updateProfile", R"({"timeZone":"Mars/Olympus"})", 400,
            { "\"field\":\"timeZone\"" } },
        { "no base64", "member", "member.setAvatar", R"({"id":"$new","image":"?"})", 400,
            { "\"field\":\"image\"" } },
    });
}

void TestProfiles::fieldsThatAreLeftOutStay()
{
    QVERIFY(m_api
            ->call(u"member"_s, u"member.updateProfile"_s,
                R"({"title":"Gardener","about":"Roses","timeZone":"UTC"})")
            .isGood());
    m_api->check({ "one is changed", "member", "member.updateProfile", R"({"about":""})", 200,
        { "Gardener", "UTC" }, { "Roses" } });
    m_api->check({ "everybody sees it", "second", "member.getById", R"({"id":"$member"})", 200,
        { "Gardener" } });
    m_api->check({ "nothing is left", "member", "member.updateProfile",
        R"({"title":"","timeZone":""})", 200, {}, { "profile" } });
}

void TestProfiles::picturesAreWhatTheyAre_data()
{
    QTest::addColumn<QByteArray>("image");
    QTest::addColumn<int>("status");
    QTest::newRow("PNG") << png(512, 512) << 200;
    QTest::newRow("JPEG") << jpeg('\1', '\0') << 200;
    QTest::newRow("WebP") << webp('\0') << 200;
    QTest::newRow("a large PNG") << png(513, 1) << 413;
    QTest::newRow("a bomb") << png(10'000, 10'000) << 413;
    QTest::newRow("a bomb of a JPEG") << jpeg('\x27', '\x10') << 413;
    QTest::newRow("an empty one") << png(0, 0) << 400;
    QTest::newRow("a GIF") << QByteArray("GIF89a").leftJustified(100, '.') << 400;
    QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << 400;
    QTest::newRow("cut off") << png(16, 16).first(20) << 400;
    QTest::newRow("nothing") << QByteArray() << 400;
    QTest::newRow("the largest") << png(16, 16).leftJustified(limits::avatarBytes, '.') << 200;
    QTest::newRow("too large") << png(16, 16).leftJustified(limits::avatarBytes + 1, '.') << 413;
}

void TestProfiles::picturesAreWhatTheyAre()
{
    QFETCH(const QByteArray, image);
    QFETCH(const int, status);
    const ApiAnswer answer = m_api->call(u"member"_s, u"member.setAvatar"_s, avatarArgs(image));
    QCOMPARE(answer.status, status);
    if (status != 200)
        QVERIFY(answer.body.contains("\"field\":\"image\""));
}

void TestProfiles::aPictureIsGivenBackAndTakenAway()
{
    const QByteArray picture = png(64, 64);
    QVERIFY(m_api->call(u"member"_s, u"member.setAvatar"_s, avatarArgs(picture)).isGood());
    const auto given = m_api->person(u"guest"_s)
                           .call(protocol::memberAvatar, { .id = m_api->id<MemberId>(u"member"_s) },
                               m_api->workspace());
    QVERIFY(given);
    QCOMPARE(given->mimeType, u"image/png"_s);
    QCOMPARE(QByteArray::fromBase64(given->image.toLatin1()), picture);
    m_api->check(
        { "it is taken away", "member", "member.removeAvatar", "{}", 200, {}, { "avatarId" } });
    m_api->check(
        { "nobody has it any more", "guest", "member.avatar", R"({"id":"$member"})", 404 });
}

void TestProfiles::headsAreRead()
{
    const auto read = server::pictureHead(jpeg('\1', '\2'));
    QVERIFY(read);
    QCOMPARE(read->mimeType, "image/jpeg"_L1);
    QCOMPARE(read->width, 258);
    const auto extended = server::pictureHead(webp('\2'));
    QVERIFY(extended);
    QCOMPARE(extended->height, 259);
    // Whatever is cut off says nothing.
    const QByteArray whole = jpeg('\1', '\2');
    for (qsizetype length = 0; length < 17; ++length)
        QVERIFY(!server::pictureHead(whole.first(length)));
}

QTEST_GUILESS_MAIN(TestProfiles)
#include "test_profiles.moc"
