// SPDX-License-Identifier: Apache-2.0
#include "core/models/outbox_model.h"
#include "tests/models/conversation.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using replica::SendState;
using test::Device;
using test::open;
using test::Opened;
using test::startHere;

/// Everything unsent, of all workspaces, in one list.
class TestOutboxModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsIsListedWithItsPlace();
    void refusalsCanBeRetriedAndDiscarded();
    void workspacesComeAndGo();

private:
    static QStringList operations(const OutboxModel& model)
    {
        QStringList out;
        for (int i = 0; i < model.rowCount(); ++i)
            out.append(model.row(i).entry.operation);
        return out;
    }
};

void TestOutboxModel::whatWaitsIsListedWithItsPlace()
{
    Device host(Device::Kind::WithServer);
    const WorkspaceId workspace = startHere(host);
    Device guest(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(guest.client().join(host.invite(workspace), u"Lea Martin"_s)));
    const Opened opened = open(guest, workspace);
    QVERIFY(Device::wait(host.client().context(workspace)->session().snapshot()));
    OutboxModel outbox(guest.client());
    const QAbstractItemModelTester tester(&outbox);
    QCOMPARE(outbox.rowCount(), 0);
    QVERIFY(Device::wait(host.server().stopListening()));
    opened.context->send(opened.general, {}, u"from the train"_s);
    const RoomId made = opened.context->createChannel(u"journey"_s, RoomKind::Public, {});
    opened.context->send(made, {}, u"window seat"_s);
    opened.context->markRead(opened.general, 1);
    QTRY_COMPARE(operations(outbox),
        (QStringList { u"message.create"_s, u"channel.create"_s, u"message.create"_s }));
    QCOMPARE(outbox.row(0).workspaceName, u"Northlight"_s);
    QCOMPARE(outbox.row(0).roomTitle, u"#general"_s);
    // Nobody but this device knows the channel yet.
    QCOMPARE(outbox.row(2).roomTitle, u"#journey"_s);
    QVERIFY(!outbox.hasRefused());
}

void TestOutboxModel::refusalsCanBeRetriedAndDiscarded()
{
    Device device(Device::Kind::WithServer);
    const WorkspaceId workspace = startHere(device);
    const Opened opened = open(device, workspace);
    OutboxModel outbox(device.client());
    const RoomId taken = opened.context->createChannel(u"general"_s, RoomKind::Public, {});
    opened.context->send(taken, {}, u"into the void"_s);
    QTRY_VERIFY(outbox.rowCount() == 2 && outbox.row(0).entry.state == SendState::Failed);
    QVERIFY(outbox.hasRefused());
    QCOMPARE(outbox.row(0).entry.error->code, ErrorCode::Conflict);
    const QString refused = outbox.row(0).entry.key;
    QTRY_COMPARE(outbox.row(1).entry.blockedBy, refused);
    QVERIFY(outbox.find(refused));
    QVERIFY(!outbox.find(u"nothing"_s));
    // The name is still taken.
    outbox.retryAll();
    QTRY_VERIFY(outbox.row(0).entry.state != SendState::Failed);
    QTRY_COMPARE(outbox.row(0).entry.state, SendState::Failed);
    outbox.discard(outbox.row(1).entry.key);
    QTRY_COMPARE(outbox.rowCount(), 1);
    outbox.discard(refused);
    QTRY_COMPARE(outbox.rowCount(), 0);
}

void TestOutboxModel::workspacesComeAndGo()
{
    Device device(Device::Kind::WithServer);
    OutboxModel outbox(device.client());
    const WorkspaceId workspace = startHere(device);
    const Opened opened = open(device, workspace);
    opened.context->createChannel(u"general"_s, RoomKind::Public, {});
    QTRY_COMPARE(outbox.rowCount(), 1);
    QTRY_COMPARE(outbox.row(0).workspaceName, u"Northlight"_s);
    QVERIFY(Device::wait(
        device.client().signOut(*device.client().accountOf(workspace), Client::LocalCopy::Keep)));
    QTRY_COMPARE(outbox.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestOutboxModel)
#include "test_outbox_model.moc"
