// SPDX-License-Identifier: Apache-2.0
#include "tests/process/server_process.h"

#include "tests/process/child.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

namespace hearth::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

} // namespace

ServerProcess::ServerProcess(QString folder)
    : m_folder(std::move(folder))
{
    auto* random = QRandomGenerator::global();
    m_address = { .host = u"127.%1.%2.%3"_s.arg(random->bounded(1, 255))
                      .arg(random->bounded(0, 255))
                      .arg(random->bounded(1, 255)),
        .port = 0,
        .fingerprint = {} };
}

ServerProcess::ServerProcess(QString folder, protocol::ServerAddress address)
    : m_folder(std::move(folder))
    , m_address(std::move(address))
    , m_isOpen(true)
{
}

ServerProcess::~ServerProcess() { kill(); }

bool ServerProcess::start()
{
    static const QRegularExpression serves(
        u"^hearthd \\S+ serves .* on \\S+:(\\d+), fingerprint (\\w+)$"_s);
    m_errors.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setChildProcessModifier(endingWithParent(m_preparation));
    const QString listen = m_isOpen ? u"[::]:%1"_s.arg(m_address.port) : m_address.authority();
    m_process->start(
        QStringLiteral(HEARTHD_PATH), { u"serve"_s, u"--data"_s, m_folder, u"--listen"_s, listen });
    QByteArray out;
    const bool serving = QTest::qWaitFor(
        [&] {
            out += m_process->readAllStandardOutput();
            return m_process->state() == QProcess::NotRunning
                || (out.contains(", fingerprint ") && out.endsWith('\n'));
        },
        patience);
    for (const QByteArray& line : out.split('\n')) {
        if (const auto match = serves.match(QString::fromUtf8(line)); match.hasMatch()) {
            m_address.port = match.captured(1).toUShort();
            m_address.fingerprint = match.captured(2);
        }
        if (line.startsWith("setup code: "))
            m_setupCode = QString::fromUtf8(line.mid(12));
    }
    return serving && m_process->state() == QProcess::Running;
}

void ServerProcess::kill()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished(patience);
}

bool ServerProcess::stop()
{
    m_process->terminate();
    const bool ended = m_process->waitForFinished(patience);
    if (ended && m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0)
        return true;
    qWarning("%s", errors().constData());
    return false;
}

QByteArray ServerProcess::errors()
{
    m_errors += m_process->readAllStandardError();
    return m_errors;
}

} // namespace hearth::test
