// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <memory>

namespace hearth::desktop {

/// One running client per data directory. The first one listens on a local socket that only this
/// person may open; a later one hands its link over and ends. Held by a file in the directory and
/// by one among this session's runtime files: where the directory's disk is full or read-only, the
/// second alone has to do. Window's thread.
class InstanceLock : public QObject {
    Q_OBJECT

public:
    explicit InstanceLock(const QString& dataDirectory);
    ~InstanceLock() override;

    /// True: this is the first. False: another one holds the directory. Fails when there is nowhere
    /// to put a lock.
    Result<bool> acquire();
    /// Asks the running one to come to the front and to open `link` (may be empty). Waits up to two
    /// seconds; false when nobody answers.
    [[nodiscard]] bool handOver(const QString& link) const;

Q_SIGNALS:
    /// Another start handed this over; `link` is empty when it only wanted the window.
    void activated(const QString& link);

private:
    void greet();

    QString m_directory;
    QString m_socketName;
    QLockFile m_near; ///< among the runtime files
    QLockFile m_lock; ///< in the directory
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace hearth::desktop
