// SPDX-License-Identifier: Apache-2.0
#include "core/models/account_file.h"

#include "core/base/log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace hearth::models {

using namespace Qt::StringLiterals;

namespace {

QString previous(const QString& path) { return path + u".previous"_s; }

Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    QByteArray content;
    if (file.open(QIODevice::ReadOnly))
        content = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(
            ErrorCode::Unavailable, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    return content;
}

/// Whole or not at all: on a full disk what was there stays.
Result<void> writeFile(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0 || !file.commit())
        return fail(
            ErrorCode::Unavailable, u"%1 cannot be written: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace

Result<QList<AccountRecord>> loadAccounts(const QString& path)
{
    if (!QFile::exists(path))
        return QList<AccountRecord>();
    HEARTH_TRY(const QByteArray text, readFile(path));
    Result<QList<AccountRecord>> accounts = fromJsonText<QList<AccountRecord>>(text);
    if (accounts)
        return accounts;
    qCCritical(logClient).noquote() << path << "is damaged:" << logLine(accounts.error());
    QFile::remove(path + u".damaged"_s);
    QFile::rename(path, path + u".damaged"_s);
    accounts = readFile(previous(path)).and_then(fromJsonText<QList<AccountRecord>>);
    return accounts.value_or(QList<AccountRecord>());
}

Result<void> saveAccounts(const QString& path, const QList<AccountRecord>& accounts)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    const QByteArray text = toJson(accounts);
    // A damaged one that could not be set aside is nothing to fall back on.
    if (const Result<QByteArray> before = readFile(path);
        before && *before != text && fromJsonText<QList<AccountRecord>>(*before)) {
        if (const Result<void> kept = writeFile(previous(path), *before); !kept)
            qCWarning(logClient).noquote() << logLine(kept.error()); // an older one stays there
    }
    return writeFile(path, text);
}

} // namespace hearth::models
