// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/models/account.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

#include <QPointer>
#include <QTimer>

namespace hearth::ui {

/// *Add another device*: a link that signs the same person in elsewhere, once, within ten minutes.
/// Window's thread.
class DeviceDialog final : public Sheet {
    Q_OBJECT

public:
    /// `address` is where the other device finds the server; without one (not hosting) the dialog
    /// says what to do first.
    DeviceDialog(models::Account& account, std::optional<protocol::ServerAddress> address,
        const Clock& clock, QWidget* parent);

    /// Where the server is reached besides, for the links; `host:port`. Before it is shown.
    void setOtherPlaces(const QStringList& others);

private:
    void ask();
    void take(const protocol::DeviceLink& link);
    void tick();

    QPointer<models::Account> m_account;
    std::optional<protocol::ServerAddress> m_address;
    QStringList m_others;
    const Clock& m_clock;
    QrCodeWidget* m_qr = nullptr;
    CopyField* m_link = nullptr;
    Label* m_left = nullptr;
    Button* m_again = nullptr;
    std::optional<Timestamp> m_expiresAt;
    QTimer m_timer;
};

} // namespace hearth::ui
