// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/signin/provider_client.h"

namespace hearth::server {

/// A sign-in that somebody has begun.
struct PendingSignIn {
    SignInProviderId provider;
    std::optional<UserId> linking; ///< who links it to their account; none: somebody signs in
    QString redirectUri;
    QString nonce;
    QString verifier; ///< of PKCE between this server and the provider
    QString clientChallenge; ///< S256 of what the client will show
    Timestamp expiresAt;
    std::optional<ProviderPerson> person = {}; ///< the code is exchanged: who it was
};

/// What a client shows to go on with one.
struct PendingProof {
    QString state;
    QString verifier;
    std::optional<UserId> linking;
};

/// The sign-ins that are under way at providers. Kept in memory alone: whoever was at a provider
/// while the server stopped begins again. Each is with one caller at a time, and comes to its end
/// once. Any thread; the clock outlives it.
class PendingSignIns {
public:
    static constexpr std::chrono::microseconds lifetime = std::chrono::minutes(10);
    static constexpr qsizetype most = 10'000; ///< beyond that the oldest goes

    explicit PendingSignIns(const Clock& clock);

    void add(const QString& state, const PendingSignIn& pending);
    /// Takes it out: a second try with the same state finds nothing until it is given back.
    /// `Unauthenticated` (`SignInProblem::Over`) when it is unknown, over, or was begun by another
    /// client or for another account; a wrong verifier ends nothing.
    Result<PendingSignIn> take(const PendingProof& proof);
    /// It shall be gone on with, for as long as it had.
    void giveBack(const QString& state, const PendingSignIn& pending);

private:
    void forgetOld();

    const Clock& m_clock;
    std::mutex m_mutex;
    QHash<QByteArray, PendingSignIn> m_pending; ///< by the SHA-256 of the state; with the mutex
};

/// S256 of RFC 7636 §4.2.
[[nodiscard]] QString pkceChallenge(const QString& verifier);

} // namespace hearth::server
