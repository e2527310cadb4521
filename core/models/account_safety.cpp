// SPDX-License-Identifier: Apache-2.0
#include "core/models/account_safety.h"

namespace hearth::models {

using namespace protocol;

AccountSafety::AccountSafety(const Account& account)
    : m_provider(account.provider())
{
}

template <typename Args, typename Reply>
Future<Reply> AccountSafety::call(const Operation<Args, Reply>& operation, Args args) const
{
    return runOn(m_provider.data(), [backend = m_provider, operation, args = std::move(args)] {
        return backend->persistence().call(operation, std::optional<WorkspaceId>(), args);
    });
}

Future<SessionList> AccountSafety::sessions() const { return call(sessionList, Nothing {}); }

Future<Nothing> AccountSafety::endSession(SessionId session) const
{
    return call(sessionRevoke, RevokeSession { .sessionId = session });
}

Future<SessionList> AccountSafety::endOtherSessions() const
{
    return call(sessionRevokeOthers, Nothing {});
}

Future<TokenList> AccountSafety::tokens() const { return call(tokenList, Nothing {}); }

Future<CreatedToken> AccountSafety::createToken(const CreateToken& args) const
{
    return call(tokenCreate, args);
}

Future<Nothing> AccountSafety::revokeToken(TokenId token) const
{
    return call(tokenRevoke, RevokeToken { .tokenId = token });
}

Future<NoticeList> AccountSafety::notices() const { return call(accountListNotices, Nothing {}); }

Future<Nothing> AccountSafety::dismiss(const QList<NoticeId>& notices) const
{
    return call(accountDismissNotices, DismissNotices { .noticeIds = notices });
}

Future<ResetCode> AccountSafety::createResetCode(
    UserId user, std::optional<WorkspaceId> workspace) const
{
    return call(userCreateResetCode, CreateResetCode { .userId = user, .workspaceId = workspace });
}

Future<SessionList> AccountSafety::sessionsOf(
    UserId user, std::optional<WorkspaceId> workspace) const
{
    return call(userListSessions, ListUserSessions { .userId = user, .workspaceId = workspace });
}

Future<SessionList> AccountSafety::endSessionsOf(const RevokeUserSessions& args) const
{
    return call(userRevokeSessions, args);
}

Future<SigningKeyInfo> AccountSafety::rotateSigningKey() const
{
    return call(serverRotateSigningKey, Nothing {});
}

Future<Session> AccountSafety::resetPassword(const ResetPassword& args) const
{
    return call(authResetPassword, args);
}

Future<Nothing> AccountSafety::endSession(const QString& refreshToken) const
{
    return call(authEndSession, EndSession { .refreshToken = refreshToken });
}

} // namespace hearth::models
