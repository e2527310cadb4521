// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/capabilities.h"
#include "core/client/wire.h"

namespace hearth::client {

/// The session of a connected provider: signs in, keeps the access token fresh, and signs every new
/// connection in again: on a remote server by the refresh token, on the one in this process by
/// `auth.local`, which needs no secret, so that `credentialsChanged` is never said there. When the
/// server says that the session has ended, the tokens are forgotten, `stateChanged` tells why, and
/// the connection stays for a new sign-in. Provider's thread.
class ConnectedAuth final : public provider::AuthProvider, public Greeter {
    Q_OBJECT

public:
    using Done = std::function<void(Result<void>)>;

    ConnectedAuth(const Wire& wire, const Clock& clock, Deployment deployment, QObject* parent);

    /// Starts from what the caller has kept. Emits nothing.
    void begin(const QString& deviceName, std::optional<provider::Credentials> credentials);
    /// The session's answer is in: was it ended by somebody?
    [[nodiscard]] bool isSignedIn() const { return m_user.has_value(); }
    /// Gets a new access token; one flight at a time, whoever asks meanwhile gets its outcome.
    /// `Unauthenticated`: the session is over, and everybody has been told.
    void renew(Done done);
    void endSession(const Error& reason);

    // AuthProvider
    [[nodiscard]] std::optional<User> currentUser() const override { return m_user; }
    Future<User> signUp(const protocol::SignUp& args) override;
    Future<User> signInWithPassword(const protocol::SignIn& args) override;
    Future<User> signInThroughProvider(const protocol::FinishSignIn& args) override;
    Future<User> redeemDeviceLink(const protocol::RedeemDeviceLink& args) override;
    Future<User> recover(const protocol::Recover& args) override;
    Future<User> signInLocally(const protocol::LocalSignIn& args) override;
    /// Forgets the session here in any case; an error says that the server could not be told.
    Future<void> signOut() override;

    // Greeter
    [[nodiscard]] std::optional<QString> accessToken() const override;
    void greet(Connection& connection, const protocol::ServerHello& hello, Done done) override;

private:
    struct Access {
        QString token;
        Timestamp expiresAt;
    };

    template <typename Args>
    Future<User> enter(
        const protocol::Operation<Args, protocol::Session>& operation, const Args& args);
    template <typename Args>
    Args named(Args args) const;
    void adopt(const protocol::Session& session);
    void forget(const std::optional<Error>& reason);
    void renewed(quint64 epoch, const Result<protocol::Session>& session);
    void scheduleRenewal();
    [[nodiscard]] bool hasCredentials() const { return m_credentials.has_value(); }

    const Wire& m_wire;
    const Clock& m_clock;
    Deployment m_deployment;
    QString m_deviceName;
    std::optional<User> m_user;
    std::optional<provider::Credentials> m_credentials;
    std::optional<Access> m_access;
    bool m_signingOut = false; ///< then the session's end is no news
    quint64 m_epoch = 0; ///< one per session, so that a late renewal of the last one is not taken
                         ///< for this one's
    std::vector<Done> m_renewals; ///< who waits for the one in flight
    QTimer m_renewal { this };
};

} // namespace hearth::client
