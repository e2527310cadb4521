// SPDX-License-Identifier: Apache-2.0
#include "tests/process/newcomer_process.h"

#include "tests/process/child.h"

namespace hearth::test {

namespace {

constexpr int patience = 60'000;

} // namespace

NewcomerProcess::NewcomerProcess(
    const QString& folder, const QString& name, const std::function<void()>& preparation)
{
    m_process.setChildProcessModifier(endingWithParent(preparation));
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QObject::connect(
        &m_process, &QProcess::readyReadStandardOutput, &m_process, [this] { listen(); });
    m_process.start(QStringLiteral(PROCESS_NEWCOMER_PATH), { folder, name });
}

NewcomerProcess::~NewcomerProcess()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

void NewcomerProcess::tell(const NewcomerTold& told) { m_process.write(toJson(told) + '\n'); }

bool NewcomerProcess::quit()
{
    m_process.closeWriteChannel();
    return m_process.waitForFinished(patience) && m_process.exitStatus() == QProcess::NormalExit
        && m_process.exitCode() == 0;
}

void NewcomerProcess::listen()
{
    m_buffer += m_process.readAllStandardOutput();
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        const Result<NewcomerSaid> said = fromJsonText<NewcomerSaid>(m_buffer.first(end));
        if (!said)
            qFatal("the newcomer said: %s", m_buffer.first(end).constData());
        m_buffer.remove(0, end + 1);
        if (said->found)
            m_found.push_back(*said->found);
        m_words = said->words.value_or(m_words);
        m_joined = said->joined.value_or(m_joined);
        m_failure = said->failed.value_or(m_failure);
    }
}

} // namespace hearth::test
