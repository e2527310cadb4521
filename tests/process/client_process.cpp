// SPDX-License-Identifier: Apache-2.0
#include "tests/process/client_process.h"

#include "tests/process/child.h"

#include <QDirIterator>

namespace hearth::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

} // namespace

ClientProcess::ClientProcess(QString name, QString folder)
    : m_name(std::move(name))
    , m_folder(std::move(folder))
{
}

ClientProcess::~ClientProcess() { kill(); }

void ClientProcess::start()
{
    m_buffer.clear();
    m_standing = {};
    m_storageProblems.clear();
    m_reasons.clear();
    m_unopened.clear();
    m_fetched.clear();
    m_lines = 0;
    m_ledger.restart();
    m_process = std::make_unique<QProcess>();
    m_process->setChildProcessModifier(endingWithParent(m_preparation));
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QObject::connect(
        m_process.get(), &QProcess::readyReadStandardOutput, m_process.get(), [this] { listen(); });
    m_process->start(QStringLiteral(PROCESS_CLIENT_PATH), { m_folder });
}

void ClientProcess::listen()
{
    m_buffer += m_process->readAllStandardOutput();
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        const Result<Said> said = fromJsonText<Said>(m_buffer.first(end));
        if (!said)
            qFatal("%s said: %s", qPrintable(m_name), m_buffer.first(end).constData());
        m_buffer.remove(0, end + 1);
        ++m_lines;
        m_ledger.take(*said);
        m_unopened = said->unopened.value_or(m_unopened);
        m_fetched = said->fetched.value_or(m_fetched);
        if (said->moved)
            m_progress.append(*said->moved);
        if (!said->standing)
            continue;
        m_standing = *said->standing;
        if (!m_standing.storage.isEmpty())
            m_storageProblems.append(m_standing.storage);
        if (!m_standing.online && !m_standing.reason.isEmpty())
            m_reasons.append(m_standing.reason);
    }
}

void ClientProcess::kill()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished(patience);
    listen(); // what it had said before
}

bool ClientProcess::quit()
{
    m_process->closeWriteChannel();
    const bool ended = m_process->waitForFinished(patience);
    listen();
    return ended && m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
}

void ClientProcess::tell(const Told& told) { m_process->write(toJson(told) + '\n'); }

bool ClientProcess::isRunning() const
{
    return m_process && m_process->state() != QProcess::NotRunning;
}

QString ClientProcess::file(const QString& name) const
{
    QDirIterator files(m_folder, { name }, QDir::Files, QDirIterator::Subdirectories);
    return files.hasNext() ? files.next() : QString();
}

} // namespace hearth::test
