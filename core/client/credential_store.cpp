// SPDX-License-Identifier: Apache-2.0
#include "core/client/credential_store.h"

#include "core/base/json.h"

#include <QFile>
#include <QSaveFile>

namespace hearth::client {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> nothingUnder(const QString& key)
{
    return fail(ErrorCode::NotFound, u"nothing is stored under this key"_s, u"key"_s, key);
}

} // namespace

FileStore::FileStore(QString path)
    : m_path(std::move(path))
{
}

Future<void> FileStore::write(const QString& key, const QString& secret)
{
    Result<QJsonObject> secrets = load();
    if (!secrets)
        return ready<void>(forward(std::move(secrets)));
    secrets->insert(key, secret);
    return ready<void>(save(*secrets));
}

Future<QString> FileStore::read(const QString& key)
{
    Result<QJsonObject> secrets = load();
    if (!secrets)
        return ready<QString>(forward(std::move(secrets)));
    const QJsonValue secret = secrets->value(key);
    return ready<QString>(
        secret.isString() ? Result<QString>(secret.toString()) : nothingUnder(key));
}

Future<void> FileStore::remove(const QString& key)
{
    Result<QJsonObject> secrets = load();
    if (!secrets)
        return ready<void>(forward(std::move(secrets)));
    if (!secrets->contains(key))
        return ready<void>({});
    secrets->remove(key);
    return ready<void>(save(*secrets));
}

Result<QJsonObject> FileStore::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return QJsonObject();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unavailable, u"the file with the sign-ins cannot be read"_s, {},
            m_path + u": "_s + file.errorString());
    HEARTH_TRY(const QJsonValue value, parseJson(file.readAll()));
    if (!value.isObject())
        return fail(ErrorCode::Internal, u"the file with the sign-ins is damaged"_s, {}, m_path);
    return value.toObject();
}

Result<void> FileStore::save(const QJsonObject& secrets) const
{
    QSaveFile file(m_path);
    // The permissions come before the content, so that there is no moment in which others could
    // read it.
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(secrets).toJson(QJsonDocument::Compact)) >= 0 && file.commit();
    if (!written)
        return fail(ErrorCode::Unavailable, u"the file with the sign-ins cannot be written"_s, {},
            m_path + u": "_s + file.errorString());
    return {};
}

Future<void> MemoryStore::write(const QString& key, const QString& secret)
{
    m_secrets.insert(key, secret);
    return ready<void>({});
}

Future<QString> MemoryStore::read(const QString& key)
{
    const auto secret = m_secrets.constFind(key);
    return ready<QString>(
        secret != m_secrets.constEnd() ? Result<QString>(*secret) : nothingUnder(key));
}

Future<void> MemoryStore::remove(const QString& key)
{
    m_secrets.remove(key);
    return ready<void>({});
}

} // namespace hearth::client
