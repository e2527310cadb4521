// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/planned_fixture.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_files.h"
#include "ui/composer/drop_overlay.h"
#include "ui/composer/file_tray.h"
#include "ui/composer/tray_file.h"
#include "ui/shell/conversation_pane.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/states.h"

#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;

/// Files get into the composer and leave it with a message, over the real client. The server is not
/// reached, so that what is sent stays in the outbox.
class TestAttaching : public QObject, private test::PlannedFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void init();
    void cleanup();
    void cleanupTestCase() { tearDownOnce(); }

    void theButtonOpensADialog();
    void whatIsDroppedIsAttached();
    void whatElseIsDroppedIsNot();
    void aPastedPictureIsAttached();
    void copiedFilesArePasted();
    void filesAreSentWithoutAText();
    void theTrayWorksByKeyboard();
    void anEditHasNoFiles();
    void theTextBesideFilesMayGo();
    void filesAreNotSentLater();
    void aLongTextBecomesAFile();
    void whatIsNotAttachedIsSaid();

private:
    [[nodiscard]] QString write(const QString& name, const QByteArray& content) const;
    [[nodiscard]] Composer& composer() const { return m_desk->composer(); }
    [[nodiscard]] FileTray& tray() const { return composer().files().tray(); }
    [[nodiscard]] QList<FileEntry> attached() const
    {
        return workspace().session().draftFiles({ .room = room(), .parent = {}, .edited = {} });
    }
    [[nodiscard]] QString said() const
    {
        const auto* message = composer().findChild<InlineMessage*>();
        return message->isVisible() ? message->text() : QString();
    }
    [[nodiscard]] QList<TrayFile*> items() const { return tray().findChildren<TrayFile*>(); }
    void attach(const QStringList& paths);
    static void drop(QWidget& onto, const QMimeData& data);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAttaching::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    joinIvo();
    loseConnection();
}

void TestAttaching::cleanup()
{
    tearDown();
    m_folder.reset();
}

QString TestAttaching::write(const QString& name, const QByteArray& content) const
{
    const QString path = QDir(m_folder->path()).filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
    return path;
}

void TestAttaching::attach(const QStringList& paths)
{
    const qsizetype before = attached().size();
    workspace().draftFiles().add({ .room = room(), .parent = {}, .edited = {} }, paths);
    QTRY_COMPARE(attached().size(), before + paths.size());
}

void TestAttaching::drop(QWidget& onto, const QMimeData& data)
{
    QDropEvent dropped(onto.rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&onto, &dropped);
}

void TestAttaching::theButtonOpensADialog()
{
    QVERIFY(!tray().isVisible());
    m_desk->click(u"attach"_s);
    auto* dialog = composer().findChild<QFileDialog*>(u"attachFiles"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->fileMode(), QFileDialog::ExistingFiles);
    Q_EMIT dialog->filesSelected({ write(u"one.txt"_s, "one"), write(u"two.txt"_s, "two") });
    dialog->close();
    QTRY_COMPARE(attached().size(), 2);
    QVERIFY(tray().isVisible());
    QCOMPARE(items().size(), 2);
    QVERIFY(items().first()->accessibleName().contains(u".txt"_s));
}

void TestAttaching::whatIsDroppedIsAttached()
{
    auto* pane = m_desk->window().findChild<ConversationPane*>();
    auto* overlay = pane->findChild<DropOverlay*>();
    QVERIFY(overlay);
    QVERIFY(!overlay->isVisible());
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(write(u"notes.txt"_s, "buy cake")) });
    QDragEnterEvent enter(
        pane->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(pane, &enter);
    QVERIFY(enter.isAccepted());
    QVERIFY(overlay->isVisible());
    QCOMPARE(overlay->size(), pane->size());
    QVERIFY2(
        overlay->accessibleName().contains(u"#general"_s), qPrintable(overlay->accessibleName()));
    drop(*overlay, data);
    QVERIFY(!overlay->isVisible());
    QTRY_COMPARE(attached().size(), 1);
    QCOMPARE(attached().first().name, u"notes.txt"_s);
    // Whoever leaves with what they drag sees the conversation again.
    QDragEnterEvent again(
        pane->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(pane, &again);
    QVERIFY(overlay->isVisible());
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(overlay, &leave);
    QVERIFY(!overlay->isVisible());
}

void TestAttaching::whatElseIsDroppedIsNot()
{
    auto* pane = m_desk->window().findChild<ConversationPane*>();
    QMimeData data;
    data.setText(u"words"_s);
    QDragEnterEvent enter(
        pane->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(pane, &enter);
    QVERIFY(!pane->findChild<DropOverlay*>()->isVisible());
    QVERIFY(attached().isEmpty());
}

void TestAttaching::aPastedPictureIsAttached()
{
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    QGuiApplication::clipboard()->setImage(picture);
    m_desk->press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(attached().size(), 1);
    const FileEntry file = attached().first();
    QCOMPARE(file.mimeType, u"image/png"_s);
    QCOMPARE(file.width, 40);
    QCOMPARE(file.height, 30);
    QVERIFY(file.name.startsWith(u"Picture "_s) && file.name.endsWith(u".png"_s));
    QCOMPARE(QImage(workspace().session().attachedPath(file.id), "PNG").size(), picture.size());
    QCOMPARE(composer().text(), QString());
}

void TestAttaching::copiedFilesArePasted()
{
    auto* data = new QMimeData;
    data->setUrls({ QUrl::fromLocalFile(write(u"notes.txt"_s, "buy cake")) });
    QGuiApplication::clipboard()->setMimeData(data);
    m_desk->press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(attached().size(), 1);
    QCOMPARE(composer().text(), QString());
    // An address is text.
    auto* address = new QMimeData;
    address->setUrls({ QUrl(u"https://example.org/notes.txt"_s) });
    address->setText(u"https://example.org/notes.txt"_s);
    QGuiApplication::clipboard()->setMimeData(address);
    m_desk->press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(composer().text().contains(u"example.org"_s));
    QCOMPARE(attached().size(), 1);
}

void TestAttaching::filesAreSentWithoutAText()
{
    attach({ write(u"notes.txt"_s, "buy cake") });
    const QList<FileEntry> files = attached();
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(rows().rowCount(), 1);
    QCOMPARE(rows().row(0).files, files);
    QCOMPARE(rows().row(0).source, QString());
    QVERIFY(attached().isEmpty());
    QVERIFY(!tray().isVisible());
    const QList<replica::OutboxEntry> unsent = workspace().session().outbox(room());
    QVERIFY(std::ranges::any_of(
        unsent, [&files](const replica::OutboxEntry& entry) { return entry.files() == files; }));
    // There is nothing to send now.
    m_desk->press(Qt::Key_Return);
    QCOMPARE(rows().rowCount(), 1);
}

void TestAttaching::theTrayWorksByKeyboard()
{
    attach({ write(u"one.txt"_s, "one") });
    attach({ write(u"two.txt"_s, "two") });
    QCOMPARE(items().size(), 2);
    items().first()->setFocus();
    m_desk->press(Qt::Key_Right);
    QVERIFY(items().last()->hasFocus());
    m_desk->press(Qt::Key_Left);
    QVERIFY(items().first()->hasFocus());
    m_desk->press(Qt::Key_Delete);
    QCOMPARE(attached().size(), 1);
    QCOMPARE(attached().first().name, u"two.txt"_s);
    QVERIFY(m_desk->hasKeyboard(tray())); // at what is there now
    m_desk->press(Qt::Key_Delete);
    QVERIFY(attached().isEmpty());
    QVERIFY(!tray().isVisible());
    QVERIFY(m_desk->hasKeyboard(composer()));
    m_desk->write(u"goes on"_s);
    QCOMPARE(composer().text(), u"goes on"_s);
}

void TestAttaching::anEditHasNoFiles()
{
    m_desk->write(u"as it is"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(rows().rowCount(), 1);
    attach({ write(u"notes.txt"_s, "buy cake") });
    QVERIFY(tray().isVisible());
    m_desk->press(Qt::Key_Up);
    QVERIFY(composer().editing());
    QVERIFY(!tray().isVisible());
    QVERIFY(!m_desk->find<QToolButton>(u"attach"_s)->isEnabled());
    m_desk->press(Qt::Key_Escape);
    QVERIFY(tray().isVisible());
    QCOMPARE(attached().size(), 1);
}

void TestAttaching::theTextBesideFilesMayGo()
{
    attach({ write(u"notes.txt"_s, "buy cake") });
    m_desk->write(u"look"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(rows().rowCount(), 1);
    m_desk->press(Qt::Key_Up);
    QCOMPARE(composer().text(), u"look"_s);
    m_desk->press(Qt::Key_A, Qt::ControlModifier);
    m_desk->press(Qt::Key_Delete);
    m_desk->press(Qt::Key_Return);
    QVERIFY(!composer().editing());
    QTRY_COMPARE(rows().row(0).source, QString());
    QCOMPARE(rows().row(0).files.size(), 1);
    QCOMPARE(rows().rowCount(), 1);
}

void TestAttaching::filesAreNotSentLater()
{
    m_desk->write(u"see you there"_s);
    attach({ write(u"notes.txt"_s, "buy cake") });
    m_desk->click(u"sendLater"_s);
    QVERIFY2(said().contains(u"cannot be sent later"_s), qPrintable(said()));
    QCOMPARE(composer().text(), u"see you there"_s);
    QCOMPARE(attached().size(), 1);
}

void TestAttaching::aLongTextBecomesAFile()
{
    const QString text(40'001, u'x');
    composer().setText(text);
    QVERIFY2(said().contains(u"too long"_s), qPrintable(said()));
    composer().findChild<InlineMessage*>()->findChild<QPushButton*>()->click();
    QTRY_COMPARE(attached().size(), 1);
    const FileEntry file = attached().first();
    QCOMPARE(file.name, u"message.md"_s);
    QCOMPARE(file.mimeType, u"text/markdown"_s);
    QCOMPARE(file.size, 40'001);
    QTRY_COMPARE(composer().text(), QString());
    QCOMPARE(said(), QString());
}

void TestAttaching::whatIsNotAttachedIsSaid()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"album"_s));
    workspace().draftFiles().add({ .room = room(), .parent = {}, .edited = {} },
        { QDir(m_folder->path()).filePath(u"album"_s) });
    QTRY_VERIFY2(said().contains(u"“album” is a folder"_s), qPrintable(said()));
    QVERIFY(!tray().isVisible());
}

QTEST_MAIN(TestAttaching)
#include "test_attaching.moc"
