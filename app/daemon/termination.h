// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace hearth::daemon {

/// Turns SIGTERM and SIGINT into a Qt signal, and SIGUSR1 into another. One per process, on the
/// main thread. A second of those that end the process ends it at once.
class Termination : public QObject {
    Q_OBJECT

public:
    Termination();
    ~Termination() override;

Q_SIGNALS:
    void asked();
    void detailAsked(); ///< SIGUSR1: the log shall say more, or as much as before

private:
    void takeSignal();

    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace hearth::daemon
