// SPDX-License-Identifier: Apache-2.0
#include "core/domain/second_factor.h"

namespace hearth {

using namespace Qt::StringLiterals;

namespace {

const auto reasonKey = u"reason"_s;
const auto required = u"secondFactorRequired"_s;
const auto wrong = u"secondFactorWrong"_s;

Error refusal(ErrorCode code, const QString& message, const QString& field, const QString& reason)
{
    return { .code = code,
        .message = message,
        .field = field,
        .detail = {},
        .details = { { reasonKey, reason } },
        .requestId = {} };
}

} // namespace

std::optional<Timestamp> secondFactorDeadline(const Workspace& workspace, Role role)
{
    const Timestamp since = workspace.secondFactorSince.value_or(workspace.createdAt);
    switch (workspace.secondFactorPolicy) {
    case SecondFactorPolicy::Optional:
        return std::nullopt;
    case SecondFactorPolicy::Admins:
        return role == Role::Owner || role == Role::Admin ? std::optional(since) : std::nullopt;
    case SecondFactorPolicy::Everyone:
        return Timestamp { since.micros + secondFactorGrace.count() };
    }
    return std::nullopt;
}

SecondFactorDemand demandOf(const Error& error)
{
    const QString reason = error.details.value(reasonKey).toString();
    if (error.code == ErrorCode::Forbidden && reason == required)
        return SecondFactorDemand::SetUp;
    if (error.code != ErrorCode::Unauthenticated)
        return SecondFactorDemand::None;
    if (reason == required)
        return SecondFactorDemand::Code;
    return reason == wrong ? SecondFactorDemand::OtherCode : SecondFactorDemand::None;
}

Error secondFactorError(SecondFactorDemand demand)
{
    const auto codeField = u"secondFactorCode"_s;
    switch (demand) {
    case SecondFactorDemand::Code:
        return refusal(ErrorCode::Unauthenticated,
            u"this account has a second factor: repeat the call with a code"_s, codeField,
            required);
    case SecondFactorDemand::OtherCode:
        return refusal(ErrorCode::Unauthenticated, u"this code is wrong or was used already"_s,
            codeField, wrong);
    case SecondFactorDemand::SetUp:
        return refusal(ErrorCode::Forbidden,
            u"this workspace is for people whose account has a second factor"_s, u"workspaceId"_s,
            required);
    case SecondFactorDemand::None:
        break;
    }
    return {};
}

} // namespace hearth
