// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/rules_sheet.h"

namespace hearth::ui {

/// *Security policy* of the open workspace: who comes in, from where, with what proof, and what
/// members may do without being asked. For those who may change the workspace. Window's thread.
class SecurityPolicyDialog final : public RulesSheet {
    Q_OBJECT

public:
    /// The workspace outlives it.
    SecurityPolicyDialog(models::WorkspaceContext& workspace, QWidget* parent);

Q_SIGNALS:
    void domainsRequested();
    void networksRequested();
    void rolesRequested();
    void auditRequested();

private:
    void addWaysIn();
    void addRights();
    [[nodiscard]] QString reason(const Error& error) const override;
};

} // namespace hearth::ui
