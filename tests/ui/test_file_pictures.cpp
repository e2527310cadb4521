// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/picture_inputs.h"
#include "tests/ui/picture_fixture.h"
#include "ui/files/file_pictures.h"
#include "ui/files/picture_loader.h"
#include "ui/theme/metrics.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using State = FilePictures::State;
namespace inputs = hearth::fuzz;

/// What is shown of the pictures that people send, over the real server.
class TestFilePictures final : public QObject, private test::PictureFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void init() { m_pictures = std::make_unique<FilePictures>(); }
    void cleanup();
    void cleanupTestCase() { tearDownOnce(); }

    void aThumbnailHasThePixelsOfTheScreen();
    void whatIsMadeSmallIsSmooth();
    void itIsMadeElsewhere();
    void itStandsAsTheCameraWasHeld();
    void whatIsNotShownSaysWhy();
    void onDemandNothingComesByItself();
    void whatComesOtherwiseIsShown();
    void whatWasStoppedComesWhenItIsAskedFor();
    void withoutAServerItComesLater();
    void aWorkspaceThatGoesTakesThemAlong();
    void aLoaderReadsAsMuchAsIsSeen();
    void aLoaderDropsAnEarlierPicture();
    void aLoaderSaysWhyItFailed();

private:
    /// Wanted in `box` on a screen of this density; null when it does not come.
    [[nodiscard]] QPixmap thumbnail(const FileEntry& file, QSizeF box, qreal density = 1);

    std::unique_ptr<FilePictures> m_pictures;
};

void TestFilePictures::cleanup()
{
    m_pictures->setWorkspace(nullptr);
    m_pictures.reset();
    tearDown();
}

QPixmap TestFilePictures::thumbnail(const FileEntry& file, QSizeF box, qreal density)
{
    m_pictures->setWorkspace(&workspace());
    const FilePictures::Size size = FilePictures::sizeFor(box, density);
    m_pictures->want(room(), file, size);
    const bool isThere = QTest::qWaitFor(
        [&] { return m_pictures->state(file.id, size) == State::Shown; }, 10'000);
    return isThere ? m_pictures->thumbnail(file.id, size) : QPixmap();
}

void TestFilePictures::aThumbnailHasThePixelsOfTheScreen()
{
    startHere();
    const FileEntry file = fileOf(send(workspace(), { { u"a.png"_s, halves({ 800, 400 }) } }));
    const QPixmap usual = thumbnail(file, { 100, 50 });
    QCOMPARE(usual.size(), QSize(100, 50));
    const QPixmap dense = thumbnail(file, { 100, 50 }, 2);
    QCOMPARE(dense.size(), QSize(200, 100));
    QCOMPARE(dense.devicePixelRatio(), 2.0);
    QCOMPARE(dense.deviceIndependentSize(), QSizeF(100, 50));
    const QImage image = dense.toImage();
    QCOMPARE(image.pixelColor(0, 0).alpha(), 0); // its corners are round
    QVERIFY(isRed(image.pixelColor(20, 50)));
    QVERIFY(isBlue(image.pixelColor(180, 50)));
}

void TestFilePictures::whatIsMadeSmallIsSmooth()
{
    startHere();
    QImage lines(400, 400, QImage::Format_RGB32);
    lines.fill(Qt::white);
    for (int y = 0; y < lines.height(); ++y) {
        for (int x = 0; x < lines.width(); x += 2)
            lines.setPixelColor(x, y, Qt::black);
    }
    const FileEntry file = fileOf(send(workspace(), { { u"lines.png"_s, png(lines) } }));
    const QImage image = thumbnail(file, { 100, 100 }).toImage();
    QCOMPARE(image.size(), QSize(100, 100));
    for (int x = 20; x < 80; ++x) {
        const int grey = image.pixelColor(x, 50).lightness();
        QVERIFY2(grey > 64 && grey < 192, qPrintable(QString::number(grey)));
    }
}

void TestFilePictures::itIsMadeElsewhere()
{
    startHere();
    const FileEntry file = fileOf(send(workspace(), { { u"a.png"_s, halves({ 800, 400 }) } }));
    m_pictures->setWorkspace(&workspace());
    const FilePictures::Size size = FilePictures::sizeFor({ 100, 50 }, 1);
    const QSignalSpy changed(m_pictures.get(), &FilePictures::changed);
    m_pictures->want(room(), file, size);
    // Nothing of it happens before somebody else has worked on it.
    QCOMPARE(m_pictures->state(file.id, size), State::Unknown);
    QVERIFY(m_pictures->thumbnail(file.id, size).isNull());
    QTRY_COMPARE(m_pictures->state(file.id, size), State::Shown);
    QVERIFY(!changed.isEmpty());
    // In another size it is another one.
    QCOMPARE(m_pictures->state(file.id, FilePictures::sizeFor({ 50, 25 }, 1)), State::Unknown);
}

void TestFilePictures::itStandsAsTheCameraWasHeld()
{
    startHere();
    const QByteArray photograph = inputs::turned(inputs::picture("JPEG", { 400, 200 }));
    const FileEntry file = fileOf(send(workspace(), { { u"photo.jpg"_s, photograph } }));
    QCOMPARE(thumbnail(file, { 100, 100 }).size(), QSize(50, 100));
}

void TestFilePictures::whatIsNotShownSaysWhy()
{
    startHere();
    QByteArray cut = halves({ 300, 200 });
    cut.truncate(40);
    const FileEntry bomb = fileOf(send(workspace(), { { u"bomb.png"_s, inputs::bomb(20'000) } }));
    const FileEntry broken = fileOf(send(workspace(), { { u"broken.png"_s, cut } }));
    m_pictures->setWorkspace(&workspace());
    const FilePictures::Size size = FilePictures::sizeFor({ 100, 100 }, 1);
    m_pictures->want(room(), bomb, size);
    m_pictures->want(room(), broken, size);
    QTRY_COMPARE(m_pictures->state(bomb.id, size), State::TooLarge);
    QTRY_COMPARE(m_pictures->state(broken.id, size), State::Unreadable);
}

void TestFilePictures::onDemandNothingComesByItself()
{
    joinIvo();
    m_desk->settings().set(hearth::setting::pictures, PictureLoading::OnDemand);
    const FileEntry file = fileOf(send(ivo(), { { u"a.png"_s, halves({ 800, 400 }) } }));
    m_pictures->setLoading(FilePictures::Loading::OnDemand);
    m_pictures->setWorkspace(&workspace());
    const FilePictures::Size size = FilePictures::sizeFor({ 100, 50 }, 1);
    m_pictures->want(room(), file, size);
    QTRY_COMPARE(m_pictures->state(file.id, size), State::Absent);
    QVERIFY(!workspace().session().cachedFile(room(), file));
    m_pictures->fetch(room(), file, size);
    QCOMPARE(m_pictures->state(file.id, size), State::Fetching);
    QTRY_COMPARE(m_pictures->state(file.id, size), State::Shown);
    QVERIFY(workspace().session().cachedFile(room(), file));
}

void TestFilePictures::whatComesOtherwiseIsShown()
{
    joinIvo();
    m_desk->settings().set(hearth::setting::pictures, PictureLoading::OnDemand);
    const FileEntry file = fileOf(send(ivo(), { { u"a.png"_s, halves({ 800, 400 }) } }));
    m_pictures->setLoading(FilePictures::Loading::OnDemand);
    m_pictures->setWorkspace(&workspace());
    const FilePictures::Size size = FilePictures::sizeFor({ 100, 50 }, 1);
    m_pictures->want(room(), file, size);
    QTRY_COMPARE(m_pictures->state(file.id, size), State::Absent);
    // Somebody saves it, or looks at it in the lightbox.
    m_pictures->fetcher().bring(room(), file, this, [](const Result<QString>&) { });
    QTRY_COMPARE(m_pictures->state(file.id, size), State::Unknown);
    m_pictures->want(room(), file, size);
    QTRY_COMPARE(m_pictures->state(file.id, size), State::Shown);
}

void TestFilePictures::whatWasStoppedComesWhenItIsAskedFor()
{
    joinIvo();
    m_desk->settings().set(hearth::setting::pictures, PictureLoading::OnDemand);
    const FileEntry file = fileOf(send(ivo(), { { u"a.png"_s, halves({ 800, 400 }) } }));
    m_pictures->setWorkspace(&workspace());
    const FilePictures::Size size = FilePictures::sizeFor({ 100, 50 }, 1);
    m_pictures->fetch(room(), file, size);
    m_pictures->fetcher().cancel(file.id);
    QTRY_COMPARE(m_pictures->state(file.id, size), State::Absent);
    m_pictures->want(room(), file, size); // being in sight does not bring back what was stopped
    QCOMPARE(m_pictures->state(file.id, size), State::Absent);
    m_pictures->fetch(room(), file, size);
    QTRY_COMPARE(m_pictures->state(file.id, size), State::Shown);
}

void TestFilePictures::withoutAServerItComesLater()
{
    joinIvo();
    m_desk->settings().set(hearth::setting::pictures, PictureLoading::OnDemand);
    const FileEntry file = fileOf(send(ivo(), { { u"a.png"_s, halves({ 800, 400 }) } }));
    loseConnection();
    m_pictures->setWorkspace(&workspace());
    const FilePictures::Size size = FilePictures::sizeFor({ 100, 50 }, 1);
    m_pictures->want(room(), file, size);
    QTRY_COMPARE(m_pictures->state(file.id, size), State::Unreachable);
    regainConnection();
    QTRY_COMPARE(m_pictures->state(file.id, size), State::Unknown);
    m_pictures->want(room(), file, size); // as who shows it does when it hears of that
    QTRY_COMPARE(m_pictures->state(file.id, size), State::Shown);
}

void TestFilePictures::aWorkspaceThatGoesTakesThemAlong()
{
    startHere();
    const FileEntry file = fileOf(send(workspace(), { { u"a.png"_s, halves({ 800, 400 }) } }));
    QVERIFY(!thumbnail(file, { 100, 50 }).isNull());
    const FilePictures::Size size = FilePictures::sizeFor({ 100, 50 }, 1);
    m_pictures->setWorkspace(nullptr);
    QVERIFY(m_pictures->thumbnail(file.id, size).isNull());
    m_pictures->want(room(), file, size);
    m_pictures->fetch(room(), file, size);
    QCOMPARE(m_pictures->state(file.id, size), State::Unknown);
}

void TestFilePictures::aLoaderReadsAsMuchAsIsSeen()
{
    startHere();
    const FileEntry file = fileOf(send(workspace(), { { u"a.png"_s, halves({ 1200, 800 }) } }));
    m_pictures->setWorkspace(&workspace());
    PictureLoader loader(*m_pictures);
    loader.load(room(), file, { 300, 300 });
    QCOMPARE(loader.state(), PictureLoader::State::Coming);
    QTRY_COMPARE(loader.state(), PictureLoader::State::Shown);
    QCOMPARE(loader.picture().image.size(), QSize(300, 200));
    QCOMPARE(loader.picture().whole, QSize(1200, 800));
    QSignalSpy changed(&loader, &PictureLoader::changed);
    loader.want({ 300, 200 }); // is here
    loader.want({ 600, 400 });
    QTRY_COMPARE(loader.picture().image.size(), QSize(600, 400));
    QCOMPARE(changed.size(), 1);
    QSize whole;
    loader.readWhole(this, [&whole](const QImage& image) { whole = image.size(); });
    QTRY_COMPARE(whole, QSize(1200, 800));
    QCOMPARE(loader.picture().image.size(), QSize(600, 400));
}

void TestFilePictures::aLoaderDropsAnEarlierPicture()
{
    startHere();
    const FileEntry large = fileOf(send(workspace(), { { u"a.png"_s, halves({ 1200, 800 }) } }));
    const FileEntry small = fileOf(send(workspace(), { { u"b.png"_s, halves({ 40, 20 }) } }));
    m_pictures->setWorkspace(&workspace());
    PictureLoader loader(*m_pictures);
    loader.load(room(), large, { 300, 300 });
    loader.load(room(), small, { 300, 300 });
    QTRY_COMPARE(loader.state(), PictureLoader::State::Shown);
    QCOMPARE(loader.picture().whole, QSize(40, 20));
    // Both were read by the same threads; after this one the other has been answered as well.
    bool answered = false;
    m_pictures->read(*workspace().session().cachedFile(room(), small), {}, this,
        [&answered](const FilePictures::Reading&) { answered = true; });
    QTRY_VERIFY(answered);
    QCOMPARE(loader.picture().whole, QSize(40, 20));
    loader.clear();
    QCOMPARE(loader.state(), PictureLoader::State::Nothing);
}

void TestFilePictures::aLoaderSaysWhyItFailed()
{
    joinIvo();
    m_desk->settings().set(hearth::setting::pictures, PictureLoading::OnDemand);
    const FileEntry file = fileOf(send(ivo(), { { u"a.png"_s, halves({ 40, 20 }) } }));
    const FileEntry bomb = fileOf(send(ivo(), { { u"bomb.png"_s, inputs::bomb(20'000) } }));
    m_pictures->setWorkspace(&workspace());
    PictureLoader loader(*m_pictures);
    loader.load(room(), bomb, { 300, 300 });
    QTRY_COMPARE(loader.state(), PictureLoader::State::Failed);
    QVERIFY2(loader.trouble().contains(u"million pixels"_s), qPrintable(loader.trouble()));
    QVERIFY(!loader.mayTryAgain());
    // A file that the server does not have, or does not hand out.
    FileEntry gone = file;
    gone.id = FileId::derive("gone");
    loader.load(room(), gone, { 300, 300 });
    QTRY_COMPARE(loader.state(), PictureLoader::State::Failed);
    QVERIFY2(loader.trouble().contains(u"deleted"_s), qPrintable(loader.trouble()));
    QVERIFY(!loader.mayTryAgain());
    loader.load(room(), file, { 300, 300 });
    loader.stop();
    QTRY_COMPARE(loader.state(), PictureLoader::State::Failed);
    QVERIFY2(loader.trouble().contains(u"stopped"_s), qPrintable(loader.trouble()));
    QVERIFY(loader.mayTryAgain());
    loader.goOn(); // a connection is nothing that it waits for
    QCOMPARE(loader.state(), PictureLoader::State::Failed);
    loader.tryAgain();
    QTRY_COMPARE(loader.state(), PictureLoader::State::Shown);
}

QTEST_MAIN(TestFilePictures)
#include "test_file_pictures.moc"
