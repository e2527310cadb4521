// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/move_seal.h"

namespace hearth::server::moveSeal {

Result<bool> isOn(storage::Connection& workspace)
{
    HEARTH_TRY(auto table,
        workspace.prepare(
            "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'move_seal'"));
    HEARTH_TRY(const bool mayBeSealed, table.step());
    if (!mayBeSealed)
        return false;
    HEARTH_TRY(auto statement, workspace.prepare("SELECT 1 FROM move_seal"));
    return statement.step();
}

Result<void> putOn(storage::Connection& workspace, MoveId move)
{
    HEARTH_TRY(auto statement,
        workspace.prepare("INSERT INTO move_seal (id, move_id) VALUES (1, ?) ON CONFLICT (id) DO "
                          "UPDATE SET move_id = excluded.move_id"));
    return statement.bindAll(move).run();
}

Result<void> takeOff(storage::Connection& workspace)
{
    return workspace.execute("DELETE FROM move_seal");
}

} // namespace hearth::server::moveSeal
