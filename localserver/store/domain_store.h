// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/protocol/domain_operations.h"

namespace hearth::server {

/// The domains of a workspace, proven or not.
class DomainStore {
public:
    virtual ~DomainStore() = default;
    /// `Conflict` when there is one with this id or this name.
    virtual Result<void> add(const protocol::Domain& domain, Timestamp at) = 0;
    /// What was found when it was last looked at, and whether it lets people in.
    virtual Result<void> update(const protocol::Domain& domain) = 0;
    virtual Result<std::optional<protocol::Domain>> find(DomainId id) = 0;
    virtual Result<std::optional<protocol::Domain>> findByName(const QString& name) = 0;
    /// By name.
    virtual Result<QList<protocol::Domain>> list() = 0;
    virtual Result<void> remove(DomainId id) = 0;
};

} // namespace hearth::server
