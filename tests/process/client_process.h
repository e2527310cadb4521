// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/process/ledger.h"

#include <QProcess>

#include <memory>

namespace hearth::test {

/// A person's client as a process over its folder: told what to do, listened to, killed and started
/// again. The ledger goes on through all of that.
class ClientProcess {
public:
    ClientProcess(QString name, QString folder);
    ~ClientProcess();
    ClientProcess(const ClientProcess&) = delete;
    ClientProcess& operator=(const ClientProcess&) = delete;

    void start();
    void kill();
    /// Ends it as a person would; whether it did so cleanly.
    bool quit();
    void tell(const Told& told);

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] const Ledger& ledger() const { return m_ledger; }
    /// As last said in this run.
    [[nodiscard]] const Standing& standing() const { return m_standing; }
    /// What was wrong with the disk at some time in this run.
    [[nodiscard]] const QStringList& storageProblems() const { return m_storageProblems; }
    /// Why it was not online at some time in this run.
    [[nodiscard]] const QStringList& reasons() const { return m_reasons; }
    /// Why its workspace cannot be written to, in this run; empty: it can, or nothing is said yet.
    [[nodiscard]] const QString& unopened() const { return m_unopened; }
    /// How far its file has come, step by step through all of its runs.
    [[nodiscard]] const QList<Progress>& progress() const { return m_progress; }
    /// Where the file lies that it was told to fetch in this run; empty: it is not there yet.
    [[nodiscard]] const QString& fetched() const { return m_fetched; }
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] qint64 pid() const { return m_process->processId(); }
    /// How many lines it has said in this run.
    [[nodiscard]] int lines() const { return m_lines; }
    /// The file of that name among those of its workspace.
    [[nodiscard]] QString file(const QString& name) const;
    void setPreparation(std::function<void()> preparation) { m_preparation = preparation; }

private:
    void listen();

    QString m_name;
    QString m_folder;
    std::function<void()> m_preparation;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_buffer;
    Ledger m_ledger;
    Standing m_standing;
    QStringList m_storageProblems;
    QStringList m_reasons;
    QString m_unopened;
    QList<Progress> m_progress;
    QString m_fetched;
    int m_lines = 0;
};

} // namespace hearth::test
