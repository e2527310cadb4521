// SPDX-License-Identifier: Apache-2.0
#include "core/storage/connection.h"
#include "tests/replica/session_fixture.h"

#include <QDir>

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// That a session keeps its index by itself, and that searching needs nobody else.
class TestSearchSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        f = std::make_unique<SessionFixture>();
        QList<Message> messages;
        for (Position position = 1; position <= 700; ++position)
            messages.append(message(general, position, u"history %1"_s.arg(position)));
        f->history.insert(general, { .messages = messages });
    }
    void cleanup() { f.reset(); }
    void findsWhatCameAndWhatIsSent();
    void searchesOffline();
    void anIndexThatIsDamagedIsWrittenAnew();
    void whoeverIsRemovedKeepsNothing();

private:
    SearchPage search(const QString& text)
    {
        return resultOf(
            f->session->search({ .text = text, .room = {}, .before = {}, .limit = 1000 }))
            .value_or(SearchPage {});
    }
    void openAndCatchUp()
    {
        f->open();
        f->goOnline();
        QVERIFY(f->catchUp());
        QTRY_VERIFY(!search(u"history"_s).indexing);
    }
    qint64 indexed() const
    {
        const auto file = storage::Connection::open(
            { .path = f->folder.filePath(u"replica.sqlite"_s),
                .access = storage::Access::ReadOnly })
                              .value();
        auto rows = file->prepare("SELECT count(*) FROM message_index").value();
        return rows.step().value() ? rows.integer(0) : -1;
    }

    std::unique_ptr<SessionFixture> f;
};

void TestSearchSession::findsWhatCameAndWhatIsSent()
{
    openAndCatchUp();
    QCOMPARE(search(u"history"_s).hits.size(), 700);
    f->provider.push(batch(11, { messageEvent(11, message(general, 5000, u"pushed"_s)) }));
    QTRY_COMPARE(search(u"pushed"_s).hits.size(), 1);
    f->send(f->session->newMessageId(), general, u"typed here"_s);
    QTRY_COMPARE(search(u"typed"_s).hits.size(), 1);
}

void TestSearchSession::searchesOffline()
{
    openAndCatchUp();
    f->session.reset();
    f->goOffline();
    f->open();
    QCOMPARE(search(u"history 700"_s).hits.size(), 1);
}

void TestSearchSession::anIndexThatIsDamagedIsWrittenAnew()
{
    openAndCatchUp();
    f->session.reset();
    f->goOffline();
    {
        const auto file = storage::Connection::open(
            { .path = f->folder.filePath(u"replica.sqlite"_s) })
                              .value();
        QVERIFY(file->execute("UPDATE message_index_data SET block = x'00' WHERE id > 10"));
    }
    f->open();
    QTRY_COMPARE(search(u"history"_s).hits.size(), 700);
    QVERIFY(QDir(f->folder.path()).entryList({ u"*.damaged-*"_s }).isEmpty()); // only the index
}

void TestSearchSession::whoeverIsRemovedKeepsNothing()
{
    openAndCatchUp();
    QVERIFY(indexed() > 0);
    f->goOffline();
    f->provider.events().onSubscribe =
        [](const std::optional<QString>&) -> Result<protocol::SyncBatch> {
        return fail(ErrorCode::Forbidden, u"not a member"_s);
    };
    f->goOnline();
    QTRY_VERIFY(f->session->syncState().ended);
    QVERIFY(search(u"history"_s).hits.isEmpty());
    QCOMPARE(indexed(), 0);
}

QTEST_GUILESS_MAIN(TestSearchSession)
#include "test_search_session.moc"
