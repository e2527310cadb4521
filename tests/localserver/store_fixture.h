// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/names.h"
#include "tests/support/workspace_fixture.h"

#include <QTest>

namespace hearth::test {

/// The stores of a workspace that was just made: its owner and *general* are there. A test class
/// derives from it and calls `setUp` and `tearDown` around each test.
class StoreFixture {
protected:
    void setUp()
    {
        m_at = std::make_unique<WorkspaceFixture>();
        m_workspace = m_at->make();
        m_general = generalRoomId(m_workspace);
        m_connection = *m_at->files.open(m_workspace, storage::Access::ReadWrite);
        m_store = std::make_unique<server::SqliteWorkspaceStore>(*m_connection);
        m_position = m_at->clock.now().micros;
    }

    void tearDown()
    {
        m_store.reset();
        m_connection.reset();
        m_at.reset();
    }

    MemberId addMember(const QString& name, std::optional<ImportId> import = {},
        MemberState state = MemberState::Active)
    {
        Member member;
        member.id = MemberId::generate(m_at->clock, m_at->random);
        if (!import)
            member.userId = UserId::generate(m_at->clock, m_at->random);
        member.displayName = name;
        member.state = state;
        member.joinedAt = m_at->clock.now();
        member.importId = import;
        if (store().members().add(member) != server::Added::Yes)
            qFatal("the member was not added");
        return member.id;
    }

    RoomId addRoom(const QString& name, RoomKind kind, std::optional<ImportId> import = {})
    {
        Room room;
        room.id = RoomId::generate(m_at->clock, m_at->random);
        room.kind = kind;
        room.name = name;
        room.importId = import;
        if (store().rooms().add(room, 7) != server::Added::Yes)
            qFatal("the room was not added");
        return room.id;
    }

    Message addMessage(RoomId room, MemberId author, std::optional<MessageId> parent = {},
        std::optional<ImportId> import = {})
    {
        Message message = m_at->message(m_workspace, QStringLiteral("text"));
        message.roomId = room;
        message.authorId = author;
        message.parentId = parent;
        message.position = ++m_position;
        if (!store().messages().addImported(message, import))
            qFatal("the message was not added");
        return message;
    }
    [[nodiscard]] server::WorkspaceStore& store() { return *m_store; }

    std::unique_ptr<WorkspaceFixture> m_at;
    WorkspaceId m_workspace;
    RoomId m_general;
    std::unique_ptr<storage::Connection> m_connection;
    std::unique_ptr<server::WorkspaceStore> m_store;
    Position m_position = 0;
};

} // namespace hearth::test
