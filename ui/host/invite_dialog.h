// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

namespace hearth::ui {

/// *Invite people* to a workspace on a server elsewhere: its join link and QR code. Window's
/// thread.
class InviteDialog final : public Sheet {
    Q_OBJECT

public:
    InviteDialog(models::Account& account, const WorkspaceId& workspace, QWidget* parent);

private:
    QrCodeWidget* m_qr = nullptr;
    CopyField* m_link = nullptr;
};

} // namespace hearth::ui
