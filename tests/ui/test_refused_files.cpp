// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/outbox_place.h"
#include "tests/ui/picture_fixture.h"
#include "ui/composer/composer.h"
#include "ui/widgets/byte_text.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;

/// What the server does not take is said beside it, and nothing of it is lost.
class TestRefusedFiles final : public QObject, private test::PictureFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpOnce(); }
    void init() { joinIvo(); }
    void cleanup() { tearDown(); }
    void cleanupTestCase() { tearDownOnce(); }

    void aFullShareIsSaidInNumbers();

private:
    /// How much one person's files may have.
    void setShare(qint64 bytes);
    /// In the composer, as somebody who picks it.
    void attach(const QString& path);
    [[nodiscard]] int rowWith(const QString& text) const;
};

namespace {

constexpr qint64 kibibyte = 1024;

}

void TestRefusedFiles::setShare(qint64 bytes)
{
    FileRules rules;
    rules.fileBytes = 100 * kibibyte;
    rules.personBytes = bytes;
    protocol::WorkspaceUpdate update;
    update.fileRules = rules;
    ivo().session().submit(protocol::workspaceUpdate, update, {});
    QTRY_COMPARE(workspace().directory().workspace().fileRules.personBytes, bytes);
}

void TestRefusedFiles::attach(const QString& path)
{
    const replica::DraftPlace place { .room = room(), .parent = {}, .edited = {} };
    workspace().draftFiles().add(place, { path });
    QTRY_COMPARE(workspace().session().draftFiles(place).size(), 1);
}

int TestRefusedFiles::rowWith(const QString& text) const
{
    for (int row = 0; row < rows().rowCount(); ++row) {
        if (rows().row(row).source == text)
            return row;
    }
    return -1;
}

void TestRefusedFiles::aFullShareIsSaidInNumbers()
{
    setShare(150 * kibibyte);
    const QByteArray content(60 * kibibyte, 'x');
    const MessageId first = send(
        workspace(), { { u"first.bin"_s, QByteArray(100 * kibibyte, 'x') } });
    QVERIFY(!fileOf(first).name.isEmpty());

    const QTemporaryDir folder;
    QFile file(folder.filePath(u"second.bin"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    attach(file.fileName());
    const QString text = u"and the second"_s;
    m_desk->composer().setFocus();
    m_desk->write(text);
    m_desk->press(Qt::Key_Return);
    const auto delivery = [&] {
        const int row = rowWith(text);
        return row < 0 ? models::Delivery::Waiting : rows().row(row).delivery;
    };
    QTRY_VERIFY_WITH_TIMEOUT(delivery() == models::Delivery::Failed, 20'000);
    QCOMPARE(rows().row(rowWith(text)).files.size(), 1); // it stands there with what was written

    const QString why = u"your files may have %1 in this workspace, and %2 are used"_s.arg(
        ByteText::size(150 * kibibyte), ByteText::size(100 * kibibyte));
    const QString heard = m_desk->timeline().accessibleText(rowWith(text));
    QVERIFY2(heard.contains(why), qPrintable(heard));
    test::toggleOutbox(*m_desk);
    QTRY_COMPARE(test::outboxItems(*m_desk).size(), 1);
    QTRY_VERIFY(test::outboxItems(*m_desk).first()->accessibleDescription().contains(why));

    // An admin makes room.
    setShare(200 * kibibyte);
    QPushButton* retry = test::outboxButton(*test::outboxItems(*m_desk).first(), u"Retry"_s);
    QVERIFY(retry && retry->isVisible());
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(delivery() == models::Delivery::Sent, 20'000);
    const FileEntry second = rows().row(rowWith(text)).files.first();
    QCOMPARE(second.name, u"second.bin"_s);
    QCOMPARE(second.size, content.size());
}

QTEST_MAIN(TestRefusedFiles)
#include "test_refused_files.moc"
