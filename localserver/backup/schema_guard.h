// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QStringList>

namespace hearth::server {

/// Keeps the databases of a directory as they are before they are upgraded, so that a failed
/// upgrade changes nothing. The copies of the last two upgrades stay in
/// `backups/before-<version>-<time>`, laid out as in the data directory.
class SchemaGuard {
public:
    static constexpr int kept = 2;

    /// Copies every database whose schema is older than this program's; none where all are new.
    /// `Unavailable` where there is no room for that: then nothing may be upgraded. Waits for the
    /// disk. The caller holds the directory, nothing in it is open.
    static Result<SchemaGuard> prepare(
        const QString& dataDirectory, const QByteArray& vfs, Timestamp now);

    /// The upgrade failed: puts the copies back over what came of it and answers with a failure
    /// that says so. Nothing is open.
    [[nodiscard]] std::unexpected<Error> undo(Error error) const;

    /// Where the copies are; empty: nothing is upgraded.
    [[nodiscard]] const QString& folder() const { return m_folder; }

private:
    SchemaGuard(QString dataDirectory, QString folder, QStringList files);
    [[nodiscard]] Result<void> putBack() const;

    QString m_data;
    QString m_folder;
    QStringList m_files; ///< relative to both
};

} // namespace hearth::server
