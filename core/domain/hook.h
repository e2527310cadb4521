// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/descriptor.h"
#include "core/base/future.h"
#include "core/domain/ids.h"

#include <QByteArray>

#include <functional>

/// How something beside the server hears of what happens in it, without being able to lose a word.
namespace hearth {

/// Of what an event tells; its name is that of the table row's `kind`.
enum class HookTopic {
    Act, ///< a security-relevant act or refusal; the payload is a `server::ActRecord`
    Alert, ///< something that administrators are told; the payload is a `SecurityAlert`
};

/// What happened, as it was written in the transaction in which it happened.
struct HookEvent {
    std::optional<WorkspaceId> workspace; ///< none: about the server itself
    qint64 number = 0; ///< counts up within that workspace, or within the server, with gaps
    HookTopic topic = HookTopic::Act;
    Timestamp timestamp;
    QByteArray payload; ///< JSON; no content of messages and no secrets
};

/// What a hook is told at once: events of one workspace, or of the server, in their order.
using HookEvents = QList<HookEvent>;

/// Somebody who is told every event, in order, behind the commit that it belongs to. Told again
/// when `deliver` failed or the server ended meanwhile: so the same event may come twice, and who
/// must not do a thing twice compares numbers. Several stand beside each other and do not wait for
/// one another.
class Hook {
public:
    /// What becomes of an event that cannot be delivered for long.
    enum class Loss {
        Never, ///< it is tried for ever, and everything behind it waits
        Allowed, ///< after many tries it is left out, which is counted and logged
    };

    virtual ~Hook() = default;
    /// Under which it is remembered how far the hook has come: never changes.
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual Loss loss() const { return Loss::Allowed; }
    /// Thread of the server's owner; does not wait. Succeeds when all of `events` are done with.
    virtual Future<void> deliver(const HookEvents& events) = 0;
};

template <>
struct EnumNames<HookTopic> {
    static constexpr std::array names { EnumName { HookTopic::Act, "act" },
        EnumName { HookTopic::Alert, "alert" } };
};

} // namespace hearth
