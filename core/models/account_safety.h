// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"

namespace hearth::models {

/// The calls with which people look after their account: devices, API tokens, news about it, and
/// the way back for somebody who forgot the password. A value over an account; window's thread,
/// answers come on the thread of the `then` context.
class AccountSafety {
public:
    explicit AccountSafety(const Account& account);

    /// The one used last first; `current` is marked.
    Future<protocol::SessionList> sessions() const;
    Future<protocol::Nothing> endSession(SessionId session) const;
    /// What is left.
    Future<protocol::SessionList> endOtherSessions() const;

    Future<protocol::TokenList> tokens() const;
    /// Its secret is in this answer and nowhere else.
    Future<protocol::CreatedToken> createToken(const protocol::CreateToken& args) const;
    Future<protocol::Nothing> revokeToken(TokenId token) const;

    /// What the person has not seen yet.
    Future<protocol::NoticeList> notices() const;
    Future<protocol::Nothing> dismiss(const QList<NoticeId>& notices) const;

    /// For somebody else, as the server's owner or an administrator of `workspace`.
    Future<protocol::ResetCode> createResetCode(
        UserId user, std::optional<WorkspaceId> workspace) const;
    /// Their devices, likewise. The addresses are the server's owner's alone.
    Future<protocol::SessionList> sessionsOf(
        UserId user, std::optional<WorkspaceId> workspace) const;
    /// Ends one of them, or without `session` all; what is left.
    Future<protocol::SessionList> endSessionsOf(const protocol::RevokeUserSessions& args) const;
    /// The server's owner has access tokens signed with a new key.
    Future<protocol::SigningKeyInfo> rotateSigningKey() const;

    // --- before anybody is signed in
    // -----------------------------------------------------------------------------------
    Future<protocol::Session> resetPassword(const protocol::ResetPassword& args) const;
    Future<protocol::Nothing> endSession(const QString& refreshToken) const;

private:
    template <typename Args, typename Reply>
    Future<Reply> call(const protocol::Operation<Args, Reply>& operation, Args args) const;

    QPointer<provider::BackendProvider> m_provider;
};

} // namespace hearth::models
