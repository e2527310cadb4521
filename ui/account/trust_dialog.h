// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

#include <QPointer>

namespace hearth::ui {

/// The way forward after a host was set up anew: the person types what the host reads out from
/// their own screen, and only a computer whose fingerprint begins like that is trusted from then
/// on. What answered is not shown here, so that nobody copies it. Window's thread.
class TrustDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr qsizetype digits = 16; ///< that are compared

    /// `found`: the fingerprint of what answers now.
    TrustDialog(models::Account& account, QString found, QWidget* parent);

private:
    void refresh();
    void trust();
    [[nodiscard]] QString typed() const;

    QPointer<models::Account> m_account;
    const QString m_found;
    TextField* m_field = nullptr;
    Button* m_trust = nullptr;
};

} // namespace hearth::ui
