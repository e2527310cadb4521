// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace hearth::daemon {

/// Turns SIGTERM and SIGINT into a Qt signal. One per process, on the main thread. A second signal
/// ends the process at once.
class Termination : public QObject {
    Q_OBJECT

public:
    Termination();
    ~Termination() override;

Q_SIGNALS:
    void asked();

private:
    void takeSignal();

    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace hearth::daemon
