// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/rows.h"
#include "localserver/store/sqlite/sqlite_stores.h"

namespace hearth::server {

using protocol::Domain;

namespace {

QByteArray selectDomain(const char* where)
{
    return "SELECT " + storage::columnList<Domain>() + " FROM domain " + where;
}

Domain readDomain(const storage::Statement& row) { return storage::rowAs<Domain>(row); }

} // namespace

Result<void> SqliteDomainStore::add(const Domain& domain, Timestamp at)
{
    static const QByteArray sql = "INSERT INTO domain (" + storage::columnList<Domain>()
        + ", created_at) VALUES (" + storage::parameterList<Domain>() + ", :created_at)";
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    storage::bindRow(statement, domain);
    statement.bind(":created_at", at);
    return statement.run();
}

Result<void> SqliteDomainStore::update(const Domain& domain)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("UPDATE domain SET verified_at = :verified_at, "
                             "checked_at = :checked_at, last_check = :last_check, auto_join = "
                             ":auto_join, failing_since = :failing_since, paused_at = :paused_at "
                             "WHERE id = :id"));
    storage::bindRow(statement, domain);
    return statement.run();
}

Result<std::optional<Domain>> SqliteDomainStore::find(DomainId id)
{
    static const QByteArray sql = selectDomain("WHERE id = ?");
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    return first(statement.bindAll(id), readDomain);
}

Result<std::optional<Domain>> SqliteDomainStore::findByName(const QString& name)
{
    static const QByteArray sql = selectDomain("WHERE name = ?");
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    return first(statement.bindAll(name), readDomain);
}

Result<QList<Domain>> SqliteDomainStore::list()
{
    static const QByteArray sql = selectDomain("ORDER BY name");
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    return collect(statement, readDomain);
}

Result<void> SqliteDomainStore::remove(DomainId id)
{
    HEARTH_TRY(auto statement, m_connection.prepare("DELETE FROM domain WHERE id = ?"));
    return statement.bindAll(id).run();
}

} // namespace hearth::server
