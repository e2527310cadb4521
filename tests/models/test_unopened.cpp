// SPDX-License-Identifier: Apache-2.0
#include "tests/models/conversation.h"
#include "tests/support/full_disk.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using test::Device;
using test::Disk;
using test::open;
using test::Opened;
using test::setDisk;
using test::startHere;
using test::texts;
using test::Timeline;

/// A start over a disk that refuses: the workspace stays, shows what it can, and goes on by itself
/// when the disk takes writes again.
class TestUnopened : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_vfs = test::registerFullDiskVfs(); }
    void init();
    void cleanup();

    void whatIsHereIsShown_data();
    void whatIsHereIsShown();
    void nothingCanBeDoneInIt();
    void itGoesOnByItself();
    void withNothingToShowItStaysInTheRail();
    void askingIsNotTrying();

private:
    [[nodiscard]] QString trouble() const
    {
        const std::optional<Error> problem = m_device->client().openingProblem(m_workspace);
        return problem ? problem->details.value("storage"_L1).toString() : u"none"_s;
    }
    void restartWith(Disk disk);
    void eraseCopy();

    QByteArray m_vfs;
    std::unique_ptr<Device> m_device;
    WorkspaceId m_workspace;
};

void TestUnopened::init()
{
    m_device = std::make_unique<Device>(Device::Kind::WithServer, QString(), m_vfs);
    m_workspace = startHere(*m_device);
    const Opened opened = open(*m_device, m_workspace);
    QVERIFY(opened.context);
    Timeline timeline(*opened.context, opened.general);
    opened.context->send(opened.general, {}, u"said while there was room"_s);
    QTRY_VERIFY(
        timeline.model->rowCount() == 1 && timeline.model->row(0).delivery == Delivery::Sent);
}

void TestUnopened::cleanup()
{
    setDisk(Disk::HasRoom);
    m_device.reset();
}

void TestUnopened::restartWith(Disk disk)
{
    m_device->restart([disk] { setDisk(disk); });
    QTRY_VERIFY(m_device->client().openingProblem(m_workspace));
}

void TestUnopened::eraseCopy()
{
    QVERIFY(QDir(m_device->folder() + u"/client/replicas"_s).removeRecursively());
}

void TestUnopened::whatIsHereIsShown_data()
{
    QTest::addColumn<Disk>("disk");
    QTest::addColumn<QString>("why");
    QTest::newRow("full") << Disk::Full << u"full"_s;
    QTest::newRow("read-only") << Disk::ReadOnly << u"readOnly"_s;
}

void TestUnopened::whatIsHereIsShown()
{
    QFETCH(Disk, disk);
    QFETCH(QString, why);
    restartWith(disk);
    QCOMPARE(trouble(), why);
    QCOMPARE(m_device->client().workspaces().rowCount(), 1);
    const Opened opened = open(*m_device, m_workspace);
    QVERIFY(opened.context && opened.context->isReadOnly());
    Timeline timeline(*opened.context, opened.general);
    QTRY_COMPARE(texts(*timeline.model), QStringList { u"said while there was room"_s });
}

void TestUnopened::nothingCanBeDoneInIt()
{
    restartWith(Disk::ReadOnly);
    const Opened opened = open(*m_device, m_workspace);
    QVERIFY(opened.context);
    Timeline timeline(*opened.context, opened.general);
    QTRY_COMPARE(timeline.model->rowCount(), 1);
    QVERIFY(timeline.model->row(0).own);
    QVERIFY(!opened.context->mayEdit(timeline.model->row(0)));
    QVERIFY(!opened.context->mayRemove(timeline.model->row(0)));
}

void TestUnopened::itGoesOnByItself()
{
    restartWith(Disk::Full);
    QSignalSpy closing(&m_device->client(), &Client::workspaceClosing);
    QSignalSpy opened(&m_device->client(), &Client::workspaceOpened);
    setDisk(Disk::HasRoom);
    QTRY_VERIFY_WITH_TIMEOUT(!m_device->client().openingProblem(m_workspace), 60'000);
    QCOMPARE(closing.size(), 1);
    QCOMPARE(opened.size(), 1);
    const Opened again = open(*m_device, m_workspace);
    QVERIFY(!again.context->isReadOnly());
    Timeline timeline(*again.context, again.general);
    again.context->send(again.general, {}, u"said afterwards"_s);
    QTRY_VERIFY(
        timeline.model->rowCount() == 2 && timeline.model->row(1).delivery == Delivery::Sent);
}

void TestUnopened::withNothingToShowItStaysInTheRail()
{
    m_device->restart([this] {
        eraseCopy();
        setDisk(Disk::Full);
    });
    QTRY_COMPARE(trouble(), u"full"_s);
    QCOMPARE(m_device->client().workspaces().rowCount(), 1);
    QVERIFY(!m_device->client().context(m_workspace));
    QSignalSpy refused(&m_device->client(), &Client::workspaceNotOpened);
    m_device->client().tryOpening(m_workspace);
    QCOMPARE(refused.size(), 1);
    setDisk(Disk::HasRoom);
    m_device->client().tryOpening(m_workspace);
    QCOMPARE(trouble(), u"none"_s);
    const Opened opened = open(*m_device, m_workspace);
    QVERIFY(opened.context);
    Timeline timeline(*opened.context, opened.general);
    QTRY_COMPARE(texts(*timeline.model), QStringList { u"said while there was room"_s });
}

void TestUnopened::askingIsNotTrying()
{
    restartWith(Disk::Full);
    WorkspaceContext* reading = m_device->client().context(m_workspace);
    setDisk(Disk::HasRoom);
    QCOMPARE(m_device->client().context(m_workspace), reading);
    QVERIFY(m_device->client().openingProblem(m_workspace));
}

QTEST_GUILESS_MAIN(TestUnopened)
#include "test_unopened.moc"
