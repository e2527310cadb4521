// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/store_fixture.h"

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;

/// What every implementation of the workspace's stores owes, whatever database is below. SQLite is
/// the one there is. See test_store_records for what hangs on people and rooms.
class TestStore : public QObject, private test::StoreFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void kernel();
    void membersComeBackAsTheyWere();
    void onlyOneOwner();
    void accessVersions();
    void roomsComeBackAsTheyWere();
    void whoIsInARoom();
    void messagesComeBackAsTheyWere();
    void pagesAreFilledForEveryMessage();
    void repliersAreTheLastFive();
    void attachmentsGoTogether();
    void importsAreUndoneWhole();
    void whatOthersHoldSurvivesAnImport();
};

void TestStore::kernel()
{
    const KernelState state = *store().kernel().state();
    QVERIFY(!state.epoch.isNull());
    QCOMPARE(state.joinCode.size(), 6);
    QVERIFY(store().kernel().setJoinCode(u"ABCDEF"_s));
    QVERIFY(store().kernel().setLastPosition(77));
    QVERIFY(store().kernel().setEpoch(Uuid::derive("next")));
    QCOMPARE(store().kernel().state()->joinCode, u"ABCDEF"_s);
    QCOMPARE(store().kernel().state()->lastPosition, 77);
    QCOMPARE(store().kernel().state()->epoch, Uuid::derive("next"));
    Workspace workspace = *store().kernel().workspace();
    QCOMPARE(workspace.id, m_workspace);
    workspace.name = u"Næme"_s;
    workspace.membersMayCreateChannels = true;
    workspace.joinCodeEnabled = false;
    workspace.revision = 9;
    QVERIFY(store().kernel().updateWorkspace(workspace));
    QCOMPARE(*store().kernel().workspace(), workspace);
}

void TestStore::membersComeBackAsTheyWere()
{
    const ImportId import { Uuid::derive("import") };
    const MemberId somebody = addMember(u"Ünïcode 🎉"_s);
    addMember(u"imported"_s, import, MemberState::Imported);
    Member member = *store().members().find(somebody).value();
    QCOMPARE(member.displayName, u"Ünïcode 🎉"_s);
    QCOMPARE(store().members().findByUser(*member.userId)->value(), member);
    QCOMPARE(*store().members().add(member), Added::Known);
    member.role = Role::Guest;
    member.state = MemberState::Removed;
    member.revision = 5;
    QVERIFY(store().members().update(member));
    QCOMPARE(store().members().find(somebody)->value(), member);
    QCOMPARE(store().members().list()->size(), 3);
    QCOMPARE(store().members().listAccounts()->size(), 1); // the owner; the other was removed
    QCOMPARE(*store().members().countActive(), 1);
    QVERIFY(!store().members().find(MemberId { Uuid::derive("nobody") })->has_value());
}

void TestStore::onlyOneOwner()
{
    Member second = *store().members().find(addMember(u"second"_s)).value();
    second.role = Role::Owner;
    QCOMPARE(store().members().update(second).error().code, ErrorCode::Conflict);
    QCOMPARE(store().members().owner()->value().id, m_at->owner);
}

void TestStore::accessVersions()
{
    const MemberId full = addMember(u"full"_s);
    const MemberId guest = addMember(u"guest"_s);
    Member asGuest = *store().members().find(guest).value();
    asGuest.role = Role::Guest;
    QVERIFY(store().members().update(asGuest));
    QVERIFY(store().members().setAccessVersion(guest, 12));
    QVERIFY(store().members().setAccessVersionOfFullMembers(40));
    QCOMPARE(*store().members().accessVersion(full), 40);
    QCOMPARE(*store().members().accessVersion(guest), 12);
}

void TestStore::roomsComeBackAsTheyWere()
{
    Room room = *store().rooms().find(addRoom(u"Straße"_s, RoomKind::Private)).value();
    QCOMPARE(*store().rooms().add(room, 99), Added::Known);
    room.topic = u"topic"_s;
    room.purpose = u"two\nlines"_s;
    room.archivedAt = m_at->clock.now();
    room.revision = 3;
    QVERIFY(store().rooms().update(room));
    QCOMPARE(store().rooms().find(room.id)->value(), room);
    QCOMPARE(*store().rooms().kind(room.id), std::optional(RoomKind::Private));
    QCOMPARE(store().rooms().list()->size(), 2);
    // Channel names are unique; conversations have none, and many of those may be.
    Room twin;
    twin.id = RoomId::generate(m_at->clock, m_at->random);
    twin.name = u"STRASSE"_s;
    QCOMPARE(store().rooms().add(twin, 1).error().code, ErrorCode::Conflict);
    addRoom({}, RoomKind::Direct);
    addRoom({}, RoomKind::Direct);
    QVERIFY(store().rooms().remove(room.id));
    QVERIFY(!store().rooms().find(room.id)->has_value());
    QVERIFY(!store().rooms().kind(room.id)->has_value());
}

void TestStore::whoIsInARoom()
{
    const MemberId somebody = addMember(u"somebody"_s);
    const RoomId secret = addRoom(u"secret"_s, RoomKind::Private);
    const RoomId direct = addRoom({}, RoomKind::Direct);
    QCOMPARE(*store().rooms().addMember(secret, somebody, { .since = 9 }), Added::Yes);
    QCOMPARE(*store().rooms().addMember(secret, somebody, { .since = 11 }), Added::Known);
    QCOMPARE(*store().rooms().addMember(direct, somebody, { .since = 3 }), Added::Yes);
    QVERIFY(*store().rooms().hasMember(secret, somebody));
    QVERIFY(!*store().rooms().hasMember(secret, m_at->owner));
    QCOMPARE(store().rooms().find(secret)->value().memberIds, QList { somebody });
    QHash<RoomId, qint64> since;
    const auto visible = *store().rooms().roomsOf(somebody);
    for (const protocol::VisibleRoom& room : visible)
        since.insert(room.id, room.since);
    QCOMPARE(since.value(secret), 9);
    QCOMPARE(since.value(direct), 7); // the room itself is newer than the membership
    QVERIFY(store().rooms().setSince(secret, 50));
    QCOMPARE(store().rooms().publicRooms()->size(), 1);
    QVERIFY(store().rooms().removeMemberFromChannels(somebody));
    QVERIFY(!*store().rooms().hasMember(secret, somebody));
    QVERIFY(*store().rooms().hasMember(direct, somebody));
    QVERIFY(store().rooms().removeMember(direct, somebody));
    QVERIFY(store().rooms().roomsOf(somebody)->isEmpty());
}

void TestStore::messagesComeBackAsTheyWere()
{
    Message message = addMessage(m_general, m_at->owner);
    QCOMPARE(store().messages().find(message.id)->value(), message);
    QCOMPARE(*store().messages().lastPosition(), message.position);
    message.body = u"'; DROP TABLE message; -- 🎉\n\t\"quoted\""_s;
    message.editedAt = m_at->clock.now();
    message.revision = 4;
    QVERIFY(store().messages().update(message));
    QVERIFY(store().messages().addEdit(
        message.id, { .revision = 1, .body = u"text"_s, .replacedAt = m_at->clock.now() }));
    QVERIFY(store().messages().addEdit(
        message.id, { .revision = 1, .body = u"twice"_s, .replacedAt = m_at->clock.now() }));
    QCOMPARE(store().messages().edits(message.id)->size(), 1);
    QCOMPARE(store().messages().find(message.id)->value(), message);
    QCOMPARE(store().messages().add(message).error().code, ErrorCode::Conflict);
}

void TestStore::pagesAreFilledForEveryMessage()
{
    // More than one statement's worth of ids.
    constexpr int count = 150;
    const MemberId other = addMember(u"other"_s);
    const RoomId elsewhere = addRoom(u"elsewhere"_s, RoomKind::Public);
    QList<Message> all;
    for (int i = 0; i < count; ++i) {
        Message message = addMessage(m_general, m_at->owner);
        addMessage(elsewhere, m_at->owner);
        if (i % 3 == 0) {
            QCOMPARE(
                *store().messages().addReaction(message.id, 1, u"👍"_s, other, {}), Added::Yes);
            QCOMPARE(
                *store().messages().addReaction(message.id, 2, u"🎉"_s, other, {}), Added::Yes);
            QCOMPARE(*store().messages().addReaction(message.id, 3, u"👍"_s, m_at->owner, {}),
                Added::Yes);
            QCOMPARE(
                *store().messages().addReaction(message.id, 4, u"👍"_s, other, {}), Added::Known);
            message.reactions = { { .emoji = u"👍"_s, .memberIds = { other, m_at->owner } },
                { .emoji = u"🎉"_s, .memberIds = { other } } };
        }
        if (i % 5 == 0) {
            const FileEntry file { .id = FileId::generate(m_at->clock, m_at->random),
                .name = u"a.png"_s,
                .mimeType = u"image/png"_s,
                .size = 12,
                .state = FileState::Missing };
            QCOMPARE(*store().messages().addFile(message.id, 0, file, {}), Added::Yes);
            QCOMPARE(*store().messages().addFile(message.id, 0, file, {}), Added::Known);
            message.files = { file };
        }
        all.append(message);
    }
    const auto page = store().messages().page({ .roomId = m_general, .limit = count });
    QVERIFY(page && !page->more);
    QCOMPARE(page->messages, all);
    QCOMPARE(store().messages().find(all.front().id)->value(), all.front());
    const auto after = store().messages().page({ .roomId = m_general,
        .anchor = all[9].position,
        .direction = protocol::PageDirection::After,
        .limit = 10 });
    QVERIFY(after->more);
    QCOMPARE(after->messages, all.mid(10, 10));
}

void TestStore::repliersAreTheLastFive()
{
    const Message start = addMessage(m_general, m_at->owner);
    QList<MemberId> people;
    for (int i = 0; i < 7; ++i) {
        people.append(addMember(u"p%1"_s.arg(i)));
        addMessage(m_general, people.last(), start.id);
        addMessage(m_general, people.first(), start.id);
    }
    QVERIFY(store().messages().recountReplies(start.id));
    const Message found = store().messages().find(start.id)->value();
    QCOMPARE(found.replyCount, 14);
    QCOMPARE(found.lastReplyAt->micros, m_position);
    QCOMPARE(found.replierIds, (QList { people[0], people[6], people[5], people[4], people[3] }));
}

void TestStore::attachmentsGoTogether()
{
    const Message message = addMessage(m_general, m_at->owner);
    QVERIFY(store().messages().addReaction(message.id, 1, u"👍"_s, m_at->owner, {}));
    QVERIFY(store().messages().addEdit(
        message.id, { .revision = 1, .body = u"old"_s, .replacedAt = {} }));
    QVERIFY(store().messages().removeAttachments(message.id));
    QVERIFY(store().messages().find(message.id)->value().reactions.isEmpty());
    QVERIFY(store().messages().edits(message.id)->isEmpty());
    QVERIFY(store().messages().removeAllOf(m_general));
    QVERIFY(!store().messages().find(message.id)->has_value());
}

void TestStore::importsAreUndoneWhole()
{
    const ImportId import { Uuid::derive("import") };
    protocol::ImportReport report { .id = import,
        .source = u"export.zip"_s,
        .startedAt = m_at->clock.now(),
        .finishedAt = {},
        .taken = {},
        .known = {},
        .skipped = {},
        .error = {} };
    QVERIFY(store().imports().put(report));
    report.state = protocol::ImportState::Done;
    QVERIFY(store().imports().put(report));
    QCOMPARE(store().imports().find(import)->value().state, protocol::ImportState::Done);
    QCOMPARE(store().imports().list()->size(), 1);

    const MemberId somebody = addMember(u"imported"_s, import, MemberState::Imported);
    const RoomId room = addRoom(u"history"_s, RoomKind::Private, import);
    QVERIFY(store().rooms().addMember(room, somebody, { .since = 1 }));
    const Message start = addMessage(room, somebody, {}, import);
    addMessage(room, somebody, start.id, import);
    addMessage(m_general, somebody, {}, import);
    QVERIFY(store().messages().addReaction(start.id, 1, u"👍"_s, somebody, import));
    QVERIFY(store().messages().addEdit(
        start.id, { .revision = 1, .body = u"old"_s, .replacedAt = {} }));

    const auto removal = store().imports().removeContent(import);
    QVERIFY(removal);
    QCOMPARE(removal->messages, 3);
    QCOMPARE(removal->removedRooms.size(), 1);
    QCOMPARE(removal->removedRooms.front().memberIds, QList { somebody });
    QCOMPARE(removal->thinnedRooms, QList { m_general });
    QCOMPARE(removal->removedMembers, QList { somebody });
    QVERIFY(!store().messages().find(start.id)->has_value());
    QVERIFY(!store().members().find(somebody)->has_value());
    QCOMPARE(store().rooms().list()->size(), 1);
    QVERIFY(store().imports().find(import)->has_value()); // the report stays
}

void TestStore::whatOthersHoldSurvivesAnImport()
{
    const ImportId import { Uuid::derive("import") };
    const MemberId somebody = addMember(u"imported"_s, import, MemberState::Imported);
    const MemberId idle = addMember(u"idle"_s, import, MemberState::Imported);
    const RoomId room = addRoom(u"history"_s, RoomKind::Public, import);
    const Message imported = addMessage(room, somebody, {}, import);
    const Message answer = addMessage(
        room, m_at->owner, imported.id); // written here, under something imported
    const Message own = addMessage(m_general, m_at->owner);
    addMessage(m_general, somebody, own.id, import); // imported, under something written here
    QVERIFY(store().messages().recountReplies(own.id));
    QVERIFY(store().messages().addReaction(own.id, 1, u"👍"_s, somebody, {}));

    const auto removal = store().imports().removeContent(import);
    QCOMPARE(removal->messages, 2);
    QVERIFY(removal->removedRooms.isEmpty());
    QCOMPARE(removal->removedMembers, QList { idle });
    QVERIFY(!store().messages().find(answer.id)->value().parentId);
    QCOMPARE(store().messages().find(own.id)->value().replyCount, 0);
    QVERIFY(!store().rooms().find(room)->value().importId);
    QVERIFY(!store().members().find(somebody)->value().importId);
}

QTEST_GUILESS_MAIN(TestStore)
#include "test_store.moc"
