// SPDX-License-Identifier: Apache-2.0
#include "localserver/doctor/checkup.h"

#include "localserver/doctor/network_checks.h"
#include "localserver/own_machine.h"

#include <QFileInfo>
#include <QHostAddress>

namespace hearth::server {

namespace {

Listens listensTo(const ListenConfig& listen)
{
    const bool isFour = QHostAddress(listen.address).protocol() == QAbstractSocket::IPv4Protocol;
    return isFour ? Listens::ToIPv4Alone : Listens::ToEverybody;
}

} // namespace

protocol::Diagnosis checkUp(const CheckupOrder& order)
{
    protocol::Diagnosis diagnosis { .at = order.clock->now(), .state = {}, .findings = {} };
    QList<Finding>& findings = diagnosis.findings;
    findings.append(checkDataDirectory(order));
    if (QFileInfo(order.dataDirectory).isDir()) {
        findings.append(checkDisk(order.dataDirectory));
        findings.append(checkPermissions(order));
        // Before the lock is looked at, which a repair may take away.
        const Finding lock = checkLock(order);
        findings.append(lock);
        findings.append(checkDatabases(order));
        findings.append(checkBacklog(countBacklog(order.dataDirectory, order.vfs)));
        findings.append(checkCertificate(order.dataDirectory, order.listen, diagnosis.at));
        findings.append(checkClock(order));
        findings.append(checkBackups(order.dataDirectory, diagnosis.at));
        // Whoever holds the directory holds the port as well.
        const bool isRunning = order.occasion == Occasion::Within || lock.problem == u"held";
        if (!isRunning && order.listen.port != 0)
            findings.append(checkPort(order.listen));
        if (order.network && order.listen.port != 0 && !isOwnMachine(order.listen.address))
            findings.append(checkNetwork(
                order.network(order.listen.port), order.listen.port, listensTo(order.listen)));
    }
    diagnosis.state = worstOf(findings);
    return diagnosis;
}

} // namespace hearth::server
