// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/descriptor.h"
#include "core/domain/ids.h"

namespace hearth {

/// What happened to an account that its owner must hear of, whoever did it.
enum class AccountNoticeKind {
    SessionStolen, ///< a spent refresh token was shown again: somebody had a copy of it
    PasswordChanged, ///< by somebody who was signed in
    PasswordReset, ///< with a code that an administrator made
    BackupFailed, ///< a scheduled one of the server that the account owns; not told again before
                  ///< one has succeeded
    Other, ///< something that a newer server knows of
};

/// News about one's own account, kept until the person has seen it on one of their devices.
struct AccountNotice {
    NoticeId id;
    AccountNoticeKind kind = AccountNoticeKind::Other;
    Timestamp happenedAt;
    QString deviceName; ///< of the session concerned; empty: not known
    QString address; ///< the IP address it came from; empty: this server's own machine
    bool operator==(const AccountNotice&) const = default;
};

template <>
struct EnumNames<AccountNoticeKind> {
    static constexpr AccountNoticeKind unknown = AccountNoticeKind::Other;
    static constexpr std::array names { EnumName {
                                            AccountNoticeKind::SessionStolen, "session.stolen" },
        EnumName { AccountNoticeKind::PasswordChanged, "password.changed" },
        EnumName { AccountNoticeKind::PasswordReset, "password.reset" },
        EnumName { AccountNoticeKind::BackupFailed, "backup.failed" },
        EnumName { AccountNoticeKind::Other, "other" } };
};
template <>
struct Descriptor<AccountNotice> {
    using T = AccountNotice;
    static constexpr std::tuple fields { field("id", &T::id), field("kind", &T::kind),
        field("happenedAt", &T::happenedAt),
        field("deviceName", &T::deviceName, defaulted(singleLine(0, 80))),
        field("address", &T::address, defaulted(singleLine(0, 64))) };
};

} // namespace hearth
