// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "ui/host/mapping_rows.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/toggle_switch.h"

#include <QPointer>

class QComboBox;

namespace hearth::ui {

/// One sign-in provider: what the server needs to speak with it, whom it lets in, and what its
/// groups mean here; a test says what is wrong. Applies when it is saved. Window's thread.
class ProviderDialog final : public Sheet {
    Q_OBJECT

public:
    /// One without an id is made.
    ProviderDialog(
        models::Account& account, const protocol::SignInProvider& provider, QWidget* parent);

Q_SIGNALS:
    /// Made, changed or removed.
    void changed();

private:
    void addFields();
    void addGroups();
    void addButtons();
    void take(const protocol::SignInProvider& provider);
    void followKind();
    void chooseAuthorities();
    [[nodiscard]] protocol::SignInKind kind() const;
    [[nodiscard]] protocol::SignInProviderChange typed() const;
    [[nodiscard]] bool isComplete();
    void test();
    void save();
    void askRemoval();
    void remove();
    void refuse(const Error& error);
    void setBusy(bool busy);

    QPointer<models::Account> m_account;
    protocol::SignInProvider m_provider; ///< as the server last said
    QString m_authorities; ///< PEM
    QComboBox* m_kind = nullptr;
    TextField* m_name = nullptr;
    TextField* m_issuer = nullptr;
    CopyField* m_redirect = nullptr;
    TextField* m_clientId = nullptr;
    TextField* m_secret = nullptr;
    TextField* m_scopes = nullptr;
    Button* m_certificate = nullptr;
    ToggleSwitch* m_enabled = nullptr;
    ToggleSwitch* m_admits = nullptr;
    TextField* m_groupClaim = nullptr;
    MappingRows* m_mappings = nullptr;
    Button* m_remove = nullptr;
    Button* m_test = nullptr;
    Button* m_save = nullptr;
};

} // namespace hearth::ui
