// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/future.h"
#include "localserver/files/file_threads.h"
#include "localserver/signin/discovery.h"

#include <QHash>
#include <QJsonObject>

#include <mutex>

namespace hearth::server {

/// What the browser takes to the provider.
struct AuthorizationRequest {
    QString redirectUri;
    QString state;
    QString nonce;
    QString verifier; ///< of PKCE between this server and the provider (RFC 7636)
};

/// What came back from there.
struct CodeExchange {
    QString code;
    QString redirectUri;
    QString nonce;
    QString verifier;
};

/// Somebody whom a provider has just recognised.
struct ProviderPerson {
    QString subject;
    QString displayName; ///< may be empty
    QString account; ///< an address or a name by which they know their account there
    QString email; ///< empty: the provider says none
    bool emailVerified = false; ///< by the provider
    QStringList groups;
};

/// Speaks with sign-in providers, on threads of its own: nobody else waits for the network. Keeps
/// what they say of themselves for an hour, and fetches keys again when a token names an unknown
/// one, at most once a minute. Any thread; the clock outlives it.
class ProviderClient {
public:
    explicit ProviderClient(const Clock& clock);
    /// Waits.
    ~ProviderClient() { stop(); }
    ProviderClient(const ProviderClient&) = delete;
    ProviderClient& operator=(const ProviderClient&) = delete;

    /// Where to send the browser.
    Future<QUrl> authorization(
        const ProviderSettings& settings, const AuthorizationRequest& request);
    /// Who it was. `Unauthenticated` or `Unavailable` as `refusedSignIn` says.
    Future<ProviderPerson> identify(const ProviderSettings& settings, const CodeExchange& exchange);
    Future<protocol::ProviderOutcome> test(const ProviderSettings& settings);
    /// Gives up what is under way and refuses what comes later. Waits, about a second.
    void stop();

private:
    struct Known {
        ProviderPlaces places;
        QList<JsonWebKey> keys;
        Timestamp askedAt;
        Timestamp keysAskedAt;
    };
    enum class Freshness { Any, NewKeys };

    Result<Known> know(const protocol::SignInProvider& provider, Freshness freshness);
    Result<Known> ask(const protocol::SignInProvider& provider);
    Result<QJsonObject> claims(
        const ProviderSettings& settings, const QByteArray& token, const QString& nonce);
    Result<ProviderPerson> personAt(const ProviderSettings& settings, const CodeExchange& exchange);

    const Clock& m_clock;
    std::atomic<bool> m_cancelled = false;
    std::mutex m_mutex;
    QHash<QString, Known> m_known; ///< by what is asked of whom; with the mutex
    FileThreads m_threads { {} };
};

} // namespace hearth::server
