// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/outbox_place.h"
#include "tests/ui/planned_fixture.h"
#include "tests/ui/row_place.h"
#include "ui/shell/outbox_file.h"

#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Device;

/// Files of messages that wait: held back, let go on and taken out, in the conversation and in the
/// outbox. The server is not reached, so that they stay where they are.
class TestUploadRows : public QObject, private test::PlannedFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void init()
    {
        joinIvo();
        loseConnection();
    }
    void cleanup() { tearDown(); }
    void cleanupTestCase() { tearDownOnce(); }

    void theKeyboardHoldsItBack();
    void aClickHoldsItBack();
    void theTextStaysWithoutItsFile();
    void theOutboxShowsHowFarItIs();
    void withNothingElseItAsks();

private:
    FileEntry send(const QString& text);
    /// What the key below the focused message opens; null: nothing.
    [[nodiscard]] QMenu* choices();
    [[nodiscard]] bool isPaused(const FileEntry& file) const
    {
        const auto carrier = workspace().transfers().carrierOf(file.id);
        return carrier && carrier->paused.contains(file.id);
    }
    [[nodiscard]] OutboxFile* outboxFile() const
    {
        return test::outboxPane(*m_desk)->findChild<OutboxFile*>();
    }
};

FileEntry TestUploadRows::send(const QString& text)
{
    const Result<FileEntry> file = Device::wait(workspace().session().attach(
        QByteArray("buy cake"), { .id = {}, .name = u"notes.txt"_s, .mimeType = u"text/plain"_s }));
    if (!file || !workspace().send(room(), {}, text, models::ReplyPlace::Thread, { *file }))
        qFatal("the message is not sent");
    [&] { QTRY_COMPARE(rows().rowCount(), 1); }();
    return *file;
}

QMenu* TestUploadRows::choices()
{
    TimelineView& view = m_desk->timeline();
    view.setFocus();
    view.focusMessage(rows().row(0).id);
    QTest::keyClick(&view, Qt::Key_O);
    const QList<QMenu*> menus = view.findChildren<QMenu*>();
    const auto open = std::ranges::find_if(menus, &QWidget::isVisible);
    return open == menus.end() ? nullptr : *open;
}

void TestUploadRows::theKeyboardHoldsItBack()
{
    const FileEntry file = send(u"the list"_s);
    choose(choices(), u"Pause sending"_s);
    activate();
    QTRY_VERIFY(isPaused(file));
    QTRY_VERIFY(m_desk->timeline().accessibleText(0).contains(u"Paused"_s));
    choose(choices(), u"Resume sending"_s);
    activate();
    QTRY_VERIFY(!isPaused(file));
    QTRY_VERIFY(!m_desk->timeline().accessibleText(0).contains(u"Paused"_s));
}

void TestUploadRows::aClickHoldsItBack()
{
    const FileEntry file = send(u"the list"_s);
    QTRY_VERIFY(m_desk->timeline().messageRect(rows().row(0).id).isValid());
    const QPoint card = test::placeIn(m_desk->timeline(), rows().row(0), RowPart::File);
    QVERIFY(!card.isNull());
    QTest::mouseClick(m_desk->timeline().viewport(), Qt::LeftButton, {}, card);
    QTRY_VERIFY(isPaused(file));
    QTest::mouseClick(m_desk->timeline().viewport(), Qt::LeftButton, {}, card);
    QTRY_VERIFY(!isPaused(file));
}

void TestUploadRows::theTextStaysWithoutItsFile()
{
    const FileEntry file = send(u"the list"_s);
    choose(choices(), u"Cancel sending"_s);
    activate();
    QTRY_VERIFY(!workspace().transfers().carrierOf(file.id));
    QTRY_VERIFY(rows().row(0).files.isEmpty());
    QCOMPARE(rows().row(0).source, u"the list"_s);
    QTRY_VERIFY(!QFile::exists(workspace().session().attachedPath(file.id)));
}

void TestUploadRows::theOutboxShowsHowFarItIs()
{
    const FileEntry file = send(u"the list"_s);
    test::toggleOutbox(*m_desk);
    QTRY_VERIFY(test::outboxPane(*m_desk) && outboxFile());
    Q_EMIT workspace().session().fileProgressed(file.id, 3LL << 20, 8LL << 20);
    QTRY_VERIFY2(outboxFile()->accessibleName().contains(u"3 of 8 MB"_s),
        qPrintable(outboxFile()->accessibleName()));
    auto* pause = outboxFile()->findChild<QToolButton*>(u"pauseUpload"_s);
    QVERIFY(pause->accessibleName().startsWith(u"Pause sending"_s));
    pause->click();
    QTRY_VERIFY(isPaused(file));
    QTRY_VERIFY(outboxFile()->accessibleName().contains(u"Paused · 3 of 8 MB"_s));
    QVERIFY(pause->accessibleName().startsWith(u"Resume sending"_s));
    QVERIFY(m_desk->visibleText().contains(u"it is sent once you resume its files"_s));
    pause->click();
    QTRY_VERIFY(!isPaused(file));
}

void TestUploadRows::withNothingElseItAsks()
{
    const FileEntry file = send({});
    test::toggleOutbox(*m_desk);
    QTRY_VERIFY(test::outboxPane(*m_desk) && outboxFile());
    outboxFile()->findChild<QToolButton*>(u"cancelUpload"_s)->click();
    QTRY_VERIFY(m_desk->visibleText().contains(u"is all that it holds"_s));
    QVERIFY(workspace().transfers().carrierOf(file.id));
    m_desk->click(u"confirm"_s);
    QTRY_VERIFY(!workspace().transfers().carrierOf(file.id));
    QTRY_COMPARE(rows().rowCount(), 0);
}

QTEST_MAIN(TestUploadRows)
#include "test_upload_rows.moc"
