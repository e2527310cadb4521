// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/credential_store.h"
#include "core/settings/settings.h"

#include <memory>

namespace hearth::ui {

/// Where this device keeps the secrets of its sessions.
enum class SecretPlace {
    Keychain, ///< the system's; what everybody starts with
    File, ///< in clear, readable by this person alone
    ThisRun, ///< in memory: sign in again after a restart
};

namespace setting {
inline constexpr Setting<SecretPlace> secretPlace { .key = "account/secretPlace",
    .fallback = SecretPlace::Keychain };
} // namespace setting

/// The store of the person's choice. Changing the choice carries along what was written during this
/// run, so that a session whose secret the keychain refused is not lost. Window's thread.
class ChosenStore final : public client::CredentialStore {
public:
    /// `file` is where the secrets go if the person chooses a file.
    ChosenStore(Settings& settings, const QString& file);
    ~ChosenStore() override;

    [[nodiscard]] SecretPlace place() const { return m_place; }
    /// Answers when everything written during this run is in the new place; the choice is
    /// remembered then.
    Future<void> choose(SecretPlace place);

    Future<void> write(const QString& key, const QString& secret) override;
    Future<QString> read(const QString& key) override;
    Future<void> remove(const QString& key) override;

private:
    void use(SecretPlace place);

    Settings& m_settings;
    QString m_file;
    SecretPlace m_place = SecretPlace::Keychain;
    std::unique_ptr<client::CredentialStore> m_store;
    QHash<QString, QString> m_written; ///< this run's; what a further attempt has to store
    QObject m_context;
};

} // namespace hearth::ui

template <>
struct hearth::EnumNames<hearth::ui::SecretPlace> {
    using E = hearth::ui::SecretPlace;
    static constexpr std::array names { EnumName { E::Keychain, "keychain" },
        EnumName { E::File, "file" }, EnumName { E::ThisRun, "thisRun" } };
};
