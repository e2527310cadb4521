// SPDX-License-Identifier: Apache-2.0
#include "core/models/custom_actions.h"
#include "core/text/markdown.h"
#include "tests/ui/team_fixture.h"
#include "ui/composer/completion_popup.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_edit.h"
#include "ui/custom/emoji_dialog.h"
#include "ui/custom/entry_delegate.h"
#include "ui/custom/picture_well.h"
#include "ui/emoji/emoji_history.h"
#include "ui/emoji/emoji_list_model.h"
#include "ui/emoji/emoji_picker.h"
#include "ui/emoji/emoji_pictures.h"
#include "ui/files/picture_reader.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/document_layout.h"
#include "ui/timeline/message_toolbar.h"
#include "ui/timeline/timeline_view.h"

#include <QBuffer>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;

/// Emoji of the workspace's own: an admin makes them in a dialog, everybody sees them.
class TestCustomEmoji : public QObject, protected test::TeamFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init() { gather(); }
    void cleanup() { part(); }

    void whatIsAddedIsSeenByOthers();
    void otherNamesMeanTheSame();
    void removedItIsItsNameAgain();
    void reactionsShowThePicture();
    void thePickerHasThem();
    void theToolbarOffersTheLastOne();
    void theComposerCompletesThem();
    void aStatusTakesNone();
    void aloneItIsLarge();
    void copyingGivesTheName();
    void withoutTheServerWhatIsHereIsShown();
    void membersSeeTheListAlone();
    void whatWaitsIsShownFromTheOutbox();
    void tooLargeIsRefusedWithTheLimit();
    void largePicturesAreMadeSmaller();
    void whatTheServerRefusesStandsBesideTheField();
    void theFileDialogIsOneWayIn();

private:
    static void drop(Desk& desk, const QString& file);
    void add(const QString& name, const QString& aliases = {});
    [[nodiscard]] QString picture(const QString& name, QSize size, const QColor& color) const;
    [[nodiscard]] QString pictureError();
    [[nodiscard]] static EmojiPictures& pictures(Desk& desk)
    {
        return *desk.window().findChild<EmojiPictures*>();
    }
    static int coloured(QWidget& widget);
    [[nodiscard]] const models::TimelineRow& last()
    {
        RowSource& rows = *m_guest->timeline().source();
        return rows.row(rows.rowCount() - 1);
    }
    void say(const QString& text);

    QTemporaryDir m_files;
    std::unique_ptr<ThemeController> m_theme;
};

namespace {

const QColor sign(255, 0, 255); // nothing of the window has this colour

} // namespace

QString TestCustomEmoji::picture(const QString& name, QSize size, const QColor& color) const
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    const QString path = m_files.filePath(name);
    return image.save(path, "PNG") ? path : QString();
}

void TestCustomEmoji::drop(Desk& desk, const QString& file)
{
    auto* well = desk.find<PictureWell>(u"emojiPicture"_s);
    QVERIFY(well);
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(file) });
    const QPoint middle = well->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(well, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(well, &dropped);
}

QString TestCustomEmoji::pictureError()
{
    const auto* label = m_desk->find<QLabel>(u"pictureError"_s);
    return label ? label->text() : QString();
}

/// Through the dialog; everybody knows of it afterwards.
void TestCustomEmoji::add(const QString& name, const QString& aliases)
{
    open<EmojiDialog>(*m_desk, Command::CustomEmoji);
    drop(*m_desk, picture(u"sign.png"_s, { 48, 48 }, sign));
    m_desk->type(u"emojiName"_s, name);
    m_desk->type(u"emojiAliases"_s, aliases);
    m_desk->click(u"saveEmoji"_s);
    QTRY_VERIFY(pictures(*m_guest).find(name));
    for (const QString& alias : aliases.split(u' ', Qt::SkipEmptyParts))
        QTRY_VERIFY(pictures(*m_guest).find(alias));
    // Ready for the next.
    QTRY_VERIFY(m_desk->find<TextField>(u"emojiName"_s)->text().isEmpty());
}

/// The admin says it, and it has come to the other member.
void TestCustomEmoji::say(const QString& text)
{
    QVERIFY(m_desk->workspace()->send(*m_desk->window().navigator().room(), {}, text));
    QTRY_VERIFY(m_guest->timeline().source() && m_guest->timeline().source()->rowCount() > 0
        && last().source == text && last().revision > 0);
}

/// How many pixels of it have the picture's colour.
int TestCustomEmoji::coloured(QWidget& widget)
{
    const QImage shown = widget.grab().toImage();
    int count = 0;
    for (int y = 0; y < shown.height(); ++y) {
        for (int x = 0; x < shown.width(); ++x)
            count += shown.pixelColor(x, y) == sign ? 1 : 0;
    }
    return count;
}

void TestCustomEmoji::whatIsAddedIsSeenByOthers()
{
    add(u"shipit"_s);
    const auto* list = m_desk->find<QListWidget>(u"customEmoji"_s);
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), u":shipit:"_s);
    say(u"Then :shipit: today, not :shipyard:"_s);
    QTRY_VERIFY(coloured(*m_guest->timeline().viewport()) > 0);
    // What is read aloud is the text.
    const int row = m_guest->timeline().source()->rowCount() - 1;
    QVERIFY(m_guest->timeline().accessibleText(row).contains(u":shipit:"_s));
}

void TestCustomEmoji::otherNamesMeanTheSame()
{
    add(u"shipit"_s, u"sendit deploy"_s);
    say(u"now :deploy: it"_s);
    QTRY_VERIFY(coloured(*m_guest->timeline().viewport()) > 0);
}

void TestCustomEmoji::removedItIsItsNameAgain()
{
    add(u"shipit"_s);
    say(u"Then :shipit: today"_s);
    QTRY_VERIFY(coloured(*m_guest->timeline().viewport()) > 0);
    auto* list = m_desk->find<QListWidget>(u"customEmoji"_s);
    QTRY_COMPARE(list->count(), 1);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    list->item(0)->setSelected(true);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"removeEmoji"_s)->isEnabled());
    m_desk->click(u"removeEmoji"_s);
    QVERIFY(pictures(*m_guest).find(u"shipit"_s)); // not before it was asked
    m_desk->click(u"confirm"_s);
    QTRY_VERIFY(!pictures(*m_guest).find(u"shipit"_s));
    QTRY_COMPARE(coloured(*m_guest->timeline().viewport()), 0);
    QTRY_COMPARE(list->count(), 0);
}

void TestCustomEmoji::reactionsShowThePicture()
{
    add(u"shipit"_s);
    say(u"It is done."_s);
    m_guest->workspace()->marks().toggleReaction(last(), u":shipit:"_s);
    QTRY_VERIFY(coloured(*m_guest->timeline().viewport()) > 0);
    QTRY_VERIFY(coloured(*m_desk->timeline().viewport()) > 0);
}

void TestCustomEmoji::thePickerHasThem()
{
    add(u"shipit"_s, u"deploy"_s);
    say(u"It is done."_s);
    m_guest->timeline().pickReaction(last().id);
    auto* picker = m_guest->window().findChild<EmojiPicker*>();
    QVERIFY(picker);
    auto* grid = picker->findChild<QListView*>(u"emoji"_s);
    QTest::keyClicks(picker->findChild<QLineEdit*>(), u"deploy"_s);
    const QModelIndex first = grid->model()->index(0, 0);
    QCOMPARE(first.data().toString(), u":shipit:"_s);
    QTRY_VERIFY(!first.data(EmojiListModel::PictureRole).value<QPixmap>().isNull());
    QTest::keyClick(picker->findChild<QLineEdit*>(), Qt::Key_Return);
    QTRY_COMPARE(last().reactions.size(), 1);
    QCOMPARE(last().reactions.first().emoji, u":shipit:"_s);
}

void TestCustomEmoji::theToolbarOffersTheLastOne()
{
    add(u"shipit"_s);
    say(u"It is done."_s);
    m_guest->window().findChild<EmojiHistory*>()->note(u":shipit:"_s);
    EmojiPictures& own = pictures(*m_guest);
    QTRY_VERIFY(!own.picture(own.find(u"shipit"_s)->id, metrics::iconSmall).isNull());
    auto* toolbar = m_guest->timeline().findChild<MessageToolbar*>();
    toolbar->offer(last(), { { .action = MessageAction::React, .obstacle = {} } });
    const QList<QToolButton*> buttons = toolbar->findChildren<QToolButton*>();
    const auto quick = std::ranges::find(buttons, u":shipit:"_s, &QToolButton::text);
    QVERIFY(quick != buttons.end());
    QCOMPARE((*quick)->accessibleName(), u"React with: shipit"_s);
    QVERIFY(!(*quick)->icon().isNull());
    (*quick)->click();
    QTRY_COMPARE(last().reactions.size(), 1);
    QCOMPARE(last().reactions.first().emoji, u":shipit:"_s);
}

void TestCustomEmoji::theComposerCompletesThem()
{
    add(u"shipit"_s, u"deploy"_s);
    auto* edit = m_guest->composer().findChild<ComposerEdit*>();
    m_guest->window().activateWindow();
    edit->setFocus();
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, u":deplo"_s);
    const auto* popup = m_guest->window().findChild<CompletionPopup*>();
    QVERIFY(popup && popup->isVisible());
    QCOMPARE(popup->item(0)->text(), u":shipit:"_s);
    QTest::keyClick(edit, Qt::Key_Tab);
    QCOMPARE(m_guest->composer().text().trimmed(), u":shipit:"_s);
}

void TestCustomEmoji::aStatusTakesNone()
{
    add(u"shipit"_s, u"deploy"_s);
    auto* edit = m_guest->composer().findChild<ComposerEdit*>();
    m_guest->window().activateWindow();
    edit->setFocus();
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, u"/status :deploy: sailing"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY2(m_guest->visibleText().contains(u":deploy: is an emoji of this workspace"_s),
        qPrintable(m_guest->visibleText()));
    // What was written is there to be changed.
    QCOMPARE(m_guest->composer().text(), u"/status :deploy: sailing"_s);
    models::WorkspaceContext& workspace = *m_guest->workspace();
    QCOMPARE(workspace.statusOf(workspace.directory().self()), std::nullopt);
}

void TestCustomEmoji::aloneItIsLarge()
{
    add(u"shipit"_s);
    EmojiPictures& own = pictures(*m_guest);
    QTRY_VERIFY(!own.picture(own.find(u"shipit"_s)->id, 20).isNull());
    const Theme& theme = themeOf(m_guest->window());
    const auto laidOut = [&](const QString& text) {
        return std::make_unique<DocumentLayout>(
            std::make_shared<const text::Document>(text::parseMarkdown(text)),
            DocumentLayout::Options { .pictures = &own }, 400, theme);
    };
    QCOMPARE(laidOut(u":shipit:"_s)->pictureCount(), 1);
    QCOMPARE(laidOut(u"**:shipit:** so :shipit:"_s)->pictureCount(), 2);
    QCOMPARE(laidOut(u"`:shipit:` :shipyard:"_s)->pictureCount(), 0);
    QVERIFY(laidOut(u":shipit: :shipit:"_s)->height() > laidOut(u"so :shipit:"_s)->height());
    QCOMPARE(laidOut(u"so :shipit:"_s)->height(), laidOut(u"so"_s)->height());
}

void TestCustomEmoji::copyingGivesTheName()
{
    add(u"shipit"_s);
    say(u"so :shipit: it"_s);
    QTRY_VERIFY(coloured(*m_guest->timeline().viewport()) > 0);
    m_guest->timeline().selectAll();
    QVERIFY(m_guest->timeline().selectedText().contains(u"so :shipit: it"_s));
    QVERIFY(m_guest->timeline().selectedHtml().contains(u"so :shipit: it"_s));
}

void TestCustomEmoji::withoutTheServerWhatIsHereIsShown()
{
    add(u"shipit"_s);
    EmojiPictures& seen = pictures(*m_guest);
    const EmojiId id = seen.find(u"shipit"_s)->id;
    QTRY_VERIFY(!seen.picture(id, 20).isNull());
    m_desk.reset(); // and the server with it
    EmojiPictures fresh;
    fresh.setWorkspace(m_guest->workspace());
    QTRY_VERIFY(!fresh.picture(id, 20).isNull());
    QVERIFY(fresh.picture({}, 20).isNull());
    fresh.setWorkspace(nullptr);
}

void TestCustomEmoji::membersSeeTheListAlone()
{
    add(u"shipit"_s);
    open<EmojiDialog>(*m_guest, Command::CustomEmoji);
    QCOMPARE(m_guest->find<QListWidget>(u"customEmoji"_s)->count(), 1);
    QVERIFY(!m_guest->find<QPushButton>(u"saveEmoji"_s));
    QVERIFY(!m_guest->find<PictureWell>(u"emojiPicture"_s));
    QVERIFY(m_guest->visibleText().contains(u"Admins add and remove them"_s));
    const EmojiId id = pictures(*m_guest).find(u"shipit"_s)->id;
    replica::WorkspaceSession& session = m_guest->workspace()->session();
    models::CustomActions(*m_guest->workspace()).removeEmoji(id);
    QTRY_COMPARE(session.syncState().failed, 1);
    QCOMPARE(session.outbox().first().error->code, ErrorCode::Forbidden);
    QVERIFY(pictures(*m_desk).find(u"shipit"_s));
}

void TestCustomEmoji::whatWaitsIsShownFromTheOutbox()
{
    goOffline();
    open<EmojiDialog>(*m_guest, Command::CustomEmoji);
    drop(*m_guest, picture(u"sign.png"_s, { 48, 48 }, sign));
    m_guest->type(u"emojiName"_s, u"shipit"_s);
    m_guest->type(u"emojiAliases"_s, u"deploy"_s);
    m_guest->click(u"saveEmoji"_s);
    QTRY_VERIFY(m_guest->visibleText().contains(u"sent by itself later"_s));
    QVERIFY(m_guest->find<TextField>(u"emojiName"_s)->text().isEmpty()); // ready for the next
    const auto* list = m_guest->find<QListWidget>(u"customEmoji"_s);
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), u":shipit:"_s);
    const auto waits = [list] {
        return list->item(0)
            ->data(EntryDelegate::DetailRole)
            .toString()
            .contains(u"waits to be sent"_s);
    };
    QTRY_VERIFY(waits());
    QTRY_VERIFY(pictures(*m_guest).find(u"deploy"_s));
    const EmojiId id = pictures(*m_guest).find(u"shipit"_s)->id;
    QTRY_VERIFY(!pictures(*m_guest).picture(id, 20).isNull());
    goOnline();
    QTRY_VERIFY(pictures(*m_desk).find(u"deploy"_s));
    QTRY_VERIFY(!pictures(*m_desk).picture(id, 20).isNull());
    QTRY_VERIFY(list->count() == 1 && !waits());
}

void TestCustomEmoji::tooLargeIsRefusedWithTheLimit()
{
    // One pixel, and a great deal after the end.
    QByteArray gif = QByteArray::fromHex("47494638396101000100800000ff00ffffffff2c00000000010001000"
                                         "002024401003b");
    gif.append(limits::emojiImageBytes, '.');
    QFile file(m_files.filePath(u"long.gif"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(gif);
    file.close();
    open<EmojiDialog>(*m_desk, Command::CustomEmoji);
    m_desk->type(u"emojiName"_s, u"shipit"_s);
    drop(*m_desk, file.fileName());
    QVERIFY2(pictureError().contains(u"128"_s), qPrintable(pictureError()));
    QVERIFY(m_desk->find<PictureWell>(u"emojiPicture"_s)->picture().isNull());
    QCOMPARE(m_desk->find<TextField>(u"emojiName"_s)->text(), u"shipit"_s);
    // Few bytes and very many pixels are refused before they are decoded.
    drop(*m_desk, picture(u"wide.png"_s, { 4000, 3000 }, sign));
    QVERIFY2(pictureError().contains(u"pixels"_s), qPrintable(pictureError()));
    drop(*m_desk, picture(u"sign.png"_s, { 48, 48 }, sign));
    QVERIFY(pictureError().isEmpty());
}

void TestCustomEmoji::largePicturesAreMadeSmaller()
{
    QImage noise(600, 600, QImage::Format_RGB32);
    quint32 state = 1;
    for (int y = 0; y < noise.height(); ++y) {
        for (int x = 0; x < noise.width(); ++x) {
            state = state * 1664525 + 1013904223;
            noise.setPixel(x, y, state);
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && noise.save(&buffer, "PNG"));
    QVERIFY(bytes.size() > limits::emojiImageBytes);
    const auto ready = EmojiFile::fromBytes(bytes);
    QVERIFY2(ready, qPrintable(ready ? QString() : ready.error()));
    QVERIFY(ready->bytes.size() <= limits::emojiImageBytes);
    QVERIFY(readPicture(ready->bytes, 600));
    QVERIFY(!EmojiFile::fromBytes("no picture"));
}

void TestCustomEmoji::whatTheServerRefusesStandsBesideTheField()
{
    add(u"shipit"_s);
    drop(*m_desk, picture(u"sign.png"_s, { 48, 48 }, sign));
    m_desk->type(u"emojiName"_s, u"shipit"_s);
    m_desk->type(u"emojiAliases"_s, u"deploy"_s);
    m_desk->click(u"saveEmoji"_s);
    auto* name = m_desk->find<TextField>(u"emojiName"_s);
    QTRY_VERIFY(!name->error().isEmpty());
    QCOMPARE(name->text(), u"shipit"_s);
    QCOMPARE(m_desk->find<TextField>(u"emojiAliases"_s)->text(), u"deploy"_s);
    // Changed where it stands, it is taken.
    QTRY_VERIFY(m_desk->find<QPushButton>(u"saveEmoji"_s)->isEnabled());
    m_desk->type(u"emojiName"_s, u"sailing"_s);
    m_desk->type(u"emojiAliases"_s, u"shipit"_s);
    m_desk->click(u"saveEmoji"_s);
    auto* aliases = m_desk->find<TextField>(u"emojiAliases"_s);
    QTRY_VERIFY(!aliases->error().isEmpty());
    QTRY_VERIFY(pictures(*m_guest).find(u"sailing"_s));
    QCOMPARE(aliases->text(), u"shipit"_s);
    m_desk->type(u"emojiAliases"_s, u"sail"_s);
    m_desk->click(u"saveEmoji"_s);
    QTRY_VERIFY(pictures(*m_guest).find(u"sail"_s));
}

void TestCustomEmoji::theFileDialogIsOneWayIn()
{
    open<EmojiDialog>(*m_desk, Command::CustomEmoji);
    auto* well = m_desk->find<PictureWell>(u"emojiPicture"_s);
    well->setFocus();
    QTest::keyClick(well, Qt::Key_Space);
    auto* files = well->findChild<QFileDialog*>(u"chooseFile"_s);
    QVERIFY(files);
    Q_EMIT files->fileSelected(picture(u"sign.png"_s, { 48, 48 }, sign));
    files->close();
    QVERIFY(!well->picture().isNull());
}

QTEST_MAIN(TestCustomEmoji)
#include "test_custom_emoji.moc"
