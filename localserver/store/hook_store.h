// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/hook.h"

namespace hearth::server {

/// The queue of what hooks are yet to be told, and how far each has come. Events are added in the
/// transaction of what they tell of.
class HookStore {
public:
    virtual ~HookStore() = default;
    virtual Result<void> add(HookTopic topic, Timestamp at, const QByteArray& payload) = 0;
    /// At most `limit` of those behind `number`, oldest first; `workspace` of them is not set.
    virtual Result<HookEvents> after(qint64 number, int limit) = 0;
    /// The newest there ever was; 0: there has been none.
    virtual Result<qint64> last() = 0;
    /// The last event that the hook knows; 0: it is new here.
    virtual Result<qint64> delivered(const QString& hook) = 0;
    /// The hook knows all up to `number`, but for `lost` more that it was never told. Never goes
    /// back.
    virtual Result<void> setDelivered(const QString& hook, qint64 number, qint64 lost) = 0;
    /// Removes what all of these hooks know.
    virtual Result<void> forgetKnownTo(const QStringList& hooks) = 0;
};

} // namespace hearth::server
