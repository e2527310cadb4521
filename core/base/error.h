// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

namespace hearth {

/// What kind of failure happened. The wire name is `errorCodeName`, the HTTP status `httpStatus`;
/// only `ui` turns a code into a sentence for a person.
enum class ErrorCode {
    InvalidArgument, ///< a field is missing, of the wrong type, too long or malformed; `field`
                     ///< names it
    Unauthenticated, ///< no session, or one that is expired or revoked
    Forbidden, ///< signed in, but not allowed to do this
    NotFound, ///< no such thing, or none that the caller may know of
    Conflict, ///< the name is taken, the key was used with another payload, the state forbids it
    Stale, ///< the base revision is not the current one
    OutOfOrder, ///< an earlier operation of the same sender and room has not arrived yet
    TooLarge, ///< body, frame or batch over its limit
    QuotaExceeded, ///< there is room for so much and no more: `details` say `resource`, `scope`,
                   ///< `current`, `limit` and `remaining`
    RateLimited, ///< too many attempts; `details.retryAfter` is in seconds
    Unsupported, ///< this backend does not offer the feature; `message` says why
    VersionMismatch, ///< client and server share no protocol version
    Unavailable, ///< the server cannot answer now (starting, stopping, disk full); trying later may
                 ///< work
    Timeout, ///< no answer before the deadline; the operation may or may not have happened
    Aborted, ///< the owner of the promise went away
    Internal, ///< a defect; the log has the detail
};

/// A failure as a value. `message` is English, for developers and API callers; `detail` is for the
/// log only and never leaves the process.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString field; ///< path of the offending argument (`reactions[0].emoji`), empty if none
    QString detail;
    QJsonObject details; ///< machine-readable extras, e.g. `retryAfter`, `windowMinutes`
    QString requestId;

    bool operator==(const Error&) const = default;
};

/// Wire name of a code (`invalidArgument`); never changes once published.
QStringView errorCodeName(ErrorCode code);
/// The inverse; unknown names (a newer peer) become `Internal`.
ErrorCode errorCodeFromName(QStringView name);
/// RFC 9110 status that the HTTP transport answers with.
int httpStatus(ErrorCode code);

} // namespace hearth
