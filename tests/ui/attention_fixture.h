// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/window_fixture.h"
#include "ui/timeline/row_source.h"
#include "ui/timeline/timeline_view.h"

namespace hearth::test {

/// Lea at her window, and Ada, who joined from another device and gives her something to look at.
class AttentionFixture {
protected:
    void setUp()
    {
        m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
        m_desk->startHere(QStringLiteral("Lea Martin"), QStringLiteral("Northlight"));
        m_other = std::make_unique<Device>(Device::Kind::ClientOnly);
        QVERIFY(Device::wait(m_other->client().join(
            m_desk->device().invite(m_desk->workspace()->id()), QStringLiteral("Ada Byron"))));
        QTRY_VERIFY(ada().directory().isLoaded());
        QTRY_VERIFY(lea().directory().member(ada().directory().self()));
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
        m_general = *m_desk->window().navigator().room();
    }
    void tearDown()
    {
        m_other.reset();
        m_desk.reset();
    }
    /// A public channel that both are in.
    RoomId create(const QString& name)
    {
        const RoomId room = lea().createChannel(name, RoomKind::Public, {});
        const auto isIn = [&](models::WorkspaceContext& who) {
            const replica::RoomState* state = who.directory().room(room);
            return state && state->joined;
        };
        if (!QTest::qWaitFor([&] { return isIn(lea()) && ada().directory().room(room); }))
            qWarning("the channel did not arrive");
        ada().session().submit(protocol::channelJoin, { .id = room }, room);
        if (!QTest::qWaitFor([&] { return isIn(ada()); }))
            qWarning("joining the channel failed");
        return room;
    }
    /// Ada says it, and Lea's device has it.
    MessageId say(const RoomId& room, const QString& text, std::optional<MessageId> thread = {})
    {
        const MessageId id = ada().send(room, thread, text).value_or(MessageId {});
        if (!has(lea(), id))
            qWarning("the message did not arrive");
        return id;
    }
    /// Lea says it, and Ada's device has it.
    MessageId write(const RoomId& room, const QString& text, std::optional<MessageId> thread = {})
    {
        const MessageId id = lea().send(room, thread, text).value_or(MessageId {});
        if (!has(ada(), id))
            qWarning("the message did not arrive");
        return id;
    }
    static bool has(models::WorkspaceContext& who, const MessageId& message)
    {
        return QTest::qWaitFor(
            [&] { return Device::wait(who.session().message(message)).has_value(); }, 20'000);
    }
    static qint64 unread(models::WorkspaceContext& who, const RoomId& room)
    {
        const replica::RoomState* state = who.directory().room(room);
        return state ? state->unread : -1;
    }
    /// To the window, wherever the keyboard is.
    void press(int key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(&m_desk->window(), static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] models::WorkspaceContext& lea() const { return *m_desk->workspace(); }
    [[nodiscard]] models::WorkspaceContext& ada() const
    {
        return *m_other->client().context(m_desk->workspace()->id());
    }
    [[nodiscard]] std::optional<RoomId> openRoom() const
    {
        return m_desk->window().navigator().room();
    }

    ui::ThemeController m_theme { *qApp };
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Device> m_other;
    RoomId m_general;
};

} // namespace hearth::test
