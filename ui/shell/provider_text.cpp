// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/provider_text.h"

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::ProviderOutcome;
using protocol::ProviderProblem;
using protocol::SignInKind;
using protocol::SignInProblem;

std::optional<QString> ProviderText::refusal(const Error& error)
{
    if (error.field == "browser"_L1)
        return error.code == ErrorCode::Timeout
            ? tr("Nobody came back from the browser within five minutes. Begin again.")
            : tr("No browser could be opened on this computer.");
    const std::optional<SignInProblem> problem = enumFromName<SignInProblem>(
        error.details.value("reason"_L1).toString());
    if (!problem)
        return std::nullopt;
    switch (*problem) {
    case SignInProblem::Over:
        return tr("This sign-in took too long or is over. Begin it again.");
    case SignInProblem::Refused:
        return tr("The sign-in was refused there, or you cancelled it. Nothing has happened.");
    case SignInProblem::NotProven:
        break;
    case SignInProblem::LinkFirst:
        return tr("Your e-mail address is not verified on both sides, so it proves nothing. Sign "
                  "in with your password, and link this sign-in in your account.");
    case SignInProblem::NotInvited:
        return tr("You have no account on this server yet, and it is joined by invitation. Open "
                  "your invitation's link, and sign in from there.");
    case SignInProblem::LinkedElsewhere:
        return tr("This is linked to another account on this server. Sign in there and unlink it "
                  "first.");
    case SignInProblem::LastWayIn:
        return tr("Without it you could not sign in any more. Set a password or save a recovery "
                  "code first.");
    case SignInProblem::Unreachable:
        return tr("The sign-in service does not answer as it should. Try again later, or sign in "
                  "in another way.");
    }
    return tr("What the sign-in service says of you does not hold. Tell whoever runs this server.");
}

QString ProviderText::problem(const ProviderOutcome& outcome)
{
    switch (outcome.problem) {
    case ProviderProblem::None:
        return tr("It answers, and what it says is in order.");
    case ProviderProblem::UnknownHost:
        return tr("There is no host of this name.");
    case ProviderProblem::NotReachable:
        return tr("Nothing answers at this address.");
    case ProviderProblem::NoAnswer:
        return tr("It does not answer within ten seconds.");
    case ProviderProblem::NotTrusted:
        return tr("Its certificate is not trusted, or it speaks no TLS: %1").arg(outcome.answer);
    case ProviderProblem::NotFound:
        return tr("There is no description of a sign-in service at this address: %1")
            .arg(outcome.answer);
    case ProviderProblem::Malformed:
        return tr("Its description cannot be understood: %1").arg(outcome.answer);
    case ProviderProblem::OtherIssuer:
        return tr("It calls itself “%1”. Type the address exactly so.").arg(outcome.answer);
    case ProviderProblem::NoCodeFlow:
        return tr("It does not offer sign-in with an authorization code and PKCE.");
    case ProviderProblem::NoKeys:
        return tr("It has no key that Hearth can verify signatures with (RSA or elliptic curve).");
    case ProviderProblem::Other:
        break;
    }
    return tr("It could not be asked: %1").arg(outcome.answer);
}

QString ProviderText::kind(SignInKind kind)
{
    switch (kind) {
    case SignInKind::Google:
        return tr("Google");
    case SignInKind::GitHub:
        return tr("GitHub");
    case SignInKind::OpenIdConnect:
        break;
    }
    return tr("OpenID Connect (Keycloak, Zitadel and others)");
}

} // namespace hearth::ui
