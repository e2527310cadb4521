// SPDX-License-Identifier: Apache-2.0
#include "app/server_key/server_key.h"

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
        const QByteArray made = random.bytes(server::SecretBox::keyBytes);
        store.write(entry, QString::fromLatin1(made.toHex()))
            .then([made, promise](const Result<void>& written) {
                promise.resolve(written.transform(
                    [made] { return ServerKeys { .current = made, .former = {} }; }));
            });
    });
    return promise.future();
}

/// The keychain is asked only where the file is missing for what is there.
Future<ServerKeys> fromFile(client::CredentialStore& store, const QString& dataDirectory)
{
    const bool isNew = !QFile::exists(QDir(dataDirectory).filePath(u"server.sqlite"_s));
    if (isNew || QFile::exists(server::secretKeyFile(dataDirectory)))
        return ready<ServerKeys>(ServerKeys {});
    Promise<ServerKeys> promise;
    store.read(entryFor(dataDirectory)).then([promise](const Result<QString>& found) {
        const Result<QByteArray> former = found ? keyFrom(*found, u"the entry of the keychain"_s)
                                                : Result<QByteArray>(QByteArray());
        promise.resolve(ServerKeys { .current = {}, .former = former.value_or(QByteArray()) });
    });
    return promise.future();
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

} // namespace hearth::app
