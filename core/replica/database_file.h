// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace hearth::replica {

/// Where a database lies, and through which SQLite VFS it is reached (empty: the default; tests put
/// a fault layer there).
struct DatabaseFile {
    QString path;
    QByteArray vfs;

    DatabaseFile(QString where, QByteArray through = {}) // NOLINT(google-explicit-constructor): a
                                                         // path is one
        : path(std::move(where))
        , vfs(std::move(through))
    {
    }
    [[nodiscard]] DatabaseFile beside(const QString& suffix) const
    {
        return { path + suffix, vfs };
    }
};

/// Moves a damaged database out of the way as `<path>.damaged-<UTC time>`, together with what
/// SQLite keeps beside it, so that a new one can take its place and nothing is destroyed. Every
/// connection to it must be closed. Fails with `Unavailable`.
Result<void> setAside(const QString& path, Timestamp now);

/// Deletes a database whose content is worth nothing. Every connection to it must be closed. Fails
/// with `Unavailable`.
Result<void> removeDatabase(const QString& path);

} // namespace hearth::replica
