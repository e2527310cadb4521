// SPDX-License-Identifier: Apache-2.0
#include "core/models/account_life.h"

#include "core/models/server_call.h"

namespace hearth::models {

using namespace protocol;

Future<Nothing> AccountLife::deactivate(const std::optional<QString>& password) const
{
    return callServer(
        m_account, accountDeactivate, std::nullopt, AccountDeactivate { .password = password });
}

Future<AccountRemoval> AccountLife::remove(const AccountRemove& args) const
{
    return callServer(m_account, accountRemove, std::nullopt, args);
}

Future<User> AccountLife::close(const UserId& user) const
{
    return callServer(m_account, userDeactivate, std::nullopt, UserById { .userId = user });
}

Future<User> AccountLife::open(const UserId& user) const
{
    return callServer(m_account, userReactivate, std::nullopt, UserById { .userId = user });
}

Future<User> AccountLife::removeOther(const UserRemove& args) const
{
    return callServer(m_account, userRemove, std::nullopt, args);
}

} // namespace hearth::models
