// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/protocol/join_link.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/labels.h"

namespace hearth::ui {

/// The links of invitations that were made just now: they are shown once. One has its QR code
/// beside it; those for e-mail addresses have the text to send, where the server sends no mail.
/// Window's thread.
class InviteResult final : public QWidget {
    Q_OBJECT

public:
    /// The directory outlives it.
    InviteResult(
        protocol::ServerAddress address, const models::Directory& directory, QWidget* parent);

    /// Takes the place of what was shown. Those without a code are left out.
    void showLinks(const QList<protocol::Invite>& invites);

    /// Where the server is reached besides, for the links; `host:port`.
    void setOtherPlaces(const QStringList& others) { m_others = others; }
    /// Whether the server sends what goes to an e-mail address by itself.
    void setSendsMail(bool sends) { m_sendsMail = sends; }

private:
    void addLink(const protocol::Invite& invite);
    void addText(const protocol::Invite& invite);
    [[nodiscard]] QString noteAbout(const QList<protocol::Invite>& invites) const;
    [[nodiscard]] QString linkOf(const protocol::Invite& invite) const;

    protocol::ServerAddress m_address;
    QStringList m_others;
    const models::Directory& m_directory;
    QWidget* m_content = nullptr;
    bool m_sendsMail = false;
};

} // namespace hearth::ui
