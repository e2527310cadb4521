// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/session_devices.h"

namespace hearth::server {

Result<QString> deviceNameOf(storage::Connection& connection, SessionId session)
{
    HEARTH_TRY(auto statement,
        connection.prepare("SELECT device_name FROM session WHERE id = ?1 UNION ALL SELECT name "
                           "FROM api_token WHERE id = ?1"));
    statement.bind(1, session);
    HEARTH_TRY(const bool found, statement.step());
    return found ? statement.text(0) : QString();
}

} // namespace hearth::server
