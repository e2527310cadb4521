// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/protocol/envelope.h"

namespace hearth::server {

/// What was accepted already, so that a repetition is known as one: idempotency keys and the
/// senders' counters.
class ReceiptStore {
public:
    virtual ~ReceiptStore() = default;
    /// The payload hash under which the key was used; none if it was not.
    virtual Result<std::optional<QByteArray>> payloadOf(UserId user, const QString& key) = 0;
    virtual Result<void> add(
        UserId user, const QString& key, const QByteArray& payloadHash, Timestamp at)
        = 0;
    virtual Result<void> forgetBefore(Timestamp at) = 0;
    /// 0 before the first.
    virtual Result<qint64> lastCounter(UserId user, const QString& device, RoomId room) = 0;
    virtual Result<void> setCounter(UserId user, const protocol::SendOrder& order) = 0;
};

} // namespace hearth::server
