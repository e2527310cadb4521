// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/file_operations.h"
#include "tests/fuzz/picture_inputs.h"
#include "tests/ui/picture_fixture.h"
#include "tests/ui/row_place.h"
#include "ui/composer/composer.h"
#include "ui/details/details_pane.h"
#include "ui/files/file_pictures.h"
#include "ui/files/lightbox.h"
#include "ui/files/picture_canvas.h"
#include "ui/thread/thread_pane.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Device;
namespace inputs = hearth::fuzz;

/// Pictures of a room over the whole window, in the real one over the real server.
class TestLightbox final : public QObject, private test::PictureFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void cleanup() { tearDown(); }
    void cleanupTestCase() { tearDownOnce(); }

    void enterOpensItAndEscapeLeads();
    void aClickOpensIt();
    void theMenuOfAFileOpensIt();
    void arrowsGoFromPictureToPicture();
    void severalOfOneMessageKeepTheirOrder();
    void itIsZoomedByKeyboard();
    void itIsZoomedAndMovedByPointer();
    void aClickBesideItCloses();
    void tabStaysInside();
    void whoGoesElsewhereLeavesIt();
    void itIsCopiedWhole();
    void itIsSaved();
    void theFilesPageOpensItAndItLeadsToTheMessage();
    void aBombIsRefused();
    void whatIsDeletedIsSaid();
    void withoutAConnectionItWaits();

private:
    /// By keyboard, and waits until there is a picture, or why there is none.
    void open(const MessageId& message);
    [[nodiscard]] Lightbox* box() const { return m_desk->find<Lightbox>(u"lightbox"_s); }
    [[nodiscard]] PictureCanvas& canvas() const
    {
        return *m_desk->window().findChild<PictureCanvas*>();
    }
    [[nodiscard]] QString title() const
    {
        return m_desk->window().findChild<ElidedLabel*>(u"lightboxTitle"_s)->fullText();
    }
    /// In place of the picture.
    [[nodiscard]] QString note() const
    {
        const auto* label = m_desk->find<Label>(u"lightboxNote"_s);
        return label ? label->text() : QString();
    }
    [[nodiscard]] bool isOn(const QString& button) const
    {
        const auto* found = m_desk->find<QToolButton>(button);
        return found && found->isEnabled();
    }
    void point(QEvent::Type type, QPoint place, Qt::MouseButtons buttons) const;
    /// What is painted in the middle.
    [[nodiscard]] QColor colour() const
    {
        const QImage image = canvas().grab().toImage();
        return image.pixelColor(image.rect().center());
    }
};

void TestLightbox::open(const MessageId& message)
{
    const FileEntry file = fileOf(message);
    QVERIFY(!file.name.isEmpty());
    TimelineView& view = m_desk->timeline();
    QTRY_VERIFY(!view.files()->fetcher().isUnderway(file.id)); // pressed then, it would end that
    view.focusMessage(message);
    m_desk->press(Qt::Key_Return);
    QVERIFY(box());
    QTRY_VERIFY(canvas().hasPicture()
        || (!note().isEmpty() && !box()->findChild<QProgressBar*>()->isVisible()));
}

void TestLightbox::point(QEvent::Type type, QPoint place, Qt::MouseButtons buttons) const
{
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, place, canvas().mapToGlobal(place), button, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(&canvas(), &event);
}

void TestLightbox::enterOpensItAndEscapeLeads()
{
    startHere();
    const MessageId sent = send(workspace(), { { u"beach.png"_s, halves({ 400, 200 }) } });
    open(sent);
    QVERIFY(canvas().hasPicture());
    QCOMPARE(box()->size(), m_desk->window().size());
    QCOMPARE(title(), u"beach.png"_s);
    QVERIFY(canvas().accessibleName().contains(u"beach.png"_s));
    QVERIFY(canvas().accessibleName().contains(u"Lea Martin"_s));
    QVERIFY(m_desk->hasKeyboard(*box()));
    QTRY_VERIFY(canvas().height() > box()->height() / 2);
    QTRY_COMPARE(canvas().percent(), 100); // never larger than it is, unless somebody wants that
    m_desk->window().resize(m_desk->window().size() - QSize(100, 100));
    QTRY_COMPARE(box()->size(), m_desk->window().size());
    m_desk->press(Qt::Key_Escape);
    QVERIFY(!box());
    QVERIFY(m_desk->hasKeyboard(m_desk->timeline()));
}

void TestLightbox::aClickOpensIt()
{
    startHere();
    const MessageId sent = send(workspace(), { { u"beach.png"_s, halves({ 400, 200 }) } });
    TimelineView& view = m_desk->timeline();
    QTRY_VERIFY(!view.messageRect(sent).isNull());
    QTRY_VERIFY(!view.files()->fetcher().isUnderway(fileOf(sent).id));
    const QPoint inside = test::placeIn(view, *rowOf(sent), RowPart::Picture);
    QVERIFY(!inside.isNull());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, inside);
    QTRY_VERIFY(box() && canvas().hasPicture());
    m_desk->click(u"lightboxClose"_s);
    QVERIFY(!box());
}

void TestLightbox::theMenuOfAFileOpensIt()
{
    startHere();
    const MessageId sent = send(workspace(),
        { { u"beach.png"_s, halves({ 40, 20 }) }, { u"plan.txt"_s, QByteArray("a plan") } });
    m_desk->timeline().focusMessage(sent);
    m_desk->press(Qt::Key_O);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const auto textsOf = [](const QMenu& of) {
        QStringList texts;
        for (const QAction* action : of.actions())
            texts.append(action->text());
        return texts;
    };
    QCOMPARE(textsOf(*menu), (QStringList { u"beach.png"_s, u"plan.txt"_s }));
    const QList<QAction*> files = menu->actions();
    const QMenu* picture = files.first()->menu();
    QVERIFY(picture && textsOf(*picture).contains(u"View"_s));
    QVERIFY(!textsOf(*files.last()->menu()).contains(u"View"_s));
    picture->actions().first()->trigger();
    menu->close();
    QTRY_VERIFY(box() && canvas().hasPicture());
}

void TestLightbox::arrowsGoFromPictureToPicture()
{
    startHere();
    QVERIFY(send(workspace(), { { u"one.png"_s, halves({ 40, 20 }) } }) != MessageId());
    const MessageId two = send(workspace(), { { u"two.png"_s, halves({ 40, 20 }) } });
    QVERIFY(send(workspace(), { { u"plan.txt"_s, QByteArray("a plan") } }) != MessageId());
    QVERIFY(send(workspace(), { { u"three.png"_s, halves({ 40, 20 }) } }) != MessageId());
    open(two);
    QCOMPARE(title(), u"two.png"_s);
    QTRY_VERIFY(isOn(u"lightboxOlder"_s) && isOn(u"lightboxNewer"_s));
    m_desk->press(Qt::Key_Right); // what is no picture is not looked at
    QCOMPARE(title(), u"three.png"_s);
    QTRY_VERIFY(canvas().hasPicture());
    QVERIFY(!isOn(u"lightboxNewer"_s));
    m_desk->press(Qt::Key_Right);
    QCOMPARE(title(), u"three.png"_s);
    m_desk->press(Qt::Key_Left);
    m_desk->click(u"lightboxOlder"_s);
    QCOMPARE(title(), u"one.png"_s);
    QTRY_VERIFY(canvas().hasPicture());
    QVERIFY(!isOn(u"lightboxOlder"_s));
    QVERIFY(m_desk->hasKeyboard(*box()));
    // One that comes meanwhile is the next.
    QVERIFY(send(workspace(), { { u"four.png"_s, halves({ 40, 20 }) } }) != MessageId());
    m_desk->press(Qt::Key_Right);
    m_desk->press(Qt::Key_Right);
    QTRY_VERIFY(isOn(u"lightboxNewer"_s));
    m_desk->press(Qt::Key_Right);
    QCOMPARE(title(), u"four.png"_s);
}

void TestLightbox::severalOfOneMessageKeepTheirOrder()
{
    startHere();
    const MessageId sent = send(workspace(),
        { { u"a.png"_s, halves({ 40, 20 }) }, { u"b.png"_s, halves({ 40, 20 }) },
            { u"c.png"_s, halves({ 40, 20 }) } });
    open(sent);
    QCOMPARE(title(), u"a.png"_s);
    QTRY_VERIFY(isOn(u"lightboxNewer"_s));
    m_desk->press(Qt::Key_Right);
    QCOMPARE(title(), u"b.png"_s);
    m_desk->press(Qt::Key_Right);
    QCOMPARE(title(), u"c.png"_s);
    QVERIFY(!isOn(u"lightboxNewer"_s));
}

void TestLightbox::itIsZoomedByKeyboard()
{
    startHere();
    open(send(workspace(), { { u"large.png"_s, halves({ 3000, 2000 }) } }));
    QVERIFY(canvas().hasPicture());
    QVERIFY(canvas().isWhole());
    const int whole = canvas().percent();
    QVERIFY(whole < 100);
    QVERIFY(!isOn(u"lightboxZoomOut"_s)); // all of it is seen
    m_desk->press(Qt::Key_Plus);
    QVERIFY(canvas().percent() > whole);
    QVERIFY(isOn(u"lightboxZoomOut"_s));
    m_desk->press(Qt::Key_Minus);
    QCOMPARE(canvas().percent(), whole);
    m_desk->press(Qt::Key_1);
    QCOMPARE(canvas().percent(), 100);
    QVERIFY(m_desk->find<Label>(u"lightboxPercent"_s)->text().contains(u"100"_s));
    for (int i = 0; i < 3; ++i)
        m_desk->press(Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(isRed(colour()));
    for (int i = 0; i < 6; ++i)
        m_desk->press(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(isBlue(colour()));
    m_desk->press(Qt::Key_0);
    QVERIFY(canvas().isWhole());
    QCOMPARE(canvas().percent(), whole);
}

void TestLightbox::itIsZoomedAndMovedByPointer()
{
    startHere();
    open(send(workspace(), { { u"large.png"_s, halves({ 3000, 2000 }) } }));
    const QPoint middle = canvas().rect().center();
    const int whole = canvas().percent();
    const auto turn = [&](int notches) {
        QWheelEvent event(middle, canvas().mapToGlobal(middle), {}, { 0, notches * 120 },
            Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&canvas(), &event);
    };
    turn(1);
    QVERIFY(canvas().percent() > whole);
    turn(-5);
    QCOMPARE(canvas().percent(), whole);
    const auto press = [&](QEvent::Type type) { point(type, middle, Qt::LeftButton); };
    const auto release = [&](QPoint place) {
        point(QEvent::MouseButtonRelease, place, Qt::NoButton);
    };
    press(QEvent::MouseButtonPress);
    release(middle);
    press(QEvent::MouseButtonDblClick);
    release(middle);
    QCOMPARE(canvas().percent(), 100);
    const auto drag = [&](int distance) {
        press(QEvent::MouseButtonPress);
        const QPoint there = middle + QPoint(distance, 0);
        point(QEvent::MouseMove, there, Qt::LeftButton);
        release(there);
    };
    drag(200);
    QVERIFY(isRed(colour()));
    drag(-400);
    QVERIFY(isBlue(colour()));
    press(QEvent::MouseButtonPress);
    release(middle);
    press(QEvent::MouseButtonDblClick);
    release(middle);
    QVERIFY(canvas().isWhole());
    QVERIFY(box());
}

void TestLightbox::aClickBesideItCloses()
{
    startHere();
    open(send(workspace(), { { u"small.png"_s, halves({ 40, 20 }) } }));
    // The second half of the double click that opened it is not meant for it.
    point(QEvent::MouseButtonDblClick, { 2, 2 }, Qt::LeftButton);
    point(QEvent::MouseButtonRelease, { 2, 2 }, Qt::NoButton);
    QVERIFY(box());
    QCOMPARE(canvas().percent(), 100);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().rect().center());
    QVERIFY(box());
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, { 2, 2 });
    QVERIFY(!box());
}

void TestLightbox::tabStaysInside()
{
    startHere();
    open(send(workspace(), { { u"large.png"_s, halves({ 3000, 2000 }) } }));
    QSet<const QWidget*> reached;
    for (int i = 0; i < 20; ++i) {
        m_desk->press(Qt::Key_Tab);
        QVERIFY(m_desk->hasKeyboard(*box()));
        reached.insert(m_desk->window().focusWidget());
    }
    for (const auto* name : { "lightboxZoomIn", "lightboxCopy", "lightboxSave", "lightboxOpen",
             "lightboxMessage", "lightboxClose" }) {
        const auto* button = m_desk->find<QToolButton>(QLatin1StringView(name));
        QVERIFY2(button && reached.contains(button), name);
        QVERIFY2(!button->accessibleName().isEmpty(), name);
    }
    m_desk->press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(m_desk->hasKeyboard(*box()));
}

void TestLightbox::whoGoesElsewhereLeavesIt()
{
    startHere();
    open(send(workspace(), { { u"small.png"_s, halves({ 40, 20 }) } }));
    m_desk->composer().setFocus(Qt::OtherFocusReason);
    QVERIFY(!box());
    QVERIFY(m_desk->hasKeyboard(m_desk->composer()));
}

void TestLightbox::itIsCopiedWhole()
{
    startHere();
    open(send(workspace(), { { u"large.png"_s, halves({ 3000, 2000 }) } }));
    QGuiApplication::clipboard()->clear();
    m_desk->press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->image().size(), QSize(3000, 2000));
    QCOMPARE(m_desk->find<ElidedLabel>(u"lightboxSaid"_s)->fullText(), u"The picture is copied."_s);
}

void TestLightbox::itIsSaved()
{
    startHere();
    const QByteArray bytes = halves({ 40, 20 });
    open(send(workspace(), { { u"small.png"_s, bytes } }));
    m_desk->press(Qt::Key_S, Qt::ControlModifier);
    auto* dialog = m_desk->window().findChild<QFileDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"kept.png"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    const auto saved = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_COMPARE(saved(), bytes);
    QVERIFY(box()); // there may be more to look at
}

void TestLightbox::theFilesPageOpensItAndItLeadsToTheMessage()
{
    startHere();
    const auto root = workspace().send(room(), {}, u"Who has pictures?"_s);
    QTRY_COMPARE(rows().rowCount(), 1);
    QVERIFY(root);
    QVERIFY(send(workspace(), { { u"reply.png"_s, halves({ 40, 20 }) } }, *root) != MessageId());
    m_desk->click(u"details"_s);
    m_desk->window().findChild<DetailsPane*>()->setTab(DetailsTab::Files);
    auto* list = m_desk->find<QListView>(u"files"_s);
    QVERIFY(list);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->setCurrentIndex(list->model()->index(0, 0));
    list->setFocus(Qt::OtherFocusReason);
    m_desk->press(Qt::Key_Space);
    QTRY_VERIFY(box() && canvas().hasPicture());
    QCOMPARE(title(), u"reply.png"_s);
    m_desk->press(Qt::Key_Escape);
    QVERIFY(m_desk->hasKeyboard(*list));
    m_desk->press(Qt::Key_Space);
    QTRY_VERIFY(box() && canvas().hasPicture());
    m_desk->press(Qt::Key_G);
    QVERIFY(!box());
    QTRY_VERIFY(m_desk->window().findChild<ThreadPane*>()->isVisible());
}

void TestLightbox::aBombIsRefused()
{
    startHere();
    open(send(workspace(), { { u"bomb.png"_s, inputs::bomb(20'000) } }));
    QTRY_VERIFY2(note().contains(u"million pixels"_s), qPrintable(note()));
    QVERIFY(!canvas().hasPicture());
    QVERIFY(isOn(u"lightboxSave"_s) && isOn(u"lightboxOpen"_s));
    QVERIFY(!isOn(u"lightboxCopy"_s) && !isOn(u"lightboxZoomIn"_s));
    QVERIFY(m_desk->hasKeyboard(*box()));
}

void TestLightbox::whatIsDeletedIsSaid()
{
    startHere();
    QVERIFY(send(workspace(), { { u"one.png"_s, halves({ 40, 20 }) } }) != MessageId());
    const MessageId two = send(workspace(), { { u"two.png"_s, halves({ 40, 20 }) } });
    open(two);
    QTRY_VERIFY(isOn(u"lightboxOlder"_s)); // its place is known
    workspace().session().submit(
        protocol::storageRemove, protocol::FileById { .id = fileOf(two).id }, room());
    QTRY_COMPARE(note(), u"This picture was deleted."_s);
    QVERIFY(!canvas().hasPicture());
    QVERIFY(!isOn(u"lightboxSave"_s) && !isOn(u"lightboxOpen"_s));
    m_desk->press(Qt::Key_Left);
    QCOMPARE(title(), u"one.png"_s);
    QTRY_VERIFY(canvas().hasPicture());
}

void TestLightbox::withoutAConnectionItWaits()
{
    joinIvo();
    m_desk->settings().set(hearth::setting::pictures, PictureLoading::OnDemand);
    const MessageId one = send(ivo(), { { u"one.png"_s, halves({ 40, 20 }) } });
    QVERIFY(send(ivo(), { { u"two.png"_s, halves({ 50, 20 }) } }) != MessageId());
    const FileEntry file = fileOf(one);
    QVERIFY(!workspace().session().cachedFile(room(), file));
    QVERIFY(Device::wait(workspace().session().fetchFile(room(), file)));
    // Looked for before it was here, it is asked for by whoever wants it.
    FilePictures& pictures = *m_desk->timeline().files();
    pictures.setLoading(FilePictures::Loading::OnDemand);
    open(one);
    QTRY_VERIFY(isOn(u"lightboxNewer"_s));
    loseConnection();
    m_desk->press(Qt::Key_Right);
    QCOMPARE(title(), u"two.png"_s);
    QTRY_VERIFY2(note().contains(u"the server cannot be reached"_s), qPrintable(note()));
    QVERIFY(m_desk->find<QPushButton>(u"lightboxAct"_s)); // tries again
    regainConnection();
    QTRY_VERIFY_WITH_TIMEOUT(canvas().hasPicture(), 20'000);
    QCOMPARE(title(), u"two.png"_s);
}

QTEST_MAIN(TestLightbox)
#include "test_lightbox.moc"
