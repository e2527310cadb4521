// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/id.h"
#include "core/storage/connection.h"

#include <QStringList>

namespace hearth::server {

/// What is done with the database of a workspace outside of its server: in a backup, and when one
/// is put back. No lane, nobody else has it open.
namespace workspaceCopy {

/// The contents that its files have, by SHA-256.
Result<QStringList> contents(storage::Connection& connection);
/// Which life it is in.
Result<Uuid> epoch(storage::Connection& connection);
Result<QString> name(storage::Connection& connection);
/// A new life: every cursor starts over, and uploads whose bytes are not there are forgotten, so
/// that they are sent again. Own transaction.
Result<void> beginAnew(storage::Connection& connection, const Uuid& epoch);

} // namespace workspaceCopy

} // namespace hearth::server
