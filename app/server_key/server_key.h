// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "core/base/random.h"
#include "core/client/credential_store.h"
#include "core/settings/server_key_place.h"

#include <QByteArray>

#include <optional>

namespace hearth::app {

/// Where the key lies that opens the secrets of a data directory.
enum class KeyPlace {
    File, ///< `secret.key` in the data directory, readable by its owner only
    Keychain, ///< the system's, under the path of the data directory
    Environment, ///< `HEARTH_SECRET_KEY`, 64 hexadecimal digits
};

/// `file`, `keychain` or `env`; none for another word.
[[nodiscard]] std::optional<KeyPlace> keyPlaceFromName(QStringView name);

/// As `server::ServerConfig::secretKey` and `formerSecretKey` take them.
struct ServerKeys {
    QByteArray current;
    QByteArray former;
};

/// Fetches the key. A key that the keychain is to hold is made there the first time; one that has
/// lain in the file moves by itself when the server opens, and one that has lain in the keychain
/// moves back. Read from the environment it is taken out of it, so that no child inherits it.
/// `Unavailable` and `Forbidden` as the store answers, `InvalidArgument` for an environment without
/// a key. The store outlives the answer; its thread.
[[nodiscard]] Future<ServerKeys> serverKeys(
    client::CredentialStore& store, KeyPlace place, const QString& dataDirectory, Random& random);

/// The same for the server inside the desktop program, as its person chose it. Nothing is lost on
/// the way: what is in the keychain was read back from it before anything relies on it, and while
/// the keychain does not answer, a key that still lies in the file is used.
[[nodiscard]] Future<ServerKeys> chosenServerKeys(client::CredentialStore& store,
    ServerKeyPlace choice, const QString& dataDirectory, Random& random);

/// Once the server has opened with a key that moved from the keychain to the file: nothing needs
/// the entry any more.
[[nodiscard]] Future<void> forgetFormerKey(
    client::CredentialStore& store, const ServerKeys& keys, const QString& dataDirectory);

} // namespace hearth::app
