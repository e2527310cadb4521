// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/composer_fixture.h"
#include "ui/composer/composer_preview.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Team;

/// How what is written will look, and the way back to writing.
class TestComposerPreview final : public QObject, private test::ComposerFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        setUp();
        m_preview = m_composer->findChild<ComposerPreview*>();
        QVERIFY(m_preview && !m_preview->isVisible());
    }
    void cleanup() { tearDown(); }

    void showsWhatItWillLookLike();
    void escapeGoesBack();
    void typingGoesBack();
    void theShortcutGoesThereAndBack();
    void canBeSentFromThere();
    void anotherTextIsNotPreviewed();
    void thereIsSomethingToSee();
    void growsToAPoint();
    void aBlockedComposerShowsNeither();
    void theBarFitsANarrowPane();

private:
    ComposerPreview* m_preview = nullptr;
};

void TestComposerPreview::showsWhatItWillLookLike()
{
    const QString markdown = u"**bold** "_s + Team::hana + u" :tada:\n- item"_s;
    m_composer->setText(markdown);
    QTest::mouseClick(button(u"Preview"_s), Qt::LeftButton);
    QVERIFY(m_preview->isVisible() && !m_edit->isVisible());
    QVERIFY(m_preview->hasFocus());
    QVERIFY(button(u"Preview"_s)->isChecked());
    QCOMPARE(m_preview->accessibleDescription(), u"bold @Hana Sato 🎉\n• item"_s);
    QCOMPARE(m_composer->text(), markdown);
    QTest::mouseClick(button(u"Preview"_s), Qt::LeftButton);
    QVERIFY(!m_preview->isVisible() && m_edit->hasFocus());
}

void TestComposerPreview::escapeGoesBack()
{
    QSignalSpy passed(m_composer, &Composer::escapePressed);
    write(u"*a*"_s);
    m_composer->beginEdit(message(), u"*said*"_s);
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(m_preview->isVisible());
    QTest::keyClick(m_preview, Qt::Key_Escape);
    QVERIFY(!m_preview->isVisible() && m_edit->hasFocus());
    QVERIFY(m_composer->editing()); // one step at a time
    QCOMPARE(passed.size(), 0);
    QCOMPARE(shown(), u"*said*"_s);
}

void TestComposerPreview::typingGoesBack()
{
    write(u"*a*"_s);
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTest::keyClick(m_preview, Qt::Key_Down); // this only scrolls
    QVERIFY(m_preview->isVisible());
    QTest::keyClick(m_preview, Qt::Key_B);
    QVERIFY(!m_preview->isVisible() && m_edit->hasFocus());
    QCOMPARE(shown(), u"*a*b"_s);
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTest::keyClick(m_preview, Qt::Key_Backspace);
    QCOMPARE(shown(), u"*a*"_s);
}

void TestComposerPreview::theShortcutGoesThereAndBack()
{
    write(u"a"_s);
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(m_preview->isVisible() && m_preview->hasFocus());
    QTest::keyClick(m_preview, Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!m_preview->isVisible() && m_edit->hasFocus());
    QCOMPARE(shown(), u"a"_s);
}

void TestComposerPreview::canBeSentFromThere()
{
    QSignalSpy sent(m_composer, &Composer::sendRequested);
    write(u"one"_s);
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTest::mouseClick(button(u"Send"_s), Qt::LeftButton);
    QCOMPARE(sent.size(), 1);
    QVERIFY(!m_preview->isVisible() && m_edit->isVisible());
    m_composer->setFocus();
    write(u"two"_s);
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTest::keyClick(m_preview, Qt::Key_Return);
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent[1][0].toString(), u"two"_s);
    QVERIFY(m_edit->hasFocus());
}

void TestComposerPreview::anotherTextIsNotPreviewed()
{
    write(u"one"_s);
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    m_composer->setText(u"of another room"_s);
    QVERIFY(!m_preview->isVisible() && m_edit->isVisible());
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(m_preview->isVisible());
    m_composer->addText(u"added"_s);
    QVERIFY(m_edit->isVisible() && m_edit->hasFocus());
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTest::mouseClick(button(u"Bold"_s), Qt::LeftButton);
    QVERIFY(m_edit->isVisible() && m_edit->hasFocus());
}

void TestComposerPreview::thereIsSomethingToSee()
{
    QVERIFY(!button(u"Preview"_s)->isEnabled());
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!m_preview->isVisible());
    write(u" x"_s);
    QVERIFY(button(u"Preview"_s)->isEnabled());
    QCOMPARE(m_preview->accessibleName(), u"Preview"_s);
}

void TestComposerPreview::growsToAPoint()
{
    m_composer->setText(u"line\n\n"_s.repeated(200));
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(m_preview->verticalScrollBar()->maximum() > 0);
    QTRY_VERIFY(m_composer->height() <= m_window->height() / 2);
    QTest::keyClick(m_preview, Qt::Key_PageDown);
    QVERIFY(m_preview->verticalScrollBar()->value() > 0);
}

void TestComposerPreview::aBlockedComposerShowsNeither()
{
    write(u"a"_s);
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    m_composer->setBlocked(u"This channel is archived"_s);
    QVERIFY(!m_preview->isVisible() && !m_edit->isVisible());
    m_composer->setBlocked({});
    QVERIFY(m_preview->isVisible() && !m_edit->isVisible());
}

void TestComposerPreview::theBarFitsANarrowPane()
{
    m_window->resize(260, 600);
    const auto fits = [this] {
        for (const QString& name : { u"Bold"_s, u"Code block"_s, u"Link"_s, u"Preview"_s }) {
            const QAbstractButton* found = button(name);
            if (!m_composer->rect().contains(
                    QRect(found->mapTo(m_composer, QPoint()), found->size())))
                return false;
        }
        return true;
    };
    QTRY_VERIFY(fits());
    QVERIFY(!button(u"Link"_s)->geometry().intersects(button(u"Bold"_s)->geometry()));
}

QTEST_MAIN(TestComposerPreview)
#include "test_composer_preview.moc"
