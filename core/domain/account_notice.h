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
    SecondFactorReset, ///< taken off by an administrator
    SessionsEnded, ///< by an administrator; without a device: all of them
    SignInLinked, ///< somebody who was signed in can sign in through a provider now
    WorkspaceJoined, ///< the verified address let them into a workspace
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
    std::optional<WorkspaceId> workspaceId; ///< into which they came
    QString workspaceName;
    bool operator==(const AccountNotice&) const = default;
};

template <>
struct EnumNames<AccountNoticeKind> {
    static constexpr AccountNoticeKind unknown = AccountNoticeKind::Other;
    static constexpr std::array names { EnumName {
                                            AccountNoticeKind::SessionStolen, "session.stolen" },
        EnumName { AccountNoticeKind::PasswordChanged, "password.changed" },
        EnumName { AccountNoticeKind::PasswordReset, "password.reset" },
        EnumName { AccountNoticeKind::SecondFactorReset, "secondFactor.reset" },
        EnumName { AccountNoticeKind::SessionsEnded, "sessions.ended" },
        EnumName { AccountNoticeKind::SignInLinked, "signIn.linked" },
        EnumName { AccountNoticeKind::WorkspaceJoined, "workspace.joined" },
        EnumName { AccountNoticeKind::BackupFailed, "backup.failed" },
        EnumName { AccountNoticeKind::Other, "other" } };
};
template <>
struct Descriptor<AccountNotice> {
    using T = AccountNotice;
    static constexpr std::tuple fields { field("id", &T::id), field("kind", &T::kind),
        field("happenedAt", &T::happenedAt),
        field("deviceName", &T::deviceName, defaulted(singleLine(0, 80))),
        field("address", &T::address, defaulted(singleLine(0, 64))),
        field("workspaceId", &T::workspaceId),
        field("workspaceName", &T::workspaceName, sparse(singleLine(0, 80))) };
};

} // namespace hearth
