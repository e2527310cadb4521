// SPDX-License-Identifier: Apache-2.0
#include "core/replica/outbox_schema.h"
#include "core/replica/outbox_store.h"
#include "tests/replica/sample.h"
#include "tests/support/manual_clock.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace hearth::replica;
using namespace hearth::test;
using namespace Qt::StringLiterals;

/// What was typed and not sent survives: closing, damage, and a program of another version.
class TestOutboxStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEntriesAndDrafts();
    void rescuesWhatADamagedFileStillHolds();
    void anInterruptedRescueIsFinished_data();
    void anInterruptedRescueIsFinished();
    void startsAnewWhenNothingCanBeRead();
    void refusesTheFileOfANewerProgram();
    void takesOverTheDraftsOfAnOlderProgram();

private:
    OutboxStore::Opened open()
    {
        return std::move(OutboxStore::open(path(), m_clock, m_random).value());
    }
    QString path() const { return m_folder->filePath(u"outbox.sqlite"_s); }
    static OutboxItem item(qint64 ordinal, const QString& body = u"text"_s)
    {
        return { .entry = { .key = Uuid::derive(QByteArray::number(ordinal)).toString(),
                     .operation = u"message.create"_s,
                     .args = { { u"body"_s, body } },
                     .room = general,
                     .createdAt = { 77 },
                     .error = {} },
            .ordinal = ordinal };
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
    SeededRandom m_random;
};

void TestOutboxStore::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void TestOutboxStore::keepsEntriesAndDrafts()
{
    QString device;
    const LocalDraft half { .text = u"half a thought"_s,
        .files = { { .id = named<FileId>("plan"), .name = u"plan.pdf"_s, .mimeType = {} } },
        .base = 7,
        .confirmed = u"half"_s,
        .sent = { u"half a"_s } };
    {
        const OutboxStore::Opened opened = open();
        device = opened.device;
        QVERIFY(!device.isEmpty());
        OutboxItem sent = item(1);
        sent.attempted = true;
        sent.counter = 9;
        sent.entry.state = SendState::Sending;
        OutboxItem refused = item(2);
        refused.entry.room.reset();
        refused.keyUsed = true;
        refused.entry.state = SendState::Failed;
        refused.entry.error = fail(ErrorCode::Forbidden, u"no"_s, u"roomId"_s).error();
        const Drafts drafts { { { general, {} }, half },
            { { general, named<MessageId>("root") }, LocalDraft { .text = u"reply"_s } },
            { { general, {}, named<MessageId>("own") }, LocalDraft { .text = u"an edit"_s } } };
        QVERIFY(opened.store->write(
            { .changed = { refused, sent, item(3) }, .removed = {} }, 9, drafts));
        QVERIFY(opened.store->write({ .changed = {}, .removed = { item(3).entry.key } }, 9,
            { { { general, named<MessageId>("root") }, LocalDraft {} } }));
    }
    const OutboxStore::Opened opened = open();
    QCOMPARE(opened.device, device);
    QCOMPARE(opened.lastCounter, 9);
    QCOMPARE(opened.items.size(), 2);
    QCOMPARE(opened.items[0].entry.state, SendState::Waiting);
    QVERIFY(opened.items[0].attempted);
    QCOMPARE(opened.items[0].counter, 9);
    QCOMPARE(opened.items[0].entry.room, general);
    QCOMPARE(opened.items[0].entry.args.value(u"body"_s).toString(), u"text"_s);
    QCOMPARE(opened.items[0].entry.createdAt, Timestamp { 77 });
    QCOMPARE(opened.items[1].entry.state, SendState::Failed);
    QCOMPARE(opened.items[1].entry.error->code, ErrorCode::Forbidden);
    QCOMPARE(opened.items[1].entry.error->field, u"roomId"_s);
    QVERIFY(!opened.items[1].entry.room);
    QVERIFY(!opened.items[1].attempted);
    QVERIFY(opened.items[1].keyUsed);
    QCOMPARE(opened.drafts,
        (Drafts { { { general, {} }, half },
            { { general, {}, named<MessageId>("own") }, LocalDraft { .text = u"an edit"_s } } }));
    QVERIFY(!opened.rescued);
}

void TestOutboxStore::rescuesWhatADamagedFileStillHolds()
{
    QString device;
    {
        const OutboxStore::Opened opened = open();
        device = opened.device;
        QList<OutboxItem> items;
        for (qint64 i = 1; i <= 400; ++i)
            items.append(item(i, QString(200, u'x')));
        QVERIFY(opened.store->write({ .changed = items, .removed = {} }, 5,
            { { { lab, {} }, LocalDraft { .text = u"draft"_s } } }));
    }
    {
        auto connection = storage::Connection::open({ .path = path(), .vfs = {} }).value();
        QVERIFY(connection->execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 page = 4096;
    QVERIFY(file.seek(file.size() / page / 2 * page));
    file.write(QByteArray(page, '\xff'));
    file.close();

    QList<OutboxItem> rescued;
    {
        const OutboxStore::Opened opened = open();
        QVERIFY(opened.rescued);
        QVERIFY2(opened.items.size() > 100 && opened.items.size() < 400,
            qPrintable(QString::number(opened.items.size())));
        QCOMPARE(opened.drafts.value({ lab, {} }).text, u"draft"_s);
        QVERIFY(opened.device != device);
        QVERIFY(std::ranges::is_sorted(opened.items, {}, &OutboxItem::ordinal));
        rescued = opened.items;
    }
    QCOMPARE(QDir(m_folder->path())
                 .entryList({ u"outbox.sqlite.damaged-*"_s })
                 .filter(QRegularExpression(u"\\d$"_s))
                 .size(),
        1);
    const OutboxStore::Opened again = open();
    QVERIFY(!again.rescued);
    QCOMPARE(again.items.size(), rescued.size());
}

void TestOutboxStore::anInterruptedRescueIsFinished_data()
{
    QTest::addColumn<QByteArray>("damaged"); // empty: it has been moved away already
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<qsizetype>("entries");
    QTest::newRow("before the damaged file is moved")
        << QByteArray(8192, 'x') << u".rescued"_s << qsizetype(1);
    QTest::newRow("after it was moved") << QByteArray() << u".rescued"_s << qsizetype(1);
    QTest::newRow("before the new file is whole")
        << QByteArray(8192, 'x') << u".rescuing"_s << qsizetype(0);
}

void TestOutboxStore::anInterruptedRescueIsFinished()
{
    QFETCH(const QByteArray, damaged);
    QFETCH(const QString, suffix);
    {
        const OutboxStore::Opened opened = open();
        QVERIFY(opened.store->write({ .changed = { item(1) }, .removed = {} }, 1, {}));
    }
    QVERIFY(QFile::rename(path(), path() + suffix));
    if (!damaged.isEmpty()) {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damaged);
    }
    for (int start = 0; start < 2; ++start) {
        const OutboxStore::Opened opened = open();
        QTEST(opened.items.size(), "entries");
        QVERIFY(!QFile::exists(path() + u".rescued"_s));
        QVERIFY(!QFile::exists(path() + u".rescuing"_s));
    }
}

void TestOutboxStore::startsAnewWhenNothingCanBeRead()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const OutboxStore::Opened opened = open();
    QVERIFY(opened.rescued);
    QVERIFY(opened.items.isEmpty());
    QVERIFY(opened.store->write({ .changed = { item(1) }, .removed = {} }, 1, {}));
}

void TestOutboxStore::refusesTheFileOfANewerProgram()
{
    {
        const OutboxStore::Opened opened = open();
        QVERIFY(opened.store->write({ .changed = { item(1) }, .removed = {} }, 1, {}));
    }
    {
        auto connection = storage::Connection::open({ .path = path(), .vfs = {} }).value();
        QVERIFY(connection->execute("PRAGMA user_version=99"));
    }
    QCOMPARE(OutboxStore::open(path(), m_clock, m_random).error().code, ErrorCode::VersionMismatch);
    QVERIFY(QDir(m_folder->path()).entryList({ u"*.damaged-*"_s }).isEmpty());
}

void TestOutboxStore::takesOverTheDraftsOfAnOlderProgram()
{
    {
        auto connection = storage::Connection::open({ .path = path(), .vfs = {} }).value();
        QVERIFY(storage::migrate(*connection, std::span(outboxMigrations).first(2)));
        auto statement = connection->prepare(
            "INSERT INTO draft(room, parent, text, base, confirmed, "
            "sent) VALUES (?1, ?2, 'half', 7, 'ha', '[]')");
        QVERIFY(statement);
        QVERIFY(statement->bindAll(general, MessageId {}).run());
    }
    QCOMPARE(open().drafts,
        (Drafts { { { general, {} },
            { .text = u"half"_s, .base = 7, .confirmed = u"ha"_s, .sent = {} } } }));
}

QTEST_GUILESS_MAIN(TestOutboxStore)
#include "test_outbox_store.moc"
