// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account_safety.h"
#include "ui/shell/sheet.h"

class QVBoxLayout;

namespace hearth::ui {

/// The devices on which somebody else is signed in, and a way to sign them out: one, or all. For
/// the server's owner, who also sees the addresses, and for administrators of a workspace. Window's
/// thread.
class SessionsDialog final : public Sheet {
    Q_OBJECT

public:
    struct Person {
        UserId id;
        QString name;
        std::optional<WorkspaceId> workspace; ///< the one that the caller administers
    };

    SessionsDialog(const models::Account& account, Person person, QWidget* parent);

private:
    void show(const protocol::SessionList& list);
    void addRow(const protocol::SessionInfo& session);
    void end(const std::optional<SessionId>& session, const QString& done);
    void askEndAll();

    models::AccountSafety m_safety;
    Person m_person;
    QWidget* m_list = nullptr; ///< off while the server is asked
    QVBoxLayout* m_rows = nullptr;
    Label* m_nothing = nullptr;
    Button* m_endAll = nullptr;
};

} // namespace hearth::ui
