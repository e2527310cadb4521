// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/sealed_key.h"

#include "core/storage/transaction.h"

#include <QDir>
#include <QSaveFile>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

const QString rowId = u"data"_s;

struct SealedKey {
    QByteArray sealed;
    bool exists = false;
};

QByteArray context() { return secretContext("sealed_key", "sealed", "data"); }

Result<SealedKey> readRow(storage::Connection& connection)
{
    HEARTH_TRY(auto statement, connection.prepare("SELECT sealed FROM sealed_key WHERE id = ?"));
    statement.bind(1, rowId);
    HEARTH_TRY(const bool found, statement.step());
    return found ? SealedKey { .sealed = statement.blob(0), .exists = true } : SealedKey {};
}

Result<void> writeRow(storage::Connection& connection, const QByteArray& sealed, Timestamp now)
{
    HEARTH_TRY(auto statement,
        connection.prepare("INSERT INTO sealed_key (id, sealed, created_at) VALUES (?, ?, ?) "
                           "ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed"));
    statement.bind(1, rowId);
    statement.bindBlob(2, sealed);
    statement.bind(3, now);
    return statement.run();
}

std::unexpected<Error> unusable(const QString& path, const QString& why)
{
    return fail(ErrorCode::Unavailable, u"the key file %1 %2"_s.arg(path, why));
}

/// The file before what is sealed with its key is stored. Whoever is stopped in between finds it
/// here and goes on with whichever of the two opens.
QString pendingKeyFile(const QString& dataDirectory)
{
    return secretKeyFile(dataDirectory) + u".new"_s;
}

/// None when there is no such file.
Result<std::optional<QByteArray>> readKeyFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || !file.open(QIODevice::ReadOnly))
        return unusable(path, u"cannot be read: "_s + file.errorString());
    QByteArray key = QByteArray::fromHex(file.read(1024).trimmed());
    if (key.size() != SecretBox::keyBytes)
        return unusable(path, u"is damaged: it must hold 64 hexadecimal digits"_s);
    return key;
}

Result<void> settleFile(const QString& dataDirectory)
{
    const QString path = secretKeyFile(dataDirectory);
    QFile file(pendingKeyFile(dataDirectory));
    if (!file.rename(path))
        return unusable(path, u"cannot be written: "_s + file.errorString());
    return {};
}

struct FileKey {
    QByteArray key;
    bool isPending = false; ///< `settleFile` has to follow
};

/// One that was there stays.
Result<FileKey> readOrMakeFile(const ServerConfig& config)
{
    HEARTH_TRY(std::optional<QByteArray> key, readSecretKeyFile(config.dataDirectory));
    if (key)
        return FileKey { .key = *std::move(key), .isPending = false };
    const QByteArray made = config.random->bytes(SecretBox::keyBytes);
    const QString path = pendingKeyFile(config.dataDirectory);
    QSaveFile file(path);
    const QByteArray text = made.toHex() + '\n';
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(text) != text.size() || !file.commit())
        return unusable(path, u"cannot be written: "_s + file.errorString());
    return FileKey { .key = made, .isPending = true };
}

/// The key that the row holds, if `masterKey` opens it.
Result<std::optional<QByteArray>> unseal(
    const QByteArray& sealed, const QByteArray& masterKey, Random& random)
{
    if (masterKey.isEmpty())
        return std::nullopt;
    HEARTH_TRY(const SecretBox master, SecretBox::make(masterKey, random));
    if (!master.isMine(sealed))
        return std::nullopt;
    HEARTH_TRY(QByteArray key, master.open(sealed, context()));
    return key;
}

std::unexpected<Error> noKeyOpens(const ServerConfig& config, bool fileExists)
{
    const QString directory = config.dataDirectory;
    const QString ending = u" Nothing was changed."_s;
    if (!config.secretKey.isEmpty())
        return fail(ErrorCode::Unavailable,
            u"the secret key given is not the one that the secrets in %1 are sealed with: start with the key that was used before, or from the place where it lies (--secret-key file, keychain or env)."_s
                    .arg(directory)
                + ending);
    const QString file = secretKeyFile(directory);
    return fail(ErrorCode::Unavailable,
        (fileExists
                ? u"the key in %1 is not the one that the secrets beside it are sealed with: put the right file back, or start with --secret-key keychain or env if the key lies there."_s
                : u"the secrets in this data directory are sealed, and their key %1 is missing: put the file back from your backup, or start with --secret-key keychain or env if the key lies there."_s)
                .arg(file)
            + ending);
}

/// Seals `key` for the place where the server's secret key is to lie from now on.
Result<void> sealFor(
    storage::Connection& connection, const ServerConfig& config, const QByteArray& key)
{
    FileKey place { .key = config.secretKey, .isPending = false };
    if (place.key.isEmpty()) {
        HEARTH_TRY(place, readOrMakeFile(config));
    }
    HEARTH_TRY(const SecretBox master, SecretBox::make(place.key, *config.random));
    HEARTH_TRY(const QByteArray sealed, master.seal(key, context()));
    HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
    HEARTH_CHECK(writeRow(connection, sealed, config.clock->now()));
    HEARTH_CHECK(transaction.commit());
    return place.isPending ? settleFile(config.dataDirectory) : Result<void>();
}

/// The file that was not settled before something stopped the server; none unless its key opens.
Result<std::optional<QByteArray>> takePendingFile(
    const ServerConfig& config, const QByteArray& sealed)
{
    const Result<std::optional<QByteArray>> pending = readKeyFile(
        pendingKeyFile(config.dataDirectory));
    if (!pending || !*pending)
        return std::nullopt; // the key lies where it lay before
    HEARTH_TRY(const std::optional<QByteArray> key, unseal(sealed, **pending, *config.random));
    if (!key)
        return std::nullopt;
    HEARTH_CHECK(settleFile(config.dataDirectory));
    return *pending;
}

Result<QByteArray> openKey(
    storage::Connection& connection, const ServerConfig& config, const QByteArray& sealed)
{
    HEARTH_TRY(std::optional<QByteArray> inFile, readSecretKeyFile(config.dataDirectory));
    if (!inFile) {
        HEARTH_TRY(inFile, takePendingFile(config, sealed));
    }
    const QByteArray fileKey = inFile.value_or(QByteArray());
    const QByteArray place = config.secretKey.isEmpty() ? fileKey : config.secretKey;
    HEARTH_TRY(std::optional<QByteArray> key, unseal(sealed, place, *config.random));
    if (key)
        return *std::move(key);
    for (const QByteArray& former : { config.formerSecretKey, fileKey }) {
        HEARTH_TRY(key, unseal(sealed, former, *config.random));
        if (!key)
            continue;
        HEARTH_CHECK(sealFor(connection, config, *key));
        return *std::move(key);
    }
    return noKeyOpens(config, inFile.has_value());
}

} // namespace

Result<bool> opensSecrets(
    storage::Connection& connection, const QByteArray& secretKey, Random& random)
{
    HEARTH_TRY(const SealedKey row, readRow(connection));
    if (!row.exists)
        return true;
    HEARTH_TRY(const std::optional<QByteArray> key, unseal(row.sealed, secretKey, random));
    return key.has_value();
}

Result<SecretBox> openSecretsInPlace(storage::Connection& connection, const ServerConfig& config)
{
    HEARTH_TRY(const SealedKey row, readRow(connection));
    HEARTH_TRY(const std::optional<QByteArray> inFile, readSecretKeyFile(config.dataDirectory));
    for (const QByteArray& master :
        { config.secretKey, config.formerSecretKey, inFile.value_or(QByteArray()) }) {
        HEARTH_TRY(std::optional<QByteArray> key, unseal(row.sealed, master, *config.random));
        if (key)
            return SecretBox::make(*std::move(key), *config.random);
    }
    return noKeyOpens(config, inFile.has_value());
}

QString secretKeyFile(const QString& dataDirectory)
{
    return QDir(dataDirectory).filePath(u"secret.key"_s);
}

Result<std::optional<QByteArray>> readSecretKeyFile(const QString& dataDirectory)
{
    return readKeyFile(secretKeyFile(dataDirectory));
}

Result<SecretBox> openSecrets(storage::Connection& connection, const ServerConfig& config)
{
    HEARTH_TRY(const SealedKey row, readRow(connection));
    QByteArray key;
    if (row.exists) {
        HEARTH_TRY(key, openKey(connection, config, row.sealed));
    } else {
        key = config.random->bytes(SecretBox::keyBytes);
        HEARTH_CHECK(sealFor(connection, config, key));
    }
    // What has moved to another place does not stay beside what it opens.
    if (!config.secretKey.isEmpty()) {
        QFile::remove(secretKeyFile(config.dataDirectory));
        QFile::remove(pendingKeyFile(config.dataDirectory));
    }
    return SecretBox::make(std::move(key), *config.random);
}

} // namespace hearth::server
