// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/arrivals.h"

namespace hearth::server {

Result<QList<UserId>> Arrivals::waiting(const std::optional<UserId>& after, int limit)
{
    HEARTH_TRY(storage::Statement query,
        m_connection.prepare("SELECT user_id FROM arrival WHERE ?1 IS NULL OR user_id > ?1 "
                             "ORDER BY user_id LIMIT ?2"));
    query.bindAll(after, limit);
    QList<UserId> users;
    while (true) {
        HEARTH_TRY(const bool more, query.step());
        if (!more)
            return users;
        users.append(query.get<UserId>(0));
    }
}

Result<void> Arrivals::forget(UserId user)
{
    HEARTH_TRY(storage::Statement statement,
        m_connection.prepare("DELETE FROM arrival WHERE user_id = ?"));
    return statement.bindAll(user).run();
}

} // namespace hearth::server
