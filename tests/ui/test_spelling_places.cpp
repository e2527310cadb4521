// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/planned_fixture.h"
#include "tests/ui/spelling_field.h"
#include "ui/composer/composer.h"
#include "ui/timeline/row_source.h"
#include "ui/timeline/timeline_view.h"

#include <QListView>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using namespace std::chrono_literals;
using models::Delivery;

/// The dictionary that is chosen in the settings holds wherever messages are written in the window.
/// Asks the English one of this system.
class TestSpellingPlaces final : public QObject, private test::PlannedFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void cleanup() { tearDown(); }
    void cleanupTestCase() { tearDownOnce(); }

    void wrongWordsArePutRight_data();
    void wrongWordsArePutRight();

private:
    /// A message of one's own, and the place where the next text is written; null: it is not there.
    [[nodiscard]] ComposerEdit* open(const QString& place);
};

ComposerEdit* TestSpellingPlaces::open(const QString& place)
{
    if (place == "question"_L1) {
        m_desk->click(u"poll"_s);
        return m_desk->find<ComposerEdit>(place);
    }
    if (place == "scheduledText"_L1) {
        schedule(u"see you"_s, 20min);
        QListView* list = openList(u"scheduled"_s);
        if (list)
            QTest::keyClick(list, Qt::Key_Return);
        return m_desk->find<ComposerEdit>(place);
    }
    const auto sent = workspace().send(room(), {}, u"who brings cake?"_s);
    const bool isThere = QTest::qWaitFor([&] {
        return rows().rowCount() == 1 && rows().row(0).id == sent
            && rows().row(0).delivery == Delivery::Sent;
    });
    if (!isThere)
        return nullptr;
    m_desk->timeline().focusMessage(*sent);
    m_desk->timeline().setFocus(Qt::TabFocusReason);
    if (place == "comment"_L1) {
        m_desk->press(Qt::Key_F);
        return m_desk->find<ComposerEdit>(place);
    }
    m_desk->press(Qt::Key_E);
    return m_desk->composer().editing() == sent ? m_desk->composer().findChild<ComposerEdit*>()
                                                : nullptr;
}

void TestSpellingPlaces::wrongWordsArePutRight_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("a poll's question") << u"question"_s;
    QTest::newRow("what goes with a forwarded message") << u"comment"_s;
    QTest::newRow("a message that waits for its time") << u"scheduledText"_s;
    QTest::newRow("a message that is edited") << u"edit"_s;
}

void TestSpellingPlaces::wrongWordsArePutRight()
{
    QFETCH(const QString, place);
    startHere();
    m_desk->settings().set(hearth::setting::spelling, u"en_US"_s);
    ComposerEdit* edit = open(place);
    QVERIFY(edit);
    edit->setMarkdown(u"We recieve it "_s);
    test::SpellingField field(*edit);
    QTRY_COMPARE(field.wrong(), QStringList { u"recieve"_s });
    m_desk->settings().set(hearth::setting::spelling, QString(spellingOff));
    QTRY_COMPARE(field.wrong(), QStringList());
    m_desk->settings().set(hearth::setting::spelling, u"en_US"_s);
    QTRY_COMPARE(field.wrong(), QStringList { u"recieve"_s });
    QTextCursor inside = edit->textCursor();
    inside.setPosition(5);
    edit->setTextCursor(inside);
    field.openMenuByKey();
    QTRY_VERIFY(field.menu());
    field.choose(u"receive"_s);
    QCOMPARE(edit->toPlainText(), u"We receive it "_s);
    QTRY_COMPARE(field.wrong(), QStringList());
}

QTEST_MAIN(TestSpellingPlaces)
#include "test_spelling_places.moc"
