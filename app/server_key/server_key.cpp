// SPDX-License-Identifier: Apache-2.0
#include "app/server_key/server_key.h"

#include "core/base/log.h"
#include "localserver/auth/sealed_key.h"

#include <QDir>
#include <QFile>

namespace hearth::app {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* variable = "HEARTH_SECRET_KEY";

QString entryFor(const QString& dataDirectory)
{
    return u"server-key "_s + QDir(dataDirectory).absolutePath();
}

Result<QByteArray> keyFrom(const QString& text, const QString& place)
{
    QByteArray key = QByteArray::fromHex(text.trimmed().toLatin1());
    if (key.size() != server::SecretBox::keyBytes)
        return fail(ErrorCode::InvalidArgument, u"%1 must hold 64 hexadecimal digits"_s.arg(place));
    return key;
}

Future<ServerKeys> fromEnvironment()
{
    const QString text = qEnvironmentVariable(variable);
    qunsetenv(variable);
    return ready<ServerKeys>(
        keyFrom(text, u"the environment variable HEARTH_SECRET_KEY"_s).transform([](auto key) {
            return ServerKeys { .current = std::move(key), .former = {} };
        }));
}

/// Read back before anything is sealed with it.
Future<ServerKeys> makeInKeychain(
    client::CredentialStore& store, const QString& entry, Random& random)
{
    const QString made = QString::fromLatin1(random.bytes(server::SecretBox::keyBytes).toHex());
    Promise<ServerKeys> promise;
    store.write(entry, made).then([&store, entry, made, promise](const Result<void>& written) {
        if (!written) {
            promise.resolve(std::unexpected(written.error()));
            return;
        }
        store.read(entry).then([made, promise](const Result<QString>& kept) {
            if (!kept)
                promise.resolve(std::unexpected(kept.error()));
            else if (*kept != made)
                promise.resolve(fail(
                    ErrorCode::Unavailable, u"the keychain does not keep what is put in it"_s));
            else
                promise.resolve(
                    ServerKeys { .current = QByteArray::fromHex(made.toLatin1()), .former = {} });
        });
    });
    return promise.future();
}

Future<ServerKeys> fromKeychain(
    client::CredentialStore& store, const QString& dataDirectory, Random& random)
{
    const QString entry = entryFor(dataDirectory);
    Promise<ServerKeys> promise;
    store.read(entry).then([&store, &random, entry, promise](const Result<QString>& found) {
        if (found) {
            promise.resolve(keyFrom(*found, u"the entry of the keychain"_s).transform([](auto key) {
                return ServerKeys { .current = std::move(key), .former = {} };
            }));
            return;
        }
        if (found.error().code != ErrorCode::NotFound) {
            promise.resolve(std::unexpected(found.error()));
            return;
        }
        makeInKeychain(store, entry, random).then([promise](const Result<ServerKeys>& made) {
            promise.resolve(made);
        });
    });
    return promise.future();
}

bool isNewServer(const QString& dataDirectory)
{
    return !QFile::exists(QDir(dataDirectory).filePath(u"server.sqlite"_s));
}

/// The keychain is asked only where the file is missing for what is there.
Future<ServerKeys> fromFile(client::CredentialStore& store, const QString& dataDirectory)
{
    if (isNewServer(dataDirectory) || QFile::exists(server::secretKeyFile(dataDirectory)))
        return ready<ServerKeys>(ServerKeys {});
    Promise<ServerKeys> promise;
    store.read(entryFor(dataDirectory)).then([promise](const Result<QString>& found) {
        const Result<QByteArray> former = found ? keyFrom(*found, u"the entry of the keychain"_s)
                                                : Result<QByteArray>(QByteArray());
        promise.resolve(ServerKeys { .current = {}, .former = former.value_or(QByteArray()) });
    });
    return promise.future();
}

/// What `found` answers, or the file where that is of no use.
Future<ServerKeys> orFile(const Future<ServerKeys>& found)
{
    return found.then([](const Result<ServerKeys>& keys) -> Result<ServerKeys> {
        if (keys)
            return *keys;
        qCWarning(logServer).noquote()
            << "the key of the server lies in a file:" << logLine(keys.error());
        return ServerKeys {};
    });
}

/// Where a key is already; the server itself says what is missing where there is none.
Future<ServerKeys> fromWhereItIs(client::CredentialStore& store, const QString& dataDirectory)
{
    if (QFile::exists(server::secretKeyFile(dataDirectory)))
        return ready<ServerKeys>(ServerKeys {});
    return store.read(entryFor(dataDirectory))
        .then([](const Result<QString>& found) -> Result<ServerKeys> {
            if (!found && found.error().code == ErrorCode::NotFound)
                return ServerKeys {};
            if (!found)
                return std::unexpected(found.error());
            return keyFrom(*found, u"the entry of the keychain"_s).transform([](auto key) {
                return ServerKeys { .current = std::move(key), .former = {} };
            });
        });
}

} // namespace

std::optional<KeyPlace> keyPlaceFromName(QStringView name)
{
    if (name == "file"_L1)
        return KeyPlace::File;
    if (name == "keychain"_L1)
        return KeyPlace::Keychain;
    if (name == "env"_L1)
        return KeyPlace::Environment;
    return std::nullopt;
}

Future<ServerKeys> serverKeys(
    client::CredentialStore& store, KeyPlace place, const QString& dataDirectory, Random& random)
{
    switch (place) {
    case KeyPlace::File:
        return fromFile(store, dataDirectory);
    case KeyPlace::Keychain:
        return fromKeychain(store, dataDirectory, random);
    case KeyPlace::Environment:
        return fromEnvironment();
    }
    return fromFile(store, dataDirectory);
}

Future<ServerKeys> chosenServerKeys(client::CredentialStore& store, ServerKeyPlace choice,
    const QString& dataDirectory, Random& random)
{
    switch (choice) {
    case ServerKeyPlace::Automatic:
        break;
    case ServerKeyPlace::Keychain:
        return QFile::exists(server::secretKeyFile(dataDirectory))
            ? orFile(fromKeychain(store, dataDirectory, random))
            : fromKeychain(store, dataDirectory, random);
    case ServerKeyPlace::File:
        return fromFile(store, dataDirectory);
    }
    return isNewServer(dataDirectory) ? orFile(fromKeychain(store, dataDirectory, random))
                                      : fromWhereItIs(store, dataDirectory);
}

Future<void> forgetFormerKey(
    client::CredentialStore& store, const ServerKeys& keys, const QString& dataDirectory)
{
    return keys.former.isEmpty() ? ready<void>({}) : store.remove(entryFor(dataDirectory));
}

} // namespace hearth::app
