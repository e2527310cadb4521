// SPDX-License-Identifier: Apache-2.0
#include "ui/account/device_dialog.h"

#include "ui/theme/metrics.h"

#include <chrono>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

DeviceDialog::DeviceDialog(models::Account& account, std::optional<protocol::ServerAddress> address,
    const Clock& clock, QWidget* parent)
    : Sheet(tr("Add another device"),
          tr("Open this link on your other device, or scan the code there. It signs you in as "
             "yourself, works once, and "
             "only for ten minutes. Show it to nobody else."),
          parent)
    , m_account(&account)
    , m_address(std::move(address))
    , m_clock(clock)
    , m_qr(new QrCodeWidget(tr("QR code that signs another device in"), this))
    , m_link(new CopyField(tr("Device link"), this))
    , m_left(new Label({}, TextRole::Muted, this))
{
    m_link->setObjectName(u"link"_s);
    m_left->setWordWrap(true);
    body().addWidget(m_qr, 0, Qt::AlignHCenter);
    body().addWidget(m_link);
    body().addWidget(m_left);
    m_qr->hide();
    m_link->hide();
    addCloseButton(tr("Close"));
    m_again = addButton(tr("New link"), ButtonKind::Secondary, Side::Leading);
    connect(m_again, &QPushButton::clicked, this, &DeviceDialog::ask);
    connect(&m_timer, &QTimer::timeout, this, &DeviceDialog::tick);
    m_timer.setInterval(1s);
    if (m_address) {
        ask();
        return;
    }
    m_again->hide();
    setSubtitle({});
    showMessage(MessageTone::Information,
        tr("Your workspace is on this computer only, so no other device can reach it. Host it "
           "first, then add the device."));
}

void DeviceDialog::setOtherPlaces(const QStringList& others) { m_others = others; }

void DeviceDialog::ask()
{
    if (!m_account)
        return;
    m_again->setEnabled(false);
    clearMessage();
    m_account->createDeviceLink().then(this, [this](const Result<protocol::DeviceLink>& link) {
        m_again->setEnabled(true);
        if (link)
            take(*link);
        else
            showError(link.error(), ErrorContext::General);
    });
}

void DeviceDialog::take(const protocol::DeviceLink& link)
{
    const protocol::JoinLink whole { .kind = protocol::JoinLink::Kind::Device,
        .address = *m_address,
        .code = link.code,
        .others = m_others };
    m_link->setValue(whole.toString());
    m_qr->setText(whole.toString());
    m_link->show();
    m_qr->show();
    m_expiresAt = link.expiresAt;
    m_timer.start();
    tick();
}

void DeviceDialog::tick()
{
    const qint64 seconds = m_expiresAt->seconds() - m_clock.now().seconds();
    if (seconds > 0) {
        m_left->setText(tr("Valid for another %1:%2", "minutes and seconds")
                .arg(seconds / 60)
                .arg(seconds % 60, 2, 10, QLatin1Char('0')));
        return;
    }
    m_timer.stop();
    m_qr->hide();
    m_link->hide();
    m_left->setText(tr("This link is no longer valid. Make a new one."));
}

} // namespace hearth::ui
