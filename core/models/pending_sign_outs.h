// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/client/credential_store.h"
#include "core/models/account.h"

#include <QSet>
#include <QTimer>

namespace hearth::models {

/// A session that this device has forgotten and the server has not heard of yet. Its refresh token
/// lies in the keychain.
struct PendingSignOut {
    QString key; ///< in the keychain
    QString host;
    qint64 port = 0;
    QString fingerprint;
    Timestamp since;
};

/// Sign-outs that happened without a network, finished when there is one: also after a restart.
/// After thirty days the session is over by itself and the entry is dropped. Window's thread.
class PendingSignOuts final : public QObject {
    Q_OBJECT

public:
    /// Ends a session at a server by its refresh token.
    using EndSession = std::function<Future<void>(protocol::ServerAddress, QString)>;

    /// What they are made of outlives the object; `path` is of a small JSON file.
    PendingSignOuts(
        QString path, client::CredentialStore& secrets, const Clock& clock, EndSession endSession);

    /// The secret of the account's session is moved aside. Answers when it is safe here; the
    /// account is free to go.
    Future<void> add(const AccountRecord& account);
    /// Tries each that waits, now and every few minutes as long as there are any.
    void finish();
    [[nodiscard]] qsizetype count() const { return m_list.size(); }

Q_SIGNALS:
    void finished();

private:
    void tryOne(const PendingSignOut& entry);
    void drop(const QString& key);
    void save() const;

    QString m_path;
    client::CredentialStore& m_secrets;
    const Clock& m_clock;
    EndSession m_endSession;
    QList<PendingSignOut> m_list;
    QSet<QString> m_trying;
    QTimer m_timer { this };
};

} // namespace hearth::models

template <>
struct hearth::Descriptor<hearth::models::PendingSignOut> {
    using T = hearth::models::PendingSignOut;
    static constexpr std::tuple fields { field("key", &T::key), field("host", &T::host),
        field("port", &T::port), field("fingerprint", &T::fingerprint, defaulted()),
        field("since", &T::since) };
};
