// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"

#include <QTimer>

namespace hearth::models {

/// What is known once a host has shown its nonce, and has kept its word about it.
struct KnockGreeting {
    std::shared_ptr<std::unique_ptr<Account>> account; ///< the connection that the knock belongs to
    KnockId id;
    QStringList words; ///< three
};

/// One knock at a host that was found on the network: connects, and to nobody but the key that the
/// host announced; shows the words; and has the way in once the person has said that both screens
/// show the same words *and* the host has admitted them. Nothing but the name goes to the host
/// before that. It ends with this object. Window's thread.
class Knocking final : public QObject {
    Q_OBJECT

public:
    enum class Phase {
        Calling, ///< no words yet
        Comparing, ///< the person has to say whether the words are the same
        Waiting, ///< they are; the host has not answered yet
        Admitted, ///< `link` lets the person in
        Refused,
        Over, ///< nobody answered in time
        Failed, ///< `error`; also a host that breaks its word: `isDeceived`
    };

    /// `host` has a fingerprint. The client outlives it.
    Knocking(
        Client& client, protocol::ServerAddress host, const QString& displayName, QObject* owner);
    ~Knocking() override;

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const QStringList& words() const { return m_words; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// The host's nonce is not the one it committed to: somebody is in between.
    [[nodiscard]] bool isDeceived() const;
    /// The connection broke, and the knock that belonged to it was gone.
    [[nodiscard]] bool isCutOff() const;
    /// The host, and none but the one whose words were confirmed.
    [[nodiscard]] const protocol::ServerAddress& host() const { return m_host; }
    /// Phase::Admitted.
    [[nodiscard]] const protocol::JoinLink& link() const { return m_link; }

    /// Both screens show the same words. Phase::Comparing.
    void confirm();

Q_SIGNALS:
    void changed();
    /// The person has confirmed the words: from now on the host may be told a code.
    void confirmed();

private:
    void take(Result<KnockGreeting> greeting);
    void ask();
    void hear(const Result<protocol::KnockState>& state);
    void settle();
    void end(Phase phase, const std::optional<Error>& error = {});

    const protocol::ServerAddress m_host;
    std::shared_ptr<std::unique_ptr<Account>> m_account;
    KnockId m_id;
    Phase m_phase = Phase::Calling;
    QStringList m_words;
    QString m_code; ///< kept until the person has confirmed the words
    std::optional<Error> m_error;
    protocol::JoinLink m_link;
    QTimer m_timer;
    bool m_asking = false;
    bool m_wasCutOff = false; ///< the connection was remade since the words were shown
};

} // namespace hearth::models
