// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/join_link.h"

#include <QProcess>

#include <memory>

namespace hearth::test {

/// `hearthd` over one folder, as a process that can be killed and started again. It keeps its
/// address: a loopback one of its own, so that nobody else can have taken the port meanwhile.
class ServerProcess {
public:
    explicit ServerProcess(QString folder);
    /// Open to the network that its preparation puts it into, on every address of it, and announced
    /// there; reached at `address`.
    ServerProcess(QString folder, protocol::ServerAddress address);
    ~ServerProcess();
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    /// From its next start on.
    void setPort(quint16 port) { m_address.port = port; }
    /// Waits until it serves; false when it ended instead.
    bool start();
    void kill();
    /// Ends it as an administrator would; whether it did so cleanly.
    bool stop();

    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] const protocol::ServerAddress& address() const { return m_address; }
    [[nodiscard]] const QString& setupCode() const { return m_setupCode; }
    [[nodiscard]] qint64 pid() const { return m_process ? m_process->processId() : 0; }
    [[nodiscard]] int exitCode() const { return m_process->exitCode(); }
    /// What it has complained about since it was last started.
    [[nodiscard]] QByteArray errors();
    /// Called in the new process before it becomes hearthd.
    void setPreparation(std::function<void()> preparation) { m_preparation = preparation; }

private:
    QString m_folder;
    protocol::ServerAddress m_address;
    bool m_isOpen = false; ///< to every address of its network
    QString m_setupCode;
    std::function<void()> m_preparation;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_errors;
};

} // namespace hearth::test
