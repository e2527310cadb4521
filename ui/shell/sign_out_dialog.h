// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"
#include "ui/shell/sheet.h"
#include "ui/shell/unsent_summary.h"

class QRadioButton;

namespace hearth::ui {

/// *Sign out*: asks whether this device's copy stays, and says what would be lost without it.
/// Window's thread.
class SignOutDialog final : public Sheet {
    Q_OBJECT

public:
    /// `unsent`: what has not reached the server yet, in all workspaces of the account.
    SignOutDialog(
        const models::Account& account, const QList<WorkspaceUnsent>& unsent, QWidget* parent);

Q_SIGNALS:
    void confirmed(hearth::models::Client::LocalCopy localCopy);

private:
    [[nodiscard]] static QString keeping(const QList<WorkspaceUnsent>& unsent);
    void addUnsent(const QList<WorkspaceUnsent>& unsent);
    QRadioButton* addChoice(const QString& text, const QString& consequence);

    QRadioButton* m_erase = nullptr;
};

} // namespace hearth::ui
