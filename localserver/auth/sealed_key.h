// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"
#include "localserver/auth/secret_box.h"
#include "localserver/server.h"

namespace hearth::server {

/// Opens what is sealed in the data directory. The values are sealed with a key that lies there
/// itself, sealed with the server's secret key; so that one can move between the keychain, a file
/// and the environment without any value being written anew. Made the first time.
///
/// `Unavailable` when no key at hand opens it: then nothing has been changed, and the message says
/// which key is missing and what to do. Own transaction; waits for the disk.
[[nodiscard]] Result<SecretBox> openSecrets(
    storage::Connection& connection, const ServerConfig& config);

/// The same beside a server that may be running: nothing is made or written, and no key moves.
[[nodiscard]] Result<SecretBox> openSecretsInPlace(
    storage::Connection& connection, const ServerConfig& config);

/// Whether a secret key opens what is sealed in this server.sqlite; any does where nothing is
/// sealed.
[[nodiscard]] Result<bool> opensSecrets(
    storage::Connection& connection, const QByteArray& secretKey, Random& random);

/// Where the key lies that is kept in a file.
[[nodiscard]] QString secretKeyFile(const QString& dataDirectory);
/// The key of that file; none when there is no file. `Unavailable` when it cannot be read or holds
/// no key.
[[nodiscard]] Result<std::optional<QByteArray>> readSecretKeyFile(const QString& dataDirectory);

} // namespace hearth::server
