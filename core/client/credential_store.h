// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"

#include <QHash>
#include <QObject>
#include <QString>

namespace hearth::client {

/// Where refresh tokens are kept. Which kind is used is the person's choice wherever there is no
/// keychain: nothing here falls back to something weaker by itself. Belongs to one thread, on which
/// the answers come, never from within a call.
class CredentialStore {
public:
    virtual ~CredentialStore() = default;
    /// Replaces what is kept under `key`; succeeds when it is safely stored.
    virtual Future<void> write(const QString& key, const QString& secret) = 0;
    /// `NotFound` when nothing is kept under `key`.
    virtual Future<QString> read(const QString& key) = 0;
    /// Succeeds as well when there was nothing.
    virtual Future<void> remove(const QString& key) = 0;
};

/// The system's keychain (Secret Service or KWallet), under the service name "Hearth". Errors:
/// `Forbidden` when the person or the system refused, `Unavailable` when there is no keychain,
/// `Timeout` when nobody answered its prompt for five minutes. Main thread: the libraries behind it
/// expect that one.
class KeychainStore final : public QObject, public CredentialStore {
    Q_OBJECT

public:
    explicit KeychainStore(QObject* parent = nullptr);

    Future<void> write(const QString& key, const QString& secret) override;
    Future<QString> read(const QString& key) override;
    Future<void> remove(const QString& key) override;

    /// Whether there is a keychain that answers: looks for an entry that does not exist, which
    /// never prompts. `Unavailable` if not.
    Future<void> probe();
};

/// A file that only its owner may read (0600), with the secrets in clear: for people who have no
/// keychain and chose this.
class FileStore final : public CredentialStore {
public:
    explicit FileStore(QString path);

    Future<void> write(const QString& key, const QString& secret) override;
    Future<QString> read(const QString& key) override;
    Future<void> remove(const QString& key) override;

private:
    [[nodiscard]] Result<QJsonObject> load() const;
    [[nodiscard]] Result<void> save(const QJsonObject& secrets) const;

    QString m_path;
};

/// Kept for this run and gone with it: the choice "ask me every time".
class MemoryStore final : public CredentialStore {
public:
    Future<void> write(const QString& key, const QString& secret) override;
    Future<QString> read(const QString& key) override;
    Future<void> remove(const QString& key) override;

private:
    QHash<QString, QString> m_secrets;
};

} // namespace hearth::client
