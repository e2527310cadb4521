// SPDX-License-Identifier: Apache-2.0
#include "core/domain/account_rest.h"

namespace hearth {

using namespace Qt::StringLiterals;

namespace {

const auto reasonKey = u"reason"_s;
const auto deletionKey = u"deletionAt"_s;

QString reasonOf(AccountRest rest)
{
    switch (rest) {
    case AccountRest::Asleep:
        return u"accountAsleep"_s;
    case AccountRest::Leaving:
        return u"accountLeaving"_s;
    case AccountRest::Closed:
        return u"accountClosed"_s;
    case AccountRest::None:
        break;
    }
    return {};
}

QString messageOf(AccountRest rest)
{
    switch (rest) {
    case AccountRest::Asleep:
        return u"this account is deactivated; it wakes when you ask for it"_s;
    case AccountRest::Leaving:
        return u"this account is about to be deleted; it stays when you ask for it"_s;
    case AccountRest::Closed:
        return u"this account was deactivated by the server's owner; ask them to open it again"_s;
    case AccountRest::None:
        break;
    }
    return {};
}

} // namespace

AccountRest restOf(const Error& error)
{
    if (error.code != ErrorCode::Forbidden)
        return AccountRest::None;
    const QString reason = error.details.value(reasonKey).toString();
    for (const AccountRest rest :
        { AccountRest::Asleep, AccountRest::Leaving, AccountRest::Closed }) {
        if (reason == reasonOf(rest))
            return rest;
    }
    return AccountRest::None;
}

std::optional<Timestamp> deletionOf(const Error& error)
{
    const QJsonValue at = error.details.value(deletionKey);
    return at.isDouble() ? std::optional(Timestamp { at.toInteger() }) : std::nullopt;
}

Error restError(AccountRest rest, const std::optional<Timestamp>& deletionAt)
{
    Error error { .code = ErrorCode::Forbidden,
        .message = messageOf(rest),
        .field = {},
        .detail = {},
        .details = { { reasonKey, reasonOf(rest) } },
        .requestId = {} };
    if (deletionAt)
        error.details.insert(deletionKey, deletionAt->micros);
    return error;
}

} // namespace hearth
