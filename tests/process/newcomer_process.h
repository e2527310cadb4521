// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/process/newcomer_talk.h"

#include <QProcess>

#include <functional>
#include <vector>

namespace hearth::test {

/// Somebody who has no account yet, as a process over their folder. It ends with its object; what
/// it has made stays in the folder.
class NewcomerProcess {
public:
    NewcomerProcess(
        const QString& folder, const QString& name, const std::function<void()>& preparation);
    ~NewcomerProcess();
    NewcomerProcess(const NewcomerProcess&) = delete;
    NewcomerProcess& operator=(const NewcomerProcess&) = delete;

    void tell(const NewcomerTold& told);
    /// Ends it as a person would; whether it did so cleanly.
    bool quit();

    /// What it has found so far, the latest last.
    [[nodiscard]] const std::vector<FoundHost>& found() const { return m_found; }
    [[nodiscard]] const QStringList& words() const { return m_words; }
    [[nodiscard]] bool hasJoined() const { return m_joined; }
    /// Why it went no further; empty while all is well.
    [[nodiscard]] const QString& failure() const { return m_failure; }

private:
    void listen();

    QProcess m_process;
    QByteArray m_buffer;
    std::vector<FoundHost> m_found;
    QStringList m_words;
    bool m_joined = false;
    QString m_failure;
};

} // namespace hearth::test
