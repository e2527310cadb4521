// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/credential_store.h"
#include "core/settings/server_key_place.h"

#include <QWidget>

class QComboBox;

namespace hearth::ui {

class InlineMessage;

/// Where the key lies that opens the secrets of the server in this program. A choice holds from the
/// next start on; then the key moves, and nothing is written anew. The keychain is looked for
/// first. Window's thread.
class ServerKeyField final : public QWidget {
    Q_OBJECT

public:
    /// Both outlive it. `keychain`: where the key would go.
    ServerKeyField(Settings& settings, client::CredentialStore& keychain, QWidget* parent);

private:
    void choose();
    void keep(ServerKeyPlace place);
    void refuse(const Error& error);
    void show(ServerKeyPlace place);

    Settings& m_settings;
    client::CredentialStore& m_keychain;
    QComboBox* m_place = nullptr;
    InlineMessage* m_message = nullptr;
};

} // namespace hearth::ui
