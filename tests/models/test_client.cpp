// SPDX-License-Identifier: Apache-2.0
#include "core/models/room_actions.h"
#include "tests/models/conversation.h"

#include <QSignalSpy>
#include <QTest>

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using test::Device;
using test::open;
using test::Opened;
using test::startHere;
using test::texts;
using test::Timeline;

/// The client without its windows over the real server: one person starts here, hosts, another
/// joins over TLS, and both see what is said.
class TestClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startHereMakesAWorkspace();
    void whatIsSentIsThereAfterARestart();
    void aSecondPersonJoinsAndBothChat();
    void editsAndRemovalsArrive();
    void aWrongFingerprintIsAFullStop();
    void aWrongCodeMakesNothing();
    void unreadIsCountedAndRead();
    void anotherDeviceOfTheSamePerson();
    void theCopyIsReadableWithoutTheServer();
    void channelsAreCreatedByThoseWhoMay();
    void importsAppearInOpenTimelines();
    void itMayCloseAtAnyMomentOfAFlow();
};

void TestClient::startHereMakesAWorkspace()
{
    Device device(Device::Kind::WithServer);
    const WorkspaceId workspace = startHere(device);
    QVERIFY(!workspace.isNull());
    QCOMPARE(device.client().workspaces().rowCount(), 1);
    QCOMPARE(device.client().workspaces().row(0).name, u"Northlight"_s);
    QVERIFY(device.client().workspaces().row(0).local);
    const Opened opened = open(device, workspace);
    QVERIFY(opened.context);
    QCOMPARE(opened.context->rooms().row(0).title, u"general"_s);
    QCOMPARE(opened.context->directory().ownRole(), Role::Owner);
}

void TestClient::whatIsSentIsThereAfterARestart()
{
    Device device(Device::Kind::WithServer);
    const WorkspaceId workspace = startHere(device);
    {
        const Opened opened = open(device, workspace);
        Timeline timeline(*opened.context, opened.general);
        QTRY_VERIFY(timeline.model->isOpen());
        opened.context->send(opened.general, {}, u"first **light**"_s);
        QTRY_COMPARE(timeline.model->rowCount(), 1);
        QTRY_COMPARE(timeline.model->row(0).delivery, Delivery::Sent);
        QCOMPARE(timeline.model->row(0).authorName, u"Ivo Kovač"_s);
        QVERIFY(timeline.model->row(0).own);
        QVERIFY(timeline.model->row(0).startsDay);
    }
    device.restart();
    const Opened opened = open(device, workspace);
    QVERIFY(opened.context);
    Timeline timeline(*opened.context, opened.general);
    QTRY_COMPARE(texts(*timeline.model), QStringList { u"first **light**"_s });
}

void TestClient::aSecondPersonJoinsAndBothChat()
{
    Device ivo(Device::Kind::WithServer);
    const WorkspaceId workspace = startHere(ivo);
    const protocol::JoinLink link = ivo.invite(workspace);
    QVERIFY(!link.code.isEmpty());

    Device lea(Device::Kind::ClientOnly);
    const auto preview = Device::wait(lea.client().preview(link));
    QVERIFY2(preview.has_value(), preview ? "" : qPrintable(preview.error().message));
    QCOMPARE(preview->workspaceName, u"Northlight"_s);
    QCOMPARE(preview->inviterName, u"Ivo Kovač"_s);
    const auto joined = Device::wait(lea.client().join(link, u"Lea Martin"_s));
    QVERIFY2(joined.has_value(), joined ? "" : qPrintable(joined.error().message));
    QCOMPARE(*joined, workspace);

    const Opened atIvo = open(ivo, workspace);
    const Opened atLea = open(lea, workspace);
    QVERIFY(atLea.context);
    Timeline ivoSees(*atIvo.context, atIvo.general);
    Timeline leaSees(*atLea.context, atLea.general);
    QTRY_VERIFY(ivoSees.model->isOpen() && leaSees.model->isOpen());
    atLea.context->send(atLea.general, {}, u"hello from Lea"_s);
    QTRY_COMPARE(texts(*ivoSees.model), QStringList { u"hello from Lea"_s });
    atIvo.context->send(atIvo.general, {}, u"hello from Ivo"_s);
    const QStringList both { u"hello from Lea"_s, u"hello from Ivo"_s };
    QTRY_COMPARE(texts(*leaSees.model), both);
    QTRY_COMPARE(texts(*ivoSees.model), both);
    QTRY_COMPARE(leaSees.model->row(1).authorName, u"Ivo Kovač"_s);
    QTRY_COMPARE(ivoSees.model->row(0).authorName, u"Lea Martin"_s);

    lea.restart(); // the session lives in the keychain
    const Opened again = open(lea, workspace);
    Timeline leaSeesAgain(*again.context, again.general);
    QTRY_COMPARE(texts(*leaSeesAgain.model), both);
    again.context->send(again.general, {}, u"back again"_s);
    QTRY_COMPARE(texts(*ivoSees.model).size(), 3);
}

void TestClient::editsAndRemovalsArrive()
{
    Device device(Device::Kind::WithServer);
    const Opened opened = open(device, startHere(device));
    Timeline timeline(*opened.context, opened.general);
    QTRY_VERIFY(timeline.model->isOpen());
    opened.context->send(opened.general, {}, u"a tpyo"_s);
    QTRY_VERIFY(
        timeline.model->rowCount() == 1 && timeline.model->row(0).delivery == Delivery::Sent);
    QVERIFY(opened.context->mayEdit(timeline.model->row(0)));
    opened.context->edit(timeline.model->row(0), u"a typo"_s);
    QCOMPARE(timeline.model->row(0).source, u"a typo"_s); // at once
    QTRY_COMPARE(timeline.model->row(0).delivery, Delivery::Sent);
    QVERIFY(timeline.model->row(0).edited);
    opened.context->edit(timeline.model->row(0), u"no typo"_s);
    QTRY_VERIFY(timeline.model->row(0).delivery == Delivery::Sent
        && timeline.model->row(0).source == u"no typo"_s);
    opened.context->remove(timeline.model->row(0));
    QTRY_VERIFY(timeline.model->row(0).deleted);
    QTRY_VERIFY(opened.context->session().outbox().isEmpty());
    QCOMPARE(timeline.model->rowCount(), 1); // a tombstone
    QVERIFY(timeline.model->row(0).deleted && timeline.model->row(0).source.isEmpty());
}

void TestClient::aWrongFingerprintIsAFullStop()
{
    Device ivo(Device::Kind::WithServer);
    protocol::JoinLink link = ivo.invite(startHere(ivo));
    link.address.fingerprint = u"00"_s.repeated(32);
    Device lea(Device::Kind::ClientOnly);
    const auto joined = Device::wait(lea.client().join(link, u"Lea"_s));
    QVERIFY(!joined);
    QCOMPARE(joined.error().field, u"fingerprint"_s);
    QCOMPARE(lea.client().workspaces().rowCount(), 0);
    QVERIFY(lea.client().accounts().empty());
}

void TestClient::aWrongCodeMakesNothing()
{
    Device ivo(Device::Kind::WithServer);
    protocol::JoinLink link = ivo.invite(startHere(ivo));
    link.code = u"ZZZZZZ"_s;
    Device lea(Device::Kind::ClientOnly);
    const auto joined = Device::wait(lea.client().join(link, u"Lea"_s));
    QVERIFY(!joined);
    QCOMPARE(joined.error().field, u"code"_s);
    QVERIFY(lea.client().accounts().empty());
}

void TestClient::unreadIsCountedAndRead()
{
    Device ivo(Device::Kind::WithServer);
    const WorkspaceId workspace = startHere(ivo);
    const protocol::JoinLink link = ivo.invite(workspace);
    Device lea(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(lea.client().join(link, u"Lea"_s)));
    const Opened atIvo = open(ivo, workspace);
    const Opened atLea = open(lea, workspace);
    QTRY_VERIFY(atLea.context->session().syncState().caughtUp);
    atIvo.context->send(atIvo.general, {}, u"one"_s);
    atIvo.context->send(
        atIvo.general, {}, u"two <@"_s + atLea.context->directory().self().toString() + u'>');
    QTRY_COMPARE(atLea.context->rooms().row(0).unread, 2);
    QTRY_COMPARE(atLea.context->rooms().row(0).mentions, 1);
    QTRY_VERIFY(lea.client().workspaces().row(0).counts.unread > 0);
    QCOMPARE(atIvo.context->rooms().row(0).unread, 0); // one's own are read
    const Position last = atLea.context->directory().room(atLea.general)->lastPosition;
    atLea.context->markRead(atLea.general, last);
    QTRY_COMPARE(atLea.context->rooms().row(0).unread, 0);
    QTRY_COMPARE(lea.client().workspaces().row(0).counts, RoomCounts {});
}

void TestClient::anotherDeviceOfTheSamePerson()
{
    Device ivo(Device::Kind::WithServer);
    const WorkspaceId workspace = startHere(ivo);
    const protocol::JoinLink link = ivo.invite(workspace);
    const auto device = Device::wait(ivo.client().accountOf(workspace)->createDeviceLink());
    QVERIFY(device);
    const protocol::JoinLink deviceLink {
        .kind = protocol::JoinLink::Kind::Device, .address = link.address, .code = device->code
    };
    Device laptop(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(laptop.client().redeemDeviceLink(deviceLink)));
    const Opened atLaptop = open(laptop, workspace);
    QVERIFY(atLaptop.context);
    QTRY_COMPARE(atLaptop.context->directory().ownRole(), Role::Owner);
    Device thief(Device::Kind::ClientOnly);
    QVERIFY(!Device::wait(thief.client().redeemDeviceLink(deviceLink))); // it works once
}

void TestClient::theCopyIsReadableWithoutTheServer()
{
    Device ivo(Device::Kind::WithServer);
    const WorkspaceId workspace = startHere(ivo);
    const protocol::JoinLink link = ivo.invite(workspace);
    Device lea(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(lea.client().join(link, u"Lea"_s)));
    {
        const Opened atLea = open(lea, workspace);
        Timeline timeline(*atLea.context, atLea.general);
        QTRY_VERIFY(timeline.model->isOpen());
        atLea.context->send(atLea.general, {}, u"said online"_s);
        QTRY_VERIFY(
            timeline.model->rowCount() == 1 && timeline.model->row(0).delivery == Delivery::Sent);
    }
    QVERIFY(Device::wait(ivo.server().stopListening()));
    lea.restart();
    const Opened atLea = open(lea, workspace);
    Timeline timeline(*atLea.context, atLea.general);
    QTRY_COMPARE(texts(*timeline.model), QStringList { u"said online"_s });
    atLea.context->send(atLea.general, {}, u"written offline"_s);
    QTRY_COMPARE(timeline.model->rowCount(), 2);
    QVERIFY(timeline.model->row(1).delivery != Delivery::Sent);
    QVERIFY(Device::wait(
        ivo.server().listen({ .address = u"127.0.0.1"_s, .port = link.address.port })));
    lea.client().reconnectNow();
    QTRY_COMPARE_WITH_TIMEOUT(timeline.model->row(1).delivery, Delivery::Sent, 20'000);
    QCOMPARE(timeline.model->rowCount(), 2);
}

void TestClient::channelsAreCreatedByThoseWhoMay()
{
    Device ivo(Device::Kind::WithServer);
    const WorkspaceId workspace = startHere(ivo);
    const protocol::JoinLink link = ivo.invite(workspace);
    Device lea(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(lea.client().join(link, u"Lea"_s)));
    const Opened atIvo = open(ivo, workspace);
    const Opened atLea = open(lea, workspace);
    const RoomId design = atIvo.context->createChannel(u"design"_s, RoomKind::Public, {});
    QVERIFY(atIvo.context->rooms().indexOf(design) >= 0); // shown before the server knows
    QTRY_VERIFY(atLea.context->directory().room(design));
    QVERIFY(atLea.context->rooms().indexOf(design) < 0); // there, and not joined
    RoomActions(*atLea.context).join(design);
    QTRY_VERIFY(atLea.context->rooms().indexOf(design) >= 0);
    const RoomId secret = atIvo.context->createChannel(u"leads"_s, RoomKind::Private, {});
    QTRY_VERIFY(atIvo.context->directory().room(secret));
    QVERIFY(!atLea.context->directory().allows(Permission::ManageChannels));
    const RoomId refused = atLea.context->createChannel(u"mine"_s, RoomKind::Public, {});
    QTRY_COMPARE(
        atLea.context->session().outbox(refused).value(0).state, replica::SendState::Failed);
    QCOMPARE(atLea.context->session().outbox(refused)[0].error->code, ErrorCode::Forbidden);
    atLea.context->session().discard(atLea.context->session().outbox(refused)[0].key);
    QTRY_VERIFY(atLea.context->rooms().indexOf(refused) < 0);
    QVERIFY(atLea.context->rooms().indexOf(secret) < 0);
}

void TestClient::importsAppearInOpenTimelines()
{
    Device device(Device::Kind::WithServer);
    const WorkspaceId workspace = startHere(device);
    const Opened opened = open(device, workspace);
    Timeline timeline(*opened.context, opened.general);
    QTRY_VERIFY(timeline.model->isOpen());
    Account* account = device.client().accountOf(workspace);
    auto report = Device::wait(account->importStart(
        workspace, QStringLiteral(HEARTH_SOURCE_DIR "/resources/demo/demo-slack-export.zip")));
    QVERIFY(report);
    QTRY_VERIFY_WITH_TIMEOUT(
        (report = Device::wait(account->importStatus(workspace, report->id)))->state
            == protocol::ImportState::Done,
        30'000);
    QTRY_VERIFY(opened.context->rooms().rowCount() >= 4);
    QTRY_VERIFY(timeline.model->rowCount() > 5);
    // Rooms that the import made fill up as well, however early this device saw them empty; and
    // everybody has a name.
    const RoomListModel& rooms = opened.context->rooms();
    for (int i = 0; i < rooms.rowCount(); ++i)
        QTRY_VERIFY2(opened.context->directory().room(rooms.row(i).id)->lastPosition > 0,
            qPrintable(rooms.row(i).title));
    for (int i = 0; i < timeline.model->rowCount(); ++i)
        QTRY_VERIFY2(opened.context->directory().member(timeline.model->row(i).authorId),
            qPrintable(timeline.model->row(i).source));
    QVERIFY(Device::wait(account->importRemove(workspace, report->id)));
    QTRY_COMPARE(timeline.model->rowCount(), 0);
    QTRY_COMPARE(opened.context->rooms().rowCount(), 1);
    QTRY_COMPARE(opened.context->directory().members().size(), 1);
}

void TestClient::itMayCloseAtAnyMomentOfAFlow()
{
    Device ivo(Device::Kind::WithServer);
    const protocol::JoinLink link = ivo.invite(startHere(ivo));
    Device lea(Device::Kind::ClientOnly);
    // Each round closes the client one turn of the event loop later.
    for (int turns = 0; turns < 200; ++turns) {
        const Future<protocol::InvitePreview> preview = lea.client().preview(link);
        for (int turn = 0; turn < turns && !preview.isFinished(); ++turn)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (preview.isFinished()) {
            QVERIFY(preview.result());
            return;
        }
        lea.restart();
        QTRY_VERIFY(preview.isFinished());
        QVERIFY(!preview.result());
    }
    QFAIL("the flow comes to no end");
}

QTEST_GUILESS_MAIN(TestClient)
#include "test_client.moc"
