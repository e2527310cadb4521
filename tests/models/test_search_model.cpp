// SPDX-License-Identifier: Apache-2.0
#include "core/models/search_model.h"
#include "tests/models/conversation.h"

#include <QTest>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using test::Device;
using test::open;
using test::Opened;
using test::startHere;

/// What a person finds while they type, under the model tester.
class TestSearchModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhoSaidWhatWhere();
    void oneRoomOrEvery();
    void blanksFindNothing();
    void followsWhatComesAndGoes();
    void olderOnesAreLoaded();
    void aLongMessageIsShownWhereItMatches();

private:
    static QStringList excerpts(const SearchModel& model)
    {
        QStringList out;
        for (int i = 0; i < model.rowCount(); ++i)
            out.append(model.row(i).excerpt);
        return out;
    }
    static QStringList matched(const SearchRow& row)
    {
        QStringList out;
        for (const replica::Stretch& match : row.matches)
            out.append(row.excerpt.sliced(match.start, match.length));
        return out;
    }
    /// Sends it and waits until the server's copy of it is here.
    void say(const RoomId& room, const QStringList& texts);

    std::unique_ptr<Device> m_device;
    Opened m_opened;
    std::unique_ptr<SearchModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestSearchModel::init()
{
    m_device = std::make_unique<Device>(Device::Kind::WithServer);
    m_opened = open(*m_device, startHere(*m_device));
    QVERIFY(m_opened.context);
    QTRY_VERIFY(m_opened.context->directory().isLoaded());
    m_model = std::make_unique<SearchModel>(
        m_opened.context->session(), m_opened.context->directory());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestSearchModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_opened = {};
    m_device.reset();
}

void TestSearchModel::say(const RoomId& room, const QStringList& texts)
{
    for (const QString& text : texts)
        m_opened.context->send(room, {}, text);
    QTRY_VERIFY_WITH_TIMEOUT(m_opened.context->session().outbox().isEmpty(), 20'000);
}

void TestSearchModel::saysWhoSaidWhatWhere()
{
    say(m_opened.general, { u"the **Straße** is long"_s, u"nothing here"_s });
    const MessageId root = *m_opened.context->send(m_opened.general, {}, u"which one?"_s);
    const MessageId reply = *m_opened.context->send(m_opened.general, root, u"Hauptstraße"_s);
    m_model->search(u"  straße "_s, {});
    QTRY_COMPARE(m_model->rowCount(), 2);
    const SearchRow& newest = m_model->row(0);
    QCOMPARE(newest.message, reply);
    QCOMPARE(newest.parent, root);
    QCOMPARE(newest.room, m_opened.general);
    QCOMPARE(newest.roomTitle, u"#general"_s);
    QCOMPARE(newest.author, u"Ivo Kovač"_s);
    QCOMPARE(matched(newest), QStringList { u"straße"_s });
    QCOMPARE(m_model->row(1).excerpt, u"the Straße is long"_s);
    QCOMPARE(matched(m_model->row(1)), QStringList { u"Straße"_s });
    QVERIFY(!m_model->row(1).parent);
    QCOMPARE(m_model->index(1, 0).data(Qt::AccessibleTextRole).toString(),
        u"Ivo Kovač in #general: the Straße is long"_s);
    QVERIFY(!m_model->hasMore());
    QVERIFY(!m_model->historyMissing());
    QVERIFY(!m_model->error());
}

void TestSearchModel::oneRoomOrEvery()
{
    const RoomId other = m_opened.context->createChannel(u"design"_s, RoomKind::Public, {});
    QTRY_VERIFY(m_opened.context->directory().room(other));
    say(m_opened.general, { u"lamp one"_s });
    say(other, { u"lamp two"_s });
    m_model->search(u"lamp"_s, {});
    QTRY_COMPARE(excerpts(*m_model), QStringList({ u"lamp two"_s, u"lamp one"_s }));
    m_model->search(u"lamp"_s, other);
    QTRY_COMPARE(excerpts(*m_model), QStringList { u"lamp two"_s });
    m_model->search(u"lamp"_s, m_opened.general);
    QTRY_COMPARE(excerpts(*m_model), QStringList { u"lamp one"_s });
}

void TestSearchModel::blanksFindNothing()
{
    say(m_opened.general, { u"a word"_s });
    m_model->search(u"word"_s, {});
    QTRY_COMPARE(m_model->rowCount(), 1);
    m_model->search(u"   "_s, {});
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->isSearching());
    QVERIFY(m_model->text().isEmpty());
}

void TestSearchModel::followsWhatComesAndGoes()
{
    say(m_opened.general, { u"rain in March"_s });
    const auto timeline = m_opened.context->timeline(m_opened.general);
    timeline->open();
    QTRY_COMPARE(timeline->rowCount(), 1);
    m_model->search(u"rain"_s, {});
    QTRY_COMPARE(m_model->rowCount(), 1);
    say(m_opened.general, { u"more rain"_s });
    QTRY_COMPARE(excerpts(*m_model), QStringList({ u"more rain"_s, u"rain in March"_s }));
    QTRY_COMPARE(timeline->row(0).delivery, Delivery::Sent);
    m_opened.context->edit(timeline->row(0), u"sun in March"_s);
    QTRY_COMPARE(excerpts(*m_model), QStringList { u"more rain"_s });
    QTRY_COMPARE(timeline->row(1).delivery, Delivery::Sent);
    m_opened.context->remove(timeline->row(1));
    QTRY_COMPARE(m_model->rowCount(), 0);
}

void TestSearchModel::olderOnesAreLoaded()
{
    QStringList texts;
    for (int i = 0; i < 120; ++i)
        texts.append(u"lamp %1"_s.arg(i));
    say(m_opened.general, texts);
    m_model->search(u"lamp"_s, {});
    QTRY_COMPARE(m_model->rowCount(), 50);
    QTRY_VERIFY(!m_model->isSearching());
    QVERIFY(m_model->hasMore());
    m_model->loadMore();
    m_model->loadMore(); // once is enough
    QTRY_COMPARE(m_model->rowCount(), 100);
    QTRY_VERIFY(!m_model->isSearching());
    m_model->loadMore();
    QTRY_COMPARE(m_model->rowCount(), 120);
    QVERIFY(!m_model->hasMore());
    std::ranges::reverse(texts);
    QCOMPARE(excerpts(*m_model), texts);
}

void TestSearchModel::aLongMessageIsShownWhereItMatches()
{
    say(m_opened.general,
        { u"words "_s.repeated(100) + u"\n\nneedle\n\n"_s + u"more "_s.repeated(100) });
    m_model->search(u"needle"_s, {});
    QTRY_COMPARE(m_model->rowCount(), 1);
    const SearchRow& found = m_model->row(0);
    QCOMPARE(matched(found), QStringList { u"needle"_s });
    QVERIFY(found.excerpt.startsWith(u"…words"_s));
    QVERIFY(found.excerpt.endsWith(u'…'));
    QVERIFY(found.excerpt.size() < 260);
    QVERIFY(!found.excerpt.contains(u'\n'));
}

QTEST_GUILESS_MAIN(TestSearchModel)
#include "test_search_model.moc"
