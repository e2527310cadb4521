// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"

namespace hearth::models {

/// The audit log of a workspace, or the server's own: asks the server, keeps nothing. Window's
/// thread; the account outlives it.
class AuditReader {
public:
    /// `workspace`: none for the server's own log.
    AuditReader(const Account& account, std::optional<WorkspaceId> workspace);

    [[nodiscard]] bool isServers() const { return !m_workspace; }
    Future<protocol::AuditPage> list(const protocol::AuditList& args) const;
    Future<protocol::AuditText> exportText(const protocol::AuditExport& args) const;
    Future<protocol::AuditVerdict> verify() const;
    Future<protocol::AuditSettings> settings() const;
    Future<protocol::AuditSettings> setSettings(const protocol::AuditSettings& settings) const;
    /// Of a workspace alone.
    Future<protocol::Nothing> acknowledge(const AlertId& alert) const;

private:
    template <typename Args, typename Reply>
    Future<Reply> call(const protocol::Operation<Args, Reply>& ofWorkspace,
        const protocol::Operation<Args, Reply>& ofServer, const Args& args) const;

    QPointer<provider::BackendProvider> m_provider;
    std::optional<WorkspaceId> m_workspace;
};

} // namespace hearth::models
