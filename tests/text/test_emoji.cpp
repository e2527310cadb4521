// SPDX-License-Identifier: Apache-2.0
#include "core/text/emoji.h"

#include <QSet>
#include <QTest>

using namespace hearth::text;
using namespace Qt::StringLiterals;

class TestEmoji : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tableIsComplete()
    {
        QVERIFY(emojiCount() > 3600); // Unicode 15
        QSet<QString> texts;
        QSet<QString> codes;
        EmojiGroup group = EmojiGroup::Smileys;
        for (qsizetype i = 0; i < emojiCount(); ++i) {
            const Emoji emoji = emojiAt(i);
            QVERIFY(!emoji.name.isEmpty());
            QVERIFY2(
                emoji.hasSkinTone || !emoji.keywords.isEmpty(), qPrintable(emoji.name.toString()));
            QVERIFY(emoji.group >= group);
            group = emoji.group;
            texts += emoji.text.toString();
            codes += emoji.shortCode.toString();
        }
        QCOMPARE(group, EmojiGroup::Flags);
        QCOMPARE(texts.size(), emojiCount());
        QCOMPARE(codes.size(), emojiCount());
        QCOMPARE(emojiAt(0).text, u"😀");
    }

    void everyEmojiIsFoundAgain()
    {
        for (qsizetype i = 0; i < emojiCount(); ++i) {
            const Emoji emoji = emojiAt(i);
            QVERIFY(isEmoji(emoji.text));
            QCOMPARE(
                emojiLengthAt(QString(u'a' + emoji.text.toString() + u'b'), 1), emoji.text.size());
            QCOMPARE(emojiFromShortCode(emoji.shortCode), emoji.text);
            QCOMPARE(shortCodeOfEmoji(emoji.text), emoji.shortCode);
            const auto match = shortCodeAt(QString(u':' + emoji.shortCode.toString() + u':'), 0);
            QVERIFY(match);
            QCOMPARE(match->emoji.text, emoji.text);
            QCOMPARE(match->length, emoji.shortCode.size() + 2);
        }
    }

    void shortCodes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("emoji");
        const auto row = [](const char* code, const QString& emoji) {
            QTest::newRow(code) << QString::fromUtf8(code) << emoji;
        };
        row("thumbsup", u"👍"_s);
        row("+1", u"👍"_s);
        row("-1", u"👎"_s);
        row("tada", u"🎉"_s);
        row("eyes", u"👀"_s);
        row("rocket", u"🚀"_s);
        row("heart", u"❤️"_s);
        row("red_heart", u"❤️"_s);
        row("joy", u"😂"_s);
        row("slightly_smiling_face", u"🙂"_s);
        row("white_check_mark", u"✅"_s);
        row("ok_hand", u"👌"_s);
        row("no_mouth", u"😶"_s);
        row("grinning", u"😀"_s);
        row("100", u"💯"_s);
        row("dog", u"🐶"_s);
        row("dog2", u"🐕"_s);
        row("one", u"1️⃣"_s);
        row("keycap_1", u"1️⃣"_s);
        row("flag-at", u"🇦🇹"_s);
        row("flag_cote_divoire", u"🇨🇮"_s);
        row("de", u"🇩🇪"_s);
        row("wave::skin-tone-4", u"👋🏽"_s);
        row("+1::skin-tone-6", u"👍🏿"_s);
        row("couple_with_heart::skin-tone-2", u"💑🏻"_s);
        row("tada::skin-tone-4", u"🎉"_s);
        row("wave::skin-tone-9", u"👋"_s);
        row("party_popper", u"🎉"_s);
        row("no_such_emoji", u""_s);
        row("", u""_s);
        row("::skin-tone-4", u""_s);
    }

    void shortCodes()
    {
        QFETCH(QString, code);
        QTEST(emojiFromShortCode(code), "emoji");
    }

    void preferredCodes()
    {
        QCOMPARE(shortCodeOfEmoji(u"👍"), u"thumbsup"_s);
        QCOMPARE(shortCodeOfEmoji(u"❤"), u"heart"_s);
        QCOMPARE(shortCodeOfEmoji(u"👋🏽"), u"wave::skin-tone-4"_s);
        QCOMPARE(shortCodeOfEmoji(u"x"), QString());
        QCOMPARE(shortCodeOfEmoji(u""), QString());
        QVERIFY(findEmoji(u"🎉")->keywords.contains(u"celebrat"));
    }

    void isOneEmoji_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        QTest::newRow("simple") << u"😀"_s << true;
        QTest::newRow("two") << u"😀😀"_s << false;
        QTest::newRow("toned") << u"👍🏽"_s << true;
        QTest::newRow("family") << u"👨‍👩‍👧‍👦"_s << true;
        QTest::newRow("flag") << u"🇩🇪"_s << true;
        QTest::newRow("no such flag") << u"🇽🇽"_s << false;
        QTest::newRow("half a flag") << u"🇩"_s << false;
        QTest::newRow("keycap") << u"#️⃣"_s << true;
        QTest::newRow("keycap without selector") << u"#\u20E3"_s << true;
        QTest::newRow("digit") << u"1"_s << false;
        QTest::newRow("letter") << u"a"_s << false;
        QTest::newRow("nothing") << u""_s << false;
        QTest::newRow("text heart") << u"❤"_s << false;
        QTest::newRow("emoji heart") << u"❤\uFE0F"_s << true;
        QTest::newRow("asked for as text") << u"😀\uFE0E"_s << false;
        QTest::newRow("superfluous selector") << u"😀\uFE0F"_s << true;
        QTest::newRow("missing selector inside") << u"🏳\u200D🌈"_s << true;
        QTest::newRow("England") << u"🏴󠁧󠁢󠁥󠁮󠁧󠁿"_s << true;
        QTest::newRow("newer than the table") << u"\U0001FAFF"_s << true;
        QTest::newRow("unknown combination") << u"🐈\u200D🚀"_s << true;
        QTest::newRow("dangling joiner") << u"😀\u200D"_s << false;
        QTest::newRow("lone surrogate") << QString(QChar(0xD83D)) << false;
        QTest::newRow("ideograph") << u"東"_s << false;
        QTest::newRow("long rubbish") << u"😀"_s.repeated(20'000) << false;
    }

    void isOneEmoji()
    {
        QFETCH(QString, text);
        QTEST(isEmoji(text), "expected");
    }
};

QTEST_GUILESS_MAIN(TestEmoji)
#include "test_emoji.moc"
