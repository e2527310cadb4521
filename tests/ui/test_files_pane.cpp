// SPDX-License-Identifier: Apache-2.0
#include "core/models/room_actions.h"
#include "tests/ui/attention_fixture.h"
#include "ui/details/files_pane.h"
#include "ui/sidebar/files_button.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Device;

/// The files of all conversations, in the pane at the right, against the real server.
class TestFilesPane : public QObject, private test::AttentionFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void listsFilesOfAllRooms();
    void whatIsDeletedGoesForEverybody();
    void withoutANetworkItIsThere();

private:
    static constexpr auto keys = Qt::ControlModifier | Qt::ShiftModifier;

    [[nodiscard]] FilesPane& pane() const { return *m_desk->window().findChild<FilesPane*>(); }
    [[nodiscard]] QListView& list() const { return *pane().findChild<QListView*>(u"files"_s); }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int i = 0; i < list().model()->rowCount(); ++i)
            names.append(list().model()->index(i, 0).data().toString());
        return names;
    }
    [[nodiscard]] QString heard(int row) const
    {
        return list().model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    /// Ada sends a file; the answer is its message.
    MessageId sendFile(const RoomId& room, const QString& name);
    void open()
    {
        press(Qt::Key_G, keys);
        QVERIFY(pane().isVisible());
    }
};

MessageId TestFilesPane::sendFile(const RoomId& room, const QString& name)
{
    const Result<FileEntry> file = Device::wait(ada().session().attach(
        QByteArray("buy cake"), { .id = {}, .name = name, .mimeType = u"text/plain"_s }));
    if (!file)
        qFatal("%s", qPrintable(file.error().message));
    return ada()
        .send(room, {}, u"have a look"_s, models::ReplyPlace::Thread, { *file })
        .value_or(MessageId {});
}

void TestFilesPane::listsFilesOfAllRooms()
{
    const RoomId release = create(u"release"_s);
    const RoomId notes = models::RoomActions(ada()).openConversation({}); // only Ada sees hers
    const MessageId inGeneral = sendFile(m_general, u"notes.txt"_s);
    QVERIFY(has(lea(), inGeneral));
    QVERIFY(has(lea(), sendFile(release, u"plan.txt"_s)));
    sendFile(notes, u"diary.txt"_s);
    QTRY_VERIFY(ada().session().outbox().isEmpty());
    m_desk->click(u"filesButton"_s);
    QVERIFY(pane().isVisible());
    QTRY_COMPARE(names(), (QStringList { u"plan.txt"_s, u"notes.txt"_s }));
    QVERIFY2(
        heard(0).contains(u"release"_s) && heard(0).contains(u"Ada Byron"_s), qPrintable(heard(0)));
    press(Qt::Key_G, keys); // the same key closes it
    QVERIFY(!pane().isVisible());
    open();
    QTRY_COMPARE(names().size(), 2);
    pane().findChild<QLineEdit*>(u"fileName"_s)->setText(u"PLAN"_s);
    QCOMPARE(names(), QStringList { u"plan.txt"_s });
    list().setFocus();
    list().setCurrentIndex(list().model()->index(0, 0));
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(openRoom(), release);
}

void TestFilesPane::whatIsDeletedGoesForEverybody()
{
    const MessageId sent = sendFile(m_general, u"notes.txt"_s);
    QVERIFY(has(lea(), sent));
    open();
    QTRY_COMPARE(names(), QStringList { u"notes.txt"_s });
    list().setFocus();
    list().setCurrentIndex(list().model()->index(0, 0));
    m_desk->press(Qt::Key_Delete); // who owns the workspace may
    QTRY_VERIFY(m_desk->visibleText().contains(u"goes for everybody"_s));
    m_desk->click(u"confirm"_s);
    QTRY_COMPARE(names(), QStringList());
    QTRY_VERIFY(Device::wait(ada().session().message(sent))
            .transform([](const Message& message) { return message.files.isEmpty(); })
            .value_or(false));
}

void TestFilesPane::withoutANetworkItIsThere()
{
    QVERIFY(has(lea(), sendFile(m_general, u"notes.txt"_s)));
    QVERIFY(Device::wait(m_desk->device().server().stopListening()));
    open();
    QTRY_COMPARE(names(), QStringList { u"notes.txt"_s });
    pane().findChild<QComboBox*>(u"fileGroup"_s)->setCurrentIndex(1); // pictures
    QCOMPARE(names(), QStringList());
    QTRY_VERIFY(m_desk->visibleText().contains(u"No file here is like that."_s));
}

QTEST_MAIN(TestFilesPane)
#include "test_files_pane.moc"
