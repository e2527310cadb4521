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
