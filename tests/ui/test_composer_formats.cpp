// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/composer_fixture.h"

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;

/// Every format of the bar: twice is as it was, and each is one step back.
class TestComposerFormats final : public QObject, private test::ComposerFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void cleanupTestCase() { m_theme.reset(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void twiceIsAsItWas_data() { rows(); }
    void twiceIsAsItWas();
    void isOneStepBack_data() { rows(); }
    void isOneStepBack();
    void aLinkIsTakenBack_data();
    void aLinkIsTakenBack();

private:
    /// Every format over every selection.
    static void rows()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        struct Selection {
            const char* title;
            QString text;
            int from;
            int to;
        };
        const QList<Selection> selections { { "nothing", {}, 0, 0 },
            { "a word", u"one two three"_s, 4, 7 }, { "a place", u"one two"_s, 4, 4 },
            { "a line", u"one\ntwo\nthree"_s, 4, 7 }, { "lines", u"one\ntwo\nthree"_s, 4, 13 },
            { "parts of lines", u"one\ntwo\nthree"_s, 1, 6 }, { "a backtick", u"a`b c"_s, 0, 3 },
            { "code", u"`a` and `b`"_s, 0, 11 }, { "a quote", u"> one\ntwo"_s, 0, 9 } };
        const QStringList names { u"Bold"_s, u"Italic"_s, u"Strikethrough"_s, u"Code"_s,
            u"Code block"_s, u"Quote"_s, u"Bulleted list"_s, u"Numbered list"_s, u"Link"_s };
        for (const QString& name : names) {
            for (const Selection& selection : selections)
                QTest::addRow("%s, %s", qPrintable(name), selection.title)
                    << name << selection.text << selection.from << selection.to;
        }
    }
};

void TestComposerFormats::twiceIsAsItWas()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QFETCH(const int, from);
    QFETCH(const int, to);
    m_composer->setText(text);
    select(from, to);
    button(name)->click();
    QVERIFY(shown() != text);
    button(name)->click();
    QCOMPARE(shown(), text);
}

void TestComposerFormats::isOneStepBack()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QFETCH(const int, from);
    QFETCH(const int, to);
    m_composer->setText(text);
    select(from, to);
    button(name)->click();
    const QString formatted = shown();
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown(), text);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown(), formatted);
}

void TestComposerFormats::aLinkIsTakenBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("after");
    const QString link = u"see [this](https://a.example) now"_s;
    QTest::newRow("in what it shows") << link << 6 << 6 << u"see this now"_s;
    QTest::newRow("in its address") << link << 15 << 20 << u"see this now"_s;
    QTest::newRow("all of it") << link << 4 << 29 << u"see this now"_s;
    QTest::newRow("it shows nothing")
        << u"[](https://a.example)"_s << 1 << 1 << u"https://a.example"_s;
    QTest::newRow("beside it") << link << 0 << 3
                               << u"[see](https://) [this](https://a.example) now"_s;
}

void TestComposerFormats::aLinkIsTakenBack()
{
    QFETCH(const QString, text);
    QFETCH(const int, from);
    QFETCH(const int, to);
    m_composer->setText(text);
    select(from, to);
    press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QTEST(shown(), "after");
}

QTEST_MAIN(TestComposerFormats)
#include "test_composer_formats.moc"
