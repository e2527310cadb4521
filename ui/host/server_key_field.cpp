// SPDX-License-Identifier: Apache-2.0
#include "ui/host/server_key_field.h"

#include "ui/shell/sheet.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

ServerKeyField::ServerKeyField(
    Settings& settings, client::CredentialStore& keychain, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_keychain(keychain)
    , m_place(new QComboBox(this))
    , m_message(new InlineMessage(this))
{
    m_place->setObjectName(u"serverKeyPlace"_s);
    m_place->setAccessibleName(tr("Key of the server's secrets"));
    for (const auto& [place, text] : { std::pair { ServerKeyPlace::Automatic, tr("By itself") },
             std::pair { ServerKeyPlace::Keychain, tr("In the keychain") },
             std::pair { ServerKeyPlace::File, tr("In a file") } })
        m_place->addItem(text, QVariant::fromValue(static_cast<int>(place)));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::smallGap);
    layout->addWidget(new SheetRow(tr("Key of the server's secrets"),
        tr("It opens what the server keeps sealed: second factors, the password of the mail "
           "server, the keys that sign. By itself: in the keychain where a new server finds one, "
           "otherwise in a file beside its data. In a file it is in every copy of that folder."),
        m_place, this));
    layout->addWidget(m_message);
    show(settings.get(setting::serverKeyPlace));
    connect(m_place, &QComboBox::activated, this, &ServerKeyField::choose);
}

void ServerKeyField::show(ServerKeyPlace place)
{
    m_place->setCurrentIndex(m_place->findData(static_cast<int>(place)));
}

void ServerKeyField::choose()
{
    const auto place = static_cast<ServerKeyPlace>(m_place->currentData().toInt());
    m_message->clear();
    if (place != ServerKeyPlace::Keychain)
        return keep(place);
    // Something that nobody has put there: whether anybody answers is what matters.
    m_place->setEnabled(false);
    m_keychain.read(u"server-key"_s).then(this, [this, place](const Result<QString>& found) {
        m_place->setEnabled(true);
        if (found || found.error().code == ErrorCode::NotFound)
            keep(place);
        else
            refuse(found.error());
    });
}

void ServerKeyField::keep(ServerKeyPlace place)
{
    m_settings.set(setting::serverKeyPlace, place);
    m_message->setMessage(MessageTone::Good,
        tr("From the next start of Hearth on. Until then it stays where it is."));
}

void ServerKeyField::refuse(const Error& error)
{
    show(m_settings.get(setting::serverKeyPlace));
    m_message->setMessage(MessageTone::Error,
        error.code == ErrorCode::Forbidden
            ? tr("The keychain refused. The key stays where it is.")
            : tr("No keychain answers on this computer. The key stays where it is."));
}

} // namespace hearth::ui
