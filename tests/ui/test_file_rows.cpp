// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/row_place.h"
#include "tests/ui/timeline_fixture.h"
#include "ui/composer/file_refusal_text.h"
#include "ui/files/file_kind.h"
#include "ui/files/file_text.h"
#include "ui/theme/metrics.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::sampleRow;

namespace {

FileEntry entry(const QString& name, const QString& mimeType, qint64 size = 1000)
{
    FileEntry file;
    file.id = FileId::derive(name.toUtf8());
    file.name = name;
    file.mimeType = mimeType;
    file.size = size;
    return file;
}

FileEntry picture(const QString& name, QSize size)
{
    FileEntry file = entry(name, u"image/png"_s);
    file.width = size.width();
    file.height = size.height();
    return file;
}

models::TimelineRow rowWith(const QList<FileEntry>& files)
{
    models::TimelineRow row = sampleRow(1, u"Hana Sato"_s, u"Here they are."_s);
    row.files = files;
    return row;
}

} // namespace

/// Files below a message: how they stand, what they say, and what pressing them asks for.
class TestFileRows final : public QObject, private test::TimelineFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void picturesKeepTheirShape();
    void picturesStandSideBySideAndWrap();
    void ofUnknownSizeTheyHaveAPlace();
    void aGuessIsAsHighAsTheRow();
    void aCardIsPressed();
    void whatIsNotThereIsNotPressed();
    void statesAreSaid();
    void namesCannotTurnThemselvesRound();
    void theKeyboardLeadsToFiles();
    void enterOpensTheFirstOfSeveralPictures();
    void theMenuOfAFileIsAskedFor();
    void programsAreKnown_data();
    void programsAreKnown();
};

void TestFileRows::picturesKeepTheirShape()
{
    const Theme& theme = themeOf(*m_view);
    const auto wide = RowLayout::filePlaces({ picture(u"a"_s, { 4000, 1000 }) }, 600, theme);
    QCOMPARE(wide[0].width(), 400.0);
    QCOMPARE(wide[0].height(), 100.0);
    const auto high = RowLayout::filePlaces({ picture(u"a"_s, { 1000, 4000 }) }, 600, theme);
    QCOMPARE(high[0].height(), 280.0);
    QCOMPARE(high[0].width(), 70.0);
    // Never larger than it is, and never too small to be hit.
    const auto small = RowLayout::filePlaces({ picture(u"a"_s, { 100, 10 }) }, 600, theme);
    QCOMPARE(small[0].size(), QSizeF(100, metrics::pictureMinimum));
    const auto narrow = RowLayout::filePlaces({ picture(u"a"_s, { 4000, 1000 }) }, 200, theme);
    QCOMPARE(narrow[0].width(), 200.0);
}

void TestFileRows::picturesStandSideBySideAndWrap()
{
    const Theme& theme = themeOf(*m_view);
    const FileEntry square = picture(u"a"_s, { 500, 500 });
    const auto places = RowLayout::filePlaces(
        { square, entry(u"plan.pdf"_s, u"application/pdf"_s), square, square }, 340, theme);
    QCOMPARE(places[0].top(), places[2].top());
    QVERIFY(places[2].left() > places[0].right());
    QVERIFY(places[3].top() > places[0].bottom());
    QCOMPARE(places[3].left(), 0.0);
    QVERIFY(places[1].top() > places[3].bottom()); // cards come after the pictures
}

void TestFileRows::ofUnknownSizeTheyHaveAPlace()
{
    const auto places = RowLayout::filePlaces({ picture(u"a"_s, {}) }, 600, themeOf(*m_view));
    QVERIFY(places[0].width() > metrics::pictureMinimum);
    QCOMPARE(places[0].height(), 280.0);
}

/// Nothing moves when a row with pictures is measured.
void TestFileRows::aGuessIsAsHighAsTheRow()
{
    const models::TimelineRow plain = rowWith({});
    const models::TimelineRow full = rowWith({ picture(u"a"_s, { 800, 600 }),
        picture(u"b"_s, { 800, 600 }), entry(u"plan.pdf"_s, u"application/pdf"_s) });
    const auto places = RowLayout::filePlaces(full.files,
        RowLayout::textWidth(full, m_view->viewport()->width(), themeOf(*m_view)),
        themeOf(*m_view));
    qreal bottom = 0;
    for (const QRectF& place : places)
        bottom = std::max(bottom, place.bottom());
    const int more = test::layoutOf(*m_view, full).height()
        - test::layoutOf(*m_view, plain).height();
    QVERIFY2(std::abs(more - bottom) <= 1, qPrintable(QString::number(more)));
}

void TestFileRows::aCardIsPressed()
{
    const models::TimelineRow row = rowWith({ entry(u"plan.pdf"_s, u"application/pdf"_s) });
    open({ row });
    const QSignalSpy requested(m_view.get(), &TimelineView::fileRequested);
    const QPoint place = test::placeIn(*m_view, row, RowPart::File);
    QVERIFY(!place.isNull());
    hover(place);
    QVERIFY(isHand());
    click(place);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<MessageId>(), row.id);
    QCOMPARE(requested[0][1].value<FileId>(), row.files.first().id);
}

void TestFileRows::whatIsNotThereIsNotPressed()
{
    FileEntry held = entry(u"plan.pdf"_s, u"application/pdf"_s);
    held.state = FileState::Held;
    FileEntry missing = picture(u"beach.png"_s, { 800, 600 });
    missing.state = FileState::Missing;
    const models::TimelineRow row = rowWith({ held, missing });
    open({ row });
    const QSignalSpy requested(m_view.get(), &TimelineView::fileRequested);
    for (const int index : { 0, 1 }) {
        const QPoint place = test::placeIn(*m_view, row, RowPart::ClosedFile, index);
        QVERIFY(!place.isNull());
        hover(place);
        QVERIFY(!isHand());
        click(place);
    }
    QCOMPARE(requested.size(), 0);
}

void TestFileRows::statesAreSaid()
{
    FileEntry file = entry(u"plan.pdf"_s, u"application/pdf"_s, 2048);
    QCOMPARE(FileText::note(file, nullptr), u"2 kB"_s);
    file.state = FileState::Held;
    QCOMPARE(FileText::note(file, nullptr), u"Waiting for the virus scanner"_s);
    file.state = FileState::Blocked;
    QCOMPARE(FileText::note(file, nullptr), u"Removed: the scanner found something in it"_s);
    open({ rowWith({ file }) });
    QVERIFY(m_view->accessibleText(0).contains(u"the scanner found something in it"_s));
    file.state = FileState::Missing;
    QCOMPARE(FileText::note(file, nullptr), u"2 kB · not in the export"_s);
}

/// Which would show it as "billexe.pdf".
void TestFileRows::namesCannotTurnThemselvesRound()
{
    const FileEntry file = entry(u"bill\u202Efdp.exe"_s, u"application/pdf"_s, 2048);
    const QString shown = u"bill⟨U+202E⟩fdp.exe"_s;
    QVERIFY(FileText::spoken(file, nullptr).contains(shown));
    open({ rowWith({ file }) });
    QVERIFY2(m_view->accessibleText(0).contains(shown), qPrintable(m_view->accessibleText(0)));
    QVERIFY(FileRefusalText::sentence({ .kind = models::FileRefusal::Kind::Unreadable,
                                          .name = file.name,
                                          .size = file.size,
                                          .limit = 0,
                                          .allowed = {} })
            .contains(shown));
}

void TestFileRows::theKeyboardLeadsToFiles()
{
    const models::TimelineRow row = rowWith({ entry(u"plan.pdf"_s, u"application/pdf"_s) });
    open({ row });
    m_view->focusMessage(row.id);
    const QSignalSpy requested(m_view.get(), &TimelineView::fileRequested);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    const QSignalSpy choices(m_view.get(), &TimelineView::choicesRequested);
    QTest::keyClick(m_view.get(), Qt::Key_O);
    QCOMPARE(choices.size(), 1);
    QCOMPARE(choices[0][0].value<MessageAction>(), MessageAction::Files);
}

void TestFileRows::enterOpensTheFirstOfSeveralPictures()
{
    const models::TimelineRow pictures = rowWith(
        { picture(u"a"_s, { 80, 60 }), picture(u"b"_s, { 80, 60 }) });
    models::TimelineRow mixed = sampleRow(2, u"Hana Sato"_s, u"And the plan."_s);
    mixed.files = { picture(u"c"_s, { 80, 60 }), entry(u"plan.pdf"_s, u"application/pdf"_s) };
    open({ pictures, mixed });
    const QSignalSpy requested(m_view.get(), &TimelineView::fileRequested);
    const QSignalSpy choices(m_view.get(), &TimelineView::choicesRequested);
    m_view->focusMessage(pictures.id);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][1].value<FileId>(), pictures.files.first().id);
    QCOMPARE(choices.size(), 0);
    // Of other files somebody chooses.
    m_view->focusMessage(mixed.id);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(choices.size(), 1);
}

void TestFileRows::theMenuOfAFileIsAskedFor()
{
    const models::TimelineRow row = rowWith(
        { entry(u"one.pdf"_s, u"application/pdf"_s), entry(u"two.pdf"_s, u"application/pdf"_s) });
    open({ row });
    QList<FileId> asked;
    connect(m_view.get(), &TimelineView::fileChoicesRequested, this,
        [&](const MessageId&, const FileId& file, QMenu* menu) {
            asked.append(file);
            menu->addAction(u"Of the file"_s);
        });
    const QPoint place = test::placeIn(*m_view, row, RowPart::File, 1);
    QContextMenuEvent event(
        QContextMenuEvent::Mouse, place, m_view->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(m_view->viewport(), &event);
    QCOMPARE(asked, QList { row.files[1].id });
    auto* menu = m_view->findChild<QMenu*>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().constFirst()->text(), u"Of the file"_s);
    menu->close();
}

void TestFileRows::programsAreKnown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mimeType");
    QTest::addColumn<bool>("program");
    QTest::newRow("document") << u"plan.pdf"_s << u"application/pdf"_s << false;
    QTest::newRow("picture") << u"beach.jpg"_s << u"image/jpeg"_s << false;
    QTest::newRow("notes") << u"notes.txt"_s << u"text/plain"_s << false;
    QTest::newRow("windows") << u"Setup.EXE"_s << u"application/octet-stream"_s << true;
    QTest::newRow("starter") << u"bill.desktop"_s << u"text/plain"_s << true;
    QTest::newRow("script") << u"install.sh"_s << u"text/plain"_s << true;
    QTest::newRow("by what it is") << u"readme"_s << u"application/x-shellscript"_s << true;
    // Shown as "billexe.pdf" where the direction of writing is obeyed.
    QTest::newRow("turned round") << u"bill\u202Efdp.exe"_s << u"application/pdf"_s << true;
}

void TestFileRows::programsAreKnown()
{
    QFETCH(const QString, name);
    QFETCH(const QString, mimeType);
    QTEST_ASSERT(!name.isEmpty());
    QFETCH(const bool, program);
    QCOMPARE(isProgram(entry(name, mimeType)), program);
}

QTEST_MAIN(TestFileRows)
#include "test_file_rows.moc"
