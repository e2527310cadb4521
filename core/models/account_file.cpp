// SPDX-License-Identifier: Apache-2.0
#include "core/models/account_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace hearth::models {

using namespace Qt::StringLiterals;

Result<QList<AccountRecord>> loadAccounts(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return QList<AccountRecord>();
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            ErrorCode::Unavailable, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    return fromJsonText<QList<AccountRecord>>(file.readAll());
}

Result<void> saveAccounts(const QString& path, const QList<AccountRecord>& accounts)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(toJson(accounts)) < 0 || !file.commit())
        return fail(
            ErrorCode::Unavailable, u"%1 cannot be written: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace hearth::models
