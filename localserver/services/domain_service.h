// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/dns/txt_resolver.h"
#include "localserver/services/dispatcher.h"

namespace hearth::server {

/// The domains of workspaces: adding and removing them, and proving them by what the name servers
/// say. The look at the record happens between two steps in the workspace, each of which decides
/// anew whether the caller may. Any thread; outlives the dispatcher it registers with, and all it
/// is made of outlives it.
class DomainService {
public:
    struct Parts {
        WorkspaceLanes& lanes;
        WorkspaceReaders& readers;
        TxtResolver& resolver;
        std::function<Future<void>(WorkspaceId)> refreshDirectory;
    };

    explicit DomainService(Parts parts);

    void offer(Dispatcher& dispatcher);

private:
    Future<protocol::Domain> verify(const protocol::DomainVerify& args, const EndpointCall& call);
    Future<protocol::Domain> keep(WorkspaceId workspace, const protocol::DomainVerify& args,
        const CallerContext& caller, protocol::DomainCheck found);

    Parts m_parts;
};

} // namespace hearth::server
