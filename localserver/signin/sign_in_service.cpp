// SPDX-License-Identifier: Apache-2.0
// Signing in through a provider: from the button to the session.
#include "localserver/signin/sign_in_service.h"

#include "core/base/log.h"
#include "localserver/auth/codes.h"
#include "localserver/auth/provider_entry.h"

#include <QHostAddress>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// Of one address; an honest end gives its try back.
constexpr RateLimit signIns { .burst = 40, .perSecond = 0.5 };
constexpr RateLimit looks { .burst = 120, .perSecond = 20 };

QString bucketOf(const CallerContext& caller)
{
    return u"signIn/"_s + addressGroup(caller.address);
}

/// RFC 8252 §7.3: this machine by its number, whatever the port.
bool isLoopbackAddress(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QHostAddress host(url.host());
    const bool isLoopback = host == QHostAddress(QHostAddress::LocalHost)
        || host == QHostAddress(QHostAddress::LocalHostIPv6);
    return url.isValid() && url.scheme() == u"http"_s && isLoopback && url.port() > 0
        && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

} // namespace

SignInService::SignInService(const Parts& parts)
    : m_parts(parts)
    , m_limiter(parts.clock)
    , m_pending(parts.clock)
    , m_groups({ .accounts = parts.accounts,
          .lanes = parts.lanes,
          .refreshDirectory = parts.refreshDirectory })
    , m_client(parts.clock)
{
}

void SignInService::offer(Dispatcher& dispatcher)
{
    offerPeople(dispatcher);
    offerAdministration(dispatcher);
}

void SignInService::offerPeople(Dispatcher& dispatcher)
{
    dispatcher.on(protocol::authProviders,
        [this](const protocol::Nothing&, const EndpointCall& call) { return offers(call.caller); });
    dispatcher.on(protocol::authBeginSignIn,
        [this](const protocol::BeginSignIn& args, const EndpointCall& call) {
            return begin(args, call.caller, std::nullopt);
        });
    // It says who the connection belongs to from now on.
    dispatcher.onRaw(*protocol::findOperation(QString::fromLatin1(protocol::authFinishSignIn.name)),
        [this](const std::shared_ptr<EndpointCall>& call) {
            Result<protocol::FinishSignIn> args = fromJson<protocol::FinishSignIn>(
                call->request.args);
            return args ? finish(*args, call->caller)
                        : ready<EndpointReply>(forward(std::move(args)));
        });
    dispatcher.on(
        protocol::linkedSignInList, [this](const protocol::Nothing&, const EndpointCall& call) {
            return links(call.caller.identity->user);
        });
    dispatcher.on(protocol::linkedSignInBegin,
        [this](const protocol::BeginSignIn& args, const EndpointCall& call) {
            return begin(args, call.caller, call.caller.identity->user);
        });
    dispatcher.on(protocol::linkedSignInFinish,
        [this](const protocol::FinishLink& args, const EndpointCall& call) {
            return link(args, call.caller);
        });
    dispatcher.on(protocol::linkedSignInUnlink,
        [this](const protocol::UnlinkSignIn& args, const EndpointCall& call) {
            return unlink(args, call.caller);
        });
}

Result<void> SignInService::mayTry(const CallerContext& caller)
{
    return caller.local ? Result<void> {} : m_limiter.take(bucketOf(caller), signIns);
}

Future<protocol::SignInOffers> SignInService::offers(const CallerContext& caller)
{
    if (!caller.local) {
        const QString bucket = u"offers/"_s + addressGroup(caller.address);
        if (Result<void> allowed = m_limiter.take(bucket, looks); !allowed)
            return ready<protocol::SignInOffers>(forward(std::move(allowed)));
    }
    return m_parts.accounts.run(
        [&secrets = m_parts.accounts.secrets()](storage::Connection& connection) {
            return ProviderStore(connection, secrets)
                .offers()
                .transform([](QList<protocol::SignInOffer> list) {
                    return protocol::SignInOffers { std::move(list) };
                });
        });
}

Future<protocol::SignInStart> SignInService::begin(
    const protocol::BeginSignIn& args, const CallerContext& caller, const Linking& linking)
{
    if (!isLoopbackAddress(args.redirectUri))
        return ready<protocol::SignInStart>(fail(ErrorCode::InvalidArgument,
            u"must be http://127.0.0.1 or http://[::1] with a port"_s, u"redirectUri"_s));
    if (Result<void> allowed = mayTry(caller); !allowed)
        return ready<protocol::SignInStart>(forward(std::move(allowed)));
    struct Begun {
        ProviderSettings settings;
        QString state;
        PendingSignIn pending;
    };
    const Timestamp until { m_parts.clock.now().micros + PendingSignIns::lifetime.count() };
    const auto prepare = [args, linking, until, &secrets = m_parts.accounts.secrets(),
                             &random = m_parts.random](
                             storage::Connection& connection) -> Result<Begun> {
        HEARTH_TRY(ProviderSettings settings,
            ProviderStore(connection, secrets).findEnabled(args.providerId));
        return Begun { .settings = std::move(settings),
            .state = codes::makeToken(random),
            .pending = { .provider = args.providerId,
                .linking = linking,
                .redirectUri = args.redirectUri,
                .nonce = codes::makeToken(random),
                .verifier = codes::makeToken(random),
                .clientChallenge = args.codeChallenge,
                .expiresAt = until } };
    };
    return chain(m_parts.accounts.run(prepare), [this](const Begun& begun) {
        const AuthorizationRequest request { .redirectUri = begun.pending.redirectUri,
            .state = begun.state,
            .nonce = begun.pending.nonce,
            .verifier = begun.pending.verifier };
        return chain(m_client.authorization(begun.settings, request),
            [this, begun](const QUrl& url) -> Result<protocol::SignInStart> {
                m_pending.add(begun.state, begun.pending);
                return protocol::SignInStart { .url = url.toString(QUrl::FullyEncoded),
                    .state = begun.state,
                    .expiresAt = begun.pending.expiresAt };
            });
    });
}

Future<PendingSignIn> SignInService::identify(const PendingProof& proof, const QString& code)
{
    Result<PendingSignIn> taken = m_pending.take(proof);
    if (!taken || taken->person)
        return ready(std::move(taken));
    const auto find = [id = taken->provider, &secrets = m_parts.accounts.secrets()](
                          storage::Connection& connection) {
        return ProviderStore(connection, secrets).findEnabled(id);
    };
    const CodeExchange exchange { .code = code,
        .redirectUri = taken->redirectUri,
        .nonce = taken->nonce,
        .verifier = taken->verifier };
    return chain(m_parts.accounts.run(find),
        [this, exchange, pending = *taken](const ProviderSettings& settings) {
            return chain(m_client.identify(settings, exchange),
                [pending](const ProviderPerson& person) -> Result<PendingSignIn> {
                    PendingSignIn known = pending;
                    known.person = person;
                    return known;
                });
        });
}

Future<EndpointReply> SignInService::finish(
    const protocol::FinishSignIn& args, const CallerContext& caller)
{
    if (Result<void> allowed = mayTry(caller); !allowed)
        return ready<EndpointReply>(forward(std::move(allowed)));
    const PendingProof proof {
        .state = args.state, .verifier = args.verifier, .linking = std::nullopt
    };
    return chain(identify(proof, args.code), [this, args, caller](const PendingSignIn& pending) {
        return review(enter(args, pending, caller),
            [this, args, pending, bucket = bucketOf(caller)](const Result<EndpointReply>& reply) {
                m_limiter.giveBack(bucket);
                // The code is spent: a second factor or an invitation comes with the next call.
                if (!reply)
                    m_pending.giveBack(args.state, pending);
                return reply;
            });
    });
}

Future<EndpointReply> SignInService::enter(
    const protocol::FinishSignIn& args, const PendingSignIn& pending, const CallerContext& caller)
{
    const auto find = [id = pending.provider, &secrets = m_parts.accounts.secrets()](
                          storage::Connection& connection) {
        return ProviderStore(connection, secrets).findEnabled(id);
    };
    const ProviderPerson& person = *pending.person;
    const ProviderEntry entry { .account = { .provider = pending.provider,
                                    .subject = person.subject,
                                    .name = person.account },
        .displayName = person.displayName,
        .email = person.email,
        .emailVerified = person.emailVerified,
        .admitsNewPeople = false,
        .deviceName = args.deviceName,
        .invitation = args.invitation,
        .secondFactorCode = args.secondFactorCode,
        .wakeAccount = args.wakeAccount };
    return chain(m_parts.accounts.run(find),
        [this, entry, pending, caller](const ProviderSettings& settings) {
            ProviderEntry wish = entry;
            wish.admitsNewPeople = settings.provider.admitsNewPeople;
            return chain(m_parts.accounts.enterByProvider(wish, caller),
                [this, pending](const EndpointReply& reply) {
                    // Whoever is in is in, whatever becomes of the groups.
                    return review(chain(applyGroups(reply.signedInAs->user, pending),
                                      [reply]() -> Result<EndpointReply> { return reply; }),
                        [reply](const Result<EndpointReply>& applied) -> Result<EndpointReply> {
                            if (!applied)
                                qCWarning(logServer).noquote()
                                    << "groups of a provider:" << logLine(applied.error());
                            return reply;
                        });
                });
        });
}

Future<void> SignInService::applyGroups(UserId user, const PendingSignIn& pending)
{
    const auto find = [id = pending.provider, &secrets = m_parts.accounts.secrets()](
                          storage::Connection& connection) {
        return ProviderStore(connection, secrets).findEnabled(id);
    };
    return chain(m_parts.accounts.run(find), [this, user, pending](const ProviderSettings& now) {
        return m_groups.apply({ .user = user,
            .provider = pending.provider,
            .groups = pending.person->groups,
            .mappings = now.provider.mappings });
    });
}

} // namespace hearth::server
