// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/picture_inputs.h"
#include "ui/files/picture_reader.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hearth::ui;
namespace inputs = hearth::fuzz;

/// Pictures of strangers: as large as they are shown, the right way up, and never a bomb.
class TestPictureReader final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverLargerThanItIsShown();
    void staysAsSmallAsItIs();
    void turnsAsTheCameraWasHeld();
    void refusesABombUnread();
    void unpacksNoMoreThanThePicture();
    void refusesWhatIsNoPicture();

private:
    static std::expected<QImage, PictureProblem> read(QByteArray bytes, QSize most)
    {
        QBuffer buffer(&bytes);
        return buffer.open(QIODevice::ReadOnly) ? readPicture(buffer, { .most = most })
                                                : std::unexpected(PictureProblem::Unreadable);
    }
};

void TestPictureReader::neverLargerThanItIsShown()
{
    for (const char* format : { "PNG", "JPEG" }) {
        const auto picture = read(inputs::picture(format, { 800, 400 }), { 100, 100 });
        QVERIFY2(picture, format);
        QCOMPARE(picture->size(), QSize(100, 50));
    }
}

void TestPictureReader::staysAsSmallAsItIs()
{
    const auto picture = read(inputs::picture("PNG", { 30, 20 }), { 100, 100 });
    QVERIFY(picture);
    QCOMPARE(picture->size(), QSize(30, 20));
    const auto whole = read(inputs::picture("PNG", { 300, 200 }), {});
    QVERIFY(whole);
    QCOMPARE(whole->size(), QSize(300, 200));
}

void TestPictureReader::turnsAsTheCameraWasHeld()
{
    const QByteArray turned = inputs::turned(inputs::picture("JPEG", { 400, 200 }));
    const auto whole = read(turned, {});
    QVERIFY(whole);
    QCOMPARE(whole->size(), QSize(200, 400));
    const auto small = read(turned, { 100, 100 });
    QVERIFY(small);
    QCOMPARE(small->size(), QSize(50, 100));
}

void TestPictureReader::refusesABombUnread()
{
    const auto picture = read(inputs::bomb(100'000), { 100, 100 });
    QVERIFY(!picture);
    QCOMPARE(picture.error(), PictureProblem::TooManyPixels);
}

/// Few pixels, and much behind them: it is shown without, or not at all.
void TestPictureReader::unpacksNoMoreThanThePicture()
{
    const QByteArray bytes = inputs::inflating();
    QVERIFY(bytes.size() < 200'000);
    const auto picture = read(bytes, { 100, 100 });
    QVERIFY(!picture || picture->size() == QSize(4, 4));
    QVERIFY(!picture || picture->text().isEmpty());
}

void TestPictureReader::refusesWhatIsNoPicture()
{
    QByteArray cut = inputs::picture("PNG", { 300, 200 });
    cut.truncate(40);
    const QByteArray vector = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";
    for (const QByteArray& bytes : { QByteArray(), QByteArray("GIF89a"), vector, cut }) {
        const auto picture = read(bytes, { 100, 100 });
        QVERIFY2(!picture, bytes.constData());
        QCOMPARE(picture.error(), PictureProblem::Unreadable);
    }
}

QTEST_MAIN(TestPictureReader)
#include "test_picture_reader.moc"
