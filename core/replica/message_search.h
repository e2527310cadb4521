// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/search_types.h"
#include "core/storage/connection.h"

namespace hearth::replica {

/// Searches the messages of a replica, newest first. What the index brings up is compared with the
/// message's own text, so nothing is found that is not there. Looks at a bounded number of messages
/// and then says where to go on: nobody who reads the same file waits long. Inside a read
/// transaction; thread of the connection.
Result<SearchPage> searchMessages(storage::Connection& connection, const SearchQuery& query);

} // namespace hearth::replica
