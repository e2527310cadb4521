// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/claim_actions.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

namespace hearth::ui {

/// *Enter a code*: whoever has the code of a personal link says that they are the imported
/// person it was made for. Window's thread.
class ClaimCodeDialog final : public Sheet {
    Q_OBJECT

public:
    /// The account outlives it.
    ClaimCodeDialog(const models::Account& account, const WorkspaceId& workspace, QWidget* parent);

private:
    void redeem();
    /// Why not, in words; the server says only that it is none, expired, used or overtaken.
    [[nodiscard]] QString refusal(const Error& error) const;

    models::ClaimActions m_actions;
    TextField* m_code;
    Button* m_redeem = nullptr;
};

} // namespace hearth::ui
