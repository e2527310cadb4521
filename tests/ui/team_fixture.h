// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/window_fixture.h"
#include "ui/shell/dialogs.h"

namespace hearth::test {

/// Two people with their windows open in one workspace: Lea, who owns it and has the server, and
/// Ada, a member who joined.
class TeamFixture {
protected:
    void gather()
    {
        m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
        m_desk->startHere(QStringLiteral("Lea Martin"), QStringLiteral("Northlight"));
        m_guest = std::make_unique<Desk>(Device::Kind::ClientOnly);
        const Result<WorkspaceId> joined = Device::wait(m_guest->client().join(
            m_desk->device().invite(m_desk->workspace()->id()), QStringLiteral("Ada Byron")));
        QVERIFY(joined);
        m_guest->window().openWorkspace(*joined);
        QTRY_VERIFY(m_guest->workspace() && m_guest->workspace()->directory().isLoaded()
            && m_guest->window().navigator().room());
    }
    void part()
    {
        m_guest.reset();
        m_desk.reset();
    }
    /// The member becomes an admin, and their device loses the server.
    void goOffline()
    {
        m_desk->workspace()->session().submit(protocol::memberUpdateRole,
            { .id = m_guest->workspace()->directory().self(), .role = Role::Admin }, {});
        QTRY_COMPARE(m_guest->workspace()->directory().ownRole(), Role::Admin);
        QVERIFY(Device::wait(m_desk->device().server().stopListening()));
        QTRY_VERIFY(m_guest->workspace()->session().syncState().connection.phase
            != provider::ConnectionPhase::Online);
    }
    /// The admin is a member again, and does not hear of it before they are online.
    void takeRoleBack()
    {
        const MemberId guest = m_guest->workspace()->directory().self();
        m_desk->workspace()->session().submit(
            protocol::memberUpdateRole, { .id = guest, .role = Role::Member }, {});
        QTRY_VERIFY(m_desk->workspace()->session().outbox().isEmpty());
        QTRY_COMPARE(m_desk->workspace()->directory().member(guest)->role, Role::Member);
    }
    void goOnline()
    {
        models::Account* account = m_guest->window().navigator().account();
        QVERIFY(
            Device::wait(m_desk->device().server().listen({ .address = QStringLiteral("127.0.0.1"),
                .port = account->address().port,
                .certificateFile = {},
                .keyFile = {} })));
        account->reconnectNow();
    }
    /// The dialog that the window's menu opens with this command.
    template <typename Dialog>
    static Dialog& open(Desk& desk, ui::Command command)
    {
        desk.window().findChild<ui::Dialogs*>()->run(command);
        return *desk.window().findChild<Dialog*>();
    }

    std::unique_ptr<Desk> m_desk; ///< the owner's
    std::unique_ptr<Desk> m_guest; ///< the member's
};

} // namespace hearth::test
