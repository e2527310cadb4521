// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QLockFile>

#include <memory>

namespace hearth::server {

/// The folders of a data directory that have to do with backups. Values; any thread.
class BackupPlaces {
public:
    explicit BackupPlaces(QString dataDirectory);

    [[nodiscard]] const QString& data() const { return m_data; }
    /// Where backups go unless somebody names another place.
    [[nodiscard]] QString backups() const { return m_data + QStringLiteral("/backups"); }
    /// Gathers what a backup is made of; rubbish otherwise.
    [[nodiscard]] QString work() const { return m_data + QStringLiteral("/backup.work"); }
    /// A backup that is being unpacked; rubbish otherwise.
    [[nodiscard]] QString unpacking() const { return m_data + QStringLiteral("/restore.new"); }
    /// A backup that is whole and waits for the server to be opened.
    [[nodiscard]] QString prepared() const { return m_data + QStringLiteral("/restore"); }
    /// What backups that were put back have replaced, by the time of it.
    [[nodiscard]] QString replaced() const { return m_data + QStringLiteral("/replaced"); }

    /// One work at a time in a data directory, whichever process does it. `Conflict`.
    Result<std::unique_ptr<QLockFile>> lockWork() const;
    /// The name of a folder or file made now: `20261123-061502`, UTC.
    [[nodiscard]] static QString stamp(Timestamp now);

private:
    QString m_data;
};

} // namespace hearth::server
