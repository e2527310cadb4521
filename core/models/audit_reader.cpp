// SPDX-License-Identifier: Apache-2.0
#include "core/models/audit_reader.h"

namespace hearth::models {

AuditReader::AuditReader(const Account& account, std::optional<WorkspaceId> workspace)
    : m_provider(account.provider())
    , m_workspace(workspace)
{
}

template <typename Args, typename Reply>
Future<Reply> AuditReader::call(const protocol::Operation<Args, Reply>& ofWorkspace,
    const protocol::Operation<Args, Reply>& ofServer, const Args& args) const
{
    return runOn(m_provider.data(),
        [backend = m_provider, operation = m_workspace ? ofWorkspace : ofServer,
            workspace = m_workspace,
            args] { return backend->persistence().call(operation, workspace, args); });
}

Future<protocol::AuditPage> AuditReader::list(const protocol::AuditList& args) const
{
    return call(protocol::auditList, protocol::serverAuditList, args);
}

Future<protocol::AuditText> AuditReader::exportText(const protocol::AuditExport& args) const
{
    return call(protocol::auditExport, protocol::serverAuditExport, args);
}

Future<protocol::AuditVerdict> AuditReader::verify() const
{
    return call(protocol::auditVerify, protocol::serverAuditVerify, protocol::Nothing {});
}

Future<protocol::AuditSettings> AuditReader::settings() const
{
    return call(protocol::auditGetSettings, protocol::serverAuditGetSettings, protocol::Nothing {});
}

Future<protocol::AuditSettings> AuditReader::setSettings(
    const protocol::AuditSettings& settings) const
{
    return call(protocol::auditSetSettings, protocol::serverAuditSetSettings, settings);
}

Future<protocol::Nothing> AuditReader::acknowledge(const AlertId& alert) const
{
    return call(protocol::auditAcknowledge, protocol::auditAcknowledge,
        protocol::AcknowledgeAlert { .id = alert });
}

} // namespace hearth::models
