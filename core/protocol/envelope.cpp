// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/envelope.h"

namespace hearth::protocol {

ErrorBody toBody(const Error& error)
{
    ErrorBody body { .code = errorCodeName(error.code).toString(),
        .message = error.message,
        .field = {},
        .details = {},
        .requestId = error.requestId };
    if (!error.field.isEmpty())
        body.field = error.field;
    if (!error.details.isEmpty())
        body.details = error.details;
    return body;
}

Error fromBody(const ErrorBody& body)
{
    return { .code = errorCodeFromName(body.code),
        .message = body.message,
        .field = body.field.value_or(QString()),
        .detail = {},
        .details = body.details.value_or(QJsonObject()),
        .requestId = body.requestId };
}

} // namespace hearth::protocol
