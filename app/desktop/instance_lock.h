// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <memory>

namespace hearth::desktop {

/// One running client per data directory. The first one listens on a local socket that only this
/// person may open; a later one hands its link over and ends. Window's thread.
class InstanceLock : public QObject {
    Q_OBJECT

public:
    explicit InstanceLock(const QString& dataDirectory);
    ~InstanceLock() override;

    /// True: this is the first. False: another one holds the directory. Fails when the directory
    /// cannot be written.
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
    QLockFile m_lock;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace hearth::desktop
