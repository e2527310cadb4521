// SPDX-License-Identifier: Apache-2.0
#include "core/replica/draft_book.h"

#include <QTest>

using namespace hearth;
using namespace hearth::replica;
using namespace Qt::StringLiterals;

/// How a person's devices agree on what is half written.
class TestDraftBook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_book = {}; }
    void writingIsUnsentUntilItComesBack();
    void aDraftOfAnotherDeviceIsTaken();
    void oldNewsAreIgnored();
    void typingOnIsNotUndoneByTheEcho();
    void aSentMessageDoesNotComeBackAsADraft();
    void textsWrittenApartBothStay();
    void whatContainsTheOtherWins();
    void clearedElsewhereIsClearedHere();
    void clearedElsewhereDoesNotTakeWhatIsNew();
    void afterARestoreNothingIsLost();
    void whatIsKnownAlreadyChangesNothing();
    void anEditStaysHere();

private:
    bool hear(const QString& body, qint64 revision)
    {
        return m_book.hear(
            { .roomId = m_place.room, .parentId = {}, .body = body, .revision = revision });
    }
    void send(const QString& text)
    {
        m_book.write(m_place, text);
        m_book.markSent(m_place);
    }
    [[nodiscard]] QString text() const { return m_book.text(m_place); }
    [[nodiscard]] bool isUnsent() const { return m_book.unsent().contains(m_place); }

    DraftPlace m_place { .room = RoomId::derive("general"), .parent = {}, .edited = {} };
    DraftBook m_book;
};

void TestDraftBook::writingIsUnsentUntilItComesBack()
{
    QVERIFY(m_book.write(m_place, u"half"_s));
    QVERIFY(!m_book.write(m_place, u"half"_s));
    QVERIFY(isUnsent());
    m_book.markSent(m_place);
    QVERIFY(isUnsent());
    QVERIFY(hear(u"half"_s, 7));
    QVERIFY(!isUnsent());
    QCOMPARE(m_book.drafts().value(m_place).base, 7);
    QCOMPARE(text(), u"half"_s);
}

void TestDraftBook::aDraftOfAnotherDeviceIsTaken()
{
    QVERIFY(hear(u"from the desk"_s, 3));
    QCOMPARE(text(), u"from the desk"_s);
    QVERIFY(!isUnsent());
    QVERIFY(hear(u"from the desk, longer"_s, 4));
    QCOMPARE(text(), u"from the desk, longer"_s);
}

void TestDraftBook::oldNewsAreIgnored()
{
    hear(u"new"_s, 9);
    QVERIFY(!hear(u"old"_s, 8));
    QVERIFY(!hear(u"new"_s, 9));
    QCOMPARE(text(), u"new"_s);
}

void TestDraftBook::typingOnIsNotUndoneByTheEcho()
{
    send(u"Hello"_s);
    m_book.write(m_place, u"Hel"_s); // and takes two letters back
    QVERIFY(hear(u"Hello"_s, 5));
    QCOMPARE(text(), u"Hel"_s);
    QVERIFY(isUnsent());
    // Also when the next was on its way already.
    send(u"Hel"_s);
    send(u"Goodbye"_s);
    hear(u"Hel"_s, 6);
    QCOMPARE(text(), u"Goodbye"_s);
    hear(u"Goodbye"_s, 7);
    QVERIFY(!isUnsent());
}

void TestDraftBook::aSentMessageDoesNotComeBackAsADraft()
{
    send(u"Hello"_s);
    m_book.write(m_place, {});
    hear(u"Hello"_s, 5);
    QCOMPARE(text(), QString());
    QVERIFY(isUnsent()); // the server has to clear it
    m_book.markSent(m_place);
    hear({}, 6);
    QVERIFY(!isUnsent());
}

void TestDraftBook::textsWrittenApartBothStay()
{
    hear(u"start"_s, 1);
    m_book.write(m_place, u"written on the train"_s);
    QVERIFY(hear(u"written at the desk"_s, 2));
    QCOMPARE(text(), u"written at the desk\n\nwritten on the train"_s);
    QVERIFY(isUnsent());
    QCOMPARE(m_book.drafts().value(m_place).base, 2);
}

void TestDraftBook::whatContainsTheOtherWins()
{
    m_book.write(m_place, u"half a thought"_s);
    hear(u"half a"_s, 2);
    QCOMPARE(text(), u"half a thought"_s);
    QVERIFY(isUnsent());
    hear(u"half a thought, whole now"_s, 3);
    QCOMPARE(text(), u"half a thought, whole now"_s);
    QVERIFY(!isUnsent());
}

void TestDraftBook::clearedElsewhereIsClearedHere()
{
    hear(u"to be sent at the desk"_s, 2);
    QVERIFY(hear({}, 3));
    QCOMPARE(text(), QString());
    QVERIFY(m_book.drafts().value(m_place).isBlank());
}

void TestDraftBook::clearedElsewhereDoesNotTakeWhatIsNew()
{
    hear(u"one"_s, 2);
    m_book.write(m_place, u"one and two"_s);
    hear({}, 3);
    QCOMPARE(text(), u"one and two"_s);
    QVERIFY(isUnsent());
}

void TestDraftBook::afterARestoreNothingIsLost()
{
    const DraftPlace other { .room = RoomId::derive("lab"), .parent = {}, .edited = {} };
    hear(u"yesterday's"_s, 90);
    hear(u"today's"_s, 100);
    m_book.write(other, u"never sent"_s);
    // The backup was made in between: its numbers are lower, and one of the drafts is not in it.
    const Draft restored {
        .roomId = m_place.room, .parentId = {}, .body = u"yesterday's"_s, .revision = 90
    };
    QCOMPARE(m_book.hearAll({ restored }), QList { m_place });
    QCOMPARE(text(), u"yesterday's"_s);
    QCOMPARE(m_book.text(other), u"never sent"_s);
    QCOMPARE(m_book.hearAll({}), QList { m_place });
    QCOMPARE(text(), u"yesterday's"_s); // what the server does not know goes there again
    QVERIFY(isUnsent());
    QCOMPARE(m_book.drafts().value(m_place).base, 0);
}

void TestDraftBook::whatIsKnownAlreadyChangesNothing()
{
    hear(u"Hello"_s, 5);
    m_book.write(m_place, u"Hel"_s);
    const Draft known { .roomId = m_place.room, .parentId = {}, .body = u"Hello"_s, .revision = 5 };
    QCOMPARE(m_book.hearAll({ known }), QList<DraftPlace> {});
    QCOMPARE(text(), u"Hel"_s);
}

void TestDraftBook::anEditStaysHere()
{
    const DraftPlace edit { .room = m_place.room, .parent = {}, .edited = MessageId::derive("m") };
    QVERIFY(m_book.write(edit, u"a typo no more"_s));
    QVERIFY(m_book.write(m_place, u"half"_s));
    QCOMPARE(m_book.unsent(), QList { m_place });
    m_book.hearAll({});
    QCOMPARE(m_book.text(edit), u"a typo no more"_s);
    QCOMPARE(text(), u"half"_s);
}

QTEST_GUILESS_MAIN(TestDraftBook)
#include "test_draft_book.moc"
