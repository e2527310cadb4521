// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/server_process.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace hearth::bench {

using namespace Qt::StringLiterals;

Result<ServerSetup> ServerProcess::start(const QStringList& arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(
        QCoreApplication::applicationFilePath(), QStringList { u"server"_s } + arguments);
    // The line is long and comes in pieces.
    QEventLoop loop;
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &loop, [&] {
        if (m_process.canReadLine())
            loop.quit();
    });
    QObject::connect(&m_process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&m_process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    if (m_process.state() != QProcess::NotRunning)
        loop.exec();
    if (!m_process.canReadLine())
        return fail(ErrorCode::Unavailable, u"the server did not start"_s);
    return fromJsonText<ServerSetup>(m_process.readLine().trimmed());
}

void ServerProcess::stop()
{
    end([](QProcess& process) { process.closeWriteChannel(); });
}

void ServerProcess::kill()
{
    end([](QProcess& process) { process.kill(); });
}

void ServerProcess::end(void (*ask)(QProcess& process))
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    QEventLoop loop;
    QObject::connect(&m_process, &QProcess::finished, &loop, &QEventLoop::quit);
    ask(m_process);
    loop.exec();
}

protocol::ServerAddress addressOf(const ServerSetup& setup)
{
    return { .host = u"127.0.0.1"_s,
        .port = static_cast<quint16>(setup.port),
        .fingerprint = setup.fingerprint };
}

} // namespace hearth::bench
