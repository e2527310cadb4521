// SPDX-License-Identifier: Apache-2.0
#include "core/models/mail_actions.h"

namespace hearth::models {

template <typename Args, typename Reply>
Future<Reply> MailActions::call(const protocol::Operation<Args, Reply>& operation, Args args) const
{
    const QPointer<provider::BackendProvider> backend = m_account.provider();
    return runOn(backend.data(), [backend, operation, args = std::move(args)] {
        return backend->persistence().call(operation, std::nullopt, args);
    });
}

Future<protocol::MailSettings> MailActions::settings() const
{
    return call(protocol::mailGet, protocol::Nothing {});
}

Future<protocol::MailSettings> MailActions::set(const protocol::MailChange& change) const
{
    return call(protocol::mailSet, change);
}

Future<protocol::MailOutcome> MailActions::test(const protocol::MailTest& args) const
{
    return call(protocol::mailTest, args);
}

Future<protocol::MailStatus> MailActions::status() const
{
    return call(protocol::mailStatus, protocol::Nothing {});
}

Future<protocol::SentVerification> MailActions::requestVerification() const
{
    return call(protocol::accountRequestVerification, protocol::Nothing {});
}

Future<User> MailActions::verify(const QString& code) const
{
    return call(protocol::accountVerifyEmail, protocol::VerifyEmail { .code = code });
}

Future<protocol::Nothing> MailActions::requestPasswordReset(const QString& email) const
{
    return call(
        protocol::authRequestPasswordReset, protocol::RequestPasswordReset { .email = email });
}

} // namespace hearth::models
