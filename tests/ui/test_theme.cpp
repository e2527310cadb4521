// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/contrast.h"
#include "ui/theme/desktop_motion.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/states.h"
#include "ui/widgets/toggle_switch.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hearth::ui;

class TestTheme final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastFunction();
    void everyTextIsReadable_data();
    void everyTextIsReadable();
    void initialsAreReadableOnEveryTile();
    void avatarColorsAreSteadyAndDiffer();
    void everyIconHasItsDrawing();
    void iconsFollowTheTheme();
    void controllerFollowsTheSetting();
    void zoomGrowsEveryFont();
    void lessMotionIsRespected();
    void initialsOfNames();
    void switchWorksByKeyboard();
    void badgeHidesAtZero();
    void fieldShowsErrorUntilTyped();
    void qrCodeHasItsQuietZone();
    void copyFieldCopies();
};

namespace {

Theme theme(Scheme scheme, Contrast contrast, std::optional<QColor> accent = {})
{
    return makeTheme(
        scheme, contrast, makeFonts(QFont(u"Inter"_s, 10), QFont(u"monospace"_s, 10)), accent);
}

void addThemes()
{
    QTest::addColumn<Theme>("theme");
    for (const Scheme scheme : { Scheme::Light, Scheme::Dark }) {
        for (const Contrast contrast : { Contrast::Normal, Contrast::High }) {
            const QByteArray name = QByteArray(scheme == Scheme::Light ? "light" : "dark")
                + (contrast == Contrast::High ? ", high contrast" : "");
            QTest::newRow(name.constData()) << theme(scheme, contrast);
            for (const char* accent :
                { "#ffff00", "#0000ff", "#00ff88", "#888888", "#ffffff", "#000000" })
                QTest::newRow((name + ", accent " + accent).constData())
                    << theme(scheme, contrast, QColor(QString::fromLatin1(accent)));
        }
    }
}

struct Pair {
    const char* what;
    QColor ink;
    QColor ground;
};

} // namespace

void TestTheme::contrastFunction()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    QVERIFY(std::abs(contrastRatio(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    QVERIFY(contrastRatio(withContrast(QColor(0xaaaaaa), Qt::white, 4.5), Qt::white) >= 4.5);
    QCOMPARE(withContrast(Qt::black, Qt::white, 4.5), QColor(Qt::black));
}

void TestTheme::everyTextIsReadable_data() { addThemes(); }

void TestTheme::everyTextIsReadable()
{
    QFETCH(const Theme, theme);
    QList<Pair> texts;
    QList<Pair> marks;
    for (const QColor& surface : { theme.background, theme.sidebar, theme.rail, theme.card,
             theme.hoverRow, theme.selected, theme.code }) {
        texts << Pair { "text", theme.text, surface }
              << Pair { "accent text", theme.accentText, surface }
              << Pair { "good", theme.goodText, surface }
              << Pair { "danger", theme.dangerText, surface };
    }
    for (const QColor& surface :
        { theme.background, theme.sidebar, theme.rail, theme.card, theme.hoverRow, theme.code }) {
        texts << Pair { "muted", theme.textMuted, surface };
        marks << Pair { "accent", theme.accent, surface } << Pair { "good", theme.good, surface }
              << Pair { "danger", theme.danger, surface };
    }
    texts << Pair { "mention", theme.accentText, theme.accentSoft }
          << Pair { "text on soft accent", theme.text, theme.accentSoft }
          << Pair { "error", theme.dangerText, theme.dangerSoft }
          << Pair { "text on soft danger", theme.text, theme.dangerSoft }
          << Pair { "selected text", theme.text, theme.selection }
          << Pair { "found text", theme.onFound, theme.found }
          << Pair { "primary button", theme.onAccent, theme.accent }
          << Pair { "danger button", theme.onDanger, theme.danger }
          << Pair { "good", theme.onGood, theme.good };
    for (const QColor& ink : { theme.codeKeyword, theme.codeFunction, theme.codeString,
             theme.codeNumber, theme.codeComment, theme.codeType })
        texts << Pair { "code", ink, theme.code };
    marks << Pair { "control", theme.controlLine, theme.background }
          << Pair { "control", theme.controlLine, theme.card };
    for (const Pair& pair : std::as_const(texts)) {
        const double ratio = contrastRatio(pair.ink, pair.ground);
        QVERIFY2(ratio >= textContrast,
            qPrintable(u"%1: %2 on %3 is %4"_s
                    .arg(QString::fromLatin1(pair.what), pair.ink.name(), pair.ground.name())
                    .arg(ratio)));
    }
    for (const Pair& pair : std::as_const(marks)) {
        const double ratio = contrastRatio(pair.ink, pair.ground);
        QVERIFY2(ratio >= markContrast,
            qPrintable(u"%1: %2 on %3 is %4"_s
                    .arg(QString::fromLatin1(pair.what), pair.ink.name(), pair.ground.name())
                    .arg(ratio)));
    }
}

void TestTheme::initialsAreReadableOnEveryTile()
{
    const Theme light = theme(Scheme::Light, Contrast::Normal);
    for (int i = 0; i < 200; ++i) {
        const QColor tile = light.avatarColor(QByteArray::number(i));
        QVERIFY2(contrastRatio(light.avatarInk(), tile) >= textContrast, qPrintable(tile.name()));
    }
}

void TestTheme::avatarColorsAreSteadyAndDiffer()
{
    const Theme light = theme(Scheme::Light, Contrast::Normal);
    const Theme dark = theme(Scheme::Dark, Contrast::Normal);
    QSet<QRgb> seen;
    for (int i = 0; i < 100; ++i) {
        const QByteArray key = QByteArray::number(i);
        QCOMPARE(light.avatarColor(key), dark.avatarColor(key));
        seen.insert(light.avatarColor(key).rgb());
    }
    QVERIFY(seen.size() >= 8);
}

void TestTheme::everyIconHasItsDrawing()
{
    for (int i = 0; i <= static_cast<int>(lastIcon); ++i) {
        for (const int size : { metrics::iconSmall, metrics::iconLarge }) {
            const auto source = iconSource(static_cast<IconName>(i), size);
            QVERIFY(!source.empty());
            QVERIFY2(QSvgRenderer(QByteArray(source.data(), static_cast<qsizetype>(source.size())))
                         .isValid(),
                qPrintable(QString::number(i)));
        }
    }
}

void TestTheme::iconsFollowTheTheme()
{
    Icons icons;
    icons.setTheme(theme(Scheme::Light, Contrast::Normal));
    const QIcon icon = icons.icon(IconName::Add);
    const QImage light = icon.pixmap(metrics::iconLarge).toImage();
    icons.setTheme(theme(Scheme::Dark, Contrast::Normal));
    const QImage dark = icon.pixmap(metrics::iconLarge).toImage();
    QVERIFY(light != dark);
    QCOMPARE(icons.icon(IconName::Add).pixmap(QSize(22, 22), 2.0).size(), QSize(44, 44));
    // The mark inside a warning sign is a hole, not a second colour.
    const QImage warning = icons.pixmap(IconName::Warning, Qt::red, metrics::iconLarge, 1)
                               .toImage();
    for (int y = 0; y < warning.height(); ++y) {
        for (int x = 0; x < warning.width(); ++x) {
            if (qAlpha(warning.pixel(x, y)) == 255)
                QCOMPARE(warning.pixelColor(x, y), QColor(Qt::red));
        }
    }
}

void TestTheme::controllerFollowsTheSetting()
{
    ThemeController controller(*qApp);
    QWidget widget;
    const QSignalSpy changes(&controller, &ThemeController::themeChanged);
    controller.setSchemePreference(SchemePreference::Dark);
    QVERIFY(changes.size() >= 1);
    QVERIFY(themeOf(widget).isDark());
    QTRY_COMPARE(widget.palette().color(QPalette::Window), controller.theme().background);
    controller.setSchemePreference(SchemePreference::Light);
    QVERIFY(!themeOf(widget).isDark());
    controller.setAccent(QColor(0x0b5cad));
    QCOMPARE(themeOf(widget).accent, QColor(0x0b5cad));
    controller.setContrast(Contrast::High);
    QCOMPARE(themeOf(widget).text, QColor(Qt::black));
}

void TestTheme::zoomGrowsEveryFont()
{
    ThemeController controller(*qApp);
    const Fonts before = controller.theme().fonts;
    controller.setZoom(200);
    const Fonts& after = controller.theme().fonts;
    for (const QFont Fonts::* font : { &Fonts::body, &Fonts::strong, &Fonts::small, &Fonts::code,
             &Fonts::title, &Fonts::emoji, &Fonts::jumboEmoji })
        QVERIFY(std::abs((after.*font).pointSizeF() - 2 * (before.*font).pointSizeF()) < 0.1);
    QCOMPARE(QApplication::font().pointSizeF(), after.body.pointSizeF());
    QCOMPARE(controller.theme().grown(20), 40);
    controller.setZoom(50);
    QCOMPARE(controller.theme().grown(20), 20); // smaller text has the room it was drawn with
    controller.setZoom(100);
    QCOMPARE(controller.theme().fonts.body, before.body);
}

void TestTheme::lessMotionIsRespected()
{
    ThemeController controller(*qApp);
    QWidget widget;
    controller.setMotionReduced(true);
    QCOMPARE(animationDuration(widget), 0);
    controller.setMotionReduced(false);
    DesktopMotion desktop;
    const QSignalSpy changes(&desktop, &DesktopMotion::changed);
    desktop.take(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 1U);
    QVERIFY(!desktop.isReduced());
    desktop.take(u"org.freedesktop.appearance"_s, u"reduced-motion"_s, 1U);
    QVERIFY(desktop.isReduced());
    desktop.take(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, true);
    QVERIFY(desktop.isReduced());
    desktop.take(u"org.freedesktop.appearance"_s, u"reduced-motion"_s, 0U);
    QVERIFY(!desktop.isReduced());
    desktop.take(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, false);
    QVERIFY(desktop.isReduced());
    QCOMPARE(changes.size(), 3);
}

void TestTheme::initialsOfNames()
{
    QCOMPARE(initials(u"Hana Sato"_s), u"HS"_s);
    QCOMPARE(initials(u"You"_s), u"YO"_s);
    QCOMPARE(initials(u"Maria da Silva"_s), u"MS"_s);
    QCOMPARE(initials(u"  x "_s), u"X"_s);
    QCOMPARE(initials({}), QString());
}

void TestTheme::switchWorksByKeyboard()
{
    QWidget window;
    ToggleSwitch toggle(&window);
    toggle.setAccessibleName(u"Hosting"_s);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    toggle.setFocus();
    QTest::keyClick(&toggle, Qt::Key_Space);
    QVERIFY(toggle.isChecked());
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&toggle);
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::CheckBox);
    QCOMPARE(interface->text(QAccessible::Name), u"Hosting"_s);
    QVERIFY(interface->state().checked);
}

void TestTheme::badgeHidesAtZero()
{
    QWidget window;
    Badge badge(&window);
    badge.setCount(120);
    QVERIFY(badge.isVisibleTo(&window));
    QCOMPARE(badgeText(120), u"99+"_s);
    badge.setCount(0);
    QVERIFY(!badge.isVisibleTo(&window));
}

void TestTheme::fieldShowsErrorUntilTyped()
{
    TextField field(u"Your name"_s, u"As others see it."_s, nullptr);
    QCOMPARE(field.edit().accessibleName(), u"Your name"_s);
    field.setError(u"Please enter a name."_s);
    QCOMPARE(field.edit().accessibleDescription(), u"Please enter a name."_s);
    QTest::keyClicks(&field.edit(), u"L"_s);
    QCOMPARE(field.error(), QString());
    QCOMPARE(field.edit().accessibleDescription(), u"As others see it."_s);
}

void TestTheme::qrCodeHasItsQuietZone()
{
    QrCodeWidget code(u"Join"_s, nullptr);
    QVERIFY(code.setText(u"hearth://join/192.168.1.20:7420/K7PXQ2#9f3a"_s));
    code.resize(code.sizeHint());
    const QImage picture = code.grab().toImage();
    const int middle = picture.height() / 2;
    const int zone = metrics::qrQuietZone * metrics::qrModule - 1;
    for (int x = 0; x < zone; ++x)
        QCOMPARE(picture.pixelColor(x, middle), QColor(Qt::white));
    QVERIFY(picture.pixelColor(zone + 3, zone + 3) == QColor(Qt::black)); // the finder's corner
    QVERIFY(!code.setText(QString(3000, u'x')));
}

void TestTheme::copyFieldCopies()
{
    CopyField field(u"Join link"_s, nullptr);
    field.setValue(u"hearth://x"_s);
    const QSignalSpy copied(&field, &CopyField::copied);
    field.copy();
    QCOMPARE(copied.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"hearth://x"_s);
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
