// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/auth_operations.h"

/// Signing in through somebody else: OpenID Connect Core 1.0, and OAuth 2 (RFC 6749) where a
/// provider has nothing better. The server is the relying party. The person goes to the provider in
/// the system's browser and comes back to the client on a loopback address (RFC 8252 §7.3), with
/// PKCE (RFC 7636) both between client and server and between server and provider.
namespace hearth::protocol {

enum class SignInKind {
    OpenIdConnect, ///< any issuer that can be discovered
    Google,
    GitHub, ///< OAuth 2; people are asked for at its API
};

/// Why somebody whom a provider knows does not come in: `details.reason` of the error that says so.
enum class SignInProblem {
    Over, ///< begun too long ago, by another client, or finished already
    Refused, ///< the provider, or the person there, said no
    NotProven, ///< what the provider says of the person does not hold
    LinkFirst, ///< the address is not proven on both sides: sign in otherwise and link from there
    NotInvited, ///< there is no account, and nobody said that there may be one
    LinkedElsewhere, ///< this person's account at the provider is linked to another account here
    LastWayIn, ///< without this link nothing would be left to sign in with
    Unreachable, ///< the provider does not answer
};

/// What anybody may know of a provider before signing in.
struct SignInOffer {
    SignInProviderId id;
    SignInKind kind = SignInKind::OpenIdConnect;
    QString name;
    bool operator==(const SignInOffer&) const = default;
};
struct SignInOffers {
    QList<SignInOffer> providers; ///< by name
};

struct BeginSignIn {
    SignInProviderId providerId;
    QString redirectUri; ///< `http://127.0.0.1:PORT/signed-in`, or `[::1]`
    QString
        codeChallenge; ///< S256 (RFC 7636 §4.2) of the verifier that the client shows at the end
};
struct SignInStart {
    QString url; ///< for the browser
    QString state; ///< comes back to the redirect address
    Timestamp expiresAt;
};

/// With what came back to the redirect address. Asked for a second factor, the client repeats the
/// call with `secondFactorCode`.
struct FinishSignIn {
    QString state;
    QString code;
    QString verifier;
    QString deviceName;
    std::optional<QString> invitation; ///< a join code or an invitation's, for who is new here
    std::optional<QString> secondFactorCode; ///< see core/domain/second_factor.h
};
struct FinishLink {
    QString state;
    QString code;
    QString verifier;
};

/// A way into one's account.
struct LinkedSignIn {
    SignInProviderId providerId;
    SignInKind kind = SignInKind::OpenIdConnect;
    QString providerName;
    QString account; ///< what the provider calls the person: an address or a name; may be empty
    Timestamp linkedAt;
    std::optional<Timestamp> lastUsedAt;
    bool operator==(const LinkedSignIn&) const = default;
};
struct LinkedSignInList {
    QList<LinkedSignIn> linked; ///< by the provider's name
    QList<SignInOffer> others; ///< what may be linked beside them
};
struct UnlinkSignIn {
    SignInProviderId providerId;
};

/// People in this group at the provider are members of the workspace, with this role. The rules are
/// those of `groupRole` in core/domain/group_role.h.
struct GroupMapping {
    QString group;
    WorkspaceId workspaceId;
    Role role = Role::Member; ///< or `Admin`
    bool operator==(const GroupMapping&) const = default;
};

struct SignInProvider {
    SignInProviderId id;
    SignInKind kind = SignInKind::OpenIdConnect;
    QString name;
    /// As the provider writes it. Empty for Google; for GitHub the address of one's own GitHub
    /// Enterprise Server, or empty.
    QString issuer;
    QString clientId;
    bool hasSecret = false;
    QStringList scopes; ///< beyond `openid`, `email` and `profile`, or what GitHub needs
    QString groupClaim; ///< of the ID token; empty: groups say nothing
    QList<GroupMapping> mappings;
    bool enabled = true;
    bool admitsNewPeople = false; ///< an account is made for who has none, without an invitation
    QString authorities; ///< PEM certificates that are trusted beside those of the system
    bool operator==(const SignInProvider&) const = default;
};
struct SignInProviderList {
    QList<SignInProvider> providers; ///< by name
};
struct SignInProviderChange {
    SignInProviderId id; ///< made by the client
    SignInKind kind = SignInKind::OpenIdConnect; ///< cannot be changed afterwards
    QString name;
    QString issuer;
    QString clientId;
    /// None: as it is, unless the issuer or the client id is another one: then there is none.
    std::optional<QString> secret;
    QStringList scopes;
    QString groupClaim;
    QList<GroupMapping> mappings;
    bool enabled = true;
    bool admitsNewPeople = false;
    QString authorities;
};
struct SignInProviderById {
    SignInProviderId id;
};

/// What came of asking a provider about itself.
enum class ProviderProblem {
    None,
    UnknownHost,
    NotReachable, ///< nothing listens there
    NoAnswer, ///< within the time that a question has
    NotTrusted, ///< its certificate is not that of this host, or nobody vouches for it
    NotFound, ///< it answers and describes nothing (OpenID Connect Discovery 1.0 §4)
    Malformed, ///< what it says cannot be understood
    OtherIssuer, ///< it calls itself by another name
    NoCodeFlow, ///< it does not offer what is needed here
    NoKeys, ///< none of its keys verifies in a way that is accepted here
    Other
};
struct ProviderOutcome {
    ProviderProblem problem = ProviderProblem::None;
    QString answer; ///< what it or the network said; English
    bool operator==(const ProviderOutcome&) const = default;
};

inline constexpr Operation<Nothing, SignInOffers> authProviders { "auth.providers", Scope::Server,
    Effect::Read, Caller::Anyone };
inline constexpr Operation<BeginSignIn, SignInStart> authBeginSignIn { "auth.beginSignIn",
    Scope::Server, Effect::Write, Caller::Anyone };
inline constexpr Operation<FinishSignIn, Session> authFinishSignIn { "auth.finishSignIn",
    Scope::Server, Effect::Write, Caller::Anyone };
inline constexpr Operation<Nothing, LinkedSignInList> linkedSignInList { "linkedSignIn.list",
    Scope::Server, Effect::Read, Caller::SignedIn };
inline constexpr Operation<BeginSignIn, SignInStart> linkedSignInBegin { "linkedSignIn.begin",
    Scope::Server, Effect::Write, Caller::SignedIn };
inline constexpr Operation<FinishLink, LinkedSignInList> linkedSignInFinish { "linkedSignIn.finish",
    Scope::Server, Effect::Write, Caller::SignedIn };
/// `Conflict` when nothing would be left to sign in with.
inline constexpr Operation<UnlinkSignIn, LinkedSignInList> linkedSignInUnlink {
    "linkedSignIn.unlink", Scope::Server, Effect::Write, Caller::SignedIn
};
// The server's owner's.
inline constexpr Operation<Nothing, SignInProviderList> signInProviderList { "signInProvider.list",
    Scope::Server, Effect::Read, Caller::SignedIn };
inline constexpr Operation<SignInProviderChange, SignInProvider> signInProviderCreate {
    "signInProvider.create", Scope::Server, Effect::Write, Caller::SignedIn
};
inline constexpr Operation<SignInProviderChange, SignInProvider> signInProviderUpdate {
    "signInProvider.update", Scope::Server, Effect::Write, Caller::SignedIn
};
/// Its links go with it; the accounts stay.
inline constexpr Operation<SignInProviderById, Nothing> signInProviderRemove {
    "signInProvider.remove", Scope::Server, Effect::Write, Caller::SignedIn
};
/// Asks the provider about itself and keeps nothing of it.
inline constexpr Operation<SignInProviderChange, ProviderOutcome> signInProviderTest {
    "signInProvider.test", Scope::Server, Effect::Write, Caller::SignedIn
};

inline constexpr std::tuple signInOperations { authProviders, authBeginSignIn, authFinishSignIn,
    linkedSignInList, linkedSignInBegin, linkedSignInFinish, linkedSignInUnlink, signInProviderList,
    signInProviderCreate, signInProviderUpdate, signInProviderRemove, signInProviderTest };

} // namespace hearth::protocol

namespace hearth {

namespace limits {
inline constexpr Rules redirectUri = singleLine(1, 200);
inline constexpr Rules codeChallenge = singleLine(43, 43);
inline constexpr Rules codeVerifier = singleLine(43, 128); ///< RFC 7636 §4.1
inline constexpr Rules signInState = singleLine(1, 128);
inline constexpr Rules authorizationCode = singleLine(1, 4096);
inline constexpr Rules providerName = singleLine(1, 80);
inline constexpr Rules issuer = defaulted(singleLine(0, 500));
inline constexpr Rules clientId = singleLine(1, 500);
inline constexpr Rules clientSecret = singleLine(0, 1024);
inline constexpr Rules claimName = defaulted(singleLine(0, 200));
inline constexpr Rules providerScopes = defaulted(length(0, 20));
inline constexpr Rules groupMappings = defaulted(length(0, 200));
inline constexpr Rules mappedGroup = singleLine(1, 300);
inline constexpr Rules providerAuthorities = defaulted(length(0, 100'000));
inline constexpr int signInProviders = 20; ///< on a server
} // namespace limits

template <>
struct EnumNames<protocol::SignInKind> {
    using E = protocol::SignInKind;
    static constexpr E unknown = E::OpenIdConnect;
    static constexpr std::array names { EnumName { E::OpenIdConnect, "openIdConnect" },
        EnumName { E::Google, "google" }, EnumName { E::GitHub, "gitHub" } };
};
template <>
struct EnumNames<protocol::SignInProblem> {
    using E = protocol::SignInProblem;
    static constexpr E unknown = E::NotProven;
    static constexpr std::array names { EnumName { E::Over, "signInOver" },
        EnumName { E::Refused, "refusedByProvider" }, EnumName { E::NotProven, "notProven" },
        EnumName { E::LinkFirst, "linkFirst" }, EnumName { E::NotInvited, "notInvited" },
        EnumName { E::LinkedElsewhere, "linkedElsewhere" }, EnumName { E::LastWayIn, "lastWayIn" },
        EnumName { E::Unreachable, "providerUnreachable" } };
};
template <>
struct EnumNames<protocol::ProviderProblem> {
    using E = protocol::ProviderProblem;
    static constexpr E unknown = E::Other;
    static constexpr std::array names { EnumName { E::None, "none" },
        EnumName { E::UnknownHost, "unknownHost" }, EnumName { E::NotReachable, "notReachable" },
        EnumName { E::NoAnswer, "noAnswer" }, EnumName { E::NotTrusted, "notTrusted" },
        EnumName { E::NotFound, "notFound" }, EnumName { E::Malformed, "malformed" },
        EnumName { E::OtherIssuer, "otherIssuer" }, EnumName { E::NoCodeFlow, "noCodeFlow" },
        EnumName { E::NoKeys, "noKeys" }, EnumName { E::Other, "other" } };
};
template <>
struct Descriptor<protocol::SignInOffer> {
    using T = protocol::SignInOffer;
    static constexpr std::tuple fields { field("id", &T::id), field("kind", &T::kind),
        field("name", &T::name) };
};
template <>
struct Descriptor<protocol::SignInOffers> {
    static constexpr std::tuple fields { field("providers", &protocol::SignInOffers::providers) };
};
template <>
struct Descriptor<protocol::BeginSignIn> {
    using T = protocol::BeginSignIn;
    static constexpr std::tuple fields { field("providerId", &T::providerId),
        field("redirectUri", &T::redirectUri, limits::redirectUri),
        field("codeChallenge", &T::codeChallenge, limits::codeChallenge) };
};
template <>
struct Descriptor<protocol::SignInStart> {
    using T = protocol::SignInStart;
    static constexpr std::tuple fields { field("url", &T::url), field("state", &T::state),
        field("expiresAt", &T::expiresAt) };
};
template <>
struct Descriptor<protocol::FinishSignIn> {
    using T = protocol::FinishSignIn;
    static constexpr std::tuple fields { field("state", &T::state, limits::signInState),
        field("code", &T::code, limits::authorizationCode),
        field("verifier", &T::verifier, limits::codeVerifier),
        field("deviceName", &T::deviceName, limits::deviceName),
        field("invitation", &T::invitation, limits::code),
        field("secondFactorCode", &T::secondFactorCode, limits::code) };
};
template <>
struct Descriptor<protocol::FinishLink> {
    using T = protocol::FinishLink;
    static constexpr std::tuple fields { field("state", &T::state, limits::signInState),
        field("code", &T::code, limits::authorizationCode),
        field("verifier", &T::verifier, limits::codeVerifier) };
};
template <>
struct Descriptor<protocol::LinkedSignIn> {
    using T = protocol::LinkedSignIn;
    static constexpr std::tuple fields { field("providerId", &T::providerId),
        field("kind", &T::kind), field("providerName", &T::providerName),
        field("account", &T::account, defaulted()), field("linkedAt", &T::linkedAt),
        field("lastUsedAt", &T::lastUsedAt) };
};
template <>
struct Descriptor<protocol::LinkedSignInList> {
    using T = protocol::LinkedSignInList;
    static constexpr std::tuple fields { field("linked", &T::linked),
        field("others", &T::others, defaulted()) };
};
template <>
struct Descriptor<protocol::UnlinkSignIn> {
    static constexpr std::tuple fields { field("providerId", &protocol::UnlinkSignIn::providerId) };
};
template <>
struct Descriptor<protocol::GroupMapping> {
    using T = protocol::GroupMapping;
    static constexpr std::tuple fields { field("group", &T::group, limits::mappedGroup),
        field("workspaceId", &T::workspaceId), field("role", &T::role) };
};
template <>
struct Descriptor<protocol::SignInProvider> {
    using T = protocol::SignInProvider;
    static constexpr std::tuple fields { field("id", &T::id), field("kind", &T::kind),
        field("name", &T::name, limits::providerName), field("issuer", &T::issuer, limits::issuer),
        field("clientId", &T::clientId, limits::clientId),
        field("hasSecret", &T::hasSecret, defaulted()),
        field("scopes", &T::scopes, limits::providerScopes),
        field("groupClaim", &T::groupClaim, limits::claimName),
        field("mappings", &T::mappings, limits::groupMappings), field("enabled", &T::enabled),
        field("admitsNewPeople", &T::admitsNewPeople, defaulted()),
        field("authorities", &T::authorities, limits::providerAuthorities) };
};
template <>
struct Descriptor<protocol::SignInProviderList> {
    static constexpr std::tuple fields { field(
        "providers", &protocol::SignInProviderList::providers) };
};
template <>
struct Descriptor<protocol::SignInProviderChange> {
    using T = protocol::SignInProviderChange;
    static constexpr std::tuple fields { field("id", &T::id), field("kind", &T::kind),
        field("name", &T::name, limits::providerName), field("issuer", &T::issuer, limits::issuer),
        field("clientId", &T::clientId, limits::clientId),
        field("secret", &T::secret, limits::clientSecret),
        field("scopes", &T::scopes, limits::providerScopes),
        field("groupClaim", &T::groupClaim, limits::claimName),
        field("mappings", &T::mappings, limits::groupMappings),
        field("enabled", &T::enabled, defaulted()),
        field("admitsNewPeople", &T::admitsNewPeople, defaulted()),
        field("authorities", &T::authorities, limits::providerAuthorities) };
};
template <>
struct Descriptor<protocol::SignInProviderById> {
    static constexpr std::tuple fields { field("id", &protocol::SignInProviderById::id) };
};
template <>
struct Descriptor<protocol::ProviderOutcome> {
    using T = protocol::ProviderOutcome;
    static constexpr std::tuple fields { field("problem", &T::problem),
        field("answer", &T::answer, defaulted()) };
};

} // namespace hearth
