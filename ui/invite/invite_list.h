// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

class QListWidget;

namespace hearth::ui {

/// The invitations of a workspace, with what can be done with the one that is chosen. Window's
/// thread.
class InviteList final : public QWidget {
    Q_OBJECT

public:
    /// The directory outlives it.
    InviteList(const models::Directory& directory, QWidget* parent);

    void setInvites(const QList<protocol::Invite>& invites);
    /// One that was made or changed.
    void take(const protocol::Invite& invite);
    void setBusy(bool busy);

Q_SIGNALS:
    void renewRequested(const hearth::protocol::Invite& invite);
    void revokeRequested(const hearth::protocol::Invite& invite);

private:
    void refresh();
    void refreshButtons();
    [[nodiscard]] const protocol::Invite* chosen() const;

    const models::Directory& m_directory;
    QList<protocol::Invite> m_invites;
    QListWidget* m_list = nullptr;
    Label* m_none = nullptr;
    Button* m_renew = nullptr;
    Button* m_revoke = nullptr;
    bool m_busy = false;
};

} // namespace hearth::ui
