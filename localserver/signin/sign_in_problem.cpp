// SPDX-License-Identifier: Apache-2.0
#include "localserver/signin/sign_in_problem.h"

namespace hearth::server {

using namespace Qt::StringLiterals;
using protocol::SignInProblem;

namespace {

struct Wording {
    ErrorCode code;
    QString message;
    QString field;
};

Wording wordingOf(SignInProblem problem)
{
    switch (problem) {
    case SignInProblem::Over:
        return { ErrorCode::Unauthenticated,
            u"this sign-in was not begun here, took too long, or is finished"_s, u"state"_s };
    case SignInProblem::Refused:
        return { ErrorCode::Unauthenticated, u"the provider does not accept this code"_s,
            u"code"_s };
    case SignInProblem::NotProven:
        break;
    case SignInProblem::LinkFirst:
        return { ErrorCode::Forbidden,
            u"the e-mail address is not verified on both sides: sign in in another way and link "
            "this one in the account"_s,
            u"email"_s };
    case SignInProblem::NotInvited:
        return { ErrorCode::Forbidden,
            u"this server is joined by invitation: a join code is needed"_s, u"invitation"_s };
    case SignInProblem::LinkedElsewhere:
        return { ErrorCode::Conflict, u"this is linked to another account on this server"_s,
            u"providerId"_s };
    case SignInProblem::LastWayIn:
        return { ErrorCode::Conflict,
            u"nothing would be left to sign in with: set a password first"_s, u"providerId"_s };
    case SignInProblem::Unreachable:
        return { ErrorCode::Unavailable, u"the provider does not answer as it should"_s,
            u"providerId"_s };
    }
    return { ErrorCode::Unauthenticated, u"what the provider says of the person does not hold"_s,
        u"code"_s };
}

} // namespace

std::unexpected<Error> refusedSignIn(SignInProblem problem, const QString& detail)
{
    const Wording wording = wordingOf(problem);
    return std::unexpected(Error { .code = wording.code,
        .message = wording.message,
        .field = wording.field,
        .detail = detail,
        .details = { { u"reason"_s, QString::fromLatin1(enumName(problem)) } },
        .requestId = {} });
}

} // namespace hearth::server
