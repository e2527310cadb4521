// SPDX-License-Identifier: Apache-2.0
#include "core/text/emoji.h"
#include "ui/emoji/emoji_history.h"
#include "ui/emoji/emoji_list_model.h"
#include "ui/emoji/emoji_picker.h"
#include "ui/theme/theme_controller.h"

#include <QAbstractItemModelTester>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace hearth;
using namespace hearth::ui;
using namespace Qt::StringLiterals;

/// Choosing an emoji with the pointer and with the keyboard alone.
class TestEmojiPicker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();

    void searchFindsByNameAndKeyword();
    void enterChoosesTheFirstFound();
    void arrowsWalkAndTypingSearchesOn();
    void categoriesShowTheirs();
    void aClickChooses();
    void skinTonesAreKept();
    void whatWasChosenComesFirst();
    void escapeChoosesNothing();
    void everythingHasAName();

private:
    EmojiPicker& open();
    [[nodiscard]] QLineEdit& search() const { return *m_picker->findChild<QLineEdit*>(); }
    [[nodiscard]] QListView& grid() const { return *m_picker->findChild<QListView*>(u"emoji"_s); }
    [[nodiscard]] QString first() const { return grid().model()->index(0, 0).data().toString(); }

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<EmojiHistory> m_history;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<QWidget> m_window;
    QPointer<EmojiPicker> m_picker;
};

void TestEmojiPicker::init()
{
    m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
    m_history = std::make_unique<EmojiHistory>(*m_settings);
    m_window = std::make_unique<QWidget>();
    m_window->show();
}

void TestEmojiPicker::cleanup()
{
    delete m_picker;
    m_window.reset();
    m_history.reset();
    m_settings.reset();
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
}

EmojiPicker& TestEmojiPicker::open()
{
    m_picker = new EmojiPicker(*m_history, nullptr, m_window.get());
    m_picker->popup(m_window->mapToGlobal(QPoint(100, 100)));
    return *m_picker;
}

void TestEmojiPicker::searchFindsByNameAndKeyword()
{
    EmojiListModel model(nullptr);
    const QAbstractItemModelTester tester(&model);
    model.find(u"tada"_s);
    QCOMPARE(model.emoji(0), u"🎉"_s);
    model.find(u"Party Pop"_s);
    QCOMPARE(model.emoji(0), u"🎉"_s);
    model.find(u":rocket:"_s);
    QCOMPARE(model.emoji(0), u"🚀"_s);
    model.find(u"no such thing at all"_s);
    QCOMPARE(model.rowCount(), 0);
}

void TestEmojiPicker::enterChoosesTheFirstFound()
{
    QSignalSpy chosen(&open(), &EmojiPicker::chosen);
    QTest::keyClicks(&search(), u"tada"_s);
    QTest::keyClick(&search(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"🎉"_s);
    QTRY_VERIFY(!m_picker);
}

void TestEmojiPicker::arrowsWalkAndTypingSearchesOn()
{
    QSignalSpy chosen(&open(), &EmojiPicker::chosen);
    const QString second = grid().model()->index(1, 0).data().toString();
    QTest::keyClick(&search(), Qt::Key_Down);
    QTest::keyClick(&grid(), Qt::Key_Right);
    QCOMPARE(grid().currentIndex().data().toString(), second);
    QTest::keyClick(&grid(), Qt::Key_R);
    QCOMPARE(search().text(), u"r"_s);
    search().clear();
    QTest::keyClick(&search(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
}

void TestEmojiPicker::categoriesShowTheirs()
{
    open();
    const auto buttons = m_picker->findChildren<QToolButton*>();
    const auto flags = std::ranges::find(buttons, u"Flags"_s, &QToolButton::accessibleName);
    QVERIFY(flags != buttons.end());
    QTest::mouseClick(*flags, Qt::LeftButton);
    QVERIFY(grid().model()->rowCount() > 100);
    const auto emoji = text::findEmoji(first());
    QVERIFY(emoji && emoji->group == text::EmojiGroup::Flags);
}

void TestEmojiPicker::aClickChooses()
{
    const QSignalSpy chosen(&open(), &EmojiPicker::chosen);
    QTest::keyClicks(&search(), u"tada"_s);
    const QModelIndex party = grid().model()->index(0, 0);
    QCOMPARE(party.data().toString(), u"🎉"_s);
    QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, grid().visualRect(party).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"🎉"_s);
    QTRY_VERIFY(!m_picker);
    QCOMPARE(m_history->recent().first(), u"🎉"_s);
}

void TestEmojiPicker::skinTonesAreKept()
{
    open();
    auto* tone = m_picker->findChild<QComboBox*>();
    tone->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(tone, Qt::Key_Down);
    QTest::keyClicks(&search(), u"wave"_s);
    QCOMPARE(first(), u"👋🏽"_s);
    QCOMPARE(EmojiHistory(*m_settings).tone(), 3);
}

void TestEmojiPicker::whatWasChosenComesFirst()
{
    m_history->note(u"🦜"_s);
    m_history->note(u"🚀"_s);
    m_history->note(u"🦜"_s);
    QCOMPARE(m_history->recent().first(2), (QStringList { u"🦜"_s, u"🚀"_s }));
    open();
    QCOMPARE(first(), u"🦜"_s);
}

void TestEmojiPicker::escapeChoosesNothing()
{
    QSignalSpy chosen(&open(), &EmojiPicker::chosen);
    QTest::keyClick(&search(), Qt::Key_Escape);
    QTRY_VERIFY(!m_picker);
    QVERIFY(chosen.isEmpty());
}

void TestEmojiPicker::everythingHasAName()
{
    open();
    for (const QToolButton* button : m_picker->findChildren<QToolButton*>()) {
        if (button->isCheckable())
            QVERIFY(!button->accessibleName().isEmpty());
    }
    for (int i = 0; i < grid().model()->rowCount(); ++i) {
        const QModelIndex index = grid().model()->index(i, 0);
        QVERIFY(index.data(Qt::AccessibleTextRole).toString() != index.data().toString());
    }
    QVERIFY(!m_picker->accessibleName().isEmpty());
}

QTEST_MAIN(TestEmojiPicker)
#include "test_emoji_picker.moc"
