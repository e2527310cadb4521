// SPDX-License-Identifier: Apache-2.0
#include "core/models/sidebar_model.h"
#include "tests/ui/attention_fixture.h"
#include "ui/activity/drafts_pane.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_files.h"
#include "ui/composer/file_tray.h"
#include "ui/sidebar/drafts_button.h"
#include "ui/sidebar/room_list.h"
#include "ui/thread/thread_pane.h"
#include "ui/widgets/states.h"

#include <QDir>
#include <QFile>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;

/// Everything that is begun and not sent, in the pane at the right, by keyboard.
class TestDraftsPane : public QObject, private test::AttentionFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void listsDraftsOfRoomsAndThreads();
    void whatIsDeletedComesBack();
    void whatWasBegunAnewStays();
    void filesAloneAreADraft();
    void filesComeBackWithTheirDraft();

private:
    static constexpr auto keys = Qt::ControlModifier | Qt::ShiftModifier;

    [[nodiscard]] DraftsPane& pane() const { return *m_desk->window().findChild<DraftsPane*>(); }
    [[nodiscard]] QListView& list() const { return *pane().findChild<QListView*>(u"drafts"_s); }
    [[nodiscard]] QString heard(int row) const
    {
        return list().model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    /// Puts files of these names into a draft.
    void attach(const replica::DraftPlace& place, const QStringList& names) const
    {
        QStringList paths;
        for (const QString& name : names) {
            QFile file(QDir(m_folder.path()).filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write("buy cake") > 0);
            paths.append(file.fileName());
        }
        lea().draftFiles().add(place, paths);
        QTRY_COMPARE(lea().session().draftFiles(place).size(), names.size());
    }
    [[nodiscard]] QString copyOf(const replica::DraftPlace& place) const
    {
        return lea().session().attachedPath(lea().session().draftFiles(place).first().id);
    }
    void undo() const
    {
        pane().findChild<InlineMessage*>(u"draftUndo"_s)->findChild<QPushButton*>()->click();
    }

    QTemporaryDir m_folder;
};

void TestDraftsPane::listsDraftsOfRoomsAndThreads()
{
    const RoomId release = create(u"release"_s);
    const MessageId start = say(release, u"a question"_s);
    QVERIFY(!m_desk->find<DraftsButton>(u"draftsButton"_s));
    lea().session().saveDraft(release, start, u"an answer"_s);
    m_desk->composer().setFocus();
    m_desk->write(u"for general"_s); // not stored yet
    press(Qt::Key_D, keys);
    QVERIFY(pane().isVisible());
    QTRY_COMPARE(list().model()->rowCount(), 2);
    QVERIFY2(heard(0).contains(u"general"_s) && heard(0).contains(u"for general"_s),
        qPrintable(heard(0)));
    QVERIFY(heard(1).contains(u"thread"_s) && heard(1).contains(u"an answer"_s));
    QVERIFY(m_desk->find<DraftsButton>(u"draftsButton"_s));
    QVERIFY(m_desk->hasKeyboard(pane()));
    list().setCurrentIndex(list().model()->index(1, 0));
    m_desk->press(Qt::Key_Return);
    QCOMPARE(openRoom(), release);
    auto* thread = m_desk->window().findChild<ThreadPane*>();
    QVERIFY(thread->isVisible());
    QTRY_COMPARE(thread->composer().text(), u"an answer"_s);
    QVERIFY(m_desk->hasKeyboard(thread->composer()));
}

void TestDraftsPane::whatIsDeletedComesBack()
{
    m_desk->composer().setFocus();
    m_desk->write(u"half a thought"_s);
    press(Qt::Key_D, keys);
    QTRY_COMPARE(list().model()->rowCount(), 1);
    m_desk->press(Qt::Key_Delete);
    QTRY_COMPARE(list().model()->rowCount(), 0);
    QVERIFY(m_desk->visibleText().contains(u"No drafts."_s));
    QTRY_COMPARE(m_desk->composer().text(), QString());
    undo();
    QTRY_COMPARE(list().model()->rowCount(), 1);
    QTRY_COMPARE(m_desk->composer().text(), u"half a thought"_s);
    QVERIFY(!pane().findChild<InlineMessage*>(u"draftUndo"_s)->isVisible());
}

void TestDraftsPane::whatWasBegunAnewStays()
{
    const RoomId release = create(u"release"_s);
    lea().session().saveDraft(release, {}, u"old"_s);
    press(Qt::Key_D, keys);
    QTRY_COMPARE(list().model()->rowCount(), 1);
    m_desk->press(Qt::Key_Delete);
    QTRY_COMPARE(list().model()->rowCount(), 0);
    lea().session().saveDraft(release, {}, u"new"_s);
    undo();
    QCOMPARE(lea().session().draft(release), u"new"_s);
    QTRY_COMPARE(list().model()->rowCount(), 1);
    m_desk->press(Qt::Key_Escape);
    QVERIFY(!pane().isVisible());
}

void TestDraftsPane::filesAloneAreADraft()
{
    const RoomId release = create(u"release"_s);
    const MessageId start = say(release, u"a question"_s);
    const replica::DraftPlace room { .room = m_general, .parent = {}, .edited = {} };
    const replica::DraftPlace thread { .room = release, .parent = start, .edited = {} };
    const auto draftIn = [this](const RoomId& shown) {
        const auto& rooms = lea().rooms();
        return rooms.row(rooms.indexOf(shown)).hasDraft;
    };
    QVERIFY(!draftIn(m_general));
    attach(room, { u"plan.txt"_s });
    attach(thread, { u"one.txt"_s, u"two.txt"_s });
    // The sidebar knows of them.
    QVERIFY(draftIn(m_general));
    QVERIFY(!draftIn(release)); // that one is a thread's
    const auto* sidebar = static_cast<const models::SidebarModel*>(
        m_desk->window().findChild<RoomList*>()->model());
    QTRY_VERIFY(sidebar->row(sidebar->indexOf(m_general)).hasDraft);
    QTRY_VERIFY(sidebar->row(sidebar->indexOf(release)).hasThreadDraft);
    QVERIFY(m_desk->find<DraftsButton>(u"draftsButton"_s));
    press(Qt::Key_D, keys);
    QTRY_COMPARE(list().model()->rowCount(), 2);
    QVERIFY2(
        heard(0).contains(u"1 file"_s) && heard(0).contains(u"plan.txt"_s), qPrintable(heard(0)));
    QVERIFY2(heard(1).contains(u"2 file"_s) && heard(1).contains(u"two.txt"_s)
            && heard(1).contains(u"thread"_s),
        qPrintable(heard(1)));
    list().setCurrentIndex(list().model()->index(1, 0));
    m_desk->press(Qt::Key_Return);
    QCOMPARE(openRoom(), release);
    auto* pane = m_desk->window().findChild<ThreadPane*>();
    QVERIFY(pane->isVisible());
    QTRY_COMPARE(pane->composer().files().tray().files().size(), 2);
    QVERIFY(m_desk->hasKeyboard(pane->composer()));
}

void TestDraftsPane::filesComeBackWithTheirDraft()
{
    const RoomId release = create(u"release"_s);
    const replica::DraftPlace open { .room = m_general, .parent = {}, .edited = {} };
    const replica::DraftPlace other { .room = release, .parent = {}, .edited = {} };
    attach(open, { u"plan.txt"_s });
    lea().session().saveDraft(other, u"look at this"_s);
    attach(other, { u"shown.txt"_s });
    press(Qt::Key_D, keys);
    QTRY_COMPARE(list().model()->rowCount(), 2);
    list().setCurrentIndex(list().model()->index(0, 0));
    m_desk->press(Qt::Key_Delete);
    QTRY_COMPARE(list().model()->rowCount(), 1);
    QVERIFY(lea().session().draftFiles(open).isEmpty());
    QTRY_VERIFY(m_desk->composer().files().isEmpty());
    undo();
    QTRY_COMPARE(list().model()->rowCount(), 2);
    QTRY_VERIFY(!m_desk->composer().files().isEmpty());
    const QString plan = copyOf(open);
    const QString shown = copyOf(other);
    QVERIFY(QFile::exists(plan) && QFile::exists(shown));
    // What is deleted next ends the time in which the first one can come back.
    list().setCurrentIndex(list().model()->index(0, 0));
    m_desk->press(Qt::Key_Delete);
    QTRY_COMPARE(list().model()->rowCount(), 1);
    list().setCurrentIndex(list().model()->index(0, 0));
    m_desk->press(Qt::Key_Delete);
    QTRY_COMPARE(list().model()->rowCount(), 0);
    QTRY_VERIFY(!QFile::exists(plan));
    QVERIFY(QFile::exists(shown));
    undo();
    QTRY_COMPARE(list().model()->rowCount(), 1);
    QCOMPARE(lea().session().draft(other), u"look at this"_s);
    QCOMPARE(lea().session().draftFiles(other).size(), 1);
}

QTEST_MAIN(TestDraftsPane)
#include "test_drafts_pane.moc"
