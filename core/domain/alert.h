// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/descriptor.h"
#include "core/domain/ids.h"

#include <QString>

/// What the server tells administrators of its own accord. As entities.h.
namespace hearth {

enum class AlertKind {
    FailedSignIns, ///< many wrong passwords or codes: of one account, or from one address
    CodeGuessing, ///< many codes of workspaces or invitations that are not one
    Denials, ///< one person was refused many times what they have no right to
    DomainLost, ///< the record that proves a domain has been gone for days: it lets nobody in now
    StorageFull, ///< `count` percent of what files may have are used: all, or the reader's own
    Unknown, ///< a newer server's
};

/// Something unusual. Each administrator has it until they have acknowledged it.
struct SecurityAlert {
    AlertId id;
    AlertKind kind = AlertKind::Unknown;
    Timestamp firstAt; ///< when it began
    qint64 count = 0; ///< how often, when the alert was raised
    QString name; ///< of the account, person, domain or workspace concerned; empty: none is known,
                  ///< or it is about the reader's own files
    QString address; ///< the network address it came from; empty: from within this process
    bool operator==(const SecurityAlert&) const = default;
};

template <>
struct EnumNames<AlertKind> {
    static constexpr AlertKind unknown = AlertKind::Unknown;
    static constexpr std::array names { EnumName { AlertKind::FailedSignIns, "failedSignIns" },
        EnumName { AlertKind::CodeGuessing, "codeGuessing" },
        EnumName { AlertKind::Denials, "denials" },
        EnumName { AlertKind::DomainLost, "domainLost" },
        EnumName { AlertKind::StorageFull, "storageFull" },
        EnumName { AlertKind::Unknown, "unknown" } };
};

template <>
struct Descriptor<SecurityAlert> {
    using T = SecurityAlert;
    static constexpr std::tuple fields { field("id", &T::id), field("kind", &T::kind),
        field("firstAt", &T::firstAt), field("count", &T::count),
        field("name", &T::name, sparse(singleLine(0, 200))),
        field("address", &T::address, sparse(singleLine(0, 64))) };
};

} // namespace hearth
